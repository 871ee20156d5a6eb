// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chippainter.h"
#include "widgets/colormap.h"
#include "widgets/tokenchips.h"

#include <QApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace heed;

class TestTokenChips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void heightFollowsWidth();
    void clickAndArrowsSelect();
    void settingTheCurrentEmitsNothing();
    void pointerIsFollowed();
    void probabilitiesColorTheChips();
    void linksReplaceProbabilities();
    void newTokensForgetTheOld();
    void nothingIsHarmless();
};

namespace {

std::vector<TokenChip> sentence()
{
    std::vector<TokenChip> tokens(9);
    const QStringList texts{QStringLiteral("Le"),    QStringLiteral("chat"), QStringLiteral("in"),
                            QStringLiteral("croy"),  QStringLiteral("able"), QStringLiteral("est"),
                            QStringLiteral("assis"), QStringLiteral("."),    QStringLiteral("</s>")};
    for (std::size_t index = 0; index < tokens.size(); ++index) {
        tokens[index].text = texts[int(index)];
        tokens[index].probability = double(index) / 8.0;
        tokens[index].startsWord = index != 3 && index != 4 && index != 7;
        tokens[index].isSpecial = index == 8;
    }
    return tokens;
}

void show(TokenChips& chips)
{
    chips.setTokens(sentence());
    chips.resize(200, chips.heightForWidth(200));
    chips.show();
}

QColor background(TokenChips& chips, int token)
{
    return chips.grab().toImage().pixelColor(chips.chipRect(token).toRect().center()
                                             - QPoint(0, int(chips.chipRect(token).height() / 2.0) - 3));
}

} // namespace

void TestTokenChips::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void TestTokenChips::heightFollowsWidth()
{
    TokenChips chips;
    chips.setTokens(sentence());
    QVERIFY(chips.hasHeightForWidth());
    QVERIFY(chips.heightForWidth(120) > chips.heightForWidth(240));
    QVERIFY(chips.heightForWidth(240) >= chips.heightForWidth(2000));
    show(chips);
    for (int token = 0; token < 9; ++token)
        QVERIFY(QRectF(chips.rect()).contains(chips.chipRect(token)));
}

void TestTokenChips::clickAndArrowsSelect()
{
    TokenChips chips;
    show(chips);
    QSignalSpy selected(&chips, &TokenChips::tokenSelected);
    QTest::mouseClick(&chips, Qt::LeftButton, {}, chips.chipRect(3).center().toPoint());
    QCOMPARE(selected.last(), QList<QVariant>{3});
    QTest::keyClick(&chips, Qt::Key_Right);
    QCOMPARE(selected.last(), QList<QVariant>{4});
    QTest::keyClick(&chips, Qt::Key_End);
    QTest::keyClick(&chips, Qt::Key_Right);
    QCOMPARE(chips.current(), 8);
    QTest::keyClick(&chips, Qt::Key_Home);
    QTest::keyClick(&chips, Qt::Key_Left);
    QCOMPARE(chips.current(), 0);
    QTest::keyClick(&chips, Qt::Key_Down);
    QVERIFY(chips.chipRect(chips.current()).top() > chips.chipRect(0).bottom());
}

void TestTokenChips::settingTheCurrentEmitsNothing()
{
    TokenChips chips;
    show(chips);
    QSignalSpy selected(&chips, &TokenChips::tokenSelected);
    chips.setCurrent(2);
    QCOMPARE(chips.current(), 2);
    chips.setCurrent(77);
    QCOMPARE(chips.current(), -1);
    QCOMPARE(selected.count(), 0);
}

void TestTokenChips::pointerIsFollowed()
{
    TokenChips chips;
    show(chips);
    QSignalSpy hovered(&chips, &TokenChips::tokenHovered);
    QTest::mouseMove(&chips, chips.chipRect(1).center().toPoint());
    QTRY_COMPARE(hovered.count(), 1);
    QCOMPARE(hovered.last(), QList<QVariant>{1});
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&chips, &leave);
    QCOMPARE(hovered.last(), QList<QVariant>{-1});
}

void TestTokenChips::probabilitiesColorTheChips()
{
    TokenChips chips;
    show(chips);
    const Theme theme(chips.palette());
    for (const int token : {0, 3, 6})
        QCOMPARE(background(chips, token).rgb(), probabilityColor(token / 8.0, theme).rgb());
}

void TestTokenChips::linksReplaceProbabilities()
{
    TokenChips chips;
    show(chips);
    chips.setHighlights({0.0F, 1.0F});
    const Theme theme(chips.palette());
    QCOMPARE(background(chips, 0).rgb(), theme.surface.rgb());
    QCOMPARE(background(chips, 3), background(chips, 0)); // strengths that are missing are 0
    QVERIFY(background(chips, 1) != background(chips, 0));
    chips.setHighlights({});
    QCOMPARE(background(chips, 3).rgb(), probabilityColor(3.0 / 8.0, theme).rgb());
}

void TestTokenChips::newTokensForgetTheOld()
{
    TokenChips chips;
    show(chips);
    chips.setCurrent(8);
    chips.setHighlights({1.0F});
    chips.setTokens({{QStringLiteral("seul"), 1.0}});
    QCOMPARE(chips.current(), -1);
    QCOMPARE(background(chips, 0).rgb(), probabilityColor(1.0, Theme(chips.palette())).rgb());
}

void TestTokenChips::nothingIsHarmless()
{
    TokenChips chips;
    chips.setPlaceholderText(QStringLiteral("Nothing yet"));
    chips.resize(200, 60);
    chips.show();
    QTest::keyClick(&chips, Qt::Key_Right);
    QTest::keyClick(&chips, Qt::Key_Down);
    QTest::mouseClick(&chips, Qt::LeftButton, {}, {100, 30});
    QCOMPARE(chips.current(), -1);
    QVERIFY(!chips.grab().isNull());
}

QTEST_MAIN(TestTokenChips)
#include "tst_tokenchips.moc"
