// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingsfile.h"

#include "settings/kinds.h"
#include "support/result.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

class SettingsFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("config.json"));
    }

    void aMissingFileIsEmpty()
    {
        SettingsFile file(m_path, kindsForTests());
        QVERIFY_RESULT(file.load());
        QCOMPARE(file.settings(), parseSettings({}, {}, {}).settings);
        write("{\"listener\": {\"port\": 1}}");
        QTRY_COMPARE(file.settings().listener.port, 1);
    }

    void aMissingFolderIsWatchedForToo()
    {
        m_path = m_folder->filePath(QStringLiteral("a/b/config.json"));
        SettingsFile file(m_path, kindsForTests());
        QVERIFY_RESULT(file.load());
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("a/b")));
        QTest::qWait(0);
        write("{\"listener\": {\"port\": 2}}");
        QTRY_COMPARE(file.settings().listener.port, 2);
    }

    void tellsAllFaultsAtTheFirstRead()
    {
        write("{\"listener\": {\"port\": \"x\"}, \"tunnel\": {\"kind\": \"magic\"}}");
        SettingsFile file(m_path, kindsForTests());
        const auto loaded = file.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, ErrorKind::InvalidInput);
        QVERIFY(loaded.error().detail.contains(QStringLiteral("listener.port is \"x\"")));
        QVERIFY(loaded.error().detail.contains(QStringLiteral("tunnel.kind is \"magic\"")));
        QCOMPARE(file.problems().size(), 2);
    }

    void reloads_data()
    {
        QTest::addColumn<bool>("replaced");
        QTest::newRow("written in place") << false;
        QTest::newRow("replaced by rename") << true;
    }
    void reloads()
    {
        QFETCH(bool, replaced);
        write("{\"listener\": {\"port\": 1}}");
        SettingsFile file(m_path, kindsForTests());
        QVERIFY_RESULT(file.load());
        QSignalSpy changed(&file, &SettingsFile::changed);
        for (int port = 2; port < 5; ++port) {
            write("{\"listener\": {\"port\": " + QByteArray::number(port) + "}}", replaced);
            QTRY_COMPARE(file.settings().listener.port, port);
        }
        QCOMPARE(changed.size(), 3);
    }

    void theLastGoodOneStaysInForce()
    {
        write("{\"listener\": {\"port\": 1}}");
        SettingsFile file(m_path, kindsForTests());
        QVERIFY_RESULT(file.load());
        QSignalSpy changed(&file, &SettingsFile::changed);
        write("{\"listener\": {\"port\": 2,}}");
        QTRY_COMPARE(file.problems().size(), 1);
        QVERIFY(file.problems().at(0).text.startsWith(QStringLiteral("Line 1, column 25")));
        QCOMPARE(file.settings().listener.port, 1);
        // An edit on top of a faulty file would lose what its writer is at.
        QVERIFY(!file.edit(QStringLiteral("listener.port"), 3));
        QCOMPARE(read(), QByteArray("{\"listener\": {\"port\": 2,}}"));
        write("{\"listener\": {\"port\": 1}}");
        QTRY_COMPARE(file.problems().size(), 0);
        QCOMPARE(changed.size(), 0);
    }

    void aFileThatGoesKeepsTheSettings()
    {
        write("{\"listener\": {\"port\": 7}}");
        SettingsFile file(m_path, kindsForTests());
        QVERIFY_RESULT(file.load());
        QVERIFY(QFile::remove(m_path));
        QTRY_COMPARE(file.problems().size(), 1);
        QCOMPARE(file.settings().listener.port, 7);
        write("{\"listener\": {\"port\": 8}}");
        QTRY_COMPARE(file.settings().listener.port, 8);
        QVERIFY(file.problems().isEmpty());
    }

    void anEditKeepsTheRest()
    {
        const QByteArray text = "{\n   \"future\" : [1,   2],\n   \"listener\": {\"port\": 1}\n}\n";
        write(text);
        SettingsFile file(m_path, kindsForTests());
        QVERIFY_RESULT(file.load());
        QSignalSpy changed(&file, &SettingsFile::changed);
        QVERIFY_RESULT(file.edit(QStringLiteral("listener.port"), 99));
        QCOMPARE(read(), QByteArray(text).replace(": 1}", ": 99}"));
        QCOMPARE(file.settings().listener.port, 99);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(QFileInfo(m_path).permissions()
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        QVERIFY(file.document().contains(QStringLiteral("future")));
        // Our own writing is no news.
        QTest::qWait(300);
        QCOMPARE(changed.size(), 1);
    }

    void aFaultyEditWritesNothing()
    {
        write("{}");
        SettingsFile file(m_path, kindsForTests());
        QVERIFY_RESULT(file.load());
        const auto edited = file.edit(QStringLiteral("listener.port"), QStringLiteral("x"));
        QVERIFY(!edited);
        QCOMPARE(edited.error().kind, ErrorKind::InvalidInput);
        QVERIFY(edited.error().detail.startsWith(QStringLiteral("listener.port is \"x\"")));
        QCOMPARE(read(), QByteArray("{}"));
    }

    void severalChangesAreOne()
    {
        write("{\"targets\": [{\"name\": \"t\", \"kind\": \"relay\", \"url\": "
              "\"http://localhost/\"}],\n"
              " \"rules\": [{\"name\": \"r\", \"do\": [{\"forward\": \"t\"}]}]}");
        SettingsFile file(m_path, kindsForTests());
        QVERIFY_RESULT(file.load());
        QVERIFY(!file.edit(QStringLiteral("targets[0]"), QJsonValue()));
        QVERIFY_RESULT(file.edit({{QStringLiteral("targets[0]"), QJsonValue()},
                                  {QStringLiteral("rules[0]"), QJsonValue()}}));
        QVERIFY(file.settings().targets.isEmpty());
        QVERIFY(file.settings().rules && file.settings().rules->isEmpty());
    }

    void aChangeBehindOurBackIsKept()
    {
        write("{\"listener\": {\"port\": 1}}");
        SettingsFile file(m_path, kindsForTests());
        QVERIFY_RESULT(file.load());
        write("{\"listener\": {\"port\": 1}, \"me\": [\"ann\"]}");
        QVERIFY_RESULT(file.edit(QStringLiteral("listener.port"), 2));
        QCOMPARE(read(), QByteArray("{\"listener\": {\"port\": 2}, \"me\": [\"ann\"]}"));
        QCOMPARE(file.settings().authors, QStringList{QStringLiteral("ann")});
    }

    void aLinkStaysALink()
    {
        const QString real = m_folder->filePath(QStringLiteral("dotfiles.json"));
        QVERIFY(QFile::link(real, m_path));
        const QString own = m_path;
        m_path = real;
        write("{}");
        SettingsFile file(own, kindsForTests());
        QVERIFY_RESULT(file.load());
        QVERIFY_RESULT(file.edit(QStringLiteral("listener.port"), 5));
        QVERIFY(QFileInfo(own).isSymLink());
        QVERIFY(read().contains("5"));
        write("{\"listener\": {\"port\": 6}}", true);
        QTRY_COMPARE(file.settings().listener.port, 6);
    }

    void saysWhenItCannotSave()
    {
        // A file stands where the folder should be; not even root can write there.
        write("x");
        SettingsFile file(m_path + QStringLiteral("/config.json"), kindsForTests());
        QVERIFY_RESULT(file.load());
        const auto edited = file.edit(QStringLiteral("listener.port"), 5);
        QVERIFY(!edited);
        QCOMPARE(edited.error().kind, ErrorKind::Storage);
        QCOMPARE(file.settings().listener.port, 8642);
    }

private:
    void write(const QByteArray &text, bool replace = false)
    {
        QFile file(replace ? m_path + QStringLiteral(".new") : m_path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
        file.close();
        if (replace)
            QCOMPARE(
                rename(file.fileName().toLocal8Bit().constData(), m_path.toLocal8Bit().constData()),
                0);
    }
    QByteArray read() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(SettingsFileTest)
#include "tst_settingsfile.moc"
