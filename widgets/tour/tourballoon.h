// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tour/balloonlayout.h"

#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace heed {

/// What a balloon says: one step of several.
struct TourStep
{
    QString title;
    QString text; ///< plain text, a few short sentences
    int number = 1;
    int count = 1;
};

/// A small balloon over its parent that points at a part of it and has "Back", "Next" and a way out. The arrow keys and
/// Enter turn the pages, Esc closes. It says what was asked for and does nothing itself.
class TourBalloon : public QWidget
{
    Q_OBJECT

public:
    explicit TourBalloon(QWidget* parent);

    /// Shows a step beside `target`, a rectangle of the parent, and takes the keyboard.
    void showStep(const TourStep& step, const QRect& target);

    /// The same step where the target is now.
    void pointAt(const QRect& target);

    const TourStep& step() const { return m_step; }
    const BalloonPlace& place() const { return m_place; } ///< in the parent's coordinates

Q_SIGNALS:
    void nextRequested();
    void backRequested();
    void closeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateColors();

    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_progress;
    QPushButton* m_back;
    QPushButton* m_next;
    TourStep m_step;
    BalloonPlace m_place;
};

} // namespace heed
