// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/headblend.h"

#include "app/stage/headmaps.h"
#include "widgets/heatmap/layerpainter.h"

#include <QCoreApplication>

#include <cstddef>

namespace heed {

Matrix meanMap(const std::vector<std::shared_ptr<const Matrix>>& maps)
{
    Matrix mean(maps.front()->rows(), maps.front()->columns());
    for (const auto& map : maps) {
        for (std::size_t index = 0; index < mean.values().size(); ++index)
            mean.values()[index] += map->values()[index];
    }
    for (float& value : mean.values())
        value /= float(maps.size());
    return mean;
}

AttentionMapData blendedMap(const HeadMapsRequest& request, const GalleryHeads& gallery, const std::vector<int>& heads,
                            HeadBlend blend, const QString& title)
{
    const Selection& selection = request.selection;
    const SentenceTranslation& sentence = request.translation->sentences[std::size_t(selection.sentence)];
    const MapAxes axes = makeAxes(sentence, std::size_t(selection.hypothesis), selection.kind, request.presentation);
    std::vector<std::shared_ptr<const Matrix>> maps;
    for (const int head : heads) {
        maps.push_back(std::make_shared<const Matrix>(
            request.trace->weights({selection.kind, gallery.layerOf(head), gallery.headOf(head)})));
    }
    AttentionMapData map = makeMap(sentence, meanMap(maps), {}, {selection.kind, 0, 0}, axes, request.presentation);
    map.caption = QCoreApplication::translate("heed::HeadsPage", "%1, %2: “%3”")
                      .arg(displayName(selection.kind), title, QString::fromStdString(sentence.source.text));
    if (blend == HeadBlend::Overlay) {
        for (std::size_t index = 0; index < heads.size(); ++index) {
            map.layers.push_back(
                {gallery.shortNameOf(heads[index]), layerColor(int(index)),
                 shownWeights(*maps[index], axes.queries, axes.keys, request.presentation.specialTokens)});
        }
    }
    return map;
}

} // namespace heed
