# Any request. A script that speaks our own words ({"title", "status", "project", "url", …}) is understood
# in full; for everything else the usual names are tried, also one floor deeper in what usually wraps or tells
# ("data", "payload", "build", …), and what is left over is still a row.
. as $in
| (if (.body | type) == "object" then .body elif (.form | object) != {} then .form else {} end) as $b
| ((.headers | object)["content-type"] | text // "" | split(";") | .[0] // "") as $type
| [["data", "payload", "event", "body", "object", "resource", "attributes", "content", "contents", "details", "alert", "incident", "issue", "build", "run", "job",
    "deployment", "notification", "message", "push_data"] as $floors | $b[$floors[]] | objects] as $inner
# The upper floor counts before the lower.
| (reduce ($b | keys_unsorted[] as $key | .[$key] | select(. != null and . != "" and type != "array") | {($key): .}) as $member
    (reduce ($inner | reverse | .[]) as $object ({}; . + $object); . + $member)) as $all
| (reduce ($all | keys_unsorted[] as $key | .[$key] | select(type == "string" or type == "number") | {($key): .}) as $member ({}; . + $member)) as $plain
| def plain: if type == "string" or type == "number" then . else null end;
  def named($names): first_of($plain[$names[]]);
  # A thing may stand for its name.
  def things($names): first_of($all[$names[]] | if . == null then .
    elif type == "object" then first_of(.full_name, .path_with_namespace, .repo_name, .displayName, .display_name, .name, .slug, .title, .login, .username, .email) | plain
    else plain end);
  def linked($names): first_of($plain[$names[]] | strings | select(startswith("http://") or startswith("https://")));
  def isOutcome: {"queued": 1, "pending": 1, "scheduled": 1, "running": 1, "started": 1, "in_progress": 1, "inprogress": 1, "building": 1,
    "passed": 1, "success": 1, "successful": 1, "succeeded": 1, "failed": 1, "failure": 1, "error": 1, "errored": 1, "broken": 1, "timeout": 1, "timed_out": 1, "unstable": 1,
    "cancelled": 1, "canceled": 1, "aborted": 1, "killed": 1, "skipped": 1, "blocked": 1, "firing": 1, "alarm": 1, "alert": 1, "alerting": 1, "triggered": 1, "critical": 1,
    "down": 1, "resolved": 1, "recovered": 1, "up": 1}[ascii_downcase] != null;
  def summed: if $in.body != null and ($in.body | type) == "array" then "List of \($in.body | length)"
    elif $in.body != null then "JSON" elif $in.text != null then null
    elif ($in.size // 0) == 0 then "Empty request" else "\($in.size | text) bytes" + (if $type == "" then "" else " of " + $type end) end;
  ["status", "state", "result", "outcome", "conclusion", "Status", "State", "NewStateValue"] as $statusNames
# Deeper a status may be anybody's: only a word that tells an outcome counts there.
| first_of(($b[$statusNames[]] | plain), ($inner[] | .[$statusNames[]] | strings | select(isOutcome))) as $status
| first_of(named(["title", "summary", "subject", "display_name", "displayName", "name", "Subject", "Title", "AlarmName", "Name"]),
           named(["event", "event_type", "eventType", "type", "action", "text", "message", "description", "Type", "Message"])) as $title
| named(["message", "text", "description", "body", "reason", "detail", "details", "note", "Message", "Reason", "NewStateReason", "Description"]) as $message
| things(["project", "repository", "repo", "service", "application", "app", "host", "source"]) as $project
| {
    subject: ($b.subject | plain),
    kind: ($b.kind | if type == "string" and {"build": 1, "deployment": 1, "alarm": 1, "image": 1, "scan": 1, "repository": 1, "user": 1, "push": 1, "release": 1, "message": 1}[.] then . else "other" end),
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
