// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/text/sentencepieceplugin.h"

#include "model/error.h"
#include "model/siblinglibrary.h"

#include <dlfcn.h>

namespace heed {

namespace {

#if defined(HEED_SANITIZED)
constexpr int kScope = 0; // the sanitizers refuse RTLD_DEEPBIND
#else
constexpr int kScope = RTLD_DEEPBIND; // where a program links LibTorch directly, prefer SentencePiece's own protobuf
#endif

void* symbol(void* library, const char* name)
{
    if (void* address = dlsym(library, name))
        return address;
    throw Error("The SentencePiece library does not belong to this version of Heed; please reinstall Heed.", dlerror());
}

} // namespace

SentencePiecePlugin::SentencePiecePlugin()
{
    void* library = openSiblingLibrary("libheed_sentencepiece.so", "SentencePiece library", kScope);
    m_load = symbol(library, "heed_sentencepiece_load");
    m_train = symbol(library, "heed_sentencepiece_train");
}

const SentencePiecePlugin& SentencePiecePlugin::instance()
{
    static const SentencePiecePlugin plugin;
    return plugin;
}

std::unique_ptr<SentencePieceProcessorFace> SentencePiecePlugin::load(const std::string& model) const
{
    const auto function = reinterpret_cast<decltype(&heed_sentencepiece_load)>(m_load);
    return std::unique_ptr<SentencePieceProcessorFace>(function(model));
}

std::string SentencePiecePlugin::train(const std::unordered_map<std::string, std::string>& arguments,
                                       const std::function<const std::string*()>& nextLine) const
{
    std::string model;
    reinterpret_cast<decltype(&heed_sentencepiece_train)>(m_train)(arguments, nextLine, model);
    return model;
}

} // namespace heed
