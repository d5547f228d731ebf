# {type, createdAt, contents, location?}; nothing is signed. One image (repository and tag) is one row: pushed,
# scanned, promoted, deleted. What only reads it (pulls) has a row of its own and does not cover a scan's
# result. Types and keys that are not known are shown whole.
(.body | object) as $b
| (.options | object) as $options
| ($b.contents | object) as $c
| ($c.scanSummary | object) as $scan
| first_of($b.type | text, "event") as $type
| first_of([first_of($c.namespace, $scan.namespace), first_of($c.repository, $scan.reponame, $scan.repository)] | join_given("/")) as $repository
| first_of($c.tag, $scan.tag) as $tag
| first_of($c.imageName, ([$repository, $tag] | join_given(":"))) as $image
| ($c.imageName | text // "" | split("/") | .[0] // "") as $first
| (if ($first | contains(".")) or ($first | contains(":")) then "https://" + $first else null end) as $registry
| (if $options.base != null then null else $registry end) as $base
| (if $b.location == null then null
   elif ($b.location | text | startswith("/")) and $base == null and $options.base == null then null
   else $b.location end) as $page
| def number: if type == "number" then . else null end;
  # A message shows the first ones, its thread the others, page by page.
  def findings_shown: 240;
  def word: if . == null then null else ascii_downcase | split("_") | join(" ") end;
  # The rest of the contents, so that nothing is lost.
  def rest($known): [($c | keys_unsorted) - $known | .[0:30][] as $key | detail($key; $c[$key] | text | clip(500))];
  def common: {
    project: $repository, image: $image, tag: $tag, digest: $c.digest, author: $c.author,
    wireStatus: $type, status: $type, url: $page, base: $base,
    finishedAt: $b.createdAt
  };
  def told: ["namespace", "repository", "tag", "digest", "imageName", "author", "os", "architecture", "pushedAt", "pulledAt", "deletedAt", "scanSummary", "error"];
  def platform: [$c.os, $c.architecture] | join_given("/");
  def titled($what): [first_of(([$repository, $tag] | join_given(":")), $image), $what] | join_given(" ");

  if ($b | has("type") or has("contents") | not) then empty
  elif $type == "TAG_PULL" or $type == "MANIFEST_PULL" then
    common + {subject: ["pulled", first_of($image, $repository), (if $tag == null then $c.digest else null end)], kind: "image", title: titled("pulled"),
      details: ([detail("platform"; platform)] + rest(told))}
  elif $type == "TAG_PUSH" or $type == "TAG_DELETE" or $type == "MANIFEST_PUSH" or $type == "MANIFEST_DELETE" then
    common + {subject: ["image", $repository, first_of($tag, $c.digest)], kind: "image",
      title: titled(if $type | endswith("DELETE") then "deleted" else "pushed" end),
      finishedAt: first_of($b.createdAt, $c.pushedAt, $c.deletedAt),
      details: ([detail("platform"; platform)] + rest(told))}
  elif $type == "SCAN_COMPLETED" then
    ($scan.critical | number) as $critical | ($scan.major | number) as $major | ($scan.minor | number) as $minor
    | ($scan.last_scan_status | number) as $stage
    | first_of($options.failOn, "critical") as $from
    | (($critical // 0) + (if $from == "major" or $from == "minor" then $major // 0 else 0 end) + (if $from == "minor" then $minor // 0 else 0 end)) as $bad
    | ([$critical, $major, $minor] | all(. == null)) as $unknown
    | ([$scan.layer_details | list[] | object]) as $layers
    | ([$layers[] | .components | list[] | object | . as $component | .vulns | list[] | object
        | (if (.vuln | type) == "object" then .vuln else . end)
        | {cve: (.cve | text), score: (.cvss | number), where: ([$component.component, $component.version] | join_given(" "))}
        | select(.cve != null)] | unique_by([.cve, .where]) | sort_by(-(.score // 0))) as $holes
    | common + {
        subject: ["image", $repository, $tag],
        kind: "scan",
        title: titled("scanned"),
        status: (if $stage == 0 then "failed" elif $stage != null and $stage != 6 then "running" elif $unknown then "info"
                 elif $bad > 0 and $from != "never" then "failed" else "passed" end),
        severity: (if $unknown then null elif ($critical // 0) > 0 then "critical" elif ($major // 0) > 0 then "major" elif ($minor // 0) > 0 then "minor" else null end),
        message: (if $stage == 0 then "the scan failed" elif $stage != null and $stage != 6 then "the scan is under way" elif $unknown then null
                  else "\($critical // 0) critical, \($major // 0) major, \($minor // 0) minor" end),
        finishedAt: (if $stage != null and $stage != 0 and $stage != 6 then null else $b.createdAt end),
        details: ([
          detail("critical"; $critical), detail("major"; $major), detail("minor"; $minor),
          detail("checked"; $scan.check_completed_at),
          detail("scan again"; if $scan.should_rescan == true then "advised" else null end),
          detail("foreign layers"; if $scan.has_foreign_layers == true then "yes" else null end),
          detail("layers"; if $layers == [] then null else $layers | length end),
          detail("vulnerabilities"; if $holes == [] then null else $holes | length end)]
          + [$holes[0:findings_shown][] | detail(.cve; [(if .score == null then null else "CVSS \(.score)" end), .where] | join_given(", "))]
          + [detail("more vulnerabilities"; ($holes | length) - findings_shown | if . > 0 then . else null end)]
          + rest(told))
      }
  elif $type == "SCAN_FAILED" then
    common + {subject: ["image", $repository, $tag], kind: "scan", status: "failed", title: titled("could not be scanned"), message: $c.error, details: rest(told)}
  elif $type == "PROMOTION" then
    common + {
      subject: ["image", $c.targetRepository, $c.targetTag],
      kind: "image",
      project: first_of($c.targetRepository, $repository),
      image: first_of(([$c.targetRepository, $c.targetTag] | join_given(":")), $image),
      tag: first_of($c.targetTag, $tag),
      title: (([$c.sourceRepository, $c.sourceTag] | join_given(":")) as $source | ([$c.targetRepository, $c.targetTag] | join_given(":")) as $target
              | [$source, "promoted", (if $target == null then null else "to \($target)" end)] | join_given(" ")),
      details: ([detail("from"; [$c.sourceRepository, $c.sourceTag] | join_given(":")), detail("policy"; $c.promotionPolicyID)]
                + rest(told + ["promotionPolicyID", "sourceRepository", "sourceTag", "targetRepository", "targetTag", "promotedAt"]))
    }
  elif $type == "PUSH_MIRRORING" or $type == "POLL_MIRRORING" then
    common + {
      subject: ["mirror", $repository, $tag, $type],
      kind: "image",
      status: (if $c.error != null or $c.success == false then "failed" else $type end),
      title: titled((if $c.error != null or $c.success == false then "could not be mirrored" else "mirrored" end) + (if $type == "PUSH_MIRRORING" then " to" else " from" end) + " another registry"),
      message: $c.error,
      details: rest(told)
    }
  elif $type | startswith("REPO_") then
    common + {subject: ["repository", $repository, $type, $b.createdAt], kind: "repository", image: null,
      title: (["Repository", $repository, ($type | ltrimstr("REPO_") | word)] | join_given(" ")), details: rest(["namespace", "repository", "author", "event"])}
  elif $type == "SCANNER_UPDATE_COMPLETED" then
    common + {
      subject: ["scanner", first_of($c.db_version, $b.createdAt)],
      kind: "other",
      title: (if $c.success == false then "Vulnerability database could not be updated" else "Vulnerability database updated" end),
      status: (if $c.success == true then "passed" elif $c.success == false then "failed" else $type end),
      details: ([detail("scanner"; $c.scanner_version), detail("scanner updated"; $c.scanner_updated_at), detail("database"; $c.db_version), detail("database updated"; $c.db_updated_at),
                 detail("replicas"; $c.replicas | if type == "object" then keys | join_given(", ") else null end)]
                + rest(["scanner_version", "scanner_updated_at", "db_version", "db_updated_at", "replicas", "success"]))
    }
  elif $type | startswith("CHART_") then
    first_of($c.chartName, $c.chart, $c.name, $tag) as $chart
    | common + {subject: ["chart", $repository, $chart, first_of($c.version, $c.chartVersion)], kind: "image", image: null,
        status: (if $c.error != null then "failed" else $type end),
        title: (["Chart", ([$repository, $chart] | join_given("/")), first_of($c.version, $c.chartVersion), ($type | ltrimstr("CHART_") | word | if . == "push" then "pushed" elif . == "pull" then "pulled" elif . == "delete" then "deleted" else . end)] | join_given(" ")),
        message: $c.error,
        details: rest(["namespace", "repository", "author", "error"])}
  else
    common + {subject: [$type, first_of($image, $repository), $b.createdAt], kind: "other", status: "info", title: ([$type | word, first_of($image, $repository)] | join_given(": ")),
      details: rest([])}
  end
