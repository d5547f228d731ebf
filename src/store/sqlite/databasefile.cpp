// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/databasefile.h"

#include "store/sqlite/migrations.h"

#include <sqlite3.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace signalbox {

namespace {

// quick_check reads the whole file: about 0.2 s for this much on an ordinary disk.
constexpr qint64 checkedSizeLimit = qint64(64) * 1024 * 1024;
// How long another program's lock is waited for, inside the deadline of the quickest sender (3 s).
constexpr int lockedForMilliseconds = 2000;

constexpr QFile::Permissions ownFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions ownFolder = ownFile | QFile::ExeOwner;

QString suspectMark(const QString &path)
{
    return path + QStringLiteral(".suspect");
}

Result<void> prepareFolder(const QString &folder)
{
    const QDir directory(folder);
    const bool ours = !directory.exists() || directory.isEmpty();
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::Storage, QStringLiteral("cannot create folder %1").arg(folder));
    // A folder that holds other things was chosen by somebody, who also chose who may look into it.
    if (ours && !QFile::setPermissions(folder, ownFolder))
        return fail(ErrorKind::Storage, QStringLiteral("cannot protect folder %1").arg(folder));
    return {};
}

// SQLite gives -wal and -shm the rights of the database itself, so making this one first is enough.
Result<void> prepareFile(const QString &path)
{
    QFile file(path);
    if (!file.exists() && !file.open(QIODevice::ReadWrite | QIODevice::NewOnly, ownFile))
        return fail(ErrorKind::Storage, QStringLiteral("cannot create %1").arg(path));
    file.close();
    if (!QFile::setPermissions(path, ownFile))
        return fail(ErrorKind::Storage, QStringLiteral("cannot protect %1").arg(path));
    return {};
}

bool needsFullCheck(const QString &path)
{
    if (QFile::exists(suspectMark(path)))
        return true;
    const bool unclean = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    return unclean && QFileInfo(path).size() <= checkedSizeLimit;
}

Result<void> checkDatabase(Database &database, bool wholeFile)
{
    // Reads the header and parses the whole schema.
    (void)database.number("SELECT count(*) FROM sqlite_schema");
    if (wholeFile) {
        Statement check = database.query("PRAGMA quick_check(1)");
        if (check.next()) {
            const QString answer = check.text();
            if (answer != QLatin1String("ok"))
                return fail(ErrorKind::Corrupt, QStringLiteral("database: %1").arg(answer));
        }
    }
    if (const std::optional<Error> error = database.takeError())
        return fail(*error);
    return {};
}

Result<void> setUp(Database &database)
{
    // A commit writes each page it touches whole; most rows are small and lie far apart. The
    // system caches the file, so that a small cache of our own does.
    database.execute("PRAGMA page_size = 4096; PRAGMA auto_vacuum = INCREMENTAL");
    // Checkpoints have a thread of their own (Checkpointer): no answer waits for one.
    database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                     "PRAGMA wal_autocheckpoint = 0; PRAGMA journal_size_limit = 67108864;"
                     "PRAGMA cache_size = -2048; PRAGMA temp_store = MEMORY;"
                     "PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF");
    // A lock is met here and not by the first delivery.
    database.execute("BEGIN IMMEDIATE; COMMIT");
    if (const std::optional<Error> error = database.takeError()) {
        database.rollBack();
        return fail(*error);
    }
    return migrate(database);
}

Result<std::unique_ptr<Database>> tryOpen(const QString &path)
{
    auto opened = Database::open(path, Database::Mode::ReadWrite);
    if (!opened)
        return opened;
    Database &database = **opened;
    sqlite3_busy_timeout(database.handle(), lockedForMilliseconds);
    // Until the version is known nothing may be written, and closing would write the -wal back.
    sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    const bool whole = needsFullCheck(path);
    const qint64 version = database.number("PRAGMA user_version");
    if (!database.failed() && version > static_cast<qint64>(migrations().size())) {
        const Result<void> refused = migrate(database);
        return fail(refused.error());
    }
    if (const Result<void> sound = checkDatabase(database, whole); !sound)
        return fail(sound.error());
    sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    if (const Result<void> ready = setUp(database); !ready)
        return fail(ready.error());
    QFile::remove(suspectMark(path));
    return opened;
}

bool isNewer(const QString &path)
{
    const auto database = Database::open(path, Database::Mode::ReadOnly);
    return database
        && (*database)->number("PRAGMA user_version") > static_cast<qint64>(migrations().size());
}

Result<QString> keepAside(const QString &path, const Clock &clock)
{
    const QString time = QDateTime::fromMSecsSinceEpoch(toMilliseconds(clock.now()), Qt::UTC)
                             .toString(QStringLiteral("yyyyMMddTHHmmssZ"));
    QString aside = path + QStringLiteral(".damaged-") + time;
    for (int count = 2; QFile::exists(aside); ++count)
        aside = path + QStringLiteral(".damaged-%1-%2").arg(time).arg(count);
    if (!QFile::rename(path, aside))
        return fail(ErrorKind::Storage, QStringLiteral("cannot put damaged %1 aside").arg(path));
    // Without its own name a -wal would be taken for the new database's.
    const QString log = path + QStringLiteral("-wal");
    if (QFile::exists(log) && !QFile::rename(log, aside + QStringLiteral("-wal")))
        return fail(ErrorKind::Storage, QStringLiteral("cannot put damaged %1 aside").arg(log));
    QFile::remove(path + QStringLiteral("-shm"));
    return aside;
}

} // namespace

QString databasePath(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("signalbox.db"));
}

Result<OpenedDatabase> openForWriting(const QString &folder, const Clock &clock)
{
    const QString path = databasePath(folder);
    if (const Result<void> ready = prepareFolder(folder); !ready)
        return fail(ready.error());
    if (const Result<void> ready = prepareFile(path); !ready)
        return fail(ready.error());
    auto database = tryOpen(path);
    if (database)
        return OpenedDatabase{std::move(*database), {}};
    if (database.error().kind != ErrorKind::Corrupt || isNewer(path))
        return fail(database.error());
    const Result<QString> aside = keepAside(path, clock);
    if (!aside)
        return fail(aside.error());
    if (const Result<void> ready = prepareFile(path); !ready)
        return fail(ready.error());
    database = tryOpen(path);
    if (!database)
        return fail(database.error());
    return OpenedDatabase{std::move(*database), *aside};
}

Result<std::unique_ptr<Database>> openForReading(const QString &folder)
{
    const QString path = databasePath(folder);
    if (!QFile::exists(path))
        return fail(ErrorKind::NotFound, QStringLiteral("no database in %1").arg(folder));
    auto opened = Database::open(path, Database::Mode::ReadOnly);
    if (!opened)
        return opened;
    Database &database = **opened;
    sqlite3_busy_timeout(database.handle(), lockedForMilliseconds);
    database.execute(
        "PRAGMA cache_size = -2048; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF");
    const qint64 version = database.number("PRAGMA user_version");
    const auto newest = static_cast<qint64>(migrations().size());
    if (const std::optional<Error> error = database.takeError())
        return fail(*error);
    if (version > newest)
        return fail(ErrorKind::Corrupt, QStringLiteral("signalbox.db is of a newer version"));
    if (version == 0)
        return fail(ErrorKind::NotFound, QStringLiteral("no database in %1 yet").arg(folder));
    if (version < newest)
        return fail(ErrorKind::Unavailable,
                    QStringLiteral("signalbox.db is older: start the program once"));
    return opened;
}

void markSuspect(const QString &path)
{
    QFile mark(suspectMark(path));
    (void)mark.open(QIODevice::WriteOnly, ownFile);
}

} // namespace signalbox
