// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/googlechat/cardtext.h"

#include "targets/texts.h"

#include <QRegularExpression>
#include <QStringList>

#include <optional>

namespace signalbox {

namespace {

constexpr qsizetype longestLink = 2000;
constexpr qsizetype longestTag = 2200;

struct Tag
{
    QString name;
    QString text; // as it goes out
    bool closes = false;
    qsizetype length = 0; // of the source
};

// The tag at the front of `text` if it is one of Google's with members we know, rebuilt.
std::optional<Tag> tagAt(const QString &text, qsizetype at)
{
    static const QRegularExpression form(QStringLiteral("<(/?)([a-zA-Z]{1,4})(\\s[^<>]*)?/?>"));
    static const QRegularExpression colour(
        QStringLiteral("\\bcolor\\s*=\\s*[\"'](#[0-9a-fA-F]{6})[\"']"));
    static const QRegularExpression address(
        QStringLiteral("\\bhref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')"));
    static const QStringList plain{
        QStringLiteral("b"),    QStringLiteral("i"),   QStringLiteral("u"),  QStringLiteral("s"),
        QStringLiteral("code"), QStringLiteral("pre"), QStringLiteral("ul"), QStringLiteral("ol"),
        QStringLiteral("li"),   QStringLiteral("br")};
    const auto match = form.match(text.mid(at, longestTag), 0, QRegularExpression::NormalMatch,
                                  QRegularExpression::AnchorAtOffsetMatchOption);
    if (!match.hasMatch())
        return std::nullopt;
    Tag tag{match.captured(2).toLower(), {}, !match.captured(1).isEmpty(), match.capturedLength()};
    const bool isFont = tag.name == QLatin1String("font");
    const bool isLink = tag.name == QLatin1String("a");
    if (!isFont && !isLink && !plain.contains(tag.name))
        return std::nullopt;
    if (tag.closes) {
        tag.text = QStringLiteral("</%1>").arg(tag.name);
        return tag;
    }
    tag.text = QStringLiteral("<%1>").arg(tag.name);
    if (isFont) {
        const auto value = colour.match(match.captured(3));
        if (value.hasMatch())
            tag.text = QStringLiteral("<font color=\"%1\">").arg(value.captured(1));
    }
    if (isLink) {
        const auto value = address.match(match.captured(3));
        QString source = value.captured(1) + value.captured(2);
        const QString link =
            shortLink(source.replace(QLatin1String("&amp;"), QLatin1String("&")), longestLink);
        if (link.isEmpty())
            return std::nullopt;
        tag.text = QStringLiteral("<a href=\"%1\">").arg(link.toHtmlEscaped());
    }
    return tag;
}

// Writes pieces as long as they fit, and closes what it opened.
class CardTextWriter
{
public:
    explicit CardTextWriter(qsizetype most) : m_most(most) { }

    // False: full.
    bool add(const QString &piece)
    {
        if (m_out.size() + piece.size() >= m_most) {
            m_out += QChar(0x2026);
            return false;
        }
        m_out += piece;
        return true;
    }

    bool add(const Tag &tag)
    {
        if (tag.closes) {
            if (m_open.isEmpty() || m_open.last() != tag.name)
                return true; // closes nothing that is open here
            m_open.removeLast();
        } else if (m_out.size() + tag.text.size() >= m_most) {
            return add(tag.text);
        } else if (tag.name != QLatin1String("br")) {
            m_open.append(tag.name);
        }
        m_out += tag.text;
        return true;
    }

    QString finish()
    {
        while (!m_open.isEmpty())
            m_out += QStringLiteral("</%1>").arg(m_open.takeLast());
        return m_out;
    }

private:
    const qsizetype m_most;
    QString m_out;
    QStringList m_open;
};

QString escapedAt(const QString &text, qsizetype &at)
{
    static const QRegularExpression entity(
        QStringLiteral("&(?:amp|lt|gt|quot|apos|nbsp|#\\d{1,7}|#x[0-9a-fA-F]{1,6});"));
    const QChar unit = text.at(at);
    if (unit == u'&') {
        const auto match = entity.match(text.mid(at, 12), 0, QRegularExpression::NormalMatch,
                                        QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return QStringLiteral("&amp;");
        at += match.capturedLength() - 1;
        return match.captured(0);
    }
    if (unit == u'<')
        return QStringLiteral("&lt;");
    if (unit == u'>')
        return QStringLiteral("&gt;");
    if (unit == u'\n')
        return QStringLiteral("<br>");
    if (unit.isHighSurrogate() && at + 1 < text.size())
        return text.mid(at++, 2);
    return unit;
}

} // namespace

QString sealCardText(const QString &text, qsizetype most)
{
    const QString clean = withoutControls(text.left(most * 8));
    CardTextWriter writer(most);
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const auto tag = clean.at(i) == u'<' ? tagAt(clean, i) : std::nullopt;
        if (tag) {
            if (!writer.add(*tag))
                break;
            i += tag->length - 1;
        } else if (!writer.add(escapedAt(clean, i))) {
            break;
        }
    }
    return writer.finish();
}

QString sealChatText(const QString &text, qsizetype most)
{
    static const QRegularExpression special(QStringLiteral("<(?!https?://|\u200b)"));
    QString clean = withoutControls(text.left(most + 2));
    clean.replace(special, QStringLiteral("<\u200b"));
    return cutText(clean, most);
}

} // namespace signalbox
