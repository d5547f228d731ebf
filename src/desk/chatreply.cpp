// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/chatreply.h"

#include "desk/confirmations.h"
#include "shape/computedvalue.h"
#include "targets/discord/discordseal.h"
#include "targets/googlechat/googlechatseal.h"
#include "targets/slack/slackseal.h"
#include "targets/texts.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace signalbox {

namespace {

constexpr qsizetype longestReplyText = 1'500;
constexpr qsizetype longestSlackOutput = 2'500;
constexpr qsizetype longestDiscordOutput = 800;
constexpr qsizetype longestGoogleOutput = 2'000;
constexpr qsizetype roomForCount = 40; // "… 123 more lines"

QJsonObject textElement(const QString &text)
{
    return {{QStringLiteral("type"), QStringLiteral("text")}, {QStringLiteral("text"), text}};
}

QJsonObject richText(const QString &type, const QJsonArray &elements)
{
    const QJsonObject part{{QStringLiteral("type"), type}, {QStringLiteral("elements"), elements}};
    return {{QStringLiteral("type"), QStringLiteral("rich_text")},
            {QStringLiteral("elements"), QJsonArray{part}}};
}

QString withoutColours(QString output)
{
    static const QRegularExpression colours(QStringLiteral("\x1b\\[[0-9;:?]*[A-Za-z]"));
    return withoutControls(output.remove(colours)).trimmed();
}

// The end of an output says how it went.
QString tailOf(const QString &output, qsizetype most)
{
    QString plain = withoutColours(output.right(most * 4));
    if (plain.size() <= most)
        return plain;
    plain = plain.right(most);
    const qsizetype line = plain.indexOf(u'\n');
    return QStringLiteral("…\n") + (line < 0 ? plain : plain.mid(line + 1));
}

// Markup of Discord in what is only text.
QString discordEscaped(const QString &text)
{
    static const QRegularExpression marks(QStringLiteral("([\\\\*_~|>#+\\[\\]()<:`-])"));
    return QString(text).replace(marks, QStringLiteral("\\\\1"));
}

Result<QJsonObject> slackMessage(const ChatWords &words)
{
    QJsonArray line{textElement(cutText(words.text, longestReplyText))};
    if (const QString link = safeLink(words.link); !link.isEmpty()) {
        line.append(textElement(QStringLiteral(" ")));
        line.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("link")},
                                {QStringLiteral("url"), link}});
    }
    QJsonArray blocks{richText(QStringLiteral("rich_text_section"), line)};
    if (const QString output = tailOf(words.output, longestSlackOutput); !output.isEmpty())
        blocks.append(richText(QStringLiteral("rich_text_preformatted"), {textElement(output)}));
    QString fallback = words.text.toHtmlEscaped();
    auto sealed =
        sealSlackMessage({{QStringLiteral("text"), fallback}, {QStringLiteral("blocks"), blocks}});
    if (!sealed || words.action.isEmpty())
        return sealed;
    // Our own button, after the sealing: foreign ones are taken away there.
    const QJsonObject label{{QStringLiteral("type"), QStringLiteral("plain_text")},
                            {QStringLiteral("text"), words.label}};
    const QJsonObject button{{QStringLiteral("type"), QStringLiteral("button")},
                             {QStringLiteral("action_id"), words.action},
                             {QStringLiteral("style"), QStringLiteral("danger")},
                             {QStringLiteral("text"), label}};
    QJsonArray all = sealed->value(u"blocks").toArray();
    all.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("actions")},
                           {QStringLiteral("elements"), QJsonArray{button}}});
    sealed->insert(QStringLiteral("blocks"), all);
    return sealed;
}

Result<QJsonObject> discordMessage(const ChatWords &words)
{
    QString content = discordEscaped(cutText(withoutControls(words.text), longestReplyText / 2));
    if (const QString link = shortLink(words.link, 300); !link.isEmpty())
        content += u'\n' + link;
    if (QString output = tailOf(words.output, longestDiscordOutput); !output.isEmpty()) {
        output.replace(QLatin1String("```"), QStringLiteral("`\u200b`\u200b`"));
        content += QStringLiteral("\n```\n%1\n```").arg(output);
    }
    QJsonObject message{{QStringLiteral("content"), content}};
    if (!words.action.isEmpty()) {
        const QJsonObject button{{QStringLiteral("type"), 2},
                                 {QStringLiteral("style"), 4},
                                 {QStringLiteral("label"), words.label},
                                 {QStringLiteral("custom_id"), words.action}};
        const QJsonObject row{{QStringLiteral("type"), 1},
                              {QStringLiteral("components"), QJsonArray{button}}};
        message.insert(QStringLiteral("components"), QJsonArray{row});
    }
    auto sealed = sealDiscordMessage(message, DiscordButtons::Interactive);
    // What an edit does not name stays: a question's button must go with the question.
    if (sealed && words.action.isEmpty())
        sealed->insert(QStringLiteral("components"), QJsonArray());
    return sealed;
}

Result<QJsonObject> googleMessage(const ChatWords &words)
{
    // Marks of Google's own markup in what is only text.
    static const QRegularExpression marks(QStringLiteral("[<>|*_~`]"));
    QString text = cutText(QString(words.text).replace(marks, QStringLiteral(" ")).trimmed(),
                           longestReplyText);
    if (const QString link = safeLink(words.link); !link.isEmpty())
        text += u'\n' + link;
    if (QString output = tailOf(words.output, longestGoogleOutput); !output.isEmpty()) {
        output.replace(QLatin1String("```"), QStringLiteral("`\u200b`\u200b`")).replace(u'<', u'‹');
        text += QStringLiteral("\n```\n%1\n```").arg(output);
    }
    return sealGoogleChatMessage({{QStringLiteral("text"), text}});
}

HttpRequest jsonRequest(const QUrl &url, const QJsonObject &body, const char *purpose)
{
    HttpRequest request;
    request.url = url;
    request.headers.append(HeaderField{"Content-Type", "application/json; charset=utf-8"});
    request.body = jsonText(body);
    request.purpose = QLatin1String(purpose);
    return request;
}

QUrl apiUrl(const ServiceSettings &services, const QString &name, const QString &path)
{
    return QUrl(services.addresses.value(name).toString() + u'/' + path, QUrl::StrictMode);
}

} // namespace

ChatPlatform chatPlatform(const Event &event)
{
    if (event.sender == QLatin1String("slack"))
        return ChatPlatform::Slack;
    if (event.sender == QLatin1String("discord"))
        return ChatPlatform::Discord;
    return event.sender == QLatin1String("google-chat") ? ChatPlatform::GoogleChat
                                                        : ChatPlatform::None;
}

Result<QJsonObject> chatMessage(ChatPlatform platform, const ChatWords &words)
{
    switch (platform) {
    case ChatPlatform::Slack:
        return slackMessage(words);
    case ChatPlatform::Discord:
        return discordMessage(words);
    case ChatPlatform::GoogleChat:
        return googleMessage(words);
    case ChatPlatform::None:
        break;
    }
    return fail(ErrorKind::NotFound, QStringLiteral("no chat that can be answered"));
}

QStringList answerPages(ChatPlatform platform, const QString &output, qsizetype most)
{
    const qsizetype room = platform == ChatPlatform::Slack ? longestSlackOutput
        : platform == ChatPlatform::Discord                ? longestDiscordOutput
                                                           : longestGoogleOutput;
    const qsizetype ofLine = room - roomForCount;
    QStringList pages;
    qsizetype left = 0;
    const QStringList lines = withoutColours(output).split(u'\n');
    for (const QString &each : lines) {
        const QString line = cutText(each, ofLine);
        if (left == 0 && !pages.isEmpty() && pages.last().size() + 1 + line.size() <= ofLine)
            pages.last() += u'\n' + line;
        else if (left == 0 && pages.size() < most)
            pages.append(line);
        else
            ++left;
    }
    if (left > 0)
        pages.last() += QStringLiteral("\n… %1 more lines").arg(left);
    return pages;
}

QUrl slackResponseUrl(const Event &event, const ServiceSettings &services)
{
    const QUrl url(event.command ? event.command->reply : QString(), QUrl::StrictMode);
    return admitsHost(services.slackResponseHosts, url) ? url : QUrl();
}

QUrl discordOriginalUrl(const Event &event, const ServiceSettings &services)
{
    static const QRegularExpression form(
        QStringLiteral("^webhooks/\\d{1,20}/[A-Za-z0-9_.-]{1,400}$"));
    const QString reply = event.command ? event.command->reply : QString();
    if (!form.match(reply).hasMatch())
        return {};
    return apiUrl(services, QStringLiteral("discordApi"),
                  reply + QStringLiteral("/messages/@original"));
}

HttpRequest slackBotRequest(const Event &event, const ServiceSettings &services,
                            const Secret &token, QJsonObject message, bool isPrivate)
{
    message.insert(QStringLiteral("channel"), event.command->channel);
    if (isPrivate)
        message.insert(QStringLiteral("user"), event.command->user.section(u'/', -1));
    static const QRegularExpression timeStamp(QStringLiteral("^\\d{1,12}\\.\\d{6}$"));
    if (timeStamp.match(event.command->reply).hasMatch())
        message.insert(QStringLiteral("thread_ts"), event.command->reply);
    HttpRequest request = jsonRequest(apiUrl(services, QStringLiteral("slackApi"),
                                             isPrivate ? QStringLiteral("chat.postEphemeral")
                                                       : QStringLiteral("chat.postMessage")),
                                      message, "answer in Slack");
    request.headers.append(HeaderField{"Authorization", "Bearer " + token.expose()});
    return request;
}

HttpRequest discordBotRequest(const Event &event, const ServiceSettings &services,
                              const Secret &token, const QJsonObject &message)
{
    static const QRegularExpression snowflake(QStringLiteral("^\\d{1,20}$"));
    const bool known = snowflake.match(event.command->channel).hasMatch();
    const QUrl url = known
        ? apiUrl(services, QStringLiteral("discordApi"),
                 QStringLiteral("channels/%1/messages").arg(event.command->channel))
        : QUrl();
    HttpRequest request = jsonRequest(url, message, "answer in Discord");
    request.headers.append(HeaderField{"Authorization", "Bot " + token.expose()});
    return request;
}

HttpRequest googleWebhookRequest(const Event &event, const Secret &url, QJsonObject message)
{
    QUrl address(QString::fromUtf8(url.expose().trimmed()), QUrl::StrictMode);
    const QString space = event.command->channel;
    if (space.isEmpty() || !address.path().endsWith(QStringLiteral("/v1/%1/messages").arg(space)))
        return {};
    if (event.command->reply.startsWith(space + QStringLiteral("/threads/"))) {
        message.insert(QStringLiteral("thread"),
                       QJsonObject{{QStringLiteral("name"), event.command->reply}});
        QUrlQuery query(address);
        query.addQueryItem(QStringLiteral("messageReplyOption"),
                           QStringLiteral("REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD"));
        address.setQuery(query);
    }
    return jsonRequest(address, message, "answer in Google Chat");
}

} // namespace signalbox
