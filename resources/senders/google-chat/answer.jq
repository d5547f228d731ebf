# The response is the reply, in the shape of the request. Only whoever asked sees a refusal.
(.delivery | object | .body | object) as $b
| (.outcome | object) as $o
| ($b.chat | object) as $chat
| (first_of(($chat.messagePayload, $chat.appCommandPayload, $chat.buttonClickedPayload, $chat.addedToSpacePayload | objects)) | object) as $payload
| (first_of(($payload.message, $b.message | objects)) | object) as $message
| (first_of(($payload.space, $b.space, $message.space | objects)) | object) as $space
| (first_of(($chat.user, $b.user | objects)) | object) as $user
| ($b.type == "CARD_CLICKED" or $chat.buttonClickedPayload != null) as $clicked
| ($b.type == "ADDED_TO_SPACE" or $chat.addedToSpacePayload != null) as $added
| ($b.type == "REMOVED_FROM_SPACE" or $chat.removedFromSpacePayload != null) as $removed
| ($space.spaceType == "DIRECT_MESSAGE" or $space.type == "DM" or $space.singleUserBotDm == true) as $direct
| ($o.private == true or $o.kind == "refused") as $private
| (if ($o.text | type) == "string" and $o.text != "" then $o.text
   elif $added then "Thanks for adding me. Somebody at the desk has to accept this space first." else null end) as $text
# An add-on hears of a press at its own address, any other app by the name of what was pressed.
| (.delivery | object | .headers | object | .host | text) as $host
| (if $chat == {} then null else first_of(
    ($b.commonEventObject | object | .invokedFunction | strings | select(startswith("https://"))),
    (if $host == null then null else "https://\($host)\(.delivery | object | .path | text // "/")" end)) end) as $address
# "<users/all>" would ping everybody, "<address|text>" hide where it leads.
| def harmless: split("<") | join("‹") | split(">") | join("›");
  # A question that only they see goes away with its answer.
  ($clicked and ($message.privateMessageViewer | object | .name) != null) as $replaces
| def buttons: if $o.kind == "confirm" and ($o.action | type) == "string" and $o.action != "" then
      {cardsV2: [{cardId: "confirm", card: {sections: [{widgets: [{buttonList: {buttons: [{
        text: (first_of($o.label, "Confirm") | clip(80)),
        onClick: {action: {function: first_of($address, ($o.action | clip(100))), parameters: [{key: "action", value: ($o.action | clip(100))}]}}
      }]}}]}]}}]}
    else {} end;
  def message:
    {text: ($text | clip(4000) | harmless)} + buttons
    + (if ($message.thread | object | .name) != null and ($replaces | not) then {thread: {name: $message.thread.name}} else {} end)
    + (if $private and ($direct | not) and $user.name != null and ($replaces | not) then {privateMessageViewer: {name: $user.name}} else {} end);
  {
    status: 200,
    headers: {"Content-Type": "application/json"},
    body: (
      if $text == null or $removed then {}
      elif $chat != {} then {hostAppDataAction: {chatDataAction: (if $replaces then {updateMessageAction: {message: message}} else {createMessageAction: {message: message}} end)}}
      elif $clicked then message + {actionResponse: {type: (if $replaces then "UPDATE_MESSAGE" else "NEW_MESSAGE" end)}}
      else message end)
  }
