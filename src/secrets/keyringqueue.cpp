// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keyringqueue.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {
constexpr std::size_t mostWaiting = 256;
}

struct KeyringQueue::Waiting
{
    Question question;
    Done done; //!< empty once told
    QTimer deadline;
};

KeyringQueue::KeyringQueue(std::unique_ptr<Keyring> keyring, std::chrono::milliseconds deadline)
    : m_keyring(std::move(keyring)), m_deadline(deadline)
{
}

//! A keyring that never answers keeps its question; whoever waits for it is released here.
KeyringQueue::~KeyringQueue()
{
    if (m_current)
        m_current->done = {};
    for (const auto &waiting : m_waiting)
        waiting->done = {};
}

void KeyringQueue::ask(Question question, Done done)
{
    if (m_waiting.size() >= mostWaiting) {
        done(fail(ErrorKind::Busy, QStringLiteral("too many questions wait for the keyring")));
        return;
    }
    auto waiting = std::make_shared<Waiting>();
    waiting->question = std::move(question);
    waiting->done = std::move(done);
    waiting->deadline.setSingleShot(true);
    connect(&waiting->deadline, &QTimer::timeout, this, [this, weak = std::weak_ptr(waiting)] {
        if (const auto late = weak.lock())
            giveUp(late);
    });
    waiting->deadline.start(m_deadline);
    m_waiting.push_back(waiting);
    startNext();
}

void KeyringQueue::startNext()
{
    if (m_current || m_waiting.empty())
        return;
    m_current = m_waiting.front();
    m_waiting.pop_front();
    const auto current = m_current;
    const QPointer<KeyringQueue> self(this);
    current->question(*m_keyring, [self, current](const Keyring::Answer &answer) {
        if (self)
            self->answered(current, answer);
    });
}

void KeyringQueue::answered(const std::shared_ptr<Waiting> &waiting, const Keyring::Answer &answer)
{
    if (m_current != waiting)
        return;
    m_current.reset();
    waiting->deadline.stop();
    const QPointer<KeyringQueue> self(this);
    if (const Done done = std::exchange(waiting->done, {}))
        done(answer);
    if (self)
        startNext();
}

void KeyringQueue::giveUp(const std::shared_ptr<Waiting> &waiting)
{
    std::erase(m_waiting, waiting);
    if (const Done done = std::exchange(waiting->done, {}))
        done(fail(ErrorKind::Timeout, QStringLiteral("the keyring does not answer")));
}

} // namespace signalbox
