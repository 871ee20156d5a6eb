// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/attentionmapdata.h"
#include "widgets/figure.h"
#include "widgets/figureoptions.h"

#include <memory>

namespace heed {

/// One head's attention as a picture, without anything that was chosen in a window. Every token has its label, in
/// type as small as 5 points; beyond about 300 tokens the labels are thinned.
class HeatmapFigure final : public Figure
{
public:
    explicit HeatmapFigure(AttentionMapData map, FigureOptions options = {});
    ~HeatmapFigure() override;

    QSizeF size() const override;
    void paint(QPainter& painter) const override;
    QString title() const override;

    /// How the colours of a map are read, a sentence for captions.
    static QString coloursText(ColorMap colors, ValueScale scale);

private:
    class Layout;

    void paintMap(QPainter& painter) const;
    void paintValues(QPainter& painter) const;
    void paintLabels(QPainter& painter) const;
    void paintTitles(QPainter& painter) const;

    AttentionMapData m_map;
    FigureOptions m_options;
    ValueMapping m_mapping;
    std::unique_ptr<const Layout> m_layout;
};

} // namespace heed
