// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hmac.h"
#include "crypto/httpsignature.h"

#include "support/result.h"

#include <QTest>

using namespace signalbox;

class HttpSignatureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // draft-cavage-http-signatures-10, section 2.3 and appendix C
    void buildsTheSigningStringOfTheDraft()
    {
        Delivery delivery;
        delivery.method = "POST";
        delivery.target = "/foo?param=value&pet=dog";
        delivery.headers = {{"Host", "example.com"},
                            {"Date", "Sun, 05 Jan 2014 21:31:40 GMT"},
                            {"Content-Type", "application/json"},
                            {"Digest", "SHA-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE="},
                            {"Content-Length", "18"}};
        const auto text = signingString(
            delivery,
            {"(request-target)", "host", "date", "content-type", "digest", "content-length"});
        QVERIFY_RESULT(text);
        QCOMPARE(*text,
                 QByteArray("(request-target): post /foo?param=value&pet=dog\n"
                            "host: example.com\n"
                            "date: Sun, 05 Jan 2014 21:31:40 GMT\n"
                            "content-type: application/json\n"
                            "digest: SHA-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=\n"
                            "content-length: 18"));
        QCOMPARE(digest(HashAlgorithm::Sha256, {"{\"hello\": \"world\"}"}).toBase64(),
                 QByteArray("X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE="));
    }

    void joinsRepeatedFields()
    {
        Delivery delivery;
        delivery.headers = {{"Cache-Control", "max-age=60"}, {"cache-control", "must-revalidate"}};
        const auto text = signingString(delivery, {"cache-control"});
        QVERIFY_RESULT(text);
        QCOMPARE(*text, QByteArray("cache-control: max-age=60, must-revalidate"));
    }

    // Published by Drone's documentation.
    void agreesWithDrone()
    {
        Delivery delivery;
        delivery.headers = {{"Date", "Fri, 15 Jul 2022 18:47:25 GMT"},
                            {"Digest", "SHA-256=wyFE2yWKPBpOLHuIVBHf4oD21wY4yINZZzoyR9jB6xo="}};
        const auto text = signingString(delivery, {"date", "digest"});
        QVERIFY_RESULT(text);
        QCOMPARE(
            hmac(HashAlgorithm::Sha256, "a34999ae0599f579eca8582058b46eee", {*text}).toBase64(),
            QByteArray("ObOcdsOSyYMy+0DDlg6X1naqPYY0qe59OrHmjv6Hav0="));
    }

    void refusesWhatIsNotThere()
    {
        Delivery delivery;
        delivery.headers = {{"Date", "x"}};
        QVERIFY(!signingString(delivery, {"date", "digest"}));
        QVERIFY(!signingString(delivery, {}));
        QVERIFY(!signingString(delivery, {"date", "date"}));
        QVERIFY(!signingString(delivery, QList<QByteArray>(1000, "date")));
    }

    void readsParameters_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        const QByteArray rest(
            "algorithm=\"hmac-sha256\",signature=\"AA==\",headers=\"date Digest\"");
        QTest::newRow("as Drone writes it") << QByteArray("keyId=\"k\"," + rest) << true;
        QTest::newRow("other order, blanks")
            << QByteArray("  " + rest + " ,\tkeyId = \"k\" ") << true;
        QTest::newRow("unknown parameters")
            << QByteArray("created=1402170695,keyId=\"k\",x=\"y\"," + rest) << true;
        QTest::newRow("equals sign in a value")
            << QByteArray("keyId=\"k\",note=\"a=b,c\"," + rest) << true;
        QTest::newRow("empty") << QByteArray("") << false;
        QTest::newRow("keyId missing") << rest << false;
        QTest::newRow("keyId twice") << QByteArray("keyId=\"k\",keyId=\"l\"," + rest) << false;
        QTest::newRow("signature empty") << QByteArray("keyId=\"k\",signature=\"\"") << false;
        QTest::newRow("open quote")
            << QByteArray("keyId=\"k," + rest.left(rest.size() - 1)) << false;
        QTest::newRow("comma at the end") << QByteArray("keyId=\"k\"," + rest + ",") << false;
        QTest::newRow("no commas") << QByteArray("keyId=\"k\" " + rest) << false;
        QTest::newRow("names only") << QByteArray("keyId,signature") << false;
        QTest::newRow("mangled, as in a documentation")
            << QByteArray("hmac-key\",algorithm=\"hmac-sha256\",signature=\"QrS1=") << false;
        QTest::newRow("a thousand quotes") << QByteArray(1000, '"') << false;
        QTest::newRow("NUL bytes") << QByteArray(10, '\0') << false;
    }
    void readsParameters()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        const auto signature = parseHttpSignature(text);
        QCOMPARE(signature.has_value(), good);
        if (good) {
            QCOMPARE(signature->keyId, QByteArray("k"));
            QCOMPARE(signature->algorithm, QByteArray("hmac-sha256"));
            QCOMPARE(signature->signature, QByteArray("AA=="));
            QCOMPARE(signature->headers, (QList<QByteArray>{"date", "digest"}));
        }
    }

    void writesWhatItReads()
    {
        const HttpSignature signature{"hmac-key", "hmac-sha256", "AA==", {"date", "digest"}};
        const QByteArray text = toHeaderValue(signature);
        QCOMPARE(text,
                 QByteArray("keyId=\"hmac-key\",algorithm=\"hmac-sha256\",signature=\"AA==\","
                            "headers=\"date digest\""));
        QCOMPARE(parseHttpSignature(text).value().headers, signature.headers);
    }
};

QTEST_GUILESS_MAIN(HttpSignatureTest)
#include "tst_httpsignature.moc"
