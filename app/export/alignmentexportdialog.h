// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/export/alignmentwriter.h"

#include <QDialog>

class QComboBox;

namespace heed {

class ViewState;

/// How an export of an alignment goes.
struct AlignmentExport
{
    bool isLayerMean = false; ///< the mean of the layer's heads instead of the head that is shown
    AlignmentRow row = AlignmentRow::Produces;
    AlignmentFormat format = AlignmentFormat::Pharaoh;
};

/// The head of cross-attention that an alignment is read off: the one that is shown, or the nearest one when another kind
/// is shown.
AlignmentView shownAlignmentView(const ViewState& state);

class AlignmentExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param view names the head and its layer.
    AlignmentExportDialog(const AlignmentExport& choice, const AlignmentView& view, QWidget* parent = nullptr);
    AlignmentExport choice() const;

private:
    QComboBox* m_attention;
    QComboBox* m_row;
    QComboBox* m_format;
};

} // namespace heed
