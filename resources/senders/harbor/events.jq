# {type, occur_at, operator, event_data{resources[], repository}}. One artifact (repository and tag) is one row: pushed,
# scanned, deleted; pulls have a row of their own and do not cover a scan's result. Scanners report side by side, by
# their media types.
(.body | object) as $b
| (.options | object) as $options
| ($b.event_data | object) as $data
| ($data.repository | object) as $repository
| ($b.type | text) as $type
| first_of($repository.repo_full_name, ([$repository.namespace, $repository.name] | join_given("/"))) as $name
| ($b.operator | if . == null or . == "" or . == "auto" then null else . end) as $who
| ["Critical", "High", "Medium", "Low", "Negligible", "Unknown"] as $levels
| def number: if type == "number" then . else 0 end;
  def page: text | if . == null then null else split("/")[0] | if contains(".") or contains(":") then "https://" + . else null end end;
  def common: {
    project: $name, wireStatus: $type, status: $type, author: $who, finishedAt: $b.occur_at,
    image: .resource_url, tag: .tag, digest: .digest
  };
  def tagged: first_of(.tag, .digest);
  def shown: [$name, .tag] | join_given(":");

  if ($b | has("type") or has("event_data") | not) then empty
  elif $type | text // "" | startswith("QUOTA_") then {
    # Harbor never tells that there is room again: no alarm that could be closed.
    subject: ["quota", first_of($repository.namespace, $name)],
    kind: "other",
    status: $type,
    title: (["Quota of", first_of($repository.namespace, $name), (if $type == "QUOTA_EXCEED" then "exceeded" else "nearly used up" end)] | join_given(" ")),
    project: first_of($repository.namespace, $name),
    severity: (if $type == "QUOTA_EXCEED" then "critical" else "warning" end),
    author: $who,
    message: first_of(($data.custom_attributes | object).Details, ($data.custom_attributes | object).details),
    finishedAt: $b.occur_at
  }
  elif $type == "REPLICATION" then
    ($data.replication | object) as $r
    | ($r.src_resource | object) as $from
    | ($r.dest_resource | object) as $to
    | ([$r.failed_artifact | list[] | object | .name_tag]) as $failed
    | {
        subject: ["replication", first_of($r.execution_id, $r.policy_id, $b.occur_at), $r.artifact_type],
        kind: "other",
        status: first_of($r.job_status, $type),
        title: (["Replication", (if $from.namespace == null then null else "of \($from.namespace)" end), (if $to.namespace == null then null else "to \([$to.registry_name, $to.namespace] | join_given("/"))" end)] | join_given(" ")),
        project: first_of($from.namespace, $to.namespace),
        author: $who,
        message: (if $failed == [] then null else "failed: " + ($failed[0:10] | join_given(", ") // "") end),
        finishedAt: $b.occur_at,
        details: [detail("set up by"; $r.policy_creator), detail("trigger"; $r.trigger_type), detail("succeeded"; [$r.successful_artifact | list[]] | if . == [] then null else length end)]
      }
  elif $type == "TAG_RETENTION" then
    ($data.retention | object) as $r
    | {
        subject: ["retention", first_of($r.execution_id, $b.occur_at), $r.project_name],
        kind: "other",
        status: first_of($r.status, $type),
        title: (["Tags tidied up", (if $r.project_name == null then null else "in \($r.project_name)" end)] | join_given(" ")),
        project: $r.project_name,
        author: $who,
        finishedAt: $b.occur_at,
        details: [detail("kept"; $r.retained), detail("of"; $r.total)]
      }
  else
    ([$data.resources | list[] | object] | if . == [] then [{}] else . end)[]
    | . as $resource
    | if $type == "PUSH_ARTIFACT" or $type == "DELETE_ARTIFACT" or $type == "PULL_ARTIFACT" then
        common + {
          subject: [(if $type == "PULL_ARTIFACT" then "pulled" else "image" end), $name, tagged],
          kind: "image",
          title: ([shown, (if $type == "PUSH_ARTIFACT" then "pushed" elif $type == "PULL_ARTIFACT" then "pulled" else "deleted" end)] | join_given(" ")),
          url: (.resource_url | page),
          details: [detail("visibility"; $repository.repo_type)]
        }
      elif $type | text // "" | startswith("SCANNING_") then
        ([.scan_overview | object | .[] | object]) as $reports
        | (reduce ($reports[] | .summary | object | .summary | object | to_entries[]) as $entry ({}; .[$entry.key] = ((.[$entry.key] | number) + ($entry.value | number)))) as $counts
        | ([$reports[] | .severity | strings]) as $severities
        | ([$levels[] as $level | select(($severities | index([$level])) != null or ($counts[$level] | number) > 0) | $level] | .[0]) as $worst
        | first_of($options.failOn, "Critical") as $from
        | ([$reports[].scan_status | strings | select(. != "Success")] | .[0]) as $notDone
        | (($levels | index([$worst])) as $at | ($levels | index([$from])) as $limit | $at != null and $limit != null and $at <= $limit) as $bad
        | ([$levels[] as $level | select($counts[$level] != null) | "\($counts[$level]) \($level | ascii_downcase)"] | join_given(", ")) as $told
        | common + {
            subject: ["image", $name, tagged],
            kind: "scan",
            status: (if $type != "SCANNING_COMPLETED" then $type elif $notDone != null then $notDone elif $reports == [] then "info" elif $bad then "failed" else "passed" end),
            severity: (if $worst == null or $reports == [] then null else $worst | ascii_downcase end),
            title: ([shown, (if $type == "SCANNING_FAILED" then "could not be scanned" elif $type == "SCANNING_STOPPED" then "is not scanned: stopped" else "scanned" end)] | join_given(" ")),
            message: (if $type == "SCANNING_COMPLETED" then first_of($told, (if $reports == [] then null else "nothing found" end)) else null end),
            url: (.resource_url | page),
            details: ([$reports[] | . as $report | (.summary | object) as $sum | (.scanner | object) as $scanner
              | detail("scanner"; [$scanner.name, $scanner.version] | join_given(" ")), detail("found"; $sum.total), detail("can be fixed"; $sum.fixable), detail("complete"; if $report.complete_percent == 100 then null else $report.complete_percent end)][0:20])
          }
      else
        common + {subject: [first_of($type, "event"), $name, tagged, $b.occur_at], kind: "other", status: "info",
          title: ([first_of(($type | text | if . == null then null else ascii_downcase | split("_") | join(" ") end), "event"), shown] | join_given(": ")),
          details: [$data | to_entries[0:20][] | select(.key != "resources" and .key != "repository") | detail(.key; .value | text | clip(500))]}
      end
  end
