// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/languagebar.h"

#include "app/icon.h"
#include "app/languagenames.h"
#include "app/sectionheading.h"
#include "model/error.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace heed {

namespace {

constexpr int kLeastCharacters = 9; // of a language's name that are seen
constexpr int kMostVisible = 16;    // languages in an open list

/// A list that can be searched by typing any part of a name.
QComboBox* makeLanguageBox(const QString& name, const QString& toolTip, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(kLeastCharacters);
    box->setMaxVisibleItems(kMostVisible);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->setAccessibleName(name);
    box->lineEdit()->setAccessibleName(name);
    box->setToolTip(toolTip);
    return box;
}

/// Qt knows languages by their English names and by their own: who does not read English gets the latter.
QStringList shownNames(const std::vector<std::string>& codes)
{
    const QStringList english = languageNames(codes);
    if (QLocale().language() == QLocale::English || QLocale().language() == QLocale::C)
        return english;
    QStringList own;
    for (const std::string& code : codes)
        own << nativeLanguageName(code);
    QStringList names = own;
    for (qsizetype index = 0; index < names.size(); ++index) {
        if (own[index].isEmpty() || own.count(own[index]) > 1)
            names[index] = english[index];
    }
    return names;
}

/// In the order of their names; the code is the item's data.
void fill(QComboBox* box, const std::vector<std::string>& codes)
{
    struct Item
    {
        QString name;
        std::string code;
    };
    std::vector<Item> items;
    const QStringList names = shownNames(codes);
    for (std::size_t index = 0; index < codes.size(); ++index)
        items.push_back({names[qsizetype(index)], codes[index]});
    std::ranges::sort(items, [](const Item& one, const Item& other) {
        return QString::localeAwareCompare(one.name, other.name) < 0;
    });
    box->clear();
    for (const Item& item : items) {
        const QString code = QString::fromStdString(item.code);
        const QString native = nativeLanguageName(item.code);
        const QString other = native == item.name ? languageName(item.code, codes) : native;
        box->addItem(item.name, code);
        box->setItemData(box->count() - 1, other.isEmpty() ? code : QStringLiteral("%1, %2").arg(other, code),
                         Qt::ToolTipRole);
    }
}

void showLanguage(QComboBox* box, const std::string& code)
{
    const QSignalBlocker blocker(box);
    box->setCurrentIndex(box->findData(QString::fromStdString(code)));
    if (box->lineEdit())
        box->lineEdit()->setCursorPosition(0); // the beginning of a long name is seen
}

bool contains(const std::vector<std::string>& codes, const std::string& code)
{
    return std::ranges::find(codes, code) != codes.end();
}

/// The code that a list's text stands for: a name of the list, any way to name a language, or a part of a name.
std::optional<std::string> languageTyped(const QComboBox& box, const std::vector<std::string>& codes)
{
    const QString text = box.currentText().trimmed();
    if (const int index = box.findText(text, Qt::MatchFixedString); index >= 0)
        return box.itemData(index).toString().toStdString();
    try {
        return findLanguage(text, codes);
    } catch (const Error&) { // it need not be complete
        const int index = text.isEmpty() ? -1 : box.findText(text, Qt::MatchContains);
        return index < 0 ? std::nullopt : std::optional(box.itemData(index).toString().toStdString());
    }
}

} // namespace

LanguageBar::LanguageBar(QWidget* parent)
    : QWidget(parent),
      m_source(makeLanguageBox(tr("Source language"), tr("The language of the text; type to search"), this)),
      m_into(new QLabel(tr("Translate into"), this)),
      m_swap(new QToolButton(this)),
      m_target(makeLanguageBox(tr("Target language"), tr("The language to translate into; type to search"), this)),
      m_prefix(new QLineEdit(this))
{
    m_swap->setIcon(icon(QStringLiteral("swap")));
    m_swap->setAutoRaise(true);
    m_swap->setAccessibleName(tr("Swap languages"));
    m_swap->setToolTip(tr("Swap the languages"));
    m_prefix->setAccessibleName(tr("Task prefix"));
    m_prefix->setToolTip(tr("What the model reads before the text: “summarize: ”. Empty: nothing."));
    m_prefix->setPlaceholderText(tr("Task prefix"));

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kPanelSpacing);
    layout->addWidget(m_source, 0, 0);
    layout->addWidget(m_into, 0, 0);
    layout->addWidget(m_swap, 0, 1);
    layout->addWidget(m_target, 0, 2);
    layout->addWidget(m_prefix, 1, 0, 1, 3);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(2, 1);

    const auto connectBox = [this](QComboBox* box, auto TaskChoices::*codes, auto TranslationTask::*language) {
        const auto choose = [=, this] { chooseLanguage(box, m_choices.*codes, m_task.*language); };
        connect(box, &QComboBox::activated, this, choose);
        connect(box->lineEdit(), &QLineEdit::editingFinished, this, choose);
    };
    connectBox(m_source, &TaskChoices::sourceLanguages, &TranslationTask::sourceLanguage);
    connectBox(m_target, &TaskChoices::targetLanguages, &TranslationTask::targetLanguage);
    connect(m_swap, &QToolButton::clicked, this, &LanguageBar::swap);
    connect(m_prefix, &QLineEdit::editingFinished, this, &LanguageBar::choosePrefix);
    setChoices({});
}

void LanguageBar::setChoices(const TaskChoices& choices)
{
    m_choices = choices;
    {
        const QSignalBlocker sourceBlocker(m_source);
        const QSignalBlocker targetBlocker(m_target);
        fill(m_source, choices.sourceLanguages);
        fill(m_target, choices.targetLanguages);
    }
    setTask(std::exchange(m_expected, std::nullopt).value_or(m_task));
}

void LanguageBar::expectTask(const std::optional<TranslationTask>& task)
{
    m_expected = task;
}

void LanguageBar::setTask(const TranslationTask& task)
{
    m_task = possibleTask(m_choices, task);
    showTask();
}

std::string LanguageBar::prefix() const
{
    return m_task.prefix.value_or(languagePrefix(m_task));
}

void LanguageBar::showTask()
{
    const bool hasSource = m_choices.sourceLanguages.size() > 1;
    const bool hasTarget = m_choices.targetLanguages.size() > 1;
    m_source->setVisible(hasSource);
    m_target->setVisible(hasTarget);
    m_into->setVisible(!hasSource && hasTarget);
    m_swap->setVisible(hasSource && hasTarget);
    m_swap->setEnabled(canSwap());
    m_prefix->setVisible(m_choices.takesPrefix);
    setVisible(hasSource || hasTarget || m_choices.takesPrefix);
    showLanguage(m_source, m_task.sourceLanguage);
    showLanguage(m_target, m_task.targetLanguage);
    m_prefix->setText(QString::fromStdString(prefix()));
}

/// What was typed and is no language gives way to the one that was chosen before.
void LanguageBar::chooseLanguage(QComboBox* box, const std::vector<std::string>& codes, std::string& language)
{
    const std::string chosen = languageTyped(*box, codes).value_or(language);
    const bool isNew = chosen != language;
    if (isNew) {
        language = chosen;
        m_task.prefix.reset(); // the new languages' own
    }
    showTask();
    if (isNew)
        Q_EMIT taskChosen(m_task);
}

void LanguageBar::choosePrefix()
{
    std::string typed = m_prefix->text().toStdString();
    if (!typed.empty() && !typed.ends_with(' ')) // or the last word of the prefix and the first of the text are one
        typed += ' ';
    if (typed == prefix())
        return;
    m_task.prefix = typed;
    showTask();
    Q_EMIT taskChosen(m_task);
}

bool LanguageBar::canSwap() const
{
    return contains(m_choices.sourceLanguages, m_task.targetLanguage)
           && contains(m_choices.targetLanguages, m_task.sourceLanguage);
}

void LanguageBar::swap()
{
    std::swap(m_task.sourceLanguage, m_task.targetLanguage);
    m_task.prefix.reset();
    showTask();
    Q_EMIT taskChosen(m_task);
}

} // namespace heed
