// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/translator.h"

#include <QWidget>

#include <optional>

class QMenu;
class QPlainTextEdit;
class QToolButton;

namespace heed {

class DecodingPanel;
class FirstTokenField;
class LanguageBar;
class MenuButton;
struct IdModel;
class WindowActions;

/// Where the text to translate is written: model, text, Translate and Stop, decoding options.
class SourcePanel : public QWidget
{
    Q_OBJECT

public:
    /// The buttons are `actions`; the panel connects those that concern itself alone.
    explicit SourcePanel(const WindowActions& actions, QWidget* parent = nullptr);

    /// Emits nothing.
    void setText(const QString& text);
    QString text() const;

    void setDecodingOptions(const DecodingOptions& options);
    DecodingOptions decodingOptions() const;

    LanguageBar* languages() const { return m_languages; }
    FirstTokenField* firstToken() const { return m_firstToken; }

    /// The model that was opened, when it reads token ids instead of text. Emits nothing.
    void setIdModel(const std::optional<IdModel>& model);

    /// What the button above the text says; `toolTip` may have several lines.
    void setModelName(const QString& name, const QString& toolTip);

    /// The folders offered beside "Open model folder…"; an empty defaultFolder: there is none.
    void setModelFolders(const QString& defaultFolder, const QStringList& recentFolders);

    /// What the model that needs no choosing is called.
    static QString defaultModelName();

Q_SIGNALS:
    void textEdited();
    void modelFolderChosen(const QString& folder); ///< from the menu
    void decodingOptionsChanged(const heed::DecodingOptions& options);

private:
    QWidget* makeModelRow();
    QWidget* makeButtonRow();
    void updateSummary();

    const WindowActions& m_actions;
    MenuButton* m_modelButton;
    QMenu* m_modelMenu;
    QPlainTextEdit* m_text;
    LanguageBar* m_languages;
    FirstTokenField* m_firstToken;
    QToolButton* m_optionsButton;
    DecodingPanel* m_decoding;
};

} // namespace heed
