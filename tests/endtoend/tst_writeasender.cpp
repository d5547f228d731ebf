// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The files of docs/write-a-sender.md, taken from the page as they stand there: a sender that
// exists nowhere is supported by them alone.
#include "endtoend/runningprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace signalbox;

namespace {

const QByteArray kilnSecret = "a secret for the kiln";

// "**`name`**", an empty line, a fenced block.
QMap<QString, QByteArray> filesOfThePage()
{
    QFile page(QStringLiteral(SIGNALBOX_SOURCE_DIR "/docs/write-a-sender.md"));
    if (!page.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression block(
        QStringLiteral("^\\*\\*`([^`]+)`\\*\\*\\n\\n```[a-z]+\\n(.*?)^```$"),
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    QMap<QString, QByteArray> files;
    auto matches = block.globalMatch(QString::fromUtf8(page.readAll()));
    while (matches.hasNext()) {
        const auto match = matches.next();
        files.insert(match.captured(1), match.captured(2).toUtf8());
    }
    return files;
}

bool writeAll(const QString &folder, const QMap<QString, QByteArray> &files)
{
    for (auto file = files.begin(); file != files.end(); ++file) {
        const QFileInfo place(folder + u'/' + file.key());
        if (!QDir().mkpath(place.path()))
            return false;
        QFile written(place.filePath());
        if (!written.open(QIODevice::WriteOnly)
            || written.write(file.value()) != file.value().size())
            return false;
    }
    return true;
}

} // namespace

class WriteASenderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_files = filesOfThePage();
        QCOMPARE(m_files.size(), 8); // manifest, program, five samples, the events of one
    }

    void checksAndWritesTheEvents()
    {
        RunningProgram program;
        const QString folder = program.folder() + QStringLiteral("/kiln");
        QVERIFY(writeAll(folder, m_files));
        const CommandResult written =
            program.command({QStringLiteral("check"), folder, QStringLiteral("--write")});
        QVERIFY2(written.exitCode == 0, written.output + written.errors);
        QCOMPARE(written.output.count("written: "), 4);
        QCOMPARE(written.output.count(": as expected"), 5);
        QVERIFY2(!written.output.contains("note:"), written.output);
        QCOMPARE(program.command({QStringLiteral("check"), folder}).exitCode, 0);
        QCOMPARE(eventsOf(folder, "run-survived").value(QLatin1String("status")).toString(),
                 QStringLiteral("passed"));
        QCOMPARE(eventsOf(folder, "run-again").value(QLatin1String("attempt")).toInt(), 2);
        QCOMPARE(eventsOf(folder, "oven-hot").value(QLatin1String("status")).toString(),
                 QStringLiteral("firing"));
    }

    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("was");
        QTest::addColumn<QByteArray>("is");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("manifest") << "sender.json" << QByteArray("\"scheme\": \"hmac\"")
                                  << QByteArray("\"scheme\": \"hamc\"")
                                  << QByteArray("sender.json:7: ");
        QTest::newRow("program") << "events.jq" << QByteArray("subject: [\"oven\", .oven],")
                                 << QByteArray("subject: [\"oven\", .oven]],")
                                 << QByteArray("events.jq:");
        QTest::newRow("meaning")
            << "sender.json" << QByteArray("\"DEAD\": \"failed\"")
            << QByteArray("\"DEAD\": \"cancelled\"")
            << QByteArray("[0].jobs[1].status: expected \"failed\", got \"cancelled\"");
        QTest::newRow("no sample") << "samples/run-dead.json" << QByteArray("{\n")
                                   << QByteArray("{{\n") << QByteArray("samples/run-dead.json:1: ");
    }
    void saysWhatIsWrongAndWhere()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, was);
        QFETCH(QByteArray, is);
        QFETCH(QByteArray, said);
        RunningProgram program;
        const QString folder = program.folder() + QStringLiteral("/kiln");
        QMap<QString, QByteArray> files = m_files;
        QVERIFY(files.value(file).contains(was));
        files[file].replace(was, is);
        QVERIFY(writeAll(folder, files));
        const CommandResult result =
            program.command({QStringLiteral("check"), folder, QStringLiteral("--write")});
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.output.contains(said), result.output + result.errors);
    }

    void worksThroughTheListener()
    {
        RunningProgram program;
        program.setEnvironment(QStringLiteral("KILN"), QString::fromLatin1(kilnSecret));
        program.setConfig(
            {{QStringLiteral("endpoints"),
              QJsonArray{QJsonObject{
                  {QStringLiteral("name"), QStringLiteral("kiln")},
                  {QStringLiteral("path"), QStringLiteral("/kiln-h4x9c2m7q1w8z3t6y5b0n2k9v4")},
                  {QStringLiteral("sender"), QStringLiteral("kiln")},
                  {QStringLiteral("secret"),
                   QJsonObject{{QStringLiteral("env"), QStringLiteral("KILN")}}}}}}});
        const QString folder = program.folder() + QStringLiteral("/data/senders/kiln");
        QVERIFY(writeAll(folder, m_files));
        QCOMPARE(
            program.command({QStringLiteral("check"), folder, QStringLiteral("--write")}).exitCode,
            0);
        QVERIFY2(program.start(), program.errorOutput());
        for (const char *sample :
             {"run-started", "run-survived", "run-dead", "run-again", "oven-hot"}) {
            const CommandResult sent = program.command(
                {QStringLiteral("send"), QStringLiteral("kiln/") + QLatin1String(sample)});
            QVERIFY2(sent.exitCode == 0, sent.output + sent.errors);
            QVERIFY(sent.output.startsWith("answered 200"));
        }
        const QStringList list{QStringLiteral("events"), QStringLiteral("--json"),
                               QStringLiteral("--subjects")};
        QTRY_COMPARE_WITH_TIMEOUT(program.command(list).lines().size(), 3, 10'000);
        QStringList rows;
        QTRY_VERIFY_WITH_TIMEOUT(
            (rows = rowsOf(program.command(list).lines()),
             rows.contains(QStringLiteral("Burn-in of gateway-r4 413 running 2"))),
            10'000);
        QVERIFY(rows.contains(QStringLiteral("Burn-in of gateway-r4 412 passed 1")));
        QVERIFY(rows.contains(QStringLiteral("Oven east  firing 1")));
        // A changed field, and a secret that is not the endpoint's.
        QCOMPARE(
            program
                .command({QStringLiteral("send"), QStringLiteral("kiln/oven-hot"),
                          QStringLiteral("--set"), QStringLiteral("state=COOL"),
                          QStringLiteral("--header"), QStringLiteral("X-Kiln-Delivery=kd-2000")})
                .exitCode,
            0);
        QTRY_VERIFY_WITH_TIMEOUT(
            rowsOf(program.command(list).lines()).contains(QStringLiteral("Oven east  resolved 1")),
            10'000);
        program.setEnvironment(QStringLiteral("OTHER"), QStringLiteral("another secret"));
        const CommandResult refused =
            program.command({QStringLiteral("send"), QStringLiteral("kiln/run-dead"),
                             QStringLiteral("--secret-env"), QStringLiteral("OTHER")});
        QCOMPARE(refused.exitCode, 1);
        const QStringList deliveries{QStringLiteral("deliveries"), QStringLiteral("--json")};
        QString id;
        QTRY_VERIFY_WITH_TIMEOUT(!(id = refusedId(program.command(deliveries).lines())).isEmpty(),
                                 10'000);
        const CommandResult explained =
            program.command({QStringLiteral("doctor"), QStringLiteral("delivery"), id});
        QVERIFY2(explained.output.contains(
                     "expected  header X-Kiln-Signature: \"k1=\" and 64 hex digits"),
                 explained.output);
        QVERIFY(explained.output.contains("tried     env KILN"));
        QVERIFY(!explained.output.contains(kilnSecret));
        QCOMPARE(program
                     .command({QStringLiteral("doctor"), QStringLiteral("delivery"), id,
                               QStringLiteral("--accept")})
                     .exitCode,
                 1);
        QCOMPARE(program.terminate(), 0);
        // The same without the program.
        QVERIFY(program.command({QStringLiteral("doctor"), QStringLiteral("delivery"), id})
                    .output.contains("cause")
                || program.command({QStringLiteral("doctor"), QStringLiteral("delivery"), id})
                       .output.contains("perhaps"));
    }

private:
    static QJsonObject eventsOf(const QString &folder, const char *sample)
    {
        QFile file(folder + QStringLiteral("/samples/") + QLatin1String(sample)
                   + QStringLiteral(".events.json"));
        return file.open(QIODevice::ReadOnly)
            ? QJsonDocument::fromJson(file.readAll()).array().at(0).toObject()
            : QJsonObject();
    }

    static QStringList rowsOf(const QList<QJsonObject> &lines)
    {
        QStringList rows;
        for (const QJsonObject &line : lines) {
            rows.append(QStringLiteral("%1 %2 %3 %4")
                            .arg(line.value(QLatin1String("title")).toString(),
                                 line.value(QLatin1String("number")).toString(),
                                 line.value(QLatin1String("status")).toString())
                            .arg(line.value(QLatin1String("attempt")).toInt(1)));
        }
        return rows;
    }

    static QString refusedId(const QList<QJsonObject> &lines)
    {
        for (const QJsonObject &line : lines) {
            if (line.value(QLatin1String("verdict")).toString() == QLatin1String("refused"))
                return line.value(QLatin1String("id")).toString();
        }
        return {};
    }

    QMap<QString, QByteArray> m_files;
};

QTEST_GUILESS_MAIN(WriteASenderTest)
#include "tst_writeasender.moc"
