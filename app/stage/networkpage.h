// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shownmap.h"
#include "app/stage/stagepage.h"
#include "app/viewstate.h"
#include "model/forwardpass.h"

class QStackedWidget;

namespace heed {

class NetworkView;
class PositionView;

/// The whole network as a drawing; its positional encodings as a picture behind it.
class NetworkPage : public StagePage
{
    Q_OBJECT

public:
    NetworkPage(ViewState& state, const ShownMap& map, QWidget* parent = nullptr);

    std::unique_ptr<Figure> picture(const FigureOptions& options) const override;

    NetworkView* network() const { return m_network; }
    PositionView* positions() const { return m_positions; }

    void showPositions(Stack stack);
    void showNetwork();
    bool arePositionsShown() const;

protected:
    void refresh() override;

private:
    ViewState& m_state;
    NetworkView* m_network;
    PositionView* m_positions;
    QStackedWidget* m_views;
    Stack m_stack = Stack::Encoder; ///< whose positions are shown
};

} // namespace heed
