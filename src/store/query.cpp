// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/records.h"

#include "store/queryfilter.h"

#include <QRegularExpression>

#include <algorithm>

namespace signalbox {

namespace {

// A query comes from a text field or a command line: longer ones are a mistake, or pasted.
constexpr qsizetype lengthLimit = 1000;
constexpr qsizetype partsLimit = 32;

const QStringList fields{
    QStringLiteral("status"),   QStringLiteral("kind"),    QStringLiteral("sender"),
    QStringLiteral("endpoint"), QStringLiteral("project"), QStringLiteral("pipeline"),
    QStringLiteral("branch"),   QStringLiteral("author"),  QStringLiteral("number"),
    QStringLiteral("is"),       QStringLiteral("before"),  QStringLiteral("after"),
};
const QStringList states{QStringLiteral("open"), QStringLiteral("unread"),
                         QStringLiteral("pinned")};

struct Part
{
    QString text;
    qsizetype colon = -1; //!< of a field, outside quotes
    bool negated = false;
};

// Blanks separate, quotes hold together; a quote that is not closed reaches to the end.
QList<Part> split(QStringView text)
{
    QList<Part> parts;
    Part part;
    bool quoted = false;
    bool begun = false;
    const auto finish = [&] {
        if (begun && (!part.text.isEmpty() || part.colon >= 0))
            parts.append(part);
        part = {};
        begun = false;
    };
    for (const QChar character : text) {
        if (character == u'"') {
            quoted = !quoted;
            begun = true;
        } else if (!quoted && (character.isSpace() || character == QChar::Null)) {
            finish();
        } else if (!begun && character == u'-') {
            part.negated = true;
            begun = true;
        } else {
            if (!quoted && character == u':' && part.colon < 0)
                part.colon = part.text.size();
            part.text += character;
            begun = true;
        }
    }
    finish();
    return parts;
}

QString problemOf(const QString &field, const QString &value)
{
    const QString known = field + QLatin1Char(':') + value;
    if (value.isEmpty())
        return known + QStringLiteral(": no value");
    for (const QString &word : value.split(QLatin1Char(','))) {
        if (field == QLatin1String("status") && !statusFromText(word))
            return known + QStringLiteral(": no such status");
        if (field == QLatin1String("kind") && !kindFromText(word))
            return known + QStringLiteral(": no such kind");
        if (field == QLatin1String("is") && !states.contains(word))
            return known + QStringLiteral(": no such state");
    }
    const bool isDate = field == QLatin1String("before") || field == QLatin1String("after");
    if (isDate && !queryInstant(value, Instant{}))
        return known + QStringLiteral(": no such date");
    return {};
}

} // namespace

Query Query::parse(QStringView text)
{
    Query query;
    if (text.size() > lengthLimit)
        query.problems.append(
            QStringLiteral("only the first %1 characters are read").arg(lengthLimit));
    QList<Part> parts = split(text.left(lengthLimit));
    if (parts.size() > partsLimit) {
        query.problems.append(QStringLiteral("only the first %1 terms are read").arg(partsLimit));
        parts.resize(partsLimit);
    }
    for (const Part &part : std::as_const(parts)) {
        const QString field = part.colon > 0 ? part.text.left(part.colon).toLower() : QString();
        if (!fields.contains(field)) {
            // "fix: this" and "http://…" are text, not fields with a typing error.
            if (part.negated)
                query.terms.append({QStringLiteral("text"), part.text, true});
            else
                query.words.append(part.text);
            continue;
        }
        const bool isWord = field == QLatin1String("status") || field == QLatin1String("kind")
            || field == QLatin1String("is");
        const QString given = part.text.mid(part.colon + 1);
        const QString value = isWord ? given.toLower() : given;
        const QString problem = problemOf(field, value);
        if (problem.isEmpty())
            query.terms.append({field, value, part.negated});
        else
            query.problems.append(problem);
    }
    return query;
}

} // namespace signalbox
