// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/network/networklayout.h"
#include "widgets/network/networktext.h"
#include "widgets/network/networkview.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace heed;

namespace {

NetworkData networkOf(int encoderLayers, int decoderLayers)
{
    NetworkData data;
    data.model.modelSize = 512;
    data.model.encoderLayers = encoderLayers;
    data.model.decoderLayers = decoderLayers;
    data.model.encoderHeads = data.model.decoderHeads = 8;
    data.model.encoderFeedForward = data.model.decoderFeedForward = 2048;
    data.model.sourceVocabulary = data.model.targetVocabulary = 58101;
    data.model.activation = "silu";
    data.model.tables.sourceEmbedding = 58101LL * 512;
    data.model.tables.outputBias = 58101;
    data.blocks = networkPlan(data.model);
    data.norms.assign(data.blocks.size(), 12.5);
    data.sourceLength = 7;
    data.targetLength = 9;
    data.sourceToken = QStringLiteral("cat");
    data.targetToken = QStringLiteral("le");
    data.writtenToken = QStringLiteral("chat");
    data.layer = decoderLayers - 1;
    return data;
}

/// The same sizes as T5 has them: norms before the blocks, no biases, positions as a bias of the scores.
NetworkData t5Network()
{
    NetworkData data = networkOf(6, 6);
    data.model.normPlacement = NormPlacement::Pre;
    data.model.normKind = NormKind::RmsNorm;
    data.model.positions = PositionKind::RelativeBias;
    data.model.hasFinalNorm = data.model.isGated = true;
    data.model.hasBiases = data.model.scalesScores = data.model.scalesEmbedding = false;
    data.model.encoderHeadSize = data.model.decoderHeadSize = 48; // 384 in all
    data.model.tables.outputBias = 0;
    data.model.tables.encoderBias = data.model.tables.decoderBias = 32 * 8;
    data.blocks = networkPlan(data.model);
    data.norms.assign(data.blocks.size(), 12.5);
    return data;
}

/// As mBART has them: the most boxes of all.
NetworkData mbartNetwork()
{
    NetworkData data = networkOf(12, 12);
    data.model.normPlacement = NormPlacement::Pre;
    data.model.positions = PositionKind::Learned;
    data.model.normalizesEmbedding = data.model.hasFinalNorm = true;
    data.blocks = networkPlan(data.model);
    data.norms.assign(data.blocks.size(), 12.5);
    return data;
}

/// One layer of each kind between vectors, as torch.nn has them.
NetworkData singleLayers()
{
    NetworkData data = networkOf(1, 1);
    data.model.isLayersOnly = true;
    data.model.sourceVocabulary = data.model.targetVocabulary = 0;
    data.model.tables = {};
    data.blocks = networkPlan(data.model);
    data.norms.clear();
    data.sourceToken = QStringLiteral("3");
    data.targetToken = data.writtenToken = QStringLiteral("2");
    return data;
}

const NetworkBox& boxOf(const NetworkLayout& layout, const NetworkData& data, BlockKind kind, Stack stack)
{
    return *std::ranges::find_if(layout.boxes, [&](const NetworkBox& box) {
        return data.blocks[box.block].kind == kind && data.blocks[box.block].stack == stack;
    });
}

void expectNothingOverlaps(const NetworkLayout& layout)
{
    const QRectF whole(QPointF(), layout.size);
    std::vector<QRectF> rects{layout.panel, layout.encoderInput, layout.decoderInput, layout.output, layout.summary};
    for (const NetworkBox& box : layout.boxes)
        rects.push_back(box.rect);
    for (const LayerRung& rung : layout.rungs)
        rects.push_back(rung.rect);
    for (const SkippedLayers& skipped : layout.skipped)
        rects.push_back(skipped.rect);
    for (const QRectF& title : {layout.encoderTitle, layout.decoderTitle})
        rects.push_back(title);
    for (std::size_t left = 0; left < rects.size(); ++left) {
        QVERIFY(whole.contains(rects[left]));
        for (std::size_t right = left + 1; right < rects.size(); ++right)
            QVERIFY2(!rects[left].intersects(rects[right]),
                     qPrintable(QStringLiteral("%1 and %2").arg(left).arg(right)));
    }
    QVERIFY(!layout.encoderFrame.intersects(layout.decoderFrame));
    const QFontMetricsF metrics{QFont()};
    for (const NetworkBox& box : layout.boxes)
        QVERIFY(box.rect.height() >= metrics.height() - 2.0); // a line of text
}

void show(NetworkView& view, NetworkData data)
{
    view.resize(640, 640);
    view.setData(std::move(data));
    view.show();
}

} // namespace

class TestNetworkView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void nothingOverlaps_data();
    void nothingOverlaps();
    void preNormIsDrawnAsItIs();
    void biasStandsBesideTheStream();
    void singleLayersStandAlone();
    void shapesFollowTheSentence();
    void everyBlockIsExplained();
    void summaryAddsUp();
    void activationIsTheModels();
    void clickChoosesAttention();
    void ladderShowsAnotherLayer();
    void otherLayersAreOnTheWay_data();
    void otherLayersAreOnTheWay();
    void onlyTheLastLayerIsReadByTheDecoder();
    void otherLayersLeadThere();
    void keyboardWalksTheBlocks();
    void positionsAreAskedFor();
    void chosenLayerIsShown();
    void emptyDataSaysWhy();
    void picture();
};

void TestNetworkView::nothingOverlaps_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("encoderLayers");
    QTest::addColumn<int>("decoderLayers");
    for (const QSize size : {QSize(640, 640), QSize(500, 480), QSize(1400, 1000)}) {
        QTest::addRow("6 + 6 layers in %d x %d", size.width(), size.height()) << size << 6 << 6;
        QTest::addRow("12 + 1 layers in %d x %d", size.width(), size.height()) << size << 12 << 1;
    }
}

void TestNetworkView::nothingOverlaps()
{
    QFETCH(const QSize, size);
    QFETCH(const int, encoderLayers);
    QFETCH(const int, decoderLayers);
    const NetworkLayout layout = NetworkLayout::of(networkOf(encoderLayers, decoderLayers), 0, 0, size, QFont());
    QCOMPARE(layout.boxes.size(), std::size_t(6 + 10));
    QCOMPARE(layout.rungs.size(), std::size_t(encoderLayers + (decoderLayers > 1 ? decoderLayers : 0)));
    expectNothingOverlaps(layout);
}

/// Every norm stands below its block, the stream goes around both, and the ways end at the additions.
void TestNetworkView::preNormIsDrawnAsItIs()
{
    for (const QSizeF size : {QSizeF(640, 640), QSizeF(500, 480), QSizeF(1400, 1000)}) {
        for (const NetworkData& data : {t5Network(), mbartNetwork()}) {
            const NetworkLayout layout = NetworkLayout::of(data, 0, 0, size, QFont());
            expectNothingOverlaps(layout);
            for (const Stack stack : {Stack::Encoder, Stack::Decoder}) {
                const QRectF norm = boxOf(layout, data, BlockKind::SelfNorm, stack).rect;
                const QRectF block = boxOf(layout, data, BlockKind::SelfAttention, stack).rect;
                const QRectF addition = boxOf(layout, data, BlockKind::SelfAdd, stack).rect;
                QVERIFY(norm.top() > block.bottom() && block.top() > addition.bottom());
                const QRectF last = boxOf(layout, data, BlockKind::FinalNorm, stack).rect;
                QVERIFY(last.bottom() < (stack == Stack::Encoder ? layout.encoderFrame : layout.decoderFrame).top());
            }
            QCOMPARE(layout.residuals.size(), std::size_t(2 + 3));
            for (const QPolygonF& residual : layout.residuals) {
                const int box
                    = layout.boxAt(residual.back() + QPointF(residual.back().x() < size.width() / 2 ? 1 : -1, 0));
                QVERIFY(box >= 0 && isAddition(data.blocks[layout.boxes[std::size_t(box)].block].kind));
            }
        }
    }
}

/// It leads into self-attention, and the tokens' vectors do not pass through it.
void TestNetworkView::biasStandsBesideTheStream()
{
    const NetworkData data = t5Network();
    const NetworkLayout layout = NetworkLayout::of(data, 0, 0, {1000, 800}, QFont());
    for (const Stack stack : {Stack::Encoder, Stack::Decoder}) {
        const QRectF bias = boxOf(layout, data, BlockKind::DistanceBias, stack).rect;
        const QRectF embedding = boxOf(layout, data, BlockKind::Embedding, stack).rect;
        const QRectF attention = boxOf(layout, data, BlockKind::SelfAttention, stack).rect;
        QVERIFY(bias.right() < embedding.center().x() || bias.left() > embedding.center().x());
        const auto leadsThere = [&](const QPolygonF& arrow) {
            return bias.adjusted(-1, -1, 1, 1).contains(arrow.front())
                   && attention.adjusted(-1, -1, 1, 1).contains(arrow.back());
        };
        QCOMPARE(std::ranges::count_if(layout.arrows, leadsThere), 1);
    }
    const NetworkBlock self = attentionBlock(AttentionKind::Decoder, 0);
    QVERIFY(blockFormula(self, data).contains(QStringLiteral("softmax(QKᵀ + B + mask)")));
    QVERIFY(!blockFormula(attentionBlock(AttentionKind::Cross, 0), data).contains(QStringLiteral("+ B")));
    QVERIFY(!blockFormula(self, data).contains(QStringLiteral("b_O")));
    QVERIFY(blockSize(self, data).contains(QStringLiteral("48")));
}

/// No embedding below and no probabilities above, and nothing is said of a translation.
void TestNetworkView::singleLayersStandAlone()
{
    NetworkData data = singleLayers();
    for (const QSizeF size : {QSizeF(640, 640), QSizeF(500, 480), QSizeF(1400, 1000)}) {
        const NetworkLayout layout = NetworkLayout::of(data, 0, 0, size, QFont());
        QCOMPARE(layout.boxes.size(), std::size_t(4 + 6));
        QVERIFY(layout.rungs.empty());
        expectNothingOverlaps(layout);
        QVERIFY(layout.output.bottom() < layout.decoderFrame.top());
        QVERIFY(layout.decoderInput.top() >= layout.decoderFrame.bottom());
    }
    const NetworkEnds ends = networkEnds(data);
    for (const QString& end : {ends.encoderInput, ends.decoderInput, ends.output})
        QVERIFY2(!end.contains(QStringLiteral("oken")), qPrintable(end));
    for (const NetworkBlock& block : data.blocks)
        QVERIFY(!blockExplanation(block, data).contains(QStringLiteral("translation")));
    QCOMPARE(modelSummary(data).size(), std::size_t(3));

    const NetworkBlock self = attentionBlock(AttentionKind::Decoder, 0);
    QVERIFY(blockFormula(self, data).contains(QStringLiteral("mask")));
    data.isMasked = false;
    QVERIFY(!blockFormula(self, data).contains(QStringLiteral("mask")));
    QVERIFY(!blockTitle(self, data).contains(QStringLiteral("Masked")));
}

void TestNetworkView::shapesFollowTheSentence()
{
    NetworkData data = networkOf(6, 6);
    const NetworkBlock encoder = attentionBlock(AttentionKind::Encoder, 0);
    QCOMPARE(blockShape(encoder, data), QStringLiteral("[7, 512]"));
    QCOMPARE(blockShape(attentionBlock(AttentionKind::Cross, 0), data), QStringLiteral("[9, 512]"));
    QCOMPARE(blockShape(data.blocks.back(), data), QStringLiteral("[9, 58101]"));
    data.sourceLength = 0;
    QCOMPARE(blockShape(encoder, data), QStringLiteral("[S, 512]"));
}

void TestNetworkView::everyBlockIsExplained()
{
    for (const NetworkData& data : {networkOf(2, 2), t5Network(), mbartNetwork()}) {
        for (const NetworkBlock& block : data.blocks) {
            QVERIFY(!blockTitle(block, data).isEmpty());
            QVERIFY(!blockFormula(block, data).isEmpty());
            QVERIFY(blockExplanation(block, data).endsWith(u'.'));
        }
    }
}

void TestNetworkView::summaryAddsUp()
{
    const NetworkData data = networkOf(6, 6);
    const std::vector<SummaryLine> lines = modelSummary(data);
    std::int64_t all = 0;
    for (const NetworkBlock& block : data.blocks)
        all += block.parameters;
    QVERIFY(lines.at(0).value.contains(countText(all)));
    QCOMPARE(lines.at(2).value, countText(6 * 3152384)); // the paper's layers
    QCOMPARE(lines.at(3).value, countText(6 * 4204032));
}

void TestNetworkView::activationIsTheModels()
{
    NetworkData data = networkOf(1, 1);
    const NetworkBlock block{BlockKind::FeedForward, Stack::Encoder, 0, 0};
    QVERIFY(blockFormula(block, data).contains(QStringLiteral("SiLU(")));
    data.model.activation = "relu";
    QCOMPARE(blockFormula(block, data), QStringLiteral("FFN(x) = max(0, x W₁ + b₁) W₂ + b₂"));
}

void TestNetworkView::clickChoosesAttention()
{
    NetworkView view;
    show(view, networkOf(6, 6));
    QSignalSpy selected(&view, &NetworkView::attentionSelected);
    for (const AttentionKind kind : kAttentionKinds) {
        const int layer = view.shownLayer(attentionBlock(kind, 0).stack);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.blockCenter(attentionBlock(kind, layer)).toPoint());
        const QList<QVariant> arguments = selected.takeLast();
        QVERIFY(arguments.at(0).value<AttentionKind>() == kind);
        QCOMPARE(arguments.at(1).toInt(), layer);
    }
}

void TestNetworkView::ladderShowsAnotherLayer()
{
    NetworkView view;
    show(view, networkOf(6, 6)); // cross-attention of the last layer is chosen
    QSignalSpy selected(&view, &NetworkView::attentionSelected);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.rungCenter(Stack::Encoder, 3).toPoint());
    QCOMPARE(view.shownLayer(Stack::Encoder), 3);
    QVERIFY(selected.isEmpty()); // the choice is in the decoder
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.rungCenter(Stack::Decoder, 1).toPoint());
    QCOMPARE(selected.takeLast().at(1).toInt(), 1);
}

void TestNetworkView::otherLayersAreOnTheWay_data()
{
    QTest::addColumn<int>("encoderLayer");
    QTest::addColumn<int>("decoderLayer");
    QTest::addColumn<QStringList>("skipped"); // the encoder's first, bottom up
    const QString all = QStringLiteral("layers 1–5"), others = QStringLiteral("layers 2–6");
    QTest::newRow("the first of both") << 0 << 0 << QStringList{others, others};
    QTest::newRow("the last of both") << 5 << 5 << QStringList{all, all};
    QTest::newRow("one in the middle") << 5 << 2
                                       << QStringList{all, QStringLiteral("layers 1–2"), QStringLiteral("layers 4–6")};
    QTest::newRow("one beside the ends") << 1 << 4
                                         << QStringList{QStringLiteral("layer 1"), QStringLiteral("layers 3–6"),
                                                        QStringLiteral("layers 1–4"), QStringLiteral("layer 6")};
}

void TestNetworkView::otherLayersAreOnTheWay()
{
    QFETCH(const int, encoderLayer);
    QFETCH(const int, decoderLayer);
    QFETCH(const QStringList, skipped);
    for (const NetworkData& data : {networkOf(6, 6), t5Network()}) {
        for (const QSizeF size : {QSizeF(500, 480), QSizeF(1400, 1000)}) {
            const NetworkLayout layout = NetworkLayout::of(data, encoderLayer, decoderLayer, size, QFont());
            expectNothingOverlaps(layout);
            QStringList names;
            for (const SkippedLayers& layers : layout.skipped) {
                names += skippedName(layers.first, layers.last, false);
                QVERIFY(names.back().endsWith(layers.text)); // or without "layers", where it is narrow
                const QRectF frame = layers.stack == Stack::Encoder ? layout.encoderFrame : layout.decoderFrame;
                const int shown = layers.stack == Stack::Encoder ? encoderLayer : decoderLayer;
                QVERIFY(layers.first > shown ? layers.rect.bottom() < frame.top() : layers.rect.top() > frame.bottom());
                QVERIFY(!skippedToolTip(layers.stack, layers.first, layers.last, shown).isEmpty());
            }
            QCOMPARE(names, skipped);
        }
    }
    QVERIFY(NetworkLayout::of(networkOf(1, 1), 0, 0, {640, 640}, QFont()).skipped.empty());
}

/// The way into cross-attention begins above the encoder's last layer, never at a layer before it.
void TestNetworkView::onlyTheLastLayerIsReadByTheDecoder()
{
    for (const NetworkData& data : {networkOf(6, 6), t5Network(), networkOf(1, 6)}) {
        for (int encoderLayer = 0; encoderLayer < data.model.encoderLayers; ++encoderLayer) {
            const NetworkLayout layout = NetworkLayout::of(data, encoderLayer, 3, {900, 800}, QFont());
            const QRectF cross = boxOf(layout, data, BlockKind::CrossAttention, Stack::Decoder).rect;
            const auto isIntoCross = [&](const QPolygonF& arrow) {
                return arrow.size() > 2 && cross.adjusted(-1, -1, 1, 1).contains(arrow.back());
            };
            const auto way = std::ranges::find_if(layout.arrows, isIntoCross);
            QVERIFY(way != layout.arrows.end());
            const QPointF start = way->front();
            for (const NetworkBox& box : layout.boxes) {
                if (data.blocks[box.block].stack == Stack::Encoder)
                    QVERIFY(start.y() <= box.rect.top() + 1e-6);
            }
            for (const SkippedLayers& layers : layout.skipped) {
                if (layers.stack == Stack::Encoder)
                    QVERIFY(start.y() <= layers.rect.top() + 1e-6);
                else // every layer of the decoder reads it
                    QVERIFY(std::ranges::any_of(layout.arrows, [&](const QPolygonF& arrow) {
                        return arrow.size() > 2 && layers.rect.adjusted(-1, -1, 1, 1).contains(arrow.back());
                    }));
            }
        }
    }
}

void TestNetworkView::otherLayersLeadThere()
{
    NetworkView view;
    show(view, networkOf(6, 6)); // the encoder's first layer and the decoder's last
    const auto click = [&](Stack stack, int layer) {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.skippedCenter(stack, layer).toPoint());
    };
    click(Stack::Encoder, 4);
    QCOMPARE(view.shownLayer(Stack::Encoder), 1);
    click(Stack::Encoder, 0);
    QCOMPARE(view.shownLayer(Stack::Encoder), 0);
    click(Stack::Decoder, 0);
    QCOMPARE(view.shownLayer(Stack::Decoder), 4);
    QCOMPARE(view.skippedCenter(Stack::Decoder, 4), QPointF(-1.0, -1.0)); // it is drawn whole
}

void TestNetworkView::keyboardWalksTheBlocks()
{
    NetworkView view;
    show(view, networkOf(6, 6));
    QVERIFY(view.explainedBlock()->kind == BlockKind::CrossAttention);
    QTest::keyClick(&view, Qt::Key_Up);
    QVERIFY(view.explainedBlock()->kind == BlockKind::CrossNorm);
    QTest::keyClick(&view, Qt::Key_Left);
    QVERIFY(view.explainedBlock()->stack == Stack::Encoder);
    QTest::keyClick(&view, Qt::Key_PageUp);
    QCOMPARE(view.shownLayer(Stack::Encoder), 1);
    for (int click = 0; click < 12; ++click)
        QTest::keyClick(&view, Qt::Key_Down);
    QVERIFY(view.explainedBlock()->kind == BlockKind::Embedding);
    QVERIFY(view.explainedBlock()->stack == Stack::Encoder);
}

void TestNetworkView::positionsAreAskedFor()
{
    NetworkView view;
    show(view, networkOf(6, 6));
    QSignalSpy requested(&view, &NetworkView::positionsRequested);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                      view.blockCenter({BlockKind::Positions, Stack::Encoder, -1, 0}).toPoint());
    QCOMPARE(requested.size(), 1);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(requested.size(), 2);
}

void TestNetworkView::chosenLayerIsShown()
{
    NetworkView view;
    NetworkData data = networkOf(6, 6);
    data.kind = AttentionKind::Encoder;
    data.layer = 4;
    show(view, data);
    QCOMPARE(view.shownLayer(Stack::Encoder), 4);
    QVERIFY(isSamePlace(*view.explainedBlock(), attentionBlock(AttentionKind::Encoder, 4)));
}

void TestNetworkView::emptyDataSaysWhy()
{
    NetworkView view;
    NetworkData data;
    data.emptyText = QStringLiteral("There is no network.");
    show(view, data);
    for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Left, Qt::Key_PageUp, Qt::Key_Return})
        QTest::keyClick(&view, key);
    QVERIFY(!view.grab().isNull());
    QVERIFY(view.picture({}, {}) == nullptr);
    QVERIFY(view.explainedBlock() == nullptr);
}

void TestNetworkView::picture()
{
    NetworkView view;
    show(view, networkOf(6, 6));
    const auto figure = view.picture({QStringLiteral("A network")}, {});
    QVERIFY(figure != nullptr);
    QVERIFY(!renderFigure(*figure, PictureFormat::Svg).isEmpty());
}

QTEST_MAIN(TestNetworkView)
#include "tst_networkview.moc"
