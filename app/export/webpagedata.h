// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation.h"
#include "app/selection.h"
#include "model/translation.h"

#include <QDateTime>

#include <memory>
#include <string>

namespace heed {

/// What a web page shows, and what of it when it opens.
struct WebPageRequest
{
    std::shared_ptr<const Translation> translation; ///< every sentence of it is on the page
    Selection opened;          ///< shown first; its hypothesis is the one of its sentence, the others show their best
    Presentation presentation; ///< of the maps when the page opens
    QDateTime created = QDateTime::currentDateTime();
};

/// The numbers of one kind of attention, packed for a page: rounded to 16 bits, little-endian, in base64, in the order
/// [layer, head, query, key]. In a causal kind a row ends with its own query: keys 0..query.
struct PackedAttention
{
    AttentionShape shape;
    bool isCausal = false;
    std::string weights; ///< of 65535: at most 1/131070 off
    std::string scores; ///< low + (code − 1) / 65534 · (high − low) of the head, 0 is −∞; empty: not known, or too many
    std::vector<float> low;  ///< [layer · heads + head]
    std::vector<float> high; ///< [layer · heads + head]
};

PackedAttention packAttention(const AttentionTrace& trace, AttentionKind kind);

/// The JSON document of a page, UTF-8, described in docs/cli.md. Safe inside a script element: "<", ">" and "&" are
/// written as escapes, so that no token can end the element.
/// @throws Error when a sentence has no trace.
std::string webPageData(const WebPageRequest& request);

} // namespace heed
