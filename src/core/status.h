// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace signalbox {

//! Our words for what state a subject is in; a sender's own word stays in Event::wireStatus.
enum class Status {
    Queued,
    Running,
    Passed,
    Failed,
    Cancelled,
    Skipped,
    Blocked,
    Firing,
    Resolved,
    Info,
    Unknown,
};

//! What an event is about.
enum class Kind {
    Build,
    Deployment,
    Alarm,
    Image,
    Scan,
    Repository,
    User,
    Push,
    Release,
    Message,
    Command,
    Run,
    Confirmation,
    Other,
};

//! What an end means for its pipeline and branch, compared with the end before it.
enum class Transition { Broken, Fixed, StillBroken };

QString toText(Status status);
QString toText(Kind kind);
QString toText(Transition transition);
std::optional<Status> statusFromText(QStringView text);
std::optional<Kind> kindFromText(QStringView text);
std::optional<Transition> transitionFromText(QStringView text);

//! Passed, failed, cancelled, skipped, resolved, info: nothing more is expected of this attempt.
[[nodiscard]] bool isFinal(Status status);

//! Whether a subject in `current` may go to `next` inside one attempt: a status never goes back, a
//! late "running" does not reopen a finished build. An alarm may fire and resolve as often as it
//! likes.
[[nodiscard]] bool mayFollow(Status current, Status next);

} // namespace signalbox
