// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ids/idmodel.h"

#include "app/export/caption.h"
#include "app/history/translationhistory.h"
#include "model/checkpoint/modelconfig.h"
#include "model/error.h"

#include <algorithm>
#include <ranges>

namespace heed {

namespace {

/// Whether the ids end with </s>, or with it and a language code, as mBART's do.
bool hasEnd(const SentenceTranslation& sentence)
{
    constexpr int kLast = 2;
    return std::ranges::any_of(sentence.source.tokens | std::views::reverse | std::views::take(kLast),
                               &Token::isSpecial);
}

} // namespace

std::optional<IdModel> idModelOf(const ModelInfo& info)
{
    if (info.hasTokenizer)
        return std::nullopt;
    IdModel model;
    model.name = modelName(info);
    model.targetVocabulary = info.targetVocabulary;
    model.choosesLanguage = info.family == "m2m_100" || info.family == "mbart";
    try {
        const ModelConfig config = readModelConfig(info.folder);
        model.endId = config.eosId;
        model.firstToken = config.forcedBosId;
    } catch (const Error&) { // the folder is gone by now; the model in memory goes on
    }
    return model;
}

bool isOfIds(const Translation& translation)
{
    return translation.model && !translation.model->hasTokenizer && !translation.model->isLayersOnly
           && !isFromFile(translation);
}

int linesWithoutEnd(const Translation& translation)
{
    return isOfIds(translation)
               ? int(translation.sentences.size() - std::ranges::count_if(translation.sentences, hasEnd))
               : 0;
}

} // namespace heed
