// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/attentiontrace.h"

namespace heed {

std::string_view toString(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::Encoder:
        return "encoder";
    case AttentionKind::Decoder:
        return "decoder";
    case AttentionKind::Cross:
        return "cross";
    }
    return {};
}

} // namespace heed
