// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/beams/treerows.h"

#include <QTest>

#include <algorithm>
#include <cstddef>
#include <random>
#include <set>
#include <utility>
#include <vector>

using namespace heed;

class TestTreeRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesATree();
    void leavesOutWhatIsNotShown();
    void holdsForAnyTree_data();
    void holdsForAnyTree();
    void nothingIsHarmless();
};

namespace {

using Parents = std::vector<int>;

/// As a beam search leaves it: every step adds twice as many nodes as there are beams, and half of them go on.
Parents beamTree(int beams, int steps, std::mt19937& generator)
{
    Parents parents{-1};
    std::vector<int> running{0};
    for (int step = 0; step < steps; ++step) {
        std::vector<int> next;
        for (int added = 0; added < 2 * beams; ++added) {
            parents.push_back(running[generator() % running.size()]);
            next.push_back(int(parents.size()) - 1);
        }
        std::shuffle(next.begin(), next.end(), generator);
        next.resize(std::size_t(beams));
        running = next;
    }
    return parents;
}

Parents anyTree(int nodes, std::mt19937& generator)
{
    Parents parents{-1};
    for (int node = 1; node < nodes; ++node)
        parents.push_back(int(generator() % unsigned(node)));
    return parents;
}

} // namespace

void TestTreeRows::placesATree()
{
    //           0 ┬ 2 ─ 4
    //             └ 1 ┬ 3
    //                 └ 5
    const TreeRows tree = treeRows({-1, 0, 0, 1, 2, 1}, {0, 0.3, 0.7, 0.5, 1.0, 0.4});
    QCOMPARE(tree.rows, (std::vector<int>{0, 1, 0, 1, 0, 2}));
    QVERIFY(tree.columns == (std::vector<std::vector<int>>{{0}, {2, 1}, {4, 3, 5}}));
    QCOMPARE(tree.rowCount, 3);
}

void TestTreeRows::leavesOutWhatIsNotShown()
{
    const TreeRows tree = treeRows({-1, 0, 0, 1, 2}, {0, 2, 1, 0, 0}, {true, false, true, true, true});
    QCOMPARE(tree.rows, (std::vector<int>{0, -1, 0, -1, 0}));
    QCOMPARE(tree.rowCount, 1);
}

void TestTreeRows::holdsForAnyTree_data()
{
    QTest::addColumn<std::vector<int>>("parents");
    std::mt19937 generator(7);
    QTest::newRow("the root alone") << Parents{-1};
    QTest::newRow("a chain") << Parents{-1, 0, 1, 2, 3, 4};
    QTest::newRow("a star") << Parents{-1, 0, 0, 0, 0, 0};
    for (int number = 0; number < 20; ++number)
        QTest::addRow("any tree %d", number) << anyTree(60, generator);
    for (const int beams : {1, 2, 4, 16})
        QTest::addRow("a search with %d beams", beams) << beamTree(beams, 40, generator);
}

void TestTreeRows::holdsForAnyTree()
{
    QFETCH(const std::vector<int>, parents);
    std::mt19937 generator(9);
    std::vector<double> merits;
    for (std::size_t node = 0; node < parents.size(); ++node)
        merits.push_back(double(generator() % 1000));
    const TreeRows tree = treeRows(parents, merits);

    std::vector<int> depth(parents.size(), 0);
    std::set<std::pair<int, int>> taken;
    std::size_t fullest = 0;
    for (std::size_t node = 0; node < parents.size(); ++node) {
        if (node > 0)
            depth[node] = depth[std::size_t(parents[node])] + 1;
        QVERIFY(tree.rows[node] >= 0 && tree.rows[node] < tree.rowCount);
        QVERIFY2(taken.emplace(depth[node], tree.rows[node]).second, "two nodes in one place");
    }
    for (std::size_t column = 0; column < tree.columns.size(); ++column) {
        const std::vector<int>& nodes = tree.columns[column];
        fullest = std::max(fullest, nodes.size());
        QCOMPARE(tree.rows[std::size_t(nodes.front())] == 0 || column > 0, true);
        for (std::size_t place = 0; place < nodes.size(); ++place) {
            const auto node = std::size_t(nodes[place]);
            QCOMPARE(depth[node], int(column));
            if (place == 0)
                continue;
            const auto above = std::size_t(nodes[place - 1]);
            QVERIFY(tree.rows[above] < tree.rows[node]);
            if (parents[above] == parents[node])
                QVERIFY2(merits[above] >= merits[node], "siblings are not in order");
            else // lines between columns do not cross
                QVERIFY(tree.rows[std::size_t(parents[above])] < tree.rows[std::size_t(parents[node])]);
        }
    }
    QVERIFY(std::size_t(tree.rowCount) <= fullest + fullest / 2);
}

void TestTreeRows::nothingIsHarmless()
{
    QVERIFY(treeRows({}, {}).rows.empty());
}

QTEST_APPLESS_MAIN(TestTreeRows)
#include "tst_treerows.moc"
