# Structured: one event in the body. Batch: a list of them. Binary: the event in ce- headers, its data in the body.
# 1.0 and 0.3 name the members alike; 0.1 says eventType, eventID, eventTime.
. as $in
| (header("Content-Type") | text // "" | ascii_downcase) as $media
| (.headers | object) as $h
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
  def link: if type == "string" and (startswith("http://") or startswith("https://")) then . else null end;
  # Names are at most a few words: the whole data is not searched.
  def plain: if . == null then . elif type == "string" or type == "number" then . else null end;
  def over: . == "passed" or . == "failed" or . == "cancelled" or . == "skipped" or . == "resolved";
  def topic: if contains("alert") or contains("alarm") or contains("incident") then "alarm"
    elif contains("deploy") or contains("environment") then "deployment"
    elif contains("build") or contains("pipeline") or contains("taskrun") or contains("workflow") or contains("testsuite") then "build"
    elif contains("release") then "release"
    else "other" end;
  def read($event; $given):
    ($given | if type == "string" then [try fromjson catch null] | .[0] // $given else . end) as $data
    | ($data | object) as $d
    # CDEvents keep what they tell one floor deeper.
    | ($d.subject | object | .content | object) as $inner
    | (first_of($event.type, $event.eventType) | text) as $type
    | ($type // "" | ascii_downcase) as $lower
    | ([$meanings[$lower | split(".")[]]] - [null] | .[-1]) as $last
    | (first_of($d.status, $d.state, $d.outcome, $d.result, $d.conclusion, $d.phase, $inner.outcome) | plain) as $word
    | ($word | meaning) as $meant
    | ($meant // $last // "info") as $status
    | ($status | over) as $isOver
    | first_of($event.time, $event.eventTime) as $time
    | (first_of($d.title, $d.summary, $d.message, $d.name, ($data | strings)) | plain | line) as $title
    | (first_of($d.message, $d.description, $d.error, $d.note, $inner.errors, ($data | strings)) | plain) as $message
    | {
        subject: [$event.source, first_of($event.subject, ($d.subject | object | .id), $event.id, $event.eventID)],
        dedupe: [$event.source, first_of($event.id, $event.eventID)],
        kind: ($lower | topic),
        status: $status,
        wireStatus: (if $meant != null then $word else $type end),
        title: first_of($title,
                        ([$type, ($event.subject | plain)] | join_given(" · ")), "CloudEvent"),
        project: first_of(($d.project | plain), ($d.repository | plain), $event.source),
        pipeline: first_of(($d.pipeline | plain), ($inner.pipelineName | plain), $type),
        number: (first_of($d.number, $d.build, $d.buildNumber, $d.run) | plain),
        branch: (first_of($d.branch, $d.ref) | plain | branch),
        commit: (first_of($d.commit, $d.sha, $d.revision) | plain),
        environment: (first_of($d.environment, $d.env, ($inner.environment | object | .id)) | plain),
        severity: (first_of($d.severity, $d.level, $d.category) | plain),
        author: (first_of($d.author, $d.user, $d.actor) | plain),
        message: (if $message == ($message | line) and $message == $title then null else $message end),
        url: first_of(($d.url | link), ($d.link | link), ($d.html_url | link), ($inner.url | link), ($event.source | link)),
        startedAt: first_of($d.startedAt, $d.started_at, (if $isOver then null else $time end)),
        finishedAt: first_of($d.finishedAt, $d.finished_at, (if $isOver then $time else null end)),
        details: [detail("type"; $type), detail("subject"; ($event.subject | plain)), detail("id"; first_of($event.id, $event.eventID)), detail("trace"; $event.traceparent)]
      };
  # What is not JSON travels as base64.
  def carried($event): if $event.data != null then $event.data
    elif ($event.data_base64 | type) == "string" then [try ($event.data_base64 | @base64d) catch null] | .[0] else null end;

  if ($media | startswith("application/cloudevents-batch")) or ($in.body | type) == "array" and $h["ce-specversion"] == null then
    ($in.body | list) as $events
    | if $events == [] then {ignore: "an empty batch"} else $events[] | object | read(.; carried(.)) end
  elif $h["ce-specversion"] != null or $h["ce-cloudeventsversion"] != null or $h["ce-type"] != null then
    read({
      id: first_of($h["ce-id"], $h["ce-eventid"]), type: first_of($h["ce-type"], $h["ce-eventtype"]), source: $h["ce-source"], subject: $h["ce-subject"],
      time: first_of($h["ce-time"], $h["ce-eventtime"]), traceparent: $h["ce-traceparent"]
    }; first_of($in.body, $in.text, $in.form))
  elif ($media | startswith("application/cloudevents"))
      or ($in.body | object | has("specversion") or has("cloudEventsVersion") or has("eventType") or has("type") or has("source") or has("id")) then
    ($in.body | object) as $event | read($event; carried($event))
  else empty end
