// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/bell.h"
#include "desk/chatlines.h"
#include "desk/chatreports.h"
#include "desk/commands.h"
#include "desk/confirmations.h"
#include "desk/deliverypipeline.h"
#include "desk/desk.h"
#include "desk/networkkeys.h"
#include "desk/outbox.h"
#include "desk/pendinganswers.h"
#include "desk/publicprobe.h"
#include "desk/refusals.h"
#include "desk/runs.h"
#include "desk/targetboard.h"
#include "desk/triggerboard.h"
#include "desk/understandingworker.h"
#include "desk/watchedsecrets.h"
#include "receive/listener.h"
#include "secrets/secretstore.h"
#include "settings/settingsfile.h"
#include "shape/shapingthread.h"
#include "transport/httpclient.h"
#include "tunnels/tunnel.h"

#include <QFileSystemWatcher>

namespace signalbox {

//! The parts of the desk, in the order they are made; each knows only what its constructor is
//! given.
struct Desk::Private
{
    Private(Desk &owner, DeskPaths where, SettingsFile &settingsFile, SecretStore &secretStore,
            const Clock &theClock);

    // Life (desk.cpp).
    Result<void> open();
    void connectParts();
    void applySettings();
    void reloadRecipes();
    void watchRecipes();
    [[nodiscard]] QString ownSenders() const;
    void readEndpointSecrets();
    void rebuildEndpoints();
    void startListener();
    void startTunnel();
    void close();

    // Looking after (desklife.cpp).
    void onUnderstood(const UnderstoodBatch &batch);
    void onRunChanged(const RunRecord &run);
    void recallRuns();
    void onDeliveriesChanged();
    void onHostRefused(const QString &host, bool throughTunnel);
    void onTunnelState(const TunnelState &state);
    void refreshHealth();
    void healthLater();
    [[nodiscard]] Health lookAround();
    void housekeep();
    void writeRefusals();

    // What a crash left behind (deskconfirmations.cpp).
    void recoverConfirmations();
    void recoverConfirmation(const Event &event);

    // Lines to chat platforms (desklines.cpp).
    void makeLines();
    void noteLine(TargetFacts &facts) const;
    void showPresence(const Health &seen);
    void tellStopped(const Health &seen);

    // Spaces (deskspaces.cpp).
    [[nodiscard]] QString spaceOf(qint64 run) const;
    [[nodiscard]] QFuture<Result<QString>> muteAsked(const SpaceMuting &wanted);

    // Acts (deskacts.cpp, deskmessages.cpp, desksamples.cpp).
    [[nodiscard]] Result<void> editTarget(const QString &target, const QString &member,
                                          const QJsonValue &value);
    [[nodiscard]] RecipePointer recipe(const QString &id) const;
    [[nodiscard]] const EndpointSettings *addSampleEndpoint(const QString &sender);
    [[nodiscard]] bool isSampleEndpoint(const QString &name) const;

    Desk &desk;
    DeskPaths paths;
    SettingsFile &settings;
    SecretStore &secrets;
    WatchedSecrets windowSecrets; //!< for those who set them
    const Clock &clock;

    Refusals refusals;
    Bell bell;
    std::shared_ptr<const RecipeBook> book;
    std::unique_ptr<Store> store;
    std::unique_ptr<StoreReader> reader;
    std::unique_ptr<HttpClient> http;
    std::unique_ptr<ShapingThread> shaping;
    std::unique_ptr<TargetBoard> targets;
    std::unique_ptr<TriggerBoard> triggers;
    std::unique_ptr<Outbox> outbox;
    std::unique_ptr<Runs> runs;
    std::unique_ptr<NetworkKeys> keys;
    std::unique_ptr<Confirmations> confirmations;
    std::unique_ptr<PendingAnswers> answers;
    std::unique_ptr<Commands> commands;
    std::unique_ptr<ChatReports> chats;
    std::unique_ptr<UnderstandingWorker> worker;
    std::unique_ptr<DeliveryPipeline> pipeline;
    std::unique_ptr<Listener> listener;
    std::unique_ptr<Tunnel> tunnel;
    std::unique_ptr<ChatLines> lines;
    std::unique_ptr<PublicProbe> probe;
    std::unique_ptr<TimelineModel> timeline;

    Settings current; //!< the settings in force
    std::optional<std::pair<QString, quint16>>
        listenOn; //!< from the command line, wins over settings
    ListenerOptions listenerOptions;
    std::optional<Error> listenerError;
    QHash<QString, QList<Secret>> endpointSecrets;
    QHash<QString, Error> endpointFaults;
    QList<EndpointSettings> sampleEndpoints; //!< made on the fly, in memory only
    QHash<QString, Secret> sampleSecrets;
    QHash<QString, QHash<QUrl, QByteArray>> sampleKeys;
    QUrl publicBase; //!< the tunnel's address while it is up
    QHash<qint64, RunRecord::Status> toldRuns; //!< under way, by the status last made an event
    QList<RefusedHost> refusedHosts;
    std::optional<Error> keyringError;
    Health health;
    TrayFacts tray;
    bool applied = false; //!< settings have been applied once
    bool saidReady = false;
    bool stopped = false;
    Instant refusalsWrittenAt{};

    QTimer healthTimer;
    QTimer houseTimer; //!< retention, refusals
    QFileSystemWatcher recipeWatcher;
    QTimer recipeTimer;
    QTimer demoTimer;
    QList<SampleChoice> demo;
};

} // namespace signalbox
