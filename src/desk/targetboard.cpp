// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/targetboard.h"

#include "desk/gathersecrets.h"
#include "desk/messagetemplate.h"
#include "targets/discord/discordlimits.h"

#include <QFileInfo>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds templatesSettleFor{200};

} // namespace

TargetBoard::TargetBoard(HttpClient &http, SecretStore &secrets, const Clock &clock,
                         QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_secrets(secrets)
    , m_clock(clock)
    , m_discordLimits(std::make_shared<DiscordLimits>())
{
    m_templatesSettle.setSingleShot(true);
    m_templatesSettle.setInterval(templatesSettleFor);
    connect(&m_templatesSettle, &QTimer::timeout, this, &TargetBoard::readTemplatesAgain);
    const auto later = [this] { m_templatesSettle.start(); };
    connect(&m_templateWatcher, &QFileSystemWatcher::fileChanged, this, later);
    connect(&m_templateWatcher, &QFileSystemWatcher::directoryChanged, this, later);
}

TargetBoard::~TargetBoard() = default;

void TargetBoard::setSettings(const QList<TargetSettings> &targets, const ServiceSettings &services)
{
    const bool servicesChanged = !(services == m_services);
    m_services = services;
    std::map<QString, LiveTarget> kept;
    m_order.clear();
    QList<TargetSettings> fresh;
    for (const TargetSettings &each : targets) {
        m_order.append(each.name);
        const auto known = m_targets.find(each.name);
        // An unchanged target keeps its pace and what it knows of the platform's limits.
        if (!servicesChanged && known != m_targets.end() && known->second.settings == each
            && !known->second.fault)
            kept.insert(m_targets.extract(known));
        else
            fresh.append(each);
    }
    m_targets = std::move(kept);
    for (const TargetSettings &each : fresh)
        prepare(each, services);
    watchTemplates();
    Q_EMIT changed();
}

// Folders too: an editor that replaces the file takes the watch on it away.
void TargetBoard::watchTemplates()
{
    QStringList wanted;
    for (const auto &[name, live] : m_targets) {
        const QString &file = live.settings.templateFile;
        if (file.isEmpty())
            continue;
        wanted.append(QFileInfo(file).absolutePath());
        if (QFileInfo::exists(file))
            wanted.append(file);
    }
    const QStringList watched = m_templateWatcher.files() + m_templateWatcher.directories();
    for (const QString &path : watched) {
        if (!wanted.contains(path))
            m_templateWatcher.removePath(path);
    }
    for (const QString &path : std::as_const(wanted)) {
        if (!watched.contains(path))
            m_templateWatcher.addPath(path);
    }
}

void TargetBoard::readTemplatesAgain()
{
    watchTemplates();
    QList<TargetSettings> mended;
    for (auto &[name, live] : m_targets) {
        if (live.settings.templateFile.isEmpty() || !live.kind)
            continue;
        const auto read = readMessageTemplate(live.settings, *live.kind);
        // While the file is away the last one holds.
        if (!read)
            continue;
        if (live.target)
            live.messageTemplate = programOf(name, read->program);
        else if (live.fault)
            mended.append(live.settings);
    }
    for (const TargetSettings &each : std::as_const(mended))
        prepare(each, m_services);
}

void TargetBoard::prepare(const TargetSettings &settings, const ServiceSettings &services)
{
    LiveTarget live;
    live.settings = settings;
    live.kind = targetKind(settings.kind);
    // Until the secrets are there.
    live.fault = Error{ErrorKind::Busy, QStringLiteral("secrets are being read"), std::nullopt};
    m_targets[settings.name] = std::move(live);
    gatherSecrets(m_secrets, settings.secrets, this,
                  [this, settings, services](const GatheredSecrets &gathered) {
                      const auto known = m_targets.find(settings.name);
                      if (known == m_targets.end() || !(known->second.settings == settings))
                          return; // changed meanwhile
                      if (gathered.fault) {
                          known->second.fault = missingSecret(gathered.fault);
                          Q_EMIT changed();
                          return;
                      }
                      create(settings.name, gathered.secrets, services);
                  });
}

void TargetBoard::create(const QString &name, const QMap<QString, Secret> &secrets,
                         const ServiceSettings &services)
{
    LiveTarget &live = m_targets.at(name);
    live.fault.reset();
    if (!live.kind) {
        live.fault = Error{ErrorKind::NotFound, live.settings.kind, std::nullopt};
    } else if (auto messageTemplate = readMessageTemplate(live.settings, *live.kind);
               !messageTemplate) {
        live.fault = messageTemplate.error();
    } else {
        live.messageTemplate = programOf(name, messageTemplate->program);
        auto made = live.kind->create(
            {name, live.settings.settings, secrets, services.addresses, m_discordLimits}, m_http,
            m_clock);
        if (made)
            live.target = std::move(*made);
        else
            live.fault = made.error();
    }
    Q_EMIT changed();
}

LiveTarget *TargetBoard::find(const QString &name)
{
    const auto known = m_targets.find(name);
    return known == m_targets.end() ? nullptr : &known->second;
}

void TargetBoard::stop(const QString &name, const QString &because)
{
    if (LiveTarget *live = find(name)) {
        live->stopped = true;
        live->stoppedBecause = because;
        Q_EMIT changed();
    }
}

void TargetBoard::restart(const QString &name)
{
    LiveTarget *live = find(name);
    if (!live)
        return;
    live->stopped = false;
    live->stoppedBecause.clear();
    // The secret may have been the reason: read it again.
    const TargetSettings settings = live->settings;
    prepare(settings, m_services);
    Q_EMIT changed();
}

void TargetBoard::readSecretsAgain(const QString &keychainName)
{
    QList<TargetSettings> lacking;
    for (const auto &[name, live] : m_targets) {
        if (live.fault || refersTo(live.settings.secrets, keychainName))
            lacking.append(live.settings);
    }
    for (const TargetSettings &each : std::as_const(lacking))
        prepare(each, m_services);
}

} // namespace signalbox
