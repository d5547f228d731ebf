// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serve.h"

#include "app/exitcode.h"
#include "app/output.h"
#include "desk/desk.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSocketNotifier>
#include <QTimer>
#include <QUrl>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace signalbox {

namespace {

#ifdef Q_OS_UNIX
int signalSockets[2] = {-1, -1}; // written by the handler, which may touch nothing else

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalSockets[0], &byte, 1);
}
#endif

void printReady(const Desk &desk)
{
    const Health &health = desk.health();
    QUrl url;
    url.setScheme(health.listener.tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(health.listener.address == QLatin1String("0.0.0.0") ? QStringLiteral("127.0.0.1")
                                                                    : health.listener.address);
    url.setPort(health.listener.port);
    QJsonArray endpoints;
    for (const EndpointFacts &facts : health.endpoints)
        endpoints.append(
            QJsonObject{{QStringLiteral("name"), facts.name},
                        {QStringLiteral("url"), facts.localUrl.toString(QUrl::FullyEncoded)}});
    printJson({{QStringLiteral("ready"), true},
               {QStringLiteral("url"), url.toString(QUrl::FullyEncoded)},
               {QStringLiteral("endpoints"), endpoints}});
}

} // namespace

void quitOnSignals(QObject *parent)
{
#ifdef Q_OS_UNIX
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, signalSockets) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalSockets[1], QSocketNotifier::Read, parent);
    QObject::connect(notifier, &QSocketNotifier::activated, parent, [notifier] {
        notifier->setEnabled(false);
        QCoreApplication::quit();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        sigaction(number, &action, nullptr);
#else
    Q_UNUSED(parent)
#endif
}

std::optional<std::pair<QString, quint16>> parseListen(const QString &text)
{
    const qsizetype mark = text.lastIndexOf(u':');
    bool good = false;
    const uint port = text.mid(mark + 1).toUInt(&good);
    if (mark < 1 || !good || port > 65535)
        return std::nullopt;
    QString address = text.left(mark);
    if (address.startsWith(u'[') && address.endsWith(u']'))
        address = address.mid(1, address.size() - 2);
    return std::pair(address, static_cast<quint16>(port));
}

std::optional<int> startServing(const CommandLine &line, Context &context, Desk &desk,
                                QObject *parent)
{
    std::optional<std::pair<QString, quint16>> listenOn;
    if (!line.listen.isEmpty()) {
        listenOn = parseListen(line.listen);
        if (!listenOn) {
            printError(QStringLiteral("--listen wants ADDR:PORT, found \"%1\"").arg(line.listen));
            return exitWrongUse;
        }
    }
    const bool nothingConfigured = context.settings->settings().endpoints.isEmpty();
    QObject::connect(&desk, &Desk::ready, parent, [&desk, demo = line.demo && nothingConfigured] {
        if (!desk.health().listener.running) {
            const auto error = desk.health().listener.error;
            printError(error ? *error
                             : Error{ErrorKind::Unavailable,
                                     QStringLiteral("the listener does not run"),
                                     {}});
            QCoreApplication::exit(exitFailed);
            return;
        }
        printReady(desk);
        if (demo) {
            printError(QStringLiteral("nothing is configured: playing samples of some senders"));
            desk.startDemo();
        }
    });
    if (const auto started = desk.start(listenOn); !started) {
        printError(started.error());
        return started.error().kind == ErrorKind::Busy ? exitDataInUse : exitFailed;
    }
    return std::nullopt;
}

} // namespace signalbox
