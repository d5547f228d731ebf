# A form whose payload is the build. "status" is 1 for failed and for pending alike: the words decide. A build that
# is restarted keeps its number; its later start makes it a new attempt.
(if (.form | object).payload != null then .form.payload else .body end | object) as $b
| (header("Travis-Repo-Slug") | text) as $told
| ($b.repository | object) as $repository
| first_of(([$repository.owner_name, $repository.name] | if all(. != null) then join_given("/") else null end), $told, $repository.name) as $slug
# "Pending" is said of builds that wait and of those that run.
| first_of((if $b.status_message == "Pending" then $b.state else null end), $b.status_message, $b.state, $b.result_message) as $word
| ($word | text // "" | ascii_downcase) as $plain
| (["pending", "created", "queued", "received", "started", ""] | index([$plain]) == null) as $over
| ($b.build_url | text | if . == null then null else split("/builds/")[0] end) as $site
| def jobWord: if .state != null and .state != "finished" then .state elif (.status // .result) == 0 then "passed" elif (.status // .result) == 1 and .finished_at != null then "failed" else first_of(.state, "pending") end;
  def settings: object | [.os, .language, .env, .name] | map(if type == "array" then map(text) | join(" ") else . end) | join_given(", ");
  if $b == {} then empty else {
    subject: [$slug, "build", first_of($b.id, $b.number)],
    kind: "build",
    status: $word,
    title: ($b.message | line),
    project: $slug,
    pipeline: (if $b.type == "cron" or $b.type == "api" then $b.type else null end),
    number: $b.number,
    branch: (if $b.tag != null then null else first_of((if $b.pull_request == true then $b.head_branch else null end), $b.branch) end),
    tag: $b.tag,
    commit: first_of((if $b.pull_request == true then $b.head_commit else null end), $b.commit),
    author: first_of($b.author_name, $b.committer_name),
    message: (if $plain == "still failing" then "still failing" elif $plain == "errored" then "could not be run: see the log" else null end),
    url: $b.build_url,
    startedAt: $b.started_at,
    finishedAt: (if $over then $b.finished_at else null end),
    jobs: [$b.matrix | list[] | object | {
      name: ([.number, (.config | settings)] | join_given(" ")), status: jobWord,
      logUrl: (if $site == null or .id == null then null else "\($site)/jobs/\(.id | text)" end), startedAt: .started_at, finishedAt: .finished_at} | select(.name != null)],
    details: [
      detail("type"; $b.type),
      detail("pull request"; if $b.pull_request_number == null then null else "#\($b.pull_request_number | text) \($b.pull_request_title | text // "")" end),
      detail("commit"; $b.commit | short; $b.compare_url),
      ([$b.matrix | list[] | object | select(.allow_failure == true and jobWord == "failed") | .number | text] | detail("allowed to fail"; join_given(", ")))
    ]
  } end
