# A build, an alarm, an image … as one Slack message: a line for the notification, and an attachment
# whose bar has the colour of the status. Foreign text goes into rich_text, where nothing is markup.
def word($key; $english): .labels | object | .[$key] | text // $english;
def given: select(. != null and . != "" and . != []);

def number_text: if .number then "#" + (.number | text) else null end;
def subject_text: [first_of(.pipeline, .project, .image, .sender), number_text] | join_given(" ");
def headline: [word("status"; .status), subject_text, (first_of(.branch, .tag) | branch)] | join_given(" · ");
def title_text: first_of(.title, (.message | line), headline) | clip(200);
# The message without the line that is already the title, and without blank lines.
def rest_text: title_text as $title | .message | text | if . == null then null else
  split("\n") | map(select(. != "")) | if (.[0] | clip(200)) == $title then .[1:] else . end | join_given("\n") end;
def body_text: rest_text | clip(600);

def facts: [
    {name: word("branch"; "Branch"), value: (.branch | branch)},
    {name: word("tag"; "Tag"), value: .tag},
    {name: word("commit"; "Commit"), value: (.commit | short)},
    {name: word("image"; "Image"), value: .image},
    {name: word("environment"; "Environment"), value: .environment},
    {name: word("severity"; "Severity"), value: .severity},
    {name: word("author"; "Author"), value: .author},
    {name: word("duration"; "Took"), value: (.durationSeconds | duration)},
    ((.details | list)[:6][] | {name: .label, value})
  ] | map(select(.name != null and .value != null and .value != ""));

def literal: {type: "text", text: .};
def linked($url): if $url then {type: "link", url: $url, text: .} else literal end;
def paragraph: {type: "rich_text", elements: [{type: "rich_text_section", elements: .}]};

def failed_jobs: .jobs | list | map(select(.status == "failed"));
def job_list: {type: "rich_text", elements: [{type: "rich_text_list", style: "bullet", elements: map(
    first_of(.logUrl, .url) as $url
    | {type: "rich_text_section", elements: [.name | clip(150) | linked($url)]})}]};

{
  text: (headline | slack_escape),
  attachments: [{
    color: (.status | colour),
    fallback: headline,
    blocks: [
      (.url as $url | [title_text | linked($url) | . + {style: {bold: true}}] | paragraph),
      (body_text | if . then [literal] | paragraph else null end),
      (facts[:10] | if . == [] then null else {type: "section", fields: map({
          type: "mrkdwn", verbatim: true,
          text: "*\(.name | clip(60) | slack_escape)*\n\(.value | clip(200) | slack_escape)"})} end),
      (word("jobs"; "Failed jobs") as $heading | failed_jobs[:10] | if . == [] then null else
          [$heading | literal | . + {style: {bold: true}}] | paragraph end),
      (failed_jobs[:10] | if . == [] then null else job_list end),
      {type: "context", elements: [{type: "plain_text", emoji: false,
          text: ([.project, .sender] | join_given(" · ") | clip(150))}]},
      (if .url then {type: "actions", elements: [{type: "button", url,
          text: {type: "plain_text", emoji: false, text: word("open"; "Open")}}]} else null end)
    ] | map(given)
  }]
}
