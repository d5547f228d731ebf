// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/spans.h"

#include <QRegularExpression>

namespace signalbox {

namespace {

constexpr qsizetype longestTag = 4096, longestEntity = 8;

QString characterOf(QStringView entity)
{
    static const std::pair<const char *, const char *> known[] = {
        {"amp", "&"}, {"lt", "<"},   {"gt", ">"},  {"quot", "\""},
        {"#39", "'"}, {"apos", "'"}, {"nbsp", " "}};
    for (const auto &[name, character] : known) {
        if (entity == QLatin1String(name))
            return QLatin1String(character);
    }
    return {};
}

//! Reads one text of a card; tags that are not known are left out.
class CardReader
{
public:
    PreviewText read(const QString &html)
    {
        for (qsizetype at = 0; at < html.size();) {
            if (html.at(at) == u'<')
                at = readTag(html, at);
            else if (html.at(at) == u'&')
                at = readEntity(html, at);
            else
                m_writer.write(html.at(at++));
        }
        return m_writer.take();
    }

private:
    qsizetype readEntity(const QString &html, qsizetype at)
    {
        const qsizetype end = html.indexOf(u';', at);
        const bool fits = end > at && end - at <= longestEntity;
        const QString character =
            fits ? characterOf(QStringView(html).mid(at + 1, end - at - 1)) : QString();
        m_writer.write(character.isEmpty() ? QStringLiteral("&") : character);
        return character.isEmpty() ? at + 1 : end + 1;
    }

    qsizetype readTag(const QString &html, qsizetype at)
    {
        const qsizetype end = html.indexOf(u'>', at);
        if (end < 0 || end - at > longestTag) {
            m_writer.write(html.at(at));
            return at + 1;
        }
        QString inside = html.mid(at + 1, end - at - 1).trimmed();
        const bool closes = inside.startsWith(u'/');
        if (closes)
            inside.remove(0, 1);
        const QString name = inside.section(u' ', 0, 0).remove(u'/').toLower();
        obey(name, inside, closes);
        return end + 1;
    }

    void obey(const QString &name, const QString &tag, bool closes)
    {
        PreviewSpan &look = m_writer.look;
        if (name == QLatin1String("b") || name == QLatin1String("strong"))
            look.bold = !closes;
        else if (name == QLatin1String("i") || name == QLatin1String("em"))
            look.italic = !closes;
        else if (name == QLatin1String("s") || name == QLatin1String("strike"))
            look.strike = !closes;
        else if (name == QLatin1String("code") || name == QLatin1String("pre"))
            look.code = !closes;
        else if (name == QLatin1String("font"))
            look.color = closes ? QColor() : QColor(attribute(tag, "color"));
        else if (name == QLatin1String("a"))
            look.link = closes ? QString() : attribute(tag, "href");
        else if (name == QLatin1String("br"))
            m_writer.write(u'\n');
        else if (name == QLatin1String("li") && !closes)
            m_writer.write(m_writer.endsLine() ? QStringLiteral("• ") : QStringLiteral("\n• "));
    }

    static QString attribute(const QString &tag, const char *name)
    {
        static const QRegularExpression form(
            QStringLiteral("([a-zA-Z]+)\\s*=\\s*[\"']([^\"']*)[\"']"));
        for (auto found = form.globalMatch(tag); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            if (match.captured(1).compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
                return match.captured(2).replace(QLatin1String("&amp;"), QLatin1String("&"));
        }
        return {};
    }

    SpanWriter m_writer;
};

} // namespace

PreviewText cardSpans(const QString &html)
{
    return CardReader().read(html);
}

} // namespace signalbox
