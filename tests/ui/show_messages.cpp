// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// show_messages FOLDER [--language en|ko|de] [--examples passed,failed,alarm] [--font NAME]
// Pictures of the messages that the built-in templates make, one for each example: the three
// platforms side by side, light above dark.
#include "desk/messageexamples.h"
#include "desk/messageinput.h"
#include "desk/messagetemplate.h"
#include "targets/followups.h"
#include "ui/preview/messageview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QJsonDocument>
#include <QPainter>

using namespace signalbox;

namespace {

constexpr int columnWidth = 480, gap = 16;
constexpr std::chrono::seconds patience{10};

// A fixed moment, so that the pictures change only with what is drawn.
constexpr Instant moment{std::chrono::milliseconds(1'795'271'400'000)};

QJsonObject messageFor(JqRunner &jq, const QString &kindId, const QString &example,
                       const QString &language)
{
    const TargetKind *kind = targetKind(kindId);
    TargetSettings settings;
    settings.name = settings.kind = kindId;
    settings.language = language;
    settings.timeZone = QStringLiteral("Europe/Berlin");
    const auto text = readMessageTemplate(settings, *kind);
    if (!text)
        qFatal("%s", qPrintable(toText(text.error())));
    const QJsonObject input = messageInput(messageExample(example, moment), settings);
    const auto shaped = jq.run(programOf(kindId, text->program),
                               QJsonDocument(input).toJson(QJsonDocument::Compact), patience);
    if (!shaped)
        qFatal("%s", qPrintable(toText(shaped.error())));
    const auto sealed = sealMessage(*kind, QJsonDocument::fromJson(shaped->value(0)).object());
    if (!sealed)
        qFatal("%s", qPrintable(toText(sealed.error())));
    return sealed->message;
}

QPixmap pictureOf(const QJsonObject &message, const QString &kind, bool dark)
{
    MessageView view;
    view.setMessage(readMessage(platformOf(kind), message));
    view.setDark(dark);
    view.resize(columnWidth, view.heightForWidth(columnWidth));
    // Not grab(), which would fill the corners.
    const qreal ratio = view.devicePixelRatioF();
    QPixmap picture(view.size() * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    view.render(&picture, QPoint(), QRegion(), QWidget::DrawChildren);
    return picture;
}

QPixmap sideBySide(const QList<QList<QPixmap>> &rows)
{
    int height = gap;
    int width = gap;
    qreal ratio = 1;
    for (const QList<QPixmap> &row : rows) {
        qreal highest = 0;
        for (const QPixmap &picture : row)
            highest = std::max(highest, picture.deviceIndependentSize().height());
        height += int(highest) + gap;
        width = gap + int(row.size()) * (columnWidth + gap);
        ratio = row.constFirst().devicePixelRatio();
    }
    QPixmap sheet(QSize(width, height) * ratio);
    sheet.setDevicePixelRatio(ratio);
    sheet.fill(QColor(0x80, 0x86, 0x90));
    QPainter painter(&sheet);
    int top = gap;
    for (const QList<QPixmap> &row : rows) {
        int left = gap;
        qreal highest = 0;
        for (const QPixmap &picture : row) {
            painter.drawPixmap(left, top, picture);
            left += columnWidth + gap;
            highest = std::max(highest, picture.deviceIndependentSize().height());
        }
        top += int(highest) + gap;
    }
    return sheet;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    for (const char *option : {"language", "examples", "font"})
        parser.addOption({QString::fromLatin1(option), QString(), QStringLiteral("value")});
    parser.process(application);
    if (parser.positionalArguments().isEmpty())
        return 2;
    Theme theme(application);
    theme.setScheme(ColorScheme::Light);
    QFont font(parser.isSet(QStringLiteral("font")) ? parser.value(QStringLiteral("font"))
                                                    : QStringLiteral("Inter"));
    font.setPixelSize(13);
    theme.setBaseFont(font);
    QStringList examples{QStringLiteral("passed"), QStringLiteral("failed"),
                         QStringLiteral("alarm")};
    if (parser.isSet(QStringLiteral("examples")))
        examples = parser.value(QStringLiteral("examples")).split(u',');
    const QStringList kinds{QStringLiteral("googlechat-app"), QStringLiteral("slack-bot"),
                            QStringLiteral("discord-bot")};
    JqRunner jq(findJqHelper());
    for (const QString &example : std::as_const(examples)) {
        QList<QList<QPixmap>> rows;
        for (const bool dark : {false, true}) {
            QList<QPixmap> row;
            for (const QString &kind : kinds)
                row += pictureOf(
                    messageFor(jq, kind, example, parser.value(QStringLiteral("language"))), kind,
                    dark);
            rows += row;
        }
        const QString file = QStringLiteral("%1/message-%2.png")
                                 .arg(parser.positionalArguments().constFirst(), example);
        const QImage picture = sideBySide(rows).toImage();
        if (!picture.convertToFormat(QImage::Format_RGB888).save(file, "PNG", 0))
            return 1;
    }
    return 0;
}
