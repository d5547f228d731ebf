# A build, an alarm, an image … as one Discord embed, its edge in the colour of the status.
# Author and footer show no markup, so nothing is escaped there.
def word($key; $english): .labels | object | .[$key] | text // $english;

def number_text: if .number then "#" + (.number | text) else null end;
def subject_text: [first_of(.pipeline, .project, .image, .sender), number_text] | join_given(" ");
def headline: [word("status"; .status), subject_text, (first_of(.branch, .tag) | branch)] | join_given(" · ");
def title_text: first_of(.title, (.message | line)) | clip(200);
# The message without the line that is already the title, and without blank lines.
def rest_text: title_text as $title | .message | text | if . == null then null else
  split("\n") | map(select(. != "")) | if (.[0] | clip(200)) == $title then .[1:] else . end | join_given("\n") end;
def body_text: [title_text, rest_text] | join_given("\n") | clip(1200);

def facts: [
    {name: word("branch"; "Branch"), value: (.branch | branch)},
    {name: word("tag"; "Tag"), value: .tag},
    {name: word("commit"; "Commit"), value: (.commit | short)},
    {name: word("image"; "Image"), value: .image},
    {name: word("environment"; "Environment"), value: .environment},
    {name: word("severity"; "Severity"), value: .severity},
    {name: word("author"; "Author"), value: .author},
    {name: word("duration"; "Took"), value: (.durationSeconds | duration)},
    ((.details | list)[:12][] | {name: .label, value})
  ] | map(select(.name != null and .value != null and .value != ""));

# Round brackets would end the address in [words](address).
def bracketless: split("(") | join("%28") | split(")") | join("%29");
def linked($url): discord_escape | if $url then "[\(.)](\($url | bracketless))" else . end;
def failed_jobs: .jobs | list | map(select(.status == "failed"));
def job_lines: map(first_of(.logUrl, .url) as $url | "• " + (.name | clip(80) | linked($url)));
# Whole lines only: an address cut in two is no link.
def fitting($size): reduce .[] as $row (""; if (. + $row | length) < $size then . + $row + "\n" else . end);

{
  embeds: [{
    author: {name: (first_of(.project, .sender) | clip(200))},
    title: (headline | clip(110) | discord_escape),
    url,
    description: (body_text | discord_escape),
    color: (.status | colour | hex),
    fields: (
      (facts[:20] | map({name: (.name | clip(100)), value: (.value | clip(200) | discord_escape), inline: true}))
      + (word("jobs"; "Failed jobs") as $heading | failed_jobs[:10] | if . == [] then [] else
          [{name: $heading, value: (job_lines | fitting(1000)), inline: false}] end)),
    footer: {text: (.sender | clip(100))},
    timestamp: first_of(.finishedAt, .startedAt, .receivedAt)
  }],
  components: (if .url then [{type: 1, components: [
      {type: 2, style: 5, label: word("open"; "Open"), url}]}] else [] end)
}
