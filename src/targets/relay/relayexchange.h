// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targets/relay/relayanswer.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace signalbox {

//! One relayed request over a connection of its own. Connects, writes once, reads the answer;
//! nothing is written a second time. Errors as HttpClient's. Deletes itself when done; destroyed
//! earlier its future ends as Cancelled.
class RelayExchange final : public QObject
{
    Q_OBJECT

public:
    RelayExchange(const QUrl &url, QByteArray header, QByteArray body,
                  std::chrono::milliseconds deadline, QObject *parent);
    ~RelayExchange() override;

    [[nodiscard]] QFuture<Result<HttpReply>> future() { return m_promise.future(); }

private:
    void start(const QUrl &url);
    void write();
    void read();
    void stop(const QString &words);
    void expire();
    void finish(Result<HttpReply> result);

    QByteArray m_header;
    QByteArray m_body;
    const std::chrono::milliseconds m_limit;
    std::unique_ptr<QTcpSocket> m_socket;
    RelayAnswer m_answer;
    QTimer m_deadline;
    QElapsedTimer m_took;
    QPromise<Result<HttpReply>> m_promise;
    bool m_written = false;
    bool m_finished = false;
};

//! Sends a delivery on as it is: method, fields in order with repeats and case, body (see
//! relayHeader). `requestTarget` is what the request line says, path and query of `url` when empty.
//! Errors: InvalidInput (may not be called, or a field cannot be written), else those of
//! RelayExchange.
[[nodiscard]] QFuture<Result<HttpReply>> relayTo(const Delivery &delivery, const QUrl &url,
                                                 QObject *parent,
                                                 const QByteArray &requestTarget = {});

} // namespace signalbox
