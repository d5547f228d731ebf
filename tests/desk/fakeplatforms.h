// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakehttpserver.h"
#include "support/fakewebsocketserver.h"

#include <QJsonDocument>

namespace signalbox {

//! Slack and Discord in one: each says where its socket is and greets.
struct FakePlatforms
{
    FakePlatforms()
    {
        slackApi.setStandingAnswer(ScriptedAnswer::json(
            200,
            json({{QStringLiteral("ok"), true}, {QStringLiteral("url"), slack.url().toString()}})));
        discordApi.setStandingAnswer(ScriptedAnswer::json(
            200, json({{QStringLiteral("url"), discord.url(QString()).toString()}})));
        slack.onConnected = [this](int number) {
            slack.send(number, QJsonObject{{QStringLiteral("type"), QStringLiteral("hello")}});
        };
        discord.onConnected = [this](int number) {
            discord.send(number,
                         QJsonObject{{QStringLiteral("op"), 10},
                                     {QStringLiteral("d"),
                                      QJsonObject{{QStringLiteral("heartbeat_interval"), 60000}}}});
        };
        discord.onText = [this](int number, const QByteArray &text) {
            if (QJsonDocument::fromJson(text).object().value(u"op").toInt() == 2)
                dispatch(number, "READY", {{QStringLiteral("session_id"), QStringLiteral("s")}});
        };
    }
    void dispatch(int number, const char *type, const QJsonObject &data)
    {
        discord.send(number,
                     QJsonObject{{QStringLiteral("op"), 0},
                                 {QStringLiteral("t"), QLatin1String(type)},
                                 {QStringLiteral("s"), 1},
                                 {QStringLiteral("d"), data}});
    }
    static QByteArray json(const QJsonObject &object)
    {
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
    [[nodiscard]] QJsonObject services() const
    {
        return {{QStringLiteral("slackApi"), slackApi.url(QString()).toString()},
                {QStringLiteral("discordApi"), discordApi.url(QString()).toString()}};
    }

    FakeHttpServer slackApi, discordApi;
    FakeWebSocketServer slack, discord;
};

} // namespace signalbox
