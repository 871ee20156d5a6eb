// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/gallery/galleryarrangement.h"

#include <optional>

namespace heed {

/// Where a key press moves the current place of a gallery: arrows to the next entry in that direction, Home and End
/// within the row, Page Up and Page Down within the column. In a sorted gallery left and right go on in the next row.
/// The first press chooses the first entry where there was none. Nothing for other keys and an empty gallery.
std::optional<GalleryPlace> movedPlace(const GalleryArrangement& arrangement, GalleryPlace place, int key);

} // namespace heed
