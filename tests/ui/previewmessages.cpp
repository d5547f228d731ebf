// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/previewmessages.h"

namespace signalbox {

const QByteArray slackMessage =
    R"json({"text": "failed &amp; gone", "attachments": [{"color": "#d93025",
 "blocks": [
  {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [
    {"type": "link", "url": "https://ci.example.com/1", "text": "Bump <b>kernel</b>"}]}]},
  {"type": "section", "fields": [{"type": "mrkdwn", "text": "*Branch*\nmain"},
                                 {"type": "mrkdwn", "text": "*Took*\n2 min"}]},
  {"type": "rich_text", "elements": [{"type": "rich_text_list", "style": "bullet", "elements": [
    {"type": "rich_text_section", "elements": [{"type": "text", "text": "boot"}]}]}]},
  {"type": "context", "elements": [{"type": "plain_text", "text": "lmp"}]},
  {"type": "actions", "elements": [
    {"type": "button", "url": "https://ci.example.com/1", "text": {"type": "plain_text", "text": "Open"}},
    {"type": "button", "value": "h", "style": "danger", "text": {"type": "plain_text", "text": "Deploy"}}]}
 ]}]})json";

const QByteArray discordMessage = R"json({"content": "", "embeds": [{"author": {"name": "lmp"},
  "title": "failed \\* gone", "url": "https://ci.example.com/1", "description": "**no** prompt",
  "color": 14233637, "fields": [
   {"name": "Branch", "value": "main", "inline": true},
   {"name": "Took", "value": "2 min", "inline": true},
   {"name": "Failed jobs", "value": "• [boot](https://ci.example.com/log)", "inline": false}],
  "footer": {"text": "foundries"}, "timestamp": "2026-11-21T12:00:00.000Z"}],
  "components": [{"type": 1, "components": [
   {"type": 2, "style": 5, "label": "Open", "url": "https://ci.example.com/1"},
   {"type": 2, "style": 3, "label": "Deploy", "custom_id": "h"}]}]})json";

const QByteArray chatMessage =
    R"json({"fallbackText": "failed", "cardsV2": [{"cardId": "1", "card": {
  "header": {"title": "Bump &lt;kernel&gt;", "subtitle": "failed"},
  "sections": [{"widgets": [
   {"decoratedText": {"startIcon": {"materialIcon": {"name": "error"}},
     "text": "<b><font color=\"#D93025\">failed</font></b>"}},
   {"textParagraph": {"text": "one<br>two", "maxLines": 1}},
   {"decoratedText": {"topLabel": "Branch", "text": "main", "wrapText": true}},
   {"buttonList": {"buttons": [{"text": "Open", "onClick": {"openLink": {"url": "https://a.example"}}}]}}
  ]}]}}]})json";

} // namespace signalbox
