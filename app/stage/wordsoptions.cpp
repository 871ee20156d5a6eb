// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage/wordsoptions.h"

#include "app/icon.h"
#include "app/sectionheading.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>

namespace heed {

WordsOptions::WordsOptions(QWidget* parent)
    : QWidget(parent),
      m_attention(makeAttentionBox()),
      m_row(makeRowBox()),
      m_reference(makeButton(QStringLiteral("compare"), {}, tr("Compare with a reference"))),
      m_copy(makeButton(QStringLiteral("copy"), QStringLiteral("edit-copy"), tr("Copy the alignment")))
{
    m_reference->setToolTip(tr("Compare the alignment with a given one: which links agree, and the error rate"));
    m_copy->setToolTip(tr("Copy the alignment in Pharaoh format (“0-0 1-2”: source word, target word, from 0)"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kPanelSpacing);
    row->addWidget(m_attention);
    row->addWidget(m_row);
    row->addStretch();
    row->addWidget(m_reference);
    row->addWidget(m_copy);

    connect(m_attention, &QComboBox::activated, this, &WordsOptions::change);
    connect(m_row, &QComboBox::activated, this, &WordsOptions::change);
    connect(m_reference, &QToolButton::clicked, this, &WordsOptions::referenceRequested);
    connect(m_copy, &QToolButton::clicked, this, &WordsOptions::copyRequested);
}

QToolButton* WordsOptions::makeButton(const QString& iconName, const QString& themeName, const QString& name)
{
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName, themeName));
    button->setText(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    return button;
}

QComboBox* WordsOptions::makeAttentionBox()
{
    auto* box = new QComboBox(this);
    box->setAccessibleName(tr("Attention that aligns the words"));
    box->setToolTip(tr("Whose cross-attention says which words belong together.\n"
                       "Best head: the one that reads most like a word alignment. Its rows are sure (the mean of\n"
                       "their largest weights), and they look at different words (the share of source tokens among\n"
                       "the rows' choices); heads that miss tokens which are spelled alike in both texts (numbers,\n"
                       "names, full stops) come last. Special tokens do not count."));
    box->addItem(tr("Best head"), int(WordsAttention::BestHead));
    box->addItem(tr("Chosen head"), int(WordsAttention::ChosenHead));
    box->addItem(tr("Mean of the layer"), int(WordsAttention::LayerMean));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

QComboBox* WordsOptions::makeRowBox()
{
    auto* box = new QComboBox(this);
    box->setAccessibleName(tr("Step that speaks for a word"));
    box->setToolTip(tr("Which row of the attention map is the word's own.\n"
                       "AWO, attention when output: of the step that writes the word.\n"
                       "AWI, attention when input: of the step after it, which reads the word; often the better\n"
                       "alignment (Chen et al. 2020)."));
    box->addItem(tr("AWO: when written"), int(AlignmentRow::Produces));
    box->addItem(tr("AWI: when read"), int(AlignmentRow::Consumes));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

void WordsOptions::setReading(const WordsReading& reading)
{
    m_reading = reading;
    m_attention->setCurrentIndex(m_attention->findData(int(reading.attention)));
    m_row->setCurrentIndex(m_row->findData(int(reading.row)));
}

void WordsOptions::setHead(HeadIndex head, WordsAttention attention)
{
    const QString place = tr("layer %1, head %2").arg(head.layer + 1).arg(head.head + 1);
    const auto name = [&](WordsAttention which, const QString& text, const QString& detail) {
        m_attention->setItemText(m_attention->findData(int(which)), which == attention ? detail : text);
    };
    name(WordsAttention::BestHead, tr("Best head"), tr("Best head: %1").arg(place));
    name(WordsAttention::ChosenHead, tr("Chosen head"), tr("Chosen head: %1").arg(place));
    name(WordsAttention::LayerMean, tr("Mean of the layer"), tr("Mean of layer %1").arg(head.layer + 1));
}

void WordsOptions::setCanCopy(bool canCopy)
{
    m_copy->setEnabled(canCopy);
}

void WordsOptions::change()
{
    m_reading.attention = WordsAttention(m_attention->currentData().toInt());
    m_reading.row = AlignmentRow(m_row->currentData().toInt());
    Q_EMIT readingChanged(m_reading);
}

} // namespace heed
