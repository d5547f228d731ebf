// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/slack/mrkdwn.h"

#include "targets/texts.h"

#include <QRegularExpression>
#include <QStringList>

namespace signalbox {

namespace {

constexpr qsizetype longestLink = 3000;

// "&amp;" and its two sisters at `at`, or "".
QString entityAt(QStringView text, qsizetype at)
{
    for (const auto *entity : {u"&amp;", u"&lt;", u"&gt;"}) {
        if (text.mid(at).startsWith(QStringView(entity)))
            return QString::fromUtf16(entity);
    }
    return {};
}

// A date is the one "<!…>" form that pings nobody.
bool isDate(const QString &inside)
{
    static const QRegularExpression date(
        QStringLiteral("^!date\\^\\d{1,12}\\^[^<>|^]{1,200}\\|[^<>|]{1,200}$"));
    return date.match(inside).hasMatch();
}

// What stands between "<" and ">" as a link Slack may have, or "".
QString sealedLink(const QString &inside)
{
    const qsizetype bar = inside.indexOf(u'|');
    // The address may be escaped like all text.
    QString address = bar < 0 ? inside : inside.left(bar);
    address.replace(QLatin1String("&amp;"), QLatin1String("&"));
    QString link = shortLink(address, longestLink);
    if (link.isEmpty() || link.contains(u'|'))
        return {};
    link.replace(u'&', QLatin1String("&amp;"));
    if (bar < 0)
        return QStringLiteral("<%1>").arg(link);
    QString label = inside.mid(bar + 1);
    label.replace(u'|', u'/').replace(u'\n', u' ');
    return label.trimmed().isEmpty()
        ? QStringLiteral("<%1>").arg(link)
        : QStringLiteral("<%1|%2>").arg(link, sealMrkdwn(label, label.size() * 5));
}

// Pieces that must not be split.
QStringList pieces(const QString &text)
{
    QStringList out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text.at(i);
        if (unit == u'&') {
            const QString entity = entityAt(text, i);
            out.append(entity.isEmpty() ? QStringLiteral("&amp;") : entity);
            i += qMax<qsizetype>(entity.size(), 1) - 1;
        } else if (unit == u'<') {
            const qsizetype end = text.indexOf(u'>', i);
            const QString inside = end < 0 ? QString() : text.mid(i + 1, end - i - 1);
            const bool nested = inside.contains(u'<');
            const QString kept = nested || inside.size() > longestLink * 2 ? QString()
                : isDate(inside) ? text.mid(i, end - i + 1)
                                 : sealedLink(inside);
            out.append(kept.isEmpty() ? QStringLiteral("&lt;") : kept);
            if (!kept.isEmpty())
                i = end;
        } else if (unit.isHighSurrogate() && i + 1 < text.size()) {
            out.append(text.mid(i++, 2));
        } else {
            out.append(unit);
        }
    }
    return out;
}

} // namespace

QString sealMrkdwn(const QString &text, qsizetype most)
{
    // Enough to fill any field; keeps a megabyte from being taken apart for nothing.
    const QStringList parts = pieces(withoutControls(text).left(most * 8));
    QString out;
    qsizetype fitting = 0; // size up to which an ellipsis still fits
    for (const QString &part : parts) {
        if (out.size() + part.size() > most) {
            out.truncate(fitting);
            return out + QChar(0x2026);
        }
        out += part;
        if (out.size() < most)
            fitting = out.size();
    }
    return out;
}

QString sealPlainText(const QString &text, qsizetype most)
{
    QString clean = withoutControls(text);
    static const QRegularExpression mention(QStringLiteral("<(?=[!@#])"));
    clean.replace(mention, QStringLiteral("<\u200b"));
    return cutText(clean, most);
}

} // namespace signalbox
