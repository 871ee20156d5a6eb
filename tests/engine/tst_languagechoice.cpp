// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/translator.h"
#include "tests/model/familyfolders.h"
#include "tests/testutils.h"

#include <filesystem>
#include <memory>

using namespace heed;

namespace {

/// A golden network with a tokenizer of its vocabulary, 211 tokens.
std::unique_ptr<Translator> open(const test::TemporaryFolder& folder, const char* family)
{
    const std::filesystem::path golden = std::filesystem::path(HEED_TEST_DATA) / "golden" / family / "model";
    std::filesystem::copy(golden, folder.path(), std::filesystem::copy_options::recursive);
    LoadOptions loading;
    loading.threads = 2;
    return openTranslator(folder.path(), loading);
}

std::unique_ptr<Translator> openNllb(const test::TemporaryFolder& folder)
{
    folder.write("sentencepiece.bpe.model", test::fairseqPieces());
    folder.write("tokenizer_config.json", R"({"tokenizer_class": "NllbTokenizer",
        "additional_special_tokens": ["eng_Latn", "fra_Latn", "deu_Latn"]})");
    return open(folder, "m2m100");
}

DecodingOptions into(const std::string& language)
{
    DecodingOptions options;
    options.maxNewTokens = 8;
    options.task.targetLanguage = language;
    return options;
}

} // namespace

/// What the choice of languages does to a translation: the source's tokens and the decoder's beginning.
class tst_LanguageChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void targetLanguageIsForcedFirst_data();
    void targetLanguageIsForcedFirst();
    void mbartStartsWithTheTargetLanguage();
    void forcedIdCountsForMore();
    void unknownLanguagesAreRefused();
    void givenTranslationsBeginWithTheLanguage();
    void cutSourcesKeepTheirLanguage();
    void thePrefixIsRead();
};

void tst_LanguageChoice::targetLanguageIsForcedFirst_data()
{
    QTest::addColumn<int>("method");
    QTest::newRow("greedy") << int(DecodingMethod::Greedy);
    QTest::newRow("beam") << int(DecodingMethod::Beam);
    QTest::newRow("sampling") << int(DecodingMethod::Sampling);
}

void tst_LanguageChoice::targetLanguageIsForcedFirst()
{
    QFETCH(int, method);
    const test::TemporaryFolder folder;
    const auto translator = openNllb(folder);
    QCOMPARE(int(translator->info().tasks.targetLanguages.size()), 3);
    DecodingOptions options = into("deu_Latn");
    options.method = DecodingMethod(method);
    const Translation translation = translator->translate("The cat sleeps.", options, {}, {});
    QCOMPARE(translation.options.task, (TranslationTask{"eng_Latn", "deu_Latn", {}}));
    const SentenceTranslation& sentence = translation.sentences.front();
    QCOMPARE(sentence.source.tokens.front().piece, std::string("eng_Latn"));
    QCOMPARE(sentence.startToken.piece, std::string("</s>"));
    for (const Hypothesis& hypothesis : sentence.hypotheses) {
        QCOMPARE(hypothesis.tokens.front().token.piece, std::string("deu_Latn"));
        QVERIFY(hypothesis.tokens.front().token.isSpecial && hypothesis.tokens.front().token.span.isEmpty());
    }
}

void tst_LanguageChoice::mbartStartsWithTheTargetLanguage()
{
    const test::TemporaryFolder folder;
    folder.write("sentencepiece.bpe.model", test::fairseqPieces());
    folder.write("tokenizer_config.json", R"({"tokenizer_class": "MBartTokenizer"})");
    const auto translator = open(folder, "mbart");
    const Translation translation = translator->translate("The cat sleeps.", into("ro_RO"), {}, {});
    QCOMPARE(translation.sentences.front().startToken.piece, std::string("ro_RO"));
    QCOMPARE(translation.sentences.front().source.tokens.back().piece, std::string("en_XX"));
}

void tst_LanguageChoice::forcedIdCountsForMore()
{
    const test::TemporaryFolder folder;
    const auto translator = openNllb(folder);
    DecodingOptions options = into("deu_Latn");
    options.forcedBosId = 7;
    const Translation translation = translator->translate("The cat sleeps.", options, {}, {});
    QCOMPARE(translation.sentences.front().hypotheses.front().tokens.front().token.id, 7);
    options.forcedBosId = 211;
    QVERIFY(!test::errorOf([&] { translator->translate("The cat.", options, {}, {}); }).empty());
}

void tst_LanguageChoice::unknownLanguagesAreRefused()
{
    const test::TemporaryFolder folder;
    const auto translator = openNllb(folder);
    const std::string fault = test::errorOf([&] { translator->translate("The cat.", into("fr"), {}, {}); });
    QCOMPARE(fault, std::string("The model knows no language \"fr\"."));
}

void tst_LanguageChoice::givenTranslationsBeginWithTheLanguage()
{
    const test::TemporaryFolder folder;
    const auto translator = openNllb(folder);
    const Translation translation
        = translator->translateForced("The cat.", {.text = "Le chat.", .ids = {}}, into("fra_Latn"), {});
    const Hypothesis& hypothesis = translation.sentences.front().hypotheses.front();
    QCOMPARE(hypothesis.tokens.front().token.piece, std::string("fra_Latn"));
    QCOMPARE(hypothesis.tokens.back().token.piece, std::string("</s>"));
    QCOMPARE(hypothesis.text, std::string("Le chat."));
}

void tst_LanguageChoice::cutSourcesKeepTheirLanguage()
{
    const test::TemporaryFolder folder;
    folder.write("sentencepiece.bpe.model", test::fairseqPieces());
    folder.write("tokenizer_config.json", R"({"tokenizer_class": "MBartTokenizer"})");
    const auto translator = open(folder, "mbart");
    const Translation translation = translator->translate(std::string(300, 'a'), into("ro_RO"), {}, {});
    const SentenceTranslation& sentence = translation.sentences.front();
    QVERIFY(sentence.isSourceCut);
    QCOMPARE(int(sentence.source.tokens.size()), translator->info().maxPositions);
    QCOMPARE(sentence.source.tokens.back().piece, std::string("en_XX"));
    QCOMPARE(sentence.source.tokens[sentence.source.tokens.size() - 2].piece, std::string("</s>"));
}

void tst_LanguageChoice::thePrefixIsRead()
{
    const test::TemporaryFolder folder;
    folder.write("spiece.model", test::t5Pieces());
    folder.write("tokenizer_config.json", R"({"extra_ids": 5})");
    const auto translator = open(folder, "t5_v10");
    DecodingOptions options = into("fr");
    const Translation french = translator->translate("The cat sleeps.", options, {}, {});
    options.task.prefix = "";
    const Translation plain = translator->translate("The cat sleeps.", options, {}, {});
    const std::vector<Token>& with = french.sentences.front().source.tokens;
    const std::vector<Token>& without = plain.sentences.front().source.tokens;
    QVERIFY(with.size() > without.size());
    QVERIFY(std::equal(without.rbegin(), without.rend(), with.rbegin()));
    QCOMPARE(french.sentences.front().source.text, std::string("The cat sleeps."));
}

QTEST_GUILESS_MAIN(tst_LanguageChoice)

#include "tst_languagechoice.moc"
