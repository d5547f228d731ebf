// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "tunnels/ngrok/ngroklog.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QProcess>

namespace signalbox {

//! An agent of our own: a child process that gets PATH, HOME, LANG, proxies and the authtoken in
//! its environment (never in its arguments, which every user of the machine can read) and nothing
//! else. It is ended by its pid, and by the kernel should we die first. Lives in the main thread.
class NgrokAgent : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~NgrokAgent() override;

    void start(const QString &program, const QStringList &arguments, const Secret &token);
    //! Asks it to end, makes it end after 3 s; no signal comes any more.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_process != nullptr; }

Q_SIGNALS:
    void lineRead(const signalbox::NgrokLine &line);
    //! It ended, or never started (`error` says why).
    void ended(const QString &error);

private:
    void read();
    void takeLine(const QByteArray &line);

    QPointer<QProcess> m_process;
    QByteArray m_partial;
};

//! Its arguments for a way to 127.0.0.1:port; `domainFlag` is what its version calls the domain.
[[nodiscard]] QStringList agentArguments(quint16 port, const QString &domain,
                                         const QString &domainFlag);

} // namespace signalbox
