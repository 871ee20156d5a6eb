// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/exportside.h"

#include <QDialog>

class QComboBox;

namespace heed {

class ComparedPartBox;

/// How an export of an alignment goes.
struct AlignmentExport
{
    bool isLayerMean = false; ///< the mean of the layer's heads instead of the head that is shown
    AlignmentRow row = AlignmentRow::Produces;
    AlignmentFormat format = AlignmentFormat::Pharaoh;
    ComparedPart part = ComparedPart::Both;
};

class AlignmentExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param view     names the head and its layer.
    /// @param compared nothing: the window compares nothing.
    AlignmentExportDialog(const AlignmentExport& choice, const AlignmentView& view,
                          const std::optional<ComparedSides>& compared = {}, QWidget* parent = nullptr);
    AlignmentExport choice() const;

private:
    QComboBox* m_attention;
    QComboBox* m_row;
    QComboBox* m_format;
    ComparedPartBox* m_part = nullptr; ///< null: nothing is compared
};

} // namespace heed
