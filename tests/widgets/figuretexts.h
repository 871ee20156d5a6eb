// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure.h"

#include <QRegularExpression>
#include <QStringList>

namespace heed::test {

/// What is written in a picture, a line or label each; not its metadata.
inline QStringList figureTexts(const Figure& figure)
{
    const QString svg = QString::fromUtf8(renderFigure(figure, PictureFormat::Svg));
    static const QRegularExpression kText(QStringLiteral("<text[^>]*>([^<]*)</text>"));
    QStringList texts;
    for (const auto& match : kText.globalMatch(svg))
        texts << match.captured(1).simplified();
    return texts;
}

} // namespace heed::test
