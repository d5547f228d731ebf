// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/spans.h"

namespace signalbox {

namespace {

//! Discord's Markdown, as far as messages of ours use it.
class DiscordReader
{
public:
    explicit DiscordReader(const QString &text) : m_text(text) { }

    PreviewText read()
    {
        while (m_at < m_text.size()) {
            const QChar now = m_text.at(m_at);
            if (now == u'\\' && m_at + 1 < m_text.size() && isMark(m_text.at(m_at + 1))) {
                m_writer.write(m_text.at(m_at + 1));
                m_at += 2;
            } else if (!(now == u'[' && readLink()) && !(now == u'`' && readCode())
                       && !readMarks()) {
                m_writer.write(now);
                ++m_at;
            }
        }
        return m_writer.take();
    }

private:
    static bool isMark(QChar character)
    {
        return character.unicode() < 128 && (character.isPunct() || character.isSymbol());
    }

    static QString unescaped(const QString &text)
    {
        QString plain;
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (text.at(at) == u'\\' && at + 1 < text.size() && isMark(text.at(at + 1)))
                ++at;
            plain += text.at(at);
        }
        return plain;
    }

    qsizetype unescapedIndex(QChar character, qsizetype from) const
    {
        for (qsizetype at = from; at < m_text.size(); ++at) {
            if (m_text.at(at) == u'\\')
                ++at;
            else if (m_text.at(at) == character)
                return at;
            else if (m_text.at(at) == u'\n')
                break;
        }
        return -1;
    }

    bool readLink()
    {
        const qsizetype close = unescapedIndex(u']', m_at + 1);
        if (close < 0 || close + 1 >= m_text.size() || m_text.at(close + 1) != u'(')
            return false;
        const qsizetype end = unescapedIndex(u')', close + 2);
        const QString address = end < 0 ? QString() : m_text.mid(close + 2, end - close - 2);
        if (!address.startsWith(QLatin1String("http://"))
            && !address.startsWith(QLatin1String("https://")))
            return false;
        m_writer.look.link = address;
        m_writer.write(unescaped(m_text.mid(m_at + 1, close - m_at - 1)));
        m_writer.look.link.clear();
        m_at = end + 1;
        return true;
    }

    bool readCode()
    {
        const auto code = codeAt(m_text, m_at);
        if (!code)
            return false;
        m_writer.writeCode(code->text);
        m_at = code->end;
        return true;
    }

    bool readMarks()
    {
        if (readMark(QStringLiteral("**"), m_writer.look.bold))
            return true;
        if (QStringView(m_text).mid(m_at).startsWith(u"**")) {
            m_writer.write(u"**");
            m_at += 2;
            return true;
        }
        return readMark(QStringLiteral("~~"), m_writer.look.strike)
            || readMark(QStringLiteral("*"), m_writer.look.italic)
            || readMark(QStringLiteral("_"), m_writer.look.italic);
    }

    bool readMark(const QString &mark, bool &flag)
    {
        if (!QStringView(m_text).mid(m_at).startsWith(mark))
            return false;
        if (!flag) {
            const qsizetype end = m_text.indexOf(mark, m_at + mark.size());
            const bool word =
                m_at + mark.size() < m_text.size() && !m_text.at(m_at + mark.size()).isSpace();
            const bool inside = mark == u"_" && m_at > 0 && m_text.at(m_at - 1).isLetterOrNumber();
            if (end < 0 || !word || inside)
                return false;
        }
        flag = !flag;
        m_at += mark.size();
        return true;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    SpanWriter m_writer;
};

} // namespace

PreviewText discordSpans(const QString &text)
{
    return DiscordReader(text).read();
}

} // namespace signalbox
