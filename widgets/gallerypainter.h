// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/gallery/galleryarrangement.h"
#include "widgets/gallery/galleryheads.h"
#include "widgets/gallerylayout.h"
#include "widgets/theme.h"

#include <QFont>
#include <QFontMetricsF>
#include <QImage>

#include <functional>
#include <vector>

class QPainter;

namespace heed {

/// How much room a caption takes, and what is in it.
struct GalleryCaption
{
    static constexpr int kBarHeight = 9;
    static constexpr int kGap = 4; ///< above and below the bars

    HeadMeasure measure = HeadMeasure::Entropy; ///< whose number is written
    bool hasName = false;                       ///< "L2 H3" in a line of its own
    int lineHeight = 0;

    int height() const { return kGap + (hasName ? 2 : 1) * lineHeight + kBarHeight + kGap; }
};

/// Paints the part of a HeadGallery that is in view: it refers to the widget's state and keeps none.
struct GalleryPainter
{
    const GalleryHeads& heads;
    const GalleryArrangement& arrangement;
    const GalleryLayout& layout;
    std::function<QImage(int entry)> thumbnail; ///< null: not there yet
    const std::vector<int>& selected;
    GalleryCaption caption;
    Theme theme;
    QFont font;
    QPoint scrolled; ///< the content's point at the viewport's top left corner
    QSize viewport;
    int current = -1; ///< entry
    int hovered = -1;

    /// Thumbnails first, then the headings, which stay at the edges while the rest scrolls.
    void paint(QPainter& painter) const;

private:
    void paintEntry(QPainter& painter, int entry, const QRect& rect, NumberForm form) const;
    void paintMark(QPainter& painter, const QRect& rect) const;
    void paintCaption(QPainter& painter, int entry, const QRect& area, NumberForm form) const;
    void paintBars(QPainter& painter, const HeadNumbers& numbers, const QRect& area) const;
    void paintHeadings(QPainter& painter) const;
    void paintColumnHeadings(QPainter& painter, int currentColumn) const;
    void setHeadingStyle(QPainter& painter, bool isCurrent) const;
};

/// The table of an arrangement, with room for headings and captions.
GalleryTable galleryTable(const GalleryHeads& heads, const GalleryArrangement& arrangement, int captionHeight,
                          const QFont& font);

/// The longest form in which every head's number fits into the width; the shortest where none does.
NumberForm fittingForm(const GalleryHeads& heads, HeadMeasure measure, const QFontMetricsF& metrics, double width);

/// Whether columns of that width can be called "Head 1", "Head 2", …, "Mean"; else all heads show their numbers alone.
bool doHeadingsFit(int heads, const QFontMetricsF& metrics, double width);

/// The colour of a measure's bars.
QColor measureColor(HeadMeasure measure);

/// "Layer 1" and "Head 1": both count from 1 on screen.
QString layerHeading(int layer);
QString headHeading(int head);

/// As much of a caption as fits: parts that " · " separates are dropped from the end before letters are.
QString fittingCaption(const QString& caption, const QFontMetricsF& metrics, double width);

} // namespace heed
