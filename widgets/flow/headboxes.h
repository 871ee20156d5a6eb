// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flow/headmask.h"

#include <QRectF>
#include <QWidget>

#include <memory>
#include <vector>

namespace heed {

/// Places `count` boxes of that size in rows no wider than `width`, the rows as even as they get.
std::vector<QRectF> headBoxRects(int count, double width, const QSizeF& box, double gap);

/// The heads of a layer as numbered boxes in their colours: filled when shown, outlined when not.
///
/// A click shows or hides a head, a double click shows it alone (or all again); with the keyboard the arrow keys walk,
/// Space shows or hides, S shows alone, A shows all and Enter chooses the head for all views, as Ctrl and a click do.
class HeadBoxes : public QWidget
{
    Q_OBJECT

public:
    explicit HeadBoxes(QWidget* parent = nullptr);
    ~HeadBoxes() override;

    /// Emits nothing.
    void setShownHeads(const HeadMask& heads);
    const HeadMask& shownHeads() const;

    /// The head that is chosen in all views, outlined; −1: none. Emits nothing.
    void setChosenHead(int head);

    QRectF boxRect(int head) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void shownHeadsChanged(const heed::HeadMask& heads); ///< by the user
    void headChosen(int head);                           ///< for all views

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace heed
