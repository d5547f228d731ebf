// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/slack/slackseal.h"

#include "targets/slack/mrkdwn.h"
#include "targets/slack/slackblocks.h"
#include "targets/texts.h"

#include <QRegularExpression>

namespace signalbox {

namespace {

constexpr qsizetype longestFallback = 300;
constexpr qsizetype mostAttachments = 20;

QJsonObject mrkdwnSection(const QString &text)
{
    return {{QLatin1String("type"), QLatin1String("section")}, {QLatin1String("text"), text}};
}

// What an old-style attachment shows, as blocks.
QJsonArray blocksOfOldAttachment(const QJsonObject &attachment)
{
    QJsonArray blocks;
    const QString title = textMember(attachment, QLatin1String("title"));
    const QString link =
        shortLink(textMember(attachment, QLatin1String("title_link")), slackTextLimit);
    if (!textMember(attachment, QLatin1String("pretext")).isEmpty())
        blocks.append(mrkdwnSection(textMember(attachment, QLatin1String("pretext"))));
    if (!title.isEmpty())
        blocks.append(mrkdwnSection(link.isEmpty() ? QStringLiteral("*%1*").arg(title)
                                                   : QStringLiteral("*<%1|%2>*").arg(link, title)));
    if (!textMember(attachment, QLatin1String("text")).isEmpty())
        blocks.append(mrkdwnSection(textMember(attachment, QLatin1String("text"))));
    QJsonArray fields;
    for (const QJsonValue &value : attachment.value(QLatin1String("fields")).toArray()) {
        const QJsonObject field = value.toObject();
        fields.append(QStringLiteral("*%1*\n%2")
                          .arg(textMember(field, QLatin1String("title")),
                               textMember(field, QLatin1String("value"))));
    }
    if (!fields.isEmpty())
        blocks.append(QJsonObject{{QLatin1String("type"), QLatin1String("section")},
                                  {QLatin1String("fields"), fields}});
    const QString footer = textMember(attachment, QLatin1String("footer"));
    if (!footer.isEmpty())
        blocks.append(QJsonObject{{QLatin1String("type"), QLatin1String("context")},
                                  {QLatin1String("elements"), QJsonArray{footer}}});
    return blocks;
}

QJsonArray sealAttachments(const QJsonArray &attachments, SlackBlocks &budget)
{
    static const QRegularExpression colour(
        QStringLiteral("^(good|warning|danger|#[0-9A-Fa-f]{6})$"));
    QJsonArray out;
    for (const QJsonValue &value : attachments) {
        if (out.size() == mostAttachments)
            break;
        const QJsonObject attachment = value.toObject();
        QJsonArray blocks = attachment.value(QLatin1String("blocks")).toArray();
        if (blocks.isEmpty())
            blocks = blocksOfOldAttachment(attachment);
        blocks = budget.seal(blocks);
        if (blocks.isEmpty())
            continue;
        QJsonObject sealed{{QLatin1String("blocks"), blocks}};
        const QString bar = textMember(attachment, QLatin1String("color"));
        if (colour.match(bar).hasMatch())
            sealed.insert(QLatin1String("color"), bar);
        if (const auto words =
                shownText(textMember(attachment, QLatin1String("fallback")), longestFallback))
            sealed.insert(QLatin1String("fallback"), sealPlainText(*words, longestFallback));
        out.append(sealed);
    }
    return out;
}

// The first text in the blocks: what a notification says when the message itself has no text.
QString firstText(const QJsonValue &value)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const QJsonValue text = object.value(QLatin1String("text"));
        if (text.isString())
            return text.toString();
        for (const QJsonValue &member : object) {
            if (const QString found = firstText(member); !found.isEmpty())
                return found;
        }
    }
    for (const QJsonValue &element : value.toArray()) {
        if (const QString found = firstText(element); !found.isEmpty())
            return found;
    }
    return {};
}

} // namespace

Result<QJsonObject> sealSlackMessage(const QJsonObject &message)
{
    SlackBlocks budget;
    const QJsonArray blocks = budget.seal(message.value(QLatin1String("blocks")).toArray());
    const QJsonArray attachments =
        sealAttachments(message.value(QLatin1String("attachments")).toArray(), budget);
    QString text = sealMrkdwn(textMember(message, QLatin1String("text")), slackTextLimit);
    if (text.trimmed().isEmpty())
        text = sealMrkdwn(firstText(blocks), longestFallback);
    if (text.trimmed().isEmpty())
        text = sealMrkdwn(firstText(attachments), longestFallback);
    if (text.trimmed().isEmpty() && blocks.isEmpty() && attachments.isEmpty())
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("the message shows nothing: no text, no blocks"));

    QJsonObject out{
        {QLatin1String("text"), text.trimmed().isEmpty() ? QStringLiteral("-") : text},
        {QLatin1String("unfurl_links"), message.value(QLatin1String("unfurl_links")).toBool()},
        {QLatin1String("unfurl_media"), message.value(QLatin1String("unfurl_media")).toBool()}};
    if (!blocks.isEmpty())
        out.insert(QLatin1String("blocks"), blocks);
    if (!attachments.isEmpty())
        out.insert(QLatin1String("attachments"), attachments);
    static const QRegularExpression timeStamp(QStringLiteral("^\\d{1,12}\\.\\d{6}$"));
    const QString thread = message.value(QLatin1String("thread_ts")).toString();
    if (timeStamp.match(thread).hasMatch())
        out.insert(QLatin1String("thread_ts"), thread);
    return out;
}

QJsonObject plainSlackMessage(const QString &line)
{
    QString text = line;
    text.replace(u'&', QLatin1String("&amp;"))
        .replace(u'<', QLatin1String("&lt;"))
        .replace(u'>', QLatin1String("&gt;"));
    return {{QLatin1String("text"), text}};
}

} // namespace signalbox
