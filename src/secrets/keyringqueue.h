// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "secrets/keyring.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>

namespace signalbox {

//! Asks the keyring one thing at a time (it can only show one dialog) and ends every question at
//! its deadline, counted from when it was asked. A question that ran out before its turn is never
//! asked. At most 256 wait. Lives in the main thread, owned by KeychainSecretStore.
class KeyringQueue : public QObject
{
public:
    KeyringQueue(std::unique_ptr<Keyring> keyring, std::chrono::milliseconds deadline);
    ~KeyringQueue() override;

    using Question = std::function<void(Keyring &, const Keyring::Callback &)>;
    //! Errors: Timeout, Busy (too many wait).
    using Done = std::function<void(const Result<Keyring::Answer> &)>;
    void ask(Question question, Done done);

private:
    struct Waiting;

    void startNext();
    void answered(const std::shared_ptr<Waiting> &waiting, const Keyring::Answer &answer);
    void giveUp(const std::shared_ptr<Waiting> &waiting);

    std::unique_ptr<Keyring> m_keyring;
    std::chrono::milliseconds m_deadline;
    std::deque<std::shared_ptr<Waiting>> m_waiting;
    std::shared_ptr<Waiting> m_current; //!< asked and not answered, perhaps long given up
};

} // namespace signalbox
