// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/statuswords.h"

#include "ui/words/visibletext.h"
#include "ui/words/words.h"

namespace signalbox {

QString statusWord(Status status)
{
    switch (status) {
    case Status::Queued:
        return Words::tr("waiting to start");
    case Status::Running:
        return Words::tr("running");
    case Status::Passed:
        return Words::tr("passed");
    case Status::Failed:
        return Words::tr("failed");
    case Status::Cancelled:
        return Words::tr("cancelled");
    case Status::Skipped:
        return Words::tr("skipped");
    case Status::Blocked:
        return Words::tr("waits for approval");
    case Status::Firing:
        return Words::tr("firing");
    case Status::Resolved:
        return Words::tr("resolved");
    case Status::Info:
        return Words::tr("information");
    case Status::Unknown:
        break;
    }
    return Words::tr("not understood");
}

QString statusWord(const Event &event)
{
    if (event.status == Status::Unknown && !event.wireStatus.isEmpty())
        return visibleLine(event.wireStatus);
    return statusWord(event.status);
}

QString kindWord(Kind kind)
{
    switch (kind) {
    case Kind::Build:
        return Words::tr("build");
    case Kind::Deployment:
        return Words::tr("deployment");
    case Kind::Alarm:
        return Words::tr("alarm");
    case Kind::Image:
        return Words::tr("image");
    case Kind::Scan:
        return Words::tr("scan");
    case Kind::Repository:
        return Words::tr("repository");
    case Kind::User:
        return Words::tr("user");
    case Kind::Push:
        return Words::tr("push");
    case Kind::Release:
        return Words::tr("release");
    case Kind::Message:
        return Words::tr("message");
    case Kind::Command:
        return Words::tr("command");
    case Kind::Run:
        return Words::tr("run of a trigger");
    case Kind::Confirmation:
        return Words::tr("confirmation");
    case Kind::Other:
        break;
    }
    return Words::tr("event");
}

PillWords transitionPill(const Event &event)
{
    if (!event.transition)
        return {};
    const QString branch = visibleLine(event.branch, 24);
    switch (*event.transition) {
    case Transition::Broken:
        return {branch.isEmpty() ? Words::tr("Broken")
                                 : Words::tr("Broke %1", "a branch").arg(branch),
                Hue::Red};
    case Transition::Fixed:
        return {branch.isEmpty() ? Words::tr("Fixed")
                                 : Words::tr("Fixed %1", "a branch").arg(branch),
                Hue::Green};
    case Transition::StillBroken:
        return {Words::tr("Still broken"), Hue::Red};
    }
    return {};
}

QString titleOf(const Event &event)
{
    for (const QString &text : {event.title, event.message, event.image}) {
        if (!text.trimmed().isEmpty())
            return visibleLine(text.trimmed().section(QLatin1Char('\n'), 0, 0));
    }
    const QString place = placeOf(event) + numberOf(event);
    return place.isEmpty() ? kindWord(event.kind) : place;
}

QString placeOf(const Event &event)
{
    QStringList parts;
    for (const QString &text : {event.project, event.pipeline}) {
        const QString part = visibleLine(text, 128);
        if (!part.isEmpty() && !parts.contains(part))
            parts << part;
    }
    for (const QString &text : {event.environment, event.endpoint}) {
        if (parts.isEmpty() && !text.isEmpty())
            parts << visibleLine(text, 128);
    }
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString numberOf(const Event &event)
{
    return event.number.isEmpty() ? QString()
                                  : QStringLiteral(" #") + visibleLine(event.number, 40);
}

QString branchOf(const Event &event)
{
    return visibleLine(event.branch.isEmpty() ? event.tag : event.branch, 128);
}

} // namespace signalbox
