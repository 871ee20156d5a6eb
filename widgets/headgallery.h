// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/colormap.h"
#include "widgets/headgallerydata.h"
#include "widgets/valuescale.h"

#include <QAbstractScrollArea>

#include <memory>

namespace heed {

/// All heads of a kind as a table of thumbnails: a row per layer, a column per head.
///
/// A click selects a head and opens it; the arrow keys, Home, End, Page Up and Page Down select, Enter opens. The
/// thumbnails are coloured in the thread pool, those in view first, and appear as they are done.
class HeadGallery : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit HeadGallery(QWidget* parent = nullptr);
    ~HeadGallery() override;

    /// Shows other heads. The current head stays when the new table has it.
    void setHeads(HeadGalleryData heads);
    const HeadGalleryData& heads() const;

    void setColorMap(ColorMap map);
    void setValueScale(ValueScale scale);

    /// −1 when there is none.
    int currentLayer() const;
    int currentHead() const;

    /// Where a thumbnail is, in the viewport's coordinates; outside of it when scrolled away.
    QRect thumbnailRect(int layer, int head) const;

    /// Whether every thumbnail in view is coloured.
    bool isComplete() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Outlines a head and scrolls it into view; (−1, −1) for none. Emits headSelected when it was another.
    void setCurrentHead(int layer, int head);

Q_SIGNALS:
    void headSelected(int layer, int head);  ///< both from 0
    void headActivated(int layer, int head); ///< click or Enter: show this head large
    void headHovered(int layer, int head);   ///< (−1, −1) when the pointer leaves the thumbnails

protected:
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace heed
