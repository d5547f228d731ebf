// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/rows.h"

namespace signalbox {

namespace {

QByteArray endpoint(const QByteArray &members)
{
    return R"({"endpoints": [{"name": "e", "path": "/e", "sender": "github", "secret": {"env": "S"}, )"
        + members + "}]}";
}

QByteArray trigger(const QByteArray &members)
{
    return R"({"triggers": [{"name": "t", "kind": "jenkins-webhook", "url": "https://ci.example", )"
        + members + "}]}";
}

QByteArray target(const QByteArray &members)
{
    return R"({"targets": [{"name": "t", "kind": "slack-webhook", "url": {"keychain": "k"}, )"
        + members + "}]}";
}

QByteArray unsignedEndpoint(const QByteArray &path)
{
    return R"({"endpoints": [{"name": "e", "sender": "github", "path": ")" + path + "\"}]}";
}

QByteArray rule(const QByteArray &members)
{
    return R"({"targets": [{"name": "team", "kind": "slack-webhook", "url": {"keychain": "k"}}], "rules": [{"name": "r", )"
        + members + "}]}";
}

QByteArray command(const QByteArray &members)
{
    return R"({"endpoints": [{"name": "chat", "path": "/c", "sender": "slack-command", "secret": {"env": "S"}}],
               "triggers": [{"name": "t", "kind": "jenkins-webhook", "url": "https://ci.example"}],
               "commands": [{"name": "c", )"
        + members + "}]}";
}

QList<SettingsRow> fileRows()
{
    return {
        {"no object", "[1]", "The file holds no object."},
        {"missing comma", "{\"a\": 1\n  \"b\": 2}",
         "Line 2, column 3: found \"\"\". Expected \",\" or \"}\".", true},
        {"column in characters", "{\"ö\": nul}", "Line 1, column 7: found \"n\". Expected a value.",
         true},
        {"cut off", "{\"a\": [1,", "Line 1, column 10: found the end of the file.", true},
        {"open text", "{\"a\": \"b}", "Line 1, column 7: a text without its closing quote.", true},
        {"unknown escape", "{\"a\": \"\\x\"}", "Line 1, column 8: an unknown escape in a text.",
         true},
        {"leading zero", "{\"a\": 01}", "Line 1, column 7: this is no number", true},
        {"comment", "{} // no", "Line 1, column 4: found \"/\" behind the end.", true},
        {"not UTF-8", "{\"a\": \"\xFF\"}", "Line 1, column 1: the text is not UTF-8.", true},
        {"zero byte", QByteArray("{\"a\": 1\0}", 9), "Line 1, column 8: found", true},
        {"deep", QByteArray("{\"a\": ") + QByteArray(100'000, '['),
         "Line 1, column 71: nested more than 64", true},
        {"byte order mark", "\xEF\xBB\xBF{}", "", true},
        {"twice the same key", R"({"listener": {"port": 1, "port": 2}})",
         "warning: listener.port stands twice", true},
        {"unknown keys are kept", R"({"future": {"x": [1]}, "listener": {"y": null}})", ""},
        {"null is absent",
         R"({"listener": null, "endpoints": null, "tunnel": null, "rules": null})", ""},
    };
}

QList<SettingsRow> listenerRows()
{
    return {
        {"listener no object", R"({"listener": "x"})", "listener is \"x\". Expected an object."},
        {"port as text", R"({"listener": {"port": "8642"}})",
         "listener.port is \"8642\". Expected a whole number"},
        {"port too large", R"({"listener": {"port": 65536}})", "listener.port is 65536."},
        {"port with fraction", R"({"listener": {"port": 80.5}})", "listener.port is 80.5."},
        {"any port", R"({"listener": {"port": 0}})", ""},
        {"address", R"({"listener": {"address": "here"}})", "listener.address is \"here\".", true},
        {"all addresses", R"({"listener": {"address": "0.0.0.0"}})",
         "warning: listener.address is \"0.0.0.0\""},
        {"IPv6 loopback", R"({"listener": {"address": "::1"}})", ""},
        {"hosts", R"({"listener": {"hosts": ["a", 5]}})",
         "listener.hosts[1] is 5. Expected a text."},
        {"half of tls", R"({"listener": {"tls": {"certificate": "c.pem"}}})",
         "listener.tls.key is missing."},
    };
}

QList<SettingsRow> endpointRows()
{
    return {
        {"no list", R"({"endpoints": {}})", "endpoints is an object. Expected a list of objects."},
        {"no object in the list", R"({"endpoints": ["x"]})",
         "endpoints[0] is \"x\". Expected an object."},
        {"name missing",
         R"({"endpoints": [{"path": "/e", "sender": "github", "secret": {"env": "S"}}]})",
         "endpoints[0].name is missing."},
        {"name with a line break",
         R"({"endpoints": [{"name": "a\nb", "path": "/e", "sender": "github", "secret": {"env": "S"}}]})",
         "endpoints[0].name is \"a"},
        {"sender unknown",
         R"({"endpoints": [{"name": "e", "path": "/e", "sender": "githb", "secret": {"env": "S"}}]})",
         "endpoints[0].sender is \"githb\". Expected one of auto, foundries, github, "
         "slack-command.",
         true},
        {"catch-all",
         R"({"endpoints": [{"name": "e", "path": "/e", "sender": "auto", "secret": {"env": "S"}}]})",
         ""},
        {"same name",
         R"({"endpoints": [{"name": "e", "path": "/a", "sender": "github", "secret": {"env": "S"}},
                                        {"name": "e", "path": "/b", "sender": "github", "secret": {"env": "S"}}]})",
         "endpoints[1].name is \"e\", which endpoints[0] has already.", true},
        {"same path",
         R"({"endpoints": [{"name": "a", "path": "/e", "sender": "github", "secret": {"env": "S"}},
                                        {"name": "b", "path": "/e", "sender": "github", "secret": {"env": "S"}}]})",
         "endpoints[1].path is \"/e\", which endpoints[0] has already.", true},
        {"path without slash", R"({"endpoints": [{"name": "a", "path": "e", "sender": "github"}]})",
         "endpoints[0].path is \"e\"."},
        {"path with query", R"({"endpoints": [{"name": "a", "path": "/e?x", "sender": "github"}]})",
         "endpoints[0].path is \"/e?x\"."},
        {"path of health",
         R"({"endpoints": [{"name": "a", "path": "/health", "sender": "github", "secret": {"env": "S"}}]})",
         "endpoints[0].path is \"/health\".", true},
        {"short path without secret", unsignedEndpoint("/deploy-8d2f"),
         "warning: endpoints[0].path can be guessed"},
        {"words are no secret", unsignedEndpoint("/the-very-long-path-of-our-production-webhooks"),
         "warning: endpoints[0].path can be guessed"},
        {"26 letters and digits", unsignedEndpoint("/lmp-k3v9x2c7m4q8w1z5t6y0b2n8h4"), ""},
        {"32 hex digits", unsignedEndpoint("/ci/9f86d081884c7d659a2feaa0c55ad015"), ""},
        {"UUID", unsignedEndpoint("/550e8400-e29b-41d4-a716-446655440000"), ""},
        {"base64url", unsignedEndpoint("/Zk3-qLm9_xTt2RbVw8YsAg"), ""},
        {"plain secret",
         R"({"endpoints": [{"name": "a", "path": "/e", "sender": "github", "secret": "hunter2"}]})",
         "endpoints[0].secret is a plain text, but a secret is kept elsewhere and only named here: "
         "{\"keychain\": NAME}"},
        {"two places",
         R"({"endpoints": [{"name": "a", "path": "/e", "sender": "github", "secret": {"env": "A", "file": "b"}}]})",
         "endpoints[0].secret is an object, but"},
        {"secrets while rotating",
         R"({"endpoints": [{"name": "a", "path": "/e", "sender": "github", "secret": [{"env": "A"}, {"file": "b"}]}]})",
         ""},
        {"empty list of secrets",
         R"({"endpoints": [{"name": "a", "path": "/e", "sender": "github", "secret": []}]})",
         "endpoints[0].secret is a list."},
        {"plain text in a list",
         R"({"endpoints": [{"name": "a", "path": "/e", "sender": "github", "secret": [{"env": "A"}, "x"]}]})",
         "endpoints[0].secret[1] is a plain text, but"},
        {"mayTrigger", endpoint(R"("options": {"mayTrigger": "yes"})"),
         "endpoints[0].options.mayTrigger is \"yes\"."},
        {"maxBodyMiB", endpoint(R"("options": {"maxBodyMiB": 33})"),
         "endpoints[0].options.maxBodyMiB is 33."},
        {"project number", endpoint(R"("options": {"audience": 1234567890})"), ""},
        {"topics", endpoint(R"("options": {"topics": "arn"})"),
         "endpoints[0].options.topics is \"arn\"."},
    };
}

QList<SettingsRow> partRows()
{
    return {
        {"kind misspelt",
         R"({"targets": [{"name": "t", "kind": "slak-webhook", "url": {"env": "U"}}]})",
         "targets[0].kind is \"slak-webhook\". Expected one of slack-webhook, "},
        {"kind missing", R"({"targets": [{"name": "t"}]})", "targets[0].kind is missing."},
        {"url missing", R"({"targets": [{"name": "t", "kind": "slack-webhook"}]})",
         "targets[0].url is missing."},
        {"url as plain text",
         R"({"targets": [{"name": "t", "kind": "slack-webhook", "url": "https://hooks.slack.com/x"}]})",
         "targets[0].url is a plain text, but a secret"},
        {"relay to loopback",
         R"({"targets": [{"name": "t", "kind": "relay", "url": "http://127.0.0.1:3000/hook"}]})",
         ""},
        {"relay by plain http",
         R"({"targets": [{"name": "t", "kind": "relay", "url": "http://example.com/hook"}]})",
         "targets[0].url uses http: to example.com. Expected https:", true},
        {"relay to loopback's lookalike",
         R"({"targets": [{"name": "t", "kind": "relay", "url": "http://localhost.example.com/"}]})",
         "targets[0].url uses http: to localhost.example.com.", true},
        {"relative address", R"({"targets": [{"name": "t", "kind": "relay", "url": "/hook"}]})",
         "targets[0].url is not an absolute address."},
        {"file address",
         R"({"targets": [{"name": "t", "kind": "relay", "url": "file://localhost/etc"}]})",
         "targets[0].url begins with file:."},
        {"language", target(R"("language": "fr")"),
         "targets[0].language is \"fr\". Expected one of en, ko, de."},
        {"time zone", target(R"("timeZone": "Mars/Base")"), "targets[0].timeZone is \"Mars/Base\".",
         true},
        {"good time zone", target(R"("timeZone": "Asia/Seoul")"), ""},
        {"state", target(R"("states": ["failed", "broken"])"),
         "targets[0].states[1] is \"broken\". Expected one of queued"},
        {"bot",
         R"({"targets": [{"name": "t", "kind": "slack-bot", "token": {"env": "T"}, "channel": "C1"}]})",
         ""},
        {"spaces",
         R"({"targets": [{"name": "t", "kind": "googlechat-app", "serviceAccount": {"file": "a.json"}, "endpoint": "chat", "spaces": "x"}]})",
         "targets[0].spaces is \"x\"."},
        {"token in the address",
         R"({"triggers": [{"name": "t", "kind": "jenkins-webhook", "url": "https://ci.example/generic-webhook-trigger/invoke?token=x"}]})",
         "triggers[0].url holds \"token=\"", true},
        {"confirm", trigger(R"("confirm": "yes")"),
         "triggers[0].confirm is \"yes\". Expected one of none, click, hold, name."},
        {"cool-down", trigger(R"("coolDownSeconds": -1)"), "triggers[0].coolDownSeconds is -1."},
        {"while running", trigger(R"("whileRunning": "kill")"),
         "triggers[0].whileRunning is \"kill\"."},
        {"hours", trigger(R"("allowedHours": {"from": "8:00", "to": "18:00"})"),
         "triggers[0].allowedHours.from is \"8:00\"."},
        {"hours without end", trigger(R"("allowedHours": {"from": "08:00"})"),
         "triggers[0].allowedHours.to is missing."},
        {"arming",
         trigger(
             R"("confirm": "hold", "whileRunning": "queue", "startWithinSeconds": 30, "allowedHours": {"from": "08:00", "to": "18:00"})"),
         ""},
        {"jq in the body", trigger(R"("body": {"a": [{"jq": 5}]})"),
         "triggers[0].body.a[0].jq is 5. Expected the text of a jq program.", true},
        {"method",
         R"({"triggers": [{"name": "t", "kind": "http", "url": "https://a.example", "method": "SPLICE"}]})",
         "triggers[0].method is \"SPLICE\".", true},
        {"headers",
         R"({"triggers": [{"name": "t", "kind": "http", "url": "https://a.example", "headers": {"x": 1}}]})",
         "triggers[0].headers.x is 1. Expected a text."},
        {"tunnel kind", R"({"tunnel": {"kind": "magic"}})", "tunnel.kind is \"magic\"."},
        {"tunnel token", R"({"tunnel": {"kind": "ngrok", "token": "abc"}})",
         "tunnel.token is a plain text, but"},
    };
}

QList<SettingsRow> ruleRows()
{
    return {
        {"rule",
         rule(
             R"("when": ".status == \"failed\"", "on": "every", "enabled": false, "do": [{"notify": {"sound": true, "urgency": "low"}}, {"forward": "team"}])"),
         ""},
        {"no rules at all", R"({"rules": []})", ""},
        {"do missing", rule(R"("when": "true")"), "rules[0].do is missing."},
        {"nothing to do", rule(R"("do": [{}])"), "rules[0].do[0] names no things to do."},
        {"two things", rule(R"("do": [{"notify": {}, "forward": "team"}])"),
         "rules[0].do[0] names 2 things to do."},
        {"unknown target", rule(R"("do": [{"forward": "teem"}])"),
         "rules[0].do[0].forward is \"teem\". Expected the name of a target: team.", true},
        {"unknown trigger", rule(R"("do": [{"trigger": "x"}])"),
         "rules[0].do[0].trigger is \"x\". Expected the name of a trigger, and there is none.",
         true},
        {"urgency", rule(R"("do": [{"notify": {"urgency": "high"}}])"),
         "rules[0].do[0].notify.urgency is \"high\"."},
        {"on", rule(R"("on": "never", "do": [])"), "rules[0].on is \"never\"."},
        {"when no text", rule(R"("when": true, "do": [])"), "rules[0].when is true."},
        {"without a name", R"({"rules": [{"do": [{"notify": {}}]}]})", ""},
        {"command",
         command(
             R"("pattern": "^x$", "endpoints": ["chat"], "trigger": "t", "allow": {"users": ["U"]})"),
         ""},
        {"command map",
         command(
             R"("pattern": "^x$", "trigger": {"by": {"jq": ".params.a"}, "map": {"one": "t", "all": ["t", "t"]}})"),
         ""},
        {"command map's trigger",
         command(
             R"("pattern": "^x$", "trigger": {"by": {"jq": ".params.a"}, "map": {"one": ["t", "u"]}})"),
         "commands[0].trigger.map.one[1] is \"u\".", true},
        {"command by a text", command(R"("pattern": "^x$", "trigger": {"by": "x", "map": {}})"),
         "commands[0].trigger.by is \"x\"."},
        {"command without map", command(R"("pattern": "^x$", "trigger": {"by": {"jq": "1"}})"),
         "commands[0].trigger.map is missing."},
        {"pattern", command(R"("pattern": "deploy(", "trigger": "t")"),
         "commands[0].pattern is no regular expression", true},
        {"unknown endpoint", command(R"("pattern": "^x$", "endpoints": ["chart"], "trigger": "t")"),
         "warning: commands[0].endpoints[0] is \"chart\". Expected the name of a endpoint: chat."},
        {"everyone", command(R"("pattern": "^x$", "trigger": "t", "allow": {"users": ["*"]})"),
         "warning: commands[0].allow.users holds \"*\""},
    };
}

QList<SettingsRow> otherRows()
{
    return {
        {"quiet hours", R"({"notifications": {"quietHours": {"from": "22:00", "to": "24:00"}}})",
         "notifications.quietHours.to is \"24:00\"."},
        {"days", R"({"retention": {"days": 0}})",
         "retention.days is 0. Expected a whole number from 1 to 3650."},
        {"service address", R"({"services": {"slackApi": "http://slack.com/api"}})",
         "services.slackApi uses http: to slack.com.", true},
        {"service no text", R"({"services": {"slackApi": 1}})", "services.slackApi is 1."},
        {"pinned key", R"({"services": {"pinnedKeys": {"https://a.example/k.pem": 1}}})",
         "services.pinnedKeys[\"https://a.example/k.pem\"] is 1."},
        {"window language", R"({"language": "ko", "me": ["ann"]})", ""},
        {"me", R"({"me": "ann"})", "me is \"ann\". Expected a list of texts."},
    };
}

} // namespace

QList<SettingsRow> settingsRows()
{
    return fileRows() + listenerRows() + endpointRows() + partRows() + ruleRows() + otherRows();
}

QList<SettingsRow> rowsWithPlainSecrets()
{
    return {
        {"target url",
         R"({"targets": [{"name": "t", "kind": "slack-webhook", "url": "https://hooks.slack.com/hunter2"}]})",
         ""},
        {"endpoint secret",
         R"({"endpoints": [{"name": "e", "path": "/x", "sender": "github", "secret": "hunter2"}]})",
         ""},
        {"token in a jenkins address",
         R"({"triggers": [{"name": "j", "kind": "jenkins-webhook", "url": "https://ci.example/?token=hunter2"}]})",
         "", true},
        {"password in an address",
         R"({"triggers": [{"name": "j", "kind": "jenkins-webhook", "url": "https://ann:hunter2@ci.example/"}]})",
         ""},
        {"in a list of secrets",
         R"({"endpoints": [{"name": "e", "path": "/x", "sender": "github", "secret": ["hunter2"]}]})",
         ""},
        {"object with a text",
         R"({"targets": [{"name": "t", "kind": "slack-webhook", "url": {"value": "hunter2"}}]})",
         ""},
        {"secrets of a program",
         R"({"triggers": [{"name": "p", "kind": "program", "program": "x", "secrets": {"K": "hunter2"}}]})",
         ""},
    };
}

QByteArray settingsWithPaths()
{
    return R"({"endpoints": [{"name": "e", "path": "/x", "sender": "github", "secret": {"file": "../s.txt"}}],
               "targets": [{"name": "t", "kind": "relay", "url": "http://localhost:3000/", "template": "m.jq"}],
               "triggers": [{"name": "a", "kind": "program", "program": "bin/deploy", "workingFolder": "w"},
                            {"name": "b", "kind": "program", "program": "make"}]})";
}

QByteArray completeSettings()
{
    return R"JSON({
  "listener": {"address": "127.0.0.1", "port": 8642, "hosts": ["192.168.1.5"], "tls": {"certificate": "cert.pem", "key": "key.pem"}},
  "endpoints": [
    {"name": "lmp", "path": "/lmp-k3v9x2c7m4q8w1z5t6y0b2n8h4", "sender": "foundries", "secret": {"env": "LMP_SECRET"}, "options": {}},
    {"name": "gh", "path": "/gh", "sender": "github", "secret": [{"keychain": "new"}, {"keychain": "old"}],
     "options": {"httpsOnly": true, "maxBodyMiB": 25, "mayTrigger": true, "audience": "publicUrl", "topics": ["arn:x"], "publicKey": "ab"}}
  ],
  "targets": [
    {"name": "team", "kind": "slack-webhook", "url": {"keychain": "team-webhook"}},
    {"name": "d", "kind": "discord-webhook", "url": {"env": "D"}, "language": "de", "timeZone": "Europe/Berlin", "template": "m.jq", "states": ["failed", "passed"]},
    {"name": "g", "kind": "googlechat-webhook", "url": {"file": "g.txt"}},
    {"name": "h", "kind": "http", "url": "https://example.com/hook"},
    {"name": "r", "kind": "relay", "url": "http://localhost:3000/hook"},
    {"name": "sb", "kind": "slack-bot", "token": {"env": "T"}, "channel": "C1", "appToken": {"env": "A"}},
    {"name": "db", "kind": "discord-bot", "token": {"env": "T"}, "channel": "1", "applicationId": "2", "presence": true},
    {"name": "ga", "kind": "googlechat-app", "serviceAccount": {"file": "sa.json"}, "endpoint": "chat", "spaces": ["spaces/A"]}
  ],
  "triggers": [
    {"name": "deploy-staging", "kind": "jenkins-webhook", "url": "https://ci.example.com", "token": {"file": "/run/secrets/jenkins"},
     "body": {"jq": "{tag: .params.tag}"}, "confirm": "click", "coolDownSeconds": 60},
    {"name": "harden", "kind": "program", "program": "/usr/local/bin/harden", "arguments": ["--vm", {"jq": ".params.name"}],
     "environment": {"TAG": {"jq": ".params.tag", "mayBeOption": true}},
     "secrets": {"CLOUD_KEY": {"keychain": "aws-key"}, "AWS_": {"keychain": "aws", "expand": true}}, "timeoutSeconds": 600,
     "workingFolder": "work", "confirm": "none"},
    {"name": "job", "kind": "jenkins-job", "url": "https://ci.example.com", "job": "folder/job", "user": "ann", "token": {"env": "J"},
     "confirm": "name", "whileRunning": "queue", "allowedHours": {"from": "08:00", "to": "18:00"}, "startWithinSeconds": 60},
    {"name": "gh", "kind": "http", "preset": "github", "url": "https://api.github.com/x", "method": "POST",
     "headers": {"Accept": "application/json"}, "body": {"ref": "main"}, "token": {"keychain": "gh"}, "confirm": "hold"}
  ],
  "commands": [
    {"name": "deploy", "endpoints": ["chat"], "pattern": "^deploy(?: (?<tag>\\S+))?$", "trigger": "deploy-staging",
     "allow": {"users": ["T1/U1"], "channels": []}},
    {"name": "cloud", "pattern": "^cloud (?<cloud>\\S+)$", "params": {"x": {"jq": ".params.cloud"}},
     "trigger": {"by": {"jq": ".params.cloud"}, "map": {"aws": "harden", "all": ["harden", "job"]}}}
  ],
  "rules": [
    {"name": "failures on main", "when": ".status == \"failed\" and .branch == \"main\"",
     "do": [{"notify": {}}, {"forward": "team"}, {"trigger": "harden", "params": {"tag": {"jq": ".tag"}}}]},
    {"name": "all", "on": "every", "enabled": true, "do": [{"notify": {"sound": true, "urgency": "critical"}}]}
  ],
  "tunnel": {"kind": "ngrok", "token": {"env": "NGROK"}, "domain": "a.ngrok.app", "program": "/opt/ngrok"},
  "notifications": {"enabled": true, "sound": false, "quietHours": {"from": "22:00", "to": "08:00"}},
  "retention": {"days": 30, "maxMiB": 1024},
  "services": {"slackApi": "https://slack.com/api", "discordApi": "https://discord.com/api/v10", "googleChatApi": "https://chat.googleapis.com",
               "googleToken": "https://oauth2.googleapis.com/token", "slackResponseHosts": ["hooks.slack.com"],
               "pinnedKeys": {"https://sns.example/key.pem": "key.pem"}},
  "language": "en",
  "me": ["ann"]
}
)JSON";
}

} // namespace signalbox
