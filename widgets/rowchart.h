// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/rowchartdata.h"
#include "widgets/viewarea.h"

#include <memory>

namespace heed {

/// One row of a head as two bar charts over the same keys: scores before softmax above, weights after it below.
///
/// The current key is highlighted; a click or the left and right arrow keys choose another. Masked keys are hatched.
/// With many keys the bars keep a readable width and the chart scrolls sideways.
class RowChart : public ViewArea
{
    Q_OBJECT

public:
    explicit RowChart(QWidget* parent = nullptr);
    ~RowChart() override;

    /// Shows another row. The current key stays when the new row has as many.
    void setRow(RowChartData row);
    const RowChartData& row() const;

    int currentKey() const; ///< −1 when there is none

    /// The middle of a key's column in the viewport's coordinates, at the height of the weights.
    QPointF keyCenter(int key) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Highlights a key and scrolls it into view; −1 for none. Emits nothing.
    void setCurrentKey(int key);

Q_SIGNALS:
    void keySelected(int key); ///< by click or keyboard
    void keyHovered(int key);  ///< −1 when the pointer leaves

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
    void wheelEvent(QWheelEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace heed
