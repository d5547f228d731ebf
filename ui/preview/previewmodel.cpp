// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/previewmodel.h"

#include "ui/preview/spans.h"

#include <QJsonDocument>

namespace signalbox {

namespace {

constexpr qsizetype longestJson = 20'000;

void speakParts(const QList<PreviewPart> &parts, QStringList &lines);

void speakPart(const PreviewPart &part, QStringList &lines)
{
    for (const PreviewText *text : {&part.label, &part.text, &part.below})
        lines += plainText(*text);
    for (const PreviewButton &button : part.buttons)
        lines += button.text;
}

// Parts hold parts of one more level only: grids and lists of texts.
void speakParts(const QList<PreviewPart> &parts, QStringList &lines)
{
    for (const PreviewPart &part : parts) {
        speakPart(part, lines);
        for (const PreviewPart &child : part.children) {
            speakPart(child, lines);
            for (const PreviewPart &grandchild : child.children)
                speakPart(grandchild, lines);
        }
    }
}

} // namespace

ChatPlatform platformOf(const QString &targetKind)
{
    if (targetKind.startsWith(QLatin1String("slack-")))
        return ChatPlatform::Slack;
    if (targetKind.startsWith(QLatin1String("discord-")))
        return ChatPlatform::Discord;
    if (targetKind.startsWith(QLatin1String("googlechat-")))
        return ChatPlatform::GoogleChat;
    return ChatPlatform::Other;
}

PreviewMessage readMessage(ChatPlatform platform, const QJsonObject &message)
{
    switch (platform) {
    case ChatPlatform::Slack:
        return readSlackMessage(message);
    case ChatPlatform::Discord:
        return readDiscordMessage(message);
    case ChatPlatform::GoogleChat:
        return readGoogleChatMessage(message);
    case ChatPlatform::Other:
        break;
    }
    QString json = QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Indented));
    if (json.size() > longestJson)
        json = json.left(longestJson) + u'…';
    PreviewMessage shown;
    PreviewPart code;
    code.kind = PreviewPart::Kind::Code;
    code.text = plainSpans(json.trimmed());
    shown.parts.append(code);
    return shown;
}

QString spokenMessage(const PreviewMessage &message)
{
    QStringList lines;
    speakParts(message.parts, lines);
    for (const PreviewCard &card : message.cards) {
        for (const PreviewText *text : {&card.author, &card.title, &card.subtitle})
            lines += plainText(*text);
        speakParts(card.parts, lines);
        lines += plainText(card.footer);
    }
    speakParts(message.below, lines);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace signalbox
