// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translationpanel.h"

#include "app/choiceactions.h"
#include "app/history/historylist.h"
#include "app/history/translationhistory.h"
#include "app/hypothesismodel.h"
#include "app/sectionheading.h"
#include "app/segmentedbuttons.h"
#include "app/windowactions.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTextCursor>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <cstddef>

namespace heed {

namespace {

constexpr int kTextLines = 3;
constexpr int kSentenceCharacters = 100; ///< of a sentence in the list of them
constexpr int kHypothesisRows = 4;

/// All sentences, the chosen one with the chosen hypothesis; the engine's own text when that is the best one.
QString shownText(const ViewState& state)
{
    const auto& translation = state.translation();
    if (!translation)
        return {};
    const Selection& selection = state.selection();
    if (selection.hypothesis == 0)
        return QString::fromStdString(translation->text);
    QStringList sentences;
    for (std::size_t index = 0; index < translation->sentences.size(); ++index) {
        const auto& hypotheses = translation->sentences[index].hypotheses;
        const std::size_t chosen = int(index) == selection.sentence ? std::size_t(selection.hypothesis) : 0;
        sentences += chosen < hypotheses.size() ? QString::fromStdString(hypotheses[chosen].text) : QString();
    }
    return sentences.join(u' ');
}

} // namespace

TranslationPanel::TranslationPanel(ViewState& state, TranslationHistory& history, const WindowActions& actions,
                                   QWidget* tokens, QWidget* parent)
    : QWidget(parent),
      m_state(state),
      m_text(new QPlainTextEdit(this)),
      m_sentences(new QComboBox(this)),
      m_hypotheses(new HypothesisModel(this)),
      m_hypothesisView(makeHypothesisView())
{
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setPlaceholderText(tr("The translation stands here."));
    // Whole lines: with the margin below, too, the top of one more line would show there.
    const int frame = 2 * m_text->frameWidth() + int(m_text->document()->documentMargin());
    m_text->setMinimumHeight(2 * fontMetrics().lineSpacing() + frame);
    m_text->setMaximumHeight(kTextLines * fontMetrics().lineSpacing() + frame);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kPanelSpacing);
    column->addWidget(makeHeadingRow(actions));
    column->addWidget(m_text);
    m_sentenceRow = makeSentenceRow(actions);
    column->addWidget(m_sentenceRow);
    column->addWidget(tokens, 1);
    column->addWidget(makeLists(history));

    connect(m_sentences, &QComboBox::activated, &state, &ViewState::setSentence);
    connect(m_hypothesisView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    m_state.setHypothesis(current.row());
            });
    connect(&state, &ViewState::translationChanged, this, &TranslationPanel::showTranslation);
    connect(&state, &ViewState::selectionChanged, this, &TranslationPanel::follow);
    showTranslation();
}

QWidget* TranslationPanel::makeHeadingRow(const WindowActions& actions)
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeHeading(tr("Translation"), row, m_text));
    layout->addStretch();
    layout->addWidget(makeToolButton(actions.copyTranslation, row));
    connect(actions.copyTranslation, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(text()); });
    return row;
}

QWidget* TranslationPanel::makeSentenceRow(const WindowActions& actions)
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    m_sentences->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sentences->setAccessibleName(tr("Sentence"));
    m_sentences->setToolTip(tr("Which sentence of the text is looked at"));
    layout->addWidget(m_sentences, 1);
    layout->addWidget(makeToolButton(actions.previousSentence, row));
    layout->addWidget(makeToolButton(actions.nextSentence, row));
    return row;
}

QTreeView* TranslationPanel::makeHypothesisView()
{
    auto* view = new QTreeView(this);
    view->setModel(m_hypotheses);
    view->setRootIsDecorated(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setUniformRowHeights(true);
    view->setAllColumnsShowFocus(true);
    view->setTextElideMode(Qt::ElideRight);
    view->header()->setStretchLastSection(true);
    view->header()->setSectionResizeMode(HypothesisModel::Rank, QHeaderView::ResizeToContents);
    view->header()->setSectionResizeMode(HypothesisModel::Score, QHeaderView::ResizeToContents);
    view->setAccessibleName(tr("Hypotheses"));
    view->setFixedHeight(view->header()->sizeHint().height() + kHypothesisRows * HypothesisModel::kRowHeight);
    return view;
}

/// The hypotheses and the history share a place; two buttons choose.
QWidget* TranslationPanel::makeLists(TranslationHistory& history)
{
    m_listChoice = new ChoiceActions(tr("List"), this);
    m_listChoice->add(List::Hypotheses, tr("Hypotheses"), tr("What else the search found for this sentence"));
    m_listChoice->add(List::History, tr("History"), tr("Earlier translations of this run (Ctrl+H)"));
    connect(m_listChoice, &ChoiceActions::chosen, this, [this](int list) { showList(List(list)); });

    m_history = new HistoryList(history, this);
    connect(m_history, &HistoryList::comparisonRequested, this, &TranslationPanel::comparisonRequested);
    m_lists = new QStackedWidget(this);
    m_lists->addWidget(m_hypothesisView);
    m_lists->addWidget(m_history);
    m_lists->setFixedHeight(m_hypothesisView->height());

    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kPanelSpacing);
    column->addWidget(new SegmentedButtons(m_listChoice, Qt::ToolButtonTextOnly, part));
    column->addWidget(m_lists);
    showList(List::Hypotheses);
    return part;
}

void TranslationPanel::showList(List list)
{
    m_listChoice->setCurrent(list);
    m_lists->setCurrentIndex(int(list));
}

void TranslationPanel::showHistory()
{
    showList(List::History);
    m_history->setFocus(Qt::ShortcutFocusReason);
}

/// Only the end is written anew, and followed unless the reader has scrolled away from it: a long text changes 30 times
/// a second.
void TranslationPanel::showPartial(const QString& text)
{
    const QString before = m_text->toPlainText();
    const auto same = std::ranges::mismatch(before, text).in2 - text.begin();
    QScrollBar* bar = m_text->verticalScrollBar();
    const bool isFollowed = same == 0 || bar->value() == bar->maximum();
    QTextCursor cursor(m_text->document());
    cursor.setPosition(int(same));
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(same));
    if (isFollowed)
        bar->setValue(bar->maximum());
}

QString TranslationPanel::text() const
{
    return m_text->toPlainText();
}

void TranslationPanel::showTranslation()
{
    const auto& translation = m_state.translation();
    m_sentences->clear();
    if (translation) {
        int number = 0;
        for (const SentenceTranslation& sentence : translation->sentences) {
            const QString source = QString::fromStdString(sentence.source.text).left(kSentenceCharacters);
            m_sentences->addItem(tr("%1. %2").arg(++number).arg(source.simplified()));
        }
    }
    m_sentenceRow->setVisible(m_sentences->count() > 1);
    follow(m_state.selection(), {.sentence = -1});
}

void TranslationPanel::follow(const Selection& now, const Selection& before)
{
    if (now.sentence == before.sentence && now.hypothesis == before.hypothesis)
        return;
    m_sentences->setCurrentIndex(now.sentence);
    const QSignalBlocker blocker(m_hypothesisView->selectionModel());
    if (now.sentence != before.sentence)
        m_hypotheses->setSentence(m_state.translation(), now.sentence);
    m_hypothesisView->setCurrentIndex(m_hypotheses->index(now.hypothesis, 0));
    m_hypothesisView->viewport()->update(); // the blocked signals would have done it
    showText();
}

void TranslationPanel::showText()
{
    m_text->setPlainText(shownText(m_state));
}

} // namespace heed
