// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/attentionbundle.h"

#include "model/analysis/attentionaxes.h"
#include "model/checkpoint/safetensors.h"
#include "model/error.h"
#include "model/export/npzfile.h"

#include <nlohmann/json.hpp>

#include <map>
#include <span>
#include <utility>

namespace heed {

namespace {

/// The half-open range that an optional index leaves of 0..count.
std::pair<int, int> rangeOf(std::optional<int> index, int count, std::string_view what, AttentionKind kind)
{
    if (!index)
        return {0, count};
    if (*index < 0 || *index >= count)
        throw Error("There is no " + std::string(what) + " " + std::to_string(*index + 1) + ": "
                    + std::string(toString(kind)) + " attention has " + std::to_string(count) + ".");
    return {*index, *index + 1};
}

std::vector<std::string> piecesOf(std::span<const Token> tokens)
{
    std::vector<std::string> pieces;
    pieces.reserve(tokens.size());
    for (const Token& token : tokens)
        pieces.push_back(token.piece);
    return pieces;
}

std::string jsonList(const std::vector<std::string>& pieces)
{
    using nlohmann::json;
    return json(pieces).dump(-1, ' ', false, json::error_handler_t::replace);
}

/// Collects tensors and owns their values until they are written.
class TensorCollection
{
public:
    /// @param matrixOf the matrix of a head, [queries, keys].
    template <typename MatrixOf>
    void add(const AttentionBundle& bundle, const BundleOptions& options, AttentionKind kind, const std::string& name,
             MatrixOf matrixOf)
    {
        const AttentionShape shape = bundle.trace->shape(kind);
        const auto [firstLayer, endLayer] = rangeOf(options.layer, shape.layers, "layer", kind);
        const auto [firstHead, endHead] = rangeOf(options.head, shape.heads, "head", kind);
        std::vector<float> values;
        values.reserve(std::size_t(endLayer - firstLayer) * std::size_t(endHead - firstHead)
                       * std::size_t(shape.queries) * std::size_t(shape.keys));
        for (int layer = firstLayer; layer < endLayer; ++layer) {
            for (int head = firstHead; head < endHead; ++head) {
                const Matrix matrix = matrixOf(HeadIndex{kind, layer, head});
                values.insert(values.end(), matrix.values().begin(), matrix.values().end());
            }
        }
        m_tensors.push_back({name,
                             TensorType::Float32,
                             {endLayer - firstLayer, endHead - firstHead, shape.queries, shape.keys},
                             std::as_bytes(std::span<const float>(values))});
        m_values.push_back(std::move(values)); // moving keeps the address of the values
    }

    std::span<const TensorToWrite> tensors() const { return m_tensors; }

    std::vector<NpzMember> npzMembers() const
    {
        std::vector<NpzMember> members;
        for (const TensorToWrite& tensor : m_tensors)
            members.push_back({tensor.name, npyHeader("<f4", tensor.shape), tensor.bytes});
        return members;
    }

private:
    std::vector<TensorToWrite> m_tensors;
    std::vector<std::vector<float>> m_values;
};

void writeAsSafetensors(const std::filesystem::path& path, const AttentionBundle& bundle,
                        const TensorCollection& collection)
{
    const std::map<std::string, std::string> metadata{{"heed.version", HEED_VERSION},
                                                      {"source_tokens", jsonList(bundle.sourceTokens)},
                                                      {"target_tokens", jsonList(bundle.targetTokens)},
                                                      {"decoder_input_tokens", jsonList(bundle.decoderInputs())}};
    writeSafetensors(path, collection.tensors(), metadata);
}

void writeAsNpz(const std::filesystem::path& path, const AttentionBundle& bundle, const TensorCollection& collection)
{
    std::vector<NpzMember> members = collection.npzMembers();
    members.push_back({"source_tokens", npyOfTexts(bundle.sourceTokens), {}});
    members.push_back({"target_tokens", npyOfTexts(bundle.targetTokens), {}});
    members.push_back({"decoder_input_tokens", npyOfTexts(bundle.decoderInputs()), {}});
    const std::string version = HEED_VERSION;
    members.push_back({"heed_version", npyOfTexts({&version, 1}), {}});
    writeNpz(path, members);
}

} // namespace

AttentionBundle attentionBundle(const SentenceTranslation& sentence, std::size_t hypothesis)
{
    if (!sentence.record || hypothesis >= sentence.hypotheses.size())
        throw Error("There is no attention to export: the translation was made without keeping it.");
    const AttentionAxes axes = attentionAxes(sentence, hypothesis, AttentionKind::Cross);
    AttentionBundle bundle{.trace = sentence.record->trace(hypothesis),
                           .sourceTokens = piecesOf(axes.keys),
                           .targetTokens = {},
                           .decoderInputTokens = {},
                           .model = {},
                           .file = {},
                           .version = HEED_VERSION,
                           .warnings = {}};
    for (const GeneratedToken& generated : sentence.hypotheses[hypothesis].tokens)
        bundle.targetTokens.push_back(generated.token.piece);
    if (hasStartToken(sentence))
        bundle.decoderInputTokens = piecesOf(axes.queries);
    return bundle;
}

void writeAttentionBundle(const std::filesystem::path& path, const AttentionBundle& bundle,
                          const BundleOptions& options)
{
    const AttentionTrace& trace = *bundle.trace;
    if (options.withScores && !trace.hasScores())
        throw Error("There are no scores to export: this attention came without them.");
    TensorCollection collection;
    for (const AttentionKind kind : options.kinds) {
        if (trace.shape(kind) == AttentionShape{})
            continue;
        const std::string name(toString(kind));
        collection.add(bundle, options, kind, name, [&trace](HeadIndex head) { return trace.weights(head); });
        if (options.withScores)
            collection.add(bundle, options, kind, name + "_scores",
                           [&trace](HeadIndex head) { return trace.scores(head); });
    }
    if (collection.tensors().empty())
        throw Error("There is no attention of the chosen kind to export.");
    if (options.format == BundleFormat::Npz)
        writeAsNpz(path, bundle, collection);
    else
        writeAsSafetensors(path, bundle, collection);
}

} // namespace heed
