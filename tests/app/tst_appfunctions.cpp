// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attentionview.h"
#include "app/hypothesismodel.h"
#include "app/modelsummary.h"
#include "app/otherword.h"
#include "app/resourcepaths.h"
#include "app/stepdata.h"
#include "app/suggestions.h"
#include "app/tokenlinks.h"
#include "faketranslator.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

using namespace heed;
using namespace heed::test;

/// The pure functions between the engine's data and the views.
class TestAppFunctions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsTokens_data();
    void labelsTokens();
    void axesNameWhatTheStepsWrite();
    void wordsAreSummedOverKeysAndAveragedOverQueries();
    void renormalisedRowsSumToOne();
    void mergedScoresAreNotShown();
    void linksFollowTheDecodersInputs();
    void galleryHoldsEveryHead();
    void stepListsTheChosenTokenAlways();
    void stepIsReshapedAsSamplingDoes();
    void stepsShowWhereAnotherTokenWasMoreProbable();
    void suggestsTheHeadThatAligns();
    void suggestsTheStepOfDoubt();
    void otherWordsKeepThePrefix();
    void aSentenceIsExchangedInItsPlace();
    void stepsOfOneNetworkAreKnownByTheirProbabilities();
    void modelsThatAreAsSureAreToldApart();
    void modelsAreKnownByNameKindAndSizes();
    void hypothesisModelIsSound();
    void summariesAreHonest();
    void findsTheModelFolder();
};

void TestAppFunctions::labelsTokens_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<bool>("startsWord");
    QTest::addColumn<bool>("isSpecial");
    QTest::addColumn<QString>("label");
    QTest::newRow("a word") << QByteArray("▁chat") << true << false << QStringLiteral("chat");
    QTest::newRow("an inner piece") << QByteArray("tion") << false << false << QStringLiteral("·tion");
    QTest::newRow("a full stop") << QByteArray(".") << false << false << QStringLiteral(".");
    QTest::newRow("the end") << QByteArray("</s>") << false << true << QStringLiteral("</s>");
    QTest::newRow("the word mark alone") << QByteArray("▁") << true << false << QStringLiteral("▁");
    QTest::newRow("an id") << QByteArray("#5") << false << false << QStringLiteral("#5");
}

void TestAppFunctions::labelsTokens()
{
    QFETCH(QByteArray, piece);
    QFETCH(bool, startsWord);
    QFETCH(bool, isSpecial);
    const Token token{7, piece.toStdString(), {}, isSpecial, false, startsWord};
    QTEST(tokenLabel(token, {}), "label");
}

void TestAppFunctions::axesNameWhatTheStepsWrite()
{
    const Translation translation = fakeTranslation("one two");
    const auto& sentence = translation.sentences.front();
    const MapAxes cross = makeAxes(sentence, 0, AttentionKind::Cross, {});
    QCOMPARE(cross.queries.labels, (QStringList{QStringLiteral("ONE"), QStringLiteral("TWO"), QStringLiteral("</s>")}));
    QCOMPARE(cross.keys.labels, (QStringList{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("</s>")}));
    const MapAxes decoder = makeAxes(sentence, 0, AttentionKind::Decoder, {});
    QCOMPARE(decoder.queries.labels, cross.queries.labels);
    QCOMPARE(decoder.keys.labels, (QStringList{QStringLiteral("<pad>"), QStringLiteral("ONE"), QStringLiteral("TWO")}));
}

void TestAppFunctions::wordsAreSummedOverKeysAndAveragedOverQueries()
{
    const Translation translation = fakeTranslation("abcdefgh xy"); // pieces abc|defgh xy </s>
    Presentation presentation;
    presentation.unit = TokenUnit::Words;
    const MapAxes axes = makeAxes(translation.sentences.front(), 0, AttentionKind::Cross, presentation);
    QCOMPARE(axes.keys.labels, (QStringList{QStringLiteral("abcdefgh"), QStringLiteral("xy"), QStringLiteral("</s>")}));
    Matrix weights(4, 4);
    const float rows[4][4] = {{.1F, .2F, .3F, .4F}, {.3F, .4F, .1F, .2F}, {0, 0, 1, 0}, {0, 0, 0, 1}};
    for (int row = 0; row < 4; ++row)
        std::copy(std::begin(rows[row]), std::end(rows[row]), weights.row(row).begin());
    const Matrix shown = shownWeights(weights, axes.queries, axes.keys, presentation.specialTokens);
    QCOMPARE(shown.rows(), 3);
    QCOMPARE(shown.columns(), 3);
    QCOMPARE(shown(0, 0), 0.5F); // mean of .1 + .2 and .3 + .4
    QCOMPARE(shown(0, 1), 0.2F);
    QCOMPARE(shown(1, 1), 1.0F);
    QCOMPARE(axes.queries.shownOf(1), 0);
    QCOMPARE(axes.queries.tokenOf(1), 2);
    QCOMPARE(axes.queries.shownOf(-1), -1);
    QCOMPARE(axes.queries.tokenOf(9), -1);
}

void TestAppFunctions::renormalisedRowsSumToOne()
{
    const Translation translation = fakeTranslation("one two three");
    const auto& sentence = translation.sentences.front();
    const auto trace = sentence.record->trace(0);
    Presentation presentation;
    presentation.specialTokens = SpecialTokens::Renormalised;
    const MapAxes axes = makeAxes(sentence, 0, AttentionKind::Cross, presentation);
    const auto map = makeMap(sentence, *trace, {AttentionKind::Cross, 0, 0}, axes, presentation);
    QCOMPARE(map.queries(), 3);
    QCOMPARE(map.keys(), 3);
    for (int query = 0; query < map.queries(); ++query) {
        float sum = 0;
        for (const float weight : map.weights.row(query))
            sum += weight;
        QVERIFY(std::abs(sum - 1) < 1e-5F);
    }
}

void TestAppFunctions::mergedScoresAreNotShown()
{
    const Translation translation = fakeTranslation("abcdefgh xy");
    const auto& sentence = translation.sentences.front();
    const auto trace = sentence.record->trace(0);
    const HeadIndex head{AttentionKind::Cross, 0, 0};
    for (const TokenUnit unit : {TokenUnit::Pieces, TokenUnit::Words}) {
        Presentation presentation;
        presentation.unit = unit;
        const MapAxes axes = makeAxes(sentence, 0, head.kind, presentation);
        QCOMPARE(makeMap(sentence, *trace, head, axes, presentation).scores.isEmpty(), unit == TokenUnit::Words);
    }
}

void TestAppFunctions::linksFollowTheDecodersInputs()
{
    Matrix weights(3, 3); // queries write A B C; inputs <s> A B
    weights(1, 0) = 0.25F;
    weights(1, 1) = 0.75F;
    weights(2, 2) = 1.0F;
    QCOMPARE(tokenLinks(AttentionKind::Decoder, weights, 1, -1, true).target, (std::vector<float>{0.75F, 0, 0}));
    QVERIFY(tokenLinks(AttentionKind::Decoder, weights, 1, -1, true).source.empty());
    QCOMPARE(tokenLinks(AttentionKind::Decoder, weights, 1, -1, false).target, (std::vector<float>{0.25F, 0.75F, 0}));
    QCOMPARE(tokenLinks(AttentionKind::Cross, weights, 1, 0, true).source, (std::vector<float>{0.25F, 0.75F, 0}));
    QCOMPARE(tokenLinks(AttentionKind::Cross, weights, -1, 2, true).target, (std::vector<float>{0, 0, 1}));
    QCOMPARE(tokenLinks(AttentionKind::Encoder, weights, -1, 0, true).source, (std::vector<float>{0, 0.25F, 0}));
    QVERIFY(tokenLinks(AttentionKind::Cross, weights, 7, 7, true).source.empty());
    QVERIFY(tokenLinks(AttentionKind::Cross, {}, -1, -1, true).target.empty());
}

void TestAppFunctions::galleryHoldsEveryHead()
{
    const Translation translation = fakeTranslation("one two", 2, 5);
    const auto& sentence = translation.sentences.front();
    const auto gallery = makeGallery(sentence, 0, *sentence.record->trace(0), AttentionKind::Encoder, {});
    QCOMPARE(gallery.layers, 2);
    QCOMPARE(gallery.heads, 5);
    QCOMPARE(gallery.weights->size(), std::size_t(10));
    QCOMPARE(gallery.captions.size(), std::size_t(10));
    QVERIFY((*gallery.weights)[7] == sentence.record->trace(0)->weights({AttentionKind::Encoder, 1, 2}));
}

void TestAppFunctions::stepListsTheChosenTokenAlways()
{
    Translation translation = fakeTranslation("one two");
    Hypothesis& hypothesis = translation.sentences.front().hypotheses.front();
    VocabularyChartData data = stepData(hypothesis, 0, 50);
    QCOMPARE(data.chosen, 0);
    QCOMPARE(data.rows.size(), std::size_t(2));
    QCOMPARE(data.restCount, 48);
    QVERIFY(std::abs(data.restProbability - 0.1) < 1e-6);
    QVERIFY(stepData(hypothesis, 1, 50).title.contains(QStringLiteral("“ONE”")));

    GeneratedToken& unlikely = hypothesis.tokens.front();
    unlikely.token.id = 33;
    unlikely.token.piece = "▁RARE";
    unlikely.logProbability = std::log(0.01F);
    data = stepData(hypothesis, 0, 50);
    QCOMPARE(data.chosen, 2);
    QCOMPARE(data.rows.back().piece, QStringLiteral("RARE"));
    QCOMPARE(data.restCount, 47);

    QVERIFY(stepData(hypothesis, -1, 50).rows.empty());
    QVERIFY(stepData(hypothesis, 99, 50).rows.empty());
    QCOMPARE(stepData(hypothesis, 0, 0).restCount, 0);
}

void TestAppFunctions::stepIsReshapedAsSamplingDoes()
{
    Hypothesis hypothesis;
    hypothesis.tokens.resize(1);
    const std::vector<float> probabilities{0.5F, 0.05F, 0.3F, 0.1F, 0.05F};
    hypothesis.tokens[0].token = {3, "▁d", {}, false, false, true};
    hypothesis.tokens[0].logProbability = std::log(0.1F);
    for (const TokenId id : {0, 2, 3, 1, 4})
        hypothesis.tokens[0].top.push_back(
            {id, "▁" + std::string(1, char('a' + id)), std::log(probabilities[std::size_t(id)])});

    const VocabularyChartData own = reshapedStepData(hypothesis, 0, probabilities, {}, 2);
    QCOMPARE(own.rows.size(), std::size_t(3)); // two, and the one that was taken
    QVERIFY(!own.rows[0].modelProbability);
    QVERIFY(std::abs(own.restProbability - 0.1) < 1e-6);

    const SamplingShape shape{0.5, 2, 1.0}; // squares, of which two remain: 0.25 and 0.09
    const VocabularyChartData data = reshapedStepData(hypothesis, 0, probabilities, shape, 2);
    QVERIFY(std::abs(data.rows[0].probability - 0.25 / 0.34) < 1e-5);
    QVERIFY(std::abs(data.rows[1].probability - 0.09 / 0.34) < 1e-5);
    QVERIFY(std::abs(*data.rows[1].modelProbability - 0.3) < 1e-6);
    QVERIFY(data.rows[2].isCut && !data.rows[0].isCut);
    QVERIFY(std::abs(data.rows[2].probability - 0.01 / (0.25 + 0.09 + 0.01 + 2 * 0.0025)) < 1e-5);
    QCOMPARE(data.cutCount, 3);
    QCOMPARE(data.restCount, 0);
    const ShapedDistribution shaped = shapeDistribution(probabilities, shape);
    QCOMPARE(data.entropy, shaped.entropy);
}

void TestAppFunctions::stepsShowWhereAnotherTokenWasMoreProbable()
{
    Translation translation = fakeTranslation("one two");
    Hypothesis& hypothesis = translation.sentences.front().hypotheses.front();
    std::swap(hypothesis.tokens[1].top[0], hypothesis.tokens[1].top[1]);
    const StepChartData data = stepChartData(hypothesis);
    QCOMPARE(data.count(), int(hypothesis.tokens.size()));
    QVERIFY(data.steps[0].rival.isEmpty());
    QCOMPARE(data.steps[1].rival, QStringLiteral("other"));
    for (int step = 0; step < data.count(); ++step) {
        const GeneratedToken& token = hypothesis.tokens[std::size_t(step)];
        QCOMPARE(data.steps[std::size_t(step)].probability, std::exp(double(token.logProbability)));
        QCOMPARE(data.steps[std::size_t(step)].entropy, double(token.entropy));
        QCOMPARE(hasRival(token), step == 1);
    }
}

void TestAppFunctions::suggestsTheHeadThatAligns()
{
    const Translation translation = fakeTranslation("one two three four five six", 2, 5);
    const HeadIndex head = mostAlignedHead(translation.sentences.front(), 0);
    QVERIFY(head.kind == AttentionKind::Cross);
    QCOMPARE(head.head, 2); // the synthetic head without an offset
    SentenceTranslation bare = translation.sentences.front();
    bare.record = nullptr;
    QCOMPARE(mostAlignedHead(bare, 0), (HeadIndex{AttentionKind::Cross, 0, 0}));
}

void TestAppFunctions::suggestsTheStepOfDoubt()
{
    Translation translation = fakeTranslation("one two three");
    Hypothesis& hypothesis = translation.sentences.front().hypotheses.front();
    hypothesis.tokens[1].entropy = 2.0F;
    hypothesis.tokens.back().entropy = 9.0F; // </s> does not count
    QCOMPARE(mostUncertainStep(hypothesis), 1);
    QCOMPARE(mostUncertainStep({}), -1);
}

void TestAppFunctions::otherWordsKeepThePrefix()
{
    Translation translation = fakeTranslation("one two three");
    Hypothesis& hypothesis = translation.sentences.front().hypotheses.front();
    hypothesis.tokens[0].token.id = 21;
    const auto target = otherWord(hypothesis, 1, 9);
    QVERIFY(target && target->continueSearch && !target->text);
    QCOMPARE(*target->ids, (std::vector<TokenId>{21, 9}));
    QVERIFY(!otherWord(hypothesis, 1, 12)); // was not considered
    QVERIFY(!otherWord(hypothesis, -1, 9));
    QVERIFY(!otherWord(hypothesis, 99, 9));
}

void TestAppFunctions::aSentenceIsExchangedInItsPlace()
{
    Translation translation = fakeTranslation("one\n\ntwo\nthree");
    translation.file = "lesson.heed";
    const Translation other = fakeTranslation("xyz");
    const Translation changed = withSentence(translation, 1, other.sentences.front());
    QCOMPARE(QString::fromStdString(changed.text), QStringLiteral("ONE\n\nXYZ\nTHREE"));
    QCOMPARE(changed.source, translation.source);
    QVERIFY(changed.file.empty()); // it does not hold this
    translation.sentences.pop_back();
    translation.isStopped = true;
    QCOMPARE(QString::fromStdString(withSentence(translation, 1, other.sentences.front()).text),
             QStringLiteral("ONE\n\nXYZ"));
    QVERIFY(changed.sentences[1].span == translation.sentences[1].span);
}

void TestAppFunctions::stepsOfOneNetworkAreKnownByTheirProbabilities()
{
    const GeneratedToken step = fakeTranslation("one").sentences.front().hypotheses.front().tokens.front();
    GeneratedToken rounded = step;
    rounded.top.front().logProbability += 1e-4F;
    rounded.entropy -= 1e-4F;
    QVERIFY(isSameStep(step, rounded));
    std::swap(rounded.top[0], rounded.top[1]); // nearly as probable
    QVERIFY(isSameStep(step, rounded));

    QVERIFY(!isSameStep(step, GeneratedToken()));
    GeneratedToken other = step;
    other.entropy += 0.1F;
    QVERIFY(!isSameStep(step, other));
    other = step;
    other.top.front().logProbability -= 0.1F;
    QVERIFY(!isSameStep(step, other));
    other = step;
    other.top.front().piece += "s"; // the id means another word
    QVERIFY(!isSameStep(step, other));
    other = step;
    other.top.erase(other.top.begin());
    QVERIFY(!isSameStep(step, other));
}

void TestAppFunctions::modelsThatAreAsSureAreToldApart()
{
    GeneratedToken step;
    step.entropy = 0.001F;
    step.top = {{1, "le", -0.0001F}, {2, "la", -9.5F}, {3, "les", -10.0F}, {4, "un", -11.0F}};
    GeneratedToken other = step;
    other.top[1].logProbability = -10.5F;
    QVERIFY(!isSameStep(step, other));
    other = step;
    other.top[3] = {5, "de", -11.0F}; // just as probable as the one before: rounding decides
    QVERIFY(isSameStep(step, other));
}

void TestAppFunctions::modelsAreKnownByNameKindAndSizes()
{
    ModelInfo model;
    model.folder = "/home/teacher/en-fr";
    model.targetVocabulary = 100;
    ModelInfo moved = model;
    for (const char* const folder : {"/usr/share/models/en-fr", "../en-fr/", "en-fr"}) {
        moved.folder = folder;
        QVERIFY(looksLikeSameModel(model, moved));
    }
    ModelInfo other = model;
    other.folder = "/home/teacher/en-de";
    QVERIFY(!looksLikeSameModel(model, other));
    other = model;
    other.targetVocabulary = 101;
    QVERIFY(!looksLikeSameModel(model, other));
}

void TestAppFunctions::hypothesisModelIsSound()
{
    HypothesisModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto translation = std::make_shared<const Translation>(fakeTranslation("one\ntwo"));
    model.setSentence(translation, 1);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, HypothesisModel::Text).data().toString(), QStringLiteral("TWO (2)"));
    QCOMPARE(model.index(1, HypothesisModel::Score).data().toString(), QStringLiteral("−0.800"));
    Translation broken = *translation;
    broken.sentences[1].hypotheses[1].text = "two\nlines";
    model.setSentence(std::make_shared<const Translation>(std::move(broken)), 1);
    QCOMPARE(model.index(1, HypothesisModel::Text).data().toString(), QStringLiteral("two lines"));
    model.setSentence(translation, 9);
    QCOMPARE(model.rowCount(), 0);
    model.setSentence(nullptr, 0);
    QCOMPARE(model.rowCount(), 0);
}

void TestAppFunctions::summariesAreHonest()
{
    Translation translation = fakeTranslation("one two\nthree");
    QVERIFY(translationSummary(translation).contains(QStringLiteral("0.06")));
    QVERIFY(translationCaveats(translation).isEmpty());
    translation.sentences.front().isSourceCut = true;
    translation.sentences.back().hypotheses.front().isComplete = false;
    QCOMPARE(translationCaveats(translation).count(u'.'), 2);
}

void TestAppFunctions::findsTheModelFolder()
{
    const QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    const auto program = root / "bin" / "heed";
    QVERIFY(!defaultModelFolder(program, nullptr));
    QVERIFY(!defaultModelFolder({}, nullptr));
    QCOMPARE(defaultModelFolder(program, "/named").value().string(), std::string("/named"));

    const auto make = [&](const char* path) {
        std::filesystem::create_directories(root / path);
        QFile file(QString::fromStdString((root / path / "config.json").string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
    };
    make("share/heed/model");
    QVERIFY(defaultModelFolder(program, nullptr) == root / "share/heed/model");
    make("resources/model");
    QVERIFY(defaultModelFolder(program, "") == root / "resources/model");
}

QTEST_MAIN(TestAppFunctions)
#include "tst_appfunctions.moc"
