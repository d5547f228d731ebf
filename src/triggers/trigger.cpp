// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/trigger.h"

#include <QJsonDocument>
#include <QPromise>

namespace signalbox {

namespace {

template <typename T> QFuture<Result<T>> answeredAtOnce(Result<T> answer)
{
    QPromise<Result<T>> promise;
    promise.start();
    QFuture<Result<T>> future = promise.future();
    promise.addResult(std::move(answer));
    promise.finish();
    return future;
}

} // namespace

void Trigger::resume(qint64, const QString &, Report report)
{
    RunReport unknown;
    unknown.state = RunReport::State::Unknown;
    unknown.reason = QStringLiteral("the program stopped while it ran");
    report(unknown);
}

bool Trigger::stop(qint64)
{
    return false;
}

Result<QString> Trigger::describe(const TriggerCall &call) const
{
    const QJsonDocument document(call.body.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Indented));
}

QFuture<Result<QList<TriggerParam>>> Trigger::parameters()
{
    return answeredAtOnce<QList<TriggerParam>>(QList<TriggerParam>());
}

QFuture<Result<QList<TriggerPlace>>> Trigger::browse(const QString &)
{
    return answeredAtOnce<QList<TriggerPlace>>(
        fail(ErrorKind::Unavailable, QStringLiteral("this kind of trigger has nothing to browse")));
}

} // namespace signalbox
