// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnels/ngrok/ngrokagent.h"

#include <QCoreApplication>
#include <QProcessEnvironment>
#include <QTimer>

#include <chrono>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace signalbox {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 3s;
constexpr qsizetype longestLine = 64 * 1024;

QProcessEnvironment childEnvironment(const Secret &token)
{
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment environment;
    for (const char *name : {"PATH", "HOME", "LANG", "XDG_CONFIG_HOME", "HTTP_PROXY", "HTTPS_PROXY",
                             "NO_PROXY", "http_proxy", "https_proxy", "no_proxy"}) {
        const QString key = QLatin1String(name);
        if (own.contains(key))
            environment.insert(key, own.value(key));
    }
    if (!token.isEmpty())
        environment.insert(QStringLiteral("NGROK_AUTHTOKEN"), QString::fromUtf8(token.expose()));
    return environment;
}

} // namespace

NgrokAgent::~NgrokAgent()
{
    stop();
}

void NgrokAgent::start(const QString &program, const QStringList &arguments, const Secret &token)
{
    stop();
    m_partial.clear();
    m_process = new QProcess(QCoreApplication::instance());
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setProcessEnvironment(childEnvironment(token));
#ifdef Q_OS_LINUX
    m_process->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
#endif
    connect(m_process, &QProcess::readyRead, this, &NgrokAgent::read);
    connect(m_process, &QProcess::finished, this, [this] {
        read();
        takeLine(m_partial);
        m_process->deleteLater();
        m_process.clear();
        Q_EMIT ended(QString());
    });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        const QString reason = m_process->errorString();
        m_process->deleteLater();
        m_process.clear();
        Q_EMIT ended(reason);
    });
    m_process->start(program, arguments);
}

void NgrokAgent::stop()
{
    if (!m_process)
        return;
    QProcess *process = m_process;
    m_process.clear();
    process->disconnect(this);
    // The process outlives this object by up to the patience and then deletes itself.
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    connect(process, &QProcess::errorOccurred, process, [process](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            process->deleteLater();
    });
    process->terminate();
    QTimer::singleShot(patience, process, &QProcess::kill);
}

void NgrokAgent::read()
{
    m_partial += m_process->readAll();
    qsizetype end = m_partial.indexOf('\n');
    while (end >= 0) {
        const QByteArray line = m_partial.left(end);
        m_partial.remove(0, end + 1);
        takeLine(line);
        // Whoever heard of the line may have stopped the agent.
        if (!m_process)
            return;
        end = m_partial.indexOf('\n');
    }
    if (m_partial.size() > longestLine)
        m_partial.clear();
}

void NgrokAgent::takeLine(const QByteArray &line)
{
    if (!line.trimmed().isEmpty())
        Q_EMIT lineRead(parseNgrokLine(line));
}

QStringList agentArguments(quint16 port, const QString &domain, const QString &domainFlag)
{
    // Flags first: version 2 stops reading them at the address. Version 2 prints nothing without
    // --log.
    QStringList arguments{QStringLiteral("http"),   QStringLiteral("--log"),
                          QStringLiteral("stdout"), QStringLiteral("--log-format"),
                          QStringLiteral("logfmt"), QStringLiteral("--log-level"),
                          QStringLiteral("info")};
    if (!domain.isEmpty())
        arguments << domainFlag << domain;
    return arguments << QStringLiteral("127.0.0.1:%1").arg(port);
}

} // namespace signalbox
