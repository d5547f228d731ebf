# X-Event-Key says which. A build's status has the key of its tool: the same key on the same commit is the same
# build; created_on stays, so only updated_on tells when it was started again. One push may move many branches.
# Data Center (repo:refs_changed, diagnostics:ping) writes it differently.
(header("X-Event-Key") | text) as $key
| (.body | object) as $b
| ($b.repository | object) as $repo
| ($b.actor | object) as $actor
| first_of($repo.full_name, ([($repo.project | object).key, $repo.slug] | join_given("/")), $repo.name) as $project
| first_of((($repo.links | object).html | object).href, ((($repo.links | object).self | list | .[0]) | object).href) as $home
| first_of($actor.display_name, $actor.displayName, $actor.nickname, $actor.name) as $who
| def last: text | if . == null then null else split("/")[-1] end;
  def zero: . == null or (text | startswith("0000000000"));
  def what: if . == "tag" or . == "TAG" or . == "annotated_tag" then "Tag" else "Branch" end;

  if (.body | type) != "object" then empty
  elif $key == "repo:commit_status_created" or $key == "repo:commit_status_updated" or (($b | has("commit_status")) and $key == null) then
    ($b.commit_status | object) as $status
    | first_of(((($status.links | object).commit | object).href | last), (($status.commit | object).hash)) as $sha
    | ($status.state == "INPROGRESS") as $running
    | ($status.url | text // "") as $page
    | {
        subject: [$project, "status", $sha, first_of($status.key, $status.name)],
        kind: "build",
        status: $status.state,
        title: first_of(($status.name | line), ($status.description | line)),
        project: $project,
        pipeline: first_of($status.key, $status.name),
        number: (if $page | contains("/results/") then $page | split("/results/")[1] | split("/")[0] else null end),
        branch: $status.refname,
        commit: $sha,
        author: first_of(((($status.commit | object).author | object).user | object).display_name, $who),
        message: $status.description,
        url: first_of($status.url, $home),
        startedAt: (if $running then first_of($status.updated_on, $status.created_on) else null end),
        finishedAt: (if $running then null else $status.updated_on end),
        details: [detail("commit"; $sha | short; if $home == null or $sha == null then null else "\($home)/commits/\($sha)" end)]
      }
  elif $key == "repo:push" then
    [($b.push | object).changes | list[] | object] as $changes
    | if $changes == [] then {ignore: "a push that changes nothing"} else
      $changes[] as $change
      | ($change.new | object) as $new
      | ($change.old | object) as $old
      | ($new == {}) as $deleted
      | (if $deleted then $old else $new end) as $ref
      | ($new.target | object) as $target
      | ($ref.type | what) as $kind
      | first_of((($change.links | object).html | object).href, (($target.links | object).html | object).href, $home) as $page
      | {
          subject: [$project, "push", $kind, $ref.name, (if $deleted then ($old.target | object).hash else $target.hash end), (if $deleted then "deleted" else null end)],
          kind: "push",
          status: "info",
          title: (if $deleted then [$kind, $ref.name, "deleted"] | join_given(" ")
                  else first_of((if $kind == "Tag" then null else $target.message | line end), ([$kind, $ref.name, (if $old == {} then "created" else "pushed" end)] | join_given(" "))) end),
          project: $project,
          branch: (if $kind == "Tag" then null else $ref.name end),
          defaultBranch: ($kind != "Tag" and $ref.name != null and $ref.name == ($repo.mainbranch | object).name),
          tag: (if $kind == "Tag" then $ref.name else null end),
          commit: $target.hash,
          author: first_of($who, (($target.author | object).user | object).display_name, ($target.author | object).raw),
          url: (if $deleted then $home else $page end),
          finishedAt: $target.date,
          details: [detail("commits"; [$change.commits | list[]] | if . == [] then null else "\(length)" + (if $change.truncated == true then "+" else "" end) end),
                    detail("forced"; if $change.forced == true then "yes" else null end)]
        }
      end
  elif $key == "repo:refs_changed" then
    [$b.changes | list[] | object] as $changes
    | if $changes == [] then {ignore: "a push that changes nothing"} else
      $changes[] as $change
      | ($change.ref | object) as $ref
      | first_of($ref.displayId, ($change.refId | branch)) as $name
      | ($ref.type | what) as $kind
      | ($change.type == "DELETE") as $deleted
      | {
          subject: [$project, "push", $kind, $name, (if $deleted then $change.fromHash else $change.toHash end), (if $deleted then "deleted" else null end)],
          kind: "push",
          status: "info",
          title: ((if $deleted or $kind == "Tag" then null else [$b.commits | list[] | object | .message | line] | .[0] end) as $said
                  | first_of($said, ([$kind, $name, (if $deleted then "deleted" elif $change.type == "ADD" then "created" else "pushed" end)] | join_given(" ")))),
          project: $project,
          branch: (if $kind == "Tag" then null else $name end),
          tag: (if $kind == "Tag" then $name else null end),
          commit: (if $deleted or ($change.toHash | zero) then null else $change.toHash end),
          author: $who,
          url: $home,
          finishedAt: (if $deleted then null else $b.date end)
        }
      end
  elif $key == "diagnostics:ping" or $b.test == true then {subject: ["ping"], kind: "other", status: "info", title: "Bitbucket is connected"}
  elif $key == "repo:transfer" or $key == "repo:deleted" or $key == "repo:created" or $key == "repo:modified" then {
    subject: [$project, "repository", $key, first_of($b.date, $repo.uuid)],
    kind: "repository",
    status: "info",
    title: (["Repository", ($key | ltrimstr("repo:") | if . == "transfer" then "transferred" elif . == "modified" then "changed" else . end)] | join_given(" ")),
    project: $project,
    author: $who,
    url: $home
  }
  elif $key != null then {ignore: $key}
  else empty end
