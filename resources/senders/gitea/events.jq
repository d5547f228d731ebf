# Much like GitHub's, under its own headers (and under GitHub's as well). A form holds the JSON in "payload".
# Gitea tells of Actions with workflow_run and workflow_job, Forgejo with action_run_success, _failure, _recover.
first_of(header("X-Forgejo-Event"), header("X-Gitea-Event"), header("X-Gogs-Event"), header("X-GitHub-Event")) as $event
| (if (.form | object).payload != null then .form.payload else .body end) as $given
| ($given | object) as $b
| ($b.run | object) as $action
| (if ($b.repository | object) != {} then $b.repository else $action.repository | object end) as $repo
| ($repo.full_name | text) as $project
| ($repo.html_url | text) as $home
| def who: object | first_of(.login, .username, .full_name);
  def zero: . == null or (text | startswith("0000000000"));
  def onDefault($name): $name != null and $name != "" and $name == $repo.default_branch;
  def commitPage($sha): if $home == null or $sha == null then null else $home + "/commit/" + ($sha | text) end;
  def page($path): if $home == null then null else $home + "/" + $path end;
  def word: object | first_of(.conclusion, .status, .state);
  def over: object | (.conclusion // "") != "" or .status == "completed";
  def file: text | if . == null then null else split("@")[0] | split("/")[-1] end;
  def failing: . == "failure" or . == "error";
  # One job's end is not the run's: it only shows that the run is going on.
  def jobStatus: word as $w | if $w == "queued" or $w == "pending" or $w == "waiting" or $w == "requested" then "queued" elif $w == "blocked" or $w == "action_required" then "blocked" else "in_progress" end;

  if ($given | type) != "object" then empty
  elif $event == "push" then
    ($b.ref | text // "") as $ref
    | ($ref | startswith("refs/tags/")) as $isTag
    | (if $ref == "" then null else $ref | branch end) as $name
    | (($b | has("after")) and ($b.after | zero)) as $deleted
    | ([$b.commits | list[] | object]) as $commits
    | first_of($b.head_commit, ($commits | .[0])) as $first
    | ($first | object) as $head
    | first_of(if $b.after | zero then null else $b.after end, $head.id) as $sha
    | (if $isTag then "Tag" else "Branch" end) as $what
    | {
        subject: [$project, "push", $b.ref, (if $deleted then $b.before else $sha end), (if $deleted then "deleted" else null end)],
        kind: "push",
        status: "info",
        title: (if $deleted then [$what, $name, "deleted"] | join_given(" ")
                else first_of((if $isTag then null else $head.message | line end), ([$what, $name, (if $b.before | zero then "created" else "pushed" end)] | join_given(" "))) end),
        project: $project,
        branch: (if $isTag then null else $name end),
        defaultBranch: (($isTag | not) and onDefault($name)),
        tag: (if $isTag then $name else null end),
        commit: (if $deleted then null else $sha end),
        author: first_of(($b.pusher | who), ($b.sender | who)),
        url: (if $deleted then $home elif $b.before | zero then first_of(commitPage($sha), $home) else first_of($b.compare_url, $b.compare, $head.url, $home) end),
        finishedAt: (if $deleted then null else $head.timestamp end),
        details: [detail("commits"; if $commits == [] then null else first_of($b.total_commits, ($commits | length)) end)]
      }
  elif $event == "create" then {ignore: "the push tells of it"}
  elif $event == "delete" then {
    subject: [$project, "push", $b.ref_type, $b.ref, "deleted"],
    kind: "push",
    status: "info",
    title: ([(if $b.ref_type == "tag" then "Tag" else "Branch" end), ($b.ref | branch), "deleted"] | join_given(" ")),
    project: $project,
    branch: (if $b.ref_type == "tag" then null else $b.ref | branch end),
    tag: (if $b.ref_type == "tag" then $b.ref | branch else null end),
    author: ($b.sender | who),
    url: $home
  }
  elif $event == "release" then
    ($b.release | object) as $release
    | if $release.draft == true then {ignore: "a release that is still a draft"} else {
        subject: [$project, "release", first_of($release.id, $release.tag_name)],
        kind: "release",
        status: "info",
        title: ([first_of(($release.name | line), $release.tag_name), $b.action] | join_given(" ")),
        project: $project,
        tag: $release.tag_name,
        author: first_of(($release.author | who), ($b.sender | who)),
        message: ($release.body | clip(4000)),
        url: (if $b.action == "deleted" then $home else first_of($release.html_url, $home) end),
        finishedAt: first_of($release.published_at, $release.created_at),
        details: [detail("prerelease"; if $release.prerelease == true then "yes" else null end), ($release.assets | list[] | object | detail("file"; .name; .browser_download_url))]
      } end
  elif $event == "workflow_run" then
    ($b.workflow_run | object) as $run
    | {
        subject: [$project, "run", $run.id],
        attempt: $run.run_attempt,
        kind: "build",
        status: first_of(($run | word), $b.action),
        title: first_of(($run.display_title | line), (($run.head_commit | object).message | line)),
        project: $project,
        pipeline: first_of(($b.workflow | object).name, $run.name, ($run.path | file)),
        number: $run.run_number,
        branch: ($run.head_branch | branch),
        defaultBranch: ($run.event != "pull_request" and onDefault($run.head_branch | branch)),
        commit: $run.head_sha,
        author: first_of(($run.trigger_actor | who), ($run.actor | who), ($b.sender | who)),
        url: $run.html_url,
        startedAt: first_of($run.run_started_at, $run.started_at, $run.created_at),
        finishedAt: (if $run | over then first_of($run.completed_at, $run.updated_at) else null end),
        details: [detail("event"; $run.event), detail("commit"; $run.head_sha | short; commitPage($run.head_sha))]
      }
  elif $event == "workflow_job" then
    ($b.workflow_job | object) as $job
    | ($job | word) as $now
    | {
        subject: [$project, "run", $job.run_id],
        attempt: $job.run_attempt,
        kind: "build",
        status: ($job | jobStatus),
        project: $project,
        pipeline: first_of($job.workflow_name, ($b.workflow | object).name),
        branch: ($job.head_branch | branch),
        defaultBranch: onDefault($job.head_branch | branch),
        commit: $job.head_sha,
        url: (if $job.html_url == null then null else $job.html_url | text | split("/jobs/")[0] end),
        message: (if $now | failing then
            ([$job.steps | list[] | object | select(.conclusion | failing) | .name] | .[0]) as $step
            | [$job.name, $step] | join_given(": ") | if . == null then null else . + " failed" end
          else null end),
        jobs: [{name: $job.name, status: $now, url: $job.html_url, logUrl: $job.html_url, startedAt: $job.started_at, finishedAt: (if $job | over then $job.completed_at else null end)} | select(.name != null)]
      }
  elif $event | text // "" | startswith("action_run") then
    first_of($action.status, $b.action, ($event | text | ltrimstr("action_run_"))) as $now
    | first_of(($action.prettyref | branch), (($action.event_payload | object).ref | branch)) as $ref
    | {
        subject: [$project, "run", first_of($action.id, $action.index_in_repo)],
        kind: "build",
        status: (if $now == "recover" then "recovered" else $now end),
        title: ($action.title | line),
        project: $project,
        pipeline: $action.workflow_id,
        number: $action.index_in_repo,
        branch: (if $action.is_ref_deleted == true then null else $ref end),
        defaultBranch: (($action.event // "push") == "push" and onDefault($ref)),
        commit: $action.commit_sha,
        author: ($action.trigger_user | who),
        message: (if $b.action == "recovered" or $event == "action_run_recover" then "the run before had failed" else null end),
        url: $action.html_url,
        startedAt: first_of($action.started, $action.created),
        finishedAt: $action.stopped,
        details: [detail("event"; first_of($action.trigger_event, $action.event)), detail("commit"; $action.commit_sha | short; commitPage($action.commit_sha)), detail("before"; $b.prior_status)]
      }
  elif $event == "status" then {
    subject: [$project, "status", $b.sha, $b.context],
    kind: "build",
    status: $b.state,
    title: first_of(((($b.commit | object).commit | object).message | line), (($b.commit | object).message | line), ($b.description | line)),
    project: $project,
    pipeline: $b.context,
    commit: $b.sha,
    author: ($b.sender | who),
    message: $b.description,
    url: first_of($b.target_url, commitPage($b.sha)),
    startedAt: $b.created_at,
    finishedAt: (if $b.state == "pending" then null else $b.updated_at end)
  }
  elif $event == "package" then
    ($b.package | object) as $package
    | ([$package.name, $package.version] | join_given(if $package.type == "container" then ":" else " " end)) as $name
    | {
        subject: [first_of($project, ($package.owner | who)), "package", $package.type, $name],
        kind: (if $package.type == "container" then "image" else "release" end),
        status: "info",
        title: (["Package", $name, $b.action] | join_given(" ")),
        project: first_of($project, ($package.owner | who)),
        tag: $package.version,
        image: (if $package.type == "container" then $name else null end),
        author: first_of(($package.creator | who), ($b.sender | who)),
        url: first_of($package.html_url, $home),
        finishedAt: $package.created_at,
        details: [detail("type"; $package.type)]
      }
  elif $event == "repository" then {
    subject: [$project, "repository", $b.action, $repo.updated_at],
    kind: "repository",
    status: "info",
    title: (["Repository", $b.action] | join_given(" ")),
    project: $project,
    author: ($b.sender | who),
    url: (if $b.action == "deleted" then null else $home end)
  }
  elif $event != null then {ignore: ([$event, $b.action] | join_given(" "))}
  else empty end
