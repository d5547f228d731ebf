# Global webhooks: {event, action, user?, repo?, build?, system}. X-Drone-Event is not signed, so the body
# decides; where both are given and differ, nothing is made of it.
header("X-Drone-Event") as $told
| (.body | object) as $b
| ($b.repo | object) as $repo
| ($b.user | object) as $user
| ($b.build // $repo.build | object) as $build
| first_of($b.event, $told, if $build != {} then "build" elif $repo != {} then "repo" elif $user != {} then "user" else null end) as $event
| first_of($repo.slug, ([$repo.namespace, $repo.name] | join_given("/"))) as $slug
| (($b.system | object).link | text // "" | rtrimstr("/")) as $link
| def page($path): if $link == "" or $path == null then null else $link + "/" + $path end;
  def failed: .status == "failure" or .status == "error" or .status == "killed";
  if (.body | type) != "object" then empty
  elif $told != null and $b.event != null and $told != $b.event then empty
  elif $event == "build" then
    ([$slug, $build.number] | if all(. != null) then map(text) | join("/") else null end) as $place
    | [$build.stages | list[] | object | . as $stage | .steps | list[] | object
       | . + {shown: (if $stage.name == "default" or $stage.name == null then .name else ([$stage.name, .name] | join_given(" / ")) end),
              page: page([$place, $stage.number, .number] | if all(. != null) then map(text) | join("/") else null end)}] as $steps
    | [$build.stages | list[] | object | select(failed)] as $failedStages
    | ([$steps[] | select(failed)] | .[0] | object) as $step
    | ($build.event // "") as $trigger
    | ($trigger == "tag") as $isTag
    | (if $trigger == "pull_request" then first_of($build.source, $build.target) elif $isTag then null else first_of($build.target, $build.ref | branch) end) as $branch
    | {
        subject: [first_of($slug, $repo.id, $build.repo_id), first_of($build.number, $build.id)],
        kind: (if $trigger == "promote" or $trigger == "rollback" then "deployment" else "build" end),
        status: $build.status,
        order: $build.version,
        title: first_of($build.title, $build.message | line),
        project: $slug,
        pipeline: (if $trigger == "cron" then [$trigger, $build.cron] | join_given(" ") else $build.event end),
        number: $build.number,
        branch: $branch,
        defaultBranch: ($branch != null and $branch == $repo.default_branch and ($trigger == "push" or $trigger == "cron" or $trigger == "custom")),
        tag: (if $isTag then $build.ref | branch else null end),
        commit: $build.after,
        environment: $build.deploy_to,
        author: first_of($build.author_login, $build.author_name, $build.sender),
        message: (if ($build | failed) then first_of($build.error, $failedStages[0].error, $step.error,
                    if $step.shown == null then null else $step.shown + (if $step.exit_code != null and $step.exit_code != 0 then ": exit code \($step.exit_code | text)" else "" end) end)
                  else null end),
        url: first_of(page($place), $build.link),
        startedAt: $build.started,
        finishedAt: $build.finished,
        jobs: [$steps[] | {name: .shown, status, logUrl: .page, startedAt: .started, finishedAt: .stopped}],
        details: [
          detail("trigger"; $build.trigger),
          detail("commit"; $build.after | short; $build.link),
          detail("parent build"; if $build.parent == 0 then null else $build.parent end; page(if $slug == null then null else "\($slug)/\($build.parent | text)" end))
        ]
      }
  elif $event == "repo" then {
    subject: ["repo", first_of($slug, $repo.id), $b.action, $repo.updated],
    kind: "repository",
    status: "info",
    title: (["Repository", $b.action] | join_given(" ")),
    project: $slug,
    author: $user.login,
    url: first_of(page(if $slug == null then null else $slug + "/settings" end), $repo.link),
    details: [detail("visibility"; $repo.visibility), detail("configuration"; $repo.config_path), detail("default branch"; $repo.default_branch)]
  }
  elif $event == "user" then {
    subject: ["user", first_of($user.login, $user.id), $b.action, $user.updated],
    kind: "user",
    status: "info",
    title: (["User", $user.login, $b.action] | join_given(" ")),
    url: page("settings/users"),
    details: [detail("role"; if $user.admin == true then "administrator" else "member" end), detail("kind"; if $user.machine == true then "machine" else "person" end)]
  }
  else empty end
