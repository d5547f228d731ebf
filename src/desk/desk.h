// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "desk/facts.h"
#include "desk/timelinemodel.h"
#include "senders/recipebook.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace signalbox {

class SecretStore;
class SettingsFile;
struct Examination;
struct MessagePreview;
struct MessageTemplate;
struct OutgoingMessage;
struct PreviewOrder;
struct DraftAnswer;
struct SampleDraft;

//! Where things are; made by app from the command line.
struct DeskPaths
{
    QString dataFolder; //!< database, user's senders/
    QString jqHelper;
    QString builtInSenders = QStringLiteral(":/senders");
};

//! The way of a delivery as one object: everything between the listener and the window. Window,
//! command line and local socket all go through it. Main thread; owned by app.
class Desk : public QObject
{
    Q_OBJECT

public:
    Desk(DeskPaths paths, SettingsFile &settings, SecretStore &secrets, const Clock &clock,
         QObject *parent = nullptr);
    ~Desk() override;

    //! Opens the store, recovers, starts listener, tunnel and outbox. Errors are those of
    //! Store::open; a listener that cannot bind is told in health() and the rest goes on. Emits
    //! ready() once the secrets of all endpoints have been asked for and the listener answers.
    [[nodiscard]] Result<void>
    start(const std::optional<std::pair<QString, quint16>> &listenOn = {});
    //! Stops accepting, drains, closes. Blocks at most 5 s.
    void stop();

    // What is. Every change of health emits healthChanged, coalesced.
    [[nodiscard]] const Health &health() const;
    [[nodiscard]] const TrayFacts &tray() const;
    [[nodiscard]] TimelineModel &timeline();
    //! A further timeline over another query; the caller owns it.
    [[nodiscard]] std::unique_ptr<TimelineModel> makeTimeline(QObject *parent = nullptr);
    [[nodiscard]] StoreReader &reader(); //!< main thread's, for pages
    [[nodiscard]] SettingsFile &settings();
    [[nodiscard]] SecretStore &secrets();
    [[nodiscard]] KnownKinds knownKinds() const;
    [[nodiscard]] QList<RecipePointer> recipes() const;

    // One subject's tabs.
    [[nodiscard]] Result<DeliveryDetails> delivery(qint64 delivery);
    [[nodiscard]] Result<QByteArray> rawBody(qint64 delivery);
    //! How it was verified, or why it was refused and what would help; holds no secret.
    [[nodiscard]] Result<Examination> examine(qint64 delivery);
    [[nodiscard]] QList<SentRow> sent(qint64 subject);
    [[nodiscard]] QString curlCommand(qint64 delivery, bool withSecrets = false);
    //! Triggers that fit: those offered for this subject, best first; `primary` empty when none
    //! plainly fits.
    [[nodiscard]] QString primaryTrigger(const Subject &subject) const;
    //! What a trigger started for this subject is given unless told otherwise: tag, branch, commit,
    //! …
    [[nodiscard]] static QMap<QString, QString> paramsFor(const Subject &subject);

    // Messages, looked at before they are sent (deskmessages.cpp).
    //! Errors: NotFound (target, event), Refused (the target's kind sends no message of its own).
    [[nodiscard]] QFuture<Result<MessagePreview>> previewMessage(const PreviewOrder &order);
    [[nodiscard]] Result<MessageTemplate> messageTemplate(const QString &target) const;
    //! Into a file of the target's own, from now on.
    [[nodiscard]] Result<void> saveTemplate(const QString &target, const QByteArray &program);
    //! The built-in one again; the file stays where it is.
    [[nodiscard]] Result<void> dropTemplate(const QString &target);
    //! Posts what an order with an example shows, as a message of its own.
    [[nodiscard]] QFuture<Result<void>> sendExample(const PreviewOrder &order);
    [[nodiscard]] QList<AttemptRecord> attempts(qint64 outboxId);
    [[nodiscard]] WaitingReason whyWaiting(const OutboxRow &row);

    // Acts. Futures end in the main thread; use whenDone.
    [[nodiscard]] QFuture<Result<qint64>> forward(qint64 event,
                                                  const QString &target); //!< outbox id
    [[nodiscard]] QFuture<Result<void>> testTarget(const QString &target);
    [[nodiscard]] QFuture<Result<void>> resend(qint64 outboxId);
    [[nodiscard]] QFuture<Result<void>> dropOutbox(qint64 outboxId);
    [[nodiscard]] QFuture<Result<void>>
    restartTarget(const QString &target); //!< after it was stopped
    //! Rooms a target that sends to several knows of, those it does not send to included.
    [[nodiscard]] QList<SpaceRecord> spaces(const QString &target);
    [[nodiscard]] QFuture<Result<void>> acceptSpace(const QString &target, const QString &space);
    [[nodiscard]] QFuture<Result<void>>
    muteSpace(const QString &target, const QString &space,
              std::optional<std::chrono::minutes> time); //!< nullopt: no more
    //! Sends nothing there until it is accepted anew; the platform does not take the bot out by
    //! itself.
    [[nodiscard]] QFuture<Result<void>> removeSpace(const QString &target, const QString &space);
    [[nodiscard]] QFuture<Result<TriggerPreview>> previewTrigger(const TriggerStart &start);
    [[nodiscard]] QFuture<Result<qint64>> startTrigger(const TriggerStart &start); //!< run id
    [[nodiscard]] QFuture<Result<qint64>> releaseRun(qint64 run,
                                                     const TriggerStart &arming); //!< a blocked one
    [[nodiscard]] QFuture<Result<void>> cancelRun(qint64 run);
    //! What a trigger's other side could start, folder by folder ("": the top).
    [[nodiscard]] QFuture<Result<QList<TriggerPlaceFacts>>> browseTrigger(const QString &trigger,
                                                                          const QString &folder);
    //! Processes a stored delivery again from step 4, marked replayOf.
    [[nodiscard]] QFuture<Result<qint64>> replay(qint64 delivery, bool forward, bool act);
    //! Sends its exact bytes to a URL, signed afresh as `endpoint` when given.
    [[nodiscard]] QFuture<Result<int>> replayTo(qint64 delivery, const QUrl &url,
                                                const QString &endpoint);
    //! Verifies a refused delivery again with what is set now and takes it in as if it had come
    //! just then; Refused: it still does not verify. The id of what is stored.
    [[nodiscard]] QFuture<Result<qint64>> acceptRefused(qint64 delivery);
    void acknowledge(qint64 subject, bool acknowledged = true);
    void acknowledgeAll();
    void markRead(const QList<qint64> &subjects, bool read = true);
    void pin(qint64 subject, bool pinned);
    void allowHost(const QString &host);
    //! After the keyring came or was unlocked: whatever lacks a secret asks for it again; what uses
    //! `keychainName`, which was set anew, does so too.
    void readSecretsAgain(const QString &keychainName = {});
    void pauseNotifications(std::optional<std::chrono::minutes> time); //!< nullopt: on again
    [[nodiscard]] bool notificationsPaused() const;

    // Samples.
    [[nodiscard]] QList<SampleChoice> samples() const;
    //! Signs the sample and posts it to our own endpoint (made on the fly for a sender without
    //! one).
    [[nodiscard]] QFuture<Result<void>> sendSample(const QString &sender, const QString &sample);
    //! The same in two steps, with changes between them.
    [[nodiscard]] Result<SampleDraft> sampleDraft(const QString &sender,
                                                  const QString &sample) const;
    [[nodiscard]] QFuture<Result<DraftAnswer>> sendDraft(const SampleDraft &draft);

    //! Plays the samples of all recipes, a few a second, so that an empty program has something to
    //! show.
    void startDemo();

Q_SIGNALS:
    void ready();
    void healthChanged();
    void trayChanged();
    void subjectsChanged(const QList<qint64> &subjects);
    void eventStored(const signalbox::Event &event);
    void notificationRequested(const signalbox::NotificationFacts &notification);
    void outboxChanged(qint64 outboxId);
    void runChanged(const signalbox::RunRecord &run);
    void refusalsChanged();
    void spacesChanged();
    void notificationsPausedChanged();

private:
    [[nodiscard]] TriggerStart withParams(TriggerStart start);
    [[nodiscard]] QFuture<Result<void>> sendAlone(const QString &target, OutgoingMessage message);
    [[nodiscard]] Result<TargetSettings> targetOf(const PreviewOrder &order) const;
    [[nodiscard]] Result<Subject> subjectOf(const PreviewOrder &order);
    [[nodiscard]] QFuture<Result<void>>
    changeSpace(const QString &target, const QString &space,
                const std::function<void(SpaceRecord &)> &change);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace signalbox
