// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/attentionnumbers.h"
#include "widgets/figure.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace heed {

/// How a picture export goes.
struct PictureExport
{
    enum class Extent {
        ThisHead,    ///< with its axes, as the heatmap
        Sheet,       ///< all heads of the kind on one picture
        FilePerHead, ///< every head of the kind with its axes, into a folder
    };
    Extent extent = Extent::ThisHead;
    PictureFormat format = PictureFormat::Png;
    int dpi = 144;          ///< PNG only
    bool hasValues = false; ///< the weight in every cell, where it fits
};

/// How an export of numbers goes.
struct NumberExport
{
    enum class Extent { ThisHead, ThisKind, Everything };
    Extent extent = Extent::Everything;
    NumberFormat format = NumberFormat::Safetensors;
    bool hasScores = false;
};

class PictureExportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PictureExportDialog(const PictureExport& choice, QWidget* parent = nullptr);
    PictureExport choice() const;

private:
    QComboBox* m_extent;
    QComboBox* m_format;
    QSpinBox* m_dpi;
    QCheckBox* m_values;
};

class NumberExportDialog : public QDialog
{
    Q_OBJECT

public:
    NumberExportDialog(const NumberExport& choice, bool canHaveScores, QWidget* parent = nullptr);
    NumberExport choice() const;

private:
    QComboBox* m_extent;
    QComboBox* m_format;
    QCheckBox* m_scores;
};

} // namespace heed
