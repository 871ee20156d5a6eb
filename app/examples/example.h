// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/attentiontrace.h"

#include <QString>

#include <optional>

namespace heed {

/// A sentence worth looking at, and what is worth looking at in it.
struct Example
{
    /// What to choose once it is translated. Words are looked up in the texts that the kind's rows and columns come
    /// from, so that they hold for any model; a word that is not there is not chosen.
    struct Choice
    {
        AttentionKind kind = AttentionKind::Cross;
        std::optional<int> layer; ///< from 0; neutral: of the head found by the words
        std::optional<int> head;  ///< from 0; neutral: as layer
        QString queryWord;        ///< names the row; empty: none
        QString keyWord;          ///< names the column; empty: none
        QString stepWord;         ///< of the translation: names the step beside a row of the encoder; empty: none
    };

    QString title;    ///< a few words, for the menu
    QString sentence; ///< English
    QString look;     ///< one or two sentences: what to look at
    Choice choice;
};

} // namespace heed
