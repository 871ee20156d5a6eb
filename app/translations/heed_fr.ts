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
        <translation>Ce que font plusieurs têtes ensemble : moyennes, rollout, flot</translation>
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
        <translation>Où regarde la couche quand on fait la moyenne de ses têtes. Des têtes qui font des choses différentes se brouillent : comparez avec Toutes les têtes.</translation>
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
        <translation>Ce qui peut couler d’une position jusqu’à chaque token de la source quand l’attention moyenne de chaque couche est un réseau de tuyaux : un flot maximal par cellule (Abnar &amp; Zuidema 2020).</translation>
    </message>
    <message>
        <source>Map of the analysis</source>
        <translation>Carte de l’analyse</translation>
    </message>
    <message>
        <source>Coverage deviation: source tokens looked at too little or too much, 0 is none. Absentmindedness: how scattered the attention is, 0 is not at all; out: of the translation&apos;s tokens, in: of the source&apos;s (Rikters &amp; Fishel 2017).</source>
        <translation>Écart de couverture : tokens de la source trop peu ou trop regardés, 0 : aucun. Distraction : dispersion de l’attention, 0 : nulle ; sortie : des tokens de la traduction, entrée : de ceux de la source (Rikters &amp; Fishel 2017).</translation>
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
        <source>%1, %2, up to layer %3: “%4”</source>
        <translation>%1, %2, jusqu’à la couche %3 : « %4 »</translation>
    </message>
    <message>
        <source>Coverage deviation %1 · absentmindedness out %2, in %3</source>
        <translation>Écart de couverture %1 · distraction en sortie %2, en entrée %3</translation>
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
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” after this beginning: %2 (log p %3)</source>
        <translation>«&#xa0;%1&#xa0;» après ce début&#xa0;: %2 (log p %3)</translation>
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
        <source>greedy search would have gone on from here</source>
        <translation>la recherche gloutonne aurait continué d’ici</translation>
    </message>
    <message>
        <source>greedy search would stand here, too</source>
        <translation>la recherche gloutonne serait ici aussi</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
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
        <source>Search for a translation of “%1”</source>
        <translation>Recherche d’une traduction de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1, %2, length penalty %3. Chosen: hypothesis %4, “%5”, score %6</source>
        <translation>%1, %2, pénalité de longueur %3. Choisie&#xa0;: hypothèse %4, «&#xa0;%5&#xa0;», score %6</translation>
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
        <source>Decoding: %1.</source>
        <translation>Décodage&#xa0;: %1.</translation>
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
        <source>%1 is no text: Heed opens text files, model folders and .heed sessions.</source>
        <translation>%1 n’est pas du texte&#xa0;: Heed ouvre des fichiers texte, des dossiers de modèle et des sessions .heed.</translation>
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
        <source>The folder %1 holds no model: it has no config.json.</source>
        <translation>Le dossier %1 ne contient pas de modèle&#xa0;: config.json n’y est pas.</translation>
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
        <source>Heed opens text files, model folders and .heed sessions.</source>
        <translation>Heed ouvre des fichiers texte, des dossiers de modèle et des sessions .heed.</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Le texte</translation>
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
        <source>%1, layer %2, head %3</source>
        <translation>%1, couche %2, tête %3</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>Toutes les têtes</translation>
    </message>
    <message>
        <source>No attention to show yet</source>
        <translation>Pas encore d’attention à montrer</translation>
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
    <name>heed::HeadsPage</name>
    <message>
        <source>All heads</source>
        <translation>Toutes les têtes</translation>
    </message>
</context>
<context>
    <name>heed::HeatmapFigure</name>
    <message>
        <source>Colours: %1, %2.</source>
        <translation>Couleurs&#xa0;: %1, %2.</translation>
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
        <source>Double-click a token, or choose it and press Enter, to go on with it instead</source>
        <translation>Double-cliquez un token, ou choisissez-le et appuyez sur Entrée, pour continuer avec lui</translation>
    </message>
    <message>
        <source>Probabilities of the vocabulary at the chosen step</source>
        <translation>Probabilités du vocabulaire au pas choisi</translation>
    </message>
    <message>
        <source>Attention of a token</source>
        <translation>Attention d’un token</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>Token suivant</translation>
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
    <name>heed::MainWindow</name>
    <message>
        <source>Opening the model…</source>
        <translation>Ouverture du modèle…</translation>
    </message>
    <message>
        <source>Opening the model: %1 %</source>
        <translation>Ouverture du modèle&#xa0;: %1&#xa0;%</translation>
    </message>
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
        <source>The language changes when Heed is started again.</source>
        <translation>La langue changera au prochain démarrage de Heed.</translation>
    </message>
    <message>
        <source>No model was found: open a model folder to begin.</source>
        <translation>Aucun modèle trouvé&#xa0;: ouvrez un dossier de modèle pour commencer.</translation>
    </message>
    <message>
        <source>Open model folder</source>
        <translation>Ouvrir un dossier de modèle</translation>
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
        <source>&lt;h3&gt;Heed %1&lt;/h3&gt;&lt;p&gt;See what a Transformer heeds.&lt;/p&gt;&lt;p&gt;Licensed under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Heed %1&lt;/h3&gt;&lt;p&gt;Voir à quoi un Transformer prête attention.&lt;/p&gt;&lt;p&gt;Sous licence publique générale GNU, version 3 ou ultérieure.&lt;/p&gt;</translation>
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
        <source>safetensors: for Python</source>
        <translation>safetensors&#xa0;: pour Python</translation>
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
        <source>This head</source>
        <translation>Cette tête</translation>
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
        <source>In the heatmap, the heads, the charts and the tokens</source>
        <translation>Dans la carte, les têtes, les graphiques et les tokens</translation>
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
        <source>Open the chosen head</source>
        <translation>Ouvrir la tête choisie</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Zoom the heatmap</source>
        <translation>Zoomer la carte</translation>
    </message>
    <message>
        <source>+, −, 0</source>
        <translation>+, −, 0</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>Aller à la partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
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
        <translation>&amp;Retour</translation>
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
        <source>&amp;Skip</source>
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
        <source>“%1”, probability %2</source>
        <translation>«&#xa0;%1&#xa0;», probabilité %2</translation>
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
        <source>Entropy %1 nats: like a choice among %2 equally likely tokens</source>
        <translation>Entropie %1 nats&#xa0;: comme un choix entre %2 tokens équiprobables</translation>
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
        <source>Save this head or all heads as PNG, SVG or PDF</source>
        <translation>Enregistrer cette tête ou toutes les têtes en PNG, SVG ou PDF</translation>
    </message>
    <message>
        <source>Export &amp;numbers…</source>
        <translation>Exporter les &amp;nombres…</translation>
    </message>
    <message>
        <source>Save attention as CSV, JSON or safetensors</source>
        <translation>Enregistrer l’attention en CSV, JSON ou safetensors</translation>
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
        <source>Copy this head&apos;s heatmap as a picture</source>
        <translation>Copier la carte de cette tête en image</translation>
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
</context>
<context>
    <name>heed::WindowHabits</name>
    <message>
        <source>Drop a text file, a model folder or a .heed session.</source>
        <translation>Déposez un fichier texte, un dossier de modèle ou une session .heed.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
</TS>
