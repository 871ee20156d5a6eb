// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gallery/galleryarrangement.h"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace heed {

namespace {

bool isKept(const GalleryHeads& heads, const GalleryFilter& filter, int entry)
{
    const auto& numbers = heads.numbers[std::size_t(entry)];
    return !numbers || filter.keeps(*numbers);
}

bool isPositional(const HeadStatistics& statistics, int offset)
{
    return statistics.role == HeadRole::Positional && statistics.position.offset == offset;
}

} // namespace

bool GalleryFilter::keeps(const HeadNumbers& numbers) const
{
    const HeadStatistics& statistics = numbers.statistics;
    switch (keep) {
    case Keep::Everything:
        return true;
    case Keep::PreviousToken:
        return isPositional(statistics, -1);
    case Keep::SameToken:
        return isPositional(statistics, 0);
    case Keep::NextToken:
        return isPositional(statistics, 1);
    case Keep::OtherOffset:
        return statistics.role == HeadRole::Positional && std::abs(statistics.position.offset) > 1;
    case Keep::Sink:
        return statistics.role == HeadRole::Sink;
    case Keep::Focused:
        return statistics.role == HeadRole::Focused;
    case Keep::Broad:
        return statistics.role == HeadRole::Broad;
    case Keep::Mixed:
        return statistics.role == HeadRole::Mixed;
    case Keep::AtLeast:
    case Keep::AtMost:
        break;
    }
    const auto number = valueOf(numbers, measure);
    return number && (keep == Keep::AtLeast ? *number >= value : *number <= value);
}

GalleryArrangement GalleryArrangement::table(const GalleryHeads& heads, const GalleryFilter& filter)
{
    GalleryArrangement table;
    if (heads.isEmpty())
        return table;
    table.rows = heads.layers + 1;
    table.columns = heads.heads + 1;
    table.entries.assign(std::size_t(table.rows * table.columns), -1);
    for (int entry = 0; entry < heads.entryCount(); ++entry) {
        const int row = heads.layerOf(entry) < 0 ? heads.layers : heads.layerOf(entry);
        const int column = heads.isMean(entry) ? heads.heads : heads.headOf(entry);
        if (heads.isMean(entry) || isKept(heads, filter, entry))
            table.entries[std::size_t(row * table.columns + column)] = entry;
    }
    return table;
}

GalleryArrangement GalleryArrangement::sorted(const GalleryHeads& heads, const GalleryOrder& order,
                                              const GalleryFilter& filter)
{
    GalleryArrangement list;
    list.isTable = false;
    for (int entry = 0; entry < heads.headCount(); ++entry) {
        if (isKept(heads, filter, entry))
            list.entries.push_back(entry);
    }
    const auto rank = [&](int entry) {
        const auto& numbers = heads.numbers[std::size_t(entry)];
        const auto value = numbers ? valueOf(*numbers, order.measure) : std::nullopt;
        return value ? (order.isDescending ? -*value : *value) : std::numeric_limits<double>::infinity();
    };
    std::ranges::stable_sort(list.entries, {}, rank);
    list.setColumns(int(list.entries.size()));
    return list;
}

void GalleryArrangement::setColumns(int count)
{
    std::erase(entries, -1);
    columns = std::max(count, entries.empty() ? 0 : 1);
    rows = columns == 0 ? 0 : (int(entries.size()) + columns - 1) / columns;
    entries.resize(std::size_t(rows * columns), -1);
}

int GalleryArrangement::entryAt(GalleryPlace place) const
{
    const bool isInside = place.isValid() && place.row < rows && place.column < columns;
    return isInside ? entries[std::size_t(place.row * columns + place.column)] : -1;
}

GalleryPlace GalleryArrangement::placeOf(int entry) const
{
    const auto found = entry < 0 ? entries.end() : std::ranges::find(entries, entry);
    if (found == entries.end())
        return {};
    const int index = int(found - entries.begin());
    return {index / columns, index % columns};
}

std::vector<int> GalleryArrangement::shown() const
{
    std::vector<int> shown = entries;
    std::erase(shown, -1);
    return shown;
}

int GalleryArrangement::headCount(const GalleryHeads& heads) const
{
    return int(std::ranges::count_if(entries, [&heads](int entry) { return entry >= 0 && !heads.isMean(entry); }));
}

int bestColumns(int entries, const QSize& mapShape, const QSize& viewport, int captionHeight)
{
    int best = 1;
    int largest = -1;
    for (int columns = 1; columns <= entries; ++columns) {
        const int rows = (entries + columns - 1) / columns;
        const auto layout = GalleryLayout::fitting({rows, columns, 0, 0, captionHeight}, mapShape, viewport);
        const QSize content = layout.contentSize();
        // What has to be scrolled sideways is no good; what has to be scrolled at all is better narrow than not at all.
        const bool fits = content.width() <= viewport.width();
        const bool fitsWhole = fits && content.height() <= viewport.height();
        const int area = layout.thumbnail.width() * layout.thumbnail.height();
        const int worth = fitsWhole ? area : fits ? columns - entries - 1 : std::numeric_limits<int>::min() / 2;
        if (columns == 1 || worth > largest) {
            best = columns;
            largest = worth;
        }
    }
    return best;
}

} // namespace heed
