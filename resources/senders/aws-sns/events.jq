# An envelope {Type, MessageId, TopicArn, Subject?, Message, Timestamp, …} whose Message is a text, often JSON: decoded
# where it is. With raw delivery the body is the message itself. A CloudWatch alarm is one row through all its states,
# by its ARN (none before 2018, nor in messages of that shape made by hand: by topic and name). SNS keeps no order:
# the time of the state change does.
(.body | object) as $body
| (if ($body.Records | type) == "array" then [$body.Records[] | object | (.Sns // .sns) | object] else [$body] end)[] as $b
| (header("x-amz-sns-rawdelivery") != null or ($b.Message == null and $b.Type == null and $b.MessageId == null)) as $raw
| first_of($b.Type, header("x-amz-sns-message-type"), (if $raw or $b.Message != null then "Notification" else null end)) as $type
| first_of($b.TopicArn, header("x-amz-sns-topic-arn")) as $topic
| first_of($b.MessageId, header("x-amz-sns-message-id")) as $messageId
| ($topic | text // "" | split(":")) as $arn
| $arn[5] as $topicName
| (if $raw then first_of(.body, .text)
   elif ($b.Message | type) == "string" then ($b.Message | (if startswith("{") then [try fromjson catch null] | .[0] else null end)) // $b.Message
   else $b.Message end) as $message
| ($message | object) as $m
| first_of($b.Subject | text, null) as $about
| def lines: if type == "array" then map(text // "") | join("\n") else text end;
  def sign: {"GreaterThanOrEqualToThreshold": "≥", "GreaterThanThreshold": ">", "LessThanThreshold": "<", "LessThanOrEqualToThreshold": "≤"}[. // ""];
  def dimension: object | [.name, .value] | join_given("=");
  def metric: object | (.MetricStat | object) as $stat | ($stat.Metric | object) as $of
    | detail(first_of(.Label, .Id, "metric"); first_of(.Expression, ([$of.Namespace, $of.MetricName, $stat.Stat, ([$of.Dimensions | list[] | dimension] | join_given(" "))] | join_given(" "))));
  def console($region; $name):
    if $region == null or $name == null then null
    else "https://\($region)." + ({"aws-cn": "console.amazonaws.cn", "aws-us-gov": "console.amazonaws-us-gov.com"}[$arn[1] // ""] // "console.aws.amazon.com")
      + "/cloudwatch/home?region=\($region)#alarmsV2:alarm/\($name | text | @uri)" end;

  if $type == "SubscriptionConfirmation" then {
    subject: ["subscription", $topic],
    kind: "confirmation",
    status: "blocked",
    wireStatus: $type,
    title: (["Subscription to", first_of($topicName, "a topic")] | join_given(" ")),
    project: ([$arn[4], $arn[3]] | join_given("/")),
    message: ($b.Message | text),
    startedAt: $b.Timestamp,
    confirmUrl: $b.SubscribeURL,
    details: [detail("topic"; $topic)]
  }
  elif $type == "UnsubscribeConfirmation" then {
    subject: ["subscription", $topic],
    kind: "other",
    status: "info",
    wireStatus: $type,
    title: (["Unsubscribed from", first_of($topicName, "a topic")] | join_given(" ")),
    project: ([$arn[4], $arn[3]] | join_given("/")),
    message: "Alarms of this topic come here no more. If nobody meant that, subscribe again.",
    finishedAt: $b.Timestamp,
    details: [detail("topic"; $topic)]
  }
  elif $type == "Notification" and ($m | has("AlarmName") or has("NewStateValue") or has("AlarmArn")) then
    ($m.AlarmArn | text // "" | split(":")) as $alarm
    | first_of($alarm[3], $arn[3]) as $region
    | ($m.Trigger | object) as $t
    | first_of($m.AlarmName, $alarm[6], $about) as $name
    | first_of($m.NewStateValue,
        (if $about == null then null elif $about | startswith("OK:") then "OK" elif $about | startswith("INSUFFICIENT") then "INSUFFICIENT_DATA" elif $about | startswith("ALARM:") then "ALARM" else null end),
        # Made by hand, the message is sent because something is wrong.
        (if ($m | has("OldStateValue") or has("AlarmArn")) then "UNKNOWN" else "ALARM" end)) as $state
    | first_of($m.StateChangeTime, $b.Timestamp) as $at
    | {
        subject: ["alarm", first_of($m.AlarmArn, ([$topic, $name] | join_given("/")))],
        kind: "alarm",
        status: (if $state == "UNKNOWN" then "unknown" else $state end),
        order: (if ($at | type) == "string" and (($at | endswith("+0000")) or ($at | endswith("Z"))) then $at[0:23] else null end),
        title: $name,
        project: ([first_of($m.AWSAccountId, $alarm[4], $arn[4]), $region] | join_given("/")),
        message: ($m.NewStateReason | lines),
        url: (if $m.AlarmArn == null and $m.AWSAccountId == null then null else console($region; first_of($m.AlarmName, $alarm[6])) end),
        startedAt: (if $state == "ALARM" then $at else null end),
        finishedAt: (if $state == "OK" then $at else null end),
        details: ([
          detail("description"; $m.AlarmDescription),
          detail("metric"; [$t.Namespace, $t.MetricName] | join_given(" ")),
          detail("statistic"; first_of($t.Statistic, $t.ExtendedStatistic) as $how
            | if $how == null then null else [$how, (if $t.Period == null then null else "over \($t.Period | text) s" end), (if $t.EvaluationPeriods == null then null else "×\($t.EvaluationPeriods | text)" end)] | join_given(" ") end),
          detail("threshold"; if $t.Threshold == null then null else [first_of(($t.ComparisonOperator | sign), $t.ComparisonOperator), $t.Threshold, (if $t.Unit == "None" then null else $t.Unit end)] | join_given(" ") end),
          ($t.Dimensions | list[0:10][] | object | if .value == null then detail("dimension"; .name) else detail(first_of(.name, "dimension"); .value) end),
          ($t.Metrics | list[0:10][] | metric),
          detail("rule"; $m.AlarmRule),
          ($m.TriggeringChildren | list[0:10][] | object | detail("caused by"; [(.Arn | text // "" | split(":") | .[6]), (.State | object).Value] | join_given(" "))),
          detail("suppressed by"; $m.ActionsSuppressedBy),
          detail("before"; $m.OldStateValue),
          detail("region"; $m.Region),
          detail("topic"; $topicName)
        ] | map(select(.label != null)))
      }
  elif $type == "Notification" and $message != null then
    ($m.detail | object) as $detail
    | {
        subject: ["message", first_of($messageId, $about)],
        kind: "message",
        status: "info",
        wireStatus: first_of($m["detail-type"], $m.source, $type),
        title: first_of($about, $m["detail-type"], ($message | if type == "string" then line else null end), (["Message of", $topicName] | join_given(" "))),
        project: ([first_of($m.account, $arn[4]), first_of($m.region, $arn[3])] | join_given("/")),
        message: ($message | text | clip(4000)),
        finishedAt: first_of($b.Timestamp, $m.time),
        details: [detail("topic"; $topicName), detail("source"; $m.source), detail("state"; $detail.state),
                  ($b.MessageAttributes | object | to_entries[0:10][] | detail(.key; .value | object | .Value))]
      }
  elif $type != null then {ignore: ([$type, "without a message"] | join_given(" "))}
  elif $b != {} then {ignore: "nothing that SNS sends"}
  else empty end
