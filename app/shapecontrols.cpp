// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shapecontrols.h"

#include "app/sectionheading.h"
#include "widgets/numbertext.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace heed {

namespace {

constexpr int kPlacesPerFactor10 = 100; // the slider's steps: 2.3 % each
constexpr int kMaximumTopK = 100'000;

} // namespace

int ShapeControls::placeOf(double temperature)
{
    return int(std::lround(std::log10(temperature) * kPlacesPerFactor10));
}

double ShapeControls::temperatureAt(int place)
{
    return std::clamp(std::pow(10.0, double(place) / kPlacesPerFactor10), kLeastTemperature, kLargestTemperature);
}

ShapeControls::ShapeControls(QWidget* parent)
    : QWidget(parent),
      m_temperature(new QSlider(Qt::Horizontal, this)),
      m_temperatureText(new QLabel(this)),
      m_topK(new QSpinBox(this)),
      m_topP(new QDoubleSpinBox(this)),
      m_reset(new QToolButton(this))
{
    m_temperature->setRange(placeOf(kLeastTemperature), placeOf(kLargestTemperature));
    m_temperature->setTickPosition(QSlider::TicksBelow);
    m_temperature->setTickInterval(kPlacesPerFactor10); // 0.1, 1 and nothing else
    m_temperature->setPageStep(kPlacesPerFactor10 / 10);
    m_temperature->setAccessibleName(tr("Temperature"));
    m_temperature->setToolTip(
        tr("Logits are divided by it: below 1 sharper, above 1 flatter; the mark in the middle is 1"));
    m_temperatureText->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0.00")));
    m_topK->setRange(0, kMaximumTopK);
    m_topK->setSpecialValueText(tr("all"));
    m_topK->setAccessibleName(tr("Top k"));
    m_topK->setToolTip(tr("Only the k most probable tokens remain"));
    m_topP->setRange(0.05, 1.0);
    m_topP->setSingleStep(0.05);
    m_topP->setAccessibleName(tr("Top p"));
    m_topP->setToolTip(tr("Only the smallest set of tokens that reaches this probability remains"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("The model's own probabilities again"));

    const auto label = [this](const QString& text, QWidget* buddy) {
        auto* made = new QLabel(text, this);
        made->setBuddy(buddy);
        return made;
    };
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const auto addRow = [column](std::initializer_list<QWidget*> parts, QWidget* widest) {
        auto* row = new QHBoxLayout;
        row->setSpacing(kPanelSpacing);
        for (QWidget* part : parts)
            row->addWidget(part, part == widest ? 1 : 0);
        if (!widest)
            row->addStretch();
        column->addLayout(row);
    };
    m_temperatureLabel = label(tr("Temperature"), m_temperature);
    addRow({m_temperatureLabel, m_temperature, m_temperatureText, m_reset}, m_temperature);
    addRow({label(tr("Top k"), m_topK), m_topK, label(tr("Top p"), m_topP), m_topP}, nullptr);
    setShape({});

    connect(m_temperature, &QSlider::valueChanged, this, &ShapeControls::announce);
    connect(m_topK, &QSpinBox::valueChanged, this, &ShapeControls::announce);
    connect(m_topP, &QDoubleSpinBox::valueChanged, this, &ShapeControls::announce);
    connect(m_reset, &QToolButton::clicked, this, [this] { setShape({}); });
    announce();
}

void ShapeControls::resizeEvent(QResizeEvent* event)
{
    constexpr int kNarrow = 230;
    QWidget::resizeEvent(event);
    //: Short for temperature
    m_temperatureLabel->setText(width() < kNarrow ? tr("T") : tr("Temperature"));
}

SamplingShape ShapeControls::shape() const
{
    return {temperatureAt(m_temperature->value()), m_topK->value(), m_topP->value()};
}

void ShapeControls::setShape(const SamplingShape& shape)
{
    const SamplingShape before = this->shape();
    {
        const QSignalBlocker temperatureBlocker(m_temperature);
        const QSignalBlocker topKBlocker(m_topK);
        const QSignalBlocker topPBlocker(m_topP);
        m_temperature->setValue(placeOf(shape.temperature));
        m_topK->setValue(shape.topK);
        m_topP->setValue(shape.topP);
    }
    if (this->shape() != before)
        announce();
}

void ShapeControls::announce()
{
    const SamplingShape now = shape();
    m_temperatureText->setText(decimalText(now.temperature, 2));
    m_reset->setEnabled(!now.isNeutral());
    Q_EMIT shapeChanged(now);
}

} // namespace heed
