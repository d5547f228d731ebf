// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"

#include <QJsonDocument>

#include <cstdio>

namespace signalbox {

namespace {

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

bool isHarmful(char16_t unit)
{
    return unit < 0x20 || (unit >= 0x7f && unit < 0xa0) || (unit >= 0x202a && unit <= 0x202e)
        || (unit >= 0x2066 && unit <= 0x2069) || unit == 0x200e || unit == 0x200f || unit == 0x061c;
}

} // namespace

QString printable(const QString &text)
{
    QString shown = text;
    for (QChar &each : shown) {
        if (isHarmful(each.unicode()))
            each =
                each == u'\n' || each == u'\t' ? QChar(u' ') : QChar(QChar::ReplacementCharacter);
    }
    return shown;
}

void printLine(const QString &text)
{
    write(stdout, text.toUtf8() + '\n');
}

void printJson(const QJsonObject &object)
{
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void printBytes(const QByteArray &bytes)
{
    write(stdout, bytes);
}

void printError(const QString &text)
{
    write(stderr, QByteArray("signalbox: ") + text.toUtf8() + '\n');
}

void printError(const Error &error)
{
    printError(error.detail.isEmpty() ? toText(error) : error.detail);
}

} // namespace signalbox
