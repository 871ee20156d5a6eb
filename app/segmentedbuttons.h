// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace heed {

class ChoiceActions;

/// A choice as a row of buttons that touch, the current one filled with the accent.
class SegmentedButtons : public QWidget
{
    Q_OBJECT

public:
    SegmentedButtons(const ChoiceActions* choice, Qt::ToolButtonStyle style, QWidget* parent = nullptr);
};

} // namespace heed
