// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attentionview.h"
#include "app/viewstate.h"

#include <QWidget>

class QLabel;

namespace heed {

class AttentionHeatmap;

/// Several heads as one heatmap, with a way back to all heads. The cell is the view state's.
class BlendedHeads : public QWidget
{
    Q_OBJECT

public:
    explicit BlendedHeads(ViewState& state, QWidget* parent = nullptr);

    /// @param axes of the map.
    void setMap(const AttentionMapData& map, const MapAxes& axes, const QString& title);
    const AttentionMapData& map() const;
    AttentionHeatmap* heatmap() const { return m_heatmap; }

Q_SIGNALS:
    void closed();                        ///< the button, or Escape
    void cellHovered(int query, int key); ///< tokens; −1: none

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void followCell();
    void followPresentation();

    ViewState& m_state;
    MapAxes m_axes;
    QLabel* m_title;
    AttentionHeatmap* m_heatmap;
};

} // namespace heed
