# X-GitHub-Event says which, the body is JSON or a form with JSON in "payload". A conclusion counts before a
# status: "completed" alone says nothing about how.
(header("X-GitHub-Event") | text) as $event
| (if (.form | object).payload != null then .form.payload else .body end) as $given
| ($given | object) as $b
| ($b.repository | object) as $repo
| ($repo.full_name | text) as $project
| ($repo.html_url | text) as $home
| def who: object | .login | text;
  def firstline: text | if . == null then null else line end;
  def zero: . == null or (text | startswith("0000000000"));
  def onDefault($name): $name != null and $name != "" and $name == $repo.default_branch;
  def commitPage($sha): if $home == null or $sha == null then null else $home + "/commit/" + ($sha | text) end;
  def word: object | first_of(.conclusion, .status, .state);
  def over: object | .conclusion != null or .status == "completed";
  def actionsRun: [.details_url, .html_url] | map(strings | select(contains("/actions/runs/")) | split("/actions/runs/")[1] | split("/")[0]) | .[0];
  def asJob: {name, status: word, url: .html_url, logUrl: .html_url, startedAt: .started_at, finishedAt: (if over then .completed_at else null end)};
  # One job's end is not the run's: it only shows that the run is going on.
  def jobStatus: word as $w | if $w == "waiting" or $w == "action_required" then "waiting"
    elif $w == "queued" or $w == "pending" or $w == "requested" then "queued" else "in_progress" end;
  def failing: . == "failure" or . == "timed_out" or . == "startup_failure";
  def ofRun($run; $attempt; $name; $branchName; $sha; $job): {
    subject: [$project, "run", $run], attempt: $attempt, kind: "build", status: ($job | jobStatus),
    project: $project, pipeline: $name, branch: $branchName, defaultBranch: onDefault($branchName), commit: $sha,
    url: (if $home == null or $run == null then null else "\($home)/actions/runs/\($run | text)" end),
    message: (if $job | word | failing then
        ([$job.steps | list[] | object | select(.conclusion | failing) | .name] | .[0]) as $step
        | [$job.name, $step] | join_given(": ") | if . == null then null else . + " failed" end
      else null end),
    jobs: [$job | asJob]
  };

  if ($given | type) != "object" then empty
  elif $event == "workflow_run" then
    ($b.workflow_run | object) as $run
    | (($run.head_repository | object).full_name // $project) as $from
    | {
        subject: [$project, "run", $run.id],
        attempt: $run.run_attempt,
        kind: "build",
        status: first_of($run | word, $b.action),
        title: first_of($run.display_title | firstline, ($run.head_commit | object).message | firstline),
        project: $project,
        pipeline: first_of($run.name, ($b.workflow | object).name, $run.path | text | if . == null then null else split("/")[-1] end),
        number: $run.run_number,
        branch: $run.head_branch,
        defaultBranch: ($from == $project and $run.event != "pull_request" and onDefault($run.head_branch)),
        commit: $run.head_sha,
        author: first_of(($run.triggering_actor | who), ($run.actor | who), ($b.sender | who)),
        message: (if $run.conclusion == "action_required" then "waits for approval" elif $run.conclusion == "timed_out" then "timed out"
                  elif $run.conclusion == "startup_failure" then "could not start: see the workflow file" else null end),
        url: $run.html_url,
        startedAt: first_of($run.run_started_at, $run.created_at),
        finishedAt: (if $run.conclusion != null and $run.conclusion != "action_required" then $run.updated_at else null end),
        details: [detail("event"; $run.event), detail("commit"; $run.head_sha | short; commitPage($run.head_sha)),
                  ($run.pull_requests | list[] | object | detail("pull request"; if .number == null then null else "#\(.number)" end; if $home == null or .number == null then null else "\($home)/pull/\(.number)" end))]
      }
  elif $event == "workflow_job" then
    ($b.workflow_job | object) as $job
    | ofRun($job.run_id; $job.run_attempt; first_of($job.workflow_name, $job.name); $job.head_branch; $job.head_sha; $job)
  elif $event == "check_run" then
    ($b.check_run | object) as $run
    | ($run.check_suite | object) as $suite
    | if ($run | actionsRun) != null then {ignore: "GitHub Actions tells of this job as workflow_job"} else {
        subject: [$project, "check", first_of($run.id, $run.name)],
        kind: "build",
        status: first_of($run | word, $b.action),
        title: first_of(($run.output | object).title | firstline, $run.name),
        project: $project,
        pipeline: first_of($run.name, ($run.app | object).name),
        branch: $suite.head_branch,
        defaultBranch: onDefault($suite.head_branch),
        commit: $run.head_sha,
        author: ($b.sender | who),
        message: (if ($run | word | failing) then ($run.output | object).summary else null end),
        url: first_of($run.html_url, $run.details_url),
        startedAt: $run.started_at,
        finishedAt: (if ($run | over) then $run.completed_at else null end),
        details: [detail("application"; ($run.app | object).name), detail("details"; $run.details_url; $run.details_url), detail("commit"; $run.head_sha | short; commitPage($run.head_sha))]
      } end
  elif $event == "check_suite" then
    ($b.check_suite | object) as $suite
    | ($suite.app | object) as $app
    | if $app.slug == "github-actions" then {ignore: "GitHub Actions tells of this as workflow_run"} else {
        subject: [$project, "suite", first_of($suite.id, $suite.head_sha)],
        kind: "build",
        status: first_of($suite | word, $b.action),
        title: first_of(($suite.head_commit | object).message | firstline, $app.name),
        project: $project,
        pipeline: $app.name,
        branch: $suite.head_branch,
        defaultBranch: onDefault($suite.head_branch),
        commit: $suite.head_sha,
        author: ($b.sender | who),
        url: first_of(commitPage($suite.head_sha), $home),
        startedAt: $suite.created_at,
        finishedAt: (if $suite.conclusion != null then $suite.updated_at else null end)
      } end
  elif $event == "status" then
    ([$b.branches | list[] | object | .name] | if length == 1 then .[0] elif ($repo.default_branch != null and index([$repo.default_branch]) != null) then $repo.default_branch else .[0] end) as $name
    | {
        subject: [$project, "status", $b.sha, $b.context],
        kind: "build",
        status: $b.state,
        title: first_of((($b.commit | object).commit | object).message | firstline, $b.description | firstline),
        project: $project,
        pipeline: $b.context,
        branch: $name,
        defaultBranch: onDefault($name),
        commit: $b.sha,
        author: first_of((($b.commit | object).author | who), ((($b.commit | object).commit | object).author | object).name),
        message: $b.description,
        url: first_of($b.target_url, ($b.commit | object).html_url, commitPage($b.sha)),
        startedAt: $b.created_at,
        finishedAt: (if $b.state == "pending" then null else $b.updated_at end)
      }
  elif $event == "deployment" or $event == "deployment_status" then
    ($b.deployment | object) as $deployment
    | ($b.deployment_status | object) as $state
    | if $state.state == "inactive" then {ignore: "the deployment was superseded"} else {
        subject: [$project, "deployment", first_of($deployment.id, $state.deployment_url)],
        kind: "deployment",
        status: (if $event == "deployment" then "queued" else $state.state end),
        title: first_of($state.description | firstline, $deployment.description | firstline, (["Deployment to", first_of($state.environment, $deployment.environment)] | join_given(" "))),
        project: $project,
        pipeline: $deployment.task,
        branch: ($deployment.ref | branch),
        defaultBranch: onDefault($deployment.ref | branch),
        commit: $deployment.sha,
        environment: first_of($state.environment, $deployment.environment),
        author: first_of(($state.creator | who), ($deployment.creator | who)),
        message: (if $state.state == "failure" or $state.state == "error" then $state.description else null end),
        url: first_of($state.log_url, $state.target_url, ($b.workflow_run | object).html_url, $state.environment_url, if $home == null then null else $home + "/deployments" end),
        startedAt: $deployment.created_at,
        finishedAt: (if $state.state == "success" or $state.state == "failure" or $state.state == "error" then $state.created_at else null end),
        details: [detail("environment"; first_of($state.environment, $deployment.environment); $state.environment_url)]
      } end
  elif $event == "push" then
    ($b.ref | text // "") as $ref
    | ($ref | startswith("refs/tags/")) as $isTag
    | (if $isTag or $ref == "" then null else $ref | branch end) as $name
    | ($b.deleted == true or (($b | has("after")) and ($b.after | zero) and $b.head_commit == null and $b.before != null)) as $deleted
    | ($b.head_commit | object) as $head
    | ([$b.commits | list[] | object] | length) as $count
    | {
        subject: [$project, "push", $b.ref, (if $deleted then $b.before else first_of($b.after, $head.id) end), (if $deleted then "deleted" else null end)],
        kind: "push",
        status: "info",
        title: (if $deleted then ([(if $isTag then "Tag" else "Branch" end), ($ref | branch), "deleted"] | join_given(" "))
                else first_of(if $isTag then null else $head.message | firstline end, ([(if $isTag then "Tag" else "Branch" end), ($ref | branch), (if $b.created == true then "created" else "pushed" end)] | join_given(" "))) end),
        project: $project,
        branch: $name,
        defaultBranch: onDefault($name),
        tag: (if $isTag then $ref | branch else null end),
        commit: (if $deleted then null else first_of($b.after, $head.id) end),
        author: first_of(($b.pusher | object).name, ($b.sender | who)),
        url: (if $deleted then $home else first_of($b.compare, $head.url, $home) end),
        details: [detail("commits"; if $count == 0 then null else $count end), detail("forced"; if $b.forced == true then "yes" else null end)]
      }
  elif $event == "release" then
    ($b.release | object) as $release
    | if $release.draft == true then {ignore: "a release that is still a draft"} else {
        subject: [$project, "release", first_of($release.id, $release.tag_name)],
        kind: "release",
        status: "info",
        title: ([first_of($release.name | firstline, $release.tag_name), $b.action] | join_given(" ")),
        project: $project,
        tag: $release.tag_name,
        author: first_of(($release.author | who), ($b.sender | who)),
        message: ($release.body | clip(4000)),
        url: $release.html_url,
        finishedAt: $release.published_at,
        details: [detail("prerelease"; if $release.prerelease == true then "yes" else null end),
                  ($release.assets | list[] | object | detail("file"; .name; .browser_download_url))]
      } end
  elif $event == "package" or $event == "registry_package" then
    first_of($b.package, $b.registry_package) as $given
    | ($given | object) as $package
    | ($package.package_version | object) as $version
    | ($package.package_type | text // "" | ascii_downcase == "container") as $isImage
    | first_of(((($version.container_metadata | object).tag | object).name), $version.version, $version.name) as $tag
    | ([[$package.namespace, $package.name] | join_given("/"), $tag] | join_given(if $isImage then ":" else " " end)) as $name
    | {
        subject: [$project, "package", $package.package_type, $name],
        kind: (if $isImage then "image" else "release" end),
        status: "info",
        title: (["Package", $name, $b.action] | join_given(" ")),
        project: first_of($project, ($package.owner | who)),
        tag: $tag,
        image: (if $isImage then $name else null end),
        digest: (if $isImage then (($version.container_metadata | object).tag | object).digest else null end),
        author: first_of(($version.author | who), ($b.sender | who)),
        url: first_of($version.html_url, $package.html_url, $home),
        finishedAt: first_of($version.created_at, $package.updated_at),
        details: [detail("type"; $package.package_type)]
      }
  elif $event == "repository" then {
    subject: [$project, "repository", $b.action, $repo.updated_at],
    kind: "repository",
    status: "info",
    title: (["Repository", $b.action] | join_given(" ")),
    project: $project,
    author: ($b.sender | who),
    url: $home
  }
  elif $event == "ping" then {
    subject: ["hook", first_of($b.hook_id, ($b.hook | object).id)],
    kind: "other",
    status: "info",
    title: "GitHub is connected",
    project: first_of($project, ($b.organization | object).login),
    author: ($b.sender | who),
    message: $b.zen,
    url: first_of($home, if ($b.organization | object).login == null then null else "https://github.com/\($b.organization.login)" end),
    details: [detail("events"; ($b.hook | object).events | join_given(", "))]
  }
  elif $event != null then {ignore: ([$event, $b.action] | join_given(" "))}
  else empty end
