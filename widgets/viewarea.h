// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>

namespace heed {

/// A view whose viewport is painted by hand and may scroll: without a frame, a stop of Tab, and painted again when it gets
/// or loses the keyboard, for paintFocusFrame().
class ViewArea : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ViewArea(QWidget* parent = nullptr);

protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
};

} // namespace heed
