// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>

namespace signalbox {

class HttpClient;

//! Whether the listener is really reached at its public address: asks for /health there from time
//! to time. A tunnel can look well and lead nowhere. Main thread, owned by desk.
class PublicProbe : public QObject
{
    Q_OBJECT

public:
    explicit PublicProbe(HttpClient &http,
                         std::chrono::milliseconds every = std::chrono::minutes(1),
                         QObject *parent = nullptr);

    void setBase(const QUrl &base); //!< empty: nothing to ask
    [[nodiscard]] bool isReached() const { return m_reached; }

Q_SIGNALS:
    void changed();

private:
    void ask();
    void take(bool answered);

    HttpClient &m_http;
    QTimer m_timer;
    QUrl m_base;
    int m_missed = 0; //!< in a row
    bool m_reached = false;
};

} // namespace signalbox
