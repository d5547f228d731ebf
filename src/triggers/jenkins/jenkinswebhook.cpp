// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/jenkins/jenkinswebhook.h"

#include "core/clock.h"
#include "core/whendone.h"
#include "transport/httpclient.h"
#include "triggers/jenkins/genericwebhookanswer.h"
#include "triggers/jenkins/jenkinsfollowers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace signalbox {

namespace {

using namespace std::chrono_literals;

const QString kindId = QStringLiteral("jenkins-webhook");
const QString invokePath = QStringLiteral("/generic-webhook-trigger/invoke");
constexpr auto answerDeadline = 30s;

//! Serialises any value; a text is sent as it stands, since the plugin reads XML as well.
QByteArray bodyBytes(const QJsonValue &body)
{
    if (body.isString())
        return body.toString().toUtf8();
    if (body.isObject())
        return QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
    if (body.isArray())
        return QJsonDocument(body.toArray()).toJson(QJsonDocument::Compact);
    const QByteArray inList = QJsonDocument(QJsonArray{body}).toJson(QJsonDocument::Compact);
    return inList.mid(1, inList.size() - 2);
}

//! Without a body of its own the parameters are the body.
QJsonValue bodyOf(const TriggerCall &call)
{
    const QJsonValue body = call.body.toObject().value(QStringLiteral("body"));
    if (!body.isUndefined() && !body.isNull())
        return body;
    QJsonObject params;
    for (auto param = call.params.begin(); param != call.params.end(); ++param)
        params.insert(param.key(), param.value());
    return params;
}

class JenkinsWebhook final : public Trigger
{
public:
    JenkinsWebhook(QString name, JenkinsPlace place, JenkinsAccount account, FollowPace pace,
                   HttpClient &http, const Clock &clock)
        : m_name(std::move(name))
        , m_place(std::move(place))
        , m_client(std::move(account), http)
        , m_followers(m_client, clock, pace)
        , m_http(http)
        , m_clock(clock)
    {
    }

    void start(const TriggerCall &call, Report report) override
    {
        whenDone(m_http.send(requestFor(call)), &m_receiver,
                 [this, dryRun = call.dryRun, run = call.runId,
                  report = std::move(report)](const Result<HttpReply> &reply) {
                     const RunReport told = reply
                         ? explainAnswer(*reply, m_place, dryRun, m_clock.now())
                         : explainFailure(reply.error());
                     JenkinsSpot spot;
                     spot.queueItem = queueItemIn(told.url);
                     const bool follows = m_client.hasLogin() && !dryRun
                         && told.state == RunReport::State::Passed && spot.isKnown();
                     if (follows)
                         m_followers.follow(run, spot, report);
                     else
                         report(told);
                 });
    }

    void resume(qint64 runId, const QString &resumeToken, Report report) override
    {
        const JenkinsSpot spot = JenkinsSpot::fromToken(resumeToken);
        if (spot.isKnown())
            m_followers.follow(runId, spot, report);
        else
            Trigger::resume(runId, resumeToken, report);
    }

    bool stop(qint64 runId) override { return m_followers.stop(runId); }

    Result<QString> describe(const TriggerCall &call) const override
    {
        const HttpRequest request = requestFor(call);
        const QJsonDocument body = QJsonDocument::fromJson(request.body);
        const QByteArray shown =
            body.isNull() ? request.body : body.toJson(QJsonDocument::Indented);
        return QStringLiteral("POST %1\n\n%2")
            .arg(m_place.invoke.toString(QUrl::RemoveQuery), QString::fromUtf8(shown).trimmed());
    }

private:
    HttpRequest requestFor(const TriggerCall &call) const
    {
        const QJsonValue body = bodyOf(call);
        HttpRequest request;
        request.url = m_place.invoke;
        request.body = bodyBytes(body);
        request.deadline = answerDeadline;
        request.purpose = QStringLiteral("trigger ") + m_name;
        request.headers = {
            {"Content-Type", body.isString() ? "text/plain; charset=utf-8" : "application/json"},
            {"Accept", "application/json"},
        };
        if (!m_place.token.isEmpty())
            request.headers.append(HeaderField{"token", m_place.token.expose()});
        if (call.dryRun)
            request.headers.append(HeaderField{"gwt-dry-run", "true"});
        return request;
    }

    QString m_name;
    JenkinsPlace m_place;
    JenkinsClient m_client; //!< follows what was started, when a user is configured
    JenkinsFollowers m_followers;
    HttpClient &m_http;
    const Clock &m_clock;
    QObject m_receiver; //!< dies with this, so that no answer arrives afterwards
};

//! The base address, or the plugin's whole address as people copy it from its page.
Result<JenkinsPlace> placeFrom(const TriggerSetup &setup)
{
    const QString field = QStringLiteral("url");
    const QString text = setup.secrets.contains(field)
        ? QString::fromUtf8(setup.secrets.value(field).expose())
        : setup.settings.value(field).toString();
    JenkinsPlace place;
    place.token = setup.secrets.value(QStringLiteral("token"));
    place.root = QUrl(text.trimmed(), QUrl::StrictMode);
    if (!isAllowedAddress(place.root))
        return fail(
            ErrorKind::InvalidInput,
            QStringLiteral("url is no address of https (plain http goes to loopback only)"));
    if (QUrlQuery(place.root).hasQueryItem(QStringLiteral("token")))
        return fail(
            ErrorKind::InvalidInput,
            QStringLiteral(
                "url holds token=, which would stand in access logs; use the member token"));
    if (place.token.expose().contains('\n') || place.token.expose().contains('\r'))
        return fail(ErrorKind::InvalidInput, QStringLiteral("token holds a line break"));
    QString path = place.root.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith(invokePath))
        path.chop(invokePath.size());
    place.invoke = place.root;
    place.invoke.setPath(path + invokePath);
    place.invoke.setFragment({});
    place.root.setPath(path + u'/');
    place.root.setQuery(QString());
    place.root.setFragment({});
    return place;
}

Result<std::unique_ptr<Trigger>> create(const TriggerSetup &setup, HttpClient &http,
                                        const Clock &clock)
{
    auto place = placeFrom(setup);
    if (!place)
        return fail(place.error());
    JenkinsAccount account{place->root, setup.settings.value(QStringLiteral("user")).toString(),
                           setup.secrets.value(QStringLiteral("apiToken")),
                           QStringLiteral("trigger ") + setup.name};
    if (account.user.isEmpty() != account.token.isEmpty())
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("user and apiToken are given together or not at all"));
    return std::make_unique<JenkinsWebhook>(setup.name, *std::move(place), std::move(account),
                                            paceFrom(setup.settings), http, clock);
}

} // namespace

TriggerKind jenkinsWebhookKind()
{
    using Type = FieldSpec::Type;
    TriggerKind kind;
    kind.id = kindId;
    kind.label = QStringLiteral("Jenkins (Generic Webhook Trigger)");
    kind.fields = {
        {QStringLiteral("url"),
         Type::Url,
         true,
         QStringLiteral("Jenkins address"),
         QStringLiteral("The address of Jenkins itself, without a token in it."),
         {},
         QStringLiteral("https://ci.example.com")},
        {QStringLiteral("token"),
         Type::SecretText,
         false,
         QStringLiteral("Token"),
         QStringLiteral("The token set in the job's Generic Webhook Trigger; it selects the job."),
         {},
         {}},
        {QStringLiteral("body"),
         Type::Computed,
         false,
         QStringLiteral("Body"),
         QStringLiteral("The JSON that is sent; without it, the parameters as an object."),
         {},
         QStringLiteral("{\"jq\": \"{tag: .params.tag}\"}")},
        {QStringLiteral("params"),
         Type::TextMap,
         false,
         QStringLiteral("Parameters"),
         QStringLiteral("Values that hold unless others are given."),
         {},
         {}},
        {QStringLiteral("user"),
         Type::Text,
         false,
         QStringLiteral("User"),
         QStringLiteral("With an API token the build is followed to its end."),
         {},
         {}},
        {QStringLiteral("apiToken"),
         Type::SecretText,
         false,
         QStringLiteral("API token"),
         QStringLiteral("Made on the user's page in Jenkins, under Security."),
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
    kind.canDryRun = true;
    kind.computed = {QStringLiteral("body")};
    kind.create = create;
    return kind;
}

} // namespace signalbox
