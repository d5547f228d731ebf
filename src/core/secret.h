// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <utility>

class QDebug;

namespace signalbox {

//! Bytes that must never reach a log, the database, an export, an error text or an argument list.
//! No comparison (use crypto's constant-time one) and no debug output; expose() is called where the
//! bytes are used and is easy to find in review.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes) : m_bytes(std::move(bytes)) { }

    [[nodiscard]] const QByteArray &expose() const { return m_bytes; }
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }

    bool operator==(const Secret &) const = delete;

private:
    QByteArray m_bytes;
};

QDebug operator<<(QDebug, const Secret &) = delete;

} // namespace signalbox
