// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/engine/slotstore.h"

#include <algorithm>

namespace heed {

namespace {

constexpr std::align_val_t kAlignment{64}; // a cache line

} // namespace

void SlotStore::AlignedDelete::operator()(float* values) const
{
    operator delete(values, kAlignment);
}

SlotStore::SlotStore(int layers, int innerSize, int modelSize)
    : m_layers(layers), m_innerSize(innerSize), m_modelSize(modelSize)
{
}

int SlotStore::add(int parent)
{
    Slot slot;
    slot.parent = parent;
    slot.position = parent < 0 ? 0 : position(parent) + 1;
    slot.values.reset(static_cast<float*>(operator new(valueCount() * sizeof(float), kAlignment)));
    m_slots.push_back(std::move(slot));
    return size() - 1;
}

std::vector<int> SlotStore::path(int slot) const
{
    std::vector<int> slots(std::size_t(position(slot)) + 1);
    for (auto place = slots.rbegin(); place != slots.rend(); ++place, slot = parent(slot))
        *place = slot;
    return slots;
}

void SlotStore::keepPaths(std::span<const int> ends)
{
    std::vector<bool> isKept(m_slots.size(), false);
    for (int slot : ends) {
        for (; slot >= 0 && !isKept[std::size_t(slot)]; slot = parent(slot))
            isKept[std::size_t(slot)] = true;
    }
    for (std::size_t slot = 0; slot < m_slots.size(); ++slot) {
        if (!isKept[slot])
            m_slots[slot].values.reset();
    }
}

} // namespace heed
