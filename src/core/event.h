// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/status.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace signalbox {

//! A part of a build or alarm: a stage, a step, a test run.
struct Job
{
    QString name;
    Status status = Status::Unknown;
    QString url;
    QString logUrl;
    std::optional<Instant> startedAt;
    std::optional<Instant> finishedAt;

    bool operator==(const Job &) const = default;
};

//! A fact worth a row that has no field of its own.
struct Detail
{
    QString label;
    QString value;
    QString url;

    bool operator==(const Detail &) const = default;
};

//! What somebody said to a bot, or the button they pressed, for kind command and message. The words
//! as said are `name` and `text`; a pressed button has no name but an action, so that nobody can
//! type one.
struct SpokenCommand
{
    QString name;
    QString text; //!< what stood after the name; of a button, its value
    QStringList args;
    QString user; //!< the platform's stable id
    QString channel; //!< the platform's stable id
    QString reply; //!< where an answer goes; secret-like, masked in output
    QString action; //!< id of the pressed button
    QString message; //!< the platform's id of the message it was said in, or the button stands on

    bool operator==(const SpokenCommand &) const = default;
};

//! Step 4: one thing that happened, in our words. "" and an empty optional mean absent.
//! Its JSON form (toJson) is the contract printed by `signalbox events --json` (DESIGN, section 3).
struct Event
{
    qint64 id = 0; //!< ours; 0 until stored
    qint64 delivery = 0; //!< our id of the delivery it came with
    QString deliveryId; //!< the sender's id of that delivery
    QString endpoint;
    QString sender; //!< recipe id
    QString subject; //!< what it belongs to: events with the same subject are one row
    int attempt = 1;
    Kind kind = Kind::Other;
    Status status = Status::Unknown;
    QString wireStatus; //!< the sender's own word
    std::optional<Transition> transition;
    QString title, project, pipeline, number, branch, tag, commit, image, digest, environment;
    QString severity, author, message, url;
    std::optional<Instant> startedAt;
    std::optional<Instant> finishedAt;
    Instant receivedAt;
    bool verified = false;
    QList<Job> jobs;
    QList<Detail> details;
    std::optional<SpokenCommand> command;
    QString causedBy; //!< id of the run or event that caused this one
    qint64 replayOf = 0; //!< our id of the delivery it replays, or 0

    // Not printed: what folding needs.
    QString dedupe; //!< equal means the same event again
    QString order; //!< the sender's version counter, compared as number where both are
    bool defaultBranch = false; //!< the sender says that `branch` is the repository's main line

    bool operator==(const Event &) const = default;
};

[[nodiscard]] QJsonObject toJson(const Event &event);
//! Tolerant: what is missing or of the wrong type is absent.
[[nodiscard]] Event eventFromJson(const QJsonObject &object);
[[nodiscard]] QJsonObject toJson(const Job &job);

//! What to call an event: its title, else "project · pipeline #number", else its kind.
[[nodiscard]] QString headingOf(const Event &event);

//! Only absolute http and https addresses with a host may become links; everything else is "".
[[nodiscard]] QString safeLink(const QString &text);

} // namespace signalbox
