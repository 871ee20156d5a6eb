// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chipflow.h"

#include <QTest>

#include <random>

using namespace heed;

class TestChipFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chipsNeverOverlapOrStickOut();
    void wordsStayTogether();
    void aWordLongerThanALineIsBroken();
    void chipAtFindsEveryChip();
    void linesAreWalkedUpAndDown();
};

namespace {

std::vector<ChipExtent> randomText(int count, unsigned seed)
{
    std::mt19937 generator(seed);
    std::uniform_real_distribution<double> width(3.0, 90.0);
    std::vector<ChipExtent> chips;
    for (int index = 0; index < count; ++index)
        chips.push_back({width(generator), index == 0 || generator() % 3 != 0});
    return chips;
}

} // namespace

void TestChipFlow::chipsNeverOverlapOrStickOut()
{
    for (const double width : {60.0, 150.0, 420.0, 2000.0}) {
        const auto places = flowedChips(randomText(60, 3), width, {});
        for (std::size_t index = 0; index < places.size(); ++index) {
            QVERIFY(places[index].rect.left() >= 0.0 && places[index].rect.right() <= width + 1e-6);
            for (std::size_t other = 0; other < index; ++other)
                QVERIFY(!places[index].rect.intersects(places[other].rect));
        }
    }
}

void TestChipFlow::wordsStayTogether()
{
    const std::vector<ChipExtent> chips{{80.0, true}, {40.0, true}, {40.0, false}};
    const auto places = flowedChips(chips, 160.0, {});
    QCOMPARE(places[0].line, 0);
    QCOMPARE(places[1].line, 1);
    QCOMPARE(places[2].line, 1);
    QVERIFY(places[1].joinsRight && places[2].joinsLeft);
    QVERIFY(!places[0].joinsRight && !places[1].joinsLeft);
}

void TestChipFlow::aWordLongerThanALineIsBroken()
{
    const std::vector<ChipExtent> chips{{60.0, true}, {60.0, false}, {400.0, false}};
    const auto places = flowedChips(chips, 100.0, {});
    QCOMPARE(places[1].line, 1);
    QCOMPARE(places[2].line, 2);
    QVERIFY(!places[1].joinsLeft && !places[0].joinsRight);
    QVERIFY(places[2].rect.width() <= 100.0);
}

void TestChipFlow::chipAtFindsEveryChip()
{
    const auto places = flowedChips(randomText(40, 5), 300.0, {});
    for (std::size_t index = 0; index < places.size(); ++index)
        QCOMPARE(chipAt(places, places[index].rect.center()), int(index));
    QCOMPARE(chipAt(places, {-5.0, -5.0}), -1);
}

void TestChipFlow::linesAreWalkedUpAndDown()
{
    const auto places = flowedChips(randomText(40, 5), 300.0, {});
    QCOMPARE(chipInNextLine(places, 0, -1), 0);
    const int below = chipInNextLine(places, 0, 1);
    QCOMPARE(places[std::size_t(below)].line, 1);
    QCOMPARE(places[std::size_t(chipInNextLine(places, below, -1))].line, 0);
    QCOMPARE(chipInNextLine(places, int(places.size()) - 1, 1), int(places.size()) - 1);
}

QTEST_GUILESS_MAIN(TestChipFlow)
#include "tst_chipflow.moc"
