// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/modelinfo.h"
#include "model/text/token.h"
#include "model/translation.h"

#include <QString>

#include <optional>

namespace heed {

/// What one must know of a model without tokenizer to write token ids for it.
struct IdModel
{
    QString name;
    int targetVocabulary = 0;
    std::optional<TokenId> endId;      ///< of </s>; nothing: not known
    bool choosesLanguage = false;      ///< by the first token of the translation, which a tokenizer would name
    std::optional<TokenId> firstToken; ///< that its configuration asks for; nothing: none
};

/// Nothing for a model that reads text. Looks at the folder's small files; what they do not say stays unknown.
std::optional<IdModel> idModelOf(const ModelInfo& info);

/// Whether a model without tokenizer made it, so that its source is token ids. False of what other programs made.
bool isOfIds(const Translation& translation);

/// The lines of such a translation whose ids lack the end token where the model has learned to read it.
int linesWithoutEnd(const Translation& translation);

} // namespace heed
