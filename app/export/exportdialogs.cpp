// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/exportdialogs.h"

#include "app/export/comparedpartbox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace heed {

namespace {

constexpr int kLeastDpi = 36;
constexpr int kMostDpi = 1200;

/// "Save…" and "Cancel" below the form.
void addButtons(QDialog* dialog, QFormLayout* form)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, dialog);
    buttons->button(QDialogButtonBox::Save)->setText(QDialog::tr("Save…"));
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    form->addRow(buttons);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
}

template <typename Enum>
void select(QComboBox* box, Enum value)
{
    box->setCurrentIndex(std::max(0, box->findData(int(value))));
}

QString extentText(PictureExport::Extent extent)
{
    switch (extent) {
    case PictureExport::Extent::ThisView:
        return PictureExportDialog::tr("This view");
    case PictureExport::Extent::ThisHead:
        return PictureExportDialog::tr("This head as a heatmap");
    case PictureExport::Extent::Sheet:
        return PictureExportDialog::tr("All heads of this kind on one sheet");
    case PictureExport::Extent::FilePerHead:
        return PictureExportDialog::tr("All heads of this kind, a file each");
    case PictureExport::Extent::RowChart:
        return PictureExportDialog::tr("The chart of the chosen token");
    case PictureExport::Extent::StepChart:
        return PictureExportDialog::tr("The chart of the next token");
    case PictureExport::Extent::FilePerStep:
        return PictureExportDialog::tr("Every step of this view, a file each");
    }
    return {};
}

} // namespace

PictureExportDialog::PictureExportDialog(const PictureExport& choice, const QList<PictureExport::Extent>& offered,
                                         QWidget* parent)
    : QDialog(parent),
      m_extent(new QComboBox(this)),
      m_format(new QComboBox(this)),
      m_dpi(new QSpinBox(this)),
      m_background(new QComboBox(this)),
      m_values(new QCheckBox(tr("&Write the weight in every cell, where it fits"), this))
{
    setWindowTitle(tr("Export picture"));
    for (const PictureExport::Extent extent : offered)
        m_extent->addItem(extentText(extent), int(extent));
    m_format->addItem(tr("PNG: pixels, for slides and the web"), int(PictureFormat::Png));
    m_format->addItem(tr("SVG: vectors, editable"), int(PictureFormat::Svg));
    m_format->addItem(tr("PDF: vectors, for papers"), int(PictureFormat::Pdf));
    m_background->addItem(tr("White: for print"), int(FigureBackground::White));
    m_background->addItem(tr("Light"), int(FigureBackground::Light));
    m_background->addItem(tr("Dark"), int(FigureBackground::Dark));
    m_dpi->setRange(kLeastDpi, kMostDpi);
    m_dpi->setSuffix(tr(" dpi"));
    select(m_extent, choice.extent);
    select(m_format, choice.format);
    select(m_background, choice.background);
    m_dpi->setValue(choice.dpi);
    m_values->setChecked(choice.hasValues);
    m_values->setToolTip(
        tr("This view has them in any case where they are seen on the screen; with this, its cells grow."));

    const auto follow = [this] {
        m_dpi->setEnabled(m_format->currentData() == int(PictureFormat::Png));
        const auto extent = PictureExport::Extent(m_extent->currentData().toInt());
        m_values->setEnabled(extent == PictureExport::Extent::ThisView || extent == PictureExport::Extent::ThisHead
                             || extent == PictureExport::Extent::FilePerHead);
    };
    connect(m_format, &QComboBox::currentIndexChanged, this, follow);
    connect(m_extent, &QComboBox::currentIndexChanged, this, follow);
    follow();

    auto* form = new QFormLayout(this);
    form->addRow(tr("Wh&at"), m_extent);
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("&Resolution"), m_dpi);
    form->addRow(tr("&Background"), m_background);
    form->addRow(QString(), m_values);
    addButtons(this, form);
}

PictureExport PictureExportDialog::choice() const
{
    return {PictureExport::Extent(m_extent->currentData().toInt()), PictureFormat(m_format->currentData().toInt()),
            m_dpi->value(), m_values->isChecked(), FigureBackground(m_background->currentData().toInt())};
}

NumberExportDialog::NumberExportDialog(const NumberExport& choice, bool canHaveScores,
                                       const std::optional<ComparedSides>& compared, QWidget* parent)
    : QDialog(parent),
      m_extent(new QComboBox(this)),
      m_format(new QComboBox(this)),
      m_scores(new QCheckBox(tr("&Scores before softmax, too"), this))
{
    setWindowTitle(tr("Export numbers"));
    m_extent->addItem(tr("This head"), int(NumberExport::Extent::ThisHead));
    m_extent->addItem(tr("All heads of this kind"), int(NumberExport::Extent::ThisKind));
    m_extent->addItem(tr("All heads of all kinds"), int(NumberExport::Extent::Everything));
    m_format->addItem(tr("safetensors: for PyTorch and others"), int(NumberFormat::Safetensors));
    m_format->addItem(tr("npz: for NumPy"), int(NumberFormat::Npz));
    m_format->addItem(tr("JSON: with tokens"), int(NumberFormat::Json));
    m_format->addItem(tr("CSV: a line for each cell"), int(NumberFormat::Csv));
    if (compared && !compared->maps.difference.isEmpty())
        m_extent->addItem(tr("A and B as shown, and A − B"), int(NumberExport::Extent::Difference));
    select(m_extent, choice.extent);
    select(m_format, choice.format);
    m_scores->setEnabled(canHaveScores);
    m_scores->setChecked(choice.hasScores && canHaveScores);

    auto* form = new QFormLayout(this);
    if (compared) {
        addPart(*compared, choice.part);
        form->addRow(tr("&Of"), m_part);
    }
    form->addRow(tr("Wh&at"), m_extent);
    form->addRow(tr("&Format"), m_format);
    form->addRow(QString(), m_scores);
    addButtons(this, form);
}

/// The difference is one table of both, whatever else is chosen.
void NumberExportDialog::addPart(const ComparedSides& compared, ComparedPart part)
{
    using Extent = NumberExport::Extent;
    m_part = new ComparedPartBox(compared, part, this);
    const auto follow = [this, isOne = compared.a.hasSameAttention(compared.b), canHaveScores = m_scores->isEnabled()] {
        const auto extent = Extent(m_extent->currentData().toInt());
        const bool isDifference = extent == Extent::Difference;
        m_part->setInOneFile(isDifference ? tr("One file, a line for each cell that A and B have in common.")
                             : isOne && extent != Extent::ThisHead ? tr(
                                   "One file: A and B are heads of the same translation, and all of these are in it.")
                                                                   : QString());
        m_format->setEnabled(!isDifference);
        m_scores->setEnabled(canHaveScores && !isDifference);
        if (isDifference)
            select(m_format, NumberFormat::Csv);
    };
    connect(m_extent, &QComboBox::currentIndexChanged, m_part, follow);
    follow();
}

NumberExport NumberExportDialog::choice() const
{
    return {NumberExport::Extent(m_extent->currentData().toInt()), NumberFormat(m_format->currentData().toInt()),
            m_scores->isChecked(), m_part ? m_part->part() : ComparedPart::Both};
}

} // namespace heed
