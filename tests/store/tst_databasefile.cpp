// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/databasefile.h"
#include "store/sqlite/migrations.h"
#include "store/storefixture.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

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

// A store in a child process that writes the ids of its committed deliveries into a pipe until it is killed.
[[noreturn]] void commitUntilKilled(const QString &folder, int pipe, int round)
{
    const SystemClock clock;
    auto store = Store::open(folder, clock);
    if (!store)
        ::_exit(1);
    for (int count = 0;; ++count) {
        const QString id = QStringLiteral("%1-%2").arg(round).arg(count);
        (*store)->commit(accepted(id), [pipe, id](const Result<CommitOutcome> &outcome) {
            const QByteArray line = id.toUtf8() + '\n';
            if (outcome && ::write(pipe, line.constData(), static_cast<std::size_t>(line.size())) < 0)
                ::_exit(2);
        });
        if (count % 50 == 0)
            ::usleep(500);
    }
}

} // namespace

//! The file itself: rights, migration, damage, locks, a full disk, a killed program.
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
    void refusesALockedOne();
    void survivesALock();
    void survivesAFullDisk();
    void survivesBeingKilled();
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
    QCOMPARE((*database)->number("PRAGMA page_size"), 8192);
    QCOMPARE((*database)->number("PRAGMA auto_vacuum"), 2);
    QCOMPARE((*database)->number("PRAGMA user_version"), qint64(migrations().size()));
    QCOMPARE((*database)->number("SELECT count(*) FROM pragma_table_info('deliveries')"
                                 " WHERE name IN ('id', 'delivery_id')"), 2);
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
    auto database = Database::open(folder.filePath(QStringLiteral("x.db")), Database::Mode::ReadWrite);
    QVERIFY_RESULT(database);
    const Migration steps[] = {{"one", "CREATE TABLE a(x); INSERT INTO a VALUES(1)"},
                               {"two", "ALTER TABLE a ADD COLUMN y"},
                               {"bad", "CREATE TABLE b(x); INSERT INTO nowhere VALUES(1)"}};
    QVERIFY_DONE(migrate(**database, std::span(steps).first(1)));
    QCOMPARE((*database)->number("PRAGMA user_version"), 1);
    const auto failed = migrate(**database, steps);
    QVERIFY(!failed);
    QCOMPARE((*database)->number("PRAGMA user_version"), 2); // the good step stays, the bad one left nothing
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

    QTest::newRow("not a database") << qint64(0) << QByteArray("this is no database at all") << false;
    QTest::newRow("schema page") << qint64(100) << QByteArray(4000, '\xaa') << false;
    QTest::newRow("a page inside, after a kill") << qint64(8192 * 3) << QByteArray(8192, '\x55') << true;
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
    QVERIFY(fixture.store().keptAside().startsWith(path + QStringLiteral(".damaged-20261121T040005Z")));
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
        page = (*database)->number("SELECT rootpage FROM sqlite_schema WHERE name = 'deliveries_waiting'");
    }
    overwrite(path, (page - 1) * 8192, QByteArray(8192, '\x55'));
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

void TestDatabaseFile::refusesALockedOne()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    fixture.close();
    auto other = Database::open(databasePath(fixture.folder()), Database::Mode::ReadWrite);
    QVERIFY_RESULT(other);
    (*other)->execute("BEGIN IMMEDIATE");
    const auto opened = fixture.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Busy);
    (*other)->execute("COMMIT");
    QVERIFY_DONE(fixture.open());
}

void TestDatabaseFile::survivesALock()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    auto other = Database::open(databasePath(fixture.folder()), Database::Mode::ReadWrite);
    QVERIFY_RESULT(other);
    (*other)->execute("BEGIN IMMEDIATE");
    const auto locked = fixture.commit(accepted(QStringLiteral("a")));
    QVERIFY(!locked);
    QCOMPARE(locked.error().kind, ErrorKind::Busy);
    QVERIFY(!fixture.store().healthy());
    (*other)->execute("COMMIT");
    const auto stored = fixture.commit(accepted(QStringLiteral("a")));
    QVERIFY_RESULT(stored);
    QVERIFY(!stored->duplicate); // nothing of the failed attempt was left
    QVERIFY(fixture.store().healthy());
}

void TestDatabaseFile::survivesAFullDisk()
{
    StoreFixture fixture;
    QVERIFY_DONE(fixture.open());
    QVERIFY_DONE(fixture.commit(accepted(QStringLiteral("before"))));
    // A file-size limit fails writes half-way, as a full disk does.
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit old = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &old), 0);
    rlimit small = old;
    small.rlim_cur = 400 * 1024;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    QByteArray body(100'000, Qt::Uninitialized);
    for (qsizetype index = 0; index < body.size(); ++index)
        body[index] = static_cast<char>((index * index * 31 + index / 7) % 251);
    QList<QString> acknowledged;
    int failures = 0;
    for (int count = 0; count < 20; ++count) {
        const QString id = QStringLiteral("full-%1").arg(count);
        body[0] = static_cast<char>(count);
        const auto outcome = fixture.commit(accepted(id, body));
        if (outcome)
            acknowledged.append(id);
        else
            failures += outcome.error().kind == ErrorKind::Storage ? 1 : 1000;
    }
    const bool healthyWhileFull = fixture.store().healthy();
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &old), 0);
    QVERIFY2(failures > 0 && failures < 1000, QByteArray::number(failures).constData());
    QVERIFY(!healthyWhileFull);
    QTRY_VERIFY(fixture.store().healthy()); // by its own probe, without a delivery
    QVERIFY_DONE(fixture.commit(accepted(QStringLiteral("after"))));
    QCOMPARE(fixture.reader().counters()->deliveries, 2 + acknowledged.size());
    fixture.close();
    QVERIFY_DONE(fixture.open());
    QVERIFY(fixture.store().keptAside().isEmpty());
    QCOMPARE(fixture.reader().counters()->deliveries, 2 + acknowledged.size());
}

void TestDatabaseFile::survivesBeingKilled()
{
    StoreFixture fixture;
    QSet<QString> acknowledged;
    for (int round = 0; round < 3; ++round) {
        int ends[2] = {};
        QCOMPARE(::pipe(ends), 0);
        const pid_t child = ::fork();
        QVERIFY(child >= 0);
        if (child == 0)
            commitUntilKilled(fixture.folder(), ends[1], round);
        ::close(ends[1]);
        QByteArray told;
        char buffer[4096];
        const int enough = 2000 + round * 700;
        ssize_t count = 0;
        bool killed = false;
        while ((count = ::read(ends[0], buffer, sizeof buffer)) > 0) {
            told.append(buffer, count);
            if (!killed && told.count('\n') > enough) {
                ::kill(child, SIGKILL);
                killed = true;
            }
        }
        ::close(ends[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(killed && WIFSIGNALED(status));
        told.truncate(told.lastIndexOf('\n'));
        for (const QByteArray &id : told.split('\n'))
            acknowledged.insert(QString::fromUtf8(id));
    }
    QVERIFY_DONE(fixture.open());
    QVERIFY(fixture.store().keptAside().isEmpty());
    auto database = Database::open(databasePath(fixture.folder()), Database::Mode::ReadOnly);
    QSet<QString> stored;
    Statement rows = (*database)->query("SELECT delivery_id FROM deliveries");
    qsizetype rowCount = 0;
    while (rows.next()) {
        stored.insert(rows.text());
        ++rowCount;
    }
    QCOMPARE(stored.size(), rowCount);
    QVERIFY2(stored.contains(acknowledged), "an acknowledged delivery is lost");
    QCOMPARE(fixture.reader().counters()->deliveries, rowCount);
    // Everything that was not understood yet is still to do.
    qint64 waiting = (*database)->number("SELECT count(*) FROM deliveries WHERE understood = 0");
    QCOMPARE(waiting, rowCount);
    QCOMPARE(fixture.reader().waiting(10)->size(), 10);
    QCOMPARE(fixture.reader().waiting(10)->first().id, 1);
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
