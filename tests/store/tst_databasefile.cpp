// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/databasefile.h"
#include "store/sqlite/migrations.h"
#include "store/storefixture.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>

using namespace signalbox;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

int modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777 : -1;
}

} // namespace

//! The file itself: rights, migration, damage.
class TestDatabaseFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void protectsItsFiles();
    void setsUpTheFile();
    void migratesFromNothing();
    void migratesInSteps();
    void refusesANewerOne();
    void keepsADamagedOneAside_data();
    void keepsADamagedOneAside();
    void survivesDamageMetLater();
    void readerNeedsADatabase();
};

void TestDatabaseFile::protectsItsFiles()
{
    const mode_t before = ::umask(0);
    StoreFixture fixture;
    const auto opened = fixture.open();
    const auto stored = fixture.commit(accepted(QStringLiteral("a")));
    ::umask(before);
    QVERIFY_RESULT(opened);
    QVERIFY_RESULT(stored);
    QCOMPARE(modeOf(fixture.folder()), 0700);
    const QStringList files = QDir(fixture.folder()).entryList(QDir::Files);
    QVERIFY(files.contains(QStringLiteral("signalbox.db-wal")));
    for (const QString &file : files)
        QCOMPARE(modeOf(fixture.folder() + QLatin1Char('/') + file), 0600);
}

void TestDatabaseFile::setsUpTheFile()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    fixture.close();
    auto database = Database::open(databasePath(fixture.folder()), Database::Mode::ReadOnly);
    QVERIFY_RESULT(database);
    QCOMPARE((*database)->number("PRAGMA page_size"), 4096);
    QCOMPARE((*database)->number("PRAGMA auto_vacuum"), 2);
    QCOMPARE((*database)->number("PRAGMA user_version"), qint64(migrations().size()));
    QCOMPARE((*database)->number("SELECT count(*) FROM pragma_table_info('deliveries')"
                                 " WHERE name IN ('id', 'delivery_id')"),
             2);
    Statement mode = (*database)->query("PRAGMA journal_mode");
    QVERIFY(mode.next());
    QCOMPARE(mode.text(), QStringLiteral("wal"));
}

void TestDatabaseFile::migratesFromNothing()
{
    StoreFixture fixture;
    QVERIFY(QDir().mkpath(fixture.folder()));
    QFile empty(databasePath(fixture.folder())); // a program killed between creating and filling it
    QVERIFY(empty.open(QIODevice::WriteOnly));
    empty.close();
    QVERIFY_DONE(fixture.open());
    QVERIFY_DONE(fixture.commit(accepted(QStringLiteral("a"))));
    fixture.close();
    QVERIFY_DONE(fixture.open()); // nothing is migrated twice
    QCOMPARE(fixture.reader().counters()->deliveries, 1);
    QVERIFY(fixture.store().keptAside().isEmpty());
}

void TestDatabaseFile::migratesInSteps()
{
    QTemporaryDir folder;
    auto database =
        Database::open(folder.filePath(QStringLiteral("x.db")), Database::Mode::ReadWrite);
    QVERIFY_RESULT(database);
    const Migration steps[] = {{"one", "CREATE TABLE a(x); INSERT INTO a VALUES(1)"},
                               {"two", "ALTER TABLE a ADD COLUMN y"},
                               {"bad", "CREATE TABLE b(x); INSERT INTO nowhere VALUES(1)"}};
    QVERIFY_DONE(migrate(**database, std::span(steps).first(1)));
    QCOMPARE((*database)->number("PRAGMA user_version"), 1);
    const auto failed = migrate(**database, steps);
    QVERIFY(!failed);
    QCOMPARE((*database)->number("PRAGMA user_version"),
             2); // the good step stays, the bad one left nothing
    QCOMPARE((*database)->number("SELECT count(*) FROM sqlite_schema"), 1);
    QCOMPARE(migrate(**database, std::span(steps).first(1)).error().kind, ErrorKind::Corrupt);
}

void TestDatabaseFile::refusesANewerOne()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    fixture.close();
    const QString path = databasePath(fixture.folder());
    {
        auto database = Database::open(path, Database::Mode::ReadWrite);
        (*database)->execute("PRAGMA user_version = 99");
        QVERIFY(!(*database)->failed());
    }
    const QByteArray before = contentOf(path);
    const auto opened = fixture.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Corrupt);
    QCOMPARE(contentOf(path), before);
    QCOMPARE(QDir(fixture.folder()).entryList({QStringLiteral("*damaged*")}).size(), 0);
    QCOMPARE(StoreReader::open(fixture.folder()).error().kind, ErrorKind::Corrupt);
}

void TestDatabaseFile::keepsADamagedOneAside_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("unclean");

    QTest::newRow("not a database")
        << qint64(0) << QByteArray("this is no database at all") << false;
    QTest::newRow("schema page") << qint64(100) << QByteArray(4000, '\xaa') << false;
    QTest::newRow("a page inside, after a kill")
        << qint64(4096 * 3) << QByteArray(4096, '\x55') << true;
}

void TestDatabaseFile::keepsADamagedOneAside()
{
    QFETCH(qint64, at);
    QFETCH(QByteArray, bytes);
    QFETCH(bool, unclean);
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    QVERIFY_DONE(fixture.commitMany(QStringLiteral("d"), 50));
    fixture.close();
    const QString path = databasePath(fixture.folder());
    overwrite(path, at, bytes);
    if (unclean) { // what is in the log is no log: it is ignored, but says that nobody closed
        QFile log(path + QStringLiteral("-wal"));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("cut short");
    }
    const QByteArray damaged = contentOf(path);
    QVERIFY_DONE(fixture.open());
    QVERIFY(
        fixture.store().keptAside().startsWith(path + QStringLiteral(".damaged-20261121T040005Z")));
    QCOMPARE(contentOf(fixture.store().keptAside()), damaged);
    QVERIFY_DONE(fixture.commit(accepted(QStringLiteral("new"))));
    QCOMPARE(fixture.reader().counters()->deliveries, 1);
    fixture.close();
    QVERIFY_DONE(fixture.open());
    QVERIFY(fixture.store().keptAside().isEmpty());
}

void TestDatabaseFile::survivesDamageMetLater()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    QVERIFY_DONE(fixture.commitMany(QStringLiteral("d"), 300));
    fixture.close();
    const QString path = databasePath(fixture.folder());
    qint64 page = 0;
    {
        auto database = Database::open(path, Database::Mode::ReadOnly);
        page = (*database)->number(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'deliveries_waiting'");
    }
    overwrite(path, (page - 1) * 4096, QByteArray(4096, '\x55'));
    QVERIFY_DONE(fixture.open()); // closed cleanly: not looked at
    QVERIFY(fixture.store().keptAside().isEmpty());
    const auto stored = fixture.commit(accepted(QStringLiteral("new")));
    QVERIFY(!stored);
    QCOMPARE(stored.error().kind, ErrorKind::Corrupt);
    QVERIFY(!fixture.store().healthy());
    fixture.close();
    QVERIFY_DONE(fixture.open());
    QVERIFY(!fixture.store().keptAside().isEmpty());
    QVERIFY_DONE(fixture.commit(accepted(QStringLiteral("new"))));
}

void TestDatabaseFile::readerNeedsADatabase()
{
    QTemporaryDir folder;
    QCOMPARE(StoreReader::open(folder.path()).error().kind, ErrorKind::NotFound);
    QFile file(databasePath(folder.path()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("no database, but long enough to be one. ").repeated(100));
    file.close();
    QCOMPARE(StoreReader::open(folder.path()).error().kind, ErrorKind::Corrupt);
}

QTEST_GUILESS_MAIN(TestDatabaseFile)
#include "tst_databasefile.moc"
