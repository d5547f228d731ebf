// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/checkpointer.h"
#include "store/sqlite/database.h"
#include "support/result.h"

#include <sqlite3.h>

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

namespace {

constexpr Checkpointer::Limits small{50, 200};

int keepFrames(void *frames, sqlite3 *, const char *, int count)
{
    *static_cast<int *>(frames) = count;
    return SQLITE_OK;
}

} // namespace

//! A writer that never rests, which is when a checkpoint beside it never catches up by itself.
class TestCheckpointer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsTheLogShort();
    void waitsForNoReader();
    void leavesEverythingReadable();

private:
    [[nodiscard]] int writeRows(int count); //!< the longest the log was, in pages

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Checkpointer> m_checkpointer;
    int m_frames = 0;
};

void TestCheckpointer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("a.db"));
    auto opened = Database::open(m_path, Database::Mode::ReadWrite);
    QVERIFY_RESULT(opened);
    m_database = std::move(*opened);
    m_database->execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
                        "PRAGMA wal_autocheckpoint = 0;"
                        "CREATE TABLE t(id INTEGER PRIMARY KEY, bytes BLOB)");
    QVERIFY(!m_database->failed());
    m_frames = 0;
    sqlite3_wal_hook(m_database->handle(), keepFrames, &m_frames);
    m_checkpointer = std::make_unique<Checkpointer>(m_path, small);
}

void TestCheckpointer::cleanup()
{
    m_checkpointer.reset();
    m_database.reset();
    m_folder.reset();
}

int TestCheckpointer::writeRows(int count)
{
    int longest = 0;
    for (int row = 0; row < count; ++row) {
        m_database->run("INSERT INTO t(bytes) VALUES(randomblob(3000))");
        longest = std::max(longest, m_frames);
        m_checkpointer->note(m_frames);
    }
    return longest;
}

void TestCheckpointer::keepsTheLogShort()
{
    const int longest = writeRows(3000);
    QVERIFY(!m_database->failed());
    QVERIFY2(longest > small.writeBack, "nothing to see: the log was never long");
    QVERIFY2(longest < small.restart + small.writeBack + 10, qPrintable(QString::number(longest)));
}

void TestCheckpointer::waitsForNoReader()
{
    auto reader = Database::open(m_path, Database::Mode::ReadOnly);
    QVERIFY_RESULT(reader);
    (*reader)->execute("BEGIN");
    QCOMPARE((*reader)->number("SELECT count(*) FROM t"), 0);
    // The log cannot begin again while somebody reads of it; the writer goes on all the same.
    QVERIFY(writeRows(300) > small.restart);
    QVERIFY(!m_database->failed());
    (*reader)->execute("COMMIT");
    (void)writeRows(300);
    QVERIFY(m_frames < small.restart + small.writeBack + 10);
}

void TestCheckpointer::leavesEverythingReadable()
{
    (void)writeRows(1000);
    m_checkpointer->stop();
    auto reader = Database::open(m_path, Database::Mode::ReadOnly);
    QVERIFY_RESULT(reader);
    QCOMPARE((*reader)->number("SELECT count(*) FROM t"), 1000);
    QVERIFY(QFileInfo(m_path).size() > 1000 * 3000 / 2); // most of it is out of the log
    Statement check = (*reader)->query("PRAGMA integrity_check");
    QVERIFY(check.next());
    QCOMPARE(check.text(), QStringLiteral("ok"));
}

QTEST_GUILESS_MAIN(TestCheckpointer)
#include "tst_checkpointer.moc"
