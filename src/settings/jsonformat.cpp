// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/jsonformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace signalbox {

namespace {

constexpr qsizetype longestLine = 100;

//! QJsonObject sorts its keys; these are read first by people and so written first.
const QStringList leadingKeys{QStringLiteral("name"), QStringLiteral("kind"),
                              QStringLiteral("path"), QStringLiteral("sender"),
                              QStringLiteral("from"), QStringLiteral("when")};

QStringList orderedKeys(const QJsonObject &object)
{
    QStringList keys;
    for (const QString &key : leadingKeys) {
        if (object.contains(key))
            keys.append(key);
    }
    const QStringList all = object.keys();
    for (const QString &key : all) {
        if (!leadingKeys.contains(key))
            keys.append(key);
    }
    return keys;
}

QByteArray oneLine(const QJsonValue &value)
{
    QByteArrayList parts;
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            parts.append(oneLine(item));
        return '[' + parts.join(", ") + ']';
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const QStringList keys = orderedKeys(object);
        for (const QString &key : keys)
            parts.append(quotedJson(key) + ": " + oneLine(object.value(key)));
        return '{' + parts.join(", ") + '}';
    }
    const QByteArray inList = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return inList.mid(1, inList.size() - 2);
}

} // namespace

JsonLayout layoutOf(const QByteArray &text)
{
    JsonLayout layout;
    const qsizetype lineEnd = text.indexOf('\n');
    if (lineEnd > 0 && text.at(lineEnd - 1) == '\r')
        layout.newline = "\r\n";
    for (qsizetype at = lineEnd; at >= 0; at = text.indexOf('\n', at + 1)) {
        qsizetype end = at + 1;
        while (end < text.size() && (text.at(end) == ' ' || text.at(end) == '\t'))
            ++end;
        if (end > at + 1 && end < text.size() && text.at(end) != '\r' && text.at(end) != '\n') {
            layout.indent = text.mid(at + 1, end - at - 1);
            break;
        }
    }
    return layout;
}

QByteArray quotedJson(const QString &text)
{
    return oneLine(QJsonValue(text));
}

QByteArray formatJson(const QJsonValue &value, const QByteArray &margin, const JsonLayout &layout)
{
    const QByteArray line = oneLine(value);
    const bool isContainer = value.isArray() || value.isObject();
    if (!isContainer || margin.size() + line.size() <= longestLine)
        return line;
    const QByteArray inner = margin + layout.indent;
    QByteArrayList parts;
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            parts.append(inner + formatJson(item, inner, layout));
    } else {
        const QJsonObject object = value.toObject();
        const QStringList keys = orderedKeys(object);
        for (const QString &key : keys)
            parts.append(inner + quotedJson(key) + ": "
                         + formatJson(object.value(key), inner, layout));
    }
    const char open = value.isArray() ? '[' : '{';
    const char close = value.isArray() ? ']' : '}';
    return open + layout.newline + parts.join(',' + layout.newline) + layout.newline + margin
        + close;
}

} // namespace signalbox
