// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/attentionnumbers.h"
#include "app/export/exportside.h"
#include "widgets/figure.h"
#include "widgets/figureoptions.h"

#include <QDialog>
#include <QList>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace heed {

class ComparedPartBox;

/// How a picture export goes.
struct PictureExport
{
    enum class Extent {
        ThisView,    ///< whatever stands in the middle of the window
        ThisHead,    ///< with its axes, as the heatmap
        Sheet,       ///< all heads of the kind on one picture
        FilePerHead, ///< every head of the kind with its axes, into a folder
        RowChart,    ///< scores and weights of the chosen token
        StepChart,   ///< the softmax over the vocabulary at the chosen step
        FilePerStep, ///< every step of a view that computes something step by step, into a folder
    };
    bool isFolder() const { return extent == Extent::FilePerHead || extent == Extent::FilePerStep; }

    Extent extent = Extent::ThisView;
    PictureFormat format = PictureFormat::Png;
    int dpi = 144;          ///< PNG only
    bool hasValues = false; ///< the weight in every cell, where it fits
    FigureBackground background = FigureBackground::White;
};

/// How an export of numbers goes.
struct NumberExport
{
    enum class Extent {
        ThisHead,
        ThisKind,
        Everything,
        Difference, ///< of the maps that are compared, as they are shown: CSV
    };
    Extent extent = Extent::Everything;
    NumberFormat format = NumberFormat::Safetensors;
    bool hasScores = false;
    ComparedPart part = ComparedPart::Both;
};

class PictureExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param offered what there is to export, in this order; never empty.
    PictureExportDialog(const PictureExport& choice, const QList<PictureExport::Extent>& offered,
                        QWidget* parent = nullptr);
    PictureExport choice() const;

private:
    QComboBox* m_extent;
    QComboBox* m_format;
    QSpinBox* m_dpi;
    QComboBox* m_background;
    QCheckBox* m_values;
};

class NumberExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param compared nothing: the window compares nothing.
    NumberExportDialog(const NumberExport& choice, bool canHaveScores,
                       const std::optional<ComparedSides>& compared = {}, QWidget* parent = nullptr);
    NumberExport choice() const;

private:
    void addPart(const ComparedSides& compared, ComparedPart part);

    QComboBox* m_extent;
    QComboBox* m_format;
    QCheckBox* m_scores;
    ComparedPartBox* m_part = nullptr; ///< null: nothing is compared
};

} // namespace heed
