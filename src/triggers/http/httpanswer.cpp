// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/http/httpanswer.h"

#include "core/event.h"
#include "triggers/http/placeholders.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

namespace {

using State = RunReport::State;

constexpr qsizetype mostAnswerKept = 256 * 1024;
constexpr int deepestRefusal = 4;

RunReport httpReport(State state, const QString &reason)
{
    RunReport report;
    report.state = state;
    report.reason = plainLine(reason);
    return report;
}

QString textIn(const QJsonValue &value, int depth)
{
    if (value.isString())
        return value.toString();
    if (depth >= deepestRefusal)
        return {};
    if (value.isArray()) {
        QStringList texts;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items) {
            if (const QString text = textIn(item, depth + 1); !text.isEmpty())
                texts.append(text);
        }
        return texts.mid(0, 3).join(QStringLiteral("; "));
    }
    const QJsonObject object = value.toObject();
    QString found;
    for (const char *name :
         {"message", "error", "errors", "error_description", "detail", "title", "reason"}) {
        const QString text = textIn(object.value(QLatin1String(name)), depth + 1);
        if (!text.isEmpty() && !found.contains(text))
            found += (found.isEmpty() ? QString() : QStringLiteral("; ")) + text;
    }
    if (!found.isEmpty())
        return found;
    // GitLab and Rails: {"ref": ["is invalid"]}
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (const QString text = textIn(member.value(), depth + 1);
            member.value().isArray() && !text.isEmpty())
            return member.key() + u' ' + text;
    }
    return {};
}

QString meaningOf(int status)
{
    switch (status) {
    case 401:
        return QStringLiteral("the token is missing or wrong");
    case 403:
        return QStringLiteral("this token may not do that");
    case 404:
        return QStringLiteral("there is no such thing, or this token may not see it");
    case 405:
        return QStringLiteral("this address takes no such request");
    case 409:
        return QStringLiteral("it cannot be done now");
    case 422:
        return QStringLiteral("the values do not fit");
    default:
        return status >= 500 ? QStringLiteral("an error on its side") : QStringLiteral("refused");
    }
}

QMap<QString, QString> valuesOf(const QByteArray &body, const HttpAsked &asked)
{
    QMap<QString, QString> values = asked.params;
    values.insert(QStringLiteral("base"), asked.base);
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    for (auto member = answer.begin(); member != answer.end(); ++member) {
        if (member.value().isString() || member.value().isDouble())
            values.insert(member.key(), member.value().toVariant().toString());
    }
    return values;
}

RunReport explainSuccess(const HttpReply &reply, const HttpAsked &asked)
{
    const QMap<QString, QString> values = valuesOf(reply.body, asked);
    const auto said = filled(asked.says, values, Filling::Plain);
    RunReport report =
        httpReport(State::Passed,
                   said && !said->isEmpty()
                       ? *said
                       : QStringLiteral("%1 answered %2").arg(asked.host).arg(reply.status));
    if (const auto link = filled(asked.link, values, Filling::Plain))
        report.url = safeLink(*link);
    return report;
}

} // namespace

QString refusalText(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isObject())
        return plainLine(textIn(document.object(), 0));
    if (document.isArray())
        return plainLine(textIn(document.array(), 0));
    return wordsOfPage(body);
}

RunReport explainHttpAnswer(const HttpReply &reply, const HttpAsked &asked, const Masking &masking,
                            Instant now)
{
    const int status = reply.status;
    RunReport report;
    if (status >= 200 && status < 300) {
        report = explainSuccess(reply, asked);
    } else if (status == 429 || status == 503) {
        report = httpReport(State::NotStarted,
                            QStringLiteral("%1 has no time now (%2)").arg(asked.host).arg(status));
        report.retryAfter = retryAfter(reply, now);
        // Without a time named, nobody says that the request was turned away before it was read.
        report.repeatable = report.retryAfter.has_value();
    } else if (status >= 300 && status < 400) {
        report =
            httpReport(State::Failed,
                       QStringLiteral("%1 sends us to another address (%2); give that one as url")
                           .arg(asked.host)
                           .arg(status));
    } else if (status == 502 || status == 504) {
        report =
            httpReport(State::Unknown,
                       QStringLiteral("a proxy lost the answer of %1 (%2); it may have started")
                           .arg(asked.host)
                           .arg(status));
    } else {
        const QString said = masking.masked(refusalText(reply.body));
        report = httpReport(State::Failed,
                            QStringLiteral("%1 answered %2: %3")
                                .arg(asked.host)
                                .arg(status)
                                .arg(said.isEmpty() ? meaningOf(status) : said));
    }
    report.reason = masking.masked(report.reason);
    if (!wordsOfPage(reply.body).isEmpty() && !reply.body.trimmed().startsWith('<'))
        report.output = masking.masked(QString::fromUtf8(reply.body)).left(mostAnswerKept);
    return report;
}

RunReport explainHttpFailure(const Error &error, const QString &host)
{
    switch (error.kind) {
    case ErrorKind::NotSent:
    case ErrorKind::Timeout: {
        RunReport report = httpReport(
            State::NotStarted, QStringLiteral("%1 cannot be reached: %2").arg(host, error.detail));
        report.repeatable = true;
        return report;
    }
    case ErrorKind::InvalidInput:
        return httpReport(State::NotStarted, error.detail);
    case ErrorKind::TooLarge:
        return httpReport(
            State::Unknown,
            QStringLiteral("%1 answered at endless length; it may have started").arg(host));
    default:
        return httpReport(State::Unknown,
                          QStringLiteral("the answer of %1 was lost; it may have started: %2")
                              .arg(host, error.detail));
    }
}

} // namespace signalbox
