// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/blendedheads.h"

#include "app/icon.h"
#include "app/sectionheading.h"
#include "widgets/attentionheatmap.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace heed {

namespace {

/// The names of laid-over maps, each after a square of its colour.
QString legendOf(const AttentionMapData& map)
{
    QStringList names;
    for (const MapLayer& layer : map.layers)
        names << QStringLiteral("<span style='color:%1'>■</span>&nbsp;%2")
                     .arg(layer.color.name(), layer.name.toHtmlEscaped().replace(u' ', QStringLiteral("&nbsp;")));
    return names.join(QStringLiteral("&nbsp;&nbsp; "));
}

} // namespace

BlendedHeads::BlendedHeads(ViewState& state, QWidget* parent)
    : QWidget(parent), m_state(state), m_title(new QLabel(this)), m_heatmap(new AttentionHeatmap(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* back = new QAction(icon(QStringLiteral("back")), tr("All heads"), this);
    back->setToolTip(tr("Back to all heads (Escape)"));
    connect(back, &QAction::triggered, this, &BlendedHeads::closed);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::RichText);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(kPanelSpacing, kPanelSpacing, kPanelMargin, 0);
    head->setSpacing(kPanelMargin);
    head->addWidget(makeToolButton(back, this, true));
    head->addWidget(m_title, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_heatmap, 1);
    setFocusProxy(m_heatmap);

    connect(m_heatmap, &AttentionHeatmap::currentCellChanged, this,
            [this](int query, int key) { m_state.setCell(m_axes.queries.tokenOf(query), m_axes.keys.tokenOf(key)); });
    connect(m_heatmap, &AttentionHeatmap::cellHovered, this, [this](int query, int key) {
        Q_EMIT cellHovered(m_axes.queries.tokenOf(query), m_axes.keys.tokenOf(key));
    });
    connect(&m_state, &ViewState::selectionChanged, this, &BlendedHeads::followCell);
    connect(&m_state, &ViewState::presentationChanged, this, &BlendedHeads::followPresentation);
    followPresentation();
}

void BlendedHeads::setMap(const AttentionMapData& map, const MapAxes& axes, const QString& title)
{
    m_axes = axes;
    const QString legend = legendOf(map);
    m_title->setText(legend.isEmpty() ? title.toHtmlEscaped() : legend);
    m_heatmap->setAccessibleName(title);
    const QSignalBlocker blocker(m_heatmap);
    m_heatmap->setMap(map);
    followCell();
}

const AttentionMapData& BlendedHeads::map() const
{
    return m_heatmap->map();
}

void BlendedHeads::followCell()
{
    const QSignalBlocker blocker(m_heatmap);
    m_heatmap->setCurrentCell(m_axes.queries.shownOf(m_state.selection().query),
                              m_axes.keys.shownOf(m_state.selection().key));
}

void BlendedHeads::followPresentation()
{
    m_heatmap->setColorMap(m_state.presentation().colorMap);
    m_heatmap->setValueScale(m_state.presentation().valueScale);
}

void BlendedHeads::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace heed
