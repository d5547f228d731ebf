// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verifying.h"

#include "crypto/hmac.h"
#include "crypto/httpsignature.h"
#include "support/result.h"

using namespace signalbox;

Q_DECLARE_METATYPE(signalbox::Delivery)

namespace {

const char drone[] =
    R"({"scheme": "http-signature", "keyId": "hmac-key", "signedHeaders": ["date", "digest"], "windowSeconds": 300})";
const QByteArray secretText("webhook-secret");
const QByteArray body(
    R"({"event":"user","action":"created","user":{"id":3,"login":"test"},"system":{"link":"https://drone.example.com","version":"2.4.0"}})");
const QByteArray date("Sat, 21 Nov 2026 04:00:00 GMT");
const QByteArray bodyDigest("SHA-256=azjh3njEYEpBbO0Q9sHqh/QiafcpjJHi6Sv4Bm9x9XY=");
const QByteArray signature("T3NJWF+WpgamrUAwqbEAjew0NnRoLj62a9H8eXpsMEw=");

Delivery original()
{
    return deliveryWith({{"Content-Type", "application/json"},
                         {"X-Drone-Event", "user"},
                         {"Digest", bodyDigest},
                         {"Date", date},
                         {"Signature",
                          "keyId=\"hmac-key\",algorithm=\"hmac-sha256\",signature=\"" + signature
                              + "\",headers=\"date digest\""}},
                        body);
}

void changeLast(Delivery &delivery, const QByteArray &value)
{
    delivery.headers.last().value = value;
}

//! The delivery with another Signature header, signed over what it says.
Delivery signedOver(Delivery delivery, const QList<QByteArray> &names,
                    HttpSignature parts = {"hmac-key", "hmac-sha256", {}, {}})
{
    parts.headers = names;
    const auto text = signingString(delivery, names);
    parts.signature = hmac(HashAlgorithm::Sha256, secretText, {text.value_or("none")}).toBase64();
    changeLast(delivery, toHeaderValue(parts));
    return delivery;
}

} // namespace

class HttpSignatureSchemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsGenuineDeliveries_data()
    {
        QTest::addColumn<Delivery>("delivery");
        QTest::newRow("as Drone sends it") << original();
        Delivery lower = original();
        for (HeaderField &field : lower.headers)
            field.name = field.name.toLower();
        QTest::newRow("names in lower case") << lower;
        Delivery ordered = original();
        changeLast(
            ordered,
            "signature=\"" + signature
                + "\" , headers=\"date digest\", algorithm=\"hmac-sha256\",  keyId=\"hmac-key\"");
        QTest::newRow("parameters in another order") << ordered;
        Delivery authorization = original();
        authorization.headers.last() = {"Authorization",
                                        "Signature " + original().headers.last().value};
        QTest::newRow("in Authorization") << authorization;
        Delivery more = original();
        more.target = "/hook/drone?x=1";
        QTest::newRow("more headers and the target")
            << signedOver(more, {"(request-target)", "digest", "date", "content-type"});
        Delivery several = original();
        several.headers[2].value = "MD5=AAAA, " + bodyDigest;
        QTest::newRow("several digests") << signedOver(several, {"date", "digest"});
    }
    void acceptsGenuineDeliveries()
    {
        QFETCH(Delivery, delivery);
        const auto result = Verifier::verify(recipeWith(drone), endpointWith({"other", secretText}),
                                             delivery, testNow);
        const auto *refusal = std::get_if<Refusal>(&result);
        QVERIFY2(!refusal, refusal ? qPrintable(refusalText(*refusal)) : "");
        const auto &accepted = std::get<AcceptedDelivery>(result);
        QCOMPARE(accepted.verdict(), Verdict::Verified);
        QCOMPARE(accepted.signedDigest().size(), 32);
        // A signature is no credential and stays for whoever looks for a fault later.
        QCOMPARE(accepted.delivery().headers, delivery.headers);
    }

    void refusesEverythingElse_data()
    {
        QTest::addColumn<Delivery>("delivery");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const Delivery &delivery, const char *expected) {
            QTest::newRow(name) << delivery << QString::fromLatin1(expected);
        };
        Delivery delivery = original();
        delivery.body += '\n';
        row("body with one more line feed", delivery, "body is not the one that was signed");
        delivery = original();
        delivery.headers.removeLast();
        row("no signature", delivery, "signature missing");
        delivery.headers.append(HeaderField{
            "Authorization", "hmac-key\",algorithm=\"hmac-sha256\",signature=\"QrS16+Rl="});
        row("mangled Authorization", delivery, "signature missing");
        row("digest not signed", signedOver(original(), {"date"}), "digest not signed");
        row("date not signed", signedOver(original(), {"digest"}), "timestamp missing");
        delivery = original();
        changeLast(delivery,
                   "keyId=\"hmac-key\",algorithm=\"hmac-sha256\",signature=\"" + signature + '"');
        row("headers parameter missing", delivery, "digest not signed");
        row("another key",
            signedOver(original(), {"date", "digest"}, {"other-key", "hmac-sha256", {}, {}}),
            "unknown key");
        row("sha1", signedOver(original(), {"date", "digest"}, {"hmac-key", "hmac-sha1", {}, {}}),
            "unknown algorithm");
        row("rsa", signedOver(original(), {"date", "digest"}, {"hmac-key", "rsa-sha256", {}, {}}),
            "unknown algorithm");
        row("no algorithm", signedOver(original(), {"date", "digest"}, {"hmac-key", "", {}, {}}),
            "unknown algorithm");
        row("absent header listed", signedOver(original(), {"date", "digest", "x-foo"}),
            "signature malformed");
        delivery = original();
        delivery.headers[3].value = "Sat, 21 Nov 2026 03:55:04 GMT";
        row("301 s old", signedOver(delivery, {"date", "digest"}), "signed too long ago");
        delivery.headers[3].value = "Sat, 21 Nov 2026 04:05:06 GMT";
        row("301 s ahead", signedOver(delivery, {"date", "digest"}), "signed in the future");
        delivery.headers[3].value = "this morning";
        row("no date", signedOver(delivery, {"date", "digest"}), "timestamp missing");
        delivery = original();
        delivery.headers[2].value = "MD5=AAAA";
        row("digest of another kind", signedOver(delivery, {"date", "digest"}),
            "body is not the one that was signed");
        delivery = original();
        delivery.headers.prepend(HeaderField{"Date", "Sat, 21 Nov 2026 04:00:01 GMT"});
        row("two dates", delivery, "signature malformed");
        delivery = original();
        delivery.headers.prepend(HeaderField{"Digest", bodyDigest});
        row("two digests", delivery, "signature malformed");
        delivery = original();
        delivery.headers.append(delivery.headers.last());
        row("two signatures", delivery, "signature malformed");
        delivery = original();
        changeLast(delivery, "");
        row("empty signature", delivery, "signature malformed");
        changeLast(
            delivery,
            "keyId=\"hmac-key\",algorithm=\"hmac-sha256\",signature=\"!\",headers=\"date digest\"");
        row("signature no base64", delivery, "signature malformed");
        changeLast(delivery,
                   "keyId=\"hmac-key\",algorithm=\"hmac-sha256\",signature=\"AAAA\",headers=\"date "
                   "digest\"");
        row("signature too short", delivery, "signature malformed");
        delivery = original();
        delivery.headers[3].value = "Sat, 21 Nov 2026 04:00:01 GMT";
        row("date changed", delivery, "signature does not match");
    }
    void refusesEverythingElse()
    {
        QFETCH(Delivery, delivery);
        QFETCH(QString, expected);
        const auto result =
            Verifier::verify(recipeWith(drone), endpointWith({secretText}), delivery, testNow);
        QCOMPARE(outcome(result), expected);
    }

    void signsWhatItVerifies()
    {
        const Recipe recipe = recipeWith(drone);
        const auto made = Verifier::sign(recipe, Secret(secretText), deliveryWith({}, body),
                                         testNow - std::chrono::seconds(5));
        QVERIFY_RESULT(made);
        QCOMPARE(headerValue(made->headers, "Date").value(), date);
        QCOMPARE(headerValue(made->headers, "Digest").value(), bodyDigest);
        QVERIFY(headerValue(made->headers, "Signature").value().contains(signature));
        QCOMPARE(outcome(Verifier::verify(recipe, endpointWith({secretText}), *made, testNow)),
                 QStringLiteral("verified"));
        QCOMPARE(outcome(Verifier::verify(recipe, endpointWith({"another"}), *made, testNow)),
                 QStringLiteral("signature does not match"));
    }

    void digestCoversTheBody()
    {
        const Recipe recipe = recipeWith(drone);
        const auto digestOf = [&recipe](const QByteArray &text) {
            const auto made =
                Verifier::sign(recipe, Secret(secretText), deliveryWith({}, text), testNow);
            return std::get<AcceptedDelivery>(
                       Verifier::verify(recipe, endpointWith({secretText}), *made, testNow))
                .signedDigest();
        };
        QVERIFY(digestOf("a") != digestOf("b"));
        QCOMPARE(digestOf("a"), digestOf("a"));
    }
};

QTEST_GUILESS_MAIN(HttpSignatureSchemeTest)
#include "tst_httpsignaturescheme.moc"
