// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace signalbox {

//! A request body that can be read once. QNetworkAccessManager rewinds the upload to send a request
//! again by itself when the peer closes early; here reset() fails, so it gives up
//! (ContentReSendError) instead. Owned by the reply it feeds.
class OnceOnlyBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OnceOnlyBody(QByteArray body, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override { return m_taken == m_body.size(); }
    bool reset() override { return false; }

    //! Whether the network layer took a part: it asks only once it has a connection.
    [[nodiscard]] bool wasTaken() const { return m_taken > 0; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_body;
    qint64 m_taken = 0;
};

} // namespace signalbox
