// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/spans.h"

#include "ui/words/visibletext.h"

namespace signalbox {

void SpanWriter::write(QStringView text)
{
    if (text.isEmpty())
        return;
    if (!m_spans.isEmpty()) {
        PreviewSpan last = m_spans.constLast();
        last.text.clear();
        if (last == look) {
            m_spans.last().text += text;
            return;
        }
    }
    PreviewSpan next = look;
    next.text = text.toString();
    m_spans.append(next);
}

void SpanWriter::writeCode(QStringView text)
{
    look.code = true;
    write(text);
    look.code = false;
}

bool SpanWriter::endsLine() const
{
    return m_spans.isEmpty() || m_spans.constLast().text.endsWith(u'\n');
}

std::optional<CodeSpan> codeAt(const QString &text, qsizetype at)
{
    const bool block = QStringView(text).mid(at).startsWith(u"```");
    const QString fence = block ? QStringLiteral("```") : QStringLiteral("`");
    const qsizetype begin = at + fence.size();
    const qsizetype end = text.indexOf(fence, begin);
    if (end <= begin)
        return std::nullopt;
    return CodeSpan{text.mid(begin, end - begin), end + fence.size()};
}

PreviewText plainSpans(const QString &text)
{
    SpanWriter writer;
    writer.write(text);
    return writer.take();
}

PreviewText boldSpans(const QString &text)
{
    SpanWriter writer;
    writer.look.bold = true;
    writer.write(text);
    return writer.take();
}

QString plainText(const PreviewText &text)
{
    QString all;
    for (const PreviewSpan &span : text)
        all += span.text;
    return all;
}

} // namespace signalbox
