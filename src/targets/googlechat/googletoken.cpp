// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/googlechat/googletoken.h"

#include "core/whendone.h"
#include "crypto/rsasigning.h"
#include "targets/outcomes.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace signalbox {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds lifeOfAssertion = 3600s; // the longest Google takes
constexpr std::chrono::milliseconds renewedEarlier = 5min;
constexpr double longestLifeSeconds = 24 * 3600;
constexpr double usualLifeSeconds = 3600;
constexpr qint64 longestTokenReply = 64 * 1024;
// Google's own libraries put this address into the statement wherever they send it.
const QString tokenAudience = QStringLiteral("https://oauth2.googleapis.com/token");
const QString chatScope = QStringLiteral("https://www.googleapis.com/auth/chat.bot");

} // namespace

Result<ServiceAccount> serviceAccountFrom(const Secret &keyFile)
{
    static const QRegularExpression address(QStringLiteral("^[^@\\s]{1,200}@[^@\\s]{1,200}$"));
    const QJsonObject object = QJsonDocument::fromJson(keyFile.expose()).object();
    ServiceAccount account;
    account.email = object.value(QLatin1String("client_email")).toString();
    account.keyId = object.value(QLatin1String("private_key_id")).toString();
    account.privateKey = Secret(object.value(QLatin1String("private_key")).toString().toUtf8());
    if (!address.match(account.email).hasMatch() || account.privateKey.isEmpty())
        return fail(
            ErrorKind::InvalidInput,
            QStringLiteral("serviceAccount: must hold the JSON key file of a service account"));
    if (const auto tried = signRsaSha256(account.privateKey, QByteArrayView("signalbox")); !tried)
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("serviceAccount: ") + tried.error().detail);
    return account;
}

Result<QByteArray> tokenAssertion(const ServiceAccount &account, Instant now)
{
    const qint64 issued = toMilliseconds(now) / 1000;
    return signedJwt(account.privateKey, account.keyId,
                     {{QLatin1String("iss"), account.email},
                      {QLatin1String("scope"), chatScope},
                      {QLatin1String("aud"), tokenAudience},
                      {QLatin1String("iat"), issued},
                      {QLatin1String("exp"), issued + lifeOfAssertion.count()}});
}

GoogleToken::GoogleToken(ServiceAccount account, QUrl address, QString purpose, HttpClient &client,
                         const Clock &clock)
    : m_account(std::move(account))
    , m_address(std::move(address))
    , m_purpose(std::move(purpose))
    , m_client(client)
    , m_clock(clock)
{
}

GoogleToken::~GoogleToken()
{
    answer(fail(ErrorKind::Cancelled, QStringLiteral("given up")));
}

QFuture<Result<Secret>> GoogleToken::token()
{
    if (!m_token.isEmpty() && m_clock.now() < m_until)
        return QtFuture::makeReadyFuture(Result<Secret>(m_token));
    auto waiting = std::make_shared<QPromise<Result<Secret>>>();
    waiting->start();
    m_waiting.append(waiting);
    if (!m_fetching)
        fetch();
    return waiting->future();
}

void GoogleToken::forget()
{
    m_token = Secret();
}

void GoogleToken::fetch()
{
    const auto assertion = tokenAssertion(m_account, m_clock.now());
    if (!assertion)
        return answer(fail(ErrorKind::Unauthorized, assertion.error().detail));
    m_fetching = true;
    HttpRequest request;
    request.url = m_address;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body =
        "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=" + *assertion;
    request.idempotent = true; // a token more does no harm
    request.maxReplyBytes = longestTokenReply;
    request.purpose = m_purpose + QStringLiteral(" token");
    whenDone(m_client.send(request), &m_receiver,
             [this](const Result<HttpReply> &reply) { settle(reply); });
}

void GoogleToken::settle(const Result<HttpReply> &reply)
{
    m_fetching = false;
    if (reply)
        return answer(read(*reply));
    // Nothing was posted yet: whatever happened to this request, it may be made again.
    Error error = reply.error();
    if (error.kind == ErrorKind::OutcomeUnknown)
        error.kind = ErrorKind::NotSent;
    error.detail = QStringLiteral("token: ") + error.detail;
    answer(fail(error));
}

Result<Secret> GoogleToken::read(const HttpReply &reply)
{
    const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    const QByteArray token = body.value(QLatin1String("access_token")).toString().toLatin1();
    if (reply.status == 200 && !token.isEmpty()) {
        const double life =
            qBound(0.0, body.value(QLatin1String("expires_in")).toDouble(usualLifeSeconds),
                   longestLifeSeconds);
        m_token = Secret(token);
        m_until = m_clock.now() + std::chrono::milliseconds(qint64(life * 1000)) - renewedEarlier;
        return m_token;
    }
    const QString word = body.value(QLatin1String("error")).toString();
    if (reply.status == 429 || reply.status >= 500 || reply.status == 200) {
        Error error{
            ErrorKind::RateLimited, QStringLiteral("token: ") + answerLine(reply.status, word), {}};
        if (const auto wait = retryAfter(reply, m_clock.now()))
            error.retryAfterSeconds = int((wait->count() + 999) / 1000);
        return fail(error);
    }
    // The two usual reasons are not in Google's words.
    const QString hint = word == QLatin1String("invalid_grant")
        ? QStringLiteral("invalid_grant: the key was revoked, or this computer's clock is wrong")
        : word + QStringLiteral(" ") + body.value(QLatin1String("error_description")).toString();
    return fail(ErrorKind::Unauthorized,
                QStringLiteral("token: ") + answerLine(reply.status, hint));
}

void GoogleToken::answer(const Result<Secret> &result)
{
    const QList<Waiting> waiting = std::exchange(m_waiting, {});
    for (const Waiting &each : waiting) {
        each->addResult(result);
        each->finish();
    }
}

} // namespace signalbox
