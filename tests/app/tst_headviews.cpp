// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/caption.h"
#include "app/mapaxis.h"
#include "app/shownmap.h"
#include "app/stage/blendedheads.h"
#include "app/stage/headsbar.h"
#include "app/stage/headspage.h"
#include "app/stage/heatmappage.h"
#include "app/tokenmerges.h"
#include "faketranslator.h"
#include "model/analysis/headstatistics.h"
#include "tests/widgets/figuretexts.h"
#include "widgets/attentionheatmap.h"
#include "widgets/figure.h"
#include "widgets/headgallery.h"
#include "widgets/heatmap/attentiontable.h"
#include "widgets/heatmap/attentiontablemodel.h"
#include "widgets/heatmapreadout.h"

#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace heed;
using namespace heed::test;

/// The heatmap and the heads page between the view state and their widgets.
class TestHeadViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tokenSetsStayDisjoint();
    void mergedAxisKeepsTheOrder();
    void mergedRowsAreMeansAndColumnsSums();
    void escapeSeparates();
    void anotherKindForgetsTheMerges();
    void tableAgreesWithTheHeatmap();
    void everyEntryIsTheTraces();
    void meansAreMeans();
    void newRequestsReplaceOldOnes();
    void filterCountsAndAlignmentComesAndGoes();
    void averageOpensTheMean();
    void overlayKeepsEveryHead();
    void thePictureSaysHowHeadsAreArranged();
    void pinsAreInThePicture();
    void thePictureOfAnOverlayNamesItsHeads();
    void aMeanOpensLarge();
    void nothingIsHarmless();

private:
    HeadsPage& showHeads();
    HeatmapPage& showHeatmap();
    QAction* action(const QString& text) const;

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<ShownMap> m_map;
    std::unique_ptr<StagePage> m_page;
    std::unique_ptr<QWidget> m_options;
};

void TestHeadViews::init()
{
    m_state = std::make_unique<ViewState>();
    m_map = std::make_unique<ShownMap>(*m_state);
    m_state->setTranslation(std::make_shared<const Translation>(fakeTranslation("one two three four")));
}

void TestHeadViews::cleanup()
{
    m_options.reset();
    m_page.reset();
    m_map.reset();
    m_state.reset();
}

HeadsPage& TestHeadViews::showHeads()
{
    auto page = std::make_unique<HeadsPage>(*m_state, *m_map);
    HeadsPage& heads = *page;
    m_page = std::move(page);
    m_options.reset(heads.makeOptions(nullptr));
    heads.resize(700, 500);
    heads.show();
    [&heads] { QTRY_VERIFY(heads.isSettled()); }();
    return heads;
}

HeatmapPage& TestHeadViews::showHeatmap()
{
    auto page = std::make_unique<HeatmapPage>(*m_state, *m_map);
    HeatmapPage& heatmap = *page;
    m_page = std::move(page);
    m_options.reset(heatmap.makeOptions(nullptr));
    heatmap.resize(700, 500);
    heatmap.show();
    return heatmap;
}

QAction* TestHeadViews::action(const QString& text) const
{
    for (QAction* each : m_page->findChildren<QAction*>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

void TestHeadViews::tokenSetsStayDisjoint()
{
    TokenSets sets = withMerged({}, {5, 2, 5});
    QCOMPARE(sets, (TokenSets{{2, 5}}));
    sets = withMerged(sets, {1, 3, 4});
    sets = withMerged(sets, {5, 6}); // takes 5 out of its set, which leaves nothing to merge
    QCOMPARE(sets, (TokenSets{{1, 3, 4}, {5, 6}}));
    QCOMPARE(withMerged(sets, {9}), sets);
    QCOMPARE(withoutMerged(sets, 6), (TokenSets{{1, 3, 4}}));
    QCOMPARE(withoutMerged(sets, 7), sets);
}

void TestHeadViews::mergedAxisKeepsTheOrder()
{
    const SentenceTranslation& sentence = *m_state->sentence();
    const MapAxis plain = makeAxis(keyTokens(sentence, 0, AttentionKind::Cross), {});
    const MapAxis axis = mergedAxis(plain, {{1, 3}});
    QCOMPARE(axis.count(), plain.count() - 1);
    QCOMPARE(axis.labels[1], plain.labels[1] + QStringLiteral(" + ") + plain.labels[3]);
    QCOMPARE(axis.shownOf(3), 1);
    QCOMPARE(axis.shownOf(2), 2);
    QCOMPARE(axis.tokenOf(1), 1);
    QCOMPARE(axis.tokensOf(1), (std::vector<int>{1, 3}));
    QCOMPARE(mergedAxis(plain, {{99, 100}}).labels, plain.labels);
}

void TestHeadViews::mergedRowsAreMeansAndColumnsSums()
{
    HeatmapPage& page = showHeatmap();
    auto* heatmap = page.findChild<AttentionHeatmap*>();
    const Matrix before = heatmap->map().weights;
    heatmap->setFocus();
    heatmap->setCurrentCell(0, 1);
    QTest::keyClick(heatmap, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(heatmap, Qt::Key_M);
    const Matrix& columns = heatmap->map().weights;
    QCOMPARE(columns.columns(), before.columns() - 1);
    for (int query = 0; query < before.rows(); ++query)
        QVERIFY(std::abs(columns(query, 1) - before(query, 1) - before(query, 2)) < 1e-6F);
    QVERIFY(heatmap->map().scores.isEmpty()); // scores have no sum

    heatmap->setCurrentCell(0, 0);
    QTest::keyClick(heatmap, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(heatmap, Qt::Key_M);
    const Matrix& both = heatmap->map().weights;
    QCOMPARE(both.rows(), before.rows() - 1);
    QVERIFY(std::abs(both(0, 0) - (before(0, 0) + before(1, 0)) / 2.0F) < 1e-6F);
    QVERIFY(m_map->map().weights == both); // every view of the map agrees
    const MapProfiles profiles(heatmap->map());
    QVERIFY(profiles.areShares);

    heatmap->setCurrentCell(0, 1); // M on what is merged separates it
    QTest::keyClick(heatmap, Qt::Key_M);
    QVERIFY(m_state->merges().isEmpty());
    QVERIFY(heatmap->map().weights == before);
}

void TestHeadViews::escapeSeparates()
{
    HeatmapPage& page = showHeatmap();
    auto* heatmap = page.findChild<AttentionHeatmap*>();
    m_state->setMerges({{{0, 2}}, {}});
    heatmap->togglePin(0, 0);
    QTest::keyClick(heatmap, Qt::Key_Escape); // the pin first
    QVERIFY(heatmap->pins().isEmpty() && !m_state->merges().isEmpty());
    QTest::keyClick(heatmap, Qt::Key_Escape);
    QVERIFY(m_state->merges().isEmpty());
}

void TestHeadViews::anotherKindForgetsTheMerges()
{
    m_state->setMerges({{{0, 2}}, {}});
    QSignalSpy changed(m_state.get(), &ViewState::mergesChanged);
    m_state->setHead(1, 1);
    QVERIFY(!m_state->merges().isEmpty()); // the same tokens
    m_state->setKind(AttentionKind::Encoder);
    QVERIFY(m_state->merges().isEmpty());
    QCOMPARE(changed.count(), 1);
}

void TestHeadViews::tableAgreesWithTheHeatmap()
{
    HeatmapPage& page = showHeatmap();
    auto* heatmap = page.findChild<AttentionHeatmap*>();
    auto* table = page.findChild<AttentionTable*>();
    QSignalSpy shown(&page, &HeatmapPage::tableVisibilityChanged);
    heatmap->setCurrentCell(2, 1);
    page.setTableVisible(true);
    QCOMPARE(shown.count(), 1);
    QVERIFY(table->isVisible() && !heatmap->isVisible());
    QVERIFY(!page.canZoom());
    QCOMPARE(table->currentQuery(), 2);
    QCOMPARE(table->currentKey(), 1);
    const Matrix& weights = heatmap->map().weights;
    for (int query = 0; query < weights.rows(); ++query) {
        for (int key = 0; key < weights.columns(); ++key)
            QCOMPARE(table->model()->index(query, key).data().toString(), weightText(double(weights(query, key))));
    }
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(m_state->selection().query, 3);
    QCOMPARE(heatmap->currentQuery(), 3);
    m_state->setCell(0, 0);
    QCOMPARE(table->currentQuery(), 0);
    m_state->setHead(2, 2);
    QVERIFY(table->map().weights == m_map->map().weights);
    page.setTableVisible(false);
    QVERIFY(heatmap->isVisible());
}

void TestHeadViews::everyEntryIsTheTraces()
{
    for (const AttentionKind kind : kAttentionKinds) {
        m_state->setKind(kind);
        const HeadsPage& page = showHeads();
        const GalleryHeads& heads = page.findChild<HeadGallery*>()->heads();
        const auto keys = keyTokens(*m_state->sentence(), 0, kind).tokens;
        for (int entry = 0; entry < heads.headCount(); ++entry) {
            const Matrix weights = m_state->trace()->weights({kind, heads.layerOf(entry), heads.headOf(entry)});
            QVERIFY(*heads.maps[std::size_t(entry)] == weights);
            const auto expected = headStatistics(weights, keys, kind == AttentionKind::Decoder);
            const HeadNumbers& numbers = *heads.numbers[std::size_t(entry)];
            QCOMPARE(numbers.statistics.entropy, expected.entropy);
            QCOMPARE(numbers.statistics.sinkMass, expected.sinkMass);
            QCOMPARE(numbers.alignment.has_value(), kind == AttentionKind::Cross);
        }
    }
}

void TestHeadViews::meansAreMeans()
{
    const HeadsPage& page = showHeads();
    const GalleryHeads& heads = page.findChild<HeadGallery*>()->heads();
    const auto meanAt = [&heads](const std::vector<int>& entries, int query, int key) {
        float sum = 0.0F;
        for (const int entry : entries)
            sum += (*heads.maps[std::size_t(entry)])(query, key);
        return sum / float(entries.size());
    };
    for (const int mean : {heads.meanOf(0), heads.meanOf(2), heads.meanOfAll()}) {
        for (int query = 0; query < heads.queries; ++query) {
            for (int key = 0; key < heads.keys; ++key)
                QVERIFY(std::abs((*heads.maps[std::size_t(mean)])(query, key) - meanAt(heads.headsOf(mean), query, key))
                        < 1e-6F);
        }
    }
}

void TestHeadViews::newRequestsReplaceOldOnes()
{
    const HeadsPage& page = showHeads();
    for (const AttentionKind kind : {AttentionKind::Encoder, AttentionKind::Decoder, AttentionKind::Encoder})
        m_state->setKind(kind);
    m_state->setTranslation(std::make_shared<const Translation>(fakeTranslation("one two three four five six")));
    QTRY_VERIFY(page.isSettled());
    const GalleryHeads& heads = page.findChild<HeadGallery*>()->heads();
    QCOMPARE(heads.queries, m_state->shape(AttentionKind::Encoder).queries);
    QVERIFY(*heads.maps[5] == m_state->trace()->weights({AttentionKind::Encoder, 1, 1}));
}

void TestHeadViews::filterCountsAndAlignmentComesAndGoes()
{
    const HeadsPage& page = showHeads();
    auto* gallery = page.findChild<HeadGallery*>();
    auto* bar = qobject_cast<HeadsBar*>(m_options.get());
    auto* sort = bar->findChildren<QComboBox*>().front();
    const int measures = sort->count();
    sort->setCurrentIndex(measures - 1);
    QVERIFY(bar->order().measure == HeadMeasure::Alignment);
    QVERIFY(!gallery->arrangement().isTable);
    const auto& heads = gallery->heads();
    const std::vector<int> shown = gallery->arrangement().shown();
    QVERIFY(heads.numbers[std::size_t(shown.front())]->alignment
            <= heads.numbers[std::size_t(shown.back())]->alignment);
    m_state->setKind(AttentionKind::Encoder); // self-attention is no alignment
    QTRY_VERIFY(page.isSettled());
    QCOMPARE(sort->count(), measures - 1);
    QVERIFY(bar->order().isByPlace);
    QVERIFY(gallery->arrangement().isTable);
}

void TestHeadViews::averageOpensTheMean()
{
    HeadsPage& page = showHeads();
    auto* gallery = page.findChild<HeadGallery*>();
    QVERIFY(!action(QStringLiteral("Average"))->isEnabled());
    gallery->toggleSelected(1);
    gallery->toggleSelected(6);
    action(QStringLiteral("Average"))->trigger();
    QTRY_VERIFY(page.isSettled());
    auto* blend = page.findChild<BlendedHeads*>();
    QVERIFY(blend->isVisible() && page.canZoom());
    const Matrix a = m_state->trace()->weights({AttentionKind::Cross, 0, 1});
    const Matrix b = m_state->trace()->weights({AttentionKind::Cross, 1, 2});
    QVERIFY(std::abs(blend->map().weights(1, 2) - (a(1, 2) + b(1, 2)) / 2.0F) < 1e-6F);
    QVERIFY(page.picture({}));
    blend->heatmap()->setCurrentCell(2, 1);
    QCOMPARE(m_state->selection().query, 2);
    QTest::keyClick(blend->heatmap(), Qt::Key_Escape);
    QVERIFY(gallery->isVisible());
    QCOMPARE(gallery->selectedEntries(), (std::vector<int>{1, 6}));
}

void TestHeadViews::overlayKeepsEveryHead()
{
    HeadsPage& page = showHeads();
    page.showBlend({0, 5, 11}, HeadBlend::Overlay);
    QTRY_VERIFY(page.isSettled());
    const AttentionMapData& map = page.findChild<BlendedHeads*>()->map();
    QCOMPARE(map.layers.size(), std::size_t(3));
    QCOMPARE(map.layers[1].name, QStringLiteral("L2 H2"));
    QVERIFY(map.layers[1].weights == m_state->trace()->weights({AttentionKind::Cross, 1, 1}));
    Presentation words = m_state->presentation();
    words.specialTokens = SpecialTokens::Hidden;
    m_state->setPresentation(words);
    QTRY_VERIFY(page.isSettled());
    QVERIFY(page.findChild<BlendedHeads*>()->map().layers[1].weights.columns()
            < m_state->shape(AttentionKind::Cross).keys);
    m_state->setKind(AttentionKind::Encoder); // other tokens: back to all heads
    QVERIFY(page.findChild<HeadGallery*>()->isVisible());
}

void TestHeadViews::thePictureSaysHowHeadsAreArranged()
{
    const HeadsPage& page = showHeads();
    const auto text = [&page] { return figureTexts(*page.picture({})).join(u' '); };
    QVERIFY(!text().contains(QStringLiteral("sorted")));
    const auto boxes = m_options->findChildren<QComboBox*>();
    boxes[0]->setCurrentIndex(1);
    boxes[1]->setCurrentIndex(boxes[1]->findText(QStringLiteral("Entropy at least")));
    m_options->findChild<QDoubleSpinBox*>()->setValue(0.01);
    QTRY_VERIFY(page.isSettled());
    QVERIFY2(text().contains(QStringLiteral("Heads sorted by entropy, smallest first.")), qPrintable(text()));
    QVERIFY2(text().contains(QStringLiteral("Heads kept: Entropy at least 0.01")), qPrintable(text()));
}

void TestHeadViews::pinsAreInThePicture()
{
    HeatmapPage& page = showHeatmap();
    page.setPins({{1, 2}, {3, 0}});
    const QString pin = QStringLiteral("TWO → three");
    QVERIFY(!figureTexts(*page.picture({})).filter(pin).isEmpty());
    page.setPins({});
    QVERIFY(figureTexts(*page.picture({})).filter(pin).isEmpty());
}

void TestHeadViews::thePictureOfAnOverlayNamesItsHeads()
{
    HeadsPage& page = showHeads();
    page.showBlend({0, 5}, HeadBlend::Overlay);
    QTRY_VERIFY(page.isSettled());
    const QStringList texts = figureTexts(*page.picture(figureOptions(*m_state)));
    QCOMPARE(texts.count(QStringLiteral("L1 H1")), 1);
    QCOMPARE(texts.count(QStringLiteral("L2 H2")), 1);
    QCOMPARE(texts.join(u' ').count(QStringLiteral("“one two three four”")), 1);
}

void TestHeadViews::aMeanOpensLarge()
{
    HeadsPage& page = showHeads();
    QSignalSpy requested(&page, &StagePage::viewRequested);
    auto* gallery = page.findChild<HeadGallery*>();
    Q_EMIT gallery->entryActivated(gallery->heads().meanOf(1));
    QCOMPARE(requested.count(), 0);
    QTRY_VERIFY(page.isSettled());
    QVERIFY(page.findChild<BlendedHeads*>()->isVisible());
    page.showGallery();
    Q_EMIT gallery->entryActivated(6);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(m_state->selection().headIndex(), (HeadIndex{AttentionKind::Cross, 1, 2}));
}

void TestHeadViews::nothingIsHarmless()
{
    HeadsPage& page = showHeads();
    page.showBlend({0, 1}, HeadBlend::Average);
    m_state->setTranslation(nullptr);
    QTRY_VERIFY(page.isSettled());
    QVERIFY(page.findChild<HeadGallery*>()->heads().isEmpty());
    QVERIFY(!page.picture({}));
    HeatmapPage& heatmap = showHeatmap();
    heatmap.setTableVisible(true);
    QVERIFY(!heatmap.grab().isNull());
    QVERIFY(!heatmap.picture({}));
}

QTEST_MAIN(TestHeadViews)
#include "tst_headviews.moc"
