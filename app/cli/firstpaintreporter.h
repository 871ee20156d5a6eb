// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace heed {

/// Prints "painted" on standard output when a window has painted itself for the first time, and ends the program:
/// the other end of benchWindow().
class FirstPaintReporter : public QObject
{
    Q_OBJECT

public:
    explicit FirstPaintReporter(QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace heed
