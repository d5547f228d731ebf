// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/messageprogram.h"

#include <QFile>

namespace signalbox {

namespace {

// Comments of the shared file stand on lines of their own.
QByteArray onOneLine(const QByteArray &program)
{
    QByteArray out;
    for (const QByteArray &line : program.split('\n')) {
        const QByteArray words = line.trimmed();
        if (!words.isEmpty() && !words.startsWith('#'))
            out += words + ' ';
    }
    return out;
}

} // namespace

QByteArray messageProgram(const QByteArray &messageTemplate)
{
    QFile shared(QStringLiteral(":/targets/common.jq"));
    if (!shared.open(QIODevice::ReadOnly))
        return messageTemplate;
    return onOneLine(shared.readAll()) + messageTemplate;
}

} // namespace signalbox
