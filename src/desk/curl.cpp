// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/curl.h"

#include <QStringDecoder>

#include <array>

namespace signalbox {

namespace {

QString quoted(QString text)
{
    text.replace(u'\'', QStringLiteral("'\\''"));
    return u'\'' + text + u'\'';
}

bool isText(const QByteArray &body)
{
    if (body.contains('\0'))
        return false;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(body);
    return !decoder.hasError() && !decoded.contains(QChar(QChar::ReplacementCharacter));
}

bool isCurlsOwn(const QByteArray &name)
{
    constexpr std::array names{"host", "content-length", "connection", "transfer-encoding", "expect"};
    const QByteArray lower = name.toLower();
    return std::any_of(names.begin(), names.end(), [&](const char *each) { return lower == each; });
}

} // namespace

QString curlCommand(const QUrl &url, const QByteArray &method, const HeaderList &headers,
                    const QByteArray &body)
{
    QString command = QStringLiteral("curl -X ") + quoted(QString::fromLatin1(method)) + u' '
        + quoted(QString::fromLatin1(url.toEncoded()));
    for (const HeaderField &field : headers) {
        if (!isCurlsOwn(field.name))
            command += QStringLiteral(" \\\n  -H ")
                + quoted(QString::fromUtf8(field.name) + QStringLiteral(": ") + QString::fromUtf8(field.value));
    }
    if (body.isEmpty())
        return command;
    if (isText(body))
        return command + QStringLiteral(" \\\n  --data-raw ") + quoted(QString::fromUtf8(body));
    return QStringLiteral("printf %s ") + quoted(QString::fromLatin1(body.toBase64()))
        + QStringLiteral(" | base64 -d | ") + command + QStringLiteral(" \\\n  --data-binary @-");
}

} // namespace signalbox
