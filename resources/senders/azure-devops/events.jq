# {id, eventType, publisherId, message, resource, resourceContainers}. A pipeline's run is told in several ways: as
# a build that is complete, as a run or a stage whose state changed. All of them carry the run's number.
(.body | object) as $b
| ($b.eventType | text) as $event
| ($b.resource | object) as $r
| (($b.resourceContainers | object).project | object) as $container
| first_of(($r.project | object).name, (($r.definition | object).project | object).name, (($r.repository | object).project | object).name) as $named
# Runs name their project by number only: its name stands in the page's address.
| first_of(((($r.run | object)._links | object).web | object).href, (($r._links | object).web | object).href) as $page
| (if $page | text // "" | contains("/_build") then $page | split("/_build")[0] | split("/")[-1] | split("%20") | join(" ") else null end) as $shown
| first_of($named, $shown, ($r.project | object).id, $container.id) as $project
| first_of($container.id, ($r.project | object).id, $named) as $projectId
| ($r.run | object) as $run
| ($r.stage | object) as $stage
| ($b.message | object | .text | line) as $said
| def refs: text | if . == null then null elif startswith("refs/pull/") then . else branch end;
  def web: object | ((._links | object).web | object).href;
  def isTag: text // "" | startswith("refs/tags/");
  def person: object | first_of(.displayName, .name, .uniqueName);
  def over: . == "succeeded" or . == "failed" or . == "canceled" or . == "partiallySucceeded" or . == "stopped" or . == "skipped" or . == "rejected";
  # A run, wherever it stands.
  def ofRun:
    (.resources | object | .repositories | object | (.self // ([.[]] | .[0])) | object) as $self
    | ([$r.repositories | list[] | object] | .[0] | object) as $repository
    | first_of($self.refName, $repository.refName) as $ref
    | ($repository.change | object) as $change
    | {
        subject: ["run", $projectId, .id],
        kind: "build",
        title: first_of(($change.message | line), $said),
        project: $project,
        pipeline: first_of((.pipeline | object).name, ($r.pipeline | object).name),
        number: first_of(.name, .id),
        branch: (if $ref | isTag then null else $ref | refs end),
        tag: (if $ref | isTag then $ref | branch else null end),
        commit: first_of($self.version, $change.version),
        author: first_of(($change.author | person), ($change.committer | person)),
        url: first_of(web, ((._links | object)["pipeline.web"] | object).href),
        startedAt: .createdDate
      };

  if ($b | has("eventType") or has("resource") | not) then empty
  elif $event == "build.complete" then
    ($r.sourceGetVersion | text // "" | split(":")) as $version
    | first_of($r.sourceBranch, (if ($version | length) > 2 then $version[1] else null end)) as $ref
    | first_of($r.result, $r.status) as $word
    | {
        subject: ["run", $projectId, $r.id],
        kind: "build",
        status: $word,
        title: first_of(($r.triggerInfo | object)["ci.message"], $said),
        project: $project,
        pipeline: ($r.definition | object).name,
        number: first_of($r.buildNumber, $r.id),
        branch: (if $ref | isTag then null else $ref | refs end),
        tag: (if $ref | isTag then $ref | branch else null end),
        commit: first_of($r.sourceVersion, (if ($version | length) > 2 then $version[2] else null end)),
        author: first_of(($r.requestedFor | person), ([$r.requests | list[] | object | .requestedFor | person] | .[0]), ($r.lastChangedBy | person)),
        message: (if $word == "succeeded" then null else $said end),
        url: first_of(($r | web), $r.url),
        startedAt: $r.startTime,
        finishedAt: $r.finishTime,
        details: [detail("reason"; $r.reason), detail("queue"; ($r.queue | object).name), detail("log"; if ($r.logs | object).url == null then null else "on the server" end; ($r.logs | object).url)]
      }
  elif $event == "ms.vss-pipelines.run-state-changed-event" then
    first_of((if $run.state == "completed" then $run.result else null end), $run.state) as $word
    | ($run | ofRun) + {
        status: $word,
        message: (if $word == "failed" or $word == "partiallySucceeded" then $said else null end),
        finishedAt: (if $word | over then $run.finishedDate else null end)
      }
  elif $event == "ms.vss-pipelines.stage-state-changed-event" or $event == "ms.vss-pipelines.job-state-changed-event" then
    first_of($r.job, $r.stage) as $part
    | ($part | object) as $part
    | first_of((if $part.state == "completed" then $part.result else null end), $part.state) as $word
    | first_of((if $run.state == "completed" then $run.result else null end), $run.state) as $whole
    # A stage's end is not the run's: it only shows that the run is going on.
    | ($run | ofRun) + {
        status: (if $whole | over then $whole elif $word == "waiting" then "waiting" else "inProgress" end),
        message: (if $word == "failed" then $said else null end),
        finishedAt: (if $whole | over then $run.finishedDate else null end),
        jobs: [{name: first_of($part.displayName, $part.name), status: $word, url: ($part | web), logUrl: first_of(($part | web), ($run | web)),
                startedAt: $part.startTime, finishedAt: $part.finishTime} | select(.name != null)]
      }
  elif $event | text // "" | startswith("ms.vss-pipelinechecks-events.approval-") then
    first_of($run, ($r.pipeline | object).run, {}) as $of
    | ($r.approval | object) as $approval
    | first_of($approval.status, ($event | ltrimstr("ms.vss-pipelinechecks-events.approval-"))) as $word
    | (if $of != {} then $of | ofRun else {subject: ["approval", $projectId, first_of($approval.id, $r.id)], kind: "build", project: $project, pipeline: ($r.pipeline | object).name} end) + {
        status: (if $word == "pending" or $word == "waiting" then "pending" elif $word == "rejected" or $word == "timedOut" then "rejected" else "inProgress" end),
        wireStatus: $word,
        title: $said,
        message: (if $word == "pending" then "waits for approval" else null end),
        environment: $r.stageName
      }
  elif $event | text // "" | startswith("ms.vss-release.deployment-") then
    ($r.environment | object) as $environment
    | first_of($environment.release, $r.release, ($r.deployment | object).release) as $release
    | ($release | object) as $release
    | ($r.approval | object) as $approval
    | first_of($environment.name, $r.stageName, ($approval.releaseEnvironment | object).name) as $where
    | (if $event == "ms.vss-release.deployment-approval-pending-event" then "pending"
       elif $event == "ms.vss-release.deployment-approval-completed-event" and $approval.status != "rejected" then "inProgress"
       else first_of($environment.status, $approval.status, ($r.deployment | object).deploymentStatus) end) as $word
    | {
        subject: ["release", $projectId, first_of($environment.releaseId, $release.id, $release.name), $where],
        attempt: $r.attemptId,
        kind: "deployment",
        status: (if $word == null and $event == "ms.vss-release.deployment-started-event" then "inProgress" else $word end),
        title: $said,
        project: $project,
        pipeline: first_of(($environment.releaseDefinition | object).name, ($release.releaseDefinition | object).name),
        number: first_of($release.name, $release.id),
        environment: $where,
        author: first_of(($release.createdBy | person), (($r.deployment | object).requestedFor | person)),
        message: (if $word == "pending" then (["waits for approval by", ($approval.approver | person)] | join_given(" ")) elif $word == "rejected" or $word == "failed" then first_of($r.comment, $said) else null end),
        url: first_of(($release | web), $r.url),
        startedAt: ($r.deployment | object).startedOn,
        finishedAt: (if $word | over then ($r.deployment | object).completedOn else null end)
      }
  elif $event == "git.push" then
    ($r.repository | object) as $repository
    | ([$r.commits | list[] | object]) as $commits
    | ([$r.refUpdates | list[] | object]) as $updates
    | if $updates == [] then {ignore: "a push that changes nothing"} else
      $updates[] as $update
      | ($update.newObjectId | text // "" | startswith("0000000000")) as $deleted
      | ($update.oldObjectId | text // "" | startswith("0000000000")) as $created
      | ($update.name | isTag) as $tag
      | ($update.name | branch) as $name
      | (if $tag then "Tag" else "Branch" end) as $what
      | {
          subject: ["push", $projectId, first_of($repository.name, $repository.id), $update.name, (if $deleted then $update.oldObjectId else $update.newObjectId end), (if $deleted then "deleted" else null end)],
          kind: "push",
          status: "info",
          title: (if $deleted then [$what, $name, "deleted"] | join_given(" ")
                  else first_of((if $tag then null else $commits[0].comment | line end), ([$what, $name, (if $created then "created" else "pushed" end)] | join_given(" "))) end),
          project: first_of($project, $repository.name),
          branch: (if $tag then null else $name end),
          defaultBranch: ($update.name != null and $update.name == $repository.defaultBranch),
          tag: (if $tag then $name else null end),
          commit: (if $deleted then null else $update.newObjectId end),
          author: ($r.pushedBy | person),
          url: first_of($repository.remoteUrl, $r.url),
          finishedAt: $r.date,
          details: [detail("repository"; $repository.name; $repository.remoteUrl), detail("commits"; if $commits == [] then null else $commits | length end)]
        }
      end
  elif $event != null then {ignore: $event}
  else {subject: ["message", $b.id], kind: "other", status: "info", title: $said, project: $project} end
