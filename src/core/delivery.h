// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace signalbox {

//! One header field exactly as received: case kept, surrounding blanks of the value removed.
struct HeaderField
{
    QByteArray name;
    QByteArray value;

    bool operator==(const HeaderField &) const = default;
};

//! All fields in the order received, repeats included.
using HeaderList = QList<HeaderField>;

//! First value of a field, names compared without case (RFC 9110, section 5.1).
[[nodiscard]] std::optional<QByteArray> headerValue(const HeaderList &headers, QByteArrayView name);
//! All values of a field in order.
[[nodiscard]] QList<QByteArray> headerValues(const HeaderList &headers, QByteArrayView name);

//! Step 1: a request as it came in, byte for byte. Not yet verified: nothing further in takes it.
struct Delivery
{
    QByteArray method; //!< "POST"
    QByteArray target; //!< request target as received: path and query, still percent-encoded
    HeaderList headers;
    QByteArray body; //!< raw bytes after removal of the transfer coding
    Instant receivedAt;
    bool throughTunnel = false;

    [[nodiscard]] QByteArray path() const; //!< target up to '?'
    [[nodiscard]] QByteArray query() const; //!< target after '?', or empty
};

//! How a delivery was accepted.
enum class Verdict {
    Verified, //!< its signature or credential matched
    Unsigned, //!< the endpoint has no secret; only the unguessable path protects it
    Refused,
};
QString toText(Verdict verdict);
std::optional<Verdict> verdictFromText(QStringView text);

//! Step 2: a delivery that passed verification. Only Verifier (in senders) can make one, so
//! unverified bytes cannot be stored, understood or forwarded by mistake: it does not compile.
class AcceptedDelivery
{
public:
    //! What is kept: credentials that travel in headers or query are already replaced (see
    //! credentialPlaceholder), so that they never reach the disk.
    [[nodiscard]] const Delivery &delivery() const { return m_delivery; }
    [[nodiscard]] Verdict verdict() const { return m_verdict; }
    //! The sender's id of this delivery, empty when it sends none.
    [[nodiscard]] const QString &deliveryId() const { return m_deliveryId; }
    //! SHA-256 over the signed bytes; empty on an unsigned endpoint.
    [[nodiscard]] const QByteArray &signedDigest() const { return m_signedDigest; }
    [[nodiscard]] const QString &endpoint() const { return m_endpoint; }
    [[nodiscard]] const QString &sender() const { return m_sender; }

private:
    friend class Verifier;
    AcceptedDelivery() = default;

    Delivery m_delivery;
    Verdict m_verdict = Verdict::Unsigned;
    QString m_deliveryId;
    QByteArray m_signedDigest;
    QString m_endpoint;
    QString m_sender;
};

//! Stands in stored headers and queries where a credential stood.
inline constexpr char credentialPlaceholder[] = "[credential removed by Signalbox]";

//! Whether a stored delivery lost a credential that relay and replay must put back.
[[nodiscard]] bool lacksCredential(const Delivery &delivery);

//! The HTTP answer given to a sender.
struct Answer
{
    int status = 200;
    HeaderList headers;
    QByteArray body;
};

} // namespace signalbox
