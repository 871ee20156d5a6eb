// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <span>
#include <vector>

namespace heed {

/// What a decoder keeps of every token it was fed, as a tree: each slot knows its parent, a prefix is a path. Slots
/// never move, so a search reorders its beams without touching them, and the attention of any path can be read later.
///
/// Per slot and layer: query, key and value of self-attention and the query of cross-attention, [4 · inner], inner being
/// heads · d_head; then once the vector that the logits are made of, [d_model].
class SlotStore
{
public:
    SlotStore(int layers, int innerSize, int modelSize);

    /// A new slot, its values not set. @param parent an earlier slot, −1 for a first token.
    int add(int parent);

    int size() const { return int(m_slots.size()); }
    int parent(int slot) const { return at(slot).parent; }
    int position(int slot) const { return at(slot).position; } ///< slots before it on its path

    /// Self-attention's query, key, value: three times [inner], one after the other.
    float* queryKeyValue(int slot, int layer) { return layerData(slot, layer); }
    const float* query(int slot, int layer) const { return layerData(slot, layer); }
    const float* key(int slot, int layer) const { return layerData(slot, layer) + m_innerSize; }
    const float* value(int slot, int layer) const { return layerData(slot, layer) + 2 * m_innerSize; }
    float* crossQuery(int slot, int layer) { return layerData(slot, layer) + 3 * m_innerSize; }
    const float* crossQuery(int slot, int layer) const { return layerData(slot, layer) + 3 * m_innerSize; }

    /// What meets the output layer: the stack's output, scaled where the model does so.
    float* state(int slot) { return layerData(slot, m_layers); }
    const float* state(int slot) const { return layerData(slot, m_layers); }

    /// All of that, in that order.
    std::span<float> values(int slot) { return {at(slot).values.get(), valueCount()}; }

    /// The slots from the first token to `slot`.
    std::vector<int> path(int slot) const;

    /// Frees the values of all slots but these and those before them.
    void keepPaths(std::span<const int> ends);

private:
    struct AlignedDelete
    {
        void operator()(float* values) const;
    };
    struct Slot
    {
        int parent = -1;
        int position = 0;
        std::unique_ptr<float, AlignedDelete> values;
    };

    const Slot& at(int slot) const { return m_slots[std::size_t(slot)]; }
    std::size_t valueCount() const { return std::size_t(m_layers * 4 * m_innerSize + m_modelSize); }
    float* layerData(int slot, int layer) const { return at(slot).values.get() + layer * 4 * m_innerSize; }

    int m_layers;
    std::ptrdiff_t m_innerSize; ///< distances in memory here
    std::ptrdiff_t m_modelSize;
    std::vector<Slot> m_slots;
};

} // namespace heed
