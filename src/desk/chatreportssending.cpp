// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How ChatReports gets its messages out: one at a time for each command.
#include "desk/chatreports.h"

#include "core/whendone.h"
#include "desk/gathersecrets.h"
#include "desk/targetboard.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QLoggingCategory>

namespace signalbox {

namespace {

Q_LOGGING_CATEGORY(chatLog, "signalbox.desk.chat")

constexpr std::chrono::milliseconds firstChatPause{1'000};
constexpr std::chrono::milliseconds longestChatPause{60'000};
constexpr std::chrono::milliseconds chatDeadline{15'000};

bool wasAccepted(const HttpReply &reply)
{
    if (reply.status < 200 || reply.status > 299)
        return false;
    // Slack's Web API says no with 200.
    const QJsonObject told = QJsonDocument::fromJson(reply.body).object();
    return !told.contains(QStringLiteral("ok")) || told.value(QStringLiteral("ok")).toBool();
}

// Worth another try: the answer that is to be edited may not have arrived there yet.
bool mayPass(const HttpReply &reply, bool editing)
{
    return reply.status == 429 || reply.status == 503
        || (editing && (reply.status == 404 || reply.status >= 500));
}

} // namespace

void ChatReports::pump(qint64 delivery)
{
    Talk *talk = find(delivery);
    if (!talk || talk->busy || talk->waiting.isEmpty())
        return;
    talk->busy = true;
    Message &message = talk->waiting.head();
    ++message.tries;
    const auto made = chatMessage(chatPlatform(talk->event), message.words);
    if (!made) {
        qCWarning(chatLog) << "nothing to say to" << talk->event.endpoint << toText(made.error());
        finish(*talk);
        return;
    }
    if (!sendByResponse(*talk, *made) && !sendByApp(*talk, *made))
        sendByBot(*talk, *made);
}

bool ChatReports::sendByResponse(const Talk &talk, const QJsonObject &message)
{
    const auto age = m_clock.now() - talk.event.receivedAt;
    const ChatPlatform platform = chatPlatform(talk.event);
    HttpRequest request;
    QJsonObject body = message;
    if (platform == ChatPlatform::Slack) {
        request.url = slackResponseUrl(talk.event, m_settings.services);
        if (talk.responseLost || talk.usesLeft <= 0 || age >= responseTime || request.url.isEmpty())
            return false;
        const Message &head = talk.waiting.head();
        // What only they see cannot become public.
        const bool isPrivate = head.words.isPrivate || head.replaces;
        body.insert(QStringLiteral("response_type"),
                    isPrivate ? QStringLiteral("ephemeral") : QStringLiteral("in_channel"));
        body.insert(QStringLiteral("replace_original"), head.replaces);
        request.purpose = QStringLiteral("answer in Slack");
    } else if (platform == ChatPlatform::Discord) {
        request.url = discordOriginalUrl(talk.event, m_settings.services);
        if (talk.responseLost || age >= originalTime || request.url.isEmpty())
            return false;
        request.method = "PATCH";
        request.idempotent = true;
        request.purpose = QStringLiteral("answer in Discord");
    } else {
        return false;
    }
    request.headers.append(HeaderField{"Content-Type", "application/json; charset=utf-8"});
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    send(talk.event.delivery, request, true);
    return true;
}

// The app that hears this space.
LiveTarget *ChatReports::appFor(const Event &event) const
{
    if (chatPlatform(event) != ChatPlatform::GoogleChat)
        return nullptr;
    for (const QString &name : m_targets.names()) {
        LiveTarget *live = m_targets.find(name);
        if (live && live->target && live->kind && live->kind->spaces
            && live->settings.settings.value(u"endpoint").toString() == event.endpoint)
            return live;
    }
    return nullptr;
}

bool ChatReports::sendByApp(const Talk &talk, const QJsonObject &message)
{
    LiveTarget *app = appFor(talk.event);
    if (!app)
        return false;
    const Message &head = talk.waiting.head();
    const SpokenCommand &spoken = *talk.event.command;
    OutgoingMessage out;
    out.message = message;
    out.place = spoken.channel;
    out.threadOf = spoken.reply;
    // Numbers of deliveries begin anew with a new database, so time is part of it.
    out.standingKey = QCryptographicHash::hash(QStringLiteral("answer/%1/%2/%3/%4")
                                                   .arg(toMilliseconds(talk.event.receivedAt))
                                                   .arg(talk.event.delivery)
                                                   .arg(toMilliseconds(m_startedAt))
                                                   .arg(head.number)
                                                   .toUtf8(),
                                               QCryptographicHash::Sha256)
                          .toHex();
    out.retryKey = out.standingKey;
    out.mayStand = head.tries > 1;
    // Between two there is nobody else to see it, and Google takes no private words there.
    if (head.words.isPrivate && talk.event.project != QLatin1String("Direct message"))
        out.message.insert(QStringLiteral("privateMessageViewer"),
                           QJsonObject{{QStringLiteral("name"), spoken.user}});
    const qint64 delivery = talk.event.delivery;
    whenDone(app->target->send(out), this, [this, delivery](const Result<SendOutcome> &outcome) {
        settleApp(delivery, outcome);
    });
    return true;
}

void ChatReports::settleApp(qint64 delivery, const Result<SendOutcome> &outcome)
{
    Talk *talk = find(delivery);
    if (!talk || talk->waiting.isEmpty())
        return;
    if (outcome && outcome->state == SendOutcome::State::Sent) {
        const LiveTarget *app = appFor(talk->event);
        finish(*talk, app && app->target ? app->target->pace() : firstChatPause);
        return;
    }
    const int tries = talk->waiting.head().tries;
    if (outcome && outcome->state == SendOutcome::State::RetryLater && tries < mostTries) {
        again(*talk,
              std::min(outcome->retryAfter.value_or(firstChatPause * (1 << tries)),
                       longestChatPause));
        return;
    }
    qCWarning(chatLog) << "could not answer at" << talk->event.endpoint
                       << (outcome ? outcome->answer : toText(outcome.error()));
    finish(*talk);
}

// The bot of this very channel, else the first one of the platform.
const TargetSettings *ChatReports::botFor(const Event &event) const
{
    const ChatPlatform platform = chatPlatform(event);
    const QString kind = platform == ChatPlatform::Slack ? QStringLiteral("slack-bot")
        : platform == ChatPlatform::Discord              ? QStringLiteral("discord-bot")
                                                         : QStringLiteral("googlechat-webhook");
    const TargetSettings *found = nullptr;
    for (const TargetSettings &target : m_settings.targets) {
        if (target.kind != kind)
            continue;
        if (target.settings.value(QStringLiteral("channel")).toString() == event.command->channel)
            return &target;
        if (!found)
            found = &target;
    }
    return found;
}

void ChatReports::sendByBot(const Talk &talk, const QJsonObject &message)
{
    const qint64 delivery = talk.event.delivery;
    const TargetSettings *bot = botFor(talk.event);
    if (!bot) {
        qCInfo(chatLog) << "no bot to answer at" << talk.event.endpoint;
        finish(*find(delivery));
        return;
    }
    const bool isPrivate = talk.waiting.head().words.isPrivate;
    gatherSecrets(m_secrets, bot->secrets, this,
                  [this, delivery, message, isPrivate](const GatheredSecrets &gathered) {
                      Talk *asked = find(delivery);
                      if (!asked)
                          return;
                      const Secret token = gathered.secrets.value(QStringLiteral("token"));
                      HttpRequest request;
                      if (chatPlatform(asked->event) == ChatPlatform::Slack)
                          request = slackBotRequest(asked->event, m_settings.services, token,
                                                    message, isPrivate);
                      else if (chatPlatform(asked->event) == ChatPlatform::Discord)
                          request =
                              discordBotRequest(asked->event, m_settings.services, token, message);
                      else
                          request = googleWebhookRequest(
                              asked->event, gathered.secrets.value(QStringLiteral("url")), message);
                      // A private word must not become a public one where the bot cannot whisper.
                      const bool canWhisper = chatPlatform(asked->event) == ChatPlatform::Slack;
                      if (gathered.fault || request.url.isEmpty()
                          || (isPrivate && !canWhisper && !asked->waiting.head().isEnd)) {
                          qCInfo(chatLog) << "no way to answer at" << asked->event.endpoint;
                          finish(*asked);
                          return;
                      }
                      send(delivery, request, false);
                  });
}

void ChatReports::send(qint64 delivery, const HttpRequest &wanted, bool byResponse)
{
    HttpRequest request = wanted;
    request.deadline = chatDeadline;
    if (byResponse)
        --find(delivery)->usesLeft;
    whenDone(m_http.send(request), this,
             [this, delivery, byResponse](const Result<HttpReply> &reply) {
                 settle(delivery, reply, byResponse);
             });
}

void ChatReports::settle(qint64 delivery, const Result<HttpReply> &reply, bool byResponse)
{
    Talk *talk = find(delivery);
    if (!talk || talk->waiting.isEmpty())
        return;
    if (reply && wasAccepted(*reply)) {
        finish(*talk);
        return;
    }
    const bool editing = byResponse && chatPlatform(talk->event) == ChatPlatform::Discord;
    const bool unsent = !reply && reply.error().kind == ErrorKind::NotSent;
    if (unsent && byResponse)
        ++talk->usesLeft;
    const bool worthIt = reply ? mayPass(*reply, editing) : (unsent || editing);
    if (worthIt && talk->waiting.head().tries < mostTries) {
        const auto pause = firstChatPause * (1 << talk->waiting.head().tries);
        const auto asked = reply ? retryAfter(*reply, m_clock.now()) : std::nullopt;
        again(*talk, std::min(asked.value_or(pause), longestChatPause));
        return;
    }
    const QString why = reply ? QString::number(reply->status) : toText(reply.error());
    qCWarning(chatLog) << "could not answer at" << talk->event.endpoint << why;
    // Used up or too old: the bot may still speak. What may have been taken is not said twice.
    const bool refused = reply && byResponse && !talk->responseLost;
    if (refused) {
        talk->responseLost = true;
        again(*talk, firstChatPause);
        return;
    }
    finish(*talk);
}

void ChatReports::again(Talk &talk, std::chrono::milliseconds pause)
{
    QTimer::singleShot(pause, this, [this, delivery = talk.event.delivery] {
        if (Talk *waiting = find(delivery)) {
            waiting->busy = false;
            pump(delivery);
        }
    });
}

// The head is done with, one way or the other. `busy` falls later: the caller may still hold the
// talk.
void ChatReports::finish(Talk &talk, std::chrono::milliseconds pause)
{
    talk.waiting.dequeue();
    again(talk, pause);
}

} // namespace signalbox
