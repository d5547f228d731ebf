// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/database.h"

#include <sqlite3.h>

#include <QFile>

#include <utility>

namespace signalbox {

namespace {

// Filters of the timeline make statements of their own; past this many they are not kept.
constexpr qsizetype idleStatementsLimit = 150;
constexpr qsizetype copiedBytesLimit = qsizetype(64) * 1024;

ErrorKind kindOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorKind::Busy;
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_NOMEM:
        return ErrorKind::Storage;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorKind::Corrupt;
    case SQLITE_TOOBIG:
        return ErrorKind::TooLarge;
    case SQLITE_INTERRUPT:
        return ErrorKind::Cancelled;
    default:
        return ErrorKind::Internal;
    }
}

Error errorOf(sqlite3 *handle, int code)
{
    const char *text = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
    return {kindOf(code),
            QStringLiteral("database: %1 (%2)").arg(QString::fromUtf8(text)).arg(code),
            std::nullopt};
}

} // namespace

Statement::Statement(Database &database, QByteArray sql, sqlite3_stmt *handle)
    : m_database(database), m_sql(std::move(sql)), m_handle(handle)
{
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database)
    , m_sql(std::move(other.m_sql))
    , m_handle(std::exchange(other.m_handle, nullptr))
    , m_parameter(other.m_parameter)
    , m_column(other.m_column)
{
}

Statement::~Statement()
{
    if (m_handle != nullptr)
        m_database.giveBack(std::move(m_sql), m_handle);
}

void Statement::check(int code)
{
    if (code != SQLITE_OK)
        m_database.note(code);
}

void Statement::bind(qint64 value)
{
    if (m_handle != nullptr)
        check(sqlite3_bind_int64(m_handle, ++m_parameter, value));
}

void Statement::bind(const QString &value)
{
    if (m_handle == nullptr)
        return;
    const QByteArray utf8 = value.toUtf8();
    check(sqlite3_bind_text64(m_handle, ++m_parameter, utf8.constData(),
                              static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                              SQLITE_UTF8));
}

void Statement::bind(const QByteArray &value)
{
    if (m_handle == nullptr)
        return;
    // A body may be 25 MiB and is always run at once: not copied. Short ones may be temporaries.
    const bool outlives = value.size() > copiedBytesLimit;
    check(sqlite3_bind_blob64(m_handle, ++m_parameter, value.constData(),
                              static_cast<sqlite3_uint64>(value.size()),
                              outlives ? SQLITE_STATIC : SQLITE_TRANSIENT));
}

void Statement::bind(const std::optional<Instant> &value)
{
    if (m_handle == nullptr)
        return;
    if (value)
        bind(toMilliseconds(*value));
    else
        check(sqlite3_bind_null(m_handle, ++m_parameter));
}

bool Statement::next()
{
    if (m_handle == nullptr || m_database.failed())
        return false;
    m_column = 0;
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_database.note(code);
    return false;
}

qint64 Statement::number()
{
    return sqlite3_column_int64(m_handle, m_column++);
}

QString Statement::text()
{
    const int column = m_column++;
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_handle, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_handle, column));
}

QByteArray Statement::bytes()
{
    const int column = m_column++;
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_handle, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_handle, column));
}

std::optional<Instant> Statement::optionalInstant()
{
    if (sqlite3_column_type(m_handle, m_column) == SQLITE_NULL) {
        ++m_column;
        return std::nullopt;
    }
    return instant();
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    sqlite3 *handle = nullptr;
    const int access =
        mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &handle,
                                     access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code != SQLITE_OK) {
        const Error error = errorOf(handle, code);
        sqlite3_close(handle);
        return fail(error);
    }
    return std::unique_ptr<Database>(new Database(handle));
}

Database::Database(sqlite3 *handle) : m_handle(handle) { }

Database::~Database()
{
    for (sqlite3_stmt *statement : std::as_const(m_idle))
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_handle);
}

Statement Database::prepare(const QByteArray &sql)
{
    if (failed())
        return Statement(*this, sql, nullptr);
    if (sqlite3_stmt *idle = m_idle.take(sql))
        return Statement(*this, sql, idle);
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.constData(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        note(code);
    return Statement(*this, sql, statement);
}

void Database::giveBack(QByteArray sql, sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (m_idle.size() >= idleStatementsLimit || m_idle.contains(sql))
        sqlite3_finalize(statement);
    else
        m_idle.insert(std::move(sql), statement);
}

void Database::execute(const char *sql)
{
    if (failed())
        return;
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        note(code);
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

qint64 Database::changes() const
{
    return sqlite3_changes64(m_handle);
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

void Database::rollBack()
{
    // SQLite rolls back by itself on a full disk; a COMMIT that was only busy leaves the work open.
    if (inTransaction())
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

std::optional<Error> Database::takeError()
{
    return std::exchange(m_error, std::nullopt);
}

void Database::note(int code)
{
    if (!m_error)
        m_error = errorOf(m_handle, code);
}

} // namespace signalbox
