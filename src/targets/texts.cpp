// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/texts.h"

#include "core/event.h"

#include <QJsonDocument>

namespace signalbox {

namespace {

bool isRemoved(char16_t unit)
{
    if (unit == u'\n' || unit == u'\t')
        return false;
    const bool control = unit < 0x20 || (unit >= 0x7f && unit < 0xa0);
    const bool bidi = (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069);
    return control || bidi;
}

} // namespace

QString withoutControls(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text.at(i);
        if (unit.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            out += unit;
            out += text.at(++i);
        } else if (!unit.isSurrogate() && !isRemoved(unit.unicode())) {
            out += unit;
        }
    }
    return out;
}

QString cutText(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    if (most < 1)
        return {};
    qsizetype keep = most - 1;
    if (keep > 0 && text.at(keep - 1).isHighSurrogate())
        --keep;
    return text.left(keep) + QChar(0x2026);
}

QString shortLink(const QString &text, qsizetype most)
{
    const QString link = safeLink(text.trimmed());
    return link.size() <= most ? link : QString();
}

QString textMember(const QJsonObject &object, QLatin1String name)
{
    const QJsonValue value = object.value(name);
    if (value.isDouble())
        return value.toVariant().toString();
    return withoutControls(value.toString());
}

std::optional<QString> shownText(const QString &text, qsizetype most)
{
    const QString clean = cutText(withoutControls(text), most);
    if (clean.trimmed().isEmpty())
        return std::nullopt;
    return clean;
}

qsizetype compactSize(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).size();
}

} // namespace signalbox
