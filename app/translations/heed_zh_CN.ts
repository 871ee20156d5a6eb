<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Heed authors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>QDialog</name>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
</context>
<context>
    <name>heed</name>
    <message>
        <source>&amp;Heatmap</source>
        <translation>热力图(&amp;H)</translation>
    </message>
    <message>
        <source>One head, large</source>
        <translation>放大显示一个头</translation>
    </message>
    <message>
        <source>&amp;All heads</source>
        <translation>所有头(&amp;A)</translation>
    </message>
    <message>
        <source>Every layer and head</source>
        <translation>所有层和头</translation>
    </message>
    <message>
        <source>&amp;Beams</source>
        <translation>束搜索(&amp;B)</translation>
    </message>
    <message>
        <source>The search for the translation</source>
        <translation>译文的搜索</translation>
    </message>
    <message>
        <source>A&amp;nalysis</source>
        <translation>分析(&amp;N)</translation>
    </message>
    <message>
        <source>What many heads do together: means, rollout, flow</source>
        <translation>多个头合起来做什么：均值、rollout、流</translation>
    </message>
    <message>
        <source>&amp;Flow</source>
        <translation>连线(&amp;F)</translation>
    </message>
    <message>
        <source>Tokens joined by lines</source>
        <translation>用线连接的词元</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>单词(&amp;W)</translation>
    </message>
    <message>
        <source>Both texts with the words that belong together</source>
        <translation>两种文本及其对应的词</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>Two heads, hypotheses or translations, and their difference</source>
        <translation>两个头、候选或译文，及其差异</translation>
    </message>
    <message>
        <source>Fo&amp;rmula</source>
        <translation>公式(&amp;R)</translation>
    </message>
    <message>
        <source>How one row is computed</source>
        <translation>一行注意力是怎样算出来的</translation>
    </message>
    <message>
        <source>Networ&amp;k</source>
        <translation>网络(&amp;K)</translation>
    </message>
    <message>
        <source>The whole model as a drawing</source>
        <translation>整个模型的结构图</translation>
    </message>
</context>
<context>
    <name>heed::AlignmentDialog</name>
    <message>
        <source>Open alignment</source>
        <translation>打开对齐</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> / %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Se&amp;ntence</source>
        <translation>句子(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>源文(&amp;S)</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>源文</translation>
    </message>
    <message>
        <source>&amp;Target</source>
        <translation>译文(&amp;T)</translation>
    </message>
    <message>
        <source>Target text</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Words or pieces with spaces between them; empty: 1 2 3 …</source>
        <translation>用空格隔开的词或词片；留空则为 1 2 3 …</translation>
    </message>
    <message>
        <source>Take the line of the same number from a text file</source>
        <translation>从文本文件中取同一编号的行</translation>
    </message>
    <message>
        <source>%1 from a file</source>
        <translation>从文件读取%1</translation>
    </message>
    <message>
        <source>Text with a line for each sentence</source>
        <translation>每句一行的文本</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 source positions, %2 target positions.</source>
        <translation>源端 %1 个位置，目标端 %2 个位置。</translation>
    </message>
</context>
<context>
    <name>heed::AlignmentExportDialog</name>
    <message>
        <source>Export alignment</source>
        <translation>导出对齐</translation>
    </message>
    <message>
        <source>Cross-attention, layer %1, head %2</source>
        <translation>交叉注意力，第 %1 层，第 %2 头</translation>
    </message>
    <message>
        <source>Cross-attention, layer %1, mean of its heads</source>
        <translation>交叉注意力，第 %1 层，各头的平均</translation>
    </message>
    <message>
        <source>The step that writes the word (AWO)</source>
        <translation>写出该词的那一步 (AWO)</translation>
    </message>
    <message>
        <source>The step that reads the word, one later (AWI)</source>
        <translation>读入该词的那一步，晚一步 (AWI)</translation>
    </message>
    <message>
        <source>Pharaoh: links of words, 0-0 1-2</source>
        <translation>Pharaoh：词的连接，0-0 1-2</translation>
    </message>
    <message>
        <source>Marian: weights of pieces, a line each</source>
        <translation>Marian：词片的权重，每句一行</translation>
    </message>
    <message>
        <source>Nematus: weights of pieces, with both texts</source>
        <translation>Nematus：词片的权重，附两种文本</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>&amp;Attention</source>
        <translation>注意力(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Row of a word</source>
        <translation>词所在的行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>Cross-attention, the head that is compared</source>
        <translation>交叉注意力，正在比较的头</translation>
    </message>
    <message>
        <source>Cross-attention, mean of the heads of its layer</source>
        <translation>交叉注意力，所在层各头的平均</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>对象(&amp;O)</translation>
    </message>
</context>
<context>
    <name>heed::AnalysisPage</name>
    <message>
        <source>Mean of the layer&apos;s heads</source>
        <translation>本层各头的平均</translation>
    </message>
    <message>
        <source>Mean of all layers and heads</source>
        <translation>所有层和头的平均</translation>
    </message>
    <message>
        <source>Attention rollout</source>
        <translation>注意力 rollout</translation>
    </message>
    <message>
        <source>Attention flow</source>
        <translation>注意力流</translation>
    </message>
    <message>
        <source>Where the layer looks when its heads are averaged. Heads that do different things blur each other: compare with All heads.</source>
        <translation>各头取平均后这一层看向哪里。做不同事情的头会互相模糊：请与“所有头”比较。</translation>
    </message>
    <message>
        <source>Where the whole stack looks when every head counts the same.</source>
        <translation>每个头同等计算时，整个网络看向哪里。</translation>
    </message>
    <message>
        <source>Which inputs reach a position through all layers up to the chosen one, residual connections counted as half (Abnar &amp; Zuidema 2020). Each row is divided by its sum, because how it splits between source and translation is the same for every sentence.</source>
        <translation>哪些输入经过直到所选层的所有层到达某个位置，残差连接按一半计算（Abnar &amp; Zuidema 2020）。每行除以其和，因为它在原文与译文之间的分配对任何句子都一样。</translation>
    </message>
    <message>
        <source>Which source tokens reach a position through all layers up to the chosen one, residual connections counted as half (Abnar &amp; Zuidema 2020).</source>
        <translation>哪些原文词元经过直到所选层的所有层到达某个位置，残差连接按一半计算（Abnar &amp; Zuidema 2020）。</translation>
    </message>
    <message>
        <source>How much can stream from a position down to each source token when every layer&apos;s mean attention is a network of pipes: one maximum flow per cell (Abnar &amp; Zuidema 2020).</source>
        <translation>把每层的平均注意力看作管道网络时，从某个位置能流到每个原文词元多少：每格一个最大流（Abnar &amp; Zuidema 2020）。</translation>
    </message>
    <message>
        <source>Map of the analysis</source>
        <translation>分析图</translation>
    </message>
    <message>
        <source>Coverage deviation: source tokens looked at too little or too much, 0 is none. Absentmindedness: how scattered the attention is, 0 is not at all; out: of the translation&apos;s tokens, in: of the source&apos;s (Rikters &amp; Fishel 2017).</source>
        <translation>覆盖偏差：原文词元被看得太少或太多的程度，0 为无。分心度：注意力的分散程度，0 为完全不分散；出：译文词元的，入：原文词元的（Rikters &amp; Fishel 2017）。</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>A&amp;nalysis</source>
        <translation>分析(&amp;N)</translation>
    </message>
    <message>
        <source>There is no attention to look at yet.</source>
        <translation>还没有可看的注意力。</translation>
    </message>
    <message>
        <source>Coverage deviation %1 · absentmindedness out %2, in %3</source>
        <translation>覆盖偏差 %1 · 分心度 出 %2，入 %3</translation>
    </message>
    <message>
        <source>What the head carries (norms)</source>
        <translation>该头传递的内容（范数）</translation>
    </message>
    <message>
        <source>What the layer carries (norms)</source>
        <translation>该层传递的内容（范数）</translation>
    </message>
    <message>
        <source>%1, layer %2</source>
        <translation>%1，第 %2 层</translation>
    </message>
    <message>
        <source>%1, up to layer %2</source>
        <translation>%1，直到第 %2 层</translation>
    </message>
    <message>
        <source>How long the vectors are that are really added up: weight times the value after W_O, ‖a·f(x)‖ (Kobayashi et al. 2020). A token that is looked at a lot but carries little, as &lt;/s&gt; often does, fades. Each row is divided by its sum.</source>
        <translation>真正相加的向量有多长：权重乘以经过 W_O 的值，‖a·f(x)‖（Kobayashi 等，2020）。被看得多却传递得少的词元（常见的如 &lt;/s&gt;）会变淡。每行除以其和。</translation>
    </message>
    <message>
        <source>%1: %2: “%3”</source>
        <translation>%1：%2：“%3”</translation>
    </message>
    <message>
        <source>A rollout of the decoder needs encoder, decoder and cross-attention; they are not all here.</source>
        <translation>解码器的注意力展开需要编码器、解码器和交叉注意力；这里并不齐全。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Which tokens reach a position through all layers up to the chosen one, residual connections counted as half (Abnar &amp; Zuidema 2020).</source>
        <translation>哪些词元经过直到所选层的所有层到达某个位置，残差连接按一半计算（Abnar &amp; Zuidema 2020）。</translation>
    </message>
</context>
<context>
    <name>heed::AttentionHeatmap</name>
    <message>
        <source>Attention map</source>
        <translation>注意力图</translation>
    </message>
    <message>
        <source>%1 → %2  %3</source>
        <extracomment>A pinned cell in the list below the map: query → key, weight</extracomment>
        <translation>%1 → %2  %3</translation>
    </message>
    <message>
        <source>+ %1 more</source>
        <extracomment>At the end of the list of pinned cells, when not all have room</extracomment>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>熵</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>No attention to show yet</source>
        <translation>还没有可显示的注意力</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>已屏蔽</translation>
    </message>
    <message>
        <source>%1 rows selected, M shows them as one: %2</source>
        <translation>已选 %1 行，按 M 合并显示：%2</translation>
    </message>
    <message>
        <source>%1 columns selected, M shows them as one: %2</source>
        <translation>已选 %1 列，按 M 合并显示：%2</translation>
    </message>
    <message>
        <source>entropy %1 nats (%2 %)</source>
        <translation>熵 %1 奈特（%2 %）</translation>
    </message>
    <message>
        <source>receives %1 on average</source>
        <translation>平均接收 %1</translation>
    </message>
    <message>
        <source>%1 ← most from %2   ·   weight %3</source>
        <extracomment>A column of the map: key ← query that gives it the largest weight</extracomment>
        <translation>%1 ← 主要来自 %2   ·   权重 %3</translation>
    </message>
    <message>
        <source>%1 → %2   ·   %3</source>
        <extracomment>A cell of several maps laid over each other: query → key, then each map&apos;s name and weight</extracomment>
        <translation>%1 → %2   ·   %3</translation>
    </message>
    <message>
        <source>%1 → most to %2   ·   weight %3</source>
        <extracomment>A row of the map: query → key with the largest weight</extracomment>
        <translation>%1 → 主要看 %2   ·   权重 %3</translation>
    </message>
    <message>
        <source>%1 → %2   ·   weight %3</source>
        <extracomment>A cell of the map: query → key</extracomment>
        <translation>%1 → %2   ·   权重 %3</translation>
    </message>
    <message>
        <source>   ·   score %1</source>
        <translation>   ·   分数 %1</translation>
    </message>
    <message>
        <source>Query %1</source>
        <translation>查询 %1</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>键 %1</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Drag, Ctrl+click or Shift+click to select several; M then shows them as one.</source>
        <translation>拖动、Ctrl+单击或 Shift+单击可选择多个；再按 M 合并显示。</translation>
    </message>
    <message>
        <source>%1: largest weight %2</source>
        <translation>%1：最大权重 %2</translation>
    </message>
    <message>
        <source>The bar is full when the row looks at one key only.</source>
        <translation>当该行只看一个键时，条形为满。</translation>
    </message>
    <message>
        <source>How spread out the row is: no bar when it looks at one key only, a full bar when it looks at all alike.</source>
        <translation>该行的分散程度：只看一个键时无条形，均匀看所有键时条形为满。</translation>
    </message>
    <message>
        <source>The mean of the column. The longest bar is that of the key which receives most.</source>
        <translation>该列的平均值。最长的条形属于接收最多的键。</translation>
    </message>
    <message>
        <source>“%1” gives “%2” the weight %3.</source>
        <translation>“%1”给“%2”的权重为 %3。</translation>
    </message>
    <message>
        <source>“%1” may not look at “%2”.</source>
        <translation>“%1”不能看“%2”。</translation>
    </message>
    <message>
        <source>“%1” gives “%2” the weight %3, score %4.</source>
        <translation>“%1”给“%2”的权重为 %3，分数 %4。</translation>
    </message>
</context>
<context>
    <name>heed::AttentionPictures</name>
    <message>
        <source>%1, every layer and head</source>
        <translation>%1，所有层和头</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1：“%2”</translation>
    </message>
    <message>
        <source>Below each head: the mean entropy of its rows (H, nats) and the mean of their largest weights.</source>
        <translation>每个头下方：各行的平均熵（H，单位 nat）和各行最大权重的平均值。</translation>
    </message>
</context>
<context>
    <name>heed::AttentionTable</name>
    <message>
        <source>Attention as a table</source>
        <translation>注意力表格</translation>
    </message>
</context>
<context>
    <name>heed::AttentionTableModel</name>
    <message>
        <source>masked</source>
        <translation>已屏蔽</translation>
    </message>
</context>
<context>
    <name>heed::AttentionView</name>
    <message>
        <source>Source (queries)</source>
        <translation>原文（查询）</translation>
    </message>
    <message>
        <source>Token being written (queries)</source>
        <translation>正在写的词元（查询）</translation>
    </message>
    <message>
        <source>Translation so far (keys)</source>
        <translation>已写出的译文（键）</translation>
    </message>
    <message>
        <source>Source (keys)</source>
        <translation>原文（键）</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>交叉</translation>
    </message>
    <message>
        <source>Encoder self-attention</source>
        <translation>编码器自注意力</translation>
    </message>
    <message>
        <source>Decoder self-attention</source>
        <translation>解码器自注意力</translation>
    </message>
    <message>
        <source>Cross-attention</source>
        <translation>交叉注意力</translation>
    </message>
    <message>
        <source>%1, layer %2, head %3</source>
        <translation>%1，第 %2 层，第 %3 头</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1：“%2”</translation>
    </message>
    <message>
        <source>H %1 · %2</source>
        <translation>H %1 · %2</translation>
    </message>
    <message>
        <source>Token being read (queries)</source>
        <translation>正在读取的词元（查询）</translation>
    </message>
    <message>
        <source>Text so far (keys)</source>
        <translation>目前为止的文本（键）</translation>
    </message>
</context>
<context>
    <name>heed::BeamLegend</name>
    <message>
        <source>chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>贪心</translation>
    </message>
    <message>
        <source>went on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>舍弃</translation>
    </message>
    <message>
        <source>What the lines and outlines mean</source>
        <translation>线条与边框的含义</translation>
    </message>
    <message>
        <source>Numbers on a token: its probability after what stands before it, and the sum of log-probabilities so far.
#1, #2, …: here a hypothesis ends. ✕: here greedy search would have gone on, and the beam did not.</source>
        <translation>词元上的数字：它在前文之后的概率，以及到此为止的对数概率之和。
#1、#2……：一个候选译文在此结束。✕：贪心搜索会从这里继续，而束搜索没有。</translation>
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
        <translation>各词元对数概率之和，除以词元数的“长度惩罚”次幂</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>= Σ log p / length^penalty</source>
        <translation>= Σ log p / 长度^惩罚</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>heed::BeamTree</name>
    <message>
        <source>Search tree</source>
        <translation>搜索树</translation>
    </message>
    <message>
        <source>The search for a translation is shown here</source>
        <translation>译文的搜索过程显示在这里</translation>
    </message>
    <message>
        <source>“%1”, the start</source>
        <translation>“%1”，起点</translation>
    </message>
    <message>
        <source>score %1 / %2^%3 = %4</source>
        <translation>分数 %1 / %2^%3 = %4</translation>
    </message>
    <message>
        <source>Σ log p %1, %2</source>
        <translation>Σ log p %1，%2</translation>
    </message>
    <message>
        <source>went on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>finished: hypothesis %1</source>
        <translation>完成：候选 %1</translation>
    </message>
    <message>
        <source>finished, but others were better</source>
        <translation>已完成，但其他的更好</translation>
    </message>
    <message>
        <source>dropped: others were better</source>
        <translation>舍弃：其他的更好</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 (log p %2)</source>
        <translation>%1（log p %2）</translation>
    </message>
    <message>
        <source>“%1” at the beginning: %2</source>
        <translation>开头的“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” after “%2”: %3</source>
        <translation>“%2”之后的“%1”：%3</translation>
    </message>
    <message>
        <source>not drawn</source>
        <translation>未抽中</translation>
    </message>
    <message>
        <source>here the greedy path was lost</source>
        <translation>贪心路径在此中断</translation>
    </message>
    <message>
        <source>on the greedy path</source>
        <translation>在贪心路径上</translation>
    </message>
</context>
<context>
    <name>heed::BeamsPage</name>
    <message>
        <source>Hypotheses and their scores</source>
        <translation>候选译文及其分数</translation>
    </message>
    <message>
        <source>Choose a hypothesis: every view then shows its attention</source>
        <translation>选择一个候选译文：所有视图随之显示它的注意力</translation>
    </message>
    <message>
        <source>&amp;Dropped tokens</source>
        <translation>舍弃的词元(&amp;D)</translation>
    </message>
    <message>
        <source>Show the tokens that lost to others, too</source>
        <translation>也显示落选的词元</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>重放</translation>
    </message>
    <message>
        <source>Let the search run once more, step by step</source>
        <translation>一步一步地重放搜索</translation>
    </message>
    <message>
        <source>Step of the replay</source>
        <translation>重放的步数</translation>
    </message>
    <message>
        <source>The search as it was after a step; at the right end: as it ended</source>
        <translation>某一步之后的搜索；最右端：搜索的结果</translation>
    </message>
    <message>
        <source>after step %1 of %2</source>
        <translation>第 %1 步之后，共 %2 步</translation>
    </message>
    <message>
        <source>Point at a token to read its numbers. Choose one of a hypothesis (#1, #2, …), and every view shows the attention of that hypothesis.</source>
        <translation>指向一个词元可读出它的数值。选择某个候选译文（#1、#2……）的词元，所有视图就显示该候选的注意力。</translation>
    </message>
    <message numerus="yes">
        <source>all %n step(s)</source>
        <translation>
            <numerusform>全部 %n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>Search for the translation, length penalty %1; hypothesis %2 has the score %3</source>
        <translation>译文的搜索，长度惩罚 %1；候选 %2 的分数为 %3</translation>
    </message>
    <message>
        <source>This came from a file of attention alone, without the search for it.</source>
        <translation>这来自只有注意力的文件，没有搜索过程。</translation>
    </message>
</context>
<context>
    <name>heed::BlendedHeads</name>
    <message>
        <source>All heads</source>
        <translation>所有头</translation>
    </message>
    <message>
        <source>Back to all heads (Escape)</source>
        <translation>返回所有头（Esc）</translation>
    </message>
</context>
<context>
    <name>heed::Caption</name>
    <message>
        <source>the bundled model</source>
        <translation>自带模型</translation>
    </message>
    <message>
        <source>sampling at temperature %1</source>
        <translation>采样，温度 %1</translation>
    </message>
    <message>
        <source>top %1</source>
        <translation>前 %1 个</translation>
    </message>
    <message>
        <source>top p %1</source>
        <translation>top p %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>beam search of size %1</source>
        <translation>束搜索，宽度 %1</translation>
    </message>
    <message>
        <source>%1, length penalty %2</source>
        <translation>%1，长度惩罚 %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 (layers: %2+%3, heads: %4, d_model: %5)</source>
        <translation>%1（层：%2+%3，头：%4，d_model：%5）</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>贪心</translation>
    </message>
    <message>
        <source>“%1” → “%2”</source>
        <translation>“%1” → “%2”</translation>
    </message>
    <message>
        <source>translation given</source>
        <translation>给定译文</translation>
    </message>
    <message>
        <source>Model: %1. Decoding: %2.</source>
        <translation>模型：%1。解码：%2。</translation>
    </message>
    <message>
        <source>Whole words.</source>
        <translation>整词。</translation>
    </message>
    <message>
        <source>Special tokens hidden.</source>
        <translation>隐藏特殊词元。</translation>
    </message>
    <message>
        <source>Special tokens hidden, rows renormalised.</source>
        <translation>隐藏特殊词元，各行重新归一化。</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 after the given “%2”</source>
        <translation>给定“%2”之后的%1</translation>
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
        <translation>蓝</translation>
    </message>
    <message>
        <source>Greys</source>
        <translation>灰</translation>
    </message>
    <message>
        <source>Blue to red</source>
        <translation>蓝到红</translation>
    </message>
</context>
<context>
    <name>heed::CompareOptions</name>
    <message>
        <source>Layer of B</source>
        <translation>B 的层</translation>
    </message>
    <message>
        <source>Head of B</source>
        <translation>B 的头</translation>
    </message>
    <message>
        <source>Translation of B</source>
        <translation>B 的译文</translation>
    </message>
    <message>
        <source>What to compare with: another head of this translation, or an earlier translation</source>
        <translation>与什么比较：此译文的另一个头，或以前的译文</translation>
    </message>
    <message>
        <source>Hypothesis of B</source>
        <translation>B 的候选</translation>
    </message>
    <message>
        <source>Which hypothesis of that translation</source>
        <translation>那个译文的哪个候选</translation>
    </message>
    <message>
        <source>Kind of B</source>
        <translation>B 的种类</translation>
    </message>
    <message>
        <source>Kind of attention of B; a difference needs the kind of A</source>
        <translation>B 的注意力种类；求差需与 A 同类</translation>
    </message>
    <message>
        <source>Compare with &amp;B:</source>
        <translation>与 B 比较(&amp;B)：</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>Pin as B</source>
        <translation>定为 B</translation>
    </message>
    <message>
        <source>Make what is shown now B, and keep it (Ctrl+B)</source>
        <translation>把当前显示的定为 B 并保留（Ctrl+B）</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>交换 A 和 B</translation>
    </message>
    <message>
        <source>Show B, and compare what is shown now with it</source>
        <translation>显示 B，并与当前显示的比较</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
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
        <translation>最大 |A − B| 为 %1，在 %2 → %3，平均 %4。</translation>
    </message>
    <message>
        <source>Jensen–Shannon divergence (JSD) of a row: mean %1 bit, largest %2 bit at %3.</source>
        <translation>行的 Jensen–Shannon 散度（JSD）：平均 %1 比特，最大 %2 比特，在 %3。</translation>
    </message>
    <message>
        <source>Text of A</source>
        <translation>A 的文本</translation>
    </message>
    <message>
        <source>Text of B</source>
        <translation>B 的文本</translation>
    </message>
    <message>
        <source>About the difference</source>
        <translation>关于差异</translation>
    </message>
    <message>
        <source>Difference in numbers</source>
        <translation>差异的数值</translation>
    </message>
    <message>
        <source>Compared maps</source>
        <translation>比较的图</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>图</translation>
    </message>
    <message>
        <source>A, B</source>
        <translation>A、B</translation>
    </message>
    <message>
        <source>Both maps side by side</source>
        <translation>两张图并排</translation>
    </message>
    <message>
        <source>A − B</source>
        <translation>A − B</translation>
    </message>
    <message>
        <source>The difference alone, large</source>
        <translation>只看差异，放大</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>A and B: %1</source>
        <translation>A 和 B：%1</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A：%1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B：%1</translation>
    </message>
    <message>
        <source>Both maps and their difference</source>
        <translation>两张图及其差异</translation>
    </message>
</context>
<context>
    <name>heed::ComparedPartBox</name>
    <message>
        <source>A and B</source>
        <translation>A 和 B</translation>
    </message>
    <message>
        <source>Which of the two that are compared</source>
        <translation>正在比较的两者中的哪一个</translation>
    </message>
    <message>
        <source>Two files, whose names end with -A and -B.</source>
        <translation>两个文件，文件名以 -A 和 -B 结尾。</translation>
    </message>
    <message>
        <source>One file.</source>
        <translation>一个文件。</translation>
    </message>
</context>
<context>
    <name>heed::Comparison</name>
    <message>
        <source>layer %1, head %2</source>
        <translation>第 %1 层，第 %2 头</translation>
    </message>
    <message>
        <source>hypothesis %1</source>
        <translation>候选 %1</translation>
    </message>
    <message>
        <source>One of the two has no attention to compare.</source>
        <translation>两者之一没有可比较的注意力。</translation>
    </message>
    <message>
        <source>No difference: A and B are different kinds of attention, so their rows stand for different things.</source>
        <translation>无法求差：A 和 B 是不同种类的注意力，它们的行代表不同的东西。</translation>
    </message>
    <message>
        <source>No difference: A and B have no tokens in common. Whole words may fit where pieces do not.</source>
        <translation>无法求差：A 和 B 没有共同的词元。子词不相同时，整词或许相同。</translation>
    </message>
    <message>
        <source>The difference shows the %1 rows and %2 columns that A (%3 × %4) and B (%5 × %6) have in common.</source>
        <translation>差异图显示 A（%3 × %4）与 B（%5 × %6）共有的 %1 行 %2 列。</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A：%1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B：%1</translation>
    </message>
    <message>
        <source>attention from a file</source>
        <translation>来自文件的注意力</translation>
    </message>
</context>
<context>
    <name>heed::ComparisonPainter</name>
    <message>
        <source>No attention to compare yet</source>
        <translation>还没有可比较的注意力</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>没有可显示的</translation>
    </message>
    <message>
        <source>A − B (red: A is larger, blue: B is larger)</source>
        <translation>A − B（红：A 更大，蓝：B 更大）</translation>
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
        <translation>束宽</translation>
    </message>
    <message>
        <source>Hypotheses kept at every step</source>
        <translation>每一步保留的候选数</translation>
    </message>
    <message>
        <source>Length penalty</source>
        <translation>长度惩罚</translation>
    </message>
    <message>
        <source>Scores are divided by length to this power; 0 ranks by the plain sum</source>
        <translation>分数除以长度的此次幂；0 表示只按总和排序</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Logits are divided by it: below 1 safer, above 1 more varied</source>
        <translation>logit 除以它：小于 1 更稳妥，大于 1 更多样</translation>
    </message>
    <message>
        <source>Top k</source>
        <translation>Top k</translation>
    </message>
    <message>
        <source>Only the k most probable tokens are drawn from</source>
        <translation>只从概率最高的 k 个词元中抽取</translation>
    </message>
    <message>
        <source>Top p</source>
        <translation>Top p</translation>
    </message>
    <message>
        <source>Only the smallest set of tokens that reaches this probability is drawn from</source>
        <translation>只从累计达到此概率的最小词元集合中抽取</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same seed gives the same text</source>
        <translation>相同的种子得到相同的文本</translation>
    </message>
    <message>
        <source>Length limit</source>
        <translation>长度上限</translation>
    </message>
    <message>
        <source>Tokens of the translation at most, &lt;/s&gt; included</source>
        <translation>译文的词元数上限，包括 &lt;/s&gt;</translation>
    </message>
    <message>
        <source>Beam search</source>
        <translation>束搜索</translation>
    </message>
    <message>
        <source>Greedy</source>
        <translation>贪心</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>How the next token is chosen</source>
        <translation>如何选择下一个词元</translation>
    </message>
    <message>
        <source>all tokens</source>
        <translation>所有词元</translation>
    </message>
    <message>
        <source>the model&apos;s limit</source>
        <translation>模型的上限</translation>
    </message>
    <message>
        <source>Sampling, T %1</source>
        <translation>采样，T %1</translation>
    </message>
    <message>
        <source>Beam %1</source>
        <translation>束宽 %1</translation>
    </message>
</context>
<context>
    <name>heed::DroppedFile</name>
    <message>
        <source>%1 is longer than %2 characters, the most that the window takes. “heed translate” reads texts of any length.</source>
        <translation>%1 超过 %2 个字符，窗口最多只能接受这么多。“heed translate”可读任意长度的文本。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is not in UTF-8. Save it as UTF-8 in the program it comes from, and drop it again.</source>
        <translation>%1 不是 UTF-8 编码。请在原程序中另存为 UTF-8，再拖放一次。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 是空的。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 does not exist any more.</source>
        <translation>%1 已不存在。</translation>
    </message>
    <message>
        <source>%1 is neither a file nor a folder.</source>
        <translation>%1 既不是文件也不是文件夹。</translation>
    </message>
    <message>
        <source>Drop one file or folder at a time.</source>
        <translation>请一次只拖放一个文件或文件夹。</translation>
    </message>
    <message>
        <source>Heed uses no network: only files and folders of this computer can be opened.</source>
        <translation>Heed 不使用网络：只能打开本机上的文件和文件夹。</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>%1 is no text: Heed opens text files, model folders, .heed sessions and attention (.safetensors, .npz).</source>
        <translation>%1 不是文本：Heed 可以打开文本文件、模型文件夹、.heed 会话和注意力文件 (.safetensors、.npz)。</translation>
    </message>
    <message>
        <source>Heed opens text files, model folders, .heed sessions and attention (.safetensors, .npz).</source>
        <translation>Heed 可以打开文本文件、模型文件夹、.heed 会话和注意力文件 (.safetensors、.npz)。</translation>
    </message>
    <message>
        <source>%1 holds attention as numbers for other programs. Export it as .safetensors or .npz to open it again.</source>
        <translation>%1 是供其他程序使用的注意力数值。要再次打开，请导出为 .safetensors 或 .npz。</translation>
    </message>
    <message>
        <source>%1 holds data or markup, no text to translate. Save its text alone as .txt.</source>
        <translation>%1 是数据或标记文件，不是要翻译的文本。请只把其中的文本另存为 .txt。</translation>
    </message>
</context>
<context>
    <name>heed::ExamplesMenu</name>
    <message>
        <source>E&amp;xamples</source>
        <translation>示例(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Next example</source>
        <translation>下一个示例(&amp;N)</translation>
    </message>
    <message>
        <source>Translate the next sentence of this menu and say what to look at</source>
        <translation>翻译此菜单的下一个句子，并说明看什么</translation>
    </message>
</context>
<context>
    <name>heed::ExportController</name>
    <message>
        <source>The picture is too large for the clipboard; export it as SVG or PDF.</source>
        <translation>图片太大，无法放入剪贴板；请导出为 SVG 或 PDF。</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>图片已在剪贴板上。</translation>
    </message>
    <message>
        <source>Folder for the pictures</source>
        <translation>存放图片的文件夹</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Export numbers</source>
        <translation>导出数值</translation>
    </message>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>还没有可导出的内容。</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n picture(s) in %1.</source>
        <translation>
            <numerusform>已在 %1 中保存 %n 张图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>The export failed unexpectedly.</source>
        <translation>导出意外失败。</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>This view shows nothing that could be exported.</source>
        <translation>此视图没有可导出的内容。</translation>
    </message>
    <message>
        <source>Export web page</source>
        <translation>导出网页</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>There is no cross-attention here to read an alignment off.</source>
        <translation>这里没有可以读出对齐的交叉注意力。</translation>
    </message>
    <message>
        <source>Export alignment</source>
        <translation>导出对齐</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>The page shows A (%1), not B (%2).</source>
        <translation>网页显示 A（%1），不含 B（%2）。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 is there already: choose another name, to which -A and -B are added.</source>
        <translation>%1 已存在：请另选一个文件名，程序会在其后加上 -A 和 -B。</translation>
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
            <numerusform>%n 种语言：%1 …</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, feed-forward %3</source>
        <translation>%1，%2，前馈层 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n head(s)</source>
        <translation>
            <numerusform>%n 个头</numerusform>
        </translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>d_model %1</source>
        <translation>d_model %1</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message numerus="yes">
        <source>%1, at most %n token(s)</source>
        <translation>
            <numerusform>%1，最多 %n 个词元</numerusform>
        </translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>%1 source, %2 target</source>
        <translation>源语言 %1，目标语言 %2</translation>
    </message>
    <message>
        <source>%1+%2 layers</source>
        <translation>%1+%2 层</translation>
    </message>
    <message>
        <source>%1 M parameters</source>
        <translation>%1 百万参数</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1 百万</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>分词器</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>about %1 needed</source>
        <translation>约需 %1</translation>
    </message>
    <message>
        <source>Folder not there</source>
        <translation>文件夹不存在</translation>
    </message>
    <message>
        <source>No model in this folder</source>
        <translation>此文件夹中没有模型</translation>
    </message>
    <message>
        <source>Configuration not usable</source>
        <translation>配置不可用</translation>
    </message>
    <message>
        <source>Unknown kind of model</source>
        <translation>未知的模型类型</translation>
    </message>
    <message>
        <source>Weights not readable</source>
        <translation>权重无法读取</translation>
    </message>
    <message>
        <source>Weights do not fit</source>
        <translation>权重与配置不符</translation>
    </message>
    <message>
        <source>token ids only</source>
        <translation>仅词元编号</translation>
    </message>
    <message>
        <source>Too large for this machine</source>
        <translation>超出本机内存</translation>
    </message>
    <message>
        <source>If it is on another disk, connect that and press F5. If it was moved, add it from its new place and remove this entry.</source>
        <translation>如果它在另一块磁盘上，请连接磁盘后按 F5。如果它已被移动，请从新位置添加，并移除此条目。</translation>
    </message>
    <message>
        <source>A model folder has a config.json beside its weights. Download all files of the model into one folder.</source>
        <translation>模型文件夹中除权重外还应有 config.json。请将模型的全部文件下载到同一个文件夹。</translation>
    </message>
    <message>
        <source>Download config.json and generation_config.json again, unless somebody changed them on purpose.</source>
        <translation>请重新下载 config.json 和 generation_config.json，除非有人特意修改过。</translation>
    </message>
    <message>
        <source>Heed opens encoder-decoder models, which translate. This may be one of another kind, such as a chat model.</source>
        <translation>Heed 打开用于翻译的编码器–解码器模型。这可能是另一类模型，例如聊天模型。</translation>
    </message>
    <message>
        <source>Configuration and weights are of two models, or of a variant that Heed does not know. Download both again from one place.</source>
        <translation>配置和权重来自两个不同的模型，或属于 Heed 不认识的变体。请从同一处重新下载两者。</translation>
    </message>
    <message>
        <source>Take a smaller variant of the model, or one that is stored as float16.</source>
        <translation>请选用该模型的较小版本，或以 float16 存储的版本。</translation>
    </message>
    <message>
        <source>included</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Weights missing</source>
        <translation>缺少权重</translation>
    </message>
    <message>
        <source>Weights that ask to run code</source>
        <translation>要求运行代码的权重</translation>
    </message>
    <message>
        <source>Weights of another kind</source>
        <translation>其他形式的权重</translation>
    </message>
    <message>
        <source>A file cannot be read</source>
        <translation>有文件无法读取</translation>
    </message>
    <message>
        <source>Download the weights that are missing into the same folder.</source>
        <translation>请把缺少的权重下载到同一文件夹。</translation>
    </message>
    <message>
        <source>The download was probably cut off, or brought something else: download the file again.</source>
        <translation>下载可能中断了，或者得到的是别的内容：请重新下载该文件。</translation>
    </message>
    <message>
        <source>Unless you made the file yourself, open it with no program: it can do harm. Take the model’s .safetensors file, from a source that you trust.</source>
        <translation>除非这个文件是您自己制作的，否则不要用任何程序打开它：它可能造成危害。请从您信任的来源获取该模型的 .safetensors 文件。</translation>
    </message>
    <message>
        <source>Look whether you may read the file and, if it is a link, whether it leads to one.</source>
        <translation>请检查您是否有权读取该文件；如果它是链接，请检查它是否指向一个文件。</translation>
    </message>
    <message>
        <source>Download the tokenizer’s files again, from the place where the model is from.</source>
        <translation>请从模型的来源处重新下载分词器的文件。</translation>
    </message>
    <message>
        <source>Tokenizer not usable</source>
        <translation>分词器无法使用</translation>
    </message>
    <message>
        <source>single layers</source>
        <translation>单独的层</translation>
    </message>
    <message>
        <source>Opens as</source>
        <translation>打开为</translation>
    </message>
    <message>
        <source>attention between the vectors beside it, without text</source>
        <translation>其旁边向量之间的注意力，不含文本</translation>
    </message>
    <message>
        <source>Layers not usable</source>
        <translation>层无法使用</translation>
    </message>
    <message>
        <source>The page “Models of your own in PyTorch” of the documentation shows how to save such a folder.</source>
        <translation>文档中的“Models of your own in PyTorch”一页说明了如何保存这样的文件夹。</translation>
    </message>
    <message>
        <source>Being written just now</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>Wait until the other program has finished, then press F5.</source>
        <translation>请等另一个程序写完，再按 F5。</translation>
    </message>
    <message>
        <source>Word list not usable</source>
        <translation>词表无法使用</translation>
    </message>
    <message>
        <source>Write it from the vocabulary that the model was trained with; the page “Models of your own in PyTorch” of the documentation shows how.</source>
        <translation>请用训练模型时的词汇写出词表；文档的“Models of your own in PyTorch”一页说明了写法。</translation>
    </message>
    <message>
        <source>Download the tokenizer’s files into the same folder to translate text. Without them the model translates token ids, which are typed in the place of text.</source>
        <translation>要翻译文本，请将分词器的文件下载到同一文件夹。没有这些文件时，模型翻译词元编号，在文本的位置输入即可。</translation>
    </message>
</context>
<context>
    <name>heed::FirstTokenField</name>
    <message>
        <source>First token</source>
        <translation>首个词元</translation>
    </message>
    <message>
        <source>The id that the translation begins with, as a rule the code of the language to translate into. Empty: what the model’s configuration says.</source>
        <translation>译文开头的词元编号，通常是目标语言的代码。留空：按模型的配置。</translation>
    </message>
    <message>
        <source>First token of the translation: its id (%1)</source>
        <translation>译文的首个词元：其编号（%1）</translation>
    </message>
    <message>
        <source>First token of the translation: its id</source>
        <translation>译文的首个词元：其编号</translation>
    </message>
</context>
<context>
    <name>heed::FlowFigure</name>
    <message>
        <source>Heads %1; %2; thickness: %3 scale.</source>
        <translation>头 %1；%2；粗细：%3 标度。</translation>
    </message>
</context>
<context>
    <name>heed::FlowOptions</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>the strongest links that make up %1 % of each row</source>
        <translation>每行中合计占 %1 % 的最强连线</translation>
    </message>
    <message>
        <source>links with a weight of at least %1</source>
        <translation>权重至少为 %1 的连线</translation>
    </message>
    <message>
        <source>Chosen head</source>
        <translation>所选的头</translation>
    </message>
    <message>
        <source>Show only the head that is chosen in all views; off: the whole layer</source>
        <translation>只显示所有视图中所选的头；关闭：整层</translation>
    </message>
    <message>
        <source>Strongest</source>
        <translation>最强</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>Which links are shown</source>
        <translation>显示哪些连线</translation>
    </message>
    <message>
        <source>Strongest: of every row the strongest links that together make up this share of it.
At least: every link of this weight or more.</source>
        <translation>最强：每行中合计达到此比例的最强连线。
至少：权重不小于此值的所有连线。</translation>
    </message>
    <message>
        <source>Threshold of links</source>
        <translation>连线阈值</translation>
    </message>
</context>
<context>
    <name>heed::FlowPage</name>
    <message>
        <source>Flow</source>
        <translation>连线</translation>
    </message>
</context>
<context>
    <name>heed::FlowScene</name>
    <message>
        <source>%1, layer %2</source>
        <translation>%1，第 %2 层</translation>
    </message>
</context>
<context>
    <name>heed::FlowView</name>
    <message numerus="yes">
        <source>mean of %n head(s)</source>
        <translation>
            <numerusform>%n 个头的平均</numerusform>
        </translation>
    </message>
    <message>
        <source>only the strongest lines</source>
        <translation>仅最强的线</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 → %2&lt;/b&gt;&lt;br&gt;Head %3: %4</source>
        <translation>&lt;b&gt;%1 → %2&lt;/b&gt;&lt;br&gt;第 %3 头：%4</translation>
    </message>
    <message numerus="yes">
        <source>&lt;br&gt;Mean of %n head(s): %1</source>
        <translation>
            <numerusform>&lt;br&gt;%n 个头的平均：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” gives “%2” the weight %3.</source>
        <translation>“%1”给“%2”的权重为 %3。</translation>
    </message>
    <message>
        <source>“%1” looks most at “%2”, with the weight %3.</source>
        <translation>“%1”最关注“%2”，权重 %3。</translation>
    </message>
    <message>
        <source>“%1” is looked at most by “%2”, with the weight %3.</source>
        <translation>最关注“%1”的是“%2”，权重 %3。</translation>
    </message>
    <message>
        <source>Attention as lines between tokens</source>
        <translation>用词元之间的线表示注意力</translation>
    </message>
    <message>
        <source>Translate a sentence to see its attention as lines</source>
        <translation>翻译一个句子，以连线查看它的注意力</translation>
    </message>
</context>
<context>
    <name>heed::FormulaPage</name>
    <message>
        <source>Translate a text, and see here how its attention is computed.</source>
        <translation>翻译一段文字，即可在此查看其注意力的计算过程。</translation>
    </message>
    <message>
        <source>This attention was given as finished weights, without the query, key and value vectors that they were computed from, so there are no steps to show.</source>
        <translation>这份注意力只给出了最终权重，没有计算它们所用的查询、键和值向量，因此没有步骤可以展示。</translation>
    </message>
    <message>
        <source>%1, query “%2”: %3</source>
        <translation>%1，查询“%2”：%3</translation>
    </message>
</context>
<context>
    <name>heed::FormulaView</name>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
    <message>
        <source>k: the keys, %1 numbers each</source>
        <translation>k：各个键，每个 %1 个数</translation>
    </message>
    <message>
        <source>q ∘ k: the products</source>
        <translation>q ∘ k：逐项乘积</translation>
    </message>
    <message>
        <source>their sum q·k</source>
        <translation>其和 q·k</translation>
    </message>
    <message>
        <source>k of %1</source>
        <translation>%1 的 k</translation>
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
        <translation>缩放后，比例相同</translation>
    </message>
    <message>
        <source>scaled</source>
        <translation>缩放后</translation>
    </message>
    <message>
        <source>+ mask</source>
        <translation>+ 掩码</translation>
    </message>
    <message>
        <source>score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>score s</source>
        <translation>分数 s</translation>
    </message>
    <message>
        <source>exp(s − %1)</source>
        <translation>exp(s − %1)</translation>
    </message>
    <message>
        <source>weight: divided by the sum</source>
        <translation>权重：除以总和</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>v: the values</source>
        <translation>v：各个值</translation>
    </message>
    <message>
        <source>weight × v</source>
        <translation>权重 × v</translation>
    </message>
    <message>
        <source>W_O z of each head, %1 numbers</source>
        <translation>每个头的 W_O z，%1 个数</translation>
    </message>
    <message>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>z: the output of this head, %1 numbers</source>
        <translation>z：该头的输出，%1 个数</translation>
    </message>
    <message>
        <source>Head %1</source>
        <translation>头 %1</translation>
    </message>
    <message>
        <source>Sum + b_O</source>
        <translation>总和 + b_O</translation>
    </message>
    <message>
        <source>This model does not scale its scores: they are q·k as it is.</source>
        <translation>该模型不缩放分数：分数就是 q·k 本身。</translation>
    </message>
    <message>
        <source>The longer the vectors, the larger their products, so each sum is divided by √d_k = √%1 = %2. Else softmax would give nearly everything to one key.</source>
        <translation>向量越长，乘积越大，因此每个和都除以 √d_k = √%1 = %2。否则 softmax 会把几乎全部权重给一个键。</translation>
    </message>
    <message numerus="yes">
        <source>A token may not look at what is written after it: %n score(s) become −∞, and their weights 0.</source>
        <translation>
            <numerusform>词元不能看它之后写出的内容：%n 个分数变为 −∞，其权重为 0。</numerusform>
        </translation>
    </message>
    <message>
        <source>A token may not look at what is written after it. This is the last row, so nothing is masked.</source>
        <translation>词元不能看它之后写出的内容。这是最后一行，因此没有任何遮蔽。</translation>
    </message>
    <message>
        <source>The mask adds −∞ where nobody may look. Here every key may be looked at, so it adds 0.</source>
        <translation>掩码在不可看的位置加上 −∞。这里每个键都可以看，因此加 0。</translation>
    </message>
    <message>
        <source>Every value vector v counts as much as its weight says; their sum is z, the output of this head. “%1” counts most, with %2.</source>
        <translation>每个值向量 v 按其权重计入；它们的和就是该头的输出 z。“%1”占得最多，为 %2。</translation>
    </message>
    <message>
        <source>W_O would turn z into what the head adds to its layer. This trace does not hold the weights of the output projection.</source>
        <translation>W_O 会把 z 变成该头加到所在层的内容。此处没有输出投影的权重。</translation>
    </message>
    <message>
        <source>This head&apos;s part of W_O turns z (%1 numbers) into d_model = %2 numbers, and the layer adds up what all heads bring. The vector of head %3 has the length %4, %5 % of all lengths together.</source>
        <translation>W_O 中属于该头的部分把 z（%1 个数）变成 d_model = %2 个数，该层再把所有头的结果相加。头 %3 的向量长度为 %4，占全部长度之和的 %5 %。</translation>
    </message>
    <message>
        <source>Query and keys</source>
        <translation>查询与键</translation>
    </message>
    <message>
        <source>Dot products</source>
        <translation>点积</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Weighted values</source>
        <translation>加权的值</translation>
    </message>
    <message>
        <source>Output projection</source>
        <translation>输出投影</translation>
    </message>
    <message>
        <source>“%1” asks with its query vector q, and every token it may look at has a key vector k. Each has d_k = %2 numbers, here as colours: red is positive, blue negative.</source>
        <translation>“%1”用查询向量 q 提问，每个可看的词元都有一个键向量 k。它们各有 d_k = %2 个数，这里以颜色表示：红为正，蓝为负。</translation>
    </message>
    <message>
        <source>q and k are multiplied number by number, and the products are added up. The sum is large when both vectors point the same way; for “%1” it is %2.</source>
        <translation>q 与 k 逐项相乘，再把乘积相加。两个向量方向越一致，和越大；“%1”的和是 %2。</translation>
    </message>
    <message>
        <source>Every score s becomes exp(s − %1), where %1 is the largest of them; divided by the sum %2 these are the weights. None is negative, and together they are 1.</source>
        <translation>每个分数 s 变为 exp(s − %1)，其中 %1 是最大的分数；再除以总和 %2 就是权重。权重都不为负，合计为 1。</translation>
    </message>
    <message>
        <source>%1, number %2 of %3: %4</source>
        <translation>%1，第 %2 个数（共 %3 个）：%4</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>第 %1 步：%2</translation>
    </message>
    <message>
        <source>Attention computed step by step</source>
        <translation>逐步计算的注意力</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Back to the step before (Left)</source>
        <translation>返回上一步（左方向键）</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>On to the next step (Right)</source>
        <translation>进入下一步（右方向键）</translation>
    </message>
    <message>
        <source>not scaled</source>
        <translation>不缩放</translation>
    </message>
    <message>
        <source>+ bias</source>
        <translation>+ 偏置</translation>
    </message>
    <message>
        <source>This model knows positions by a number that it learned for each distance of query and key, and adds to the score.</source>
        <translation>该模型通过为查询与键的每种距离学到的一个数来了解位置，并把它加到分数上。</translation>
    </message>
    <message>
        <source>Bias and mask</source>
        <translation>偏置与掩码</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Every head has matrices of its own. W_Q turns x, the state of “%1”, into the query q; W_K and W_V turn y, the state of “%2”, into the key k and the value v.</source>
        <translation>每个头都有自己的矩阵。W_Q 把“%1”的状态 x 变为查询 q；W_K 和 W_V 把“%2”的状态 y 变为键 k 和值 v。</translation>
    </message>
    <message>
        <source>Every head has matrices of its own. W_Q turns x, the decoder’s state for “%1”, into the query q; W_K and W_V turn y, its state for “%2”, into the key k and the value v.</source>
        <translation>每个头都有自己的矩阵。W_Q 把解码器在“%1”处的状态 x 变为查询 q；W_K 和 W_V 把它在“%2”处的状态 y 变为键 k 和值 v。</translation>
    </message>
    <message>
        <source>Every head has matrices of its own. W_Q turns x, the decoder’s state for “%1”, into the query q; W_K and W_V turn y, the encoder’s output for “%2”, into the key k and the value v.</source>
        <translation>每个头都有自己的矩阵。W_Q 把解码器在“%1”处的状态 x 变为查询 q；W_K 和 W_V 把编码器对“%2”的输出 y 变为键 k 和值 v。</translation>
    </message>
    <message>
        <source>%1 numbers become %2.</source>
        <translation>%1 个数变为 %2 个。</translation>
    </message>
    <message>
        <source>This trace does not hold x and y.</source>
        <translation>此处没有 x 和 y。</translation>
    </message>
    <message>
        <source>Projections</source>
        <translation>投影</translation>
    </message>
</context>
<context>
    <name>heed::FoundModelsDialog</name>
    <message>
        <source>Add models</source>
        <translation>添加模型</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) were found in “%1”. Which are to be listed?</source>
        <translation>
            <numerusform>在“%1”中找到 %n 个模型。要列出哪些？</numerusform>
        </translation>
    </message>
    <message>
        <source>Models that were found</source>
        <translation>找到的模型</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n model(s)</source>
        <translation>
            <numerusform>添加 %n 个模型(&amp;A)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heed::HeadBoxes</name>
    <message>
        <source>Head %1, shown</source>
        <translation>第 %1 头，显示</translation>
    </message>
    <message>
        <source>Head %1, hidden</source>
        <translation>第 %1 头，隐藏</translation>
    </message>
    <message>
        <source>Heads shown</source>
        <translation>显示的头</translation>
    </message>
    <message>
        <source>Click: show or hide · double click: this one alone, or all again · Ctrl+click: choose it for all views</source>
        <translation>单击：显示或隐藏 · 双击：只看这一个，或恢复全部 · Ctrl+单击：在所有视图中选择它</translation>
    </message>
</context>
<context>
    <name>heed::HeadGallery</name>
    <message>
        <source>Layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>Head %1</source>
        <translation>第 %1 头</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>所有头</translation>
    </message>
    <message>
        <source>No attention to show yet</source>
        <translation>还没有可显示的注意力</translation>
    </message>
    <message>
        <source>Layer %1, head %2</source>
        <translation>第 %1 层，第 %2 头</translation>
    </message>
    <message>
        <source>Mean of all heads</source>
        <translation>所有头的平均</translation>
    </message>
    <message>
        <source>Mean of layer %1</source>
        <translation>第 %1 层的平均</translation>
    </message>
    <message>
        <source>L%1 H%2</source>
        <translation>层%1 头%2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>L%1 mean</source>
        <translation>层%1 平均</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No head is like that</source>
        <translation>没有这样的头</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>The number below a head: %1.</source>
        <translation>头下方的数字：%1。</translation>
    </message>
</context>
<context>
    <name>heed::HeadNumbers</name>
    <message>
        <source>Entropy</source>
        <translation>熵</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Sink share</source>
        <translation>汇聚比例</translation>
    </message>
    <message>
        <source>Fixed offset</source>
        <translation>固定偏移</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>How spread out the rows are, on average: 0 nats when each looks at one token. In brackets the share of the largest possible.</source>
        <translation>各行平均有多分散：每行只看一个词元时为 0 奈特。括号内为占最大可能值的比例。</translation>
    </message>
    <message>
        <source>The mean over the rows of the largest weight, special tokens left out (Voita et al. 2019).</source>
        <translation>各行最大权重的平均，不计特殊词元（Voita 等，2019）。</translation>
    </message>
    <message>
        <source>The mean weight that goes to special tokens and punctuation, where heads rest that have nothing to do.</source>
        <translation>流向特殊词元和标点的平均权重；无事可做的头停留在那里。</translation>
    </message>
    <message>
        <source>The share of the rows whose largest weight is at the commonest distance from the row&apos;s own place. Heads with 90 % and more are called positional (Voita et al. 2019).</source>
        <translation>最大权重落在最常见距离上的行所占比例。达到 90 % 的头称为位置头（Voita 等，2019）。</translation>
    </message>
    <message>
        <source>How much the head reads like a word alignment: the mean largest weight on a source token, times the share of source tokens that are somebody&apos;s largest. 1 when every target token has a source token of its own.</source>
        <translation>该头多像词对齐：在原文词元上的平均最大权重，乘以被某行取为最大的原文词元所占比例。每个译文词元都有自己的原文词元时为 1。</translation>
    </message>
    <message>
        <source>positional</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>sink</source>
        <translation>汇聚</translation>
    </message>
    <message>
        <source>focused</source>
        <translation>集中</translation>
    </message>
    <message>
        <source>broad</source>
        <translation>分散</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>the same place</source>
        <translation>同一位置</translation>
    </message>
    <message>
        <source>the previous token</source>
        <translation>前一个词元</translation>
    </message>
    <message>
        <source>the next token</source>
        <translation>后一个词元</translation>
    </message>
    <message>
        <source>%1 tokens back</source>
        <translation>往前 %1 个词元</translation>
    </message>
    <message>
        <source>%1 tokens ahead</source>
        <translation>往后 %1 个词元</translation>
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
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>A %1</source>
        <comment>alignment</comment>
        <translation>A %1</translation>
    </message>
    <message>
        <source>entropy %1 nats (%2 %)</source>
        <translation>熵 %1 奈特（%2 %）</translation>
    </message>
    <message>
        <source>confidence %1</source>
        <translation>置信度 %1</translation>
    </message>
    <message>
        <source>sink share %1</source>
        <translation>汇聚比例 %1</translation>
    </message>
    <message>
        <source>%1 % look at %2</source>
        <translation>%1 % 看%2</translation>
    </message>
    <message>
        <source>alignment %1</source>
        <translation>对齐 %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share</comment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>heed::HeadReadout</name>
    <message>
        <source>Numbers of the head</source>
        <translation>该头的数值</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>heed::HeadSheetFigure</name>
    <message>
        <source>every head from 0 to its own largest weight</source>
        <translation>每个头从 0 到自身最大权重</translation>
    </message>
    <message>
        <source>logarithmic from 0.001 to 1</source>
        <translation>对数，从 0.001 到 1</translation>
    </message>
    <message>
        <source>every row from 0 to its own largest weight</source>
        <translation>每行从 0 到自身最大权重</translation>
    </message>
    <message>
        <source>Colours: %1, %2.</source>
        <translation>颜色：%1，%2。</translation>
    </message>
</context>
<context>
    <name>heed::HeadsBar</name>
    <message>
        <source>Sort by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>In which order the heads are shown</source>
        <translation>各头的显示顺序</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Which heads are shown</source>
        <translation>显示哪些头</translation>
    </message>
    <message>
        <source>Largest first, or smallest first</source>
        <translation>从大到小，或从小到大</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>从大到小</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Layer and head</source>
        <translation>层和头</translation>
    </message>
    <message>
        <source>Every head</source>
        <translation>每个头</translation>
    </message>
    <message>
        <source>Previous token</source>
        <translation>前一个词元</translation>
    </message>
    <message>
        <source>Same place</source>
        <translation>同一位置</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>下一个词元</translation>
    </message>
    <message>
        <source>Other fixed offset</source>
        <translation>其他固定偏移</translation>
    </message>
    <message>
        <source>Sinks</source>
        <translation>汇聚</translation>
    </message>
    <message>
        <source>Focused</source>
        <translation>集中</translation>
    </message>
    <message>
        <source>Broad</source>
        <translation>分散</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>%1 at least</source>
        <translation>%1 至少</translation>
    </message>
    <message>
        <source>%1 at most</source>
        <translation>%1 至多</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Heads that are shown</source>
        <translation>显示的头</translation>
    </message>
    <message>
        <source>Heads sorted by %1, largest first.</source>
        <translation>头按%1排序，从大到小。</translation>
    </message>
    <message>
        <source>Heads sorted by %1, smallest first.</source>
        <translation>头按%1排序，从小到大。</translation>
    </message>
    <message>
        <source>Heads kept: %1.</source>
        <translation>保留的头：%1。</translation>
    </message>
    <message>
        <source>Heads kept: %1 (%2).</source>
        <translation>保留的头：%1（%2）。</translation>
    </message>
</context>
<context>
    <name>heed::HeadsPage</name>
    <message>
        <source>%1, %2: “%3”</source>
        <translation>%1，%2：“%3”</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>Show the mean of the selected heads. Ctrl+click or Space selects.</source>
        <translation>显示所选各头的平均。用 Ctrl+单击或空格选择。</translation>
    </message>
    <message>
        <source>Lay the selected heads over each other, each in its colour; up to %1. Ctrl+click or Space selects.</source>
        <translation>把所选的头叠在一起，各用一种颜色；最多 %1 个。用 Ctrl+单击或空格选择。</translation>
    </message>
    <message>
        <source>Mean of %1</source>
        <translation>%1 的平均</translation>
    </message>
    <message>
        <source>Overlay of %1</source>
        <translation>%1 的叠加</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>heed::HeatmapFigure</name>
    <message>
        <source>Colours: %1, %2.</source>
        <translation>颜色：%1，%2。</translation>
    </message>
    <message>
        <source>Each cell has the colour of its strongest head; %1.</source>
        <translation>每个格子取其最强的头的颜色；%1。</translation>
    </message>
    <message>
        <source>Each cell has a stripe for every head, in this order; %1.</source>
        <translation>每个格子中每个头占一条，按此顺序；%1。</translation>
    </message>
</context>
<context>
    <name>heed::HeatmapPage</name>
    <message>
        <source>Show as one</source>
        <translation>合并显示</translation>
    </message>
    <message>
        <source>Separate all</source>
        <translation>全部拆开</translation>
    </message>
    <message>
        <source>Clear pins</source>
        <translation>清除图钉</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Attention heatmap</source>
        <translation>注意力热力图</translation>
    </message>
    <message>
        <source>Show the selected rows or columns as one, or the chosen one apart again (M). Select them by their labels: drag, Ctrl+click, or Shift with the arrow keys.</source>
        <translation>把选中的行或列合并显示，或把已合并的重新拆开（M）。用标签选择：拖动、Ctrl+单击，或 Shift 加方向键。</translation>
    </message>
    <message>
        <source>Show everything that was merged apart again</source>
        <translation>把所有合并的重新拆开</translation>
    </message>
    <message>
        <source>Take all pins away (Escape). Ctrl+click or Space pins a cell.</source>
        <translation>取下所有图钉（Esc）。Ctrl+单击或空格键钉住一个格子。</translation>
    </message>
    <message>
        <source>Show the numbers as a table (Ctrl+T)</source>
        <translation>以表格显示数值（Ctrl+T）</translation>
    </message>
    <message>
        <source>Bars along the edges</source>
        <translation>边缘条形图</translation>
    </message>
    <message>
        <source>Entropy of each row</source>
        <translation>每行的熵</translation>
    </message>
    <message>
        <source>How spread out each row is</source>
        <translation>每行的分散程度</translation>
    </message>
    <message>
        <source>Largest weight of each row</source>
        <translation>每行的最大权重</translation>
    </message>
    <message>
        <source>How sure each row is of one key</source>
        <translation>每行对某个键有多确定</translation>
    </message>
    <message>
        <source>No bars</source>
        <translation>无条形图</translation>
    </message>
    <message>
        <source>More room for the map</source>
        <translation>给图更多空间</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>边缘</translation>
    </message>
    <message>
        <source>Bars along the map&apos;s edges: what each key receives, and how spread out each row is</source>
        <translation>图边缘的条形：每个键接收多少，每行有多分散</translation>
    </message>
</context>
<context>
    <name>heed::HistoryList</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>&amp;Show again</source>
        <translation>再次显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Compare with what is shown</source>
        <translation>与当前显示的比较(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Remove &amp;all others</source>
        <translation>移除其他全部(&amp;A)</translation>
    </message>
</context>
<context>
    <name>heed::HistoryModel</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>other word</source>
        <translation>另选的词</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, translated as %2, %3, %4</source>
        <translation>%1，译为 %2，%3，%4</translation>
    </message>
    <message>
        <source>attention from a file</source>
        <translation>来自文件的注意力</translation>
    </message>
    <message>
        <source>translation given</source>
        <translation>给定译文</translation>
    </message>
</context>
<context>
    <name>heed::HypothesisModel</name>
    <message>
        <source>%1 (cut at the length limit)</source>
        <translation>%1（在长度上限处截断）</translation>
    </message>
    <message>
        <source>Sum of log-probabilities / length^penalty</source>
        <translation>对数概率之和 / 长度^惩罚</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>heed::Inspector</name>
    <message>
        <source>Scores and weights of the chosen row</source>
        <translation>所选行的分数与权重</translation>
    </message>
    <message>
        <source>Attention of a token</source>
        <translation>一个词元的注意力</translation>
    </message>
    <message>
        <source>%1: what “%2” looks at</source>
        <translation>%1：“%2”看什么</translation>
    </message>
    <message>
        <source>Softmax over the vocabulary</source>
        <translation>词表上的 softmax</translation>
    </message>
</context>
<context>
    <name>heed::InvariantLabel</name>
    <message>
        <source>What must be true of every head, and how far from it this one is:</source>
        <translation>每个头都必须满足的条件，以及这个头的偏差：</translation>
    </message>
    <message>
        <source>• the weights of every row sum to 1: ± %1</source>
        <translation>• 每行权重之和为 1：± %1</translation>
    </message>
    <message>
        <source>• the softmax of the scores shown is the weights shown: ± %1</source>
        <translation>• 所示分数的 softmax 即所示权重：± %1</translation>
    </message>
    <message>
        <source>• no token looks at a later one: largest such weight %1</source>
        <translation>• 没有词元看后面的词元：此类最大权重 %1</translation>
    </message>
    <message>
        <source>• the probabilities of the whole vocabulary sum to 1: ± %1</source>
        <translation>• 整个词表的概率之和为 1：± %1</translation>
    </message>
    <message>
        <source>rows sum to 1 ± %1</source>
        <translation>每行之和 1 ± %1</translation>
    </message>
</context>
<context>
    <name>heed::LanguageBar</name>
    <message>
        <source>Source language</source>
        <translation>源语言</translation>
    </message>
    <message>
        <source>The language of the text; type to search</source>
        <translation>文本的语言；输入即可搜索</translation>
    </message>
    <message>
        <source>Target language</source>
        <translation>目标语言</translation>
    </message>
    <message>
        <source>The language to translate into; type to search</source>
        <translation>译文的语言；输入即可搜索</translation>
    </message>
    <message>
        <source>Swap languages</source>
        <translation>交换语言</translation>
    </message>
    <message>
        <source>Swap the languages</source>
        <translation>交换两种语言</translation>
    </message>
    <message>
        <source>Task prefix</source>
        <translation>任务前缀</translation>
    </message>
    <message>
        <source>What the model reads before the text: “summarize: ”. Empty: nothing.</source>
        <translation>模型在文本之前读到的内容：“summarize: ”。留空：没有。</translation>
    </message>
    <message>
        <source>Translate into</source>
        <translation>译为</translation>
    </message>
</context>
<context>
    <name>heed::LensChart</name>
    <message>
        <source>%1; most probable is “%2” (%3)</source>
        <extracomment>%1: &quot;Layer 3: “chat” 12.3 %, rank 4&quot;</extracomment>
        <translation>%1；最可能的是“%2”（%3）</translation>
    </message>
    <message>
        <source>The next token after each layer</source>
        <translation>每层之后的下一个词元</translation>
    </message>
    <message>
        <source>What the model would write if its decoder ended after this layer: the output layer and its softmax, applied to what the layer passes on (the “logit lens”, nostalgebraist 2020). The last layer’s is the model’s own answer. Earlier layers were not trained to be read like this: read them as a hint.</source>
        <translation>假如解码器在这一层之后就结束，模型会写出什么：把输出层及其 softmax 用于该层传出的向量（“logit lens”，nostalgebraist 2020）。最后一层的结果就是模型自己的答案。前面各层并不是为这样读取而训练的，只可当作提示。</translation>
    </message>
    <message>
        <source>Choose a token of the translation to see what each layer would have written</source>
        <translation>选择译文中的一个词元，看每一层会写出什么</translation>
    </message>
    <message>
        <source>input</source>
        <extracomment>In a list of layers: what the first one reads. Short</extracomment>
        <translation>输入</translation>
    </message>
    <message>
        <source>rank</source>
        <extracomment>Heading of a column of numbers: the first, second, … most probable token. Short</extracomment>
        <translation>名次</translation>
    </message>
    <message>
        <source>Input: “%1” %2, rank %3</source>
        <translation>输入：“%1” %2，第 %3 名</translation>
    </message>
    <message>
        <source>Layer %1: “%2” %3, rank %4</source>
        <translation>第 %1 层：“%2” %3，第 %4 名</translation>
    </message>
    <message>
        <source>most probable</source>
        <extracomment>In the legend of a chart: the token that a layer finds most probable</extracomment>
        <translation>最可能</translation>
    </message>
    <message>
        <source>“%1”, as written</source>
        <extracomment>In the legend of a curve: the probability of the token that was written</extracomment>
        <translation>“%1”，实际写出</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>heed::LensPanel</name>
    <message>
        <source>This came from a file of attention alone: nothing is known of what the layers pass on</source>
        <translation>这来自只有注意力的文件：各层传出的向量不得而知</translation>
    </message>
    <message>
        <source>The output layer of the model is not known here, as in every session: translate the text again with its model to see what each layer would have written</source>
        <translation>这里没有模型的输出层，会话文件都是如此：请用其模型重新翻译文本，再看每一层会写出什么</translation>
    </message>
    <message>
        <source>Logit lens: the output layer and its softmax applied to the decoder’s state after each layer. The last layer’s is the model’s own.</source>
        <translation>Logit lens：把输出层及其 softmax 用于解码器每层之后的状态。最后一层的结果就是模型自己的。</translation>
    </message>
</context>
<context>
    <name>heed::LoadIndicator</name>
    <message>
        <source>How much of the model is open</source>
        <translation>模型的打开进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop opening; the model before stays</source>
        <translation>停止打开；保留之前的模型</translation>
    </message>
    <message>
        <source>Opening the model…</source>
        <translation>正在打开模型…</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
</context>
<context>
    <name>heed::MainWindow</name>
    <message>
        <source>Translating…</source>
        <translation>正在翻译…</translation>
    </message>
    <message numerus="yes">
        <source>Translating sentence %1 of %2: %n token(s)</source>
        <translation>
            <numerusform>正在翻译第 %1 句，共 %2 句：%n 个词元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Translating: %n token(s)</source>
        <translation>
            <numerusform>正在翻译：%n 个词元</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>No model was found: open a model folder to begin.</source>
        <translation>没有找到模型：请打开一个模型文件夹。</translation>
    </message>
    <message>
        <source>The model is ready.</source>
        <translation>模型已就绪。</translation>
    </message>
    <message>
        <source>About Heed</source>
        <translation>关于 Heed</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Heed %1&lt;/h3&gt;&lt;p&gt;See what a Transformer heeds.&lt;/p&gt;&lt;p&gt;© 2026 The Heed authors. Licensed under the GNU General Public License, version 3 or later.&lt;/p&gt;&lt;p&gt;Made with Qt %2, LibTorch %3, QCustomPlot and SentencePiece.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Heed %1&lt;/h3&gt;&lt;p&gt;看见 Transformer 关注什么。&lt;/p&gt;&lt;p&gt;© 2026 Heed 作者。以 GNU 通用公共许可证第 3 版或更新版本授权。&lt;/p&gt;&lt;p&gt;使用 Qt %2、LibTorch %3、QCustomPlot 和 SentencePiece 制作。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since the model was opened. Translations still come from the model as it was: open it again to use what the file holds now.</source>
        <translation>打开模型之后，另一个程序改动了“%1”。译文仍然来自打开时的模型；要使用文件现在的内容，请重新打开模型。</translation>
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
        <translation>该行的 JSD %1 比特</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2：%3</translation>
    </message>
</context>
<context>
    <name>heed::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Show what is behind this message</source>
        <translation>显示此消息的详情</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>消息详情</translation>
    </message>
    <message>
        <source>Dismiss this message (Esc)</source>
        <translation>关闭此消息（Esc）</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>heed::ModelDetail</name>
    <message>
        <source>About the model</source>
        <translation>关于模型</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>heed::ModelList</name>
    <message>
        <source>open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>heed::ModelManager</name>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>Add a model’s folder, or a folder of models</source>
        <translation>添加一个模型的文件夹，或含多个模型的文件夹</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Take the model off the list; its files stay</source>
        <translation>将模型从列表中移除；文件不受影响</translation>
    </message>
    <message>
        <source>&amp;Show files</source>
        <translation>显示文件(&amp;S)</translation>
    </message>
    <message>
        <source>Show the folder in the file manager</source>
        <translation>在文件管理器中显示文件夹</translation>
    </message>
    <message>
        <source>Read &amp;again</source>
        <translation>重新读取(&amp;A)</translation>
    </message>
    <message>
        <source>Look at all folders again</source>
        <translation>重新读取所有文件夹</translation>
    </message>
    <message>
        <source>Search name, folder or family</source>
        <translation>搜索名称、文件夹或系列</translation>
    </message>
    <message>
        <source>Known models</source>
        <translation>已知模型</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Translate with this model (Enter)</source>
        <translation>用此模型翻译（回车）</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>Open it beside the present model and compare both on each sentence</source>
        <translation>与当前模型同时打开，并逐句比较两者</translation>
    </message>
    <message>
        <source>No model matches what is typed above.</source>
        <translation>没有与搜索内容相符的模型。</translation>
    </message>
    <message>
        <source>No model is known: add a folder, or drop one here.</source>
        <translation>没有已知模型：请添加文件夹，或将其拖到这里。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Compare with another model</source>
        <translation>与另一个模型比较</translation>
    </message>
    <message>
        <source>Add a model folder, or a folder of models</source>
        <translation>添加模型文件夹，或含多个模型的文件夹</translation>
    </message>
    <message>
        <source>No model was found in “%1”: neither it nor the folders in it have a config.json.</source>
        <translation>在“%1”中没有找到模型：它和其中的文件夹都没有 config.json。</translation>
    </message>
    <message>
        <source>Heed uses no network: download the model first, and add its folder.</source>
        <translation>Heed 不使用网络：请先下载模型，再添加其文件夹。</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>没有文件夹“%1”。</translation>
    </message>
</context>
<context>
    <name>heed::ModelSummary</name>
    <message numerus="yes">
        <source>%n head(s)</source>
        <translation>
            <numerusform>%n 个头</numerusform>
        </translation>
    </message>
    <message>
        <source>%1+%2 heads</source>
        <translation>%1+%2 个头</translation>
    </message>
    <message>
        <source>%1+%2 layers · %3 · %4 M parameters</source>
        <translation>%1+%2 层 · %3 · %4 百万参数</translation>
    </message>
    <message>
        <source>%1 model, d_model %2</source>
        <translation>%1 模型，d_model %2</translation>
    </message>
    <message>
        <source>Vocabulary: %1 source, %2 target</source>
        <translation>词表：源语 %1，目标语 %2</translation>
    </message>
    <message>
        <source>Stored as %1, %2</source>
        <translation>存储为 %1，%2</translation>
    </message>
    <message>
        <source>%1 in %2 s</source>
        <translation>%1，用时 %2 秒</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n 个词元</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n 个句子</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) were longer than the model can read; what came after was not translated.</source>
        <translation>
            <numerusform>%n 个句子超出模型可读的长度；其后的部分没有翻译。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n translation(s) reached the length limit and were cut there.</source>
        <translation>
            <numerusform>%n 个译文达到长度上限，在该处截断。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of token ids lack the end token (%1), which the model has learned to read.</source>
        <translation>
            <numerusform>%n 行词元编号缺少模型已学会读取的结束词元（%1）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %1 of %n sentence(s); what follows was not translated.</source>
        <translation>
            <numerusform>在 %n 个句子中的第 %1 个之后停止；其后的部分没有翻译。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heed::NetworkPage</name>
    <message>
        <source>This translation does not say which model made it, so there is no network to draw.</source>
        <translation>这份译文没有说明由哪个模型生成，因此没有网络可画。</translation>
    </message>
    <message>
        <source>Translate a text, and see here the network that it went through.</source>
        <translation>翻译一段文字，即可在此查看它经过的网络。</translation>
    </message>
    <message>
        <source>encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>Positional encodings</source>
        <translation>位置编码</translation>
    </message>
    <message>
        <source>The network: %1 parameters</source>
        <translation>网络：%1 个参数</translation>
    </message>
    <message>
        <source>‖·‖ is the length of a block’s output for “%1” in the encoder and “%2” in the decoder.</source>
        <translation>‖·‖ 是各模块输出的长度：编码器中针对“%1”，解码器中针对“%2”。</translation>
    </message>
</context>
<context>
    <name>heed::NetworkView</name>
    <message>
        <source>Source token “%1”</source>
        <translation>源词元“%1”</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Decoder input “%1”</source>
        <translation>解码器输入“%1”</translation>
    </message>
    <message>
        <source>Translation so far</source>
        <translation>已写出的译文</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>下一个词元</translation>
    </message>
    <message>
        <source>Next token: “%1”</source>
        <translation>下一个词元：“%1”</translation>
    </message>
    <message>
        <source>%1: layer %2 of %3</source>
        <translation>%1：第 %2 层，共 %3 层</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>Queries come from the translation, keys and values from the encoder’s output: each of the %1 heads looks for what in the source matters for the next token.</source>
        <translation>查询来自译文，键和值来自编码器的输出：%1 个头各自寻找原文中对下一个词元重要的内容。</translation>
    </message>
    <message>
        <source>Each token of the translation gathers what it needs from those before it, in %1 heads at once. The mask hides what is not written yet.</source>
        <translation>译文的每个词元同时通过 %1 个头从它之前的词元收集所需信息。掩码遮住尚未写出的内容。</translation>
    </message>
    <message>
        <source>Each source token gathers what it needs from all source tokens, in %1 heads at once that each look in their own way.</source>
        <translation>每个源词元同时通过 %1 个头从所有源词元收集所需信息，每个头的看法各不相同。</translation>
    </message>
    <message>
        <source>A table has a vector for each of the %1 entries of the vocabulary; every source token becomes its row.</source>
        <translation>表中为词表的 %1 个条目各存一个向量；每个源词元变成对应的一行。</translation>
    </message>
    <message>
        <source>What was written so far, from the start token on, becomes vectors in the same way.</source>
        <translation>从起始词元开始、目前已写出的内容以同样方式变成向量。</translation>
    </message>
    <message>
        <source>The row is multiplied with √d_model, so that the positions added next do not drown it.</source>
        <translation>该行乘以 √d_model，以免被接着加上的位置编码淹没。</translation>
    </message>
    <message>
        <source>The table is the source’s own, so it adds no parameters.</source>
        <translation>该表就是源语言的表，因此不增加参数。</translation>
    </message>
    <message>
        <source>A row for each of the %1 entries of the vocabulary is multiplied with the last vector: the better they match, the higher the entry’s logit.</source>
        <translation>词表 %1 个条目各有一行，与最后的向量相乘：越匹配，该条目的 logit 越高。</translation>
    </message>
    <message>
        <source>The rows are those of the embedding (tied weights), so only the bias b adds parameters.</source>
        <translation>这些行就是嵌入表的行（权重共享），因此只有偏置 b 增加参数。</translation>
    </message>
    <message>
        <source>Embedding × √%1</source>
        <translation>嵌入 × √%1</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>Positional encoding</source>
        <translation>位置编码</translation>
    </message>
    <message>
        <source>Self-attention</source>
        <translation>自注意力</translation>
    </message>
    <message>
        <source>Masked self-attention</source>
        <translation>带掩码自注意力</translation>
    </message>
    <message>
        <source>Cross-attention</source>
        <translation>交叉注意力</translation>
    </message>
    <message>
        <source>Feed-forward</source>
        <translation>前馈网络</translation>
    </message>
    <message>
        <source>Add &amp; norm</source>
        <translation>相加与归一化</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性层</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>%1 heads × %2</source>
        <translation>%1 头 × %2</translation>
    </message>
    <message>
        <source>%1 wide</source>
        <translation>宽 %1</translation>
    </message>
    <message>
        <source>Attention alone cannot tell the order of tokens, so each position adds a pattern of its own.</source>
        <translation>注意力本身不知道词元的顺序，因此每个位置都加上自己的图案。</translation>
    </message>
    <message>
        <source>Click to see the patterns as a picture.</source>
        <translation>点击可查看图案。</translation>
    </message>
    <message>
        <source>What the block found is added to what was there (the residual connection), and each vector is brought to mean 0 and deviation 1, then scaled by learned γ and shifted by β.</source>
        <translation>模块的结果加到原有内容上（残差连接），每个向量再归一化为均值 0、标准差 1，然后乘以学到的 γ 并加上 β。</translation>
    </message>
    <message>
        <source>Each token by itself: its vector is widened from %1 to %2 numbers, bent by the activation, and brought back to %1.</source>
        <translation>逐个词元处理：向量从 %1 个数扩展到 %2 个，经激活函数变换，再回到 %1 个。</translation>
    </message>
    <message>
        <source>The logits become probabilities that sum to 1; the search chooses among the most probable tokens.</source>
        <translation>logit 变成合计为 1 的概率；搜索在最可能的词元中选择。</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>嵌入</translation>
    </message>
    <message numerus="yes">
        <source>Encoder, %n layer(s)</source>
        <translation>
            <numerusform>编码器，%n 层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decoder, %n layer(s)</source>
        <translation>
            <numerusform>解码器，%n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>输出层</translation>
    </message>
    <message>
        <source>‖·‖: length of the block’s output</source>
        <translation>‖·‖：模块输出的长度</translation>
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
        <translation>网络</translation>
    </message>
    <message>
        <source>Each vector is divided by the root of its mean square, and every number is scaled by a learned γ. Nothing is subtracted (Zhang &amp; Sennrich 2019).</source>
        <translation>每个向量除以其均方根，每个数再乘以学到的 γ。不减去任何值（Zhang &amp; Sennrich 2019）。</translation>
    </message>
    <message>
        <source>Each vector is brought to mean 0 and deviation 1, then scaled by learned γ and shifted by β.</source>
        <translation>每个向量归一化为均值 0、标准差 1，然后乘以学到的 γ 并加上 β。</translation>
    </message>
    <message>
        <source>Only the block reads the result: the vector itself goes around it unchanged.</source>
        <translation>只有模块读取这个结果：向量本身原样绕过它。</translation>
    </message>
    <message>
        <source>What the block found is added to what was there (the residual connection).</source>
        <translation>模块的结果加到原有内容上（残差连接）。</translation>
    </message>
    <message>
        <source>The rows are those of the embedding (tied weights), so they add no parameters.</source>
        <translation>这些行就是嵌入表的行（权重共享），因此不增加参数。</translation>
    </message>
    <message>
        <source>Each token by itself: its vector is widened from %1 to %2 numbers twice, one of them, bent by the activation, opens and closes the other, and the product is brought back to %1.</source>
        <translation>每个词元单独处理：其向量两次从 %1 个数扩展到 %2 个数，其中一个经激活函数弯曲后控制另一个的通断，乘积再变回 %1 个数。</translation>
    </message>
    <message>
        <source>Gated feed-forward</source>
        <translation>门控前馈网络</translation>
    </message>
    <message>
        <source>Bias by distance</source>
        <translation>距离偏置</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>相加</translation>
    </message>
    <message>
        <source>Final %1</source>
        <comment>RMSNorm or LayerNorm</comment>
        <translation>最终 %1</translation>
    </message>
    <message>
        <source>Nothing is added to the embeddings. Instead every head adds a number to the score of a query and a key that depends on how far apart they stand; far distances share numbers. All layers use the same.</source>
        <translation>嵌入上不加任何东西。每个头改为在查询与键的分数上加一个取决于两者距离的数；较远的距离共用同一个数。所有层都用同样的数。</translation>
    </message>
    <message>
        <source>In between nothing normalised the vectors, so they grew from layer to layer.</source>
        <translation>此前没有任何归一化作用于这些向量，所以它们逐层变大。</translation>
    </message>
    <message>
        <source>What the block found is added to the vector that went around it (the residual stream). No norm follows, so whatever a layer adds stays.</source>
        <translation>模块的结果加到绕过它的向量上（残差流）。其后没有归一化，所以每层加上的内容都会保留。</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Queries come from the target’s vectors, keys and values from the encoder’s output, in %1 heads at once.</source>
        <translation>查询来自目标向量，键和值来自编码器的输出，%1 个头同时进行。</translation>
    </message>
    <message>
        <source>Each source vector gathers what it needs from all source vectors, in %1 heads at once.</source>
        <translation>每个源向量从所有源向量中收集所需的信息，%1 个头同时进行。</translation>
    </message>
    <message>
        <source>Each target vector gathers what it needs from itself and those before it, in %1 heads at once.</source>
        <translation>每个目标向量从自身和它之前的向量中收集所需的信息，%1 个头同时进行。</translation>
    </message>
    <message>
        <source>Each target vector gathers what it needs from all target vectors, in %1 heads at once.</source>
        <translation>每个目标向量从所有目标向量中收集所需的信息，%1 个头同时进行。</translation>
    </message>
    <message>
        <source>Source vector %1</source>
        <translation>源向量 %1</translation>
    </message>
    <message>
        <source>Source vectors</source>
        <translation>源向量</translation>
    </message>
    <message>
        <source>Target vector %1</source>
        <translation>目标向量 %1</translation>
    </message>
    <message>
        <source>Target vectors</source>
        <translation>目标向量</translation>
    </message>
    <message>
        <source>What the layer makes of it</source>
        <translation>该层的输出</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>layers %1–%2</source>
        <translation>第 %1–%2 层</translation>
    </message>
    <message>
        <source>The vectors come through earlier layers (%1), built like this one. Click to draw the one right before it.</source>
        <translation>向量先经过前面构造相同的各层（%1）。点击可绘制紧靠其前的一层。</translation>
    </message>
    <message>
        <source>The vectors go on through further layers (%1), built like this one, and then to the output. Click to draw the next one.</source>
        <translation>向量接着经过后面构造相同的各层（%1），然后到达输出。点击可绘制下一层。</translation>
    </message>
    <message>
        <source>The vectors go on through further layers (%1), built like this one. What the last of them gives is what every layer of the decoder reads in its cross-attention. Click to draw the next one.</source>
        <translation>向量接着经过后面构造相同的各层（%1）。其中最后一层的输出，就是解码器每一层在交叉注意力中所读取的内容。点击可绘制下一层。</translation>
    </message>
</context>
<context>
    <name>heed::NextTokenPanel</name>
    <message>
        <source>Probabilities of the vocabulary at the chosen step</source>
        <translation>所选步骤的词表概率</translation>
    </message>
    <message>
        <source>Number of tokens shown</source>
        <translation>显示的词元数</translation>
    </message>
    <message>
        <source>How many of the most probable tokens are shown</source>
        <translation>显示多少个最可能的词元</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Temperature, top-k and top-p: what sampling would make of these probabilities</source>
        <translation>温度、top-k 和 top-p：采样会如何改变这些概率</translation>
    </message>
    <message>
        <source>Next token</source>
        <translation>下一个词元</translation>
    </message>
    <message>
        <source>This came from a file of attention alone: no probabilities are known</source>
        <translation>这来自只含注意力的文件：没有概率可显示</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>按层</translation>
    </message>
    <message>
        <source>What each layer of the decoder would have written, if it were the last one (logit lens)</source>
        <translation>假如解码器的每一层都是最后一层，它会写出什么（logit lens）</translation>
    </message>
</context>
<context>
    <name>heed::NumberExportDialog</name>
    <message>
        <source>&amp;Scores before softmax, too</source>
        <translation>同时导出 softmax 前的分数(&amp;S)</translation>
    </message>
    <message>
        <source>Export numbers</source>
        <translation>导出数值</translation>
    </message>
    <message>
        <source>This head</source>
        <translation>这个头</translation>
    </message>
    <message>
        <source>All heads of this kind</source>
        <translation>此类的所有头</translation>
    </message>
    <message>
        <source>All heads of all kinds</source>
        <translation>所有种类的所有头</translation>
    </message>
    <message>
        <source>JSON: with tokens</source>
        <translation>JSON：含词元</translation>
    </message>
    <message>
        <source>CSV: a line for each cell</source>
        <translation>CSV：每格一行</translation>
    </message>
    <message>
        <source>Wh&amp;at</source>
        <translation>内容(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>safetensors: for PyTorch and others</source>
        <translation>safetensors：用于 PyTorch 等</translation>
    </message>
    <message>
        <source>npz: for NumPy</source>
        <translation>npz：用于 NumPy</translation>
    </message>
    <message>
        <source>A and B as shown, and A − B</source>
        <translation>显示的 A 和 B，以及 A − B</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>对象(&amp;O)</translation>
    </message>
    <message>
        <source>One file, a line for each cell that A and B have in common.</source>
        <translation>一个文件，A 和 B 共有的每个单元格一行。</translation>
    </message>
    <message>
        <source>One file: A and B are heads of the same translation, and all of these are in it.</source>
        <translation>一个文件：A 和 B 是同一译文的头，文件包含全部这些头。</translation>
    </message>
</context>
<context>
    <name>heed::OriginLabel</name>
    <message>
        <source>%1: %2, %3, %4 × %5 tokens</source>
        <translation>%1：%2、%3、%4 × %5 个词元</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n head(s)</source>
        <translation>
            <numerusform>%n 个头</numerusform>
        </translation>
    </message>
    <message>
        <source>%1+%2 layers</source>
        <translation>%1+%2 层</translation>
    </message>
    <message>
        <source>%1+%2 heads</source>
        <translation>%1+%2 个头</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 → %4 tokens</source>
        <translation>%1 · %2 · %3 → %4 个词元</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>heed::PictureExportDialog</name>
    <message>
        <source>&amp;Write the weight in every cell, where it fits</source>
        <translation>在放得下的格子中写出权重(&amp;W)</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>All heads of this kind on one sheet</source>
        <translation>此类的所有头排在一张图上</translation>
    </message>
    <message>
        <source>All heads of this kind, a file each</source>
        <translation>此类的所有头，各一个文件</translation>
    </message>
    <message>
        <source>PNG: pixels, for slides and the web</source>
        <translation>PNG：像素，用于幻灯片和网页</translation>
    </message>
    <message>
        <source>SVG: vectors, editable</source>
        <translation>SVG：矢量，可编辑</translation>
    </message>
    <message>
        <source>PDF: vectors, for papers</source>
        <translation>PDF：矢量，用于论文</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>Wh&amp;at</source>
        <translation>内容(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>分辨率(&amp;R)</translation>
    </message>
    <message>
        <source>This view</source>
        <translation>此视图</translation>
    </message>
    <message>
        <source>This head as a heatmap</source>
        <translation>以热力图显示这个头</translation>
    </message>
    <message>
        <source>The chart of the chosen token</source>
        <translation>所选词元的图表</translation>
    </message>
    <message>
        <source>The chart of the next token</source>
        <translation>下一个词元的图表</translation>
    </message>
    <message>
        <source>White: for print</source>
        <translation>白色：用于打印</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Background</source>
        <translation>背景(&amp;B)</translation>
    </message>
    <message>
        <source>Every step of this view, a file each</source>
        <translation>此视图的每一步，各一个文件</translation>
    </message>
    <message>
        <source>This view has them in any case where they are seen on the screen; with this, its cells grow.</source>
        <translation>屏幕上看得到数字的地方，此视图本来就有；选中后格子会变大以容纳数字。</translation>
    </message>
</context>
<context>
    <name>heed::PositionView</name>
    <message>
        <source>Every position adds its row to the embedding of the token that stands there, so that attention can tell where it is. This table was learned with the rest of the model.</source>
        <translation>每个位置把自己的一行加到该处词元的嵌入上，使注意力能分辨其位置。此表与模型其余部分一起学得。</translation>
    </message>
    <message>
        <source>Every position adds its row to the embedding of the token that stands there. Dimension i is a sine, dimension %1 + i its cosine, quick at the left of each half and slow at its right: sin(p / 10000^(2i/%2)). %3</source>
        <translation>每个位置把自己的一行加到该处词元的嵌入上。第 i 维是正弦，第 %1 + i 维是其余弦，在每一半的左侧变化快、右侧变化慢：sin(p / 10000^(2i/%2))。%3</translation>
    </message>
    <message>
        <source>Positional encoding: %1</source>
        <translation>位置编码：%1</translation>
    </message>
    <message>
        <source>Positions 0 to %1 downwards, %2 dimensions to the right: sines, then cosines</source>
        <translation>位置 0 至 %1 自上而下，%2 个维度自左向右：先正弦，后余弦</translation>
    </message>
    <message>
        <source>Products of positions, %1 to %2</source>
        <translation>位置间的点积，%1 至 %2</translation>
    </message>
    <message>
        <source>sine</source>
        <translation>正弦</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Positional encoding</source>
        <translation>位置编码</translation>
    </message>
    <message>
        <source>Back to the network</source>
        <translation>返回网络</translation>
    </message>
    <message>
        <source>Back to the network (Escape)</source>
        <translation>返回网络（Esc）</translation>
    </message>
    <message>
        <source>Whole table</source>
        <translation>完整的表</translation>
    </message>
    <message>
        <source>Every position that the model knows, not only those of the sentence (W)</source>
        <translation>模型知道的所有位置，不只是句子用到的（W）</translation>
    </message>
    <message>
        <source>Position %1, dimension %2: %3</source>
        <translation>位置 %1，维度 %2：%3</translation>
    </message>
    <message>
        <source>Pair i = %1 repeats every %2 positions.</source>
        <translation>i = %1 的一对每 %2 个位置重复一次。</translation>
    </message>
    <message>
        <source>Pair i = %1 over the positions</source>
        <translation>i = %1 的一对随位置的变化</translation>
    </message>
</context>
<context>
    <name>heed::RowChart</name>
    <message>
        <source>“%1” may not look at “%2”.</source>
        <translation>“%1”不能看“%2”。</translation>
    </message>
    <message>
        <source>“%1” gives “%2” the weight %3.</source>
        <translation>“%1”给“%2”的权重为 %3。</translation>
    </message>
    <message>
        <source>Attention of one query before and after softmax</source>
        <translation>一个查询在 softmax 前后的注意力</translation>
    </message>
    <message>
        <source>Choose a row of the attention map to see it here</source>
        <translation>选择注意力图的一行，在此查看</translation>
    </message>
    <message>
        <source>Query: %1</source>
        <translation>查询：%1</translation>
    </message>
    <message>
        <source>Scores before softmax</source>
        <translation>softmax 前的分数</translation>
    </message>
    <message>
        <source>Weights after softmax</source>
        <translation>softmax 后的权重</translation>
    </message>
    <message>
        <source>%1: masked</source>
        <translation>%1：已屏蔽</translation>
    </message>
</context>
<context>
    <name>heed::SecondModel</name>
    <message>
        <source>%1 reads text, but what is shown was made of token ids.</source>
        <translation>%1 读取文本，但当前显示的内容来自词元编号。</translation>
    </message>
    <message>
        <source>%1 has no tokenizer: it reads token ids, but what is shown was made of text.</source>
        <translation>%1 没有分词器：它读取词元编号，但当前显示的内容来自文本。</translation>
    </message>
</context>
<context>
    <name>heed::SecondModelBar</name>
    <message>
        <source>Close the second model</source>
        <translation>关闭第二个模型</translation>
    </message>
    <message>
        <source>Close the second model and free its memory; its translations leave the history</source>
        <translation>关闭第二个模型并释放内存；它的译文将从历史中移除</translation>
    </message>
    <message>
        <source>Translating with %1…</source>
        <translation>正在用 %1 翻译…</translation>
    </message>
    <message>
        <source>Each text is also translated with %1.</source>
        <translation>每段文本也用 %1 翻译。</translation>
    </message>
</context>
<context>
    <name>heed::SessionController</name>
    <message>
        <source>session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Heed session (*.heed)</source>
        <translation>Heed 会话 (*.heed)</translation>
    </message>
    <message>
        <source>Saving the session…</source>
        <translation>正在保存会话…</translation>
    </message>
    <message>
        <source>Opening the session…</source>
        <translation>正在打开会话…</translation>
    </message>
    <message>
        <source>The session failed unexpectedly.</source>
        <translation>会话意外失败。</translation>
    </message>
    <message>
        <source>Sessions, attention and alignments (%1)</source>
        <translation>会话、注意力和对齐 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open session or attention</source>
        <translation>打开会话或注意力</translation>
    </message>
    <message>
        <source>Opening the alignment…</source>
        <translation>正在打开对齐…</translation>
    </message>
</context>
<context>
    <name>heed::ShapeControls</name>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Logits are divided by it: below 1 sharper, above 1 flatter; the mark in the middle is 1</source>
        <translation>logit 除以它：小于 1 更尖锐，大于 1 更平缓；中间的标记是 1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Top k</source>
        <translation>Top k</translation>
    </message>
    <message>
        <source>Only the k most probable tokens remain</source>
        <translation>只保留概率最高的 k 个词元</translation>
    </message>
    <message>
        <source>Top p</source>
        <translation>Top p</translation>
    </message>
    <message>
        <source>Only the smallest set of tokens that reaches this probability remains</source>
        <translation>只保留累计达到此概率的最小词元集合</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>The model&apos;s own probabilities again</source>
        <translation>恢复模型自身的概率</translation>
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
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Search what or keys</source>
        <translation>搜索操作或按键</translation>
    </message>
    <message>
        <source>Zoom in, zoom out, show everything</source>
        <translation>放大、缩小、显示全部</translation>
    </message>
    <message>
        <source>+, −, 0</source>
        <translation>+、−、0</translation>
    </message>
    <message>
        <source>In every view, the charts and the tokens</source>
        <translation>在所有视图、图表和词元中</translation>
    </message>
    <message>
        <source>Move the choice</source>
        <translation>移动选择</translation>
    </message>
    <message>
        <source>Arrows, Home, End, PgUp, PgDown</source>
        <translation>方向键、Home、End、PgUp、PgDown</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>转到窗口的下一部分</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Back and forward through what was chosen</source>
        <translation>在选择过的内容中后退和前进</translation>
    </message>
    <message>
        <source>Buttons on the side of the mouse</source>
        <translation>鼠标侧键</translation>
    </message>
    <message>
        <source>In the heatmap</source>
        <translation>在热力图中</translation>
    </message>
    <message>
        <source>Show the selected rows or columns as one</source>
        <translation>合并显示所选的行或列</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Pin a cell</source>
        <translation>钉住一个格子</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Take all pins away</source>
        <translation>取下所有图钉</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>In All heads</source>
        <translation>在“所有头”中</translation>
    </message>
    <message>
        <source>Open the chosen head</source>
        <translation>打开所选的头</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Select a head for Average and Overlay</source>
        <translation>选择要平均或叠加的头</translation>
    </message>
    <message>
        <source>Back to all heads</source>
        <translation>回到所有头</translation>
    </message>
    <message>
        <source>In Analysis and Compare</source>
        <translation>在“分析”和“比较”中</translation>
    </message>
    <message>
        <source>In the next token’s list</source>
        <translation>在下一个词元的列表中</translation>
    </message>
    <message>
        <source>Go on with the chosen token of the vocabulary</source>
        <translation>用词表中所选的词元继续</translation>
    </message>
    <message>
        <source>In Flow</source>
        <translation>在“连线”中</translation>
    </message>
    <message>
        <source>Keep a token’s lines and choose it</source>
        <translation>保留一个词元的连线并选中它</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>放开它</translation>
    </message>
    <message>
        <source>Show or hide a head</source>
        <translation>显示或隐藏一个头</translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation>1 到 9</translation>
    </message>
    <message>
        <source>Show all heads</source>
        <translation>显示所有头</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Show one head alone, on its numbered box</source>
        <translation>只显示一个头（在其编号方框上）</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>In Formula</source>
        <translation>在“公式”中</translation>
    </message>
    <message>
        <source>Previous step, next step</source>
        <translation>上一步、下一步</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>左、右</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>另一个键</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>上、下</translation>
    </message>
    <message>
        <source>Another query</source>
        <translation>另一个查询</translation>
    </message>
    <message>
        <source>Shift+Up, Shift+Down</source>
        <translation>Shift+上、Shift+下</translation>
    </message>
    <message>
        <source>In Words</source>
        <translation>在“单词”中</translation>
    </message>
    <message>
        <source>Go to the word that it is aligned with most</source>
        <translation>转到与其对齐最强的词</translation>
    </message>
    <message>
        <source>Choose the word in all views</source>
        <translation>在所有视图中选中该词</translation>
    </message>
    <message>
        <source>Sentence before, sentence after</source>
        <translation>上一句、下一句</translation>
    </message>
    <message>
        <source>PgUp, PgDown</source>
        <translation>PgUp、PgDown</translation>
    </message>
    <message>
        <source>In Beams</source>
        <translation>在“束搜索”中</translation>
    </message>
    <message>
        <source>Parent, best child</source>
        <translation>父节点、最佳子节点</translation>
    </message>
    <message>
        <source>Neighbours of the same step</source>
        <translation>同一步的相邻词元</translation>
    </message>
    <message>
        <source>Start, end of the chosen hypothesis</source>
        <translation>所选候选的开头、结尾</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>In Network</source>
        <translation>在“网络”中</translation>
    </message>
    <message>
        <source>Between encoder and decoder</source>
        <translation>在编码器和解码器之间</translation>
    </message>
    <message>
        <source>Layer above, layer below</source>
        <translation>上一层、下一层</translation>
    </message>
    <message>
        <source>Choose an attention block, open the positional encodings</source>
        <translation>选择注意力块，打开位置编码</translation>
    </message>
    <message>
        <source>Every position that the model knows</source>
        <translation>模型知道的所有位置</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Back from the positional encodings</source>
        <translation>从位置编码返回</translation>
    </message>
</context>
<context>
    <name>heed::SourcePanel</name>
    <message>
        <source>Type a text and press Ctrl+Enter.</source>
        <translation>输入文本，按 Ctrl+Enter。</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>没有模型</translation>
    </message>
    <message>
        <source>Open a model folder to begin</source>
        <translation>打开一个模型文件夹以开始</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Sentences worth looking at, and what to look at in them</source>
        <translation>值得一看的句子，以及看什么</translation>
    </message>
    <message>
        <source>Decoding options: %1</source>
        <translation>解码选项：%1</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>以前打开过</translation>
    </message>
    <message>
        <source>Bundled model</source>
        <translation>自带模型</translation>
    </message>
    <message>
        <source>Model of HEED_MODEL</source>
        <translation>HEED_MODEL 的模型</translation>
    </message>
    <message>
        <source>This model has no tokenizer. Type token ids, a sentence a line, such as “5 17 9 %1”, and press Ctrl+Enter.</source>
        <translation>此模型没有分词器。请输入词元编号，每行一句，例如“5 17 9 %1”，然后按 Ctrl+Enter。</translation>
    </message>
    <message>
        <source>Examples are text, and %1 reads token ids.</source>
        <translation>示例是文本，而 %1 读取词元编号。</translation>
    </message>
</context>
<context>
    <name>heed::StageArea</name>
    <message>
        <source>Second view</source>
        <translation>第二视图</translation>
    </message>
    <message>
        <source>Close the second view</source>
        <translation>关闭第二视图</translation>
    </message>
</context>
<context>
    <name>heed::StageToolbar</name>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Layer, counted from the bottom (Alt+Up, Alt+Down)</source>
        <translation>层，从底部数起（Alt+↑、Alt+↓）</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>Head (Alt+Shift+Left, Alt+Shift+Right)</source>
        <translation>头（Alt+Shift+←、Alt+Shift+→）</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Tokens: what rows and columns stand for</source>
        <translation>词元：行和列代表什么</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Colours: map and scale</source>
        <translation>颜色：色图与标度</translation>
    </message>
    <message>
        <source>L</source>
        <comment>layer</comment>
        <translation>层</translation>
    </message>
    <message>
        <source>H</source>
        <comment>head</comment>
        <translation>头</translation>
    </message>
</context>
<context>
    <name>heed::StaleWatch</name>
    <message>
        <source>This was translated by %1, but %2 is open now: translate again (%3)</source>
        <translation>这是由 %1 翻译的，但现在打开的是 %2：请重新翻译（%3）</translation>
    </message>
    <message>
        <source>The text has changed: translate again (%1)</source>
        <translation>文本已更改：请重新翻译（%1）</translation>
    </message>
    <message>
        <source>Languages or task have changed: translate again (%1)</source>
        <translation>语言或任务已更改：请重新翻译（%1）</translation>
    </message>
    <message>
        <source>The search has changed (%1): translate again (%2)</source>
        <translation>搜索方式已更改（%1）：请重新翻译（%2）</translation>
    </message>
</context>
<context>
    <name>heed::StepChart</name>
    <message>
        <source>Step %1, “%2”: probability %3, entropy %4 nats</source>
        <translation>第 %1 步，“%2”：概率 %3，熵 %4 奈特</translation>
    </message>
    <message>
        <source>%1. More probable was “%2” (%3): greedy search would have taken it.</source>
        <translation>%1。“%2”（%3）更可能：贪心搜索会选它。</translation>
    </message>
    <message>
        <source>Probability and entropy along the sentence</source>
        <translation>整句的概率与熵</translation>
    </message>
    <message>
        <source>How probable each token of the translation was, and how undecided the model. ▼ marks steps where another token was more probable than the one taken. Click a step to choose it.</source>
        <translation>译文每个词元有多可能，模型有多犹豫。▼ 标记另有更可能词元的步骤。单击某一步以选择它。</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>entropy, up to %1</source>
        <extracomment>In the legend of a curve; %1: its value at the top of the chart, in nats</extracomment>
        <translation>熵，最高 %1</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>熵</translation>
    </message>
    <message>
        <source>not the first</source>
        <extracomment>In the legend: the tokens taken that were not the most probable ones</extracomment>
        <translation>非首选</translation>
    </message>
</context>
<context>
    <name>heed::StepData</name>
    <message>
        <source>Step %1, at the beginning</source>
        <translation>第 %1 步，开头</translation>
    </message>
    <message>
        <source>Step %1, after “%2”</source>
        <translation>第 %1 步，在“%2”之后</translation>
    </message>
</context>
<context>
    <name>heed::TokenChips</name>
    <message>
        <source>“%1”, probability %2 %</source>
        <translation>“%1”，概率 %2 %</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>%1, and another token was more probable</source>
        <translation>%1，而另有更可能的词元</translation>
    </message>
</context>
<context>
    <name>heed::TokenPanel</name>
    <message>
        <source>The pieces of the source stand here.</source>
        <translation>原文的子词显示在这里。</translation>
    </message>
    <message>
        <source>The pieces of the translation stand here, coloured by their probability.</source>
        <translation>译文的子词显示在这里，按概率着色。</translation>
    </message>
    <message>
        <source>Source tokens</source>
        <translation>原文词元</translation>
    </message>
    <message>
        <source>Translation tokens</source>
        <translation>译文词元</translation>
    </message>
</context>
<context>
    <name>heed::Tour</name>
    <message>
        <source>Your sentence</source>
        <translation>您的句子</translation>
    </message>
    <message>
        <source>Write a text and press %1. “Examples” has sentences that are worth looking at.</source>
        <translation>输入文本，按 %1。“示例”里有值得一看的句子。</translation>
    </message>
    <message>
        <source>Its tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>The network reads and writes these pieces. The colours of the translation say how sure it was, from orange to blue. Choose a token: every view shows what it looks at.</source>
        <translation>网络读写的就是这些片段。译文的颜色表示它有多确定，从橙到蓝。选择一个词元：所有视图都会显示它关注什么。</translation>
    </message>
    <message>
        <source>The views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>The same attention in different ways: as a map of one head, as all heads at once, and more. %1, %2 and so on change the view.</source>
        <translation>同一注意力的不同看法：一个头的热力图、所有头一览等等。按 %1、%2……切换视图。</translation>
    </message>
    <message>
        <source>A cell</source>
        <translation>格子</translation>
    </message>
    <message>
        <source>A row is a token that asks, a column is a token that it can look at. The brighter the cell, the larger its weight; the weights of a row sum to 1. Point at cells, or walk with the arrow keys.</source>
        <translation>行是发问的词元，列是它可以看的词元。格子越亮，权重越大；一行的权重之和为 1。用鼠标指向格子，或用方向键移动。</translation>
    </message>
    <message>
        <source>The numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Above, the chosen row before and after the softmax. Below, what the model could have written at this step: double-click a token to go on with it instead. %1 lists every key.</source>
        <translation>上方是所选行在 softmax 前后的值。下方是模型在这一步本可写出的词：双击一个词元即可改用它继续。%1 列出所有快捷键。</translation>
    </message>
</context>
<context>
    <name>heed::TourBalloon</name>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>跳过(&amp;K)</translation>
    </message>
    <message>
        <source>Close the tour (Esc)</source>
        <translation>关闭导览（Esc）</translation>
    </message>
    <message>
        <source>The step before (Left)</source>
        <translation>上一步（←）</translation>
    </message>
    <message>
        <source>The next step (Enter)</source>
        <translation>下一步（回车）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
</context>
<context>
    <name>heed::TranslationPanel</name>
    <message>
        <source>The translation stands here.</source>
        <translation>译文显示在这里。</translation>
    </message>
    <message>
        <source>Hypotheses</source>
        <translation>候选译文</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>Which sentence of the text is looked at</source>
        <translation>查看文本的哪个句子</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>What else the search found for this sentence</source>
        <translation>搜索为此句找到的其他结果</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Earlier translations of this run (Ctrl+H)</source>
        <translation>本次运行的早先译文（Ctrl+H）</translation>
    </message>
</context>
<context>
    <name>heed::TranslationWorker</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>内存不足，无法完成。</translation>
    </message>
    <message>
        <source>The engine failed unexpectedly.</source>
        <translation>引擎意外失败。</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>没有打开的模型。</translation>
    </message>
</context>
<context>
    <name>heed::ValueScale</name>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Each row to its largest</source>
        <translation>每行以最大值为准</translation>
    </message>
    <message>
        <source>row max</source>
        <translation>行最大</translation>
    </message>
</context>
<context>
    <name>heed::VocabularyChart</name>
    <message>
        <source>Most probable next tokens</source>
        <translation>最可能的下一个词元</translation>
    </message>
    <message>
        <source>“%1”: %2 (log-probability %3)</source>
        <translation>“%1”：%2（对数概率 %3）</translation>
    </message>
    <message>
        <source>Choose a token of the translation to see what else the model considered</source>
        <translation>选择译文的一个词元，看模型还考虑过什么</translation>
    </message>
    <message>
        <source>rest (%1)</source>
        <extracomment>All other tokens of the vocabulary together, and how many these are</extracomment>
        <translation>其余（%1）</translation>
    </message>
    <message>
        <source>&lt; %1 %</source>
        <translation>&lt; %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>“%1” is cut: it cannot be drawn. The model gives it %2.</source>
        <translation>“%1”被截去：不会被抽到。模型给它 %2。</translation>
    </message>
    <message>
        <source>%1; the model gives it %2</source>
        <translation>%1；模型给它 %2</translation>
    </message>
    <message>
        <source>Double-click it, or press Enter, to go on with it instead.</source>
        <translation>双击它或按回车，改用它继续。</translation>
    </message>
    <message>
        <source>The entropy −Σ p log p says how undecided the model is. The perplexity, e to that power, is how many equally likely tokens would leave it as undecided.</source>
        <translation>熵 −Σ p log p 表示模型有多犹豫。困惑度是 e 的熵次幂，即多少个等概率词元会使它同样犹豫。</translation>
    </message>
    <message>
        <source>use instead</source>
        <extracomment>A button on a token: go on with it instead of the one that was taken</extracomment>
        <translation>改用此词</translation>
    </message>
    <message>
        <source> · %1 cut</source>
        <extracomment>After the entropy: how many tokens top-k and top-p leave out</extracomment>
        <translation> · 截去 %1 个</translation>
    </message>
    <message>
        <source>H %1 · perplexity %2</source>
        <extracomment>The entropy and the perplexity, where there is little room</extracomment>
        <translation>H %1 · 困惑度 %2</translation>
    </message>
    <message>
        <source>Entropy %1 nats · perplexity %2</source>
        <translation>熵 %1 奈特 · 困惑度 %2</translation>
    </message>
    <message>
        <source>cut</source>
        <extracomment>Instead of a probability: top-k or top-p leaves this token out</extracomment>
        <translation>截去</translation>
    </message>
</context>
<context>
    <name>heed::WhatIf</name>
    <message>
        <source>Nobody noted which model made this translation: translate again to try other words.</source>
        <translation>没有记录这个译文出自哪个模型：请重新翻译后再尝试其他词。</translation>
    </message>
    <message>
        <source>A model is being opened: other words can be tried when that is done.</source>
        <translation>正在打开模型：完成后即可尝试其他词。</translation>
    </message>
    <message>
        <source>This translation was made by %1: open it to try other words.</source>
        <translation>这个译文出自 %1：请打开它以尝试其他词。</translation>
    </message>
    <message>
        <source>This translation was made by %1: open it to try other words, or translate again with %2.</source>
        <translation>这个译文出自 %1：请打开它以尝试其他词，或用 %2 重新翻译。</translation>
    </message>
    <message>
        <source>The open model gives other probabilities than those shown, so another one made this translation: translate again to try other words.</source>
        <translation>打开的模型给出的概率与所示不同，因此这个译文出自另一个模型：请重新翻译后再尝试其他词。</translation>
    </message>
</context>
<context>
    <name>heed::WindowActions</name>
    <message>
        <source>&amp;Open model folder…</source>
        <translation>打开模型文件夹…(&amp;O)</translation>
    </message>
    <message>
        <source>Open another model</source>
        <translation>打开另一个模型</translation>
    </message>
    <message>
        <source>Export &amp;picture…</source>
        <translation>导出图片…(&amp;P)</translation>
    </message>
    <message>
        <source>Export &amp;numbers…</source>
        <translation>导出数值…(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>&amp;Edit the text</source>
        <translation>编辑文本(&amp;E)</translation>
    </message>
    <message>
        <source>Go to the source text</source>
        <translation>转到原文</translation>
    </message>
    <message>
        <source>&amp;Translate</source>
        <translation>翻译(&amp;T)</translation>
    </message>
    <message>
        <source>Translate the text</source>
        <translation>翻译文本</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stop translating</source>
        <translation>停止翻译</translation>
    </message>
    <message>
        <source>&amp;Decoding options</source>
        <translation>解码选项(&amp;D)</translation>
    </message>
    <message>
        <source>How to search for the translation</source>
        <translation>如何搜索译文</translation>
    </message>
    <message>
        <source>&amp;Copy translation</source>
        <translation>复制译文(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the translation as text</source>
        <translation>以文本形式复制译文</translation>
    </message>
    <message>
        <source>Copy p&amp;icture</source>
        <translation>复制图片(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the head before</source>
        <translation>回到之前的头</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>再次前进</translation>
    </message>
    <message>
        <source>&amp;Previous sentence</source>
        <translation>上一句(&amp;P)</translation>
    </message>
    <message>
        <source>Show the sentence before</source>
        <translation>显示上一句</translation>
    </message>
    <message>
        <source>&amp;Next sentence</source>
        <translation>下一句(&amp;N)</translation>
    </message>
    <message>
        <source>Show the sentence after</source>
        <translation>显示下一句</translation>
    </message>
    <message>
        <source>Layer be&amp;low</source>
        <translation>下一层(&amp;L)</translation>
    </message>
    <message>
        <source>Show the same head one layer lower</source>
        <translation>显示下一层的同一个头</translation>
    </message>
    <message>
        <source>Layer a&amp;bove</source>
        <translation>上一层(&amp;B)</translation>
    </message>
    <message>
        <source>Show the same head one layer higher</source>
        <translation>显示上一层的同一个头</translation>
    </message>
    <message>
        <source>Pre&amp;vious head</source>
        <translation>上一个头(&amp;V)</translation>
    </message>
    <message>
        <source>Show the head before</source>
        <translation>显示上一个头</translation>
    </message>
    <message>
        <source>Ne&amp;xt head</source>
        <translation>下一个头(&amp;X)</translation>
    </message>
    <message>
        <source>Show the head after</source>
        <translation>显示下一个头</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Show fewer and larger cells</source>
        <translation>显示更少、更大的格子</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Show more and smaller cells</source>
        <translation>显示更多、更小的格子</translation>
    </message>
    <message>
        <source>Show the &amp;whole map</source>
        <translation>显示整个图(&amp;W)</translation>
    </message>
    <message>
        <source>Show every row and column</source>
        <translation>显示所有行和列</translation>
    </message>
    <message>
        <source>&amp;Split the stage</source>
        <translation>拆分视图(&amp;S)</translation>
    </message>
    <message>
        <source>Show a second view as well</source>
        <translation>同时显示第二个视图</translation>
    </message>
    <message>
        <source>Show the heatmap as a &amp;table</source>
        <translation>以表格显示热力图(&amp;T)</translation>
    </message>
    <message>
        <source>The numbers of one head as a table</source>
        <translation>以表格显示一个头的数值</translation>
    </message>
    <message>
        <source>&amp;Restore default layout</source>
        <translation>恢复默认布局(&amp;R)</translation>
    </message>
    <message>
        <source>Give every part its first size again</source>
        <translation>让各部分恢复最初的大小</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>List every shortcut</source>
        <translation>列出所有快捷键</translation>
    </message>
    <message>
        <source>Take the &amp;tour</source>
        <translation>开始导览(&amp;T)</translation>
    </message>
    <message>
        <source>Five steps through the parts of the window</source>
        <translation>分五步了解窗口的各部分</translation>
    </message>
    <message>
        <source>&amp;About Heed</source>
        <translation>关于 Heed(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>版本与许可证</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>&amp;Kind of attention</source>
        <translation>注意力种类(&amp;K)</translation>
    </message>
    <message>
        <source>Encoder self-attention: source tokens look at source tokens (Alt+1)</source>
        <translation>编码器自注意力：原文词元看原文词元（Alt+1）</translation>
    </message>
    <message>
        <source>Cross-attention: the translation looks at the source (Alt+2)</source>
        <translation>交叉注意力：译文看原文（Alt+2）</translation>
    </message>
    <message>
        <source>Decoder self-attention: the translation looks at what is written already (Alt+3)</source>
        <translation>解码器自注意力：译文看已写出的部分（Alt+3）</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Light or dark as the desktop says</source>
        <translation>明暗随桌面而定</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Dark text on a light background</source>
        <translation>浅色背景，深色文字</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Light text on a dark background</source>
        <translation>深色背景，浅色文字</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>The language of the desktop, where Heed speaks it</source>
        <translation>桌面的语言（若 Heed 支持）</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>Colour map %1</source>
        <translation>色图 %1</translation>
    </message>
    <message>
        <source>Colour &amp;scale</source>
        <translation>颜色标度(&amp;S)</translation>
    </message>
    <message>
        <source>Scale of the colours: %1</source>
        <translation>颜色标度：%1</translation>
    </message>
    <message>
        <source>S&amp;pecial tokens</source>
        <translation>特殊词元(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Shown</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>Show &lt;/s&gt; and the start token as the network saw them</source>
        <translation>按网络所见显示 &lt;/s&gt; 和起始词元</translation>
    </message>
    <message>
        <source>&amp;Hidden</source>
        <translation>隐藏(&amp;H)</translation>
    </message>
    <message>
        <source>Leave special tokens out; rows then sum to less than 1</source>
        <translation>不显示特殊词元；每行之和便小于 1</translation>
    </message>
    <message>
        <source>Hidden, rows &amp;renormalised</source>
        <translation>隐藏，并对行重新归一化(&amp;R)</translation>
    </message>
    <message>
        <source>Leave special tokens out and divide every row by what remains</source>
        <translation>不显示特殊词元，并将每行除以其余之和</translation>
    </message>
    <message>
        <source>&amp;Rows and columns</source>
        <translation>行与列(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Pieces</source>
        <translation>子词(&amp;P)</translation>
    </message>
    <message>
        <source>One row and column for each piece of the vocabulary</source>
        <translation>词表的每个子词一行一列</translation>
    </message>
    <message>
        <source>Whole &amp;words</source>
        <translation>整词(&amp;W)</translation>
    </message>
    <message>
        <source>Sum over the pieces of a source word, mean over a target word</source>
        <translation>对原文词的子词求和，对译文词取平均</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Translation</source>
        <translation>翻译(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Save session…</source>
        <translation>保存会话…(&amp;S)</translation>
    </message>
    <message>
        <source>Save all translations of this run with their attention</source>
        <translation>保存本次运行的所有译文及其注意力</translation>
    </message>
    <message>
        <source>&amp;Recent sessions</source>
        <translation>最近的会话(&amp;R)</translation>
    </message>
    <message>
        <source>Save this view, a head or all heads as PNG, SVG or PDF</source>
        <translation>把此视图、一个头或所有头存为 PNG、SVG 或 PDF</translation>
    </message>
    <message>
        <source>Export &amp;web page…</source>
        <translation>导出网页…(&amp;W)</translation>
    </message>
    <message>
        <source>Save every head as one page that opens in any browser</source>
        <translation>把所有头存为可在任何浏览器中打开的一个网页</translation>
    </message>
    <message>
        <source>Copy this view as a picture</source>
        <translation>把此视图复制为图片</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史(&amp;H)</translation>
    </message>
    <message>
        <source>List the earlier translations of this run</source>
        <translation>列出本次运行的早先译文</translation>
    </message>
    <message>
        <source>Pin as &amp;B</source>
        <translation>定为 B(&amp;B)</translation>
    </message>
    <message>
        <source>Keep what is shown now, and compare other maps with it</source>
        <translation>保留当前显示的，并与其他图比较</translation>
    </message>
    <message>
        <source>S&amp;wap A and B</source>
        <translation>交换 A 和 B(&amp;W)</translation>
    </message>
    <message>
        <source>Show B, and compare what is shown now with it</source>
        <translation>显示 B，并与当前显示的比较</translation>
    </message>
    <message>
        <source>Open &amp;session or attention…</source>
        <translation>打开会话或注意力(&amp;S)…</translation>
    </message>
    <message>
        <source>Open a saved session, attention or alignments of another program; none needs a model</source>
        <translation>打开保存的会话，或其他程序的注意力或对齐；都不需要模型</translation>
    </message>
    <message>
        <source>Save attention as CSV, JSON, safetensors or NumPy&apos;s npz</source>
        <translation>将注意力保存为 CSV、JSON、safetensors 或 NumPy 的 npz</translation>
    </message>
    <message>
        <source>Export &amp;alignment…</source>
        <translation>导出对齐(&amp;A)…</translation>
    </message>
    <message>
        <source>Save which words belong together as Pharaoh, Marian&apos;s or Nematus&apos; text</source>
        <translation>以 Pharaoh、Marian 或 Nematus 的文本格式保存词的对应关系</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>模型(&amp;M)…</translation>
    </message>
    <message>
        <source>The models that are known, what they are, and others to add</source>
        <translation>已知的模型及其信息，并可添加其他模型</translation>
    </message>
    <message>
        <source>Compare with another &amp;model…</source>
        <translation>与另一个模型比较(&amp;M)…</translation>
    </message>
    <message>
        <source>Open a second model, which translates along</source>
        <translation>打开第二个模型，同时翻译</translation>
    </message>
</context>
<context>
    <name>heed::WindowHabits</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The language changes when Heed is started again.</source>
        <translation>下次启动 Heed 时语言生效。</translation>
    </message>
    <message>
        <source>Drop a text file, a model folder, a session, attention or alignments.</source>
        <translation>可以放下文本文件、模型文件夹、会话、注意力或对齐文件。</translation>
    </message>
</context>
<context>
    <name>heed::WindowModels</name>
    <message>
        <source>Not opened; the model before is still there.</source>
        <translation>未打开；之前的模型仍在。</translation>
    </message>
    <message>
        <source>Not opened.</source>
        <translation>未打开。</translation>
    </message>
    <message>
        <source>Open model folder</source>
        <translation>打开模型文件夹</translation>
    </message>
</context>
<context>
    <name>heed::WindowSessions</name>
    <message>
        <source>Saved %1, %2.</source>
        <translation>已保存 %1，%2。</translation>
    </message>
    <message numerus="yes">
        <source>Opened %1: %n translation(s).</source>
        <translation>
            <numerusform>已打开 %1：%n 个译文。</numerusform>
        </translation>
    </message>
    <message>
        <source>No model is open; none is needed to look at them.</source>
        <translation>没有打开模型；查看它们也不需要模型。</translation>
    </message>
    <message>
        <source>Translating again uses %1.</source>
        <translation>重新翻译将使用 %1。</translation>
    </message>
    <message>
        <source>“%1” holds no session, no attention and no alignments.</source>
        <translation>“%1”中没有会话、注意力或对齐。</translation>
    </message>
</context>
<context>
    <name>heed::WordsOptions</name>
    <message>
        <source>Copy the alignment</source>
        <translation>复制对齐</translation>
    </message>
    <message>
        <source>Copy the alignment in Pharaoh format (“0-0 1-2”: source word, target word, from 0)</source>
        <translation>以 Pharaoh 格式复制对齐（“0-0 1-2”：原文词、译文词，从 0 起）</translation>
    </message>
    <message>
        <source>Attention that aligns the words</source>
        <translation>用于词对齐的注意力</translation>
    </message>
    <message>
        <source>Best head</source>
        <translation>最佳头</translation>
    </message>
    <message>
        <source>Chosen head</source>
        <translation>所选的头</translation>
    </message>
    <message>
        <source>Mean of the layer</source>
        <translation>该层的平均</translation>
    </message>
    <message>
        <source>Step that speaks for a word</source>
        <translation>代表一个词的步骤</translation>
    </message>
    <message>
        <source>Which row of the attention map is the word&apos;s own.
AWO, attention when output: of the step that writes the word.
AWI, attention when input: of the step after it, which reads the word; often the better
alignment (Chen et al. 2020).</source>
        <translation>注意力图的哪一行属于这个词。
AWO（输出时的注意力）：写出该词的那一步。
AWI（输入时的注意力）：其后读入该词的那一步；
对齐往往更好（Chen 等，2020）。</translation>
    </message>
    <message>
        <source>AWO: when written</source>
        <translation>AWO：写出时</translation>
    </message>
    <message>
        <source>AWI: when read</source>
        <translation>AWI：读入时</translation>
    </message>
    <message>
        <source>layer %1, head %2</source>
        <translation>第 %1 层，第 %2 头</translation>
    </message>
    <message>
        <source>Best head: %1</source>
        <translation>最佳头：%1</translation>
    </message>
    <message>
        <source>Chosen head: %1</source>
        <translation>所选的头：%1</translation>
    </message>
    <message>
        <source>Mean of layer %1</source>
        <translation>第 %1 层的平均</translation>
    </message>
    <message>
        <source>Whose cross-attention says which words belong together.
Best head: the one that reads most like a word alignment. Its rows are sure (the mean of
their largest weights), and they look at different words (the share of source tokens among
the rows&apos; choices); heads that miss tokens which are spelled alike in both texts (numbers,
names, full stops) come last. Special tokens do not count.</source>
        <translation>由谁的交叉注意力决定哪些词相互对应。
最佳头：读起来最像词对齐的头。它的各行很确定（各行最大权重的平均值），
并且关注不同的词（各行所选的源词元占全部源词元的比例）；
错过两边写法相同的词元（数字、名称、句号）的头排在最后。特殊词元不计入。</translation>
    </message>
    <message>
        <source>Compare with a reference</source>
        <translation>与参考对比</translation>
    </message>
    <message>
        <source>Compare the alignment with a given one: which links agree, and the error rate</source>
        <translation>把对齐与给定的对齐比较：哪些连接一致，以及错误率</translation>
    </message>
</context>
<context>
    <name>heed::WordsPage</name>
    <message>
        <source>Words</source>
        <translation>单词</translation>
    </message>
    <message>
        <source>Compare with a reference</source>
        <translation>与参考对比</translation>
    </message>
    <message>
        <source>The links that should be there, in Pharaoh format: source word-target word, from 0, with p
instead of - for possible ones. Words are what this view links. Empty: no comparison.</source>
        <translation>应有的连接，Pharaoh 格式：源词-译词，从 0 开始，可能的连接用 p 代替 -。
词是本视图所连接的词。留空：不比较。</translation>
    </message>
</context>
<context>
    <name>heed::WordsScene</name>
    <message>
        <source>%1, layer %2, mean of its heads</source>
        <translation>%1，第 %2 层，各头的平均</translation>
    </message>
    <message>
        <source>%1; each word by the step that writes it (AWO).</source>
        <translation>%1；每个词取写出它的一步（AWO）。</translation>
    </message>
    <message>
        <source>%1; each word by the step that reads it (AWI).</source>
        <translation>%1；每个词取读入它的一步（AWI）。</translation>
    </message>
    <message>
        <source>There is no cross-attention here to read an alignment off.</source>
        <translation>这里没有可以读出对齐的交叉注意力。</translation>
    </message>
    <message>
        <source>The reference links words that are not here: there are %1 source words and %2 target words.</source>
        <translation>参考连接了这里没有的词：源文有 %1 个词，译文有 %2 个词。</translation>
    </message>
    <message>
        <source>Against the reference: alignment error rate %1 %, precision %2 %, recall %3 %. Solid: in the reference; dotted: not in it; grey: missed.</source>
        <translation>与参考相比：对齐错误率 %1 %，准确率 %2 %，召回率 %3 %。实线：参考中有；点线：参考中没有；灰色：遗漏。</translation>
    </message>
</context>
<context>
    <name>heed::WordsView</name>
    <message>
        <source>“%1” is linked most with “%2”, with the weight %3.</source>
        <translation>与“%1”联系最强的是“%2”，权重 %3。</translation>
    </message>
    <message>
        <source>Words of both texts</source>
        <translation>两种文本的单词</translation>
    </message>
    <message>
        <source>Translate a text to see which words belong together</source>
        <translation>翻译文本，看哪些词相互对应</translation>
    </message>
</context>
</TS>
