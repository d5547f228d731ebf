// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakegoogle.h"

#include "crypto/jwt.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

namespace signalbox {

namespace {

constexpr qint64 longestLife = 3600; // s
constexpr qint64 clockSkew = 300; // s
constexpr qsizetype largestMessage = 32'000;
const QString tokenAddress = QStringLiteral("https://oauth2.googleapis.com/token");
const QString botScope = QStringLiteral("https://www.googleapis.com/auth/chat.bot");
const QString jwtBearer = QStringLiteral("urn:ietf:params:oauth:grant-type:jwt-bearer");

ScriptedAnswer googleSays(int status, const QJsonObject &body)
{
    return ScriptedAnswer::json(status, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

ScriptedAnswer googleError(int code, const char *status, const char *message)
{
    return googleSays(code,
                      {{QStringLiteral("error"),
                        QJsonObject{{QStringLiteral("code"), code},
                                    {QStringLiteral("message"), QLatin1String(message)},
                                    {QStringLiteral("status"), QLatin1String(status)}}}});
}

QUrlQuery queryOf(const RecordedRequest &request)
{
    return QUrlQuery(QUrl::fromEncoded(request.target));
}

const char *faultOfGoogleMessage(const RecordedRequest &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (request.body.size() > largestMessage)
        return "Message is too long.";
    return body.value(u"text").toString().isEmpty() && body.value(u"cardsV2").toArray().isEmpty()
        ? "Message cannot be empty."
        : nullptr;
}

QJsonObject shown(const FakeGoogle::Message &message)
{
    QJsonObject out = message.body;
    out.insert(QStringLiteral("name"), message.name);
    out.insert(QStringLiteral("clientAssignedMessageId"), message.clientId);
    out.insert(QStringLiteral("space"), QJsonObject{{QStringLiteral("name"), message.space}});
    out.insert(QStringLiteral("thread"),
               QJsonObject{{QStringLiteral("name"), message.space + QStringLiteral("/threads/T")},
                           {QStringLiteral("threadKey"), message.threadKey}});
    return out;
}

} // namespace

FakeGoogle::FakeGoogle()
    : now([] { return QDateTime::currentSecsSinceEpoch(); })
    , m_key(PrivateKey::fromPem(Secret(privateKeyPem())).value().publicKey())
{
    api.setResponder([this](const RecordedRequest &request) { return answer(request); });
}

QByteArray FakeGoogle::privateKeyPem()
{
    QFile key(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/support/testkey.pem"));
    return key.open(QIODevice::ReadOnly) ? key.readAll() : QByteArray();
}

QByteArray FakeGoogle::publicKeyPem()
{
    return PrivateKey::fromPem(Secret(privateKeyPem())).value().publicKey().toPem();
}

QByteArray FakeGoogle::keyFile() const
{
    return QJsonDocument(
               QJsonObject{{QStringLiteral("type"), QStringLiteral("service_account")},
                           {QStringLiteral("client_email"), email},
                           {QStringLiteral("private_key_id"), QStringLiteral("k1")},
                           {QStringLiteral("private_key"), QString::fromLatin1(privateKeyPem())}})
        .toJson(QJsonDocument::Compact);
}

ScriptedAnswer FakeGoogle::answer(const RecordedRequest &request)
{
    const QString path = QUrl::fromEncoded(request.target).path();
    if (path == QLatin1String("/token"))
        return token(request);
    ScriptedAnswer answer = chat(request);
    if (losesAnswers)
        answer.act = ScriptedAnswer::Act::CloseAfterReading;
    return answer;
}

QString FakeGoogle::faultOf(const QByteArray &assertion) const
{
    const auto jwt = parseJwt(assertion);
    if (!jwt)
        return QStringLiteral("Invalid JWT: ") + jwt.error().detail;
    const QJsonObject &claims = jwt->claims;
    const qint64 issued = claims.value(u"iat").toInteger(-1);
    const qint64 ends = claims.value(u"exp").toInteger(-1);
    if (jwt->header.value(u"alg").toString() != QLatin1String("RS256")
        || !m_key.verifyRsa(HashAlgorithm::Sha256, jwt->signedText, jwt->signature))
        return QStringLiteral("Invalid JWT Signature.");
    if (claims.value(u"iss").toString() != email)
        return QStringLiteral("Invalid grant: account not found");
    if (claims.value(u"aud").toString() != tokenAddress)
        return QStringLiteral("Invalid JWT: Failed audience check");
    if (issued < 0 || ends <= issued || ends - issued > longestLife || issued > now() + clockSkew
        || ends < now() - clockSkew)
        return QStringLiteral(
            "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable "
            "timeframe. Check your iat and exp values in the JWT claim.");
    if (claims.value(u"scope").toString().split(u' ').contains(botScope))
        return {};
    return QStringLiteral("invalid_scope");
}

ScriptedAnswer FakeGoogle::token(const RecordedRequest &request)
{
    const QByteArray type = headerValue(request.headers, "Content-Type").value_or(QByteArray());
    const QUrlQuery form(QString::fromLatin1(request.body));
    QString fault;
    if (request.method != "POST" || !type.startsWith("application/x-www-form-urlencoded"))
        fault = QStringLiteral("invalid_request");
    else if (form.queryItemValue(QStringLiteral("grant_type"), QUrl::FullyDecoded) != jwtBearer)
        fault = QStringLiteral("unsupported_grant_type");
    else
        fault = faultOf(
            form.queryItemValue(QStringLiteral("assertion"), QUrl::FullyDecoded).toLatin1());
    if (!fault.isEmpty()) {
        refusedAssertions.append(fault);
        const bool word = !fault.contains(u' ');
        return googleSays(
            400,
            {{QStringLiteral("error"), word ? fault : QStringLiteral("invalid_grant")},
             {QStringLiteral("error_description"), fault}});
    }
    const QByteArray given = "ya29.t" + QByteArray::number(++tokensGiven);
    m_tokens.insert(given);
    return googleSays(200,
                      {{QStringLiteral("access_token"), QString::fromLatin1(given)},
                       {QStringLiteral("expires_in"), 3599},
                       {QStringLiteral("token_type"), QStringLiteral("Bearer")}});
}

// "/v1/spaces/A/messages" and "/v1/spaces/A/messages/ID".
ScriptedAnswer FakeGoogle::chat(const RecordedRequest &request)
{
    const QByteArray bearer = headerValue(request.headers, "Authorization").value_or(QByteArray());
    if (!bearer.startsWith("Bearer ") || !m_tokens.contains(bearer.mid(7)))
        return googleError(401, "UNAUTHENTICATED",
                           "Request had invalid authentication credentials.");
    static const QRegularExpression form(
        QStringLiteral("^/v1/(spaces/[^/]+)/messages(?:/([^/]+))?$"));
    const auto path = form.match(QUrl::fromEncoded(request.target).path());
    if (!path.hasMatch())
        return googleError(404, "NOT_FOUND", "Not found.");
    if (!spaces.contains(path.captured(1)))
        return googleError(403, "PERMISSION_DENIED", "This app isn't a member of this space.");
    if (const auto pause = limit.take()) {
        ScriptedAnswer refused = googleError(429, "RESOURCE_EXHAUSTED", "Quota exceeded.");
        refused.headers.append(
            HeaderField{"Retry-After", QByteArray::number((pause->count() + 999) / 1000)});
        return refused;
    }
    if (const char *fault = faultOfGoogleMessage(request))
        return googleError(400, "INVALID_ARGUMENT", fault);
    const QString id = path.captured(2);
    if (request.method == "POST" && id.isEmpty())
        return create(path.captured(1), request);
    if (request.method == "PATCH" && !id.isEmpty())
        return patch(path.captured(1) + QStringLiteral("/messages/") + id, request);
    return googleError(404, "NOT_FOUND", "Method not found.");
}

ScriptedAnswer FakeGoogle::create(const QString &space, const RecordedRequest &request)
{
    static const QRegularExpression clientForm(QStringLiteral("^client-[a-z0-9-]{1,56}$"));
    const QUrlQuery query = queryOf(request);
    Message made;
    made.clientId = query.queryItemValue(QStringLiteral("messageId"));
    made.requestId = query.queryItemValue(QStringLiteral("requestId"));
    made.space = space;
    made.body = QJsonDocument::fromJson(request.body).object();
    made.threadKey = made.body.value(u"thread").toObject().value(u"threadKey").toString();
    if (!made.clientId.isEmpty() && !clientForm.match(made.clientId).hasMatch())
        return googleError(400, "INVALID_ARGUMENT", "Invalid message ID.");
    for (const Message &each : std::as_const(messages)) {
        if (!made.requestId.isEmpty() && each.requestId == made.requestId && each.space == space)
            return googleSays(200, shown(each));
        if (!made.clientId.isEmpty() && each.clientId == made.clientId && each.space == space)
            return googleError(409, "ALREADY_EXISTS", "Requested entity already exists");
    }
    made.name = QStringLiteral("%1/messages/M%2.M%2").arg(space).arg(++m_made);
    messages.append(made);
    return googleSays(200, shown(made));
}

ScriptedAnswer FakeGoogle::patch(const QString &name, const RecordedRequest &request)
{
    const auto known = std::find_if(messages.begin(), messages.end(), [&](const Message &each) {
        return each.name == name
            || each.space + QStringLiteral("/messages/") + each.clientId == name;
    });
    if (known == messages.end())
        return googleError(404, "NOT_FOUND", "Message not found.");
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QStringList mask = queryOf(request)
                                 .queryItemValue(QStringLiteral("updateMask"), QUrl::FullyDecoded)
                                 .split(u',');
    for (const auto &[word, member] :
         {std::pair(QStringLiteral("text"), QStringLiteral("text")),
          std::pair(QStringLiteral("cards_v2"), QStringLiteral("cardsV2"))}) {
        if (!mask.contains(word))
            continue;
        if (body.contains(member))
            known->body.insert(member, body.value(member));
        else
            known->body.remove(member);
    }
    ++known->edits;
    return googleSays(200, shown(*known));
}

void FakeGoogle::remove(const QString &name)
{
    messages.removeIf([&](const Message &each) { return each.name == name; });
}

} // namespace signalbox
