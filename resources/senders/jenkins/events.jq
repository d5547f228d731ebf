# {name, display_name, url, build{phase, status?, full_url?, …}}. The phases come in order, and a lower one that
# comes later is history. Only COMPLETED and FINALIZED have a result; a pipeline step (NONE) may tell one while the
# build goes on. full_url is missing where Jenkins does not know its own address.
(.body | object) as $b
| ($b.build | object) as $build
| ((.options | object).base) as $base
| ($build.scm | object) as $scm
| ($build.test_summary | object) as $tests
| ($build.phase | text) as $phase
| ($phase == "COMPLETED" or $phase == "FINALIZED" or ($phase == null and $build.status != null)) as $over
# job/harbour/job/tide/job/feature%252Fx/
| ($b.url | text // "" | split("/") | if .[0] == "job" then [.[range(1; length; 2)]] | join_given("/") else null end) as $path
| first_of(($path | if . == null then null else split("%25") | join("%") | split("%2F") | join("/") | split("%20") | join(" ") end), $b.name, $b.display_name) as $project
| ([$scm.culprits | list[]] | join_given(", ")) as $culprits
| ([$tests.failed_tests | list[] | if type == "object" then first_of(.name, .fullName) else text end]) as $failed
| def relative($url): if $url == null then null elif $url | text | startswith("http") then $url elif $base == null then null else "/" + ($url | text | ltrimstr("/")) end;
  def end_of_log: text // "" | split("\n") | map(select(. != "")) | .[-6:] | join_given("\n") | clip(1000);
  def branch_name: branch | if . == null or . == "detached" then null else ltrimstr("refs/remotes/") | ltrimstr("origin/") end;

  if ($b | has("build") or has("name") | not) then empty else {
    subject: ["build", $project, first_of($build.number, $build.full_url)],
    kind: "build",
    status: (if $over then first_of($build.status, $phase) else $phase end),
    order: ({"QUEUED": 1, "STARTED": 2, "COMPLETED": 3, "FINALIZED": 4}[$phase // ""]),
    title: (if $b.display_name != null and $b.display_name != $b.name and $b.display_name != $project then $b.display_name else null end),
    project: $project,
    number: $build.number,
    branch: ($scm.branch | branch_name),
    commit: $scm.commit,
    author: $culprits,
    message: first_of(
      ($build.notes | if . == "" then null else . end),
      (if $over and ($tests.failed | type) == "number" and $tests.failed > 0 then
         "\($tests.failed) of \($tests.total // 0) tests failed" + (if $failed == [] then "" else ": " + ($failed[0:5] | join_given(", ")) end) else null end),
      (if $over and ($build.status == "FAILURE" or $build.status == "UNSTABLE") then $build.log | end_of_log else null end)),
    base: $base,
    url: first_of($build.full_url, relative($build.url)),
    startedAt: $build.timestamp,
    finishedAt: (if $over and ($build.timestamp | type) == "number" and ($build.duration | type) == "number" and $build.duration > 0 then $build.timestamp + $build.duration else null end),
    details: [
      detail("phase"; $phase),
      detail("result so far"; if $over then null else $build.status end),
      detail("log"; if $build.full_url == null then null else "console" end; if $build.full_url == null then null else "\($build.full_url)console" end),
      detail("repository"; $scm.url | if . != null and (text | contains("@")) and (text | startswith("http")) then null else . end),
      detail("changed files"; [$scm.changes | list[]] | if . == [] then null else length end),
      detail("tests"; if $tests.total == null then null else "\($tests.passed // 0) passed, \($tests.failed // 0) failed, \($tests.skipped // 0) skipped" end),
      ($build.parameters | object | to_entries[0:10][] | detail(.key; .value | text | clip(200))),
      ($build.artifacts | object | to_entries[0:10][] | detail("artifact"; .key; relative(.value | if type == "object" then first_of(.archive, .s3) else null end)))
    ]
  } end
