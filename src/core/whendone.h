// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace signalbox {

//! Calls `function(Result<T>)` in the receiver's thread once the future is done, never inline. When
//! the receiver dies first nothing is called; a future that ends without a result (promise dropped,
//! cancelled) arrives as an Error of kind Cancelled, so nobody waits for ever.
//! Instead of QFuture::then(context, …), which aborts in Qt 6.4 when the context dies first.
template <typename T, typename Function>
void whenDone(const QFuture<Result<T>> &future, QObject *receiver, Function function)
{
    auto *watcher = new QFutureWatcher<Result<T>>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver,
                     [watcher, function = std::move(function)]() mutable {
                         const QFuture<Result<T>> done = watcher->future();
                         // Cut first: the function may delete the receiver and with it the watcher.
                         watcher->disconnect();
                         watcher->deleteLater();
                         auto call = std::move(function);
                         if (done.resultCount() > 0)
                             call(done.result());
                         else
                             call(Result<T>(fail(ErrorKind::Cancelled, QString())));
                     });
    watcher->setFuture(future);
}

} // namespace signalbox
