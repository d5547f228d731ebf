// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/commandregistrar.h"

#include "core/whendone.h"
#include "desk/commandlists.h"
#include "desk/gathersecrets.h"
#include "shape/computedvalue.h"
#include "targets/discord/discordanswer.h"

#include <QJsonDocument>
#include <QPromise>
#include <QRegularExpression>

#include <algorithm>

namespace signalbox {

namespace {

constexpr std::chrono::seconds registrationDeadline{20};

Error refusedBy(const HttpReply &reply, Instant now)
{
    const ErrorKind kind = reply.status == 401 ? ErrorKind::Unauthorized
        : reply.status == 429                  ? ErrorKind::RateLimited
                                               : ErrorKind::Refused;
    return {kind, readDiscordAnswer(reply, now).answer, std::nullopt};
}

Result<QString> applicationIn(const HttpReply &reply, Instant now)
{
    static const QRegularExpression snowflake(QStringLiteral("^\\d{1,20}$"));
    const QString id = QJsonDocument::fromJson(reply.body).object().value(u"id").toString();
    if (reply.status != 200)
        return fail(refusedBy(reply, now));
    if (!snowflake.match(id).hasMatch())
        return fail(ErrorKind::InvalidInput, QStringLiteral("Discord names no application"));
    return id;
}

} // namespace

//! One registration on its way.
struct CommandRegistrar::Errand
{
    QPromise<Result<QStringList>> promise;
    QList<ListedCommand> commands;
    QString api, application;
    Secret token;

    void finish(const Result<QStringList> &result)
    {
        promise.addResult(result);
        promise.finish();
    }
    [[nodiscard]] HttpRequest request(const QByteArray &method, const QString &path) const
    {
        HttpRequest request;
        request.method = method;
        request.idempotent = true; // the whole list, or a question
        request.url = QUrl(api + u'/' + path, QUrl::StrictMode);
        request.headers = {{"Authorization", "Bot " + token.expose()},
                           {"Content-Type", "application/json"},
                           {"User-Agent", discordUserAgent()}};
        request.deadline = registrationDeadline;
        request.purpose = QStringLiteral("commands of Discord");
        return request;
    }
};

CommandRegistrar::CommandRegistrar(SecretStore &secrets, const Clock &clock, QObject *parent)
    : QObject(parent), m_secrets(secrets), m_clock(clock)
{
}

QFuture<Result<QStringList>> CommandRegistrar::registerCommands(const Settings &settings,
                                                                const QString &target)
{
    const auto errand = std::make_shared<Errand>();
    errand->promise.start();
    const QFuture<Result<QStringList>> future = errand->promise.future();
    const auto bot = std::find_if(
        settings.targets.cbegin(), settings.targets.cend(), [&](const TargetSettings &each) {
            return each.name == target && each.kind == QLatin1String("discord-bot");
        });
    if (bot == settings.targets.cend()) {
        errand->finish(fail(ErrorKind::NotFound, QStringLiteral("no discord-bot named ") + target));
        return future;
    }
    errand->commands = listedCommands(settings.commands, discordEndpoints(settings, target));
    errand->api = settings.services.addresses.value(QStringLiteral("discordApi")).toString();
    errand->application = bot->settings.value(QStringLiteral("applicationId")).toString();
    gatherSecrets(
        m_secrets, bot->secrets, this, [this, errand, target](const GatheredSecrets &gathered) {
            errand->token = gathered.secrets.value(QStringLiteral("token"));
            if (errand->token.isEmpty())
                errand->finish(fail(missingSecret(gathered.fault)
                                        .value_or(Error{ErrorKind::Unauthorized, target, {}})));
            else if (errand->application.isEmpty())
                ask(errand);
            else
                put(errand, errand->application);
        });
    return future;
}

void CommandRegistrar::ask(const std::shared_ptr<Errand> &errand)
{
    whenDone(m_http.send(errand->request("GET", QStringLiteral("applications/@me"))), this,
             [this, errand](const Result<HttpReply> &reply) {
                 const auto application = reply ? applicationIn(*reply, m_clock.now())
                                                : Result<QString>(fail(reply.error()));
                 if (application)
                     put(errand, *application);
                 else
                     errand->finish(fail(application.error()));
             });
}

void CommandRegistrar::put(const std::shared_ptr<Errand> &errand, const QString &application)
{
    HttpRequest request =
        errand->request("PUT", QStringLiteral("applications/%1/commands").arg(application));
    request.body = jsonText(discordCommands(errand->commands));
    whenDone(m_http.send(request), this, [this, errand](const Result<HttpReply> &reply) {
        if (!reply)
            return errand->finish(fail(reply.error()));
        if (reply->status != 200)
            return errand->finish(fail(refusedBy(*reply, m_clock.now())));
        QStringList names;
        for (const ListedCommand &command : std::as_const(errand->commands))
            names.append(command.name);
        errand->finish(names);
    });
}

} // namespace signalbox
