// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/modelfacts.h"

#include "model/checkpoint/expectedtensors.h"
#include "model/checkpoint/families/families.h"
#include "model/checkpoint/families/nntransformer.h"
#include "model/checkpoint/familynames.h"
#include "model/checkpoint/fileerror.h"
#include "model/checkpoint/fileio.h"
#include "model/checkpoint/hubsnapshot.h"
#include "model/checkpoint/jsonfile.h"
#include "model/checkpoint/memoryneed.h"
#include "model/checkpoint/modelname.h"
#include "model/checkpoint/tensorstore.h"
#include "model/error.h"
#include "model/layers/layerfolder.h"
#include "model/text/tokenizer.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <system_error>
#include <utility>

namespace heed {

namespace {

using nlohmann::json;

constexpr std::size_t kLargestJson = 1 << 20; // bytes; real ones have a few thousand
constexpr std::string_view kConfigFile = "config.json";

constexpr std::array<std::string_view, 16> kFaultNames{
    "no-folder",      "no-config",     "bad-config",        "unknown-family", "no-weights",    "bad-weights",
    "unsafe-weights", "other-weights", "wrong-tensors",     "no-access",      "bad-tokenizer", "bad-word-list",
    "no-tokenizer",   "bad-layers",    "not-enough-memory", "changing"};

std::string shapeText(const std::vector<std::int64_t>& shape)
{
    std::string text = "[";
    for (const std::int64_t size : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    return text + "]";
}

std::string storageName(TensorType type)
{
    switch (type) {
    case TensorType::Float16:
        return "float16";
    case TensorType::BFloat16:
        return "bfloat16";
    case TensorType::Float64:
        return "float64";
    default:
        return "float32";
    }
}

/// The kind of a fault that was thrown. @param otherwise when the error does not know better.
ModelFault kindOf(const Error& error, ModelFault otherwise)
{
    const auto* const ofFile = dynamic_cast<const FileError*>(&error);
    if (ofFile == nullptr)
        return otherwise;
    switch (ofFile->fault()) {
    case FileFault::Unreadable:
        return ModelFault::NoAccess;
    case FileFault::Missing:
        return ModelFault::NoWeights;
    case FileFault::Unusable:
        return ModelFault::OtherWeights;
    case FileFault::Vocabulary:
        return ModelFault::BadWordList;
    case FileFault::Changed:
        return ModelFault::Changing;
    case FileFault::Unsafe:
        return ModelFault::UnsafeWeights;
    }
    return otherwise;
}

struct TensorFault
{
    ModelFault kind = ModelFault::WrongTensors;
    std::string sentence; ///< without its full stop; empty: the tensor is there, and as it should be
};

TensorFault faultOf(const ExpectedTensor& expected, const std::map<std::string, TensorView>& tensors,
                    const std::string& source)
{
    for (const std::string& name : expected.names) {
        const auto found = tensors.find(name);
        if (found == tensors.end())
            continue;
        const TensorView& tensor = found->second;
        const std::string start = "The tensor \"" + name + "\" in " + source;
        if (std::ranges::find(expected.shapes, tensor.shape) == expected.shapes.end()) {
            return {ModelFault::WrongTensors, start + " has the shape " + shapeText(tensor.shape)
                                                  + ", but config.json asks for " + shapeText(expected.shapes.front())};
        }
        if (isFloat(tensor.type))
            return {};
        return {ModelFault::OtherWeights, start + " has the type " + std::string(toString(tensor.type))
                                              + "; Heed reads float32, float16, bfloat16 and float64"};
    }
    return {ModelFault::WrongTensors, "The tensor \"" + expected.names.front() + "\" is missing from " + source};
}

/// Collects what is found out about one folder.
class FactReader
{
public:
    FactReader(std::filesystem::path folder, std::int64_t machineBytes) : m_machineBytes(machineBytes)
    {
        m_facts.folder = std::move(folder);
        m_facts.name = modelNameOf(m_facts.folder);
    }

    ModelFacts read()
    {
        if (findFolder()) {
            addUpFiles();
            readFamily();
            if (m_facts.holdsLayers)
                readLayers();
            else
                readModel();
        }
        return std::move(m_facts);
    }

private:
    void readModel()
    {
        if (readConfig())
            readWeights();
        readTokenizer();
        checkMemory();
    }

    /// A fault of a file that several parts of a model read is told once.
    void addProblem(ModelFault fault, const std::string& sentence)
    {
        if (std::ranges::find(m_facts.problems, sentence, &ModelProblem::sentence) == m_facts.problems.end())
            m_facts.problems.push_back({fault, sentence});
    }

    bool has(std::string_view file) const { return isPresent(m_facts.folder / file); }

    bool findFolder()
    {
        const auto fault = folderFault(m_facts.folder);
        if (fault)
            addProblem(ModelFault::NoFolder, *fault);
        return !fault;
    }

    void addUpFiles()
    {
        std::error_code error;
        for (std::filesystem::directory_iterator at(m_facts.folder, error), end; !error && at != end;
             at.increment(error)) {
            std::error_code ignored;
            if (at->is_regular_file(ignored)) {
                const std::uintmax_t bytes = at->file_size(ignored);
                m_facts.diskBytes += ignored ? 0 : std::int64_t(bytes);
            }
        }
    }

    /// @returns whether it makes sense to look at weights: not for a folder that is no model at all.
    bool readConfig()
    {
        if (!has(kConfigFile)) {
            addProblem(ModelFault::NoConfig,
                       "The folder " + quotedPath(m_facts.folder) + " holds no model: it has no config.json.");
            return false;
        }
        try {
            m_facts.config = readModelConfig(m_facts.folder);
        } catch (const Error& error) {
            const bool isKnown = m_facts.family.empty() || findFamily(m_facts.family) != nullptr;
            addProblem(kindOf(error, isKnown ? ModelFault::BadConfig : ModelFault::UnknownFamily), error.what());
        }
        return true;
    }

    /// Nothing is known where config.json cannot be read: readConfig() says why.
    void readFamily()
    {
        try {
            const json document = readJsonObject(m_facts.folder / kConfigFile, kLargestJson);
            const auto type = document.find("model_type");
            if (type != document.end() && type->is_string())
                m_facts.family = type->get<std::string>();
        } catch (const Error&) {
            m_facts.family.clear();
        }
        m_facts.holdsLayers = m_facts.family == kLayersModelType;
    }

    void readLayers()
    {
        try {
            countWeights(openTensorStore(m_facts.folder)->tensors());
            checkLayerFolder(m_facts.folder);
        } catch (const Error& error) {
            addProblem(kindOf(error, ModelFault::BadLayers), error.what());
        }
    }

    void readWeights()
    {
        try {
            auto store = openTensorStore(m_facts.folder);
            if (m_facts.config)
                store = withFamilyNames(std::move(store), weightNames(*m_facts.config));
            countWeights(store->tensors());
            if (m_facts.config) {
                checkWordLists(*store, *m_facts.config);
                checkTensors(store->tensors(), quotedPath(store->path()));
            }
        } catch (const Error& error) {
            addProblem(kindOf(error, ModelFault::BadWeights), error.what());
        }
    }

    using Tensors = std::map<std::string, TensorView>;

    /// One problem for all that is wrong: the first fault by name, of the others how many there are.
    void checkTensors(const Tensors& tensors, const std::string& source)
    {
        TensorFault first;
        int others = 0;
        for (const ExpectedTensor& expected : expectedTensors(*m_facts.config, weightNames(*m_facts.config))) {
            const TensorFault fault = faultOf(expected, tensors, source);
            if (first.sentence.empty())
                first = fault;
            else if (!fault.sentence.empty())
                ++others;
        }
        if (first.sentence.empty())
            return;
        if (others > 0)
            first.sentence
                += ", and " + std::to_string(others) + (others == 1 ? " other does" : " others do") + " not fit either";
        addProblem(first.kind, first.sentence + '.');
    }

    void countWeights(const Tensors& tensors)
    {
        std::map<TensorType, std::int64_t> countByType;
        std::set<const std::byte*> seen; // names of tied weights may share one storage
        for (const auto& [name, tensor] : tensors) {
            if (!seen.insert(tensor.bytes.data()).second)
                continue;
            m_facts.weightBytes += std::int64_t(tensor.bytes.size());
            m_facts.parameters += tensor.elementCount();
            if (isFloat(tensor.type))
                countByType[tensor.type] += tensor.elementCount();
        }
        const auto most = std::max_element(countByType.begin(), countByType.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most == countByType.end())
            return;
        m_facts.storage = storageName(most->first);
        if (m_facts.config) // float64 becomes float32
            m_facts.memoryBytes = memoryToRun(*m_facts.config, int(std::min(elementSize(most->first), sizeof(float))));
    }

    /// Opens it, which takes a fraction of a second with the largest vocabularies: only so is it known to work, and
    /// which languages it knows.
    void readTokenizer()
    {
        try {
            const std::string obstacle = whyNoTokenizer(m_facts.folder);
            if (!obstacle.empty()) {
                if (m_facts.config)
                    addProblem(ModelFault::NoTokenizer, obstacle);
                return;
            }
            m_facts.hasTokenizer = true;
            readLanguages(openTokenizer(m_facts.folder)->choices());
        } catch (const Error& error) {
            addProblem(kindOf(error, ModelFault::BadTokenizer), error.what());
        }
    }

    void readLanguages(const TaskChoices& choices)
    {
        m_facts.languages = choices.sourceLanguages;
        for (const std::string& language : choices.targetLanguages) {
            if (std::ranges::find(m_facts.languages, language) == m_facts.languages.end())
                m_facts.languages.push_back(language);
        }
        if (m_facts.languages.empty() && has("tokenizer_config.json"))
            readNotedLanguages();
    }

    /// A model of two languages is not told which, but MarianTokenizer notes them.
    void readNotedLanguages()
    {
        const json document = readJsonObject(m_facts.folder / "tokenizer_config.json", kLargestJson);
        for (const char* key : {"source_lang", "target_lang"}) {
            const auto language = document.find(key);
            if (language != document.end() && language->is_string())
                m_facts.languages.push_back(language->get<std::string>());
        }
    }

    void checkMemory()
    {
        if (m_machineBytes <= 0 || m_facts.memoryBytes <= m_machineBytes)
            return;
        const auto gigabytes = [](std::int64_t bytes) {
            const std::int64_t tenths = (bytes + 50'000'000) / 100'000'000;
            return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + " GB";
        };
        addProblem(ModelFault::NotEnoughMemory,
                   "The model in " + quotedPath(m_facts.folder) + " needs about " + gigabytes(m_facts.memoryBytes)
                       + " of memory, and this machine has " + gigabytes(m_machineBytes) + '.');
    }

    ModelFacts m_facts;
    std::int64_t m_machineBytes;
};

} // namespace

std::string_view toString(ModelFault fault)
{
    return kFaultNames.at(std::size_t(fault));
}

bool ModelFacts::canOpen() const
{
    return std::none_of(problems.begin(), problems.end(),
                        [](const ModelProblem& problem) { return problem.isFatal(); });
}

ModelFacts readModelFacts(const std::filesystem::path& folder, std::int64_t machineBytes)
{
    ModelFacts facts = FactReader(folder, machineBytes).read();
    std::stable_sort(facts.problems.begin(), facts.problems.end(),
                     [](const ModelProblem& a, const ModelProblem& b) { return a.isFatal() && !b.isFatal(); });
    return facts;
}

} // namespace heed
