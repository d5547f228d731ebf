# 4 a message, 5 a message to come, 6 nothing to see, 7 the message of the button changed, 8 proposals; flag 64 is
# for whoever asked alone. Nobody is ever mentioned.
(.delivery | object | .body | object) as $b
| (.outcome | object) as $o
| ($o.private == true or $o.kind == "refused") as $private
| ($o.text | if type == "string" and . != "" then . else null end) as $text
| (($b.message | object | .flags | if type == "number" then (. / 64 | floor) % 2 == 1 else false end)) as $onPrivate
| def flags: if $private then {flags: 64} else {} end;
  def button: if $o.kind == "confirm" and ($o.action | type) == "string" and $o.action != "" then
      [{type: 1, components: [{type: 2, style: 4, label: (first_of($o.label, "Confirm") | clip(80)), custom_id: ($o.action | clip(100))}]}]
    else [] end;
  # Escaping at most doubles it, and 2,000 are allowed.
  def message: {content: ($text | clip(950) | discord_escape), allowed_mentions: {parse: []}, components: button};
  def reply: if $text != null then {type: 4, data: (message + flags)} else {type: 5, data: flags} end;

  {
    status: 200,
    headers: {"Content-Type": "application/json"},
    body: (
      if $b.type == 1 then {type: 1}
      elif $b.type == 4 then {type: 8, data: {choices: []}}
      elif $b.type == 3 then
        if $text == null then {type: 6}
        # A question that only they see goes away with its answer.
        elif $onPrivate then {type: 7, data: message}
        else reply end
      elif $text == null and $o.kind != "started" then {type: 5, data: {flags: 64}}
      else reply end)
  }
