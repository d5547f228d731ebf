// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notify/notifier.h"

#include "ui/notify/bubbletext.h"

#include <algorithm>

namespace signalbox {

namespace {

//! Key of the bubble that stands for a burst; no subject's key holds this character.
const QChar summaryMark(0x1E);
constexpr int foldedTitles = 5;

QString summaryKey()
{
    return QStringLiteral("summary") + summaryMark;
}

} // namespace

Notifier::Notifier(QDBusConnection bus, const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_server(std::move(bus))
{
    m_burstEnd.setSingleShot(true);
    m_burstEnd.setInterval(burstSpan);
    connect(&m_burstEnd, &QTimer::timeout, this, [this] {
        m_folded.clear();
        m_foldedCount = 0;
        // The next burst gets a bubble of its own.
        if (!m_lines.value(summaryKey()).inFlight)
            m_lines.remove(summaryKey());
    });
    connect(&m_server, &NotificationServer::capabilitiesSettled, this,
            [this](const std::optional<Error> &failure) {
                Q_EMIT serviceChanged(failure);
                if (failure && failure->kind == ErrorKind::Unavailable) {
                    m_waiting.clear();
                    m_lines.clear();
                    Q_EMIT unavailable();
                    return;
                }
                m_silent = failure.has_value();
                sendWaiting();
            });
    connect(&m_server, &NotificationServer::ownerChanged, this, [this] {
        ++m_owner;
        m_silent = false;
        m_memory.clear();
        // Ids are void; what was under way is lost with the old daemon.
        m_lines.removeIf([this](const auto &line) { return !m_waiting.contains(line.key()); });
        for (Line &line : m_lines)
            line = Line{0, false, false, line.facts};
        if (!m_waiting.isEmpty())
            m_server.askCapabilities();
    });
    connect(&m_server, &NotificationServer::looked, this, &Notifier::serviceChanged);
    connect(&m_server, &NotificationServer::actionInvoked, this, &Notifier::act);
    connect(&m_server, &NotificationServer::closed, this, [this](uint id) {
        for (auto line = m_lines.begin(); line != m_lines.end(); ++line) {
            if (line->id != id || line->inFlight)
                continue;
            m_lines.erase(line);
            return;
        }
    });
}

void Notifier::show(const NotificationFacts &facts)
{
    if (m_lines.contains(facts.key) || !startsBurst()) {
        push(facts.key, facts);
        return;
    }
    fold(facts);
}

void Notifier::look()
{
    m_server.look();
}

void Notifier::withdraw(const QString &key)
{
    const auto line = m_lines.find(key);
    if (line == m_lines.end())
        return;
    m_waiting.removeAll(key);
    if (line->inFlight) {
        line->withdrawn = true;
        return;
    }
    if (line->id != 0)
        m_server.close(line->id);
    m_lines.erase(line);
}

bool Notifier::startsBurst()
{
    const Instant now = m_clock.now();
    while (!m_shown.empty() && now - m_shown.front() >= burstSpan)
        m_shown.pop_front();
    if (int(m_shown.size()) >= burstSize)
        return true;
    m_shown.push_back(now);
    return false;
}

void Notifier::fold(const NotificationFacts &facts)
{
    ++m_foldedCount;
    m_folded.prepend(facts);
    if (m_folded.size() > foldedTitles)
        m_folded.removeLast();
    m_burstEnd.start();
    NotificationFacts all = facts;
    all.key = summaryKey();
    all.subjectId = 0;
    all.summaryOf = m_foldedCount;
    push(all.key, all);
}

void Notifier::push(const QString &key, const NotificationFacts &facts)
{
    // A daemon that never tells of closing must not fill the memory.
    if (m_lines.size() >= lineLimit)
        m_lines.removeIf([this](const auto &line) {
            return !line->inFlight && !m_waiting.contains(line.key());
        });
    Line &line = m_lines[key];
    line.facts = facts;
    line.withdrawn = false;
    if (!m_waiting.contains(key)) {
        if (m_waiting.size() >= waitingLimit)
            m_lines.remove(m_waiting.takeFirst());
        m_waiting += key;
    }
    sendWaiting();
}

void Notifier::sendWaiting()
{
    if (!m_server.capabilities() && !m_silent) {
        m_server.askCapabilities();
        return;
    }
    const QList<QString> keys = m_waiting;
    for (const QString &key : keys) {
        // While one is under way only the newest waits: a second without its id would be a second
        // bubble.
        if (m_lines.value(key).inFlight)
            continue;
        m_waiting.removeOne(key);
        send(key);
    }
}

void Notifier::send(const QString &key)
{
    Line &line = m_lines[key];
    Bubble bubble = key == summaryKey()
        ? BubbleText::summary(m_folded, m_foldedCount, m_server.capabilities())
        : BubbleText::bubble(line.facts, m_server.capabilities());
    bubble.replaces = line.id;
    line.inFlight = true;
    m_server.notify(
        bubble, [this, key, owner = m_owner](const Result<uint> &id) { answered(key, owner, id); });
}

void Notifier::answered(const QString &key, int owner, const Result<uint> &id)
{
    const auto line = m_lines.find(key);
    if (line == m_lines.end() || owner != m_owner)
        return;
    line->inFlight = false;
    Q_EMIT serviceChanged(id ? std::nullopt : std::optional(id.error()));
    if (!id) {
        line->id = 0;
        // After a missed deadline the bubble may still come: only "nobody is there" asks for
        // another way.
        if (id.error().kind == ErrorKind::Unavailable) {
            m_lines.erase(line);
            m_waiting.removeAll(key);
            Q_EMIT unavailable();
            return;
        }
    } else {
        line->id = *id;
        remember(*id, line->facts);
        if (line->withdrawn) {
            m_server.close(*id);
            m_lines.erase(line);
            return;
        }
    }
    if (m_waiting.contains(key))
        sendWaiting();
    else if (line->id == 0 || (key == summaryKey() && !m_burstEnd.isActive()))
        m_lines.erase(line);
}

void Notifier::remember(uint id, const NotificationFacts &facts)
{
    const auto known = std::find_if(m_memory.begin(), m_memory.end(),
                                    [id](const auto &entry) { return entry.first == id; });
    if (known != m_memory.end())
        m_memory.erase(known);
    m_memory.emplace_back(id, facts);
    if (int(m_memory.size()) > remembered)
        m_memory.pop_front();
}

void Notifier::act(uint id, const QString &key)
{
    const auto known = std::find_if(m_memory.cbegin(), m_memory.cend(),
                                    [id](const auto &entry) { return entry.first == id; });
    // Other programs' bubbles are heard too.
    if (known == m_memory.cend())
        return;
    const NotificationFacts facts = known->second;
    if (key == BubbleText::again)
        Q_EMIT restartRequested(facts.stoppedTarget);
    else if (!facts.stoppedTarget.isEmpty())
        Q_EMIT targetRequested(facts.stoppedTarget);
    else if (key == BubbleText::trigger)
        Q_EMIT triggerRequested(facts.matchingTrigger, facts.subjectId);
    else if (key == BubbleText::forward)
        Q_EMIT forwardRequested(facts.forwardTarget, facts.subjectId);
    else if (key == BubbleText::release)
        Q_EMIT releaseRequested(facts.blockedRun);
    else
        Q_EMIT openRequested(facts.subjectId);
}

} // namespace signalbox
