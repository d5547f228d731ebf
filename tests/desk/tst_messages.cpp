// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every message that the built-in templates make of every sample of every sender, and of what
// somebody could make of it, keeps the platforms' rules and pings nobody.
#include "desk/messageinput.h"

#include "desk/messagerules.h"
#include "shape/jqrunner.h"
#include "support/result.h"
#include "targets/followups.h"
#include "targets/messageprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace signalbox;

namespace {

struct SampleEvent
{
    QString name;
    Event event;
};

QList<SampleEvent> sampleEvents()
{
    QList<SampleEvent> samples;
    const QDir senders(QStringLiteral(SIGNALBOX_SOURCE_DIR "/resources/senders"));
    for (const QString &sender : senders.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir folder(senders.filePath(sender + QStringLiteral("/samples")));
        for (const QString &name :
             folder.entryList({QStringLiteral("*.events.json")}, QDir::Files)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array()) {
                if (value.toObject().contains(QLatin1String("ignore")))
                    continue;
                Event event = eventFromJson(value.toObject());
                event.sender = sender;
                event.endpoint = QStringLiteral("samples");
                samples.append({sender + u'/' + name.chopped(12), event});
            }
        }
    }
    return samples;
}

// What is tried here is the result; a busy machine must not make it late.
constexpr std::chrono::seconds patience{10};

const QString hostileText =
    QStringLiteral("<!channel> <!here|x> <@U123> <#C1> <users/all> @everyone @here "
                   "[click](javascript:alert(1)) <https://evil.example|bank> "
                   "<a href=\"javascript:x\">a</a> <script>x</script> ``` ~*_ &amp;&lt; "
                   "\u202Eevil\u2066\a\x1b[31m \\] ](x end");

using Change = std::function<QString(const QString &)>;

// Every text of the event, and long lists.
Event spoilt(Event event, const Change &change, int rows)
{
    for (QString *text : {&event.title, &event.project, &event.pipeline, &event.number,
                          &event.branch, &event.tag, &event.commit, &event.image,
                          &event.environment, &event.severity, &event.author, &event.message})
        *text = change(*text);
    event.url = change(event.url);
    for (int at = 0; at < rows; ++at) {
        event.jobs.append({change(QStringLiteral("job")),
                           Status::Failed,
                           {},
                           change(QStringLiteral("https://ci.example.com/1")),
                           {},
                           {}});
        event.details.append(
            {change(QStringLiteral("label")), change(QStringLiteral("value")), change(QString())});
    }
    return event;
}

} // namespace

class MessagesTest : public QObject
{
    Q_OBJECT

    // The messages that differ in what they try. SIGNALBOX_EVERY_MESSAGE=1: those of every sample on
    // every platform, for other tools to look at.
    const bool m_every = qEnvironmentVariableIsSet("SIGNALBOX_EVERY_MESSAGE");
    JqRunner m_runner{QStringLiteral(SIGNALBOX_JQ)};
    int m_made = 0;

    static QString fault(const TargetKind &kind, const QJsonObject &message)
    {
        if (kind.id.startsWith(QLatin1String("slack")))
            return slackFault(message);
        return kind.id.startsWith(QLatin1String("discord"))
            ? discordFault(message, kind.buttons)
            : googleChatFault(message, kind.buttons);
    }

    // For other tools to look at: one file a message.
    void keep(const TargetKind &kind, const QJsonObject &message)
    {
        const QString folder = qEnvironmentVariable("SIGNALBOX_KEEP_MESSAGES");
        if (folder.isEmpty())
            return;
        QFile file(
            QStringLiteral("%1/%2-%3.json").arg(folder, kind.id).arg(++m_made, 5, 10, QChar(u'0')));
        if (file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(message).toJson());
    }

    // The first rule that any message of this event breaks on a platform.
    QString check(const TargetKind &kind, const Event &event, const QString &language)
    {
        TargetSettings settings;
        settings.name = QStringLiteral("team");
        settings.kind = kind.id;
        settings.language = language;
        settings.timeZone = QStringLiteral("Asia/Seoul");
        Subject subject;
        subject.event = event;
        QJsonObject input = messageInput(subject, settings);
        if (kind.buttons)
            input.insert(
                QStringLiteral("actions"),
                QJsonArray{QJsonObject{{QStringLiteral("handle"), QStringLiteral("sb-1")},
                                       {QStringLiteral("label"), QStringLiteral("deploy")}}});
        QFile file(kind.templatePath);
        if (!file.open(QIODevice::ReadOnly))
            return kind.templatePath;
        const auto shaped =
            m_runner.run({kind.templatePath, messageProgram(file.readAll())},
                         QJsonDocument(input).toJson(QJsonDocument::Compact), patience);
        if (!shaped)
            return toText(shaped.error());
        const auto sealed = sealMessage(kind, QJsonDocument::fromJson(shaped->value(0)).object());
        if (!sealed)
            return toText(sealed.error());
        keep(kind, sealed->message);
        QString first = fault(kind, sealed->message);
        for (const FollowUp &each : sealed->followUps) {
            keep(kind, each.message);
            if (first.isEmpty())
                first = fault(kind, each.message);
        }
        return first.isEmpty() ? QString()
                               : first + QStringLiteral(" in ")
                + QString::fromUtf8(QJsonDocument(sealed->message).toJson(QJsonDocument::Compact))
                      .left(3000);
    }

    static QList<TargetKind> chatKinds()
    {
        QList<TargetKind> kinds;
        for (const TargetKind &kind : targetKinds()) {
            if (kind.takesMessage && kind.id != QLatin1String("http"))
                kinds.append(kind);
        }
        return kinds;
    }

private Q_SLOTS:
    void everySample_data()
    {
        QTest::addColumn<QString>("kind");
        for (const TargetKind &kind : chatKinds()) {
            if (kind.buttons || m_every) // the webhooks have the same templates
                QTest::newRow(qPrintable(kind.id)) << kind.id;
        }
    }
    void everySample()
    {
        QFETCH(QString, kind);
        const QList<SampleEvent> samples = sampleEvents();
        QVERIFY(samples.size() > 20);
        const QStringList languages{QStringLiteral("en"), QStringLiteral("de"),
                                    QStringLiteral("ko"), QString()};
        for (qsizetype at = 0; at < samples.size(); ++at) {
            const QString broken =
                check(*targetKind(kind), samples.at(at).event, languages.at(at % languages.size()));
            QVERIFY2(broken.isEmpty(), qPrintable(samples.at(at).name + u' ' + broken));
        }
    }

    void hostileSamples_data()
    {
        QTest::addColumn<QString>("kind");
        for (const TargetKind &kind : chatKinds())
            QTest::newRow(qPrintable(kind.id)) << kind.id;
    }
    void hostileSamples()
    {
        QFETCH(QString, kind);
        const QList<std::pair<Change, int>> changes{
            {[](const QString &) { return hostileText; }, 3},
            {[](const QString &) { return QString(10'000, u'x'); }, 30},
            {[](const QString &) {
                 return QStringLiteral("مرحبا \u05E9\u05DC\u05D5\u05DD "
                                       "👩‍👩‍👧‍👦🏳️‍🌈 "
                                       "é\u0301 ")
                     .repeated(300);
             },
             30},
            {[](const QString &) { return QString(); }, 1},
            {[](const QString &) {
                 return QStringLiteral("https://user:secret@evil.example/") + QString(6'000, u'&');
             },
             2},
            {[](const QString &) { return QString(3'000, u'<') + QString(3'000, u'\n'); }, 60},
        };
        QSet<QString> seen;
        for (const SampleEvent &sample : sampleEvents()) {
            const QString sort = toText(sample.event.kind);
            if (seen.contains(sort) && !m_every)
                continue;
            seen.insert(sort);
            for (qsizetype at = 0; at < changes.size(); ++at) {
                const Event event =
                    spoilt(sample.event, changes.at(at).first, changes.at(at).second);
                const QString broken = check(*targetKind(kind), event, QStringLiteral("ko"));
                QVERIFY2(
                    broken.isEmpty(),
                    qPrintable(
                        QStringLiteral("%1 change %2: %3").arg(sample.name).arg(at).arg(broken)));
            }
        }
        QVERIFY(seen.size() > 5);
    }

    void saysItInTheTargetsLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("words");
        // The times by Korea's clock: it is 04:23 in UTC.
        QTest::newRow("en")
            << "en"
            << QString::fromLatin1("failed,Took,23 min 9 s,Failed jobs,1:23 PM").split(u',');
        QTest::newRow("de") << "de"
                            << QString::fromLatin1(
                                   "fehlgeschlagen,Dauer,23 min 9 s,Fehlgeschlagene Jobs,13:23")
                                   .split(u',');
        QTest::newRow("ko") << "ko"
                            << QStringList{QStringLiteral("실패"), QStringLiteral("소요 시간"),
                                           QStringLiteral("23분 9초"),
                                           QStringLiteral("실패한 작업"),
                                           QStringLiteral("오후 1:23")};
    }
    void saysItInTheTargetsLanguage()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, words);
        Event event;
        event.kind = Kind::Build;
        event.status = Status::Failed;
        event.title = QStringLiteral("Build");
        event.startedAt = instantFromMilliseconds(1795233605000);
        event.finishedAt = instantFromMilliseconds(1795233605000 + 1389'000);
        event.jobs.append({QStringLiteral("boot"), Status::Failed, {}, {}, {}, {}});
        TargetSettings settings;
        settings.kind = QStringLiteral("slack-bot");
        settings.language = language;
        settings.timeZone = QStringLiteral("Asia/Seoul");
        Subject subject;
        subject.event = event;
        QFile file(targetKind(settings.kind)->templatePath);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto shaped =
            m_runner.run({QStringLiteral("x"), messageProgram(file.readAll())},
                         QJsonDocument(messageInput(subject, settings)).toJson(), patience);
        QVERIFY_RESULT(shaped);
        const QString text = QString::fromUtf8(shaped->value(0));
        for (const QString &word : words)
            QVERIFY2(text.contains(word), qPrintable(word + u'\n' + text));
    }

    void aScanGoesIntoTheThreadPageByPage()
    {
        Event event;
        event.kind = Kind::Scan;
        event.status = Status::Failed;
        event.title = QStringLiteral("harbour/tide:1.4.0 scanned");
        for (int at = 0; at < 50; ++at)
            event.details.append(
                {QStringLiteral("CVE-2026-%1").arg(at), QStringLiteral("CVSS 9.8"), {}});
        Subject subject;
        subject.event = event;
        for (const char *kind : {"slack-bot", "discord-bot", "googlechat-app", "googlechat-webhook",
                                 "discord-webhook"}) {
            TargetSettings settings;
            settings.kind = QLatin1String(kind);
            QFile file(targetKind(settings.kind)->templatePath);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto shaped =
                m_runner.run({settings.kind, messageProgram(file.readAll())},
                             QJsonDocument(messageInput(subject, settings)).toJson(), patience);
            QVERIFY_RESULT(shaped);
            const auto sealed = sealMessage(*targetKind(settings.kind),
                                            QJsonDocument::fromJson(shaped->value(0)).object());
            QVERIFY_RESULT(sealed);
            const bool thread = targetKind(settings.kind)->followsUp;
            QCOMPARE(sealed->followUps.size(), thread ? 4 : 0);
            if (!thread)
                continue;
            QByteArray all = QJsonDocument(sealed->message).toJson();
            QSet<QString> keys;
            for (const FollowUp &each : sealed->followUps) {
                all += QJsonDocument(each.message).toJson();
                keys.insert(each.key);
            }
            QCOMPARE(keys.size(), 4);
            all.replace("\\\\", ""); // Discord's escapes
            for (int at = 0; at < 50; ++at)
                QVERIFY2(all.contains("CVE-2026-" + QByteArray::number(at)),
                         qPrintable(QString::number(at)));
        }
    }
};

QTEST_GUILESS_MAIN(MessagesTest)
#include "tst_messages.moc"
