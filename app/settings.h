// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/colorscheme.h"
#include "app/language.h"
#include "app/presentation.h"
#include "app/selection.h"
#include "app/stage/stageview.h"
#include "model/translator.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

class QSettings;

namespace heed {

/// What survives a restart, with a type for every key. What a file says is checked: a value that makes no sense is
/// read as the default. What the user chose is stored here; where the user was (window, splitters) is kept apart, under
/// "layout", so that the default layout can be restored alone.
class Settings
{
public:
    /// In the user's own place; or in any QSettings, for tests.
    Settings();
    explicit Settings(std::unique_ptr<QSettings> store);
    ~Settings();

    /// The last text; null when there never was one, which is how a first start is known.
    QString text() const;
    void setText(const QString& text);

    /// The model folder the user opened; empty: the bundled one.
    QString modelFolder() const;
    void setModelFolder(const QString& folder);
    /// The last folders opened, newest first, at most eight.
    QStringList recentModelFolders() const;
    void addRecentModelFolder(const QString& folder);
    void setRecentModelFolders(const QStringList& folders);
    /// Every folder that the list of models holds beside the bundled one, newest first.
    QStringList addedModelFolders() const;
    void setAddedModelFolders(const QStringList& folders);

    /// The last session files saved or opened, newest first, at most eight.
    QStringList recentSessions() const;
    void addRecentSession(const QString& file);

    DecodingOptions decodingOptions() const;
    void setDecodingOptions(const DecodingOptions& options);

    /// What was last asked of the model in this folder: its languages and prefix.
    TranslationTask task(const QString& modelFolder) const;
    void setTask(const QString& modelFolder, const TranslationTask& task);

    /// The token that translations of a model without tokenizer last had to begin with; nothing: its own choice.
    std::optional<TokenId> firstToken(const QString& modelFolder) const;
    void setFirstToken(const QString& modelFolder, std::optional<TokenId> token);

    Presentation presentation() const;
    void setPresentation(const Presentation& presentation);

    /// Kind, layer and head; the rest of the selection belongs to a translation.
    Selection selection() const;
    void setSelection(const Selection& selection);

    StageView stageView() const;
    void setStageView(StageView view);
    /// Of the split stage; nothing when it is not split.
    std::optional<StageView> secondStageView() const;
    void setSecondStageView(std::optional<StageView> view);

    ColorScheme colorScheme() const;
    void setColorScheme(ColorScheme scheme);

    Language language() const;
    void setLanguage(Language language);

    /// Whether the tour was ever begun.
    bool isTourSeen() const;
    void setTourSeen(bool isSeen);

    /// The folder that file dialogs open in.
    QString exportFolder() const;
    void setExportFolder(const QString& folder);

    /// State of a named part of the window; empty when there is none.
    QByteArray layout(const QString& part) const;
    void setLayout(const QString& part, const QByteArray& state);

private:
    std::unique_ptr<QSettings> m_store;
};

} // namespace heed
