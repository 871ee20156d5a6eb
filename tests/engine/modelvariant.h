// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/checkpoint/halffloat.h"
#include "model/checkpoint/safetensors.h"
#include "tests/testutils.h"

#include <nlohmann/json.hpp>

#include <cstring>
#include <map>
#include <QTemporaryDir>

namespace heed::test {

/// A copy of a model folder whose tensors and configuration a test may change before it is written.
class ModelVariant
{
public:
    struct Tensor
    {
        TensorType type = TensorType::Float32;
        std::vector<std::int64_t> shape;
        std::vector<std::byte> bytes;
    };

    explicit ModelVariant(const std::filesystem::path& folder)
        : config(nlohmann::json::parse(readFile(folder / "config.json")))
    {
        if (std::filesystem::exists(folder / "generation_config.json"))
            generationConfig = nlohmann::json::parse(readFile(folder / "generation_config.json"));
        const SafetensorsFile file(folder / "model.safetensors");
        for (const auto& [name, view] : file.tensors())
            tensors[name] = {view.type, view.shape, {view.bytes.begin(), view.bytes.end()}};
    }

    std::map<std::string, Tensor> tensors;
    nlohmann::json config;
    nlohmann::json generationConfig;

    static std::vector<float> values(const Tensor& tensor)
    {
        std::vector<float> values(tensor.bytes.size() / elementSize(tensor.type));
        for (std::size_t index = 0; index < values.size(); ++index) {
            std::uint16_t bits = 0;
            if (tensor.type == TensorType::Float32) {
                std::memcpy(&values[index], tensor.bytes.data() + 4 * index, 4);
                continue;
            }
            std::memcpy(&bits, tensor.bytes.data() + 2 * index, 2);
            values[index] = tensor.type == TensorType::Float16 ? halfToFloat(bits) : bfloat16ToFloat(bits);
        }
        return values;
    }

    static Tensor tensor(TensorType type, std::vector<std::int64_t> shape, const std::vector<float>& values)
    {
        Tensor result{type, std::move(shape), {}};
        result.bytes.resize(values.size() * elementSize(type));
        for (std::size_t index = 0; index < values.size(); ++index) {
            const std::uint16_t bits
                = type == TensorType::Float16 ? floatToHalf(values[index]) : floatToBfloat16(values[index]);
            if (type == TensorType::Float32)
                std::memcpy(result.bytes.data() + 4 * index, &values[index], 4);
            else
                std::memcpy(result.bytes.data() + 2 * index, &bits, 2);
        }
        return result;
    }

    /// Every tensor rounded to `type`.
    void convert(TensorType type)
    {
        for (auto& [name, stored] : tensors)
            stored = tensor(type, stored.shape, values(stored));
    }

    /// Writes the folder; it lives as long as this object.
    std::filesystem::path write()
    {
        const std::filesystem::path folder(m_folder.path().toStdString());
        std::ofstream(folder / "config.json") << config;
        if (!generationConfig.is_null())
            std::ofstream(folder / "generation_config.json") << generationConfig;
        std::vector<TensorToWrite> all;
        for (const auto& [name, tensor] : tensors)
            all.push_back({name, tensor.type, tensor.shape, tensor.bytes});
        writeSafetensors(folder / "model.safetensors", all, {{"format", "pt"}});
        return folder;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace heed::test
