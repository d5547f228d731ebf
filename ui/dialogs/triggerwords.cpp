// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/triggerwords.h"

#include "ui/words/errorwords.h"
#include "ui/words/timewords.h"
#include "ui/words/visibletext.h"

namespace signalbox {

QString TriggerWords::destination(const QString &kind, const QString &destination)
{
    const QString where = visibleLine(destination);
    if (kind.startsWith(QLatin1String("jenkins")))
        return tr("Calls Jenkins at %1.").arg(where);
    if (kind == QLatin1String("program"))
        return tr("Starts %1 on this computer.").arg(where);
    return tr("Sends a request to %1.").arg(where);
}

QString TriggerWords::limits(const Arming &arming)
{
    QStringList sentences;
    if (arming.coolDownSeconds > 0)
        sentences += tr("A second run within %1 is refused.")
                         .arg(durationText(std::chrono::seconds(arming.coolDownSeconds)));
    if (!arming.allowedFrom.isEmpty() || !arming.allowedTo.isEmpty())
        sentences += tr("It may run from %1 to %2.").arg(arming.allowedFrom, arming.allowedTo);
    return sentences.join(QLatin1Char(' '));
}

QString TriggerWords::blocked(const TriggerPreview &preview, Instant now)
{
    if (preview.readyAt && *preview.readyAt > now) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(*preview.readyAt - now);
        return tr("Cooling down, %1 left").arg(durationText(left));
    }
    if (preview.blockedBy == QLatin1String("cool-down"))
        return {};
    if (preview.blockedBy == QLatin1String("running"))
        return tr("A run is under way, and this trigger runs one at a time.");
    if (preview.blockedBy == QLatin1String("hours"))
        return tr("It may run from %1 to %2 only.")
            .arg(preview.arming.allowedFrom, preview.arming.allowedTo);
    return visibleLine(preview.blockedBy);
}

TriggerWords::RunLine TriggerWords::lastRun(const RunRecord &run, Instant now)
{
    const QString when = momentText(run.startedAt, now);
    const QString by =
        visibleLine(run.startedByUser.isEmpty() ? run.startedByKind : run.startedByUser);
    QString took;
    if (run.finishedAt)
        took = durationText(*run.finishedAt - run.startedAt);
    switch (run.status) {
    case RunRecord::Status::Passed:
        return {QStringLiteral("status/passed"),
                tr("Last run %1 by %2: passed, took %3").arg(when, by, took), Hue::Green};
    case RunRecord::Status::Failed:
        return {
            QStringLiteral("status/failed"),
            tr("Last run %1 by %2: failed. %3").arg(when, by, visibleLine(run.reason)).trimmed(),
            Hue::Red};
    case RunRecord::Status::Cancelled:
        return {QStringLiteral("status/cancelled"),
                tr("Last run %1 by %2: cancelled").arg(when, by), Hue::Grey};
    case RunRecord::Status::Blocked:
        return {QStringLiteral("status/blocked"),
                tr("A run of %1 by %2 waits for approval.").arg(when, by), Hue::Violet};
    case RunRecord::Status::Queued:
    case RunRecord::Status::Running:
        return {QStringLiteral("status/running"),
                tr("Running since %1, started by %2").arg(when, by), Hue::Amber};
    case RunRecord::Status::Unknown:
        break;
    }
    return {QStringLiteral("status/unknown"),
            tr("Last run %1 by %2: its outcome is not known.").arg(when, by), Hue::Grey};
}

QString TriggerWords::failure(const Error &error)
{
    return tr("It was not started. %1").arg(errorSentence(error));
}

} // namespace signalbox
