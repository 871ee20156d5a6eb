// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/network/networklayout.h"
#include "widgets/theme.h"

#include <QFont>

class QPainter;

namespace heed {

/// Paints a NetworkView: it refers to the view's state and keeps none.
struct NetworkPainter
{
    const NetworkData& data;
    const NetworkLayout& layout;
    Theme theme;
    QFont font;
    int explained = -1; ///< index into boxes: the one in words below
    int encoderLayer = 0;
    int decoderLayer = 0;

    void paint(QPainter& painter) const;

private:
    void paintFrames(QPainter& painter) const;
    void paintWays(QPainter& painter) const;
    void paintBox(QPainter& painter, int index) const;
    void paintSkipped(QPainter& painter) const;
    void paintRungs(QPainter& painter) const;
    void paintEnds(QPainter& painter) const;
    void paintSummary(QPainter& painter) const;
    void paintPanel(QPainter& painter) const;
    bool isChosen(const NetworkBlock& block) const;
};

} // namespace heed
