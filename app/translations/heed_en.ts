<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Heed authors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>heed::BeamsPage</name>
    <message numerus="yes">
        <source>all %n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>all %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heed::ExportController</name>
    <message numerus="yes">
        <source>Saved %n picture(s) in %1.</source>
        <translation>
            <numerusform>Saved %n picture in %1.</numerusform>
            <numerusform>Saved %n pictures in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heed::FactsText</name>
    <message numerus="yes">
        <source>%n language(s): %1, …</source>
        <translation>
            <numerusform>%n language: %1, …</numerusform>
            <numerusform>%n languages: %1, …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n head(s)</source>
        <translation>
            <numerusform>%n head</numerusform>
            <numerusform>%n heads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, at most %n token(s)</source>
        <translation>
            <numerusform>%1, at most %n token</numerusform>
            <numerusform>%1, at most %n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heed::FlowView</name>
    <message numerus="yes">
        <source>mean of %n head(s)</source>
        <translation>
            <numerusform>mean of %n head</numerusform>
            <numerusform>mean of %n heads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;br&gt;Mean of %n head(s): %1</source>
        <translation>
            <numerusform>&lt;br&gt;Mean of %n head: %1</numerusform>
            <numerusform>&lt;br&gt;Mean of %n heads: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heed::FormulaView</name>
    <message numerus="yes">
        <source>A token may not look at what is written after it: %n score(s) become −∞, and their weights 0.</source>
        <translation>
            <numerusform>A token may not look at what is written after it: %n score becomes −∞, and its weight 0.</numerusform>
            <numerusform>A token may not look at what is written after it: %n scores become −∞, and their weights 0.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heed::FoundModelsDialog</name>
    <message numerus="yes">
        <source>%n model(s) were found in “%1”. Which are to be listed?</source>
        <translation>
            <numerusform>%n model was found in “%1”. Is it to be listed?</numerusform>
            <numerusform>%n models were found in “%1”. Which are to be listed?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n model(s)</source>
        <translation>
            <numerusform>&amp;Add %n model</numerusform>
            <numerusform>&amp;Add %n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heed::MainWindow</name>
    <message numerus="yes">
        <source>Translating sentence %1 of %2: %n token(s)</source>
        <translation>
            <numerusform>Translating sentence %1 of %2: %n token</numerusform>
            <numerusform>Translating sentence %1 of %2: %n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Translating: %n token(s)</source>
        <translation>
            <numerusform>Translating: %n token</numerusform>
            <numerusform>Translating: %n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heed::ModelSummary</name>
    <message numerus="yes">
        <source>%n head(s)</source>
        <translation>
            <numerusform>%n head</numerusform>
            <numerusform>%n heads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n sentence</numerusform>
            <numerusform>%n sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) were longer than the model can read; what came after was not translated.</source>
        <translation>
            <numerusform>%n sentence was longer than the model can read; what came after was not translated.</numerusform>
            <numerusform>%n sentences were longer than the model can read; what came after was not translated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n translation(s) reached the length limit and were cut there.</source>
        <translation>
            <numerusform>%n translation reached the length limit and was cut there.</numerusform>
            <numerusform>%n translations reached the length limit and were cut there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of token ids lack the end token (%1), which the model has learned to read.</source>
        <translation>
            <numerusform>%n line of token ids lacks the end token (%1), which the model has learned to read.</numerusform>
            <numerusform>%n lines of token ids lack the end token (%1), which the model has learned to read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %1 of %n sentence(s); what follows was not translated.</source>
        <translation>
            <numerusform>Stopped after %1 of %n sentence; what follows was not translated.</numerusform>
            <numerusform>Stopped after %1 of %n sentences; what follows was not translated.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heed::NetworkView</name>
    <message numerus="yes">
        <source>Encoder, %n layer(s)</source>
        <translation>
            <numerusform>Encoder, %n layer</numerusform>
            <numerusform>Encoder, %n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decoder, %n layer(s)</source>
        <translation>
            <numerusform>Decoder, %n layer</numerusform>
            <numerusform>Decoder, %n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heed::OriginLabel</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n head(s)</source>
        <translation>
            <numerusform>%n head</numerusform>
            <numerusform>%n heads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>heed::WindowSessions</name>
    <message numerus="yes">
        <source>Opened %1: %n translation(s).</source>
        <translation>
            <numerusform>Opened %1: %n translation.</numerusform>
            <numerusform>Opened %1: %n translations.</numerusform>
        </translation>
    </message>
</context>
</TS>
