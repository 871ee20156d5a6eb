// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/colormap.h"
#include "widgets/figure.h"
#include "widgets/figureoptions.h"
#include "widgets/gallery/galleryarrangement.h"
#include "widgets/gallery/galleryheads.h"
#include "widgets/valuescale.h"
#include "widgets/viewarea.h"

#include <memory>

namespace heed {

/// All heads of a kind as thumbnails, with their numbers as captions and small bars: a table with a row per layer, or
/// sorted by a measure; a filter leaves heads out.
///
/// One entry is current: a click, the arrow keys, Home, End, Page Up and Page Down choose it, a double click or Enter
/// opens it. Ctrl and a click or Space select entries, Shift and a click a range, Ctrl+A all; Escape lets go of them.
/// Maps may come one by one; the thumbnails are coloured in the thread pool, those in view first.
class HeadGallery : public ViewArea
{
    Q_OBJECT

public:
    explicit HeadGallery(QWidget* parent = nullptr);
    ~HeadGallery() override;

    /// Shows other heads, as far as they are there. The current entry stays when there are as many; nothing is selected.
    void setHeads(GalleryHeads heads);
    const GalleryHeads& heads() const;
    /// One more entry is there. When it was the last one, order and filter see all numbers.
    void setEntry(int entry, std::shared_ptr<const Matrix> map, const HeadNumbers& numbers);

    void setOrder(const GalleryOrder& order);
    void setFilter(const GalleryFilter& filter);
    const GalleryArrangement& arrangement() const;

    void setColorMap(ColorMap map);
    void setValueScale(ValueScale scale);

    int currentEntry() const;                        ///< −1: none
    const std::vector<int>& selectedEntries() const; ///< ascending

    /// Where a thumbnail is, in the viewport's coordinates; outside of it when scrolled away, empty when left out.
    QRect thumbnailRect(int entry) const;

    /// What is shown, as a picture, the part that is scrolled away, too: makeGalleryFigure(). Null when nothing is.
    std::unique_ptr<Figure> picture(const QStringList& caption, const FigureOptions& options) const;

    /// Whether every thumbnail in view is coloured.
    bool isComplete() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Outlines an entry and scrolls it into view; −1 for none. Emits currentEntryChanged when it was another.
    void setCurrentEntry(int entry);
    void toggleSelected(int entry);
    void clearSelection();

Q_SIGNALS:
    void currentEntryChanged(int entry);
    void entryActivated(int entry); ///< double click or Enter: show it large
    void entryHovered(int entry);   ///< −1 when the pointer leaves the thumbnails
    void selectionChanged();

protected:
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace heed
