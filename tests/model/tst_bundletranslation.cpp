// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/bundletranslation.h"
#include "model/maptrace.h"

#include <QTest>

using namespace heed;

namespace {

using Tokens = std::vector<std::string>;

AttentionBundle bundleOf(const Tokens& source, const Tokens& target)
{
    const int sources = int(source.size());
    const int targets = int(target.size());
    AttentionMaps cross{{1, 1, targets, sources}, {Matrix(targets, sources, 1.0F / float(sources))}, {}};
    AttentionBundle bundle;
    bundle.trace = std::make_shared<MapTrace>(AttentionMaps(), AttentionMaps(), std::move(cross));
    bundle.sourceTokens = source;
    bundle.targetTokens = target;
    bundle.decoderInputTokens = Tokens(target.size(), "<pad>");
    return bundle;
}

} // namespace

class tst_BundleTranslation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheMarksOfEachTokenizer_data()
    {
        QTest::addColumn<Tokens>("tokens");
        QTest::addColumn<QString>("text");
        QTest::newRow("SentencePiece") << Tokens{"▁The", "▁so", "fa", ".", "</s>"} << QStringLiteral("The sofa.");
        QTest::newRow("byte-level BPE") << Tokens{"<s>", "The", "Ġso", "fa", "</s>"} << QStringLiteral("The sofa");
        QTest::newRow("byte-level BPE beyond ASCII")
            << Tokens{"Un", "ĠcafÃ©", "ĠðŁ", "ĺĢ", "!"} << QStringLiteral("Un caféĠðŁĺĢ!"); // an emoji in two pieces
        QTest::newRow("WordPiece") << Tokens{"[CLS]", "the", "so", "##fa", "[SEP]"} << QStringLiteral("the sofa");
        QTest::newRow("subword-nmt") << Tokens{"The", "so@@", "fa", "</s>"} << QStringLiteral("The sofa");
        QTest::newRow("ends of words") << Tokens{"the</w>", "so", "fa</w>"} << QStringLiteral("the sofa");
        QTest::newRow("words") << Tokens{"the", "sofa"} << QStringLiteral("the sofa");
    }

    void readsTheMarksOfEachTokenizer()
    {
        QFETCH(Tokens, tokens);
        QFETCH(QString, text);
        const Translation translation = bundleTranslation(bundleOf(tokens, tokens));
        const SentenceTranslation& sentence = translation.sentences.front();
        QCOMPARE(QString::fromStdString(sentence.source.text), text);
        QCOMPARE(QString::fromStdString(sentence.hypotheses.front().text), text);
        QCOMPARE(sentence.source.tokens.size(), tokens.size());
        std::uint32_t end = 0;
        for (const Token& token : sentence.source.tokens) {
            QCOMPARE(token.span.isEmpty(), token.isSpecial);
            if (token.isSpecial)
                continue;
            QVERIFY(token.span.begin >= end); // in order, without overlap, inside the text
            end = token.span.end;
            QVERIFY(end <= sentence.source.text.size());
        }
    }

    void keepsTheAttentionAndClaimsNoProbability()
    {
        const AttentionBundle bundle = bundleOf({"▁a", "▁b", "</s>"}, {"▁c", "</s>"});
        const SentenceTranslation sentence = bundleTranslation(bundle).sentences.front();
        QVERIFY(sentence.record->trace(0) == bundle.trace);
        QVERIFY(!sentence.hypotheses.front().isScored);
        QVERIFY(sentence.record->distribution(0, 0).empty());
        QCOMPARE(sentence.startToken.piece, std::string("<pad>"));
    }

    void writesByteLevelPiecesAsItsOwn()
    {
        const Translation translation = bundleTranslation(bundleOf({"<s>", "Un", "ĠcafÃ©"}, {"a"}));
        const std::vector<Token>& tokens = translation.sentences.front().source.tokens;
        QCOMPARE(tokens[0].piece, std::string("<s>"));
        QCOMPARE(tokens[1].piece, std::string("Un"));
        QCOMPARE(tokens[2].piece, std::string("▁café"));
        QVERIFY(tokens[2].startsWord);
    }

    void takesABundleWithoutATranslation()
    {
        const Translation translation = bundleTranslation(bundleOf({"▁a"}, {}));
        QVERIFY(translation.sentences.front().hypotheses.front().tokens.empty());
    }
};

QTEST_APPLESS_MAIN(tst_BundleTranslation)
#include "tst_bundletranslation.moc"
