// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The schemes whose keys lie at an address: what they ask for, and what they never ask for.
#include "verifying.h"

#include "crypto/jwt.h"
#include "senders/doctor/doctor.h"
#include "senders/schemes/snsmessage.h"
#include "support/result.h"

#include <QJsonArray>

using namespace signalbox;

namespace {

const char sns[] =
    R"({"scheme": "sns", "topics": {"option": "topics"}, "raw": {"option": "rawDelivery"}})";
const char google[] = R"({"scheme": "google-jwt", "audience": {"option": "audience"},
    "serviceAccount": {"option": "serviceAccount"}})";
const char travis[] =
    R"({"scheme": "rsa-form", "keyUrl": {"option": "keyUrl", "default": "https://api.travis-ci.com/config"},
    "keyPath": ["config", "notifications", "webhook", "public_key"]})";
const QString topic = QStringLiteral("arn:aws:sns:us-east-1:123456789012:alarms");
const char travisAddress[] = "https://api.travis-ci.com/config";
const char chatKeys[] =
    "https://www.googleapis.com/service_accounts/v1/metadata/x509/chat@system.gserviceaccount.com";

QJsonObject notification()
{
    return {{QStringLiteral("Type"), QStringLiteral("Notification")},
            {QStringLiteral("MessageId"), QStringLiteral("da41e39f-ea4d-435a-b922-c6aae3915ebe")},
            {QStringLiteral("TopicArn"), topic},
            {QStringLiteral("Subject"), QStringLiteral("ALARM: \"cpu\"")},
            {QStringLiteral("Message"), QStringLiteral("{\"AlarmName\":\"cpu\"}\n\u00e4")},
            {QStringLiteral("Timestamp"), QStringLiteral("2026-11-21T04:00:00.000Z")},
            {QStringLiteral("SignatureVersion"), QStringLiteral("1")}};
}

QJsonObject confirmation()
{
    QJsonObject object = notification();
    object.remove(QStringLiteral("Subject"));
    object.insert(QStringLiteral("Type"), QStringLiteral("SubscriptionConfirmation"));
    object.insert(QStringLiteral("Token"), QStringLiteral("2336412f37"));
    object.insert(
        QStringLiteral("SubscribeURL"),
        QStringLiteral(
            "https://sns.us-east-1.amazonaws.com/?Action=ConfirmSubscription&Token=2336412f37"));
    return object;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

//! An endpoint that takes samples of that scheme.
struct Taking
{
    Taking(const char *verification, const QList<QByteArray> &samples)
        : recipe(recipeWith(verification))
    {
        for (const QByteArray &body : samples)
            recipe.samples.append({QStringLiteral("s"), {}, "POST", "/", {}, body, {}, {}});
        const auto made = Verifier::sampleIdentity(recipe, Secret());
        if (!made)
            return;
        identity = *made;
        endpoint.name = QStringLiteral("e");
        endpoint.options = identity.options;
        keys.pinned = identity.pinnedKeys;
    }
    [[nodiscard]] Delivery made(const Delivery &delivery, Instant now = testNow) const
    {
        return Verifier::sign(recipe, identity.secret, delivery, now, endpoint.options)
            .value_or(Delivery());
    }
    [[nodiscard]] Verification verify(const Delivery &delivery, Instant now = testNow) const
    {
        return Verifier::verify(recipe, endpoint, delivery, now, keys);
    }
    Recipe recipe;
    SampleIdentity identity;
    EndpointIdentity endpoint;
    KeysAtHand keys;
};

QUrl askedFor(const Verification &verification)
{
    const auto *needs = std::get_if<NeedsKey>(&verification);
    return needs ? needs->url : QUrl();
}

} // namespace

class KeySchemesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // "Verifying the signatures of Amazon SNS messages": names and values, one a line, in this
    // order.
    void writesTheCanonicalText()
    {
        QCOMPARE(
            SnsMessage(notification()).canonicalText().value(),
            QByteArray("Message\n{\"AlarmName\":\"cpu\"}\n\xc3\xa4\nMessageId\nda41e39f-ea4d-435a-"
                       "b922-c6aae3915ebe\n"
                       "Subject\nALARM: \"cpu\"\nTimestamp\n2026-11-21T04:00:00.000Z\nTopicArn\n"
                       "arn:aws:sns:us-east-1:123456789012:alarms\nType\nNotification\n"));
        QCOMPARE(
            SnsMessage(confirmation()).canonicalText().value(),
            QByteArray(
                "Message\n{\"AlarmName\":\"cpu\"}\n\xc3\xa4\nMessageId\nda41e39f-ea4d-435a-b922-"
                "c6aae3915ebe\n"
                "SubscribeURL\nhttps://sns.us-east-1.amazonaws.com/"
                "?Action=ConfirmSubscription&Token=2336412f37\n"
                "Timestamp\n2026-11-21T04:00:00.000Z\nToken\n2336412f37\nTopicArn\n"
                "arn:aws:sns:us-east-1:123456789012:alarms\nType\nSubscriptionConfirmation\n"));
        QJsonObject nullSubject = notification();
        nullSubject.insert(QStringLiteral("Subject"), QJsonValue());
        QVERIFY(!SnsMessage(nullSubject).canonicalText()->contains("Subject"));
    }

    void judgesAddresses_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("certificate");
        const auto row = [](const char *url, bool expected) {
            QTest::newRow(url) << QString::fromLatin1(url) << expected;
        };
        row("https://sns.us-east-1.amazonaws.com/SimpleNotificationService-ab12.pem", true);
        row("https://sns.cn-north-1.amazonaws.com.cn/SimpleNotificationService-ab12.pem", true);
        row("https://sns.us-gov-west-1.amazonaws.com/SimpleNotificationService-ab12.pem", true);
        row("https://SNS.us-east-1.amazonaws.com/SimpleNotificationService-ab12.pem", true);
        row("http://sns.us-east-1.amazonaws.com/SimpleNotificationService-ab12.pem", false);
        row("https://sns.us-east-1.amazonaws.com:8443/SimpleNotificationService-ab12.pem", false);
        row("https://a@sns.us-east-1.amazonaws.com/SimpleNotificationService-ab12.pem", false);
        row("https://sns.us-east-1.amazonaws.com@evil.example/SimpleNotificationService-ab12.pem",
            false);
        row("https://sns.us-east-1.amazonaws.com.evil.example/SimpleNotificationService-ab12.pem",
            false);
        row("https://sns.us-east-1.amazonaws.com./SimpleNotificationService-ab12.pem", false);
        row("https://sns.s3.amazonaws.com/SimpleNotificationService-ab12.pem", false);
        row("https://s3.amazonaws.com/sns.us-east-1.amazonaws.com/"
            "SimpleNotificationService-ab12.pem",
            false);
        row("https://evil.sns.us-east-1.amazonaws.com/SimpleNotificationService-ab12.pem", false);
        row("https://sns.us-east-1%2eamazonaws.com.evil.example/SimpleNotificationService-ab12.pem",
            false);
        row("https://sns.us-east-1.amazonaws.com/SimpleNotificationService-ab12.pem?x=1", false);
        row("https://sns.us-east-1.amazonaws.com/SimpleNotificationService-ab12.pem#x", false);
        row("https://sns.us-east-1.amazonaws.com/x/SimpleNotificationService-ab12.pem", false);
        row("https://sns.us-east-1.amazonaws.com/SimpleNotificationService-ab12.pem/../x", false);
        row("https://sns.us-east-1.amazonaws.com/other.pem", false);
        row("https://sns.us-east-1.amazonaws.com/SimpleNotificationService-ab12.pem\n", false);
        row("", false);
    }
    void judgesAddresses()
    {
        QFETCH(QString, url);
        QFETCH(bool, certificate);
        QCOMPARE(isSnsCertificateAddress(QUrl(url, QUrl::StrictMode)), certificate);
    }

    void takesSns_data()
    {
        QTest::addColumn<QJsonObject>("message");
        QTest::addColumn<QJsonObject>("change"); // after signing; null removes
        QTest::addColumn<HeaderList>("headers");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QJsonObject &message, const QJsonObject &change,
                            const char *expected, const HeaderList &headers = {}) {
            QTest::newRow(name) << message << change << headers << QString::fromLatin1(expected);
        };
        const auto with = [](const char *member, const QJsonValue &value) {
            return QJsonObject{{QString::fromLatin1(member), value}};
        };
        QJsonObject second = notification();
        second.insert(QStringLiteral("SignatureVersion"), QStringLiteral("2"));
        QJsonObject third = second;
        third.remove(QStringLiteral("Subject"));
        QJsonObject goodbye = confirmation();
        goodbye.insert(QStringLiteral("Type"), QStringLiteral("UnsubscribeConfirmation"));
        row("version 1", notification(), {}, "verified");
        row("version 2", second, {}, "verified");
        row("without subject", third, {}, "verified");
        row("subject null", third, with("Subject", QJsonValue()), "verified");
        row("confirmation", confirmation(), {}, "verified");
        row("end of a subscription", goodbye, {}, "verified");
        row("type in the header", notification(), {}, "verified",
            {{"x-amz-sns-message-type", "Notification"}});
        row("attributes are not signed", notification(), with("MessageAttributes", QJsonObject()),
            "verified");
        row("other type in the header", notification(), {}, "signature malformed",
            {{"x-amz-sns-message-type", "SubscriptionConfirmation"}});
        row("changed message", notification(), with("Message", QStringLiteral("x")),
            "signature does not match");
        row("subject added", third, with("Subject", QStringLiteral("x")),
            "signature does not match");
        row("type changed", confirmation(), with("Type", QStringLiteral("UnsubscribeConfirmation")),
            "signature does not match");
        row("2 claimed as 1", second, with("SignatureVersion", QStringLiteral("1")),
            "signature does not match");
        row("version 3", second, with("SignatureVersion", QStringLiteral("3")),
            "unknown algorithm");
        row("version a number", second, with("SignatureVersion", 2), "unknown algorithm");
        row("no signature", notification(), with("Signature", QJsonValue()), "signature missing");
        row("junk in base64", notification(), with("Signature", QStringLiteral("AA AA")),
            "signature malformed");
        row("no message", notification(), with("Message", QJsonValue()), "signature malformed");
        row("other type", notification(), with("Type", QStringLiteral("Hello")),
            "signature malformed");
        row("topic changed", notification(), with("TopicArn", topic + u'x'), "not allowed");
        row("certificate elsewhere", notification(),
            with("SigningCertURL",
                 QStringLiteral("https://evil.example/SimpleNotificationService-00.pem")),
            "unknown key");
        row("confirmed elsewhere", confirmation(),
            with("SubscribeURL",
                 QStringLiteral("https://evil.example/?Action=ConfirmSubscription")),
            "not allowed");
        row("no message of SNS", {}, with("Type", QJsonValue()), "signature missing");
    }
    void takesSns()
    {
        QFETCH(QJsonObject, message);
        QFETCH(QJsonObject, change);
        QFETCH(HeaderList, headers);
        QFETCH(QString, expected);
        static const Taking taking(sns, {compact(notification())});
        Delivery delivery = deliveryWith(headers, compact(message));
        if (!message.isEmpty())
            delivery = taking.made(delivery);
        QJsonObject body = QJsonDocument::fromJson(delivery.body).object();
        for (auto member = change.begin(); member != change.end(); ++member) {
            if (member.value().isNull() && member.key() != QLatin1String("Subject"))
                body.remove(member.key());
            else
                body.insert(member.key(), member.value());
        }
        delivery.body = compact(body);
        QCOMPARE(outcome(taking.verify(delivery)), expected);
    }

    void asksForTheCertificateOnlyWhereItMay()
    {
        Taking taking(sns, {compact(notification())});
        const Delivery delivery = taking.made(deliveryWith({}, compact(notification())));
        const KeysAtHand pinned = taking.keys;
        taking.keys = {};
        QCOMPARE(askedFor(taking.verify(delivery)), pinned.pinned.constBegin().key());
        // A topic nobody allowed costs no request.
        taking.endpoint.options = {};
        QCOMPARE(outcome(taking.verify(delivery)), QStringLiteral("not allowed"));
        // Fetched instead of pinned: this key is no certificate that leads to a root.
        taking.endpoint.options = taking.identity.options;
        taking.keys.fetched = pinned.pinned;
        QCOMPARE(outcome(taking.verify(delivery)), QStringLiteral("unknown key"));
    }

    // What the doctor says of them: what is signed, what came in which shape, and when.
    void areAccountedFor_data()
    {
        QTest::addColumn<QByteArray>("scheme");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<HeaderList>("headers");
        QTest::addColumn<QString>("signedText");
        QTest::addColumn<QString>("came");
        QTest::addColumn<bool>("timed");
        const HeaderList form{{"Content-Type", "application/x-www-form-urlencoded"}};
        QTest::newRow("sns") << QByteArray(sns) << compact(notification()) << HeaderList()
                             << QStringLiteral(
                                    "{Message}{MessageId}{Subject}{Timestamp}{TopicArn}{Type}")
                             << QStringLiteral("344 base64 characters") << true;
        QTest::newRow("sns, a subscription")
            << QByteArray(sns) << compact(confirmation()) << HeaderList()
            << QStringLiteral(
                   "{Message}{MessageId}{SubscribeURL}{Timestamp}{Token}{TopicArn}{Type}")
            << QStringLiteral("344 base64 characters") << true;
        QTest::newRow("google") << QByteArray(google) << QByteArray("{}") << HeaderList()
                                << QStringLiteral("{token header}.{token claims}") << QString()
                                << true;
        QTest::newRow("travis") << QByteArray(travis) << QByteArray("payload=%7B%7D") << form
                                << QStringLiteral("{form:payload}")
                                << QStringLiteral("344 base64 characters") << false;
        QTest::newRow("discord") << QByteArray(
            "{\"scheme\": \"ed25519\", \"publicKey\": {\"option\": \"k\"}, "
            "\"timestampHeader\": \"X-Time\"}")
                                 << QByteArray("{}") << HeaderList()
                                 << QStringLiteral("{timestamp}{body}")
                                 << QStringLiteral("128 hex digits") << true;
    }
    void areAccountedFor()
    {
        QFETCH(QByteArray, scheme);
        QFETCH(QByteArray, body);
        QFETCH(HeaderList, headers);
        QFETCH(QString, signedText);
        QFETCH(QString, came);
        QFETCH(bool, timed);
        const Taking taking(scheme.constData(), {body});
        DoctorCase given;
        given.endpoint.identity = taking.endpoint;
        given.endpoint.recipe = std::make_shared<const Recipe>(taking.recipe);
        given.keys = taking.keys;
        given.delivery = taking.made(deliveryWith(headers, body));
        given.delivery.receivedAt = testNow;
        const Examination good = examine(given);
        QVERIFY(good.verifiesNow);
        QCOMPARE(good.signedText, signedText);
        QVERIFY(good.came.has_value());
        if (!came.isEmpty()) {
            QCOMPARE(shapeText(*good.came), came);
            // How long a form's is depends on the key.
            QVERIFY(good.expected->size == 0 || good.expected->size == good.came->size);
            QCOMPARE(good.expected->letters, good.came->letters);
        }
        QCOMPARE(good.signedAt.has_value(), timed);
        QCOMPARE(good.windowSeconds > 0, timed);
        // Another key pair's signature is named as that.
        if (scheme != google) {
            given.delivery = Taking(scheme.constData(), {body}).made(deliveryWith(headers, body));
            given.delivery.receivedAt = testNow;
            QCOMPARE(examine(given).findings.first().cause, DoctorCause::WrongKey);
        }
    }

    void takesRawDeliveriesWhereTold()
    {
        Taking taking(sns, {compact(notification())});
        const HeaderList headers{{"x-amz-sns-rawdelivery", "true"},
                                 {"x-amz-sns-topic-arn", topic.toUtf8()}};
        const Delivery delivery = deliveryWith(headers, "plain text");
        QCOMPARE(outcome(taking.verify(delivery)), QStringLiteral("unsigned"));
        taking.endpoint.options.insert(QStringLiteral("rawDelivery"), false);
        QCOMPARE(outcome(taking.verify(delivery)), QStringLiteral("signature missing"));
        taking.endpoint.options = {{QStringLiteral("rawDelivery"), true}};
        QCOMPARE(outcome(taking.verify(delivery)), QStringLiteral("not allowed"));
    }

    void takesGoogleTokens_data()
    {
        QTest::addColumn<QJsonObject>("header");
        QTest::addColumn<QJsonObject>("claims"); // over the usual ones; null removes
        QTest::addColumn<QString>("audience");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QJsonObject &claims, const char *expected,
                            const QString &audience = QStringLiteral("123456789012"),
                            const QJsonObject &header = {}) {
            QTest::newRow(name) << header << claims << audience << QString::fromLatin1(expected);
        };
        const auto with = [](const char *claim, const QJsonValue &value) {
            return QJsonObject{{QString::fromLatin1(claim), value}};
        };
        const qint64 now = toMilliseconds(testNow) / 1000;
        const QString address = QStringLiteral("https://desk.example/chat");
        const QJsonObject account{
            {QStringLiteral("iss"), QStringLiteral("https://accounts.google.com")},
            {QStringLiteral("aud"), address},
            {QStringLiteral("email"), QStringLiteral("chat@system.gserviceaccount.com")},
            {QStringLiteral("email_verified"), true}};
        const auto changed = [&account](const char *claim, const QJsonValue &value) {
            QJsonObject claims = account;
            claims.insert(QString::fromLatin1(claim), value);
            return claims;
        };
        row("project number", {}, "verified");
        row("not configured", {}, "unsigned", QString());
        row("URL", account, "verified", address);
        row("URL, issuer without https", changed("iss", QStringLiteral("accounts.google.com")),
            "verified", address);
        row("URL, the add-on's account", changed("email", QStringLiteral("addon@project.example")),
            "verified", address);
        row("URL, another account", changed("email", QStringLiteral("me@evil.example")),
            "not allowed", address);
        row("URL, account not verified", changed("email_verified", false), "not allowed", address);
        row("other URL", account, "not allowed", address + u'/');
        row("other project", with("aud", QStringLiteral("1")), "not allowed");
        row("other issuer", with("iss", QStringLiteral("https://evil.example")), "not allowed");
        row("expired, within skew", with("exp", now - 299), "verified");
        row("expired", with("exp", now - 301), "signed too long ago");
        row("issued ahead, within skew", with("iat", now + 299), "verified");
        row("issued ahead", with("iat", now + 301), "signed in the future");
        row("valid for ever", with("exp", now + 86'401), "signed in the future");
        row("no expiry", with("exp", QJsonValue()), "timestamp missing");
        row("expiry as text", with("exp", QString::number(now + 60)), "timestamp missing");
        row("unknown key", {}, "unknown key", QStringLiteral("123456789012"),
            with("kid", QStringLiteral("other")));
        row("no key named", {}, "unknown key", QStringLiteral("123456789012"),
            with("kid", QString()));
    }
    void takesGoogleTokens()
    {
        QFETCH(QJsonObject, header);
        QFETCH(QJsonObject, claims);
        QFETCH(QString, audience);
        QFETCH(QString, expected);
        static Taking taking(google, {});
        const qint64 now = toMilliseconds(testNow) / 1000;
        QJsonObject all{{QStringLiteral("iss"), QStringLiteral("chat@system.gserviceaccount.com")},
                        {QStringLiteral("aud"), QStringLiteral("123456789012")},
                        {QStringLiteral("iat"), now - 10},
                        {QStringLiteral("exp"), now + 3590}};
        for (auto claim = claims.begin(); claim != claims.end(); ++claim)
            all.insert(claim.key(), claim.value());
        const auto key = PrivateKey::fromPem(taking.identity.secret);
        QVERIFY_RESULT(key);
        const auto token = makeJwt(
            header.isEmpty() ? QJsonObject{{QStringLiteral("kid"), QStringLiteral("sample")}}
                             : header,
            all, *key);
        taking.endpoint.options = {
            {QStringLiteral("audience"), audience},
            {QStringLiteral("serviceAccount"), QStringLiteral("addon@project.example")}};
        QCOMPARE(outcome(taking.verify(deliveryWith({{"Authorization", "Bearer " + *token}}))),
                 expected);
    }

    void refusesForgedTokens_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("expected");
        const auto part = [](const char *json) -> QByteArray {
            return QByteArray(json).toBase64(QByteArray::Base64UrlEncoding
                                             | QByteArray::OmitTrailingEquals);
        };
        const auto row = [](const char *name, const QByteArray &value, const char *expected) {
            QTest::newRow(name) << value << QString::fromLatin1(expected);
        };
        const QByteArray claims =
            '.'
            + part(
                R"({"iss":"chat@system.gserviceaccount.com","aud":"123456789012","iat":1795233600,"exp":1795237200})")
            + '.';
        row("none", "Bearer " + part(R"({"alg":"none","kid":"sample"})") + claims,
            "unknown algorithm");
        row("HS256", "Bearer " + part(R"({"alg":"HS256","kid":"sample"})") + claims + "AAAA",
            "unknown algorithm");
        row("critical",
            "Bearer " + part(R"({"alg":"RS256","kid":"sample","crit":["b64"]})") + claims + "AAAA",
            "unknown algorithm");
        row("own key",
            "Bearer " + part(R"({"alg":"RS256","kid":"sample","jwk":{}})") + claims + "AAAA",
            "signature does not match");
        row("empty signature", "Bearer " + part(R"({"alg":"RS256","kid":"sample"})") + claims,
            "signature does not match");
        row("two parts", "Bearer " + part("{}") + '.' + part("{}"), "signature malformed");
        row("four parts", "Bearer a.b.c.d", "signature malformed");
        row("padded", "Bearer " + part("{}") + '=' + claims + "AAAA", "signature malformed");
        row("basic", "Basic YTpi", "signature malformed");
        row("nothing", "", "signature missing");
    }
    void refusesForgedTokens()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, expected);
        static const Taking taking(google, {});
        QCOMPARE(outcome(taking.verify(deliveryWith({{"Authorization", value}}))), expected);
    }

    void asksForGooglesKeys()
    {
        Taking taking(google, {});
        const Delivery delivery = taking.made(deliveryWith({}));
        const QByteArray document =
            taking.keys.find(QUrl(QLatin1String(chatKeys))).value_or(QByteArray());
        QVERIFY(!document.isEmpty());
        taking.keys = {};
        QCOMPARE(askedFor(taking.verify(delivery)), QUrl(QLatin1String(chatKeys)));
        // At hand, but without the key named: to be fetched again, or refused.
        taking.keys.fetched.insert(QUrl(QLatin1String(chatKeys)), "{}");
        const Verification again = taking.verify(delivery);
        QCOMPARE(askedFor(again), QUrl(QLatin1String(chatKeys)));
        const auto otherwise = std::get<NeedsKey>(again).otherwise;
        QVERIFY(otherwise.has_value());
        QCOMPARE(otherwise->cause, RefusalCause::UnknownKey);
        taking.keys.fetched.insert(QUrl(QLatin1String(chatKeys)), document);
        const Verification verified = taking.verify(delivery);
        QCOMPARE(outcome(verified), QStringLiteral("verified"));
        // The token is a credential: it never reaches the disk.
        QCOMPARE(
            headerValue(std::get<AcceptedDelivery>(verified).delivery().headers, "Authorization")
                .value(),
            QByteArray("Bearer ") + credentialPlaceholder);
    }

    void followsTheTunnel()
    {
        Taking taking(google, {});
        const QJsonObject options{
            {QStringLiteral("audience"), QStringLiteral("https://desk.example/chat-1")}};
        const auto delivery = Verifier::sign(taking.recipe, taking.identity.secret,
                                             deliveryWith({}), testNow, options);
        QVERIFY_RESULT(delivery);
        taking.endpoint.options = {{QStringLiteral("audience"), QStringLiteral("publicUrl")}};
        QCOMPARE(outcome(taking.verify(*delivery)), QStringLiteral("not allowed"));
        taking.endpoint.publicUrl = QUrl(QStringLiteral("https://desk.example/chat-1"));
        QCOMPARE(outcome(taking.verify(*delivery)), QStringLiteral("verified"));
        taking.endpoint.publicUrl = QUrl(QStringLiteral("https://desk.example/chat-2"));
        QCOMPARE(outcome(taking.verify(*delivery)), QStringLiteral("not allowed"));
    }

    void takesJsonWebKeys()
    {
        // RFC 7515, appendix A.2
        const QByteArray keys =
            R"({"keys": [{"kid": "a", "kty": "EC"}, {"kid": "b", "kty": "RSA", "e": "AQAB",
            "n": "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ"}]})";
        Taking taking(google, {});
        taking.keys = {{}, {{QUrl(QLatin1String(chatKeys)), keys}}};
        const auto other = [&taking](const char *kid) {
            const QJsonObject header{{QStringLiteral("kid"), QString::fromLatin1(kid)}};
            const qint64 now = toMilliseconds(testNow) / 1000;
            const QJsonObject claims{
                {QStringLiteral("iss"), QStringLiteral("chat@system.gserviceaccount.com")},
                {QStringLiteral("aud"), QStringLiteral("123456789012")},
                {QStringLiteral("iat"), now},
                {QStringLiteral("exp"), now + 60}};
            const auto token =
                makeJwt(header, claims, PrivateKey::fromPem(taking.identity.secret).value());
            return outcome(
                taking.verify(deliveryWith({{"Authorization", "Bearer " + token.value()}})));
        };
        QCOMPARE(other("b"), QStringLiteral("signature does not match")); // read, and another's
        QCOMPARE(other("a"), QStringLiteral("unknown key"));
    }

    void takesAPinnedCertificate()
    {
        Taking taking(google, {});
        const auto key = PrivateKey::fromPem(taking.identity.secret);
        QVERIFY_RESULT(key);
        const Delivery delivery = taking.made(deliveryWith({}));
        taking.keys = {{}, {{QUrl(QLatin1String(chatKeys)), key->publicKey().toPem()}}};
        QCOMPARE(outcome(taking.verify(delivery)), QStringLiteral("verified"));
    }

    void takesSignedForms_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("signature"); // "-": none, empty: the right one
        QTest::addColumn<QString>("expected");
        const QByteArray body("payload=%7B%22id%22%3A+1%7D&x=1");
        QTest::newRow("as signed") << body << QByteArray() << "verified";
        QTest::newRow("encoded in another way")
            << QByteArray("payload=%7b%22id%22:%201}") << QByteArray() << "verified";
        QTest::newRow("changed") << QByteArray("payload=%7B%22id%22%3A+2%7D") << QByteArray()
                                 << "signature does not match";
        QTest::newRow("twice") << body + "&payload=2" << QByteArray() << "signature malformed";
        QTest::newRow("no field") << QByteArray("x=1") << QByteArray() << "signature malformed";
        QTest::newRow("no signature") << body << QByteArray("-") << "signature missing";
        QTest::newRow("no base64") << body << QByteArray("abc!") << "signature malformed";
        QTest::newRow("another's")
            << body << QByteArray(256, 'x').toBase64() << "signature does not match";
    }
    void takesSignedForms()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, signature);
        QFETCH(QString, expected);
        static const Taking taking(travis, {});
        Delivery delivery = taking.made(deliveryWith({}, "payload=%7B%22id%22%3A+1%7D&x=1"));
        delivery.body = body;
        if (signature == "-")
            delivery.headers.clear();
        else if (!signature.isEmpty())
            delivery.headers.first().value = signature;
        QCOMPARE(outcome(taking.verify(delivery)), expected);
    }

    void readsTheKeyWhereItLies()
    {
        Taking taking(travis, {});
        const Delivery delivery = taking.made(deliveryWith({}, "payload=1"));
        const QUrl address{QLatin1String(travisAddress)};
        const QString pem = QString::fromLatin1(taking.keys.find(address).value());
        taking.keys = {};
        QCOMPARE(askedFor(taking.verify(delivery)), address);
        const QJsonObject webhook{{QStringLiteral("public_key"), pem}};
        const QJsonObject notifications{{QStringLiteral("webhook"), webhook}};
        const QJsonObject config{{QStringLiteral("notifications"), notifications}};
        taking.keys.fetched.insert(address, compact({{QStringLiteral("config"), config}}));
        QCOMPARE(outcome(taking.verify(delivery)), QStringLiteral("verified"));
        taking.keys.fetched.insert(address, "<html>");
        QCOMPARE(std::get<NeedsKey>(taking.verify(delivery)).otherwise->cause,
                 RefusalCause::UnknownKey);
    }
};

Q_DECLARE_METATYPE(signalbox::HeaderList)
QTEST_GUILESS_MAIN(KeySchemesTest)
#include "tst_keyschemes.moc"
