// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/export/attentionbundle.h"

namespace heed {

/// A bundle of any origin as a translation, so that every view can show it: one sentence, one hypothesis. Texts are put
/// together from the tokens as their marks say (SentencePiece's ▁, byte-level BPE's Ġ, WordPiece's ##, subword-nmt's
/// @@, </w>; without any mark every token is a word). Pieces of byte-level BPE are written as SentencePiece would. Probabilities and scores are not known: Hypothesis::isScored is
/// false. A bundle without decoder inputs gives a start token without a piece: its target tokens are what the decoder
/// read.
Translation bundleTranslation(const AttentionBundle& bundle);

} // namespace heed
