// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/words/runningtext.h"
#include "widgets/words/wordsfigure.h"
#include "widgets/words/wordslayout.h"
#include "widgets/words/wordsview.h"

#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <utility>

using namespace heed;

class TestWordsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void charactersAndPointsRoundTrip_data();
    void charactersAndPointsRoundTrip();
    void brokenWordsHaveAPartPerLine();
    void wordsStandApart();
    void sentencesStandUnderOneAnother();
    void pointingAtAWordLightsUpItsLinks();
    void shadesFollowTheWeights();
    void clicksSelectWordsAndSentences();
    void keysWalkThroughTheWords();
    void settingTheSelectionEmitsNothing();
    void otherWordsForgetTheSelection();
    void longTextsScroll();
    void nothingToShow();
    void figureHasBothTexts();
};

namespace {

std::vector<TextRange> wordRanges(const QString& text)
{
    std::vector<TextRange> words;
    static const QRegularExpression kWord(QStringLiteral("\\S+"));
    auto matches = kWord.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        words.push_back({int(match.capturedStart()), int(match.capturedEnd())});
    }
    return words;
}

/// Three sentences, the second current; its target word t looks at source word 3 − t with 0.7, at the others with 0.1.
WordsData syntheticWords()
{
    WordsData data;
    data.sentences = {{QStringLiteral("First of all."), QStringLiteral("Tout d'abord.")},
                      {QStringLiteral("The black cat sleeps"), QStringLiteral("Le chat noir dort")},
                      {QStringLiteral("That is all."), QStringLiteral("C'est tout.")}};
    data.current = 1;
    data.sourceWords = wordRanges(data.sentences[1].source);
    data.targetWords = wordRanges(data.sentences[1].target);
    data.weights = Matrix(4, 4, 0.1F);
    for (int target = 0; target < 4; ++target) {
        data.weights(target, 3 - target) = 0.7F;
        data.links.push_back({3 - target, target});
    }
    data.caption = QStringLiteral("Made-up links");
    return data;
}

void show(WordsView& view, WordsData data)
{
    view.resize(560, 420);
    view.setData(std::move(data));
    view.show();
}

QPoint middle(const WordsView& view, WordPlace word)
{
    return view.wordRect(word).center().toPoint();
}

constexpr WordPlace source(int index)
{
    return {WordsSide::Source, index};
}

constexpr WordPlace target(int index)
{
    return {WordsSide::Target, index};
}

} // namespace

void TestWordsView::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void TestWordsView::charactersAndPointsRoundTrip_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("width");
    const QString latin = QStringLiteral("The quick brown fox jumps over the lazy dog");
    QTest::newRow("one line") << latin << 2000.0;
    QTest::newRow("several lines") << latin << 120.0;
    QTest::newRow("right to left") << QStringLiteral("שלום עולם וכל הטוב שבו") << 90.0;
    QTest::newRow("without spaces") << QStringLiteral("猫が屋根の上で静かに眠っている") << 80.0;
}

void TestWordsView::charactersAndPointsRoundTrip()
{
    QFETCH(QString, text);
    QFETCH(double, width);
    const RunningText running(text, QFont(), width, 30.0);
    for (int position = 0; position < text.size(); ++position) {
        if (text[position].isSpace())
            continue;
        const auto rects = running.rects({position, position + 1});
        QCOMPARE(rects.size(), std::size_t(1));
        QVERIFY(rects.front().right() <= width + 1.0);
        QVERIFY(rects.front().bottom() <= running.height());
        if (rects.front().width() > 2.0)
            QCOMPARE(running.positionAt(rects.front().center()), position);
    }
    QCOMPARE(running.positionAt({-5.0, 10.0}), -1);
    QCOMPARE(running.positionAt({10.0, running.height() + 20.0}), -1);
}

void TestWordsView::brokenWordsHaveAPartPerLine()
{
    const RunningText running(QStringLiteral("one two three four five six seven"), QFont(), 90.0, 30.0);
    const auto parts = running.rects({0, 33});
    QVERIFY(parts.size() >= 3);
    for (std::size_t part = 1; part < parts.size(); ++part)
        QVERIFY(parts[part].top() >= parts[part - 1].bottom());
    QVERIFY(running.rects({5, 5}).empty());
}

void TestWordsView::wordsStandApart()
{
    const WordsData data = syntheticWords();
    for (const double width : {150.0, 300.0, 900.0}) {
        const WordsLayout layout = WordsLayout::of(data, width, QFont());
        for (const WordsSide side : {WordsSide::Source, WordsSide::Target}) {
            const auto& rects = layout.words(side);
            QCOMPARE(rects.size(), wordsOf(data, side).size());
            for (std::size_t index = 0; index < rects.size(); ++index) {
                QCOMPARE(layout.wordAt(data, rects[index].center()), (WordPlace{side, int(index)}));
                for (std::size_t other = 0; other < index; ++other)
                    QVERIFY(!rects[index].intersects(rects[other]));
            }
        }
        QVERIFY(layout.sourceWords.back().bottom() < layout.targetWords.front().top());
    }
}

void TestWordsView::sentencesStandUnderOneAnother()
{
    const WordsLayout layout = WordsLayout::of(syntheticWords(), 400.0, QFont());
    QCOMPARE(layout.sentences.size(), std::size_t(3));
    for (std::size_t index = 0; index < 3; ++index) {
        const auto& sentence = layout.sentences[index];
        QCOMPARE(layout.sentenceAt(sentence.area.center()), int(index));
        QVERIFY(sentence.sourceCorner.y() + sentence.source->height() <= sentence.targetCorner.y());
        if (index > 0)
            QVERIFY(layout.sentences[index - 1].area.bottom() < sentence.area.top());
    }
    QVERIFY(layout.sentences.back().area.bottom() <= layout.height);
    QCOMPARE(layout.sentenceAt({10.0, -10.0}), -1);
}

void TestWordsView::pointingAtAWordLightsUpItsLinks()
{
    WordsView view;
    show(view, syntheticWords());
    QSignalSpy hovered(&view, &WordsView::wordHovered);
    QTest::mouseMove(view.viewport(), middle(view, target(1)));
    QCOMPARE(hovered.last().front().value<WordPlace>(), target(1));
    QCOMPARE(view.focus(), target(1));
    QVERIFY(view.shade(source(2)).isValid());
    QVERIFY(!view.shade(target(2)).isValid());
    const QImage image = view.viewport()->grab().toImage();
    const QRectF lit = view.wordRect(source(2));
    QCOMPARE(image.pixelColor(int(lit.left()) - 1, int(lit.center().y())).rgb(), view.shade(source(2)).rgb());
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(view.viewport(), &leave);
    QVERIFY(view.focus().isNone());
    QVERIFY(!view.shade(source(2)).isValid());
}

void TestWordsView::shadesFollowTheWeights()
{
    WordsView view;
    show(view, syntheticWords());
    view.setSelected(source(0));
    const double background = view.palette().color(QPalette::Base).lightnessF();
    const double strong = std::abs(view.shade(target(3)).lightnessF() - background);
    const double weak = std::abs(view.shade(target(0)).lightnessF() - background);
    QVERIFY(strong > weak && weak > 0.0);
    QCOMPARE(wordWeight(view.data(), source(0), target(3)), double(0.7F));
    QCOMPARE(wordWeight(view.data(), target(3), source(0)), double(0.7F));
    QCOMPARE(wordWeight(view.data(), source(0), source(1)), -1.0);
    QCOMPARE(wordText(view.data(), target(2)), QStringLiteral("noir"));
}

void TestWordsView::clicksSelectWordsAndSentences()
{
    WordsView view;
    show(view, syntheticWords());
    QSignalSpy selected(&view, &WordsView::wordSelected);
    QSignalSpy sentences(&view, &WordsView::sentenceSelected);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middle(view, source(3)));
    QCOMPARE(selected.last().front().value<WordPlace>(), source(3));
    QCOMPARE(view.selected(), source(3));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.sentenceCenter(0).toPoint());
    QCOMPARE(sentences.last(), QList<QVariant>{0});
    QCOMPARE(selected.count(), 1);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.sentenceCenter(1).toPoint());
    QCOMPARE(sentences.count(), 1);
}

void TestWordsView::keysWalkThroughTheWords()
{
    WordsView view;
    show(view, syntheticWords());
    QSignalSpy hovered(&view, &WordsView::wordHovered);
    QSignalSpy selected(&view, &WordsView::wordSelected);
    QSignalSpy sentences(&view, &WordsView::sentenceSelected);
    const auto last = [&] { return hovered.last().front().value<WordPlace>(); };
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(last(), target(0));
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(last(), target(1));
    QTest::keyClick(&view, Qt::Key_Up); // to the word it is linked with most
    QCOMPARE(last(), source(2));
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(last(), source(2));
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(last(), source(0));
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(last(), source(0));
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(last(), target(3));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(selected.last().front().value<WordPlace>(), target(3));
    QTest::keyClick(&view, Qt::Key_PageDown);
    QCOMPARE(sentences.last(), QList<QVariant>{2});
    QTest::keyClick(&view, Qt::Key_PageUp);
    QCOMPARE(sentences.last(), QList<QVariant>{0});
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(last().isNone());
}

void TestWordsView::settingTheSelectionEmitsNothing()
{
    WordsView view;
    show(view, syntheticWords());
    QSignalSpy selected(&view, &WordsView::wordSelected);
    view.setSelected(target(2));
    QCOMPARE(view.focus(), target(2));
    view.setSelected(target(99));
    QVERIFY(view.selected().isNone());
    QCOMPARE(selected.count(), 0);
}

void TestWordsView::otherWordsForgetTheSelection()
{
    WordsView view;
    show(view, syntheticWords());
    view.setSelected(target(2));
    WordsData data = syntheticWords();
    data.weights(2, 1) = 0.2F;
    view.setData(data);
    QCOMPARE(view.selected(), target(2));
    data.targetWords.pop_back();
    data.weights = Matrix(3, 4);
    data.links.clear();
    view.setData(data);
    QVERIFY(view.selected().isNone());
}

void TestWordsView::longTextsScroll()
{
    WordsData data = syntheticWords();
    data.sentences.resize(60, data.sentences.front());
    data.sentences[59] = data.sentences[1];
    data.current = 59;
    WordsView view;
    show(view, data);
    QVERIFY(view.verticalScrollBar()->maximum() > 0);
    view.setSelected(target(3));
    QVERIFY(view.viewport()->rect().contains(middle(view, target(3))));
}

void TestWordsView::nothingToShow()
{
    WordsView view;
    show(view, {});
    for (const auto key : {Qt::Key_Right, Qt::Key_Up, Qt::Key_End, Qt::Key_Return, Qt::Key_PageDown})
        QTest::keyClick(&view, key);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {50, 50});
    QVERIFY(!view.grab().isNull());
    WordsData data;
    data.sentences = {{QStringLiteral("Words without"), QStringLiteral("known links")}};
    data.sourceWords = wordRanges(data.sentences[0].source);
    data.targetWords = wordRanges(data.sentences[0].target);
    view.setData(data);
    view.setSelected(target(0));
    QTest::keyClick(&view, Qt::Key_Up);
    QVERIFY(!view.grab().isNull());
}

void TestWordsView::figureHasBothTexts()
{
    const auto figure = makeWordsFigure(syntheticWords(), target(1), {});
    const QByteArray svg = renderFigure(*figure, PictureFormat::Svg);
    for (const char* const text : {"black", "noir", "Made-up links", "0.70"})
        QVERIFY2(svg.contains(text), text);
    QVERIFY(!renderFigure(*figure, PictureFormat::Png).isEmpty());
}

QTEST_MAIN(TestWordsView)
#include "tst_wordsview.moc"
