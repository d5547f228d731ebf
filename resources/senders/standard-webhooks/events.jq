# How it is signed is the standard, what is in it is not: {type, timestamp, data} is advised.
. as $in
| (.body | object) as $b
| ($b.data | object) as $d
| {
    "queued": "queued", "pending": "queued", "scheduled": "queued", "waiting": "queued", "requested": "queued",
    "running": "running", "started": "running", "in_progress": "running", "inprogress": "running", "processing": "running", "deploying": "running",
    "passed": "passed", "success": "passed", "successful": "passed", "succeeded": "passed", "succeed": "passed", "ok": "passed", "done": "passed", "paid": "passed", "delivered": "passed",
    "failed": "failed", "failure": "failed", "error": "failed", "errored": "failed", "broken": "failed", "timeout": "failed", "timed_out": "failed",
    "cancelled": "cancelled", "canceled": "cancelled", "aborted": "cancelled", "killed": "cancelled", "expired": "cancelled",
    "skipped": "skipped", "blocked": "blocked",
    "firing": "firing", "alarm": "firing", "alerting": "firing", "triggered": "firing", "critical": "firing", "down": "firing",
    "resolved": "resolved", "recovered": "resolved", "up": "resolved"
  } as $meanings
| def meaning: text | if . == null then null else $meanings[ascii_downcase] end;
  def plain: if . == null then . elif type == "string" or type == "number" then . else null end;
  def link: if type == "string" and (startswith("http://") or startswith("https://")) then . else null end;
  def spoken: text | if . == null then null else split(".") | join(" ") | split("_") | join(" ") | (.[0:1] | ascii_upcase) + .[1:] end;
  def over: . == "passed" or . == "failed" or . == "cancelled" or . == "skipped" or . == "resolved";
  (first_of($b.type, $b.event_type, $b.eventType, $b.event) | plain | text) as $type
| ($type // "" | split(".")) as $parts
| (first_of($d.status, $d.state, $b.status, $b.state) | plain) as $word
| (first_of(($parts[-1] | meaning), ($word | meaning), "info")) as $status
| (first_of($b.timestamp, $b.created_at, $b.createdAt, $b.created) | plain) as $time
| (first_of($d.id, $b.object_id) | plain) as $id
| {
    subject: (if $id == null then null else [($parts[:-1] | join_given(".")), $id] end),
    kind: "other",
    status: $status,
    wireStatus: first_of($type, $word),
    title: first_of(($d.title, $d.summary, $d.subject, $b.title | plain | line), ($type | spoken), ($d.name, $d.message, $b.message, $in.text | plain | line),
                    (if ($in.body | type) == "array" then "List of \($in.body | length)" else "Webhook" end)),
    project: first_of(($d.project, $b.project, $d.repository, $d.application, $b.source | plain), $parts[0]),
    pipeline: ($parts[:-1] | join_given(".")),
    number: (first_of($d.number) | plain),
    environment: (first_of($d.environment, $b.environment) | plain),
    severity: (first_of($d.severity, $d.level) | plain),
    author: (first_of($d.author, $d.user, $d.actor, $d.email) | plain),
    message: (first_of($d.message, $d.description, $d.reason, $d.error, $b.message, $in.text) | plain),
    url: first_of($d.url, $d.html_url, $d.link, $b.url | link),
    startedAt: first_of(($d.started_at, $d.startedAt | plain), (if $status | over then null else $time end)),
    finishedAt: first_of(($d.finished_at, $d.finishedAt | plain), (if $status | over then $time else null end)),
    details: [detail("id"; $id)]
  }
