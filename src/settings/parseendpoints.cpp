// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/parsesettings.h"

#include "settings/addresses.h"

#include <QHostAddress>
#include <QRegularExpression>

namespace signalbox {

namespace {

//! Below the 128 that are asked for, because what looks like a word is not counted (an UUID has
//! 122).
constexpr double leastGuessingBits = 100;
constexpr qsizetype longestPath = 512;
constexpr double largestBodyMiB = 32;
constexpr double longestEchoDelay = 60; // seconds
const QString pathExpected =
    QStringLiteral("a path such as \"/ci-k3v9x2c7m4q8w1z5t6y0b2n8h4\" (begins "
                   "with /, without blanks, ? and #)");

QList<SecretReference> readSecrets(const MemberReader &reader, const ParseContext &context)
{
    const QString member = QStringLiteral("secret");
    QList<SecretReference> secrets;
    if (!reader.has(member))
        return secrets;
    const QJsonValue value = reader.value(member);
    const QJsonArray several = value.isArray() ? value.toArray() : QJsonArray{value};
    // An empty list would quietly make the endpoint accept unsigned requests.
    if (several.isEmpty())
        reader.unexpected(member, QStringLiteral("a reference or a list of at least one"));
    for (qsizetype index = 0; index < several.size(); ++index) {
        const QString at =
            value.isArray() ? itemPath(reader.path(member), index) : reader.path(member);
        if (const auto secret =
                secretFrom(several.at(index), at, context.folder, reader.problems()))
            secrets.append(*secret);
    }
    return secrets;
}

// An answer chosen by hand; `true` answers with what arrived.
void readEcho(const MemberReader &options)
{
    const QString member = QStringLiteral("echo");
    if (!options.has(member) || options.value(member).isBool())
        return;
    const MemberReader echo = options.object(member);
    (void)echo.number(QStringLiteral("status"), 200, {200, 599});
    (void)echo.number(QStringLiteral("delaySeconds"), 0, {0, longestEchoDelay});
    (void)echo.flag(QStringLiteral("drop"), false);
    const QJsonValue body = echo.value(QStringLiteral("body"));
    if (body.isDouble() || body.isBool())
        echo.unexpected(QStringLiteral("body"), QStringLiteral("a text, an object or a list"));
}

QJsonObject readOptions(const MemberReader &endpoint)
{
    const MemberReader options = endpoint.object(QStringLiteral("options"));
    (void)options.flag(QStringLiteral("httpsOnly"), false);
    (void)options.flag(QStringLiteral("mayTrigger"), false);
    (void)options.number(QStringLiteral("maxBodyMiB"), 1, {1, largestBodyMiB});
    (void)options.texts(QStringLiteral("topics"));
    (void)options.text(QStringLiteral("publicKey"), Need::Optional, QStringLiteral("a text"));
    const QJsonValue audience = options.value(QStringLiteral("audience"));
    if (options.has(QStringLiteral("audience")) && !audience.isString() && !audience.isDouble())
        options.unexpected(QStringLiteral("audience"),
                           QStringLiteral("a project number or \"publicUrl\""));
    readEcho(options);
    return options.members();
}

QString readPath(const MemberReader &reader, SeenNames &seen, bool hasSecret)
{
    static const QRegularExpression form(QStringLiteral("^/[!\"$-;=@-~]*$"));
    const QString member = QStringLiteral("path");
    const QString path = reader.text(member, Need::Required, pathExpected);
    if (path.isEmpty())
        return path;
    if (!form.match(path).hasMatch() || path == QLatin1String("/") || path.size() > longestPath) {
        reader.unexpected(member, pathExpected);
        return {};
    }
    if (path == QLatin1String("/health") || path.startsWith(QLatin1String("/health/")))
        reader.unexpected(member,
                          QStringLiteral("another one: /health tells whether the program is well"));
    seen.note(reader, member, path);
    if (!hasSecret && guessingBits(path) < leastGuessingBits) {
        reader.warn(member,
                    QStringLiteral(
                        "can be guessed and the endpoint has no secret, so anyone may post to it. "
                        "Expected 128 random bits, such as 26 letters and digits, or a secret."));
    }
    return path;
}

} // namespace

ListenerSettings readListener(const MemberReader &top, const ParseContext &context)
{
    const MemberReader reader = top.object(QStringLiteral("listener"));
    ListenerSettings listener;
    const QString member = QStringLiteral("address");
    const QString expected = QStringLiteral("an IP address such as \"127.0.0.1\"");
    if (const QString address = reader.text(member, Need::Optional, expected); !address.isEmpty()) {
        listener.address = address;
        if (address != QLatin1String("localhost") && QHostAddress(address).isNull())
            reader.unexpected(member, expected);
        else if (!isLoopbackHost(address))
            reader.warn(
                member,
                QStringLiteral("is \"%1\", so other computers can reach the listener. 127.0.0.1 "
                               "admits this one only.")
                    .arg(address));
    }
    listener.port = reader.number(QStringLiteral("port"), listener.port, {0, 65535});
    listener.hosts = reader.texts(QStringLiteral("hosts"));
    if (reader.has(QStringLiteral("tls"))) {
        const MemberReader tls = reader.object(QStringLiteral("tls"));
        const QString file = QStringLiteral("the path of a PEM file");
        listener.certificateFile = absolutePath(
            tls.text(QStringLiteral("certificate"), Need::Required, file), context.folder);
        listener.keyFile =
            absolutePath(tls.text(QStringLiteral("key"), Need::Required, file), context.folder);
    }
    return listener;
}

QList<EndpointSettings> readEndpoints(const MemberReader &top, const ParseContext &context)
{
    QList<EndpointSettings> endpoints;
    SeenNames names;
    SeenNames paths;
    const QStringList senders = QStringList{QStringLiteral("auto")} + context.kinds.senders;
    for (const MemberReader &reader : top.objects(QStringLiteral("endpoints"))) {
        EndpointSettings endpoint;
        endpoint.name = names.read(reader);
        endpoint.sender = reader.word(QStringLiteral("sender"), senders, Need::Required);
        endpoint.secrets = readSecrets(reader, context);
        endpoint.options = readOptions(reader);
        endpoint.path = readPath(reader, paths, reader.has(QStringLiteral("secret")));
        endpoints.append(endpoint);
    }
    return endpoints;
}

} // namespace signalbox
