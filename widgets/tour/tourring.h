// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace heed {

/// A frame around a part of its parent, over everything there; clicks go through it.
class TourRing : public QWidget
{
    Q_OBJECT

public:
    explicit TourRing(QWidget* parent);

    /// @param target a rectangle of the parent.
    void showAround(const QRect& target);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace heed
