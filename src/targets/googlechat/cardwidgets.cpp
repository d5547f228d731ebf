// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/googlechat/cardwidgets.h"

#include "targets/googlechat/cardtext.h"
#include "targets/texts.h"

#include <QRegularExpression>

namespace signalbox {

namespace {

constexpr qsizetype longestLabel = 200;
constexpr qsizetype longestButtonText = 100;
constexpr qsizetype longestLink = 2000;
constexpr qsizetype mostButtons = 10;
constexpr qsizetype mostColumns = 2;
constexpr qsizetype mostParameters = 20;

const QStringList &knownIcons()
{
    static const QStringList icons =
        QStringLiteral(
            "AIRPLANE BOOKMARK BUS CAR CLOCK CONFIRMATION_NUMBER_ICON DESCRIPTION DOLLAR EMAIL "
            "EVENT_SEAT FLIGHT_ARRIVAL FLIGHT_DEPARTURE HOTEL HOTEL_ROOM_TYPE INVITE MAP_PIN "
            "MEMBERSHIP MULTIPLE_PEOPLE PERSON PHONE RESTAURANT_ICON SHOPPING_CART STAR STORE "
            "TICKET TRAIN VIDEO_CAMERA VIDEO_PLAY")
            .split(u' ');
    return icons;
}

void putText(QJsonObject &out, const QJsonObject &source, const char *name, qsizetype most)
{
    const QString text = sealCardText(textMember(source, QLatin1String(name)), most);
    if (!text.trimmed().isEmpty())
        out.insert(QLatin1String(name), text);
}

void putPlain(QJsonObject &out, const QJsonObject &source, const char *name)
{
    if (const auto text = shownText(textMember(source, QLatin1String(name)), longestLabel))
        out.insert(QLatin1String(name), *text);
}

void putChoice(QJsonObject &out, const QJsonObject &source, const char *name,
               const QStringList &choices)
{
    const QString text = source.value(QLatin1String(name)).toString();
    if (choices.contains(text))
        out.insert(QLatin1String(name), text);
}

QJsonObject sealIcon(const QJsonObject &icon)
{
    static const QRegularExpression material(QStringLiteral("^[a-z0-9_]{1,60}$"));
    QJsonObject out;
    const QString name = icon.value(QLatin1String("materialIcon"))
                             .toObject()
                             .value(QLatin1String("name"))
                             .toString();
    const QString picture = pictureAddress(icon, "iconUrl");
    if (knownIcons().contains(icon.value(QLatin1String("knownIcon")).toString()))
        out.insert(QLatin1String("knownIcon"), icon.value(QLatin1String("knownIcon")));
    else if (material.match(name).hasMatch())
        out.insert(QLatin1String("materialIcon"), QJsonObject{{QLatin1String("name"), name}});
    else if (!picture.isEmpty())
        out.insert(QLatin1String("iconUrl"), picture);
    else
        return out;
    putPlain(out, icon, "altText");
    putChoice(out, icon, "imageType", {QStringLiteral("SQUARE"), QStringLiteral("CIRCLE")});
    return out;
}

// What an app hears when the button is pressed.
QJsonObject sealAction(const QJsonObject &action)
{
    const QString function = textMember(action, QLatin1String("function"));
    if (function.isEmpty() || function.size() > longestLink)
        return {};
    QJsonArray parameters;
    for (const QJsonValue &value : action.value(QLatin1String("parameters")).toArray()) {
        const QString key = textMember(value.toObject(), QLatin1String("key"));
        const QString text = textMember(value.toObject(), QLatin1String("value"));
        // For a program: cut it would be another value.
        if (!key.isEmpty() && key.size() <= longestLabel && text.size() <= longestLabel
            && parameters.size() < mostParameters)
            parameters.append(
                QJsonObject{{QLatin1String("key"), key}, {QLatin1String("value"), text}});
    }
    QJsonObject out{{QLatin1String("function"), function}};
    if (!parameters.isEmpty())
        out.insert(QLatin1String("parameters"), parameters);
    return out;
}

// A link, or for an app (see the seal) an action.
QJsonObject sealOnClick(const QJsonObject &source)
{
    const QJsonObject action = sealAction(source.value(QLatin1String("onClick"))
                                              .toObject()
                                              .value(QLatin1String("action"))
                                              .toObject());
    if (!action.isEmpty())
        return {{QLatin1String("action"), action}};
    const QJsonObject link = source.value(QLatin1String("onClick"))
                                 .toObject()
                                 .value(QLatin1String("openLink"))
                                 .toObject();
    const QString url = shortLink(textMember(link, QLatin1String("url")), longestLink);
    if (url.isEmpty())
        return {};
    return {{QLatin1String("openLink"), QJsonObject{{QLatin1String("url"), url}}}};
}

void putColour(QJsonObject &out, const QJsonObject &button)
{
    const QJsonObject source = button.value(QLatin1String("color")).toObject();
    QJsonObject colour;
    for (const char *part : {"red", "green", "blue", "alpha"}) {
        const QJsonValue value = source.value(QLatin1String(part));
        if (value.isDouble())
            colour.insert(QLatin1String(part), qBound(0.0, value.toDouble(), 1.0));
    }
    if (!colour.isEmpty())
        out.insert(QLatin1String("color"), colour);
}

QJsonObject sealButton(const QJsonObject &button)
{
    QJsonObject out;
    putText(out, button, "text", longestButtonText);
    const QJsonObject icon = sealIcon(button.value(QLatin1String("icon")).toObject());
    if (!icon.isEmpty())
        out.insert(QLatin1String("icon"), icon);
    const QJsonObject click = sealOnClick(button);
    if (out.isEmpty() || click.isEmpty())
        return {};
    out.insert(QLatin1String("onClick"), click);
    putColour(out, button);
    putPlain(out, button, "altText");
    putChoice(out, button, "type",
              {QStringLiteral("OUTLINED"), QStringLiteral("FILLED"), QStringLiteral("FILLED_TONAL"),
               QStringLiteral("BORDERLESS")});
    return out;
}

QJsonObject sealParagraph(const QJsonObject &source, qsizetype most)
{
    QJsonObject out;
    putText(out, source, "text", most);
    const int lines = source.value(QLatin1String("maxLines")).toInt();
    if (!out.isEmpty() && lines > 0)
        out.insert(QLatin1String("maxLines"), lines);
    return out;
}

QJsonObject sealDecorated(const QJsonObject &source, qsizetype most)
{
    QJsonObject out;
    putText(out, source, "text", most);
    if (out.isEmpty())
        return out;
    putText(out, source, "topLabel", longestLabel);
    putText(out, source, "bottomLabel", longestLabel);
    if (source.value(QLatin1String("wrapText")).toBool())
        out.insert(QLatin1String("wrapText"), true);
    const QJsonObject icon = sealIcon(source.value(QLatin1String("startIcon")).toObject());
    if (!icon.isEmpty())
        out.insert(QLatin1String("startIcon"), icon);
    const QJsonObject click = sealOnClick(source);
    if (!click.isEmpty())
        out.insert(QLatin1String("onClick"), click);
    // A button and an icon at the end exclude each other.
    const QJsonObject button = sealButton(source.value(QLatin1String("button")).toObject());
    const QJsonObject end = sealIcon(source.value(QLatin1String("endIcon")).toObject());
    if (!button.isEmpty())
        out.insert(QLatin1String("button"), button);
    else if (!end.isEmpty())
        out.insert(QLatin1String("endIcon"), end);
    return out;
}

QJsonObject sealImage(const QJsonObject &source)
{
    const QString picture = pictureAddress(source, "imageUrl");
    if (picture.isEmpty())
        return {};
    QJsonObject out{{QLatin1String("imageUrl"), picture}};
    putPlain(out, source, "altText");
    const QJsonObject click = sealOnClick(source);
    if (!click.isEmpty())
        out.insert(QLatin1String("onClick"), click);
    return out;
}

QJsonObject sealButtons(const QJsonObject &source)
{
    QJsonArray buttons;
    for (const QJsonValue &value : source.value(QLatin1String("buttons")).toArray()) {
        const QJsonObject button =
            buttons.size() < mostButtons ? sealButton(value.toObject()) : QJsonObject();
        if (!button.isEmpty())
            buttons.append(button);
    }
    return buttons.isEmpty() ? QJsonObject() : QJsonObject{{QLatin1String("buttons"), buttons}};
}

QJsonObject sealColumns(const QJsonObject &source, qsizetype most, int &widgetsLeft)
{
    QJsonArray columns;
    for (const QJsonValue &value : source.value(QLatin1String("columnItems")).toArray()) {
        if (columns.size() == mostColumns)
            break;
        // Columns do not nest.
        QJsonArray inner;
        for (const QJsonValue &widget :
             value.toObject().value(QLatin1String("widgets")).toArray()) {
            if (!widget.toObject().contains(QLatin1String("columns")))
                inner.append(widget);
        }
        const QJsonArray widgets = sealCardWidgets(inner, most, widgetsLeft);
        if (!widgets.isEmpty())
            columns.append(QJsonObject{{QLatin1String("widgets"), widgets}});
    }
    return columns.isEmpty() ? QJsonObject() : QJsonObject{{QLatin1String("columnItems"), columns}};
}

// Exactly one kind a widget: the first we know.
QJsonObject sealWidget(const QJsonObject &widget, qsizetype most, int &widgetsLeft)
{
    const auto member = [&widget](const char *name) {
        return widget.value(QLatin1String(name)).toObject();
    };
    const auto made = [](const char *name, const QJsonObject &sealed) {
        return sealed.isEmpty() ? QJsonObject() : QJsonObject{{QLatin1String(name), sealed}};
    };
    if (widget.contains(QLatin1String("textParagraph")))
        return made("textParagraph", sealParagraph(member("textParagraph"), most));
    if (widget.contains(QLatin1String("decoratedText")))
        return made("decoratedText", sealDecorated(member("decoratedText"), most));
    if (widget.contains(QLatin1String("buttonList")))
        return made("buttonList", sealButtons(member("buttonList")));
    if (widget.contains(QLatin1String("image")))
        return made("image", sealImage(member("image")));
    if (widget.contains(QLatin1String("columns")))
        return made("columns", sealColumns(member("columns"), most, widgetsLeft));
    if (widget.contains(QLatin1String("divider")))
        return {{QLatin1String("divider"), QJsonObject()}};
    return {};
}

} // namespace

QJsonArray sealCardWidgets(const QJsonArray &widgets, qsizetype longestText, int &widgetsLeft)
{
    QJsonArray out;
    for (const QJsonValue &value : widgets) {
        if (widgetsLeft <= 0)
            break;
        const QJsonObject widget = sealWidget(value.toObject(), longestText, widgetsLeft);
        if (widget.isEmpty())
            continue;
        --widgetsLeft;
        out.append(widget);
    }
    return out;
}

QString pictureAddress(const QJsonObject &object, const char *name)
{
    const QString link = shortLink(textMember(object, QLatin1String(name)), longestLink);
    return link.startsWith(QLatin1String("https://")) ? link : QString();
}

} // namespace signalbox
