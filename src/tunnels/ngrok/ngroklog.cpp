// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnels/ngrok/ngroklog.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace signalbox {

namespace {

constexpr qsizetype longestError = 200;

using Fields = QHash<QString, QString>;

Fields jsonFields(const QByteArray &line)
{
    Fields fields;
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    for (auto member = object.begin(); member != object.end(); ++member)
        fields.insert(member.key(), member.value().toVariant().toString());
    return fields;
}

//! key=value, values with blanks in double quotes with backslashes.
Fields logfmtFields(const QString &line)
{
    static const QRegularExpression pair(
        QStringLiteral("(?:^|\\s)([A-Za-z_][\\w.]*)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S*))"));
    Fields fields;
    auto matches = pair.globalMatch(line);
    while (matches.hasNext()) {
        const auto match = matches.next();
        QString value = match.captured(3);
        if (match.capturedStart(2) >= 0)
            value = match.captured(2)
                        .replace(QLatin1String("\\\""), QLatin1String("\""))
                        .replace(QLatin1String("\\n"), QLatin1String(" "));
        fields.insert(match.captured(1), value);
    }
    return fields;
}

QString oneLine(const QString &text)
{
    return text.simplified().left(longestError);
}

NgrokLine::Event eventOf(const QString &message)
{
    using Event = NgrokLine::Event;
    static const QHash<QString, Event> events{
        {QStringLiteral("started tunnel"), Event::TunnelStarted},
        {QStringLiteral("starting web service"), Event::WebService},
        {QStringLiteral("client session established"), Event::SessionUp},
        {QStringLiteral("tunnel session started"), Event::SessionUp},
        {QStringLiteral("failed to reconnect session"), Event::SessionLost},
        {QStringLiteral("session closed, starting reconnect loop"), Event::SessionLost},
    };
    return events.value(message, Event::Other);
}

bool isTrouble(const QString &level)
{
    return level == QLatin1String("eror") || level == QLatin1String("error")
        || level == QLatin1String("crit");
}

} // namespace

NgrokLine parseNgrokLine(const QByteArray &line)
{
    static const QRegularExpression code(QStringLiteral("ERR_NGROK_([0-9]{1,6})"));
    const QString text = QString::fromUtf8(line).trimmed();
    NgrokLine parsed;
    parsed.code = code.match(text).captured(1).toInt();
    const bool isJson = text.startsWith(u'{');
    const Fields fields = isJson ? jsonFields(line) : logfmtFields(text);
    const QString message = fields.value(QStringLiteral("msg"));
    if (message.isEmpty()) {
        if (text.contains(QLatin1String("flag provided but not defined"))
            || text.contains(QLatin1String("unknown flag")))
            parsed.event = NgrokLine::Event::UnknownFlag;
        if (text.startsWith(QLatin1String("ERROR:")))
            parsed.error = oneLine(text.mid(6));
        return parsed;
    }
    parsed.event = eventOf(message);
    parsed.target = fields.value(QStringLiteral("addr"));
    const QUrl url(fields.value(QStringLiteral("url")), QUrl::StrictMode);
    if (url.scheme() == QLatin1String("https") && !url.host().isEmpty())
        parsed.publicUrl = url;
    const QString error = fields.value(QStringLiteral("err"));
    // No error is written as "nil" or "<nil>".
    if (!error.isEmpty() && error != QLatin1String("nil") && error != QLatin1String("<nil>"))
        parsed.error = oneLine(error);
    else if (isTrouble(fields.value(QStringLiteral("lvl"))))
        parsed.error = oneLine(message);
    return parsed;
}

bool leadsToPort(const QString &target, quint16 port)
{
    static const QRegularExpression form(QStringLiteral(
        "^(?:https?://)?(?:(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1\\]):)?([0-9]{1,5})/?$"));
    return form.match(target).captured(1) == QString::number(port);
}

} // namespace signalbox
