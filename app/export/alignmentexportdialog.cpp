// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/alignmentexportdialog.h"

#include "app/export/comparedpartbox.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

namespace heed {

AlignmentExportDialog::AlignmentExportDialog(const AlignmentExport& choice, const AlignmentView& view,
                                             const std::optional<ComparedSides>& compared, QWidget* parent)
    : QDialog(parent), m_attention(new QComboBox(this)), m_row(new QComboBox(this)), m_format(new QComboBox(this))
{
    setWindowTitle(tr("Export alignment"));
    setAttribute(Qt::WA_DeleteOnClose);
    const bool isCompared = compared.has_value(); // the heads of A and B stand in their names
    m_attention->addItem(
        isCompared ? tr("Cross-attention, the head that is compared")
                   : tr("Cross-attention, layer %1, head %2").arg(view.layer + 1).arg(view.head.value_or(0) + 1),
        false);
    m_attention->addItem(isCompared ? tr("Cross-attention, mean of the heads of its layer")
                                    : tr("Cross-attention, layer %1, mean of its heads").arg(view.layer + 1),
                         true);
    m_row->addItem(tr("The step that writes the word (AWO)"), int(AlignmentRow::Produces));
    m_row->addItem(tr("The step that reads the word, one later (AWI)"), int(AlignmentRow::Consumes));
    m_format->addItem(tr("Pharaoh: links of words, 0-0 1-2"), int(AlignmentFormat::Pharaoh));
    m_format->addItem(tr("Marian: weights of pieces, a line each"), int(AlignmentFormat::Marian));
    m_format->addItem(tr("Nematus: weights of pieces, with both texts"), int(AlignmentFormat::Nematus));
    m_attention->setCurrentIndex(choice.isLayerMean ? 1 : 0);
    m_row->setCurrentIndex(m_row->findData(int(choice.row)));
    m_format->setCurrentIndex(m_format->findData(int(choice.format)));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setText(tr("Save…"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* form = new QFormLayout(this);
    if (isCompared) {
        m_part = new ComparedPartBox(*compared, choice.part, this);
        form->addRow(tr("&Of"), m_part);
    }
    form->addRow(tr("&Attention"), m_attention);
    form->addRow(tr("&Row of a word"), m_row);
    form->addRow(tr("&Format"), m_format);
    form->addRow(buttons);
}

AlignmentExport AlignmentExportDialog::choice() const
{
    return {m_attention->currentData().toBool(), AlignmentRow(m_row->currentData().toInt()),
            AlignmentFormat(m_format->currentData().toInt()), m_part ? m_part->part() : ComparedPart::Both};
}

} // namespace heed
