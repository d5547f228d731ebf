// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/visibletext.h"

#include "core/event.h"

#include <QDesktopServices>
#include <QFontMetricsF>
#include <QLabel>

namespace signalbox {

namespace {

// Integer widths cut text that fits; this much slack before eliding.
constexpr qreal elideSlack = 1.5;

bool mustShow(char32_t code)
{
    if (code == U'\n' || code == U'\t' || code == U'\r')
        return false;
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Other_Format:
        // Joiners are part of words in Arabic and Indic scripts and of emoji.
        return code != 0x200C && code != 0x200D;
    default:
        return code == 0x115F || code == 0x1160 || code == 0x3164; // fillers look like blanks
    }
}

} // namespace

QString visibleText(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t code = text.at(i).unicode();
        qsizetype length = 1;
        if (text.at(i).isHighSurrogate() && i + 1 < text.size()
            && text.at(i + 1).isLowSurrogate()) {
            code = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            length = 2;
        }
        if (mustShow(code)) {
            result += QStringLiteral("\u27E8U+%1\u27E9")
                          .arg(QString::number(code, 16).toUpper(), 4, QLatin1Char('0'));
        } else {
            result += QStringView(text).mid(i, length);
        }
        i += length - 1;
    }
    return result;
}

QString visibleLine(const QString &text, int maxLength)
{
    QString line = text.left(maxLength + 1).simplified();
    if (text.size() > maxLength)
        line = line.left(maxLength) + QChar(0x2026);
    return visibleText(line);
}

QString toolTipText(const QString &text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<qt>")
        + visibleText(text).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"))
        + QStringLiteral("</qt>");
}

QString menuText(const QString &text)
{
    return visibleLine(text).replace(QLatin1Char('&'), QLatin1String("&&"));
}

std::optional<QUrl> openableLink(const QString &text)
{
    const QString safe = safeLink(text);
    if (safe.isEmpty())
        return std::nullopt;
    return QUrl(safe, QUrl::StrictMode);
}

QString hostOf(const QUrl &url)
{
    return visibleLine(url.host(QUrl::EncodeUnicode));
}

bool openLink(const QString &text)
{
    const std::optional<QUrl> url = openableLink(text);
    return url && QDesktopServices::openUrl(*url);
}

QString elided(const QString &text, Qt::TextElideMode mode, qreal room,
               const QFontMetricsF &metrics)
{
    if (metrics.horizontalAdvance(text) <= room + elideSlack)
        return text;
    return metrics.elidedText(text, mode, qMax<qreal>(0, room));
}

QString elideKeepingTail(const QString &text, const QString &tail, qreal room,
                         const QFontMetricsF &metrics)
{
    const QString whole = text + tail;
    if (metrics.horizontalAdvance(whole) <= room + elideSlack)
        return whole;
    return elided(text, Qt::ElideMiddle, room - metrics.horizontalAdvance(tail), metrics) + tail;
}

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(visibleText(text));
    return label;
}

} // namespace signalbox
