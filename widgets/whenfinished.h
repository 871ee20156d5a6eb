// SPDX-FileCopyrightText: 2026 The Heed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>

#include <utility>

namespace heed {

/// Calls `function(result)` once when `future` is finished: from the event loop of this thread, which is `context`'s,
/// never within this call. Does not call it when `context` is gone by then or when the future has no result.
///
/// In the place of QFuture::then(context, function). Qt 6.4.2 runs such a function twice when the future finishes
/// during the call: once at once and once more without what it had captured, which ends the program.
template <typename Result, typename Function>
void whenFinished(const QFuture<Result>& future, QObject* context, Function function)
{
    auto* watcher = new QFutureWatcher<Result>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, function = std::move(function)] {
        watcher->deleteLater();
        if (watcher->future().isResultReadyAt(0))
            function(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace heed
