# A build, an alarm, an image … as one Google Chat card. Card text is a small HTML, so foreign text is
# escaped as HTML; fallbackText is what the notification says.
def word($key; $english): .labels | object | .[$key] | text // $english;
def given: select(. != null and . != []);

def number_text: if .number then "#" + (.number | text) else null end;
def subject_text: [first_of(.pipeline, .project, .image, .sender), number_text] | join_given(" ");
def headline: [word("status"; .status), subject_text, (first_of(.branch, .tag) | branch)] | join_given(" · ");
def title_text: first_of(.title, (.message | line), headline) | clip(120);
# The message without the line that is already the title, and without blank lines.
def rest_text: title_text as $title | .message | text | if . == null then null else
  split("\n") | map(select(. != "")) | if (.[0] | clip(120)) == $title then .[1:] else . end | join_given("\n") end;
def body_text: rest_text | clip(800);

def icon:
  if . == "passed" or . == "resolved" then "check_circle"
  elif . == "failed" or . == "firing" then "error"
  elif . == "running" then "sync"
  elif . == "queued" then "schedule"
  elif . == "blocked" then "pause_circle"
  elif . == "cancelled" or . == "skipped" then "cancel"
  else "info" end;

def facts: [
    {name: word("project"; "Project"), value: .project},
    {name: word("branch"; "Branch"), value: (.branch | branch)},
    {name: word("tag"; "Tag"), value: .tag},
    {name: word("commit"; "Commit"), value: (.commit | short)},
    {name: word("image"; "Image"), value: .image},
    {name: word("environment"; "Environment"), value: .environment},
    {name: word("severity"; "Severity"), value: .severity},
    {name: word("author"; "Author"), value: .author},
    {name: word("duration"; "Took"), value: (.durationSeconds | duration)},
    ((.details | list)[:8][] | {name: .label, value})
  ] | map(select(.name != null and .value != null and .value != ""));

def failed_jobs: .jobs | list | map(select(.status == "failed"));
def job_text: (.name | clip(100) | html_escape) as $name
  | first_of(.logUrl, .url) as $url
  | if $url then "<a href=\"\($url | html_escape)\">\($name)</a>" else $name end;

{
  fallbackText: (headline | chat_escape),
  cardsV2: [{
    cardId: "signalbox",
    card: {
      header: {title: (title_text | html_escape), subtitle: (headline | clip(120) | html_escape)},
      sections: [{widgets: ([
        {decoratedText: {
          startIcon: {materialIcon: {name: (.status | icon)}},
          text: "<b><font color=\"\(.status | colour)\">\(word("status"; .status) | html_escape)</font></b>"}},
        (body_text | if . then {textParagraph: {text: html_escape, maxLines: 6}} else null end),
        (facts[] | {decoratedText: {
          topLabel: (.name | clip(60) | html_escape), text: (.value | clip(200) | html_escape), wrapText: true}}),
        (word("jobs"; "Failed jobs") as $heading | failed_jobs[:10] | if . == [] then null else {decoratedText: {
          topLabel: ($heading | html_escape), text: (map(job_text) | join("<br>")), wrapText: true}} end),
        (if .url then {buttonList: {buttons: [
          {text: word("open"; "Open"), onClick: {openLink: {url}}}]}} else null end)
      ] | map(given))}]
    }
  }]
}
