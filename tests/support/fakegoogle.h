// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/publickey.h"
#include "support/fakehttpserver.h"
#include "support/fakelimit.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

namespace signalbox {

//! Google's token server ("/token"), which verifies what it is given, and the messages of Google
//! Chat ("/v1/spaces/…"), which knows a repetition by requestId and messageId. Source: Google's
//! pages on service accounts and on creating messages. The reference client is content with it
//! (tests/reference).
class FakeGoogle final
{
public:
    struct Message
    {
        QString name; //!< "spaces/A/messages/M1"
        QString clientId; //!< "client-…"
        QString requestId, space, threadKey;
        QJsonObject body; //!< as it stands now
        int edits = 0;
    };

    //! With the key of tests/support/testkey.pem.
    FakeGoogle();

    FakeHttpServer api;
    std::function<qint64()> now; //!< seconds since 1970
    QString email = QStringLiteral("signalbox@acme.iam.example.com");
    QSet<QString> spaces{QStringLiteral("spaces/A")}; //!< that have the app
    bool losesAnswers = false; //!< does what it is asked, and breaks off before it says so
    FakeLimit limit; //!< on posting and editing

    QList<Message> messages;
    int tokensGiven = 0;
    QStringList refusedAssertions; //!< why

    //! The key file of a service account whose assertions are taken.
    [[nodiscard]] QByteArray keyFile() const;
    [[nodiscard]] static QByteArray privateKeyPem();
    [[nodiscard]] static QByteArray publicKeyPem();
    //! Tokens given are good no more.
    void revokeTokens() { m_tokens.clear(); }
    void remove(const QString &name);

private:
    ScriptedAnswer answer(const RecordedRequest &request);
    ScriptedAnswer token(const RecordedRequest &request);
    [[nodiscard]] QString faultOf(const QByteArray &assertion) const;
    ScriptedAnswer chat(const RecordedRequest &request);
    ScriptedAnswer create(const QString &space, const RecordedRequest &request);
    ScriptedAnswer patch(const QString &name, const RecordedRequest &request);

    PublicKey m_key;
    QSet<QByteArray> m_tokens;
    int m_made = 0;
};

} // namespace signalbox
