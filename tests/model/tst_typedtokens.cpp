// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/typedtokens.h"
#include "tests/testutils.h"

#include <QTest>

#include <string>

using namespace heed;

namespace {

/// Text parts in brackets, tokens as their ids: "[The ]7[ cat]".
QString shown(const TypedTokens& tokens, const std::string& text)
{
    QString result;
    for (const TypedTokens::Part& part : tokens.partsOf(text)) {
        const std::string piece = text.substr(part.span.begin, part.span.end - part.span.begin);
        result += part.id ? QString::number(*part.id) : '[' + QString::fromStdString(piece) + ']';
    }
    return result;
}

} // namespace

class TestTypedTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsFollowEachOther_data();
    void partsFollowEachOther();
    void nothingIsFoundWithoutTokens();
};

void TestTypedTokens::partsFollowEachOther_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("parts");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("text alone") << QStringLiteral("Le chat dort.") << QStringLiteral("[Le chat dort.]");
    QTest::newRow("a token alone") << QStringLiteral("</s>") << QStringLiteral("2");
    QTest::newRow("between words") << QStringLiteral("Le </s> chat") << QStringLiteral("[Le ]2[ chat]");
    QTest::newRow("within a word") << QStringLiteral("cfra_Latnhat") << QStringLiteral("[c]5[hat]");
    QTest::newRow("two in a row") << QStringLiteral("é</s>fra_Latn") << QStringLiteral("[é]25");
    QTest::newRow("the longest") << QStringLiteral("<extra_id_12><extra_id_1>") << QStringLiteral("87");
    QTest::newRow("cut off") << QStringLiteral("chat <extra_id_1") << QStringLiteral("[chat <extra_id_1]");
    QTest::newRow("after a false start") << QStringLiteral("<<</s>") << QStringLiteral("[<<]2");
    QTest::newRow("one that another begins with") << QStringLiteral("<ab <a") << QStringLiteral("9[b ]9");
}

void TestTypedTokens::partsFollowEachOther()
{
    QFETCH(QString, text);
    QFETCH(QString, parts);
    const TypedTokens tokens(
        {{"</s>", 2}, {"fra_Latn", 5}, {"<extra_id_1>", 7}, {"<extra_id_12>", 8}, {"<a", 9}, {"<abc", 10}, {"", 11}});
    QCOMPARE(shown(tokens, text.toStdString()), parts);
}

void TestTypedTokens::nothingIsFoundWithoutTokens()
{
    QCOMPARE(shown(TypedTokens({}), "Le </s> chat"), QStringLiteral("[Le </s> chat]"));
}

QTEST_GUILESS_MAIN(TestTypedTokens)

#include "tst_typedtokens.moc"
