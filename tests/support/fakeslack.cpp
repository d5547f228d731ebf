// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeslack.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int policyViolation = 1008;
constexpr qsizetype longestText = 40'000;
constexpr qsizetype mostBlocks = 50;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

ScriptedAnswer slackSays(const QJsonObject &body)
{
    return ScriptedAnswer::json(200, compact(body));
}

ScriptedAnswer slackError(const char *word)
{
    return slackSays(
        {{QStringLiteral("ok"), false}, {QStringLiteral("error"), QLatin1String(word)}});
}

// JSON, or a form with JSON in its structured fields, as Slack takes both.
QJsonObject argumentsOf(const RecordedRequest &request)
{
    const QByteArray type = headerValue(request.headers, "Content-Type").value_or(QByteArray());
    if (type.startsWith("application/json"))
        return QJsonDocument::fromJson(request.body).object();
    QByteArray form = request.body;
    QJsonObject arguments;
    const auto items =
        QUrlQuery(QString::fromLatin1(form.replace('+', "%20"))).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        const QJsonDocument inner = QJsonDocument::fromJson(value.toUtf8());
        if (inner.isArray())
            arguments.insert(name, inner.array());
        else if (inner.isObject())
            arguments.insert(name, inner.object());
        else
            arguments.insert(name, value);
    }
    return arguments;
}

const char *faultOfSlackMessage(const QJsonObject &message)
{
    const QString text = message.value(u"text").toString();
    const QJsonArray blocks = message.value(u"blocks").toArray();
    if (text.isEmpty() && blocks.isEmpty() && message.value(u"attachments").toArray().isEmpty())
        return "no_text";
    if (text.size() > longestText)
        return "msg_too_long";
    return blocks.size() > mostBlocks ? "invalid_blocks" : nullptr;
}

} // namespace

FakeSlack::FakeSlack(QByteArray appToken, QByteArray botToken)
    : m_appToken(std::move(appToken)), m_botToken(std::move(botToken))
{
    api.setResponder([this](const RecordedRequest &request) { return answer(request); });
    socket.onConnected = [this](int number) { greet(number); };
    socket.onText = [this](int number, const QByteArray &text) { hear(number, text); };
    QObject::connect(&m_ping, &QTimer::timeout, &socket, [this] {
        for (int number = 0; number < socket.count(); ++number)
            socket.ping(number);
    });
}

void FakeSlack::pingEvery(std::chrono::milliseconds pause)
{
    m_ping.start(pause);
}

QByteArray FakeSlack::hello(int connections)
{
    return compact({{QStringLiteral("type"), QStringLiteral("hello")},
                    {QStringLiteral("num_connections"), connections},
                    {QStringLiteral("connection_info"),
                     QJsonObject{{QStringLiteral("app_id"), QStringLiteral("A1")}}},
                    {QStringLiteral("debug_info"),
                     QJsonObject{{QStringLiteral("host"), QStringLiteral("applink-1")},
                                 {QStringLiteral("build_number"), 10},
                                 {QStringLiteral("approximate_connection_time"), 18060}}}});
}

QByteArray FakeSlack::envelope(const QByteArray &id, bool takesPayload, const QByteArray &payload)
{
    return R"({"envelope_id":")" + id + R"(","type":"slash_commands","accepts_response_payload":)"
        + (takesPayload ? "true" : "false") + R"(,"payload":)" + payload + "}";
}

void FakeSlack::deliver(int number, const QByteArray &id, bool takesPayload,
                        const QByteArray &payload)
{
    m_delivered.insert(QString::fromLatin1(id), takesPayload);
    socket.send(number, envelope(id, takesPayload, payload));
}

QByteArray FakeSlack::disconnect(const char *reason) const
{
    return compact({{QStringLiteral("type"), QStringLiteral("disconnect")},
                    {QStringLiteral("reason"), QLatin1String(reason)},
                    {QStringLiteral("debug_info"),
                     QJsonObject{{QStringLiteral("host"), QStringLiteral("applink-1")}}}});
}

void FakeSlack::greet(int number)
{
    const QUrlQuery query(socket.connection(number).address);
    if (!m_tickets.remove(query.queryItemValue(QStringLiteral("ticket")))) {
        faults.append(QStringLiteral("an address used twice"));
        return socket.close(number, policyViolation);
    }
    if (greets)
        socket.send(number, hello(socket.openCount()));
}

void FakeSlack::hear(int, const QByteArray &text)
{
    const QJsonObject said = QJsonDocument::fromJson(text).object();
    const QString id = said.value(u"envelope_id").toString();
    const auto delivered = m_delivered.constFind(id);
    if (delivered == m_delivered.constEnd())
        return; // a test's own envelope
    if (said.contains(u"payload") && !(*delivered && said.value(u"payload").isObject()))
        faults.append(QStringLiteral("a payload that was not asked for: ") + id);
}

ScriptedAnswer FakeSlack::answer(const RecordedRequest &request)
{
    const QString name = QUrl::fromEncoded(request.target).path().section(u'/', -1);
    const QByteArray bearer = headerValue(request.headers, "Authorization").value_or(QByteArray());
    const bool forApp = name == QLatin1String("apps.connections.open");
    const QByteArray &wanted = forApp ? m_appToken : m_botToken;
    if (!bearer.startsWith("Bearer "))
        return slackError("not_authed");
    const QByteArray token = bearer.mid(7);
    if (wanted.isEmpty() ? !token.startsWith(forApp ? "xapp-" : "xoxb-") : token != wanted)
        return slackError("invalid_auth");
    if (name.startsWith(QLatin1String("chat."))) {
        if (const auto pause = limit.take()) {
            ScriptedAnswer refused = slackError("ratelimited");
            refused.status = 429;
            refused.headers.append(
                HeaderField{"Retry-After", QByteArray::number((pause->count() + 999) / 1000)});
            return refused;
        }
    }
    ScriptedAnswer answer = method(name, argumentsOf(request));
    if (losesAnswers)
        answer.act = ScriptedAnswer::Act::CloseAfterReading;
    return answer;
}

ScriptedAnswer FakeSlack::method(const QString &name, const QJsonObject &arguments)
{
    if (name == QLatin1String("apps.connections.open"))
        return openConnection();
    if (name == QLatin1String("auth.test"))
        return slackSays({{QStringLiteral("ok"), true},
                          {QStringLiteral("team_id"), QStringLiteral("T1")},
                          {QStringLiteral("user_id"), QStringLiteral("U1")},
                          {QStringLiteral("bot_id"), QStringLiteral("B1")}});
    if (name == QLatin1String("chat.postMessage"))
        return post(arguments);
    return name == QLatin1String("chat.update") ? update(arguments) : slackError("unknown_method");
}

ScriptedAnswer FakeSlack::openConnection()
{
    const QString ticket = QStringLiteral("t%1").arg(++m_opened);
    m_tickets.insert(ticket);
    return slackSays(
        {{QStringLiteral("ok"), true},
         {QStringLiteral("url"),
          socket.url(QStringLiteral("/link/?ticket=%1&app_id=A1").arg(ticket)).toString()}});
}

ScriptedAnswer FakeSlack::post(const QJsonObject &arguments)
{
    const QString channel = arguments.value(u"channel").toString();
    if (channel.isEmpty())
        return slackError("channel_not_found");
    if (const QString word = refusedChannels.value(channel); !word.isEmpty())
        return slackError(word.toLatin1().constData());
    if (const char *fault = faultOfSlackMessage(arguments))
        return slackError(fault);
    const QString ts = QStringLiteral("1795233605.%1").arg(++m_posted, 6, 10, QLatin1Char('0'));
    messages.append({channel, ts, arguments.value(u"thread_ts").toString(), arguments, 0});
    return slackSays({{QStringLiteral("ok"), true},
                      {QStringLiteral("channel"), channel},
                      {QStringLiteral("ts"), ts},
                      {QStringLiteral("message"), arguments}});
}

ScriptedAnswer FakeSlack::update(const QJsonObject &arguments)
{
    const QString channel = arguments.value(u"channel").toString();
    if (const QString word = refusedChannels.value(channel); !word.isEmpty())
        return slackError(word.toLatin1().constData());
    const auto known = std::find_if(messages.begin(), messages.end(), [&](const Message &each) {
        return each.channel == channel && each.ts == arguments.value(u"ts").toString();
    });
    if (known == messages.end())
        return slackError("message_not_found");
    if (const char *fault = faultOfSlackMessage(arguments))
        return slackError(fault);
    known->body = arguments;
    ++known->edits;
    return slackSays({{QStringLiteral("ok"), true},
                      {QStringLiteral("channel"), channel},
                      {QStringLiteral("ts"), known->ts},
                      {QStringLiteral("text"), arguments.value(u"text")}});
}

} // namespace signalbox
