// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fieldspec.h"
#include "core/result.h"
#include "core/secret.h"

#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace signalbox {

class HttpClient;
class Clock;

//! Where a tunnel stands, as one value.
struct TunnelState
{
    enum class Phase { Off, Starting, Up, Waiting, Failed };
    //! Why it is not up, for a sentence of the window's own.
    enum class Reason { None, ProgramMissing, NotLoggedIn, Refused, Died, NoAnswer, PortTaken };
    Phase phase = Phase::Off;
    Reason reason = Reason::None;
    QString detail; //!< the agent's own words, one line, without secrets ("ERR_NGROK_4018")
    QUrl publicUrl; //!< https address while up
    bool ownAgent = false; //!< started by us (false: a running one is used)
    int nextTrySeconds = 0;

    bool operator==(const TunnelState &) const = default;
};

//! A way in from outside. Lives in the main thread, owned by desk.
class Tunnel : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    //! Leads public requests to 127.0.0.1:port. Reports through stateChanged, goes on trying with
    //! growing pauses until stop().
    virtual void start(quint16 port) = 0;
    //! Ends what it started itself (by its pid), leaves a foreign agent alone.
    virtual void stop() = 0;
    [[nodiscard]] virtual TunnelState state() const = 0;

Q_SIGNALS:
    void stateChanged(const signalbox::TunnelState &state);
};

struct TunnelSetup
{
    QJsonObject settings;
    QMap<QString, Secret> secrets;
};

struct TunnelKind
{
    QString id; //!< "ngrok"
    QString label;
    FieldSpecs fields;
    std::function<Result<std::unique_ptr<Tunnel>>(const TunnelSetup &, HttpClient &, const Clock &)>
        create;
};

[[nodiscard]] const QList<TunnelKind> &tunnelKinds();
[[nodiscard]] const TunnelKind *tunnelKind(const QString &id);

} // namespace signalbox
