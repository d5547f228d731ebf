# What all message templates share; stands before each of them, a user's own included.
# Words are in the target's language; a missing one falls back to English.
def word($key; $english): .labels | object | .[$key] | text // $english;
def is_given: . != null and . != "" and . != [];
def given: select(is_given);

# Never colour alone: the sign and the word say it too.
def sign:
  if . == "passed" or . == "resolved" then "✅"
  elif . == "failed" then "❌"
  elif . == "firing" then "🚨"
  elif . == "running" then "▶️"
  elif . == "queued" then "⏳"
  elif . == "blocked" then "✋"
  elif . == "cancelled" then "⏹️"
  elif . == "skipped" then "⏭️"
  elif . == "info" then "ℹ️"
  else "❔" end;

# "failed", "passed (fixed)"; of a mere piece of news its kind: "Image".
def status_text: (.labels | object | .transition | text) as $turn
  | if .status == "info" or .status == null then word("kind"; .kind | text // "information")
    else word("status"; .status | text) + (if $turn then " (\($turn))" else "" end) end;
def number_text: if .number then "#" + (.number | text) else null end;
def subject_text: [first_of(.pipeline, .project, .image, .sender), number_text] | join_given(" ");
def kind_text: if .status == "info" or .status == null or .kind == "build" then null else word("kind"; .kind | text // "") end;
def headline: (.status | sign) + " " + ([status_text, kind_text, (subject_text | clip(120)), .environment,
  (first_of(.branch, .tag) | branch | clip(60))] | join_given(" · "));
def title_text($n): first_of(.title, (.message | line), headline) | clip($n);
# The message without the line that is already the title, and without blank lines.
def rest_text($n): title_text($n) as $title | .message | text | if . == null then null else
  split("\n") | map(select(. != "")) | if (.[0] | clip($n)) == $title then .[1:] else . end | join_given("\n") end;

# "23 min 9 s", the units in the target's language; they bring their own blank where there is one.
def took_text: (.durationSeconds | duration) as $english
  | [word("h"; " h"), word("min"; " min"), word("s"; " s")] as $units
  | if $english == null then null else reduce ($english | split(" "))[] as $part ("";
      (["h", "min", "s"] | index([$part])) as $unit
      | if $unit != null then . + $units[$unit] elif . == "" then $part else . + " " + $part end) end;

# How many of the sender's own details stand in the message; the rest goes into the thread, or nowhere.
def details_shown: 8;
def facts($details): [
    {name: word("project"; "Project"), value: .project, key: "project"},
    {name: word("branch"; "Branch"), value: (.branch | branch)},
    {name: word("tag"; "Tag"), value: .tag},
    {name: word("commit"; "Commit"), value: (.commit | short)},
    {name: word("image"; "Image"), value: .image},
    {name: word("environment"; "Environment"), value: .environment},
    {name: word("severity"; "Severity"), value: .severity},
    {name: word("author"; "Author"), value: .author},
    {name: word("duration"; "Took"), value: took_text},
    {name: word("attempt"; "Attempt"), value: (if (.attempt | type) == "number" and .attempt > 1 then .attempt else null end)},
    {name: word("finished"; "Finished"), value: .finishedAtLocal},
    ((.details | list)[:$details][] | object | {name: .label, value, url})
  ] | map(select((.name | text | is_given) and (.value | text | is_given)));

def failed_jobs: .jobs | list | map(object | select(.status == "failed"));
def job_link: first_of(.logUrl, .url);

# Pages of `$size`: [[…], […]].
def pages($size): . as $all | [range(0; length; $size) as $at | $all[$at:$at + $size]];

# What is too bulky for the message itself: the failing jobs of a failed build, and the details that found no
# place. Each page: {key, title, rows: [{name, value, url}]}. The key stays the same as long as it says the same.
def page_title($heading; $page; $pages): if $pages > 1 then "\($heading) \($page)/\($pages)" else $heading end;
def bulk: . as $event
  | if (.target | object | .followsUp) != true or (["passed", "failed", "firing", "resolved", "info", "cancelled"] | index([$event.status])) == null then [] else
    ((.attempt // 1 | text) + (.finishedAt | text // "")) as $edition
    | word("jobs"; "Failed jobs") as $jobs_heading
    | word("details"; "Details") as $details_heading
    | (if .status == "failed" then failed_jobs | pages(20) else [] end) as $jobs
    | ((.details | list)[details_shown:] | map(object | {name: (.label | text), value: (.value | text), url}) | map(select(.name | is_given)) | pages(12)) as $details
    | [range(0; $jobs | length) as $at | {key: "jobs-\($event.attempt // 1)-\($at + 1)", title: page_title($jobs_heading; $at + 1; $jobs | length),
        rows: ($jobs[$at] | map({name: (.name | text // "?"), value: (between(.startedAt; .finishedAt) | duration), url: job_link}))}]
      + [range(0; $details | length) as $at | {key: "details-\($edition)-\($at + 1)", title: page_title($details_heading; $at + 1; $details | length),
        rows: $details[$at]}]
    end;
