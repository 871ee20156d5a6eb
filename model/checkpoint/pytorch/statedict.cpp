// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/pytorch/statedict.h"

#include "model/checkpoint/fileerror.h"
#include "model/error.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace heed {

namespace {

constexpr int kDeepestModule = 32;
constexpr std::size_t kMostSteps = 1000000; // modules may hold each other: a small file could make a long walk
constexpr std::array<std::string_view, 4> kWrappers{"state_dict", "model_state_dict", "model", "module"};

class TensorCollector
{
public:
    TensorCollector(const Pickle& pickle, const std::string& source) : m_pickle(pickle), m_source(source) { }

    std::map<std::string, Pickle::Id> collect()
    {
        visit(unwrapped(m_pickle.root), {}, 0);
        if (m_tensors.empty())
            throw FileError(FileFault::Unusable,
                            m_source + " holds no weights by name; save them with torch.save(model.state_dict(), …).");
        return std::move(m_tensors);
    }

private:
    bool isTensor(Pickle::Id id) const { return m_pickle.as<Pickle::Tensor>(id) != nullptr; }

    /// What a training program saved beside its counters and optimizer.
    Pickle::Id unwrapped(Pickle::Id id) const
    {
        const auto* const dictionary = m_pickle.as<Pickle::Dictionary>(id);
        if (dictionary == nullptr
            || std::ranges::any_of(dictionary->entries, [&](const auto& entry) { return isTensor(entry.second); }))
            return id;
        for (const std::string_view wrapper : kWrappers) {
            for (const auto& [key, value] : dictionary->entries) {
                const auto* const name = m_pickle.as<std::string>(key);
                if (name != nullptr && *name == wrapper && m_pickle.as<Pickle::Dictionary>(value) != nullptr)
                    return value;
            }
        }
        return id;
    }

    void visit(Pickle::Id id, const std::string& name, int depth)
    {
        if (depth > kDeepestModule || ++m_steps > kMostSteps)
            throw Error(m_source + " is damaged: its modules never end.");
        if (isTensor(id)) {
            m_tensors.insert_or_assign(name, id);
        } else if (const auto* const object = m_pickle.as<Pickle::Object>(id)) {
            visit(object->state, name, depth + 1);
        } else if (const auto* const dictionary = m_pickle.as<Pickle::Dictionary>(id)) {
            for (const auto& [key, value] : dictionary->entries) {
                if (const auto* const part = m_pickle.as<std::string>(key))
                    visit(value, name.empty() ? *part : name + '.' + *part, depth + 1);
            }
        }
    }

    const Pickle& m_pickle;
    const std::string& m_source;
    std::map<std::string, Pickle::Id> m_tensors;
    std::size_t m_steps = 0;
};

} // namespace

std::map<std::string, Pickle::Id> namedTensors(const Pickle& pickle, const std::string& source)
{
    return TensorCollector(pickle, source).collect();
}

} // namespace heed
