// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/searchtree.h"
#include "tests/testutils.h"

using namespace heed;

class tst_SearchTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesItsTokens();
    void greedyPathEndsWhereItWasNotFollowed();
};

void tst_SearchTree::namesItsTokens()
{
    SearchTree tree;
    tree.nodes
        = {{.id = 9}, {.parent = 0, .step = 0, .id = 4}, {.parent = 0, .step = 0, .id = 2}, {.parent = 1, .id = 4}};
    QCOMPARE(distinctIds(tree), (std::vector<TokenId>{2, 4, 9}));
    QVERIFY(!tree.token(4));
    for (const TokenId id : distinctIds(tree))
        tree.tokens.push_back({.id = id, .piece = std::to_string(id), .span = {}});
    QCOMPARE(tree.token(4)->piece, std::string("4"));
    QVERIFY(!tree.token(3));
    QVERIFY(!tree.token(10));
    QCOMPARE(tree.path(3), (std::vector<int>{1, 3}));
    QVERIFY(tree.path(0).empty());
    QVERIFY(tree.path(-1).empty());
}

void tst_SearchTree::greedyPathEndsWhereItWasNotFollowed()
{
    SearchTree tree;
    QVERIFY(tree.greedyPath().empty());
    tree.nodes = {{},
                  {.parent = 0, .step = 0, .isMostProbable = true},
                  {.parent = 0, .step = 0},
                  {.parent = 1, .step = 1},
                  {.parent = 2, .step = 1, .isMostProbable = true}, // after a token that is not on the path
                  {.parent = 3, .step = 2, .isMostProbable = true}};
    QCOMPARE(tree.greedyPath(), (std::vector<int>{1}));
    tree.nodes[3].isMostProbable = true;
    QCOMPARE(tree.greedyPath(), (std::vector<int>{1, 3, 5}));
}

QTEST_APPLESS_MAIN(tst_SearchTree)
#include "tst_searchtree.moc"
