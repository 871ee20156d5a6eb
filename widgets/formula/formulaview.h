// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure.h"
#include "widgets/figureoptions.h"
#include "widgets/formula/formuladata.h"
#include "widgets/formula/formulastep.h"
#include "widgets/viewarea.h"

#include <memory>

namespace heed {

/// One query of one head, computed before the reader's eyes: the formula with the present step marked, the step in one
/// sentence, and its numbers as a table with a row for each key.
///
/// Left and right (or the buttons, or a click into the formula) go through the steps, up and down through the rows, with
/// Shift through the queries. A click chooses a row or a query. Pointing at a strip names the number.
class FormulaView : public ViewArea
{
    Q_OBJECT

public:
    explicit FormulaView(QWidget* parent = nullptr);
    ~FormulaView() override;

    /// Shows another computation, at the same step.
    /// @param key the chosen one; −1: the one with the largest weight
    void setData(FormulaData data, int key);
    const FormulaData& data() const;

    FormulaStep step() const;
    int currentKey() const; ///< −1 when there is nothing

    /// A step with all its rows; null when there is nothing.
    std::unique_ptr<Figure> picture(FormulaStep step, const QStringList& caption, const FigureOptions& options) const;

    /// Places in the viewport, for tests: the middle of a row, and of a token in the line of queries or keys.
    QPointF rowCenter(int row) const;
    QPointF queryCenter(int query) const;
    QPointF keyCenter(int key) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void setStep(heed::FormulaStep step);
    void showNextStep();
    void showPreviousStep();

Q_SIGNALS:
    void stepChanged(heed::FormulaStep step);
    void keySelected(int key); ///< by click or keyboard, as the others
    void querySelected(int query);
    void headSelected(int head); ///< of the same layer
    void keyHovered(int key);    ///< −1 when the pointer leaves

protected:
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace heed
