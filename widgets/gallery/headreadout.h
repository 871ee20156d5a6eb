// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/gallery/headnumbers.h"

#include <QWidget>

#include <optional>

namespace heed {

/// What there is to say about one head, in words beside the colours of its bars: the legend of a HeadGallery.
class HeadReadout : public QWidget
{
    Q_OBJECT

public:
    explicit HeadReadout(QWidget* parent = nullptr);

    /// Nothing: the name alone.
    void setHead(const QString& name, const std::optional<HeadNumbers>& numbers);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Part
    {
        std::optional<HeadMeasure> measure; ///< nothing: the head's name and role
        QString text;
    };
    std::vector<QRectF> places(double width) const;
    double widthOf(const Part& part) const;
    double lineHeight() const;
    int linesAt(double width) const;

    std::vector<Part> m_parts;
    int m_mostLines = 2; ///< that any head needed: kept free, so that the gallery does not jump
};

} // namespace heed
