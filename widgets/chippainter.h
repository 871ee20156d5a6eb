// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chipflow.h"
#include "widgets/theme.h"
#include "widgets/tokenchips.h"

#include <QFont>

#include <optional>

class QPainter;

namespace heed {

/// The background of a chip with that probability: the less probable, the warmer.
QColor probabilityColor(double probability, const Theme& theme);

/// How one chip of a TokenChips is painted.
struct ChipPainter
{
    enum class State { Plain, Hovered, Current };

    Theme theme;
    QFont font;

    /// link: 0..1, shown instead of the probability.
    void paint(QPainter& painter, const TokenChip& chip, const ChipPlace& place, double padding,
               std::optional<float> link, State state) const;

private:
    QColor background(const TokenChip& chip, std::optional<float> link) const;
};

/// The font of a chip's text.
QFont chipFont(const QFont& font, const TokenChip& chip);

} // namespace heed
