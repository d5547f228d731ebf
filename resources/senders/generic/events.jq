# Any request. A script that speaks our own words ({"title", "status", "project", "url", …}) is understood
# in full; for everything else the usual names are tried, also one floor deeper in what usually wraps or tells
# ("data", "payload", "build", …), and what is left over is still a row.
. as $in
| (if (.body | type) == "object" then .body elif (.form | object) != {} then .form else {} end) as $b
| ((.headers | object)["content-type"] | text // "" | split(";") | .[0] // "") as $type
| [["data", "payload", "event", "body", "object", "resource", "attributes", "content", "contents", "details", "alert", "incident", "issue", "build", "run", "job",
    "deployment", "notification", "message", "push_data"][] as $key | $b[$key] | objects] as $inner
# The upper floor counts before the lower.
| (reduce ($inner | reverse | .[]) as $object ({}; . + $object) + ($b | with_entries(select(.value != null and .value != "" and (.value | type) != "array")))) as $all
| def plain: if type == "string" or type == "number" then . else null end;
  def named($names): [$names[] as $name | $all[$name] | plain | select(. != null and . != "")] | .[0];
  # A thing may stand for its name.
  def things($names): [$names[] as $name | $all[$name]
    | if type == "object" then first_of(.full_name, .path_with_namespace, .repo_name, .displayName, .display_name, .name, .slug, .title, .login, .username, .email) else . end
    | plain | select(. != null and . != "")] | .[0];
  def linked($names): [$names[] as $name | $all[$name] | strings | select(startswith("http://") or startswith("https://"))] | .[0];
  def known($word; $words): if ($words | index([$word])) == null then null else $word end;
  def isOutcome: known(text | ascii_downcase; ["queued", "pending", "scheduled", "running", "started", "in_progress", "inprogress", "building",
    "passed", "success", "successful", "succeeded", "failed", "failure", "error", "errored", "broken", "timeout", "timed_out", "unstable", "cancelled", "canceled", "aborted", "killed",
    "skipped", "blocked", "firing", "alarm", "alert", "alerting", "triggered", "critical", "down", "resolved", "recovered", "up"]) != null;
  def summed: if $in.body != null and ($in.body | type) == "array" then "List of \($in.body | length)"
    elif $in.body != null then "JSON" elif $in.text != null then null
    elif ($in.size // 0) == 0 then "Empty request" else "\($in.size | text) bytes" + (if $type == "" then "" else " of " + $type end) end;
  ["status", "state", "result", "outcome", "conclusion", "Status", "State", "NewStateValue"] as $statusNames
# Deeper a status may be anybody's: only a word that tells an outcome counts there.
| first_of(([$statusNames[] as $name | $b[$name] | plain | select(. != null and . != "")] | .[0]),
           ([$inner[] as $object | $statusNames[] as $name | $object[$name] | strings | select(isOutcome)] | .[0])) as $status
| first_of(named(["title", "summary", "subject", "display_name", "displayName", "name", "Subject", "Title", "AlarmName", "Name"]),
           named(["event", "event_type", "eventType", "type", "action", "text", "message", "description", "Type", "Message"])) as $title
| named(["message", "text", "description", "body", "reason", "detail", "details", "note", "Message", "Reason", "NewStateReason", "Description"]) as $message
| things(["project", "repository", "repo", "service", "application", "app", "host", "source"]) as $project
| {
    subject: ($b.subject | plain),
    kind: (known($b.kind; ["build", "deployment", "alarm", "image", "scan", "repository", "user", "push", "release", "message"]) // "other"),
    status: ($status // "info"),
    title: first_of(($title | line), ($in.text | line), $project, summed),
    project: $project,
    pipeline: things(["pipeline", "job", "workflow"]),
    number: named(["number", "build", "build_number", "buildNumber", "run", "run_number", "runNumber"]),
    attempt: ($b.attempt | plain),
    branch: (named(["branch", "ref"]) | branch),
    tag: named(["tag", "version"]),
    commit: named(["commit", "sha", "revision"]),
    image: named(["image"]),
    environment: things(["environment", "env"]),
    severity: named(["severity", "level", "priority"]),
    author: things(["author", "user", "username", "sender", "actor", "pusher"]),
    message: (if $message != null then (if $message == $title and ($message | line) == $message then null else $message end)
              elif $in.text != null and ($in.text | line) != $in.text then $in.text | clip(4000) else null end),
    url: linked(["url", "link", "href", "html_url", "web_url", "target_url", "full_url", "details_url", "htmlUrl", "webUrl"]),
    startedAt: named(["startedAt", "started_at", "started"]),
    finishedAt: named(["finishedAt", "finished_at", "finished", "completed_at", "completedAt"]),
    details: [detail("content"; $type)]
  }
