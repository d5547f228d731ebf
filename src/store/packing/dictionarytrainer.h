// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/packing/packer.h"

#include <QList>
#include <QString>

#include <atomic>
#include <functional>
#include <thread>
#include <utility>

namespace signalbox {

//! Bodies from which dictionaries are trained: enough to see what repeats, few enough to be quick.
inline constexpr int samplesForDictionary = 500;

//! The number every frame names its dictionary by, and its row in `dictionaries`.
[[nodiscard]] constexpr unsigned dictionaryId(PackPurpose purpose)
{
    // Ids below 32768 are reserved (RFC 8878, section 5).
    return 100000 + static_cast<unsigned>(purpose);
}

using TrainedDictionaries = QList<std::pair<PackPurpose, QByteArray>>;

//! Trains the dictionaries once, from the newest stored bodies, headers and events, in a thread of
//! its own and through a connection of its own: training takes some tenths of a second, which no
//! commit waits for.
class DictionaryTrainer
{
public:
    //! `done` is called from the trainer's thread; never when there was nothing to learn from.
    void start(const QString &folder, std::function<void(TrainedDictionaries)> done);
    [[nodiscard]] bool wasStarted() const { return m_thread.joinable(); }
    ~DictionaryTrainer();

private:
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

} // namespace signalbox
