# Two shapes: the classic one with "type" on top, and that of Workspace add-ons with one of several payloads in "chat".
(.body | object) as $b
| ($b.chat | object) as $chat
| (first_of(($chat.messagePayload, $chat.appCommandPayload, $chat.buttonClickedPayload, $chat.addedToSpacePayload, $chat.removedFromSpacePayload | objects)) | object) as $payload
| (if $chat.messagePayload != null then "MESSAGE" elif $chat.appCommandPayload != null then "APP_COMMAND" elif $chat.buttonClickedPayload != null then "CARD_CLICKED"
   elif $chat.addedToSpacePayload != null then "ADDED_TO_SPACE" elif $chat.removedFromSpacePayload != null then "REMOVED_FROM_SPACE" else null end) as $shape
| (first_of(($payload.message, $b.message | objects)) | object) as $message
| (if $b.type != null then $b.type | text elif $shape != null then $shape elif $b.action != null then "CARD_CLICKED" elif $b.message != null then "MESSAGE" else null end) as $type
| (first_of(($payload.space, $b.space, $message.space | objects)) | object) as $space
| (first_of(($chat.user, $b.user, $message.sender | objects)) | object) as $user
| first_of($chat.eventTime, $b.eventTime) as $time
| (first_of($space.displayName, (if $space.spaceType == "DIRECT_MESSAGE" or $space.type == "DM" or $space.singleUserBotDm == true then "Direct message" else null end), $space.name)) as $place
| def mentions: [.annotations | list[] | object | select((.userMention | object | .user | object | .type) == "BOT" and (.length | type) == "number")];
  # What stands after the mention; an old client leaves argumentText out.
  def said: if .argumentText != null then .argumentText elif .text == null then null else . as $m | mentions as $mentions
    | if $mentions == [] then $m.text else (($mentions[0].startIndex | if type == "number" then . else 0 end) | floor) as $from
      | $m.text | text | .[0:$from] + " " + .[$from + ($mentions[0].length | floor):] end end | words // [];
  def slashed: [.annotations | list[] | object | .slashCommand | object | .commandName | strings] | .[0];
  # Their order is kept; an add-on has them as an object.
  def parameters: (first_of($b.action | object | .parameters | list | select(. != []))) as $listed
    | if $listed != null then [$listed[] | object | {key: (.key | text), value: (.value | text)}]
      else first_of((($b.commonEventObject, $b.common) | object | .parameters | objects)) | object | [to_entries[] | {key, value: (.value | text)}] end
    | map(select(.key != null and .value != null));
  def verbs: ["action", "function", "actionMethodName"];
  def row($title; $command): {
    subject: (if $time == null then null else ["said", first_of($message.name, $space.name), $user.name, $time] end),
    kind: "command",
    status: "info",
    wireStatus: $type,
    title: ($title | line),
    project: $place,
    author: $user.displayName,
    dedupe: (if $time == null then null else [$type, $command.action] end),
    startedAt: $time,
    command: ({
      user: $user.name, channel: $space.name, reply: ($message.thread | object | .name), message: $message.name
    } + $command),
    details: [detail("space"; $space.displayName; $space.spaceUri)]
  };

  if $type == "ADDED_TO_SPACE" or $type == "REMOVED_FROM_SPACE" then {
      subject: ["space", $space.name],
      kind: "other",
      status: "info",
      wireStatus: $type,
      title: (if $type == "ADDED_TO_SPACE" then "Added to a space" else "Removed from a space" end),
      project: $place,
      author: $user.displayName,
      order: $time,
      startedAt: $time,
      command: {user: $user.name, channel: $space.name},
      details: [detail("space"; $space.displayName; $space.spaceUri), detail("id"; $space.name)]
    }
  elif $type == "MESSAGE" and ($message.sender | object | .type) == "BOT" and $message.slashCommand == null then {ignore: "what a bot said"}
  elif $type == "MESSAGE" or $type == "APP_COMMAND" then
    ($message | said) as $words
    | (first_of(($payload.appCommandMetadata, $b.appCommandMetadata | objects)) | object) as $meta
    | first_of($meta.appCommandId, ($message.slashCommand | object | .commandId)) as $id
    | (if $id != null or ($message | slashed) != null then
         first_of(($message | slashed), (if ($message.text | type) == "string" and ($message.text | startswith("/")) then $message.text | words[0] else null end)) // ($id | text)
         | ltrimstr("/") else null end) as $slash
    # Without argumentText the command itself is still among the words.
    | (if $slash != null and $words[0] == "/" + $slash then $words[1:] else $words end) as $words
    | if $slash != null then
        row((["/" + $slash, ($words | join_given(" "))] | join_given(" ")); {name: $slash, text: ($words | join(" ")), args: $words})
        | .details += [detail("command"; $id)]
      else row(first_of(($words | join(" ")), "Message"); {name: $words[0], text: ($words[1:] | join(" ")), args: $words[1:]}) end
  elif $type == "CARD_CLICKED" then
    parameters as $given
    | first_of(($b.action | object | .actionMethodName), ($given[] | select(.key as $key | verbs | index([$key]) != null) | .value),
        (($b.common, $b.commonEventObject) | object | .invokedFunction | strings | select(startswith("https://") | not)), "button") as $action
    | [$given[] | select((.key as $key | verbs | index([$key]) == null) or .value != $action)] as $values
    | row(([$action, ($values | map(.value) | join_given(" "))] | join_given(" "));
        {action: $action, text: ($values | map(.value) | join_given(" ")), args: ($values | map("\(.key)=\(.value)"))})
  elif $type != null then {ignore: $type}
  elif [$b | has("chat", "space", "user", "eventTime", "commonEventObject")] | any then {ignore: "an event of an unknown shape"}
  else empty end
