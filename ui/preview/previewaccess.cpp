// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/previewaccess.h"

#include "core/whendone.h"
#include "desk/desk.h"

#include <QPromise>

namespace signalbox {

namespace {

// A forward by hand: it goes through the outbox, which tries again if it must.
QFuture<Result<void>> forwardEvent(Desk &desk, const PreviewOrder &order)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    whenDone(desk.forward(order.event, order.target), &desk, [promise](const Result<qint64> &row) {
        promise->addResult(row ? Result<void>() : Result<void>(fail(row.error())));
        promise->finish();
    });
    return promise->future();
}

} // namespace

PreviewAccess previewAccess(Desk &desk)
{
    return {
        [&desk] { return desk.health().targets; },
        [&desk](const PreviewOrder &order) { return desk.previewMessage(order); },
        [&desk](const PreviewOrder &order) {
            // A template that is not in force yet makes a message of its own.
            return order.event != 0 && !order.program ? forwardEvent(desk, order)
                                                      : desk.sendExample(order);
        },
        [&desk](const QString &target) { return desk.messageTemplate(target); },
        [&desk](const QString &target, const QByteArray &program) {
            return desk.saveTemplate(target, program);
        },
        [&desk](const QString &target) { return desk.dropTemplate(target); },
    };
}

} // namespace signalbox
