// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "app/exitcode.h"

#include <CLI/CLI.hpp>

#include <string>
#include <tuple>
#include <vector>

namespace signalbox {

namespace {

// CLI11 speaks std::string; one place turns it into ours.
struct Texts
{
    std::string config, data, listen, query, id, name, to, secretEnvironment, signAs, confirm;
    std::string bodyFile;
    std::vector<std::string> params, changes, headers;
    std::string accept, mute, unmute, remove;
};

void addStoreOptions(CLI::App &app, Texts &texts)
{
    app.add_option("--config", texts.config, "configuration file")->type_name("FILE");
    app.add_option("--data", texts.data, "data folder")->type_name("FOLDER");
}

void addListing(CLI::App &app, Texts &texts, CommandLine &line)
{
    CLI::App *events = app.add_subcommand("events", "list events, newest first");
    events->add_flag("--json", line.json, "one JSON object a line");
    events->add_option("--limit", line.limit, "at most so many")->check(CLI::Range(1, 1'000'000));
    events->add_option("--query", texts.query,
                       "the window's search language, such as status:failed");
    events->add_flag("--subjects", line.subjects, "one line for each build, alarm or image");
    events->add_flag("--follow", line.follow, "go on with what comes, oldest first");
    CLI::App *deliveries =
        app.add_subcommand("deliveries", "list what arrived, with verdict and reason");
    deliveries->add_flag("--json", line.json, "one JSON object a line");
    deliveries->add_option("--limit", line.limit, "at most so many")
        ->check(CLI::Range(1, 1'000'000));
    deliveries->add_flag("--duplicates", line.duplicates, "list repeated deliveries instead");
    CLI::App *show = app.add_subcommand("show", "show one delivery");
    show->add_option("ID", texts.id, "as `deliveries` prints it")->required();
    show->add_flag("--raw", line.raw, "the exact bytes of its body");
    CLI::App *outbox = app.add_subcommand("outbox", "list messages to targets");
    outbox->add_flag("--json", line.json, "one JSON object a line");
    outbox->add_option("--limit", line.limit, "at most so many")->check(CLI::Range(1, 1'000'000));
    CLI::App *runs = app.add_subcommand("runs", "list uses of triggers");
    runs->add_option("TRIGGER", texts.name, "only this trigger's");
    runs->add_option("--id", texts.id, "only this run");
    runs->add_flag("--json", line.json, "one JSON object a line");
    runs->add_option("--limit", line.limit, "at most so many")->check(CLI::Range(1, 1'000'000));
}

void addLevers(CLI::App &app, Texts &texts, CommandLine &line)
{
    CLI::App *send = app.add_subcommand("send", "send a signed sample delivery");
    send->add_option("SAMPLE", texts.name, "SENDER/SAMPLE, see --list");
    send->add_flag("--list", line.list, "list all samples");
    send->add_option("--to", texts.to, "another address than our own endpoint");
    send->add_option("--secret-env", texts.secretEnvironment,
                     "variable holding the secret to sign with");
    send->add_option("--set", texts.changes,
                     "PATH=VALUE in the body (JSON, or a text), may be repeated")
        ->take_all()
        ->allow_extra_args(false);
    send->add_option("--header", texts.headers, "NAME=VALUE, empty: without it; may be repeated")
        ->take_all()
        ->allow_extra_args(false);
    send->add_option("--body", texts.bodyFile, "a file to send instead of the sample's body");
    CLI::App *replay = app.add_subcommand("replay", "process or send a stored delivery again");
    replay->add_option("ID", texts.id, "as `deliveries` prints it")->required();
    replay->add_flag("--forward", line.forward, "forward what comes of it");
    replay->add_flag("--act", line.act, "let rules start triggers");
    CLI::Option *to =
        replay->add_option("--to", texts.to, "send its exact bytes to this address instead");
    replay->add_option("--sign", texts.signAs, "sign afresh as this endpoint")->needs(to);
    CLI::App *forward = app.add_subcommand("forward", "forward an event to a target");
    forward->add_option("EVENT", texts.id, "as `events` prints it")->required();
    forward->add_option("TARGET", texts.name, "name of the target")->required();
    CLI::App *trigger = app.add_subcommand("trigger", "start a trigger");
    trigger->add_option("NAME", texts.name, "name of the trigger")->required();
    trigger->add_option("--param", texts.params, "KEY=VALUE, may be repeated")
        ->take_all()
        ->allow_extra_args(false);
    trigger->add_flag("--dry-run", line.dryRun, "ask the other side to pretend");
    trigger->add_flag("--yes", line.yes, "meets a confirmation by click or hold");
    trigger->add_flag("--after-build", line.afterBuild,
                      "while a build of the same commit or tag runs: start when it has passed");
    trigger->add_option("--confirm", texts.confirm, "meets a confirmation by name");
    trigger->add_flag("--no-wait", line.noWait, "do not wait for the end");
    CLI::App *commands =
        app.add_subcommand("commands", "make the commands known to chat platforms");
    commands->require_subcommand(1);
    CLI::App *known = commands->add_subcommand("register", "tell Discord which there are");
    known->add_option("TARGET", texts.name, "name of a discord-bot")->required();
    CLI::App *manifest = commands->add_subcommand("slack-manifest", "a Slack app, to paste");
    manifest->add_option("NAME", texts.name,
                         "an endpoint for Slack, or a slack-bot with an app-level token");
    CLI::App *spaces = app.add_subcommand("spaces", "rooms that have added a target's bot");
    spaces->add_option("TARGET", texts.name, "name of the target")->required();
    auto *changes = spaces->add_option_group("change");
    changes->add_option("--accept", texts.accept, "send messages to this space");
    changes->add_option("--mute", texts.mute, "send it nothing for a time");
    changes->add_option("--unmute", texts.unmute, "send it messages again");
    changes->add_option("--remove", texts.remove, "send it nothing until it is accepted anew");
    changes->require_option(0, 1);
    spaces->add_option("--minutes", line.minutes, "how long to mute, 60 unless said otherwise")
        ->check(CLI::Range(1, 525'600));
}

void addCare(CLI::App &app, Texts &texts, CommandLine &line)
{
    CLI::App *secret = app.add_subcommand("secret", "keep a secret in the keychain");
    secret->require_subcommand(1);
    CLI::App *set = secret->add_subcommand("set", "store the value read from standard input");
    set->add_option("NAME", texts.name, "name of the keychain entry")->required();
    CLI::App *check =
        app.add_subcommand("check", "validate the configuration or a sender's folder");
    CLI::Option *folder = check->add_option("FOLDER", texts.name, "folder of a recipe");
    check->add_flag("--write", line.write, "write the events of samples that have none")
        ->needs(folder);
    CLI::App *import =
        app.add_subcommand("import", "take in a set of endpoints, targets, triggers and rules");
    import->add_option("FILE", texts.name,
                       "a file in the form of the configuration, or the name of an example");
    import->add_flag("--list", line.list, "list the examples");
    import->add_flag("--dry-run", line.dryRun, "only say what would change");
    CLI::App *doctor = app.add_subcommand("doctor", "look for what is wrong");
    CLI::App *delivery =
        doctor->add_subcommand("delivery", "why one delivery was refused or not understood");
    delivery->add_option("ID", texts.id, "as `deliveries` prints it")->required();
    delivery->add_flag("--accept", line.accept,
                       "verify it again with the present secrets and take it in");
}

QString qt(const std::string &text)
{
    return QString::fromStdString(text);
}

// "KEY=VALUE" each; the first that is none.
QString splitPairs(const std::vector<std::string> &given, QList<std::pair<QString, QString>> &pairs)
{
    for (const std::string &each : given) {
        const QString text = qt(each);
        const qsizetype mark = text.indexOf(u'=');
        if (mark < 1)
            return text;
        pairs.append({text.left(mark), text.mid(mark + 1)});
    }
    return {};
}

} // namespace

ParsedCommandLine parseCommandLine(int argc, char **argv)
{
    CommandLine line;
    Texts texts;
    CLI::App app("Signalbox: receive, verify, show, forward and trigger webhooks on your desk",
                 "signalbox");
    app.set_version_flag("--version", SIGNALBOX_VERSION);
    app.require_subcommand(0, 1);
    app.fallthrough();
    addStoreOptions(app, texts);
    app.add_flag("--hidden", line.hidden, "start in the tray");
    app.add_flag("--demo", line.demo, "play samples when nothing is configured");
    CLI::App *serve = app.add_subcommand("serve", "run without a window");
    serve->add_option("--listen", texts.listen, "ADDR:PORT, port 0 for any free one");
    serve->add_flag("--demo", line.demo, "play samples when nothing is configured");
    addListing(app, texts, line);
    addLevers(app, texts, line);
    addCare(app, texts, line);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp &) {
        const auto chosen = app.get_subcommands();
        return {std::nullopt, qt(chosen.empty() ? app.help() : chosen.front()->help()), exitDone};
    } catch (const CLI::CallForVersion &) {
        return {std::nullopt, QStringLiteral("signalbox " SIGNALBOX_VERSION "\n"), exitDone};
    } catch (const CLI::ParseError &error) {
        return {std::nullopt, qt(error.what()) + u'\n', exitWrongUse};
    }
    if (const auto chosen = app.get_subcommands(); !chosen.empty()) {
        line.command = qt(chosen.front()->get_name());
        if (const auto deeper = chosen.front()->get_subcommands(); !deeper.empty())
            line.command += u' ' + qt(deeper.front()->get_name());
    }
    line.config = qt(texts.config);
    line.data = qt(texts.data);
    line.listen = qt(texts.listen);
    line.query = qt(texts.query);
    line.id = qt(texts.id);
    line.name = qt(texts.name);
    line.to = qt(texts.to);
    for (const auto &[act, space] :
         {std::pair{"accept", &texts.accept}, std::pair{"mute", &texts.mute},
          std::pair{"unmute", &texts.unmute}, std::pair{"remove", &texts.remove}}) {
        if (space->empty())
            continue;
        line.spaceAct = QLatin1String(act);
        line.id = qt(*space);
    }
    line.secretEnvironment = qt(texts.secretEnvironment);
    line.signAs = qt(texts.signAs);
    line.confirm = qt(texts.confirm);
    line.bodyFile = qt(texts.bodyFile);
    QList<std::pair<QString, QString>> params;
    for (const auto &[option, given, pairs] :
         {std::tuple("--param wants KEY=VALUE", &texts.params, &params),
          std::tuple("--set wants PATH=VALUE", &texts.changes, &line.changes),
          std::tuple("--header wants NAME=VALUE", &texts.headers, &line.headers)}) {
        if (const auto wrong = splitPairs(*given, *pairs); !wrong.isEmpty()) {
            return {std::nullopt,
                    QStringLiteral("%1, found \"%2\"\n").arg(QLatin1String(option), wrong),
                    exitWrongUse};
        }
    }
    for (const auto &[key, value] : std::as_const(params))
        line.params.insert(key, value);
    return {line, QString(), exitDone};
}

} // namespace signalbox
