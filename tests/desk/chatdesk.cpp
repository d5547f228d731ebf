// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/chatdesk.h"

#include <QRegularExpression>
#include <QTest>

namespace signalbox {

namespace {

const char guildChannel[] = "1234567890123456789";
const char addonAddress[] = "https://desk.example.com/addon-k3v9x2c7m4q8w1z5t6y0b2n8h4";
const char googleAccount[] = "chat@system.gserviceaccount.com";

QString pathOf(const char *endpoint)
{
    return QStringLiteral("/%1-k3v9x2c7m4q8w1z5t6y0b2n8h4").arg(QLatin1String(endpoint));
}

QJsonObject environment(const char *variable)
{
    return {{QStringLiteral("env"), QLatin1String(variable)}};
}

QJsonObject named(const char *member, const QString &value)
{
    return {{QLatin1String(member), value}};
}

bool isSlack(Way way)
{
    return way == Way::SlackHttp || way == Way::SlackSocket;
}

bool isDiscord(Way way)
{
    return way == Way::DiscordHttp || way == Way::DiscordGateway;
}

} // namespace

QString ChatDesk::allowedUser(Way way)
{
    return isSlack(way)  ? QStringLiteral("T1/U1")
        : isDiscord(way) ? QStringLiteral("801")
                         : QStringLiteral("users/1");
}

QString ChatDesk::strangeUser(Way way)
{
    return isSlack(way)  ? QStringLiteral("T1/U2")
        : isDiscord(way) ? QStringLiteral("802")
                         : QStringLiteral("users/2");
}

QJsonObject ChatDesk::allow()
{
    return {{QStringLiteral("users"),
             QJsonArray{allowedUser(Way::SlackHttp), allowedUser(Way::DiscordHttp),
                        allowedUser(Way::GoogleClassic)}}};
}

QJsonArray ChatDesk::endpoints()
{
    return {QStringLiteral("slack"), QStringLiteral("team"), QStringLiteral("discord"),
            QStringLiteral("guild"), QStringLiteral("chat"), QStringLiteral("addon")};
}

ChatDesk::ChatDesk()
{
    const QByteArray socket = FakePlatforms::json(
        {{QStringLiteral("ok"), true}, {QStringLiteral("url"), platforms.slack.url().toString()}});
    platforms.slackApi.setResponder([socket](const RecordedRequest &request) {
        if (request.target.endsWith("connections.open"))
            return ScriptedAnswer::json(200, socket);
        return ScriptedAnswer::json(200, R"({"ok":true,"channel":"C1","ts":"1700000000.000100"})");
    });
    const QByteArray gateway =
        FakePlatforms::json({{QStringLiteral("url"), platforms.discord.url(QString()).toString()}});
    platforms.discordApi.setResponder([gateway](const RecordedRequest &request) {
        if (request.target.contains("/gateway"))
            return ScriptedAnswer::json(200, gateway);
        if (request.target.endsWith("/callback"))
            return ScriptedAnswer::json(204, {});
        return ScriptedAnswer::json(200, R"({"id":"900","channel_id":"1234567890123456789"})");
    });
    google.setResponder([](const RecordedRequest &request) {
        if (request.target.startsWith("/token"))
            return ScriptedAnswer::json(
                200, R"({"access_token":"ya29.one","expires_in":3599,"token_type":"Bearer"})");
        static const QRegularExpression space(QStringLiteral("v1/(spaces/[A-Za-z]+)/"));
        const QString name = space.match(QString::fromLatin1(request.target)).captured(1);
        return ScriptedAnswer::json(200, "{\"name\":\"" + name.toLatin1() + "/messages/m1.m1\"}");
    });
}

QJsonObject ChatDesk::configuration(const QStringList &offered)
{
    const auto endpoint = [](const char *name, const char *sender, const QJsonObject &more) {
        QJsonObject made{{QStringLiteral("name"), QLatin1String(name)},
                         {QStringLiteral("sender"), QLatin1String(sender)},
                         {QStringLiteral("path"), pathOf(name)}};
        for (auto each = more.begin(); each != more.end(); ++each)
            made.insert(each.key(), each.value());
        return made;
    };
    const auto options = [this](const char *name) {
        return QJsonObject{
            {QStringLiteral("options"), m_identities.value(QLatin1String(name)).options}};
    };
    const auto target = [&offered](const char *name, const char *kind, QJsonObject members) {
        members.insert(QStringLiteral("name"), QLatin1String(name));
        members.insert(QStringLiteral("kind"), QLatin1String(kind));
        members.insert(QStringLiteral("triggers"), QJsonArray::fromStringList(offered));
        return members;
    };
    QJsonObject team{{QStringLiteral("channel"), QStringLiteral("C1")},
                     {QStringLiteral("token"), environment("TOKEN")},
                     {QStringLiteral("appToken"), environment("TOKEN")}};
    QJsonObject guild{{QStringLiteral("channel"), QLatin1String(guildChannel)},
                      {QStringLiteral("token"), environment("TOKEN")},
                      {QStringLiteral("presence"), true}};
    const auto app = [](const char *endpointName, const char *space) {
        return QJsonObject{{QStringLiteral("endpoint"), QLatin1String(endpointName)},
                           {QStringLiteral("serviceAccount"), environment("ACCOUNT")},
                           {QStringLiteral("spaces"), QJsonArray{QLatin1String(space)}}};
    };
    QJsonObject services = platforms.services();
    services.insert(QStringLiteral("googleChatApi"), google.url(QString()).toString());
    services.insert(QStringLiteral("googleToken"), google.url(QStringLiteral("/token")).toString());
    services.insert(QStringLiteral("slackResponseHosts"), QJsonArray{QStringLiteral("127.0.0.1")});
    services.insert(QStringLiteral("pinnedKeys"), [this] {
        QJsonObject files;
        int number = 0;
        const auto &keys = m_identities.value(QStringLiteral("chat")).pinnedKeys;
        for (auto key = keys.begin(); key != keys.end(); ++key) {
            const QString name = at.folder.filePath(QStringLiteral("key%1.json").arg(++number));
            QFile file(name);
            if (file.open(QIODevice::WriteOnly))
                file.write(key.value());
            files.insert(key.key().toString(), name);
        }
        return files;
    }());
    return {{QStringLiteral("endpoints"),
             QJsonArray{endpoint("ci", "generic", {}),
                        endpoint("slack", "slack", {{QStringLiteral("secret"), environment("S")}}),
                        endpoint("discord", "discord", options("discord")),
                        endpoint("chat", "google-chat", options("chat")),
                        endpoint("addon", "google-chat", options("addon"))}},
            {QStringLiteral("targets"),
             QJsonArray{target("team", "slack-bot", team), target("guild", "discord-bot", guild),
                        target("spaces", "googlechat-app", app("chat", "spaces/A")),
                        target("addons", "googlechat-app", app("addon", "spaces/B"))}},
            {QStringLiteral("rules"),
             QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("all")},
                                    {QStringLiteral("when"), QStringLiteral(".kind == \"build\"")},
                                    {QStringLiteral("do"),
                                     QJsonArray{named("forward", QStringLiteral("team")),
                                                named("forward", QStringLiteral("guild")),
                                                named("forward", QStringLiteral("spaces")),
                                                named("forward", QStringLiteral("addons"))}}}}},
            {QStringLiteral("services"), services}};
}

bool ChatDesk::start(QJsonObject extra, const QStringList &offered)
{
    const auto book = RecipeBook::load(QStringLiteral(":/senders"), QString());
    const auto identity = [&book](const char *sender) {
        return Verifier::sampleIdentity(*book->find(QLatin1String(sender)), Secret("shh"))
            .value_or(SampleIdentity());
    };
    m_identities.insert(QStringLiteral("discord"), identity("discord"));
    SampleIdentity chat = identity("google-chat");
    m_identities.insert(QStringLiteral("chat"), chat);
    chat.options = {{QStringLiteral("audience"), QLatin1String(addonAddress)},
                    {QStringLiteral("serviceAccount"), QLatin1String(googleAccount)}};
    m_identities.insert(QStringLiteral("addon"), chat);
    m_identities.insert(QStringLiteral("slack"), {Secret("shh"), {}, {}});
    QFile key(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/support/testkey.pem"));
    const QString pem =
        key.open(QIODevice::ReadOnly) ? QString::fromLatin1(key.readAll()) : QString();
    at.secrets.set(QStringLiteral("S"), "shh");
    at.secrets.set(QStringLiteral("TOKEN"), "hush");
    at.secrets.set(QStringLiteral("ACCOUNT"),
                   FakePlatforms::json({{QStringLiteral("client_email"), QStringLiteral("a@b")},
                                        {QStringLiteral("private_key"), pem}}));
    QJsonObject wanted = configuration(offered);
    for (auto each = extra.begin(); each != extra.end(); ++each)
        wanted.insert(each.key(), each.value());
    return at.start(wanted)
        && QTest::qWaitFor([this] { return platforms.discord.textCount(0) > 0; })
        && QTest::qWaitFor([this] { return platforms.slack.count() > 0; });
}

bool ChatDesk::build(const char *status, const QByteArray &tag, int number)
{
    const QJsonObject body{{QStringLiteral("kind"), QStringLiteral("build")},
                           {QStringLiteral("subject"), QStringLiteral("web/%1").arg(number)},
                           {QStringLiteral("title"), QStringLiteral("web #%1").arg(number)},
                           {QStringLiteral("project"), QStringLiteral("acme/web")},
                           {QStringLiteral("status"), QLatin1String(status)},
                           {QStringLiteral("tag"), QString::fromLatin1(tag)},
                           {QStringLiteral("number"), number}};
    const auto stands = [this, status] {
        const auto found = at.desk->reader().subjects(Query::parse(u"kind:build"), {}, 1);
        return found && !found->isEmpty()
            && toText(found->constFirst().event.status) == QLatin1String(status);
    };
    post("ci", "generic", "application/json", FakePlatforms::json(body));
    return QTest::qWaitFor(stands);
}

void ChatDesk::post(const char *endpoint, const char *sender, const QByteArray &type,
                    const QByteArray &body)
{
    const SampleIdentity identity = m_identities.value(QLatin1String(endpoint));
    const Delivery plain{"POST",
                         pathOf(endpoint).toLatin1(),
                         {HeaderField{"Content-Type", type}},
                         body,
                         at.clock.now(),
                         false};
    m_last = Verifier::sign(*at.book->find(QLatin1String(sender)), identity.secret, plain,
                            at.clock.now(), identity.options)
                 .value_or(plain);
    const auto reply = deliver(m_last);
    m_replies.append(reply && reply->status == 200 ? reply->body : QByteArray("not taken"));
}

Result<HttpReply> ChatDesk::deliver(const Delivery &delivery)
{
    HttpRequest request;
    request.url = at.base().resolved(QUrl(QString::fromLatin1(delivery.target)));
    request.headers = delivery.headers;
    request.body = delivery.body;
    return outcomeOf(m_client.send(request));
}

int ChatDesk::repeat()
{
    const auto reply = deliver(m_last);
    return reply ? reply->status : 0;
}

int ChatDesk::tamper(const QByteArray &before, const QByteArray &after)
{
    Delivery other = m_last;
    other.body.replace(before, after);
    const auto reply = deliver(other);
    return reply ? reply->status : 0;
}

QJsonObject ChatDesk::slackPlace(const QString &user) const
{
    return {
        {QStringLiteral("team"), named("id", user.section(u'/', 0, 0))},
        {QStringLiteral("user"), named("id", user.section(u'/', 1))},
        {QStringLiteral("channel"), named("id", QStringLiteral("C1"))},
        {QStringLiteral("response_url"), responses.url(QStringLiteral("/response")).toString()}};
}

QJsonObject ChatDesk::discordPlace(const QString &user, int type)
{
    const QString number = QString::number(9000 + ++m_sent);
    return {{QStringLiteral("id"), number},
            {QStringLiteral("type"), type},
            {QStringLiteral("token"), QStringLiteral("token") + number},
            {QStringLiteral("application_id"), QStringLiteral("77")},
            {QStringLiteral("channel_id"), QLatin1String(guildChannel)},
            {QStringLiteral("member"), QJsonObject{{QStringLiteral("user"), named("id", user)}}}};
}

QJsonObject ChatDesk::googlePlace(Way way, const QString &user, const char *type,
                                  const QJsonObject &about, const QJsonObject &click)
{
    const QString space =
        way == Way::GoogleClassic ? QStringLiteral("spaces/A") : QStringLiteral("spaces/B");
    const QJsonObject person{{QStringLiteral("name"), user},
                             {QStringLiteral("displayName"), QStringLiteral("Ann")}};
    const QJsonObject room{{QStringLiteral("name"), space},
                           {QStringLiteral("spaceType"), QStringLiteral("SPACE")}};
    QJsonObject message = about;
    message.insert(QStringLiteral("name"), space + QStringLiteral("/messages/%1").arg(++m_sent));
    message.insert(QStringLiteral("thread"), named("name", space + QStringLiteral("/threads/T")));
    const QString time =
        QDateTime::currentDateTimeUtc().addSecs(m_sent).toString(Qt::ISODateWithMs);
    if (way == Way::GoogleClassic) {
        QJsonObject event{{QStringLiteral("type"), QLatin1String(type)},
                          {QStringLiteral("eventTime"), time},
                          {QStringLiteral("space"), room},
                          {QStringLiteral("user"), person},
                          {QStringLiteral("message"), message}};
        if (!click.isEmpty())
            event.insert(QStringLiteral("action"), click);
        return event;
    }
    const QJsonObject payload{{QStringLiteral("space"), room},
                              {QStringLiteral("message"), message}};
    const bool pressed = !click.isEmpty();
    QJsonObject event{{QStringLiteral("chat"),
                       QJsonObject{{QStringLiteral("user"), person},
                                   {QStringLiteral("eventTime"), time},
                                   {pressed ? QStringLiteral("buttonClickedPayload")
                                            : QStringLiteral("messagePayload"),
                                    payload}}}};
    if (pressed)
        event.insert(
            QStringLiteral("commonEventObject"),
            QJsonObject{
                {QStringLiteral("invokedFunction"), QLatin1String(addonAddress)},
                {QStringLiteral("parameters"),
                 named("action", click.value(QStringLiteral("actionMethodName")).toString())}});
    return event;
}

void ChatDesk::send(Way way, const QJsonObject &fields, const QJsonObject &payload)
{
    if (way == Way::SlackHttp) {
        QByteArray form;
        for (auto each = fields.begin(); each != fields.end(); ++each)
            form += (form.isEmpty() ? "" : "&") + each.key().toUtf8() + '='
                + each.value().toString().toUtf8().toPercentEncoding();
        if (!payload.isEmpty())
            form = "payload=" + FakePlatforms::json(payload).toPercentEncoding();
        post("slack", "slack", "application/x-www-form-urlencoded", form);
    } else if (way == Way::SlackSocket) {
        const bool pressed = !payload.isEmpty();
        platforms.slack.send(
            0,
            QJsonObject{
                {QStringLiteral("envelope_id"), QStringLiteral("env-%1").arg(++m_sent)},
                {QStringLiteral("type"),
                 pressed ? QStringLiteral("interactive") : QStringLiteral("slash_commands")},
                {QStringLiteral("accepts_response_payload"), !pressed},
                {QStringLiteral("payload"), pressed ? payload : fields}});
    } else if (way == Way::DiscordHttp) {
        post("discord", "discord", "application/json", FakePlatforms::json(payload));
    } else if (way == Way::DiscordGateway) {
        platforms.dispatch(0, "INTERACTION_CREATE", payload);
    } else {
        post(way == Way::GoogleClassic ? "chat" : "addon", "google-chat", "application/json",
             FakePlatforms::json(payload));
    }
}

void ChatDesk::say(Way way, const QString &words, const QString &by)
{
    const QString user = by.isEmpty() ? allowedUser(way) : by;
    const QString first = words.section(u' ', 0, 0);
    const QString rest = words.section(u' ', 1);
    if (isSlack(way)) {
        send(way,
             {{QStringLiteral("command"), QString(u'/' + first)},
              {QStringLiteral("text"), rest},
              {QStringLiteral("team_id"), user.section(u'/', 0, 0)},
              {QStringLiteral("user_id"), user.section(u'/', 1)},
              {QStringLiteral("channel_id"), QStringLiteral("C1")},
              {QStringLiteral("trigger_id"), QString::number(++m_sent)},
              {QStringLiteral("response_url"),
               responses.url(QStringLiteral("/response")).toString()}},
             {});
    } else if (isDiscord(way)) {
        QJsonObject interaction = discordPlace(user, 2);
        QJsonObject data{{QStringLiteral("name"), first}};
        if (!rest.isEmpty())
            data.insert(QStringLiteral("options"),
                        QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("text")},
                                               {QStringLiteral("type"), 3},
                                               {QStringLiteral("value"), rest}}});
        interaction.insert(QStringLiteral("data"), data);
        send(way, {}, interaction);
    } else {
        send(way, {},
             googlePlace(way, user, "MESSAGE",
                         {{QStringLiteral("text"), QString(QStringLiteral("@bot ") + words)},
                          {QStringLiteral("argumentText"), QString(u' ' + words)}}));
    }
}

void ChatDesk::press(Way way, const QString &action, const QString &by, bool onPrivateMessage)
{
    const QString user = by.isEmpty() ? allowedUser(way) : by;
    if (isSlack(way)) {
        QJsonObject payload = slackPlace(user);
        payload.insert(QStringLiteral("type"), QStringLiteral("block_actions"));
        payload.insert(QStringLiteral("actions"),
                       QJsonArray{QJsonObject{{QStringLiteral("action_id"), action},
                                              {QStringLiteral("value"), action},
                                              {QStringLiteral("type"), QStringLiteral("button")}}});
        payload.insert(QStringLiteral("trigger_id"), QString::number(++m_sent));
        send(way, {}, payload);
    } else if (isDiscord(way)) {
        QJsonObject interaction = discordPlace(user, 3);
        interaction.insert(QStringLiteral("message"),
                           QJsonObject{{QStringLiteral("id"), QStringLiteral("900")},
                                       {QStringLiteral("flags"), onPrivateMessage ? 64 : 0}});
        interaction.insert(QStringLiteral("data"),
                           QJsonObject{{QStringLiteral("custom_id"), action},
                                       {QStringLiteral("component_type"), 2}});
        send(way, {}, interaction);
    } else {
        QJsonObject message;
        if (onPrivateMessage)
            message.insert(QStringLiteral("privateMessageViewer"), named("name", user));
        send(way, {},
             googlePlace(way, user, "CARD_CLICKED", message,
                         {{QStringLiteral("actionMethodName"), action},
                          {QStringLiteral("parameters"),
                           QJsonArray{QJsonObject{{QStringLiteral("key"), QStringLiteral("action")},
                                                  {QStringLiteral("value"), action}}}}}));
    }
}

QStringList ChatDesk::buttons(Way way) const
{
    const FakeHttpServer &server = isSlack(way) ? platforms.slackApi
        : isDiscord(way)                        ? platforms.discordApi
                                                : google;
    const QByteArray space = way == Way::GoogleAddon ? "spaces/B" : "spaces/A";
    QStringList handles;
    for (const RecordedRequest &request : server.requests()) {
        if (!isSlack(way) && !isDiscord(way) && !request.target.contains(space))
            continue;
        static const QRegularExpression form(QStringLiteral("\"(sb-[A-Za-z0-9_-]+)\""));
        QStringList found;
        auto each = form.globalMatch(QString::fromUtf8(request.body));
        while (each.hasNext()) {
            const QString handle = each.next().captured(1);
            if (!found.contains(handle))
                found.append(handle);
        }
        handles = found.isEmpty() ? handles : found;
    }
    return handles;
}

// Messages of targets are no answers: they are posted to a channel, not to an interaction.
QList<QByteArray> ChatDesk::bodies(const FakeHttpServer &server, qsizetype from, bool messages)
{
    QList<QByteArray> list;
    for (qsizetype at = from; at < server.requests().size(); ++at) {
        const RecordedRequest &request = server.requests().at(at);
        if (messages || request.target.contains("/interactions/")
            || request.target.contains("/webhooks/"))
            list.append(request.body);
    }
    return list;
}

QByteArray ChatDesk::told(Way way) const
{
    QList<QByteArray> all = m_replies;
    if (isSlack(way)) {
        all += bodies(responses, m_seen.value(&responses), true);
        const QList<QByteArray> &texts = platforms.slack.connection(0).texts;
        all += texts.mid(m_seenTexts);
    } else if (isDiscord(way)) {
        all += bodies(platforms.discordApi, m_seen.value(&platforms.discordApi), false);
    } else {
        all += bodies(google, m_seen.value(&google), true);
    }
    // Discord's escaping is looked through.
    return all.join('\n').replace('\\', "");
}

QString ChatDesk::question(Way way) const
{
    static const QRegularExpression form(QStringLiteral("\"(confirm-[A-Za-z0-9_-]+)\""));
    return form.match(QString::fromUtf8(told(way))).captured(1);
}

bool ChatDesk::toldInPrivate(Way way) const
{
    const QByteArray all = told(way);
    return isSlack(way)  ? all.contains("\"response_type\":\"ephemeral\"")
        : isDiscord(way) ? all.contains("\"flags\":64")
                         : all.contains("privateMessageViewer");
}

void ChatDesk::forget()
{
    m_replies.clear();
    for (const FakeHttpServer *server : {&responses, &google, &platforms.discordApi})
        m_seen.insert(server, server->requests().size());
    m_seenTexts = platforms.slack.textCount(0);
}

QList<RunRecord> ChatDesk::runs() const
{
    return at.desk->reader().runs({}, 0, 50).value_or(QList<RunRecord>());
}

} // namespace signalbox
