# {push_data, repository, callback_url}. The callback is never called: it is an address out of an unsigned body.
# Older deliveries name no tag, and write times as 1.417566161e+09.
(.body | object) as $b
| ($b.push_data | object) as $push
| ($b.repository | object) as $repository
| first_of($repository.repo_name, ([first_of($repository.namespace, $repository.owner), $repository.name] | join_given("/"))) as $name
| ([$name, $push.tag] | join_given(":")) as $image
| if ($b | has("push_data") or has("repository") | not) then empty else {
    subject: ["image", $name, $push.tag],
    kind: "image",
    status: "info",
    title: ([$image, "pushed"] | join_given(" ")),
    project: $name,
    image: $image,
    tag: $push.tag,
    author: $push.pusher,
    url: $repository.repo_url,
    finishedAt: $push.pushed_at,
    dedupe: [$name, $push.tag, $push.pushed_at, ($push.images | list | .[0])],
    details: [detail("private"; if $repository.is_private == true then "yes" else null end), detail("automated build"; if $repository.is_trusted == true then "yes" else null end)]
  } end
