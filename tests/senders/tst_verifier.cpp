// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verifying.h"

#include "support/result.h"

using namespace signalbox;

namespace {
const char bearer[] = R"({"scheme": "token"})";
const char gitlab[] = R"({"scheme": "token", "header": "X-Gitlab-Token"})";
const char script[] = R"({"scheme": "token", "header": "Authorization"})";
const char inQuery[] = R"({"scheme": "token", "query": "token"})";
const char basic[] = R"({"scheme": "basic", "user": {"option": "user"}})";
const char either[] = R"({"scheme": "any", "of": [
    {"scheme": "hmac", "header": "X-Signature", "prefix": "sha256="},
    {"scheme": "token", "header": "X-Token"}]})";
const char path[] = R"({"scheme": "path"})";
} // namespace

class VerifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesByCredential_data()
    {
        QTest::addColumn<QByteArray>("verification");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("expected");
        const QString verified = QStringLiteral("verified");
        const QString missing = QStringLiteral("signature missing");
        const QString malformed = QStringLiteral("signature malformed");
        const QString wrong = QStringLiteral("wrong credential");
        const auto row = [](const char *title, const char *scheme, const char *name,
                            const QByteArray &value, const QString &expected) {
            QTest::newRow(title) << QByteArray(scheme) << QByteArray(name) << value << expected;
        };
        row("bearer", bearer, "Authorization", "Bearer s3cret", verified);
        row("bearer, other case", bearer, "authorization", "bearer s3cret", verified);
        row("bearer, wrong", bearer, "Authorization", "Bearer s3cres", wrong);
        row("bearer, longer", bearer, "Authorization", "Bearer s3crett", wrong);
        row("bearer, shorter", bearer, "Authorization", "Bearer s3cre", wrong);
        row("bearer, empty", bearer, "Authorization", "Bearer ", wrong);
        row("bearer, other case of the token", bearer, "Authorization", "Bearer S3CRET", wrong);
        row("bearer, no word", bearer, "Authorization", "s3cret", malformed);
        row("bearer, basic instead", bearer, "Authorization", "Basic czNjcmV0", malformed);
        row("bearer, absent", bearer, "X-Other", "s3cret", missing);
        row("script", script, "Authorization", "Bearer s3cret", verified);
        row("script, no word", script, "Authorization", "s3cret", malformed);
        row("own header", gitlab, "X-Gitlab-Token", "s3cret", verified);
        row("own header, second secret", gitlab, "X-Gitlab-Token", "older", verified);
        row("own header, both at once", gitlab, "X-Gitlab-Token", "s3cret, older", wrong);
        row("own header, empty", gitlab, "X-Gitlab-Token", "", wrong);
        row("basic", basic, "Authorization", "Basic " + QByteArray("ci:s3cret").toBase64(),
            verified);
        row("basic, other user", basic, "Authorization",
            "Basic " + QByteArray("cj:s3cret").toBase64(), wrong);
        row("basic, no colon", basic, "Authorization", "Basic " + QByteArray("cis3cret").toBase64(),
            wrong);
        row("basic, not base64", basic, "Authorization", "Basic ci:s3cret", malformed);
        row("basic, nothing", basic, "Authorization", "Basic", malformed);
        row("any, second way", either, "X-Token", "s3cret", verified);
        row("any, first way decides", either, "X-Signature", "sha256=00", malformed);
        row("any, none", either, "X-Other", "s3cret", missing);
        row("path with a secret", path, "X-Token", "s3cret", missing);
    }
    void decidesByCredential()
    {
        QFETCH(QByteArray, verification);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(QString, expected);
        EndpointIdentity endpoint = endpointWith({"s3cret", "older"});
        endpoint.options = {{QStringLiteral("user"), QStringLiteral("ci")}};
        const auto result = Verifier::verify(recipeWith(verification), endpoint,
                                             deliveryWith({{name, value}}), testNow);
        QCOMPARE(outcome(result), expected);
        if (const auto *refusal = std::get_if<Refusal>(&result))
            QVERIFY2(!refusalText(*refusal).contains(QLatin1String("s3cre")),
                     qPrintable(refusalText(*refusal)));
    }

    void refusesARepeatedCredential()
    {
        const Delivery twice =
            deliveryWith({{"X-Gitlab-Token", "s3cret"}, {"x-gitlab-token", "s3cret"}});
        const auto result =
            Verifier::verify(recipeWith(gitlab), endpointWith({"s3cret"}), twice, testNow);
        QCOMPARE(outcome(result), QStringLiteral("signature malformed"));
    }

    void keepsNoCredential()
    {
        const auto kept = [](const char *verification, Delivery delivery) {
            delivery.headers.append(HeaderField{"Proxy-Authorization", "Basic eDp5"});
            const auto result = Verifier::verify(recipeWith(verification), endpointWith({"s3cret"}),
                                                 delivery, testNow);
            return std::get<AcceptedDelivery>(result).delivery();
        };
        const QByteArray placeholder(credentialPlaceholder);
        const Delivery header = kept(gitlab, deliveryWith({{"x-gitlab-token", "s3cret"}}));
        QCOMPARE(header.headers.at(0), (HeaderField{"x-gitlab-token", placeholder}));
        QCOMPARE(header.headers.at(1).value, "Basic " + placeholder);
        const Delivery word = kept(bearer, deliveryWith({{"Authorization", "Bearer s3cret"}}));
        QCOMPARE(word.headers.at(0).value, "Bearer " + placeholder);

        Delivery delivery = deliveryWith({});
        delivery.target = "/hook?a=%41&token=s3cret&b";
        const Delivery query = kept(inQuery, delivery);
        QVERIFY(!query.target.contains("s3cret"));
        QVERIFY(query.target.startsWith("/hook?a=%41&token="));
        QVERIFY(query.target.endsWith("&b"));
    }

    void keepsNoCredentialOfUnsignedEndpoints()
    {
        const Delivery delivery =
            deliveryWith({{"Authorization", "Bearer abc"}, {"X-Gitlab-Token", "def"}});
        const auto result =
            Verifier::verify(recipeWith(gitlab), endpointWith({}), delivery, testNow);
        const auto &accepted = std::get<AcceptedDelivery>(result);
        QCOMPARE(accepted.verdict(), Verdict::Unsigned);
        QVERIFY(accepted.signedDigest().isEmpty());
        for (const HeaderField &field : accepted.delivery().headers)
            QVERIFY2(field.value.endsWith(credentialPlaceholder), field.value.constData());
    }

    void putsCredentialsBack_data()
    {
        QTest::addColumn<QByteArray>("verification");
        for (const char *scheme : {bearer, gitlab, inQuery, basic, either})
            QTest::newRow(scheme) << QByteArray(scheme);
    }
    void putsCredentialsBack()
    {
        QFETCH(QByteArray, verification);
        const Recipe recipe = recipeWith(verification);
        EndpointIdentity endpoint = endpointWith({"s3cret & more"});
        const Secret secret = endpoint.secrets.first();
        Delivery delivery = deliveryWith({{"Content-Type", "application/json"}});
        delivery.target = "/hook?x=1";
        const auto first = Verifier::sign(recipe, secret, delivery, testNow);
        QVERIFY_RESULT(first);
        const auto accepted = Verifier::verify(recipe, endpoint, *first, testNow);
        QCOMPARE(outcome(accepted), QStringLiteral("verified"));
        const auto again = Verifier::sign(recipe, secret,
                                          std::get<AcceptedDelivery>(accepted).delivery(), testNow);
        QVERIFY_RESULT(again);
        QCOMPARE(again->headers, first->headers);
        QCOMPARE(again->target, first->target);
    }

    void putsBackOnlyWhatWasTaken()
    {
        const Secret secret("s3cret");
        const auto stored = [&](const char *verification, const Delivery &delivery) {
            const auto result = Verifier::verify(recipeWith(verification), endpointWith({"s3cret"}),
                                                 delivery, testNow);
            return std::get<AcceptedDelivery>(result).delivery();
        };
        Delivery token = deliveryWith({{"x-gitlab-token", "s3cret"}, {"X-A", "1"}});
        auto back = Verifier::putBack(recipeWith(gitlab), secret, stored(gitlab, token));
        QVERIFY_RESULT(back);
        QCOMPARE(back->headers, token.headers);
        token = deliveryWith({});
        token.target = "/hook?token=s3cret";
        back = Verifier::putBack(recipeWith(inQuery), secret, stored(inQuery, token));
        QVERIFY_RESULT(back);
        QCOMPARE(back->target, token.target);

        const Delivery second = deliveryWith({{"X-A", "1"}, {"X-Token", "s3cret"}});
        back = Verifier::putBack(recipeWith(either), secret, stored(either, second));
        QVERIFY_RESULT(back);
        QCOMPARE(back->headers, second.headers);

        const char hmac[] = R"({"scheme": "hmac", "header": "X-Sig", "signed": "{timestamp}.{body}",
            "timestamp": {"header": "X-Time"}})";
        const Delivery old =
            Verifier::sign(recipeWith(hmac), secret, deliveryWith({}), testNow).value();
        back = Verifier::putBack(recipeWith(hmac), secret, stored(hmac, old));
        QVERIFY_RESULT(back);
        QCOMPARE(back->headers, old.headers);
    }

    void asksTheEndpointFirst()
    {
        const Delivery delivery = deliveryWith({{"X-Gitlab-Token", ""}});
        EndpointIdentity locked;
        locked.secretConfigured = true;
        QCOMPARE(outcome(Verifier::verify(recipeWith(gitlab), locked, delivery, testNow)),
                 QStringLiteral("secret unavailable"));
        EndpointIdentity empty;
        empty.secrets = {Secret()};
        QCOMPARE(outcome(Verifier::verify(recipeWith(gitlab), empty, delivery, testNow)),
                 QStringLiteral("secret unavailable"));
        QCOMPARE(
            outcome(Verifier::verify(recipeWith("{}"), endpointWith({"x"}), delivery, testNow)),
            QStringLiteral("unknown sender"));
        QCOMPARE(outcome(Verifier::verify(recipeWith(path), endpointWith({}), delivery, testNow)),
                 QStringLiteral("unsigned"));
        Delivery other = delivery;
        other.method = "GET";
        QCOMPARE(outcome(Verifier::verify(recipeWith(path), endpointWith({}), other, testNow)),
                 QStringLiteral("method not allowed"));
    }

    void asksForHttpsThroughTheTunnelOnly_data()
    {
        QTest::addColumn<bool>("throughTunnel");
        QTest::addColumn<QByteArray>("forwarded");
        QTest::addColumn<QString>("expected");
        QTest::newRow("local") << false << QByteArray() << "unsigned";
        QTest::newRow("https") << true << QByteArray("https") << "unsigned";
        QTest::newRow("http") << true << QByteArray("http") << "https required";
        QTest::newRow("says nothing") << true << QByteArray() << "https required";
        QTest::newRow("both") << true << QByteArray("https,http") << "https required";
    }
    void asksForHttpsThroughTheTunnelOnly()
    {
        QFETCH(bool, throughTunnel);
        QFETCH(QByteArray, forwarded);
        QFETCH(QString, expected);
        EndpointIdentity endpoint = endpointWith({});
        endpoint.options = {{QStringLiteral("httpsOnly"), true}};
        Delivery delivery = deliveryWith({});
        delivery.throughTunnel = throughTunnel;
        if (!forwarded.isEmpty())
            delivery.headers.append(HeaderField{"X-Forwarded-Proto", forwarded});
        QCOMPARE(outcome(Verifier::verify(recipeWith(path), endpoint, delivery, testNow)),
                 expected);
    }

    void findsTheDeliveryId_data()
    {
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        const QByteArray inBody(R"({"body": ["event", "id"]})");
        QTest::newRow("header") << QByteArray(R"({"header": "X-Id"})") << QByteArray() << "h-1";
        QTest::newRow("body") << inBody << QByteArray(R"({"event": {"id": "b-1"}})") << "b-1";
        QTest::newRow("number") << inBody << QByteArray(R"({"event": {"id": 9007199254740993}})")
                                << "9007199254740993";
        QTest::newRow("missing") << inBody << QByteArray(R"({"event": 3})") << "";
        QTest::newRow("no JSON") << inBody << QByteArray("event=3") << "";
        QTest::newRow("not said") << QByteArray("{}") << QByteArray("{}") << "";
        QTest::newRow("overlong")
            << inBody << "{\"event\": {\"id\": \"" + QByteArray(500, 'a') + "\"}}"
            << "69206a472a1f384259f2c387211f123d3cb308ec3c29c9892333814c3ebeba22";
    }
    void findsTheDeliveryId()
    {
        QFETCH(QByteArray, place);
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        Recipe recipe = recipeWith(path);
        recipe.deliveryId = QJsonDocument::fromJson(place).object();
        const auto result = Verifier::verify(recipe, endpointWith({}),
                                             deliveryWith({{"x-id", "h-1"}}, body), testNow);
        QCOMPARE(std::get<AcceptedDelivery>(result).deliveryId(), expected);
    }
};

QTEST_GUILESS_MAIN(VerifierTest)
#include "tst_verifier.moc"
