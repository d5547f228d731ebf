// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/httpclient.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QPointer>
#include <QPromise>
#include <QTimer>

namespace signalbox {

class OnceOnlyBody;

//! Whether any of a request left this computer.
enum class Sent { No, Perhaps, Yes };

//! What a failure of the network layer means: NotSent or OutcomeUnknown.
[[nodiscard]] Error classify(QNetworkReply::NetworkError error, Sent sent);

//! One request from its start to its one result. Child of the HttpClient; deletes itself once done.
//! Destroyed earlier it finishes its future with Cancelled.
class HttpExchange final : public QObject
{
    Q_OBJECT

public:
    HttpExchange(HttpRequest request, QNetworkAccessManager &network, QObject *parent);
    ~HttpExchange() override;

    [[nodiscard]] QFuture<Result<HttpReply>> future() { return m_promise.future(); }

private:
    void start(QNetworkAccessManager &network);
    void checkHeader();
    void readBody();
    void conclude();
    void expire();
    [[nodiscard]] Sent sent() const;
    [[nodiscard]] Result<HttpReply> result() const;
    void finish(Result<HttpReply> result);

    const HttpRequest m_request;
    QPromise<Result<HttpReply>> m_promise;
    QPointer<QNetworkReply> m_reply;
    OnceOnlyBody *m_upload = nullptr; // owned by m_reply
    QTimer m_deadline;
    QElapsedTimer m_took;
    QByteArray m_body;
    bool m_connecting = false; // the network layer began to connect
    bool m_announcedSent = false;
    bool m_finished = false;
};

} // namespace signalbox
