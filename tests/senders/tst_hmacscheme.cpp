// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hmac.h"
#include "verifying.h"

#include "support/result.h"

using namespace signalbox;

namespace {

const char github[] = R"({"scheme": "hmac", "header": "X-Hub-Signature-256", "prefix": "sha256="})";
const char jobserv[] = R"({"scheme": "hmac", "header": "X-JobServ-Sig", "prefix": "sha256:"})";
const char slack[] = R"({"scheme": "hmac", "header": "X-Slack-Signature", "prefix": "v0=",
    "signed": "v0:{timestamp}:{body}", "timestamp": {"header": "X-Slack-Request-Timestamp", "windowSeconds": 300}})";
const char stripe[] =
    R"({"scheme": "hmac", "header": "Stripe-Signature", "prefix": "v1=", "separator": ",",
    "signed": "{timestamp}.{body}", "timestamp": {"prefix": "t="}})";
const char circle[] =
    R"({"scheme": "hmac", "header": "circleci-signature", "prefix": "v1=", "separator": ","})";
const char base64[] =
    R"({"scheme": "hmac", "header": "X-Sig", "encoding": "base64", "hash": "sha512"})";
const char oldHash[] =
    R"({"scheme": "hmac", "header": "X-Sig", "hash": "sha1", "upperCase": true})";
const char inForm[] =
    R"({"scheme": "hmac", "header": "X-Gitea-Signature", "signedForm": "{form:payload}"})";
// Grafana's: the name of the timestamp's header is set there, or none is.
const char timeIfGiven[] = R"({"scheme": "any", "of": [
    {"scheme": "hmac", "header": "X-Sig", "signed": "{timestamp}:{body}", "timestamp": {"header": {"option": "time", "default": "X-Time"}}},
    {"scheme": "hmac", "header": "X-Sig"}]})";
const char withId[] = R"({"scheme": "hmac", "header": "X-Sig", "signed": "{header:X-Id}.{body}"})";
const QByteArray good("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");

QString verdict(const char *scheme, const QByteArray &secret, const Delivery &delivery,
                Instant now = testNow)
{
    return outcome(Verifier::verify(recipeWith(scheme), endpointWith({secret}), delivery, now));
}

} // namespace

class HmacSchemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The vector of GitHub's documentation, and what could be made of it.
    void readsOneSignature_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("detail");
        const QString malformed = QStringLiteral("signature malformed");
        const QByteArray hex = good.mid(7);
        QTest::newRow("as documented") << good << "verified"
                                       << "";
        QTest::newRow("one digit other") << good.left(70) + "8"
                                         << "signature does not match"
                                         << "";
        QTest::newRow("one digit short") << good.left(70) << malformed
                                         << "header X-Hub-Signature-256 has \"sha256=\" and 63 hex "
                                            "digits, expected \"sha256=\" and 64 hex digits";
        QTest::newRow("one digit more") << good + "0" << malformed << "";
        QTest::newRow("no prefix") << hex << malformed
                                   << "header X-Hub-Signature-256 has 64 hex digits, expected "
                                      "\"sha256=\" and 64 hex digits";
        QTest::newRow("colon for equals") << "sha256:" + hex << malformed
                                          << "header X-Hub-Signature-256 has \"sha256:\" and 64 "
                                             "hex digits, expected \"sha256=\" and 64 hex digits";
        QTest::newRow("upper case") << "sha256=" + hex.toUpper() << malformed << "";
        QTest::newRow("upper case prefix") << "SHA256=" + hex << malformed << "";
        QTest::newRow("base64") << "sha256=" + QByteArray::fromHex(hex).toBase64() << malformed
                                << "header X-Hub-Signature-256 has \"sha256=\" and 44 base64 "
                                   "characters, expected \"sha256=\" and 64 hex digits";
        QTest::newRow("blank inside") << "sha256= " + hex << malformed << "";
        QTest::newRow("two joined") << good + ", " + good << malformed << "";
        QTest::newRow("empty") << QByteArray() << malformed << "";
        QTest::newRow("prefix only") << QByteArray("sha256=") << malformed << "";
        QTest::newRow("sha1 under the same name")
            << "sha1=" + QByteArray(40, 'a') << malformed << "";
        QTest::newRow("very long") << QByteArray(100'000, 'a') << malformed << "";
        QTest::newRow("bytes") << QByteArray("sha256=\xff\x00\xfe", 10) << malformed << "";
    }
    void readsOneSignature()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, expected);
        QFETCH(QString, detail);
        const Delivery delivery = deliveryWith({{"X-Hub-Signature-256", value}}, "Hello, World!");
        const auto result = Verifier::verify(
            recipeWith(github), endpointWith({"It's a Secret to Everybody"}), delivery, testNow);
        QCOMPARE(outcome(result), expected);
        const auto *refusal = std::get_if<Refusal>(&result);
        if (!detail.isEmpty())
            QCOMPARE(refusal->detail, detail);
        // The right signature is never told: whoever reads the log could use it.
        if (refusal)
            QVERIFY(!refusalText(*refusal).contains(QLatin1String("757107ea")));
    }

    void headersAreReadOnce()
    {
        const QByteArray secret("It's a Secret to Everybody");
        QCOMPARE(
            verdict(github, secret, deliveryWith({{"x-hub-signature-256", good}}, "Hello, World!")),
            QStringLiteral("verified"));
        QCOMPARE(verdict(github, secret, deliveryWith({}, "Hello, World!")),
                 QStringLiteral("signature missing"));
        const HeaderList twice{{"X-Hub-Signature-256", good}, {"x-hub-signature-256", "sha256=00"}};
        QCOMPARE(verdict(github, secret, deliveryWith(twice, "Hello, World!")),
                 QStringLiteral("signature malformed"));
        QCOMPARE(
            verdict(github, secret, deliveryWith({{"X-Hub-Signature-256", good}}, "Hello, World?")),
            QStringLiteral("signature does not match"));
    }

    // CircleCI's documentation: several versions in one header, unknown ones skipped.
    void readsSeveralSignatures()
    {
        const QByteArray right(
            "v1=734cc62f32841568f45715aeb9f4d7891324e6d948e4c6c60c0621cdac48623a");
        const QByteArray wrong("v1=" + QByteArray(64, '0'));
        const auto decide = [](const QByteArray &value) {
            return verdict(circle, "secret",
                           deliveryWith({{"circleci-signature", value}}, "hello world"));
        };
        QCOMPARE(decide(right), QStringLiteral("verified"));
        QCOMPARE(decide("v2=abc, " + wrong + "," + right), QStringLiteral("verified"));
        QCOMPARE(decide(wrong + "," + wrong), QStringLiteral("signature does not match"));
        QCOMPARE(decide("v2=" + right.mid(3)), QStringLiteral("signature malformed"));
        QByteArray flood;
        for (int i = 0; i < 1000; ++i)
            flood += wrong + ',';
        QCOMPARE(decide(flood + right), QStringLiteral("signature does not match"));
    }

    void takesASecretThatRotates()
    {
        const Delivery delivery = deliveryWith({{"X-Hub-Signature-256", good}}, "Hello, World!");
        const auto result = Verifier::verify(
            recipeWith(github), endpointWith({"new one", "It's a Secret to Everybody"}), delivery,
            testNow);
        QCOMPARE(outcome(result), QStringLiteral("verified"));
    }

    // The vector of Slack's documentation ("Verifying requests from Slack").
    void readsSlacksTimestamp_data()
    {
        QTest::addColumn<qint64>("now");
        QTest::addColumn<QByteArray>("timestamp");
        QTest::addColumn<QString>("expected");
        const qint64 sent = 1531420618;
        const QByteArray text("1531420618");
        QTest::newRow("at once") << sent << text << "verified";
        QTest::newRow("300 s later") << sent + 300 << text << "verified";
        QTest::newRow("301 s later") << sent + 301 << text << "signed too long ago";
        QTest::newRow("300 s before") << sent - 300 << text << "verified";
        QTest::newRow("301 s before") << sent - 301 << text << "signed in the future";
        QTest::newRow("another time")
            << sent << QByteArray("1531420619") << "signature does not match";
        QTest::newRow("leading zero")
            << sent << QByteArray("01531420618") << "signature does not match";
        QTest::newRow("fraction") << sent << QByteArray("1531420618.0") << "signature malformed";
        QTest::newRow("sign") << sent << QByteArray("+1531420618") << "signature malformed";
        QTest::newRow("words") << sent << QByteArray("now") << "signature malformed";
        QTest::newRow("far too long") << sent << QByteArray(400, '9') << "signature malformed";
        QTest::newRow("absent") << sent << QByteArray() << "timestamp missing";
    }
    void readsSlacksTimestamp()
    {
        QFETCH(qint64, now);
        QFETCH(QByteArray, timestamp);
        QFETCH(QString, expected);
        HeaderList headers{{"X-Slack-Signature",
                            "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"}};
        if (!timestamp.isEmpty())
            headers.append(HeaderField{"X-Slack-Request-Timestamp", timestamp});
        const QByteArray body(
            "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id="
            "G8PSS9T3V"
            "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-"
            "collect&text="
            "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F"
            "96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121."
            "803a0bc887a14d10d2c447fce8b6703c");
        QCOMPARE(verdict(slack, "8f742231b10e8888abcd99yyyzzz85a5", deliveryWith(headers, body),
                         instantFromMilliseconds(now * 1000)),
                 expected);
    }

    void signsWhatItVerifies_data()
    {
        QTest::addColumn<QByteArray>("scheme");
        for (const char *scheme : {github, jobserv, slack, stripe, circle, base64, oldHash, withId})
            QTest::newRow(scheme) << QByteArray(scheme);
    }
    void signsWhatItVerifies()
    {
        QFETCH(QByteArray, scheme);
        const Recipe recipe = recipeWith(scheme);
        const Delivery plain = deliveryWith({{"X-Id", "7"}}, "{\"n\": 1}");
        const auto delivery = Verifier::sign(recipe, Secret("key"), plain, testNow);
        QVERIFY_RESULT(delivery);
        const auto result = Verifier::verify(recipe, endpointWith({"key"}), *delivery, testNow);
        QCOMPARE(outcome(result), QStringLiteral("verified"));
        const QByteArray digest = std::get<AcceptedDelivery>(result).signedDigest();
        QCOMPARE(digest.size(), 32);
        // Signing again replaces what was there.
        const auto again = Verifier::sign(recipe, Secret("key"), *delivery, testNow);
        QCOMPARE(again->headers, delivery->headers);

        for (qsizetype i = 0; i < plain.body.size(); ++i) {
            Delivery changed = *delivery;
            changed.body[i] = static_cast<char>(changed.body.at(i) ^ 1);
            QCOMPARE(outcome(Verifier::verify(recipe, endpointWith({"key"}), changed, testNow)),
                     QStringLiteral("signature does not match"));
        }
        QCOMPARE(outcome(Verifier::verify(recipe, endpointWith({"Key"}), *delivery, testNow)),
                 QStringLiteral("signature does not match"));
    }

    void signsTheDecodedFieldOfAForm()
    {
        const HeaderList form{{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}};
        const Recipe recipe = recipeWith(inForm);
        const auto delivery = Verifier::sign(
            recipe, Secret("key"), deliveryWith(form, "payload=%7B%22a%22%3A+1%7D"), testNow);
        QVERIFY_RESULT(delivery);
        Delivery respelled = *delivery;
        respelled.body = "payload=%7b%22a%22:%201%7d";
        QCOMPARE(verdict(inForm, "key", respelled), QStringLiteral("verified"));
        respelled.body += "&payload=other";
        QCOMPARE(verdict(inForm, "key", respelled), QStringLiteral("signature malformed"));
    }

    void checksATimestampWhereOneIsGiven()
    {
        const QByteArray now = QByteArray::number(toMilliseconds(testNow) / 1000);
        const auto signedText = [](const QByteArray &text) {
            return hmac(HashAlgorithm::Sha256, "key", {text}).toHex();
        };
        const auto decide = [](const HeaderList &headers) {
            return verdict(timeIfGiven, "key", deliveryWith(headers, "{}"));
        };
        const QByteArray timed = signedText(now + ":{}");
        const QByteArray plain = signedText("{}");
        QCOMPARE(decide({{"X-Sig", timed}, {"X-Time", now}}), QStringLiteral("verified"));
        QCOMPARE(decide({{"X-Sig", plain}}), QStringLiteral("verified"));
        QCOMPARE(decide({{"X-Sig", signedText("1000:{}")}, {"X-Time", "1000"}}),
                 QStringLiteral("signed too long ago"));
        // Taking the timestamp away, or putting one in, changes what must be signed.
        QCOMPARE(decide({{"X-Sig", timed}}), QStringLiteral("signature does not match"));
        QCOMPARE(decide({{"X-Sig", plain}, {"X-Time", now}}),
                 QStringLiteral("signature does not match"));
        QCOMPARE(decide({{"X-Time", now}}), QStringLiteral("signature missing"));
    }

    void digestsTellDeliveriesApart()
    {
        const auto digestOf = [](const char *scheme, const QByteArray &body, Instant now) {
            const Recipe recipe = recipeWith(scheme);
            const auto delivery =
                Verifier::sign(recipe, Secret("key"), deliveryWith({}, body), now);
            return std::get<AcceptedDelivery>(
                       Verifier::verify(recipe, endpointWith({"key"}), *delivery, now))
                .signedDigest();
        };
        const Instant later = testNow + std::chrono::seconds(1);
        QCOMPARE(digestOf(github, "a", testNow), digestOf(github, "a", later));
        QVERIFY(digestOf(github, "a", testNow) != digestOf(github, "b", testNow));
        QVERIFY(digestOf(slack, "a", testNow) != digestOf(slack, "a", later));
    }
};

QTEST_GUILESS_MAIN(HmacSchemeTest)
#include "tst_hmacscheme.moc"
