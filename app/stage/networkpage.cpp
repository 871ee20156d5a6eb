// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/networkpage.h"

#include "app/stage/networkdescription.h"
#include "widgets/network/networkview.h"
#include "widgets/network/positionview.h"

#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace heed {

NetworkPage::NetworkPage(ViewState& state, const ShownMap&, QWidget* parent)
    : StagePage(parent),
      m_state(state),
      m_network(new NetworkView(this)),
      m_positions(new PositionView(this)),
      m_views(new QStackedWidget(this))
{
    m_views->addWidget(m_network);
    m_views->addWidget(m_positions);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_views);
    setFocusProxy(m_network);

    connect(m_network, &NetworkView::attentionSelected, this, [this](AttentionKind kind, int layer) {
        Selection selection = withKind(m_state.selection(), kind);
        selection.layer = layer;
        m_state.select(selection);
    });
    connect(m_network, &NetworkView::positionsRequested, this, &NetworkPage::showPositions);
    connect(m_positions, &PositionView::closeRequested, this, &NetworkPage::showNetwork);
    connect(&m_state, &ViewState::translationChanged, this, &NetworkPage::invalidate);
    connect(&m_state, &ViewState::selectionChanged, this, &NetworkPage::invalidate);
}

bool NetworkPage::arePositionsShown() const
{
    return m_views->currentWidget() == m_positions;
}

void NetworkPage::showPositions(Stack stack)
{
    PositionData table = positionData(m_state, stack);
    if (table.isEmpty())
        return; // a session or an imported trace has no table
    m_stack = stack;
    m_positions->setData(std::move(table));
    m_views->setCurrentWidget(m_positions);
    setFocusProxy(m_positions);
    m_positions->setFocus(Qt::OtherFocusReason);
}

void NetworkPage::showNetwork()
{
    m_views->setCurrentWidget(m_network);
    setFocusProxy(m_network);
    m_network->setFocus(Qt::OtherFocusReason);
}

void NetworkPage::refresh()
{
    m_network->setData(networkData(m_state));
    if (!arePositionsShown())
        return;
    PositionData table = positionData(m_state, m_stack);
    if (table.isEmpty())
        showNetwork();
    else
        m_positions->setData(std::move(table));
}

std::unique_ptr<Figure> NetworkPage::picture(const FigureOptions& options) const
{
    const NetworkData& network = m_network->data();
    if (network.isEmpty())
        return nullptr;
    if (arePositionsShown())
        return m_positions->picture({tr("Positional encodings")}, options);
    QStringList caption{tr("The network: %1 parameters").arg(QLocale().toString(qlonglong(network.model.parameters)))};
    if (!network.norms.empty())
        caption.push_back(tr("‖·‖ is the length of a block’s output for “%1” in the encoder and “%2” in the decoder.")
                              .arg(network.sourceToken, network.targetToken));
    return m_network->picture(caption, options);
}

} // namespace heed
