// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/mapnumbers.h"
#include "tests/model/analysisutils.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <charconv>
#include <limits>

using namespace heed;
using test::matrix;

namespace {

using Names = std::vector<std::string>;

/// A reader of RFC 4180, written from its grammar.
std::vector<Names> parseCsv(const std::string& text)
{
    std::vector<Names> lines(1, Names(1));
    bool isQuoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (isQuoted && c == '"' && at + 1 < text.size() && text[at + 1] == '"')
            lines.back().back() += text[++at];
        else if (c == '"')
            isQuoted = !isQuoted;
        else if (c == ',' && !isQuoted)
            lines.back().emplace_back();
        else if (c == '\n' && !isQuoted)
            lines.emplace_back(1);
        else
            lines.back().back() += c;
    }
    lines.pop_back(); // the text ends with a line break
    return lines;
}

} // namespace

class TestMapNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvHasKeysAboveAndQueriesOnTheLeft();
    void csvQuotesWhatNeedsIt();
    void csvNumbersReadBackExactly();
    void csvOfMaskedScores();
    void jsonHasEverything();
    void jsonNumbersReadBackExactly();
    void jsonMaskedScoresAreNull();
    void jsonSurvivesInvalidUtf8();
};

void TestMapNumbers::csvHasKeysAboveAndQueriesOnTheLeft()
{
    QCOMPARE(toCsv(matrix({{.5, .25, .25}, {0, 1, 0}}), Names{"<pad>", "▁Le"}, Names{"▁The", "▁cat", "</s>"}),
             std::string(",▁The,▁cat,</s>\n<pad>,0.5,0.25,0.25\n▁Le,0,1,0\n"));
}

void TestMapNumbers::csvQuotesWhatNeedsIt()
{
    const Names keys{",", "\"", "a\nb", " x", ";"};
    const std::string csv = toCsv(Matrix(1, 5, 0.5F), Names{"say \"hi\", he"}, keys);
    QCOMPARE(csv, std::string(",\",\",\"\"\"\",\"a\nb\",\" x\",;\n\"say \"\"hi\"\", he\",0.5,0.5,0.5,0.5,0.5\n"));
    const std::vector<Names> lines = parseCsv(csv);
    QCOMPARE(lines.size(), std::size_t(2));
    QVERIFY(std::ranges::equal(std::span(lines[0]).subspan(1), keys));
    QCOMPARE(lines[1][0], std::string("say \"hi\", he"));
}

void TestMapNumbers::csvNumbersReadBackExactly()
{
    const Matrix values = matrix({{0.1, 1.0 / 3.0, 1e-30, 0.99999994, -12.345678, 3.0e10}});
    const std::vector<Names> lines = parseCsv(toCsv(values, Names{"q"}, Names(6, "k")));
    for (int column = 0; column < 6; ++column) {
        const std::string& text = lines[1][std::size_t(column) + 1];
        float read = 0.0F;
        std::from_chars(text.data(), text.data() + text.size(), read);
        QCOMPARE(read, values(0, column));
    }
    QCOMPARE(lines[1][1], std::string("0.1"));
}

void TestMapNumbers::csvOfMaskedScores()
{
    const float masked = -std::numeric_limits<float>::infinity();
    QCOMPARE(toCsv(Matrix(1, 1, masked), Names{"q"}, Names{"k"}), std::string(",k\nq,-inf\n"));
}

void TestMapNumbers::jsonHasEverything()
{
    const NamedMap map{{AttentionKind::Cross, 4, 0}, matrix({{.5, .5}}), matrix({{-1, -1}}), {"▁\"Le\""}, {"a", "b"}};
    const auto json = nlohmann::json::parse(toJson(map));
    QCOMPARE(json["kind"].get<std::string>(), std::string("cross"));
    QCOMPARE(json["layer"].get<int>(), 5);
    QCOMPARE(json["head"].get<int>(), 1);
    QCOMPARE(json["queries"].get<Names>(), map.queries);
    QCOMPARE(json["keys"].get<Names>(), map.keys);
    QVERIFY(json["weights"] == nlohmann::json::parse("[[0.5, 0.5]]"));
    QVERIFY(json["scores"] == nlohmann::json::parse("[[-1, -1]]"));
    NamedMap withoutScores = map;
    withoutScores.scores = {};
    QVERIFY(!nlohmann::json::parse(toJson(withoutScores)).contains("scores"));
}

void TestMapNumbers::jsonNumbersReadBackExactly()
{
    const Matrix values = matrix({{0.1, 1.0 / 3.0, 1e-30, 0.99999994}});
    const std::string text = toJson({{}, values, {}, Names(1), Names(4)});
    const auto json = nlohmann::json::parse(text);
    for (int key = 0; key < 4; ++key)
        QCOMPARE(json["weights"][0][std::size_t(key)].get<float>(), values(0, key));
    QVERIFY2(text.find("[0.1,") != std::string::npos, text.c_str());
}

void TestMapNumbers::jsonMaskedScoresAreNull()
{
    const float masked = -std::numeric_limits<float>::infinity();
    const auto json = nlohmann::json::parse(toJson({{}, Matrix(1, 1, 1.0F), Matrix(1, 1, masked), Names(1), Names(1)}));
    QVERIFY(json["scores"][0][0].is_null());
}

void TestMapNumbers::jsonSurvivesInvalidUtf8()
{
    const auto json = nlohmann::json::parse(toJson({{}, Matrix(1, 1, 1.0F), {}, {"\xC3"}, {"k"}}));
    QCOMPARE(json["queries"][0].get<std::string>(), std::string("\uFFFD"));
}

QTEST_GUILESS_MAIN(TestMapNumbers)
#include "tst_mapnumbers.moc"
