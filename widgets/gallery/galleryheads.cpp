// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gallery/galleryheads.h"

#include <QCoreApplication>

#include <cstddef>

namespace heed {

namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(heed::HeadGallery)
};

} // namespace

GalleryHeads GalleryHeads::expected(int layers, int heads, int queries, int keys)
{
    GalleryHeads gallery;
    gallery.layers = layers;
    gallery.heads = heads;
    gallery.queries = queries;
    gallery.keys = keys;
    if (layers > 0 && heads > 0) {
        gallery.maps.resize(std::size_t(layers * heads + layers + 1));
        gallery.numbers.resize(gallery.maps.size());
    }
    return gallery;
}

int GalleryHeads::layerOf(int entry) const
{
    if (entry < headCount())
        return entry / heads;
    return entry < meanOfAll() ? entry - headCount() : -1;
}

int GalleryHeads::headOf(int entry) const
{
    return entry < headCount() ? entry % heads : -1;
}

std::vector<int> GalleryHeads::headsOf(int entry) const
{
    if (!isMean(entry))
        return {entry};
    std::vector<int> members;
    for (int each = 0; each < headCount(); ++each) {
        if (layerOf(entry) < 0 || layerOf(each) == layerOf(entry))
            members.push_back(each);
    }
    return members;
}

QString GalleryHeads::nameOf(int entry) const
{
    if (entry < headCount())
        return Translated::tr("Layer %1, head %2").arg(layerOf(entry) + 1).arg(headOf(entry) + 1);
    return layerOf(entry) < 0 ? Translated::tr("Mean of all heads")
                              : Translated::tr("Mean of layer %1").arg(layerOf(entry) + 1);
}

QString GalleryHeads::shortNameOf(int entry) const
{
    if (entry < headCount())
        return Translated::tr("L%1 H%2").arg(layerOf(entry) + 1).arg(headOf(entry) + 1);
    return layerOf(entry) < 0 ? Translated::tr("All") : Translated::tr("L%1 mean").arg(layerOf(entry) + 1);
}

} // namespace heed
