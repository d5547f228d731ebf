// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/doctor.h"

#include "app/exitcode.h"
#include "app/localclient.h"
#include "app/output.h"
#include "core/whendone.h"
#include "shape/jqrunner.h"
#include "store/storereader.h"

#include <QFileInfo>
#include <QHostAddress>
#include <QJsonArray>
#include <QStandardPaths>
#include <QTcpServer>

namespace signalbox {

namespace {

using Done = std::function<void(int)>;

constexpr int deliveriesLookedAt = 200;

//! Prints as it goes and remembers whether anything was wrong.
class Findings
{
public:
    void say(bool good, const QString &what, const QString &otherwise)
    {
        printLine(good ? QStringLiteral("ok: ") + printable(what)
                       : QStringLiteral("wrong: ") + printable(otherwise));
        m_wrong = m_wrong || !good;
    }
    void note(const QString &what) { printLine(QStringLiteral("note: ") + printable(what)); }
    void count(bool good) { m_wrong = m_wrong || !good; }
    [[nodiscard]] int exitCode() const { return m_wrong ? exitFailed : exitDone; }

private:
    bool m_wrong = false;
};
using FindingsPointer = std::shared_ptr<Findings>;

void lookAtPlaces(const Context &context, Findings &findings)
{
    findings.say(
        !findJqHelper().isEmpty(), QStringLiteral("the jq helper is there"),
        QStringLiteral(
            "signalbox-jq is missing: nothing can be understood; install the package again"));
    const QString folder = context.places.dataFolder;
    findings.say(!QFileInfo::exists(folder) || QFileInfo(folder).isWritable(),
                 folder + QStringLiteral(" can be written"),
                 folder + QStringLiteral(" cannot be written: give it to your user"));
    if (!QFileInfo::exists(folder + QStringLiteral("/signalbox.db")))
        return;
    auto reader = StoreReader::open(folder);
    const auto counters = reader ? (*reader)->counters() : fail(reader.error());
    findings.say(counters.has_value(), QStringLiteral("the database answers"),
                 QStringLiteral("the database cannot be read: ")
                     + (counters ? QString() : counters.error().detail));
    if (!counters)
        return;
    // The newest refusal of each endpoint: where to go on.
    QHash<QString, std::pair<DeliveryRecord, int>> refused;
    for (const DeliveryRecord &record :
         (*reader)->deliveries(0, deliveriesLookedAt).value_or(QList<DeliveryRecord>())) {
        if (record.verdict != Verdict::Refused)
            continue;
        if (!refused.contains(record.endpoint))
            refused.insert(record.endpoint, {record, 0});
        ++refused[record.endpoint].second;
    }
    for (const auto &[record, times] : std::as_const(refused)) {
        findings.note(
            QStringLiteral(
                "endpoint %1 refused %2 lately; why the last one: signalbox doctor delivery %3")
                .arg(record.endpoint)
                .arg(times)
                .arg(record.id));
    }
}

void lookAtEndpoints(const Context &context, Findings &findings)
{
    const QList<EndpointSettings> &endpoints = context.settings->settings().endpoints;
    if (endpoints.isEmpty())
        findings.note(QStringLiteral("no endpoint is configured: nothing can arrive"));
    for (const EndpointSettings &endpoint : endpoints) {
        const RecipePointer recipe = context.book->find(endpoint.sender);
        const bool couldSign = !recipe || recipe->usesSecret;
        if (endpoint.secrets.isEmpty() && couldSign) {
            findings.note(QStringLiteral(
                              "endpoint %1 has no secret: whoever knows its address can send to it")
                              .arg(endpoint.name));
        }
    }
}

void lookAtTunnel(const Context &context, Findings &findings)
{
    const auto &tunnel = context.settings->settings().tunnel;
    if (!tunnel)
        return;
    QString program = tunnel->settings.value(QLatin1String("program")).toString();
    if (program.isEmpty() && tunnel->kind != QLatin1String("smee")
        && tunnel->kind != QLatin1String("custom"))
        program = tunnel->kind;
    if (program.isEmpty())
        return;
    const bool found = !QStandardPaths::findExecutable(program).isEmpty();
    findings.say(
        found, QStringLiteral("tunnel: %1 is there").arg(program),
        QStringLiteral("tunnel: the program %1 is not found; install it or set tunnel.program")
            .arg(program));
}

// Nothing runs: would the port be free?
void tryPort(const Context &context, Findings &findings)
{
    const ListenerSettings &listener = context.settings->settings().listener;
    QTcpServer server;
    const bool bound =
        server.listen(QHostAddress(listener.address), static_cast<quint16>(listener.port));
    findings.note(QStringLiteral("Signalbox does not run over this data folder"));
    findings.say(bound, QStringLiteral("%1:%2 is free").arg(listener.address).arg(listener.port),
                 QStringLiteral("%1:%2 cannot be used (%3): choose another listener.port")
                     .arg(listener.address)
                     .arg(listener.port)
                     .arg(server.errorString()));
}

void readHealth(const QJsonObject &answer, Findings &findings)
{
    for (const QJsonValue &each : answer.value(QLatin1String("parts")).toArray()) {
        const QJsonObject part = each.toObject();
        const QString text = part.value(QLatin1String("text")).toString();
        findings.say(part.value(QLatin1String("good")).toBool(), text, text);
    }
}

QList<std::pair<QString, SecretReference>> references(const Settings &settings)
{
    QList<std::pair<QString, SecretReference>> found;
    for (const EndpointSettings &endpoint : settings.endpoints) {
        for (const SecretReference &reference : endpoint.secrets)
            found.append({QStringLiteral("endpoint ") + endpoint.name, reference});
    }
    const auto addParts = [&found](const QString &what, const PartSettings &part) {
        for (const SecretReference &reference : part.secrets)
            found.append({what + part.name, reference});
    };
    for (const TargetSettings &target : settings.targets)
        addParts(QStringLiteral("target "), target);
    for (const TriggerSettings &trigger : settings.triggers)
        addParts(QStringLiteral("trigger "), trigger);
    if (settings.tunnel)
        addParts(QStringLiteral("tunnel"), *settings.tunnel);
    return found;
}

void readSecrets(Context &context, QObject *parent, const FindingsPointer &findings,
                 const Done &done)
{
    const auto wanted = references(context.settings->settings());
    if (wanted.isEmpty()) {
        done(findings->exitCode());
        return;
    }
    const auto left = std::make_shared<qsizetype>(wanted.size());
    for (const auto &[owner, reference] : wanted) {
        const QString what = owner + QStringLiteral(": secret in ") + toText(reference);
        whenDone(context.secrets->read(reference), parent,
                 [findings, left, done, what](const Result<Secret> &secret) {
                     findings->say(secret.has_value(), what,
                                   what + QStringLiteral(": ")
                                       + (secret ? QString() : toText(secret.error())));
                     if (--*left == 0)
                         done(findings->exitCode());
                 });
    }
}

} // namespace

// Prints every problem; errors decide the exit code, warnings do not.
int checkConfiguration(Context &context)
{
    const auto loaded = context.settings->load();
    for (const SettingsProblem &problem : context.settings->problems())
        printLine((problem.warning ? QStringLiteral("warning: ") : QStringLiteral("error: "))
                  + toText(problem));
    for (const RecipeProblem &problem : context.book->problems())
        printLine(QStringLiteral("error: %1:%2: %3")
                      .arg(problem.file, QString::number(problem.line), problem.text));
    if (!loaded && context.settings->problems().isEmpty())
        printError(loaded.error());
    if (!loaded || !context.book->problems().isEmpty())
        return exitFailed;
    printLine(context.places.configFile + QStringLiteral(": no errors"));
    return exitDone;
}

void lookForFaults(Context &context, QObject *parent, Done done)
{
    const auto findings = std::make_shared<Findings>();
    findings->count(checkConfiguration(context) == exitDone);
    lookAtPlaces(context, *findings);
    lookAtEndpoints(context, *findings);
    lookAtTunnel(context, *findings);
    whenDone(askRunningProgram(context.places.socket,
                               {{QStringLiteral("do"), QStringLiteral("health")}}, parent),
             parent, [&context, parent, findings, done](const Result<QJsonObject> &answer) {
                 if (answer)
                     readHealth(*answer, *findings);
                 else
                     tryPort(context, *findings);
                 readSecrets(context, parent, findings, done);
             });
}

} // namespace signalbox
