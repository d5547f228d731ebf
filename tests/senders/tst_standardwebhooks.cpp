// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verifying.h"

#include "crypto/publickey.h"
#include "support/result.h"

using namespace signalbox;

namespace {

const char scheme[] = R"({"scheme": "standard-webhooks"})";
// The published example: 2021-02-25 15:02:10
constexpr Instant published{std::chrono::milliseconds(1614265330000)};
const QByteArray secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
const QByteArray signature("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
const QByteArray body(R"({"test": 2432232314})");

HeaderList headersWith(const QByteArray &value, const QByteArray &prefix = "webhook-",
                       const QByteArray &time = "1614265330")
{
    return {{prefix + "id", "msg_p5jXN8AQM9LWM0D4loKWxJek"},
            {prefix + "timestamp", time},
            {prefix + "signature", value}};
}

Instant later(int seconds)
{
    return published + std::chrono::seconds(seconds);
}

} // namespace

class StandardWebhooksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data()
    {
        QTest::addColumn<HeaderList>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const HeaderList &headers, const char *expected,
                            int seconds = 0, const QByteArray &content = body) {
            QTest::newRow(name) << headers << content << seconds << QString::fromLatin1(expected);
        };
        row("published", headersWith(signature), "verified");
        row("published, Svix", headersWith(signature, "svix-"), "verified");
        row("five minutes later", headersWith(signature), "verified", 300);
        row("five minutes ahead", headersWith(signature), "verified", -300);
        row("older", headersWith(signature), "signed too long ago", 301);
        row("ahead", headersWith(signature), "signed in the future", -301);
        row("second signature", headersWith("v1," + QByteArray(43, 'A') + "= " + signature),
            "verified");
        row("unknown versions beside", headersWith("v2,abc " + signature + " v1a,xyz"), "verified");
        row("only unknown versions", headersWith("v2,abc"), "signature malformed");
        row("changed body", headersWith(signature), "signature does not match", 0, body + ' ');
        row("changed time", headersWith(signature, "webhook-", "1614265331"),
            "signature does not match");
        row("no prefix", headersWith(signature.mid(3)), "signature malformed");
        row("hex", headersWith("v1," + QByteArray(64, 'a')), "signature malformed");
        row("no padding", headersWith(signature.chopped(1)), "signature malformed");
        row("junk in base64", headersWith("v1,!" + signature.mid(4)), "signature malformed");
        row("url-safe base64", headersWith(QByteArray(signature).replace('+', '-')),
            "signature malformed");
        row("time no number", headersWith(signature, "webhook-", "1614265330.0"),
            "signature malformed");
        row("time negative", headersWith(signature, "webhook-", "-1614265330"),
            "signature malformed");
        row("no headers", {}, "signature missing");
        HeaderList headers = headersWith(signature);
        headers.removeAt(0);
        row("no id", headers, "signature malformed");
        headers = headersWith(signature);
        headers.removeAt(1);
        row("no time", headers, "timestamp missing");
        row("twice", headersWith(signature) + headersWith(signature), "signature malformed");
    }
    void decides()
    {
        QFETCH(HeaderList, headers);
        QFETCH(QByteArray, body);
        QFETCH(int, seconds);
        QFETCH(QString, expected);
        const auto result =
            Verifier::verify(recipeWith(scheme), endpointWith({"whsec_b3RoZXI=", secret}),
                             deliveryWith(headers, body), later(seconds));
        QCOMPARE(outcome(result), expected);
    }

    void takesEachFormOfSecret_data()
    {
        QTest::addColumn<QByteArray>("ours");
        QTest::addColumn<QString>("expected");
        QTest::newRow("without prefix") << secret.mid(6) << "verified";
        QTest::newRow("not base64 after the prefix")
            << QByteArray("whsec_!") << "signature does not match";
        QTest::newRow("empty") << QByteArray("whsec_") << "signature does not match";
        QTest::newRow("a public key") << "whpk_" + secret.mid(6) << "signature does not match";
    }
    void takesEachFormOfSecret()
    {
        QFETCH(QByteArray, ours);
        QFETCH(QString, expected);
        const auto result = Verifier::verify(recipeWith(scheme), endpointWith({ours}),
                                             deliveryWith(headersWith(signature), body), published);
        QCOMPARE(outcome(result), expected);
    }

    void signsAsItVerifies_data()
    {
        QTest::addColumn<QByteArray>("ours");
        for (const char *text :
             {"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "any text at all", "dGV4dA=="})
            QTest::newRow(text) << QByteArray(text);
    }
    void signsAsItVerifies()
    {
        QFETCH(QByteArray, ours);
        const auto made =
            Verifier::sign(recipeWith(scheme), Secret(ours), deliveryWith({}, body), testNow);
        QVERIFY_RESULT(made);
        const auto result =
            Verifier::verify(recipeWith(scheme), endpointWith({ours}), *made, testNow);
        QCOMPARE(outcome(result), QStringLiteral("verified"));
        QVERIFY(!std::get<AcceptedDelivery>(result).signedDigest().isEmpty());
    }

    void takesAsymmetricSignatures()
    {
        const QByteArray seed(32, 's');
        const auto pair = PrivateKey::fromEd25519(Secret(seed));
        QVERIFY_RESULT(pair);
        const auto made = Verifier::sign(recipeWith(scheme), Secret("whsk_" + seed.toBase64()),
                                         deliveryWith({}, body), testNow);
        QVERIFY_RESULT(made);
        QVERIFY(headerValue(made->headers, "webhook-signature")->startsWith("v1a,"));
        const QByteArray ours = "whpk_" + pair->publicKey().toEd25519().toBase64();
        QCOMPARE(
            outcome(Verifier::verify(recipeWith(scheme), endpointWith({ours}), *made, testNow)),
            QStringLiteral("verified"));
        Delivery other = *made;
        other.body += ' ';
        QCOMPARE(
            outcome(Verifier::verify(recipeWith(scheme), endpointWith({ours}), other, testNow)),
            QStringLiteral("signature does not match"));
    }
};

Q_DECLARE_METATYPE(signalbox::HeaderList)
QTEST_GUILESS_MAIN(StandardWebhooksTest)
#include "tst_standardwebhooks.moc"
