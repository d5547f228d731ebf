// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/curl.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

constexpr qsizetype longestArgument = 100 * 1024; // Linux takes 128 KiB

QString quoted(QString text)
{
    text.replace(u'\'', QStringLiteral("'\\''"));
    return u'\'' + text + u'\'';
}

// What may stand in single quotes on a pasted line: no control characters, which a terminal would
// obey, no byte order mark, which QString drops, and no more than one argument may hold.
bool isText(const QByteArray &body)
{
    const bool controls = std::any_of(body.begin(), body.end(), [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7f;
    });
    if (controls || body.startsWith("\xef\xbb\xbf") || body.size() > longestArgument)
        return false;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(body);
    return !decoder.hasError() && !decoded.contains(QChar(QChar::ReplacementCharacter));
}

bool isCurlsOwn(const QByteArray &name)
{
    constexpr std::array names{"host", "content-length", "connection", "transfer-encoding",
                               "expect"};
    const QByteArray lower = name.toLower();
    return std::any_of(names.begin(), names.end(), [&](const char *each) { return lower == each; });
}

} // namespace

QString curlCommand(const QUrl &url, const QByteArray &method, const HeaderList &headers,
                    const QByteArray &body)
{
    const QString address = QString::fromLatin1(url.toEncoded());
    // curl reads brackets in an address as a list of addresses.
    QString command = address.contains(u'[') || address.contains(u'{')
        ? QStringLiteral("curl -g -X ")
        : QStringLiteral("curl -X ");
    command += quoted(QString::fromLatin1(method)) + u' ' + quoted(address);
    for (const HeaderField &field : headers) {
        // To curl "@name" is a file of fields, and "name:" without a value removes the field.
        if (isCurlsOwn(field.name) || field.name.startsWith('@'))
            continue;
        const QString name = QString::fromLatin1(field.name);
        command += QStringLiteral(" \\\n  -H ")
            + quoted(field.value.isEmpty()
                         ? name + u';'
                         : name + QStringLiteral(": ") + QString::fromUtf8(field.value));
    }
    if (body.isEmpty())
        return command;
    if (!headerValue(headers, "Content-Type"))
        command += QStringLiteral(" \\\n  -H 'Content-Type:'"); // else curl says it were a form
    if (isText(body))
        return command + QStringLiteral(" \\\n  --data-raw ") + quoted(QString::fromUtf8(body));
    return QStringLiteral("printf %s ") + quoted(QString::fromLatin1(body.toBase64()))
        + QStringLiteral(" | base64 -d | ") + command + QStringLiteral(" \\\n  --data-binary @-");
}

} // namespace signalbox
