// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/runevent.h"

namespace signalbox {

namespace {

constexpr qsizetype mostDetails = 20;

QString *fieldFor(Event &event, const QString &param)
{
    const std::pair<const char *, QString *> known[] = {
        {"project", &event.project},         {"branch", &event.branch}, {"tag", &event.tag},
        {"commit", &event.commit},           {"image", &event.image},   {"digest", &event.digest},
        {"environment", &event.environment},
    };
    for (const auto &[name, field] : known) {
        if (param.compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
            return field;
    }
    return nullptr;
}

} // namespace

Status statusOfRun(RunRecord::Status status)
{
    switch (status) {
    case RunRecord::Status::Queued:
        return Status::Queued;
    case RunRecord::Status::Running:
        return Status::Running;
    case RunRecord::Status::Passed:
        return Status::Passed;
    case RunRecord::Status::Failed:
        return Status::Failed;
    case RunRecord::Status::Cancelled:
        return Status::Cancelled;
    case RunRecord::Status::Blocked:
        return Status::Blocked;
    case RunRecord::Status::Unknown:
        break;
    }
    return Status::Unknown;
}

Event eventOfRun(const RunRecord &run, Instant now)
{
    const QString id = QString::number(run.id);
    Event event;
    event.endpoint = QLatin1String(runsEndpoint);
    event.sender = QStringLiteral("signalbox");
    event.subject = QStringLiteral("run/") + id;
    event.dedupe = event.subject + u'/' + toText(run.status);
    event.kind = Kind::Run;
    event.status = statusOfRun(run.status);
    event.wireStatus = toText(run.status);
    event.title = run.dryRun ? run.trigger + QStringLiteral(" (dry run)") : run.trigger;
    event.pipeline = run.trigger;
    event.number = id;
    event.author = run.startedByUser;
    event.message = run.reason;
    event.url = safeLink(run.url);
    event.startedAt = run.startedAt;
    event.finishedAt = run.finishedAt;
    event.receivedAt = now;
    event.verified = true; // it is our own
    if (run.causedByEvent != 0)
        event.causedBy = QString::number(run.causedByEvent);
    for (auto param = run.params.begin(); param != run.params.end(); ++param) {
        const QString value = param->toVariant().toString();
        if (QString *field = fieldFor(event, param.key()))
            *field = value;
        else if (!value.isEmpty() && event.details.size() < mostDetails)
            event.details.append({param.key(), value, QString()});
    }
    return event;
}

} // namespace signalbox
