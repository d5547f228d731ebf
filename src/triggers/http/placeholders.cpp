// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/http/placeholders.h"

#include <QRegularExpression>
#include <QUrl>

namespace signalbox {

namespace {

const QRegularExpression &placeholder()
{
    static const QRegularExpression pattern(
        QStringLiteral("\\{([+]?)([A-Za-z][A-Za-z0-9_]*)([?]?)\\}"));
    return pattern;
}

bool climbs(const QString &value)
{
    const QStringList parts = value.split(u'/');
    return std::any_of(parts.begin(), parts.end(), [](const QString &part) {
        return part == QLatin1String(".") || part == QLatin1String("..");
    });
}

QString encoded(const QString &value, Filling filling, bool keepSlashes)
{
    if (filling == Filling::Plain)
        return value;
    const QByteArray kept =
        filling == Filling::Path && keepSlashes ? QByteArray("/") : QByteArray();
    return QString::fromLatin1(QUrl::toPercentEncoding(value, kept));
}

} // namespace

Result<QString> filled(const QString &pattern, const QMap<QString, QString> &values,
                       Filling filling)
{
    QString result;
    qsizetype copied = 0;
    auto matches = placeholder().globalMatch(pattern);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(pattern).mid(copied, match.capturedStart() - copied);
        copied = match.capturedEnd();
        const QString name = match.captured(2);
        const QString value = values.value(name);
        if (value.isEmpty() && match.captured(3).isEmpty())
            return fail(ErrorKind::InvalidInput,
                        QStringLiteral("the parameter \"%1\" is missing").arg(name));
        if (filling == Filling::Path && climbs(value))
            return fail(
                ErrorKind::Refused,
                QStringLiteral("the parameter \"%1\" would lead to another address").arg(name));
        result += encoded(value, filling, !match.captured(1).isEmpty());
    }
    result += QStringView(pattern).mid(copied);
    return result;
}

QStringList requiredNames(const QString &pattern)
{
    QStringList names;
    auto matches = placeholder().globalMatch(pattern);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.captured(3).isEmpty() && !names.contains(match.captured(2)))
            names.append(match.captured(2));
    }
    return names;
}

} // namespace signalbox
