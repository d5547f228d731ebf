// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/discord/discordanswer.h"
#include "targets/googlechat/googlechatwebhook.h"
#include "targets/outcomes.h"
#include "targets/slack/slackwebhook.h"

#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;
using State = SendOutcome::State;

class AnswersTest : public QObject
{
    Q_OBJECT

    static HttpReply reply(int status, const QByteArray &body, const HeaderList &headers = {})
    {
        return {status, headers, body, 5ms};
    }
    const Instant m_now = *parseInstant(u"2026-11-21T04:00:00Z");

private Q_SLOTS:
    void readsErrors_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<State>("state");
        QTest::newRow("connection refused") << ErrorKind::NotSent << State::RetryLater;
        QTest::newRow("nothing sent in time") << ErrorKind::Timeout << State::RetryLater;
        QTest::newRow("closed after sending") << ErrorKind::OutcomeUnknown << State::Unknown;
        QTest::newRow("answer too large") << ErrorKind::TooLarge << State::Unknown;
        QTest::newRow("address not allowed") << ErrorKind::InvalidInput << State::TargetGone;
    }
    void readsErrors()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(State, state);
        const SendOutcome outcome = outcomeOfError({kind, QStringLiteral("why"), {}});
        QCOMPARE(outcome.state, state);
        QCOMPARE(outcome.answer, QStringLiteral("why"));
        QCOMPARE(outcome.status, 0);
    }

    void readsSlack_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<State>("state");
        const auto row = [](int status, const char *body, State state) {
            QTest::addRow("%d %s", status, body) << status << QByteArray(body) << state;
        };
        row(200, "ok", State::Sent);
        row(400, "invalid_payload", State::Refused);
        row(400, "invalid_blocks", State::Refused);
        row(400, "user_not_found", State::Refused);
        row(400, "no_text", State::Refused);
        row(400, "too_many_attachments", State::Refused);
        row(403, "action_prohibited", State::TargetGone);
        row(403, "invalid_token", State::TargetGone);
        row(403, "posting_to_general_channel_denied", State::TargetGone);
        row(403, "team_disabled", State::TargetGone);
        row(404, "channel_not_found", State::TargetGone);
        row(404, "no_service", State::TargetGone);
        row(400, "no_service", State::TargetGone); // the word decides, not the status
        row(404, "no_active_hooks", State::TargetGone);
        row(404, "no_service_id", State::TargetGone);
        row(404, "no_team", State::TargetGone);
        row(410, "channel_is_archived", State::TargetGone);
        row(429, "rate_limited", State::RetryLater);
        row(429, "no_service", State::RetryLater);
        row(500, "rollup_error", State::RetryLater);
        row(503, "<html>down</html>", State::RetryLater);
        row(418, "something_new", State::Refused);
        row(404, "ok", State::TargetGone);
        row(404, "<html>", State::TargetGone);
        row(403, "something_new", State::TargetGone);
        row(410, "something_new", State::TargetGone);
        row(302, "", State::Refused);
    }
    void readsSlack()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(State, state);
        const SendOutcome outcome = readSlackWebhookAnswer(reply(status, body), m_now);
        QCOMPARE(outcome.state, state);
        QCOMPARE(outcome.status, status);
        QVERIFY(outcome.answer.startsWith(QStringLiteral("HTTP %1").arg(status)));
        QVERIFY(!outcome.answer.contains(u'<'));
    }

    void readsDiscord_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<State>("state");
        const auto row = [](int status, const char *body, State state) {
            QTest::addRow("%d %s", status, body) << status << QByteArray(body) << state;
        };
        row(200, R"({"id":"123","channel_id":"9"})", State::Sent);
        row(204, "", State::Sent);
        row(404, R"({"code":10003,"message":"Unknown Channel"})", State::TargetGone);
        row(404, R"({"code":10008,"message":"Unknown Message"})", State::RemoteLost);
        row(404, R"({"code":10015,"message":"Unknown Webhook"})", State::TargetGone);
        row(401, R"({"code":0,"message":"401: Unauthorized"})", State::TargetGone);
        row(401, R"({"code":50027,"message":"Invalid Webhook Token"})", State::TargetGone);
        row(403, R"({"code":50001,"message":"Missing Access"})", State::TargetGone);
        row(403, R"({"code":50013,"message":"Missing Permissions"})", State::TargetGone);
        row(403, R"({"code":40333,"message":"internal network error"})", State::TargetGone);
        row(404, "<html>", State::TargetGone);
        row(400, R"({"code":50006,"message":"Cannot send an empty message"})", State::Refused);
        row(400, R"({"code":50035,"message":"Invalid Form Body"})", State::Refused);
        row(400, R"({"code":50109,"message":"invalid JSON"})", State::Refused);
        row(400, R"({"code":30046,"message":"Maximum number of edits"})", State::RemoteLost);
        row(400, R"({"code":160005,"message":"Thread is locked"})", State::Refused);
        row(400, R"({"code":220001,"message":"Webhooks posted to forum channels"})",
            State::TargetGone);
        row(429, R"({"message":"limited","retry_after":0.4,"global":false})", State::RetryLater);
        row(500, "", State::RetryLater);
        row(502, "<html>cloudflare</html>", State::RetryLater);
        row(400, "[]", State::Refused);
    }
    void readsDiscord()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(State, state);
        QCOMPARE(readDiscordAnswer(reply(status, body), m_now).state, state);
    }

    void takesDiscordsTimes()
    {
        // The longer of the two is never early; without either it was Cloudflare.
        auto outcome =
            readDiscordAnswer(reply(429, R"({"retry_after":0.4})", {{"Retry-After", "1"}}), m_now);
        QCOMPARE(outcome.retryAfter, 1s);
        outcome = readDiscordAnswer(reply(429, R"({"retry_after":0.4004})"), m_now);
        QCOMPARE(outcome.retryAfter, 401ms);
        outcome = readDiscordAnswer(reply(429, "<html>", {{"Retry-After", "7"}}), m_now);
        QCOMPARE(outcome.retryAfter, 7s);
        outcome = readDiscordAnswer(reply(429, "<html>"), m_now);
        QCOMPARE(outcome.retryAfter, 60s);
        outcome = readDiscordAnswer(reply(429, R"({"retry_after":1e300})"), m_now);
        QCOMPARE(outcome.retryAfter, 24h);

        QCOMPARE(
            discordPause(reply(
                200, {}, {{"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset-After", "1.25"}})),
            1250ms);
        QCOMPARE(
            discordPause(reply(
                200, {}, {{"X-RateLimit-Remaining", "3"}, {"X-RateLimit-Reset-After", "1.25"}})),
            0ms);
        QCOMPARE(
            discordPause(reply(
                200, {}, {{"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset-After", "nan"}})),
            0ms);
        QCOMPARE(discordPause(reply(200, {})), 0ms);
    }

    void namesDiscordsFaultyField()
    {
        const auto outcome =
            readDiscordAnswer(reply(400, R"({"code":50035,"message":"Invalid Form Body",
                           "errors":{"embeds":{"0":{"title":{"_errors":[{"code":"X","message":"long"}]}}}}})"),
                              m_now);
        QCOMPARE(outcome.answer, QStringLiteral("HTTP 400: Invalid Form Body (embeds.0.title)"));
    }

    void readsGoogleChat_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<State>("state");
        const auto row = [](int status, const char *body, State state) {
            QTest::addRow("%d %s", status, body) << status << QByteArray(body) << state;
        };
        row(200, R"({"name":"spaces/A/messages/B","thread":{"name":"spaces/A/threads/C"}})",
            State::Sent);
        row(400,
            R"({"error":{"code":400,"message":"Invalid JSON payload","status":"INVALID_ARGUMENT"}})",
            State::Refused);
        row(400, R"({"code":400,"message":"bare form","status":"INVALID_ARGUMENT"})",
            State::Refused);
        row(400,
            R"({"error":{"code":400,"message":"API key not valid.","status":"INVALID_ARGUMENT"}})",
            State::TargetGone);
        row(401, "{}", State::TargetGone);
        row(403, R"({"error":{"status":"PERMISSION_DENIED"}})", State::TargetGone);
        row(404, R"({"error":{"status":"NOT_FOUND"}})", State::TargetGone);
        row(429, R"({"error":{"status":"RESOURCE_EXHAUSTED"}})", State::RetryLater);
        row(503, "", State::RetryLater);
        row(409, "", State::Refused);
    }
    void readsGoogleChat()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(State, state);
        const SendOutcome outcome = readGoogleChatAnswer(reply(status, body), m_now);
        QCOMPARE(outcome.state, state);
        QCOMPARE(outcome.remoteId.value_or(QString()),
                 state == State::Sent ? QStringLiteral("spaces/A/messages/B") : QString());
    }

    void honoursRetryAfter()
    {
        const auto limited = reply(429, "x", {{"Retry-After", "30"}});
        QCOMPARE(readSlackWebhookAnswer(limited, m_now).retryAfter, 30s);
        QCOMPARE(readGoogleChatAnswer(limited, m_now).retryAfter, 30s);
        QVERIFY(!outcomeOfStatus(reply(429, "x"), m_now).retryAfter);
    }

    void answersAreOneHarmlessLine_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("line");
        QTest::newRow("words") << "no_text"
                               << "HTTP 400: no_text";
        QTest::newRow("lines") << "a\nb\r\n  c"
                               << "HTTP 400: a b c";
        QTest::newRow("markup") << "<html><body>Bad</body>"
                                << "HTTP 400";
        QTest::newRow("an address") << "no such hook https://hooks.slack.com/services/T/B/secret"
                                    << "HTTP 400";
        QTest::newRow("controls") << u"a\u202e\u0007b"_qs << "HTTP 400: ab";
        QTest::newRow("nothing") << ""
                                 << "HTTP 400";
    }
    void answersAreOneHarmlessLine()
    {
        QFETCH(QString, said);
        QFETCH(QString, line);
        QCOMPARE(answerLine(400, said), line);
        QVERIFY(answerLine(400, QString(10'000, u'x')).size() < 250);
    }
};

QTEST_GUILESS_MAIN(AnswersTest)
#include "tst_answers.moc"
