# Only completions are sent, of jobs and of workflows. A workflow that is run again has another id inside the
# same pipeline: the row is the pipeline's workflow by name, and the later start makes it a new attempt.
(.body | object) as $b
| first_of($b.type, header("circleci-event-type")) as $type
| ($b.project | object) as $project
| ($b.pipeline | object) as $pipeline
| ($b.workflow | object) as $workflow
| ($b.job | object) as $job
| ($pipeline.vcs | object) as $vcs
| ($pipeline.trigger_parameters | object) as $given
| ($given.git | object) as $git
| first_of($given.gitlab, $given.github_app, $given.bitbucket) as $app
| ($app | object) as $app
| first_of($project.slug, $project.name) as $slug
| first_of($vcs.branch, $git.branch, $app.branch) as $branch
| first_of($vcs.revision, $git.checkout_sha, $app.checkout_sha, $app.commit_sha) as $sha
| {
    subject: [$slug, "workflow", first_of($pipeline.number, $pipeline.id), first_of($workflow.name, $workflow.id)],
    kind: "build",
    title: first_of((($vcs.commit | object).subject | line), ($app.commit_title | line), ($app.commit_message | line)),
    project: $slug,
    pipeline: $workflow.name,
    number: $pipeline.number,
    branch: $branch,
    tag: first_of($vcs.tag, $git.tag),
    commit: $sha,
    author: first_of((($vcs.commit | object).author | object).name, $app.commit_author_name, $app.user_name),
    url: $workflow.url,
    startedAt: $workflow.created_at,
    details: [
      detail("trigger"; first_of(($pipeline.trigger | object).type, $app.type)),
      detail("commit"; $sha | short; if $vcs.origin_repository_url == null or $sha == null or ($vcs.provider_name | text // "" | startswith("github") | not) then null else "\($vcs.origin_repository_url)/commit/\($sha)" end)
    ]
  } as $common
| if (.body | type) != "object" then empty
  elif $type == "workflow-completed" then
    $common + {status: $workflow.status, finishedAt: $workflow.stopped_at}
  elif $type == "job-completed" then
    # One job's end is not the workflow's: it only shows that the workflow is going on.
    (if $workflow.url == null or $job.number == null then $workflow.url else "\($workflow.url)/jobs/\($job.number | text)" end) as $page
    | $common + {
        status: "running",
        message: (if $job.status == "failed" or $job.status == "error" or $job.status == "unauthorized" then ([first_of($job.name, "a job"), $job.status] | join_given(": ")) else null end),
        jobs: [{name: $job.name, status: $job.status, url: $page, logUrl: $page, startedAt: $job.started_at, finishedAt: $job.stopped_at} | select(.name != null)]
      }
  elif $type == "ping" then {subject: ["ping", ($b.webhook | object).id], kind: "other", status: "info", title: "CircleCI is connected", project: $slug, details: [detail("webhook"; ($b.webhook | object).name)]}
  elif $type != null then {ignore: $type}
  else empty end
