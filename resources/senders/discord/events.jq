# An interaction: 1 a check of the address, 2 a command, 3 a pressed button or a choice, 4 a word being typed, 5 a form.
(.body | object) as $b
| ($b.data | object) as $data
| ($b.member | object) as $member
| (first_of(($member.user | objects), ($b.user | objects)) | object) as $user
| ($b.channel | object) as $channel
# Sub-commands and their groups are words as well.
| def said: .options | list[] | object | if .type == 1 or .type == 2 then (.name, said) else .value end;
  def filled: [.components | list[] | object | ((.components | list[]), .component) | object | select(.custom_id != null and .value != null) | "\(.custom_id | text)=\(.value | text)"];
  def spoken: {
    user: $user.id, channel: first_of($b.channel_id, $channel.id),
    reply: (if $b.application_id == null or $b.token == null then null else "webhooks/\($b.application_id | text)/\($b.token | text)" end)
  };
  def row($status; $title; $command): {
    kind: "command",
    status: "info",
    wireStatus: $status,
    title: $title,
    project: first_of(($b.guild | object | .name), $b.guild_id),
    author: first_of($member.nick, $user.global_name, $user.username),
    command: (spoken + $command),
    details: [detail("channel"; $channel.name)]
  };
  (if $b.type != null then $b.type elif $data.name != null then 2 elif $data.custom_id != null then 3 else null end) as $type

| if $type == 1 then {ignore: "Discord checks the address"}
  elif $type == 2 then
    [$data | said | select(. != null and . != "") | text] as $args
    | row("command"; (["/" + ($data.name | text // ""), ($args | join_given(" "))] | join_given(" ") | line);
        {name: $data.name, text: first_of(($args | join_given(" ")), $data.target_id), args: $args})
  elif $type == 3 then
    [$data.values | list[] | text | select(. != null)] as $values
    | row("button"; first_of(($values | join_given(" ")), "Button");
        {action: first_of($data.custom_id, "button"), text: ($values | join_given(" ")), args: $values, message: ($b.message | object | .id)})
  elif $type == 5 then
    row("form"; "Form"; {action: first_of($data.custom_id, "form"), args: ($data | filled), message: ($b.message | object | .id)})
  elif $type == 4 then {ignore: "a word being typed"}
  elif [$b | has("application_id", "token", "id")] | any then {ignore: "an interaction of another type"}
  else empty end
