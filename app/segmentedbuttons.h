// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QToolButton;

namespace heed {

class ChoiceActions;

/// A choice as a row of buttons that touch, the current one filled with the accent; one stop of Tab, inside which the
/// arrow keys choose. Where the row is too narrow, it gives
/// up the icons, and where that is not enough the texts of all but the current button.
class SegmentedButtons : public QWidget
{
    Q_OBJECT

public:
    /// @param style without an icon, the texts are never given up.
    SegmentedButtons(const ChoiceActions* choice, Qt::ToolButtonStyle style, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
    int widthWith(Qt::ToolButtonStyle style) const;
    bool mayShorten() const { return m_style == Qt::ToolButtonTextBesideIcon; }

    QList<QToolButton*> m_segments;
    Qt::ToolButtonStyle m_style;
};

} // namespace heed
