// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/chatlines.h"

#include "secrets/secretstore.h"

#include <QCryptographicHash>
#include <QPromise>

#include <algorithm>

namespace signalbox {

namespace {

const ChatLineKind *wantedLine(const TargetSettings &target)
{
    const ChatLineKind *kind = chatLineKind(target.kind);
    return kind && kind->isWanted(target.settings, target.secrets.keys()) ? kind : nullptr;
}

const EndpointSettings *endpointNamed(const QList<EndpointSettings> &endpoints, const QString &name)
{
    const auto found =
        std::find_if(endpoints.begin(), endpoints.end(),
                     [&](const EndpointSettings &each) { return each.name == name; });
    return found == endpoints.end() ? nullptr : &*found;
}

// The answer comes from another thread; a dropped responder ends the future as Cancelled.
QFuture<Result<Answer>> takeThrough(const ChatLines::Take &take, const LineDelivery &delivery)
{
    auto promise = std::make_shared<QPromise<Result<Answer>>>();
    promise->start();
    const QFuture<Result<Answer>> future = promise->future();
    take(delivery, [promise](Answer answer) {
        promise->addResult(Result<Answer>(std::move(answer)));
        promise->finish();
    });
    return future;
}

} // namespace

ChatLines::ChatLines(HttpClient &http, SecretStore &secrets, const Clock &clock,
                     QString stateFolder, Take take, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_secrets(secrets)
    , m_clock(clock)
    , m_stateFolder(std::move(stateFolder))
    , m_take(std::move(take))
{
}

ChatLines::~ChatLines()
{
    stop();
}

QList<EndpointSettings> ChatLines::endpointsFor(const Settings &settings)
{
    QList<EndpointSettings> made;
    for (const TargetSettings &target : settings.targets) {
        const ChatLineKind *kind = wantedLine(target);
        if (!kind || endpointNamed(settings.endpoints, target.name))
            continue;
        EndpointSettings endpoint;
        endpoint.name = target.name;
        endpoint.sender = kind->sender;
        made.append(endpoint); // without a path: nothing gets there through the listener
    }
    return made;
}

void ChatLines::setSettings(const Settings &settings)
{
    const bool servicesChanged = !(settings.services == m_services);
    m_services = settings.services;
    m_endpoints = settings.endpoints;
    m_order.clear();
    std::map<QString, Entry> before = std::exchange(m_entries, {});
    for (const TargetSettings &target : settings.targets) {
        const ChatLineKind *kind = wantedLine(target);
        if (!kind)
            continue;
        m_order.append(target.name);
        const auto known = before.find(target.name);
        const bool stays = known != before.end() && known->second.line
            && known->second.settings == target && !servicesChanged;
        if (stays)
            m_entries.insert(before.extract(known));
        else
            m_entries[target.name] = Entry{target, kind, nullptr, {}, std::nullopt};
    }
    for (auto &each : before) {
        if (each.second.line)
            each.second.line->stop();
    }
    before.clear();
    for (const QString &name : std::as_const(m_order)) {
        if (!m_entries.at(name).line)
            prepare(name);
    }
    Q_EMIT changed();
}

void ChatLines::prepare(const QString &target)
{
    Entry &entry = m_entries.at(target);
    entry.fault.reset();
    const EndpointSettings *endpoint = endpointNamed(m_endpoints, target);
    if (endpoint && endpoint->sender != entry.kind->sender) {
        entry.fault = Error{ErrorKind::InvalidInput,
                            QStringLiteral("the endpoint of the same name is for another sender"),
                            std::nullopt};
        return;
    }
    gatherSecrets(m_secrets, entry.settings.secrets, this,
                  [this, settings = entry.settings](const GatheredSecrets &gathered) {
                      const auto known = m_entries.find(settings.name);
                      if (known == m_entries.end() || known->second.line
                          || !(known->second.settings == settings))
                          return; // changed meanwhile
                      create(known->second, gathered);
                      Q_EMIT changed();
                  });
}

void ChatLines::create(Entry &entry, const GatheredSecrets &gathered)
{
    const Secret credential = gathered.secrets.value(entry.kind->credential);
    if (credential.isEmpty()) {
        entry.fault = missingSecret(gathered.fault)
                          .value_or(Error{ErrorKind::Unauthorized, entry.kind->credential, {}});
        return;
    }
    entry.credential = QCryptographicHash::hash(credential.expose(), QCryptographicHash::Sha256);
    if (!sharedWith(entry).isEmpty())
        return;
    TargetSetup setup;
    setup.name = entry.settings.name;
    setup.settings = entry.settings.settings;
    setup.secrets = gathered.secrets;
    setup.services = m_services.addresses;
    auto made = entry.kind->create(setup, {m_http, m_clock, m_stateFolder});
    if (!made) {
        entry.fault = made.error();
        return;
    }
    entry.line = std::move(*made);
    entry.line->setTake(
        [this](const LineDelivery &delivery) { return takeThrough(m_take, delivery); });
    entry.line->setPresence(m_presence);
    connect(entry.line.get(), &ChatLine::stateChanged, this, &ChatLines::changed);
    entry.line->start();
}

QString ChatLines::sharedWith(const Entry &entry) const
{
    for (const auto &[name, other] : m_entries) {
        if (other.line && other.kind == entry.kind && other.credential == entry.credential)
            return name;
    }
    return {};
}

void ChatLines::setPresence(Presence presence)
{
    if (std::exchange(m_presence, presence) == presence)
        return;
    for (auto &[name, entry] : m_entries) {
        if (entry.line)
            entry.line->setPresence(presence);
    }
}

void ChatLines::restart(const QString &target)
{
    const auto known = m_entries.find(target);
    if (known == m_entries.end())
        return;
    // The secret may have been the reason: read it again.
    if (known->second.line && known->second.line->state().phase == LineState::Phase::Stopped)
        known->second.line.reset();
    if (!known->second.line)
        prepare(target);
}

void ChatLines::readSecretsAgain(const QString &keychainName)
{
    for (const QString &name : std::as_const(m_order)) {
        Entry &entry = m_entries.at(name);
        if (entry.line && refersTo(entry.settings.secrets, keychainName)) {
            entry.line->stop();
            entry.line.reset();
        }
        if (!entry.line)
            prepare(name);
    }
}

void ChatLines::stop()
{
    for (auto &[name, entry] : m_entries) {
        if (entry.line)
            entry.line->stop();
    }
    m_entries.clear();
    m_order.clear();
}

std::optional<LineState> ChatLines::state(const QString &target) const
{
    const auto known = m_entries.find(target);
    if (known == m_entries.end())
        return std::nullopt;
    if (known->second.line)
        return known->second.line->state();
    if (known->second.fault)
        return LineState{LineState::Phase::Stopped, known->second.fault->detail, {}};
    if (const QString other = sharedWith(known->second);
        !other.isEmpty() && !known->second.credential.isEmpty())
        return state(other);
    return LineState{LineState::Phase::Connecting, {}, {}};
}

bool ChatLines::showsPresence() const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [](const auto &each) { return each.second.kind->showsPresence; });
}

} // namespace signalbox
