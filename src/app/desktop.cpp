// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"

#include "app/context.h"
#include "app/desktopparts.h"
#include "app/exitcode.h"
#include "app/localclient.h"
#include "app/localserver.h"
#include "app/output.h"
#include "app/serve.h"
#include "core/whendone.h"

#include <QApplication>
#include <QMessageBox>
#include <QTimer>

namespace signalbox {

namespace {

constexpr std::chrono::seconds raiseDeadline{5};

// Somebody else holds the data folder: if it has a window, show that one.
int raiseOther(const Places &places, QApplication &application)
{
    const QJsonObject request{{QStringLiteral("do"), QStringLiteral("raise")}};
    whenDone(askRunningProgram(places.socket, request, &application, raiseDeadline), &application,
             [](const Result<QJsonObject> &answer) {
                 if (!answer)
                     printError(
                         QStringLiteral("Signalbox runs without a window over this data folder"));
                 QApplication::exit(answer ? exitDone : exitDataInUse);
             });
    return QApplication::exec();
}

// Without a store there is nothing to show: say why and end.
int showFatal(const Error &error)
{
    printError(error);
    auto *box = new QMessageBox(QMessageBox::Critical, QStringLiteral("Signalbox"), QString(),
                                QMessageBox::Close);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(QApplication::translate("Desktop", "Signalbox cannot open its data."));
    box->setInformativeText(error.detail);
    QObject::connect(box, &QMessageBox::finished, qApp, [] { QApplication::exit(exitFailed); });
    box->open();
    return QApplication::exec();
}

} // namespace

int runDesktop(const CommandLine &line, int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setDesktopFileName(QStringLiteral("signalbox"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/signalbox.svg")));
    Context context = makeContext(line);
    const auto lock = lockData(context.places);
    if (!lock)
        return lock.error().kind == ErrorKind::Busy ? raiseOther(context.places, application)
                                                    : showFatal(lock.error());
    // A faulty file leaves the defaults in force; the window shows what is wrong with it.
    (void)context.settings->load();
    const bool nothingConfigured = context.settings->settings().endpoints.isEmpty();

    const SystemClock clock;
    Desk desk({context.places.dataFolder, findJqHelper()}, *context.settings, *context.secrets,
              clock);
    Language language;
    language.set(context.settings->settings().language);
    if (const auto started = desk.start(); !started)
        return showFatal(started.error());
    LocalServer local(desk);
    local.setHasWindow(true);
    if (const auto listening = local.listen(context.places.socket); !listening)
        printError(listening.error());
    quitOnSignals(&application);

    auto parts = std::make_unique<DesktopParts>(application, desk, language, clock,
                                                context.places.dataFolder);
    QObject::connect(&local, &LocalServer::raiseRequested, parts.get(), &DesktopParts::bringUp);
    parts->start(line.hidden);
    if (line.demo && nothingConfigured)
        QObject::connect(&desk, &Desk::ready, &desk, [&desk] { desk.startDemo(); });
    const int code = QApplication::exec();
    // Window and dialogs read through the desk until they are gone.
    parts.reset();
    desk.stop();
    return code;
}

} // namespace signalbox
