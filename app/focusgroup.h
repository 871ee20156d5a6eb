// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAbstractButton;
class QKeyEvent;

namespace heed {

/// Buttons in a row as one stop of Tab: the one that was used last. The arrow keys go from one to the next, Home and End
/// to the ends; buttons that are disabled or hidden are left out.
///
///     new FocusGroup({undo, redo}, FocusGroup::Kind::Commands, row);
class FocusGroup : public QObject
{
    Q_OBJECT

public:
    enum class Kind {
        Commands, ///< the keyboard goes to a button, which Space presses
        Choice,   ///< of one button: going to it takes it, and the stop is where the choice is
    };

    /// @param buttons from left to right, at least one; they live as long as `parent`.
    FocusGroup(QList<QAbstractButton*> buttons, Kind kind, QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool takeKey(const QKeyEvent& event);
    void goTo(QAbstractButton* button);
    void setStop(QAbstractButton* button);
    void keepStopUsable();
    QList<QAbstractButton*> usableButtons() const;

    QList<QAbstractButton*> m_buttons;
    Kind m_kind;
    QAbstractButton* m_stop;
};

} // namespace heed
