// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure.h"
#include "widgets/figureoptions.h"
#include "widgets/network/networkdata.h"
#include "widgets/viewarea.h"

#include <memory>

namespace heed {

/// The whole network as a drawing, with its shapes and its numbers of parameters. The block under the pointer, or the one
/// that the keyboard is on, is explained below.
///
/// A click (or Enter) on an attention block chooses it; on the positional encoding asks for its picture; a click into the
/// ladder or on skipped layers (or Page Up and Down) draws another layer.
class NetworkView : public ViewArea
{
    Q_OBJECT

public:
    explicit NetworkView(QWidget* parent = nullptr);
    ~NetworkView() override;

    void setData(NetworkData data);
    const NetworkData& data() const;

    /// The layer that is drawn whole.
    int shownLayer(Stack stack) const;

    /// The block in words below; null when there is none.
    const NetworkBlock* explainedBlock() const;

    /// Null when there is nothing.
    std::unique_ptr<Figure> picture(const QStringList& caption, const FigureOptions& options) const;

    /// Places in the viewport, for tests; (−1, −1) when it is not drawn.
    QPointF blockCenter(const NetworkBlock& block) const;
    QPointF rungCenter(Stack stack, int layer) const;
    /// Of the box that stands for this layer among others that are not drawn.
    QPointF skippedCenter(Stack stack, int layer) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void attentionSelected(heed::AttentionKind kind, int layer); ///< by click or keyboard
    void positionsRequested(heed::Stack stack);

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
