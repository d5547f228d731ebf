// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/jenkins/jenkinsjob.h"

#include "core/clock.h"
#include "triggers/jenkins/jenkinsfollowers.h"
#include "triggers/jenkins/jenkinsform.h"
#include "triggers/jenkins/jenkinspage.h"

#include <QJsonDocument>
#include <QPromise>

namespace signalbox {

namespace {

using State = RunReport::State;

RunReport jobNotStarted(const QString &reason, bool repeatable)
{
    RunReport report;
    report.state = State::NotStarted;
    report.reason = reason;
    report.repeatable = repeatable;
    return report;
}

template <typename T> using Answering = std::shared_ptr<QPromise<Result<T>>>;

template <typename T> Answering<T> answering()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template <typename T> void answer(const Answering<T> &promise, Result<T> result)
{
    promise->addResult(std::move(result));
    promise->finish();
}

//! The JSON of an answer, or one line about what came instead.
Result<QJsonObject> objectOf(const Result<HttpReply> &reply, const QString &host)
{
    if (!reply)
        return fail(reply.error());
    const QJsonDocument document = QJsonDocument::fromJson(reply->body);
    if (reply->status == 200 && document.isObject())
        return document.object();
    const ErrorKind kind = reply->status == 401 || reply->status == 403 ? ErrorKind::Unauthorized
        : reply->status == 404                                          ? ErrorKind::NotFound
                                                                        : ErrorKind::Refused;
    return fail(kind, jenkinsFault(*reply, host));
}

class JenkinsJob final : public Trigger
{
public:
    JenkinsJob(JenkinsAccount account, QString job, FollowPace pace, HttpClient &http,
               const Clock &clock)
        : m_client(std::move(account), http)
        , m_job(std::move(job))
        , m_path(jobPath(m_job))
        , m_followers(m_client, clock, pace)
        , m_clock(clock)
    {
    }

    // The job is asked first what it takes: that decides the address, and nothing has started by
    // then.
    void start(const TriggerCall &call, Report report) override
    {
        m_client.get(
            &m_receiver, m_path + QStringLiteral("api/json?tree=") + QLatin1String(jobTree),
            [this, call, report](const Result<HttpReply> &reply) {
                const auto answered = objectOf(reply, m_client.host());
                if (!answered) {
                    const bool passing = !reply || isPassing(*reply);
                    const QString why = reply
                        ? answered.error().detail
                        : QStringLiteral("Jenkins cannot be reached: ") + answered.error().detail;
                    return report(jobNotStarted(why, passing));
                }
                post(jobFacts(*answered), call, report);
            });
    }

    void resume(qint64 runId, const QString &resumeToken, Report report) override
    {
        const JenkinsSpot spot = JenkinsSpot::fromToken(resumeToken);
        if (!spot.isKnown())
            return Trigger::resume(runId, resumeToken, report);
        m_followers.follow(runId, spot, report);
    }

    bool stop(qint64 runId) override { return m_followers.stop(runId); }

    Result<QString> describe(const TriggerCall &call) const override
    {
        QStringList lines{
            QStringLiteral("POST ") + m_client.root().toString(QUrl::FullyEncoded) + m_path
            + (m_asks.value_or(!call.params.isEmpty()) ? QStringLiteral("buildWithParameters")
                                                       : QStringLiteral("build"))};
        if (!m_facts) {
            for (auto each = call.params.begin(); each != call.params.end(); ++each)
                lines.append(each.key() + u'=' + each.value());
            return lines.join(u'\n');
        }
        const auto form = buildForm(*m_facts, call.params);
        if (!form)
            return fail(form.error());
        const QList<QByteArray> fields = form->split('&');
        for (const QByteArray &field : fields)
            lines.append(QString::fromUtf8(QByteArray::fromPercentEncoding(field)));
        return m_client.masking().masked(lines.join(u'\n'));
    }

    QFuture<Result<QList<TriggerParam>>> parameters() override
    {
        const auto promise = answering<QList<TriggerParam>>();
        m_client.get(&m_receiver,
                     m_path + QStringLiteral("api/json?tree=") + QLatin1String(jobTree),
                     [this, promise](const Result<HttpReply> &reply) {
                         const auto answered = objectOf(reply, m_client.host());
                         if (!answered)
                             return answer<QList<TriggerParam>>(promise, fail(answered.error()));
                         m_facts = jobFacts(*answered);
                         m_asks = m_facts->asks;
                         answer<QList<TriggerParam>>(promise, m_facts->params);
                     });
        return promise->future();
    }

    QFuture<Result<QList<TriggerPlace>>> browse(const QString &folder) override
    {
        const auto promise = answering<QList<TriggerPlace>>();
        m_client.get(&m_receiver,
                     jobPath(folder) + QStringLiteral("api/json?tree=") + QLatin1String(folderTree),
                     [this, folder, promise](const Result<HttpReply> &reply) {
                         const auto answered = objectOf(reply, m_client.host());
                         if (!answered)
                             return answer<QList<TriggerPlace>>(promise, fail(answered.error()));
                         answer<QList<TriggerPlace>>(promise, placesIn(folder, *answered));
                     });
        return promise->future();
    }

private:
    void post(const JenkinsJobFacts &job, const TriggerCall &call, const Report &report)
    {
        m_facts = job;
        m_asks = job.asks;
        if (!job.buildable)
            return report(jobNotStarted(QStringLiteral("the job is disabled"), false));
        const auto form = buildForm(job, call.params);
        if (!form)
            return report(jobNotStarted(form.error().detail, false));
        const QString path = m_path
            + (job.asks ? QStringLiteral("buildWithParameters")
                        : QStringLiteral("build?delay=0sec"));
        m_client.post(&m_receiver, path, *form,
                      [this, id = call.runId, report](const Result<HttpReply> &reply) {
                          if (!reply)
                              return report(explainLoss(reply.error()));
                          readStart(*reply, id, report);
                      });
    }

    static RunReport explainLoss(const Error &error)
    {
        if (error.kind == ErrorKind::NotSent || error.kind == ErrorKind::Timeout)
            return jobNotStarted(QStringLiteral("Jenkins cannot be reached: ") + error.detail,
                                 true);
        RunReport lost;
        lost.state = State::Unknown;
        lost.reason =
            QStringLiteral("Jenkins' answer was lost; it may have started: ") + error.detail;
        return lost;
    }

    void readStart(const HttpReply &reply, qint64 runId, const Report &report)
    {
        const QString location =
            QString::fromLatin1(headerValue(reply.headers, "location").value_or(QByteArray()));
        JenkinsSpot spot;
        spot.queueItem = queueItemIn(location);
        spot.job = m_path;
        if (reply.status == 201 && spot.isKnown())
            return m_followers.follow(runId, spot, report);
        RunReport told;
        told.state = State::Failed;
        told.reason = jenkinsFault(reply, m_client.host());
        if (reply.status == 201) {
            told.state = State::Unknown;
            told.reason = QStringLiteral("Jenkins has taken it up but does not say where it waits");
        } else if (reply.status == 429 || reply.status == 503) {
            told.state = State::NotStarted;
            told.retryAfter = retryAfter(reply, m_clock.now());
            told.repeatable = told.retryAfter.has_value();
        } else if (reply.status == 502 || reply.status == 504) {
            told.state = State::Unknown;
            told.reason += QStringLiteral("; it may have started");
        } else if (reply.status >= 300 && reply.status < 400
                   && !location.contains(QLatin1String("login"))) {
            told.reason =
                QStringLiteral("Jenkins scheduled nothing: the same is in its queue already");
        }
        report(told);
    }

    JenkinsClient m_client;
    QString m_job, m_path;
    JenkinsFollowers m_followers;
    const Clock &m_clock;
    std::optional<JenkinsJobFacts> m_facts; //!< as last heard
    std::optional<bool> m_asks;
    QObject m_receiver; //!< dies with this, so that no answer arrives afterwards
};

Result<std::unique_ptr<Trigger>> createJob(const TriggerSetup &setup, HttpClient &http,
                                           const Clock &clock)
{
    const QString address = setup.secrets.contains(QStringLiteral("url"))
        ? QString::fromUtf8(setup.secrets.value(QStringLiteral("url")).expose())
        : setup.settings.value(QLatin1String("url")).toString();
    auto root = jenkinsRoot(address);
    if (!root)
        return fail(root.error());
    JenkinsAccount account{*root, setup.settings.value(QLatin1String("user")).toString(),
                           setup.secrets.value(QStringLiteral("token")),
                           QStringLiteral("trigger ") + setup.name};
    if (account.user.isEmpty() != account.token.isEmpty())
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("user and token are given together or not at all"));
    if (account.user.contains(u':'))
        return fail(ErrorKind::InvalidInput, QStringLiteral("user holds a colon"));
    const QString job = setup.settings.value(QLatin1String("job")).toString();
    if (jobPath(job).isEmpty())
        return fail(ErrorKind::InvalidInput, QStringLiteral("job is no path such as folder/job"));
    return std::make_unique<JenkinsJob>(std::move(account), job, paceFrom(setup.settings), http,
                                        clock);
}

FieldSpecs jobFields()
{
    using Type = FieldSpec::Type;
    return {
        {QStringLiteral("url"),
         Type::Url,
         true,
         QStringLiteral("Jenkins address"),
         QStringLiteral("The address of Jenkins itself."),
         {},
         QStringLiteral("https://ci.example.com")},
        {QStringLiteral("user"),
         Type::Text,
         false,
         QStringLiteral("User"),
         QStringLiteral("Whose API token it is."),
         {},
         {}},
        {QStringLiteral("token"),
         Type::SecretText,
         false,
         QStringLiteral("API token"),
         QStringLiteral("Made on the user's page in Jenkins, under Security."),
         {},
         {}},
        {QStringLiteral("job"),
         Type::Text,
         true,
         QStringLiteral("Job"),
         QStringLiteral("Folders and the job, with slashes between."),
         {},
         QStringLiteral("team/web/deploy")},
        {QStringLiteral("params"),
         Type::TextMap,
         false,
         QStringLiteral("Parameters"),
         QStringLiteral(
             "Values that hold unless others are given; the job's own defaults fill in the rest."),
         {},
         {}},
        {QStringLiteral("pollSeconds"),
         Type::Number,
         false,
         QStringLiteral("Seconds between looks"),
         QStringLiteral("How often Jenkins is asked how it goes."),
         {},
         QStringLiteral("1")},
    };
}

} // namespace

TriggerKind jenkinsJobKind()
{
    TriggerKind kind;
    kind.id = QStringLiteral("jenkins-job");
    kind.label = QStringLiteral("Jenkins job");
    kind.fields = jobFields();
    kind.canBrowse = true;
    kind.create = createJob;
    return kind;
}

} // namespace signalbox
