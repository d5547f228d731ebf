// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/networkkeys.h"

#include "core/whendone.h"
#include "transport/httpclient.h"

#include <QFile>
#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>

namespace signalbox {

namespace {

Q_LOGGING_CATEGORY(keyLog, "signalbox.desk.keys")

constexpr std::chrono::seconds usualValidity{86'400};
constexpr std::chrono::seconds shortestValidity{60};
constexpr std::chrono::milliseconds fetchDeadline{4'500}; // before those who wait are sent away
constexpr std::chrono::milliseconds lateInterval{250};
constexpr qsizetype mostFailuresKept = 256;

//! Cache-Control: max-age (RFC 9111, section 5.2.2.1), within bounds of ours.
std::chrono::seconds validityOf(const HttpReply &reply)
{
    const QByteArray control =
        headerValue(reply.headers, "Cache-Control").value_or(QByteArray()).toLower();
    for (const QByteArray &part : control.split(',')) {
        const QByteArray directive = part.trimmed();
        bool isNumber = false;
        const qint64 seconds =
            directive.startsWith("max-age=") ? directive.mid(8).toLongLong(&isNumber) : 0;
        if (isNumber)
            return std::clamp(std::chrono::seconds(seconds), shortestValidity, usualValidity);
    }
    return usualValidity;
}

} // namespace

NetworkKeys::NetworkKeys(HttpClient &http, const Clock &clock, QObject *parent)
    : QObject(parent), m_http(http), m_clock(clock), m_lateTimer(new QTimer(this))
{
    m_lateTimer->setInterval(lateInterval);
    connect(m_lateTimer, &QTimer::timeout, this, &NetworkKeys::giveUpLate);
}

NetworkKeys::~NetworkKeys() = default;

void NetworkKeys::setPinned(const QMap<QString, QString> &files)
{
    m_pinned.clear();
    for (auto pin = files.begin(); pin != files.end(); ++pin) {
        QFile file(pin.value());
        if (!file.open(QIODevice::ReadOnly)) {
            qCWarning(keyLog) << "a pinned key cannot be read:" << file.errorString();
            // Stays pinned: whoever pins an address does not want it fetched.
            m_pinned.insert(QUrl(pin.key()), QByteArray());
            continue;
        }
        m_pinned.insert(QUrl(pin.key()), file.read(mostBytes));
    }
    const std::lock_guard lock(m_mutex);
    publish();
}

std::shared_ptr<const KeysAtHand> NetworkKeys::atHand()
{
    const Instant now = m_clock.now();
    const std::lock_guard lock(m_mutex);
    if (now >= m_nextExpiry) {
        m_kept.removeIf(
            [now](const QHash<QUrl, Kept>::iterator each) { return now >= each->until; });
        publish();
    }
    return m_atHand;
}

void NetworkKeys::publish()
{
    auto keys = std::make_shared<KeysAtHand>();
    keys->pinned = m_pinned;
    m_nextExpiry = Instant::max();
    for (auto each = m_kept.constBegin(); each != m_kept.constEnd(); ++each) {
        keys->fetched.insert(each.key(), each->bytes);
        m_nextExpiry = std::min(m_nextExpiry, each->until);
    }
    m_atHand = std::move(keys);
}

bool NetworkKeys::await(const NeedsKey &key, Done done)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_waitingCount >= mostWaiting)
            return false;
        ++m_waitingCount;
    }
    QMetaObject::invokeMethod(
        this, [this, key, done = std::move(done)]() mutable { begin(key, std::move(done)); },
        Qt::QueuedConnection);
    return true;
}

void NetworkKeys::begin(const NeedsKey &key, Done done)
{
    const Instant now = m_clock.now();
    std::optional<Instant> fetchedAt;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto kept = m_kept.constFind(key.url); kept != m_kept.constEnd())
            fetchedAt = kept->fetchedAt;
    }
    if (!m_underWay.contains(key.url)) {
        if (fetchedAt && !key.otherwise) {
            call(done, Outcome::Ready); // came while this one was on its way here
            return;
        }
        if (fetchedAt && now - *fetchedAt < refetchedAtMostEvery) {
            call(done, Outcome::NotRefreshed);
            return;
        }
        const auto failure = m_failures.constFind(key.url);
        if (failure != m_failures.constEnd() && now - failure->at < failuresRemembered) {
            call(done, failure->outcome);
            return;
        }
        m_underWay.append(key.url);
        const Instant free = m_hostAskedAt.value(key.url.host(), Instant{}) + pausePerHost;
        const Instant at = std::max(now, free);
        m_hostAskedAt.insert(key.url.host(), at);
        QTimer::singleShot(at - now, this, [this, key] { fetch(key); });
    }
    m_waiting.push_back({key.url, std::move(done), now + longestWait});
    m_lateTimer->start();
}

void NetworkKeys::fetch(const NeedsKey &key)
{
    m_hostAskedAt.removeIf([this](const QHash<QString, Instant>::iterator each) {
        return m_clock.now() - *each > pausePerHost;
    });
    HttpRequest request;
    request.method = "GET";
    request.url = key.url;
    request.deadline = fetchDeadline;
    request.idempotent = true;
    request.maxReplyBytes = mostBytes;
    request.plainAllowed = key.provesItself;
    request.purpose = QStringLiteral("key of ") + key.url.host();
    m_hostAskedAt.insert(key.url.host(), m_clock.now());
    whenDone(m_http.send(request), this,
             [this, url = key.url](const Result<HttpReply> &reply) { onReply(url, reply); });
}

void NetworkKeys::onReply(const QUrl &url, const Result<HttpReply> &reply)
{
    m_underWay.removeAll(url);
    if (reply && reply->status == 200 && !reply->body.isEmpty()) {
        m_failures.remove(url);
        keep(url, reply->body, validityOf(*reply));
        finish(url, Outcome::Ready);
        return;
    }
    const bool answered = reply ? reply->status < 500 && reply->status != 429
                                : reply.error().kind == ErrorKind::TooLarge
            || reply.error().kind == ErrorKind::InvalidInput;
    const Outcome outcome = answered ? Outcome::Missing : Outcome::Unavailable;
    qCWarning(keyLog) << "no key from" << url.host()
                      << (reply ? QStringLiteral("status %1").arg(reply->status)
                                : toText(reply.error()));
    if (m_failures.size() >= mostFailuresKept)
        m_failures.clear();
    m_failures.insert(url, {outcome, m_clock.now()});
    finish(url, outcome);
}

void NetworkKeys::keep(const QUrl &url, const QByteArray &bytes, std::chrono::seconds validity)
{
    const Instant now = m_clock.now();
    const std::lock_guard lock(m_mutex);
    if (m_kept.size() >= mostKept && !m_kept.contains(url)) {
        m_kept.erase(std::min_element(
            m_kept.constBegin(), m_kept.constEnd(),
            [](const Kept &a, const Kept &b) { return a.fetchedAt < b.fetchedAt; }));
    }
    m_kept.insert(url, {bytes, now, now + validity});
    publish();
}

// Taken out before anybody is called: who is called may come back with another wish.
std::vector<NetworkKeys::Waiting>
NetworkKeys::takeWaiting(const std::function<bool(const Waiting &)> &matches)
{
    const auto first =
        std::stable_partition(m_waiting.begin(), m_waiting.end(),
                              [&matches](const Waiting &each) { return !matches(each); });
    std::vector<Waiting> taken(std::make_move_iterator(first),
                               std::make_move_iterator(m_waiting.end()));
    m_waiting.erase(first, m_waiting.end());
    return taken;
}

void NetworkKeys::finish(const QUrl &url, Outcome outcome)
{
    for (const Waiting &each :
         takeWaiting([&url](const Waiting &waiting) { return waiting.url == url; }))
        call(each.done, outcome);
}

void NetworkKeys::call(const Done &done, Outcome outcome)
{
    {
        const std::lock_guard lock(m_mutex);
        --m_waitingCount;
    }
    done(outcome);
}

void NetworkKeys::giveUpLate()
{
    const Instant now = m_clock.now();
    for (const Waiting &each :
         takeWaiting([now](const Waiting &waiting) { return now >= waiting.deadline; }))
        call(each.done, Outcome::Unavailable);
    if (m_waiting.empty())
        m_lateTimer->stop();
}

} // namespace signalbox
