// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/schemes/snsmessage.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace signalbox {

namespace {

const QList<QStringView> &notificationMembers()
{
    static const QList<QStringView> members{u"Message",   u"MessageId", u"Subject",
                                            u"Timestamp", u"TopicArn",  u"Type"};
    return members;
}

const QList<QStringView> &confirmationMembers()
{
    static const QList<QStringView> members{u"Message", u"MessageId", u"SubscribeURL", u"Timestamp",
                                            u"Token",   u"TopicArn",  u"Type"};
    return members;
}

// The parsed address is judged, never its text: QUrl decodes "%2e" in a host and keeps a final dot.
bool isPlain(const QUrl &url, QLatin1String scheme)
{
    return url.isValid() && url.scheme() == scheme && url.userInfo().isEmpty() && url.port() == -1
        && !url.hasFragment();
}

} // namespace

Result<SnsMessage> SnsMessage::read(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject() || !document.object().value(u"Type").isString())
        return fail(ErrorKind::InvalidInput, QStringLiteral("the body is no message of SNS"));
    return SnsMessage(document.object());
}

bool SnsMessage::isConfirmation() const
{
    const QString type = text(u"Type");
    return type == QLatin1String("SubscriptionConfirmation")
        || type == QLatin1String("UnsubscribeConfirmation");
}

std::optional<HashAlgorithm> SnsMessage::hash() const
{
    const QString version = text(u"SignatureVersion");
    if (version == QLatin1String("1"))
        return HashAlgorithm::Sha1;
    if (version == QLatin1String("2"))
        return HashAlgorithm::Sha256;
    return std::nullopt;
}

QUrl SnsMessage::certificateAddress() const
{
    return QUrl(text(u"SigningCertURL"), QUrl::StrictMode);
}

Result<QByteArray> SnsMessage::canonicalText() const
{
    const bool confirms = isConfirmation();
    if (!confirms && text(u"Type") != QLatin1String("Notification"))
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("Type \"%1\" is not known").arg(text(u"Type").left(40)));
    QByteArray canonical;
    const QList<QStringView> &members = confirms ? confirmationMembers() : notificationMembers();
    for (const QStringView member : members) {
        const QJsonValue value = m_object.value(member);
        // The one that may be missing.
        if (member == QStringView(u"Subject") && !value.isString())
            continue;
        if (!value.isString())
            return fail(ErrorKind::InvalidInput, QStringLiteral("%1 is missing").arg(member));
        canonical += member.toLatin1() + '\n' + value.toString().toUtf8() + '\n';
    }
    return canonical;
}

bool isSnsAddress(const QUrl &url)
{
    static const QRegularExpression host(QStringLiteral(
        "^sns\\.[a-z]{2}(-gov|-iso[a-z]?)?-[a-z]+-\\d\\.amazonaws\\.com(\\.cn)?\\z"));
    return isPlain(url, QLatin1String("https")) && host.match(url.host()).hasMatch();
}

bool isSnsCertificateAddress(const QUrl &url)
{
    static const QRegularExpression path(
        QStringLiteral("^/SimpleNotificationService-[0-9a-z]+\\.pem\\z"));
    return isSnsAddress(url) && !url.hasQuery()
        && path.match(url.path(QUrl::FullyEncoded)).hasMatch();
}

bool isAmazonIssuerAddress(const QUrl &url)
{
    static const QRegularExpression host(QStringLiteral("^crt\\.[a-z0-9]+\\.amazontrust\\.com\\z"));
    static const QRegularExpression path(QStringLiteral("^/[a-z0-9]+\\.cer\\z"));
    return isPlain(url, QLatin1String("http")) && !url.hasQuery()
        && host.match(url.host()).hasMatch() && path.match(url.path(QUrl::FullyEncoded)).hasMatch();
}

} // namespace signalbox
