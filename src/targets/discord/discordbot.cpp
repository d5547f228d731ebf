// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/discord/discordbot.h"

#include "core/whendone.h"
#include "targets/discord/discordanswer.h"
#include "targets/discord/discordcalls.h"
#include "targets/discord/discordseal.h"
#include "targets/outcomes.h"
#include "targets/serviceaddress.h"
#include "targets/texts.h"
#include "targets/webhookfields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPromise>
#include <QRegularExpression>

namespace signalbox {

namespace {

using State = SendOutcome::State;
using Outcome = Result<SendOutcome>;

constexpr qsizetype longestNonce = 25;
constexpr qsizetype longestThreadTitle = 100;
constexpr int minutesOpen = 1440; // a thread without news folds itself up after a day
constexpr int threadExists = 160004;

bool isSnowflake(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\d{1,20}$"));
    return form.match(text).hasMatch();
}

// Remote id: "CHANNEL/MESSAGE".
std::optional<std::pair<QByteArray, QByteArray>> botPlaceFrom(const QString &remoteId)
{
    const QStringList parts = remoteId.split(u'/');
    if (parts.size() != 2 || !isSnowflake(parts.at(0)) || !isSnowflake(parts.at(1)))
        return std::nullopt;
    return std::pair{parts.at(0).toLatin1(), parts.at(1).toLatin1()};
}

QString threadTitle(const QJsonObject &message)
{
    const QString title = message.value(QLatin1String("embeds"))
                              .toArray()
                              .at(0)
                              .toObject()
                              .value(QLatin1String("title"))
                              .toString();
    QString words = title;
    return shownText(words.remove(u'\\').simplified(), longestThreadTitle)
        .value_or(QStringLiteral("Details"));
}

class DiscordBot final : public Target
{
public:
    DiscordBot(const TargetSetup &setup, QByteArray base, Secret token, HttpClient &client,
               const Clock &clock)
        : m_base(std::move(base))
        , m_channel(setting(setup, "channel").toLatin1())
        , m_calls(setup, std::move(token), client, clock)
    {
    }

    QFuture<Outcome> send(const OutgoingMessage &message) override
    {
        if (message.threadOf)
            return followUp(message);
        if (!message.remoteId)
            return message.mayStand ? postAndEdit(message) : post(m_channel, message, {});
        const auto place = botPlaceFrom(*message.remoteId);
        if (!place) {
            SendOutcome lost;
            lost.state = State::RemoteLost;
            return QtFuture::makeReadyFuture(Outcome(lost));
        }
        return edit(message.message, place->first, place->second);
    }

    std::chrono::milliseconds pace() const override { return m_calls.pause(); }

private:
    QFuture<Outcome> post(const QByteArray &channel, const OutgoingMessage &message,
                          const QByteArray &replyTo)
    {
        QJsonObject body = message.message;
        for (const char *name : {"username", "avatar_url", "thread_name"})
            body.remove(QLatin1String(name));
        if (!message.standingKey.isEmpty()) {
            body.insert(QLatin1String("nonce"),
                        QString::fromLatin1(message.standingKey.left(longestNonce)));
            body.insert(QLatin1String("enforce_nonce"), true);
        }
        if (!replyTo.isEmpty())
            body.insert(QLatin1String("message_reference"),
                        QJsonObject{{QLatin1String("message_id"), QString::fromLatin1(replyTo)},
                                    {QLatin1String("fail_if_not_exists"), false}});
        return m_calls.call(
            "POST", serviceUrl(m_base, "channels/" + channel + "/messages"),
            "POST channels/" + channel, body, [channel](SendOutcome &outcome, const HttpReply &) {
                if (outcome.remoteId)
                    outcome.remoteId = QString::fromLatin1(channel) + u'/' + *outcome.remoteId;
            });
    }

    QFuture<Outcome> edit(const QJsonObject &message, const QByteArray &channel,
                          const QByteArray &id)
    {
        const QString remoteId = QString::fromLatin1(channel + '/' + id);
        return m_calls.call("PATCH", serviceUrl(m_base, "channels/" + channel + "/messages/" + id),
                            "PATCH channels/" + channel, discordEditOf(message),
                            [remoteId](SendOutcome &outcome, const HttpReply &) {
                                if (outcome.state != State::RemoteLost)
                                    outcome.remoteId = remoteId;
                            });
    }

    // With the nonce of an earlier try Discord gives back what that one posted, with its older
    // words.
    QFuture<Outcome> postAndEdit(const OutgoingMessage &message)
    {
        auto promise = std::make_shared<QPromise<Outcome>>();
        promise->start();
        whenDone(post(m_channel, message, {}), m_calls.receiver(),
                 [this, promise, message](const Outcome &posted) {
                     const auto place = posted && posted->remoteId ? botPlaceFrom(*posted->remoteId)
                                                                   : std::nullopt;
                     if (!posted || posted->state != State::Sent || !place)
                         return end(promise, posted);
                     whenDone(edit(message.message, place->first, place->second),
                              m_calls.receiver(),
                              [promise](const Outcome &edited) { end(promise, edited); });
                 });
        return promise->future();
    }

    QFuture<Outcome> followUp(const OutgoingMessage &message)
    {
        const auto parent = botPlaceFrom(*message.threadOf);
        if (!parent) {
            SendOutcome lost;
            lost.state = State::RemoteLost;
            return QtFuture::makeReadyFuture(Outcome(lost));
        }
        if (m_threads.contains(parent->second))
            return post(parent->second, message, {});
        auto promise = std::make_shared<QPromise<Outcome>>();
        promise->start();
        whenDone(openThread(*parent, message), m_calls.receiver(),
                 [this, promise, message, parent = *parent](const Outcome &opened) {
                     if (opened && opened->state == State::Unknown) {
                         // A second thread is refused, so a lost answer may be asked for again.
                         SendOutcome again = *opened;
                         again.state = State::RetryLater;
                         return end(promise, again);
                     }
                     if (!opened || opened->state == State::RetryLater
                         || opened->state == State::RemoteLost || opened->status == 401)
                         return end(promise, opened);
                     const bool open = opened->state == State::Sent;
                     if (open)
                         m_threads.insert(parent.second);
                     // Where the bot may not open a thread, a reply says what it belongs to.
                     whenDone(open ? post(parent.second, message, {})
                                   : post(parent.first, message, parent.second),
                              m_calls.receiver(),
                              [promise](const Outcome &posted) { end(promise, posted); });
                 });
        return promise->future();
    }

    // The thread under a message has the message's own id.
    QFuture<Outcome> openThread(const std::pair<QByteArray, QByteArray> &parent,
                                const OutgoingMessage &message)
    {
        const QJsonObject body{{QLatin1String("name"), threadTitle(message.message)},
                               {QLatin1String("auto_archive_duration"), minutesOpen}};
        return m_calls.call(
            "POST",
            serviceUrl(m_base,
                       "channels/" + parent.first + "/messages/" + parent.second + "/threads"),
            "THREADS channels/" + parent.first, body,
            [](SendOutcome &outcome, const HttpReply &reply) {
                const QJsonObject said = QJsonDocument::fromJson(reply.body).object();
                if (said.value(QLatin1String("code")).toInt() == threadExists)
                    outcome.state = State::Sent;
            });
    }

    static void end(const std::shared_ptr<QPromise<Outcome>> &promise, const Outcome &outcome)
    {
        promise->addResult(outcome);
        promise->finish();
    }

    const QByteArray m_base;
    const QByteArray m_channel;
    QSet<QByteArray> m_threads; //!< known to be open
    DiscordCalls m_calls;
};

FieldSpecs discordBotFields()
{
    return {{QStringLiteral("token"),
             FieldSpec::Type::SecretText,
             true,
             QStringLiteral("Bot token"),
             QStringLiteral("Developer portal, your application, Bot, Reset Token."),
             {},
             {}},
            {QStringLiteral("channel"),
             FieldSpec::Type::Text,
             true,
             QStringLiteral("Channel"),
             QStringLiteral("The channel's id: Developer Mode on, then Copy Channel ID."),
             {},
             QStringLiteral("1234567890123456789")},
            {QStringLiteral("presence"),
             FieldSpec::Type::Flag,
             false,
             QStringLiteral("Stay connected"),
             QStringLiteral(
                 "Shows the bot online and brings commands and buttons without a public address."),
             {},
             {}},
            {QStringLiteral("applicationId"),
             FieldSpec::Type::Text,
             false,
             QStringLiteral("Application ID"),
             QStringLiteral("A token of another application is then refused."),
             {},
             {}},
            triggersField()};
}

} // namespace

TargetKind discordBotKind()
{
    TargetKind kind;
    kind.id = QStringLiteral("discord-bot");
    kind.label = QStringLiteral("Discord (bot)");
    kind.fields = discordBotFields();
    kind.edits = true;
    kind.followsUp = true;
    kind.buttons = true;
    kind.defaultStates = allStates();
    kind.templatePath = QStringLiteral(":/targets/discord/message.jq");
    kind.seal = [](const QJsonObject &message) {
        return sealDiscordMessage(message, DiscordButtons::Interactive);
    };
    kind.plain = plainDiscordMessage;
    kind.create = [](const TargetSetup &setup, HttpClient &client,
                     const Clock &clock) -> Result<std::unique_ptr<Target>> {
        auto base = serviceBase(setup, "discordApi");
        if (!base)
            return fail(base.error());
        auto token = storedSecret(setup, "token");
        if (!token)
            return fail(token.error());
        if (!isSnowflake(setting(setup, "channel")))
            return fail(ErrorKind::InvalidInput,
                        QStringLiteral("channel: must be an id, a number of many digits"));
        return std::make_unique<DiscordBot>(setup, std::move(*base), std::move(*token), client,
                                            clock);
    };
    return kind;
}

} // namespace signalbox
