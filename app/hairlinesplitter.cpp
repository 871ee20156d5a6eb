// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hairlinesplitter.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QSplitterHandle>

namespace heed {

namespace {

constexpr int kGripWidth = 5;

class HairlineHandle final : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const bool isUpright = orientation() == Qt::Horizontal;
        const QRect line = isUpright ? QRect(width() / 2, 0, 1, height()) : QRect(0, height() / 2, width(), 1);
        painter.fillRect(line, Theme(palette()).line);
    }
};

} // namespace

HairlineSplitter::HairlineSplitter(Qt::Orientation orientation, QWidget* parent) : QSplitter(orientation, parent)
{
    setHandleWidth(kGripWidth);
    setChildrenCollapsible(false);
}

QSplitterHandle* HairlineSplitter::createHandle()
{
    return new HairlineHandle(orientation(), this);
}

} // namespace heed
