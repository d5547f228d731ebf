// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/secret.h"
#include "settings/settings.h"
#include "transport/httpclient.h"

#include <QFuture>
#include <QObject>

#include <functional>

namespace signalbox {

class SecretStore;
struct ListedCommand;

//! Makes the configuration's commands known to a discord-bot's application, in place of those it
//! knew. Main thread; when it goes, who waits gets Cancelled.
class CommandRegistrar : public QObject
{
    Q_OBJECT

public:
    CommandRegistrar(SecretStore &secrets, const Clock &clock, QObject *parent = nullptr);

    //! The names that are known now. Errors: NotFound (no such discord-bot), Unauthorized, Refused,
    //! RateLimited with Discord's own words, those of HttpClient.
    [[nodiscard]] QFuture<Result<QStringList>> registerCommands(const Settings &settings,
                                                                const QString &target);

private:
    struct Errand;
    void ask(const std::shared_ptr<Errand> &errand);
    void put(const std::shared_ptr<Errand> &errand, const QString &application);

    SecretStore &m_secrets;
    const Clock &m_clock;
    HttpClient m_http;
};

} // namespace signalbox
