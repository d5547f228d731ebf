# A build, an alarm, an image … as one Slack message: a line for the notification, and an attachment
# whose bar has the colour of the status. Foreign text goes into rich_text, where nothing is markup.
def literal: {type: "text", text: .};
def linked($url): if $url then {type: "link", url: $url, text: .} else literal end;
def strong: . + {style: {bold: true}};
def paragraph: {type: "rich_text", elements: [{type: "rich_text_section", elements: .}]};
def plain: {type: "plain_text", emoji: false, text: .};
def bullets: {type: "rich_text", elements: [{type: "rich_text_list", style: "bullet", elements: map(
    {type: "rich_text_section", elements: .})}]};

def body_text: rest_text(200) | clip(600);
def fact_fields: facts(details_shown) | map(select(.key != "project")) | .[:10] | if . == [] then null else
  {type: "section", fields: map({type: "mrkdwn", verbatim: true,
    text: "*\(.name | text | clip(60) | slack_escape)*\n\(.value | text | clip(200) | slack_escape)"})} end;
def buttons: headline as $line | word("start"; "Start") as $start | word("back"; "Back") as $back
  | ([if .url then {type: "button", url, text: (word("open"; "Open") | plain)} else null end]
    + [(.actions | list)[:5][] | object | {type: "button", action_id: .handle, value: .handle, text: (.label | text | clip(75) | plain),
        confirm: {title: (.label | text | clip(100) | plain), text: ($line | clip(300) | plain), confirm: ($start | plain), deny: ($back | plain)}}])
  | map(given) | if . == [] then null else {type: "actions", elements: .} end;

{
  text: (headline | slack_escape),
  attachments: [{
    color: (.status | colour),
    fallback: headline,
    blocks: [
      (.url as $url | if title_text(200) == headline then null else [title_text(200) | linked($url)] | paragraph end),
      (body_text | if . then [literal] | paragraph else null end),
      fact_fields,
      (word("jobs"; "Failed jobs") as $heading | failed_jobs[:10] | if . == [] then null else [$heading | literal | strong] | paragraph end),
      (failed_jobs[:10] | if . == [] then null else map(job_link as $url | [.name | text // "?" | clip(150) | linked($url)]) | bullets end),
      {type: "context", elements: [{type: "plain_text", emoji: false,
          text: ([.project, .sender] | join_given(" · ") | clip(150))}]},
      buttons
    ] | map(given)
  }],
  followUps: [bulk[] | {
    key,
    text: (.title | slack_escape),
    blocks: [
      ([.title | literal | strong] | paragraph),
      (.rows | map(.url as $url | [.name | clip(150) | linked($url)] + (if .value | is_given then [": " + (.value | clip(300)) | literal] else [] end)) | bullets)
    ]}]
}
