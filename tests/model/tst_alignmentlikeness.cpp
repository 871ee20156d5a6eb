// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/alignmentlikeness.h"
#include "tests/model/analysisutils.h"

#include <QTest>

#include <cmath>

using namespace heed;
using test::matrix;
using test::tokens;

class TestAlignmentLikeness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownMaps_data();
    void knownMaps();
    void specialTokensDoNotCount();
    void longerTargetsCanStillBePerfect();
};

void TestAlignmentLikeness::knownMaps_data()
{
    QTest::addColumn<Matrix>("cross");
    QTest::addColumn<float>("expected");
    QTest::newRow("every word has its own") << matrix({{0, 1, 0}, {1, 0, 0}, {0, 0, 1}}) << 1.0F;
    QTest::newRow("all look at one") << matrix({{1, 0, 0}, {1, 0, 0}, {1, 0, 0}}) << 1.0F / 3.0F;
    QTest::newRow("half sure") << matrix({{.5, .25, .25}, {.25, .5, .25}, {.25, .25, .5}}) << 0.5F;
    QTest::newRow("alike everywhere") << matrix({{.5, .5}, {.5, .5}}) << 0.25F;
    QTest::newRow("nothing") << Matrix() << 0.0F;
}

void TestAlignmentLikeness::knownMaps()
{
    QFETCH(Matrix, cross);
    QFETCH(float, expected);
    QVERIFY(std::abs(alignmentLikeness(cross, {}, {}) - expected) < 1e-6F);
}

void TestAlignmentLikeness::specialTokensDoNotCount()
{
    const auto queries = tokens({"▁le", "▁chat", "</s>"});
    const auto keys = tokens({"▁the", "▁cat", "</s>"});
    const Matrix cross = matrix({{.4, 0, .6}, {0, .2, .8}, {1, 0, 0}});
    QVERIFY(std::abs(alignmentLikeness(cross, queries, keys) - 0.3F) < 1e-6F);
    const auto onlySpecial = tokens({"</s>", "</s>", "</s>"});
    QCOMPARE(alignmentLikeness(cross, queries, onlySpecial), 0.0F);
    QCOMPARE(alignmentLikeness(cross, onlySpecial, keys), 0.0F);
}

void TestAlignmentLikeness::longerTargetsCanStillBePerfect()
{
    const Matrix cross = matrix({{1, 0}, {1, 0}, {0, 1}, {0, 1}});
    QCOMPARE(alignmentLikeness(cross, {}, {}), 1.0F);
}

QTEST_GUILESS_MAIN(TestAlignmentLikeness)
#include "tst_alignmentlikeness.moc"
