// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QJsonObject>
#include <QList>
#include <QString>

//! What a chat platform will show, as plain values: read from the very JSON that is sent, drawn by
//! MessageView. Texts are plain; their markup has become spans.
namespace signalbox {

enum class ChatPlatform {
    Slack,
    Discord,
    GoogleChat,
    Other, //!< shown as JSON
};
[[nodiscard]] ChatPlatform platformOf(const QString &targetKind);

//! Words in one look.
struct PreviewSpan
{
    QString text;
    bool bold = false, italic = false, strike = false, code = false;
    QString link; //!< shown in the colour of links; nothing opens it
    QColor color; //!< invalid: that of its surroundings
    bool operator==(const PreviewSpan &) const = default;
};
using PreviewText = QList<PreviewSpan>;

struct PreviewButton
{
    enum class Look { Plain, Primary, Good, Danger };
    QString text;
    Look look = Look::Plain;
    bool link = false; //!< leads out of the chat
    bool disabled = false;
};

struct PreviewPart
{
    enum class Kind {
        Title, //!< large and bold
        Text,
        Small, //!< below or beside the facts
        Code,
        Bullets, //!< each of `children` a line
        Field, //!< `label` over `text`, perhaps `below` and an icon
        Grid, //!< `children` in up to `columns` columns
        Buttons,
        Divider,
        Picture, //!< its words; pictures are never fetched
    };
    Kind kind = Kind::Text;
    PreviewText text;
    PreviewText label, below;
    QString icon; //!< the platform's name of it
    int columns = 1;
    int mostLines = 0; //!< 0: all
    QList<PreviewPart> children;
    QList<PreviewButton> buttons;
};

//! An attachment, an embed, a card.
struct PreviewCard
{
    QColor bar; //!< invalid: none
    PreviewText author, title, subtitle;
    QList<PreviewPart> parts;
    PreviewText footer;
};

struct PreviewMessage
{
    ChatPlatform platform = ChatPlatform::Other;
    QList<PreviewPart> parts; //!< the message itself
    QList<PreviewCard> cards;
    QList<PreviewPart> below; //!< buttons under the cards
    QString notification; //!< what a notification of it says
};

//! Of a sealed message. What a platform would not show is left out.
[[nodiscard]] PreviewMessage readMessage(ChatPlatform platform, const QJsonObject &message);
[[nodiscard]] PreviewMessage readSlackMessage(const QJsonObject &message);
[[nodiscard]] PreviewMessage readDiscordMessage(const QJsonObject &message);
[[nodiscard]] PreviewMessage readGoogleChatMessage(const QJsonObject &message);

//! All words in reading order, for assistive tools.
[[nodiscard]] QString spokenMessage(const PreviewMessage &message);
[[nodiscard]] QString plainText(const PreviewText &text);

} // namespace signalbox
