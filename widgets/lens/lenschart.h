// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/lens/lenschartdata.h"
#include "widgets/viewarea.h"

#include <memory>

namespace heed {

/// The logit lens of one decoding step: a row for the embedding and one for each layer, from the input to the output. A
/// click or the up and down arrow keys choose a row.
class LensChart : public ViewArea
{
    Q_OBJECT

public:
    explicit LensChart(QWidget* parent = nullptr);
    ~LensChart() override;

    /// The current row stays when there is one of that number.
    void setReadings(LensChartData readings);
    const LensChartData& readings() const;

    int currentRow() const;       ///< −1 when there is none
    QRect rowRect(int row) const; ///< in the viewport's coordinates

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Marks a row; −1 for none. Emits nothing.
    void setCurrentRow(int row);

Q_SIGNALS:
    void rowSelected(int row); ///< by click or keyboard; 0: the embedding, else the layer from 1

protected:
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace heed
