# TeamCity's own: {eventType, payload}, the payload a build of its REST interface, of which a list of fields may have
# left anything out. The tcWebHooks plugin: {build: {notifyType, buildResult, …}}. After an interruption no end follows.
(.body | object) as $b
| ((.options | object).base) as $base
| ($b.payload | object) as $p
| ($b.build | object) as $tc
| ($b.eventType | text) as $event
| ($p.buildType | object) as $type
| def branch_name: text | if . == null or . == "<default>" then null else branch end;

  if ($b | has("eventType")) or ($b | has("payload")) then
    first_of($p.buildTypeId, $type.id) as $id
    | if $event | text // "" | startswith("AGENT_") then {
        subject: ["agent", first_of($p.name, $p.id), $event],
        kind: "other",
        status: "info",
        wireStatus: $event,
        title: (["Agent", $p.name, (if $event == "AGENT_REGISTRED" or $event == "AGENT_REGISTERED" then "registered" elif $event == "AGENT_UNREGISTERED" then "unregistered" else "removed" end)] | join_given(" ")),
        url: $p.webUrl
      } else
      ($event == "BUILD_FINISHED" or ($event != "BUILD_INTERRUPTED" and $p.state == "finished")) as $over
      | ([($p.revisions | object).revision | list[] | object]) as $revisions
      | ([($p.problemOccurrences | object).problemOccurrence | list[] | object | first_of(.details, .identity, .type)] | join_given("; ")) as $problems
      | {
          subject: ["build", $id, first_of($p.id, $p.number)],
          kind: "build",
          status: (if $over then first_of($p.status, $event) else first_of($event, $p.state) end),
          title: (($p.changes | object).change | list | .[0] | object | .comment | line),
          project: first_of($type.projectName, $type.projectId, $id),
          pipeline: first_of($type.name, $id),
          number: (if $p.number == "N/A" then null else $p.number end),
          branch: ($p.branchName | branch_name),
          defaultBranch: ($p.defaultBranch == true),
          commit: $revisions[0].version,
          author: first_of((($p.triggered | object).user | object | first_of(.name, .username)), (($p.canceledInfo | object).user | object | .username)),
          message: first_of(
            (if $event == "BUILD_INTERRUPTED" then
               (($p.canceledInfo | object) | first_of(.text, (if (.user | object | .username) == null then null else "cancelled by \(.user.username)" end))) else null end),
            $problems,
            (if $over and $p.status != "SUCCESS" then $p.statusText else null end)),
          base: $base,
          url: first_of($p.webUrl, (if $base != null and $p.id != null then "/viewLog.html?buildId=\($p.id | text)" else null end)),
          startedAt: first_of($p.startDate, (if $event == "BUILD_TYPE_ADDED_TO_QUEUE" then $p.queuedDate else null end)),
          finishedAt: (if $over or $event == "BUILD_INTERRUPTED" then first_of($p.finishDate, ($p.canceledInfo | object).timestamp) else null end),
          details: [
            detail("status"; if $over and $p.status == "SUCCESS" then $p.statusText else null end),
            detail("agent"; ($p.agent | object).name),
            detail("personal"; if $p.personal == true then "yes" else null end),
            detail("problems"; if $event == "BUILD_PROBLEMS_CHANGED" and $problems == null then "none" else null end)
          ]
        }
      end
  elif .body == {} then {ignore: "an empty message"}
  elif $b | has("build") then
    ($tc.notifyType | text) as $what
    | ({"buildFinished": true, "buildSuccessful": true, "buildFailed": true, "buildFixed": true, "buildBroken": true}[$what // ""] == true) as $ended
    | (if $ended or $what == null then first_of($tc.buildResult, $what) else $what end) as $word
    | (["buildFinished", "buildSuccessful", "buildFailed", "buildFixed", "buildBroken", "buildStarted", "changesLoaded", "beforeBuildFinish", "buildInterrupted", "buildAddedToQueue", "buildRemovedFromQueue"] | index([$what])) as $listed
    | if $what != null and $listed == null then {ignore: $what} else {
        subject: ["build", first_of($tc.buildTypeId, $tc.buildExternalTypeId, $tc.buildName), first_of($tc.buildId, $tc.buildNumber)],
        kind: "build",
        status: $word,
        title: (([$tc.changes | list[] | object | .change | object | .comment | line] | .[0])),
        project: first_of($tc.projectName, $tc.projectId),
        pipeline: first_of($tc.buildName, $tc.buildTypeId),
        number: $tc.buildNumber,
        branch: (first_of($tc.branchDisplayName, $tc.branchName, (($tc.branch | object).displayName)) | branch_name),
        defaultBranch: ($tc.branchIsDefault == true),
        author: $tc.triggeredBy,
        message: (if ($tc.buildResult | text // "" | ascii_downcase) == "failure" then $tc.buildStatus else null end),
        url: $tc.buildStatusUrl,
        startedAt: first_of($tc.buildStartTime, $tc.timestamp),
        finishedAt: (if $ended then $tc.buildFinishTime else null end),
        details: [
          detail("log"; if $tc.buildStatusUrl == null then null else "build log" end; if $tc.buildStatusUrl == null then null else "\($tc.buildStatusUrl)&tab=buildLog" end),
          detail("status"; if ($tc.buildResult | text // "" | ascii_downcase) == "success" then $tc.buildStatus else null end),
          detail("compared with before"; if $tc.buildResultDelta == "unknown" then null else $tc.buildResultDelta end),
          detail("agent"; $tc.agentName)
        ]
      } end
  else empty end
