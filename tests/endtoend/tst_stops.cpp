// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endtoend/runningprogram.h"
#include "support/fakegoogle.h"
#include "support/fakehttpserver.h"

#include <QJsonDocument>
#include <QTest>

using namespace signalbox;

namespace {

const QByteArray stopSecret = "a secret for tests";

//! What a platform says to a target that is no more.
struct Refusal
{
    const char *name; // of the target, and what its address, token or channel goes by
    const char *kind;
    int status;
    const char *body;
};

constexpr Refusal refusals[] = {
    {"s1", "slack-webhook", 403, "action_prohibited"},
    {"s2", "slack-webhook", 403, "invalid_token"},
    {"s3", "slack-webhook", 403, "posting_to_general_channel_denied"},
    {"s4", "slack-webhook", 403, "team_disabled"},
    {"s5", "slack-webhook", 404, "channel_not_found"},
    {"s6", "slack-webhook", 404, "no_service"},
    {"s7", "slack-webhook", 404, "no_active_hooks"},
    {"s8", "slack-webhook", 404, "no_service_id"},
    {"s9", "slack-webhook", 404, "no_team"},
    {"s10", "slack-webhook", 410, "channel_is_archived"},
    {"s11", "slack-webhook", 404, "<html>"},
    {"sb1", "slack-bot", 200, R"({"ok":false,"error":"not_authed"})"},
    {"sb2", "slack-bot", 200, R"({"ok":false,"error":"invalid_auth"})"},
    {"sb3", "slack-bot", 200, R"({"ok":false,"error":"account_inactive"})"},
    {"sb4", "slack-bot", 200, R"({"ok":false,"error":"token_revoked"})"},
    {"sb5", "slack-bot", 200, R"({"ok":false,"error":"missing_scope","needed":"chat:write"})"},
    {"sb6", "slack-bot", 200, R"({"ok":false,"error":"channel_not_found"})"},
    {"sb7", "slack-bot", 200, R"({"ok":false,"error":"not_in_channel"})"},
    {"sb8", "slack-bot", 200, R"({"ok":false,"error":"is_archived"})"},
    {"d1", "discord-webhook", 404, R"({"code":10015,"message":"Unknown Webhook"})"},
    {"d2", "discord-webhook", 401, R"({"code":50027,"message":"Invalid Webhook Token"})"},
    {"d3", "discord-webhook", 403, R"({"code":50013,"message":"Missing Permissions"})"},
    {"d4", "discord-webhook", 400, R"({"code":220001,"message":"thread_name or thread_id"})"},
    {"d5", "discord-webhook", 404, "<html>"},
    {"301", "discord-bot", 401, R"({"code":0,"message":"401: Unauthorized"})"},
    {"302", "discord-bot", 403, R"({"code":50001,"message":"Missing Access"})"},
    {"303", "discord-bot", 403, R"({"code":50013,"message":"Missing Permissions"})"},
    {"304", "discord-bot", 404, R"({"code":10003,"message":"Unknown Channel"})"},
    {"305", "discord-bot", 401, R"({"code":40001,"message":"Unauthorized"})"},
    {"g1", "googlechat-webhook", 404,
     R"({"error":{"code":404,"message":"Requested entity was not found.","status":"NOT_FOUND"}})"},
    {"g2", "googlechat-webhook", 403,
     R"({"error":{"code":403,"message":"The caller does not have permission","status":"PERMISSION_DENIED"}})"},
    {"g3", "googlechat-webhook", 400,
     R"({"error":{"code":400,"message":"API key not valid.","status":"INVALID_ARGUMENT"}})"},
    {"ga1", "googlechat-app", 400,
     R"({"error":"invalid_grant","error_description":"Invalid JWT Signature."})"},
};

QJsonObject variable(const QString &name)
{
    return {{QStringLiteral("env"), name}};
}

} // namespace

//! Every documented way in which a platform says that a target is gone: one request, one notice,
//! and what waits goes out once it is set right.
class StopsTest : public QObject
{
    Q_OBJECT

    FakeHttpServer m_platform;
    RunningProgram m_program;
    bool m_good = false;

    // The target a request is for.
    static const Refusal *refusalFor(const RecordedRequest &request)
    {
        const QByteArray token =
            headerValue(request.headers, "Authorization").value_or(QByteArray());
        for (const Refusal &each : refusals) {
            const QByteArray word = QByteArray("-") + each.name + '-';
            if (request.target.contains(word) || token.contains(word))
                return &each;
        }
        return request.target.contains("/token") ? &refusals[std::size(refusals) - 1] : nullptr;
    }

    ScriptedAnswer answer(const RecordedRequest &request) const
    {
        const Refusal *refusal = refusalFor(request);
        if (!refusal)
            return ScriptedAnswer::text(500, "for nobody");
        if (!m_good)
            return ScriptedAnswer::json(refusal->status, refusal->body);
        const bool hook = QByteArrayView(refusal->kind) == "slack-webhook";
        return hook
            ? ScriptedAnswer::text(200, "ok")
            : ScriptedAnswer::json(
                200,
                R"({"ok":true,"channel":"C1","ts":"1.000100","id":"5","access_token":"t-ga1-","expires_in":3600,"name":"spaces/A/messages/1"})");
    }

    [[nodiscard]] QMap<QString, int> askedByTarget() const
    {
        QMap<QString, int> asked;
        for (const RecordedRequest &request : m_platform.requests()) {
            if (const Refusal *refusal = refusalFor(request))
                ++asked[QString::fromLatin1(refusal->name)];
        }
        return asked;
    }

    QJsonObject target(const Refusal &refusal)
    {
        const QString name = QString::fromLatin1(refusal.name);
        const QString secret = QStringLiteral("SECRET_%1").arg(name);
        const QString word = QStringLiteral("-%1-").arg(name);
        QJsonObject target{{QStringLiteral("name"), name},
                           {QStringLiteral("kind"), QLatin1String(refusal.kind)},
                           {QStringLiteral("states"), QJsonArray{QStringLiteral("failed")}}};
        if (QByteArrayView(refusal.kind).endsWith("webhook")) {
            target.insert(QStringLiteral("url"), variable(secret));
            m_program.setEnvironment(
                secret,
                m_platform.url(QStringLiteral("/api/webhooks/1/%1?key=k").arg(word)).toString());
        } else if (name == QLatin1String("ga1")) {
            target.insert(QStringLiteral("serviceAccount"), variable(secret));
            target.insert(QStringLiteral("endpoint"), QStringLiteral("lmp"));
            target.insert(QStringLiteral("spaces"), QJsonArray{QStringLiteral("spaces/A")});
            m_program.setEnvironment(secret, QString::fromUtf8(FakeGoogle().keyFile()));
        } else {
            target.insert(QStringLiteral("token"), variable(secret));
            target.insert(QStringLiteral("channel"), QStringLiteral("700"));
            m_program.setEnvironment(secret, QStringLiteral("token") + word);
        }
        return target;
    }

    void configure()
    {
        m_program.setEnvironment(QStringLiteral("TEST_SECRET"), QString::fromLatin1(stopSecret));
        QJsonArray targets, all;
        for (const Refusal &each : refusals) {
            targets.append(target(each));
            all.append(QJsonObject{{QStringLiteral("forward"), QLatin1String(each.name)}});
        }
        const QString base = m_platform.url(QString()).toString();
        m_program.setConfig(
            {{QStringLiteral("endpoints"),
              QJsonArray{QJsonObject{
                  {QStringLiteral("name"), QStringLiteral("lmp")},
                  {QStringLiteral("path"), QStringLiteral("/lmp-k3v9x2c7m4q8w1z5t6y0b2n8h4")},
                  {QStringLiteral("sender"), QStringLiteral("foundries")},
                  {QStringLiteral("secret"), variable(QStringLiteral("TEST_SECRET"))}}}},
             {QStringLiteral("targets"), targets},
             {QStringLiteral("rules"),
              QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("all")},
                                     {QStringLiteral("do"), all}}}},
             {QStringLiteral("services"),
              QJsonObject{{QStringLiteral("slackApi"), base + QStringLiteral("/api")},
                          {QStringLiteral("discordApi"), base},
                          {QStringLiteral("googleToken"), base + QStringLiteral("/token")},
                          {QStringLiteral("googleChatApi"), base}}}});
    }

    void post(int number)
    {
        const QByteArray body = foundriesBuild(number, "FAILED");
        QCOMPARE(m_program.post(QStringLiteral("lmp"), body, signedAsFoundries(body, stopSecret)),
                 200);
    }

private Q_SLOTS:
    void aTargetThatIsGoneIsAskedOnceAndToldOnce()
    {
        m_platform.setResponder([this](const RecordedRequest &request) { return answer(request); });
        configure();
        QVERIFY2(m_program.start(), m_program.errorOutput().constData());
        post(1);
        constexpr int targets = int(std::size(refusals));
        QTRY_COMPARE_WITH_TIMEOUT(askedByTarget().size(), targets, 20'000);
        post(2);
        QByteArray log;
        for (const Refusal &each : refusals) {
            const QByteArray notice = QByteArray("target ") + each.name + " has stopped";
            const auto told = [&] {
                log += m_program.errorOutput();
                return log.count(notice);
            };
            QTRY_COMPARE_WITH_TIMEOUT(told(), 1, 20'000);
        }
        const QMap<QString, int> asked = askedByTarget();
        for (auto each = asked.begin(); each != asked.end(); ++each)
            QVERIFY2(each.value() == 1, qPrintable(each.key()));
        QVERIFY(!log.contains("token-")); // no secret in a notice
        QVERIFY(!log.contains("/api/webhooks"));
        // Set right by a person, who starts it again.
        m_good = true;
        QCOMPARE(m_program.terminate(), 0);
        QVERIFY(m_program.start());
        const QStringList outbox{QStringLiteral("outbox"), QStringLiteral("--json"),
                                 QStringLiteral("--limit"), QStringLiteral("1000")};
        const auto unsent = [&] {
            int open = 0;
            for (const QJsonObject &row : m_program.command(outbox).lines())
                open += row.value(u"state").toString() == QLatin1String("sent") ? 0 : 1;
            return open;
        };
        QTRY_COMPARE_WITH_TIMEOUT(unsent(), 0, 40'000);
    }
};

QTEST_GUILESS_MAIN(StopsTest)
#include "tst_stops.moc"
