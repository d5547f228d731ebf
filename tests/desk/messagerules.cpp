// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/messagerules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <functional>

namespace signalbox {

namespace {

using Visit = std::function<void(const QString &path, const QString &key, const QJsonValue &value)>;

void walk(const QJsonValue &value, const QString &path, const QString &key, const Visit &visit)
{
    visit(path, key, value);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            walk(member.value(), path + u'.' + member.key(), member.key(), visit);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype at = 0; at < array.size(); ++at)
            walk(array.at(at), path + QStringLiteral("[%1]").arg(at), key, visit);
    }
}

//! Remembers the first fault.
struct Faults
{
    QString first;
    void check(bool good, const QString &what)
    {
        if (!good && first.isEmpty())
            first = what;
    }
    void length(const QJsonValue &value, qsizetype least, qsizetype most, const QString &what)
    {
        const qsizetype size = value.toString().size();
        check(value.isString() && size >= least && size <= most,
              QStringLiteral("%1: %2 characters").arg(what).arg(size));
    }
    void count(const QJsonValue &value, qsizetype least, qsizetype most, const QString &what)
    {
        const qsizetype size = value.toArray().size();
        check(value.isArray() && size >= least && size <= most,
              QStringLiteral("%1: %2 of them").arg(what).arg(size));
    }
};

bool isClean(const QString &text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t unit = text.at(at).unicode();
        if ((unit < 0x20 && unit != u'\n' && unit != u'\t') || (unit >= 0x7f && unit < 0xa0)
            || (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069))
            return false;
        if (text.at(at).isHighSurrogate() && at + 1 < text.size()
            && text.at(at + 1).isLowSurrogate())
            ++at;
        else if (text.at(at).isSurrogate())
            return false;
    }
    return true;
}

bool isWebLink(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid()
        && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"))
        && !url.host().isEmpty() && url.userInfo().isEmpty();
}

void everywhere(const QJsonObject &message, Faults &faults)
{
    walk(message, QStringLiteral("$"), QString(),
         [&](const QString &path, const QString &key, const QJsonValue &value) {
             faults.check(!value.isNull(), path + QStringLiteral(": null"));
             faults.check(isClean(value.toString()),
                          path + QStringLiteral(": a control character"));
             if (key == QLatin1String("url") || key == QLatin1String("image_url")
                 || key == QLatin1String("icon_url"))
                 faults.check(value.isObject() || isWebLink(value.toString()),
                              path + QStringLiteral(": ") + value.toString().left(80));
         });
}

void slackBlock(const QJsonObject &block, Faults &faults)
{
    const QString type = block.value(QLatin1String("type")).toString();
    static const QSet<QString> known{QStringLiteral("section"), QStringLiteral("context"),
                                     QStringLiteral("actions"), QStringLiteral("rich_text"),
                                     QStringLiteral("header"),  QStringLiteral("divider")};
    faults.check(known.contains(type), QStringLiteral("block type ") + type);
    const auto text = [](const QJsonValue &value) {
        return value.toObject().value(QLatin1String("text"));
    };
    if (type == QLatin1String("header"))
        faults.length(text(block.value(QLatin1String("text"))), 1, 150, QStringLiteral("header"));
    if (type == QLatin1String("section")) {
        if (block.contains(QLatin1String("text")))
            faults.length(text(block.value(QLatin1String("text"))), 1, 3000,
                          QStringLiteral("section"));
        else
            faults.count(block.value(QLatin1String("fields")), 1, 10, QStringLiteral("fields"));
        for (const QJsonValue &field : block.value(QLatin1String("fields")).toArray())
            faults.length(text(field), 1, 2000, QStringLiteral("field"));
    }
    if (type == QLatin1String("context"))
        faults.count(block.value(QLatin1String("elements")), 1, 10, QStringLiteral("context"));
    if (type != QLatin1String("actions"))
        return;
    faults.count(block.value(QLatin1String("elements")), 1, 25, QStringLiteral("actions"));
    QSet<QString> ids;
    for (const QJsonValue &value : block.value(QLatin1String("elements")).toArray()) {
        const QJsonObject button = value.toObject();
        faults.length(text(button.value(QLatin1String("text"))), 1, 75, QStringLiteral("button"));
        if (button.contains(QLatin1String("url")))
            faults.length(button.value(QLatin1String("url")), 1, 3000,
                          QStringLiteral("button url"));
        const QString id = button.value(QLatin1String("action_id")).toString();
        faults.check(id.isEmpty() || !ids.contains(id), QStringLiteral("action_id twice"));
        ids.insert(id);
        const QJsonObject confirm = button.value(QLatin1String("confirm")).toObject();
        if (!confirm.isEmpty()) {
            faults.length(text(confirm.value(QLatin1String("title"))), 1, 100,
                          QStringLiteral("confirm title"));
            faults.length(text(confirm.value(QLatin1String("text"))), 1, 300,
                          QStringLiteral("confirm text"));
            faults.length(text(confirm.value(QLatin1String("confirm"))), 1, 30,
                          QStringLiteral("confirm word"));
            faults.length(text(confirm.value(QLatin1String("deny"))), 1, 30,
                          QStringLiteral("deny word"));
        }
    }
}

bool pingsInSlack(const QString &text)
{
    static const QRegularExpression ping(QStringLiteral("<([!@#])(?!date\\^)"));
    return ping.match(text).hasMatch();
}

bool hasStrangeTag(const QString &text)
{
    static const QRegularExpression allowed(
        QStringLiteral("</?(?:b|i|u|s|code|pre|ul|ol|li|br|font|a)>|<font "
                       "color=\"#[0-9a-fA-F]{6}\">|<a href=\"https?://[^\"<>]*\">"));
    QString rest = text;
    rest.remove(allowed);
    return rest.contains(u'<') || rest.contains(u'>');
}

void googleWidget(const QJsonObject &widget, bool application, Faults &faults)
{
    faults.check(widget.size() == 1, QStringLiteral("a widget of %1 kinds").arg(widget.size()));
    const QString kind = widget.constBegin().key();
    const QJsonObject body = widget.constBegin()->toObject();
    if (kind == QLatin1String("decoratedText") || kind == QLatin1String("textParagraph")) {
        faults.check(!body.value(QLatin1String("text")).toString().isEmpty(),
                     kind + QStringLiteral(" without text"));
        for (const char *member : {"text", "topLabel", "bottomLabel"})
            faults.check(!hasStrangeTag(body.value(QLatin1String(member)).toString()),
                         QStringLiteral("a tag in ") + QLatin1String(member));
    }
    for (const QJsonValue &value : body.value(QLatin1String("buttons")).toArray()) {
        const QJsonObject click = value.toObject().value(QLatin1String("onClick")).toObject();
        faults.check(click.size() == 1, QStringLiteral("onClick"));
        faults.check(application || !click.contains(QLatin1String("action")),
                     QStringLiteral("an action of a webhook"));
        faults.check(!value.toObject().value(QLatin1String("text")).toString().isEmpty(),
                     QStringLiteral("button text"));
    }
}

} // namespace

QString slackFault(const QJsonObject &message)
{
    Faults faults;
    everywhere(message, faults);
    faults.length(message.value(QLatin1String("text")), 1, 4000, QStringLiteral("text"));
    for (const char *name : {"link_names", "parse", "mrkdwn"})
        faults.check(!message.contains(QLatin1String(name)), QLatin1String(name));
    QJsonArray blocks = message.value(QLatin1String("blocks")).toArray();
    for (const QJsonValue &attachment : message.value(QLatin1String("attachments")).toArray()) {
        for (const QJsonValue &block :
             attachment.toObject().value(QLatin1String("blocks")).toArray())
            blocks.append(block);
    }
    faults.check(blocks.size() <= 50, QStringLiteral("%1 blocks").arg(blocks.size()));
    for (const QJsonValue &block : blocks)
        slackBlock(block.toObject(), faults);
    walk(message, QStringLiteral("$"), QString(),
         [&](const QString &path, const QString &key, const QJsonValue &value) {
             const QJsonObject object = value.toObject();
             const QString type = object.value(QLatin1String("type")).toString();
             if (type == QLatin1String("mrkdwn"))
                 faults.check(object.value(QLatin1String("verbatim")).toBool(),
                              path + QStringLiteral(" not verbatim"));
             static const QSet<QString> mentions{
                 QStringLiteral("user"), QStringLiteral("usergroup"), QStringLiteral("channel"),
                 QStringLiteral("broadcast"), QStringLiteral("team")};
             faults.check(!mentions.contains(type), path + QStringLiteral(": a mention"));
             // Elements of rich_text are literal; everything else is looked through for mentions.
             if (key == QLatin1String("text") && value.isString()
                 && !path.contains(QLatin1String(".elements")))
                 faults.check(!pingsInSlack(value.toString()), path + QStringLiteral(": a ping"));
         });
    return faults.first;
}

QString discordFault(const QJsonObject &message, bool application)
{
    Faults faults;
    everywhere(message, faults);
    faults.check(message.value(QLatin1String("allowed_mentions"))
                     == QJsonObject{{QLatin1String("parse"), QJsonArray()}},
                 QStringLiteral("allowed_mentions"));
    if (message.contains(QLatin1String("content")))
        faults.length(message.value(QLatin1String("content")), 1, 2000, QStringLiteral("content"));
    qsizetype sum = 0;
    const QJsonArray embeds = message.value(QLatin1String("embeds")).toArray();
    faults.check(embeds.size() <= 10, QStringLiteral("embeds"));
    const auto part = [&](const QJsonObject &object, const char *name, qsizetype most) {
        if (!object.contains(QLatin1String(name)))
            return;
        faults.length(object.value(QLatin1String(name)), 1, most, QLatin1String(name));
        sum += object.value(QLatin1String(name)).toString().size();
    };
    for (const QJsonValue &value : embeds) {
        const QJsonObject embed = value.toObject();
        part(embed, "title", 256);
        part(embed, "description", 4096);
        part(embed.value(QLatin1String("footer")).toObject(), "text", 2048);
        part(embed.value(QLatin1String("author")).toObject(), "name", 256);
        const QJsonArray fields = embed.value(QLatin1String("fields")).toArray();
        faults.check(fields.size() <= 25, QStringLiteral("fields"));
        for (const QJsonValue &field : fields) {
            faults.check(field.toObject().contains(QLatin1String("name"))
                             && field.toObject().contains(QLatin1String("value")),
                         QStringLiteral("half a field"));
            part(field.toObject(), "name", 256);
            part(field.toObject(), "value", 1024);
        }
    }
    faults.check(sum <= 6000, QStringLiteral("%1 characters").arg(sum));
    const QJsonArray rows = message.value(QLatin1String("components")).toArray();
    faults.check(rows.size() <= 5, QStringLiteral("rows"));
    QSet<QString> ids;
    for (const QJsonValue &row : rows) {
        faults.count(row.toObject().value(QLatin1String("components")), 1, 5,
                     QStringLiteral("buttons"));
        for (const QJsonValue &value :
             row.toObject().value(QLatin1String("components")).toArray()) {
            const QJsonObject button = value.toObject();
            faults.length(button.value(QLatin1String("label")), 1, 80, QStringLiteral("label"));
            const bool link = button.value(QLatin1String("style")).toInt() == 5;
            faults.check(link || application, QStringLiteral("a button of a webhook"));
            faults.length(button.value(QLatin1String(link ? "url" : "custom_id")), 1,
                          link ? 512 : 100, QStringLiteral("button"));
            const QString id = button.value(QLatin1String("custom_id")).toString();
            faults.check(id.isEmpty() || !ids.contains(id), QStringLiteral("custom_id twice"));
            ids.insert(id);
        }
    }
    static const QRegularExpression everyone(QStringLiteral("@(?:everyone|here)"),
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression strangeLink(QStringLiteral("(?<!\\\\)\\]\\((?!https?://)"));
    walk(embeds, QStringLiteral("$"), QString(),
         [&](const QString &path, const QString &, const QJsonValue &value) {
             faults.check(!everyone.match(value.toString()).hasMatch()
                              || path.contains(QLatin1String("url")),
                          path + QStringLiteral(": everyone"));
             faults.check(!strangeLink.match(value.toString()).hasMatch(),
                          path + QStringLiteral(": a strange link"));
         });
    return faults.first;
}

QString googleChatFault(const QJsonObject &message, bool application)
{
    Faults faults;
    everywhere(message, faults);
    const qsizetype size = QJsonDocument(message).toJson(QJsonDocument::Compact).size();
    faults.check(size <= 32'000, QStringLiteral("%1 bytes").arg(size));
    const QStringList members = message.keys();
    for (const QString &member : members)
        faults.check(QStringList{QStringLiteral("text"), QStringLiteral("fallbackText"),
                                 QStringLiteral("cardsV2")}
                         .contains(member),
                     member);
    for (const char *name : {"text", "fallbackText"}) {
        const QString text = message.value(QLatin1String(name)).toString();
        static const QRegularExpression special(QStringLiteral("<(?:users|customEmojis)/"));
        faults.check(!special.match(text).hasMatch(),
                     QStringLiteral("a mention in ") + QLatin1String(name));
    }
    for (const QJsonValue &value : message.value(QLatin1String("cardsV2")).toArray()) {
        faults.check(!value.toObject().value(QLatin1String("cardId")).toString().isEmpty(),
                     QStringLiteral("cardId"));
        const QJsonObject card = value.toObject().value(QLatin1String("card")).toObject();
        const QJsonObject header = card.value(QLatin1String("header")).toObject();
        for (const char *name : {"title", "subtitle"})
            faults.check(!hasStrangeTag(header.value(QLatin1String(name)).toString()),
                         QStringLiteral("a tag in ") + QLatin1String(name));
        for (const QJsonValue &section : card.value(QLatin1String("sections")).toArray()) {
            const QJsonArray widgets = section.toObject().value(QLatin1String("widgets")).toArray();
            faults.check(!widgets.isEmpty(), QStringLiteral("an empty section"));
            for (const QJsonValue &widget : widgets)
                googleWidget(widget.toObject(), application, faults);
        }
    }
    return faults.first;
}

} // namespace signalbox
