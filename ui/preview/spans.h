// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/previewmodel.h"

//! The small markup languages of the platforms become spans. Never fails: what is no markup is
//! text. Limits are those of the seal; nothing recurses.
namespace signalbox {

//! Google's card text: b, i, u, s, font color, a href, br, code, li; entities.
[[nodiscard]] PreviewText cardSpans(const QString &html);
//! Google's message text: *bold*, _italic_, ~strike~, `code`, <address|words>.
[[nodiscard]] PreviewText chatSpans(const QString &text);
//! Slack's mrkdwn: the same with &amp; &lt; &gt;.
[[nodiscard]] PreviewText mrkdwnSpans(const QString &text);
//! Discord's Markdown: **bold**, *italic*, ~~strike~~, `code`, [words](address), backslashes.
[[nodiscard]] PreviewText discordSpans(const QString &text);

[[nodiscard]] PreviewText plainSpans(const QString &text);
[[nodiscard]] PreviewText boldSpans(const QString &text);

//! Collects text until its look changes.
class SpanWriter
{
public:
    PreviewSpan look; //!< of what is written next; its text is not used

    void write(QStringView text);
    void write(QChar character) { write(QStringView(&character, 1)); }
    [[nodiscard]] PreviewText take() { return std::move(m_spans); }
    [[nodiscard]] bool isEmpty() const { return m_spans.isEmpty(); }
    [[nodiscard]] bool endsLine() const;

private:
    PreviewText m_spans;
};

} // namespace signalbox
