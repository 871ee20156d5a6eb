// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace heed {

/// Whether SentencePiece can use the normalisation tables of this serialised model without reading outside them. The
/// library itself follows their offsets unchecked, so that a damaged .spm file would crash the program.
bool hasSafeNormalizer(std::string_view serializedModel);

} // namespace heed
