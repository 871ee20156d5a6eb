// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/valuescale.h"

#include "widgets/numbertext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace heed {

namespace {

constexpr double kLogarithmicFloor = 1e-3;
constexpr double kLogarithmicDecades = 3.0;

float finiteMaximum(std::span<const float> values)
{
    float maximum = 0.0F;
    for (const float value : values) {
        if (std::isfinite(value))
            maximum = std::max(maximum, value);
    }
    return maximum;
}

} // namespace

QList<ValueScale> valueScales()
{
    return {ValueScale::Linear, ValueScale::Logarithmic, ValueScale::PerRow};
}

QString displayName(ValueScale scale)
{
    switch (scale) {
    case ValueScale::Linear:
        return QCoreApplication::translate("heed::ValueScale", "Linear");
    case ValueScale::Logarithmic:
        return QCoreApplication::translate("heed::ValueScale", "Logarithmic");
    case ValueScale::PerRow:
        return QCoreApplication::translate("heed::ValueScale", "Each row to its largest");
    }
    return {};
}

QString toString(ValueScale scale)
{
    switch (scale) {
    case ValueScale::Linear:
        return QStringLiteral("linear");
    case ValueScale::Logarithmic:
        return QStringLiteral("log");
    case ValueScale::PerRow:
        return QStringLiteral("row");
    }
    return {};
}

ValueScale valueScaleFromString(const QString& name, ValueScale fallback)
{
    for (const ValueScale scale : valueScales()) {
        if (toString(scale) == name)
            return scale;
    }
    return fallback;
}

double roundedUp(double value)
{
    constexpr std::array kSteps{1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0};
    constexpr double kTolerance = 1e-6; // a weight of 1.0000001 is 1
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : kSteps) {
        if (step * power * (1.0 + kTolerance) >= value)
            return step * power;
    }
    return 10.0 * power;
}

ValueMapping::ValueMapping(const Matrix& weights, ValueScale scale) : m_scale(scale)
{
    switch (scale) {
    case ValueScale::Linear:
        if (const float maximum = finiteMaximum(weights.values()); maximum > 0.0F)
            m_maximum = roundedUp(double(maximum));
        break;
    case ValueScale::Logarithmic:
        break;
    case ValueScale::PerRow:
        m_rowMaxima.reserve(std::size_t(weights.rows()));
        for (int row = 0; row < weights.rows(); ++row)
            m_rowMaxima.push_back(finiteMaximum(weights.row(row)));
        break;
    }
}

double ValueMapping::position(int row, float weight) const
{
    if (!std::isfinite(weight) || weight <= 0.0F)
        return 0.0;
    switch (m_scale) {
    case ValueScale::Linear:
        return std::min(double(weight) / m_maximum, 1.0);
    case ValueScale::Logarithmic:
        return std::clamp(1.0 + std::log10(std::max(double(weight), kLogarithmicFloor)) / kLogarithmicDecades, 0.0,
                          1.0);
    case ValueScale::PerRow: {
        const float maximum = row >= 0 && row < int(m_rowMaxima.size()) ? m_rowMaxima[std::size_t(row)] : 0.0F;
        return maximum > 0.0F ? std::min(double(weight) / double(maximum), 1.0) : 0.0;
    }
    }
    return 0.0;
}

std::vector<ValueMapping::Tick> ValueMapping::ticks() const
{
    switch (m_scale) {
    case ValueScale::Logarithmic:
        return {{0.0, QStringLiteral("≤ ") + digitsText(kLogarithmicFloor)},
                {1.0 / 3.0, digitsText(0.01)},
                {2.0 / 3.0, digitsText(0.1)},
                {1.0, digitsText(1.0)}};
    case ValueScale::PerRow:
        return {{0.0, digitsText(0.0)}, {1.0, QCoreApplication::translate("heed::ValueScale", "row max")}};
    case ValueScale::Linear:
        break;
    }
    std::vector<Tick> ticks;
    for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0})
        ticks.push_back({share, digitsText(share * m_maximum)});
    return ticks;
}

} // namespace heed
