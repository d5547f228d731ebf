// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/event.h"

namespace signalbox {

//! One row of the timeline: everything known about a build, an alarm, an image tag, folded
//! together.
struct Subject
{
    qint64 id = 0;
    QString key; //!< endpoint + U+001F + Event::subject; unique
    Event event; //!< the folded state: newest value of each field
    Instant firstSeenAt;
    Instant changedAt; //!< when status, attempt or jobs last changed; orders the timeline
    int eventCount = 0;
    int receivedTimes = 1; //!< redeliveries of its newest event ("received again ×3")
    bool unread = true;
    bool pinned = false; //!< exempt from retention
    bool acknowledged = false; //!< closed by a person until its next change

    bool operator==(const Subject &) const = default;
};

//! What an event did to its subject.
struct FoldOutcome
{
    Subject subject;
    bool isNew = false; //!< the subject did not exist before
    bool statusChanged = false; //!< status differs, or a new attempt began
    bool attemptChanged = false;
    bool history = false; //!< late or repeated: kept, but the row stays as it was
};

//! Folds an event into its subject (absent: the first one). Pure. A status never goes back inside
//! an attempt; a finished build that is queued or running again later is a new attempt.
[[nodiscard]] FoldOutcome fold(const std::optional<Subject> &current, const Event &event);

[[nodiscard]] QString subjectKey(const QString &endpoint, const QString &subject);

//! Whether it asks for somebody: a firing alarm, or a failed or blocked end that nobody
//! acknowledged. `newestOfBranch`: no newer build of the same pipeline and branch ended since.
[[nodiscard]] bool isOpen(const Subject &subject, bool newestOfBranch, Instant now);

} // namespace signalbox
