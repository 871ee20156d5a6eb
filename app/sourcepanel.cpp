// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sourcepanel.h"

#include "app/actiontext.h"
#include "app/decodingpanel.h"
#include "app/examples/examplesmenu.h"
#include "app/ids/firsttokenfield.h"
#include "app/languagebar.h"
#include "app/menubutton.h"
#include "app/models/factstext.h"
#include "app/sectionheading.h"
#include "app/windowactions.h"
#include "model/checkpoint/modelname.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace heed {

namespace {

constexpr int kVisibleLines = 4;

/// A push button that does and shows what an action does and is. The mnemonics are the menus'.
QPushButton* makePushButton(QAction* action, QWidget* parent)
{
    auto* button = new QPushButton(action->icon(), spokenText(action->text()), parent);
    const auto follow = [action, button] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    };
    follow();
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    button->setAutoDefault(false);
    return button;
}

} // namespace

SourcePanel::SourcePanel(const WindowActions& actions, QWidget* parent)
    : QWidget(parent),
      m_actions(actions),
      m_modelButton(new MenuButton(QStringLiteral("model"), this)),
      m_modelMenu(new QMenu(this)),
      m_text(new QPlainTextEdit(this)),
      m_languages(new LanguageBar(this)),
      m_firstToken(new FirstTokenField(this)),
      m_optionsButton(makeToolButton(actions.decodingOptions, this, true)),
      m_decoding(new DecodingPanel(this))
{
    setIdModel({});
    m_text->setTabChangesFocus(true);
    setFocusProxy(m_text);
    m_text->setMinimumHeight(2 * fontMetrics().lineSpacing() + 2 * kPanelSpacing);
    m_text->setMaximumHeight(2 * kVisibleLines * fontMetrics().lineSpacing());
    connect(m_text, &QPlainTextEdit::textChanged, this, &SourcePanel::textEdited);
    connect(actions.editText, &QAction::triggered, this, [this] {
        m_text->setFocus(Qt::ShortcutFocusReason);
        m_text->selectAll();
    });

    m_decoding->setVisible(actions.decodingOptions->isChecked());
    connect(actions.decodingOptions, &QAction::toggled, m_decoding, &QWidget::setVisible);
    connect(m_decoding, &DecodingPanel::optionsChanged, this, [this](const DecodingOptions& options) {
        updateSummary();
        Q_EMIT decodingOptionsChanged(options);
    });

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kPanelSpacing);
    column->addWidget(makeModelRow());
    column->addWidget(m_text, 1);
    column->addWidget(m_languages);
    column->addWidget(m_firstToken);
    column->addWidget(makeButtonRow());
    column->addWidget(m_decoding);
    updateSummary();
}

QWidget* SourcePanel::makeModelRow()
{
    auto* row = new QWidget(this);
    m_modelButton->setMenu(m_modelMenu);
    setModelName(tr("No model"), tr("Open a model folder to begin"));
    setModelFolders({}, {});

    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeHeading(tr("Source"), row, m_text));
    layout->addStretch();
    auto* examples = new MenuButton(QStringLiteral("example"), row);
    examples->setLabel(tr("Examples"));
    examples->setToolTip(tr("Sentences worth looking at, and what to look at in them"));
    examples->setMenu(m_actions.examples);
    examples->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // the model's name is cut before this
    layout->addWidget(examples);
    layout->addWidget(m_modelButton);
    return row;
}

QWidget* SourcePanel::makeButtonRow()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kPanelSpacing);
    QPushButton* translate = makePushButton(m_actions.translate, row);
    translate->setDefault(true);
    layout->addWidget(translate);
    layout->addWidget(makePushButton(m_actions.stop, row));
    layout->addStretch();
    layout->addWidget(m_optionsButton);
    return row;
}

void SourcePanel::setText(const QString& text)
{
    const QSignalBlocker blocker(this);
    m_text->setPlainText(text);
    m_text->moveCursor(QTextCursor::End);
}

QString SourcePanel::text() const
{
    return m_text->toPlainText();
}

void SourcePanel::setIdModel(const std::optional<IdModel>& model)
{
    constexpr TokenId kSomeEnd = 2;
    m_text->setPlaceholderText(
        model ? tr("This model has no tokenizer. Type token ids, a sentence a line, such as “5 17 9 %1”, and press "
                   "Ctrl+Enter.")
                    .arg(model->endId.value_or(kSomeEnd))
              : tr("Type a text and press Ctrl+Enter."));
    m_firstToken->setModel(model);
    m_actions.examples->setObstacle(model ? tr("Examples are text, and %1 reads token ids.").arg(model->name) : QString());
}

void SourcePanel::setDecodingOptions(const DecodingOptions& options)
{
    m_decoding->setOptions(options);
    m_languages->setTask(options.task);
    m_firstToken->setToken(options.forcedBosId);
    updateSummary();
}

DecodingOptions SourcePanel::decodingOptions() const
{
    DecodingOptions options = m_decoding->options();
    options.task = m_languages->task();
    options.forcedBosId = m_firstToken->token();
    return options;
}

void SourcePanel::updateSummary()
{
    const QString summary = DecodingPanel::summary(m_decoding->options());
    m_actions.decodingOptions->setIconText(summary);
    m_optionsButton->setAccessibleName(tr("Decoding options: %1").arg(summary));
}

void SourcePanel::setModelName(const QString& name, const QString& toolTip)
{
    m_modelButton->setLabel(name);
    m_modelButton->setToolTip(toolTip);
    m_modelButton->setAccessibleName(tr("Model: %1").arg(name));
}

void SourcePanel::setModelFolders(const QString& defaultFolder, const QStringList& recentFolders)
{
    const auto add = [this](const QString& name, const QString& folder) {
        QAction* action = m_modelMenu->addAction(name);
        action->setToolTip(placeText(folder));
        connect(action, &QAction::triggered, this, [this, folder] { Q_EMIT modelFolderChosen(folder); });
    };
    m_modelMenu->clear();
    m_modelMenu->setToolTipsVisible(true);
    if (!defaultFolder.isEmpty())
        add(defaultModelName(), defaultFolder);
    m_modelMenu->addActions({m_actions.openModel, m_actions.manageModels});
    if (!recentFolders.isEmpty())
        m_modelMenu->addSection(tr("Opened before"));
    for (const QString& folder : recentFolders)
        add(QString::fromStdString(modelNameOf(folder.toStdString())), folder);
}

QString SourcePanel::defaultModelName()
{
    return qEnvironmentVariableIsEmpty("HEED_MODEL") ? tr("Bundled model") : tr("Model of HEED_MODEL");
}

} // namespace heed
