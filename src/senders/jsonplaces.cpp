// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/jsonplaces.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace signalbox {

JsonPlaces::JsonPlaces(const QByteArray &text) : m_text(text)
{
    readValue(QString());
}

int JsonPlaces::lineAt(const QByteArray &text, qsizetype offset)
{
    return 1
        + static_cast<int>(QByteArrayView(text).first(qBound(0, offset, text.size())).count('\n'));
}

QString JsonPlaces::escaped(QString key)
{
    return key.replace(u'~', QLatin1String("~0")).replace(u'/', QLatin1String("~1"));
}

int JsonPlaces::line(const QString &pointer) const
{
    QString place = pointer;
    while (!place.isEmpty() && !m_places.contains(place))
        place.truncate(place.lastIndexOf(u'/'));
    return lineAt(m_text, m_places.value(place).begin);
}

QByteArray JsonPlaces::compact(const QString &pointer) const
{
    const Place place = m_places.value(pointer);
    QByteArray result;
    bool inString = false;
    for (qsizetype i = place.begin; i < place.end; ++i) {
        const char character = m_text.at(i);
        const bool blank =
            character == ' ' || character == '\t' || character == '\n' || character == '\r';
        if (!inString && blank)
            continue;
        result.append(character);
        if (inString && character == '\\' && i + 1 < place.end)
            result.append(m_text.at(++i));
        else if (character == '"')
            inString = !inString;
    }
    return result;
}

char JsonPlaces::current() const
{
    return m_at < m_text.size() ? m_text.at(m_at) : '\0';
}

void JsonPlaces::skipBlanks()
{
    while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(current()))
        ++m_at;
}

void JsonPlaces::readValue(const QString &pointer)
{
    skipBlanks();
    const qsizetype begin = m_at;
    if (current() == '{') {
        readObject(pointer);
    } else if (current() == '[') {
        readArray(pointer);
    } else if (current() == '"') {
        readString();
    } else {
        while (m_at < m_text.size() && !QByteArrayView(",]} \t\r\n").contains(current()))
            ++m_at;
    }
    m_places.insert(pointer, {begin, m_at});
    skipBlanks();
}

void JsonPlaces::readObject(const QString &pointer)
{
    do {
        ++m_at; // { or ,
        skipBlanks();
        if (current() != '"')
            break;
        // Qt reads the escapes of a key.
        const QByteArray key = '[' + readString() + ']';
        const QString name = QJsonDocument::fromJson(key).array().at(0).toString();
        skipBlanks();
        ++m_at; // :
        readValue(pointer + u'/' + escaped(name));
    } while (current() == ',');
    ++m_at; // }
}

void JsonPlaces::readArray(const QString &pointer)
{
    for (int index = 0; current() == '[' || current() == ','; ++index) {
        ++m_at;
        skipBlanks();
        if (current() == ']')
            break;
        readValue(pointer + u'/' + QString::number(index));
    }
    ++m_at; // ]
}

QByteArray JsonPlaces::readString()
{
    const qsizetype begin = m_at++;
    while (m_at < m_text.size() && current() != '"')
        m_at += current() == '\\' ? 2 : 1;
    ++m_at;
    return m_text.mid(begin, m_at - begin);
}

} // namespace signalbox
