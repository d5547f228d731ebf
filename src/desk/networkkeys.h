// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "senders/verifier.h"

#include <QMap>
#include <QObject>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

class QTimer;

namespace signalbox {

class HttpClient;
struct HttpReply;

//! Keys that lie at an address (certificates of SNS, Google's, Travis's): fetched when a delivery
//! needs one, kept for a day or as long as the answer says, or pinned to a local file and then
//! never fetched. Deliveries wait here for their key, outside the queue of the store. Which
//! addresses may be asked at all the schemes decide; nothing else calls await(). Owned by the desk;
//! lives in the main thread.
class NetworkKeys : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostWaiting = 16;
    static constexpr std::chrono::seconds longestWait{5};
    static constexpr qint64 mostBytes = 16 * 1024;
    static constexpr std::chrono::seconds failuresRemembered{60};
    static constexpr std::chrono::seconds refetchedAtMostEvery{60};
    static constexpr std::chrono::seconds pausePerHost{1};
    static constexpr qsizetype mostKept = 64;

    enum class Outcome {
        Ready, //!< verify again
        NotRefreshed, //!< fetched a moment ago: what is at hand is all there is
        Missing, //!< the address answered and has no key
        Unavailable, //!< no answer in time; the sender may try again
    };
    using Done = std::function<void(Outcome)>;

    NetworkKeys(HttpClient &http, const Clock &clock, QObject *parent = nullptr);
    ~NetworkKeys() override;

    void setPinned(const QMap<QString, QString> &files); //!< address → local file

    // Any thread.
    [[nodiscard]] std::shared_ptr<const KeysAtHand> atHand();
    //! Calls `done` in the main thread, once. False: too many wait already, nothing will be called.
    [[nodiscard]] bool await(const NeedsKey &key, Done done);

private:
    struct Kept
    {
        QByteArray bytes;
        Instant fetchedAt, until;
    };
    struct Waiting
    {
        QUrl url;
        Done done;
        Instant deadline;
    };
    struct Failure
    {
        Outcome outcome = Outcome::Unavailable;
        Instant at;
    };

    void begin(const NeedsKey &key, Done done);
    void fetch(const NeedsKey &key);
    void onReply(const QUrl &url, const Result<HttpReply> &reply);
    void keep(const QUrl &url, const QByteArray &bytes, std::chrono::seconds validity);
    [[nodiscard]] std::vector<Waiting>
    takeWaiting(const std::function<bool(const Waiting &)> &matches);
    void finish(const QUrl &url, Outcome outcome);
    void call(const Done &done, Outcome outcome);
    void giveUpLate();
    void publish(); //!< with m_mutex held

    HttpClient &m_http;
    const Clock &m_clock;
    QTimer *m_lateTimer;
    QHash<QUrl, QByteArray> m_pinned;
    QHash<QUrl, Failure> m_failures;
    QHash<QString, Instant> m_hostAskedAt;
    QList<QUrl> m_underWay;
    std::vector<Waiting> m_waiting;

    mutable std::mutex m_mutex; // for what follows
    QHash<QUrl, Kept> m_kept;
    Instant m_nextExpiry = Instant::max();
    std::shared_ptr<const KeysAtHand> m_atHand = std::make_shared<const KeysAtHand>();
    int m_waitingCount = 0;
};

} // namespace signalbox
