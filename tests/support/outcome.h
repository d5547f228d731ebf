// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QSignalSpy>

namespace signalbox {

//! Waits at most 5 s for the one result; a future that ends without one is Cancelled. Wakes at
//! once, where QTest::qWaitFor would sleep 10 ms between looks.
template <typename T> Result<T> outcomeOf(const QFuture<Result<T>> &future)
{
    QFutureWatcher<Result<T>> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    if (!future.isFinished() && !finished.wait(5000))
        return fail(ErrorKind::Internal, QStringLiteral("the future never finished"));
    if (future.resultCount() != 1)
        return fail(ErrorKind::Cancelled, QStringLiteral("the future ended without a result"));
    return future.result();
}

} // namespace signalbox
