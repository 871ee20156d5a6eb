// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/gallerylayout.h"
#include "widgets/headgallerydata.h"
#include "widgets/theme.h"
#include "widgets/thumbnailrenderer.h"

#include <QFont>
#include <QFontMetricsF>

class QPainter;

namespace heed {

/// Paints the part of a HeadGallery that is in view: it refers to the widget's state and keeps none.
struct GalleryPainter
{
    const HeadGalleryData& data;
    const GalleryLayout& layout;
    const ThumbnailRenderer& thumbnails;
    Theme theme;
    QFont font;
    QPoint scrolled; ///< the content's point at the viewport's top left corner
    QSize viewport;
    GalleryPlace current;
    GalleryPlace hovered;

    /// Thumbnails first, then the headings, which stay at the edges while the rest scrolls.
    void paint(QPainter& painter) const;

private:
    void paintThumbnail(QPainter& painter, GalleryPlace place) const;
    void paintHeadings(QPainter& painter) const;
    void setHeadingStyle(QPainter& painter, bool isCurrent) const;
};

/// "Layer 1" and "Head 1": both count from 1 on screen.
QString layerHeading(int layer);
QString headHeading(int head);

/// As much of a caption as fits: parts that " · " separates are dropped from the end before letters are.
QString fittingCaption(const QString& caption, const QFontMetricsF& metrics, double width);

} // namespace heed
