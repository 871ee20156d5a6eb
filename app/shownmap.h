// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attentionview.h"
#include "app/viewstate.h"

#include <QObject>

#include <optional>

namespace heed {

/// The head that the view state chooses, computed once for all views that show it: whole, and as it is presented.
/// Lives on the GUI thread; a head costs milliseconds even at 512 tokens.
class ShownMap : public QObject
{
    Q_OBJECT

public:
    /// Construct it before the views, so that it is up to date when they hear of a change.
    explicit ShownMap(const ViewState& state, QObject* parent = nullptr);

    bool isEmpty() const { return m_map.isEmpty(); }

    /// Every piece and special token: [query, key].
    const Matrix& weights() const { return m_weights; }
    const Matrix& scores() const { return m_scores; } ///< empty: not known

    /// As presented.
    const AttentionMapData& map() const { return m_map; }
    const MapAxes& axes() const { return m_axes; }

    /// Of the whole map's rows from 1.
    double rowDeviation() const { return m_rowDeviation; }

Q_SIGNALS:
    void changed(); ///< another head, other tokens, or another presentation

private:
    void update();
    void follow(const Selection& now);

    const ViewState& m_state;
    std::optional<Selection> m_computedFor; ///< sentence, hypothesis and head count
    TokenMerges m_merges;                   ///< that the map was computed with
    Matrix m_weights;
    Matrix m_scores;
    MapAxes m_axes;
    AttentionMapData m_map;
    double m_rowDeviation = 0.0;
};

} // namespace heed
