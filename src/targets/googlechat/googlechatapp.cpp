// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/googlechat/googlechatapp.h"

#include "core/clock.h"
#include "core/whendone.h"
#include "targets/googlechat/googlechatseal.h"
#include "targets/googlechat/googlechatwebhook.h"
#include "targets/googlechat/googletoken.h"
#include "targets/outcomes.h"
#include "targets/serviceaddress.h"
#include "targets/webhookfields.h"

#include <QJsonDocument>
#include <QPromise>
#include <QRegularExpression>

namespace signalbox {

namespace {

using namespace std::chrono_literals;
using State = SendOutcome::State;
using Outcome = Result<SendOutcome>;

constexpr std::chrono::milliseconds pauseInSpace = 1s; // 60 writes a minute in each space
constexpr qsizetype digestInId = 40; // "client-" and this stay below 63 characters

bool isResource(const QString &text, const char *form)
{
    const QRegularExpression expression{QString(QLatin1String(form))};
    return expression.match(text).hasMatch();
}

bool isSpaceName(const QString &text)
{
    return isResource(text, "^spaces/[A-Za-z0-9_-]{1,100}$");
}

bool isMessageName(const QString &text)
{
    return isResource(text, "^spaces/[A-Za-z0-9_-]{1,100}/messages/[A-Za-z0-9._-]{1,200}$");
}

bool isThreadOf(const QString &text, const QString &space)
{
    return text.startsWith(space + u'/')
        && isResource(text, "^spaces/[A-Za-z0-9_-]{1,100}/threads/[A-Za-z0-9._-]{1,200}$");
}

QByteArray clientId(const OutgoingMessage &message)
{
    return "client-" + message.standingKey.left(digestInId);
}

// A UUID out of our digest, of version 5 by its form.
QByteArray requestId(const OutgoingMessage &message)
{
    QByteArray hex = message.retryKey.left(32);
    if (hex.size() < 32)
        return {};
    hex[12] = '5';
    hex[16] = '8';
    return hex.mid(0, 8) + '-' + hex.mid(8, 4) + '-' + hex.mid(12, 4) + '-' + hex.mid(16, 4) + '-'
        + hex.mid(20);
}

//! One message on its way: token, request, and what an answer calls for next.
struct Errand
{
    QByteArray method;
    QByteArray path;
    QJsonObject body;
    bool editing = false;
    bool renewed = false; // the token, after a 401
    std::shared_ptr<QPromise<Outcome>> promise;
    std::function<void(SendOutcome)> next; // instead of ending
};

class GoogleChatApp final : public Target
{
public:
    GoogleChatApp(const TargetSetup &setup, ServiceAccount account, QByteArray base,
                  const QUrl &tokenAddress, HttpClient &client, const Clock &clock)
        : m_purpose(QStringLiteral("target ") + setup.name)
        , m_base(std::move(base))
        , m_client(client)
        , m_clock(clock)
        , m_token(std::move(account), tokenAddress, m_purpose, client, clock)
    {
    }

    QFuture<Outcome> send(const OutgoingMessage &message) override
    {
        Errand errand;
        errand.promise = std::make_shared<QPromise<Outcome>>();
        errand.promise->start();
        const QFuture<Outcome> future = errand.promise->future();
        if (!isSpaceName(message.place))
            finish(errand, stateOnly(State::PlaceGone, QStringLiteral("not a space")));
        else if (message.remoteId && !isMessageName(*message.remoteId))
            finish(errand, stateOnly(State::RemoteLost, QString()));
        else if (message.remoteId)
            edit(std::move(errand), message.message, message.remoteId->toLatin1());
        else
            create(std::move(errand), message);
        return future;
    }

    std::chrono::milliseconds pace() const override { return pauseInSpace; }

private:
    static SendOutcome stateOnly(State state, const QString &answer)
    {
        SendOutcome outcome;
        outcome.state = state;
        outcome.answer = answer;
        return outcome;
    }

    void create(Errand errand, const OutgoingMessage &message)
    {
        errand.method = "POST";
        errand.path = "v1/" + message.place.toLatin1() + "/messages?messageId=" + clientId(message)
            + "&requestId=" + requestId(message);
        errand.body = message.message;
        if (message.threadOf && isThreadOf(*message.threadOf, message.place)) {
            errand.body.insert(QLatin1String("thread"),
                               QJsonObject{{QLatin1String("name"), *message.threadOf}});
            errand.path += "&messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD";
        } else if (!message.threadKey.isEmpty()) {
            errand.body.insert(
                QLatin1String("thread"),
                QJsonObject{{QLatin1String("threadKey"),
                             QString::fromLatin1("signalbox-" + message.threadKey.left(32))}});
            errand.path += "&messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD";
        }
        // It stands already, perhaps with older words: an earlier try was taken without our hearing
        // of it.
        const QByteArray standing = message.place.toLatin1() + "/messages/" + clientId(message);
        const bool mayStand = message.mayStand;
        errand.next = [this, promise = errand.promise, body = message.message, standing,
                       mayStand](SendOutcome outcome) {
            Errand second;
            second.promise = promise;
            const bool exists = outcome.status == 409;
            if (!exists && !(mayStand && outcome.state == State::Sent))
                return finish(second, std::move(outcome));
            edit(std::move(second), body,
                 outcome.remoteId ? outcome.remoteId->toLatin1() : standing);
        };
        start(std::move(errand));
    }

    void edit(Errand errand, const QJsonObject &message, const QByteArray &name)
    {
        errand.method = "PATCH";
        errand.editing = true;
        errand.path = "v1/" + name + "?updateMask=text,cards_v2";
        for (const char *member : {"text", "cardsV2"}) {
            if (message.contains(QLatin1String(member)))
                errand.body.insert(QLatin1String(member), message.value(QLatin1String(member)));
        }
        errand.next = nullptr;
        start(std::move(errand));
    }

    void start(Errand errand)
    {
        whenDone(m_token.token(), &m_receiver, [this, errand](const Result<Secret> &token) mutable {
            if (!token)
                return finish(errand, outcomeWithoutToken(token.error()));
            request(std::move(errand), *token);
        });
    }

    static Outcome outcomeWithoutToken(const Error &error)
    {
        if (error.kind == ErrorKind::Cancelled)
            return fail(error);
        SendOutcome outcome = outcomeOfError(error);
        if (error.kind == ErrorKind::Unauthorized)
            outcome.state = State::TargetGone;
        if (error.kind == ErrorKind::RateLimited)
            outcome.state = State::RetryLater;
        if (error.retryAfterSeconds)
            outcome.retryAfter = std::chrono::seconds(*error.retryAfterSeconds);
        return outcome;
    }

    void request(Errand errand, const Secret &token)
    {
        HttpRequest request;
        request.method = errand.method;
        request.url = serviceUrl(m_base, errand.path);
        request.headers = {{"Content-Type", "application/json; charset=UTF-8"},
                           {"Authorization", "Bearer " + token.expose()}};
        request.body = QJsonDocument(errand.body).toJson(QJsonDocument::Compact);
        request.idempotent = true; // a POST too: it bears the id of what it makes
        request.purpose = m_purpose;
        const bool editing = errand.editing;
        const auto reply =
            sendAndRead(m_client, request, &m_receiver, [this, editing](const HttpReply &answer) {
                return readGoogleAppAnswer(answer, m_clock.now(), editing);
            });
        whenDone(reply, &m_receiver, [this, errand](const Outcome &outcome) mutable {
            if (outcome && outcome->status == 401 && !errand.renewed) {
                errand.renewed = true;
                m_token.forget();
                return start(std::move(errand));
            }
            if (outcome && errand.next)
                return errand.next(*outcome);
            finish(errand, outcome);
        });
    }

    static void finish(const Errand &errand, const Outcome &outcome)
    {
        errand.promise->addResult(outcome);
        errand.promise->finish();
    }

    const QString m_purpose;
    const QByteArray m_base;
    HttpClient &m_client;
    const Clock &m_clock;
    GoogleToken m_token;
    QObject m_receiver; // last, so that nothing arrives in a half-gone target
};

FieldSpecs googleChatAppFields()
{
    return {{QStringLiteral("serviceAccount"),
             FieldSpec::Type::SecretText,
             true,
             QStringLiteral("Service account key"),
             QStringLiteral("The JSON key file of the Chat app's service account."),
             {},
             {}},
            {QStringLiteral("endpoint"),
             FieldSpec::Type::Text,
             true,
             QStringLiteral("Endpoint"),
             QStringLiteral("The Google Chat endpoint that hears which spaces add the bot."),
             {},
             {}},
            {QStringLiteral("spaces"),
             FieldSpec::Type::TextList,
             false,
             QStringLiteral("Accepted spaces"),
             QStringLiteral("Ids of spaces that need not be accepted first."),
             {},
             QStringLiteral("spaces/AAAA")},
            triggersField()};
}

// A project without the API switched on answers like a space without the bot.
bool isProjectAtFault(const QString &answer)
{
    return answer.contains(QLatin1String("has not been used in project"))
        || answer.contains(QLatin1String("SERVICE_DISABLED"))
        || answer.contains(QLatin1String("Chat app not found"))
        || answer.contains(QLatin1String("insufficient authentication scopes"));
}

} // namespace

SendOutcome readGoogleAppAnswer(const HttpReply &reply, Instant now, bool editing)
{
    SendOutcome outcome = readGoogleChatAnswer(reply, now);
    if (outcome.remoteId && !isMessageName(*outcome.remoteId))
        outcome.remoteId.reset();
    if (reply.status == 403 || reply.status == 404) {
        const bool project = isProjectAtFault(QString::fromUtf8(reply.body));
        outcome.state = project ? State::TargetGone
            : editing           ? State::RemoteLost
                                : State::PlaceGone;
    }
    return outcome;
}

TargetKind googleChatAppKind()
{
    TargetKind kind;
    kind.id = QStringLiteral("googlechat-app");
    kind.label = QStringLiteral("Google Chat (app)");
    kind.fields = googleChatAppFields();
    kind.edits = true;
    kind.followsUp = true;
    kind.buttons = true;
    kind.spaces = true;
    kind.defaultStates = allStates();
    kind.templatePath = QStringLiteral(":/targets/googlechat/message.jq");
    kind.seal = [](const QJsonObject &message) {
        return sealGoogleChatMessage(message, GoogleChatButtons::Interactive);
    };
    kind.plain = plainGoogleChatMessage;
    kind.create = [](const TargetSetup &setup, HttpClient &client,
                     const Clock &clock) -> Result<std::unique_ptr<Target>> {
        auto base = serviceBase(setup, "googleChatApi");
        if (!base)
            return fail(base.error());
        const auto tokenAddress = serviceBase(setup, "googleToken");
        if (!tokenAddress)
            return fail(tokenAddress.error());
        const auto keyFile = storedSecret(setup, "serviceAccount");
        if (!keyFile)
            return fail(keyFile.error());
        auto account = serviceAccountFrom(*keyFile);
        if (!account)
            return fail(account.error());
        return std::make_unique<GoogleChatApp>(setup, std::move(*account), std::move(*base),
                                               QUrl::fromEncoded(*tokenAddress, QUrl::StrictMode),
                                               client, clock);
    };
    return kind;
}

} // namespace signalbox
