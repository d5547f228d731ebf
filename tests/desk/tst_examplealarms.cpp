// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped example "cloudwatch-google-chat": an alarm reaches every space that added the bot,
// and one that was muted hears nothing.
#include "desk/fakegooglechat.h"
#include "resources/resources.h"

#include <QTest>

using namespace signalbox;

namespace {

constexpr int patience = 20'000;
const QString bot = QStringLiteral("chat-bot");
const QString target = QStringLiteral("alarm-spaces");
const QString grete = QStringLiteral("users/100");

} // namespace

class TestExampleAlarms : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] int alarm(const QByteArray &name, const QByteArray &state,
                            const QByteArray &topic = "alarms")
    {
        const QByteArray message = "{\\\"AlarmName\\\":\\\"" + name
            + "\\\",\\\"NewStateValue\\\":\\\"" + state
            + "\\\",\\\"NewStateReason\\\":\\\"Threshold crossed\\\",\\\"StateChangeTime\\\":"
              "\\\"2026-11-21T04:00:"
            + QByteArray::number(10 + ++m_sent)
            + ".000+0000\\\",\\\"Trigger\\\":{\\\"Namespace\\\":\\\"AWS/EC2\\\",\\\"MetricName"
              "\\\":\\\"CPUUtilization\\\",\\\"Dimensions\\\":[]}}";
        const QByteArray arn = "arn:aws:sns:eu-central-1:123456789012:" + topic;
        const QByteArray body = "{\"Type\":\"Notification\",\"MessageId\":\"m-"
            + QByteArray::number(m_sent) + "\",\"TopicArn\":\"" + arn + "\",\"Message\":\""
            + message + "\",\"Timestamp\":\""
            + QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + "\"}";
        const auto reply =
            m_desk->deliver(QStringLiteral("alarms"), QStringLiteral("aws-sns"), m_amazon.secret,
                            "text/plain; charset=UTF-8", body,
                            {HeaderField{"x-amz-sns-message-type", "Notification"},
                             HeaderField{"x-amz-sns-topic-arn", arn}},
                            {{QStringLiteral("topics"), QJsonArray{QString::fromLatin1(arn)}}});
        return reply ? reply->status : 0;
    }
    void addTo(const QString &space)
    {
        (void)m_google.tell(*m_desk, bot, "ADDED_TO_SPACE", space, grete);
        const auto isKnown = [&] {
            for (const SpaceRecord &each : m_desk->desk().spaces(target)) {
                if (each.space == space)
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(isKnown());
    }
    [[nodiscard]] bool isPostedSoon(const QByteArray &space, const QByteArray &words) const
    {
        return QTest::qWaitFor([&] { return m_google.posts(space, words) > 0; }, patience);
    }

    FakeGoogleChat m_google;
    SampleIdentity m_amazon;
    std::unique_ptr<ExampleDesk> m_desk;
    int m_sent = 0;

private Q_SLOTS:
    void initTestCase()
    {
        initializeResources();
        m_google.setUp();
        const auto book = RecipeBook::load(QStringLiteral(":/senders"), QString());
        m_amazon = *Verifier::sampleIdentity(*book->find(QStringLiteral("aws-sns")), Secret("x"));
        m_desk = std::make_unique<ExampleDesk>();
        m_desk->work.secrets.set(QStringLiteral("google-chat-account"), FakeGoogleChat::account());
        QJsonObject services = m_google.services(*m_desk);
        QJsonObject pins = services.value(u"pinnedKeys").toObject();
        const QJsonObject amazons = m_desk->pinned(m_amazon);
        for (auto pin = amazons.begin(); pin != amazons.end(); ++pin)
            pins.insert(pin.key(), *pin);
        services.insert(QStringLiteral("pinnedKeys"), pins);
        QVERIFY(m_desk->start(QStringLiteral("cloudwatch-google-chat"), services));
    }
    void cleanupTestCase() { m_desk.reset(); }

    void everySpaceThatAddedTheBotHears()
    {
        addTo(QStringLiteral("spaces/OPS"));
        addTo(QStringLiteral("spaces/SHOP"));
        addTo(QStringLiteral("spaces/STRANGE"));
        // Somebody at the desk says which of them may hear.
        for (const char *space : {"spaces/OPS", "spaces/SHOP"})
            QVERIFY(outcomeOf(m_desk->desk().acceptSpace(target, QLatin1String(space))));
        QCOMPARE(alarm("tide-cpu", "ALARM"), 200);
        QVERIFY(isPostedSoon("spaces/OPS", "tide-cpu"));
        QVERIFY(isPostedSoon("spaces/SHOP", "tide-cpu"));
        // Its end is told where it began.
        QCOMPARE(alarm("tide-cpu", "OK"), 200);
        QTRY_VERIFY_WITH_TIMEOUT(
            countOf(m_google.api, "/v1/spaces/SHOP/messages/M", "resolved") == 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            countOf(m_google.api, "/v1/spaces/OPS/messages/M", "resolved") == 1, patience);
        QCOMPARE(m_google.posts("spaces/STRANGE", ""), 0);
        QCOMPARE(alarm("tide-cpu", "ALARM", "other"), 401); // somebody else's topic
    }

    // By word; only that space, and only for a while.
    void oneSpaceIsMuted()
    {
        const QJsonObject answer = m_google.say(*m_desk, bot, QStringLiteral("spaces/OPS"), grete,
                                                QStringLiteral("mute for 45 min"));
        QVERIFY(!m_google.heard(answer, QStringLiteral("Started Mute 30 min")).isEmpty());
        QVERIFY(isPostedSoon("spaces/OPS", "nothing comes here for 45 min"));
        QCOMPARE(alarm("gate-disk", "ALARM"), 200);
        QVERIFY(isPostedSoon("spaces/SHOP", "gate-disk"));
        QCOMPARE(m_google.posts("spaces/OPS", "gate-disk"), 0);
        const RunRecord run =
            m_desk->desk().reader().runs(QStringLiteral("Mute 30 min"), 0, 1).value().constFirst();
        QCOMPARE(run.startedByUser, grete);
        (void)m_google.say(*m_desk, bot, QStringLiteral("spaces/OPS"), grete,
                           QStringLiteral("unmute"));
        QVERIFY(isPostedSoon("spaces/OPS", "messages come here again"));
        QCOMPARE(alarm("gate-load", "ALARM"), 200);
        QVERIFY(isPostedSoon("spaces/OPS", "gate-load"));
    }

    // The button under an alarm.
    void oneSpaceIsMutedByButton()
    {
        const QString mute = m_google.actionOf("spaces/SHOP", QStringLiteral("Mute 30 min"));
        QVERIFY(!mute.isEmpty());
        (void)m_google.press(*m_desk, bot, QStringLiteral("spaces/SHOP"), grete, mute);
        QVERIFY(isPostedSoon("spaces/SHOP", "nothing comes here for 30 min"));
        QCOMPARE(alarm("pump-1", "ALARM"), 200);
        QVERIFY(isPostedSoon("spaces/OPS", "pump-1"));
        QCOMPARE(m_google.posts("spaces/SHOP", "pump-1"), 0);
        (void)m_google.say(*m_desk, bot, QStringLiteral("spaces/SHOP"), grete,
                           QStringLiteral("unmute"));
        QVERIFY(isPostedSoon("spaces/SHOP", "messages come here again"));
    }

    void theBotIsRemoved()
    {
        (void)m_google.tell(*m_desk, bot, "REMOVED_FROM_SPACE", QStringLiteral("spaces/SHOP"),
                            grete);
        QCOMPARE(alarm("late-alarm", "ALARM"), 200);
        QVERIFY(isPostedSoon("spaces/OPS", "late-alarm"));
        QCOMPARE(m_google.posts("spaces/SHOP", "late-alarm"), 0);
    }
};

QTEST_GUILESS_MAIN(TestExampleAlarms)

#include "tst_examplealarms.moc"
