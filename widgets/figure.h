// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSizeF>
#include <QString>

class QPainter;

namespace heed {

enum class PictureFormat { Png, Svg, Pdf };

/// A picture to export: it knows its size and paints itself, needs no window, and may be used on any thread once a
/// QGuiApplication exists (the offscreen platform will do).
class Figure
{
public:
    virtual ~Figure() = default;

    /// In points (1/72 inch).
    virtual QSizeF size() const = 0;

    /// Paints into (0, 0, size()) of a painter whose unit is the point.
    virtual void paint(QPainter& painter) const = 0;

    /// For the metadata of the file.
    virtual QString title() const = 0;
};

/// The file of that format: PNG with its dpi recorded, SVG and PDF as vectors with text as text. Empty when the picture
/// cannot be made, because it would be larger than Qt can paint (32,767 pixels a side).
/// dpi counts for PNG alone.
QByteArray renderFigure(const Figure& figure, PictureFormat format, int dpi = 144);

/// "png", "svg", "pdf".
QString fileSuffix(PictureFormat format);

} // namespace heed
