# The envelope of distribution: {events: [{id, timestamp, action, target, request, actor, source}]}, several
# repositories in one delivery. Azure sends one such event without the list. A registry repeats for ever what it
# could not deliver, so the event's id tells what is known already.
(.body | object) as $b
| (if ($b.events | type) == "array" then $b.events elif $b | has("target") or has("action") or has("timestamp") then [$b] else [] end) as $events
| if $events == [] then (if ($b | has("events")) or (header("Content-Type") | text // "" | startswith("application/vnd.docker.distribution.events")) then {ignore: "no events"} else empty end) else
  ($events[] | object) as $e
  | ($e.target | object) as $t
  | ($e.request | object) as $request
  | ($t.url | text // "") as $address
  | ($t.mediaType | text // "") as $media
  | first_of($e.action, "event") as $action
  | ([$t.repository, $t.tag] | join_given(":")) as $name
  | ([$request.host, $name] | join_given("/")) as $image
  | if $e.action == "ping" then {subject: ["ping"], kind: "other", status: "info", title: "The registry is connected", project: $request.host, finishedAt: $e.timestamp}
    elif $action == "mount" or ($address | contains("/blobs/"))
      or ($t.tag == null and ($address | contains("/manifests/") | not) and (($media | contains("layer")) or ($media | contains("octet-stream"))))
    then {ignore: "a layer"}
    elif $action == "pull" and $request.method == "HEAD" then {ignore: "somebody looked whether an image is there"}
    else {
      subject: [(if $action == "pull" then "pulled" else "image" end), $t.repository, first_of($t.tag, $t.digest)],
      kind: "image",
      status: "info",
      wireStatus: $e.action,
      title: ([first_of($name, "image"), (if $action == "push" then "pushed" elif $action == "pull" then "pulled" elif $action == "delete" then "deleted" else $action end)] | join_given(" ")),
      project: $t.repository,
      image: $image,
      tag: $t.tag,
      digest: $t.digest,
      author: ($e.actor | object).name,
      finishedAt: $e.timestamp,
      dedupe: (if $e.id == null then null else ["event", $e.id] end),
      details: [detail("manifest"; if $t.url == null then null else "on the registry" end; $t.url), detail("type"; $t.mediaType), detail("size"; $t.size),
                detail("client"; $request.useragent), detail("address"; $request.addr), detail("registry"; ($e.source | object).addr)]
    } end
  end
