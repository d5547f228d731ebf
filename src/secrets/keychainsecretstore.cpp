// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainsecretstore.h"

#include "secrets/qtkeyring.h"

#include <QFile>
#include <QFileInfo>
#include <QPromise>

namespace signalbox {

namespace {

constexpr qint64 largestSecretFile = 64 * 1024;

template <typename T> QFuture<Result<T>> finished(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

Result<Secret> unlessEmpty(const SecretReference &reference, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return fail(ErrorKind::NotFound, toText(reference) + QStringLiteral(" is empty"));
    return Secret(bytes);
}

Result<Secret> readEnvironment(const SecretReference &reference)
{
    const QByteArray name = reference.name.toLocal8Bit();
    if (!qEnvironmentVariableIsSet(name.constData()))
        return fail(ErrorKind::NotFound,
                    QStringLiteral("the environment has no variable %1").arg(reference.name));
    return unlessEmpty(reference, qgetenv(name.constData()));
}

Result<Secret> readFile(const SecretReference &reference)
{
    const QFileInfo place(reference.name);
    if (!place.exists())
        return fail(ErrorKind::NotFound, QStringLiteral("there is no file %1").arg(reference.name));
    // Opening a pipe would wait for whoever writes into it.
    if (!place.isFile())
        return fail(ErrorKind::Storage,
                    QStringLiteral("%1 is no ordinary file").arg(reference.name));
    QFile file(reference.name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage,
                    QStringLiteral("%1: %2").arg(reference.name, file.errorString()));
    const QByteArray bytes = file.read(largestSecretFile + 1);
    if (bytes.size() > largestSecretFile)
        return fail(ErrorKind::TooLarge,
                    QStringLiteral("%1 is larger than %2 KiB")
                        .arg(reference.name)
                        .arg(largestSecretFile / 1024));
    return unlessEmpty(reference, bytes.trimmed());
}

Error unavailable(const QString &detail)
{
    const QString reason = detail.isEmpty() ? QStringLiteral("no answer") : detail;
    return {ErrorKind::Unavailable, QStringLiteral("no keyring: ") + reason, std::nullopt};
}

} // namespace

KeychainSecretStore::KeychainSecretStore(const QString &namesFile)
    : KeychainSecretStore(std::make_unique<QtKeyring>(), namesFile, keyringDeadline)
{
}

KeychainSecretStore::KeychainSecretStore(std::unique_ptr<Keyring> keyring, const QString &namesFile,
                                         std::chrono::milliseconds deadline)
    : m_knownNames(namesFile), m_queue(std::move(keyring), deadline)
{
}

QFuture<Result<Secret>> KeychainSecretStore::read(const SecretReference &reference)
{
    switch (reference.source) {
    case SecretReference::Source::Environment:
        return finished(readEnvironment(reference));
    case SecretReference::Source::File:
        return finished(readFile(reference));
    case SecretReference::Source::Keychain:
        break;
    }
    const auto kept = m_session.constFind(reference.name);
    if (kept != m_session.constEnd())
        return finished<Secret>(*kept);
    return readKeyring(reference.name);
}

QFuture<Result<Secret>> KeychainSecretStore::readKeyring(const QString &name)
{
    const auto promise = std::make_shared<QPromise<Result<Secret>>>();
    promise->start();
    m_queue.ask([name](Keyring &keyring,
                       const Keyring::Callback &answered) { keyring.read(name, answered); },
                [this, name, promise](const Result<Keyring::Answer> &answer) {
                    promise->addResult(readAnswer(name, answer));
                    promise->finish();
                });
    return promise->future();
}

Result<Secret> KeychainSecretStore::readAnswer(const QString &name,
                                               const Result<Keyring::Answer> &answer)
{
    const SecretReference reference{SecretReference::Source::Keychain, name, false};
    if (!answer)
        return fail(answer.error());
    switch (answer->outcome) {
    case Keyring::Outcome::Done:
        m_knownNames.add(name);
        return unlessEmpty(reference, answer->secret.expose());
    case Keyring::Outcome::NotFound:
        if (m_knownNames.contains(name))
            return fail(ErrorKind::Unauthorized,
                        toText(reference)
                            + QStringLiteral(": the keyring is locked, or the entry was removed"));
        return fail(ErrorKind::NotFound, toText(reference) + QStringLiteral(" is not stored"));
    case Keyring::Outcome::Denied:
        return fail(ErrorKind::Unauthorized,
                    QStringLiteral("the keyring is locked or access was denied"));
    case Keyring::Outcome::Unavailable:
        break;
    }
    return fail(unavailable(answer->detail));
}

QFuture<Result<void>> KeychainSecretStore::write(const QString &name, const Secret &secret)
{
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    if (name.isEmpty() || secret.isEmpty()) {
        promise->addResult(
            Result<void>(fail(ErrorKind::InvalidInput, QStringLiteral("nothing to store"))));
        promise->finish();
        return promise->future();
    }
    m_queue.ask(
        [name, secret](Keyring &keyring, const Keyring::Callback &answered) {
            keyring.write(name, secret, answered);
        },
        [this, name, promise](const Result<Keyring::Answer> &answer) {
            const Result<void> result = changeAnswer(name, answer);
            if (result) {
                m_knownNames.add(name);
                m_session.remove(name);
            }
            promise->addResult(result);
            promise->finish();
        });
    return promise->future();
}

QFuture<Result<void>> KeychainSecretStore::remove(const QString &name)
{
    m_session.remove(name);
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_queue.ask([name](Keyring &keyring,
                       const Keyring::Callback &answered) { keyring.remove(name, answered); },
                [this, name, promise](const Result<Keyring::Answer> &answer) {
                    const Result<void> result = changeAnswer(name, answer);
                    if (result)
                        m_knownNames.remove(name);
                    promise->addResult(result);
                    promise->finish();
                });
    return promise->future();
}

Result<void> KeychainSecretStore::changeAnswer(const QString &name,
                                               const Result<Keyring::Answer> &answer) const
{
    if (!answer)
        return fail(answer.error());
    switch (answer->outcome) {
    case Keyring::Outcome::Done:
        return {};
    case Keyring::Outcome::NotFound:
        return fail(ErrorKind::NotFound, QStringLiteral("keychain %1 is not stored").arg(name));
    case Keyring::Outcome::Denied:
        return fail(ErrorKind::Unauthorized,
                    QStringLiteral("the keyring is locked or access was denied"));
    case Keyring::Outcome::Unavailable:
        break;
    }
    return fail(unavailable(answer->detail));
}

void KeychainSecretStore::keepForSession(const QString &name, const Secret &secret)
{
    m_session.insert(name, secret);
}

} // namespace signalbox
