// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/choiceactions.h"
#include "app/focusgroup.h"
#include "app/habits/taborder.h"
#include "app/segmentedbuttons.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <utility>

using namespace heed;

namespace {

/// A row of buttons between two fields.
struct Row
{
    explicit Row(QWidget* buttons)
    {
        auto* layout = new QHBoxLayout(&window);
        layout->addWidget(&before);
        layout->addWidget(buttons);
        layout->addWidget(&after);
        orderTabs(&window);
        window.show();
        before.setFocus();
    }

    QString press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(window.focusWidget(), key, modifiers);
        const auto* button = qobject_cast<QToolButton*>(window.focusWidget());
        return button ? button->text() : before.hasFocus() ? QStringLiteral("before") : QStringLiteral("after");
    }

    QWidget window;
    QLineEdit before;
    QLineEdit after;
};

enum class Letter { A, B, C };

struct Choice
{
    Choice()
    {
        for (const auto& [letter, text] : {std::pair(Letter::A, "&A"), {Letter::B, "&B"}, {Letter::C, "&C"}})
            actions.add(letter, QString::fromLatin1(text), {});
        actions.setCurrent(Letter::A);
    }
    QObject owner;
    ChoiceActions actions{QStringLiteral("Letter"), &owner};
};

/// Three buttons, "a" to "c".
struct Commands : QWidget
{
    Commands()
    {
        auto* layout = new QHBoxLayout(this);
        for (const char* text : {"a", "b", "c"}) {
            buttons += new QToolButton(this);
            buttons.last()->setText(QString::fromLatin1(text));
            layout->addWidget(buttons.last());
        }
        new FocusGroup(buttons, FocusGroup::Kind::Commands, this);
    }
    QList<QAbstractButton*> buttons;
};

} // namespace

/// Rows of buttons as stops of Tab.
class TestFocusGroup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrowsMakeAChoice();
    void theStopIsWhereTheChoiceIs();
    void arrowsGoFromCommandToCommand();
    void whatCannotBePressedIsNoStop();
};

void TestFocusGroup::arrowsMakeAChoice()
{
    Choice choice;
    QSignalSpy chosen(&choice.actions, &ChoiceActions::chosen);
    Row row(new SegmentedButtons(&choice.actions, Qt::ToolButtonTextOnly));
    QVERIFY(QTest::qWaitForWindowActive(&row.window));
    QCOMPARE(row.press(Qt::Key_Tab), QStringLiteral("A"));
    QCOMPARE(row.press(Qt::Key_Right), QStringLiteral("B"));
    QCOMPARE(chosen.takeFirst().first().toInt(), int(Letter::B));
    QCOMPARE(row.press(Qt::Key_End), QStringLiteral("C"));
    QCOMPARE(row.press(Qt::Key_Right), QStringLiteral("C")); // the last
    QCOMPARE(row.press(Qt::Key_Home), QStringLiteral("A"));
    QCOMPARE(chosen.last().first().toInt(), int(Letter::A));
    QCOMPARE(row.press(Qt::Key_Tab), QStringLiteral("after"));
    QCOMPARE(row.press(Qt::Key_Backtab, Qt::ShiftModifier), QStringLiteral("A"));
    QCOMPARE(row.press(Qt::Key_Backtab, Qt::ShiftModifier), QStringLiteral("before"));
}

void TestFocusGroup::theStopIsWhereTheChoiceIs()
{
    Choice choice;
    Row row(new SegmentedButtons(&choice.actions, Qt::ToolButtonTextOnly));
    QVERIFY(QTest::qWaitForWindowActive(&row.window));
    choice.actions.setCurrent(Letter::C); // as by a shortcut
    QCOMPARE(row.press(Qt::Key_Tab), QStringLiteral("C"));
    choice.actions.setCurrent(Letter::B);
    QCOMPARE(row.press(Qt::Key_Left), QStringLiteral("A")); // the keyboard went along
    QCOMPARE(row.press(Qt::Key_Tab), QStringLiteral("after"));
}

void TestFocusGroup::arrowsGoFromCommandToCommand()
{
    auto* commands = new Commands;
    Row row(commands);
    QVERIFY(QTest::qWaitForWindowActive(&row.window));
    QSignalSpy pressed(commands->buttons.at(1), &QAbstractButton::clicked);
    QCOMPARE(row.press(Qt::Key_Tab), QStringLiteral("a"));
    QCOMPARE(row.press(Qt::Key_Right), QStringLiteral("b"));
    QVERIFY(pressed.isEmpty());
    QCOMPARE(row.press(Qt::Key_Space), QStringLiteral("b"));
    QCOMPARE(pressed.size(), 1);
    QCOMPARE(row.press(Qt::Key_Tab), QStringLiteral("after"));
    QCOMPARE(row.press(Qt::Key_Backtab, Qt::ShiftModifier), QStringLiteral("b")); // where it was left
}

void TestFocusGroup::whatCannotBePressedIsNoStop()
{
    auto* commands = new Commands;
    Row row(commands);
    QVERIFY(QTest::qWaitForWindowActive(&row.window));
    commands->buttons.at(0)->setEnabled(false);
    commands->buttons.at(1)->hide();
    QCOMPARE(row.press(Qt::Key_Tab), QStringLiteral("c"));
    QCOMPARE(row.press(Qt::Key_Left), QStringLiteral("c"));
    QCOMPARE(row.press(Qt::Key_Tab), QStringLiteral("after"));
    commands->buttons.at(2)->setEnabled(false);
    QCOMPARE(row.press(Qt::Key_Backtab, Qt::ShiftModifier), QStringLiteral("before"));
    commands->buttons.at(1)->show(); // the stop is one that can be pressed as soon as there is one
    QCOMPARE(row.press(Qt::Key_Tab), QStringLiteral("b"));
}

QTEST_MAIN(TestFocusGroup)
#include "tst_focusgroup.moc"
