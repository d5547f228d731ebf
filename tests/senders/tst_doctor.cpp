// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each cause is made by doing the mistake, and must be found as the first one.
#include "senders/doctor/doctor.h"

#include "crypto/digest.h"
#include "crypto/hmac.h"
#include "doctorways.h"
#include "senders/schemes/fields.h"
#include "verifying.h"

#include <QElapsedTimer>

#include <functional>

using namespace signalbox;

namespace {

const QByteArray secret("correct horse battery");
const QByteArray umlaut("{\"author\":\"J\xc3\xbcrgen\",\"url\":\"https://a.example/b\"}");

RecipePointer recipeOf(const char *way)
{
    return std::make_shared<const Recipe>(recipeWith(way));
}

DoctorCase caseWith(const char *way, const QByteArray &ours = secret,
                    const QByteArray &body = umlaut)
{
    DoctorCase given;
    given.endpoint.identity = endpointWith({ours});
    given.endpoint.secretNames = {QStringLiteral("env CI")};
    given.endpoint.recipe = recipeOf(way);
    given.delivery = deliveryWith({{"Content-Type", "application/json"}}, body);
    return given;
}

// As the sender would, with the secret it has and at its time.
void sign(DoctorCase &given, const QByteArray &theirs = secret, Instant at = testNow)
{
    const auto made = Verifier::sign(*given.endpoint.recipe, Secret(theirs), given.delivery, at,
                                     given.endpoint.identity.options);
    QVERIFY(made.has_value());
    given.delivery = *made;
}

DoctorCase signedCase(const char *way, const QByteArray &ours, const QByteArray &theirs)
{
    DoctorCase given = caseWith(way, ours);
    sign(given, theirs);
    return given;
}

// Signed over one body, arrived with another.
DoctorCase rewritten(const QByteArray &sent, const QByteArray &arrived, const char *way = githubWay)
{
    DoctorCase given = caseWith(way, secret, sent);
    sign(given);
    given.delivery.body = arrived;
    return given;
}

DoctorCase withHeader(const char *way, const QByteArray &name, const QByteArray &value)
{
    DoctorCase given = caseWith(way);
    setHeader(given.delivery.headers, name, value);
    return given;
}

QByteArray macOf(HashAlgorithm hash, const QByteArray &key = secret,
                 const QByteArray &body = umlaut)
{
    return hmac(hash, key, {body});
}

DoctorCase signedAt(const char *way, std::chrono::seconds before)
{
    DoctorCase given = caseWith(way);
    sign(given, secret, testNow - before);
    return given;
}

using Made = std::function<DoctorCase()>;

} // namespace
Q_DECLARE_METATYPE(Made)

class DoctorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        using namespace std::chrono_literals;
        QTest::addColumn<Made>("made");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<bool>("proven");
        const auto row = [](const char *name, const char *cause, bool proven, const Made &made) {
            QTest::newRow(name) << made << QString::fromLatin1(cause) << proven;
        };
        const QByteArray hex = macOf(HashAlgorithm::Sha256).toHex();

        row("set right afterwards", "verifies-now", true,
            [] { return signedCase(githubWay, secret, secret); });
        row("another secret", "wrong-secret", false,
            [] { return signedCase(githubWay, secret, "other"); });
        row("ours ends with a line end", "secret-has-blanks", true,
            [] { return signedCase(githubWay, secret + '\n', secret); });
        row("ours begins with a blank", "secret-has-blanks", true,
            [] { return signedCase(slackWay, ' ' + secret, secret); });
        row("theirs ends with a line end", "sender-secret-has-blanks", true,
            [] { return signedCase(githubWay, secret, secret + '\n'); });
        row("theirs ends with CRLF", "sender-secret-has-blanks", true,
            [] { return signedCase(signatureWay, secret, secret + "\r\n"); });
        row("ours in quotation marks", "secret-is-quoted", true,
            [] { return signedCase(githubWay, '"' + secret + '"', secret); });
        row("ours is hex of theirs", "secret-is-encoded", true,
            [] { return signedCase(githubWay, secret.toHex(), secret); });
        row("ours is base64 of theirs", "secret-is-encoded", true,
            [] { return signedCase(githubWay, secret.toBase64(), secret); });
        row("theirs is hex of ours", "secret-is-decoded", true,
            [] { return signedCase(githubWay, secret, secret.toHex()); });
        row("whsec_ missing here", "secret-prefix", true,
            [] { return signedCase(stripeWay, secret, "whsec_" + secret); });
        row("whsec_ too much here", "secret-prefix", true,
            [] { return signedCase(stripeWay, "whsec_" + secret, secret); });
        row("token with a line end", "secret-has-blanks", true,
            [] { return signedCase(tokenWay, secret + '\n', secret); });
        row("another token", "wrong-credential", false,
            [] { return signedCase(tokenWay, secret, "other"); });
        row("another password", "wrong-credential", false,
            [] { return signedCase(basicWay, secret, "other"); });
        row("another user", "wrong-user", true, [] {
            return withHeader(basicWay, "Authorization",
                              "Basic " + QByteArray("jane:" + secret).toBase64());
        });
        row("secret of another endpoint", "secret-of-other-endpoint", true, [] {
            DoctorCase given = signedCase(githubWay, secret, "the other's");
            given.others = {
                {endpointWith({"the other's"}), {QStringLiteral("env OTHER")}, recipeOf(slackWay)}};
            return given;
        });
        row("sent to the wrong endpoint", "wrong-endpoint", true, [] {
            DoctorCase given = signedCase(slackWay, "chat", "chat");
            given.others = {given.endpoint};
            given.endpoint = caseWith(githubWay).endpoint;
            return given;
        });

        row("JSON indented on the way", "body-reencoded", true, [] {
            return rewritten("{\"a\":[1,{\"b\":\"x, y: z\"}],\"c\":{}}",
                             "{\n  \"a\": [\n    1,\n    {\n      \"b\": \"x, y: z\"\n    }\n  "
                             "],\n  \"c\": {}\n}\n");
        });
        row("JSON compacted on the way", "body-reencoded", true, [] {
            return rewritten("{\n    \"a\": [\n        1\n    ],\n    \"c\": {}\n}",
                             "{\"a\":[1],\"c\":{}}");
        });
        row("Python's blanks removed", "body-reencoded", true,
            [] { return rewritten("{\"a\": [1, 2], \"c\": {}}", "{\"a\":[1,2],\"c\":{}}"); });
        row("escapes resolved", "body-reencoded", true,
            [] { return rewritten("{\"a\": \"J\\u00fcrgen\"}", "{\"a\":\"J\xc3\xbcrgen\"}"); });
        row("letters escaped", "body-reencoded", true,
            [] { return rewritten("{\"a\":\"J\xc3\xbcrgen\"}", "{\"a\":\"J\\u00fcrgen\"}"); });
        row("slashes unescaped", "body-reencoded", true,
            [] { return rewritten("{\"u\":\"https:\\/\\/a\"}", "{\"u\":\"https://a\"}"); });
        row("Go's escapes resolved", "body-reencoded", true,
            [] { return rewritten("{\"t\":\"a \\u0026 b\"}", "{\"t\":\"a & b\"}"); });
        row("line ends", "body-reencoded", true,
            [] { return rewritten("a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n"); });
        row("line end trimmed", "body-reencoded", true,
            [] { return rewritten("{\"a\":1}\n", "{\"a\":1}"); });
        row("byte order mark", "body-reencoded", true,
            [] { return rewritten("\xef\xbb\xbf{\"a\":1}", "{\"a\":1}"); });
        row("Latin-1 to UTF-8", "body-reencoded", true,
            [] { return rewritten("name=J\xfcrgen", "name=J\xc3\xbcrgen"); });
        row("form to JSON", "body-reencoded", true,
            [] { return rewritten("payload=%7B%22a%22%3A1%7D", "{\"a\":1}"); });
        row("JSON to form", "body-reencoded", true,
            [] { return rewritten("{\"a\":1}", "payload=%7B%22a%22%3A1%7D"); });
        row("plus to %20", "body-reencoded", true,
            [] { return rewritten("text=a+b", "text=a%20b"); });
        row("re-encoded under an HTTP signature", "body-reencoded", true,
            [] { return rewritten("{\"a\": 1}", "{\"a\":1}", signatureWay); });
        row("a byte changed under an HTTP signature", "body-changed", true,
            [] { return rewritten("{\"a\":1}", "{\"a\":2}", signatureWay); });
        row("a byte changed where the secret is known to be right", "body-changed", false, [] {
            DoctorCase given = rewritten("{\"a\":1}", "{\"a\":2}");
            given.verifiedOthers = true;
            return given;
        });

        row("sha1 in its own header", "wrong-hash", true, [] {
            return withHeader(githubWay, "X-Hub-Signature",
                              "sha1=" + macOf(HashAlgorithm::Sha1).toHex());
        });
        row("sha1 in the right header", "wrong-hash", true, [] {
            return withHeader(githubWay, "X-Hub-Signature-256",
                              "sha1=" + macOf(HashAlgorithm::Sha1).toHex());
        });
        row("sha256 where sha1 is expected", "wrong-hash", true,
            [hex] { return withHeader(sha1Way, "X-Sig", hex); });
        row("sha512", "wrong-hash", true, [] {
            return withHeader(githubWay, "X-Hub-Signature-256",
                              macOf(HashAlgorithm::Sha512).toHex());
        });
        row("sha1, and the secret is wrong too", "wrong-hash", false, [] {
            return withHeader(githubWay, "X-Hub-Signature-256",
                              "sha1=" + macOf(HashAlgorithm::Sha1, "other").toHex());
        });
        row("prefix missing", "wrong-prefix", true,
            [hex] { return withHeader(githubWay, "X-Hub-Signature-256", hex); });
        row("prefix with a colon", "wrong-prefix", true,
            [hex] { return withHeader(githubWay, "X-Hub-Signature-256", "sha256:" + hex); });
        row("base64 instead of hex", "wrong-encoding", true, [] {
            return withHeader(githubWay, "X-Hub-Signature-256",
                              "sha256=" + macOf(HashAlgorithm::Sha256).toBase64());
        });
        row("hex instead of base64", "wrong-encoding", true,
            [hex] { return withHeader(base64Way, "X-Hmac", hex); });
        row("upper-case hex", "wrong-encoding", true, [hex] {
            return withHeader(githubWay, "X-Hub-Signature-256", "sha256=" + hex.toUpper());
        });
        row("in another header", "other-header", true,
            [hex] { return withHeader(githubWay, "X-Signature", "sha256=" + hex); });
        row("a token in another header", "other-header", true,
            [] { return withHeader(tokenWay, "X-Token", secret); });
        row("a token without Bearer", "wrong-prefix", true,
            [] { return withHeader(bearerWay, "Authorization", secret); });
        row("a token with token", "wrong-prefix", true,
            [] { return withHeader(bearerWay, "Authorization", "token " + secret); });
        row("cut off", "malformed-signature", true, [hex] {
            return withHeader(githubWay, "X-Hub-Signature-256", "sha256=" + hex.left(60));
        });
        row("twice", "repeated-header", true, [hex] {
            DoctorCase given = withHeader(githubWay, "X-Hub-Signature-256", "sha256=" + hex);
            given.delivery.headers.append({"X-Hub-Signature-256", "sha256=" + hex});
            return given;
        });
        row("empty signature", "no-secret-at-sender", false,
            [] { return withHeader(githubWay, "X-Hub-Signature-256", ""); });
        row("no signature", "no-secret-at-sender", false, [] { return caseWith(githubWay); });
        row("no signature, none of several ways", "no-secret-at-sender", false,
            [] { return caseWith(anyWay); });
        row("the second of several ways", "secret-has-blanks", true, [hex] {
            DoctorCase given = withHeader(anyWay, "X-Hub-Signature-256", "sha256=" + hex);
            given.endpoint.identity.secrets = {Secret(secret + '\n')};
            return given;
        });
        row("no signature, through a proxy", "proxy-stripped-header", false,
            [] { return withHeader(githubWay, "Via", "1.1 gateway"); });
        row("another sender", "other-sender", false, [] {
            DoctorCase given = caseWith(githubWay);
            Recipe other = recipeWith(slackWay);
            other.id = QStringLiteral("slack");
            other.detect = {{QStringLiteral("order"), 1}};
            given.detected = std::make_shared<const Recipe>(other);
            return given;
        });
        row("a sender that cannot sign", "sender-cannot-sign", true,
            [] { return caseWith(pathWay); });
        row("unreadable secret", "secret-unavailable", true, [] {
            DoctorCase given = signedCase(githubWay, secret, secret);
            given.endpoint.identity.secrets.clear();
            return given;
        });
        row("a stored token", "credential-not-kept", false,
            [] { return withHeader(tokenWay, "X-Gitlab-Token", credentialPlaceholder); });

        row("signed in the future", "clock-skew", true, [] { return signedAt(slackWay, -400s); });
        row("late", "stale-timestamp", true, [] { return signedAt(slackWay, 1000s); });
        row("late, in the signature's own header", "stale-timestamp", true,
            [] { return signedAt(stripeWay, 1000s); });
        row("late by its date", "stale-timestamp", true,
            [] { return signedAt(signatureWay, 1000s); });
        row("all are late by the same", "clock-skew", true, [] {
            DoctorCase given = signedAt(slackWay, 1000s);
            given.neighbours = {signedAt(slackWay, 1003s).delivery};
            return given;
        });
        row("an hour ahead", "time-zone", true, [] { return signedAt(slackWay, -3590s); });
        row("accepted before", "replayed", true, [] {
            DoctorCase given = signedAt(slackWay, 1000s);
            given.acceptedBefore = true;
            return given;
        });
        row("late and with another secret: the secret first", "wrong-secret", false, [] {
            DoctorCase given = caseWith(slackWay);
            sign(given, "other", testNow - 1000s);
            return given;
        });
        row("date not signed", "missing-timestamp", true, [] {
            return withHeader(signatureWay, "Signature",
                              "keyId=\"hmac-key\",algorithm=\"hmac-sha256\",signature=\"AAAA\","
                              "headers=\"digest\"");
        });
        row("unknown algorithm", "unknown-algorithm", true, [] {
            return withHeader(signatureWay, "Signature",
                              "keyId=\"hmac-key\",algorithm=\"rsa-sha256\",signature=\"AAAA\","
                              "headers=\"date digest\"");
        });
        row("method", "method-not-allowed", true, [] {
            DoctorCase given = signedCase(githubWay, secret, secret);
            given.delivery.method = "PATCH";
            return given;
        });
        row("no recipe", "unknown-sender", true, [] {
            DoctorCase given = caseWith(githubWay);
            given.endpoint.recipe.reset();
            return given;
        });
    }
    void finds()
    {
        QFETCH(Made, made);
        QFETCH(QString, cause);
        QFETCH(bool, proven);
        const DoctorCase given = made();
        const Examination examination = examine(given);
        const QStringList text = examinationText(examination);
        QVERIFY2(!examination.findings.isEmpty(), qPrintable(text.join(u'\n')));
        QCOMPARE(toText(examination.findings.first().cause), cause);
        QCOMPARE(examination.findings.first().proven, proven);
        QCOMPARE(doctorCauseFromText(cause), std::optional(examination.findings.first().cause));
        // Neither a secret nor a signature, right or wrong, is ever told.
        const QString all = text.join(u'\n');
        for (const Secret &each : given.endpoint.identity.secrets)
            QVERIFY2(!all.contains(QString::fromUtf8(each.expose()).trimmed()), qPrintable(all));
        for (const HashAlgorithm hash : {HashAlgorithm::Sha1, HashAlgorithm::Sha256})
            QVERIFY(!all.contains(
                QString::fromLatin1(macOf(hash, secret, given.delivery.body).toHex())));
        QVERIFY(!all.contains(u'%'));
    }

    void tellsTheOffset()
    {
        const Examination examination = examine(signedAt(slackWay, std::chrono::seconds(-400)));
        QCOMPARE(examination.findings.first().seconds, qint64(-400));
        QCOMPARE(examination.windowSeconds, qint64(300));
        QVERIFY(examinationText(examination)
                    .join(u'\n')
                    .contains(QStringLiteral("6 min 40 s ahead of")));
    }

    void tellsWhatWasLookedAt()
    {
        DoctorCase given = signedCase(githubWay, secret, "other");
        given.reason = QStringLiteral("signature does not match");
        const Examination examination = examine(given);
        QCOMPARE(examination.scheme, QStringLiteral("hmac"));
        QCOMPARE(examination.place, QStringLiteral("X-Hub-Signature-256"));
        QCOMPARE(examination.signedText, QStringLiteral("{body}"));
        QCOMPARE(examination.bodySize, qint64(umlaut.size()));
        QCOMPARE(examination.secretsTried, QStringList{QStringLiteral("env CI")});
        QCOMPARE(shapeText(*examination.expected), QStringLiteral("\"sha256=\" and 64 hex digits"));
        QCOMPARE(shapeText(*examination.came), QStringLiteral("\"sha256=\" and 64 hex digits"));
    }

    void namesTheOtherEndpoint()
    {
        DoctorCase given = signedCase(githubWay, secret, "the other's");
        DoctorEndpoint other{endpointWith({"the other's"}), {}, recipeOf(githubWay)};
        other.identity.name = QStringLiteral("ci");
        given.others = {other};
        QCOMPARE(examine(given).findings.first().name, QStringLiteral("ci"));
    }

    // A body of the largest size, and one made to be hard to read.
    void isQuick_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("4 MiB") << QByteArray(4 * 1024 * 1024, 'x');
        QTest::newRow("250 KiB of JSON")
            << '[' + QByteArray("\"\\u00fc/<&\",").repeated(20'000) + "1]";
        QTest::newRow("deep") << QByteArray(100'000, '[');
        QTest::newRow("form fields") << QByteArray("a=1&").repeated(50'000);
    }
    void isQuick()
    {
        QFETCH(QByteArray, body);
        DoctorCase given = caseWith(githubWay, secret, body);
        sign(given, "other");
        QElapsedTimer timer;
        timer.start();
        const Examination examination = examine(given);
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(toText(examination.findings.first().cause), QStringLiteral("wrong-secret"));
    }
};

QTEST_GUILESS_MAIN(DoctorTest)
#include "tst_doctor.moc"
