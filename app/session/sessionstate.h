// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/translationhistory.h"
#include "app/presentation.h"
#include "app/selection.h"
#include "app/stage/stageview.h"
#include "model/session/session.h"

#include <QString>

#include <optional>
#include <vector>

namespace heed {

// The window's state in the words of a session file, and back.

SessionPlace toPlace(const Selection& selection);
Selection toSelection(const SessionPlace& place);

/// How the window shows things.
struct SessionLook
{
    Presentation presentation;
    StageView view = kStageViewNames.front().view;
    std::optional<StageView> secondView{}; ///< nothing: the stage is not split
};
std::map<std::string, std::string> toSettings(const SessionLook& look);

/// What is missing or unknown is as in `fallback`.
SessionLook lookOf(const std::map<std::string, std::string>& settings, const SessionLook& fallback);

/// All entries, oldest first.
Session toSession(const TranslationHistory& history, const QString& sourceText, const SessionLook& look);

/// Newest first, as a history keeps them.
std::vector<HistoryEntry> historyOf(const Session& session);

/// Which of historyOf() is shown; −1: none.
int shownOf(const Session& session);

} // namespace heed
