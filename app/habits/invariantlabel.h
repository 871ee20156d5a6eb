// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shownmap.h"
#include "app/viewstate.h"

#include <QLabel>

#include <optional>

namespace heed {

/// What must be true of the head and the step that are shown, and how far from it they are.
struct Invariants
{
    double rows = 0.0;                   ///< largest |Σ_k a[q,k] − 1|
    std::optional<double> softmax;       ///< largest |softmax(scores) − weights|; nothing: no scores
    std::optional<double> future;        ///< largest weight above the diagonal; nothing: not the decoder's
    std::optional<double> probabilities; ///< |Σ_v p[v] − 1| at the chosen step; nothing: no step
};

/// Costs a pass over the map and, with a step, over the vocabulary. The map must not be empty.
Invariants invariantsOf(const ViewState& state, const ShownMap& map);

/// One line each, for people.
QString invariantText(const Invariants& invariants);

/// A quiet line for the status bar: that rows sum to 1, with everything else that must be true in its tool tip.
class InvariantLabel : public QLabel
{
    Q_OBJECT

public:
    InvariantLabel(const ViewState& state, const ShownMap& map, QWidget* parent = nullptr);

protected:
    bool event(QEvent* event) override;

private:
    void showRows();

    const ViewState& m_state;
    const ShownMap& m_map;
};

} // namespace heed
