// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/training/checkpointstore.h"

#include "model/checkpoint/fileio.h"
#include "model/error.h"
#include "model/training/modelfolder.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <torch/serialize.h>

namespace heed::training {

namespace {

constexpr std::string_view kPrefix = "step-";
constexpr std::size_t kMaxStateBytes = 65536;

std::int64_t stepOf(const std::filesystem::path& folder)
{
    const std::string name = folder.filename().string();
    if (!name.starts_with(kPrefix) || name.find_first_not_of("0123456789", kPrefix.size()) != std::string::npos)
        return -1;
    return std::stoll("0" + name.substr(kPrefix.size()));
}

} // namespace

CheckpointStore::CheckpointStore(std::filesystem::path output, int keep)
    : m_output(std::move(output)), m_folder(m_output / "checkpoints"), m_keep(keep)
{
}

std::vector<std::filesystem::path> CheckpointStore::list() const
{
    std::vector<std::filesystem::path> folders;
    if (!std::filesystem::exists(m_folder))
        return folders;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder)) {
        if (entry.is_directory() && stepOf(entry.path()) >= 0)
            folders.push_back(entry.path());
    }
    std::sort(folders.begin(), folders.end(),
              [](const auto& left, const auto& right) { return stepOf(left) < stepOf(right); });
    return folders;
}

void CheckpointStore::completeModelFolder(const std::filesystem::path& folder, const ModelConfig& config,
                                          const std::string& dtype) const
{
    writeModelConfig(folder, config, dtype);
    if (folder != m_output)
        copyTokenizerFiles(m_output, folder);
}

std::filesystem::path CheckpointStore::save(Trainer& trainer, const TrainingState& state) const
{
    const std::filesystem::path folder = m_folder / (std::string(kPrefix) + std::to_string(state.step));
    const std::filesystem::path temporary = folder.string() + ".part";
    std::filesystem::remove_all(temporary);
    std::filesystem::create_directories(temporary);
    writeWeights(temporary, weightsOf(trainer.network()), false);
    torch::save(trainer.optimizer(), (temporary / "optimizer.pt").string());
    const nlohmann::json json{{"step", state.step}, {"pool", state.position.pool}, {"batch", state.position.batch}};
    writeFileAtomically(temporary / "training-state.json", json.dump(2));
    completeModelFolder(temporary, trainer.network()->config(), "float32");
    std::filesystem::remove_all(folder);
    std::filesystem::rename(temporary, folder);

    std::vector<std::filesystem::path> folders = list();
    for (std::size_t old = 0; old + std::size_t(m_keep) < folders.size(); ++old)
        std::filesystem::remove_all(folders[old]);
    return folder;
}

std::optional<TrainingState> CheckpointStore::restore(Trainer& trainer) const
{
    const std::vector<std::filesystem::path> folders = list();
    if (folders.empty())
        return std::nullopt;
    const std::filesystem::path& folder = folders.back();
    try {
        const Weights weights = readWeights(folder);
        if (weights.size() != weightsOf(trainer.network()).size())
            throw Error(
                "The checkpoint " + quotedPath(folder)
                + " has another number of layers than this training; give the same options, or another --output.");
        setWeights(trainer.network(), weights);
        torch::load(trainer.optimizer(), (folder / "optimizer.pt").string(), trainer.device());
        const auto json = nlohmann::json::parse(readFile(folder / "training-state.json", kMaxStateBytes));
        TrainingState state;
        state.step = json.at("step").get<std::int64_t>();
        state.position = {json.at("pool").get<std::int64_t>(), json.at("batch").get<std::int64_t>()};
        return state;
    } catch (const Error&) {
        throw;
    } catch (const std::exception& fault) {
        throw Error("The checkpoint " + quotedPath(folder) + " cannot be read; remove it to go on from the one before.",
                    fault.what());
    }
}

} // namespace heed::training
