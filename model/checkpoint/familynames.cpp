// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/familynames.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace heed {

namespace {

constexpr std::string_view kCompiled = "_orig_mod."; // anywhere in a name: parts of a model may be compiled
constexpr std::string_view kModel = "model.";

/// A tensor that every model of the family has.
std::string landmark(const WeightNames& names)
{
    std::string prefix = names.encoder.layer.prefix;
    if (const std::size_t number = prefix.find("{}"); number != std::string::npos)
        prefix.replace(number, 2, "0");
    const LinearName& query = names.encoder.layer.self.query;
    return prefix + query.name + query.weight;
}

std::string withoutCompiled(std::string name)
{
    for (std::size_t at = name.find(kCompiled); at != std::string::npos; at = name.find(kCompiled, at))
        name.erase(at, kCompiled.size());
    return name;
}

/// What stands before the landmark in the shortest name that ends with it; nothing when no name does.
std::optional<std::string> prefixBefore(const std::map<std::string, TensorView>& tensors, std::string_view landmark)
{
    std::optional<std::string> shortest;
    for (const auto& [stored, tensor] : tensors) {
        const std::string name = withoutCompiled(stored);
        if (!name.ends_with(landmark))
            continue;
        std::string prefix = name.substr(0, name.size() - landmark.size());
        if ((prefix.empty() || prefix.ends_with('.')) && (!shortest || prefix.size() < shortest->size()))
            shortest = std::move(prefix);
    }
    return shortest;
}

/// From stored names to the family's.
class Renaming
{
public:
    Renaming(const std::map<std::string, TensorView>& tensors, const WeightNames& names)
    {
        const std::string wanted = landmark(names);
        if (const auto prefix = prefixBefore(tensors, wanted)) {
            m_prefix = *prefix;
        } else if (wanted.starts_with(kModel)) {
            if (const auto base = prefixBefore(tensors, std::string_view(wanted).substr(kModel.size()))) {
                m_prefix = *base;
                m_lacksModel = true;
            }
        }
    }

    std::string operator()(const std::string& stored) const
    {
        std::string name = withoutCompiled(stored);
        if (name.starts_with(m_prefix))
            name.erase(0, m_prefix.size());
        constexpr std::array<std::string_view, 3> kParts{"encoder.", "decoder.", "shared."};
        const bool isPart = std::ranges::any_of(kParts, [&](std::string_view part) { return name.starts_with(part); });
        return m_lacksModel && isPart ? std::string(kModel) + name : name;
    }

private:
    std::string m_prefix;
    bool m_lacksModel = false;
};

TensorView withoutBatch(TensorView tensor)
{
    std::vector<std::int64_t>& shape = tensor.shape;
    if (shape.size() == 3 && shape[1] == 1)
        shape.erase(shape.begin() + 1);
    else if (shape.size() == 3 && shape[0] == 1)
        shape.erase(shape.begin());
    return tensor;
}

class RenamedStore final : public TensorStore
{
public:
    RenamedStore(std::unique_ptr<TensorStore> store, const WeightNames& names) : m_store(std::move(store))
    {
        const Renaming rename(m_store->tensors(), names);
        for (const auto& [stored, tensor] : m_store->tensors()) {
            const std::string name = rename(stored);
            m_tensors.emplace(name, withoutBatch(tensor));
            m_storedNames.emplace(name, stored);
        }
    }

    const std::filesystem::path& path() const override { return m_store->path(); }
    const std::map<std::string, TensorView>& tensors() const override { return m_tensors; }
    const std::filesystem::path& fileOf(const std::string& name) const override
    {
        const auto stored = m_storedNames.find(name);
        return m_store->fileOf(stored == m_storedNames.end() ? name : stored->second);
    }
    std::vector<const MappedFile*> files() const override { return m_store->files(); }
    void release(std::span<const std::byte> bytes) const override { m_store->release(bytes); }

private:
    std::unique_ptr<TensorStore> m_store;
    std::map<std::string, TensorView> m_tensors;
    std::map<std::string, std::string> m_storedNames; // by the family's names
};

} // namespace

std::unique_ptr<TensorStore> withFamilyNames(std::unique_ptr<TensorStore> store, const WeightNames& names)
{
    return std::make_unique<RenamedStore>(std::move(store), names);
}

} // namespace heed
