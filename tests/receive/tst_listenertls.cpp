// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receive/runninglistener.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <sys/socket.h>

#include <memory>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

template <auto Free> struct Freed
{
    template <typename T> void operator()(T *object) const { Free(object); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using File = std::unique_ptr<FILE, Freed<std::fclose>>;

Certificate selfSigned(EVP_PKEY *key)
{
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>("localhost"), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    X509_sign(certificate.get(), key, EVP_sha256());
    return certificate;
}

//! A TLS client that trusts one certificate only.
class TlsClient
{
public:
    TlsClient(quint16 port, X509 *trusted, int highestVersion = 0)
        : m_client(port), m_context(SSL_CTX_new(TLS_client_method()))
    {
        const timeval patience{3, 0};
        ::setsockopt(m_client.descriptor(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        X509_STORE_add_cert(SSL_CTX_get_cert_store(m_context.get()), trusted);
        SSL_CTX_set_verify(m_context.get(), SSL_VERIFY_PEER, nullptr);
        if (highestVersion != 0) {
            SSL_CTX_set_security_level(m_context.get(), 0);
            SSL_CTX_set_min_proto_version(m_context.get(), highestVersion);
            SSL_CTX_set_max_proto_version(m_context.get(), highestVersion);
        }
        m_ssl.reset(SSL_new(m_context.get()));
        SSL_set_fd(m_ssl.get(), m_client.descriptor());
    }

    bool handshake() { return SSL_connect(m_ssl.get()) == 1; }
    bool send(const QByteArray &bytes)
    {
        return SSL_write(m_ssl.get(), bytes.constData(), int(bytes.size())) == bytes.size();
    }
    //! Until the peer ends the stream.
    QByteArray readToEnd()
    {
        QByteArray all;
        char bytes[4096];
        for (int got = 0; (got = SSL_read(m_ssl.get(), bytes, sizeof bytes)) > 0;)
            all.append(bytes, got);
        m_endedWell = SSL_get_error(m_ssl.get(), 0) == SSL_ERROR_ZERO_RETURN
            || (SSL_get_shutdown(m_ssl.get()) & SSL_RECEIVED_SHUTDOWN) != 0;
        return all;
    }
    [[nodiscard]] bool endedWell() const { return m_endedWell; }

private:
    RawClient m_client;
    std::unique_ptr<SSL_CTX, Freed<SSL_CTX_free>> m_context;
    std::unique_ptr<SSL, Freed<SSL_free>> m_ssl;
    bool m_endedWell = false;
};

} // namespace

class ListenerTlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_key.reset(EVP_EC_gen("P-256"));
        m_certificate = selfSigned(m_key.get());
        write(QStringLiteral("cert.pem"),
              [this](FILE *file) { PEM_write_X509(file, m_certificate.get()); });
        write(QStringLiteral("key.pem"), [this](FILE *file) {
            PEM_write_PrivateKey(file, m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
        });
        const Key other(EVP_EC_gen("P-256"));
        write(QStringLiteral("other.pem"), [&other](FILE *file) {
            PEM_write_PrivateKey(file, other.get(), nullptr, nullptr, 0, nullptr, nullptr);
        });
        write(QStringLiteral("locked.pem"), [this](FILE *file) {
            PEM_write_PrivateKey(file, m_key.get(), EVP_aes_128_cbc(),
                                 reinterpret_cast<const unsigned char *>("pass"), 4, nullptr,
                                 nullptr);
        });
        write(QStringLiteral("empty.pem"), [](FILE *) {});
    }

    void servesThroughTls_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("TLS 1.2") << TLS1_2_VERSION;
        QTest::newRow("TLS 1.3") << TLS1_3_VERSION;
    }
    void servesThroughTls()
    {
        QFETCH(int, version);
        RunningListener running(Limits(), options());
        QVERIFY_RESULT(running.started);
        TlsClient client(running.listener.port(), m_certificate.get(), version);
        QVERIFY(client.handshake());
        const QByteArray body(200'000, 'x');
        QVERIFY(client.send(post(body, {}, "/echo") + post("{}", "Connection: close\r\n")));
        const QByteArray received = client.readToEnd();
        QCOMPARE(statusesIn(received), (QList<int>{200, 202}));
        QVERIFY(received.contains(body));
        QVERIFY(client.endedWell());
        QCOMPARE(running.handler.count(), 2);
    }

    void keepsTheTunnelPlain()
    {
        RunningListener running(Limits(), options());
        RawClient client(running.listener.tunnelPort());
        client.send(post("{}"));
        QCOMPARE(client.readAnswer().status, 202);
    }

    void refusesOldVersions()
    {
        RunningListener running(Limits(), options());
        TlsClient client(running.listener.port(), m_certificate.get(), TLS1_1_VERSION);
        QVERIFY(!client.handshake());
    }

    void closesOnPlainText()
    {
        RunningListener running(Limits(), options());
        RawClient client = running.connect();
        client.send(post("{}"));
        QVERIFY(client.readToEnd().has_value());
        QCOMPARE(running.handler.count(), 0);
    }

    void endsSlowHandshakes()
    {
        RunningListener running(quickLimits(), options());
        RawClient client = running.connect();
        client.send(QByteArray::fromHex("1603010200"));
        QVERIFY(client.readToEnd(1500ms).has_value());
    }

    void endsSlowBodies()
    {
        RunningListener running(quickLimits(), options());
        TlsClient client(running.listener.port(), m_certificate.get());
        QVERIFY(client.handshake());
        QVERIFY(client.send(post("{}").chopped(1)));
        QCOMPARE(statusesIn(client.readToEnd()), QList<int>{408});
    }

    void survivesPeersThatLeave()
    {
        RunningListener running(quickLimits(), options());
        for (int i = 0; i < 20; ++i) {
            TlsClient client(running.listener.port(), m_certificate.get());
            QVERIFY(client.handshake());
            QVERIFY(client.send(i % 2 == 0 ? post("{}", {}, "/hold") : post("{}").chopped(1)));
        }
        TlsClient client(running.listener.port(), m_certificate.get());
        QVERIFY(client.handshake());
        QVERIFY(client.send(post("{}", "Connection: close\r\n")));
        QCOMPARE(statusesIn(client.readToEnd()), QList<int>{202});
    }

    void saysWhichFileIsWrong_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("named");
        const QString good = QStringLiteral("cert.pem");
        const QString key = QStringLiteral("key.pem");
        QTest::newRow("no certificate")
            << QStringLiteral("none.pem") << key << QStringLiteral("none.pem");
        QTest::newRow("no key") << good << QStringLiteral("none.pem") << QStringLiteral("none.pem");
        QTest::newRow("empty certificate")
            << QStringLiteral("empty.pem") << key << QStringLiteral("empty.pem");
        QTest::newRow("key of another")
            << good << QStringLiteral("other.pem") << QStringLiteral("other.pem");
        QTest::newRow("key with a passphrase")
            << good << QStringLiteral("locked.pem") << QStringLiteral("locked.pem");
        QTest::newRow("key for a certificate") << key << key << key;
    }
    void saysWhichFileIsWrong()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, key);
        QFETCH(QString, named);
        const RunningListener running(Limits(), options(certificate, key));
        QVERIFY(!running.started);
        QCOMPARE(running.started.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(running.started.error().detail.contains(named),
                 qPrintable(running.started.error().detail));
    }

private:
    [[nodiscard]] ListenerOptions options(const QString &certificate = QStringLiteral("cert.pem"),
                                          const QString &key = QStringLiteral("key.pem")) const
    {
        ListenerOptions options;
        options.certificateFile = m_folder.filePath(certificate);
        options.keyFile = m_folder.filePath(key);
        return options;
    }

    template <typename Write> void write(const QString &name, Write writeTo)
    {
        const File file(std::fopen(QFile::encodeName(m_folder.filePath(name)).constData(), "w"));
        QVERIFY(file != nullptr);
        writeTo(file.get());
    }

    QTemporaryDir m_folder;
    Key m_key;
    Certificate m_certificate;
};

QTEST_GUILESS_MAIN(ListenerTlsTest)
#include "tst_listenertls.moc"
