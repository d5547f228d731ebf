// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "targets/target.h"

#include <QByteArray>
#include <QUrl>

namespace signalbox {

//! The address of a webhook, which is a secret. Kept as the encoded text it was stored as and only
//! ever added to: keys carry percent-encoding that rebuilding a query would change.
class WebhookAddress
{
public:
    //! From the setup's secret `url`, or its plain setting where the kind allows one. Errors:
    //! Unauthorized (no address), InvalidInput (may not be called).
    [[nodiscard]] static Result<WebhookAddress> fromSetup(const TargetSetup &setup);

    [[nodiscard]] WebhookAddress withPath(const QByteArray &suffix) const;
    //! Sets a query member, in its place if it is there. Name and value must need no encoding.
    [[nodiscard]] WebhookAddress withQuery(const QByteArray &name, const QByteArray &value) const;
    [[nodiscard]] WebhookAddress withoutQuery(const QByteArray &name) const;
    [[nodiscard]] bool hasQuery(const QByteArray &name) const;

    [[nodiscard]] QUrl url() const;
    //! Path and query exactly as stored, "/" when there is none: what a request line needs.
    [[nodiscard]] QByteArray requestTarget() const;

private:
    WebhookAddress() = default;

    QByteArray m_base; // up to '?'
    QList<QByteArray> m_members; // "name=value", encoded
};

} // namespace signalbox
