// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/formfields.h"
#include "senders/understand.h"
#include "shape/jsontext.h"
#include "shape/jsonwalk.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr int nestedTextsLimit = 4;

enum class Area { Body, Form, Query, Header };

//! One entry of `sensitive`: a name for everywhere, a path's end, or either inside one area.
struct SensitivePath
{
    std::optional<Area> area;
    QStringList names; //!< the last keys of a path, in lower case

    [[nodiscard]] bool matches(Area where, const QStringList &path) const
    {
        if ((area && *area != where) || path.size() < names.size())
            return false;
        return std::equal(names.rbegin(), names.rend(), path.rbegin());
    }
};

std::optional<Area> areaFromWord(const QString &word)
{
    if (word == QLatin1String("body"))
        return Area::Body;
    if (word == QLatin1String("form"))
        return Area::Form;
    if (word == QLatin1String("query"))
        return Area::Query;
    if (word == QLatin1String("header") || word == QLatin1String("headers"))
        return Area::Header;
    return std::nullopt;
}

class Mask
{
public:
    explicit Mask(const QStringList &sensitive)
    {
        for (const QString &entry : sensitive) {
            SensitivePath path{std::nullopt, entry.toLower().split(u'.', Qt::SkipEmptyParts)};
            if (path.names.size() > 1) {
                path.area = areaFromWord(path.names.first());
                if (path.area)
                    path.names.removeFirst();
            }
            if (!path.names.isEmpty())
                m_paths.append(path);
        }
    }

    [[nodiscard]] bool covers(Area area, const QStringList &path) const
    {
        return std::any_of(m_paths.begin(), m_paths.end(), [&](const SensitivePath &sensitive) {
            return sensitive.matches(area, path);
        });
    }

    //! Only values change; every other byte stays as received.
    [[nodiscard]] QByteArray json(Area area, QByteArrayView text, QStringList path,
                                  int nested = 0) const
    {
        QByteArray out;
        const JsonRange whole = findJson(text, {}).value_or(JsonRange{});
        out += text.first(whole.begin);
        appendValue(area, text, whole, path, nested, out);
        out += text.sliced(whole.end);
        return out;
    }

    [[nodiscard]] QByteArray form(Area area, QByteArrayView text) const
    {
        QByteArray out;
        qsizetype copied = 0;
        for (const FormField &field : formFields(text)) {
            if (field.valueBegin == field.valueEnd)
                continue;
            const QStringList path{field.name.toLower()};
            QByteArray value;
            if (covers(area, path))
                value = maskedText;
            else if (const auto inner = insideText(area, field.value, path, 0))
                value = inner->toUtf8().toPercentEncoding();
            else
                continue;
            out += text.sliced(copied, field.valueBegin - copied);
            out += value;
            copied = field.valueEnd;
        }
        out += text.sliced(copied);
        return out;
    }

private:
    // A text that holds JSON of its own, as Slack's form field "payload" does.
    [[nodiscard]] std::optional<QString> insideText(Area area, const QString &value,
                                                    const QStringList &path, int nested) const
    {
        const QString trimmed = value.trimmed();
        if (nested == nestedTextsLimit || (!trimmed.startsWith(u'{') && !trimmed.startsWith(u'[')))
            return std::nullopt;
        const QByteArray text = trimmed.toUtf8();
        if (!normalizedJson(text))
            return std::nullopt;
        const QByteArray masked = json(area, text, path, nested + 1);
        return masked == text ? std::nullopt : std::optional(QString::fromUtf8(masked));
    }

    // As deep as normalizedJson lets a text be.
    void appendValue(Area area, QByteArrayView text, JsonRange range, QStringList &path, int nested,
                     QByteArray &out) const
    {
        const char first = range.begin < range.end ? text[range.begin] : ' ';
        if (first == '"') {
            const auto inner = insideText(area, unquotedJson(range.of(text)), path, nested);
            out += inner ? quotedJson(*inner) : range.of(text).toByteArray();
            return;
        }
        qsizetype copied = range.begin;
        eachJsonChild(text, range, [&](QByteArrayView key, JsonRange value) {
            out += text.sliced(copied, value.begin - copied);
            copied = value.end;
            if (key.isEmpty()) {
                appendValue(area, text, value, path, nested, out);
                return true;
            }
            path.append(unquotedJson(key).toLower());
            const bool isNull = value.of(text) == "null";
            if (!isNull && covers(area, path))
                out += '"' + QByteArray(maskedText) + '"';
            else
                appendValue(area, text, value, path, nested, out);
            path.removeLast();
            return true;
        });
        out += text.sliced(copied, range.end - copied);
    }

    QList<SensitivePath> m_paths;
};

} // namespace

Delivery masked(const Recipe &recipe, const Delivery &delivery)
{
    Delivery result = delivery;
    const Mask mask(recipe.sensitive);
    for (HeaderField &field : result.headers) {
        if (mask.covers(Area::Header, {QString::fromLatin1(field.name).toLower()}))
            field.value = maskedText;
    }
    if (const QByteArray query = delivery.query(); !query.isEmpty())
        result.target = delivery.path() + '?' + mask.form(Area::Query, query);
    const QByteArray type =
        headerValue(delivery.headers, "content-type").value_or(QByteArray()).toLower();
    if (normalizedJson(delivery.body))
        result.body = mask.json(Area::Body, delivery.body, {});
    else if (type.trimmed().startsWith("application/x-www-form-urlencoded"))
        result.body = mask.form(Area::Form, delivery.body);
    return result;
}

Event masked(Event event)
{
    if (event.command && !event.command->reply.isEmpty())
        event.command->reply = QLatin1String(maskedText);
    return event;
}

} // namespace signalbox
