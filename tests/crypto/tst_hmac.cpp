// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hmac.h"

#include <QTest>

using namespace signalbox;

class HmacTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithPublishedVectors_data()
    {
        QTest::addColumn<HashAlgorithm>("algorithm");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("expected");
        const auto sha256 = HashAlgorithm::Sha256;
        const auto sha512 = HashAlgorithm::Sha512;
        const QByteArray longKey(131, '\xaa');
        QTest::newRow("RFC 4231 case 1, sha256")
            << sha256 << QByteArray(20, '\x0b') << QByteArray("Hi There")
            << QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        QTest::newRow("RFC 4231 case 1, sha512")
            << sha512 << QByteArray(20, '\x0b') << QByteArray("Hi There")
            << QByteArray("87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cde"
                          "daa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854");
        QTest::newRow("RFC 4231 case 2, short key")
            << sha256 << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
            << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        QTest::newRow("RFC 4231 case 3")
            << sha256 << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
            << QByteArray("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
        QTest::newRow("RFC 4231 case 6, key longer than a block")
            << sha256 << longKey
            << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
            << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
        QTest::newRow("RFC 4231 case 6, sha512")
            << sha512 << longKey
            << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
            << QByteArray("80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f352"
                          "6b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b915a985d786598");
        QTest::newRow("RFC 2202 case 1, sha1")
            << HashAlgorithm::Sha1 << QByteArray(20, '\x0b') << QByteArray("Hi There")
            << QByteArray("b617318655057264e28bc0b6fb378c8ef146be00");
        QTest::newRow("GitHub's documentation")
            << sha256 << QByteArray("It's a Secret to Everybody") << QByteArray("Hello, World!")
            << QByteArray("757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");
        QTest::newRow("CircleCI's documentation")
            << sha256 << QByteArray("another-secret") << QByteArray("lalala")
            << QByteArray("daa220016c8f29a8b214fbfc3671aeec2145cfb1e6790184ffb38b6d0425fa00");
        QTest::newRow("empty key and message")
            << sha256 << QByteArray() << QByteArray()
            << QByteArray("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
    }
    void agreesWithPublishedVectors()
    {
        QFETCH(HashAlgorithm, algorithm);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, expected);
        QCOMPARE(hmac(algorithm, key, {message}).toHex(), expected);
        const qsizetype half = message.size() / 2;
        QCOMPARE(hmac(algorithm, key, {message.first(half), {}, message.sliced(half)}).toHex(),
                 expected);
    }

    void emptyKeyIsNotTheKeyBefore()
    {
        const QByteArray first = hmac(HashAlgorithm::Sha256, "key", {"x"});
        QVERIFY(hmac(HashAlgorithm::Sha256, {}, {"x"}) != first);
    }

    void digestsAgreeWithFips180()
    {
        QCOMPARE(digest(HashAlgorithm::Sha256, {"abc"}).toHex(),
                 QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(digest(HashAlgorithm::Sha1, {"a", "bc"}).toHex(),
                 QByteArray("a9993e364706816aba3e25717850c26c9cd0d89d"));
    }

    void comparesInConstantTime()
    {
        QVERIFY(equalInConstantTime("abc", "abc"));
        QVERIFY(equalInConstantTime("", ""));
        QVERIFY(!equalInConstantTime("abc", "abd"));
        QVERIFY(!equalInConstantTime("abc", "abcd"));
        QVERIFY(!equalInConstantTime("", "a"));
        QVERIFY(!equalInConstantTime(QByteArrayView("a\0b", 3), QByteArrayView("a\0c", 3)));
    }
};

QTEST_GUILESS_MAIN(HmacTest)
#include "tst_hmac.moc"
