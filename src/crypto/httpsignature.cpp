// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/httpsignature.h"

#include <array>
#include <optional>

namespace signalbox {

namespace {

constexpr qsizetype maxSignedHeaders = 32;

bool isBlank(char character)
{
    return character == ' ' || character == '\t';
}

//! Walks over name="value" pairs. draft-cavage-10 leaves numbers for created and expires unquoted.
class ParameterReader
{
public:
    explicit ParameterReader(QByteArrayView text) : m_text(text.trimmed()) { }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    std::optional<std::pair<QByteArray, QByteArray>> next()
    {
        const QByteArray name = token();
        skipBlanks();
        if (name.isEmpty() || !take('='))
            return std::nullopt;
        skipBlanks();
        std::optional<QByteArray> value = take('"') ? quoted() : token();
        if (!value)
            return std::nullopt;
        skipBlanks();
        if (atEnd())
            return std::pair(name, *value);
        if (!take(','))
            return std::nullopt;
        skipBlanks();
        // A comma promises one more.
        if (atEnd())
            return std::nullopt;
        return std::pair(name, *value);
    }

private:
    void skipBlanks()
    {
        while (!atEnd() && isBlank(m_text.at(m_at)))
            ++m_at;
    }

    bool take(char character)
    {
        if (atEnd() || m_text.at(m_at) != character)
            return false;
        ++m_at;
        return true;
    }

    QByteArray token()
    {
        const qsizetype begin = m_at;
        while (!atEnd() && !isBlank(m_text.at(m_at)) && m_text.at(m_at) != '='
               && m_text.at(m_at) != ',' && m_text.at(m_at) != '"')
            ++m_at;
        return m_text.sliced(begin, m_at - begin).toByteArray();
    }

    std::optional<QByteArray> quoted()
    {
        const qsizetype end = m_text.indexOf('"', m_at);
        if (end < 0)
            return std::nullopt;
        const QByteArray value = m_text.sliced(m_at, end - m_at).toByteArray();
        m_at = end + 1;
        return value;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

Result<QByteArray> signedLine(const Delivery &delivery, const QByteArray &name)
{
    if (name == "(request-target)")
        return name + ": " + delivery.method.toLower() + ' ' + delivery.target;
    const QList<QByteArray> values = headerValues(delivery.headers, name);
    if (values.isEmpty()) {
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("\"%1\" is listed as signed but not there")
                        .arg(QString::fromLatin1(name)));
    }
    return name + ": " + values.join(", ");
}

} // namespace

Result<HttpSignature> parseHttpSignature(QByteArrayView text)
{
    HttpSignature signature;
    std::optional<QByteArray> keyId, algorithm, value, headers;
    const std::array<std::pair<const char *, std::optional<QByteArray> *>, 4> known{
        {{"keyId", &keyId},
         {"algorithm", &algorithm},
         {"signature", &value},
         {"headers", &headers}}};
    ParameterReader reader(text);
    while (!reader.atEnd()) {
        const auto parameter = reader.next();
        if (!parameter)
            return fail(ErrorKind::InvalidInput,
                        QStringLiteral("parameters are not name=\"value\""));
        for (const auto &[name, place] : known) {
            if (parameter->first != name)
                continue;
            if (*place) {
                return fail(ErrorKind::InvalidInput,
                            QStringLiteral("parameter %1 is given twice").arg(QLatin1String(name)));
            }
            *place = parameter->second;
        }
    }
    if (!keyId || !value || value->isEmpty())
        return fail(ErrorKind::InvalidInput, QStringLiteral("keyId or signature is missing"));
    signature.keyId = *keyId;
    signature.algorithm = algorithm.value_or(QByteArray());
    signature.signature = *value;
    for (const QByteArray &name : headers.value_or("date").split(' ')) {
        if (!name.isEmpty())
            signature.headers.append(name.toLower());
    }
    return signature;
}

Result<QByteArray> signingString(const Delivery &delivery, const QList<QByteArray> &names)
{
    if (names.isEmpty() || names.size() > maxSignedHeaders)
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("nothing, or far too much, is listed as signed"));
    QList<QByteArray> lines;
    for (const QByteArray &name : names) {
        if (names.count(name) > 1) {
            return fail(ErrorKind::InvalidInput,
                        QStringLiteral("\"%1\" is listed twice").arg(QString::fromLatin1(name)));
        }
        const Result<QByteArray> line = signedLine(delivery, name);
        if (!line)
            return line;
        lines.append(*line);
    }
    return lines.join('\n');
}

QByteArray toHeaderValue(const HttpSignature &signature)
{
    return "keyId=\"" + signature.keyId + "\",algorithm=\"" + signature.algorithm
        + "\",signature=\"" + signature.signature + "\",headers=\"" + signature.headers.join(' ')
        + '"';
}

} // namespace signalbox
