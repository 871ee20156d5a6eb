// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QFont>
#include <QWidget>

class QPainter;

namespace heed {

/// What the lines and outlines of a search tree mean, in one line of small print that wraps where it has to.
class BeamLegend : public QWidget
{
    Q_OBJECT

public:
    explicit BeamLegend(QWidget* parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

    /// For pictures. @returns the height that it takes; paints nothing without a painter.
    static double paint(QPainter* painter, double width, const Theme& theme, const QFont& font);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace heed
