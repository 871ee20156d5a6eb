// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/formula/strippainter.h"
#include "widgets/network/positionlayout.h"
#include "widgets/network/positionview.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace heed;

namespace {

/// Marian's order: all sines, then all cosines.
PositionData sinusoids(int positions, int dimensions)
{
    PositionData data;
    data.table = Matrix(positions, dimensions);
    data.length = 8;
    data.title = QStringLiteral("encoder");
    for (int position = 0; position < positions; ++position) {
        for (int pair = 0; pair < dimensions / 2; ++pair) {
            const double angle = position / std::pow(10000.0, 2.0 * pair / dimensions);
            data.table(position, pair) = float(std::sin(angle));
            data.table(position, dimensions / 2 + pair) = float(std::cos(angle));
        }
    }
    return data;
}

} // namespace

class TestPositionView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void sinusoidsAreRecognised();
    void similarityDependsOnDistanceAlone();
    void nothingOverlaps();
    void cellsHaveTheirColors();
    void keysAndClicksChooseAPair();
    void wholeTableOrTheSentences();
};

void TestPositionView::sinusoidsAreRecognised()
{
    PositionData data = sinusoids(50, 32);
    QVERIFY(isSinusoidal(data));
    QVERIFY(std::abs(wavelength(data, 0) - 6.2831853) < 1e-6);
    data.table(7, 3) += 0.01F;
    QVERIFY(!isSinusoidal(data));
    QVERIFY(!isSinusoidal({}));
}

/// sin a sin b + cos a cos b = cos(a − b): the reason why sinusoids can tell distances.
void TestPositionView::similarityDependsOnDistanceAlone()
{
    const Matrix similarity = positionSimilarity(sinusoids(50, 32).table, 20);
    QCOMPARE(similarity.rows(), 20);
    for (int position = 0; position < 15; ++position) {
        QVERIFY(std::abs(similarity(position, position) - 16.0F) < 1e-4F);
        QVERIFY(std::abs(similarity(position, position + 5) - similarity(0, 5)) < 1e-4F);
        QCOMPARE(similarity(position, position + 5), similarity(position + 5, position));
    }
}

void TestPositionView::nothingOverlaps()
{
    const PositionData data = sinusoids(512, 64);
    for (const QSizeF size : {QSizeF(640, 640), QSizeF(420, 480), QSizeF(1400, 900)}) {
        const PositionLayout layout = PositionLayout::of(data, 20, size, QFont());
        const QRectF rects[]
            = {layout.title,       layout.sentence, layout.imageTitle,      layout.image,     layout.labels,
               layout.curvesTitle, layout.curves,   layout.similarityTitle, layout.similarity};
        for (const QRectF& left : rects) {
            QVERIFY(QRectF(QPointF(), size).contains(left));
            QVERIFY(left.width() > 20.0 && left.height() > 10.0);
            for (const QRectF& right : rects)
                QVERIFY(&left == &right || !left.intersects(right));
        }
    }
}

void TestPositionView::cellsHaveTheirColors()
{
    PositionView view;
    view.resize(640, 640);
    const PositionData data = sinusoids(64, 32);
    view.setData(data);
    const QImage image = view.grab().toImage();
    const Theme theme(view.palette());
    for (const auto& [position, dimension] : {std::pair(0, 20), std::pair(1, 2), std::pair(5, 9)})
        QCOMPARE(image.pixelColor(view.cellCenter(position, dimension).toPoint()).rgb(),
                 signedColor(double(data.table(position, dimension)), theme).rgb());
}

void TestPositionView::keysAndClicksChooseAPair()
{
    PositionView view;
    view.resize(640, 640);
    view.setData(sinusoids(64, 32));
    view.show();
    const QSignalSpy closed(&view, &PositionView::closeRequested);
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.pair(), 0);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.pair(), 1);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.pair(), 15);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.cellCenter(3, 16 + 4).toPoint());
    QCOMPARE(view.pair(), 4); // the cosine of pair 4
    QTest::keyClick(&view, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

void TestPositionView::wholeTableOrTheSentences()
{
    PositionView view;
    view.resize(640, 640);
    view.setData(sinusoids(64, 32));
    view.show();
    const double few = view.cellCenter(1, 0).y() - view.cellCenter(0, 0).y();
    QTest::keyClick(&view, Qt::Key_W);
    QVERIFY(view.isWhole());
    QCOMPARE(qRound(few / (view.cellCenter(1, 0).y() - view.cellCenter(0, 0).y())), 8); // 64 positions instead of 8
    QVERIFY(view.picture({QStringLiteral("Positions")}, {}) != nullptr);
}

QTEST_MAIN(TestPositionView)
#include "tst_positionview.moc"
