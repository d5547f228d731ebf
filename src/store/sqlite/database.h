// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>
#include <optional>
#include <type_traits>

struct sqlite3;
struct sqlite3_stmt;

namespace signalbox {

class Database;

//! A prepared statement, borrowed from its connection's cache and given back reset. Values are
//! bound and columns read in order. On an error next() ends and the connection remembers what went
//! wrong.
class Statement
{
public:
    Statement(Database &database, QByteArray sql, sqlite3_stmt *handle);
    Statement(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    void bind(qint64 value);
    void bind(const QString &value);
    void bind(const QByteArray &value);
    void bind(const std::optional<Instant> &value);
    void bind(Instant value) { bind(toMilliseconds(value)); }
    template <typename Number>
    requires std::is_integral_v<Number>
    void bind(Number value) { bind(static_cast<qint64>(value)); }

    //! Steps to the next row; false at the end and on an error.
    bool next();

    // The columns of the row in order.
    qint64 number();
    bool flag() { return number() != 0; }
    QString text();
    QByteArray bytes();
    Instant instant() { return instantFromMilliseconds(number()); }
    std::optional<Instant> optionalInstant();

private:
    void check(int code);

    Database &m_database;
    QByteArray m_sql;
    sqlite3_stmt *m_handle = nullptr;
    int m_parameter = 0;
    int m_column = 0;
};

//! One SQLite connection, used by one thread at a time. Errors stick: after the first one every
//! statement is a no-op until takeError(), so that a chain of statements is checked once, at its
//! end.
class Database
{
public:
    enum class Mode { ReadWrite, ReadOnly };
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] Statement prepare(const QByteArray &sql);

    //! A statement with its values bound, ready for next().
    template <typename... Values>
    [[nodiscard]] Statement query(const QByteArray &sql, const Values &...values)
    {
        Statement statement = prepare(sql);
        (statement.bind(values), ...);
        return statement;
    }

    //! Runs one statement to its end and tells how many rows it changed.
    template <typename... Values> qint64 run(const QByteArray &sql, const Values &...values)
    {
        Statement statement = query(sql, values...);
        while (statement.next()) { }
        return changes();
    }

    //! First column of the first row; 0 when there is none.
    template <typename... Values>
    [[nodiscard]] qint64 number(const QByteArray &sql, const Values &...values)
    {
        Statement statement = query(sql, values...);
        return statement.next() ? statement.number() : 0;
    }

    //! Several statements without values.
    void execute(const char *sql);

    [[nodiscard]] qint64 lastInsertId() const;
    [[nodiscard]] bool inTransaction() const;
    void rollBack();

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    [[nodiscard]] std::optional<Error> takeError();
    //! The error that stuck, or the value.
    template <typename T> [[nodiscard]] Result<T> finish(T value)
    {
        if (const std::optional<Error> error = takeError())
            return fail(*error);
        return value;
    }

    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

private:
    friend class Statement;
    explicit Database(sqlite3 *handle);
    [[nodiscard]] qint64 changes() const;
    void note(int code);
    void giveBack(QByteArray sql, sqlite3_stmt *statement);

    sqlite3 *m_handle;
    QHash<QByteArray, sqlite3_stmt *> m_idle;
    std::optional<Error> m_error;
};

} // namespace signalbox
