<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Heed authors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>QDialog</name>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
</context>
<context>
    <name>heed</name>
    <message>
        <source>&amp;Heatmap</source>
        <translation>&amp;Carte</translation>
    </message>
    <message>
        <source>One head, large</source>
        <translation>Une tête, en grand</translation>
    </message>
    <message>
        <source>&amp;All heads</source>
        <translation>&amp;Têtes</translation>
    </message>
    <message>
        <source>Every layer and head</source>
        <translation>Toutes les couches et têtes</translation>
    </message>
    <message>
        <source>&amp;Beams</source>
        <translation>&amp;Faisceau</translation>
    </message>
    <message>
        <source>The search for the translation</source>
        <translation>La recherche de la traduction</translation>
    </message>
    <message>
        <source>A&amp;nalysis</source>
        <translation>A&amp;nalyse</translation>
    </message>
    <message>
        <source>What many heads do together: means, rollout, flow</source>
        <translation>Ce que font plusieurs têtes ensemble&#xa0;: moyennes, rollout, flot</translation>
    </message>
    <message>
        <source>&amp;Flow</source>
        <translation>F&amp;lux</translation>
    </message>
    <message>
        <source>Tokens joined by lines</source>
        <translation>Tokens reliés par des traits</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Mots</translation>
    </message>
    <message>
        <source>Both texts with the words that belong together</source>
        <translation>Les deux textes et les mots qui se correspondent</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>C&amp;omparer</translation>
    </message>
    <message>
        <source>Two heads, hypotheses or translations, and their difference</source>
        <translation>Deux têtes, hypothèses ou traductions, et leur différence</translation>
    </message>
    <message>
        <source>Fo&amp;rmula</source>
        <translation>Fo&amp;rmule</translation>
    </message>
    <message>
        <source>How one row is computed</source>
        <translation>Comment une ligne est calculée</translation>
    </message>
    <message>
        <source>Networ&amp;k</source>
        <translation>Réseau (&amp;K)</translation>
    </message>
    <message>
        <source>The whole model as a drawing</source>
        <translation>Le modèle entier en un dessin</translation>
    </message>
</context>
<context>
    <name>heed::AlignmentDialog</name>
    <message>
        <source>Open alignment</source>
        <translation>Ouvrir un alignement</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> sur %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Se&amp;ntence</source>
        <translation>P&amp;hrase</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Source</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>Texte source</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>&amp;Cible</translation>
    </message>
    <message>
        <source>Target text</source>
        <translation>Texte cible</translation>
    </message>
    <message>
        <source>Words or pieces with spaces between them; empty: 1 2 3 …</source>
        <translation>Mots ou morceaux séparés par des espaces ; vide : 1 2 3 …</translation>
    </message>
    <message>
        <source>Take the line of the same number from a text file</source>
        <translation>Prendre la ligne de même numéro dans un fichier texte</translation>
    </message>
    <message>
        <source>%1 from a file</source>
        <translation>%1 depuis un fichier</translation>
    </message>
    <message>
        <source>Text with a line for each sentence</source>
        <translation>Texte avec une ligne par phrase</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 source positions, %2 target positions.</source>
        <translation>%1 positions source, %2 positions cible.</translation>
    </message>
</context>
<context>
    <name>heed::AlignmentExportDialog</name>
    <message>
        <source>Export alignment</source>
        <translation>Exporter l’alignement</translation>
    </message>
    <message>
        <source>Cross-attention, layer %1, head %2</source>
        <translation>Attention croisée, couche %1, tête %2</translation>
    </message>
    <message>
        <source>Cross-attention, layer %1, mean of its heads</source>
        <translation>Attention croisée, couche %1, moyenne de ses têtes</translation>
    </message>
    <message>
        <source>The step that writes the word (AWO)</source>
        <translation>L’étape qui écrit le mot (AWO)</translation>
    </message>
    <message>
        <source>The step that reads the word, one later (AWI)</source>
        <translation>L’étape qui lit le mot, une plus tard (AWI)</translation>
    </message>
    <message>
        <source>Pharaoh: links of words, 0-0 1-2</source>
        <translation>Pharaoh : liens entre mots, 0-0 1-2</translation>
    </message>
    <message>
        <source>Marian: weights of pieces, a line each</source>
        <translation>Marian : poids des morceaux, une ligne par phrase</translation>
    </message>
    <message>
        <source>Nematus: weights of pieces, with both texts</source>
        <translation>Nematus : poids des morceaux, avec les deux textes</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>&amp;Attention</source>
        <translation>&amp;Attention</translation>
    </message>
    <message>
        <source>&amp;Row of a word</source>
        <translation>&amp;Ligne d’un mot</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Cross-attention, the head that is compared</source>
        <translation>Attention croisée, la tête comparée</translation>
    </message>
    <message>
        <source>Cross-attention, mean of the heads of its layer</source>
        <translation>Attention croisée, moyenne des têtes de sa couche</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>&amp;De</translation>
    </message>
</context>
<context>
    <name>heed::AnalysisPage</name>
    <message>
        <source>Mean of the layer&apos;s heads</source>
        <translation>Moyenne des têtes de la couche</translation>
    </message>
    <message>
        <source>Mean of all layers and heads</source>
        <translation>Moyenne de toutes les couches et têtes</translation>
    </message>
    <message>
        <source>Attention rollout</source>
        <translation>Rollout de l’attention</translation>
    </message>
    <message>
        <source>Attention flow</source>
        <translation>Flot d’attention</translation>
    </message>
    <message>
        <source>Where the layer looks when its heads are averaged. Heads that do different things blur each other: compare with All heads.</source>
        <translation>Où regarde la couche quand on fait la moyenne de ses têtes. Des têtes qui font des choses différentes se brouillent&#xa0;: comparez avec Toutes les têtes.</translation>
    </message>
    <message>
        <source>Where the whole stack looks when every head counts the same.</source>
        <translation>Où regarde toute la pile quand chaque tête compte autant.</translation>
    </message>
    <message>
        <source>Which inputs reach a position through all layers up to the chosen one, residual connections counted as half (Abnar &amp; Zuidema 2020). Each row is divided by its sum, because how it splits between source and translation is the same for every sentence.</source>
        <translation>Quelles entrées atteignent une position à travers toutes les couches jusqu’à celle choisie, les connexions résiduelles comptant pour moitié (Abnar &amp; Zuidema 2020). Chaque ligne est divisée par sa somme, car son partage entre source et traduction est le même pour toute phrase.</translation>
    </message>
    <message>
        <source>Which source tokens reach a position through all layers up to the chosen one, residual connections counted as half (Abnar &amp; Zuidema 2020).</source>
        <translation>Quels tokens de la source atteignent une position à travers toutes les couches jusqu’à celle choisie, les connexions résiduelles comptant pour moitié (Abnar &amp; Zuidema 2020).</translation>
    </message>
    <message>
        <source>How much can stream from a position down to each source token when every layer&apos;s mean attention is a network of pipes: one maximum flow per cell (Abnar &amp; Zuidema 2020).</source>
        <translation>Ce qui peut couler d’une position jusqu’à chaque token de la source quand l’attention moyenne de chaque couche est un réseau de tuyaux&#xa0;: un flot maximal par cellule (Abnar &amp; Zuidema 2020).</translation>
    </message>
    <message>
        <source>Map of the analysis</source>
        <translation>Carte de l’analyse</translation>
    </message>
    <message>
        <source>Coverage deviation: source tokens looked at too little or too much, 0 is none. Absentmindedness: how scattered the attention is, 0 is not at all; out: of the translation&apos;s tokens, in: of the source&apos;s (Rikters &amp; Fishel 2017).</source>
        <translation>Écart de couverture&#xa0;: tokens de la source trop peu ou trop regardés, 0&#xa0;: aucun. Distraction&#xa0;: dispersion de l’attention, 0&#xa0;: nulle&#xa0;; sortie&#xa0;: des tokens de la traduction, entrée&#xa0;: de ceux de la source (Rikters &amp; Fishel 2017).</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>A&amp;nalysis</source>
        <translation>A&amp;nalyse</translation>
    </message>
    <message>
        <source>There is no attention to look at yet.</source>
        <translation>Il n’y a pas encore d’attention à regarder.</translation>
    </message>
    <message>
        <source>Coverage deviation %1 · absentmindedness out %2, in %3</source>
        <translation>Écart de couverture %1 · distraction en sortie %2, en entrée %3</translation>
    </message>
    <message>
        <source>What the head carries (norms)</source>
        <translation>Ce que la tête transporte (normes)</translation>
    </message>
    <message>
        <source>What the layer carries (norms)</source>
        <translation>Ce que la couche transporte (normes)</translation>
    </message>
    <message>
        <source>%1, layer %2</source>
        <translation>%1, couche %2</translation>
    </message>
    <message>
        <source>%1, up to layer %2</source>
        <translation>%1, jusqu’à la couche %2</translation>
    </message>
    <message>
        <source>How long the vectors are that are really added up: weight times the value after W_O, ‖a·f(x)‖ (Kobayashi et al. 2020). A token that is looked at a lot but carries little, as &lt;/s&gt; often does, fades. Each row is divided by its sum.</source>
        <translation>La longueur des vecteurs réellement additionnés&#xa0;: le poids fois la valeur après W_O, ‖a·f(x)‖ (Kobayashi et al. 2020). Un token très regardé mais qui transporte peu, comme souvent &lt;/s&gt;, s’efface. Chaque ligne est divisée par sa somme.</translation>
    </message>
    <message>
        <source>%1: %2: “%3”</source>
        <translation>%1&#xa0;: %2&#xa0;: «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>A rollout of the decoder needs encoder, decoder and cross-attention; they are not all here.</source>
        <translation>Un rollout du décodeur demande l’attention de l’encodeur, du décodeur et croisée ; elles ne sont pas toutes là.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Which tokens reach a position through all layers up to the chosen one, residual connections counted as half (Abnar &amp; Zuidema 2020).</source>
        <translation>Quels tokens atteignent une position à travers toutes les couches jusqu’à celle choisie, les connexions résiduelles comptant pour moitié (Abnar &amp; Zuidema 2020).</translation>
    </message>
</context>
<context>
    <name>heed::AttentionHeatmap</name>
    <message>
        <source>Attention map</source>
        <translation>Carte d’attention</translation>
    </message>
    <message>
        <source>%1 → %2  %3</source>
        <extracomment>A pinned cell in the list below the map: query → key, weight</extracomment>
        <translation>%1 → %2  %3</translation>
    </message>
    <message>
        <source>+ %1 more</source>
        <extracomment>At the end of the list of pinned cells, when not all have room</extracomment>
        <translation>+ %1 autres</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>entropie</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>maximum</translation>
    </message>
    <message>
        <source>received</source>
        <translation>reçu</translation>
    </message>
    <message>
        <source>No attention to show yet</source>
        <translation>Pas encore d’attention à montrer</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>masqué</translation>
    </message>
    <message>
        <source>%1 rows selected, M shows them as one: %2</source>
        <translation>%1 lignes choisies, M les réunit&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 columns selected, M shows them as one: %2</source>
        <translation>%1 colonnes choisies, M les réunit&#xa0;: %2</translation>
    </message>
    <message>
        <source>entropy %1 nats (%2 %)</source>
        <translation>entropie %1 nats (%2&#xa0;%)</translation>
    </message>
    <message>
        <source>receives %1 on average</source>
        <translation>reçoit %1 en moyenne</translation>
    </message>
    <message>
        <source>%1 ← most from %2   ·   weight %3</source>
        <extracomment>A column of the map: key ← query that gives it the largest weight</extracomment>
        <translation>%1 ← surtout de %2   ·   poids %3</translation>
    </message>
    <message>
        <source>%1 → %2   ·   %3</source>
        <extracomment>A cell of several maps laid over each other: query → key, then each map&apos;s name and weight</extracomment>
        <translation>%1 → %2   ·   %3</translation>
    </message>
    <message>
        <source>%1 → most to %2   ·   weight %3</source>
        <extracomment>A row of the map: query → key with the largest weight</extracomment>
        <translation>%1 → surtout vers %2   ·   poids %3</translation>
    </message>
    <message>
        <source>%1 → %2   ·   weight %3</source>
        <extracomment>A cell of the map: query → key</extracomment>
        <translation>%1 → %2   ·   poids %3</translation>
    </message>
    <message>
        <source>   ·   score %1</source>
        <translation>   ·   score %1</translation>
    </message>
    <message>
        <source>Query %1</source>
        <translation>Requête %1</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Clé %1</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Drag, Ctrl+click or Shift+click to select several; M then shows them as one.</source>
        <translation>Glissez, Ctrl+clic ou Maj+clic pour en choisir plusieurs&#xa0;; M les réunit ensuite.</translation>
    </message>
    <message>
        <source>%1: largest weight %2</source>
        <translation>%1&#xa0;: plus grand poids %2</translation>
    </message>
    <message>
        <source>The bar is full when the row looks at one key only.</source>
        <translation>La barre est pleine quand la ligne ne regarde qu’une clé.</translation>
    </message>
    <message>
        <source>How spread out the row is: no bar when it looks at one key only, a full bar when it looks at all alike.</source>
        <translation>Étalement de la ligne&#xa0;: pas de barre quand elle ne regarde qu’une clé, barre pleine quand elle les regarde toutes également.</translation>
    </message>
    <message>
        <source>The mean of the column. The longest bar is that of the key which receives most.</source>
        <translation>La moyenne de la colonne. La barre la plus longue est celle de la clé qui reçoit le plus.</translation>
    </message>
    <message>
        <source>“%1” gives “%2” the weight %3.</source>
        <translation>«&#xa0;%1&#xa0;» donne à «&#xa0;%2&#xa0;» le poids %3.</translation>
    </message>
    <message>
        <source>“%1” may not look at “%2”.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas regarder «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” gives “%2” the weight %3, score %4.</source>
        <translation>«&#xa0;%1&#xa0;» donne à «&#xa0;%2&#xa0;» le poids %3, score %4.</translation>
    </message>
</context>
<context>
    <name>heed::AttentionPictures</name>
    <message>
        <source>%1, every layer and head</source>
        <translation>%1, toutes les couches et têtes</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Below each head: the mean entropy of its rows (H, nats) and the mean of their largest weights.</source>
        <translation>Sous chaque tête&#xa0;: l’entropie moyenne de ses lignes (H, en nats) et la moyenne de leurs plus grands poids.</translation>
    </message>
</context>
<context>
    <name>heed::AttentionTable</name>
    <message>
        <source>Attention as a table</source>
        <translation>L’attention en tableau</translation>
    </message>
</context>
<context>
    <name>heed::AttentionTableModel</name>
    <message>
        <source>masked</source>
        <translation>masqué</translation>
    </message>
</context>
<context>
    <name>heed::AttentionView</name>
    <message>
        <source>Source (queries)</source>
        <translation>Source (requêtes)</translation>
    </message>
    <message>
        <source>Token being written (queries)</source>
        <translation>Token en cours d’écriture (requêtes)</translation>
    </message>
    <message>
        <source>Translation so far (keys)</source>
        <translation>Traduction jusque-là (clés)</translation>
    </message>
    <message>
        <source>Source (keys)</source>
        <translation>Source (clés)</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encodeur</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Décodeur</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>Croisée</translation>
    </message>
    <message>
        <source>Encoder self-attention</source>
        <translation>Auto-attention de l’encodeur</translation>
    </message>
    <message>
        <source>Decoder self-attention</source>
        <translation>Auto-attention du décodeur</translation>
    </message>
    <message>
        <source>Cross-attention</source>
        <translation>Attention croisée</translation>
    </message>
    <message>
        <source>%1, layer %2, head %3</source>
        <translation>%1, couche %2, tête %3</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>H %1 · %2</source>
        <translation>H %1 · %2</translation>
    </message>
    <message>
        <source>Token being read (queries)</source>
        <translation>Token lu (requêtes)</translation>
    </message>
    <message>
        <source>Text so far (keys)</source>
        <translation>Texte jusqu’ici (clés)</translation>
    </message>
</context>
<context>
    <name>heed::BeamLegend</name>
    <message>
        <source>chosen</source>
        <translation>choisi</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>glouton</translation>
    </message>
    <message>
        <source>went on</source>
        <translation>poursuivi</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>abandonné</translation>
    </message>
    <message>
        <source>What the lines and outlines mean</source>
        <translation>Ce que signifient les traits et les contours</translation>
    </message>
    <message>
        <source>Numbers on a token: its probability after what stands before it, and the sum of log-probabilities so far.
#1, #2, …: here a hypothesis ends. ✕: here greedy search would have gone on, and the beam did not.</source>
        <translation>Nombres sur un token&#xa0;: sa probabilité après ce qui le précède, et la somme des log-probabilités jusque-là.
#1, #2, …&#xa0;: ici finit une hypothèse. ✕&#xa0;: ici la recherche gloutonne aurait continué, et le faisceau non.</translation>
    </message>
</context>
<context>
    <name>heed::BeamRowModel</name>
    <message>
        <source>%1 / %2^%3</source>
        <translation>%1 / %2^%3</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>The sum of the tokens&apos; log-probabilities, divided by their number to the power of the length penalty</source>
        <translation>La somme des log-probabilités des tokens, divisée par leur nombre à la puissance de la pénalité de longueur</translation>
    </message>
    <message>
        <source>#</source>
        <translation>nº</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>= Σ log p / length^penalty</source>
        <translation>= Σ log p / longueur^pénalité</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>heed::BeamTree</name>
    <message>
        <source>Search tree</source>
        <translation>Arbre de recherche</translation>
    </message>
    <message>
        <source>The search for a translation is shown here</source>
        <translation>La recherche d’une traduction s’affiche ici</translation>
    </message>
    <message>
        <source>“%1”, the start</source>
        <translation>«&#xa0;%1&#xa0;», le début</translation>
    </message>
    <message>
        <source>score %1 / %2^%3 = %4</source>
        <translation>score %1 / %2^%3 = %4</translation>
    </message>
    <message>
        <source>Σ log p %1, %2</source>
        <translation>Σ log p %1, %2</translation>
    </message>
    <message>
        <source>went on</source>
        <translation>poursuivi</translation>
    </message>
    <message>
        <source>finished: hypothesis %1</source>
        <translation>terminé&#xa0;: hypothèse %1</translation>
    </message>
    <message>
        <source>finished, but others were better</source>
        <translation>terminé, mais d’autres étaient meilleures</translation>
    </message>
    <message>
        <source>dropped: others were better</source>
        <translation>abandonné&#xa0;: d’autres étaient meilleures</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 (log p %2)</source>
        <translation>%1 (log p %2)</translation>
    </message>
    <message>
        <source>“%1” at the beginning: %2</source>
        <translation>«&#xa0;%1&#xa0;» au début&#xa0;: %2</translation>
    </message>
    <message>
        <source>“%1” after “%2”: %3</source>
        <translation>«&#xa0;%1&#xa0;» après «&#xa0;%2&#xa0;»&#xa0;: %3</translation>
    </message>
    <message>
        <source>not drawn</source>
        <translation>non tiré</translation>
    </message>
    <message>
        <source>here the greedy path was lost</source>
        <translation>ici le chemin glouton s’est perdu</translation>
    </message>
    <message>
        <source>on the greedy path</source>
        <translation>sur le chemin glouton</translation>
    </message>
</context>
<context>
    <name>heed::BeamsPage</name>
    <message>
        <source>Hypotheses and their scores</source>
        <translation>Hypothèses et leurs scores</translation>
    </message>
    <message>
        <source>Choose a hypothesis: every view then shows its attention</source>
        <translation>Choisissez une hypothèse&#xa0;: toutes les vues montrent alors son attention</translation>
    </message>
    <message>
        <source>&amp;Dropped tokens</source>
        <translation>Tokens aban&amp;donnés</translation>
    </message>
    <message>
        <source>Show the tokens that lost to others, too</source>
        <translation>Montrer aussi les tokens battus par d’autres</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>Let the search run once more, step by step</source>
        <translation>Relancer la recherche, pas à pas</translation>
    </message>
    <message>
        <source>Step of the replay</source>
        <translation>Pas de la relecture</translation>
    </message>
    <message>
        <source>The search as it was after a step; at the right end: as it ended</source>
        <translation>La recherche telle qu’elle était après un pas&#xa0;; tout à droite&#xa0;: telle qu’elle a fini</translation>
    </message>
    <message>
        <source>after step %1 of %2</source>
        <translation>après le pas %1 sur %2</translation>
    </message>
    <message>
        <source>Point at a token to read its numbers. Choose one of a hypothesis (#1, #2, …), and every view shows the attention of that hypothesis.</source>
        <translation>Pointez un token pour lire ses nombres. Choisissez-en un d’une hypothèse (#1, #2, …), et toutes les vues montrent l’attention de cette hypothèse.</translation>
    </message>
    <message numerus="yes">
        <source>all %n step(s)</source>
        <translation>
            <numerusform>%n pas</numerusform>
            <numerusform>les %n pas</numerusform>
        </translation>
    </message>
    <message>
        <source>Search for the translation, length penalty %1; hypothesis %2 has the score %3</source>
        <translation>Recherche de la traduction, pénalité de longueur %1&#xa0;; l’hypothèse %2 a le score %3</translation>
    </message>
    <message>
        <source>This came from a file of attention alone, without the search for it.</source>
        <translation>Ceci vient d’un fichier d’attention seule, sans la recherche.</translation>
    </message>
</context>
<context>
    <name>heed::BlendedHeads</name>
    <message>
        <source>All heads</source>
        <translation>Toutes les têtes</translation>
    </message>
    <message>
        <source>Back to all heads (Escape)</source>
        <translation>Revenir à toutes les têtes (Échap)</translation>
    </message>
</context>
<context>
    <name>heed::Caption</name>
    <message>
        <source>the bundled model</source>
        <translation>le modèle fourni</translation>
    </message>
    <message>
        <source>sampling at temperature %1</source>
        <translation>échantillonnage à la température %1</translation>
    </message>
    <message>
        <source>top %1</source>
        <translation>%1 meilleurs</translation>
    </message>
    <message>
        <source>top p %1</source>
        <translation>top p %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>graine %1</translation>
    </message>
    <message>
        <source>beam search of size %1</source>
        <translation>recherche en faisceau de largeur %1</translation>
    </message>
    <message>
        <source>%1, length penalty %2</source>
        <translation>%1, pénalité de longueur %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>%1 (layers: %2+%3, heads: %4, d_model: %5)</source>
        <translation>%1 (couches&#xa0;: %2+%3, têtes&#xa0;: %4, d_model&#xa0;: %5)</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>glouton</translation>
    </message>
    <message>
        <source>“%1” → “%2”</source>
        <translation>«&#xa0;%1&#xa0;» → «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>translation given</source>
        <translation>traduction donnée</translation>
    </message>
    <message>
        <source>Model: %1. Decoding: %2.</source>
        <translation>Modèle&#xa0;: %1. Décodage&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Whole words.</source>
        <translation>Mots entiers.</translation>
    </message>
    <message>
        <source>Special tokens hidden.</source>
        <translation>Tokens spéciaux cachés.</translation>
    </message>
    <message>
        <source>Special tokens hidden, rows renormalised.</source>
        <translation>Tokens spéciaux cachés, lignes renormalisées.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 after the given “%2”</source>
        <translation>%1 après « %2 » donné</translation>
    </message>
</context>
<context>
    <name>heed::ColorMap</name>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation>Cividis</translation>
    </message>
    <message>
        <source>Magma</source>
        <translation>Magma</translation>
    </message>
    <message>
        <source>Blues</source>
        <translation>Bleus</translation>
    </message>
    <message>
        <source>Greys</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Blue to red</source>
        <translation>Du bleu au rouge</translation>
    </message>
</context>
<context>
    <name>heed::CompareOptions</name>
    <message>
        <source>Layer of B</source>
        <translation>Couche de B</translation>
    </message>
    <message>
        <source>Head of B</source>
        <translation>Tête de B</translation>
    </message>
    <message>
        <source>Translation of B</source>
        <translation>Traduction de B</translation>
    </message>
    <message>
        <source>What to compare with: another head of this translation, or an earlier translation</source>
        <translation>À quoi comparer&#xa0;: une autre tête de cette traduction, ou une traduction antérieure</translation>
    </message>
    <message>
        <source>Hypothesis of B</source>
        <translation>Hypothèse de B</translation>
    </message>
    <message>
        <source>Which hypothesis of that translation</source>
        <translation>Quelle hypothèse de cette traduction</translation>
    </message>
    <message>
        <source>Kind of B</source>
        <translation>Type de B</translation>
    </message>
    <message>
        <source>Kind of attention of B; a difference needs the kind of A</source>
        <translation>Type d’attention de B&#xa0;; une différence exige celui de A</translation>
    </message>
    <message>
        <source>Compare with &amp;B:</source>
        <translation>Comparer avec &amp;B&#xa0;:</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>Pin as B</source>
        <translation>Garder comme B</translation>
    </message>
    <message>
        <source>Make what is shown now B, and keep it (Ctrl+B)</source>
        <translation>Faire de ce qui est affiché B, et le garder (Ctrl+B)</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>Échanger A et B</translation>
    </message>
    <message>
        <source>Show B, and compare what is shown now with it</source>
        <translation>Afficher B, et lui comparer ce qui est affiché</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>heed::ComparePage</name>
    <message>
        <source>Largest |A − B| %1 at %2 → %3, mean %4.</source>
        <translation>Plus grand |A − B| %1 à %2 → %3, moyenne %4.</translation>
    </message>
    <message>
        <source>Jensen–Shannon divergence (JSD) of a row: mean %1 bit, largest %2 bit at %3.</source>
        <translation>Divergence de Jensen-Shannon (JSD) d’une ligne&#xa0;: moyenne %1 bit, maximum %2 bit à %3.</translation>
    </message>
    <message>
        <source>Text of A</source>
        <translation>Texte de A</translation>
    </message>
    <message>
        <source>Text of B</source>
        <translation>Texte de B</translation>
    </message>
    <message>
        <source>About the difference</source>
        <translation>À propos de la différence</translation>
    </message>
    <message>
        <source>Difference in numbers</source>
        <translation>La différence en nombres</translation>
    </message>
    <message>
        <source>Compared maps</source>
        <translation>Cartes comparées</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>A, B</source>
        <translation>A, B</translation>
    </message>
    <message>
        <source>Both maps side by side</source>
        <translation>Les deux cartes côte à côte</translation>
    </message>
    <message>
        <source>A − B</source>
        <translation>A − B</translation>
    </message>
    <message>
        <source>The difference alone, large</source>
        <translation>La différence seule, en grand</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>A and B: %1</source>
        <translation>A et B&#xa0;: %1</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A&#xa0;: %1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B&#xa0;: %1</translation>
    </message>
    <message>
        <source>Both maps and their difference</source>
        <translation>Les deux cartes et leur différence</translation>
    </message>
</context>
<context>
    <name>heed::ComparedPartBox</name>
    <message>
        <source>A and B</source>
        <translation>A et B</translation>
    </message>
    <message>
        <source>Which of the two that are compared</source>
        <translation>Lequel des deux que l’on compare</translation>
    </message>
    <message>
        <source>Two files, whose names end with -A and -B.</source>
        <translation>Deux fichiers, dont les noms se terminent par -A et -B.</translation>
    </message>
    <message>
        <source>One file.</source>
        <translation>Un fichier.</translation>
    </message>
</context>
<context>
    <name>heed::Comparison</name>
    <message>
        <source>layer %1, head %2</source>
        <translation>couche %1, tête %2</translation>
    </message>
    <message>
        <source>hypothesis %1</source>
        <translation>hypothèse %1</translation>
    </message>
    <message>
        <source>One of the two has no attention to compare.</source>
        <translation>L’une des deux n’a pas d’attention à comparer.</translation>
    </message>
    <message>
        <source>No difference: A and B are different kinds of attention, so their rows stand for different things.</source>
        <translation>Pas de différence&#xa0;: A et B sont de types d’attention différents, leurs lignes ne représentent pas la même chose.</translation>
    </message>
    <message>
        <source>No difference: A and B have no tokens in common. Whole words may fit where pieces do not.</source>
        <translation>Pas de différence&#xa0;: A et B n’ont aucun token commun. Les mots entiers peuvent convenir là où les morceaux ne conviennent pas.</translation>
    </message>
    <message>
        <source>The difference shows the %1 rows and %2 columns that A (%3 × %4) and B (%5 × %6) have in common.</source>
        <translation>La différence montre les %1 lignes et %2 colonnes communes à A (%3 × %4) et B (%5 × %6).</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A&#xa0;: %1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B&#xa0;: %1</translation>
    </message>
    <message>
        <source>attention from a file</source>
        <translation>attention d’un fichier</translation>
    </message>
</context>
<context>
    <name>heed::ComparisonPainter</name>
    <message>
        <source>No attention to compare yet</source>
        <translation>Pas encore d’attention à comparer</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Rien à montrer</translation>
    </message>
    <message>
        <source>A − B (red: A is larger, blue: B is larger)</source>
        <translation>A − B (rouge&#xa0;: A est plus grand, bleu&#xa0;: B est plus grand)</translation>
    </message>
    <message>
        <source>JSD</source>
        <translation>JSD</translation>
    </message>
    <message>
        <source>A − B</source>
        <translation>A − B</translation>
    </message>
</context>
<context>
    <name>heed::DecodingPanel</name>
    <message>
        <source>Beam size</source>
        <translation>Largeur du faisceau</translation>
    </message>
    <message>
        <source>Hypotheses kept at every step</source>
        <translation>Hypothèses gardées à chaque pas</translation>
    </message>
    <message>
        <source>Length penalty</source>
        <translation>Pénalité de longueur</translation>
    </message>
    <message>
        <source>Scores are divided by length to this power; 0 ranks by the plain sum</source>
        <translation>Les scores sont divisés par la longueur à cette puissance&#xa0;; 0 classe selon la somme seule</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Logits are divided by it: below 1 safer, above 1 more varied</source>
        <translation>Les logits sont divisés par elle&#xa0;: moins de 1, plus sûr&#xa0;; plus de 1, plus varié</translation>
    </message>
    <message>
        <source>Top k</source>
        <translation>Top k</translation>
    </message>
    <message>
        <source>Only the k most probable tokens are drawn from</source>
        <translation>On ne tire que parmi les k tokens les plus probables</translation>
    </message>
    <message>
        <source>Top p</source>
        <translation>Top p</translation>
    </message>
    <message>
        <source>Only the smallest set of tokens that reaches this probability is drawn from</source>
        <translation>On ne tire que dans le plus petit ensemble de tokens qui atteint cette probabilité</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>The same seed gives the same text</source>
        <translation>La même graine donne le même texte</translation>
    </message>
    <message>
        <source>Length limit</source>
        <translation>Longueur maximale</translation>
    </message>
    <message>
        <source>Tokens of the translation at most, &lt;/s&gt; included</source>
        <translation>Nombre maximal de tokens de la traduction, &lt;/s&gt; compris</translation>
    </message>
    <message>
        <source>Beam search</source>
        <translation>Recherche en faisceau</translation>
    </message>
    <message>
        <source>Greedy</source>
        <translation>Glouton</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Échantillonnage</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>How the next token is chosen</source>
        <translation>Comment le token suivant est choisi</translation>
    </message>
    <message>
        <source>all tokens</source>
        <translation>tous les tokens</translation>
    </message>
    <message>
        <source>the model&apos;s limit</source>
        <translation>celle du modèle</translation>
    </message>
    <message>
        <source>Sampling, T %1</source>
        <translation>Échantillonnage, T %1</translation>
    </message>
    <message>
        <source>Beam %1</source>
        <translation>Faisceau %1</translation>
    </message>
</context>
<context>
    <name>heed::DroppedFile</name>
    <message>
        <source>%1 is longer than %2 characters, the most that the window takes. “heed translate” reads texts of any length.</source>
        <translation>%1 dépasse %2 caractères, le maximum de la fenêtre. «&#xa0;heed translate&#xa0;» lit des textes de toute longueur.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ne peut pas être lu&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 is not in UTF-8. Save it as UTF-8 in the program it comes from, and drop it again.</source>
        <translation>%1 n’est pas en UTF-8. Enregistrez-le en UTF-8 dans le programme d’où il vient, puis déposez-le à nouveau.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 est vide.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 does not exist any more.</source>
        <translation>%1 n’existe plus.</translation>
    </message>
    <message>
        <source>%1 is neither a file nor a folder.</source>
        <translation>%1 n’est ni un fichier ni un dossier.</translation>
    </message>
    <message>
        <source>Drop one file or folder at a time.</source>
        <translation>Déposez un seul fichier ou dossier à la fois.</translation>
    </message>
    <message>
        <source>Heed uses no network: only files and folders of this computer can be opened.</source>
        <translation>Heed n’utilise pas le réseau&#xa0;: seuls les fichiers et dossiers de cet ordinateur peuvent être ouverts.</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Le texte</translation>
    </message>
    <message>
        <source>%1 is no text: Heed opens text files, model folders, .heed sessions and attention (.safetensors, .npz).</source>
        <translation>%1 n’est pas un texte : Heed ouvre des fichiers texte, des dossiers de modèle, des sessions .heed et de l’attention (.safetensors, .npz).</translation>
    </message>
    <message>
        <source>Heed opens text files, model folders, .heed sessions and attention (.safetensors, .npz).</source>
        <translation>Heed ouvre des fichiers texte, des dossiers de modèle, des sessions .heed et de l’attention (.safetensors, .npz).</translation>
    </message>
    <message>
        <source>%1 holds attention as numbers for other programs. Export it as .safetensors or .npz to open it again.</source>
        <translation>%1 contient de l’attention en nombres pour d’autres programmes. Exportez-la en .safetensors ou .npz pour la rouvrir.</translation>
    </message>
    <message>
        <source>%1 holds data or markup, no text to translate. Save its text alone as .txt.</source>
        <translation>%1 contient des données ou du balisage, pas un texte à traduire. Enregistrez son texte seul en .txt.</translation>
    </message>
</context>
<context>
    <name>heed::ExamplesMenu</name>
    <message>
        <source>E&amp;xamples</source>
        <translation>E&amp;xemples</translation>
    </message>
    <message>
        <source>&amp;Next example</source>
        <translation>Exemple &amp;suivant</translation>
    </message>
    <message>
        <source>Translate the next sentence of this menu and say what to look at</source>
        <translation>Traduire la phrase suivante de ce menu et dire quoi regarder</translation>
    </message>
</context>
<context>
    <name>heed::ExportController</name>
    <message>
        <source>The picture is too large for the clipboard; export it as SVG or PDF.</source>
        <translation>L’image est trop grande pour le presse-papiers&#xa0;; exportez-la en SVG ou en PDF.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>L’image est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Folder for the pictures</source>
        <translation>Dossier pour les images</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Exporter une image</translation>
    </message>
    <message>
        <source>Export numbers</source>
        <translation>Exporter les nombres</translation>
    </message>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>Il n’y a encore rien à exporter.</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 enregistré.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n picture(s) in %1.</source>
        <translation>
            <numerusform>%n image enregistrée dans %1.</numerusform>
            <numerusform>%n images enregistrées dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export failed unexpectedly.</source>
        <translation>L’exportation a échoué de façon inattendue.</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportation…</translation>
    </message>
    <message>
        <source>This view shows nothing that could be exported.</source>
        <translation>Cette vue ne montre rien qui puisse être exporté.</translation>
    </message>
    <message>
        <source>Export web page</source>
        <translation>Exporter une page web</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>There is no cross-attention here to read an alignment off.</source>
        <translation>Il n’y a pas ici d’attention croisée dont lire un alignement.</translation>
    </message>
    <message>
        <source>Export alignment</source>
        <translation>Exporter l’alignement</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>The page shows A (%1), not B (%2).</source>
        <translation>La page montre A (%1), pas B (%2).</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 is there already: choose another name, to which -A and -B are added.</source>
        <translation>%1 existe déjà : choisissez un autre nom, auquel -A et -B sont ajoutés.</translation>
    </message>
</context>
<context>
    <name>heed::FactsText</name>
    <message>
        <source>%1 → %2</source>
        <comment>languages</comment>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n language(s): %1, …</source>
        <translation>
            <numerusform>%n langue : %1, …</numerusform>
            <numerusform>%n langues : %1, …</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, feed-forward %3</source>
        <translation>%1, %2, réseau feed-forward de %3</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n couche</numerusform>
            <numerusform>%n couches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n head(s)</source>
        <translation>
            <numerusform>%n tête</numerusform>
            <numerusform>%n têtes</numerusform>
        </translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encodeur</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Décodeur</translation>
    </message>
    <message>
        <source>d_model %1</source>
        <translation>d_model %1</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message numerus="yes">
        <source>%1, at most %n token(s)</source>
        <translation>
            <numerusform>%1, %n token au plus</numerusform>
            <numerusform>%1, %n tokens au plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vocabulaire</translation>
    </message>
    <message>
        <source>%1 source, %2 target</source>
        <translation>%1 source, %2 cible</translation>
    </message>
    <message>
        <source>%1+%2 layers</source>
        <translation>%1+%2 couches</translation>
    </message>
    <message>
        <source>%1 M parameters</source>
        <translation>%1 M de paramètres</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1 millions</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Segmenteur</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Sur disque</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>about %1 needed</source>
        <translation>environ %1 nécessaires</translation>
    </message>
    <message>
        <source>Folder not there</source>
        <translation>Dossier absent</translation>
    </message>
    <message>
        <source>No model in this folder</source>
        <translation>Pas de modèle dans ce dossier</translation>
    </message>
    <message>
        <source>Configuration not usable</source>
        <translation>Configuration inutilisable</translation>
    </message>
    <message>
        <source>Unknown kind of model</source>
        <translation>Type de modèle inconnu</translation>
    </message>
    <message>
        <source>Weights not readable</source>
        <translation>Poids illisibles</translation>
    </message>
    <message>
        <source>Weights do not fit</source>
        <translation>Poids inadaptés</translation>
    </message>
    <message>
        <source>token ids only</source>
        <translation>numéros de tokens seulement</translation>
    </message>
    <message>
        <source>Too large for this machine</source>
        <translation>Trop grand pour cette machine</translation>
    </message>
    <message>
        <source>If it is on another disk, connect that and press F5. If it was moved, add it from its new place and remove this entry.</source>
        <translation>S’il est sur un autre disque, branchez-le et appuyez sur F5. S’il a été déplacé, ajoutez-le depuis son nouvel emplacement et retirez cette entrée.</translation>
    </message>
    <message>
        <source>A model folder has a config.json beside its weights. Download all files of the model into one folder.</source>
        <translation>Un dossier de modèle contient un config.json à côté des poids. Téléchargez tous les fichiers du modèle dans un même dossier.</translation>
    </message>
    <message>
        <source>Download config.json and generation_config.json again, unless somebody changed them on purpose.</source>
        <translation>Téléchargez de nouveau config.json et generation_config.json, sauf si quelqu’un les a modifiés exprès.</translation>
    </message>
    <message>
        <source>Heed opens encoder-decoder models, which translate. This may be one of another kind, such as a chat model.</source>
        <translation>Heed ouvre des modèles encodeur-décodeur, qui traduisent. Celui-ci est peut-être d’un autre type, comme un modèle de conversation.</translation>
    </message>
    <message>
        <source>Configuration and weights are of two models, or of a variant that Heed does not know. Download both again from one place.</source>
        <translation>La configuration et les poids viennent de deux modèles, ou d’une variante que Heed ne connaît pas. Téléchargez les deux de nouveau au même endroit.</translation>
    </message>
    <message>
        <source>Take a smaller variant of the model, or one that is stored as float16.</source>
        <translation>Prenez une variante plus petite du modèle, ou une version enregistrée en float16.</translation>
    </message>
    <message>
        <source>included</source>
        <translation>inclus</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignorés</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Dépôt</translation>
    </message>
    <message>
        <source>Weights missing</source>
        <translation>Poids manquants</translation>
    </message>
    <message>
        <source>Weights that ask to run code</source>
        <translation>Poids qui demandent d’exécuter du code</translation>
    </message>
    <message>
        <source>Weights of another kind</source>
        <translation>Poids d’un autre genre</translation>
    </message>
    <message>
        <source>A file cannot be read</source>
        <translation>Un fichier ne peut pas être lu</translation>
    </message>
    <message>
        <source>Download the weights that are missing into the same folder.</source>
        <translation>Téléchargez les poids manquants dans le même dossier.</translation>
    </message>
    <message>
        <source>The download was probably cut off, or brought something else: download the file again.</source>
        <translation>Le téléchargement a sans doute été interrompu, ou a apporté autre chose : téléchargez le fichier de nouveau.</translation>
    </message>
    <message>
        <source>Unless you made the file yourself, open it with no program: it can do harm. Take the model’s .safetensors file, from a source that you trust.</source>
        <translation>À moins que vous ne l’ayez fait vous-même, n’ouvrez ce fichier avec aucun programme : il peut nuire. Prenez le fichier .safetensors du modèle, d’une source de confiance.</translation>
    </message>
    <message>
        <source>Look whether you may read the file and, if it is a link, whether it leads to one.</source>
        <translation>Vérifiez que vous avez le droit de lire le fichier et, si c’est un lien, qu’il mène à un fichier.</translation>
    </message>
    <message>
        <source>Download the tokenizer’s files again, from the place where the model is from.</source>
        <translation>Téléchargez de nouveau les fichiers du segmenteur, là d’où vient le modèle.</translation>
    </message>
    <message>
        <source>Tokenizer not usable</source>
        <translation>Segmenteur inutilisable</translation>
    </message>
    <message>
        <source>single layers</source>
        <translation>couches isolées</translation>
    </message>
    <message>
        <source>Opens as</source>
        <translation>S’ouvre comme</translation>
    </message>
    <message>
        <source>attention between the vectors beside it, without text</source>
        <translation>attention entre les vecteurs qui l’accompagnent, sans texte</translation>
    </message>
    <message>
        <source>Layers not usable</source>
        <translation>Couches inutilisables</translation>
    </message>
    <message>
        <source>The page “Models of your own in PyTorch” of the documentation shows how to save such a folder.</source>
        <translation>La page « Models of your own in PyTorch » de la documentation montre comment enregistrer un tel dossier.</translation>
    </message>
    <message>
        <source>Being written just now</source>
        <translation>En cours d’écriture</translation>
    </message>
    <message>
        <source>Wait until the other program has finished, then press F5.</source>
        <translation>Attendez que l’autre programme ait terminé, puis appuyez sur F5.</translation>
    </message>
    <message>
        <source>Word list not usable</source>
        <translation>Liste de mots inutilisable</translation>
    </message>
    <message>
        <source>Write it from the vocabulary that the model was trained with; the page “Models of your own in PyTorch” of the documentation shows how.</source>
        <translation>Écrivez-la à partir du vocabulaire avec lequel le modèle a été entraîné ; la page « Models of your own in PyTorch » de la documentation montre comment.</translation>
    </message>
    <message>
        <source>Download the tokenizer’s files into the same folder to translate text. Without them the model translates token ids, which are typed in the place of text.</source>
        <translation>Téléchargez les fichiers du segmenteur dans le même dossier pour traduire du texte. Sans eux, le modèle traduit des numéros de tokens, que l’on saisit à la place du texte.</translation>
    </message>
</context>
<context>
    <name>heed::FirstTokenField</name>
    <message>
        <source>First token</source>
        <translation>Premier token</translation>
    </message>
    <message>
        <source>The id that the translation begins with, as a rule the code of the language to translate into. Empty: what the model’s configuration says.</source>
        <translation>Le numéro par lequel la traduction commence, en général le code de la langue cible. Vide&#xa0;: ce que dit la configuration du modèle.</translation>
    </message>
    <message>
        <source>First token of the translation: its id (%1)</source>
        <translation>Premier token de la traduction&#xa0;: son numéro (%1)</translation>
    </message>
    <message>
        <source>First token of the translation: its id</source>
        <translation>Premier token de la traduction&#xa0;: son numéro</translation>
    </message>
</context>
<context>
    <name>heed::FlowFigure</name>
    <message>
        <source>Heads %1; %2; thickness: %3 scale.</source>
        <translation>Têtes %1&#xa0;; %2&#xa0;; épaisseur&#xa0;: échelle %3.</translation>
    </message>
</context>
<context>
    <name>heed::FlowOptions</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>the strongest links that make up %1 % of each row</source>
        <translation>les liens les plus forts qui font %1&#xa0;% de chaque ligne</translation>
    </message>
    <message>
        <source>links with a weight of at least %1</source>
        <translation>liens d’un poids d’au moins %1</translation>
    </message>
    <message>
        <source>Chosen head</source>
        <translation>Tête choisie</translation>
    </message>
    <message>
        <source>Show only the head that is chosen in all views; off: the whole layer</source>
        <translation>Ne montrer que la tête choisie dans toutes les vues&#xa0;; sinon&#xa0;: toute la couche</translation>
    </message>
    <message>
        <source>Strongest</source>
        <translation>Les plus forts</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>Which links are shown</source>
        <translation>Quels liens sont montrés</translation>
    </message>
    <message>
        <source>Strongest: of every row the strongest links that together make up this share of it.
At least: every link of this weight or more.</source>
        <translation>Les plus forts&#xa0;: de chaque ligne, les liens les plus forts qui en font ensemble cette part.
Au moins&#xa0;: tous les liens de ce poids ou plus.</translation>
    </message>
    <message>
        <source>Threshold of links</source>
        <translation>Seuil des liens</translation>
    </message>
</context>
<context>
    <name>heed::FlowPage</name>
    <message>
        <source>Flow</source>
        <translation>Flux</translation>
    </message>
</context>
<context>
    <name>heed::FlowScene</name>
    <message>
        <source>%1, layer %2</source>
        <translation>%1, couche %2</translation>
    </message>
</context>
<context>
    <name>heed::FlowView</name>
    <message numerus="yes">
        <source>mean of %n head(s)</source>
        <translation>
            <numerusform>moyenne de %n tête</numerusform>
            <numerusform>moyenne de %n têtes</numerusform>
        </translation>
    </message>
    <message>
        <source>only the strongest lines</source>
        <translation>seulement les traits les plus forts</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 → %2&lt;/b&gt;&lt;br&gt;Head %3: %4</source>
        <translation>&lt;b&gt;%1 → %2&lt;/b&gt;&lt;br&gt;Tête %3&#xa0;: %4</translation>
    </message>
    <message numerus="yes">
        <source>&lt;br&gt;Mean of %n head(s): %1</source>
        <translation>
            <numerusform>&lt;br&gt;Moyenne de %n tête&#xa0;: %1</numerusform>
            <numerusform>&lt;br&gt;Moyenne de %n têtes&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” gives “%2” the weight %3.</source>
        <translation>«&#xa0;%1&#xa0;» donne à «&#xa0;%2&#xa0;» le poids %3.</translation>
    </message>
    <message>
        <source>“%1” looks most at “%2”, with the weight %3.</source>
        <translation>«&#xa0;%1&#xa0;» regarde surtout «&#xa0;%2&#xa0;», avec le poids %3.</translation>
    </message>
    <message>
        <source>“%1” is looked at most by “%2”, with the weight %3.</source>
        <translation>«&#xa0;%1&#xa0;» est regardé surtout par «&#xa0;%2&#xa0;», avec le poids %3.</translation>
    </message>
    <message>
        <source>Attention as lines between tokens</source>
        <translation>L’attention en traits entre les tokens</translation>
    </message>
    <message>
        <source>Translate a sentence to see its attention as lines</source>
        <translation>Traduisez une phrase pour voir son attention en traits</translation>
    </message>
</context>
<context>
    <name>heed::FormulaPage</name>
    <message>
        <source>Translate a text, and see here how its attention is computed.</source>
        <translation>Traduisez un texte pour voir ici comment son attention est calculée.</translation>
    </message>
    <message>
        <source>This attention was given as finished weights, without the query, key and value vectors that they were computed from, so there are no steps to show.</source>
        <translation>Cette attention a été donnée sous forme de poids finis, sans les vecteurs requête, clé et valeur dont ils proviennent : il n’y a pas d’étapes à montrer.</translation>
    </message>
    <message>
        <source>%1, query “%2”: %3</source>
        <translation>%1, requête « %2 » : %3</translation>
    </message>
</context>
<context>
    <name>heed::FormulaView</name>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Étape %1 sur %2 : %3</translation>
    </message>
    <message>
        <source>k: the keys, %1 numbers each</source>
        <translation>k : les clés, %1 nombres chacune</translation>
    </message>
    <message>
        <source>q ∘ k: the products</source>
        <translation>q ∘ k : les produits</translation>
    </message>
    <message>
        <source>their sum q·k</source>
        <translation>leur somme q·k</translation>
    </message>
    <message>
        <source>k of %1</source>
        <translation>k de %1</translation>
    </message>
    <message>
        <source>q·k</source>
        <translation>q·k</translation>
    </message>
    <message>
        <source>÷ %1</source>
        <translation>÷ %1</translation>
    </message>
    <message>
        <source>scaled, to the same measure</source>
        <translation>réduit, à la même échelle</translation>
    </message>
    <message>
        <source>scaled</source>
        <translation>réduit</translation>
    </message>
    <message>
        <source>+ mask</source>
        <translation>+ masque</translation>
    </message>
    <message>
        <source>score</source>
        <translation>score</translation>
    </message>
    <message>
        <source>score s</source>
        <translation>score s</translation>
    </message>
    <message>
        <source>exp(s − %1)</source>
        <translation>exp(s − %1)</translation>
    </message>
    <message>
        <source>weight: divided by the sum</source>
        <translation>poids : divisé par la somme</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Somme</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>v: the values</source>
        <translation>v : les valeurs</translation>
    </message>
    <message>
        <source>weight × v</source>
        <translation>poids × v</translation>
    </message>
    <message>
        <source>W_O z of each head, %1 numbers</source>
        <translation>W_O z de chaque tête, %1 nombres</translation>
    </message>
    <message>
        <source>length</source>
        <translation>longueur</translation>
    </message>
    <message>
        <source>share</source>
        <translation>part</translation>
    </message>
    <message>
        <source>z: the output of this head, %1 numbers</source>
        <translation>z : la sortie de cette tête, %1 nombres</translation>
    </message>
    <message>
        <source>Head %1</source>
        <translation>Tête %1</translation>
    </message>
    <message>
        <source>Sum + b_O</source>
        <translation>Somme + b_O</translation>
    </message>
    <message>
        <source>This model does not scale its scores: they are q·k as it is.</source>
        <translation>Ce modèle ne réduit pas ses scores : ce sont les q·k tels quels.</translation>
    </message>
    <message>
        <source>The longer the vectors, the larger their products, so each sum is divided by √d_k = √%1 = %2. Else softmax would give nearly everything to one key.</source>
        <translation>Plus les vecteurs sont longs, plus leurs produits sont grands : chaque somme est donc divisée par √d_k = √%1 = %2. Sinon, softmax donnerait presque tout à une seule clé.</translation>
    </message>
    <message numerus="yes">
        <source>A token may not look at what is written after it: %n score(s) become −∞, and their weights 0.</source>
        <translation>
            <numerusform>Un token ne peut pas regarder ce qui s’écrit après lui : %n score devient −∞, et son poids 0.</numerusform>
            <numerusform>Un token ne peut pas regarder ce qui s’écrit après lui : %n scores deviennent −∞, et leurs poids 0.</numerusform>
        </translation>
    </message>
    <message>
        <source>A token may not look at what is written after it. This is the last row, so nothing is masked.</source>
        <translation>Un token ne peut pas regarder ce qui s’écrit après lui. C’est la dernière ligne : rien n’est masqué.</translation>
    </message>
    <message>
        <source>The mask adds −∞ where nobody may look. Here every key may be looked at, so it adds 0.</source>
        <translation>Le masque ajoute −∞ là où l’on ne peut pas regarder. Ici toutes les clés sont visibles : il ajoute 0.</translation>
    </message>
    <message>
        <source>Every value vector v counts as much as its weight says; their sum is z, the output of this head. “%1” counts most, with %2.</source>
        <translation>Chaque vecteur valeur v compte autant que le dit son poids ; leur somme est z, la sortie de cette tête. « %1 » compte le plus, avec %2.</translation>
    </message>
    <message>
        <source>W_O would turn z into what the head adds to its layer. This trace does not hold the weights of the output projection.</source>
        <translation>W_O ferait de z ce que la tête ajoute à sa couche. Les poids de la projection de sortie ne sont pas connus ici.</translation>
    </message>
    <message>
        <source>This head&apos;s part of W_O turns z (%1 numbers) into d_model = %2 numbers, and the layer adds up what all heads bring. The vector of head %3 has the length %4, %5 % of all lengths together.</source>
        <translation>La part de W_O de cette tête transforme z (%1 nombres) en d_model = %2 nombres, et la couche additionne ce qu’apportent toutes les têtes. Le vecteur de la tête %3 a la longueur %4, soit %5 % de toutes les longueurs réunies.</translation>
    </message>
    <message>
        <source>Query and keys</source>
        <translation>Requête et clés</translation>
    </message>
    <message>
        <source>Dot products</source>
        <translation>Produits scalaires</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Mise à l’échelle</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Masque</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Weighted values</source>
        <translation>Valeurs pondérées</translation>
    </message>
    <message>
        <source>Output projection</source>
        <translation>Projection de sortie</translation>
    </message>
    <message>
        <source>“%1” asks with its query vector q, and every token it may look at has a key vector k. Each has d_k = %2 numbers, here as colours: red is positive, blue negative.</source>
        <translation>« %1 » interroge avec son vecteur requête q, et chaque token a un vecteur clé k. Chacun a d_k = %2 nombres, montrés ici en couleurs : rouge positif, bleu négatif.</translation>
    </message>
    <message>
        <source>q and k are multiplied number by number, and the products are added up. The sum is large when both vectors point the same way; for “%1” it is %2.</source>
        <translation>q et k sont multipliés nombre par nombre, et les produits additionnés. La somme est grande quand les deux vecteurs vont dans le même sens ; pour « %1 », elle vaut %2.</translation>
    </message>
    <message>
        <source>Every score s becomes exp(s − %1), where %1 is the largest of them; divided by the sum %2 these are the weights. None is negative, and together they are 1.</source>
        <translation>Chaque score s devient exp(s − %1), où %1 est le plus grand ; divisés par la somme %2, ce sont les poids. Aucun n’est négatif, et leur somme est 1.</translation>
    </message>
    <message>
        <source>%1, number %2 of %3: %4</source>
        <translation>%1, nombre %2 sur %3 : %4</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Étape %1 : %2</translation>
    </message>
    <message>
        <source>Attention computed step by step</source>
        <translation>L’attention calculée pas à pas</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Étape précédente</translation>
    </message>
    <message>
        <source>Back to the step before (Left)</source>
        <translation>Revenir à l’étape précédente (Gauche)</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>On to the next step (Right)</source>
        <translation>Passer à l’étape suivante (Droite)</translation>
    </message>
    <message>
        <source>not scaled</source>
        <translation>sans échelle</translation>
    </message>
    <message>
        <source>+ bias</source>
        <translation>+ biais</translation>
    </message>
    <message>
        <source>This model knows positions by a number that it learned for each distance of query and key, and adds to the score.</source>
        <translation>Ce modèle connaît les positions par un nombre appris pour chaque distance entre requête et clé, qu’il ajoute au score.</translation>
    </message>
    <message>
        <source>Bias and mask</source>
        <translation>Biais et masque</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Every head has matrices of its own. W_Q turns x, the state of “%1”, into the query q; W_K and W_V turn y, the state of “%2”, into the key k and the value v.</source>
        <translation>Chaque tête a ses propres matrices. W_Q transforme x, l’état de «&#xa0;%1&#xa0;», en la requête q&#xa0;; W_K et W_V transforment y, l’état de «&#xa0;%2&#xa0;», en la clé k et la valeur v.</translation>
    </message>
    <message>
        <source>Every head has matrices of its own. W_Q turns x, the decoder’s state for “%1”, into the query q; W_K and W_V turn y, its state for “%2”, into the key k and the value v.</source>
        <translation>Chaque tête a ses propres matrices. W_Q transforme x, l’état du décodeur pour «&#xa0;%1&#xa0;», en la requête q&#xa0;; W_K et W_V transforment y, son état pour «&#xa0;%2&#xa0;», en la clé k et la valeur v.</translation>
    </message>
    <message>
        <source>Every head has matrices of its own. W_Q turns x, the decoder’s state for “%1”, into the query q; W_K and W_V turn y, the encoder’s output for “%2”, into the key k and the value v.</source>
        <translation>Chaque tête a ses propres matrices. W_Q transforme x, l’état du décodeur pour «&#xa0;%1&#xa0;», en la requête q&#xa0;; W_K et W_V transforment y, la sortie de l’encodeur pour «&#xa0;%2&#xa0;», en la clé k et la valeur v.</translation>
    </message>
    <message>
        <source>%1 numbers become %2.</source>
        <translation>%1 nombres en deviennent %2.</translation>
    </message>
    <message>
        <source>This trace does not hold x and y.</source>
        <translation>x et y ne sont pas connus ici.</translation>
    </message>
    <message>
        <source>Projections</source>
        <translation>Projections</translation>
    </message>
</context>
<context>
    <name>heed::FoundModelsDialog</name>
    <message>
        <source>Add models</source>
        <translation>Ajouter des modèles</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) were found in “%1”. Which are to be listed?</source>
        <translation>
            <numerusform>%n modèle a été trouvé dans « %1 ». Faut-il l’ajouter à la liste ?</numerusform>
            <numerusform>%n modèles ont été trouvés dans « %1 ». Lesquels ajouter à la liste ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Models that were found</source>
        <translation>Modèles trouvés</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n model(s)</source>
        <translation>
            <numerusform>&amp;Ajouter %n modèle</numerusform>
            <numerusform>&amp;Ajouter %n modèles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heed::HeadBoxes</name>
    <message>
        <source>Head %1, shown</source>
        <translation>Tête %1, montrée</translation>
    </message>
    <message>
        <source>Head %1, hidden</source>
        <translation>Tête %1, cachée</translation>
    </message>
    <message>
        <source>Heads shown</source>
        <translation>Têtes montrées</translation>
    </message>
    <message>
        <source>Click: show or hide · double click: this one alone, or all again · Ctrl+click: choose it for all views</source>
        <translation>Clic&#xa0;: montrer ou cacher · double clic&#xa0;: celle-ci seule, ou toutes à nouveau · Ctrl+clic&#xa0;: la choisir pour toutes les vues</translation>
    </message>
</context>
<context>
    <name>heed::HeadGallery</name>
    <message>
        <source>Layer %1</source>
        <translation>Couche %1</translation>
    </message>
    <message>
        <source>Head %1</source>
        <translation>Tête %1</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>Toutes les têtes</translation>
    </message>
    <message>
        <source>No attention to show yet</source>
        <translation>Pas encore d’attention à montrer</translation>
    </message>
    <message>
        <source>Layer %1, head %2</source>
        <translation>Couche %1, tête %2</translation>
    </message>
    <message>
        <source>Mean of all heads</source>
        <translation>Moyenne de toutes les têtes</translation>
    </message>
    <message>
        <source>Mean of layer %1</source>
        <translation>Moyenne de la couche %1</translation>
    </message>
    <message>
        <source>L%1 H%2</source>
        <translation>C%1 T%2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>L%1 mean</source>
        <translation>C%1 moy.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>No head is like that</source>
        <translation>Aucune tête n’est ainsi</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>The number below a head: %1.</source>
        <translation>Le nombre sous une tête&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>heed::HeadNumbers</name>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Sink share</source>
        <translation>Part des puits</translation>
    </message>
    <message>
        <source>Fixed offset</source>
        <translation>Décalage fixe</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Alignement</translation>
    </message>
    <message>
        <source>How spread out the rows are, on average: 0 nats when each looks at one token. In brackets the share of the largest possible.</source>
        <translation>Étalement moyen des lignes&#xa0;: 0 nat quand chacune regarde un seul token. Entre parenthèses, la part du maximum possible.</translation>
    </message>
    <message>
        <source>The mean over the rows of the largest weight, special tokens left out (Voita et al. 2019).</source>
        <translation>La moyenne sur les lignes du plus grand poids, sans les tokens spéciaux (Voita et al. 2019).</translation>
    </message>
    <message>
        <source>The mean weight that goes to special tokens and punctuation, where heads rest that have nothing to do.</source>
        <translation>Le poids moyen qui va aux tokens spéciaux et à la ponctuation, où se reposent les têtes qui n’ont rien à faire.</translation>
    </message>
    <message>
        <source>The share of the rows whose largest weight is at the commonest distance from the row&apos;s own place. Heads with 90 % and more are called positional (Voita et al. 2019).</source>
        <translation>La part des lignes dont le plus grand poids est à la distance la plus fréquente de leur propre place. Les têtes à 90&#xa0;% et plus sont dites positionnelles (Voita et al. 2019).</translation>
    </message>
    <message>
        <source>How much the head reads like a word alignment: the mean largest weight on a source token, times the share of source tokens that are somebody&apos;s largest. 1 when every target token has a source token of its own.</source>
        <translation>À quel point la tête se lit comme un alignement de mots&#xa0;: le plus grand poids moyen sur un token source, fois la part des tokens source qui sont le maximum de quelqu’un. 1 quand chaque token cible a son propre token source.</translation>
    </message>
    <message>
        <source>positional</source>
        <translation>positionnelle</translation>
    </message>
    <message>
        <source>sink</source>
        <translation>puits</translation>
    </message>
    <message>
        <source>focused</source>
        <translation>concentrée</translation>
    </message>
    <message>
        <source>broad</source>
        <translation>large</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>mixte</translation>
    </message>
    <message>
        <source>the same place</source>
        <translation>la même place</translation>
    </message>
    <message>
        <source>the previous token</source>
        <translation>le token précédent</translation>
    </message>
    <message>
        <source>the next token</source>
        <translation>le token suivant</translation>
    </message>
    <message>
        <source>%1 tokens back</source>
        <translation>%1 tokens en arrière</translation>
    </message>
    <message>
        <source>%1 tokens ahead</source>
        <translation>%1 tokens en avant</translation>
    </message>
    <message>
        <source>H %1</source>
        <comment>entropy</comment>
        <translation>H %1</translation>
    </message>
    <message>
        <source>C %1</source>
        <comment>confidence</comment>
        <translation>C %1</translation>
    </message>
    <message>
        <source>S %1</source>
        <comment>sink share</comment>
        <translation>S %1</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <comment>arrow, share</comment>
        <translation>%1 %2&#xa0;%</translation>
    </message>
    <message>
        <source>A %1</source>
        <comment>alignment</comment>
        <translation>A %1</translation>
    </message>
    <message>
        <source>entropy %1 nats (%2 %)</source>
        <translation>entropie %1 nats (%2&#xa0;%)</translation>
    </message>
    <message>
        <source>confidence %1</source>
        <translation>confiance %1</translation>
    </message>
    <message>
        <source>sink share %1</source>
        <translation>part des puits %1</translation>
    </message>
    <message>
        <source>%1 % look at %2</source>
        <translation>%1&#xa0;% regardent&#xa0;: %2</translation>
    </message>
    <message>
        <source>alignment %1</source>
        <translation>alignement %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share</comment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>heed::HeadReadout</name>
    <message>
        <source>Numbers of the head</source>
        <translation>Nombres de la tête</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>heed::HeadSheetFigure</name>
    <message>
        <source>every head from 0 to its own largest weight</source>
        <translation>chaque tête de 0 à son plus grand poids</translation>
    </message>
    <message>
        <source>logarithmic from 0.001 to 1</source>
        <translation>logarithmique de 0,001 à 1</translation>
    </message>
    <message>
        <source>every row from 0 to its own largest weight</source>
        <translation>chaque ligne de 0 à son plus grand poids</translation>
    </message>
    <message>
        <source>Colours: %1, %2.</source>
        <translation>Couleurs&#xa0;: %1, %2.</translation>
    </message>
</context>
<context>
    <name>heed::HeadsBar</name>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>In which order the heads are shown</source>
        <translation>Dans quel ordre les têtes sont montrées</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Which heads are shown</source>
        <translation>Quelles têtes sont montrées</translation>
    </message>
    <message>
        <source>Largest first, or smallest first</source>
        <translation>Les plus grandes d’abord, ou les plus petites</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Les plus grandes d’abord</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Trier</translation>
    </message>
    <message>
        <source>Layer and head</source>
        <translation>Couche et tête</translation>
    </message>
    <message>
        <source>Every head</source>
        <translation>Toutes les têtes</translation>
    </message>
    <message>
        <source>Previous token</source>
        <translation>Token précédent</translation>
    </message>
    <message>
        <source>Same place</source>
        <translation>Même place</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>Token suivant</translation>
    </message>
    <message>
        <source>Other fixed offset</source>
        <translation>Autre décalage fixe</translation>
    </message>
    <message>
        <source>Sinks</source>
        <translation>Puits</translation>
    </message>
    <message>
        <source>Focused</source>
        <translation>Concentrées</translation>
    </message>
    <message>
        <source>Broad</source>
        <translation>Larges</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Mixtes</translation>
    </message>
    <message>
        <source>%1 at least</source>
        <translation>%1 au moins</translation>
    </message>
    <message>
        <source>%1 at most</source>
        <translation>%1 au plus</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Heads that are shown</source>
        <translation>Têtes montrées</translation>
    </message>
    <message>
        <source>Heads sorted by %1, largest first.</source>
        <translation>Têtes triées par %1, les plus grandes valeurs d’abord.</translation>
    </message>
    <message>
        <source>Heads sorted by %1, smallest first.</source>
        <translation>Têtes triées par %1, les plus petites valeurs d’abord.</translation>
    </message>
    <message>
        <source>Heads kept: %1.</source>
        <translation>Têtes gardées&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Heads kept: %1 (%2).</source>
        <translation>Têtes gardées&#xa0;: %1 (%2).</translation>
    </message>
</context>
<context>
    <name>heed::HeadsPage</name>
    <message>
        <source>%1, %2: “%3”</source>
        <translation>%1, %2&#xa0;: «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Superposer</translation>
    </message>
    <message>
        <source>Show the mean of the selected heads. Ctrl+click or Space selects.</source>
        <translation>Montrer la moyenne des têtes choisies. Ctrl+clic ou Espace choisit.</translation>
    </message>
    <message>
        <source>Lay the selected heads over each other, each in its colour; up to %1. Ctrl+click or Space selects.</source>
        <translation>Superposer les têtes choisies, chacune dans sa couleur&#xa0;; jusqu’à %1. Ctrl+clic ou Espace choisit.</translation>
    </message>
    <message>
        <source>Mean of %1</source>
        <translation>Moyenne de %1</translation>
    </message>
    <message>
        <source>Overlay of %1</source>
        <translation>Superposition de %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>heed::HeatmapFigure</name>
    <message>
        <source>Colours: %1, %2.</source>
        <translation>Couleurs&#xa0;: %1, %2.</translation>
    </message>
    <message>
        <source>Each cell has the colour of its strongest head; %1.</source>
        <translation>Chaque cellule a la couleur de sa tête la plus forte&#xa0;; %1.</translation>
    </message>
    <message>
        <source>Each cell has a stripe for every head, in this order; %1.</source>
        <translation>Chaque cellule a une bande par tête, dans cet ordre&#xa0;; %1.</translation>
    </message>
</context>
<context>
    <name>heed::HeatmapPage</name>
    <message>
        <source>Show as one</source>
        <translation>Réunir</translation>
    </message>
    <message>
        <source>Separate all</source>
        <translation>Tout séparer</translation>
    </message>
    <message>
        <source>Clear pins</source>
        <translation>Ôter les épingles</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Attention heatmap</source>
        <translation>Carte de chaleur de l’attention</translation>
    </message>
    <message>
        <source>Show the selected rows or columns as one, or the chosen one apart again (M). Select them by their labels: drag, Ctrl+click, or Shift with the arrow keys.</source>
        <translation>Réunir les lignes ou colonnes choisies, ou séparer à nouveau celle qui est choisie (M). Choisissez-les par leurs étiquettes&#xa0;: glisser, Ctrl+clic, ou Maj avec les flèches.</translation>
    </message>
    <message>
        <source>Show everything that was merged apart again</source>
        <translation>Séparer à nouveau tout ce qui était réuni</translation>
    </message>
    <message>
        <source>Take all pins away (Escape). Ctrl+click or Space pins a cell.</source>
        <translation>Enlever toutes les épingles (Échap). Ctrl+clic ou Espace épingle une cellule.</translation>
    </message>
    <message>
        <source>Show the numbers as a table (Ctrl+T)</source>
        <translation>Montrer les nombres en tableau (Ctrl+T)</translation>
    </message>
    <message>
        <source>Bars along the edges</source>
        <translation>Barres le long des bords</translation>
    </message>
    <message>
        <source>Entropy of each row</source>
        <translation>Entropie de chaque ligne</translation>
    </message>
    <message>
        <source>How spread out each row is</source>
        <translation>Étalement de chaque ligne</translation>
    </message>
    <message>
        <source>Largest weight of each row</source>
        <translation>Plus grand poids de chaque ligne</translation>
    </message>
    <message>
        <source>How sure each row is of one key</source>
        <translation>Combien chaque ligne est sûre d’une clé</translation>
    </message>
    <message>
        <source>No bars</source>
        <translation>Pas de barres</translation>
    </message>
    <message>
        <source>More room for the map</source>
        <translation>Plus de place pour la carte</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Bords</translation>
    </message>
    <message>
        <source>Bars along the map&apos;s edges: what each key receives, and how spread out each row is</source>
        <translation>Barres le long des bords&#xa0;: ce que reçoit chaque clé, et l’étalement de chaque ligne</translation>
    </message>
</context>
<context>
    <name>heed::HistoryList</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>&amp;Show again</source>
        <translation>&amp;Montrer à nouveau</translation>
    </message>
    <message>
        <source>&amp;Compare with what is shown</source>
        <translation>&amp;Comparer à ce qui est affiché</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Remove &amp;all others</source>
        <translation>Supprimer &amp;toutes les autres</translation>
    </message>
</context>
<context>
    <name>heed::HistoryModel</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>other word</source>
        <translation>autre mot</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, translated as %2, %3, %4</source>
        <translation>%1, traduit par %2, %3, %4</translation>
    </message>
    <message>
        <source>attention from a file</source>
        <translation>attention d’un fichier</translation>
    </message>
    <message>
        <source>translation given</source>
        <translation>traduction donnée</translation>
    </message>
</context>
<context>
    <name>heed::HypothesisModel</name>
    <message>
        <source>%1 (cut at the length limit)</source>
        <translation>%1 (coupée à la longueur maximale)</translation>
    </message>
    <message>
        <source>Sum of log-probabilities / length^penalty</source>
        <translation>Somme des log-probabilités / longueur^pénalité</translation>
    </message>
    <message>
        <source>#</source>
        <translation>nº</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>heed::Inspector</name>
    <message>
        <source>Scores and weights of the chosen row</source>
        <translation>Scores et poids de la ligne choisie</translation>
    </message>
    <message>
        <source>Attention of a token</source>
        <translation>Attention d’un token</translation>
    </message>
    <message>
        <source>%1: what “%2” looks at</source>
        <translation>%1&#xa0;: ce que regarde «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Softmax over the vocabulary</source>
        <translation>Softmax sur le vocabulaire</translation>
    </message>
</context>
<context>
    <name>heed::InvariantLabel</name>
    <message>
        <source>What must be true of every head, and how far from it this one is:</source>
        <translation>Ce qui doit être vrai de toute tête, et à quel point celle-ci s’en écarte&#xa0;:</translation>
    </message>
    <message>
        <source>• the weights of every row sum to 1: ± %1</source>
        <translation>• la somme des poids de chaque ligne est 1&#xa0;: ± %1</translation>
    </message>
    <message>
        <source>• the softmax of the scores shown is the weights shown: ± %1</source>
        <translation>• la softmax des scores affichés donne les poids affichés&#xa0;: ± %1</translation>
    </message>
    <message>
        <source>• no token looks at a later one: largest such weight %1</source>
        <translation>• aucun token ne regarde plus loin que lui&#xa0;: plus grand poids de ce genre %1</translation>
    </message>
    <message>
        <source>• the probabilities of the whole vocabulary sum to 1: ± %1</source>
        <translation>• la somme des probabilités de tout le vocabulaire est 1&#xa0;: ± %1</translation>
    </message>
    <message>
        <source>rows sum to 1 ± %1</source>
        <translation>somme des lignes&#xa0;: 1 ± %1</translation>
    </message>
</context>
<context>
    <name>heed::LanguageBar</name>
    <message>
        <source>Source language</source>
        <translation>Langue source</translation>
    </message>
    <message>
        <source>The language of the text; type to search</source>
        <translation>La langue du texte ; tapez pour chercher</translation>
    </message>
    <message>
        <source>Target language</source>
        <translation>Langue cible</translation>
    </message>
    <message>
        <source>The language to translate into; type to search</source>
        <translation>La langue de la traduction ; tapez pour chercher</translation>
    </message>
    <message>
        <source>Swap languages</source>
        <translation>Échanger les langues</translation>
    </message>
    <message>
        <source>Swap the languages</source>
        <translation>Échange les deux langues</translation>
    </message>
    <message>
        <source>Task prefix</source>
        <translation>Préfixe de tâche</translation>
    </message>
    <message>
        <source>What the model reads before the text: “summarize: ”. Empty: nothing.</source>
        <translation>Ce que le modèle lit avant le texte : « summarize: ». Vide : rien.</translation>
    </message>
    <message>
        <source>Translate into</source>
        <translation>Traduire vers</translation>
    </message>
</context>
<context>
    <name>heed::LensChart</name>
    <message>
        <source>%1; most probable is “%2” (%3)</source>
        <extracomment>%1: &quot;Layer 3: “chat” 12.3 %, rank 4&quot;</extracomment>
        <translation>%1&#xa0;; le plus probable est «&#xa0;%2&#xa0;» (%3)</translation>
    </message>
    <message>
        <source>The next token after each layer</source>
        <translation>Le token suivant après chaque couche</translation>
    </message>
    <message>
        <source>What the model would write if its decoder ended after this layer: the output layer and its softmax, applied to what the layer passes on (the “logit lens”, nostalgebraist 2020). The last layer’s is the model’s own answer. Earlier layers were not trained to be read like this: read them as a hint.</source>
        <translation>Ce que le modèle écrirait si son décodeur finissait après cette couche&#xa0;: la couche de sortie et sa softmax, appliquées à ce que la couche transmet («&#xa0;logit lens&#xa0;», nostalgebraist 2020). Celle de la dernière couche est la réponse du modèle lui-même. Les couches précédentes n’ont pas appris à être lues ainsi&#xa0;: n’y voir qu’un indice.</translation>
    </message>
    <message>
        <source>Choose a token of the translation to see what each layer would have written</source>
        <translation>Choisir un token de la traduction pour voir ce que chaque couche aurait écrit</translation>
    </message>
    <message>
        <source>input</source>
        <extracomment>In a list of layers: what the first one reads. Short</extracomment>
        <translation>entrée</translation>
    </message>
    <message>
        <source>rank</source>
        <extracomment>Heading of a column of numbers: the first, second, … most probable token. Short</extracomment>
        <translation>rang</translation>
    </message>
    <message>
        <source>Input: “%1” %2, rank %3</source>
        <translation>Entrée&#xa0;: «&#xa0;%1&#xa0;» %2, rang %3</translation>
    </message>
    <message>
        <source>Layer %1: “%2” %3, rank %4</source>
        <translation>Couche %1&#xa0;: «&#xa0;%2&#xa0;» %3, rang %4</translation>
    </message>
    <message>
        <source>most probable</source>
        <extracomment>In the legend of a chart: the token that a layer finds most probable</extracomment>
        <translation>le plus probable</translation>
    </message>
    <message>
        <source>“%1”, as written</source>
        <extracomment>In the legend of a curve: the probability of the token that was written</extracomment>
        <translation>«&#xa0;%1&#xa0;», écrit</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>heed::LensPanel</name>
    <message>
        <source>This came from a file of attention alone: nothing is known of what the layers pass on</source>
        <translation>Ceci vient d’un fichier qui ne contient que l’attention&#xa0;: rien n’est connu de ce que les couches transmettent</translation>
    </message>
    <message>
        <source>The output layer of the model is not known here, as in every session: translate the text again with its model to see what each layer would have written</source>
        <translation>La couche de sortie du modèle n’est pas connue ici, comme dans toute session&#xa0;: traduire à nouveau le texte avec son modèle pour voir ce que chaque couche aurait écrit</translation>
    </message>
    <message>
        <source>Logit lens: the output layer and its softmax applied to the decoder’s state after each layer. The last layer’s is the model’s own.</source>
        <translation>Logit lens&#xa0;: la couche de sortie et sa softmax appliquées à l’état du décodeur après chaque couche. Celle de la dernière couche est celle du modèle.</translation>
    </message>
</context>
<context>
    <name>heed::LoadIndicator</name>
    <message>
        <source>How much of the model is open</source>
        <translation>Part du modèle déjà ouverte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop opening; the model before stays</source>
        <translation>Arrêter l’ouverture ; le modèle précédent reste</translation>
    </message>
    <message>
        <source>Opening the model…</source>
        <translation>Ouverture du modèle…</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Ouverture de %1…</translation>
    </message>
</context>
<context>
    <name>heed::MainWindow</name>
    <message>
        <source>Translating…</source>
        <translation>Traduction en cours…</translation>
    </message>
    <message numerus="yes">
        <source>Translating sentence %1 of %2: %n token(s)</source>
        <translation>
            <numerusform>Traduction de la phrase %1 sur %2&#xa0;: %n token</numerusform>
            <numerusform>Traduction de la phrase %1 sur %2&#xa0;: %n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Translating: %n token(s)</source>
        <translation>
            <numerusform>Traduction&#xa0;: %n token</numerusform>
            <numerusform>Traduction&#xa0;: %n tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>No model was found: open a model folder to begin.</source>
        <translation>Aucun modèle trouvé&#xa0;: ouvrez un dossier de modèle pour commencer.</translation>
    </message>
    <message>
        <source>The model is ready.</source>
        <translation>Le modèle est prêt.</translation>
    </message>
    <message>
        <source>About Heed</source>
        <translation>À propos de Heed</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Heed %1&lt;/h3&gt;&lt;p&gt;See what a Transformer heeds.&lt;/p&gt;&lt;p&gt;© 2026 The Heed authors. Licensed under the GNU General Public License, version 3 or later.&lt;/p&gt;&lt;p&gt;Made with Qt %2, LibTorch %3, QCustomPlot and SentencePiece.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Heed %1&lt;/h3&gt;&lt;p&gt;Voir à quoi un Transformer prête attention.&lt;/p&gt;&lt;p&gt;© 2026 Les auteurs de Heed. Sous licence publique générale GNU, version 3 ou ultérieure.&lt;/p&gt;&lt;p&gt;Fait avec Qt %2, LibTorch %3, QCustomPlot et SentencePiece.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since the model was opened. Translations still come from the model as it was: open it again to use what the file holds now.</source>
        <translation>« %1 » a été modifié par un autre programme depuis l’ouverture du modèle. Les traductions viennent toujours du modèle tel qu’il était : rouvrez-le pour utiliser ce que le fichier contient à présent.</translation>
    </message>
</context>
<context>
    <name>heed::MapComparison</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>A − B</source>
        <translation>A − B</translation>
    </message>
    <message>
        <source>JSD of the row %1 bit</source>
        <translation>JSD de la ligne %1 bit</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>heed::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Show what is behind this message</source>
        <translation>Montrer ce qu’il y a derrière ce message</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>Détails du message</translation>
    </message>
    <message>
        <source>Dismiss this message (Esc)</source>
        <translation>Fermer ce message (Échap)</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>heed::ModelDetail</name>
    <message>
        <source>About the model</source>
        <translation>À propos du modèle</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
</context>
<context>
    <name>heed::ModelList</name>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>heed::ModelManager</name>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Ajouter…</translation>
    </message>
    <message>
        <source>Add a model’s folder, or a folder of models</source>
        <translation>Ajouter le dossier d’un modèle, ou un dossier de modèles</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Take the model off the list; its files stay</source>
        <translation>Retirer le modèle de la liste ; ses fichiers restent</translation>
    </message>
    <message>
        <source>&amp;Show files</source>
        <translation>&amp;Fichiers</translation>
    </message>
    <message>
        <source>Show the folder in the file manager</source>
        <translation>Montrer le dossier dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Read &amp;again</source>
        <translation>Re&amp;lire</translation>
    </message>
    <message>
        <source>Look at all folders again</source>
        <translation>Relire tous les dossiers</translation>
    </message>
    <message>
        <source>Search name, folder or family</source>
        <translation>Chercher un nom, un dossier, une famille</translation>
    </message>
    <message>
        <source>Known models</source>
        <translation>Modèles connus</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Translate with this model (Enter)</source>
        <translation>Traduire avec ce modèle (Entrée)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparer</translation>
    </message>
    <message>
        <source>Open it beside the present model and compare both on each sentence</source>
        <translation>L’ouvrir à côté du modèle présent et comparer les deux sur chaque phrase</translation>
    </message>
    <message>
        <source>No model matches what is typed above.</source>
        <translation>Aucun modèle ne correspond à la recherche.</translation>
    </message>
    <message>
        <source>No model is known: add a folder, or drop one here.</source>
        <translation>Aucun modèle connu : ajoutez un dossier, ou déposez-en un ici.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Compare with another model</source>
        <translation>Comparer avec un autre modèle</translation>
    </message>
    <message>
        <source>Add a model folder, or a folder of models</source>
        <translation>Ajouter un dossier de modèle, ou un dossier de modèles</translation>
    </message>
    <message>
        <source>No model was found in “%1”: neither it nor the folders in it have a config.json.</source>
        <translation>Aucun modèle trouvé dans « %1 » : ni ce dossier ni ceux qu’il contient n’ont de config.json.</translation>
    </message>
    <message>
        <source>Heed uses no network: download the model first, and add its folder.</source>
        <translation>Heed n’utilise pas le réseau : téléchargez d’abord le modèle, puis ajoutez son dossier.</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>Il n’y a pas de dossier « %1 ».</translation>
    </message>
</context>
<context>
    <name>heed::ModelSummary</name>
    <message numerus="yes">
        <source>%n head(s)</source>
        <translation>
            <numerusform>%n tête</numerusform>
            <numerusform>%n têtes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1+%2 heads</source>
        <translation>%1+%2 têtes</translation>
    </message>
    <message>
        <source>%1+%2 layers · %3 · %4 M parameters</source>
        <translation>%1+%2 couches · %3 · %4 M de paramètres</translation>
    </message>
    <message>
        <source>%1 model, d_model %2</source>
        <translation>Modèle %1, d_model %2</translation>
    </message>
    <message>
        <source>Vocabulary: %1 source, %2 target</source>
        <translation>Vocabulaire&#xa0;: %1 source, %2 cible</translation>
    </message>
    <message>
        <source>Stored as %1, %2</source>
        <translation>Stocké en %1, %2</translation>
    </message>
    <message>
        <source>%1 in %2 s</source>
        <translation>%1 en %2 s</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n phrase</numerusform>
            <numerusform>%n phrases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) were longer than the model can read; what came after was not translated.</source>
        <translation>
            <numerusform>%n phrase était plus longue que ce que le modèle peut lire&#xa0;; la suite n’a pas été traduite.</numerusform>
            <numerusform>%n phrases étaient plus longues que ce que le modèle peut lire&#xa0;; la suite n’a pas été traduite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n translation(s) reached the length limit and were cut there.</source>
        <translation>
            <numerusform>%n traduction a atteint la longueur maximale et y a été coupée.</numerusform>
            <numerusform>%n traductions ont atteint la longueur maximale et y ont été coupées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of token ids lack the end token (%1), which the model has learned to read.</source>
        <translation>
            <numerusform>Il manque à %n ligne de numéros le token de fin (%1), que le modèle a appris à lire.</numerusform>
            <numerusform>Il manque à %n lignes de numéros le token de fin (%1), que le modèle a appris à lire.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %1 of %n sentence(s); what follows was not translated.</source>
        <translation>
            <numerusform>Arrêté après %1 de %n phrase&#xa0;; la suite n’a pas été traduite.</numerusform>
            <numerusform>Arrêté après %1 des %n phrases&#xa0;; la suite n’a pas été traduite.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heed::NetworkPage</name>
    <message>
        <source>This translation does not say which model made it, so there is no network to draw.</source>
        <translation>Cette traduction ne dit pas quel modèle l’a produite : il n’y a pas de réseau à dessiner.</translation>
    </message>
    <message>
        <source>Translate a text, and see here the network that it went through.</source>
        <translation>Traduisez un texte pour voir ici le réseau qu’il a traversé.</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation>encodeur</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>décodeur</translation>
    </message>
    <message>
        <source>Positional encodings</source>
        <translation>Encodages de position</translation>
    </message>
    <message>
        <source>The network: %1 parameters</source>
        <translation>Le réseau : %1 paramètres</translation>
    </message>
    <message>
        <source>‖·‖ is the length of a block’s output for “%1” in the encoder and “%2” in the decoder.</source>
        <translation>‖·‖ est la longueur de la sortie d’un bloc pour « %1 » dans l’encodeur et « %2 » dans le décodeur.</translation>
    </message>
</context>
<context>
    <name>heed::NetworkView</name>
    <message>
        <source>Source token “%1”</source>
        <translation>Token source « %1 »</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Decoder input “%1”</source>
        <translation>Entrée du décodeur « %1 »</translation>
    </message>
    <message>
        <source>Translation so far</source>
        <translation>Traduction jusqu’ici</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>Token suivant</translation>
    </message>
    <message>
        <source>Next token: “%1”</source>
        <translation>Token suivant : « %1 »</translation>
    </message>
    <message>
        <source>%1: layer %2 of %3</source>
        <translation>%1 : couche %2 sur %3</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encodeur</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Décodeur</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 paramètres</translation>
    </message>
    <message>
        <source>Queries come from the translation, keys and values from the encoder’s output: each of the %1 heads looks for what in the source matters for the next token.</source>
        <translation>Les requêtes viennent de la traduction, les clés et valeurs de la sortie de l’encodeur : chacune des %1 têtes cherche ce qui, dans la source, compte pour le token suivant.</translation>
    </message>
    <message>
        <source>Each token of the translation gathers what it needs from those before it, in %1 heads at once. The mask hides what is not written yet.</source>
        <translation>Chaque token de la traduction prend ce qu’il lui faut chez ceux qui le précèdent, par %1 têtes à la fois. Le masque cache ce qui n’est pas encore écrit.</translation>
    </message>
    <message>
        <source>Each source token gathers what it needs from all source tokens, in %1 heads at once that each look in their own way.</source>
        <translation>Chaque token source prend ce qu’il lui faut chez tous les tokens source, par %1 têtes à la fois qui regardent chacune à leur façon.</translation>
    </message>
    <message>
        <source>A table has a vector for each of the %1 entries of the vocabulary; every source token becomes its row.</source>
        <translation>Une table contient un vecteur pour chacune des %1 entrées du vocabulaire ; chaque token source devient sa ligne.</translation>
    </message>
    <message>
        <source>What was written so far, from the start token on, becomes vectors in the same way.</source>
        <translation>Ce qui est déjà écrit, à partir du token de début, devient des vecteurs de la même façon.</translation>
    </message>
    <message>
        <source>The row is multiplied with √d_model, so that the positions added next do not drown it.</source>
        <translation>La ligne est multipliée par √d_model, pour que les positions ajoutées ensuite ne la noient pas.</translation>
    </message>
    <message>
        <source>The table is the source’s own, so it adds no parameters.</source>
        <translation>La table est celle de la source : elle n’ajoute aucun paramètre.</translation>
    </message>
    <message>
        <source>A row for each of the %1 entries of the vocabulary is multiplied with the last vector: the better they match, the higher the entry’s logit.</source>
        <translation>Une ligne pour chacune des %1 entrées du vocabulaire est multipliée par le dernier vecteur : mieux ils s’accordent, plus le logit de l’entrée est haut.</translation>
    </message>
    <message>
        <source>The rows are those of the embedding (tied weights), so only the bias b adds parameters.</source>
        <translation>Les lignes sont celles de l’embedding (poids partagés) : seul le biais b ajoute des paramètres.</translation>
    </message>
    <message>
        <source>Embedding × √%1</source>
        <translation>Embedding × √%1</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>Positional encoding</source>
        <translation>Encodage de position</translation>
    </message>
    <message>
        <source>Self-attention</source>
        <translation>Auto-attention</translation>
    </message>
    <message>
        <source>Masked self-attention</source>
        <translation>Auto-attention masquée</translation>
    </message>
    <message>
        <source>Cross-attention</source>
        <translation>Attention croisée</translation>
    </message>
    <message>
        <source>Feed-forward</source>
        <translation>Feed-forward</translation>
    </message>
    <message>
        <source>Add &amp; norm</source>
        <translation>Addition et norme</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linéaire</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>%1 heads × %2</source>
        <translation>%1 têtes × %2</translation>
    </message>
    <message>
        <source>%1 wide</source>
        <translation>largeur %1</translation>
    </message>
    <message>
        <source>Attention alone cannot tell the order of tokens, so each position adds a pattern of its own.</source>
        <translation>L’attention seule ignore l’ordre des tokens : chaque position ajoute donc un motif à elle.</translation>
    </message>
    <message>
        <source>Click to see the patterns as a picture.</source>
        <translation>Cliquez pour voir ces motifs en image.</translation>
    </message>
    <message>
        <source>What the block found is added to what was there (the residual connection), and each vector is brought to mean 0 and deviation 1, then scaled by learned γ and shifted by β.</source>
        <translation>Ce que le bloc a trouvé s’ajoute à ce qui était là (la connexion résiduelle) ; chaque vecteur est ramené à la moyenne 0 et à l’écart type 1, puis multiplié par γ et décalé de β, tous deux appris.</translation>
    </message>
    <message>
        <source>Each token by itself: its vector is widened from %1 to %2 numbers, bent by the activation, and brought back to %1.</source>
        <translation>Chaque token pour lui-même : son vecteur passe de %1 à %2 nombres, est courbé par l’activation, puis revient à %1.</translation>
    </message>
    <message>
        <source>The logits become probabilities that sum to 1; the search chooses among the most probable tokens.</source>
        <translation>Les logits deviennent des probabilités de somme 1 ; la recherche choisit parmi les tokens les plus probables.</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message numerus="yes">
        <source>Encoder, %n layer(s)</source>
        <translation>
            <numerusform>Encodeur, %n couche</numerusform>
            <numerusform>Encodeur, %n couches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decoder, %n layer(s)</source>
        <translation>
            <numerusform>Décodeur, %n couche</numerusform>
            <numerusform>Décodeur, %n couches</numerusform>
        </translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>Couche de sortie</translation>
    </message>
    <message>
        <source>‖·‖: length of the block’s output</source>
        <translation>‖·‖ : longueur de la sortie du bloc</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousand</comment>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>million</comment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>Le réseau</translation>
    </message>
    <message>
        <source>Each vector is divided by the root of its mean square, and every number is scaled by a learned γ. Nothing is subtracted (Zhang &amp; Sennrich 2019).</source>
        <translation>Chaque vecteur est divisé par la racine de sa moyenne quadratique, et chaque nombre est multiplié par un γ appris. Rien n’est soustrait (Zhang &amp; Sennrich 2019).</translation>
    </message>
    <message>
        <source>Each vector is brought to mean 0 and deviation 1, then scaled by learned γ and shifted by β.</source>
        <translation>Chaque vecteur est ramené à la moyenne 0 et à l’écart type 1, puis multiplié par γ et décalé de β, tous deux appris.</translation>
    </message>
    <message>
        <source>Only the block reads the result: the vector itself goes around it unchanged.</source>
        <translation>Seul le bloc lit le résultat : le vecteur lui-même le contourne, inchangé.</translation>
    </message>
    <message>
        <source>What the block found is added to what was there (the residual connection).</source>
        <translation>Ce que le bloc a trouvé s’ajoute à ce qui était là (la connexion résiduelle).</translation>
    </message>
    <message>
        <source>The rows are those of the embedding (tied weights), so they add no parameters.</source>
        <translation>Les lignes sont celles du plongement (poids liés), elles n’ajoutent donc aucun paramètre.</translation>
    </message>
    <message>
        <source>Each token by itself: its vector is widened from %1 to %2 numbers twice, one of them, bent by the activation, opens and closes the other, and the product is brought back to %1.</source>
        <translation>Chaque token pour lui-même : son vecteur est élargi deux fois de %1 à %2 nombres ; l’un, courbé par l’activation, ouvre et ferme l’autre, et le produit est ramené à %1.</translation>
    </message>
    <message>
        <source>Gated feed-forward</source>
        <translation>Feed-forward à porte</translation>
    </message>
    <message>
        <source>Bias by distance</source>
        <translation>Biais par distance</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Addition</translation>
    </message>
    <message>
        <source>Final %1</source>
        <comment>RMSNorm or LayerNorm</comment>
        <translation>%1 finale</translation>
    </message>
    <message>
        <source>Nothing is added to the embeddings. Instead every head adds a number to the score of a query and a key that depends on how far apart they stand; far distances share numbers. All layers use the same.</source>
        <translation>Rien n’est ajouté aux plongements. Chaque tête ajoute plutôt au score d’une requête et d’une clé un nombre qui dépend de leur distance ; les grandes distances partagent des nombres. Toutes les couches utilisent les mêmes.</translation>
    </message>
    <message>
        <source>In between nothing normalised the vectors, so they grew from layer to layer.</source>
        <translation>Entre-temps, rien n’a normalisé les vecteurs : ils ont donc grandi de couche en couche.</translation>
    </message>
    <message>
        <source>What the block found is added to the vector that went around it (the residual stream). No norm follows, so whatever a layer adds stays.</source>
        <translation>Ce que le bloc a trouvé s’ajoute au vecteur qui l’a contourné (le flux résiduel). Aucune norme ne suit : ce qu’une couche ajoute reste.</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>Queries come from the target’s vectors, keys and values from the encoder’s output, in %1 heads at once.</source>
        <translation>Les requêtes viennent des vecteurs cible, les clés et les valeurs de la sortie de l’encodeur, par %1 têtes à la fois.</translation>
    </message>
    <message>
        <source>Each source vector gathers what it needs from all source vectors, in %1 heads at once.</source>
        <translation>Chaque vecteur source prend ce qu’il lui faut chez tous les vecteurs source, par %1 têtes à la fois.</translation>
    </message>
    <message>
        <source>Each target vector gathers what it needs from itself and those before it, in %1 heads at once.</source>
        <translation>Chaque vecteur cible prend ce qu’il lui faut chez lui-même et chez ceux qui le précèdent, par %1 têtes à la fois.</translation>
    </message>
    <message>
        <source>Each target vector gathers what it needs from all target vectors, in %1 heads at once.</source>
        <translation>Chaque vecteur cible prend ce qu’il lui faut chez tous les vecteurs cible, par %1 têtes à la fois.</translation>
    </message>
    <message>
        <source>Source vector %1</source>
        <translation>Vecteur source %1</translation>
    </message>
    <message>
        <source>Source vectors</source>
        <translation>Vecteurs source</translation>
    </message>
    <message>
        <source>Target vector %1</source>
        <translation>Vecteur cible %1</translation>
    </message>
    <message>
        <source>Target vectors</source>
        <translation>Vecteurs cible</translation>
    </message>
    <message>
        <source>What the layer makes of it</source>
        <translation>Ce que la couche en fait</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>couche %1</translation>
    </message>
    <message>
        <source>layers %1–%2</source>
        <translation>couches %1–%2</translation>
    </message>
    <message>
        <source>The vectors come through earlier layers (%1), built like this one. Click to draw the one right before it.</source>
        <translation>Les vecteurs passent d’abord par les couches précédentes (%1), construites comme celle-ci. Cliquez pour dessiner celle qui la précède.</translation>
    </message>
    <message>
        <source>The vectors go on through further layers (%1), built like this one, and then to the output. Click to draw the next one.</source>
        <translation>Les vecteurs passent ensuite par les couches suivantes (%1), construites comme celle-ci, puis vont vers la sortie. Cliquez pour dessiner la suivante.</translation>
    </message>
    <message>
        <source>The vectors go on through further layers (%1), built like this one. What the last of them gives is what every layer of the decoder reads in its cross-attention. Click to draw the next one.</source>
        <translation>Les vecteurs passent ensuite par les couches suivantes (%1), construites comme celle-ci. Ce que donne la dernière est ce que lit chaque couche du décodeur dans son attention croisée. Cliquez pour dessiner la suivante.</translation>
    </message>
</context>
<context>
    <name>heed::NextTokenPanel</name>
    <message>
        <source>Probabilities of the vocabulary at the chosen step</source>
        <translation>Probabilités du vocabulaire au pas choisi</translation>
    </message>
    <message>
        <source>Number of tokens shown</source>
        <translation>Nombre de tokens montrés</translation>
    </message>
    <message>
        <source>How many of the most probable tokens are shown</source>
        <translation>Combien des tokens les plus probables sont montrés</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Temperature, top-k and top-p: what sampling would make of these probabilities</source>
        <translation>Température, top-k et top-p&#xa0;: ce que l’échantillonnage ferait de ces probabilités</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>Token suivant</translation>
    </message>
    <message>
        <source>This came from a file of attention alone: no probabilities are known</source>
        <translation>Ceci vient d’un fichier qui ne contient que l’attention&#xa0;: les probabilités ne sont pas connues</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>Par couche</translation>
    </message>
    <message>
        <source>What each layer of the decoder would have written, if it were the last one (logit lens)</source>
        <translation>Ce que chaque couche du décodeur aurait écrit, si elle était la dernière (logit lens)</translation>
    </message>
</context>
<context>
    <name>heed::NumberExportDialog</name>
    <message>
        <source>&amp;Scores before softmax, too</source>
        <translation>Aussi les &amp;scores avant softmax</translation>
    </message>
    <message>
        <source>Export numbers</source>
        <translation>Exporter les nombres</translation>
    </message>
    <message>
        <source>This head</source>
        <translation>Cette tête</translation>
    </message>
    <message>
        <source>All heads of this kind</source>
        <translation>Toutes les têtes de ce type</translation>
    </message>
    <message>
        <source>All heads of all kinds</source>
        <translation>Toutes les têtes de tous les types</translation>
    </message>
    <message>
        <source>JSON: with tokens</source>
        <translation>JSON&#xa0;: avec les tokens</translation>
    </message>
    <message>
        <source>CSV: a line for each cell</source>
        <translation>CSV&#xa0;: une ligne par cellule</translation>
    </message>
    <message>
        <source>Wh&amp;at</source>
        <translation>&amp;Quoi</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>safetensors: for PyTorch and others</source>
        <translation>safetensors : pour PyTorch et d’autres</translation>
    </message>
    <message>
        <source>npz: for NumPy</source>
        <translation>npz : pour NumPy</translation>
    </message>
    <message>
        <source>A and B as shown, and A − B</source>
        <translation>A et B tels qu’affichés, et A − B</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>One file, a line for each cell that A and B have in common.</source>
        <translation>Un fichier, une ligne pour chaque cellule que A et B ont en commun.</translation>
    </message>
    <message>
        <source>One file: A and B are heads of the same translation, and all of these are in it.</source>
        <translation>Un fichier : A et B sont des têtes de la même traduction, et il les contient toutes.</translation>
    </message>
</context>
<context>
    <name>heed::OriginLabel</name>
    <message>
        <source>%1: %2, %3, %4 × %5 tokens</source>
        <translation>%1 : %2, %3, %4 × %5 tokens</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n couche</numerusform>
            <numerusform>%n couches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n head(s)</source>
        <translation>
            <numerusform>%n tête</numerusform>
            <numerusform>%n têtes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1+%2 layers</source>
        <translation>%1+%2 couches</translation>
    </message>
    <message>
        <source>%1+%2 heads</source>
        <translation>%1+%2 têtes</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 → %4 tokens</source>
        <translation>%1 · %2 · %3 → %4 tokens</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>heed::PictureExportDialog</name>
    <message>
        <source>&amp;Write the weight in every cell, where it fits</source>
        <translation>Écrire le &amp;poids dans chaque cellule où il tient</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Exporter une image</translation>
    </message>
    <message>
        <source>All heads of this kind on one sheet</source>
        <translation>Toutes les têtes de ce type sur une feuille</translation>
    </message>
    <message>
        <source>All heads of this kind, a file each</source>
        <translation>Toutes les têtes de ce type, un fichier chacune</translation>
    </message>
    <message>
        <source>PNG: pixels, for slides and the web</source>
        <translation>PNG&#xa0;: pixels, pour diapositives et web</translation>
    </message>
    <message>
        <source>SVG: vectors, editable</source>
        <translation>SVG&#xa0;: vecteurs, modifiable</translation>
    </message>
    <message>
        <source>PDF: vectors, for papers</source>
        <translation>PDF&#xa0;: vecteurs, pour articles</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> ppp</translation>
    </message>
    <message>
        <source>Wh&amp;at</source>
        <translation>&amp;Quoi</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>&amp;Résolution</translation>
    </message>
    <message>
        <source>This view</source>
        <translation>Cette vue</translation>
    </message>
    <message>
        <source>This head as a heatmap</source>
        <translation>Cette tête en carte de chaleur</translation>
    </message>
    <message>
        <source>The chart of the chosen token</source>
        <translation>Le graphique du token choisi</translation>
    </message>
    <message>
        <source>The chart of the next token</source>
        <translation>Le graphique du token suivant</translation>
    </message>
    <message>
        <source>White: for print</source>
        <translation>Blanc&#xa0;: pour l’impression</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>&amp;Background</source>
        <translation>&amp;Fond</translation>
    </message>
    <message>
        <source>Every step of this view, a file each</source>
        <translation>Chaque étape de cette vue, un fichier pour chacune</translation>
    </message>
    <message>
        <source>This view has them in any case where they are seen on the screen; with this, its cells grow.</source>
        <translation>Cette vue les a de toute façon là où ils se voient à l’écran&#xa0;; avec ceci, ses cellules grandissent.</translation>
    </message>
</context>
<context>
    <name>heed::PositionView</name>
    <message>
        <source>Every position adds its row to the embedding of the token that stands there, so that attention can tell where it is. This table was learned with the rest of the model.</source>
        <translation>Chaque position ajoute sa ligne à l’embedding du token qui s’y trouve, pour que l’attention sache où il est. Cette table a été apprise avec le reste du modèle.</translation>
    </message>
    <message>
        <source>Every position adds its row to the embedding of the token that stands there. Dimension i is a sine, dimension %1 + i its cosine, quick at the left of each half and slow at its right: sin(p / 10000^(2i/%2)). %3</source>
        <translation>Chaque position ajoute sa ligne à l’embedding du token qui s’y trouve. La dimension i est un sinus, la dimension %1 + i son cosinus, rapides à gauche de chaque moitié et lents à droite : sin(p / 10000^(2i/%2)). %3</translation>
    </message>
    <message>
        <source>Positional encoding: %1</source>
        <translation>Encodage de position : %1</translation>
    </message>
    <message>
        <source>Positions 0 to %1 downwards, %2 dimensions to the right: sines, then cosines</source>
        <translation>Positions 0 à %1 vers le bas, %2 dimensions vers la droite : sinus, puis cosinus</translation>
    </message>
    <message>
        <source>Products of positions, %1 to %2</source>
        <translation>Produits des positions, %1 à %2</translation>
    </message>
    <message>
        <source>sine</source>
        <translation>sinus</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>cosinus</translation>
    </message>
    <message>
        <source>Positional encoding</source>
        <translation>Encodage de position</translation>
    </message>
    <message>
        <source>Back to the network</source>
        <translation>Retour au réseau</translation>
    </message>
    <message>
        <source>Back to the network (Escape)</source>
        <translation>Retour au réseau (Échap)</translation>
    </message>
    <message>
        <source>Whole table</source>
        <translation>Table entière</translation>
    </message>
    <message>
        <source>Every position that the model knows, not only those of the sentence (W)</source>
        <translation>Toutes les positions que connaît le modèle, pas seulement celles de la phrase (W)</translation>
    </message>
    <message>
        <source>Position %1, dimension %2: %3</source>
        <translation>Position %1, dimension %2 : %3</translation>
    </message>
    <message>
        <source>Pair i = %1 repeats every %2 positions.</source>
        <translation>La paire i = %1 se répète toutes les %2 positions.</translation>
    </message>
    <message>
        <source>Pair i = %1 over the positions</source>
        <translation>Paire i = %1 au fil des positions</translation>
    </message>
</context>
<context>
    <name>heed::RowChart</name>
    <message>
        <source>“%1” may not look at “%2”.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas regarder «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” gives “%2” the weight %3.</source>
        <translation>«&#xa0;%1&#xa0;» donne à «&#xa0;%2&#xa0;» le poids %3.</translation>
    </message>
    <message>
        <source>Attention of one query before and after softmax</source>
        <translation>Attention d’une requête avant et après softmax</translation>
    </message>
    <message>
        <source>Choose a row of the attention map to see it here</source>
        <translation>Choisissez une ligne de la carte d’attention pour la voir ici</translation>
    </message>
    <message>
        <source>Query: %1</source>
        <translation>Requête&#xa0;: %1</translation>
    </message>
    <message>
        <source>Scores before softmax</source>
        <translation>Scores avant softmax</translation>
    </message>
    <message>
        <source>Weights after softmax</source>
        <translation>Poids après softmax</translation>
    </message>
    <message>
        <source>%1: masked</source>
        <translation>%1&#xa0;: masqué</translation>
    </message>
</context>
<context>
    <name>heed::SecondModel</name>
    <message>
        <source>%1 reads text, but what is shown was made of token ids.</source>
        <translation>%1 lit du texte, mais ce qui est affiché vient de numéros de tokens.</translation>
    </message>
    <message>
        <source>%1 has no tokenizer: it reads token ids, but what is shown was made of text.</source>
        <translation>%1 n’a pas de segmenteur&#xa0;: il lit des numéros de tokens, mais ce qui est affiché vient d’un texte.</translation>
    </message>
</context>
<context>
    <name>heed::SecondModelBar</name>
    <message>
        <source>Close the second model</source>
        <translation>Fermer le second modèle</translation>
    </message>
    <message>
        <source>Close the second model and free its memory; its translations leave the history</source>
        <translation>Fermer le second modèle et libérer sa mémoire ; ses traductions quittent l’historique</translation>
    </message>
    <message>
        <source>Translating with %1…</source>
        <translation>Traduction avec %1…</translation>
    </message>
    <message>
        <source>Each text is also translated with %1.</source>
        <translation>Chaque texte est aussi traduit avec %1.</translation>
    </message>
</context>
<context>
    <name>heed::SessionController</name>
    <message>
        <source>session</source>
        <translation>session</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Enregistrer la session</translation>
    </message>
    <message>
        <source>Heed session (*.heed)</source>
        <translation>Session Heed (*.heed)</translation>
    </message>
    <message>
        <source>Saving the session…</source>
        <translation>Enregistrement de la session…</translation>
    </message>
    <message>
        <source>Opening the session…</source>
        <translation>Ouverture de la session…</translation>
    </message>
    <message>
        <source>The session failed unexpectedly.</source>
        <translation>La session a échoué de façon inattendue.</translation>
    </message>
    <message>
        <source>Sessions, attention and alignments (%1)</source>
        <translation>Sessions, attention et alignements (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open session or attention</source>
        <translation>Ouvrir une session ou de l’attention</translation>
    </message>
    <message>
        <source>Opening the alignment…</source>
        <translation>Ouverture de l’alignement…</translation>
    </message>
</context>
<context>
    <name>heed::ShapeControls</name>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Logits are divided by it: below 1 sharper, above 1 flatter; the mark in the middle is 1</source>
        <translation>Les logits sont divisés par elle&#xa0;: moins de 1, plus net&#xa0;; plus de 1, plus plat&#xa0;; le repère au milieu est 1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>Top k</source>
        <translation>Top k</translation>
    </message>
    <message>
        <source>Only the k most probable tokens remain</source>
        <translation>Seuls restent les k tokens les plus probables</translation>
    </message>
    <message>
        <source>Top p</source>
        <translation>Top p</translation>
    </message>
    <message>
        <source>Only the smallest set of tokens that reaches this probability remains</source>
        <translation>Seul reste le plus petit ensemble de tokens qui atteint cette probabilité</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>The model&apos;s own probabilities again</source>
        <translation>À nouveau les probabilités du modèle lui-même</translation>
    </message>
    <message>
        <source>T</source>
        <extracomment>Short for temperature</extracomment>
        <translation>T</translation>
    </message>
</context>
<context>
    <name>heed::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Search what or keys</source>
        <translation>Chercher une action ou des touches</translation>
    </message>
    <message>
        <source>Zoom in, zoom out, show everything</source>
        <translation>Agrandir, réduire, tout montrer</translation>
    </message>
    <message>
        <source>+, −, 0</source>
        <translation>+, −, 0</translation>
    </message>
    <message>
        <source>In every view, the charts and the tokens</source>
        <translation>Dans toutes les vues, les graphiques et les tokens</translation>
    </message>
    <message>
        <source>Move the choice</source>
        <translation>Déplacer le choix</translation>
    </message>
    <message>
        <source>Arrows, Home, End, PgUp, PgDown</source>
        <translation>Flèches, Début, Fin, Pg préc., Pg suiv.</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>Aller à la partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Back and forward through what was chosen</source>
        <translation>Retour et avance dans ce qui a été choisi</translation>
    </message>
    <message>
        <source>Buttons on the side of the mouse</source>
        <translation>Boutons latéraux de la souris</translation>
    </message>
    <message>
        <source>In the heatmap</source>
        <translation>Dans la carte de chaleur</translation>
    </message>
    <message>
        <source>Show the selected rows or columns as one</source>
        <translation>Réunir les lignes ou colonnes choisies</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Pin a cell</source>
        <translation>Épingler une cellule</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Take all pins away</source>
        <translation>Enlever toutes les épingles</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>In All heads</source>
        <translation>Dans Têtes</translation>
    </message>
    <message>
        <source>Open the chosen head</source>
        <translation>Ouvrir la tête choisie</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Select a head for Average and Overlay</source>
        <translation>Choisir une tête à moyenner ou à superposer</translation>
    </message>
    <message>
        <source>Back to all heads</source>
        <translation>Retour à toutes les têtes</translation>
    </message>
    <message>
        <source>In Analysis and Compare</source>
        <translation>Dans Analyse et Comparer</translation>
    </message>
    <message>
        <source>In the next token’s list</source>
        <translation>Dans la liste du token suivant</translation>
    </message>
    <message>
        <source>Go on with the chosen token of the vocabulary</source>
        <translation>Continuer avec le token choisi du vocabulaire</translation>
    </message>
    <message>
        <source>In Flow</source>
        <translation>Dans Flux</translation>
    </message>
    <message>
        <source>Keep a token’s lines and choose it</source>
        <translation>Garder les traits d’un token et le choisir</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Le lâcher</translation>
    </message>
    <message>
        <source>Show or hide a head</source>
        <translation>Montrer ou masquer une tête</translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation>1 à 9</translation>
    </message>
    <message>
        <source>Show all heads</source>
        <translation>Montrer toutes les têtes</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Show one head alone, on its numbered box</source>
        <translation>Montrer une seule tête, sur sa case numérotée</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>In Formula</source>
        <translation>Dans Formule</translation>
    </message>
    <message>
        <source>Previous step, next step</source>
        <translation>Étape précédente, étape suivante</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Gauche, Droite</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>Une autre clé</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Haut, Bas</translation>
    </message>
    <message>
        <source>Another query</source>
        <translation>Une autre requête</translation>
    </message>
    <message>
        <source>Shift+Up, Shift+Down</source>
        <translation>Maj+Haut, Maj+Bas</translation>
    </message>
    <message>
        <source>In Words</source>
        <translation>Dans Mots</translation>
    </message>
    <message>
        <source>Go to the word that it is aligned with most</source>
        <translation>Aller au mot avec lequel il est le plus aligné</translation>
    </message>
    <message>
        <source>Choose the word in all views</source>
        <translation>Choisir le mot dans toutes les vues</translation>
    </message>
    <message>
        <source>Sentence before, sentence after</source>
        <translation>Phrase précédente, phrase suivante</translation>
    </message>
    <message>
        <source>PgUp, PgDown</source>
        <translation>Pg préc., Pg suiv.</translation>
    </message>
    <message>
        <source>In Beams</source>
        <translation>Dans Faisceau</translation>
    </message>
    <message>
        <source>Parent, best child</source>
        <translation>Parent, meilleur enfant</translation>
    </message>
    <message>
        <source>Neighbours of the same step</source>
        <translation>Voisins du même pas</translation>
    </message>
    <message>
        <source>Start, end of the chosen hypothesis</source>
        <translation>Début, fin de l’hypothèse choisie</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Début, Fin</translation>
    </message>
    <message>
        <source>In Network</source>
        <translation>Dans Réseau</translation>
    </message>
    <message>
        <source>Between encoder and decoder</source>
        <translation>Entre l’encodeur et le décodeur</translation>
    </message>
    <message>
        <source>Layer above, layer below</source>
        <translation>Couche au-dessus, couche au-dessous</translation>
    </message>
    <message>
        <source>Choose an attention block, open the positional encodings</source>
        <translation>Choisir un bloc d’attention, ouvrir les encodages de position</translation>
    </message>
    <message>
        <source>Every position that the model knows</source>
        <translation>Toutes les positions que connaît le modèle</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Back from the positional encodings</source>
        <translation>Quitter les encodages de position</translation>
    </message>
</context>
<context>
    <name>heed::SourcePanel</name>
    <message>
        <source>Type a text and press Ctrl+Enter.</source>
        <translation>Tapez un texte et appuyez sur Ctrl+Entrée.</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Pas de modèle</translation>
    </message>
    <message>
        <source>Open a model folder to begin</source>
        <translation>Ouvrez un dossier de modèle pour commencer</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Sentences worth looking at, and what to look at in them</source>
        <translation>Des phrases intéressantes, et ce qu’il faut y regarder</translation>
    </message>
    <message>
        <source>Decoding options: %1</source>
        <translation>Options de décodage&#xa0;: %1</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modèle&#xa0;: %1</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Déjà ouverts</translation>
    </message>
    <message>
        <source>Bundled model</source>
        <translation>Modèle fourni</translation>
    </message>
    <message>
        <source>Model of HEED_MODEL</source>
        <translation>Modèle de HEED_MODEL</translation>
    </message>
    <message>
        <source>This model has no tokenizer. Type token ids, a sentence a line, such as “5 17 9 %1”, and press Ctrl+Enter.</source>
        <translation>Ce modèle n’a pas de segmenteur. Saisissez des numéros de tokens, une phrase par ligne, par exemple «&#xa0;5 17 9 %1&#xa0;», et appuyez sur Ctrl+Entrée.</translation>
    </message>
    <message>
        <source>Examples are text, and %1 reads token ids.</source>
        <translation>Les exemples sont du texte, et %1 lit des numéros de tokens.</translation>
    </message>
</context>
<context>
    <name>heed::StageArea</name>
    <message>
        <source>Second view</source>
        <translation>Seconde vue</translation>
    </message>
    <message>
        <source>Close the second view</source>
        <translation>Fermer la seconde vue</translation>
    </message>
</context>
<context>
    <name>heed::StageToolbar</name>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Layer, counted from the bottom (Alt+Up, Alt+Down)</source>
        <translation>Couche, comptée depuis le bas (Alt+Haut, Alt+Bas)</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>Head (Alt+Shift+Left, Alt+Shift+Right)</source>
        <translation>Tête (Alt+Maj+Gauche, Alt+Maj+Droite)</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Tokens: what rows and columns stand for</source>
        <translation>Tokens&#xa0;: ce que représentent lignes et colonnes</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Colours: map and scale</source>
        <translation>Couleurs&#xa0;: palette et échelle</translation>
    </message>
    <message>
        <source>L</source>
        <comment>layer</comment>
        <translation>C</translation>
    </message>
    <message>
        <source>H</source>
        <comment>head</comment>
        <translation>T</translation>
    </message>
</context>
<context>
    <name>heed::StaleWatch</name>
    <message>
        <source>This was translated by %1, but %2 is open now: translate again (%3)</source>
        <translation>Ceci a été traduit par %1, mais %2 est ouvert maintenant : traduisez à nouveau (%3)</translation>
    </message>
    <message>
        <source>The text has changed: translate again (%1)</source>
        <translation>Le texte a changé : traduisez à nouveau (%1)</translation>
    </message>
    <message>
        <source>Languages or task have changed: translate again (%1)</source>
        <translation>Les langues ou la tâche ont changé&#xa0;: traduisez à nouveau (%1)</translation>
    </message>
    <message>
        <source>The search has changed (%1): translate again (%2)</source>
        <translation>La recherche a changé (%1)&#xa0;: traduisez à nouveau (%2)</translation>
    </message>
</context>
<context>
    <name>heed::StepChart</name>
    <message>
        <source>Step %1, “%2”: probability %3, entropy %4 nats</source>
        <translation>Pas %1, «&#xa0;%2&#xa0;»&#xa0;: probabilité %3, entropie %4 nats</translation>
    </message>
    <message>
        <source>%1. More probable was “%2” (%3): greedy search would have taken it.</source>
        <translation>%1. «&#xa0;%2&#xa0;» était plus probable (%3)&#xa0;: la recherche gloutonne l’aurait pris.</translation>
    </message>
    <message>
        <source>Probability and entropy along the sentence</source>
        <translation>Probabilité et entropie le long de la phrase</translation>
    </message>
    <message>
        <source>How probable each token of the translation was, and how undecided the model. ▼ marks steps where another token was more probable than the one taken. Click a step to choose it.</source>
        <translation>Combien chaque token de la traduction était probable, et le modèle indécis. ▼ marque les pas où un autre token était plus probable que celui qui a été pris. Cliquez un pas pour le choisir.</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>probabilité</translation>
    </message>
    <message>
        <source>entropy, up to %1</source>
        <extracomment>In the legend of a curve; %1: its value at the top of the chart, in nats</extracomment>
        <translation>entropie, jusqu’à %1</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>entropie</translation>
    </message>
    <message>
        <source>not the first</source>
        <extracomment>In the legend: the tokens taken that were not the most probable ones</extracomment>
        <translation>pas le premier</translation>
    </message>
</context>
<context>
    <name>heed::StepData</name>
    <message>
        <source>Step %1, at the beginning</source>
        <translation>Pas %1, au début</translation>
    </message>
    <message>
        <source>Step %1, after “%2”</source>
        <translation>Pas %1, après «&#xa0;%2&#xa0;»</translation>
    </message>
</context>
<context>
    <name>heed::TokenChips</name>
    <message>
        <source>“%1”, probability %2 %</source>
        <translation>«&#xa0;%1&#xa0;», probabilité %2&#xa0;%</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>%1, and another token was more probable</source>
        <translation>%1, et un autre token était plus probable</translation>
    </message>
</context>
<context>
    <name>heed::TokenPanel</name>
    <message>
        <source>The pieces of the source stand here.</source>
        <translation>Ici se trouvent les morceaux de la source.</translation>
    </message>
    <message>
        <source>The pieces of the translation stand here, coloured by their probability.</source>
        <translation>Ici se trouvent les morceaux de la traduction, colorés selon leur probabilité.</translation>
    </message>
    <message>
        <source>Source tokens</source>
        <translation>Tokens de la source</translation>
    </message>
    <message>
        <source>Translation tokens</source>
        <translation>Tokens de la traduction</translation>
    </message>
</context>
<context>
    <name>heed::Tour</name>
    <message>
        <source>Your sentence</source>
        <translation>Votre phrase</translation>
    </message>
    <message>
        <source>Write a text and press %1. “Examples” has sentences that are worth looking at.</source>
        <translation>Écrivez un texte et appuyez sur %1. «&#xa0;Exemples&#xa0;» propose des phrases intéressantes.</translation>
    </message>
    <message>
        <source>Its tokens</source>
        <translation>Ses tokens</translation>
    </message>
    <message>
        <source>The network reads and writes these pieces. The colours of the translation say how sure it was, from orange to blue. Choose a token: every view shows what it looks at.</source>
        <translation>Le réseau lit et écrit ces morceaux. Les couleurs de la traduction disent combien il était sûr, de l’orange au bleu. Choisissez un token&#xa0;: toutes les vues montrent ce qu’il regarde.</translation>
    </message>
    <message>
        <source>The views</source>
        <translation>Les vues</translation>
    </message>
    <message>
        <source>The same attention in different ways: as a map of one head, as all heads at once, and more. %1, %2 and so on change the view.</source>
        <translation>La même attention de différentes façons&#xa0;: la carte d’une tête, toutes les têtes à la fois, et d’autres. %1, %2, etc. changent de vue.</translation>
    </message>
    <message>
        <source>A cell</source>
        <translation>Une cellule</translation>
    </message>
    <message>
        <source>A row is a token that asks, a column is a token that it can look at. The brighter the cell, the larger its weight; the weights of a row sum to 1. Point at cells, or walk with the arrow keys.</source>
        <translation>Une ligne est un token qui interroge, une colonne un token qu’il peut regarder. Plus la cellule est claire, plus son poids est grand&#xa0;; la somme d’une ligne est 1. Pointez les cellules, ou parcourez-les avec les flèches.</translation>
    </message>
    <message>
        <source>The numbers</source>
        <translation>Les nombres</translation>
    </message>
    <message>
        <source>Above, the chosen row before and after the softmax. Below, what the model could have written at this step: double-click a token to go on with it instead. %1 lists every key.</source>
        <translation>En haut, la ligne choisie avant et après la softmax. En bas, ce que le modèle aurait pu écrire à ce pas&#xa0;: double-cliquez un token pour continuer avec lui. %1 liste toutes les touches.</translation>
    </message>
</context>
<context>
    <name>heed::TourBalloon</name>
    <message>
        <source>&amp;Back</source>
        <translation>Ret&amp;our</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>&amp;Passer</translation>
    </message>
    <message>
        <source>Close the tour (Esc)</source>
        <translation>Fermer la visite (Échap)</translation>
    </message>
    <message>
        <source>The step before (Left)</source>
        <translation>Étape précédente (Gauche)</translation>
    </message>
    <message>
        <source>The next step (Enter)</source>
        <translation>Étape suivante (Entrée)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminer</translation>
    </message>
</context>
<context>
    <name>heed::TranslationPanel</name>
    <message>
        <source>The translation stands here.</source>
        <translation>Ici se trouve la traduction.</translation>
    </message>
    <message>
        <source>Hypotheses</source>
        <translation>Hypothèses</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <source>Which sentence of the text is looked at</source>
        <translation>Quelle phrase du texte est regardée</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>What else the search found for this sentence</source>
        <translation>Ce que la recherche a trouvé d’autre pour cette phrase</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Earlier translations of this run (Ctrl+H)</source>
        <translation>Traductions précédentes de cette séance (Ctrl+H)</translation>
    </message>
</context>
<context>
    <name>heed::TranslationWorker</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Il n’y a pas assez de mémoire pour cela.</translation>
    </message>
    <message>
        <source>The engine failed unexpectedly.</source>
        <translation>Le moteur a échoué de façon inattendue.</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>Aucun modèle n’est ouvert.</translation>
    </message>
</context>
<context>
    <name>heed::ValueScale</name>
    <message>
        <source>Linear</source>
        <translation>Linéaire</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmique</translation>
    </message>
    <message>
        <source>Each row to its largest</source>
        <translation>Chaque ligne à son maximum</translation>
    </message>
    <message>
        <source>row max</source>
        <translation>max. ligne</translation>
    </message>
</context>
<context>
    <name>heed::VocabularyChart</name>
    <message>
        <source>Most probable next tokens</source>
        <translation>Tokens suivants les plus probables</translation>
    </message>
    <message>
        <source>“%1”: %2 (log-probability %3)</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: %2 (log-probabilité %3)</translation>
    </message>
    <message>
        <source>Choose a token of the translation to see what else the model considered</source>
        <translation>Choisissez un token de la traduction pour voir ce que le modèle envisageait d’autre</translation>
    </message>
    <message>
        <source>rest (%1)</source>
        <extracomment>All other tokens of the vocabulary together, and how many these are</extracomment>
        <translation>reste (%1)</translation>
    </message>
    <message>
        <source>&lt; %1 %</source>
        <translation>&lt; %1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>“%1” is cut: it cannot be drawn. The model gives it %2.</source>
        <translation>«&#xa0;%1&#xa0;» est coupé&#xa0;: il ne peut pas être tiré. Le modèle lui donne %2.</translation>
    </message>
    <message>
        <source>%1; the model gives it %2</source>
        <translation>%1&#xa0;; le modèle lui donne %2</translation>
    </message>
    <message>
        <source>Double-click it, or press Enter, to go on with it instead.</source>
        <translation>Double-cliquez-le, ou appuyez sur Entrée, pour continuer avec lui.</translation>
    </message>
    <message>
        <source>The entropy −Σ p log p says how undecided the model is. The perplexity, e to that power, is how many equally likely tokens would leave it as undecided.</source>
        <translation>L’entropie −Σ p log p dit combien le modèle est indécis. La perplexité, e à cette puissance, est le nombre de tokens équiprobables qui le laisseraient aussi indécis.</translation>
    </message>
    <message>
        <source>use instead</source>
        <extracomment>A button on a token: go on with it instead of the one that was taken</extracomment>
        <translation>prendre plutôt</translation>
    </message>
    <message>
        <source> · %1 cut</source>
        <extracomment>After the entropy: how many tokens top-k and top-p leave out</extracomment>
        <translation> · %1 coupés</translation>
    </message>
    <message>
        <source>H %1 · perplexity %2</source>
        <extracomment>The entropy and the perplexity, where there is little room</extracomment>
        <translation>H %1 · perplexité %2</translation>
    </message>
    <message>
        <source>Entropy %1 nats · perplexity %2</source>
        <translation>Entropie %1 nats · perplexité %2</translation>
    </message>
    <message>
        <source>cut</source>
        <extracomment>Instead of a probability: top-k or top-p leaves this token out</extracomment>
        <translation>coupé</translation>
    </message>
</context>
<context>
    <name>heed::WhatIf</name>
    <message>
        <source>Nobody noted which model made this translation: translate again to try other words.</source>
        <translation>Nul n’a noté quel modèle a fait cette traduction&#xa0;: traduisez à nouveau pour essayer d’autres mots.</translation>
    </message>
    <message>
        <source>A model is being opened: other words can be tried when that is done.</source>
        <translation>Un modèle est en cours d’ouverture&#xa0;: d’autres mots pourront être essayés ensuite.</translation>
    </message>
    <message>
        <source>This translation was made by %1: open it to try other words.</source>
        <translation>Cette traduction a été faite par %1&#xa0;: ouvrez-le pour essayer d’autres mots.</translation>
    </message>
    <message>
        <source>This translation was made by %1: open it to try other words, or translate again with %2.</source>
        <translation>Cette traduction a été faite par %1&#xa0;: ouvrez-le pour essayer d’autres mots, ou traduisez à nouveau avec %2.</translation>
    </message>
    <message>
        <source>The open model gives other probabilities than those shown, so another one made this translation: translate again to try other words.</source>
        <translation>Le modèle ouvert donne d’autres probabilités que celles montrées&#xa0;; cette traduction vient donc d’un autre modèle&#xa0;: traduisez à nouveau pour essayer d’autres mots.</translation>
    </message>
</context>
<context>
    <name>heed::WindowActions</name>
    <message>
        <source>&amp;Open model folder…</source>
        <translation>&amp;Ouvrir un dossier de modèle…</translation>
    </message>
    <message>
        <source>Open another model</source>
        <translation>Ouvrir un autre modèle</translation>
    </message>
    <message>
        <source>Export &amp;picture…</source>
        <translation>Exporter une &amp;image…</translation>
    </message>
    <message>
        <source>Export &amp;numbers…</source>
        <translation>Exporter les &amp;nombres…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Edit the text</source>
        <translation>&amp;Modifier le texte</translation>
    </message>
    <message>
        <source>Go to the source text</source>
        <translation>Aller au texte source</translation>
    </message>
    <message>
        <source>&amp;Translate</source>
        <translation>&amp;Traduire</translation>
    </message>
    <message>
        <source>Translate the text</source>
        <translation>Traduire le texte</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Stop translating</source>
        <translation>Arrêter la traduction</translation>
    </message>
    <message>
        <source>&amp;Decoding options</source>
        <translation>Options de &amp;décodage</translation>
    </message>
    <message>
        <source>How to search for the translation</source>
        <translation>Comment chercher la traduction</translation>
    </message>
    <message>
        <source>&amp;Copy translation</source>
        <translation>&amp;Copier la traduction</translation>
    </message>
    <message>
        <source>Copy the translation as text</source>
        <translation>Copier la traduction en texte</translation>
    </message>
    <message>
        <source>Copy p&amp;icture</source>
        <translation>Copier l’&amp;image</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>Back to the head before</source>
        <translation>Revenir à la tête d’avant</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Avancer</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Avancer à nouveau</translation>
    </message>
    <message>
        <source>&amp;Previous sentence</source>
        <translation>Phrase &amp;précédente</translation>
    </message>
    <message>
        <source>Show the sentence before</source>
        <translation>Montrer la phrase d’avant</translation>
    </message>
    <message>
        <source>&amp;Next sentence</source>
        <translation>Phrase &amp;suivante</translation>
    </message>
    <message>
        <source>Show the sentence after</source>
        <translation>Montrer la phrase d’après</translation>
    </message>
    <message>
        <source>Layer be&amp;low</source>
        <translation>Couche au-dess&amp;ous</translation>
    </message>
    <message>
        <source>Show the same head one layer lower</source>
        <translation>Montrer la même tête une couche plus bas</translation>
    </message>
    <message>
        <source>Layer a&amp;bove</source>
        <translation>Couche au-dess&amp;us</translation>
    </message>
    <message>
        <source>Show the same head one layer higher</source>
        <translation>Montrer la même tête une couche plus haut</translation>
    </message>
    <message>
        <source>Pre&amp;vious head</source>
        <translation>Tête pré&amp;cédente</translation>
    </message>
    <message>
        <source>Show the head before</source>
        <translation>Montrer la tête d’avant</translation>
    </message>
    <message>
        <source>Ne&amp;xt head</source>
        <translation>Tête sui&amp;vante</translation>
    </message>
    <message>
        <source>Show the head after</source>
        <translation>Montrer la tête d’après</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Zoom avant</translation>
    </message>
    <message>
        <source>Show fewer and larger cells</source>
        <translation>Montrer moins de cellules, plus grandes</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>Show more and smaller cells</source>
        <translation>Montrer plus de cellules, plus petites</translation>
    </message>
    <message>
        <source>Show the &amp;whole map</source>
        <translation>Montrer toute la &amp;carte</translation>
    </message>
    <message>
        <source>Show every row and column</source>
        <translation>Montrer toutes les lignes et colonnes</translation>
    </message>
    <message>
        <source>&amp;Split the stage</source>
        <translation>&amp;Partager la scène</translation>
    </message>
    <message>
        <source>Show a second view as well</source>
        <translation>Montrer aussi une seconde vue</translation>
    </message>
    <message>
        <source>Show the heatmap as a &amp;table</source>
        <translation>Montrer la carte en &amp;tableau</translation>
    </message>
    <message>
        <source>The numbers of one head as a table</source>
        <translation>Les nombres d’une tête en tableau</translation>
    </message>
    <message>
        <source>&amp;Restore default layout</source>
        <translation>&amp;Rétablir la disposition par défaut</translation>
    </message>
    <message>
        <source>Give every part its first size again</source>
        <translation>Rendre à chaque partie sa taille initiale</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>List every shortcut</source>
        <translation>Lister tous les raccourcis</translation>
    </message>
    <message>
        <source>Take the &amp;tour</source>
        <translation>Faire la &amp;visite</translation>
    </message>
    <message>
        <source>Five steps through the parts of the window</source>
        <translation>Les parties de la fenêtre en cinq étapes</translation>
    </message>
    <message>
        <source>&amp;About Heed</source>
        <translation>À &amp;propos de Heed</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version et licence</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>&amp;Kind of attention</source>
        <translation>&amp;Type d’attention</translation>
    </message>
    <message>
        <source>Encoder self-attention: source tokens look at source tokens (Alt+1)</source>
        <translation>Auto-attention de l’encodeur&#xa0;: les tokens de la source regardent ceux de la source (Alt+1)</translation>
    </message>
    <message>
        <source>Cross-attention: the translation looks at the source (Alt+2)</source>
        <translation>Attention croisée&#xa0;: la traduction regarde la source (Alt+2)</translation>
    </message>
    <message>
        <source>Decoder self-attention: the translation looks at what is written already (Alt+3)</source>
        <translation>Auto-attention du décodeur&#xa0;: la traduction regarde ce qui est déjà écrit (Alt+3)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>Light or dark as the desktop says</source>
        <translation>Clair ou sombre selon le bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>Dark text on a light background</source>
        <translation>Texte sombre sur fond clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>Som&amp;bre</translation>
    </message>
    <message>
        <source>Light text on a dark background</source>
        <translation>Texte clair sur fond sombre</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>The language of the desktop, where Heed speaks it</source>
        <translation>La langue du bureau, si Heed la parle</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>Colour map %1</source>
        <translation>Palette %1</translation>
    </message>
    <message>
        <source>Colour &amp;scale</source>
        <translation>É&amp;chelle des couleurs</translation>
    </message>
    <message>
        <source>Scale of the colours: %1</source>
        <translation>Échelle des couleurs&#xa0;: %1</translation>
    </message>
    <message>
        <source>S&amp;pecial tokens</source>
        <translation>Tokens s&amp;péciaux</translation>
    </message>
    <message>
        <source>&amp;Shown</source>
        <translation>&amp;Affichés</translation>
    </message>
    <message>
        <source>Show &lt;/s&gt; and the start token as the network saw them</source>
        <translation>Montrer &lt;/s&gt; et le token de départ tels que le réseau les a vus</translation>
    </message>
    <message>
        <source>&amp;Hidden</source>
        <translation>&amp;Cachés</translation>
    </message>
    <message>
        <source>Leave special tokens out; rows then sum to less than 1</source>
        <translation>Laisser de côté les tokens spéciaux&#xa0;; la somme des lignes est alors inférieure à 1</translation>
    </message>
    <message>
        <source>Hidden, rows &amp;renormalised</source>
        <translation>Cachés, lignes &amp;renormalisées</translation>
    </message>
    <message>
        <source>Leave special tokens out and divide every row by what remains</source>
        <translation>Laisser de côté les tokens spéciaux et diviser chaque ligne par ce qui reste</translation>
    </message>
    <message>
        <source>&amp;Rows and columns</source>
        <translation>&amp;Lignes et colonnes</translation>
    </message>
    <message>
        <source>&amp;Pieces</source>
        <translation>&amp;Morceaux</translation>
    </message>
    <message>
        <source>One row and column for each piece of the vocabulary</source>
        <translation>Une ligne et une colonne par morceau du vocabulaire</translation>
    </message>
    <message>
        <source>Whole &amp;words</source>
        <translation>Mots &amp;entiers</translation>
    </message>
    <message>
        <source>Sum over the pieces of a source word, mean over a target word</source>
        <translation>Somme sur les morceaux d’un mot source, moyenne sur un mot cible</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Translation</source>
        <translation>&amp;Traduction</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Réglages</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;Save session…</source>
        <translation>&amp;Enregistrer la session…</translation>
    </message>
    <message>
        <source>Save all translations of this run with their attention</source>
        <translation>Enregistrer toutes les traductions de cette séance avec leur attention</translation>
    </message>
    <message>
        <source>&amp;Recent sessions</source>
        <translation>Sessions &amp;récentes</translation>
    </message>
    <message>
        <source>Save this view, a head or all heads as PNG, SVG or PDF</source>
        <translation>Enregistrer cette vue, une tête ou toutes les têtes en PNG, SVG ou PDF</translation>
    </message>
    <message>
        <source>Export &amp;web page…</source>
        <translation>Exporter une page &amp;web…</translation>
    </message>
    <message>
        <source>Save every head as one page that opens in any browser</source>
        <translation>Enregistrer toutes les têtes en une page qui s’ouvre dans tout navigateur</translation>
    </message>
    <message>
        <source>Copy this view as a picture</source>
        <translation>Copier cette vue en image</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>List the earlier translations of this run</source>
        <translation>Lister les traductions précédentes de cette séance</translation>
    </message>
    <message>
        <source>Pin as &amp;B</source>
        <translation>Garder comme &amp;B</translation>
    </message>
    <message>
        <source>Keep what is shown now, and compare other maps with it</source>
        <translation>Garder ce qui est affiché, et lui comparer d’autres cartes</translation>
    </message>
    <message>
        <source>S&amp;wap A and B</source>
        <translation>Éc&amp;hanger A et B</translation>
    </message>
    <message>
        <source>Show B, and compare what is shown now with it</source>
        <translation>Afficher B, et lui comparer ce qui est affiché</translation>
    </message>
    <message>
        <source>Open &amp;session or attention…</source>
        <translation>Ouvrir une &amp;session ou de l’attention…</translation>
    </message>
    <message>
        <source>Open a saved session, attention or alignments of another program; none needs a model</source>
        <translation>Ouvrir une session enregistrée, ou l’attention ou les alignements d’un autre programme ; aucun n’a besoin d’un modèle</translation>
    </message>
    <message>
        <source>Save attention as CSV, JSON, safetensors or NumPy&apos;s npz</source>
        <translation>Enregistrer l’attention en CSV, JSON, safetensors ou npz de NumPy</translation>
    </message>
    <message>
        <source>Export &amp;alignment…</source>
        <translation>Exporter l’&amp;alignement…</translation>
    </message>
    <message>
        <source>Save which words belong together as Pharaoh, Marian&apos;s or Nematus&apos; text</source>
        <translation>Enregistrer quels mots vont ensemble au format texte de Pharaoh, de Marian ou de Nematus</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modèles…</translation>
    </message>
    <message>
        <source>The models that are known, what they are, and others to add</source>
        <translation>Les modèles connus, ce qu’ils sont, et d’autres à ajouter</translation>
    </message>
    <message>
        <source>Compare with another &amp;model…</source>
        <translation>Comparer avec un autre &amp;modèle…</translation>
    </message>
    <message>
        <source>Open a second model, which translates along</source>
        <translation>Ouvrir un second modèle, qui traduit aussi</translation>
    </message>
</context>
<context>
    <name>heed::WindowHabits</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The language changes when Heed is started again.</source>
        <translation>La langue changera au prochain démarrage de Heed.</translation>
    </message>
    <message>
        <source>Drop a text file, a model folder, a session, attention or alignments.</source>
        <translation>Déposez un fichier texte, un dossier de modèle, une session, de l’attention ou des alignements.</translation>
    </message>
</context>
<context>
    <name>heed::WindowModels</name>
    <message>
        <source>Not opened; the model before is still there.</source>
        <translation>Ouverture annulée ; le modèle précédent est toujours là.</translation>
    </message>
    <message>
        <source>Not opened.</source>
        <translation>Ouverture annulée.</translation>
    </message>
    <message>
        <source>Open model folder</source>
        <translation>Ouvrir un dossier de modèle</translation>
    </message>
</context>
<context>
    <name>heed::WindowSessions</name>
    <message>
        <source>Saved %1, %2.</source>
        <translation>%1 enregistré, %2.</translation>
    </message>
    <message numerus="yes">
        <source>Opened %1: %n translation(s).</source>
        <translation>
            <numerusform>%1 ouvert&#xa0;: %n traduction.</numerusform>
            <numerusform>%1 ouvert&#xa0;: %n traductions.</numerusform>
        </translation>
    </message>
    <message>
        <source>No model is open; none is needed to look at them.</source>
        <translation>Aucun modèle n’est ouvert&#xa0;; il n’en faut pas pour les regarder.</translation>
    </message>
    <message>
        <source>Translating again uses %1.</source>
        <translation>Traduire à nouveau utilise %1.</translation>
    </message>
    <message>
        <source>“%1” holds no session, no attention and no alignments.</source>
        <translation>« %1 » ne contient ni session, ni attention, ni alignements.</translation>
    </message>
</context>
<context>
    <name>heed::WordsOptions</name>
    <message>
        <source>Copy the alignment</source>
        <translation>Copier l’alignement</translation>
    </message>
    <message>
        <source>Copy the alignment in Pharaoh format (“0-0 1-2”: source word, target word, from 0)</source>
        <translation>Copier l’alignement au format Pharaoh («&#xa0;0-0 1-2&#xa0;»&#xa0;: mot source, mot cible, à partir de 0)</translation>
    </message>
    <message>
        <source>Attention that aligns the words</source>
        <translation>L’attention qui aligne les mots</translation>
    </message>
    <message>
        <source>Best head</source>
        <translation>Meilleure tête</translation>
    </message>
    <message>
        <source>Chosen head</source>
        <translation>Tête choisie</translation>
    </message>
    <message>
        <source>Mean of the layer</source>
        <translation>Moyenne de la couche</translation>
    </message>
    <message>
        <source>Step that speaks for a word</source>
        <translation>Pas qui parle pour un mot</translation>
    </message>
    <message>
        <source>Which row of the attention map is the word&apos;s own.
AWO, attention when output: of the step that writes the word.
AWI, attention when input: of the step after it, which reads the word; often the better
alignment (Chen et al. 2020).</source>
        <translation>Quelle ligne de la carte d’attention est celle du mot.
AWO, attention à la sortie&#xa0;: celle du pas qui écrit le mot.
AWI, attention à l’entrée&#xa0;: celle du pas suivant, qui lit le mot&#xa0;; souvent le meilleur
alignement (Chen et al. 2020).</translation>
    </message>
    <message>
        <source>AWO: when written</source>
        <translation>AWO&#xa0;: à l’écriture</translation>
    </message>
    <message>
        <source>AWI: when read</source>
        <translation>AWI&#xa0;: à la lecture</translation>
    </message>
    <message>
        <source>layer %1, head %2</source>
        <translation>couche %1, tête %2</translation>
    </message>
    <message>
        <source>Best head: %1</source>
        <translation>Meilleure tête&#xa0;: %1</translation>
    </message>
    <message>
        <source>Chosen head: %1</source>
        <translation>Tête choisie&#xa0;: %1</translation>
    </message>
    <message>
        <source>Mean of layer %1</source>
        <translation>Moyenne de la couche %1</translation>
    </message>
    <message>
        <source>Whose cross-attention says which words belong together.
Best head: the one that reads most like a word alignment. Its rows are sure (the mean of
their largest weights), and they look at different words (the share of source tokens among
the rows&apos; choices); heads that miss tokens which are spelled alike in both texts (numbers,
names, full stops) come last. Special tokens do not count.</source>
        <translation>L’attention croisée de qui dit quels mots se correspondent.
Meilleure tête&#xa0;: celle qui se lit le plus comme un alignement. Ses lignes sont sûres (moyenne de
leurs plus grands poids) et regardent des mots différents (part des tokens source parmi
les choix des lignes)&#xa0;; les têtes qui manquent les tokens écrits de même dans les deux textes
(nombres, noms, points) viennent en dernier. Les tokens spéciaux ne comptent pas.</translation>
    </message>
    <message>
        <source>Compare with a reference</source>
        <translation>Comparer à une référence</translation>
    </message>
    <message>
        <source>Compare the alignment with a given one: which links agree, and the error rate</source>
        <translation>Comparer l’alignement à un alignement donné : quels liens concordent, et le taux d’erreur</translation>
    </message>
</context>
<context>
    <name>heed::WordsPage</name>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Compare with a reference</source>
        <translation>Comparer à une référence</translation>
    </message>
    <message>
        <source>The links that should be there, in Pharaoh format: source word-target word, from 0, with p
instead of - for possible ones. Words are what this view links. Empty: no comparison.</source>
        <translation>Les liens qui devraient exister, au format Pharaoh : mot source-mot cible, depuis 0, avec p
au lieu de - pour les liens possibles. Les mots sont ceux que cette vue relie. Vide : pas de comparaison.</translation>
    </message>
</context>
<context>
    <name>heed::WordsScene</name>
    <message>
        <source>%1, layer %2, mean of its heads</source>
        <translation>%1, couche %2, moyenne de ses têtes</translation>
    </message>
    <message>
        <source>%1; each word by the step that writes it (AWO).</source>
        <translation>%1&#xa0;; chaque mot selon le pas qui l’écrit (AWO).</translation>
    </message>
    <message>
        <source>%1; each word by the step that reads it (AWI).</source>
        <translation>%1&#xa0;; chaque mot selon le pas qui le lit (AWI).</translation>
    </message>
    <message>
        <source>There is no cross-attention here to read an alignment off.</source>
        <translation>Il n’y a pas ici d’attention croisée dont lire un alignement.</translation>
    </message>
    <message>
        <source>The reference links words that are not here: there are %1 source words and %2 target words.</source>
        <translation>La référence relie des mots qui ne sont pas ici : il y a %1 mots source et %2 mots cible.</translation>
    </message>
    <message>
        <source>Against the reference: alignment error rate %1 %, precision %2 %, recall %3 %. Solid: in the reference; dotted: not in it; grey: missed.</source>
        <translation>Par rapport à la référence : taux d’erreur d’alignement %1 %, précision %2 %, rappel %3 %. Trait plein : dans la référence ; pointillé : pas dedans ; gris : manqué.</translation>
    </message>
</context>
<context>
    <name>heed::WordsView</name>
    <message>
        <source>“%1” is linked most with “%2”, with the weight %3.</source>
        <translation>«&#xa0;%1&#xa0;» est lié surtout à «&#xa0;%2&#xa0;», avec le poids %3.</translation>
    </message>
    <message>
        <source>Words of both texts</source>
        <translation>Les mots des deux textes</translation>
    </message>
    <message>
        <source>Translate a text to see which words belong together</source>
        <translation>Traduisez un texte pour voir quels mots se correspondent</translation>
    </message>
</context>
</TS>
