// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/pytorch/torchfile.h"

#include "model/checkpoint/fileerror.h"
#include "model/checkpoint/pytorch/bytecursor.h"
#include "model/checkpoint/pytorch/pickle.h"
#include "model/checkpoint/pytorch/statedict.h"
#include "model/checkpoint/pytorch/storedzip.h"
#include "model/checkpoint/pytorch/tensorlayout.h"
#include "model/error.h"
#include "model/text/unicode.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace heed {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kZipStart = "PK\x03\x04"sv;
/// Before PyTorch 1.6: pickles one after the other, the first of them this number.
constexpr std::string_view kLegacyStart = "\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19\x2e"sv;
constexpr std::size_t kLongestPickle = std::size_t(32) << 20; // bytes; a tensor takes some 200

std::string_view textOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// A pickle and the bytes of its storages by their keys.
struct TorchContent
{
    Pickle pickle;
    std::map<std::string, std::span<const std::byte>> storages;
};

TorchContent readZip(std::span<const std::byte> bytes, const std::string& source)
{
    constexpr std::string_view kPickleName = "/data.pkl";
    TorchContent content;
    const auto parts = readStoredZip(bytes, source);
    const auto pickle
        = std::ranges::find_if(parts, [&](const auto& part) { return part.first.ends_with(kPickleName); });
    if (pickle == parts.end())
        throw FileError(FileFault::Unusable,
                        source + " is no file of torch.save: it has no part data.pkl, or a compressed one.");
    const std::string root = pickle->first.substr(0, pickle->first.size() - kPickleName.size()) + '/';
    if (const auto order = parts.find(root + "byteorder"); order != parts.end() && textOf(order->second) != "little")
        throw FileError(FileFault::Unusable,
                        source + " was written by a big-endian machine; Heed reads little-endian files.");
    if (pickle->second.size() > kLongestPickle)
        throw Error(source + " has a pickle of " + std::to_string(pickle->second.size())
                    + " bytes, too long for weights.");
    content.pickle = readPickle(pickle->second, source);
    const std::string data = root + "data/";
    for (const auto& [name, part] : parts) {
        if (name.starts_with(data))
            content.storages.emplace(name.substr(data.size()), part);
    }
    return content;
}

/// Magic number, protocol, facts about the machine, the object, the keys of its storages; then each of these: how many
/// elements, and they themselves.
TorchContent readLegacy(std::span<const std::byte> bytes, const std::string& source)
{
    TorchContent content;
    ByteCursor cursor(bytes, source);
    const auto next = [&] {
        const std::span<const std::byte> rest = bytes.subspan(cursor.position());
        Pickle pickle = readPickle(rest.first(std::min(rest.size(), kLongestPickle)), source);
        cursor.take(pickle.length);
        return pickle;
    };
    for (int pickle = 0; pickle < 3; ++pickle)
        next();
    content.pickle = next();
    const Pickle keys = next();
    std::map<std::string_view, std::uint64_t> elementBytes;
    for (const Pickle::Value& value : content.pickle.values) {
        if (const auto* const storage = std::get_if<Pickle::Storage>(&value))
            elementBytes[storage->key] = storage->elementBytes;
    }
    const auto* const list = keys.as<Pickle::Sequence>(keys.root);
    for (const Pickle::Id id : list != nullptr ? list->items : std::vector<Pickle::Id>()) {
        const auto* const key = keys.as<std::string>(id);
        const auto size = key != nullptr ? elementBytes.find(*key) : elementBytes.end();
        if (size == elementBytes.end())
            throw Error(source + " is damaged: its list of storages makes no sense.");
        const auto elements = cursor.read<std::uint64_t>();
        if (elements > cursor.remaining() / size->second)
            throw Error(source + " is cut off: a storage of " + std::to_string(elements)
                        + " numbers reaches beyond its end.");
        content.storages.emplace(*key, cursor.take(elements * size->second));
    }
    return content;
}

/// Turns tensors of a pickle into views, or into copies where they do not lie row-major.
class ViewMaker
{
public:
    ViewMaker(const TorchContent& content, std::size_t fileBytes, std::vector<std::vector<std::byte>>& copies)
        : m_content(content), m_copyBudget(fileBytes), m_copies(copies)
    {
    }

    /// @param subject names tensor and file, for messages.
    TensorView view(const Pickle::Tensor& tensor, const std::string& subject)
    {
        const auto& storage = *m_content.pickle.as<Pickle::Storage>(tensor.storage);
        const auto found = m_content.storages.find(storage.key);
        if (found == m_content.storages.end())
            throw Error(subject + " lies in the storage " + quotedForMessage(storage.key)
                        + ", which is missing or compressed.");
        const std::span<const std::byte> bytes = found->second;
        if (storage.elements > bytes.size() / storage.elementBytes)
            throw Error(subject + " lies in a storage of " + std::to_string(storage.elements) + " elements, of which "
                        + std::to_string(bytes.size() / storage.elementBytes) + " are there.");
        const TensorLayout layout = checkedLayout(tensor, storage.elements, subject);
        TensorView view{storage.type, tensor.shape, {}};
        if (layout.elements > 0 && layout.isContiguous)
            view.bytes = bytes.subspan(layout.first * storage.elementBytes, layout.elements * storage.elementBytes);
        else if (layout.elements > 0)
            view.bytes = copy(tensor, bytes, layout.elements, storage.elementBytes, subject);
        return view;
    }

private:
    std::span<const std::byte> copy(const Pickle::Tensor& tensor, std::span<const std::byte> storage,
                                    std::uint64_t elements, std::uint64_t elementBytes, const std::string& subject)
    {
        if (elements * elementBytes > m_copyBudget)
            throw FileError(FileFault::Unusable,
                            subject + " is one of many views of the same storage; save contiguous tensors.");
        m_copyBudget -= elements * elementBytes;
        m_copies.push_back(copyRowMajor(tensor, storage, elementBytes));
        return m_copies.back();
    }

    const TorchContent& m_content;
    std::uint64_t m_copyBudget; // bytes
    std::vector<std::vector<std::byte>>& m_copies;
};

} // namespace

bool isTorchFile(std::span<const std::byte> bytes)
{
    return textOf(bytes).starts_with(kZipStart) || textOf(bytes).starts_with(kLegacyStart);
}

TorchTensors readTorchTensors(std::span<const std::byte> bytes, const std::string& source)
{
    if (!isTorchFile(bytes))
        throw Error(source + " is cut off or no file of torch.save.");
    const bool isZip = textOf(bytes).starts_with(kZipStart);
    const TorchContent content = isZip ? readZip(bytes, source) : readLegacy(bytes, source);
    TorchTensors tensors;
    ViewMaker maker(content, bytes.size(), tensors.copies);
    for (const auto& [name, id] : namedTensors(content.pickle, source)) {
        const std::string subject = "The tensor " + quotedForMessage(name) + " of " + source;
        tensors.views.emplace(name, maker.view(*content.pickle.as<Pickle::Tensor>(id), subject));
    }
    return tensors;
}

TorchFile::TorchFile(const std::filesystem::path& path)
    : m_file(path), m_tensors(readUnchanged(m_file, [&] { return readTorchTensors(m_file.bytes(), quotedPath(path)); }))
{
}

} // namespace heed
