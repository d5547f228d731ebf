// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/gathersecrets.h"
#include "receive/listener.h"
#include "settings/settings.h"
#include "targets/chatline.h"

#include <QObject>

#include <map>

namespace signalbox {

class HttpClient;
class SecretStore;

//! Keeps the lines of the targets that want one in step with settings and secrets. What comes over
//! a line belongs to the endpoint with the target's name: a configured one, or one made for it.
//! Targets that sign in with the same credential share one line, so that nothing comes twice. Main
//! thread, owned by desk.
class ChatLines : public QObject
{
    Q_OBJECT

public:
    //! Step 2 and on; `respond` may be called from any thread, or dropped.
    using Take = std::function<void(const LineDelivery &, Responder respond)>;

    ChatLines(HttpClient &http, SecretStore &secrets, const Clock &clock, QString stateFolder,
              Take take, QObject *parent = nullptr);
    ~ChatLines() override;

    void setSettings(const Settings &settings);
    void setPresence(Presence presence);
    void restart(const QString &target); //!< after it stopped for good
    void readSecretsAgain(const QString &keychainName); //!< as TargetBoard's
    void stop(); //!< signs off everywhere

    //! Absent for a target without a line of its own.
    [[nodiscard]] std::optional<LineState> state(const QString &target) const;
    [[nodiscard]] bool showsPresence() const;

    //! The endpoints made for lines, beside the configured ones.
    [[nodiscard]] static QList<EndpointSettings> endpointsFor(const Settings &settings);

Q_SIGNALS:
    void changed();

private:
    struct Entry
    {
        TargetSettings settings;
        const ChatLineKind *kind = nullptr;
        std::unique_ptr<ChatLine> line; //!< empty: see fault
        QByteArray credential; //!< its digest
        std::optional<Error> fault;
    };
    void prepare(const QString &target);
    void create(Entry &entry, const GatheredSecrets &gathered);
    [[nodiscard]] QString sharedWith(const Entry &entry) const;

    HttpClient &m_http;
    SecretStore &m_secrets;
    const Clock &m_clock;
    const QString m_stateFolder;
    const Take m_take;
    std::map<QString, Entry> m_entries;
    QStringList m_order;
    QList<EndpointSettings> m_endpoints;
    ServiceSettings m_services;
    Presence m_presence = Presence::Online;
};

} // namespace signalbox
