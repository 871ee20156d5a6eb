// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/translationtask.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace heed {

/// From which language into which, where the model can be told: two searchable lists and a button that swaps them; and a
/// line for the task prefix of T5. Hidden where there is nothing to choose.
class LanguageBar : public QWidget
{
    Q_OBJECT

public:
    explicit LanguageBar(QWidget* parent = nullptr);

    /// What the model that was opened can be told. The task remains where the model can do it, else it is the model's
    /// own. Emits nothing.
    void setChoices(const TaskChoices& choices);

    /// What is asked of the model that is being opened, until setChoices() says what it knows; nothing: it will not be
    /// opened after all. Emits nothing.
    void expectTask(const std::optional<TranslationTask>& task);

    /// Takes over what the model knows of the task. Emits nothing.
    void setTask(const TranslationTask& task);
    const TranslationTask& task() const { return m_expected ? *m_expected : m_task; }

Q_SIGNALS:
    void taskChosen(const heed::TranslationTask& task); ///< by the user

private:
    void showTask();
    void chooseLanguage(QComboBox* box, const std::vector<std::string>& codes, std::string& language);
    void choosePrefix();
    void swap();
    bool canSwap() const;
    std::string prefix() const;

    TaskChoices m_choices;
    TranslationTask m_task;
    std::optional<TranslationTask> m_expected;
    QComboBox* m_source;
    QLabel* m_into; // stands where the source would
    QToolButton* m_swap;
    QComboBox* m_target;
    QLineEdit* m_prefix;
};

} // namespace heed
