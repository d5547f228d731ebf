// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endtoend/chatprogram.h"

#include "crypto/jwt.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace signalbox {

namespace {

const QByteArray chatSecret = "a secret for tests";
const QString audience = QStringLiteral("123456789012");
const QString googleCertificates = QStringLiteral(
    "https://www.googleapis.com/service_accounts/v1/metadata/x509/chat@system.gserviceaccount.com");

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject inEnvironment(const char *variable)
{
    return {{QStringLiteral("env"), QLatin1String(variable)}};
}

QJsonObject endpointOf(const QString &name, const QString &sender, const QJsonObject &more)
{
    QJsonObject endpoint{
        {QStringLiteral("name"), name},
        {QStringLiteral("path"), QStringLiteral("/%1-k3v9x2c7m4q8w1z5t6y0b2n8h4").arg(name)},
        {QStringLiteral("sender"), sender}};
    for (auto member = more.begin(); member != more.end(); ++member)
        endpoint.insert(member.key(), member.value());
    return endpoint;
}

QJsonArray endpoints()
{
    const QJsonObject secret{{QStringLiteral("secret"), inEnvironment("TEST_SECRET")}};
    const QJsonObject options{
        {QStringLiteral("options"), QJsonObject{{QStringLiteral("audience"), audience}}}};
    return {endpointOf(QStringLiteral("ci"), QStringLiteral("drone"), secret),
            endpointOf(QStringLiteral("alarms"), QStringLiteral("alertmanager"), secret),
            endpointOf(QStringLiteral("chat"), QStringLiteral("google-chat"), options)};
}

// Every change of what is built or alarms, and nothing of what is said.
QJsonArray forwardChanges()
{
    return {QJsonObject{
        {QStringLiteral("name"), QStringLiteral("changes")},
        {QStringLiteral("when"), QStringLiteral(".sender != \"google-chat\"")},
        {QStringLiteral("on"), QStringLiteral("every")},
        {QStringLiteral("do"),
         QJsonArray{QJsonObject{{QStringLiteral("forward"), QStringLiteral("team")}}}}}};
}

} // namespace

ChatProgram::ChatProgram(const QString &kind) : m_kind(kind)
{
    google.spaces = {QStringLiteral("spaces/A")};
}

bool ChatProgram::start()
{
    program.setEnvironment(QStringLiteral("TEST_SECRET"), QString::fromLatin1(chatSecret));
    program.setEnvironment(QStringLiteral("BOT_TOKEN"),
                           m_kind == QLatin1String("slack-bot") ? QStringLiteral("xoxb-token")
                                                                : QStringLiteral("bot-token"));
    program.setEnvironment(QStringLiteral("ACCOUNT"), QString::fromUtf8(google.keyFile()));
    QFile keys(m_folder.filePath(QStringLiteral("google.json")));
    if (!keys.open(QIODevice::WriteOnly)
        || keys.write(compactJson(
               {{QStringLiteral("k1"), QString::fromLatin1(FakeGoogle::publicKeyPem())}}))
            < 0)
        return false;
    keys.close();
    QJsonArray spaces;
    for (const QString &space : std::as_const(google.spaces))
        spaces.append(space);
    const QJsonObject target{{QStringLiteral("name"), QStringLiteral("team")},
                             {QStringLiteral("kind"), m_kind},
                             {QStringLiteral("token"), inEnvironment("BOT_TOKEN")},
                             {QStringLiteral("serviceAccount"), inEnvironment("ACCOUNT")},
                             {QStringLiteral("endpoint"), QStringLiteral("chat")},
                             {QStringLiteral("channel"), QStringLiteral("700")},
                             {QStringLiteral("spaces"), spaces}};
    program.setConfig(
        {{QStringLiteral("endpoints"), endpoints()},
         {QStringLiteral("targets"), QJsonArray{target}},
         {QStringLiteral("rules"), forwardChanges()},
         {QStringLiteral("services"),
          QJsonObject{
              {QStringLiteral("discordApi"), discord.api.url(QString()).toString()},
              {QStringLiteral("slackApi"), slack.api.url(QStringLiteral("/api")).toString()},
              {QStringLiteral("googleToken"), google.api.url(QStringLiteral("/token")).toString()},
              {QStringLiteral("googleChatApi"), google.api.url(QString()).toString()},
              {QStringLiteral("pinnedKeys"),
               QJsonObject{{googleCertificates, keys.fileName()}}}}}});
    m_running = program.start();
    return m_running;
}

int ChatProgram::build(int number, const char *status, int version)
{
    const QByteArray body =
        droneBuild(number, status, version == 1 ? "created" : "updated", version);
    return program.post(QStringLiteral("ci"), body, signedAsDrone(body, "build", chatSecret));
}

int ChatProgram::alarm(const char *name)
{
    const QString at = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    const QJsonObject labels{{QStringLiteral("alertname"), QLatin1String(name)},
                             {QStringLiteral("severity"), QStringLiteral("critical")}};
    const QJsonObject alert{{QStringLiteral("status"), QStringLiteral("firing")},
                            {QStringLiteral("labels"), labels},
                            {QStringLiteral("annotations"), QJsonObject()},
                            {QStringLiteral("startsAt"), at},
                            {QStringLiteral("fingerprint"), QLatin1String(name)}};
    return program.post(
        QStringLiteral("alarms"),
        compactJson({{QStringLiteral("version"), QStringLiteral("4")},
                     {QStringLiteral("groupKey"), QLatin1String(name)},
                     {QStringLiteral("receiver"), QStringLiteral("desk")},
                     {QStringLiteral("status"), QStringLiteral("firing")},
                     {QStringLiteral("alerts"), QJsonArray{alert}}}),
        {{"Content-Type", "application/json"}, {"Authorization", "Bearer " + chatSecret}});
}

int ChatProgram::chatEvent(const char *type, const char *space)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const auto key = PrivateKey::fromPem(Secret(FakeGoogle::privateKeyPem()));
    const auto token =
        makeJwt({{QStringLiteral("kid"), QStringLiteral("k1")}},
                {{QStringLiteral("iss"), QStringLiteral("chat@system.gserviceaccount.com")},
                 {QStringLiteral("aud"), audience},
                 {QStringLiteral("iat"), now},
                 {QStringLiteral("exp"), now + 3600}},
                *key);
    const QJsonObject body{
        {QStringLiteral("type"), QLatin1String(type)},
        {QStringLiteral("eventTime"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
        {QStringLiteral("user"),
         QJsonObject{{QStringLiteral("name"), QStringLiteral("users/1")},
                     {QStringLiteral("displayName"), QStringLiteral("Ada")}}},
        {QStringLiteral("space"),
         QJsonObject{{QStringLiteral("name"), QLatin1String(space)},
                     {QStringLiteral("displayName"), QStringLiteral("Room")},
                     {QStringLiteral("spaceType"), QStringLiteral("SPACE")}}}};
    return program.post(QStringLiteral("chat"), compactJson(body),
                        {{"Content-Type", "application/json; charset=UTF-8"},
                         {"User-Agent", "Google-Dynamite"},
                         {"Authorization", "Bearer " + token.value_or(QByteArray())}});
}

FakeHttpServer &ChatProgram::api()
{
    return m_kind == QLatin1String("discord-bot") ? discord.api
        : m_kind == QLatin1String("slack-bot")    ? slack.api
                                                  : google.api;
}

FakeLimit &ChatProgram::limit()
{
    return m_kind == QLatin1String("discord-bot") ? discord.limit
        : m_kind == QLatin1String("slack-bot")    ? slack.limit
                                                  : google.limit;
}

void ChatProgram::goDown()
{
    api().goDown();
}

void ChatProgram::comeBack()
{
    loseAnswers(false);
    api().comeBack();
}

void ChatProgram::loseAnswers(bool lose)
{
    discord.losesAnswers = lose;
    slack.losesAnswers = lose;
    google.losesAnswers = lose;
}

QList<QByteArray> ChatProgram::messages() const
{
    QList<QByteArray> bodies;
    for (const auto &each : discord.messages) {
        if (each.channel == QLatin1String("700"))
            bodies.append(compactJson(each.body));
    }
    for (const auto &each : slack.messages) {
        if (each.threadTs.isEmpty())
            bodies.append(compactJson(each.body));
    }
    for (const auto &each : google.messages)
        bodies.append(compactJson(each.body));
    return bodies;
}

int ChatProgram::edits() const
{
    int edits = 0;
    for (const auto &each : discord.messages)
        edits += each.edits;
    for (const auto &each : slack.messages)
        edits += each.edits;
    for (const auto &each : google.messages)
        edits += each.edits;
    return edits;
}

QList<QByteArray> ChatProgram::sentSince(qsizetype first)
{
    QList<QByteArray> bodies;
    for (const RecordedRequest &request : api().requests().mid(first)) {
        if (request.target.contains("messages") || request.target.contains("/chat."))
            bodies.append(request.body);
    }
    return bodies;
}

bool ChatProgram::isIdle()
{
    const auto isWaiting = [this](const QString &list, const QString &member) {
        const auto rows = program
                              .command({list, QStringLiteral("--json"), QStringLiteral("--limit"),
                                        QStringLiteral("100000")})
                              .lines();
        return std::any_of(rows.begin(), rows.end(), [&member](const QJsonObject &row) {
            return row.value(member).toString() == QLatin1String("waiting");
        });
    };
    // In this order: what a delivery comes to is written together with it.
    return !isWaiting(QStringLiteral("deliveries"), QStringLiteral("understood"))
        && !isWaiting(QStringLiteral("outbox"), QStringLiteral("state"));
}

int ChatProgram::passedBuilds()
{
    const auto rows = program
                          .command({QStringLiteral("events"), QStringLiteral("--json"),
                                    QStringLiteral("--subjects"), QStringLiteral("--limit"),
                                    QStringLiteral("100000")})
                          .lines();
    return int(std::count_if(rows.begin(), rows.end(), [](const QJsonObject &row) {
        return row.value(u"status").toString() == QLatin1String("passed");
    }));
}

} // namespace signalbox
