// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/unguessabletext.h"

#include <QRandomGenerator>

namespace signalbox {

namespace {

constexpr char plainLetters[] = "abcdefghijkmnpqrstuvwxyz23456789"; // 32: five bits each
constexpr int randomLetters = 26;

} // namespace

QString unguessableText()
{
    QString text;
    for (int at = 0; at < randomLetters; ++at)
        text += QLatin1Char(plainLetters[QRandomGenerator::system()->bounded(32)]);
    return text;
}

} // namespace signalbox
