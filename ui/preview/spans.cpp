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

bool SpanWriter::endsLine() const
{
    return m_spans.isEmpty() || m_spans.constLast().text.endsWith(u'\n');
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
