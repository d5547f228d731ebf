// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskatwork.h"
#include "desk/fakeplatforms.h"
#include "senders/verifier.h"
#include "transport/httpclient.h"

namespace signalbox {

//! The ways in which a chat reaches us.
enum class Way { SlackHttp, SlackSocket, DiscordHttp, DiscordGateway, GoogleClassic, GoogleAddon };

//! A whole desk with a bot or app on each chat platform, and a stand-in for each of them: Slack by
//! HTTP and Socket Mode, Discord by HTTP and gateway, Google Chat in both shapes. Endpoints: ci
//! (takes builds), slack, discord, chat, addon; what comes over a line belongs to team and guild.
class ChatDesk
{
public:
    ChatDesk();

    //! `extra`: further top-level members; triggers and commands above all. Everybody's messages
    //! offer the triggers named here.
    [[nodiscard]] bool start(QJsonObject extra, const QStringList &offered = {});

    //! A build of acme/web in the timeline and, if `forwards`, in every chat.
    [[nodiscard]] bool build(const char *status, const QByteArray &tag, int number = 12);
    //! Says words (the first is a slash command's name on Slack and Discord), or presses a button.
    void say(Way way, const QString &words, const QString &user = {});
    void press(Way way, const QString &action, const QString &user = {},
               bool onPrivateMessage = false);

    //! The last request by HTTP once more, byte for byte, or with another body under the old
    //! signature. The answer's status.
    [[nodiscard]] int repeat();
    [[nodiscard]] int tamper(const QByteArray &before, const QByteArray &after);

    //! Handles of the buttons under the newest message of this platform, in order.
    [[nodiscard]] QStringList buttons(Way way) const;
    //! All that was said in this chat since the last forget(), in whatever form.
    [[nodiscard]] QByteArray told(Way way) const;
    [[nodiscard]] QString question(Way way) const; //!< handle of the button that confirms, or ""
    [[nodiscard]] bool toldInPrivate(Way way) const;
    void forget();

    [[nodiscard]] QList<RunRecord> runs() const; //!< the newest first
    [[nodiscard]] static QString allowedUser(Way way);
    [[nodiscard]] static QString strangeUser(Way way);
    //! Every user of allowedUser(), as `allow` has them.
    [[nodiscard]] static QJsonObject allow();
    [[nodiscard]] static QJsonArray endpoints(); //!< that hear commands

    DeskAtWork at;
    FakePlatforms platforms;
    FakeHttpServer google, responses;

private:
    [[nodiscard]] QJsonObject configuration(const QStringList &offered);
    void send(Way way, const QJsonObject &fields, const QJsonObject &payload);
    [[nodiscard]] Result<HttpReply> deliver(const Delivery &delivery);
    void post(const char *endpoint, const char *sender, const QByteArray &type,
              const QByteArray &body);
    [[nodiscard]] QJsonObject slackPlace(const QString &user) const;
    [[nodiscard]] QJsonObject discordPlace(const QString &user, int type);
    [[nodiscard]] QJsonObject googlePlace(Way way, const QString &user, const char *type,
                                          const QJsonObject &about, const QJsonObject &click = {});
    [[nodiscard]] static QList<QByteArray> bodies(const FakeHttpServer &server, qsizetype from,
                                                  bool messages);

    QHash<QString, SampleIdentity> m_identities; //!< by endpoint
    QList<QByteArray> m_replies;
    Delivery m_last;
    HttpClient m_client;
    QHash<const FakeHttpServer *, qsizetype> m_seen;
    qsizetype m_seenTexts = 0;
    int m_sent = 0;
};

} // namespace signalbox
