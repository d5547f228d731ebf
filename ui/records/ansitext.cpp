// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/ansitext.h"

#include "ui/words/visibletext.h"

#include <QTextCursor>
#include <QTextDocument>

#include <array>

namespace signalbox {

namespace {

constexpr QChar escape(0x1b);
constexpr QChar bell(0x07);
constexpr qsizetype longestSequence = 256;

QColor basicColor(int number, const ColorTokens &tokens)
{
    // Black and white would vanish on one of the grounds.
    const std::array<QColor, 8> colors{tokens.text2,
                                       tokens.hue(Hue::Red).ink,
                                       tokens.hue(Hue::Green).ink,
                                       tokens.hue(Hue::Amber).ink,
                                       tokens.accent,
                                       tokens.hue(Hue::Magenta).ink,
                                       tokens.hue(Hue::Violet).ink,
                                       tokens.text};
    return colors.at(static_cast<size_t>(number % 8));
}

QColor paletteColor(int number, const ColorTokens &tokens)
{
    if (number < 16)
        return basicColor(number, tokens);
    if (number >= 232) {
        const int grey = 8 + (number - 232) * 10;
        return QColor(grey, grey, grey);
    }
    const auto level = [](int step) { return step == 0 ? 0 : 55 + step * 40; };
    const int cube = number - 16;
    return QColor(level(cube / 36), level(cube / 6 % 6), level(cube % 6));
}

class Parser
{
public:
    explicit Parser(const ColorTokens &tokens) : m_tokens(tokens) { }

    QList<AnsiText::Run> parse(const QString &output)
    {
        for (qsizetype at = 0; at < output.size();) {
            const QChar each = output.at(at);
            if (each == escape) {
                at = skipSequence(output, at);
                continue;
            }
            ++at;
            if (each == u'\r' && at < output.size() && output.at(at) != u'\n')
                m_redraw = true;
            else if (each == u'\b')
                dropLast();
            else if (each != u'\r')
                put(each);
        }
        flush();
        return m_lines + m_line;
    }

private:
    void put(QChar each)
    {
        if (std::exchange(m_redraw, false) && each != u'\n') {
            m_text.clear();
            m_line.clear();
        }
        m_text += each;
        if (each == u'\n') {
            flush();
            m_lines += std::exchange(m_line, {});
        }
    }

    void dropLast()
    {
        if (!m_text.isEmpty())
            m_text.chop(1);
    }

    void flush()
    {
        if (m_text.isEmpty())
            return;
        AnsiText::Run run = m_style;
        run.text = visibleText(m_text);
        m_line.append(run);
        m_text.clear();
    }

    //! Where the text goes on.
    qsizetype skipSequence(const QString &output, qsizetype at)
    {
        const QChar kind = at + 1 < output.size() ? output.at(at + 1) : QChar();
        const qsizetype limit = qMin(output.size(), at + longestSequence);
        if (kind == u']') { // a title or a link, up to BEL or ESC backslash
            for (qsizetype end = at + 2; end < limit; ++end) {
                if (output.at(end) == bell)
                    return end + 1;
                if (output.at(end) == escape)
                    return end + 2;
            }
            return limit;
        }
        if (kind != u'[')
            return qMin(output.size(), at + 2);
        for (qsizetype end = at + 2; end < limit; ++end) {
            const ushort code = output.at(end).unicode();
            if (code < 0x40 || code > 0x7e)
                continue;
            if (code == 'm')
                setStyle(output.mid(at + 2, end - at - 2));
            else if (code == 'K')
                m_redraw = m_redraw || m_line.isEmpty();
            return end + 1;
        }
        return limit;
    }

    void setStyle(const QString &numbers)
    {
        flush();
        const QStringList parts = QString(numbers).replace(u':', u';').split(u';');
        for (qsizetype at = 0; at < parts.size(); ++at) {
            const int code = parts.at(at).toInt();
            if (code == 38 || code == 48)
                at = setExtended(parts, at, code == 38);
            else
                setBasic(code);
        }
    }

    void setBasic(int code)
    {
        if (code == 0)
            m_style = {};
        else if (code == 1)
            m_style.bold = true;
        else if (code == 3)
            m_style.italic = true;
        else if (code == 4)
            m_style.underline = true;
        else if (code == 22)
            m_style.bold = false;
        else if (code == 23)
            m_style.italic = false;
        else if (code == 24)
            m_style.underline = false;
        else if (code == 39)
            m_style.ink.reset();
        else if (code == 49)
            m_style.ground.reset();
        else if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97))
            m_style.ink = basicColor(code % 10, m_tokens);
        else if ((code >= 40 && code <= 47) || (code >= 100 && code <= 107))
            m_style.ground = m_tokens.sunken; // coloured grounds would make the text hard to read
    }

    //! 38;5;N and 38;2;R;G;B.
    qsizetype setExtended(const QStringList &parts, qsizetype at, bool ink)
    {
        std::optional<QColor> color;
        const int kind = parts.value(at + 1).toInt();
        if (kind == 5)
            color = paletteColor(qBound(0, parts.value(at + 2).toInt(), 255), m_tokens);
        else if (kind == 2)
            color = QColor(qBound(0, parts.value(at + 2).toInt(), 255),
                           qBound(0, parts.value(at + 3).toInt(), 255),
                           qBound(0, parts.value(at + 4).toInt(), 255));
        if (color)
            (ink ? m_style.ink : m_style.ground) = color;
        return at + (kind == 5 ? 2 : kind == 2 ? 4 : 1);
    }

    const ColorTokens &m_tokens;
    AnsiText::Run m_style;
    QString m_text;
    QList<AnsiText::Run> m_line, m_lines;
    bool m_redraw = false;
};

} // namespace

QList<AnsiText::Run> AnsiText::runs(const QString &output, const ColorTokens &tokens)
{
    return Parser(tokens).parse(output);
}

QString AnsiText::plain(const QList<Run> &runs)
{
    QString text;
    for (const Run &run : runs)
        text += run.text;
    return text;
}

void AnsiText::fill(QTextDocument *document, const QList<Run> &runs)
{
    document->clear();
    QTextCursor cursor(document);
    cursor.beginEditBlock();
    for (const Run &run : runs) {
        QTextCharFormat format;
        if (run.ink)
            format.setForeground(*run.ink);
        if (run.ground)
            format.setBackground(*run.ground);
        if (run.bold)
            format.setFontWeight(QFont::DemiBold);
        format.setFontItalic(run.italic);
        format.setFontUnderline(run.underline);
        cursor.insertText(run.text, format);
    }
    cursor.endEditBlock();
}

} // namespace signalbox
