// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/httpclient.h"
#include "triggers/masking.h"
#include "triggers/trigger.h"

#include <functional>

namespace signalbox {

//! Where a Jenkins is and who asks.
struct JenkinsAccount
{
    QUrl root; //!< ends in "/"
    QString user;
    Secret token; //!< API token or password
    QString purpose; //!< "trigger deploy"
};

//! Jenkins' remote API with Basic authentication. A crumb is fetched only when Jenkins asks for one
//! (a password instead of an API token), with its session. Main thread.
class JenkinsClient
{
public:
    JenkinsClient(JenkinsAccount account, HttpClient &http);

    using Answered = std::function<void(const Result<HttpReply> &)>;
    //! `path` is encoded and relative to the root. Not called once the receiver is gone.
    void get(QObject *receiver, const QString &path, Answered answered,
             qint64 mostBytes = 4 * 1024 * 1024);
    //! Never repeated but once with a crumb, after Jenkins said that it had not been carried out.
    void post(QObject *receiver, const QString &path, const QByteArray &form, Answered answered);

    [[nodiscard]] const QUrl &root() const { return m_account.root; }
    [[nodiscard]] QString host() const { return m_account.root.host(); }
    [[nodiscard]] bool hasLogin() const
    {
        return !m_account.user.isEmpty() && !m_account.token.isEmpty();
    }
    [[nodiscard]] Masking masking() const;

private:
    [[nodiscard]] HttpRequest requestFor(const QString &path) const;
    void fetchCrumb(QObject *receiver, std::function<void(bool)> done);

    JenkinsAccount m_account;
    HttpClient &m_http;
    HeaderList m_crumb; //!< crumb and session, once asked for
};

//! The base address out of `url`, however it was copied: ends in "/", without query.
[[nodiscard]] Result<QUrl> jenkinsRoot(const QString &text);

//! "folder/sub/job" as a path: "job/folder/job/sub/job/job/". A copied address of the job works
//! too.
[[nodiscard]] QString jobPath(const QString &job);

//! The part of an address of Jenkins that is below its root, from "job/" on; "" when there is none.
[[nodiscard]] QString pathBelowRoot(const QString &address);

} // namespace signalbox
