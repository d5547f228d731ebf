# object_kind says which; X-Gitlab-Event is asked where it is missing. Jobs ("build") come without a link and
# without a run number: the link is made from the project's page, the row is the pipeline's. A retry keeps the
# pipeline's id and creation date, and makes its jobs anew: their date is the retry's.
(.body | object) as $b
| (header("X-Gitlab-Event") | text) as $told
| ({"Pipeline Hook": "pipeline", "Job Hook": "build", "Deployment Hook": "deployment", "Push Hook": "push", "Tag Push Hook": "tag_push", "Release Hook": "release"}[$told // ""]) as $fromHeader
| first_of($b.object_kind, $b.event_name, $fromHeader, $told) as $event
| ($b.project | object) as $p
| (first_of($p.web_url, $p.homepage, ($b.repository | object).homepage) | text) as $home
| ($home | text // "" | split("/") | .[3:] | join_given("/")) as $fromHome
| ($b.project_name | text // "") as $named
| first_of($p.path_with_namespace, (if ($named | contains("/")) and ($named | contains(" ") | not) then $named else null end), $fromHome, $b.project_name, $p.name) as $project
| ($b.user | object) as $user
| def zero: . == null or (text | startswith("0000000000"));
  def page($path): if $home == null or $path == null then null else $home + "/-/" + ($path | text) end;
  def onDefault($name): $name != null and $name == $p.default_branch;
  def jobPage($id): if $id == null then null else page("jobs/\($id | text)") end;
  def later($a; $z): if $a == null or $z == null then false else (between($a | text; $z | text) // 0) > 60 end;
  def over: . == "success" or . == "failed" or . == "canceled" or . == "skipped";
  def finished: ["success", "failed", "canceled", "skipped"];

  if (.body | type) != "object" then empty
  elif $event == "pipeline" then
    ($b.object_attributes | object) as $run
    | ($b.merge_request | object) as $merge
    | ([$b.builds | list[] | object] | sort_by(.id)) as $builds
    | ([$builds[].created_at | strings] | max) as $made
    | ([$builds[] | select(.status == "failed" and .allow_failure != true)]) as $failed
    | ([$builds[] | select(.status == "failed" and .allow_failure == true) | .name] | join_given(", ")) as $allowed
    | (if $run.source == "merge_request_event" then first_of($merge.source_branch, $run.ref) else $run.ref end | branch) as $ref
    | {
        subject: [$project, "pipeline", $run.id],
        kind: "build",
        status: $run.status,
        title: first_of((($b.commit | object) | first_of((.title | line), (.message | line))), $merge.title),
        project: $project,
        pipeline: $run.name,
        number: $run.id,
        branch: (if $run.tag == true then null else $ref end),
        tag: (if $run.tag == true then $run.ref | branch else null end),
        defaultBranch: ($run.tag != true and $run.source != "merge_request_event" and onDefault($ref)),
        commit: $run.sha,
        author: first_of($user.name, $user.username),
        message: (if $run.status == "failed" then
                    (if $failed == [] then null else "failed: " + ([$failed[] | [.name, (if .failure_reason == null then null else "(\(.failure_reason))" end)] | join_given(" ")] | join_given(", ") // "") end)
                  elif $run.status == "success" and $allowed != null then "passed with warnings: \($allowed)"
                  elif $run.status == "manual" then "waits for a manual job" else null end),
        url: first_of($run.url, page(if $run.id == null then null else "pipelines/\($run.id | text)" end)),
        startedAt: (if $run.finished_at != null and later($run.created_at; $made) and ((finished | index([$run.status])) != null or later($run.finished_at; $made)) then $made else $run.created_at end),
        finishedAt: (if $run.status | over then $run.finished_at else null end),
        jobs: [$builds[] | {name: first_of(.name, .stage), status, logUrl: jobPage(.id), startedAt: .started_at, finishedAt: .finished_at}],
        details: [
          detail("started by"; $run.source),
          detail("merge request"; if $merge.iid == null then null else "!\($merge.iid | text)" end; $merge.url),
          detail("commit"; $run.sha | short; ($b.commit | object).url)
        ]
      }
  elif $event == "build" then
    first_of($b.build_name, "job") as $name
    | ($b.commit | object) as $commit
    | {name: $name, status: $b.build_status, logUrl: jobPage($b.build_id), startedAt: $b.build_started_at, finishedAt: $b.build_finished_at} as $job
    | (if $b.build_status == "failed" then "\($name | text) failed" + (if $b.build_failure_reason == null or $b.build_failure_reason == "unknown_failure" then "" else ": \($b.build_failure_reason | text)" end) else null end) as $message
    | {
        kind: "build",
        project: $project,
        branch: (if $b.tag == true then null else $b.ref | branch end),
        tag: (if $b.tag == true then $b.ref | branch else null end),
        defaultBranch: ($b.tag != true and onDefault($b.ref | branch)),
        commit: $b.sha,
        author: first_of($user.name, $user.username, $commit.author_name),
        message: $message,
        jobs: [$job]
      } + (if $b.pipeline_id != null then {
        # One job's end is not the pipeline's: it only shows that the pipeline is going on.
        subject: [$project, "pipeline", $b.pipeline_id],
        status: (if $b.build_status | . == "running" or over then "running" else "pending" end),
        number: $b.pipeline_id,
        url: page("pipelines/\($b.pipeline_id | text)")
      } else {
        subject: [$project, "job", first_of($b.build_id, $name)],
        status: $b.build_status,
        title: first_of($commit.message | line),
        pipeline: ([$b.build_stage, $name] | join_given(" / ")),
        number: $b.build_id,
        url: jobPage($b.build_id),
        startedAt: $b.build_started_at,
        finishedAt: $b.build_finished_at
      } end)
  elif $event == "deployment" then
    ($b.commit_url | text // "" | split("/commit/") | .[1]) as $sha
    | {
        subject: [$project, "deployment", first_of($b.deployment_id, $b.deployable_id, $b.environment)],
        kind: "deployment",
        status: $b.status,
        title: first_of(($b.commit_title | line), (["Deployment to", $b.environment] | join_given(" "))),
        project: $project,
        branch: ($b.ref | branch),
        defaultBranch: onDefault($b.ref | branch),
        commit: first_of($sha, $b.short_sha),
        environment: $b.environment,
        author: first_of($user.name, $user.username),
        url: first_of($b.deployable_url, page("environments")),
        startedAt: (if $b.status == "running" then $b.status_changed_at else null end),
        finishedAt: (if $b.status | over then $b.status_changed_at else null end),
        details: [detail("environment"; $b.environment; $b.environment_external_url), detail("tier"; $b.environment_tier), detail("commit"; $b.short_sha; $b.commit_url)]
      }
  elif $event == "push" or $event == "tag_push" then
    ($b.ref | text // "") as $ref
    | ($event == "tag_push" or ($ref | startswith("refs/tags/"))) as $isTag
    | (if $ref == "" then null else $ref | branch end) as $name
    | (($b | has("after")) and ($b.after | zero)) as $deleted
    | ([$b.commits | list[] | object] | .[-1] | object) as $last
    | first_of($b.checkout_sha, (if $b.after | zero then null else $b.after end)) as $sha
    | (if $isTag then "Tag" else "Branch" end) as $what
    | {
        subject: [$project, "push", $b.ref, (if $deleted then $b.before else $sha end), (if $deleted then "deleted" else null end)],
        kind: "push",
        status: "info",
        title: (if $deleted then [$what, $name, "deleted"] | join_given(" ")
                else first_of((if $isTag then null else $last.message | line end), ([$what, $name, (if $b.before | zero then "created" else "pushed" end)] | join_given(" "))) end),
        project: $project,
        branch: (if $isTag then null else $name end),
        defaultBranch: (($isTag | not) and onDefault($name)),
        tag: (if $isTag then $name else null end),
        commit: (if $deleted then null else $sha end),
        author: first_of($b.user_name, $b.user_username),
        message: (if $isTag then $b.message else null end),
        url: (if $deleted then $home
              elif $isTag then page(if $name == null then null else "tags/\($name)" end)
              elif ($b.before | zero) or $sha == null then first_of(page(if $name == null then null else "commits/\($name)" end), $home)
              else page("compare/\($b.before | text)...\($sha | text)") end),
        finishedAt: (if $deleted then null else $last.timestamp end),
        details: [detail("commits"; if $b.total_commits_count == 0 then null else $b.total_commits_count end)]
      }
  elif $event == "release" then {
    subject: [$project, "release", first_of($b.tag, $b.id)],
    kind: "release",
    status: "info",
    title: ([first_of(($b.name | line), $b.tag), ($b.action | if . == "create" then "published" elif . == "update" then "changed" elif . == "delete" then "deleted" else . end)] | join_given(" ")),
    project: $project,
    tag: $b.tag,
    commit: ($b.commit | object).id,
    author: first_of($user.name, (($b.commit | object).author | object).name),
    message: ($b.description | clip(4000)),
    url: (if $b.action == "delete" then $home else first_of($b.url, $home) end),
    finishedAt: first_of($b.released_at, $b.created_at),
    details: [($b.assets | object | .links | list[] | object | detail("file"; .name; .url))]
  }
  elif $event != null then {ignore: ([$event, ($b.object_attributes | object).action] | join_given(" "))}
  else empty end
