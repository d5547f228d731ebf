# Version 3: one event about one thing. All that happens to an incident is one row.
(.body | object | .event | object) as $event
| ($event.data | object) as $data
| ($event.event_type | text) as $type
| (if $type == null then null else $type | split(".")[-1] end) as $last
| ($event.agent | object | .summary | text) as $who
| def summary: object | .summary | text;
  def names: [list[] | summary] | join_given(", ");
  def incident($of): {
    subject: ["incident", $of.id],
    kind: "alarm",
    project: ($of.service | summary),
    number: $of.number,
    url: $of.html_url
  };

  if ([$event | has("event_type", "data", "id")] | any) | not then
    if header("User-Agent") | text // "" | startswith("PagerDuty") then {ignore: "nothing in it"} else empty end
  elif $type == "pagey.ping" or $data.type == "ping" then
    {subject: ["ping", $event.id], kind: "other", status: "info", title: "PagerDuty is connected", message: $data.message}
  elif $data.type == "incident_note" or $type == "incident.annotated" then {
      subject: ["note", first_of($data.id, $event.id)],
      kind: "message",
      status: "info",
      title: first_of(($data.content | line), "Note"),
      author: $who,
      message: $data.content,
      url: ($data.incident | object | .html_url),
      details: [detail("incident"; ($data.incident | summary); ($data.incident | object | .html_url))]
    }
  elif $data.type == "incident" or ($data.incident == null and ($type // "incident." | startswith("incident."))) then
    incident($data) + {
      status: first_of($data.status, (if $last == "resolved" or $last == "acknowledged" then $last else "triggered" end)),
      title: first_of($data.title, $data.summary, "Incident"),
      severity: first_of(($data.priority | summary), $data.urgency),
      author: $who,
      message: first_of(($data.resolve_reason | strings),
                        (if $last == null or (["triggered", "acknowledged", "resolved"] | index([$last])) != null then null else $last | split("_") | join(" ") end)),
      order: $event.occurred_at,
      startedAt: first_of($data.created_at, (if $type == "incident.triggered" then $event.occurred_at else null end)),
      finishedAt: (if $data.status == "resolved" then $event.occurred_at else null end),
      details: [detail("assigned to"; ($data.assignees | names)), detail("teams"; ($data.teams | names)), detail("urgency"; $data.urgency),
                ($data.escalation_policy | object | detail("escalation"; summary; .html_url)), ($data.service | object | detail("service"; summary; .html_url))]
    }
  else {
      subject: [first_of($event.resource_type, $data.type, "event"), first_of($data.id, $event.id)],
      kind: "other",
      status: "info",
      title: ([if $type == null then null else $type | split(".") | join(" ") | split("_") | join(" ") | (.[0:1] | ascii_upcase) + .[1:] end, first_of($data.name, $data.summary, ($data.incident | summary))] | join_given(": ")),
      project: ($data.service | summary),
      author: $who,
      message: first_of(($data.message | strings), $data.description),
      url: first_of($data.html_url, ($data.incident | object | .html_url))
    } end
