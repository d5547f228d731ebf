// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/qtkeyring.h"

#include <QStringDecoder>
#include <qt6keychain/keychain.h>

namespace signalbox {

namespace {

const QString serviceName = QStringLiteral("Signalbox");

Keyring::Outcome outcomeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return Keyring::Outcome::Done;
    case QKeychain::EntryNotFound:
        return Keyring::Outcome::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry:
        return Keyring::Outcome::Denied;
    // Without a keyring, without a bus and without libsecret it says OtherError.
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return Keyring::Outcome::Unavailable;
}

//! The job belongs to nobody and deletes itself when it is answered: deleting one that the keyring
//! has not answered yet leaves libsecret with a dangling pointer.
void ask(QKeychain::Job *job, const QString &name, const Keyring::Callback &answered)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, job, [answered](QKeychain::Job *done) {
        Keyring::Answer answer;
        answer.outcome = outcomeOf(done->error());
        answer.detail = done->error() == QKeychain::NoError ? QString() : done->errorString();
        if (const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(done))
            answer.secret = Secret(reading->binaryData());
        answered(answer);
    });
    job->start();
}

bool isText(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    (void)QString(decoder.decode(bytes));
    return !decoder.hasError();
}

} // namespace

void QtKeyring::read(const QString &name, Callback answered)
{
    ask(new QKeychain::ReadPasswordJob(serviceName), name, answered);
}

void QtKeyring::write(const QString &name, const Secret &secret, Callback answered)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName);
    // As text where it is text, so that other keyring programs show it as it is.
    if (isText(secret.expose()))
        job->setTextData(QString::fromUtf8(secret.expose()));
    else
        job->setBinaryData(secret.expose());
    ask(job, name, answered);
}

void QtKeyring::remove(const QString &name, Callback answered)
{
    ask(new QKeychain::DeletePasswordJob(serviceName), name, [answered](const Answer &answer) {
        Answer result = answer;
        if (result.outcome == Outcome::NotFound)
            result.outcome = Outcome::Done;
        answered(result);
    });
}

} // namespace signalbox
