// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/googlechat/googlechatseal.h"

#include "targets/googlechat/cardtext.h"
#include "targets/googlechat/cardwidgets.h"
#include "targets/texts.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace signalbox {

namespace {

constexpr qsizetype longestMessageText = 4000;
constexpr qsizetype longestFallback = 300;
constexpr qsizetype longestTitle = 200;
constexpr qsizetype longestId = 100;
constexpr qsizetype mostCards = 10;
constexpr int mostWidgets = 100;
// Tried from the first to the last until the message fits.
constexpr qsizetype textLengths[] = {4000, 1500, 600, 250, 100};

QJsonObject sealHeader(const QJsonObject &source)
{
    QJsonObject out;
    const auto title = shownText(textMember(source, QLatin1String("title")), longestTitle);
    if (!title)
        return out;
    out.insert(QLatin1String("title"), sealCardText(*title, longestTitle));
    const QString subtitle =
        sealCardText(textMember(source, QLatin1String("subtitle")), longestTitle);
    if (!subtitle.trimmed().isEmpty())
        out.insert(QLatin1String("subtitle"), subtitle);
    const QString picture = pictureAddress(source, "imageUrl");
    if (!picture.isEmpty())
        out.insert(QLatin1String("imageUrl"), picture);
    return out;
}

QJsonArray sealSections(const QJsonArray &sections, qsizetype longestText, int &widgetsLeft)
{
    QJsonArray out;
    for (const QJsonValue &value : sections) {
        const QJsonObject source = value.toObject();
        const QJsonArray widgets = sealCardWidgets(source.value(QLatin1String("widgets")).toArray(),
                                                   longestText, widgetsLeft);
        if (widgets.isEmpty())
            continue;
        QJsonObject section{{QLatin1String("widgets"), widgets}};
        const QString header =
            sealCardText(textMember(source, QLatin1String("header")), longestTitle);
        if (!header.trimmed().isEmpty())
            section.insert(QLatin1String("header"), header);
        if (source.value(QLatin1String("collapsible")).toBool()) {
            section.insert(QLatin1String("collapsible"), true);
            const int shown = source.value(QLatin1String("uncollapsibleWidgetsCount")).toInt();
            section.insert(QLatin1String("uncollapsibleWidgetsCount"),
                           qBound(0, shown, int(widgets.size())));
        }
        out.append(section);
    }
    return out;
}

QJsonArray sealCards(const QJsonArray &cards, qsizetype longestText, int mostOfThem)
{
    static const QRegularExpression idForm(QStringLiteral("^[\\x21-\\x7e]+$"));
    QJsonArray out;
    QSet<QString> ids;
    int widgetsLeft = mostOfThem;
    for (const QJsonValue &value : cards) {
        if (out.size() == mostCards)
            break;
        const QJsonObject source = value.toObject().value(QLatin1String("card")).toObject();
        QJsonObject card;
        const QJsonObject header = sealHeader(source.value(QLatin1String("header")).toObject());
        if (!header.isEmpty())
            card.insert(QLatin1String("header"), header);
        const QJsonArray sections = sealSections(source.value(QLatin1String("sections")).toArray(),
                                                 longestText, widgetsLeft);
        if (!sections.isEmpty())
            card.insert(QLatin1String("sections"), sections);
        if (card.isEmpty())
            continue;
        QString id = value.toObject().value(QLatin1String("cardId")).toString();
        if (!idForm.match(id).hasMatch() || id.size() > longestId || ids.contains(id))
            id = QStringLiteral("card-%1").arg(out.size() + 1);
        ids.insert(id);
        out.append(QJsonObject{{QLatin1String("cardId"), id}, {QLatin1String("card"), card}});
    }
    return out;
}

QString firstTitle(const QJsonArray &cards)
{
    for (const QJsonValue &value : cards) {
        const QJsonObject card = value.toObject().value(QLatin1String("card")).toObject();
        const QString title =
            card.value(QLatin1String("header")).toObject().value(QLatin1String("title")).toString();
        if (!title.isEmpty())
            return title;
    }
    return QStringLiteral("-");
}

QJsonObject sealAt(const QJsonObject &message, qsizetype longestText, int widgets)
{
    QJsonObject out;
    const QString text = sealChatText(textMember(message, QLatin1String("text")),
                                      qMin(longestText, longestMessageText));
    if (!text.trimmed().isEmpty())
        out.insert(QLatin1String("text"), text);
    const QJsonArray cards =
        sealCards(message.value(QLatin1String("cardsV2")).toArray(), longestText, widgets);
    if (cards.isEmpty())
        return out;
    out.insert(QLatin1String("cardsV2"), cards);
    const QString fallback =
        sealChatText(textMember(message, QLatin1String("fallbackText")), longestFallback);
    if (!fallback.trimmed().isEmpty())
        out.insert(QLatin1String("fallbackText"), fallback);
    else if (!out.contains(QLatin1String("text")))
        out.insert(QLatin1String("fallbackText"), firstTitle(cards)); // what a notification says
    return out;
}

// Leaves a button without its action, and what has no other use then goes with it.
QJsonValue withoutActions(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray out;
        for (const QJsonValue &element : value.toArray())
            out.append(withoutActions(element));
        return out;
    }
    if (!value.isObject())
        return value;
    QJsonObject out;
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() != QLatin1String("action"))
            out.insert(member.key(), withoutActions(member.value()));
    }
    return out;
}

} // namespace

Result<QJsonObject> sealGoogleChatMessage(const QJsonObject &source, GoogleChatButtons buttons)
{
    const QJsonObject message =
        buttons == GoogleChatButtons::Interactive ? source : withoutActions(source).toObject();
    QJsonObject out;
    for (const qsizetype length : textLengths) {
        out = sealAt(message, length, mostWidgets);
        if (out.isEmpty())
            return fail(ErrorKind::InvalidInput,
                        QStringLiteral("the message shows nothing: no text, no card"));
        if (compactSize(out) <= googleChatByteLimit)
            return out;
    }
    for (int widgets = mostWidgets / 2; widgets > 0 && compactSize(out) > googleChatByteLimit;
         widgets /= 2)
        out = sealAt(message, textLengths[std::size(textLengths) - 1], widgets);
    if (compactSize(out) > googleChatByteLimit)
        return fail(ErrorKind::TooLarge,
                    QStringLiteral("the message cannot be brought below 32,000 bytes"));
    return out;
}

QJsonObject plainGoogleChatMessage(const QString &line)
{
    static const QRegularExpression marks(QStringLiteral("[<>|*_~`]"));
    QString text = line;
    return {{QLatin1String("text"), text.remove(marks)}};
}

} // namespace signalbox
