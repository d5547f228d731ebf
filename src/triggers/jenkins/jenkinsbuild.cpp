// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/jenkins/jenkinsbuild.h"

#include "triggers/masking.h"

#include <QDateTime>
#include <QLocale>

namespace signalbox {

namespace {

using State = RunReport::State;

constexpr int mostPercent = 99; // it is not done before it says so

std::optional<Instant> serverTime(const HttpReply &reply)
{
    const auto date = headerValue(reply.headers, "date");
    if (!date)
        return std::nullopt;
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(*date),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!time.isValid())
        return std::nullopt;
    time.setTimeSpec(Qt::UTC);
    return instantFromMilliseconds(time.toMSecsSinceEpoch());
}

QString progress(const QJsonObject &build, const HttpReply &reply, Instant now)
{
    const qint64 began = build.value(QLatin1String("timestamp")).toInteger();
    const qint64 estimated = build.value(QLatin1String("estimatedDuration")).toInteger(-1);
    if (began <= 0 || estimated <= 0)
        return {};
    const qint64 elapsed = toMilliseconds(serverTime(reply).value_or(now)) - began;
    const qint64 percent = qBound(qint64(0), elapsed * 100 / estimated, qint64(mostPercent));
    return QStringLiteral(", %1 %").arg(percent);
}

std::pair<State, QString> outcomeOfResult(const QString &result)
{
    if (result == QLatin1String("SUCCESS"))
        return {State::Passed, QStringLiteral("passed")};
    if (result == QLatin1String("UNSTABLE"))
        return {State::Failed, QStringLiteral("is unstable")};
    if (result == QLatin1String("FAILURE"))
        return {State::Failed, QStringLiteral("failed")};
    if (result == QLatin1String("ABORTED"))
        return {State::Cancelled, QStringLiteral("was aborted")};
    if (result == QLatin1String("NOT_BUILT"))
        return {State::Cancelled, QStringLiteral("was not built")};
    return {State::Unknown, QStringLiteral("ended as ") + plainLine(result)};
}

} // namespace

JenkinsBuild jenkinsBuild(const QJsonObject &build, const HttpReply &reply, Instant now)
{
    JenkinsBuild seen;
    const QString number =
        QStringLiteral("#%1").arg(build.value(QLatin1String("number")).toInteger());
    const QString result = build.value(QLatin1String("result")).toString();
    const bool building = build.value(QLatin1String("building")).toBool()
        || build.value(QLatin1String("inProgress")).toBool();
    // A pipeline may have a result while it still builds; for a moment neither may hold.
    if (building || result.isEmpty()) {
        seen.words = number + QStringLiteral(" is running") + progress(build, reply, now);
        return seen;
    }
    const auto [state, words] = outcomeOfResult(result);
    seen.outcome = state;
    seen.words = number + u' ' + words;
    return seen;
}

} // namespace signalbox
