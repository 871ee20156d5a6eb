// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/flowoptions.h"

#include "app/sectionheading.h"
#include "widgets/flow/headboxes.h"
#include "widgets/numbertext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <cmath>

namespace heed {

namespace {

constexpr int kSteps = 100;
constexpr int kSliderWidth = 64;

// Small weights are many: the slider goes through them slowly.
int sliderOf(const FlowFilter& filter)
{
    return int(std::lround(kSteps * (filter.rule == FlowFilter::Rule::Mass ? filter.mass : std::sqrt(filter.weight))));
}

double shareOf(int slider)
{
    return double(slider) / kSteps;
}

QString valueText(const FlowFilter& filter)
{
    return filter.rule == FlowFilter::Rule::Mass ? FlowOptions::tr("%1 %").arg(std::lround(100.0 * filter.mass))
                                                 : decimalText(filter.weight, 2);
}

} // namespace

QString description(const FlowFilter& filter)
{
    return filter.rule == FlowFilter::Rule::Mass
               ? FlowOptions::tr("the strongest links that make up %1 % of each row")
                     .arg(std::lround(100.0 * filter.mass))
               : FlowOptions::tr("links with a weight of at least %1").arg(decimalText(filter.weight, 2));
}

FlowOptions::FlowOptions(QWidget* parent)
    : QWidget(parent),
      m_boxes(new HeadBoxes(this)),
      m_chosenOnly(new QToolButton(this)),
      m_rule(new QComboBox(this)),
      m_slider(new QSlider(Qt::Horizontal, this)),
      m_value(new QLabel(this))
{
    m_chosenOnly->setText(tr("Chosen head"));
    m_chosenOnly->setCheckable(true);
    m_chosenOnly->setToolTip(tr("Show only the head that is chosen in all views; off: the whole layer"));
    m_rule->addItem(tr("Strongest"), int(FlowFilter::Rule::Mass));
    m_rule->addItem(tr("At least"), int(FlowFilter::Rule::Weight));
    m_rule->setAccessibleName(tr("Which links are shown"));
    m_rule->setToolTip(tr("Strongest: of every row the strongest links that together make up this share of it.\n"
                          "At least: every link of this weight or more."));
    m_slider->setRange(0, kSteps);
    m_slider->setAccessibleName(tr("Threshold of links"));
    m_slider->setToolTip(m_rule->toolTip());
    m_slider->setFixedWidth(kSliderWidth); // the heads need the room more
    m_value->setForegroundRole(QPalette::PlaceholderText);
    m_value->setMinimumWidth(m_value->fontMetrics().horizontalAdvance(tr("%1 %").arg(100)));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kPanelSpacing);
    row->addWidget(m_boxes, 1);
    row->addWidget(m_chosenOnly);
    row->addSpacing(kPanelSpacing);
    row->addWidget(m_rule);
    row->addWidget(m_slider);
    row->addWidget(m_value);

    connect(m_chosenOnly, &QToolButton::clicked, this, &FlowOptions::followChosenHeadToggled);
    connect(m_rule, &QComboBox::activated, this, [this] {
        m_filter.rule = FlowFilter::Rule(m_rule->currentData().toInt());
        showFilter();
        Q_EMIT filterChanged(m_filter);
    });
    connect(m_slider, &QSlider::valueChanged, this, &FlowOptions::changeFilter);
    showFilter();
}

void FlowOptions::setHeads(const HeadMask& heads, int chosenHead, bool followsChosenHead)
{
    m_boxes->setShownHeads(heads);
    m_boxes->setChosenHead(chosenHead);
    m_chosenOnly->setChecked(followsChosenHead);
}

void FlowOptions::setFilter(const FlowFilter& filter)
{
    m_filter = filter;
    showFilter();
}

void FlowOptions::changeFilter()
{
    const double share = shareOf(m_slider->value());
    if (m_filter.rule == FlowFilter::Rule::Mass)
        m_filter.mass = share;
    else
        m_filter.weight = share * share;
    showFilter();
    Q_EMIT filterChanged(m_filter);
}

void FlowOptions::showFilter()
{
    const QSignalBlocker blocker(m_slider);
    m_rule->setCurrentIndex(m_rule->findData(int(m_filter.rule)));
    m_slider->setValue(sliderOf(m_filter));
    m_value->setText(valueText(m_filter));
}

} // namespace heed
