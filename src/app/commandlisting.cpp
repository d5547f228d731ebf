// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandlisting.h"

#include "app/exitcode.h"
#include "app/localclient.h"
#include "app/output.h"
#include "core/whendone.h"
#include "desk/commandlists.h"
#include "desk/commandregistrar.h"

#include <QJsonDocument>

namespace signalbox {

namespace {

using Done = std::function<void(int)>;

struct Registering : QObject
{
    Registering(SecretStore &secrets, QObject *parent) : QObject(parent), registrar(secrets, clock)
    {
    }

    SystemClock clock;
    CommandRegistrar registrar;
};

void failWith(const Error &error, const Done &done)
{
    printError(error);
    done(exitFailed);
}

void registerCommands(const CommandLine &line, const Context &context, QObject *parent,
                      const Done &done)
{
    auto *registering = new Registering(*context.secrets, parent);
    const Settings settings = context.settings->settings();
    whenDone(registering->registrar.registerCommands(settings, line.name), parent,
             [name = line.name, settings, done](const Result<QStringList> &names) {
                 if (!names)
                     return failWith(names.error(), done);
                 for (const QString &each : *names)
                     printLine(u'/' + each);
                 const QStringList left =
                     unlistedCommands(settings.commands, discordEndpoints(settings, name));
                 for (const QString &each : left)
                     printError(each
                                + QStringLiteral(": its pattern begins with no plain word, so it "
                                                 "cannot be listed"));
                 done(exitDone);
             });
}

void printManifest(const Settings &settings, const QString &name, const QUrl &base,
                   const Done &done)
{
    const auto manifest = slackManifest(settings, name, base);
    if (!manifest)
        return failWith(manifest.error(), done);
    printBytes(QJsonDocument(*manifest).toJson(QJsonDocument::Indented));
    done(exitDone);
}

void showManifest(const CommandLine &line, const Context &context, QObject *parent,
                  const Done &done)
{
    const Settings settings = context.settings->settings();
    const QStringList apps = slackApps(settings);
    if (line.name.isEmpty() && apps.size() != 1) {
        printError(apps.isEmpty()
                       ? QStringLiteral("there is no endpoint for Slack and no slack-bot with an "
                                        "app-level token")
                       : QStringLiteral("which one: ") + apps.join(QStringLiteral(", ")));
        return done(exitWrongUse);
    }
    const QString name = line.name.isEmpty() ? apps.constFirst() : line.name;
    const QJsonObject request{{QStringLiteral("do"), QStringLiteral("status")}};
    whenDone(askRunningProgram(context.places.socket, request, parent), parent,
             [settings, name, done](const Result<QJsonObject> &answer) {
                 // Nothing runs, or no tunnel is up: the address is left to be filled in.
                 const QString base =
                     answer ? answer->value(QLatin1String("publicUrl")).toString() : QString();
                 printManifest(settings, name, QUrl(base, QUrl::StrictMode), done);
             });
}

} // namespace

void runCommandLists(const CommandLine &line, const Context &context, QObject *parent,
                     std::function<void(int)> done)
{
    if (const auto loaded = context.settings->load(); !loaded)
        return failWith(loaded.error(), done);
    if (line.command == QLatin1String("commands register"))
        registerCommands(line, context, parent, done);
    else
        showManifest(line, context, parent, done);
}

} // namespace signalbox
