// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/care.h"
#include "app/commandline.h"
#include "app/commandlisting.h"
#include "app/context.h"
#include "app/desktop.h"
#include "app/exitcode.h"
#include "app/levers.h"
#include "app/listing.h"
#include "app/localserver.h"
#include "app/output.h"
#include "app/processlimits.h"
#include "app/sending.h"
#include "app/serve.h"
#include "core/clock.h"
#include "desk/desk.h"
#include "resources/resources.h"

#include <QCoreApplication>
#include <QTimer>

using namespace signalbox;

namespace {

void nameApplication()
{
    // No organisation: the XDG folders are plain "signalbox".
    QCoreApplication::setApplicationName(QStringLiteral("signalbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SIGNALBOX_VERSION));
}

int serve(const CommandLine &line, QCoreApplication &application)
{
    Context context = makeContext(line);
    const auto lock = lockData(context.places);
    if (!lock) {
        printError(lock.error());
        return lock.error().kind == ErrorKind::Busy ? exitDataInUse : exitFailed;
    }
    if (const auto loaded = context.settings->load(); !loaded) {
        for (const SettingsProblem &problem : context.settings->problems())
            printError(toText(problem));
        if (context.settings->problems().isEmpty())
            printError(loaded.error());
        return exitFailed;
    }
    const SystemClock clock;
    Desk desk({context.places.dataFolder, findJqHelper()}, *context.settings, *context.secrets,
              clock);
    LocalServer local(desk);
    if (const auto listening = local.listen(context.places.socket); !listening)
        printError(listening.error()); // the command line cannot reach us; deliveries still come in
    quitOnSignals(&application);
    if (const auto code = startServing(line, context, desk, &application))
        return *code;
    const int code = QCoreApplication::exec();
    desk.stop();
    return code;
}

// Commands that end by themselves: begun once the event loop runs, ended through its exit code.
int runCommand(const CommandLine &line, QCoreApplication &application)
{
    const Places places = placesFor(line);
    const QStringList listings{QStringLiteral("events"), QStringLiteral("deliveries"),
                               QStringLiteral("show"), QStringLiteral("outbox"),
                               QStringLiteral("runs")};
    if (listings.contains(line.command)) {
        const auto code = runListing(line, places, &application);
        return code ? *code : QCoreApplication::exec();
    }
    const auto done = [](int code) {
        QTimer::singleShot(0, qApp, [code] { QCoreApplication::exit(code); });
    };
    const bool throughProgram = line.command == QLatin1String("forward")
        || line.command == QLatin1String("trigger") || line.command == QLatin1String("spaces")
        || (line.command == QLatin1String("replay") && line.to.isEmpty());
    if (throughProgram) {
        runLever(line, places, &application, done);
        return QCoreApplication::exec();
    }
    Context context = makeContextWithRecipes(line);
    if (line.command.startsWith(QLatin1String("commands ")))
        runCommandLists(line, context, &application, done);
    else if (line.command == QLatin1String("send") || line.command == QLatin1String("replay"))
        runSending(line, context, &application, done);
    else
        runCare(line, context, &application, done);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    raiseDescriptorLimit();
    keepFreedMemorySmall();
    nameApplication();
    initializeResources();
    const ParsedCommandLine parsed = parseCommandLine(argc, argv);
    if (!parsed.line) {
        if (parsed.exitCode == exitDone)
            printBytes(parsed.text.toUtf8());
        else
            printError(parsed.text.trimmed());
        return parsed.exitCode;
    }
    if (parsed.line->command.isEmpty())
        return runDesktop(*parsed.line, argc, argv);
    QCoreApplication application(argc, argv);
    return parsed.line->command == QLatin1String("serve") ? serve(*parsed.line, application)
                                                          : runCommand(*parsed.line, application);
}
