// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/rsasigning.h"

#include "support/result.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace signalbox;

class RsaSigningTest : public QObject
{
    Q_OBJECT

    static QByteArray keyText()
    {
        QFile file(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/support/testkey.pem"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    // PKCS#1 v1.5 has one signature for a key and a text: this is what `openssl dgst -sha256 -sign`
    // gives.
    void signsAsOpenSslDoes()
    {
        const QByteArray expected = QByteArray::fromBase64(
            "BUbROW3engAvhPp2jxAWu4lHowPUx6v4uwkrGXICaNsb5HUkTbkkA4sEl3L5qafrCPmxBywUK9TbWjk/"
            "aJVdc4aXNDYsotSVUNNhAKpls4LAkT5y94mHTThWyTcrzdGlZNU+gtGPFvWtUY4EmY5bg9v+"
            "JfkwkYtL4eGanU62LduTYHZjlhaD34cuej7GYy0diTLHNUtLSNzDqJ1LyPd+"
            "xgVakbxNDTJfyhkDtZSqvxi4OA/"
            "bQmlLPbKef2UdR5lUG7ctdHtVuMGHtl97efJOJ+ku0ur9oDtRhszkJHs5N0v/"
            "RvnvvJ2Eo6one+JuS1hRlAWHT3FH7mnv7JVqQf44AQ==");
        const auto made = signRsaSha256(Secret(keyText()), QByteArrayView("signalbox"));
        QVERIFY_RESULT(made);
        QCOMPARE(*made, expected);
        const auto other = signRsaSha256(Secret(keyText()), QByteArrayView("signalboy"));
        QVERIFY_RESULT(other);
        QVERIFY(*other != expected);
    }

    void makesAToken()
    {
        const auto made = signedJwt(
            Secret(keyText()), QStringLiteral("key-1"),
            {{QStringLiteral("iss"), QStringLiteral("a@b")}, {QStringLiteral("iat"), 1795233605}});
        QVERIFY_RESULT(made);
        const QList<QByteArray> parts = made->split('.');
        QCOMPARE(parts.size(), 3);
        for (const QByteArray &part : parts)
            QVERIFY(!part.contains('=') && !part.contains('+') && !part.contains('/'));
        const auto decoded = [&](int at) {
            return QByteArray::fromBase64(parts.at(at), QByteArray::Base64UrlEncoding);
        };
        QCOMPARE(decoded(0), QByteArray(R"({"alg":"RS256","kid":"key-1","typ":"JWT"})"));
        QCOMPARE(decoded(1), QByteArray(R"({"iat":1795233605,"iss":"a@b"})"));
        QCOMPARE(decoded(2), *signRsaSha256(Secret(keyText()), parts.at(0) + '.' + parts.at(1)));
    }

    void refusesOtherKeys_data()
    {
        QTest::addColumn<QByteArray>("pem");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("words") << QByteArray("hush hush");
        QTest::newRow("cut") << keyText().left(800);
        QTest::newRow("very long") << QByteArray(200'000, 'A');
        QTest::newRow("a password")
            << QByteArray("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
                          "MIIFLTBXBgkqhkiG9w0BBQ0wSjApBgkqhkiG9w0BBQwwHAQIcSZgLgFERgkCAggA\n"
                          "MAwGCCqGSIb3DQIJBQAwHQYJYIZIAWUDBAEqBBAKGUWQ8VH4sN1Cyk4PAa77BIIE\n"
                          "0Nu4zSjAy1JnrbLAaCMdAwTblprjYbiVgQD9EZY3tMW3tf8c4yyVYc9mUEQcIszr\n"
                          "W5Qy70XZp55Qu1T8Iz4z6CBETWSipNKeVZ7R/KogJNl+7WpqQeIgY2fkGIDehFSX\n"
                          "Yx8QzFAyA6CU8qCVKsv04fKauZhBtBxRI+n1M94NJSoQoQ5V7raQ7TjGJhzDm5Kb\n"
                          "dZBzMEfEtxGwTwyd4iQARWXHnIr9Ayij0JXR59G4VQgjbRwT6YLH08TjresTWl5S\n"
                          "u+aj+ZCIZog/laMwuCnakUpLWOrhkRrISns63E13PAwaxS7c00SKwajJ4ejQuUmp\n"
                          "7JU8ADs9tP02fhQNuViLIk3tpYy+Fiy7kLX3SNPOemTg9q8XZO4nxZF4FqTiYwdI\n"
                          "jpPXQsNof7wK/D9kNjt84fzSWIFZFcfnmfu0SaDFuPMiPlCkQO/Z6GssEeqr3jw8\n"
                          "v5sGfSnAe0AWQr752eKiQ8K+AWAbpVFL9jx4UMKvbJopsR3TbbBjsOV07D6KBFVG\n"
                          "qZ3fFieQeB0UH1+nH/zIHwRkgGUWcIs6MJmdGO3eA5rsD8A0oho97v1y0Y6Jn1vr\n"
                          "/rq5w26C4yqoEImbsHE6mUXwuOq94iXXzq57foKNPKnQCbTJ+hSkva8ZrB9233I5\n"
                          "OXRrQu6Vj37ohq1nIbbaP2otpNSaZpJmlcmmDjzALecphUl6fHw7wOgfO9UW7MaP\n"
                          "o4L0YSOLjeRfLsp/BJQCuQMw+oYmlWgemhgzOXGFuJ+xpv2IvhLDjs0+jx+M2eht\n"
                          "Vu8oWL89VvFe2J4S/AQPN8PJROkKj7I8yoN4kqaE0DQ1DVTYYcoCmxyN8tC5XFjc\n"
                          "5gnEm4eCpAFIazcvnOqdgQnch3TCmWONt1i0cfT6CNb16924Mn+iny+0ucRJBCzj\n"
                          "/KiXLTkhEEaM11xD9qdG0pz5TVUND5kKCXJI+Sbq77Fdzb6w7S+IVyYaIkteKchw\n"
                          "QiWKVezRLMunnwaFWprx47UrQ83v/st4xGEH7k6CnGfBewQMv/6ciOSSZ+JuBlbk\n"
                          "ALgpDZSU+/pjmPsvug4Qko9FXWnkEjQJxcezxZFUtL514OUUQfTxahu8Tp8KXsl4\n"
                          "HTh7FNmMaGawbnSBD/fPDtLfEZUhYfOseCS/IFeTPueIe+Z+4RmPrD1E8PczaF2g\n"
                          "VCkCw24xXW6/H/6DFKWtDG8CbxCcg8FFRZnocgp5sSaBVmrPazV0nrOFjXtyClI6\n"
                          "QzIpV1nxhJEavFAzBm6H3zPKbGQkHKb5LY0BXPF7aydwmY+UoAXYKvTRHYAJSNXN\n"
                          "yXj/3M45SFIG1wxFgOKD/MJAqobJHvJCUwWqwphvqZ8TT7u7hZy586QFSugL4rxD\n"
                          "oOQnV2/6TGF6iFUtXt0WSkJw/deVajppF4JT8p7DHXFq8tvlH0iepkeMkl/GiikD\n"
                          "ThRLo1GkCgb7g/9YIHIFMaSk89b+5QaXfV+PptOa7T5yUAm8DBCZgU+6FbQcC9ZW\n"
                          "WPYD0/PwssmORx2f4Y2yxX9LikxC3xxhggwS2tm3ELQ5voW2c2+ijryh+V+mb2QO\n"
                          "txpWYbCqIKgAZbEC5RvYNIddlDqTQZSxkfpe3kbNDzEaCfyitz2vYL3NqOH3BeJC\n"
                          "iv8aFhNlqwwiYm2H+RbTEF+nRc5tIRyEZU1W22AxDbXN\n"
                          "-----END ENCRYPTED PRIVATE KEY-----\n");
        QTest::newRow("Ed25519") << QByteArray(
            "-----BEGIN PRIVATE KEY-----\n"
            "MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n"
            "-----END PRIVATE KEY-----\n");
    }
    void refusesOtherKeys()
    {
        QFETCH(QByteArray, pem);
        const auto made = signRsaSha256(Secret(pem), QByteArrayView("x"));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!made.error().detail.contains(QLatin1String("hush")));
    }
};

QTEST_GUILESS_MAIN(RsaSigningTest)
#include "tst_rsasigning.moc"
