// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the doctor may ask about a keyed hash: each header that looks like one is read as it is
// written, whatever hash, encoding or prefix the recipe expects.
#include "crypto/digest.h"
#include "senders/doctor/doctor.h"
#include "senders/schemes/fields.h"
#include "senders/schemes/scheme.h"

namespace signalbox {

namespace {

struct HashSize
{
    const char *hash;
    qsizetype hex, base64;
};
constexpr HashSize hashSizes[] = {{"sha1", 40, 28}, {"sha256", 64, 44}, {"sha512", 128, 88}};
constexpr qsizetype mostSecondsDigits = 12;

QString hashOfShape(const SignatureShape &shape)
{
    for (const HashSize &each : hashSizes) {
        const bool isBase64 = shape.letters == SignatureShape::Letters::Base64;
        const bool isHex = shape.letters == SignatureShape::Letters::Hex
            || shape.letters == SignatureShape::Letters::UpperHex;
        if ((isHex && shape.size == each.hex) || (isBase64 && shape.size == each.base64))
            return QLatin1String(each.hash);
    }
    return {};
}

QString encodingOf(const SignatureShape &shape)
{
    switch (shape.letters) {
    case SignatureShape::Letters::Base64:
        return QStringLiteral("base64");
    case SignatureShape::Letters::UpperHex:
        return QStringLiteral("upper-case hex");
    default:
        return QStringLiteral("hex");
    }
}

// The part of a list ("t=…,v1=…") that the recipe's prefix names, or the whole.
QByteArray signaturePart(const QJsonObject &parameters, const QByteArray &value)
{
    const QByteArray separator = parameters.value(u"separator").toString().toUtf8();
    const QByteArray prefix = parameters.value(u"prefix").toString().toUtf8();
    if (separator.isEmpty())
        return value;
    for (const QByteArray &part : value.split(separator.front())) {
        if (part.trimmed().startsWith(prefix))
            return part.trimmed();
    }
    return value;
}

// "sha256=" before hex is a name; the beginning of a base64 text is not.
std::optional<SchemeAccount::Variant> variantOf(const QJsonObject &parameters,
                                                const HeaderField &field)
{
    const SignatureShape shape = signatureShapeOf(signaturePart(parameters, field.value));
    const QString hash = hashOfShape(shape);
    if (hash.isEmpty())
        return std::nullopt;
    const QString header = parameters.value(u"header").toString();
    const QString expectedHash = parameters.value(u"hash").toString(QStringLiteral("sha256"));
    const QString expectedEncoding = parameters.value(u"encoding").toString(QStringLiteral("hex"));
    const QString expectedPrefix = parameters.value(u"prefix").toString();
    const QString name = QString::fromUtf8(field.name);
    SchemeAccount::Variant variant{{}, parameters};
    Finding &finding = variant.finding;
    finding.name = name;
    if (hash != expectedHash) {
        finding.cause = DoctorCause::WrongHash;
        finding.found = hash;
        finding.expected = expectedHash;
    } else if (name.compare(header, Qt::CaseInsensitive) != 0) {
        finding.cause = DoctorCause::OtherHeader;
        finding.found = name;
        finding.expected = header;
    } else if (encodingOf(shape) != expectedEncoding
               && !(parameters.value(u"upperCase").toBool()
                    && expectedEncoding == QLatin1String("hex"))) {
        finding.cause = DoctorCause::WrongEncoding;
        finding.found = encodingOf(shape);
        finding.expected = expectedEncoding;
    } else if (shape.prefix != expectedPrefix) {
        finding.cause = DoctorCause::WrongPrefix;
        finding.found = shape.prefix;
        finding.expected = expectedPrefix;
    } else {
        return std::nullopt; // just what is expected
    }
    variant.parameters.insert(QStringLiteral("header"), name);
    variant.parameters.insert(QStringLiteral("hash"), hash);
    variant.parameters.insert(QStringLiteral("prefix"), shape.prefix);
    variant.parameters.insert(QStringLiteral("encoding"),
                              shape.letters == SignatureShape::Letters::Base64
                                  ? QStringLiteral("base64")
                                  : QStringLiteral("hex"));
    variant.parameters.insert(QStringLiteral("upperCase"), true);
    return variant;
}

std::optional<Instant> secondsInSignature(const QJsonObject &parameters, const Delivery &delivery)
{
    const QJsonObject timestamp = parameters.value(u"timestamp").toObject();
    const QByteArray separator = parameters.value(u"separator").toString().toUtf8();
    if (timestamp.isEmpty() || timestamp.contains(u"header") || separator.isEmpty())
        return std::nullopt;
    const QByteArray prefix = timestamp.value(u"prefix").toString(QStringLiteral("t=")).toUtf8();
    const QByteArray header = parameters.value(u"header").toString().toUtf8();
    const QByteArray value = headerValue(delivery.headers, header).value_or(QByteArray());
    for (const QByteArray &part : value.split(separator.front())) {
        bool good = false;
        const QByteArray text = part.trimmed();
        const qint64 seconds = text.mid(prefix.size()).toLongLong(&good);
        if (text.startsWith(prefix) && good && text.size() <= prefix.size() + mostSecondsDigits)
            return Instant{std::chrono::seconds(seconds)};
    }
    return std::nullopt;
}

} // namespace

SchemeAccount explainHmac(const SchemeInput &input)
{
    SchemeAccount account = plainAccount(input);
    const QJsonObject &parameters = input.parameters;
    if (isForm(input.delivery) && parameters.contains(u"signedForm"))
        account.signedText = parameters.value(u"signedForm").toString();
    if (account.signedText.isEmpty())
        account.signedText = QStringLiteral("{body}");
    if (const auto value = headerValue(input.delivery.headers, account.place.toUtf8()))
        account.came = signatureShapeOf(signaturePart(parameters, *value));
    if (!account.signedAt)
        account.signedAt = secondsInSignature(parameters, input.delivery);
    for (const HeaderField &field : input.delivery.headers) {
        if (const auto variant = variantOf(parameters, field))
            account.variants.append(*variant);
    }
    if (isForm(input.delivery)) {
        for (const char *signedForm : {"{body}", "{form:payload}"}) {
            SchemeAccount::Variant variant{{DoctorCause::BodyReencoded}, parameters};
            variant.finding.change = BodyChange::FormReencoded;
            variant.parameters.insert(QStringLiteral("signedForm"), QLatin1String(signedForm));
            account.variants.append(variant);
        }
    }
    return account;
}

} // namespace signalbox
