// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/databasefile.h"
#include "store/storefixture.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace signalbox;

namespace {

// A store in a child process that writes the ids of its committed deliveries into a pipe until it
// is killed.
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
            if (outcome
                && ::write(pipe, line.constData(), static_cast<std::size_t>(line.size())) < 0)
                ::_exit(2);
        });
        if (count % 50 == 0)
            ::usleep(500);
    }
}

} // namespace

//! What goes wrong outside: locks, a full disk, a killed program.
class TestStoreTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesALockedOne();
    void survivesALock();
    void survivesAFullDisk();
    void survivesBeingKilled();
};

void TestStoreTrouble::refusesALockedOne()
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

void TestStoreTrouble::survivesALock()
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

void TestStoreTrouble::survivesAFullDisk()
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

void TestStoreTrouble::survivesBeingKilled()
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

QTEST_GUILESS_MAIN(TestStoreTrouble)
#include "tst_storetrouble.moc"
