// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/jenkins/jenkinsclient.h"

#include "core/whendone.h"
#include "triggers/jenkins/jenkinspage.h"

#include <QJsonDocument>

namespace signalbox {

namespace {

constexpr std::chrono::seconds apiDeadline{20};

} // namespace

JenkinsClient::JenkinsClient(JenkinsAccount account, HttpClient &http)
    : m_account(std::move(account)), m_http(http)
{
}

Masking JenkinsClient::masking() const
{
    const QByteArray login = m_account.user.toUtf8() + ':' + m_account.token.expose();
    return Masking({m_account.token, hasLogin() ? Secret(login.toBase64()) : Secret()});
}

HttpRequest JenkinsClient::requestFor(const QString &path) const
{
    HttpRequest request;
    request.url = m_account.root.resolved(QUrl::fromEncoded(path.toUtf8(), QUrl::TolerantMode));
    request.deadline = apiDeadline;
    request.purpose = m_account.purpose;
    request.headers = {{"Accept", "application/json, text/plain, */*"}};
    if (hasLogin())
        request.headers.append(HeaderField{
            "Authorization",
            "Basic " + (m_account.user.toUtf8() + ':' + m_account.token.expose()).toBase64()});
    return request;
}

void JenkinsClient::get(QObject *receiver, const QString &path, Answered answered, qint64 mostBytes)
{
    HttpRequest request = requestFor(path);
    request.method = "GET";
    request.idempotent = true;
    request.maxReplyBytes = mostBytes;
    whenDone(m_http.send(request), receiver, std::move(answered));
}

void JenkinsClient::post(QObject *receiver, const QString &path, const QByteArray &form,
                         Answered answered)
{
    HttpRequest request = requestFor(path);
    request.body = form;
    request.headers.append(HeaderField{"Content-Type", "application/x-www-form-urlencoded"});
    HttpRequest first = request;
    first.headers += m_crumb;
    whenDone(
        m_http.send(first), receiver,
        [this, receiver, request, answered = std::move(answered)](const Result<HttpReply> &reply) {
            if (!reply || !wantsCrumb(*reply))
                return answered(reply);
            fetchCrumb(receiver,
                       [this, receiver, request, answered, refused = *reply](bool fetched) {
                           if (!fetched)
                               return answered(refused);
                           HttpRequest again = request;
                           again.headers += m_crumb;
                           whenDone(m_http.send(again), receiver, answered);
                       });
        });
}

void JenkinsClient::fetchCrumb(QObject *receiver, std::function<void(bool)> done)
{
    m_crumb.clear();
    get(receiver, QStringLiteral("crumbIssuer/api/json"),
        [this, done = std::move(done)](const Result<HttpReply> &reply) {
            if (!reply || reply->status != 200)
                return done(false);
            const QJsonObject answer = QJsonDocument::fromJson(reply->body).object();
            const QByteArray field =
                answer.value(QLatin1String("crumbRequestField")).toString().toLatin1();
            const QByteArray crumb = answer.value(QLatin1String("crumb")).toString().toLatin1();
            if (field.isEmpty() || crumb.isEmpty())
                return done(false);
            m_crumb.append(HeaderField{field, crumb});
            // The crumb holds in its session only. Several cookies come in lines.
            QList<QByteArray> cookies;
            for (const HeaderField &each : reply->headers) {
                if (each.name.compare("set-cookie", Qt::CaseInsensitive) != 0)
                    continue;
                const QList<QByteArray> lines = each.value.split('\n');
                for (const QByteArray &line : lines)
                    cookies.append(line.split(';').constFirst().trimmed());
            }
            if (!cookies.isEmpty())
                m_crumb.append(HeaderField{"Cookie", cookies.join("; ")});
            done(true);
        });
}

Result<QUrl> jenkinsRoot(const QString &text)
{
    QUrl root(text.trimmed(), QUrl::StrictMode);
    if (!isAllowedAddress(root))
        return fail(
            ErrorKind::InvalidInput,
            QStringLiteral("url is no address of https (plain http goes to loopback only)"));
    QString path = root.path(QUrl::FullyEncoded);
    if (const qsizetype job = path.indexOf(QLatin1String("/job/")); job >= 0)
        path.truncate(job);
    while (path.endsWith(u'/'))
        path.chop(1);
    root.setPath(QUrl::fromPercentEncoding(path.toLatin1()) + u'/');
    root.setQuery(QString());
    root.setFragment({});
    return root;
}

QString pathBelowRoot(const QString &address)
{
    const QUrl url = QUrl::fromEncoded(address.toUtf8(), QUrl::TolerantMode);
    QString path = url.path(QUrl::FullyEncoded);
    if (!path.startsWith(u'/'))
        path.prepend(u'/');
    const qsizetype job = path.indexOf(QLatin1String("/job/"));
    if (job < 0)
        return {};
    path = path.mid(job + 1);
    return path.endsWith(u'/') ? path : path + u'/';
}

QString jobPath(const QString &job)
{
    if (job.contains(QLatin1String("://")))
        return pathBelowRoot(job);
    QString path;
    const QStringList parts = job.split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (part == QLatin1String(".") || part == QLatin1String(".."))
            return {};
        path += QStringLiteral("job/") + QString::fromLatin1(QUrl::toPercentEncoding(part)) + u'/';
    }
    return path;
}

} // namespace signalbox
