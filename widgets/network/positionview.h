// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure.h"
#include "widgets/figureoptions.h"
#include "widgets/network/positiondata.h"

#include <QWidget>

#include <memory>

namespace heed {

/// The positional encodings as a picture: the table, the curves of one pair of dimensions, and how like positions are.
///
/// Left and right (or a click into the table) choose the pair; W shows the whole table or the sentence's part of it;
/// Escape asks to go back. Pointing at a cell names its number.
class PositionView : public QWidget
{
    Q_OBJECT

public:
    explicit PositionView(QWidget* parent = nullptr);
    ~PositionView() override;

    void setData(PositionData table);
    int pair() const;
    bool isWhole() const;

    /// Null when there is nothing.
    std::unique_ptr<Figure> picture(const QStringList& caption, const FigureOptions& options) const;

    /// The middle of a cell of the table, for tests.
    QPointF cellCenter(int position, int dimension) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void setPair(int pair);
    void setWhole(bool isWhole);

Q_SIGNALS:
    void closeRequested();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace heed
