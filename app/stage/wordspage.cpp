// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/wordspage.h"

#include "app/stage/wordsoptions.h"
#include "model/error.h"
#include "widgets/words/wordsfigure.h"
#include "widgets/words/wordsview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <QtConcurrentRun>
#include <QVBoxLayout>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace heed {

namespace {

/// The word that a token belongs to; −1 for special tokens, and for −1.
int wordOf(const std::vector<TokenGroup>& words, int token)
{
    const auto found = std::ranges::find_if(
        words, [token](const TokenGroup& word) { return token >= word.first && token < word.first + word.count; });
    return found == words.end() ? -1 : int(found - words.begin());
}

} // namespace

WordsPage::WordsPage(ViewState& state, const ShownMap&, QWidget* parent)
    : StagePage(parent), m_state(state), m_view(new WordsView(this))
{
    m_view->setAccessibleName(tr("Words"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    setFocusProxy(m_view);
    m_view->setValueScale(m_state.presentation().valueScale);
    connectView();

    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher.future().resultCount() == 0)
            return; // the one that stands for nothing under way
        m_isUnderWay = false;
        showScene(m_watcher.result());
    });
    connect(&m_state, &ViewState::translationChanged, this, [this] {
        setReference({}); // of other words
        invalidate();
    });
    connect(&m_state, &ViewState::selectionChanged, this, &WordsPage::follow);
    connect(&m_state, &ViewState::presentationChanged, this,
            [this](const Presentation& now, const Presentation& before) {
                m_view->setValueScale(now.valueScale);
                if (now.specialTokens != before.specialTokens)
                    invalidate();
            });
}

WordsPage::~WordsPage()
{
    m_watcher.waitForFinished();
}

void WordsPage::connectView()
{
    connect(m_view, &WordsView::wordHovered, this, &WordsPage::hover);
    connect(m_view, &WordsView::wordSelected, this, &WordsPage::select);
    connect(m_view, &WordsView::sentenceSelected, &m_state, &ViewState::setSentence);
}

QWidget* WordsPage::makeOptions(QWidget* parent)
{
    m_options = new WordsOptions(parent);
    m_options->setReading(m_reading);
    connect(m_options, &WordsOptions::referenceRequested, this, &WordsPage::askForReference);
    connect(m_options, &WordsOptions::copyRequested, this, &WordsPage::copyAlignment);
    connect(m_options, &WordsOptions::readingChanged, this, [this](const WordsReading& reading) {
        m_reading = reading;
        invalidate();
    });
    showHead();
    return m_options;
}

std::unique_ptr<Figure> WordsPage::picture(const FigureOptions& options) const
{
    return m_view->data().isEmpty() ? nullptr : makeWordsFigure(m_view->data(), m_view->focus(), options);
}

/// A newer computation makes the watcher forget the one before, whose result nobody wants any more.
void WordsPage::refresh()
{
    if (!m_state.translation()) {
        m_isUnderWay = false;
        m_watcher.setFuture({});
        showScene({});
        return;
    }
    m_isUnderWay = true;
    m_watcher.setFuture(QtConcurrent::run([translation = m_state.translation(), trace = m_state.trace(),
                                           selection = m_state.selection(), reading = m_reading,
                                           presentation = m_state.presentation()] {
        return makeWords(*translation, selection, trace.get(), reading, presentation);
    }));
}

void WordsPage::showScene(WordsScene scene)
{
    m_scene = std::move(scene);
    m_view->setData(std::exchange(m_scene.data, {}));
    showHead();
    if (m_view->selected().isNone())
        followTarget();
}

void WordsPage::showHead()
{
    if (!m_options)
        return;
    m_options->setHead(m_scene.head, m_reading.attention);
    m_options->setCanCopy(!m_view->data().links.empty());
}

void WordsPage::follow(const Selection& now, const Selection& before)
{
    const bool isOtherHead = now.layer != before.layer || now.head != before.head || now.kind != before.kind;
    if (now.sentence != before.sentence || now.hypothesis != before.hypothesis
        || (isOtherHead && m_reading.attention != WordsAttention::BestHead)) {
        if (now.sentence != before.sentence || now.hypothesis != before.hypothesis)
            setReference({});
        invalidate();
        if (now.sentence != before.sentence || now.hypothesis != before.hypothesis)
            return; // the words will be others
    }
    if (now.step != before.step)
        followTarget();
    else if (chosenSourceToken(now) != chosenSourceToken(before))
        followSource();
}

void WordsPage::followTarget()
{
    m_view->setSelected({WordsSide::Target, wordOf(m_scene.targetWords, m_state.selection().step)});
}

void WordsPage::followSource()
{
    m_view->setSelected({WordsSide::Source, wordOf(m_scene.sourceWords, chosenSourceToken(m_state.selection()))});
}

/// The first token of a word; −1 for none.
int WordsPage::tokenOf(WordPlace word) const
{
    if (word.isNone())
        return -1;
    return (word.side == WordsSide::Source ? m_scene.sourceWords : m_scene.targetWords)[std::size_t(word.index)].first;
}

/// Target words choose their step, source words the key of the chosen query, or the encoder's query.
void WordsPage::select(WordPlace word)
{
    const Selection& selection = m_state.selection();
    if (word.side == WordsSide::Target)
        m_state.setStep(tokenOf(word));
    else if (selection.kind == AttentionKind::Cross)
        m_state.setCell(selection.query, tokenOf(word));
    else if (selection.kind == AttentionKind::Encoder)
        m_state.setCell(tokenOf(word), selection.key);
}

void WordsPage::hover(WordPlace word)
{
    const AttentionKind kind = m_state.selection().kind;
    const bool isSource = word.side == WordsSide::Source;
    const bool isQuery = isSource == (kind == AttentionKind::Encoder);
    if (isSource && kind == AttentionKind::Decoder)
        return; // its maps have no source tokens
    Q_EMIT cellHovered(isQuery ? tokenOf(word) : -1, !isQuery && isSource ? tokenOf(word) : -1);
}

void WordsPage::askForReference()
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Compare with a reference"));
    dialog->setLabelText(
        tr("The links that should be there, in Pharaoh format: source word-target word, from 0, with p\n"
           "instead of - for possible ones. Words are what this view links. Empty: no comparison."));
    dialog->setTextValue(QString::fromStdString(toPharaoh(m_reading.reference)));
    connect(dialog, &QInputDialog::textValueSelected, this, &WordsPage::takeReference);
    dialog->open();
}

void WordsPage::takeReference(const QString& text)
{
    try {
        setReference(parsePharaoh(text.toStdString()));
        invalidate();
    } catch (const Error& error) {
        WordsData shown = m_view->data();
        shown.note = QString::fromUtf8(error.what());
        m_view->setData(std::move(shown));
    }
}

void WordsPage::setReference(std::vector<AlignmentLink> reference)
{
    m_reading.reference = std::move(reference);
    if (m_options)
        m_options->setReading(m_reading);
}

void WordsPage::copyAlignment() const
{
    QGuiApplication::clipboard()->setText(QString::fromStdString(toPharaoh(m_view->data().links)));
}

} // namespace heed
