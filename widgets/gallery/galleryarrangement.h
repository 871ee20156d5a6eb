// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/gallery/galleryheads.h"
#include "widgets/gallerylayout.h"

#include <vector>

namespace heed {

/// In which order heads are shown.
struct GalleryOrder
{
    bool isByPlace = true; ///< a row per layer, a column per head; otherwise by a measure
    HeadMeasure measure = HeadMeasure::Entropy;
    bool isDescending = false;
    friend bool operator==(const GalleryOrder&, const GalleryOrder&) = default;
};

/// Which heads are shown.
struct GalleryFilter
{
    enum class Keep {
        Everything,
        PreviousToken, ///< positional heads of that offset
        SameToken,
        NextToken,
        OtherOffset,
        Sink, ///< and so on: heads of that role
        Focused,
        Broad,
        Mixed,
        AtLeast, ///< heads whose measure is no smaller
        AtMost,
    };

    Keep keep = Keep::Everything;
    HeadMeasure measure = HeadMeasure::Entropy; ///< AtLeast and AtMost only
    double value = 0.0;                         ///< of the measure

    bool keeps(const HeadNumbers& numbers) const;
    friend bool operator==(const GalleryFilter&, const GalleryFilter&) = default;
};

/// Which entry stands at which place of a gallery. By place it is a table: a row per layer, a column per head, one more
/// column for the layers' means, and below it the mean of all; what the filter leaves out leaves its place empty. By a
/// measure the heads that are kept follow each other, without means; those whose numbers are not there yet come last.
struct GalleryArrangement
{
    bool isTable = true;
    int rows = 0;
    int columns = 0;
    std::vector<int> entries; ///< [row · columns + column]; −1: empty

    static GalleryArrangement table(const GalleryHeads& heads, const GalleryFilter& filter);
    /// How many columns come later: in one row until setColumns().
    static GalleryArrangement sorted(const GalleryHeads& heads, const GalleryOrder& order, const GalleryFilter& filter);
    void setColumns(int count);

    int entryAt(GalleryPlace place) const; ///< −1: none
    GalleryPlace placeOf(int entry) const;
    std::vector<int> shown() const;                 ///< in reading order
    int headCount(const GalleryHeads& heads) const; ///< shown heads, means not counted
};

/// The number of columns with the largest thumbnails for that many entries.
int bestColumns(int entries, const QSize& mapShape, const QSize& viewport, int captionHeight);

} // namespace heed
