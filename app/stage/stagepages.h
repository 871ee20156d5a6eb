// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stage/stagecontext.h"
#include "app/stage/stageview.h"

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace heed {

class StagePage;

/// How a view is offered and made.
struct StagePageSpec
{
    StageView view;
    QString title; ///< with its mnemonic
    QString toolTip;
    QString iconName; ///< of app/icons
    std::function<StagePage*(const StageContext&, QWidget* parent)> make;
};

/// Every view of the stage, in the order of the tabs and of the shortcuts Ctrl+1, Ctrl+2, …
std::vector<StagePageSpec> stagePages();

} // namespace heed
