// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/formfields.h"
#include "senders/understand.h"
#include "shape/jsontext.h"
#include "shape/jsonwalk.h"

#include <QJsonDocument>
#include <QSet>
#include <QStringDecoder>

namespace signalbox {

namespace {

//! An object under construction.
class InputObject
{
public:
    void add(QStringView name, const QByteArray &json)
    {
        begin(m_text, name);
        m_text += json;
    }
    //! JSON of others, which may be large: written in place. False: `accept` says no to its first
    //! byte.
    template <typename Accept>
    [[nodiscard]] Result<bool> addForeign(QStringView name, const QByteArray &json, Accept accept)
    {
        QByteArray before = m_text;
        begin(before, name);
        const qsizetype at = before.size();
        Result<QByteArray> text = normalizedJson(json, std::move(before));
        if (!text)
            return fail(text.error());
        if (!accept(text->at(at)))
            return false;
        m_text = std::move(*text);
        return true;
    }
    void addText(QStringView name, const QString &text) { add(name, quotedJson(text)); }
    //! Asked once: a large body is not copied for it.
    [[nodiscard]] QByteArray takeText()
    {
        if (m_text.isEmpty())
            m_text += '{';
        m_text += '}';
        return std::move(m_text);
    }

private:
    static void begin(QByteArray &text, QStringView name)
    {
        text += text.isEmpty() ? '{' : ',';
        text += quotedJson(name);
        text += ':';
    }

    QByteArray m_text;
};

// UTF-8 where it is, else Latin-1, as RFC 9110, section 5.5 lets senders do.
QString headerText(const QByteArray &value)
{
    return QUtf8StringView(value).isValidUtf8() ? QString::fromUtf8(value)
                                                : QString::fromLatin1(value);
}

bool isPercentEncoded(const Recipe &recipe, const QString &name)
{
    for (const QString &prefix : recipe.percentDecode) {
        if (name.startsWith(prefix, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

QByteArray headersObject(const Recipe &recipe, const HeaderList &headers)
{
    QStringList names;
    QHash<QString, QString> values;
    for (const HeaderField &field : headers) {
        const QString name = headerText(field.name).toLower();
        const QString value =
            headerText(isPercentEncoded(recipe, name) ? percentDecoded(field.value) : field.value);
        const auto known = values.find(name);
        if (known == values.end()) {
            names.append(name);
            values.insert(name, value);
        } else {
            *known += QStringLiteral(", ") + value;
        }
    }
    InputObject object;
    for (const QString &name : std::as_const(names))
        object.addText(name, values.value(name));
    return object.takeText();
}

QByteArray fieldsObject(QByteArrayView text)
{
    InputObject object;
    QSet<QString> names;
    for (const FormField &field : formFields(text)) {
        if (names.contains(field.name))
            continue; // the first one counts
        names.insert(field.name);
        object.addText(field.name, field.value);
    }
    return object.takeText();
}

bool isForm(const HeaderList &headers)
{
    const QByteArray type = headerValue(headers, "content-type").value_or(QByteArray());
    return type.split(';').first().trimmed().compare("application/x-www-form-urlencoded",
                                                     Qt::CaseInsensitive)
        == 0;
}

// One of body (JSON whatever the content type says), form and text; none of them for binary.
Result<void> addContent(InputObject &input, const Delivery &delivery)
{
    if (delivery.body.isEmpty())
        return {};
    const bool form = isForm(delivery.headers);
    // "5" is JSON too, but under that content type it is a field without value.
    const auto isContent = [form](char first) { return !form || first == '{' || first == '['; };
    const auto json = input.addForeign(u"body", delivery.body, isContent);
    if (!json && json.error().kind == ErrorKind::TooLarge)
        return fail(json.error());
    if (json.value_or(false))
        return {};
    if (form) {
        input.add(u"form", fieldsObject(delivery.body));
    } else if (!delivery.body.contains('\0') && QUtf8StringView(delivery.body).isValidUtf8()) {
        input.addText(u"text", QString::fromUtf8(delivery.body));
    }
    return {};
}

// What does not hold JSON stays text. A scalar is not taken for JSON: the message "42" is a text.
void decodeAt(QByteArray &input, const QString &place)
{
    const auto range = findJson(input, place.split(u'.'));
    if (!range || input.at(range->begin) != '"')
        return;
    const auto json = normalizedJson(unquotedJson(range->of(input)).toUtf8());
    if (json && (json->startsWith('{') || json->startsWith('[')))
        input.replace(range->begin, range->end - range->begin, *json);
}

} // namespace

Result<QByteArray> recipeInput(const Recipe &recipe, const StoredDelivery &stored)
{
    const Delivery &delivery = stored.delivery;
    InputObject input;
    input.addText(u"method", QString::fromLatin1(delivery.method));
    input.addText(u"path", QString::fromUtf8(delivery.path()));
    input.add(u"query", fieldsObject(delivery.query()));
    input.add(u"headers", headersObject(recipe, delivery.headers));
    input.addText(u"receivedAt", toIsoText(delivery.receivedAt));
    input.add(u"size", QByteArray::number(delivery.body.size()));
    input.add(u"verified", stored.verdict == Verdict::Verified ? "true" : "false");
    input.addText(u"endpoint", stored.endpoint);
    input.add(u"options", QJsonDocument(stored.options).toJson(QJsonDocument::Compact));
    if (const auto added = addContent(input, delivery); !added)
        return fail(added.error());
    QByteArray text = input.takeText();
    for (const QString &place : recipe.decode)
        decodeAt(text, place);
    return text;
}

} // namespace signalbox
