// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/randomtext.h"

#include "core/unguessabletext.h"

#include <QRandomGenerator>

#include <array>

namespace signalbox {

namespace {

constexpr int secretWords = 8;

} // namespace

QString randomPath(const QString &name)
{
    QString path = QStringLiteral("/");
    for (const QChar character : name.toLower()) {
        const bool fits = (character >= QLatin1Char('a') && character <= QLatin1Char('z'))
            || (character >= QLatin1Char('0') && character <= QLatin1Char('9'));
        if (fits)
            path += character;
    }
    if (path.size() > 1)
        path += QLatin1Char('-');
    return path + unguessableText();
}

Secret randomSecret()
{
    std::array<quint32, secretWords> words{};
    QRandomGenerator::system()->fillRange(words.data(), secretWords);
    return Secret(QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words)).toHex());
}

} // namespace signalbox
