// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flow/flowdata.h"
#include "widgets/flow/flowlinks.h"
#include "widgets/flow/headmask.h"

#include <QString>

namespace heed {

/// The mean weight of the shown heads in a cell; 0 when none is shown.
double meanWeight(const FlowData& data, const HeadMask& shown, int query, int key);

/// "chat → cat", the head's weight and, where several heads are shown, their mean: rich text.
QString flowToolTip(const FlowData& data, const HeadMask& shown, const FlowLink& link);

/// What a token or cell says, to be spoken; empty for an empty focus.
QString flowSpoken(const FlowData& data, const HeadMask& shown, FlowFocus focus);

} // namespace heed
