// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/encoding.h"

#include <QTest>

using namespace signalbox;

class EncodingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBase64Strictly_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        QTest::addColumn<QByteArray>("expected");
        // RFC 4648, section 10
        QTest::newRow("empty") << QByteArray("") << true << QByteArray("");
        QTest::newRow("f") << QByteArray("Zg==") << true << QByteArray("f");
        QTest::newRow("fo") << QByteArray("Zm8=") << true << QByteArray("fo");
        QTest::newRow("foo") << QByteArray("Zm9v") << true << QByteArray("foo");
        QTest::newRow("foob") << QByteArray("Zm9vYg==") << true << QByteArray("foob");
        QTest::newRow("fooba") << QByteArray("Zm9vYmE=") << true << QByteArray("fooba");
        QTest::newRow("foobar") << QByteArray("Zm9vYmFy") << true << QByteArray("foobar");
        QTest::newRow("bytes") << QByteArray("+/8=") << true << QByteArray("\xfb\xff");
        // what two readers could take differently
        QTest::newRow("padding missing") << QByteArray("Zg") << false << QByteArray();
        QTest::newRow("padding short") << QByteArray("Zg=") << false << QByteArray();
        QTest::newRow("padding too long") << QByteArray("Zm9v====") << false << QByteArray();
        QTest::newRow("unused bits set (section 3.5)")
            << QByteArray("Zh==") << false << QByteArray();
        QTest::newRow("blank inside") << QByteArray("Zm 9v") << false << QByteArray();
        QTest::newRow("line feed at the end") << QByteArray("Zm9v\n") << false << QByteArray();
        QTest::newRow("url-safe letters") << QByteArray("-_8=") << false << QByteArray();
        QTest::newRow("foreign letter") << QByteArray("Zm9*") << false << QByteArray();
        QTest::newRow("more after the padding") << QByteArray("Zg==Zg==") << false << QByteArray();
        QTest::newRow("only padding") << QByteArray("====") << false << QByteArray();
    }
    void readsBase64Strictly()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        QFETCH(QByteArray, expected);
        const auto bytes = decodeBase64(text);
        QCOMPARE(bytes.has_value(), good);
        if (good)
            QCOMPARE(*bytes, expected);
    }

    void readsUrlSafeBase64()
    {
        const auto read = [](QByteArrayView text) {
            return decodeBase64(text, Base64Alphabet::UrlSafe, Base64Padding::Forbidden);
        };
        QCOMPARE(read("-_8").value_or("none"), QByteArray("\xfb\xff"));
        QVERIFY(!read("-_8="));
        QVERIFY(!read("+/8"));
        QVERIFY(!read("-_9"));
    }

    void readsHexStrictly_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("lower");
        QTest::addColumn<bool>("any");
        QTest::newRow("lower") << QByteArray("00ff7a") << true << true;
        QTest::newRow("upper") << QByteArray("00FF7A") << false << true;
        QTest::newRow("mixed") << QByteArray("00fF7a") << false << true;
        QTest::newRow("empty") << QByteArray("") << true << true;
        QTest::newRow("odd") << QByteArray("00f") << false << false;
        QTest::newRow("foreign") << QByteArray("00fg") << false << false;
        QTest::newRow("0x") << QByteArray("0x00") << false << false;
        QTest::newRow("blank") << QByteArray("00 ff ") << false << false;
        QTest::newRow("minus") << QByteArray("-1") << false << false;
    }
    void readsHexStrictly()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, lower);
        QFETCH(bool, any);
        QCOMPARE(decodeHex(text).has_value(), lower);
        QCOMPARE(decodeHex(text, HexCase::Any).has_value(), any);
        if (any)
            QCOMPARE(decodeHex(text, HexCase::Any).value(), QByteArray::fromHex(text));
    }
};

QTEST_GUILESS_MAIN(EncodingTest)
#include "tst_encoding.moc"
