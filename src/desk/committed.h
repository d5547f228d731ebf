// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QFuture>
#include <QPromise>

#include <functional>
#include <memory>

namespace signalbox {

//! The store calls back in its own thread; this turns one call into a future for the main thread:
//! `committed<qint64>([&](auto done) { store.addRun(run, std::move(done)); })`.
template <typename T>
[[nodiscard]] QFuture<Result<T>> committed(const std::function<void(Store::Done<T>)> &call)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QFuture<Result<T>> future = promise->future();
    call([promise](Result<T> result) {
        promise->addResult(std::move(result));
        promise->finish();
    });
    return future;
}

//! A future that is done already.
template <typename T> [[nodiscard]] QFuture<Result<T>> readyFuture(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    QFuture<Result<T>> future = promise.future();
    promise.addResult(std::move(result));
    promise.finish();
    return future;
}

} // namespace signalbox
