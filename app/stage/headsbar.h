// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/gallery/galleryarrangement.h"

#include <QWidget>

class QAction;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QToolButton;

namespace heed {

/// In which order heads are shown and which of them: the controls above all heads.
class HeadsBar : public QWidget
{
    Q_OBJECT

public:
    /// @param actions shown at the end, as icons.
    explicit HeadsBar(const QList<QAction*>& actions, QWidget* parent = nullptr);

    /// Whether heads have an alignment score, which only cross-attention has.
    void setAlignmentOffered(bool isOffered);
    void showCount(int shown, int total);

    GalleryOrder order() const;
    GalleryFilter filter() const;
    /// Order and filter in words, a sentence or two; empty when all heads stand by layer and head.
    QString description() const;

Q_SIGNALS:
    void orderChanged(const heed::GalleryOrder& order);
    void filterChanged(const heed::GalleryFilter& filter);

private:
    void fillChoices();
    void adaptToFilter();

    QComboBox* m_sort;
    QToolButton* m_direction; ///< checked: largest first
    QComboBox* m_keep;
    QDoubleSpinBox* m_value;
    QLabel* m_count;
    bool m_offersAlignment = true;
};

} // namespace heed
