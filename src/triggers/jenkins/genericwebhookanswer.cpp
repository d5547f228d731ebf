// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/jenkins/genericwebhookanswer.h"

#include "core/event.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

namespace {

using State = RunReport::State;

constexpr qsizetype longestReason = 300;
constexpr qsizetype largestOutput = 256 * 1024;
constexpr qsizetype mostJobsNamed = 5;
const QString mask = QStringLiteral("[token]");

QString oneLine(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > longestReason ? line.left(longestReason) + u'…' : line;
}

RunReport report(State state, const QString &reason)
{
    RunReport result;
    result.state = state;
    result.reason = oneLine(reason);
    return result;
}

//! Replaces the token in every text, names of members included.
QJsonValue masked(const QJsonValue &value, const QString &token)
{
    if (token.isEmpty())
        return value;
    if (value.isString())
        return value.toString().replace(token, mask);
    if (value.isArray()) {
        QJsonArray items;
        const QJsonArray original = value.toArray();
        for (const QJsonValue &item : original)
            items.append(masked(item, token));
        return items;
    }
    if (value.isObject()) {
        QJsonObject members;
        const QJsonObject original = value.toObject();
        for (auto member = original.begin(); member != original.end(); ++member)
            members.insert(QString(member.key()).replace(token, mask),
                           masked(member.value(), token));
        return members;
    }
    return value;
}

//! What became of the jobs that the token selected.
struct JobAnswers
{
    QStringList started; //!< "folder/job (queue/item/12)"
    QStringList filtered; //!< "job: filter did not match: …"
    QStringList failed; //!< "job: error text"
    QString url; //!< of the first one started
};

QString filterText(const QJsonObject &job)
{
    const QString expression = job.value(QStringLiteral("regexpFilterExpression")).toString();
    const QString text = job.value(QStringLiteral("regexpFilterText")).toString();
    if (expression.isEmpty())
        return QStringLiteral("not triggered");
    return QStringLiteral("filter did not match: %1 against \"%2\"").arg(expression, text);
}

void addJob(JobAnswers &answers, const QString &name, const QJsonValue &value,
            const JenkinsPlace &place)
{
    if (value.isString()) {
        // 2018's plugin says "OK" for a job that it started without details.
        if (value.toString() == QLatin1String("OK"))
            answers.started.append(name);
        else
            answers.failed.append(name + QStringLiteral(": ") + value.toString());
        return;
    }
    const QJsonObject job = value.toObject();
    if (!job.value(QStringLiteral("triggered")).toBool()) {
        answers.filtered.append(name + QStringLiteral(": ") + filterText(job));
        return;
    }
    QString address = job.value(QStringLiteral("url")).toString();
    const QString link = safeLink(place.root.resolved(QUrl(address)).toString());
    if (answers.url.isEmpty() && !address.isEmpty())
        answers.url = link;
    while (address.endsWith(u'/'))
        address.chop(1);
    answers.started.append(address.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, address));
}

QString listed(const QStringList &texts)
{
    const QString shown = texts.mid(0, mostJobsNamed).join(QStringLiteral("; "));
    const qsizetype more = texts.size() - mostJobsNamed;
    return more > 0 ? shown + QStringLiteral("; and %1 more").arg(more) : shown;
}

RunReport explainJobs(const QJsonObject &jobs, const JenkinsPlace &place, bool dryRun)
{
    JobAnswers answers;
    for (auto job = jobs.begin(); job != jobs.end(); ++job)
        addJob(answers, job.key(), job.value(), place);
    const QString verb = dryRun ? QStringLiteral("would start ") : QStringLiteral("started ");
    QStringList parts;
    if (!answers.failed.isEmpty())
        parts.append(listed(answers.failed));
    if (!answers.started.isEmpty())
        parts.append(verb + listed(answers.started));
    if (answers.started.isEmpty() && answers.failed.isEmpty())
        parts.append(listed(answers.filtered));
    const bool passed = answers.failed.isEmpty() && !answers.started.isEmpty();
    RunReport result =
        report(passed ? State::Passed : State::Failed, parts.join(QStringLiteral("; ")));
    result.url = answers.url;
    return result;
}

//! 403's body repeats all our headers, token included, so nothing of it is shown.
RunReport explainRefusal(int status)
{
    if (status == 401 || status == 403)
        return report(
            State::Failed,
            QStringLiteral(
                "Jenkins refused this computer (%1): the plugin's allow list, or a proxy in "
                "front of it, does not admit it")
                .arg(status));
    if (status == 404)
        return report(State::Failed,
                      QStringLiteral("no job has this token, or the pipeline has never run (404)"));
    if (status >= 300 && status < 400)
        return report(
            State::Failed,
            QStringLiteral("Jenkins sends us to another address (%1); give that one as url")
                .arg(status));
    if (status == 502 || status == 504)
        return report(
            State::Unknown,
            QStringLiteral("a proxy lost Jenkins' answer (%1); it may have started").arg(status));
    return report(State::Failed, QStringLiteral("Jenkins answered %1").arg(status));
}

RunReport explainWait(const HttpReply &reply, Instant now)
{
    RunReport result =
        report(State::NotStarted, QStringLiteral("Jenkins has no time now (%1)").arg(reply.status));
    result.retryAfter = retryAfter(reply, now);
    // Without a time named, nobody says that the request was turned away before it was read.
    result.repeatable = result.retryAfter.has_value();
    return result;
}

} // namespace

RunReport explainAnswer(const HttpReply &reply, const JenkinsPlace &place, bool dryRun, Instant now)
{
    if (reply.status == 429 || reply.status == 503)
        return explainWait(reply, now);
    if (reply.status == 401 || reply.status == 403)
        return explainRefusal(reply.status);
    if (reply.status == 200 && reply.body.trimmed().isEmpty())
        return report(
            State::Passed,
            QStringLiteral(
                "accepted; the job is set to answer silently, so Jenkins does not say what "
                "it started"));
    const QString token = QString::fromUtf8(place.token.expose());
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    if (!document.isObject()) {
        if (reply.status == 200 || reply.status == 404)
            return report(State::Failed,
                          QStringLiteral(
                              "the answer is not the plugin's: is this the address of Jenkins, and "
                              "is the Generic Webhook Trigger plugin installed?"));
        return explainRefusal(reply.status);
    }
    const QJsonObject answer = masked(document.object(), token).toObject();
    const QJsonObject jobs = answer.contains(QStringLiteral("jobs"))
        ? answer.value(QStringLiteral("jobs")).toObject()
        : answer.value(QStringLiteral("data"))
              .toObject()
              .value(QStringLiteral("triggerResults"))
              .toObject();
    const bool aboutJobs = (reply.status == 200 || reply.status == 500) && !jobs.isEmpty();
    RunReport result = aboutJobs ? explainJobs(jobs, place, dryRun)
                                 : explainRefusal(reply.status == 200 ? 404 : reply.status);
    result.output = QString::fromUtf8(QJsonDocument(answer).toJson()).left(largestOutput);
    return result;
}

RunReport explainFailure(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotSent:
    case ErrorKind::Timeout: {
        RunReport result =
            report(State::NotStarted, QStringLiteral("Jenkins cannot be reached: ") + error.detail);
        result.repeatable = true;
        return result;
    }
    case ErrorKind::InvalidInput:
        return report(State::NotStarted, error.detail);
    default:
        return report(State::Unknown,
                      QStringLiteral("Jenkins' answer was lost; it may have started: ")
                          + error.detail);
    }
}

} // namespace signalbox
