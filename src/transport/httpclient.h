// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery.h"
#include "core/result.h"

#include <QFuture>
#include <QObject>
#include <QUrl>

#include <chrono>

class QNetworkAccessManager;

namespace signalbox {

struct HttpRequest
{
    QByteArray method = "POST";
    QUrl url; //!< http only to loopback, else https; may hold a secret: never logged
    HeaderList headers; //!< may hold credentials: never logged
    QByteArray body;
    std::chrono::milliseconds deadline{15'000};
    bool idempotent = false; //!< may be sent again by the network layer (GET, PUT, PATCH to one id)
    bool plainAllowed =
        false; //!< http beyond loopback: for what proves itself, such as a certificate
    qint64 maxReplyBytes = 1024 * 1024;
    QString purpose; //!< "target team": what the log says instead of the address
};

struct HttpReply
{
    int status = 0;
    HeaderList headers;
    QByteArray body;
    std::chrono::milliseconds took{0};
};

//! Outgoing HTTP. A redirect is an ordinary answer (3xx), never followed. Any answer with a status
//! is a value; errors: InvalidInput (address not allowed), NotSent (no connection: safe to repeat),
//! OutcomeUnknown (sent, no answer), Timeout (only when nothing had been sent; else
//! OutcomeUnknown), TooLarge. Error texts never hold the address. Lives in the main thread, owned
//! by the composition root.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    explicit HttpClient(QObject *parent = nullptr);
    ~HttpClient() override;

    [[nodiscard]] QFuture<Result<HttpReply>> send(const HttpRequest &request);

private:
    QNetworkAccessManager *m_network;
};

//! Absolute https, or http to a loopback name or address; no user information.
[[nodiscard]] bool isAllowedAddress(const QUrl &url);

//! Host and last four characters, for people: "hooks.slack.com …x9Qz".
[[nodiscard]] QString redactedAddress(const QUrl &url);

//! Seconds of a Retry-After field: delta seconds (fractions too, as Discord sends) or an HTTP date.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(const HttpReply &reply,
                                                                  Instant now);

} // namespace signalbox
