// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/records.h"
#include "store/sqlite/database.h"

#include <QList>

#include <variant>

namespace signalbox {

using SqlValue = std::variant<qint64, QString>;

//! A Query as a part of a WHERE clause, every value bound. Subjects stand as `s`, events as `e`.
class QueryFilter
{
public:
    enum class Of { Subjects, Events, OneSubject };
    //! `now` decides what is:open means.
    QueryFilter(const Query &query, Of of, Instant now);

    //! " AND …" for each term; "" for an empty query.
    [[nodiscard]] const QByteArray &sql() const { return m_sql; }
    //! The FTS5 expression of the words, or "" when there are none.
    [[nodiscard]] const QString &fullText() const { return m_fullText; }
    void bindTo(Statement &statement) const;

private:
    void addTerm(const Query::Term &term, Of of, Instant now);
    [[nodiscard]] QByteArray condition(const Query::Term &term, Of of, Instant now);
    [[nodiscard]] QByteArray textCondition(const QByteArray &column, const QString &value);
    [[nodiscard]] QByteArray wordCondition(const QByteArray &column, const QString &value);
    [[nodiscard]] QByteArray stateCondition(const QString &state, Instant now);
    [[nodiscard]] QByteArray fullTextCondition(const QString &word, Of of);

    QByteArray m_sql;
    QList<SqlValue> m_values;
    QString m_fullText;
};

//! Whether subject `s` is open: core's isOpen() as SQL, with one value, openSince(now).
[[nodiscard]] QByteArray openCondition();
[[nodiscard]] Instant openSince(Instant now);

//! The FTS5 expression in which all words must occur; each is quoted, so no character of it is
//! syntax. A word that ends in '*' is a beginning. Words without a letter or digit say nothing and
//! are left out.
[[nodiscard]] QString fullTextExpression(const QStringList &words);

//! A day, a point in time ("2026-11-21", "2026-11-21T04:00"), "today", "yesterday", or an age
//! ("3d", "12h").
[[nodiscard]] std::optional<Instant> queryInstant(QStringView text, Instant now);

} // namespace signalbox
