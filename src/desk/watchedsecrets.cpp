// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/watchedsecrets.h"

#include "core/whendone.h"

namespace signalbox {

WatchedSecrets::WatchedSecrets(SecretStore &store, QObject *receiver, Stored stored)
    : m_store(store), m_receiver(receiver), m_stored(std::move(stored))
{
}

QFuture<Result<Secret>> WatchedSecrets::read(const SecretReference &reference)
{
    return m_store.read(reference);
}

QFuture<Result<void>> WatchedSecrets::write(const QString &name, const Secret &secret)
{
    const QFuture<Result<void>> written = m_store.write(name, secret);
    whenDone(written, m_receiver, [stored = m_stored, name](const Result<void> &outcome) {
        if (outcome)
            stored(name);
    });
    return written;
}

QFuture<Result<void>> WatchedSecrets::remove(const QString &name)
{
    return m_store.remove(name);
}

void WatchedSecrets::keepForSession(const QString &name, const Secret &secret)
{
    m_store.keepForSession(name, secret);
    m_stored(name);
}

} // namespace signalbox
