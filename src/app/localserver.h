// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QLocalServer>
#include <QObject>

#include <functional>

class QLocalSocket;

namespace signalbox {

class Desk;

//! The user-only socket through which the command line reaches the running program: one JSON object
//! a line each way. `{"do": "trigger", …}` is answered `{"ok": true, …}` or `{"ok": false, "kind",
//! "error"}`. Main thread.
class LocalServer : public QObject
{
    Q_OBJECT

public:
    explicit LocalServer(Desk &desk, QObject *parent = nullptr);

    //! The caller holds the data folder's lock, so a left-over socket file is nobody's.
    [[nodiscard]] Result<void> listen(const QString &path);
    //! Whether there is a window that "raise" can show.
    void setHasWindow(bool hasWindow) { m_hasWindow = hasWindow; }

Q_SIGNALS:
    void raiseRequested();

private:
    using Reply = std::function<void(const QJsonObject &)>;
    void accept();
    void read(QLocalSocket *socket);
    void answer(const QJsonObject &request, const Reply &reply);
    void sample(const QJsonObject &request, const Reply &reply);
    void trigger(const QJsonObject &request, const Reply &reply);
    void spaces(const QJsonObject &request, const Reply &reply);

    Desk &m_desk;
    QLocalServer m_server;
    bool m_hasWindow = false;
};

} // namespace signalbox
