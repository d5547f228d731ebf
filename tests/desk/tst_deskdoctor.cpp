// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Refused deliveries in a whole desk: explained, and accepted after a fix; catch-all endpoints.
#include "deskatwork.h"

#include "core/whendone.h"
#include "desk/diagnosis.h"
#include "desk/sampledraft.h"
#include "resources/resources.h"
#include "senders/verifier.h"

#include <QTest>

using namespace signalbox;

namespace {

const QByteArray
    build("{\"status\": \"success\", \"project\": \"acme/web\", \"title\": \"Build 7\"}");

QJsonObject endpoint(const char *name, const char *sender, const char *secret)
{
    QJsonObject made{{QStringLiteral("name"), QLatin1String(name)},
                     {QStringLiteral("path"),
                      QStringLiteral("/a-path-that-nobody-guesses/") + QLatin1String(name)},
                     {QStringLiteral("sender"), QLatin1String(sender)}};
    if (*secret)
        made.insert(QStringLiteral("secret"),
                    QJsonObject{{QStringLiteral("env"), QLatin1String(secret)}});
    return made;
}

QJsonObject configured(const QJsonArray &endpoints)
{
    return {{QStringLiteral("endpoints"), endpoints}, {QStringLiteral("rules"), QJsonArray()}};
}

} // namespace

class DeskDoctorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initializeResources(); }

    // A token never reaches the disk, and can still be judged again while the program runs.
    void acceptsWhatWasRefusedOnceTheSecretIsRight_data()
    {
        QTest::addColumn<QString>("sender");
        QTest::newRow("a signature") << "foundries";
        QTest::newRow("a token") << "generic";
    }
    void acceptsWhatWasRefusedOnceTheSecretIsRight()
    {
        QFETCH(QString, sender);
        DeskAtWork work;
        work.secrets.set(QStringLiteral("OLD"), "an older secret");
        work.secrets.set(QStringLiteral("NEW"), "the sender's secret");
        const QByteArray id = sender.toLatin1();
        QVERIFY(work.start(configured(
            {endpoint("ci", id.constData(), "OLD"), endpoint("other", id.constData(), "OLD")})));
        QCOMPARE(post(work, sender, "ci", "the sender's secret"), 401);
        const qint64 refused = refusedAt(work);
        QVERIFY(refused != 0);
        QVERIFY(!storedText(work).contains("the sender's secret"));

        const auto before = work.desk->examine(refused);
        QVERIFY(before.has_value());
        QVERIFY(!before->verifiesNow);
        const auto tooEarly = outcomeOf(work.desk->acceptRefused(refused));
        QVERIFY(!tooEarly.has_value());
        QCOMPARE(tooEarly.error().kind, ErrorKind::Refused);

        QVERIFY(work.file->edit(QStringLiteral("endpoints[0].secret"),
                                QJsonObject{{QStringLiteral("env"), QStringLiteral("NEW")}}));
        QTRY_VERIFY(work.desk->examine(refused)->verifiesNow);
        QCOMPARE(work.desk->examine(refused)->findings.constFirst().cause,
                 DoctorCause::VerifiesNow);
        const auto accepted = outcomeOf(work.desk->acceptRefused(refused));
        QVERIFY(accepted.has_value());
        QTRY_COMPARE(work.desk->reader().events({}, 0, 10).value_or(QList<Event>()).size(), 1);
        const auto record = work.desk->reader().delivery(*accepted);
        QCOMPARE((*record)->verdict, Verdict::Verified);
        QCOMPARE((*record)->responseStatus, 401);
        QTRY_COMPARE(refusedAt(work, false), qint64(0));
        // It is there once: accepting it again finds nothing.
        QVERIFY(!outcomeOf(work.desk->acceptRefused(refused)).has_value());
        QVERIFY(!storedText(work).contains("the sender's secret"));
        work.desk->stop();
    }

    void namesTheEndpointWhoseSecretFits()
    {
        DeskAtWork work;
        work.secrets.set(QStringLiteral("A"), "first secret");
        work.secrets.set(QStringLiteral("B"), "second secret");
        QVERIFY(work.start(
            configured({endpoint("ci", "foundries", "A"), endpoint("nightly", "foundries", "B")})));
        QCOMPARE(post(work, QStringLiteral("foundries"), "ci", "second secret"), 401);
        const auto examination = work.desk->examine(refusedAt(work));
        QVERIFY(examination.has_value());
        QCOMPARE(examination->findings.constFirst().cause, DoctorCause::SecretOfOtherEndpoint);
        QCOMPARE(examination->findings.constFirst().name, QStringLiteral("nightly"));
        QVERIFY(examination->findings.constFirst().proven);
        work.desk->stop();
    }

    // The request may decide the format, only the endpoint decides the secret.
    void aCatchAllJudgesByItsOwnSecret_data()
    {
        QTest::addColumn<QString>("sender");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<int>("status");
        for (const char *sender : {"github", "foundries", "drone", "generic"}) {
            QTest::addRow("%s, right", sender)
                << QString::fromLatin1(sender) << QByteArray("catch-all secret") << 200;
            QTest::addRow("%s, another endpoint's", sender)
                << QString::fromLatin1(sender) << QByteArray("ci secret") << 401;
            QTest::addRow("%s, none", sender) << QString::fromLatin1(sender) << QByteArray() << 401;
        }
    }
    void aCatchAllJudgesByItsOwnSecret()
    {
        QFETCH(QString, sender);
        QFETCH(QByteArray, secret);
        QFETCH(int, status);
        if (!m_catchAll.desk) {
            m_catchAll.secrets.set(QStringLiteral("ALL"), "catch-all secret");
            m_catchAll.secrets.set(QStringLiteral("CI"), "ci secret");
            QVERIFY(m_catchAll.start(
                configured({endpoint("all", "auto", "ALL"), endpoint("ci", "github", "CI")})));
        }
        QCOMPARE(post(m_catchAll, sender, "all", secret), status);
        if (status == 200) {
            const QList<DeliveryRecord> records = m_catchAll.deliveries();
            QVERIFY(std::any_of(
                records.begin(), records.end(), [&sender](const DeliveryRecord &record) {
                    return record.sender == sender && record.verdict == Verdict::Verified;
                }));
        }
    }

    void sendsAChangedSample()
    {
        DeskAtWork work;
        QVERIFY(work.start(configured({})));
        auto draft =
            work.desk->sampleDraft(QStringLiteral("generic"), QStringLiteral("json-passed"));
        QVERIFY(draft.has_value());
        draft->body = build;
        const auto answer = outcomeOf(work.desk->sendDraft(*draft));
        QVERIFY(answer.has_value());
        QCOMPARE(answer->status, 200);
        QVERIFY(answer->delivery != 0);
        QTRY_COMPARE(work.desk->reader().events({}, 0, 10).value_or(QList<Event>()).size(), 1);
        draft->unsignedOnPurpose = true;
        QCOMPARE(outcomeOf(work.desk->sendDraft(*draft))->status, 401);
        draft->endpoint = QStringLiteral("nowhere");
        QVERIFY(!outcomeOf(work.desk->sendDraft(*draft)).has_value());
        QVERIFY(!work.desk->sampleDraft(QStringLiteral("generic"), QStringLiteral("nothing"))
                     .has_value());
        work.desk->stop();
    }

private:
    // A sample of that sender, signed with that secret (empty: not at all).
    static int post(DeskAtWork &work, const QString &sender, const QByteArray &endpointName,
                    const QByteArray &secret)
    {
        const RecipePointer recipe = work.book->find(sender);
        Delivery delivery;
        delivery.target = "/a-path-that-nobody-guesses/" + endpointName;
        delivery.method = "POST";
        delivery.headers = recipe->samples.constFirst().headers;
        delivery.body = recipe->samples.constFirst().body;
        if (!secret.isEmpty()) {
            const auto made = Verifier::sign(*recipe, Secret(secret), delivery, work.clock.now());
            if (!made)
                return 0;
            delivery = *made;
        }
        return outcomeOf(work.post(delivery)).value_or(HttpReply()).status;
    }

    static qint64 refusedAt(DeskAtWork &work, bool wait = true)
    {
        const auto look = [&work] {
            for (const DeliveryRecord &record : work.deliveries()) {
                if (record.verdict == Verdict::Refused)
                    return record.id;
            }
            return qint64(0);
        };
        if (wait)
            (void)QTest::qWaitFor([&look] { return look() != 0; }, 10'000);
        return look();
    }

    // Everything on disk: the database and its log.
    static QByteArray storedText(const DeskAtWork &work)
    {
        QByteArray all;
        for (const QFileInfo &each :
             QDir(work.folder.path()).entryInfoList({QStringLiteral("signalbox.db*")})) {
            QFile file(each.filePath());
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }

    DeskAtWork m_catchAll;
};

QTEST_GUILESS_MAIN(DeskDoctorTest)
#include "tst_deskdoctor.moc"
