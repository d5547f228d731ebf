// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endtoend/runningprogram.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QLocale>
#include <QMessageAuthenticationCode>
#include <QTcpSocket>

namespace signalbox {

namespace {
constexpr int startDeadline = 20'000;
constexpr int commandDeadline = 20'000;
constexpr int answerDeadline = 10'000;

// Another build of it, such as the optimised one.
QString programPath()
{
    return qEnvironmentVariable("SIGNALBOX_TEST_PROGRAM", QStringLiteral(SIGNALBOX_PROGRAM));
}
} // namespace

QList<QJsonObject> CommandResult::lines() const
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : output.split('\n')) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

RunningProgram::RunningProgram()
{
    m_environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    m_environment.insert(QStringLiteral("HOME"), m_folder.path());
    m_environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path());
    m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    for (const char *name : {"ASAN_OPTIONS", "LSAN_OPTIONS"})
        m_environment.insert(QLatin1String(name), qEnvironmentVariable(name));
}

RunningProgram::~RunningProgram()
{
    kill();
}

void RunningProgram::setConfig(const QJsonObject &config)
{
    QFile file(m_folder.filePath(QStringLiteral("config.json")));
    if (file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(config).toJson());
}

bool RunningProgram::start()
{
    m_process.setProcessEnvironment(m_environment);
    m_process.start(programPath(),
                    {QStringLiteral("serve"), QStringLiteral("--config"),
                     m_folder.filePath(QStringLiteral("config.json")), QStringLiteral("--data"),
                     m_folder.filePath(QStringLiteral("data")), QStringLiteral("--listen"),
                     QStringLiteral("127.0.0.1:0")});
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(startDeadline))
            return false;
    }
    const QJsonObject ready = QJsonDocument::fromJson(m_process.readLine()).object();
    m_endpoints = ready.value(QLatin1String("endpoints")).toArray();
    return ready.value(QLatin1String("ready")).toBool();
}

int RunningProgram::terminate()
{
    m_process.terminate();
    if (!m_process.waitForFinished(startDeadline) || m_process.exitStatus() != QProcess::NormalExit)
        return -1;
    return m_process.exitCode();
}

void RunningProgram::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(startDeadline);
}

QByteArray RunningProgram::errorOutput()
{
    return m_process.readAllStandardError();
}

QUrl RunningProgram::endpoint(const QString &name) const
{
    for (const QJsonValue &each : m_endpoints) {
        if (each.toObject().value(QLatin1String("name")).toString() == name)
            return QUrl(each.toObject().value(QLatin1String("url")).toString());
    }
    return {};
}

CommandResult RunningProgram::command(const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(programPath(),
                  arguments
                      + QStringList{QStringLiteral("--data"),
                                    m_folder.filePath(QStringLiteral("data")),
                                    QStringLiteral("--config"),
                                    m_folder.filePath(QStringLiteral("config.json"))});
    process.waitForFinished(commandDeadline);
    CommandResult result;
    result.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    result.output = process.readAllStandardOutput();
    result.errors = process.readAllStandardError();
    return result;
}

int RunningProgram::post(const QString &endpointName, const QByteArray &body,
                         const HeaderList &headers)
{
    const QUrl url = endpoint(endpointName);
    QTcpSocket socket;
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    if (!socket.waitForConnected(answerDeadline))
        return 0;
    QByteArray request = "POST " + url.path().toLatin1()
        + " HTTP/1.1\r\nHost: " + url.host().toLatin1() + ':' + QByteArray::number(url.port())
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n";
    for (const HeaderField &field : headers)
        request += field.name + ": " + field.value + "\r\n";
    socket.write(request + "\r\n" + body);
    QByteArray answer;
    while (!answer.contains("\r\n") && socket.waitForReadyRead(answerDeadline))
        answer += socket.readAll();
    return answer.mid(9, 3).toInt();
}

HeaderList signedAsFoundries(const QByteArray &body, const QByteArray &secret)
{
    return {
        {"Content-Type", "application/json"},
        {"X-JobServ-Sig",
         "sha256:"
             + QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toHex()}};
}

HeaderList signedAsDrone(const QByteArray &body, const QByteArray &event, const QByteArray &secret)
{
    const QByteArray date =
        QLocale::c()
            .toString(QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"))
            .toLatin1()
        + " GMT";
    const QByteArray digest =
        "SHA-256=" + QCryptographicHash::hash(body, QCryptographicHash::Sha256).toBase64();
    const QByteArray signature =
        QMessageAuthenticationCode::hash("date: " + date + "\ndigest: " + digest, secret,
                                         QCryptographicHash::Sha256)
            .toBase64();
    return {{"Content-Type", "application/json"},
            {"X-Drone-Event", event},
            {"Date", date},
            {"Digest", digest},
            {"Signature",
             "keyId=\"hmac-key\",algorithm=\"hmac-sha256\",signature=\"" + signature
                 + "\",headers=\"date digest\""}};
}

QByteArray foundriesBuild(int number, const QByteArray &status)
{
    const QByteArray id = QByteArray::number(number);
    return R"({"build_id": )" + id
        + R"(, "url": "https://api.example.com/projects/acme/lmp/builds/)" + id
        + R"(/", "status": ")" + status
        + R"(", "trigger_name": "platform-main", "runs": [{"name": "build-arm64",)"
        + R"( "url": "https://api.example.com/projects/acme/lmp/builds/)" + id
        + R"(/runs/build-arm64/", "status": ")" + status
        + R"(", "log_url": "https://api.example.com/log"}], "status_events": [], "reason": "Nightly", "annotation": null})";
}

QByteArray droneBuild(int number, const QByteArray &status, const QByteArray &action, int version)
{
    const QByteArray id = QByteArray::number(number);
    return R"({"event":"build","action":")" + action
        + R"(","repo":{"id":3,"namespace":"acme","name":"web","slug":"acme/web","link":"https://git.example.com/acme/web",)"
        + R"("default_branch":"main"},"build":{"id":)" + id + R"(,"number":)" + id
        + R"(,"status":")" + status
        + R"(","event":"push","link":"https://git.example.com/acme/web/commit/1","message":"Add a door","after":)"
        + R"("1234567890123456789012345678901234567890","ref":"refs/heads/main","target":"main","author_login":"ada",)"
        + R"("started":1636759640,"finished":0,"created":1636759631,"updated":1636759631,"version":)"
        + QByteArray::number(version)
        + R"(},"system":{"proto":"https","host":"drone.example.com","link":"https://drone.example.com"}})";
}

} // namespace signalbox
