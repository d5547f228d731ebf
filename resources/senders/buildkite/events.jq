# {event, build, pipeline, organization?, job?, sender}. "blocked" beats the state: a build that passed so far and
# waits for somebody has not passed. Builds carry no list of their jobs, and a payload may be newer than its event.
(.body | object) as $b
| first_of($b.event, header("X-Buildkite-Event")) as $event
| ($b.build | object) as $build
| ($b.pipeline | object) as $pipeline
| ($b.organization | object) as $organization
| ($build.web_url | text // "" | split("/")) as $parts
| first_of($organization.slug, (if ($parts | length) > 4 then $parts[3] else null end)) as $org
| first_of($pipeline.slug, (if ($parts | length) > 4 then $parts[4] else null end)) as $slug
| ([$org, $slug] | join_given("/")) as $project
| ($build.state | text) as $state
| (if $build.blocked == true and $state != "canceled" and $state != "failed" then "blocked" else $state end) as $word
| (["passed", "failed", "canceled", "skipped", "not_run"] | index([$word]) != null) as $over
| (if $build.commit == "HEAD" then null else $build.commit end) as $sha
| def jobWord: if .soft_failed == true then "soft_failed"
    elif .state == "finished" and .exit_status != null then (if .exit_status == 0 then "passed" else "failed" end)
    elif .passed == true then "passed" elif .passed == false and .state == "finished" then "failed" else .state end;
  def jobName: first_of(.name, .label, .step_key, (.command | line), .type)
    # ":hammer: unit": pictures by name mean nothing elsewhere.
    | if . == null then null else text as $name | ($name | clip(200) | gsub(":[a-z0-9_+-]+: *"; "")) | if . == "" then $name else . end end;
  {
    subject: [$org, $slug, first_of($build.number, $build.id)],
    kind: "build",
    status: $word,
    title: ($build.message | line),
    project: first_of($project, $pipeline.name),
    pipeline: first_of($pipeline.name, $slug),
    number: $build.number,
    branch: $build.branch,
    defaultBranch: ($build.branch != null and $build.branch == $pipeline.default_branch and $build.pull_request == null),
    tag: $build.tag,
    commit: $sha,
    author: first_of(($build.creator | object).name, ($build.author | object).name, ($b.sender | object).name),
    message: (if $word == "canceled" or $word == "canceling" then $build.cancel_reason elif $word == "blocked" then "waits to be unblocked" elif $word == "failing" then "a step has failed" else null end),
    url: $build.web_url,
    startedAt: first_of($build.started_at, (if $over then null else $build.scheduled_at end)),
    finishedAt: (if $over then $build.finished_at else null end),
    details: [detail("source"; $build.source), detail("pull request"; ($build.pull_request | object).id),
              detail("commit"; $sha | short), detail("rebuild of"; ($build.rebuilt_from | object).number; ($build.rebuilt_from | object).url)]
  } as $row
| if (.body | type) != "object" then empty
  elif $event == "ping" then {
    subject: ["ping", ($b.service | object).id],
    kind: "other",
    status: "info",
    title: "Buildkite is connected",
    project: first_of($org, $organization.name),
    author: ($b.sender | object).name,
    url: $organization.web_url
  }
  elif $event | text // "" | startswith("job.") then
    ($b.job | object) as $job
    | ($job | jobName) as $name
    | $row
      + {status: (if $state == null then "running" else $word end)}
      + (if ($job | jobWord) == "failed" and ($over | not) then {message: ([$name, (if $job.exit_status == null then null else "exit status \($job.exit_status)" end)] | join_given(": "))} else {} end)
      + {jobs: [$job | {
          name: (if $name == null then null elif (.parallel_group_index | type) != "number" then $name else "\($name) \(.parallel_group_index + 1)/\(.parallel_group_total | text // "?")" end),
          status: jobWord, url: .web_url, logUrl: .web_url, startedAt: .started_at, finishedAt: .finished_at} | select(.name != null)]}
  elif ($event | text // "" | startswith("build.")) or ($event == null and $build != {}) then
    if $state == null and $event == "build.finished" then $row + {status: "finished"}
    elif $state == null then $row + {status: ($event | text // "unknown" | ltrimstr("build."))}
    else $row end
  elif $event != null then {ignore: $event}
  else empty end
