// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/compareoptions.h"
#include "app/compare/comparepage.h"
#include "app/compare/comparison.h"
#include "app/compare/elidedtext.h"
#include "app/history/translationhistory.h"
#include "app/shownmap.h"
#include "faketranslator.h"
#include "tests/widgets/figuretexts.h"
#include "widgets/compare/mapcomparison.h"
#include "widgets/figure.h"
#include "widgets/figurepainting.h"

#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTextDocument>

using namespace heed;
using namespace heed::test;

/// What the window shows against another head, hypothesis or translation.
class TestCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }

    void bIsAtFirstTheNextHead();
    void mapsAreThoseOfTheTraces();
    void aPinnedMapStays();
    void swappingGoesThereAndBack();
    void anEarlierTranslationIsCompared();
    void otherKindsHaveNoDifference();
    void bFollowsTheKindOfA();
    void hypothesesWithOtherWordsShareAPart();
    void aPinnedTranslationOutlivesTheHistory();
    void cellsAreLinkedWithTheWindow();
    void textsAndNumbersAreSaid();
    void longTextsEndInAnEllipsis();
    void thereIsAPicture();
    void theChosenCellIsInThePicture();

private:
    static std::shared_ptr<const Translation> translation(const std::string& text)
    {
        return std::make_shared<const Translation>(fakeTranslation(text));
    }
    template <typename Widget>
    Widget* find(const QString& name) const
    {
        for (Widget* widget : m_page->findChildren<Widget*>())
            if (widget->accessibleName() == name)
                return widget;
        return nullptr;
    }

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<TranslationHistory> m_history;
    std::unique_ptr<ShownMap> m_map;
    std::unique_ptr<Comparison> m_comparison;
    std::unique_ptr<ComparePage> m_page;
    QWidget* m_options = nullptr;
};

void TestCompare::init()
{
    m_page.reset();
    m_state = std::make_unique<ViewState>();
    m_history = std::make_unique<TranslationHistory>(*m_state);
    m_map = std::make_unique<ShownMap>(*m_state);
    m_comparison = std::make_unique<Comparison>(*m_state);
    m_page = std::make_unique<ComparePage>(StageContext{*m_state, *m_map, *m_history, *m_comparison});
    m_options = m_page->makeOptions(m_page.get());
    m_page->resize(700, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_state->setTranslation(translation("one two three"));
}

void TestCompare::bIsAtFirstTheNextHead()
{
    m_state->setHead(1, 3);
    QCOMPARE(m_comparison->target().head, (HeadIndex{AttentionKind::Cross, 1, 0}));
    m_state->setHead(1, 1);
    QCOMPARE(m_comparison->target().head, (HeadIndex{AttentionKind::Cross, 1, 2}));
    QVERIFY(!m_comparison->compare(*m_map).difference.isEmpty());
}

void TestCompare::mapsAreThoseOfTheTraces()
{
    m_comparison->setTarget({nullptr, 0, 0, {AttentionKind::Cross, 2, 1}});
    const ComparisonData data = m_comparison->compare(*m_map);
    const Matrix a = m_state->trace()->weights({AttentionKind::Cross, 0, 0});
    const Matrix b = m_state->trace()->weights({AttentionKind::Cross, 2, 1});
    QVERIFY(data.a.weights == a);
    QVERIFY(data.b.weights == b);
    QVERIFY(data.difference.weights == differenceOf(a, b));
    QVERIFY(data.note.isEmpty());
}

void TestCompare::aPinnedMapStays()
{
    m_state->setHead(2, 3);
    m_comparison->pin();
    const Matrix pinned = m_map->weights();
    m_state->setHead(0, 0);
    QVERIFY(m_comparison->compare(*m_map).b.weights == pinned);
    m_state->setTranslation(translation("other words entirely"));
    QVERIFY(m_comparison->compare(*m_map).b.weights == pinned);
}

void TestCompare::swappingGoesThereAndBack()
{
    m_state->setHead(2, 3);
    m_comparison->setTarget({nullptr, 0, 1, {AttentionKind::Cross, 0, 1}});
    const ComparisonTarget b = m_comparison->target();
    m_comparison->swap();
    QCOMPARE(m_state->selection().headIndex(), b.head);
    QCOMPARE(m_state->selection().hypothesis, 1);
    QCOMPARE(m_comparison->target().head, (HeadIndex{AttentionKind::Cross, 2, 3}));
    m_comparison->swap();
    QCOMPARE(m_state->selection().headIndex(), (HeadIndex{AttentionKind::Cross, 2, 3}));
    QVERIFY(m_comparison->target() == b);
}

void TestCompare::anEarlierTranslationIsCompared()
{
    m_state->setTranslation(translation("one two four"));
    auto* translations = m_options->findChildren<QComboBox*>().first();
    QCOMPARE(translations->count(), 3);
    translations->setCurrentIndex(2);
    Q_EMIT translations->activated(2);
    QCOMPARE(m_comparison->translation()->source, std::string("one two three"));
    const ComparisonData data = m_comparison->compare(*m_map);
    QCOMPARE(data.difference.queries(), 3); // ONE, TWO, </s>
    QVERIFY(data.note.contains(QStringLiteral("3 rows and 3 columns")));
    m_comparison->swap();
    QCOMPARE(m_state->translation()->source, std::string("one two three"));
    QCOMPARE(m_comparison->translation()->source, std::string("one two four"));
    QCOMPARE(m_history->count(), 2);
}

void TestCompare::otherKindsHaveNoDifference()
{
    m_comparison->setTarget({nullptr, 0, 0, {AttentionKind::Encoder, 0, 0}});
    const ComparisonData data = m_comparison->compare(*m_map);
    QVERIFY(!data.a.isEmpty() && !data.b.isEmpty());
    QVERIFY(data.difference.isEmpty());
    QVERIFY(data.note.startsWith(QStringLiteral("No difference")));
}

void TestCompare::bFollowsTheKindOfA()
{
    m_comparison->setTarget({nullptr, 0, 0, {AttentionKind::Cross, 1, 1}});
    m_state->setKind(AttentionKind::Decoder);
    QVERIFY(m_comparison->target().head.kind == AttentionKind::Decoder);
    QVERIFY(!m_comparison->compare(*m_map).difference.isEmpty());
}

void TestCompare::hypothesesWithOtherWordsShareAPart()
{
    Translation made = fakeTranslation("one two three");
    for (GeneratedToken& generated : made.sentences[0].hypotheses[1].tokens)
        if (generated.token.piece == "▁TWO")
            generated.token.piece = "▁XYZ";
    made.sentences[0].hypotheses[1].text = "ONE XYZ THREE";
    m_state->setTranslation(std::make_shared<const Translation>(made));
    m_comparison->setTarget({nullptr, 0, 1, {AttentionKind::Cross, 0, 0}});
    const ComparisonData data = m_comparison->compare(*m_map);
    QVERIFY(data.difference.queries() < data.a.queries());
    QCOMPARE(data.difference.keys(), data.a.keys());
    QVERIFY(data.note.contains(QStringLiteral("have in common")));
}

void TestCompare::aPinnedTranslationOutlivesTheHistory()
{
    m_comparison->pin();
    m_state->setTranslation(translation("another"));
    m_history->clear();
    QCOMPARE(m_comparison->translation()->source, std::string("one two three"));
    auto* translations = m_options->findChildren<QComboBox*>().first();
    QCOMPARE(translations->currentIndex(), translations->count() - 1);
    QVERIFY(translations->currentText().startsWith(QStringLiteral("one two three")));
}

void TestCompare::cellsAreLinkedWithTheWindow()
{
    QTRY_VERIFY(m_page->isSettled());
    auto* maps = m_page->findChild<MapComparison*>();
    m_state->setCell(1, 2);
    QCOMPARE(maps->currentCell(ComparisonPanel::B), (HeatmapCell{1, 2}));
    QTest::mouseClick(maps, Qt::LeftButton, {}, maps->cellCenter(ComparisonPanel::Difference, 2, 0).toPoint());
    QCOMPARE(m_state->selection().query, 2);
    QCOMPARE(m_state->selection().key, 0);
    QSignalSpy hovered(m_page.get(), &StagePage::cellHovered);
    QTest::mouseMove(maps, maps->cellCenter(ComparisonPanel::A, 0, 1).toPoint());
    QTRY_VERIFY(!hovered.isEmpty());
    QCOMPARE(hovered.last(), (QList<QVariant>{0, 1}));
}

void TestCompare::textsAndNumbersAreSaid()
{
    m_state->setTranslation(translation("one two four"));
    m_comparison->compareWith(m_history->entry(1).translation);
    QTRY_VERIFY(m_page->isSettled());
    QCOMPARE(find<QLabel>(QStringLiteral("Text of A"))->text(), QStringLiteral("A: ONE TWO <b><u>FOUR</u></b>"));
    QCOMPARE(find<QLabel>(QStringLiteral("Text of B"))->text(), QStringLiteral("B: ONE TWO <b><u>THREE</u></b>"));
    const QString numbers = find<QLabel>(QStringLiteral("Difference in numbers"))->text();
    QVERIFY(numbers.contains(QStringLiteral("Largest |A − B|")) && numbers.contains(QStringLiteral("bit")));
}

void TestCompare::longTextsEndInAnEllipsis()
{
    const QFont font;
    const int line = QFontMetrics(font).lineSpacing();
    const QString same = QStringLiteral("A: one <b>two</b>");
    QCOMPARE(elidedText(same, font, 300, 3).html, same);
    const ElidedText cut
        = elidedText(QStringLiteral("A: ") + QStringLiteral("word <b>other</b> ").repeated(60), font, 300, 3);
    QVERIFY(cut.height <= 3 * line + 3);
    QTextDocument document;
    document.setHtml(cut.html);
    const QString text = document.toPlainText();
    QVERIFY2(text.startsWith(QStringLiteral("A: word other")) && text.endsWith(u'…'), qPrintable(text));
    QCOMPARE(elidedText(QString(400, u'x'), font, 100, 2).height,
             elidedText(QStringLiteral("x<br>x"), font, 100, 2).height);
}

void TestCompare::thereIsAPicture()
{
    QVERIFY(m_page->picture({}));
    m_state->setTranslation(nullptr);
    QVERIFY(!m_page->picture({}));
}

void TestCompare::theChosenCellIsInThePicture()
{
    m_state->setTranslation(translation("one two four"));
    QTRY_VERIFY(m_page->isSettled());
    const auto accents = [this] {
        const auto picture = m_page->picture({});
        const QImage image = QImage::fromData(renderFigure(*picture, PictureFormat::Png, 96), "PNG");
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) == figureTheme(FigureBackground::White).accent.rgb() ? 1 : 0;
        }
        return count;
    };
    m_state->setCell(-1, -1);
    const int without = accents();
    m_state->setCell(1, 2);
    QVERIFY2(accents() > without + 200, qPrintable(QString::number(accents())));
    QVERIFY(!figureTexts(*m_page->picture({})).filter(QStringLiteral("TWO → four: A ")).isEmpty());
}

QTEST_MAIN(TestCompare)
#include "tst_compare.moc"
