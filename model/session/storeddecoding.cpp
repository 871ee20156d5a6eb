// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/storeddecoding.h"

#include "model/checkpoint/halffloat.h"
#include "model/vectortrace.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <numeric>
#include <span>
#include <utility>

namespace heed {

namespace {

constexpr float kExplained = 1e-4F; // the same product summed in another order differs by some 1e-6

/// Numbers the distinct beginnings of the hypotheses. Slot and first user are noted where a beginning is new.
struct SlotNumbering
{
    struct Place
    {
        std::size_t hypothesis = 0;
        int row = 0;
    };
    std::vector<Place> places; ///< [slot] where it can be read
    std::vector<std::vector<int>> paths;

    explicit SlotNumbering(std::span<const Hypothesis> hypotheses)
    {
        std::map<std::pair<int, TokenId>, int> known; // slot before and the token that was fed after it
        for (std::size_t hypothesis = 0; hypothesis < hypotheses.size(); ++hypothesis) {
            std::vector<int> path;
            TokenId fed = 0; // the start token: the same for all
            for (const GeneratedToken& generated : hypotheses[hypothesis].tokens) {
                const auto [entry, isNew]
                    = known.try_emplace({path.empty() ? -1 : path.back(), fed}, int(known.size()));
                if (isNew)
                    places.push_back({hypothesis, int(path.size())});
                path.push_back(entry->second);
                fed = generated.token.id;
            }
            paths.push_back(std::move(path));
        }
    }
};

using Traces = std::vector<std::shared_ptr<const AttentionTrace>>;

/// Reads vectors of one kind from traces, row by row.
class VectorCollector
{
public:
    VectorCollector(const Traces& traces, const SlotNumbering& numbering) : m_traces(traces), m_numbering(numbering) { }

    StoredVectors collect(AttentionKind kind) const
    {
        const AttentionShape shape = m_traces.front()->shape(kind);
        StoredVectors stored;
        stored.layers = shape.layers;
        stored.heads = shape.heads;
        stored.headSize = int(m_traces.front()->queryVector({kind, 0, 0}, 0).size());
        stored.scale = m_traces.front()->scoreScale(kind);
        stored.bias = collectBias(kind);
        const bool hasSourceQueries = kind == AttentionKind::Encoder;
        const bool hasSourceKeys = kind != AttentionKind::Decoder;
        stored.queries = rows(shape, kind, hasSourceQueries ? shape.queries : 0, &AttentionTrace::queryVector);
        stored.keys = rows(shape, kind, hasSourceKeys ? shape.keys : 0, &AttentionTrace::keyVector);
        stored.values = rows(shape, kind, hasSourceKeys ? shape.keys : 0, &AttentionTrace::valueVector);
        return stored;
    }

private:
    /// Of the longest hypothesis: its first query and its last one know every distance.
    DistanceBias collectBias(AttentionKind kind) const
    {
        const auto& trace = **std::ranges::max_element(
            m_traces, {}, [kind](const auto& candidate) { return candidate->shape(kind).queries; });
        const AttentionShape shape = trace.shape(kind);
        if (trace.scoreBias({kind, 0, 0}, 0).empty())
            return {};
        const int reach = std::max(shape.queries, shape.keys);
        std::vector<float> values(std::size_t(shape.heads) * std::size_t(2 * reach - 1));
        for (int head = 0; head < shape.heads; ++head) {
            const auto center = values.begin() + std::ptrdiff_t(head) * (2 * reach - 1) + (reach - 1);
            std::ranges::copy(trace.scoreBias({kind, 0, head}, 0), center);
            std::ranges::copy(trace.scoreBias({kind, 0, head}, shape.queries - 1), center - (shape.queries - 1));
        }
        return {shape.heads, reach, std::move(values)};
    }

    using VectorOf = std::span<const float> (AttentionTrace::*)(HeadIndex, int) const;

    /// @param sourceRows how many; 0: the rows are slots.
    std::vector<float> rows(const AttentionShape& shape, AttentionKind kind, int sourceRows, VectorOf vectorOf) const
    {
        std::vector<float> values;
        const int count = sourceRows > 0 ? sourceRows : int(m_numbering.places.size());
        for (int layer = 0; layer < shape.layers; ++layer) {
            for (int row = 0; row < count; ++row) {
                const auto place = sourceRows > 0 ? SlotNumbering::Place{0, row} : m_numbering.places[std::size_t(row)];
                for (int head = 0; head < shape.heads; ++head) {
                    const auto vector = (*m_traces[place.hypothesis].*vectorOf)({kind, layer, head}, place.row);
                    values.insert(values.end(), vector.begin(), vector.end());
                }
            }
        }
        return values;
    }

    const Traces& m_traces;
    const SlotNumbering& m_numbering;
};

bool hasVectors(const AttentionTrace& trace)
{
    return std::ranges::all_of(kAttentionKinds, [&trace](AttentionKind kind) {
        const AttentionShape shape = trace.shape(kind);
        return shape.layers > 0 && shape.heads > 0 && shape.queries > 0 && shape.keys > 0
               && !trace.queryVector({kind, 0, 0}, 0).empty();
    });
}

/// Whether the maps made of the vectors are those of the trace, as they are unless somebody changed the attention.
bool explains(const AttentionTrace& stored, const AttentionTrace& original)
{
    for (const AttentionKind kind : kAttentionKinds) {
        const AttentionShape shape = original.shape(kind);
        for (int layer = 0; layer < shape.layers; ++layer) {
            for (int head = 0; head < shape.heads; ++head) {
                const Matrix ours = stored.weights({kind, layer, head});
                const Matrix theirs = original.weights({kind, layer, head});
                const bool isClose = std::ranges::equal(ours.values(), theirs.values(), [](float left, float right) {
                    return std::abs(left - right) <= kExplained;
                });
                if (!isClose)
                    return false;
            }
        }
    }
    return true;
}

std::array<AttentionMaps, 3> collectMaps(const AttentionTrace& trace)
{
    std::array<AttentionMaps, 3> all;
    for (const AttentionKind kind : kAttentionKinds) {
        AttentionMaps& maps = all[std::size_t(kind)];
        maps.shape = trace.shape(kind);
        if (maps.shape == AttentionShape{})
            continue;
        maps.weights = trace.allWeights(kind);
        for (int layer = 0; trace.hasScores() && layer < maps.shape.layers; ++layer)
            for (int head = 0; head < maps.shape.heads; ++head)
                maps.scores.push_back(trace.scores({kind, layer, head}));
    }
    return all;
}

void addDistribution(StoredDistributions& stored, std::span<const float> probabilities, bool withTails)
{
    stored.vocabulary = int(probabilities.size());
    stored.top = std::min(StoredDistributions::kTop, stored.vocabulary);
    std::vector<std::int32_t> ids(probabilities.size());
    std::iota(ids.begin(), ids.end(), 0);
    std::partial_sort(ids.begin(), ids.begin() + stored.top, ids.end(), [&](std::int32_t left, std::int32_t right) {
        const float first = probabilities[std::size_t(left)];
        const float second = probabilities[std::size_t(right)];
        return first > second || (first == second && left < right);
    });
    for (int rank = 0; rank < stored.top; ++rank) {
        stored.topIds.push_back(ids[std::size_t(rank)]);
        stored.topProbabilities.push_back(probabilities[std::size_t(ids[std::size_t(rank)])]);
    }
    if (withTails) {
        for (const float probability : probabilities)
            stored.logProbabilities.push_back(floatToHalf(std::log(probability)));
    }
}

/// The rows of one path out of [layer, slot, width]; or all rows where no path is given.
std::vector<float> layerRows(const std::vector<float>& values, int layer, int rows, int width,
                             const std::vector<int>* path)
{
    const auto begin = values.begin() + std::ptrdiff_t(layer) * rows * width;
    if (!path)
        return {begin, begin + std::ptrdiff_t(rows) * width};
    std::vector<float> chosen;
    chosen.reserve(path->size() * std::size_t(width));
    for (const int row : *path)
        chosen.insert(chosen.end(), begin + std::ptrdiff_t(row) * width, begin + (std::ptrdiff_t(row) + 1) * width);
    return chosen;
}

AttentionVectors vectorsOf(const StoredDecoding& decoding, AttentionKind kind, const std::vector<int>& path)
{
    const StoredVectors& stored = (*decoding.vectors)[std::size_t(kind)];
    const int width = stored.heads * stored.headSize;
    const std::vector<int>* queryPath = kind == AttentionKind::Encoder ? nullptr : &path;
    const std::vector<int>* keyPath = kind == AttentionKind::Decoder ? &path : nullptr;
    AttentionVectors vectors;
    vectors.shape = {stored.layers, stored.heads, queryPath ? int(path.size()) : decoding.sourceLength,
                     keyPath ? int(path.size()) : decoding.sourceLength};
    vectors.headSize = stored.headSize;
    vectors.scale = stored.scale;
    vectors.bias = stored.bias;
    vectors.causal = kind == AttentionKind::Decoder;
    const int queryRows = decoding.queryRows(kind);
    const int keyRows = decoding.keyRows(kind);
    for (int layer = 0; layer < stored.layers; ++layer)
        vectors.layers.push_back({layerRows(stored.queries, layer, queryRows, width, queryPath),
                                  layerRows(stored.keys, layer, keyRows, width, keyPath),
                                  layerRows(stored.values, layer, keyRows, width, keyPath)});
    return vectors;
}

} // namespace

StoredDecoding storedDecoding(const SentenceTranslation& sentence, bool withTails)
{
    SlotNumbering numbering(sentence.hypotheses);
    StoredDecoding decoding;
    decoding.sourceLength = int(sentence.source.tokens.size());
    decoding.slots = int(numbering.places.size());
    decoding.paths = numbering.paths;
    for (const SlotNumbering::Place& place : numbering.places) {
        const auto probabilities = sentence.record->distribution(place.hypothesis, std::size_t(place.row));
        addDistribution(decoding.distributions, probabilities, withTails);
    }
    Traces traces;
    for (std::size_t hypothesis = 0; hypothesis < sentence.hypotheses.size(); ++hypothesis)
        traces.push_back(sentence.record->trace(hypothesis));
    if (!traces.empty() && std::ranges::all_of(traces, [](const auto& trace) { return hasVectors(*trace); })) {
        const VectorCollector collector(traces, numbering);
        decoding.vectors.emplace();
        for (const AttentionKind kind : kAttentionKinds)
            (*decoding.vectors)[std::size_t(kind)] = collector.collect(kind);
        if (explains(*StoredRecord(decoding).trace(0), *traces.front()))
            return decoding;
        decoding.vectors.reset();
    }
    for (const auto& trace : traces)
        decoding.maps.push_back(collectMaps(*trace));
    return decoding;
}

std::shared_ptr<StoredSurroundings> storedSurroundings(const SentenceTranslation& sentence,
                                                       const StoredDecoding& decoding)
{
    if (!decoding.vectors || decoding.paths.empty())
        return nullptr;
    const SlotNumbering numbering(sentence.hypotheses);
    Traces traces;
    for (std::size_t hypothesis = 0; hypothesis < sentence.hypotheses.size(); ++hypothesis) {
        traces.push_back(sentence.record->trace(hypothesis));
        if (!traces.back()->pass())
            return nullptr;
    }
    auto surroundings = std::make_shared<StoredSurroundings>();
    surroundings->projections = storedProjections(*traces.front());
    for (int row = 0; row < decoding.sourceLength; ++row)
        appendStates(*surroundings, traces.front()->pass()->states(Stack::Encoder, row), Stack::Encoder);
    for (const SlotNumbering::Place& place : numbering.places)
        appendStates(*surroundings, traces[place.hypothesis]->pass()->states(Stack::Decoder, place.row),
                     Stack::Decoder);
    return surroundings;
}

StoredRecord::StoredRecord(StoredDecoding decoding) : m_decoding(std::move(decoding))
{
    for (auto& [encoder, decoder, cross] : std::exchange(m_decoding.maps, {}))
        m_traces.push_back(std::make_shared<MapTrace>(std::move(encoder), std::move(decoder), std::move(cross)));
}

std::shared_ptr<const AttentionTrace> StoredRecord::trace(std::size_t hypothesis) const
{
    assert(hypothesis < m_decoding.paths.size());
    if (!m_decoding.vectors)
        return m_traces[hypothesis];
    const std::vector<int>& path = m_decoding.paths[hypothesis];
    auto vectors = std::make_shared<VectorTrace>(vectorsOf(m_decoding, AttentionKind::Encoder, path),
                                                 vectorsOf(m_decoding, AttentionKind::Decoder, path),
                                                 vectorsOf(m_decoding, AttentionKind::Cross, path));
    if (!m_decoding.surroundings)
        return vectors;
    return makeStoredTrace(std::move(vectors), m_decoding.surroundings, path);
}

std::vector<float> StoredRecord::distribution(std::size_t hypothesis, std::size_t step) const
{
    const StoredDistributions& stored = m_decoding.distributions;
    const auto slot = std::size_t(m_decoding.paths.at(hypothesis).at(step));
    const auto vocabulary = std::size_t(stored.vocabulary);
    std::vector<float> probabilities(vocabulary, 1.0F);
    if (!stored.logProbabilities.empty()) {
        const auto row = std::span(stored.logProbabilities).subspan(slot * vocabulary, vocabulary);
        std::ranges::transform(row, probabilities.begin(),
                               [](std::uint16_t bits) { return std::exp(halfToFloat(bits)); });
    }
    const auto ids = std::span(stored.topIds).subspan(slot * std::size_t(stored.top), std::size_t(stored.top));
    double topMass = 0.0;
    for (std::size_t rank = 0; rank < ids.size(); ++rank) {
        probabilities[std::size_t(ids[rank])] = 0.0F; // out of the rest
        topMass += double(stored.topProbabilities[slot * ids.size() + rank]);
    }
    const double rest = std::accumulate(probabilities.begin(), probabilities.end(), 0.0);
    const auto scale = float(rest > 0.0 ? std::max(0.0, 1.0 - topMass) / rest : 0.0);
    for (float& probability : probabilities)
        probability *= scale;
    for (std::size_t rank = 0; rank < ids.size(); ++rank)
        probabilities[std::size_t(ids[rank])] = stored.topProbabilities[slot * ids.size() + rank];
    return probabilities;
}

} // namespace heed
