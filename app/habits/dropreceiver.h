// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/habits/droppedfile.h"

#include <QObject>

class QDropEvent;
class QWidget;

namespace heed {

/// Lets a window take what is dropped onto any part of it, its text fields included. Where text is dropped into a
/// field that takes text, the field has it.
class DropReceiver : public QObject
{
    Q_OBJECT

public:
    /// Watches `window` and the text fields that it has by now.
    explicit DropReceiver(QWidget* window);

Q_SIGNALS:
    void hovered();                             ///< something that can be dropped is over the window
    void left();                                ///< and is there no longer
    void dropped(const heed::Dropped& dropped); ///< looked at and, if it is text, read

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isOurs(QObject* watched, const QDropEvent& event) const;

    QWidget* m_window;
};

} // namespace heed
