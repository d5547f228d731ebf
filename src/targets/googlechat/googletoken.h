// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/secret.h"
#include "transport/httpclient.h"

#include <QFuture>
#include <QList>
#include <QPromise>

#include <memory>

namespace signalbox {

//! What is used of a service account's key file.
struct ServiceAccount
{
    QString email;
    QString keyId;
    Secret privateKey; //!< PEM
};

//! Reads the key file's JSON and tries the key once. Error: InvalidInput; tells nothing of the key.
[[nodiscard]] Result<ServiceAccount> serviceAccountFrom(const Secret &keyFile);

//! The signed statement that is changed for a token (RFC 7523, developers.google.com "OAuth 2.0 for
//! server to server applications"): valid for an hour from `now`.
[[nodiscard]] Result<QByteArray> tokenAssertion(const ServiceAccount &account, Instant now);

//! Access tokens of one service account: fetched when needed, once for everybody who waits, kept
//! until five minutes before their end. Main thread, owned by its target; when it goes, those who
//! wait get Cancelled.
class GoogleToken
{
public:
    GoogleToken(ServiceAccount account, QUrl address, QString purpose, HttpClient &client,
                const Clock &clock);
    ~GoogleToken();

    //! Errors: Unauthorized (Google refuses the account), RateLimited, and those of HttpClient.
    [[nodiscard]] QFuture<Result<Secret>> token();
    //! The token was refused: the next one is fetched afresh.
    void forget();

private:
    using Waiting = std::shared_ptr<QPromise<Result<Secret>>>;

    void fetch();
    void settle(const Result<HttpReply> &reply);
    [[nodiscard]] Result<Secret> read(const HttpReply &reply);
    void answer(const Result<Secret> &result);

    const ServiceAccount m_account;
    const QUrl m_address;
    const QString m_purpose;
    HttpClient &m_client;
    const Clock &m_clock;
    Secret m_token;
    Instant m_until{};
    bool m_fetching = false;
    QList<Waiting> m_waiting;
    QObject m_receiver; // last, so that nothing arrives in a half-gone object
};

} // namespace signalbox
