// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates of SNS that were fetched: they must lead to a root of this system, here one of our
// own.
#include "verifying.h"

#include "crypto/certificate.h"
#include "support/result.h"

#include <QFile>
#include <QJsonArray>

using namespace signalbox;

namespace {

const char scheme[] = R"({"scheme": "sns", "topics": {"option": "topics"}})";
const QUrl leafAddress(
    QStringLiteral("https://sns.us-east-1.amazonaws.com/SimpleNotificationService-c0ffee.pem"));
const QUrl betweenAddress(QStringLiteral("http://crt.r2m01.amazontrust.com/r2m01.cer"));
constexpr Instant signedAt{std::chrono::milliseconds(1798113600000)}; // 2026-12-24 12:00:00

QByteArray fileNamed(const char *name)
{
    QFile file(QFINDTESTDATA(QStringLiteral("certificates/") + QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Certificate certificateNamed(const char *name)
{
    return Certificate::fromBytes(fileNamed(name)).value();
}

EndpointIdentity endpointOfSns()
{
    EndpointIdentity endpoint;
    endpoint.options = {{QStringLiteral("topics"),
                         QJsonArray{QStringLiteral("arn:aws:sns:us-east-1:123456789012:alarms")}}};
    return endpoint;
}

} // namespace

class SnsCertificatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // OpenSSL's own way to name other roots.
        QVERIFY(qputenv("SSL_CERT_FILE", QFINDTESTDATA("certificates/root.pem").toUtf8()));
        qputenv("SSL_CERT_DIR", "/nowhere");
        QVERIFY(!fileNamed("message.json").isEmpty());
    }

    void readsCertificates()
    {
        const Certificate leaf = certificateNamed("sns.pem");
        QVERIFY(leaf.isFor("sns.amazonaws.com"));
        QVERIFY(!leaf.isFor("amazonaws.com"));
        QVERIFY(!leaf.isFor("sns.amazonaws.com.evil.example"));
        QCOMPARE(leaf.issuerAddress(), betweenAddress.toString());
        QCOMPARE(certificateNamed("root.pem").issuerAddress(), QString());
        QVERIFY(leaf.isIssuedBy(certificateNamed("between.pem")));
        QVERIFY(!leaf.isIssuedBy(certificateNamed("root.pem")));
        QVERIFY(leaf.publicKey().value().isRsa());
        QVERIFY(!Certificate::fromBytes("-----BEGIN CERTIFICATE-----").has_value());
        QVERIFY(!Certificate::fromBytes(QByteArray(20'000, '\x30')).has_value());
    }

    void trustsChains()
    {
        const Certificate leaf = certificateNamed("sns.pem");
        const QList<Certificate> between{certificateNamed("between.pem")};
        QVERIFY_RESULT(leaf.checkTrust(between, signedAt));
        QVERIFY(!leaf.checkTrust({}, signedAt).has_value());
        QVERIFY(!leaf.checkTrust({certificateNamed("root.pem")}, signedAt).has_value());
        QVERIFY(!leaf.checkTrust(between, signedAt - std::chrono::hours(24 * 365)).has_value());
        QVERIFY(
            !leaf.checkTrust(between, signedAt + std::chrono::hours(24 * 365 * 11)).has_value());
    }

    void followsTheChain()
    {
        const Recipe recipe = recipeWith(scheme);
        const Delivery delivery = deliveryWith({}, fileNamed("message.json"));
        const auto verify = [&](const KeysAtHand &keys, Instant now = signedAt) {
            return Verifier::verify(recipe, endpointOfSns(), delivery, now, keys);
        };
        const auto first = verify({});
        QCOMPARE(std::get<NeedsKey>(first).url, leafAddress);
        QVERIFY(!std::get<NeedsKey>(first).provesItself);
        KeysAtHand keys{{{leafAddress, fileNamed("sns.pem")}}, {}};
        const auto second = verify(keys);
        QCOMPARE(std::get<NeedsKey>(second).url, betweenAddress);
        QVERIFY(std::get<NeedsKey>(second).provesItself);
        keys.fetched.insert(betweenAddress, fileNamed("between.pem"));
        QCOMPARE(outcome(verify(keys)), QStringLiteral("verified"));
        QCOMPARE(outcome(verify(keys, signedAt + std::chrono::seconds(3601))),
                 QStringLiteral("signed too long ago"));
        QCOMPARE(outcome(verify(keys, signedAt - std::chrono::seconds(301))),
                 QStringLiteral("signed in the future"));
        keys.fetched.insert(betweenAddress, fileNamed("root.pem"));
        QCOMPARE(outcome(verify(keys)), QStringLiteral("unknown key"));
        // A certificate of another name, whoever vouches for it.
        keys.fetched.insert(leafAddress, fileNamed("between.pem"));
        QCOMPARE(outcome(verify(keys)), QStringLiteral("signature does not match"));
    }
};

QTEST_GUILESS_MAIN(SnsCertificatesTest)
#include "tst_snscertificates.moc"
