// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/spelledalike.h"

#include <QTest>

#include <algorithm>
#include <string_view>

using namespace heed;

namespace {

std::vector<Token> tokens(std::initializer_list<const char*> pieces)
{
    std::vector<Token> result;
    for (const char* piece : pieces)
        result.push_back({0, piece, {}, std::string_view(piece) == "</s>", false, false});
    return result;
}

/// Row q looks at column `looks[q]` alone.
Matrix looking(std::initializer_list<int> looks, int columns)
{
    Matrix map(int(looks.size()), columns);
    int row = 0;
    for (const int column : looks)
        map(row++, column) = 1.0F;
    return map;
}

} // namespace

class tst_SpelledAlike : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatStandsOnceOnBothSides()
    {
        const auto source = tokens({"▁Marie", "▁27", ",", "▁the", ",", ".", "</s>"});
        const auto target = tokens({"▁la", ".", "▁27", ",", "▁Marie", "</s>"});
        auto links = spelledAlike(source, target);
        std::ranges::sort(links);
        QVERIFY((links == std::vector<AlignmentLink>{{0, 4}, {1, 2}, {5, 1}})); // not the comma, not </s>
    }

    void tellsTheRowsOfAHeadApart()
    {
        const std::vector<AlignmentLink> links{{0, 0}, {1, 1}, {2, 2}};
        const std::vector<bool> excluded{false, false, false, true};
        const Matrix produces = looking({0, 1, 2, 3}, 4);
        QCOMPARE(linkAgreement(produces, links, AlignmentRow::Produces, excluded), 1.0F);
        QCOMPARE(linkAgreement(produces, links, AlignmentRow::Consumes, excluded), 0.0F);
        const Matrix consumes = looking({3, 0, 1, 2}, 4); // one row later
        QCOMPARE(linkAgreement(consumes, links, AlignmentRow::Consumes, excluded), 1.0F);
        QCOMPARE(linkAgreement(consumes, links, AlignmentRow::Produces, excluded), 0.0F);
    }

    void claimsNothingWithoutLinks() { QCOMPARE(linkAgreement(looking({0}, 2), {}, AlignmentRow::Produces, {}), 1.0F); }
};

QTEST_APPLESS_MAIN(tst_SpelledAlike)
#include "tst_spelledalike.moc"
