// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/previewmodel.h"

#include <optional>

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

//! What stands between one or three backticks, the same in every markup here.
struct CodeSpan
{
    QString text; //!< as it is written
    qsizetype end = 0; //!< behind the closing ones
};
//! Nothing where the backtick at `at` opens no code.
[[nodiscard]] std::optional<CodeSpan> codeAt(const QString &text, qsizetype at);

//! Collects text until its look changes.
class SpanWriter
{
public:
    PreviewSpan look; //!< of what is written next; its text is not used

    void write(QStringView text);
    void write(QChar character) { write(QStringView(&character, 1)); }
    void writeCode(QStringView text);
    [[nodiscard]] PreviewText take() { return std::move(m_spans); }
    [[nodiscard]] bool isEmpty() const { return m_spans.isEmpty(); }
    [[nodiscard]] bool endsLine() const;

private:
    PreviewText m_spans;
};

} // namespace signalbox
