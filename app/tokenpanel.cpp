// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tokenpanel.h"

#include "app/sectionheading.h"
#include "app/stepdata.h"
#include "app/tokenlabels.h"
#include "app/tokenlinks.h"
#include "model/analysis/attentionaxes.h"
#include "widgets/tokenchips.h"

#include <QLabel>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace heed {

namespace {

constexpr int kLeastChipAreaHeight = 56;

TokenChip toChip(const Token& token, const std::string& text)
{
    TokenChip chip;
    chip.text = tokenText(token, text);
    chip.startsWord = token.startsWord || token.isSpecial;
    chip.isSpecial = token.isSpecial;
    chip.isUnknown = token.isUnknown;
    return chip;
}

std::vector<TokenChip> sourceChipsOf(const SentenceTranslation& sentence)
{
    std::vector<TokenChip> chips;
    for (const Token& token : sentence.source.tokens)
        chips.push_back(toChip(token, sentence.source.text));
    return chips;
}

std::vector<TokenChip> targetChipsOf(const Hypothesis& hypothesis)
{
    std::vector<TokenChip> chips;
    for (const GeneratedToken& generated : hypothesis.tokens) {
        chips.push_back(toChip(generated.token, hypothesis.text));
        if (hypothesis.isScored)
            chips.back().probability = std::exp(double(generated.logProbability));
        chips.back().hasRival = hasRival(generated);
    }
    return chips;
}

QScrollArea* inScrollArea(TokenChips* chips, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setWidget(chips);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumHeight(kLeastChipAreaHeight);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setBackgroundRole(QPalette::Base);
    return area;
}

} // namespace

TokenPanel::TokenPanel(ViewState& state, const ShownMap& map, QWidget* parent)
    : QWidget(parent),
      m_state(state),
      m_map(map),
      m_source(new TokenChips(this)),
      m_target(new TokenChips(this)),
      m_sourceArea(inScrollArea(m_source, this)),
      m_targetArea(inScrollArea(m_target, this))
{
    m_source->setPlaceholderText(tr("The pieces of the source stand here."));
    m_target->setPlaceholderText(tr("The pieces of the translation stand here, coloured by their probability."));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kPanelSpacing);
    column->addWidget(makeHeading(tr("Source tokens"), this, m_source));
    column->addWidget(m_sourceArea, 1);
    column->addWidget(makeHeading(tr("Translation tokens"), this, m_target));
    column->addWidget(m_targetArea, 1);

    connect(m_target, &TokenChips::tokenSelected, &state, &ViewState::setStep);
    connect(m_source, &TokenChips::tokenSelected, this, &TokenPanel::chooseSource);
    connect(m_source, &TokenChips::tokenHovered, this, &TokenPanel::hoverSource);
    connect(m_target, &TokenChips::tokenHovered, this, &TokenPanel::hoverTarget);
    connect(&state, &ViewState::translationChanged, this, &TokenPanel::rebuild);
    connect(&state, &ViewState::selectionChanged, this, [this](const Selection& now, const Selection& before) {
        if (now.sentence != before.sentence || now.hypothesis != before.hypothesis)
            rebuild();
        else
            follow();
    });
}

void TokenPanel::rebuild()
{
    const SentenceTranslation* sentence = m_state.sentence();
    const Hypothesis* hypothesis = m_state.hypothesis();
    m_source->setTokens(sentence ? sourceChipsOf(*sentence) : std::vector<TokenChip>());
    m_target->setTokens(hypothesis ? targetChipsOf(*hypothesis) : std::vector<TokenChip>());
    follow();
}

void TokenPanel::follow()
{
    const Selection& selection = m_state.selection();
    m_source->setCurrent(chosenSourceToken(selection));
    m_target->setCurrent(selection.step);
    showLinksOf(-1, -1);
    QTimer::singleShot(0, this, &TokenPanel::scrollToChosen); // when new chips have their places
}

void TokenPanel::scrollToChosen()
{
    const auto scroll = [](QScrollArea* area, const TokenChips* chips) {
        if (chips->current() >= 0) {
            const QRect chip = chips->chipRect(chips->current()).toAlignedRect();
            area->ensureVisible(chip.center().x(), chip.center().y(), chip.width() / 2, chip.height());
        }
    };
    scroll(m_sourceArea, m_source);
    scroll(m_targetArea, m_target);
}

void TokenPanel::showLinksOf(int query, int key)
{
    const Selection& selection = m_state.selection();
    if (query < 0 && key < 0) {
        query = selection.query;
        key = selection.key;
    }
    const bool hasStart = m_state.sentence() && hasStartToken(*m_state.sentence());
    TokenLinks links = tokenLinks(selection.kind, m_map.weights(), query, key, hasStart);
    m_source->setHighlights(std::move(links.source));
    m_target->setHighlights(std::move(links.target));
}

void TokenPanel::chooseSource(int token)
{
    const Selection& selection = m_state.selection();
    switch (selection.kind) {
    case AttentionKind::Encoder:
        m_state.setCell(token, selection.key);
        break;
    case AttentionKind::Cross:
        m_state.setCell(selection.query, token);
        break;
    case AttentionKind::Decoder: // its maps have no source tokens
        m_source->setCurrent(-1);
        break;
    }
}

void TokenPanel::hoverSource(int token)
{
    const AttentionKind kind = m_state.selection().kind;
    if (kind != AttentionKind::Decoder)
        showLinksOf(kind == AttentionKind::Encoder ? token : -1, kind == AttentionKind::Cross ? token : -1);
}

void TokenPanel::hoverTarget(int token)
{
    if (m_state.selection().kind != AttentionKind::Encoder)
        showLinksOf(token, -1);
}

} // namespace heed
