// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Messages looked at before they are sent, templates changed while the desk runs, and what people
// are told of messages that wait.
#include "deskatwork.h"

#include "desk/messageexamples.h"
#include "desk/messagepreview.h"
#include "desk/messagetemplate.h"
#include "resources/resources.h"
#include "support/fakehttpserver.h"
#include "targets/target.h"

#include <QTest>

using namespace signalbox;

namespace {

const QString team = QStringLiteral("team");
const QString slack = QStringLiteral("slack-webhook");

//! A desk with one target at a server of the test's.
struct DeskWithTarget
{
    [[nodiscard]] bool start(const QString &kind, const QJsonObject &more = {})
    {
        work.secrets.set(QStringLiteral("HOOK"), server.url().toString().toUtf8());
        QJsonObject target{
            {QStringLiteral("name"), team},
            {QStringLiteral("kind"), kind},
            {QStringLiteral("url"), QJsonObject{{QStringLiteral("env"), QStringLiteral("HOOK")}}}};
        for (auto member = more.begin(); member != more.end(); ++member)
            target.insert(member.key(), *member);
        server.setStandingAnswer(ScriptedAnswer::text(200, "ok"));
        return work.start({{QStringLiteral("targets"), QJsonArray{target}},
                           {QStringLiteral("rules"), QJsonArray()}});
    }
    [[nodiscard]] Desk &desk() const { return *work.desk; }
    [[nodiscard]] Event takeSample() const
    {
        (void)outcomeOf(
            desk().sendSample(QStringLiteral("foundries"), QStringLiteral("build-failed")));
        (void)QTest::qWaitFor([this] { return !events().isEmpty(); });
        return events().value(0);
    }
    [[nodiscard]] QList<Event> events() const
    {
        return desk().reader().events({}, 0, 10).value_or(QList<Event>());
    }
    [[nodiscard]] QJsonObject lastBody() const
    {
        return server.requests().isEmpty()
            ? QJsonObject()
            : QJsonDocument::fromJson(server.requests().constLast().body).object();
    }
    [[nodiscard]] MessagePreview preview(const PreviewOrder &order) const
    {
        return outcomeOf(desk().previewMessage(order)).value_or(MessagePreview());
    }

    FakeHttpServer server;
    DeskAtWork work;
};

PreviewOrder orderOf(const QString &target, qint64 event = 0)
{
    PreviewOrder order;
    order.target = target;
    order.event = event;
    return order;
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class MessagePreviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        initializeResources();
        m_shared = std::make_unique<DeskWithTarget>();
        QVERIFY(m_shared->start(slack));
    }
    void cleanupTestCase() { m_shared.reset(); }

    void showsWhatIsSent_data();
    void showsWhatIsSent();
    void everyExampleFits_data();
    void everyExampleFits();
    void tellsWhatTheTemplateLacks();
    void knowsItsLimits();
    void savesATemplate();
    void takesChangesOfTheFile();
    void namesFiles_data();
    void namesFiles();
    void sendsAnExample();
    void keepsEveryTry();
    void saysWhyItWaits();
    void tellsOnceOfAStop();

private:
    std::unique_ptr<DeskWithTarget> m_shared; //!< for those that only look
};

void MessagePreviewTest::showsWhatIsSent_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"slack-webhook", "discord-webhook", "googlechat-webhook", "http"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void MessagePreviewTest::showsWhatIsSent()
{
    QFETCH(QString, kind);
    DeskWithTarget with;
    QVERIFY(with.start(kind));
    with.server.setStandingAnswer(ScriptedAnswer::json(200, "{\"id\": \"1\", \"name\": \"a/b\"}"));
    const Event event = with.takeSample();
    const auto preview = outcomeOf(with.desk().previewMessage(orderOf(team, event.id)));
    QVERIFY(preview && !preview->problem && !preview->message.isEmpty());
    QCOMPARE(preview->kind, kind);
    QVERIFY(with.server.requests().isEmpty()); // looking sends nothing
    QVERIFY(outcomeOf(with.desk().forward(event.id, team)));
    QTRY_VERIFY(!with.server.requests().isEmpty());
    QJsonObject sent = with.lastBody();
    sent.remove(QStringLiteral("thread")); // where it goes, not what it says
    QCOMPARE(sent, preview->message);
}

void MessagePreviewTest::everyExampleFits_data()
{
    QTest::addColumn<QString>("kind");
    for (const TargetKind &kind : targetKinds())
        QTest::newRow(qPrintable(kind.id)) << kind.id;
}

void MessagePreviewTest::everyExampleFits()
{
    QFETCH(QString, kind);
    const DeskWithTarget &with = *m_shared;
    for (const QString &example : messageExamples()) {
        PreviewOrder order;
        order.kind = kind;
        order.example = example;
        const auto preview = outcomeOf(with.desk().previewMessage(order));
        QVERIFY2(preview && !preview->problem, qPrintable(example));
        QCOMPARE(preview->takesMessage, kind != u"relay");
        QCOMPARE(preview->message.isEmpty(), kind == u"relay");
        for (const MessageMeasure &measure : preview->measures)
            QVERIFY2(measure.used <= measure.allowed, qPrintable(example));
        const bool chat = kind != u"relay" && kind != u"http";
        QCOMPARE(preview->measures.isEmpty(), !chat);
    }
}

void MessagePreviewTest::tellsWhatTheTemplateLacks()
{
    const DeskWithTarget &with = *m_shared;
    PreviewOrder order = orderOf(team);
    order.example = QStringLiteral("failed");
    order.program = QByteArray("{\n text: headline,\n more: nosuchfunction }");
    MessagePreview preview = with.preview(order);
    QVERIFY(preview.problem && preview.problem->detail.contains(QStringLiteral("line 3")));
    QVERIFY(preview.message.value(QStringLiteral("text"))
                .toString()
                .contains(QStringLiteral("Bump kernel"))); // the plain line
    order.program = QByteArray("{nothing: 1}");
    preview = with.preview(order);
    QVERIFY(preview.problem && !preview.problem->detail.contains(QStringLiteral("line")));
    order.program = QByteArray("{text: headline}");
    preview = with.preview(order);
    QVERIFY(!preview.problem);
    QVERIFY(preview.message.value(QStringLiteral("text"))
                .toString()
                .contains(QStringLiteral("build-main #2231")));
    QCOMPARE(outcomeOf(with.desk().previewMessage(orderOf(QStringLiteral("nobody")))).error().kind,
             ErrorKind::NotFound);
    QCOMPARE(outcomeOf(with.desk().previewMessage(orderOf(team, 4711))).error().kind,
             ErrorKind::NotFound);
}

void MessagePreviewTest::knowsItsLimits()
{
    const DeskWithTarget &with = *m_shared;
    PreviewOrder order = orderOf(team);
    order.program = QByteArray("{text: \"12345\", blocks: [range(60) | {type: \"divider\"}]}");
    const MessagePreview preview = with.preview(order);
    QVERIFY(preview.measures.contains(MessageMeasure{MessageMeasure::What::Text, 5, 4000}));
    QVERIFY(preview.measures.contains(MessageMeasure{MessageMeasure::What::Blocks, 50, 50}));
    order.program = QByteArray("{text: (\"x\" * 9000)}");
    QVERIFY(with.preview(order).measures.contains(
        MessageMeasure{MessageMeasure::What::Text, 4000, 4000}));
}

void MessagePreviewTest::savesATemplate()
{
    DeskWithTarget with;
    QVERIFY(with.start(slack));
    const auto builtIn = with.desk().messageTemplate(team);
    QVERIFY(builtIn && builtIn->file.isEmpty() && builtIn->program.contains("attachments"));
    QVERIFY(with.desk().saveTemplate(team, "{text: \"mine\"}"));
    const QString file = with.work.folder.filePath(QStringLiteral("messages/team.jq"));
    QCOMPARE(with.desk().messageTemplate(team).value().file, file);
    QVERIFY(with.work.file->settings().targets.constFirst().templateFile == file);
    const Event event = with.takeSample();
    QTRY_VERIFY(with.desk().health().targets.constFirst().state == TargetFacts::State::Ready);
    QVERIFY(outcomeOf(with.desk().forward(event.id, team)));
    QTRY_COMPARE(with.lastBody().value(QStringLiteral("text")).toString(), QStringLiteral("mine"));
    // Again: the file is there, so only its text changes.
    QVERIFY(with.desk().saveTemplate(team, "{text: \"better\"}"));
    QVERIFY(outcomeOf(with.desk().forward(event.id, team)));
    QTRY_COMPARE(with.lastBody().value(QStringLiteral("text")).toString(),
                 QStringLiteral("better"));
    QVERIFY(with.desk().dropTemplate(team));
    QVERIFY(with.desk().messageTemplate(team).value().file.isEmpty());
    QVERIFY(QFile::exists(file));
    QVERIFY(!with.desk().saveTemplate(QStringLiteral("nobody"), "{}"));
    QCOMPARE(with.desk().saveTemplate(team, QByteArray(largestTemplate + 1, ' ')).error().kind,
             ErrorKind::TooLarge);
}

void MessagePreviewTest::takesChangesOfTheFile()
{
    DeskWithTarget with;
    const QString file = with.work.folder.filePath(QStringLiteral("own.jq"));
    write(file, "{text: \"one\"}");
    QVERIFY(with.start(slack, {{QStringLiteral("template"), file}}));
    const Event event = with.takeSample();
    QVERIFY(outcomeOf(with.desk().forward(event.id, team)));
    QTRY_COMPARE(with.lastBody().value(QStringLiteral("text")).toString(), QStringLiteral("one"));
    // As editors do: a new file in the place of the old one.
    write(file + u'~', "{text: \"two\"}");
    QVERIFY(QFile::remove(file) && QFile::rename(file + u'~', file));
    const auto sendsTwo = [&] {
        (void)outcomeOf(with.desk().testTarget(team));
        return with.lastBody().value(QStringLiteral("text")) == QStringLiteral("two");
    };
    QTRY_VERIFY(sendsTwo());
}

void MessagePreviewTest::namesFiles_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("start");
    QTest::newRow("plain") << "team-1"
                           << "/data/messages/team-1.jq";
    QTest::newRow("blanks") << "my team"
                            << "/data/messages/my-team-";
    QTest::newRow("upwards") << "../../etc/passwd"
                             << "/data/messages/-.-..-etc-passwd-";
    QTest::newRow("capitals") << "Team"
                              << "/data/messages/Team-";
    QTest::newRow("hangul") << QStringLiteral("\uD300") << "/data/messages/--";
}

void MessagePreviewTest::namesFiles()
{
    QFETCH(QString, target);
    QFETCH(QString, start);
    const QString file = ownTemplateFile(QStringLiteral("/data"), target);
    QVERIFY2(file.startsWith(start), qPrintable(file));
    QCOMPARE(QFileInfo(file).path(), QStringLiteral("/data/messages"));
    QVERIFY(file.endsWith(QStringLiteral(".jq")));
}

void MessagePreviewTest::sendsAnExample()
{
    DeskWithTarget with;
    QVERIFY(with.start(slack));
    PreviewOrder order = orderOf(team);
    order.example = QStringLiteral("alarm");
    order.program = QByteArray("{text: .title}");
    QVERIFY(outcomeOf(with.desk().sendExample(order)));
    QCOMPARE(with.server.requests().size(), 1);
    QCOMPARE(with.lastBody().value(QStringLiteral("text")).toString(),
             QStringLiteral("Disk of db-2 is 96 % full"));
    with.server.setStandingAnswer(ScriptedAnswer::text(404, "no_service"));
    QCOMPARE(outcomeOf(with.desk().sendExample(order)).error().kind, ErrorKind::Refused);
    order.target = QStringLiteral("nobody");
    QCOMPARE(outcomeOf(with.desk().sendExample(order)).error().kind, ErrorKind::NotFound);
}

void MessagePreviewTest::keepsEveryTry()
{
    DeskWithTarget with;
    QVERIFY(with.start(slack));
    const Event event = with.takeSample();
    with.server.enqueue(ScriptedAnswer::text(503, "busy"));
    const auto row = outcomeOf(with.desk().forward(event.id, team));
    QVERIFY(row);
    QTRY_COMPARE(with.desk().attempts(*row).size(), 1);
    const AttemptRecord first = with.desk().attempts(*row).constFirst();
    QCOMPARE(first.outcome, AttemptRecord::Outcome::Later);
    QCOMPARE(first.status, 503);
    QVERIFY(first.answer.startsWith(QStringLiteral("HTTP 503")) && first.tookMs >= 0);
    // The pause is 2 s: tried by hand instead.
    QTRY_VERIFY(outcomeOf(with.desk().resend(*row)));
    QTRY_COMPARE(with.desk().attempts(*row).size(), 2);
    QCOMPARE(with.desk().attempts(*row).constLast().outcome, AttemptRecord::Outcome::Sent);
    const auto stored = with.desk().reader().outboxRow(*row);
    QTRY_COMPARE(with.desk().reader().outboxRow(*row).value()->state, OutboxRow::State::Sent);
    QCOMPARE(with.desk().sent((*stored)->subject).constFirst().attempts.size(), 2);
}

void MessagePreviewTest::saysWhyItWaits()
{
    using Why = WaitingReason::Why;
    DeskWithTarget with;
    QVERIFY(with.start(slack));
    const Event event = with.takeSample();
    const auto reason = [&](qint64 row) {
        return with.desk().whyWaiting(**with.desk().reader().outboxRow(row));
    };
    with.server.enqueue(ScriptedAnswer::text(429, "slow", {{"Retry-After", "600"}}));
    const auto first = outcomeOf(with.desk().forward(event.id, team));
    const auto second = outcomeOf(with.desk().forward(event.id, team));
    const auto third = outcomeOf(with.desk().forward(event.id, team));
    QVERIFY(first && second && third);
    QTRY_COMPARE(reason(*first).why, Why::RetryAt);
    QVERIFY(*reason(*first).until > with.work.clock.now() + std::chrono::seconds(500));
    QCOMPARE(reason(*second).why, Why::Behind);
    QCOMPARE(reason(*third).ahead, 2);
    QVERIFY(outcomeOf(with.desk().dropOutbox(*first)));
    QCOMPARE(reason(*first).why, Why::Nothing);
    OutboxRow elsewhere;
    elsewhere.target = QStringLiteral("nobody");
    QCOMPARE(with.desk().whyWaiting(elsewhere).why, Why::NoTarget);
}

void MessagePreviewTest::tellsOnceOfAStop()
{
    DeskWithTarget with;
    QVERIFY(with.start(slack));
    const Event event = with.takeSample();
    QSignalSpy bells(with.work.desk.get(), &Desk::notificationRequested);
    with.server.setStandingAnswer(ScriptedAnswer::text(404, "no_service"));
    const auto first = outcomeOf(with.desk().forward(event.id, team));
    const auto second = outcomeOf(with.desk().forward(event.id, team));
    QVERIFY(first && second);
    const auto state = [&] { return with.desk().health().targets.constFirst().state; };
    QTRY_COMPARE(state(), TargetFacts::State::Stopped);
    QCOMPARE(bells.size(), 1);
    const auto bell = bells.constFirst().constFirst().value<NotificationFacts>();
    QCOMPARE(bell.stoppedTarget, team);
    QVERIFY(bell.stoppedBecause.contains(QStringLiteral("no_service")));
    QCOMPARE(bell.key, targetBellKey(team));
    QCOMPARE(with.desk().whyWaiting(**with.desk().reader().outboxRow(*second)).why,
             WaitingReason::Why::Stopped);
    QCOMPARE(with.desk().attempts(*first).constLast().outcome,
             AttemptRecord::Outcome::TargetStopped);
    // Set right and tried again: what waited goes out.
    with.server.setStandingAnswer(ScriptedAnswer::text(200, "ok"));
    QVERIFY(outcomeOf(with.desk().restartTarget(team)));
    QTRY_COMPARE(with.desk().reader().outboxRow(*first).value()->state, OutboxRow::State::Sent);
    QTRY_COMPARE(state(), TargetFacts::State::Ready);
    QCOMPARE(bells.size(), 1);
}

QTEST_GUILESS_MAIN(MessagePreviewTest)
#include "tst_messagepreview.moc"
