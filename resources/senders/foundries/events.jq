# JobServ tells of a whole build at once, mostly when it is over. The project stands only in its address.
(.body | object) as $b
| ([$b.url, $b.runs_url, $b.web_url] | map(strings | select(contains("/projects/")) | split("/projects/")[1] | split("/builds/")[0]) | .[0]) as $project
| [$b.runs | list[] | object] as $runs
| [$runs[] | select(.status == "FAILED") | .name] as $failed
| if ($b | has("build_id") or has("status") or has("runs") | not) then empty else {
    subject: [$project, ($b.build_id // $b.url // $b.web_url)],
    kind: "build",
    status: $b.status,
    title: (first_of($b.name, $b.annotation, $b.reason) | line),
    project: $project,
    pipeline: $b.trigger_name,
    number: $b.build_id,
    message: first_of($b.reason, if $failed == [] then null else "failed: " + ($failed | join_given(", ") | text // "") end),
    url: first_of($b.web_url, $b.url),
    startedAt: $b.created,
    finishedAt: $b.completed,
    jobs: [$runs[] | {name, status, url: first_of(.web_url, .url), logUrl: .log_url, startedAt: .created, finishedAt: .completed}],
    details: [detail("annotation"; if $b.name == null then null else $b.annotation end), ($runs[] | detail("host of " + (.name | text // ""); .host_tag))]
  } end
