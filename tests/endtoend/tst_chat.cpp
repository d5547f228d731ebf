// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endtoend/chatprogram.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 60'000;
constexpr int firstBuild = 7101; // a number that stands in a message for itself alone

void addKinds(std::initializer_list<const char *> kinds)
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : kinds)
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

// The build a message tells of.
int buildIn(const QByteArray &body)
{
    const qsizetype at = body.indexOf("/acme/web/");
    return at < 0 ? 0 : body.mid(at + 10, 4).toInt();
}

bool saysPassed(const QByteArray &body)
{
    return body.contains("passed") && !body.contains("running");
}

} // namespace

//! What the chat platforms get to see of the real program when it is killed and when they are down.
class ChatTest : public QObject
{
    Q_OBJECT

    // What a person would watch for a minute is made shorter here: SIGNALBOX_OUTAGE_SECONDS=60 is
    // the real thing, SIGNALBOX_FLOOD=1000 likewise.
    const int m_outage = qMax(2, qEnvironmentVariableIntValue("SIGNALBOX_OUTAGE_SECONDS"));
    const int m_flood = qMax(15, qEnvironmentVariableIntValue("SIGNALBOX_FLOOD"));

    static void wait(std::chrono::milliseconds time)
    {
        QElapsedTimer since;
        since.start();
        QTRY_VERIFY_WITH_TIMEOUT(since.hasExpired(time.count()), int(time.count()) + 5000);
    }

private Q_SLOTS:
    void aBuildIsOneMessageAcrossAKill_data()
    {
        addKinds({"discord-bot", "googlechat-app", "slack-bot"});
    }
    void aBuildIsOneMessageAcrossAKill()
    {
        QFETCH(QString, kind);
        ChatProgram chat(kind);
        QVERIFY2(chat.start(), chat.program.errorOutput().constData());
        QCOMPARE(chat.build(firstBuild, "pending", 1), 200);
        QTRY_COMPARE_WITH_TIMEOUT(chat.messages().size(), 1, patience);
        QCOMPARE(chat.build(firstBuild, "running", 2), 200);
        QTRY_VERIFY_WITH_TIMEOUT(chat.edits() >= 1, patience);
        chat.restart(); // perhaps before it heard the answer: the edit is then made again
        QVERIFY(chat.isRunning());
        QCOMPARE(chat.build(firstBuild, "running", 3), 200);
        QTRY_VERIFY_WITH_TIMEOUT(chat.isIdle(), patience);
        QCOMPARE(chat.program.terminate(), 0);
        chat.restart();
        QVERIFY(chat.isRunning());
        QCOMPARE(chat.build(firstBuild, "success", 4), 200);
        QTRY_VERIFY_WITH_TIMEOUT(saysPassed(chat.messages().constFirst()), patience);
        QCOMPARE(chat.messages().size(), 1);
        QVERIFY(chat.edits() >= 3);
        QCOMPARE(chat.google.refusedAssertions, QStringList());
    }

    void eachSpaceGetsAnAlarmAndARemovedOneNothing()
    {
        ChatProgram chat(QStringLiteral("googlechat-app"));
        chat.google.spaces = {QStringLiteral("spaces/ONE"), QStringLiteral("spaces/TWO")};
        QVERIFY2(chat.start(), chat.program.errorOutput().constData());
        // A third one, which nobody has accepted.
        for (const char *space : {"spaces/ONE", "spaces/TWO", "spaces/THREE"})
            QCOMPARE(chat.chatEvent("ADDED_TO_SPACE", space), 200);
        chat.google.spaces.insert(QStringLiteral("spaces/THREE"));
        const auto spaces = [&] {
            QStringList all;
            for (const auto &each : chat.google.messages)
                all.append(each.space);
            all.sort();
            return all.join(u' ');
        };
        QCOMPARE(chat.alarm("TideGaugeSilent"), 200);
        QTRY_COMPARE_WITH_TIMEOUT(spaces(), QStringLiteral("spaces/ONE spaces/TWO"), patience);
        QCOMPARE(chat.chatEvent("REMOVED_FROM_SPACE", "spaces/TWO"), 200);
        chat.restart();
        QVERIFY(chat.isRunning());
        QCOMPARE(chat.alarm("LockStuck"), 200);
        QTRY_COMPARE_WITH_TIMEOUT(spaces(), QStringLiteral("spaces/ONE spaces/ONE spaces/TWO"),
                                  patience);
        // The platform says it as well: nothing more is asked of a space that does not have the
        // app.
        chat.google.spaces.remove(QStringLiteral("spaces/ONE"));
        QCOMPARE(chat.alarm("PumpHot"), 200);
        QTRY_VERIFY_WITH_TIMEOUT(chat.isIdle(), patience);
        const qsizetype asked = chat.google.api.requests().size();
        QCOMPARE(chat.alarm("PumpCold"), 200);
        QTRY_VERIFY_WITH_TIMEOUT(chat.isIdle(), patience);
        wait(300ms);
        QCOMPARE(chat.google.api.requests().size(), asked);
        QCOMPARE(chat.google.messages.size(), 3);
    }

    // Answers get lost, then nobody listens, and the program is killed in both: every build is
    // there once, in order, with its last state and none in between.
    void aTargetThatIsDownGetsEachOnce_data() { addKinds({"discord-bot", "googlechat-app"}); }
    void aTargetThatIsDownGetsEachOnce()
    {
        QFETCH(QString, kind);
        constexpr int builds = 3;
        ChatProgram chat(kind);
        QVERIFY2(chat.start(), chat.program.errorOutput().constData());
        for (int at = 0; at < builds; ++at)
            QCOMPARE(chat.build(firstBuild + at, "pending", 1), 200);
        QTRY_COMPARE_WITH_TIMEOUT(chat.messages().size(), builds, patience);
        QTRY_VERIFY_WITH_TIMEOUT(chat.isIdle(), patience);

        chat.loseAnswers(true);
        for (int at = builds; at < 2 * builds; ++at)
            QCOMPARE(chat.build(firstBuild + at, "pending", 1), 200);
        QTRY_COMPARE_WITH_TIMEOUT(chat.messages().size(), builds + 1, patience);
        chat.restart();
        QVERIFY(chat.isRunning());
        chat.goDown();
        for (const char *status : {"running", "success"}) {
            for (int at = 0; at < 2 * builds; ++at)
                QCOMPARE(chat.build(firstBuild + at, status, status[0] == 'r' ? 2 : 3), 200);
        }
        wait(std::chrono::seconds(m_outage) / 2);
        chat.restart();
        QVERIFY(chat.isRunning());
        wait(std::chrono::seconds(m_outage) / 2);

        QTRY_COMPARE_WITH_TIMEOUT(chat.passedBuilds(), 2 * builds, patience);

        const qsizetype before = chat.api().requests().size();
        chat.comeBack();
        QTRY_VERIFY_WITH_TIMEOUT(chat.isIdle(), 2 * patience);
        const QList<QByteArray> messages = chat.messages();
        QCOMPARE(messages.size(), 2 * builds);
        for (int at = 0; at < 2 * builds; ++at) {
            QCOMPARE(buildIn(messages.at(at)), firstBuild + at);
            QVERIFY2(saysPassed(messages.at(at)), messages.at(at).constData());
        }
        QList<int> told;
        for (const QByteArray &body : chat.sentSince(before)) {
            if (buildIn(body) == 0)
                continue; // a token
            QVERIFY2(saysPassed(body), body.constData()); // no state that is over
            if (!told.contains(buildIn(body)))
                told.append(buildIn(body));
        }
        // As they began to wait.
        QList<int> waited;
        for (const int at : {3, 4, 5, 0, 1, 2})
            waited.append(firstBuild + at);
        QCOMPARE(told, waited);
    }

    void nobodyIsAskedEarly_data() { addKinds({"discord-bot", "googlechat-app", "slack-bot"}); }
    void nobodyIsAskedEarly()
    {
        QFETCH(QString, kind);
        ChatProgram chat(kind);
        QVERIFY2(chat.start(), chat.program.errorOutput().constData());
        chat.limit().refuseNext(4s);
        for (const char *status : {"pending", "running"}) {
            for (int at = 0; at < 2; ++at)
                QCOMPARE(chat.build(firstBuild + at, status, status[0] == 'p' ? 1 : 2), 200);
        }
        QTRY_COMPARE_WITH_TIMEOUT(chat.limit().refused(), 1, patience);
        wait(300ms); // the pause is on disk
        chat.restart();
        QVERIFY(chat.isRunning());
        QCOMPARE(chat.build(firstBuild + 1, "success", 3), 200);
        QTRY_COMPARE_WITH_TIMEOUT(chat.messages().size(), 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(chat.isIdle(), patience);
        QCOMPARE(chat.limit().early(), 0);
        QCOMPARE(chat.limit().refused(), 1);
        QVERIFY(saysPassed(chat.messages().constLast()));
    }

    void aFloodStaysBounded()
    {
        constexpr int changes = 10;
        ChatProgram chat(QStringLiteral("discord-bot"));
        chat.discord.limit.set(5, 500ms);
        QVERIFY2(chat.start(), chat.program.errorOutput().constData());
        QElapsedTimer since;
        since.start();
        for (int change = 1; change <= changes; ++change) {
            for (int at = 0; at < m_flood; ++at) {
                const char *status = change == changes ? "success" : "running";
                QCOMPARE(chat.build(1000 + at, status, change), 200);
                QCoreApplication::processEvents();
            }
        }
        // As many as the platform takes meanwhile, and then one each.
        const qint64 most = since.elapsed() / 100 + 10 + m_flood;
        QList<QByteArray> messages;
        const auto allTold = [&] {
            messages = chat.messages();
            return messages.size() == m_flood
                && std::all_of(messages.begin(), messages.end(), saysPassed);
        };
        QTRY_VERIFY_WITH_TIMEOUT(allTold(), patience + m_flood * 400);
        QTRY_VERIFY_WITH_TIMEOUT(chat.isIdle(), patience);
        QCOMPARE(chat.messages().size(), m_flood);
        QSet<int> told;
        for (const QByteArray &each : std::as_const(messages))
            told.insert(buildIn(each));
        QCOMPARE(told.size(), m_flood);
        QCOMPARE(chat.discord.limit.early(), 0);
        const qsizetype asked = chat.discord.api.requests().size();
        qInfo("%d builds changed %d times each: %lld requests, %d refused for the rate", m_flood,
              changes, static_cast<long long>(asked), chat.discord.limit.refused());
        QVERIFY2(asked <= most, qPrintable(QStringLiteral("%1 of %2").arg(asked).arg(most)));
    }
};

QTEST_GUILESS_MAIN(ChatTest)
#include "tst_chat.moc"
