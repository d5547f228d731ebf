// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/randomtext.h"

#include <QRandomGenerator>

#include <array>

namespace signalbox {

namespace {

constexpr char letters[] = "abcdefghijkmnpqrstuvwxyz23456789"; // 32: five bits each
constexpr int pathLetters = 26;
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
    for (int i = 0; i < pathLetters; ++i)
        path += QLatin1Char(letters[QRandomGenerator::system()->bounded(32)]);
    return path;
}

Secret randomSecret()
{
    std::array<quint32, secretWords> words{};
    QRandomGenerator::system()->fillRange(words.data(), secretWords);
    return Secret(QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words)).toHex());
}

} // namespace signalbox
