# A slash command is answered in the response: to everybody, or to whoever asked alone. A pressed button is only
# acknowledged there, and everything without a signature gets nothing out of what it says.
(.delivery | object) as $d
| (.outcome | object) as $o
| ($d.form | object) as $form
| ($d.body | object) as $body
| (if $body.envelope_id != null then $body.payload | object else $body end) as $b
| ($o.private == true or $o.kind == "refused") as $private
# "<!channel>" is a ping even in plain text.
| def harmless: split("<") | join("‹") | split(">") | join("›");
  def block: {type: "section", text: {type: "plain_text", emoji: false, text: (clip(3000) | harmless)}};
  def button: if $o.kind == "confirm" and ($o.action | type) == "string" and $o.action != "" then [{type: "actions", elements: [
      {type: "button", action_id: ($o.action | clip(255)), style: "danger", text: {type: "plain_text", emoji: false, text: first_of($o.label, "Confirm") | clip(75)}}]}]
    else [] end;

  if $form.ssl_check != null then {status: 200}
  elif $b.type == "url_verification" then
    {status: 200, body: {challenge: ($b.challenge | text // "")}}
  elif ($form.command != null or $b.command != null) and ($o.text | type) == "string" and $o.text != "" then
    {status: 200, body: {
      response_type: (if $private then "ephemeral" else "in_channel" end),
      text: ($o.text | clip(3000) | slack_escape),
      blocks: ([$o.text | block] + button)
    }}
  else {status: 200} end
