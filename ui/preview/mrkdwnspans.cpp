// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/spans.h"

namespace signalbox {

namespace {

//! Slack's and Google Chat's markup of messages, which differ in their escapes alone.
class MrkdwnReader
{
public:
    MrkdwnReader(const QString &text, bool entities) : m_text(text), m_entities(entities) { }

    PreviewText read()
    {
        while (m_at < m_text.size()) {
            const QChar now = m_text.at(m_at);
            if (now == u'<' && readLink())
                continue;
            if (now == u'&' && m_entities && readEntity())
                continue;
            if (now == u'`' && readCode())
                continue;
            if ((now == u'*' || now == u'_' || now == u'~') && readMark(now))
                continue;
            m_writer.write(now);
            ++m_at;
        }
        return m_writer.take();
    }

private:
    bool readEntity()
    {
        static const std::pair<const char *, QChar> known[] = {
            {"&amp;", u'&'}, {"&lt;", u'<'}, {"&gt;", u'>'}};
        for (const auto &[name, character] : known) {
            const QLatin1String entity(name);
            if (QStringView(m_text).mid(m_at).startsWith(entity)) {
                m_writer.write(character);
                m_at += entity.size();
                return true;
            }
        }
        return false;
    }

    QString unescaped(const QString &text) const
    {
        QString plain = text;
        if (m_entities)
            plain.replace(QLatin1String("&lt;"), QLatin1String("<"))
                .replace(QLatin1String("&gt;"), QLatin1String(">"))
                .replace(QLatin1String("&amp;"), QLatin1String("&"));
        return plain;
    }

    bool readLink()
    {
        const qsizetype end = m_text.indexOf(u'>', m_at);
        const QString inside = end < 0 ? QString() : m_text.mid(m_at + 1, end - m_at - 1);
        if (!inside.startsWith(QLatin1String("http://"))
            && !inside.startsWith(QLatin1String("https://")))
            return false;
        const qsizetype bar = inside.indexOf(u'|');
        m_writer.look.link = unescaped(bar < 0 ? inside : inside.left(bar));
        m_writer.write(unescaped(bar < 0 ? inside : inside.mid(bar + 1)));
        m_writer.look.link.clear();
        m_at = end + 1;
        return true;
    }

    bool readCode()
    {
        const auto code = codeAt(m_text, m_at);
        if (!code)
            return false;
        m_writer.writeCode(unescaped(code->text));
        m_at = code->end;
        return true;
    }

    // Opens before a word that has its end further on the line, closes behind one.
    bool readMark(QChar mark)
    {
        bool &flag = mark == u'*' ? m_writer.look.bold
            : mark == u'_'        ? m_writer.look.italic
                                  : m_writer.look.strike;
        if (flag) {
            if (m_text.at(m_at - 1).isSpace())
                return false;
            flag = false;
            ++m_at;
            return true;
        }
        const bool free = m_at == 0 || !m_text.at(m_at - 1).isLetterOrNumber();
        const qsizetype end = m_text.indexOf(mark, m_at + 1);
        const qsizetype line = m_text.indexOf(u'\n', m_at);
        const bool closes = end > m_at + 1 && (line < 0 || end < line)
            && !m_text.at(m_at + 1).isSpace() && !m_text.at(end - 1).isSpace()
            && (end + 1 == m_text.size() || !m_text.at(end + 1).isLetterOrNumber());
        if (!free || !closes)
            return false;
        flag = true;
        ++m_at;
        return true;
    }

    const QString &m_text;
    const bool m_entities;
    qsizetype m_at = 0;
    SpanWriter m_writer;
};

} // namespace

PreviewText chatSpans(const QString &text)
{
    return MrkdwnReader(text, false).read();
}

PreviewText mrkdwnSpans(const QString &text)
{
    return MrkdwnReader(text, true).read();
}

} // namespace signalbox
