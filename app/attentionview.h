// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mapaxis.h"
#include "app/presentation.h"
#include "model/translation.h"
#include "widgets/attentionmapdata.h"
#include "widgets/headgallerydata.h"

#include <cstddef>

namespace heed {

/// Both axes of the maps of a kind, as they are shown.
struct MapAxes
{
    MapAxis queries;
    MapAxis keys;
};

/// "Encoder", "Decoder", "Cross": a kind in a short place; translated.
QString shortName(AttentionKind kind);
/// "Encoder self-attention" and so on; translated.
QString displayName(AttentionKind kind);

/// "Cross-attention, layer 2, head 3"
QString displayName(HeadIndex head);

/// What stands on the axes of a kind's maps: "Source (keys)"; translated.
QString queryAxisTitle(const SentenceTranslation& sentence, AttentionKind kind);
QString keyAxisTitle(const SentenceTranslation& sentence, AttentionKind kind);

MapAxes makeAxes(const SentenceTranslation& sentence, std::size_t hypothesis, AttentionKind kind,
                 const Presentation& presentation);

/// One head as the window shows it and as pictures of it are exported.
/// @param weights, scores of the whole head as the trace gives them; scores may be empty.
AttentionMapData makeMap(const SentenceTranslation& sentence, const Matrix& weights, const Matrix& scores,
                         HeadIndex head, const MapAxes& axes, const Presentation& presentation);
AttentionMapData makeMap(const SentenceTranslation& sentence, const AttentionTrace& trace, HeadIndex head,
                         const MapAxes& axes, const Presentation& presentation);

/// All heads of a kind, with entropy (nats) and confidence of each as its caption. Costs a pass over every map: call it
/// off the GUI thread.
HeadGalleryData makeGallery(const SentenceTranslation& sentence, std::size_t hypothesis, const AttentionTrace& trace,
                            AttentionKind kind, const Presentation& presentation);

} // namespace heed
