// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/status.h"

#include "core/wordtable.h"

namespace signalbox {

namespace {

constexpr WordTable<Status, 11> statusWords{{{
    {Status::Queued, "queued"},
    {Status::Running, "running"},
    {Status::Passed, "passed"},
    {Status::Failed, "failed"},
    {Status::Cancelled, "cancelled"},
    {Status::Skipped, "skipped"},
    {Status::Blocked, "blocked"},
    {Status::Firing, "firing"},
    {Status::Resolved, "resolved"},
    {Status::Info, "info"},
    {Status::Unknown, "unknown"},
}}};

constexpr WordTable<Kind, 14> kindWords{{{
    {Kind::Build, "build"},
    {Kind::Deployment, "deployment"},
    {Kind::Alarm, "alarm"},
    {Kind::Image, "image"},
    {Kind::Scan, "scan"},
    {Kind::Repository, "repository"},
    {Kind::User, "user"},
    {Kind::Push, "push"},
    {Kind::Release, "release"},
    {Kind::Message, "message"},
    {Kind::Command, "command"},
    {Kind::Run, "run"},
    {Kind::Confirmation, "confirmation"},
    {Kind::Other, "other"},
}}};

constexpr WordTable<Transition, 3> transitionWords{{{
    {Transition::Broken, "broken"},
    {Transition::Fixed, "fixed"},
    {Transition::StillBroken, "still-broken"},
}}};

// How far a status lies along a build's way. A wait for approval and running may alternate.
int stage(Status status)
{
    switch (status) {
    case Status::Unknown:
        return 0;
    case Status::Queued:
        return 1;
    case Status::Running:
    case Status::Blocked:
        return 2;
    case Status::Firing:
    case Status::Resolved:
        return 3;
    case Status::Passed:
    case Status::Failed:
    case Status::Cancelled:
    case Status::Skipped:
    case Status::Info:
        return 4;
    }
    return 0;
}

} // namespace

QString toText(Status status)
{
    return statusWords.text(status);
}

QString toText(Kind kind)
{
    return kindWords.text(kind);
}

QString toText(Transition transition)
{
    return transitionWords.text(transition);
}

std::optional<Status> statusFromText(QStringView text)
{
    return statusWords.value(text);
}

std::optional<Kind> kindFromText(QStringView text)
{
    return kindWords.value(text);
}

std::optional<Transition> transitionFromText(QStringView text)
{
    return transitionWords.value(text);
}

bool isFinal(Status status)
{
    return stage(status) == 4 || status == Status::Resolved;
}

bool mayFollow(Status current, Status next)
{
    return stage(next) >= stage(current);
}

} // namespace signalbox
