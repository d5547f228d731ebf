# Sentry-Hook-Resource says what it is about. An issue and the alerts and comments about it are one row.
(header("Sentry-Hook-Resource") | text) as $resource
| (.body | object) as $b
| ($b.data | object) as $data
| ($b.actor | object | .name | text) as $actor
| def tag($name): [.tags | list[] | if type == "array" then {key: .[0], value: .[1]} else object end | select(.key == $name) | .value] | .[0];
  def changes: ["resolved", "unresolved", "ignored", "archived"];
  def occurred($event; $issue; $status): {
    subject: ["issue", first_of($issue, $event.event_id)],
    kind: "alarm",
    status: $status,
    title: first_of($event.title, ($event.metadata | object | .title), ($event.message | line), $event.culprit, "Error"),
    project: first_of(($event.project | if type == "object" then (.slug // .name) else null end), $event.project_slug, $event.project_name,
                      ($event.url | strings | split("/projects/")[1] | strings | split("/")[1])),
    tag: $event.release,
    environment: first_of($event.environment, ($event | tag("environment"))),
    severity: first_of($event.level, ($event | tag("level"))),
    message: first_of($event.culprit, $event.location),
    url: first_of($event.web_url, $event.permalink),
    startedAt: first_of($event.datetime, $event.timestamp),
    details: [detail("rule"; $data.triggered_rule), detail("platform"; $event.platform), detail("server"; ($event | tag("server_name")))]
  };

  if $resource == null then empty
  elif $resource == "issue" then
    ($data.issue | object) as $issue
    | {
        subject: ["issue", first_of($issue.id, $issue.shortId)],
        kind: "alarm",
        status: (if $b.action != null and (changes | index([$b.action])) != null then $b.action else first_of($issue.status, $b.action) end),
        title: first_of($issue.title, $issue.culprit, "Issue"),
        project: ($issue.project | object | first_of(.slug, .name)),
        number: $issue.shortId,
        severity: $issue.level,
        author: (if $b.action == "created" then null else $actor end),
        message: $issue.culprit,
        url: first_of($issue.web_url, $issue.permalink),
        startedAt: $issue.firstSeen,
        finishedAt: (if $b.action == "resolved" then $issue.lastSeen else null end),
        details: [detail("times"; $issue.count), detail("users"; if $issue.userCount == 0 then null else $issue.userCount end),
                  detail("assigned to"; ($issue.assignedTo | object | first_of(.name, .email))), detail("platform"; $issue.platform)]
      }
  elif $resource == "event_alert" then occurred($data.event | object; ($data.event | object).issue_id; first_of($b.action, "triggered"))
  elif $resource == "error" then occurred($data.error | object; ($data.error | object).issue_id; first_of($b.action, "created"))
  elif $resource == "metric_alert" then
    ($data.metric_alert | object) as $alert
    | ($alert.alert_rule | object) as $rule
    | {
        subject: ["metric", first_of($alert.id, $alert.identifier, $rule.id)],
        kind: "alarm",
        status: first_of($b.action, "critical"),
        title: first_of($alert.title, $rule.name, $data.description_title, "Metric alert"),
        project: ([$alert.projects | list[] | strings] | .[0]),
        pipeline: first_of($rule.name, $alert.title),
        number: $alert.identifier,
        environment: $rule.environment,
        severity: (if $b.action == "resolved" then null else $b.action end),
        message: $data.description_text,
        url: $data.web_url,
        startedAt: first_of($alert.date_started, $alert.date_detected),
        finishedAt: (if $b.action == "resolved" then $alert.date_closed else null end)
      }
  elif $resource == "comment" then {
      subject: ["comment", $data.comment_id],
      kind: "message",
      status: "info",
      title: first_of(($data.comment | line), "Comment"),
      project: $data.project_slug,
      author: $actor,
      message: $data.comment,
      details: [detail("issue"; $data.issue_id), detail("action"; $b.action)]
    }
  elif $resource == "installation" then {
      subject: ["installation", ($data.installation | object | .uuid)],
      kind: "other",
      status: "info",
      title: (if $b.action == "deleted" then "Sentry was disconnected" else "Sentry is connected" end),
      project: ($data.installation | object | .organization | object | .slug),
      author: $actor
    }
  else {ignore: ([$resource, $b.action] | join_given(" "))} end
