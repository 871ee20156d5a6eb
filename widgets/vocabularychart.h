// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/viewarea.h"
#include "widgets/vocabularychartdata.h"

#include <memory>

namespace heed {

/// The softmax over the vocabulary at one step: a bar for each of the most probable tokens, one for all the rest, and
/// the entropy below. The up and down arrow keys choose a candidate; Enter, a double click or the button on its row
/// activates it.
class VocabularyChart : public ViewArea
{
    Q_OBJECT

public:
    explicit VocabularyChart(QWidget* parent = nullptr);
    ~VocabularyChart() override;

    /// The current row stays when it shows the same token.
    void setDistribution(VocabularyChartData distribution);
    const VocabularyChartData& distribution() const;

    /// Whether a candidate can be used instead of the token that was taken: else no row has a button. One is activated all
    /// the same, so that whoever listens can say why not.
    void setCanUse(bool canUse);

    int currentRow() const; ///< −1 when there is none

    /// Where a candidate's line is, in the viewport's coordinates.
    QRect rowRect(int row) const;
    /// The button on it, when it is current or pointed at and was not taken; null else.
    QRect useButtonRect(int row) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void setCurrentRow(int row);

Q_SIGNALS:
    void candidateActivated(int row); ///< never the rest

protected:
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace heed
