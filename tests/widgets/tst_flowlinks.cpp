// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/syntheticflow.h"
#include "widgets/flow/flowlinks.h"
#include "widgets/flow/headcolors.h"
#include "widgets/flow/headmask.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

using namespace heed;

class TestFlowLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weightsKeepWhatIsAtLeastThatLarge();
    void massKeepsTheFewestThatReachIt_data();
    void massKeepsTheFewestThatReachIt();
    void hiddenHeadsHaveNoLinks();
    void weakestComeFirst();
    void longRowsAreCut();
    void emptyRowsHaveNoLinks();
    void strengthFollowsTheScale_data();
    void strengthFollowsTheScale();
    void masksToggleAndSolo();
    void headColorsAreReadable_data();
    void headColorsAreReadable();
    void headColorsDiffer_data();
    void headColorsDiffer();
};

namespace {

FlowData flowOf(std::vector<std::vector<float>> rows)
{
    Matrix weights(int(rows.size()), int(rows.front().size()));
    for (int query = 0; query < weights.rows(); ++query)
        std::ranges::copy(rows[std::size_t(query)], weights.row(query).begin());
    FlowData flow;
    flow.weights = std::make_shared<const std::vector<Matrix>>(1, weights);
    return flow;
}

FlowFilter atLeast(double weight)
{
    return {.rule = FlowFilter::Rule::Weight, .weight = weight};
}

FlowFilter strongest(double mass)
{
    return {.rule = FlowFilter::Rule::Mass, .mass = mass};
}

/// Linear RGB as people with a kind of colour blindness see it (Machado et al. 2009, severity 1); 0: everybody else.
std::array<double, 3> seen(const QColor& color, int sight)
{
    static constexpr double kSights[4][3][3]
        = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
           {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
           {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
           {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
    const auto linear
        = [](double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    const std::array<double, 3> rgb{linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
    std::array<double, 3> result{};
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column)
            result[std::size_t(row)] += kSights[sight][row][column] * rgb[std::size_t(column)];
        result[std::size_t(row)] = std::clamp(result[std::size_t(row)], 0.0, 1.0);
    }
    return result;
}

/// The distance of two colours in OKLab (Ottosson 2020), where 0.02 is about the least that is noticed.
double distance(const QColor& a, const QColor& b, int sight)
{
    const auto lab = [sight](const QColor& color) {
        const auto [red, green, blue] = seen(color, sight);
        const double l = std::cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        const double m = std::cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        const double s = std::cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return std::array{0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                          1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                          0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
    };
    const auto first = lab(a);
    const auto second = lab(b);
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& color) {
        const auto [red, green, blue] = seen(color, 0);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

void TestFlowLinks::weightsKeepWhatIsAtLeastThatLarge()
{
    const FlowData flow = flowOf({{0.5F, 0.25F, 0.25F}, {0.1F, 0.0F, 0.9F}});
    const auto links = filteredLinks(flow, HeadMask::all(1), atLeast(0.25), ValueScale::Linear).links;
    QCOMPARE(links.size(), std::size_t(4));
    QCOMPARE(filteredLinks(flow, HeadMask::all(1), atLeast(0.0), ValueScale::Linear).links.size(), std::size_t(5));
    for (const FlowLink& link : links) {
        QCOMPARE(link.weight, flow.weight(0, link.query, link.key));
        QVERIFY(link.weight >= 0.25F);
    }
}

void TestFlowLinks::massKeepsTheFewestThatReachIt_data()
{
    QTest::addColumn<double>("mass");
    for (const double mass : {0.0, 0.25, 0.5, 0.8, 0.95, 1.0})
        QTest::addRow("%.2f of each row", mass) << mass;
}

void TestFlowLinks::massKeepsTheFewestThatReachIt()
{
    QFETCH(double, mass);
    const FlowData flow = test::syntheticFlow(3, 12, 9);
    const FlowLinks found = filteredLinks(flow, HeadMask::all(3), strongest(mass), ValueScale::Linear);
    QVERIFY(!found.isCut);
    std::map<std::pair<int, int>, std::vector<double>> rows;
    for (const FlowLink& link : found.links)
        rows[{link.head, link.query}].push_back(double(link.weight));
    QCOMPARE(rows.empty(), mass == 0.0);
    for (auto& [row, weights] : rows) {
        std::ranges::sort(weights, std::greater<>());
        double sum = 0.0;
        for (const double weight : weights) {
            QVERIFY2(sum < mass, "a link that was not needed any more");
            sum += weight;
        }
        QVERIFY2(sum >= mass - 1e-5, "too few links");
    }
}

void TestFlowLinks::hiddenHeadsHaveNoLinks()
{
    const FlowData flow = test::syntheticFlow(4, 6, 6);
    const auto links = filteredLinks(flow, HeadMask::only(4, 2), strongest(1.0), ValueScale::Linear).links;
    QCOMPARE(links.size(), std::size_t(36));
    QVERIFY(std::ranges::all_of(links, [](const FlowLink& link) { return link.head == 2; }));
}

void TestFlowLinks::weakestComeFirst()
{
    const auto links
        = filteredLinks(test::syntheticFlow(4, 20, 15), HeadMask::all(4), strongest(0.9), ValueScale::PerRow).links;
    QVERIFY(std::ranges::is_sorted(links, {}, &FlowLink::strength));
}

void TestFlowLinks::longRowsAreCut()
{
    const FlowLinks found
        = filteredLinks(test::syntheticFlow(1, 2, 500), HeadMask::all(1), strongest(1.0), ValueScale::Linear);
    QVERIFY(found.isCut);
    QCOMPARE(int(found.links.size()), 2 * FlowLinks::kMostPerRow);
}

void TestFlowLinks::emptyRowsHaveNoLinks()
{
    const FlowData flow = flowOf({{0.0F, 0.0F}, {1.0F, 0.0F}});
    for (const FlowFilter& filter : {atLeast(0.0), strongest(1.0)}) {
        const FlowLinks found = filteredLinks(flow, HeadMask::all(1), filter, ValueScale::PerRow);
        QCOMPARE(found.links.size(), std::size_t(1));
        QCOMPARE(found.links.front().strength, 1.0F);
    }
    QVERIFY(filteredLinks({}, {}, {}, ValueScale::Linear).links.empty());
}

void TestFlowLinks::strengthFollowsTheScale_data()
{
    QTest::addColumn<ValueScale>("scale");
    QTest::addColumn<double>("weight");
    QTest::addColumn<double>("strength");
    QTest::newRow("linear is the weight") << ValueScale::Linear << 0.3 << 0.3;
    QTest::newRow("per row is its share of the largest") << ValueScale::PerRow << 0.3 << 0.5;
    QTest::newRow("logarithmic, a tenth") << ValueScale::Logarithmic << 0.1 << 2.0 / 3.0;
    QTest::newRow("logarithmic, a thousandth") << ValueScale::Logarithmic << 0.001 << 0.0;
    QTest::newRow("logarithmic, nothing") << ValueScale::Logarithmic << 0.0 << 0.0;
    QTest::newRow("above one") << ValueScale::Linear << 1.2 << 1.0;
}

void TestFlowLinks::strengthFollowsTheScale()
{
    QFETCH(ValueScale, scale);
    QFETCH(double, weight);
    QTEST(linkStrength(weight, 0.6, scale), "strength");
}

void TestFlowLinks::masksToggleAndSolo()
{
    const HeadMask all = HeadMask::all(3);
    QCOMPARE(all.shown(), (std::vector{0, 1, 2}));
    QCOMPARE(all.toggled(1).shown(), (std::vector{0, 2}));
    QCOMPARE(all.toggled(1).toggled(1), all);
    QCOMPARE(all.soloed(2).shown(), std::vector{2});
    QCOMPARE(all.soloed(2).soloed(2), all);
    QCOMPARE(all.soloed(2).toggled(2), all); // something is always shown
    QCOMPARE(all.toggled(7), all);
    QVERIFY(HeadMask().shown().empty());
    QCOMPARE(HeadMask().toggled(0), HeadMask());
}

void TestFlowLinks::headColorsAreReadable_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestFlowLinks::headColorsAreReadable()
{
    QFETCH(bool, isDark);
    const QColor background = isDark ? QColor(0x1e1f22) : QColor(Qt::white);
    for (int head = 0; head < kHeadColors; ++head)
        QVERIFY2(contrast(headColor(head, isDark), background) > 2.0, qPrintable(QString::number(head)));
    QCOMPARE(headColor(kHeadColors, isDark), headColor(0, isDark));
}

void TestFlowLinks::headColorsDiffer_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<int>("sight");
    const char* const sights[] = {"normal sight", "red-blind", "green-blind", "blue-blind"};
    for (int sight = 0; sight < 4; ++sight) {
        QTest::addRow("light, %s", sights[sight]) << false << sight;
        QTest::addRow("dark, %s", sights[sight]) << true << sight;
    }
}

void TestFlowLinks::headColorsDiffer()
{
    QFETCH(bool, isDark);
    QFETCH(int, sight);
    double least = 1.0;
    double leastOfEight = 1.0;
    for (int head = 1; head < kHeadColors; ++head) {
        for (int other = 0; other < head; ++other) {
            const double between = distance(headColor(head, isDark), headColor(other, isDark), sight);
            least = std::min(least, between);
            if (head < 8)
                leastOfEight = std::min(leastOfEight, between);
        }
    }
    QVERIFY2(least > 0.035, qPrintable(QString::number(least)));
    QVERIFY2(leastOfEight > 0.07, qPrintable(QString::number(leastOfEight)));
}

QTEST_APPLESS_MAIN(TestFlowLinks)
#include "tst_flowlinks.moc"
