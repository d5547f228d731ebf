// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A keyed hash over the raw body, or over a text that holds it: GitHub "X-Hub-Signature-256:
// sha256=…", JobServ "X-JobServ-Sig: sha256:…", Slack "v0=" over "v0:{timestamp}:{body}", Stripe
// "t=…,v1=…" over "{timestamp}.{body}".
#include "crypto/hmac.h"

#include "crypto/encoding.h"
#include "senders/schemes/fields.h"
#include "senders/schemes/scheme.h"

namespace signalbox {

namespace {

constexpr qsizetype maxSignatures = 16;
constexpr qsizetype maxTimestampDigits = 12;
constexpr double defaultWindowSeconds = 300;

QByteArray parameter(const QJsonObject &parameters, QStringView name, const char *otherwise = "")
{
    const QString text = parameters.value(name).toString();
    return text.isEmpty() ? QByteArray(otherwise) : text.toUtf8();
}

struct Settings
{
    explicit Settings(const QJsonObject &parameters)
        : header(parameter(parameters, u"header"))
        , prefix(parameter(parameters, u"prefix"))
        , separator(parameter(parameters, u"separator"))
        , hash(hashAlgorithmFromText(parameters.value(u"hash").toString())
                   .value_or(HashAlgorithm::Sha256))
        , isBase64(parameter(parameters, u"encoding") == "base64")
        , letters(parameters.value(u"upperCase").toBool() ? HexCase::Any : HexCase::Lower)
        , signedText(parameter(parameters, u"signed", "{body}"))
        , signedForm(parameter(parameters, u"signedForm", signedText.constData()))
        , timestamp(parameters.value(u"timestamp").toObject())
    {
    }

    QByteArray header, prefix, separator;
    HashAlgorithm hash;
    bool isBase64;
    HexCase letters;
    QByteArray signedText, signedForm;
    QJsonObject timestamp;

    [[nodiscard]] QString headerText() const { return QString::fromUtf8(header); }
};

QList<QByteArray> partsOf(const Settings &settings, const QByteArray &value)
{
    if (settings.separator.isEmpty())
        return {value};
    QList<QByteArray> parts;
    const QByteArray rest = value;
    for (qsizetype from = 0; from <= rest.size();) {
        const qsizetype found = rest.indexOf(settings.separator, from);
        const qsizetype end = found < 0 ? rest.size() : found;
        parts.append(rest.mid(from, end - from).trimmed());
        from = end + settings.separator.size();
    }
    return parts;
}

std::optional<QByteArray> decode(const Settings &settings, QByteArrayView text)
{
    auto bytes = settings.isBase64 ? decodeBase64(text) : decodeHex(text, settings.letters);
    if (!bytes || bytes->size() != digestSize(settings.hash))
        return std::nullopt;
    return bytes;
}

QString expectedShape(const Settings &settings)
{
    const qsizetype size = digestSize(settings.hash);
    const QString prefix = settings.prefix.isEmpty()
        ? QString()
        : QStringLiteral("\"%1\" and ").arg(QString::fromUtf8(settings.prefix));
    return settings.isBase64
        ? QStringLiteral("%1%2 base64 characters").arg(prefix).arg((size + 2) / 3 * 4)
        : QStringLiteral("%1%2 hex digits").arg(prefix).arg(size * 2);
}

//! What the template stands for; absent when a named field is missing.
std::optional<QList<QByteArray>> signedParts(const Settings &settings, const Delivery &delivery,
                                             const QByteArray &timestamp)
{
    const QByteArray &text = isForm(delivery) ? settings.signedForm : settings.signedText;
    QList<QByteArray> parts;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf('{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf('}', open);
        if (close < 0)
            break;
        parts.append(text.mid(at, open - at));
        const QByteArray name = text.mid(open + 1, close - open - 1);
        at = close + 1;
        if (name == "body") {
            parts.append(delivery.body);
        } else if (name == "timestamp") {
            parts.append(timestamp);
        } else if (name.startsWith("header:")) {
            const auto value = headerValue(delivery.headers, name.mid(7));
            if (!value)
                return std::nullopt;
            parts.append(*value);
        } else if (name.startsWith("form:")) {
            const QList<QByteArray> values = fieldValues(delivery.body, name.mid(5));
            if (values.size() != 1)
                return std::nullopt;
            parts.append(values.first());
        }
    }
    parts.append(text.mid(at));
    return parts;
}

QByteArray mac(const Settings &settings, const Secret &secret, const QList<QByteArray> &parts)
{
    return hmac(settings.hash, secret.expose(), QList<QByteArrayView>(parts.begin(), parts.end()));
}

//! The timestamp as sent, or a refusal; empty when the scheme has none.
std::variant<QByteArray, Refusal> timestampOf(const Settings &settings, const Delivery &delivery)
{
    if (settings.timestamp.isEmpty())
        return QByteArray();
    QList<QByteArray> found;
    const QByteArray header = parameter(settings.timestamp, u"header");
    if (!header.isEmpty()) {
        found = headerValues(delivery.headers, header);
    } else {
        const QByteArray prefix = parameter(settings.timestamp, u"prefix", "t=");
        const QByteArray value =
            headerValue(delivery.headers, settings.header).value_or(QByteArray());
        for (const QByteArray &part : partsOf(settings, value)) {
            if (part.startsWith(prefix))
                found.append(part.mid(prefix.size()));
        }
    }
    if (found.isEmpty())
        return Refusal{RefusalCause::MissingTimestamp, QStringLiteral("no timestamp is given")};
    const QByteArray &text = found.first();
    bool digits = found.size() == 1 && !text.isEmpty() && text.size() <= maxTimestampDigits;
    for (const char character : text)
        digits = digits && character >= '0' && character <= '9';
    if (!digits) {
        return Refusal{RefusalCause::MalformedSignature,
                       QStringLiteral("the timestamp is not one number of seconds since 1970")};
    }
    return text;
}

std::optional<Refusal> staleness(const Settings &settings, const QByteArray &timestamp, Instant now)
{
    if (settings.timestamp.isEmpty())
        return std::nullopt;
    const double window = settings.timestamp.value(u"windowSeconds").toDouble(defaultWindowSeconds);
    const double age = static_cast<double>(toMilliseconds(now)) / 1000.0 - timestamp.toDouble();
    if (age >= -window && age <= window)
        return std::nullopt;
    return Refusal{age > 0 ? RefusalCause::StaleTimestamp : RefusalCause::FutureTimestamp,
                   QStringLiteral("signed %1 s %2, expected within %3 s")
                       .arg(qAbs(age), 0, 'f', 0)
                       .arg(age > 0 ? QStringLiteral("ago") : QStringLiteral("ahead of this clock"))
                       .arg(window, 0, 'f', 0)};
}

//! The signatures in the header that can be one, decoded; a refusal when there is none.
std::variant<QList<QByteArray>, Refusal> signaturesOf(const Settings &settings,
                                                      const Delivery &delivery)
{
    const QList<QByteArray> values = headerValues(delivery.headers, settings.header);
    if (values.isEmpty())
        return Refusal{RefusalCause::MissingSignature,
                       QStringLiteral("no header ") + settings.headerText()};
    if (values.size() > 1) {
        return Refusal{RefusalCause::MalformedSignature,
                       QStringLiteral("header %1 appears %2 times, expected once")
                           .arg(settings.headerText())
                           .arg(values.size())};
    }
    QList<QByteArray> found;
    for (const QByteArray &part : partsOf(settings, values.first())) {
        // Others are versions we do not know, or the timestamp.
        if (!part.startsWith(settings.prefix) || found.size() >= maxSignatures)
            continue;
        if (auto bytes = decode(settings, QByteArrayView(part).sliced(settings.prefix.size())))
            found.append(*bytes);
    }
    if (found.isEmpty()) {
        return Refusal{
            RefusalCause::MalformedSignature,
            QStringLiteral("header %1 has %2, expected %3")
                .arg(settings.headerText(), shapeOf(values.first()), expectedShape(settings))};
    }
    return found;
}

bool isSignedByAny(const SchemeInput &input, const Settings &settings,
                   const QList<QByteArray> &content, const QList<QByteArray> &given)
{
    bool matches = false;
    for (const Secret &secret : input.secrets) {
        const QByteArray expected = mac(settings, secret, content);
        for (const QByteArray &signature : given)
            matches = equalInConstantTime(signature, expected) || matches;
    }
    return matches;
}

SchemeVerdict verifyHmac(const SchemeInput &input)
{
    const Settings settings(input.parameters);
    const auto given = signaturesOf(settings, input.delivery);
    if (const auto *refusal = std::get_if<Refusal>(&given))
        return *refusal;
    const auto timestamp = timestampOf(settings, input.delivery);
    if (const auto *refusal = std::get_if<Refusal>(&timestamp))
        return *refusal;
    const QByteArray &time = std::get<QByteArray>(timestamp);
    const auto content = signedParts(settings, input.delivery, time);
    if (!content)
        return Refusal{RefusalCause::MalformedSignature,
                       QStringLiteral("a signed field is missing")};
    if (!isSignedByAny(input, settings, *content, std::get<QList<QByteArray>>(given))) {
        return Refusal{RefusalCause::WrongSignature,
                       QStringLiteral("over %1 bytes of body, tried with %2 secret(s)")
                           .arg(input.delivery.body.size())
                           .arg(input.secrets.size())};
    }
    if (auto refusal = staleness(settings, time, input.now))
        return *refusal;
    QList<QByteArrayView> digested{"hmac\n"};
    digested.append(QList<QByteArrayView>(content->begin(), content->end()));
    return Authentic{digest(HashAlgorithm::Sha256, digested)};
}

Result<Delivery> signHmac(const QJsonObject &parameters, const Secret &secret, Delivery delivery,
                          Instant now)
{
    const Settings settings(parameters);
    QByteArray timestamp;
    QByteArray lead;
    if (!settings.timestamp.isEmpty()) {
        timestamp = QByteArray::number(toMilliseconds(now) / 1000);
        const QByteArray header = parameter(settings.timestamp, u"header");
        if (!header.isEmpty())
            setHeader(delivery.headers, header, timestamp);
        else
            lead = parameter(settings.timestamp, u"prefix", "t=") + timestamp + settings.separator;
    }
    const auto content = signedParts(settings, delivery, timestamp);
    if (!content)
        return fail(ErrorKind::InvalidInput, QStringLiteral("a field to be signed is missing"));
    const QByteArray bytes = mac(settings, secret, *content);
    setHeader(delivery.headers, settings.header,
              lead + settings.prefix + (settings.isBase64 ? bytes.toBase64() : bytes.toHex()));
    return delivery;
}

} // namespace

const Scheme &hmacScheme()
{
    static const Scheme scheme{"hmac", true, &verifyHmac, &signHmac, nullptr, &explainHmac};
    return scheme;
}

} // namespace signalbox
