// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"

#include <QHash>
#include <QPromise>

namespace signalbox {

//! Secrets in memory, answered at once; names are shared by all sources ("env K" and "keychain K"
//! are the same entry). An error set for a name is given instead.
class MemorySecretStore final : public SecretStore
{
public:
    void set(const QString &name, const QByteArray &secret)
    {
        m_secrets.insert(name, Secret(secret));
    }
    void setError(const QString &name, const Error &error) { m_errors.insert(name, error); }
    void clearError(const QString &name) { m_errors.remove(name); }

    [[nodiscard]] QFuture<Result<Secret>> read(const SecretReference &reference) override
    {
        if (m_errors.contains(reference.name))
            return done<Secret>(fail(m_errors.value(reference.name)));
        if (!m_secrets.contains(reference.name))
            return done<Secret>(fail(ErrorKind::NotFound, toText(reference)));
        return done<Secret>(m_secrets.value(reference.name));
    }

    [[nodiscard]] QFuture<Result<void>> write(const QString &name, const Secret &secret) override
    {
        if (m_errors.contains(name))
            return done<void>(fail(m_errors.value(name)));
        m_secrets.insert(name, secret);
        return done<void>({});
    }

    [[nodiscard]] QFuture<Result<void>> remove(const QString &name) override
    {
        m_secrets.remove(name);
        return done<void>({});
    }

    void keepForSession(const QString &name, const Secret &secret) override
    {
        m_secrets.insert(name, secret);
    }

private:
    template <typename T> static QFuture<Result<T>> done(Result<T> result)
    {
        QPromise<Result<T>> promise;
        promise.start();
        promise.addResult(std::move(result));
        promise.finish();
        return promise.future();
    }

    QHash<QString, Secret> m_secrets;
    QHash<QString, Error> m_errors;
};

} // namespace signalbox
