// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/facts.h"
#include "settings/settings.h"
#include "shape/jqrunner.h"
#include "targets/target.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>

namespace signalbox {

class HttpClient;
class SecretStore;

//! One configured target, ready or with the reason why not.
struct LiveTarget
{
    TargetSettings settings;
    const TargetKind *kind = nullptr;
    std::unique_ptr<Target> target; //!< empty: see fault
    std::optional<Error> fault;
    JqProgram messageTemplate;
    bool stopped = false; //!< the platform said it is gone; restart() tries again
    QString stoppedBecause;
};

//! Keeps the targets in step with settings and secrets. Main thread, owned by desk.
class TargetBoard : public QObject
{
    Q_OBJECT

public:
    TargetBoard(HttpClient &http, SecretStore &secrets, const Clock &clock,
                QObject *parent = nullptr);
    ~TargetBoard() override;

    void setSettings(const QList<TargetSettings> &targets, const ServiceSettings &services);
    [[nodiscard]] LiveTarget *find(const QString &name);
    [[nodiscard]] QList<QString> names() const { return m_order; }
    void stop(const QString &name, const QString &because);
    void restart(const QString &name);
    //! Those that lack one, and those that use this entry of the keychain.
    void readSecretsAgain(const QString &keychainName);
    //! Own templates that have changed take effect. Done by itself when their files change.
    void readTemplatesAgain();

Q_SIGNALS:
    void changed();

private:
    void watchTemplates();
    void prepare(const TargetSettings &settings, const ServiceSettings &services);
    void create(const QString &name, const QMap<QString, Secret> &secrets,
                const ServiceSettings &services);

    HttpClient &m_http;
    SecretStore &m_secrets;
    const Clock &m_clock;
    QList<QString> m_order;
    std::map<QString, LiveTarget> m_targets;
    ServiceSettings m_services;
    QFileSystemWatcher m_templateWatcher;
    QTimer m_templatesSettle; //!< editors write in several steps
    std::shared_ptr<DiscordLimits> m_discordLimits; //!< Discord counts by computer, not by target
};

} // namespace signalbox
