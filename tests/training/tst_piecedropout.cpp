// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/piecedropout.h"
#include "tests/model/temporaryfolder.h"
#include "tests/model/tinyvocabulary.h"
#include "tests/testutils.h"

#include <numeric>

using namespace heed;
using namespace heed::training;

namespace {

std::unique_ptr<Tokenizer> tinyTokenizer(const test::TemporaryFolder& folder)
{
    writeTokenizerFiles(folder.path(), test::tinyVocabulary(), {"en", "fr"});
    return openTokenizer(folder.path());
}

std::vector<TokenId> ids(const TokenizedText& text)
{
    std::vector<TokenId> result;
    for (const Token& token : text.tokens)
        result.push_back(token.id);
    return result;
}

std::vector<TokenId> toVector(std::span<const TokenId> pieces)
{
    return {pieces.begin(), pieces.end()};
}

/// The example sentences, one pair after the other.
EncodedCorpus tinyCorpus(const Tokenizer& tokenizer)
{
    EncodedCorpus corpus;
    const std::vector<std::string>& lines = test::sentences();
    for (std::size_t line = 0; line + 1 < lines.size(); line += 2)
        corpus.add(ids(tokenizer.encodeSource(lines[line], {})), ids(tokenizer.encodeTarget(lines[line + 1], {})), 0);
    return corpus;
}

std::vector<std::size_t> allPairs(const EncodedCorpus& corpus)
{
    std::vector<std::size_t> pairs(corpus.size());
    std::iota(pairs.begin(), pairs.end(), std::size_t(0));
    return pairs;
}

constexpr int kLongest = 1000;

} // namespace

class TestPieceDropout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
#if defined(HEED_SANITIZED)
        QSKIP(
            "LibTorch is linked here, and the sanitizers refuse RTLD_DEEPBIND: SentencePiece would find its protobuf");
#endif
    }

    void cutsAreAllPairsOfPieces()
    {
        const auto piece = [](const char* text) {
            Token token;
            token.piece = text;
            return token;
        };
        Token special = piece("a"); // </s> as it could be spelt
        special.isSpecial = true;
        const std::vector<Token> pieces{special,     piece("abé"), piece("ab"),     piece("é"),
                                        piece("bé"), piece("b"),   piece("<0x41>"), piece("<0x4")};
        const PieceCuts cuts(pieces);
        QCOMPARE(cuts.of(1).size(), std::size_t(1)); // not "a" + "bé": that "a" is no text
        QVERIFY((cuts.of(1)[0] == PieceCuts::Cut{2, 3}));
        QCOMPARE(cuts.of(4).size(), std::size_t(1));
        QVERIFY((cuts.of(4)[0] == PieceCuts::Cut{5, 3}));
        for (const TokenId whole : {0, 2, 3, 5, 6})
            QVERIFY(cuts.of(whole).empty());
    }

    void textStaysTheSame()
    {
        const test::TemporaryFolder folder;
        const auto tokenizer = tinyTokenizer(folder);
        const EncodedCorpus corpus = tinyCorpus(*tokenizer);
        const EncodedCorpus cut = PieceDropout(*tokenizer, 0.5, kLongest).apply(corpus, allPairs(corpus), 3);
        QCOMPARE(cut.size(), corpus.size());
        std::size_t before = 0, after = 0;
        for (std::size_t pair = 0; pair < corpus.size(); ++pair) {
            const auto expected = tokenizer->decodeTarget(corpus.target(pair)).text;
            QCOMPARE(tokenizer->decodeTarget(cut.target(pair)).text, expected);
            QCOMPARE(cut.target(pair).back(), tokenizer->eosId());
            before += corpus.source(pair).size() + corpus.target(pair).size();
            after += cut.source(pair).size() + cut.target(pair).size();
        }
        QVERIFY(after > before + before / 10);
    }

    void isAFunctionOfTheSeed()
    {
        const test::TemporaryFolder folder;
        const auto tokenizer = tinyTokenizer(folder);
        const EncodedCorpus corpus = tinyCorpus(*tokenizer);
        const PieceDropout dropout(*tokenizer, 0.3, kLongest);
        const std::vector<std::size_t> pairs{4, 2};
        const auto sources = [&](std::uint64_t seed) {
            const EncodedCorpus cut = dropout.apply(corpus, pairs, seed);
            return std::pair(toVector(cut.source(0)), toVector(cut.source(1)));
        };
        QVERIFY(sources(1) == sources(1));
        QVERIFY(sources(1) != sources(2));
    }

    void longSentencesStayWhole()
    {
        const test::TemporaryFolder folder;
        const auto tokenizer = tinyTokenizer(folder);
        const EncodedCorpus corpus = tinyCorpus(*tokenizer);
        const EncodedCorpus cut = PieceDropout(*tokenizer, 0.9, 1).apply(corpus, allPairs(corpus), 3);
        for (std::size_t pair = 0; pair < corpus.size(); ++pair)
            QCOMPARE(toVector(cut.source(pair)), toVector(corpus.source(pair)));
    }
};

QTEST_GUILESS_MAIN(TestPieceDropout)
#include "tst_piecedropout.moc"
