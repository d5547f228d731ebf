// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fieldspec.h"
#include "core/result.h"
#include "core/secret.h"

#include <QFuture>
#include <QJsonObject>
#include <QJsonValue>
#include <QMap>
#include <QSet>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace signalbox {

class HttpClient;
class Clock;

//! One start, with everything computed by desk beforehand.
struct TriggerCall
{
    qint64 runId = 0;
    QJsonValue body; //!< the computed `body`, `arguments`, … by field name, as an object
    QMap<QString, QString> params;
    QJsonObject event; //!< that it was started for, as `events --json` prints it; else empty
    bool dryRun = false;
};

//! A parameter that the other side asks for, so that a form can be drawn.
struct TriggerParam
{
    enum class Kind { Line, Lines, Flag, Choice, Hidden };
    QString name;
    Kind kind = Kind::Line;
    QString description; //!< foreign text
    QString value; //!< what holds unless another is given
    QStringList choices;
    bool operator==(const TriggerParam &) const = default;
};

//! Something that could be started there, or a folder of such things.
struct TriggerPlace
{
    QString path; //!< "team/web/deploy"
    QString name;
    bool isFolder = false;
};

//! How a run goes on. A trigger may report several; the last has a final status.
struct RunReport
{
    enum class State {
        NotStarted, //!< certainly nothing was started: `repeatable` says whether trying again is
                    //!< safe
        Queued,
        Running,
        Passed,
        Failed,
        Cancelled,
        Unknown, //!< the answer was lost: it may have started; a person decides
    };
    State state = State::NotStarted;
    bool repeatable = false;
    std::optional<std::chrono::milliseconds> retryAfter;
    QString reason; //!< one plain line: "filter did not match: ^release/", secrets masked
    QString output; //!< at most 256 KiB, secrets masked
    QString
        resumeToken; //!< where to follow it after a restart (queue or build address), not secret
    QString url; //!< for people
};

//! A lever. Lives in the main thread, owned by desk.
class Trigger
{
public:
    virtual ~Trigger() = default;
    using Report = std::function<void(const RunReport &)>;
    //! Starts once; `report` is called in the main thread, at least once, the last time with a
    //! state that is final or NotStarted or Unknown. Never repeats a request by itself.
    virtual void start(const TriggerCall &call, Report report) = 0;
    //! Follows a run that was under way when the program stopped; default: its outcome is unknown.
    virtual void resume(qint64 runId, const QString &resumeToken, Report report);
    //! Asks a running one to stop; false: cannot be stopped.
    virtual bool stop(qint64 runId);
    //! Exactly what start() would send, for people; secrets masked. Fails as start() would.
    [[nodiscard]] virtual Result<QString> describe(const TriggerCall &call) const;
    //! What the other side asks for; default: nothing is known.
    [[nodiscard]] virtual QFuture<Result<QList<TriggerParam>>> parameters();
    //! What is in a folder ("": the top); default: it cannot be browsed.
    [[nodiscard]] virtual QFuture<Result<QList<TriggerPlace>>> browse(const QString &folder);
};

//! A wish to keep a space of a target quiet.
struct SpaceMuting
{
    qint64 run = 0; //!< on whose behalf
    QString target;
    QString space; //!< "": where that run was asked for
    std::chrono::minutes time{0}; //!< 0: not any longer
};
//! Does it, and tells in one line what holds now.
using SpaceMuter = std::function<QFuture<Result<QString>>(const SpaceMuting &)>;

struct TriggerSetup
{
    QString name;
    QJsonObject settings;
    QMap<QString, Secret> secrets;
    QSet<QString> expanded; //!< of those: a JSON object, one secret for each member
    SpaceMuter muteSpace; //!< of the desk
};

struct TriggerKind
{
    QString id; //!< "jenkins-webhook"
    QString label;
    FieldSpecs fields; //!< its own; the arming fields are common (armingFields)
    bool canDryRun = false;
    bool canBrowse = false; //!< Trigger::browse fills in the field "job"
    QStringList computed; //!< fields in which {"jq": …} is computed by desk before start
    std::function<QJsonObject(QJsonObject settings)>
        completed; //!< settings and what they imply; may be empty
    std::function<Result<std::unique_ptr<Trigger>>(const TriggerSetup &, HttpClient &,
                                                   const Clock &)>
        create;
};

[[nodiscard]] const QList<TriggerKind> &triggerKinds();
[[nodiscard]] const TriggerKind *triggerKind(const QString &id);
//! confirm, coolDownSeconds, whileRunning, allowedHours, startWithinSeconds (DESIGN, section 4).
[[nodiscard]] const FieldSpecs &armingFields();

} // namespace signalbox
