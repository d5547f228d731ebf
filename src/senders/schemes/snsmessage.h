// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "crypto/digest.h"

#include <QJsonObject>
#include <QUrl>

namespace signalbox {

//! The envelope SNS posts.
class SnsMessage
{
public:
    explicit SnsMessage(QJsonObject object) : m_object(std::move(object)) { }
    //! InvalidInput when the body is no envelope.
    [[nodiscard]] static Result<SnsMessage> read(const QByteArray &body);

    [[nodiscard]] QString text(QStringView member) const
    {
        return m_object.value(member).toString();
    }
    [[nodiscard]] bool isConfirmation() const; //!< of a subscription, or of its end
    //! Of SignatureVersion 1 and 2.
    [[nodiscard]] std::optional<HashAlgorithm> hash() const;
    [[nodiscard]] QUrl certificateAddress() const;
    //! What is signed: "Name\nvalue\n" of the members of its type, in order.
    [[nodiscard]] Result<QByteArray> canonicalText() const;

private:
    QJsonObject m_object;
};

//! https at a host of SNS itself: no user, port or fragment. A laxer rule of the host would admit
//! an S3 bucket whose name begins with "sns".
[[nodiscard]] bool isSnsAddress(const QUrl &url);
[[nodiscard]] bool isSnsCertificateAddress(const QUrl &url);
//! Where Amazon Trust Services keeps the certificates between. Plain http, as such addresses are: a
//! certificate proves itself by its issuer's signature.
[[nodiscard]] bool isAmazonIssuerAddress(const QUrl &url);

} // namespace signalbox
