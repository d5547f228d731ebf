// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queryfilter.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace signalbox {

namespace {

constexpr char newestOfBranch[] =
    " NOT EXISTS (SELECT 1 FROM subjects n WHERE n.ended_at IS NOT NULL"
    " AND n.project = s.project AND n.pipeline = s.pipeline AND n.branch = s.branch"
    " AND n.endpoint = s.endpoint AND n.kind = s.kind AND n.id <> s.id"
    // Without a project and a pipeline there is no telling what belongs together.
    " AND (s.project <> '' OR s.pipeline <> '')"
    " AND (n.ended_at, n.id) > (coalesce(s.ended_at, s.changed_at), s.id))";

bool saysSomething(const QString &word)
{
    return std::any_of(word.begin(), word.end(), [](QChar character) {
        // Halves of a pair: characters beyond the basic plane count as letters to the tokenizer or
        // do no harm.
        return character.isLetterOrNumber() || character.isSurrogate();
    });
}

QString likePattern(const QString &value)
{
    QString pattern = value;
    pattern.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char('%'), QLatin1String("\\%"))
        .replace(QLatin1Char('_'), QLatin1String("\\_"))
        .replace(QLatin1Char('*'), QLatin1Char('%'));
    return pattern;
}

std::optional<Instant> ageBefore(QStringView text, Instant now)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,4})([mhdw])$"));
    const QRegularExpressionMatch match = form.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const int count = match.captured(1).toInt();
    switch (match.captured(2).front().unicode()) {
    case u'm':
        return now - std::chrono::minutes(count);
    case u'h':
        return now - std::chrono::hours(count);
    case u'd':
        return now - std::chrono::hours(24) * count;
    default:
        return now - std::chrono::hours(24 * 7) * count;
    }
}

Instant startOfLocalDay(const QDate &day)
{
    return instantFromMilliseconds(day.startOfDay().toMSecsSinceEpoch());
}

} // namespace

QByteArray openCondition()
{
    // The first part finds the few candidates by the index subjects_asking; the rest is the rule
    // itself.
    return QByteArray("s.id IN (SELECT c.id FROM subjects c INDEXED BY subjects_asking WHERE "
                      "c.acknowledged = 0"
                      " AND c.overtaken = 0 AND c.status IN ('firing', 'blocked', 'failed'))"
                      " AND (+s.status = 'firing'" // '+': not through the index on status, which
                                                   // holds them all
                      " OR (+s.status = 'blocked' AND (s.kind = 'run' OR")
        + newestOfBranch + ")) OR (+s.status = 'failed' AND +s.changed_at >= ? AND" + newestOfBranch
        + "))";
}

Instant openSince(Instant now)
{
    return now - std::chrono::hours(24 * 3);
}

QString fullTextExpression(const QStringList &words)
{
    QStringList phrases;
    for (QString word : words) {
        if (!saysSomething(word))
            continue;
        const bool beginning = word.endsWith(QLatin1Char('*'));
        word.remove(QChar::Null);
        phrases.append(QLatin1Char('"') + word.replace(QLatin1Char('"'), QLatin1String("\"\""))
                       + QLatin1String(beginning ? "\" *" : "\""));
    }
    return phrases.join(QLatin1String(" AND "));
}

std::optional<Instant> queryInstant(QStringView text, Instant now)
{
    const QString word = text.trimmed().toString();
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMilliseconds(now)).date();
    if (word.compare(QLatin1String("today"), Qt::CaseInsensitive) == 0)
        return startOfLocalDay(today);
    if (word.compare(QLatin1String("yesterday"), Qt::CaseInsensitive) == 0)
        return startOfLocalDay(today.addDays(-1));
    if (const std::optional<Instant> age = ageBefore(word, now))
        return age;
    // People mean their own days; a point in time may name its zone.
    const QDate day = QDate::fromString(word, Qt::ISODate);
    if (day.isValid() && day.year() >= 1970 && word.size() == 10)
        return startOfLocalDay(day);
    static const QRegularExpression withZone(QStringLiteral("(?:[Zz]|[+-]\\d{2}:?\\d{2})$"));
    if (word.size() > 10 && withZone.match(word).hasMatch())
        return parseInstant(word);
    const QDateTime local =
        word.size() > 10 ? QDateTime::fromString(word, Qt::ISODate) : QDateTime();
    if (!local.isValid() || local.date().year() < 1970)
        return std::nullopt;
    return instantFromMilliseconds(local.toMSecsSinceEpoch());
}

QueryFilter::QueryFilter(const Query &query, Of of, Instant now)
    : m_fullText(fullTextExpression(query.words))
{
    for (const Query::Term &term : query.terms)
        addTerm(term, of, now);
}

void QueryFilter::addTerm(const Query::Term &term, Of of, Instant now)
{
    const QByteArray sql = condition(term, of, now);
    if (!sql.isEmpty())
        m_sql += (term.negated ? " AND NOT (" : " AND (") + sql + ")";
}

QByteArray QueryFilter::condition(const Query::Term &term, Of of, Instant now)
{
    const QByteArray field = term.field.toLatin1();
    if (field == "status" || field == "kind")
        return wordCondition((of == Of::Events ? "e." : "s.") + field, term.value);
    if (field == "is")
        return stateCondition(term.value, now);
    if (field == "before" || field == "after") {
        const std::optional<Instant> instant = queryInstant(term.value, now);
        if (!instant)
            return {};
        m_values.append(toMilliseconds(*instant));
        return QByteArray(of == Of::Events ? "e.received_at" : "s.changed_at")
            + (field == "before" ? " < ?" : " >= ?");
    }
    if (field == "text")
        return fullTextCondition(term.value, of);
    static const QList<QByteArray> columns{"sender", "endpoint", "project", "pipeline",
                                           "branch", "author",   "number"};
    return columns.contains(field) ? textCondition("s." + field, term.value) : QByteArray();
}

// Whole value without case; '*' stands for anything.
QByteArray QueryFilter::textCondition(const QByteArray &column, const QString &value)
{
    if (!value.contains(QLatin1Char('*'))) {
        m_values.append(value);
        return column + " = ?";
    }
    m_values.append(likePattern(value));
    return "+" + column + " LIKE ? ESCAPE '\\'"; // '+' as below
}

QByteArray QueryFilter::wordCondition(const QByteArray &column, const QString &value)
{
    QByteArrayList marks;
    for (const QString &word : value.split(QLatin1Char(','))) {
        m_values.append(word);
        marks.append("?");
    }
    // The '+' keeps several words from being looked up in an index, which would sort all that match
    // before the first page; walking the timeline meets them in order.
    return marks.size() == 1 ? column + " = ?" : "+" + column + " IN (" + marks.join(", ") + ")";
}

// Looked up once as a set for a list, whatever its length; by its own row for a single subject.
QByteArray QueryFilter::fullTextCondition(const QString &word, Of of)
{
    const QString expression = fullTextExpression({word});
    if (expression.isEmpty())
        return {};
    m_values.append(expression);
    if (of == Of::OneSubject)
        return "EXISTS (SELECT 1 FROM search x WHERE x.search MATCH ? AND x.rowid = s.search_row)";
    return "s.search_row IN (SELECT x.rowid FROM search x WHERE x.search MATCH ?)";
}

QByteArray QueryFilter::stateCondition(const QString &state, Instant now)
{
    if (state == QLatin1String("unread"))
        return "s.unread = 1";
    if (state == QLatin1String("pinned"))
        return "s.pinned = 1";
    if (state != QLatin1String("open"))
        return {};
    m_values.append(toMilliseconds(openSince(now)));
    return openCondition();
}

void QueryFilter::bindTo(Statement &statement) const
{
    for (const SqlValue &value : m_values)
        std::visit([&statement](const auto &held) { statement.bind(held); }, value);
}

} // namespace signalbox
