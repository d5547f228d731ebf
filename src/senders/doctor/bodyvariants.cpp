// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything works on the text, token by token: order, numbers and spelling of the rest stay,
// because one byte more or less and no signature fits.
#include "senders/doctor/bodyvariants.h"

#include "senders/formfields.h"
#include "shape/jsonlayout.h"
#include "shape/jsontext.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

namespace {

QByteArray asEscape(char16_t unit)
{
    return "\\u" + QByteArray::number(unit, 16).rightJustified(4, '0');
}

QByteArray unicodeEscaped(const QByteArray &json)
{
    QByteArray out;
    for (const QChar unit : QString::fromUtf8(json)) {
        if (unit.unicode() < 0x80)
            out += static_cast<char>(unit.unicode());
        else
            out += asEscape(unit.unicode());
    }
    return out;
}

// "\u0022" and control characters have to stay.
QByteArray unicodeUnescaped(const QByteArray &json)
{
    QString out;
    const QString text = QString::fromUtf8(json);
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) != u'\\' || at + 1 >= text.size()) {
            out += text.at(at);
            continue;
        }
        bool good = text.at(at + 1) == u'u';
        const ushort unit = good ? text.mid(at + 2, 4).toUShort(&good, 16) : ushort(0);
        if (good && unit >= 0x80) {
            out += QChar(unit);
            at += 5;
        } else {
            out += text.mid(at, 2);
            ++at;
        }
    }
    return out.toUtf8();
}

// Go's encoder writes these so; most others do not.
QByteArray htmlEscaped(QByteArray json)
{
    return json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
}

QByteArray htmlUnescaped(QByteArray json)
{
    return json.replace("\\u003c", "<").replace("\\u003e", ">").replace("\\u0026", "&");
}

bool isLatin1(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar unit) { return unit.unicode() < 0x100; });
}

class Collector
{
public:
    explicit Collector(const QByteArray &body) : m_body(body) { }

    void add(BodyChange change, const QByteArray &body)
    {
        if (body == m_body || body.isEmpty())
            return;
        for (const BodyVariant &known : std::as_const(m_variants)) {
            if (known.body == body)
                return;
        }
        m_variants.append({change, body});
    }
    [[nodiscard]] QList<BodyVariant> take() { return std::move(m_variants); }

private:
    const QByteArray &m_body;
    QList<BodyVariant> m_variants;
};

void addTextVariants(const QByteArray &body, Collector &collect)
{
    for (const char *end : {"\n", "\r\n"})
        collect.add(BodyChange::EndTrimmed, body + end);
    collect.add(BodyChange::EndTrimmed, body.trimmed());
    QByteArray plainEnds = body;
    plainEnds.replace("\r\n", "\n");
    collect.add(BodyChange::LineEndsChanged, plainEnds);
    collect.add(BodyChange::LineEndsChanged, QByteArray(plainEnds).replace('\n', "\r\n"));
    const QByteArray mark("\xef\xbb\xbf");
    collect.add(BodyChange::ByteOrderMark,
                body.startsWith(mark) ? body.mid(mark.size()) : mark + body);
    const QString text = QString::fromUtf8(body);
    if (text.contains(QChar::ReplacementCharacter))
        collect.add(BodyChange::Charset, QString::fromLatin1(body).toUtf8());
    else if (isLatin1(text))
        collect.add(BodyChange::Charset, text.toLatin1());
}

void addJsonVariants(const QByteArray &body, Collector &collect)
{
    const QByteArray slashesEscaped = QByteArray(body).replace("\\/", "/").replace('/', "\\/");
    const QByteArray slashesPlain = QByteArray(body).replace("\\/", "/");
    const std::pair<BodyChange, QByteArray> spellings[] = {
        {BodyChange::Reformatted, body},
        {BodyChange::UnicodeUnescaped, unicodeEscaped(body)},
        {BodyChange::UnicodeEscaped, unicodeUnescaped(body)},
        {BodyChange::SlashesChanged, slashesEscaped},
        {BodyChange::SlashesChanged, slashesPlain},
        {BodyChange::SlashesChanged, unicodeEscaped(slashesEscaped)}, // PHP's json_encode does both
        {BodyChange::HtmlEscapesChanged, htmlEscaped(body)},
        {BodyChange::HtmlEscapesChanged, htmlUnescaped(body)},
    };
    for (const auto &[change, spelling] : spellings) {
        collect.add(change, spelling);
        for (const JsonLayout layout : {JsonLayout::Compact, JsonLayout::Spaced, JsonLayout::Two,
                                        JsonLayout::Four, JsonLayout::Tab}) {
            const QByteArray written = laidOutJson(spelling, layout);
            collect.add(change, written);
            collect.add(change, written + '\n');
        }
    }
    collect.add(BodyChange::FormToJson, "payload=" + body.toPercentEncoding());
    collect.add(BodyChange::FormToJson, "payload=" + body.toPercentEncoding(" ").replace(' ', '+'));
}

void addFormVariants(const QByteArray &body, Collector &collect)
{
    for (const FormField &field : formFields(body)) {
        if (normalizedJson(field.value.toUtf8()))
            collect.add(BodyChange::JsonToForm, field.value.toUtf8());
    }
    collect.add(BodyChange::FormReencoded, QByteArray(body).replace('+', "%20"));
    collect.add(BodyChange::FormReencoded, QByteArray(body).replace("%20", "+"));
    // All fields as one JSON object, as a gateway that "understands" forms received it.
    QJsonObject object;
    for (const FormField &field : formFields(body))
        object.insert(field.name, field.value);
    collect.add(BodyChange::JsonToForm, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

QList<BodyVariant> bodyVariants(const QByteArray &body)
{
    Collector collect(body);
    addTextVariants(body, collect);
    if (normalizedJson(body))
        addJsonVariants(body, collect);
    else if (body.contains('='))
        addFormVariants(body, collect);
    return collect.take();
}

} // namespace signalbox
