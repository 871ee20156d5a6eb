// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flow/flowdata.h"
#include "widgets/flow/flowlinks.h"
#include "widgets/viewarea.h"

#include <memory>

namespace heed {

/// Attention as lines between two columns of tokens, as BertViz's head view draws it: a colour for each head, thicker and
/// more opaque the larger the weight.
///
/// Pointing at a token, or going to it with the arrow keys, leaves its lines alone and shows beside the tokens it is
/// linked to how much each head gives; a click, Enter or Space locks that and selects the token for other views. Pointing
/// at a line reads its weight. Tokens scroll under a pinned heading; labels never overlap.
class FlowView : public ViewArea
{
    Q_OBJECT

public:
    explicit FlowView(QWidget* parent = nullptr);
    ~FlowView() override;

    /// Shows other attention. The selection and the lock go; the zoom stays.
    void setData(FlowData data);
    const FlowData& data() const;

    void setShownHeads(const HeadMask& heads);
    void setFilter(const FlowFilter& filter);
    void setValueScale(ValueScale scale);

    const FlowLinks& links() const; ///< that are drawn, as far as they are in view

    /// The token or cell that is chosen in all views: its lines stand out. Scrolled into view; emits nothing.
    void setSelected(FlowFocus selected);
    FlowFocus selected() const;

    /// Whether only the lines of the selected token are shown.
    bool isLocked() const;
    void setLocked(bool isLocked);

    /// What stands out at present: what is pointed at, or else what is selected.
    FlowFocus focus() const;

    /// The middle of a token's label, and a point on a link's line, in the viewport's coordinates.
    QPointF queryCenter(int query) const;
    QPointF keyCenter(int key) const;
    QPointF pointOnLink(const FlowLink& link, double share = 0.5) const;

    double zoom() const; ///< 1: the widget's font
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void showWhole(); ///< as many tokens as fit while their labels can be read

Q_SIGNALS:
    void cellHovered(int query, int key);  ///< −1 for what is not pointed at; (−1, −1) when the pointer leaves
    void cellSelected(int query, int key); ///< by click or keyboard; (−1, −1): nothing any more
    void headToggled(int head);            ///< by its digit
    void allHeadsRequested();              ///< by A

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
