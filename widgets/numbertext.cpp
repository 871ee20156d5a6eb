// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/numbertext.h"

#include <QLocale>

#include <cmath>

namespace heed {

namespace {

QString written(double value, char format, int precision)
{
    if (std::isinf(value))
        return value < 0.0 ? QStringLiteral("−∞") : QStringLiteral("∞");
    const QLocale locale;
    QString size = locale.toString(std::abs(value), format, precision);
    size.replace(u'-', u'−').replace(u'E', u'e'); // in an exponent
    const bool isNegative = value < 0.0 && locale.toDouble(locale.toString(value, format, precision)) != 0.0;
    return isNegative ? u'−' + size : size;
}

} // namespace

QString decimalText(double value, int decimals)
{
    return written(value, 'f', decimals);
}

QString digitsText(double value, int digits)
{
    return written(value, 'g', digits);
}

QString exponentText(double value, int decimals)
{
    return written(value, 'e', decimals);
}

} // namespace heed
