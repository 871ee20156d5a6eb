// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/vocabularychartdata.h"

#include <QWidget>

#include <memory>

namespace heed {

/// The softmax over the vocabulary at one step: a bar for each of the most probable tokens, one for all the rest, and
/// the entropy below. The up and down arrow keys choose a candidate; Enter or a double click activates it.
class VocabularyChart : public QWidget
{
    Q_OBJECT

public:
    explicit VocabularyChart(QWidget* parent = nullptr);
    ~VocabularyChart() override;

    void setDistribution(VocabularyChartData distribution);
    const VocabularyChartData& distribution() const;

    int currentRow() const; ///< −1 when there is none

    /// Where a candidate's line is, in this widget's coordinates.
    QRect rowRect(int row) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void setCurrentRow(int row);

Q_SIGNALS:
    void candidateActivated(int row); ///< double click or Enter on a candidate; never the rest

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace heed
