// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewstate.h"

#include <QWidget>

#include <initializer_list>

class QHBoxLayout;
class QLabel;
class QSpinBox;

namespace heed {

class ChoiceActions;
class MenuButton;
class WindowActions;

/// Which head is shown and how: view, kind, layer, head, tokens, colours. Layers and heads count from 1 here.
class StageToolbar : public QWidget
{
    Q_OBJECT

public:
    StageToolbar(ViewState& state, const WindowActions& actions, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void setShortLabels(bool areShort);
    int savedByShortLabels() const;
    QHBoxLayout* makeHeadRow(const WindowActions& actions);
    MenuButton* makeMenuButton(const QString& iconName, const QString& name, const QString& toolTip,
                               std::initializer_list<const ChoiceActions*> choices);
    QSpinBox* makeNumberBox(const QString& name, const QString& toolTip);
    void follow();

    ViewState& m_state;
    QLabel* m_layerLabel; ///< the labels are letters where the row has no room for more
    QLabel* m_headLabel;
    QSpinBox* m_layer;
    QSpinBox* m_head;
};

} // namespace heed
