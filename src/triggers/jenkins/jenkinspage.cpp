// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/jenkins/jenkinspage.h"

#include "triggers/masking.h"

#include <QRegularExpression>

namespace signalbox {

namespace {

constexpr qsizetype longestMessage = 200;

QString fieldOf(const HttpReply &reply, const char *name)
{
    const auto value = headerValue(reply.headers, name);
    return value ? plainLine(QString::fromUtf8(*value)) : QString();
}

//! Jetty's table (URI, STATUS, MESSAGE, SERVLET), Stapler's heading, or the page's words.
QString messageOf(const HttpReply &reply)
{
    if (const QString said = fieldOf(reply, "x-error"); !said.isEmpty())
        return said;
    const QString page = QString::fromUtf8(reply.body.left(64 * 1024));
    static const QRegularExpression jetty(QStringLiteral("MESSAGE:\\s*</th>\\s*<td>(.*?)</td>"),
                                          QRegularExpression::CaseInsensitiveOption
                                              | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression stapler(
        QStringLiteral("<h[12][^>]*>\\s*(?:Error|Oops!)?\\s*</h[12]>\\s*<p[^>]*>(.*?)</p>"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    for (const QRegularExpression *form : {&jetty, &stapler}) {
        const QRegularExpressionMatch match = form->match(page);
        if (const QString words =
                match.hasMatch() ? wordsOfPage("<td>" + match.captured(1).toUtf8()) : QString();
            !words.isEmpty())
            return words.left(longestMessage);
    }
    return wordsOfPage(reply.body).left(longestMessage);
}

QString refusal(const HttpReply &reply)
{
    const QString user = fieldOf(reply, "x-you-are-authenticated-as");
    const QString permission = fieldOf(reply, "x-required-permission");
    if (wantsCrumb(reply))
        return QStringLiteral(
            "Jenkins wants a crumb (403): use an API token instead of a password, or let the "
            "proxy in front of it keep the session");
    if (!user.isEmpty() && !permission.isEmpty())
        return QStringLiteral("%1 lacks the permission %2 (403)").arg(user, permission);
    if (reply.body.contains("Authentication required"))
        return QStringLiteral("Jenkins lets nobody in without a login (403): set user and token");
    const QString message = messageOf(reply);
    return QStringLiteral("Jenkins refused it (403)%1")
        .arg(message.isEmpty() ? QString() : QStringLiteral(": ") + message);
}

} // namespace

bool wantsCrumb(const HttpReply &reply)
{
    return reply.status == 403 && reply.body.contains("No valid crumb");
}

bool isPassing(const HttpReply &reply)
{
    if (reply.status == 502 || reply.status == 503 || reply.status == 504 || reply.status == 429)
        return true;
    return reply.status == 500 && reply.body.contains("getting ready to work");
}

QString jenkinsFault(const HttpReply &reply, const QString &host)
{
    const bool isJenkins = headerValue(reply.headers, "x-jenkins").has_value();
    const QByteArray location = headerValue(reply.headers, "location").value_or(QByteArray());
    if (reply.body.contains("getting ready to work"))
        return QStringLiteral("Jenkins is starting up (%1)").arg(reply.status);
    if (reply.status == 401)
        return QStringLiteral("wrong user or API token (401)");
    if (reply.status >= 300 && reply.status < 400) {
        if (location.contains("/login") || location.contains("securityRealm"))
            return QStringLiteral("Jenkins wants a login (%1): set user and token")
                .arg(reply.status);
        return QStringLiteral("%1 sends us to another address (%2); give that one as url")
            .arg(host)
            .arg(reply.status);
    }
    if (reply.status == 403)
        return refusal(reply);
    if (reply.status == 502 || reply.status == 504)
        return QStringLiteral("a proxy in front of Jenkins cannot reach it (%1)").arg(reply.status);
    if (!isJenkins)
        return QStringLiteral(
                   "%1 does not answer as Jenkins (%2): a proxy or a login page is in the way")
            .arg(host)
            .arg(reply.status);
    if (reply.status == 404)
        return QStringLiteral("there is no such job, or this user may not see it (404)");
    if (reply.status == 409)
        return QStringLiteral("the job cannot be built (409): it is disabled");
    const QString message = messageOf(reply);
    if (reply.status == 200)
        return QStringLiteral("Jenkins answered something else than was asked for");
    return QStringLiteral("Jenkins answered %1%2")
        .arg(reply.status)
        .arg(message.isEmpty() ? QString() : QStringLiteral(": ") + message);
}

} // namespace signalbox
