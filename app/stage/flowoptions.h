// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flow/flowlinks.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace heed {

class HeadBoxes;

/// The controls of the flow view: which heads are shown, and which links are worth a line.
class FlowOptions : public QWidget
{
    Q_OBJECT

public:
    explicit FlowOptions(QWidget* parent = nullptr);

    /// Both emit nothing.
    void setHeads(const HeadMask& heads, int chosenHead, bool followsChosenHead);
    void setFilter(const FlowFilter& filter);

    HeadBoxes* boxes() const { return m_boxes; }

Q_SIGNALS:
    void followChosenHeadToggled(bool isOn); ///< only the head that is chosen in all views
    void filterChanged(const heed::FlowFilter& filter);

private:
    void changeFilter();
    void showFilter();

    HeadBoxes* m_boxes;
    QToolButton* m_chosenOnly;
    QComboBox* m_rule;
    QSlider* m_slider;
    QLabel* m_value;
    FlowFilter m_filter;
};

/// The filter in words, for captions: "the strongest links that make up 80 % of each row".
QString description(const FlowFilter& filter);

} // namespace heed
