// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QString>

#include <functional>

namespace signalbox {

//! The system's keyring, bare: it may answer late or never. Asked one thing at a time
//! (KeyringQueue).
class Keyring
{
public:
    enum class Outcome {
        Done,
        NotFound, //!< also said of everything while the keyring is locked and nobody can be asked
        Denied, //!< the user, or a locked keyring, said no
        Unavailable, //!< no keyring is running, or the library to talk to it is missing
    };
    struct Answer
    {
        Outcome outcome = Outcome::Done;
        Secret secret; //!< of a read
        QString detail; //!< the keyring's own words
    };
    using Callback = std::function<void(const Answer &)>;

    virtual ~Keyring() = default;
    virtual void read(const QString &name, Callback answered) = 0;
    virtual void write(const QString &name, const Secret &secret, Callback answered) = 0;
    //! Removing what is not there is Done.
    virtual void remove(const QString &name, Callback answered) = 0;
};

} // namespace signalbox
