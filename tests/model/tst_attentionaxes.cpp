// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/attentionaxes.h"
#include "tests/model/analysisutils.h"

#include <QTest>

using namespace heed;
using test::token;
using test::tokens;

namespace {

SentenceTranslation catSentence()
{
    SentenceTranslation sentence;
    sentence.source = {"The cat", tokens({"▁The", "▁cat", "</s>"})};
    sentence.startToken = token("<pad>");
    Hypothesis hypothesis;
    hypothesis.text = "Le chat";
    for (const std::string piece : {"▁Le", "▁cha", "t", "</s>"}) {
        GeneratedToken generated;
        generated.token = token(piece);
        hypothesis.tokens.push_back(generated);
    }
    sentence.hypotheses.push_back(hypothesis);
    return sentence;
}

std::vector<std::string> piecesOf(const std::vector<Token>& tokens)
{
    std::vector<std::string> pieces;
    for (const Token& token : tokens)
        pieces.push_back(token.piece);
    return pieces;
}

using Pieces = std::vector<std::string>;

} // namespace

class TestAttentionAxes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encoderLooksAtTheSource();
    void decoderRowsAreItsInputs();
    void crossRowsAreDecoderInputsAndColumnsTheSource();
    void emptyHypothesisHasNoRows();
};

void TestAttentionAxes::encoderLooksAtTheSource()
{
    const AttentionAxes axes = attentionAxes(catSentence(), 0, AttentionKind::Encoder);
    QCOMPARE(piecesOf(axes.queries), (Pieces{"▁The", "▁cat", "</s>"}));
    QCOMPARE(piecesOf(axes.keys), piecesOf(axes.queries));
    QCOMPARE(axes.keyText, std::string("The cat"));
    QVERIFY(!axes.isCausal);
}

void TestAttentionAxes::decoderRowsAreItsInputs()
{
    const AttentionAxes axes = attentionAxes(catSentence(), 0, AttentionKind::Decoder);
    QCOMPARE(piecesOf(axes.queries), (Pieces{"<pad>", "▁Le", "▁cha", "t"}));
    QCOMPARE(piecesOf(axes.keys), piecesOf(axes.queries));
    QVERIFY(axes.isCausal);
}

void TestAttentionAxes::crossRowsAreDecoderInputsAndColumnsTheSource()
{
    const AttentionAxes axes = attentionAxes(catSentence(), 0, AttentionKind::Cross);
    QCOMPARE(piecesOf(axes.queries), (Pieces{"<pad>", "▁Le", "▁cha", "t"}));
    QCOMPARE(piecesOf(axes.keys), (Pieces{"▁The", "▁cat", "</s>"}));
    QCOMPARE(axes.queryText, std::string("Le chat"));
    QCOMPARE(axes.keyText, std::string("The cat"));
}

void TestAttentionAxes::emptyHypothesisHasNoRows()
{
    SentenceTranslation sentence = catSentence();
    sentence.hypotheses[0].tokens.clear();
    QVERIFY(attentionAxes(sentence, 0, AttentionKind::Cross).queries.empty());
}

QTEST_GUILESS_MAIN(TestAttentionAxes)
#include "tst_attentionaxes.moc"
