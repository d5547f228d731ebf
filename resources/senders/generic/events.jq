# Any request. A script that speaks our own words ({"title", "status", "project", "url", …}) is understood
# in full; for everything else the usual names are tried, and what is left over is still a row.
. as $in
| (if (.body | type) == "object" then .body elif (.form | object) != {} then .form else {} end) as $b
| ((.headers | object)["content-type"] | text // "" | split(";") | .[0] // "") as $type
| def plain: if type == "string" or type == "number" then . else null end;
  def named($names): . as $o | [$names[] | . as $name | $o | object | .[$name] | plain | select(. != null and . != "")] | .[0];
  def linked($names): named($names) | text | if . == null then null elif startswith("http://") or startswith("https://") then . else null end;
  def known($word; $words): if ($words | index([$word])) == null then null else $word end;
  def summed: if $in.body != null and ($in.body | type) == "array" then "List of \($in.body | length)"
    elif $in.body != null then "JSON" elif $in.text != null then null
    elif ($in.size // 0) == 0 then "Empty request" else "\($in.size | text) bytes" + (if $type == "" then "" else " of " + $type end) end;
  ($b | named(["status", "state", "result", "outcome", "conclusion"])) as $status
| ($b | named(["title", "summary", "subject", "name", "event", "event_type", "eventType", "type", "action", "text", "message", "description"])) as $title
| ($b | named(["message", "text", "description", "body", "reason", "detail", "details"])) as $message
| {
    subject: ($b | named(["subject"])),
    kind: (known($b.kind; ["build", "deployment", "alarm", "image", "scan", "repository", "user", "push", "release", "message"]) // "other"),
    status: ($status // "info"),
    title: first_of($title | line, $in.text | line, summed),
    project: ($b | named(["project", "repository", "repo", "service", "application", "app", "host", "source"])),
    pipeline: ($b | named(["pipeline", "job", "workflow"])),
    number: ($b | named(["number", "build", "build_number", "buildNumber", "run"])),
    attempt: ($b | named(["attempt"])),
    branch: ($b | named(["branch", "ref"]) | branch),
    tag: ($b | named(["tag", "version"])),
    commit: ($b | named(["commit", "sha", "revision"])),
    image: ($b | named(["image"])),
    environment: ($b | named(["environment", "env"])),
    severity: ($b | named(["severity", "level", "priority"])),
    author: ($b | named(["author", "user", "username", "sender"])),
    message: (if $message != null then (if $message == $title and ($message | line) == $message then null else $message end)
              elif $in.text != null and ($in.text | line) != $in.text then $in.text | clip(4000) else null end),
    url: ($b | linked(["url", "link", "href", "html_url", "web_url", "target_url"])),
    startedAt: ($b | named(["startedAt", "started_at", "started"])),
    finishedAt: ($b | named(["finishedAt", "finished_at", "finished", "completed_at"])),
    details: [detail("content"; $type)]
  }
