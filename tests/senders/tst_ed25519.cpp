// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verifying.h"

#include "crypto/publickey.h"
#include "support/result.h"

using namespace signalbox;

namespace {

const char scheme[] = R"({"scheme": "ed25519", "publicKey": {"option": "publicKey"}})";
const QByteArray body(R"({"type":1})");

EndpointIdentity endpointTaking(const QString &publicKey)
{
    EndpointIdentity endpoint = endpointWith({});
    endpoint.options = {{QStringLiteral("publicKey"), publicKey}};
    return endpoint;
}

} // namespace

class Ed25519Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto made = Verifier::sampleIdentity(recipeWith(scheme), Secret());
        QVERIFY_RESULT(made);
        m_secret = made->secret;
        m_key = made->options.value(u"publicKey").toString();
        QCOMPARE(m_key.size(), 64);
    }

    void decides_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("expected");
        const QByteArray signature("X-Signature-Ed25519");
        const QByteArray time("X-Signature-Timestamp");
        QTest::newRow("as signed") << QByteArray() << QByteArray() << "verified";
        QTest::newRow("no signature") << signature << QByteArray() << "signature missing";
        QTest::newRow("short") << signature << QByteArray(126, 'a') << "signature malformed";
        QTest::newRow("odd") << signature << QByteArray(127, 'a') << "signature malformed";
        QTest::newRow("no hex") << signature << QByteArray(128, 'g') << "signature malformed";
        QTest::newRow("another") << signature << QByteArray(128, 'a') << "signature does not match";
        QTest::newRow("no time") << time << QByteArray() << "timestamp missing";
        QTest::newRow("other time")
            << time << QByteArray("1795233604") << "signature does not match";
    }
    void decides()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(QString, expected);
        auto made = Verifier::sign(recipeWith(scheme), m_secret, deliveryWith({}, body), testNow);
        QVERIFY_RESULT(made);
        for (qsizetype i = made->headers.size() - 1; i >= 0; --i) {
            if (made->headers.at(i).name != header)
                continue;
            if (value.isEmpty())
                made->headers.removeAt(i);
            else
                made->headers[i].value = value;
        }
        QCOMPARE(
            outcome(Verifier::verify(recipeWith(scheme), endpointTaking(m_key), *made, testNow)),
            expected);
    }

    void looksAtTheClock_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("expected");
        QTest::newRow("in time") << 300 << "verified";
        QTest::newRow("ahead") << -300 << "verified";
        QTest::newRow("stale") << 301 << "signed too long ago";
        QTest::newRow("future") << -301 << "signed in the future";
    }
    void looksAtTheClock()
    {
        QFETCH(int, seconds);
        QFETCH(QString, expected);
        const auto made =
            Verifier::sign(recipeWith(scheme), m_secret, deliveryWith({}, body), testNow);
        QVERIFY_RESULT(made);
        QCOMPARE(outcome(Verifier::verify(recipeWith(scheme), endpointTaking(m_key), *made,
                                          testNow + std::chrono::seconds(seconds))),
                 expected);
    }

    void triesEveryKey_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("expected");
        const QString other(64, u'a');
        QTest::newRow("upper case") << m_key.toUpper() << "verified";
        QTest::newRow("second") << other + u' ' + m_key << "verified";
        QTest::newRow("first") << m_key + QStringLiteral(", ") + other << "verified";
        QTest::newRow("another") << QString(64, u'1') << "signature does not match";
        QTest::newRow("no key") << QStringLiteral("public") << "unknown key";
        QTest::newRow("not configured") << QString() << "unsigned";
    }
    void triesEveryKey()
    {
        QFETCH(QString, keys);
        QFETCH(QString, expected);
        const auto made =
            Verifier::sign(recipeWith(scheme), m_secret, deliveryWith({}, body), testNow);
        QVERIFY_RESULT(made);
        QCOMPARE(
            outcome(Verifier::verify(recipeWith(scheme), endpointTaking(keys), *made, testNow)),
            expected);
    }

private:
    Secret m_secret;
    QString m_key;
};

QTEST_GUILESS_MAIN(Ed25519Test)
#include "tst_ed25519.moc"
