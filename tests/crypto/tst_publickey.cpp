// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/publickey.h"

#include "support/result.h"

#include <QTest>

using namespace signalbox;

namespace {
QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}
} // namespace

class PublicKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // RFC 8032, section 7.1
    void verifiesEd25519_data()
    {
        QTest::addColumn<QByteArray>("seed");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("test 1")
            << hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
            << hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
            << QByteArray()
            << hex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33ba"
                   "cc61e3970"
                   "1cf9b46bd25bf5f0595bbe24655141438e7a100b");
        QTest::newRow("test 2")
            << hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
            << hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c") << hex("72")
            << hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996"
                   "e458f3613"
                   "d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        QTest::newRow("test 3")
            << hex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")
            << hex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025")
            << hex("af82")
            << hex("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f29"
                   "0ae67f760"
                   "984dc6594a7c15e9716ed28dc027beceea1ec40a");
    }
    void verifiesEd25519()
    {
        QFETCH(QByteArray, seed);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, signature);
        const auto publicKey = PublicKey::fromEd25519(key);
        QVERIFY_RESULT(publicKey);
        QVERIFY(publicKey->isEd25519());
        QCOMPARE(publicKey->toEd25519(), key);
        QVERIFY(publicKey->verifyEd25519(message, signature));
        QVERIFY(!publicKey->verifyEd25519(message + 'x', signature));
        QVERIFY(!publicKey->verifyEd25519(message, signature.first(63)));
        QVERIFY(!publicKey->verifyEd25519(message, signature + '\0'));
        QVERIFY(!publicKey->verifyEd25519(message, {}));
        QVERIFY(!publicKey->verifyRsa(HashAlgorithm::Sha256, message, signature));

        const auto privateKey = PrivateKey::fromEd25519(Secret(seed));
        QVERIFY_RESULT(privateKey);
        QCOMPARE(privateKey->publicKey().toEd25519(), key);
        QCOMPARE(privateKey->signEd25519(message).value(), signature);
    }

    void signsWithRsa_data()
    {
        QTest::addColumn<int>("hash");
        QTest::newRow("sha1") << int(HashAlgorithm::Sha1);
        QTest::newRow("sha256") << int(HashAlgorithm::Sha256);
        QTest::newRow("sha512") << int(HashAlgorithm::Sha512);
    }
    void signsWithRsa()
    {
        QFETCH(int, hash);
        const auto algorithm = HashAlgorithm(hash);
        static const auto made = PrivateKey::makeRsa();
        QVERIFY_RESULT(made);
        const auto again = PrivateKey::fromPem(made->toPem());
        QVERIFY_RESULT(again);
        const auto signature = again->signRsa(algorithm, "message");
        QVERIFY_RESULT(signature);
        const auto key = PublicKey::fromPem(made->publicKey().toPem());
        QVERIFY_RESULT(key);
        QVERIFY(key->isRsa());
        QVERIFY(key->verifyRsa(algorithm, "message", *signature));
        QVERIFY(!key->verifyRsa(algorithm, "massage", *signature));
        QVERIFY(!key->verifyRsa(algorithm, "message", signature->first(255)));
        const auto other =
            algorithm == HashAlgorithm::Sha1 ? HashAlgorithm::Sha256 : HashAlgorithm::Sha1;
        QVERIFY(!key->verifyRsa(other, "message", *signature));
        QVERIFY(!key->verifyEd25519("message", signature->first(64)));
        QVERIFY(!again->signEd25519("message").has_value());
    }

    // RFC 7515, appendix A.2: the key and the signature over the text before the second dot
    void verifiesWithAJsonWebKey()
    {
        const auto url = [](const char *text) {
            return QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
        };
        const auto key = PublicKey::fromRsa(
            url("ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-"
                "4qPCJrcS2mJPMEzP1Pt0Bm"
                "4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-"
                "bSf63kpaSHSXndS5z5r"
                "exMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_"
                "I5IhlJH7aGhyx"
                "XFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ"),
            url("AQAB"));
        QVERIFY_RESULT(key);
        const QByteArray text(
            "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGF"
            "tcGxlLmNvbS9pc19yb290Ijp0cnVlfQ");
        const QByteArray signature =
            url("cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_"
                "lF5YKt_O8W2Fp5jujGb"
                "ds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_"
                "nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0G"
                "arZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-"
                "eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6Lbg"
                "GY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw");
        QVERIFY(key->verifyRsa(HashAlgorithm::Sha256, text, signature));
        QVERIFY(!key->verifyRsa(HashAlgorithm::Sha512, text, signature));
    }

    void refusesWhatIsNoKey()
    {
        for (const QByteArray &text :
             {QByteArray(),
              QByteArray("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"),
              QByteArray("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"),
              QByteArray(20'000, 'A')})
            QVERIFY(!PublicKey::fromPem(text).has_value());
        QVERIFY(!PublicKey::fromEd25519(QByteArray(31, 'a')).has_value());
        QVERIFY(!PublicKey::fromRsa(QByteArray(32, 'a'), hex("010001")).has_value()); // 256 bits
        QVERIFY(!PublicKey::fromRsa({}, hex("010001")).has_value());
        const auto key = PrivateKey::fromPem(Secret("s3cret"));
        QVERIFY(!key.has_value());
        QVERIFY(!key.error().detail.contains(QLatin1String("s3cret")));
    }
};

QTEST_GUILESS_MAIN(PublicKeyTest)
#include "tst_publickey.moc"
