// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "settings/settings.h"
#include "triggers/trigger.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace signalbox {

class HttpClient;
class SecretStore;

//! One configured trigger, ready or with the reason why not.
struct LiveTrigger
{
    TriggerSettings settings;
    const TriggerKind *kind = nullptr;
    std::unique_ptr<Trigger> trigger;
    std::optional<Error> fault;
};

//! Keeps the triggers in step with settings and secrets. Main thread, owned by desk.
class TriggerBoard : public QObject
{
    Q_OBJECT

public:
    TriggerBoard(HttpClient &http, SecretStore &secrets, const Clock &clock,
                 QObject *parent = nullptr);
    ~TriggerBoard() override;

    //! Before setSettings.
    void setSpaceMuter(SpaceMuter muter) { m_muter = std::move(muter); }
    void setSettings(const QList<TriggerSettings> &triggers);
    //! Those that lack one, and those that use this entry of the keychain.
    void readSecretsAgain(const QString &keychainName);
    [[nodiscard]] LiveTrigger *find(const QString &name);
    [[nodiscard]] const QList<QString> &names() const { return m_order; }

    //! Asks whoever carries out a run to stop it, a trigger whose settings changed since included.
    [[nodiscard]] bool stopRun(const QString &name, qint64 run);
    //! Drops changed triggers that carry out nothing any more.
    void forgetRetired(const std::function<bool(const QString &name)> &isRunning);

Q_SIGNALS:
    void changed();
    void ready(const QString &name); //!< its secrets are there (or it has a fault)

private:
    void prepare(const TriggerSettings &settings);

    HttpClient &m_http;
    SecretStore &m_secrets;
    const Clock &m_clock;
    SpaceMuter m_muter;
    QList<QString> m_order;
    std::map<QString, LiveTrigger> m_triggers;
    std::multimap<QString, std::unique_ptr<Trigger>>
        m_retired; //!< changed while they carried out a run
};

} // namespace signalbox
