// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/triggerboard.h"

#include "desk/gathersecrets.h"

#include <algorithm>

namespace signalbox {

TriggerBoard::TriggerBoard(HttpClient &http, SecretStore &secrets, const Clock &clock,
                           QObject *parent)
    : QObject(parent), m_http(http), m_secrets(secrets), m_clock(clock)
{
}

TriggerBoard::~TriggerBoard() = default;

void TriggerBoard::setSettings(const QList<TriggerSettings> &triggers)
{
    std::map<QString, LiveTrigger> kept;
    QList<TriggerSettings> fresh;
    m_order.clear();
    for (const TriggerSettings &each : triggers) {
        m_order.append(each.name);
        const auto known = m_triggers.find(each.name);
        // An unchanged trigger goes on following its run.
        if (known != m_triggers.end() && known->second.settings == each && !known->second.fault)
            kept.insert(m_triggers.extract(known));
        else
            fresh.append(each);
    }
    // What is under way at a trigger that changes is followed to its end by the one that began it.
    for (auto &[name, live] : m_triggers) {
        if (live.trigger)
            m_retired.emplace(name, std::move(live.trigger));
    }
    m_triggers = std::move(kept);
    for (const TriggerSettings &each : fresh)
        prepare(each);
    Q_EMIT changed();
}

void TriggerBoard::readSecretsAgain(const QString &keychainName)
{
    QList<TriggerSettings> lacking;
    for (auto &[name, live] : m_triggers) {
        if (!live.fault && !refersTo(live.settings.secrets, keychainName))
            continue;
        lacking.append(live.settings);
        if (live.trigger)
            m_retired.emplace(name, std::move(live.trigger)); // follows its run to the end
    }
    for (const TriggerSettings &each : std::as_const(lacking))
        prepare(each);
    Q_EMIT changed();
}

void TriggerBoard::prepare(const TriggerSettings &settings)
{
    LiveTrigger live;
    live.settings = settings;
    live.kind = triggerKind(settings.kind);
    live.fault = Error{ErrorKind::Busy, QStringLiteral("secrets are being read"), std::nullopt};
    m_triggers[settings.name] = std::move(live);
    gatherSecrets(
        m_secrets, settings.secrets, this, [this, settings](const GatheredSecrets &gathered) {
            const auto known = m_triggers.find(settings.name);
            if (known == m_triggers.end() || !(known->second.settings == settings))
                return; // changed meanwhile
            LiveTrigger &current = known->second;
            current.fault = missingSecret(gathered.fault);
            if (!current.kind)
                current.fault = Error{ErrorKind::NotFound, settings.kind, std::nullopt};
            if (!current.fault) {
                TriggerSetup setup{settings.name, settings.settings, gathered.secrets, {}, m_muter};
                for (auto each = settings.secrets.begin(); each != settings.secrets.end(); ++each) {
                    if (each->expand)
                        setup.expanded.insert(each.key());
                }
                auto made = current.kind->create(setup, m_http, m_clock);
                if (made)
                    current.trigger = std::move(*made);
                else
                    current.fault = made.error();
            }
            Q_EMIT changed();
            Q_EMIT ready(settings.name);
        });
}

bool TriggerBoard::stopRun(const QString &name, qint64 run)
{
    const LiveTrigger *live = find(name);
    if (live && live->trigger && live->trigger->stop(run))
        return true;
    const auto [first, last] = m_retired.equal_range(name);
    return std::any_of(first, last,
                       [run](const auto &retired) { return retired.second->stop(run); });
}

void TriggerBoard::forgetRetired(const std::function<bool(const QString &name)> &isRunning)
{
    std::erase_if(m_retired, [&](const auto &retired) { return !isRunning(retired.first); });
}

LiveTrigger *TriggerBoard::find(const QString &name)
{
    const auto known = m_triggers.find(name);
    return known == m_triggers.end() ? nullptr : &known->second;
}

} // namespace signalbox
