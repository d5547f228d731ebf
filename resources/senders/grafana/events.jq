# As Alertmanager sends them, with more about each alarm; and the alarms of Grafana before 9 ("ruleName").
(.body | object) as $b
| ($b.commonLabels | object) as $commonLabels
| ($b.commonAnnotations | object) as $commonNotes
| def hidden: ["alertname", "rulename", "grafana_folder", "severity", "summary", "description", "message", "runbook_url"];
  def rows: . as $all | (keys - hidden)[] as $key | if $key | startswith("__") then empty else detail($key; $all[$key]) end;
  def measured: object | . as $all | keys[] | . as $key | detail("value " + $key; $all[$key]);
  def link: if type == "string" and (startswith("http://") or startswith("https://")) then . else null end;
  def linked($name): link | select(. != null) | detail($name; .; .);
  # An alarm about missing data or a broken query carries the rule's name apart.
  def name: first_of(if .alertname == "DatasourceNoData" or .alertname == "DatasourceError" then .rulename else null end, .alertname, .rulename);

  if $b.ruleName != null or ($b | has("evalMatches")) then {
      subject: ["rule", first_of($b.ruleId, $b.ruleName)],
      kind: "alarm",
      status: $b.state,
      title: first_of($b.ruleName, $b.title, "Alarm"),
      pipeline: $b.ruleName,
      message: $b.message,
      url: $b.ruleUrl,
      details: [($b.evalMatches | list[] | object | detail(first_of(.metric, "value"); .value)), ($b.imageUrl | linked("picture")),
                ($b.tags | object | rows)]
    }
  elif $b | (has("alerts") or has("groupKey") or has("orgId") or has("receiver") or has("status") or has("title") or has("state")) | not then empty
  elif [$b.alerts | list[] | objects] == [] then {
      subject: ["group", first_of($b.groupKey, $b.receiver)],
      kind: "alarm",
      status: first_of($b.status, $b.state),
      title: first_of($b.title, ($commonLabels | name), "Alarm"),
      pipeline: ($commonLabels | name),
      message: $b.message,
      url: $b.externalURL
    }
  else
    $b.alerts[] | object
    | ($commonLabels + (.labels | object)) as $labels
    | ($commonNotes + (.annotations | object)) as $notes
    | first_of(.status, $b.status, $b.state) as $status
    | (if $status == "resolved" then .endsAt else null end) as $until
    | {
        subject: ["alarm", first_of(.fingerprint, if $labels == {} then $b.groupKey else $labels | tojson end)],
        dedupe: [$status, .startsAt, $until],
        kind: "alarm",
        status: $status,
        title: first_of(($notes.summary | line), ($labels | name), ($b.title | line), "Alarm"),
        project: first_of($labels.service, $labels.app, $labels.job, $labels.namespace, $labels.grafana_folder),
        pipeline: ($labels | name),
        environment: first_of($labels.environment, $labels.env, $labels.stage),
        severity: first_of($labels.severity, $labels.priority),
        message: first_of($notes.description, $notes.message, .valueString),
        url: first_of(.panelURL, .dashboardURL, (.generatorURL | link), $b.externalURL),
        startedAt: .startsAt,
        finishedAt: $until,
        details: [(.values | measured), ($labels | rows), detail("folder"; $labels.grafana_folder), (.generatorURL | linked("rule")),
                  (.silenceURL | linked("silence")), (.imageURL | linked("picture")), ($notes.runbook_url | linked("runbook")), ($notes | rows)]
      }
  end
