# A build, an alarm, an image … as one Google Chat card. Card text is a small HTML, so foreign text is
# escaped as HTML; fallbackText is what the notification says.
def body_text: rest_text(120) | clip(800);

def icon:
  if . == "passed" or . == "resolved" then "check_circle"
  elif . == "failed" or . == "firing" then "error"
  elif . == "running" then "sync"
  elif . == "queued" then "schedule"
  elif . == "blocked" then "pause_circle"
  elif . == "cancelled" or . == "skipped" then "cancel"
  else "info" end;

def linked($url): html_escape | if $url then "<a href=\"\($url | html_escape)\">\(.)</a>" else . end;
def job_text: job_link as $url | .name | text // "?" | clip(100) | linked($url);
def buttons: ([if .url then {text: (word("open"; "Open") | html_escape), onClick: {openLink: {url}}} else null end]
    + [(.actions | list)[:5][] | object | {text: (.label | text | clip(80) | html_escape),
        onClick: {action: {function: first_of(.function, .handle), parameters: [{key: "action", value: .handle}]}}}])
  | map(given) | if . == [] then null else {buttonList: {buttons: .}} end;

{
  fallbackText: (headline | chat_escape),
  cardsV2: [{
    cardId: "signalbox",
    card: {
      header: {title: (title_text(120) | html_escape), subtitle: (headline | clip(120) | html_escape)},
      sections: [{widgets: ([
        {decoratedText: {
          startIcon: {materialIcon: {name: (.status | icon)}},
          text: "<b><font color=\"\(.status | colour)\">\(status_text | html_escape)</font></b>"}},
        (body_text | if . then {textParagraph: {text: html_escape, maxLines: 6}} else null end),
        (facts(details_shown)[] | {decoratedText: {
          topLabel: (.name | text | clip(60) | html_escape), text: (.value | text | clip(200) | html_escape), wrapText: true}}),
        (word("jobs"; "Failed jobs") as $heading | failed_jobs[:10] | if . == [] then null else {decoratedText: {
          topLabel: ($heading | html_escape), text: (map(job_text) | join("<br>")), wrapText: true}} end),
        buttons
      ] | map(given))}]
    }
  }],
  followUps: [bulk[] | {
    key,
    fallbackText: (.title | chat_escape),
    cardsV2: [{cardId: "details", card: {
      header: {title: (.title | html_escape)},
      sections: [{widgets: [.rows[] | .url as $url
        | if .value | is_given then {decoratedText: {topLabel: (.name | clip(60) | html_escape), text: (.value | clip(300) | linked($url)), wrapText: true}}
          else {decoratedText: {text: (.name | clip(150) | linked($url)), wrapText: true}} end]}]}}]}]
}
