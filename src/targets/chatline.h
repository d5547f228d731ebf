// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/linedelivery.h"
#include "core/result.h"
#include "targets/linestate.h"
#include "targets/target.h"

#include <QFuture>
#include <QObject>

#include <functional>

namespace signalbox {

//! A connection to a chat platform that stays open: commands and buttons come in over it without
//! any public address. Lives in the main thread, owned by desk; goes on trying with growing pauses
//! until stop() or until the platform says that trying is no use.
class ChatLine : public QObject
{
    Q_OBJECT

public:
    //! Step 2 and on. The future ends with the answer for the platform once the delivery is
    //! committed; an error or a status from 400 on means that it was not, and nothing must be
    //! acknowledged.
    using Take = std::function<QFuture<Result<Answer>>(const LineDelivery &)>;

    ChatLine(QString target, QString sender, QObject *parent = nullptr);

    void setTake(Take take) { m_take = std::move(take); }
    [[nodiscard]] const LineState &state() const { return m_state; }
    [[nodiscard]] const QString &sender() const { return m_sender; }

    virtual void start() = 0;
    //! Signs off as the platform wants it. Nothing is handed over any more.
    virtual void stop() = 0;
    virtual void setPresence(Presence) { }

Q_SIGNALS:
    void stateChanged();

protected:
    [[nodiscard]] QFuture<Result<Answer>> handOver(const QByteArray &json, Instant receivedAt,
                                                   const QString &deliveryId) const;
    void setState(LineState state);
    //! "gateway of team", for logs.
    [[nodiscard]] QString purpose(const QString &what) const;

private:
    const QString m_target;
    const QString m_sender;
    Take m_take;
    LineState m_state;
};

//! What a line is made from besides the target's own setup.
struct LineSurroundings
{
    HttpClient &http;
    const Clock &clock;
    QString stateFolder; //!< for what must outlive a restart
};

//! Which kind of target can have a line, as one row of chatLineKinds().
struct ChatLineKind
{
    QString target; //!< id of the TargetKind
    QString sender; //!< id of the recipe
    QString credential; //!< the secret it signs in with: targets with the same one share a line
    bool showsPresence = false;
    std::function<bool(const QJsonObject &settings, const QStringList &secretNames)> isWanted;
    std::function<Result<std::unique_ptr<ChatLine>>(const TargetSetup &, const LineSurroundings &)>
        create;
};

//! All of them (chatline.cpp).
[[nodiscard]] const QList<ChatLineKind> &chatLineKinds();
[[nodiscard]] const ChatLineKind *chatLineKind(const QString &target);

} // namespace signalbox
