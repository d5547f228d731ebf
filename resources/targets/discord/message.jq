# A build, an alarm, an image … as one Discord embed, its edge in the colour of the status.
# Author and footer show no markup, so nothing is escaped there.
def body_text: [title_text(200), rest_text(200)] | join_given("\n") | clip(1200);

# Round brackets would end the address in [words](address).
def bracketless: split("(") | join("%28") | split(")") | join("%29");
def linked($url): discord_escape | if $url then "[\(.)](\($url | bracketless))" else . end;
def job_lines: map(job_link as $url | "• " + (.name | text // "?" | clip(80) | linked($url)));
# Whole lines only: an address cut in two is no link.
def fitting($size): reduce .[] as $row (""; if (. + $row | length) < $size then . + $row + "\n" else . end);
def buttons: ([if .url then {type: 2, style: 5, label: word("open"; "Open"), url} else null end]
    + [(.actions | list)[:4][] | object | {type: 2, style: 2, label: (.label | text | clip(80)), custom_id: .handle}])
  | map(given) | if . == [] then [] else [{type: 1, components: .}] end;

{
  embeds: [{
    author: {name: (first_of(.project, .sender) | clip(200))},
    title: (headline | clip(110) | discord_escape),
    url,
    description: (body_text | discord_escape),
    color: (.status | colour | hex),
    fields: (
      (facts(12) | map(select(.key != "project")) | .[:20] | map({name: (.name | text | clip(100)), value: (.value | text | clip(200) | discord_escape), inline: true}))
      + (word("jobs"; "Failed jobs") as $heading | failed_jobs[:10] | if . == [] then [] else
          [{name: $heading, value: (job_lines | fitting(1000)), inline: false}] end)),
    footer: {text: (.sender | clip(100))},
    timestamp: first_of(.finishedAt, .startedAt, .receivedAt)
  }],
  components: buttons,
  followUps: (.status as $status | [bulk[] | {
    key,
    embeds: [{
      title: (.title | clip(200) | discord_escape),
      color: ($status | colour | hex),
      description: (.rows | map(.url as $url | "• " + (.name | clip(150) | linked($url)) + (if .value | is_given then ": " + (.value | clip(200) | discord_escape) else "" end)) | fitting(3900))
    }]}])
}
