# Each time the whole group comes, alarms told before among them: one event an alarm, known by its fingerprint.
(.body | object) as $b
| ($b.commonLabels | object) as $commonLabels
| ($b.commonAnnotations | object) as $commonNotes
| def hidden: ["alertname", "severity", "summary", "description", "message", "title", "runbook_url", "dashboard_url", "dashboard"];
  def rows: . as $all | (keys - hidden)[] as $key | detail($key; $all[$key]);
  def place: first_of(.service, .app, .application, .job, .namespace, .cluster, .instance);
  def alarm($status; $labels; $notes; $since): {
    kind: "alarm",
    status: $status,
    title: first_of(($notes.summary, $notes.title, $notes.message, $notes.description | line), $labels.alertname, "Alarm"),
    project: ($labels | place),
    pipeline: $labels.alertname,
    environment: first_of($labels.environment, $labels.env, $labels.stage),
    severity: first_of($labels.severity, $labels.priority),
    message: first_of($notes.description, $notes.message),
    details: [($labels | rows), detail("receiver"; $b.receiver), detail("runbook"; $notes.runbook_url; $notes.runbook_url),
              (first_of($notes.dashboard_url, $notes.dashboard) | detail("dashboard"; .; .)), ($notes | rows)]
  } + $since;

  if $b | (has("alerts") or has("groupKey") or has("groupLabels") or has("receiver") or has("status") or has("externalURL")) | not then empty
  elif [$b.alerts | list[] | objects] == [] then
    alarm($b.status; $commonLabels; $commonNotes; {subject: ["group", first_of($b.groupKey, $b.receiver)], url: $b.externalURL})
  else
    $b.alerts[] | object
    | ($commonLabels + (.labels | object)) as $labels
    | ($commonNotes + (.annotations | object)) as $notes
    | first_of(.status, $b.status) as $status
    | (if $status == "resolved" then .endsAt else null end) as $until
    | alarm($status; $labels; $notes; {
        subject: ["alarm", first_of(.fingerprint, if $labels == {} then $b.groupKey else $labels | tojson end)],
        dedupe: [$status, .startsAt, $until],
        url: first_of(.generatorURL, $b.externalURL),
        startedAt: .startsAt,
        finishedAt: $until
      })
  end
