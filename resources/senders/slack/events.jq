# A slash command is a form, a pressed button a form with JSON in "payload", all else JSON. Socket Mode wraps the same
# three in an envelope. What was said is a name and what stands after it; Slack writes & < > as entities.
(.form | object) as $form
| (.body | object) as $body
| (if $body.envelope_id != null then $body.payload | object else $body end) as $b
| (if $form.payload != null then $form.payload | object else $b end) as $p
| (if $form.command != null then $form else $b end) as $slash
| def plain: if type == "string" then split("&lt;") | join("<") | split("&gt;") | join(">") | split("&amp;") | join("&") else null end;
  def who($team; $user): if $user == null then null else [$team, $user] | join_given("/") end;
  def id: if type == "object" then .id else . end | text;
  # The mention of the bot stands in front; a colon after it is a habit.
  def unaddressed($bot): text // ""
    | (if $bot == null then . else split("<@\($bot)>") | join(" ") end) | words | join(" ")
    | (if startswith("<@") then split(">")[1:] | join(">") else . end) | ltrimstr(" ") | ltrimstr(":") | words | join(" ");
  def inputs: [.view | object | .state | object | .values | object | .[] | object | to_entries[] | .key as $key
    | .value | object | first_of(.value, (.selected_option | object | .value), .selected_date, .selected_user, .selected_channel, .selected_conversation)
    | select(. != null) | "\($key)=\(text)"];

  if $form.ssl_check != null then {ignore: "Slack checks the address"}
  elif $b.type == "url_verification" or ($b.challenge != null and $b.event == null) then
    {subject: ["connection"], kind: "other", status: "info", title: "Slack is connected"}
  elif ($slash.command | type) == "string" then
    ($slash.command | ltrimstr("/")) as $name
    | ($slash.text | plain) as $text
    | {
        kind: "command",
        status: "info",
        wireStatus: "slash command",
        title: (["/" + $name, $text] | join_given(" ") | line),
        project: $slash.team_domain,
        author: $slash.user_name,
        command: {
          name: $name, text: $text, args: ($text | words // []),
          user: who(first_of($slash.team_id, $slash.enterprise_id); $slash.user_id), channel: $slash.channel_id, reply: $slash.response_url
        },
        details: [detail("channel"; $slash.channel_name)]
      }
  elif ($p.actions | type) == "array" or $p.type == "block_actions" or $p.type == "interactive_message" then
    ([$p.actions | list[] | object] | .[0] // {}) as $action
    | first_of($action.value, ($action.selected_option | object | .value), $action.selected_date, $action.selected_user,
        $action.selected_channel, $action.selected_conversation, ([$action.selected_options | list[] | object | .value] | join_given(" "))) as $value
    | if $action.url != null and $value == null then {ignore: "a link was opened"} else {
        kind: "command",
        status: "info",
        wireStatus: "button",
        title: first_of((($action.text | if type == "object" then .text else . end) | plain | line), $action.action_id, $action.name, "Button"),
        project: ($p.team | object | .domain),
        author: ($p.user | object | first_of(.username, .name)),
        command: {
          action: first_of($action.action_id, $action.name, $p.callback_id, "button"), text: $value, args: ($value | words // []),
          user: who(first_of(($p.team | id), ($p.user | object | .team_id), ($p.enterprise | id)); ($p.user | id)),
          channel: first_of(($p.channel | id), ($p.container | object | .channel_id)), reply: $p.response_url,
          message: first_of(($p.container | object | .message_ts), ($p.message | object | .ts), $p.message_ts)
        },
        details: [detail("channel"; ($p.channel | object | .name)), detail("value"; $value)]
      } end
  elif (["view_submission", "shortcut", "message_action"] | index([$p.type])) != null then
    ($p | inputs) as $given
    | {
        kind: "command",
        status: "info",
        wireStatus: ($p.type | split("_") | join(" ")),
        title: first_of(($p.view | object | .title | object | .text | plain | line), $p.callback_id, $p.type),
        project: ($p.team | object | .domain),
        author: ($p.user | object | first_of(.username, .name)),
        command: {
          action: first_of($p.callback_id, ($p.view | object | .callback_id), $p.type),
          text: first_of(($p.view | object | .private_metadata), ($p.message | object | .text | plain)), args: $given,
          user: who(first_of(($p.team | id), ($p.user | object | .team_id)); ($p.user | id)), channel: ($p.channel | id),
          reply: $p.response_url, message: ($p.message | object | .ts)
        }
      }
  elif $p.type == "view_closed" then {ignore: "a view was closed"}
  elif $b.type == "event_callback" or ($b.event | type) == "object" then
    ($b.event | object) as $event
    | ([$b.authorizations | list[] | object | select(.is_bot != false) | .user_id] | .[0]) as $bot
    | ($event.type == "app_mention" or $event.channel_type == "im" or $event.channel_type == "app_home") as $toBot
    | who(first_of($event.user_team, $event.team, $b.team_id); $event.user) as $user
    | if $event.bot_id != null or $event.bot_profile != null or $event.subtype == "bot_message" then {ignore: "what a bot said"}
      elif $event.type != "message" and $event.type != "app_mention" then
        if $event.type == "app_uninstalled" or $event.type == "tokens_revoked" then
          {subject: ["connection"], kind: "other", status: "info", wireStatus: $event.type, title: ([$event.type | split("_") | join(" ")] | .[0])}
        else {ignore: first_of($event.type, "an event without a type")} end
      elif $event.subtype != null and $event.subtype != "thread_broadcast" and $event.subtype != "file_share" and $event.subtype != "me_message" then {ignore: $event.subtype}
      elif ($toBot | not) and $bot != null and ($event.text | type) == "string" and ($event.text | contains("<@\($bot)>")) then {ignore: "comes as a mention too"}
      else
        ($event.text | plain | unaddressed($bot)) as $said
        | ($said | words) as $words
        | {
            kind: (if $toBot then "command" else "message" end),
            status: "info",
            wireStatus: $event.type,
            title: first_of(($said | clip(200)), "Message"),
            author: $event.user,
            message: (if $toBot then null else $event.text | plain end),
            startedAt: $event.ts,
            command: {
              name: (if $toBot then $words[0] else null end), text: (if $toBot then $words[1:] | join(" ") else $said end),
              args: (if $toBot then $words[1:] else [] end), user: $user, channel: $event.channel,
              reply: first_of($event.thread_ts, $event.ts), message: $event.ts
            }
          }
      end
  elif $p.type != null or $form.payload != null then {ignore: ($p.type | text // "an interaction without a type")}
  else empty end
