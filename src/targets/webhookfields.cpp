// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/webhookfields.h"

namespace signalbox {

FieldSpec addressField(const QString &help, const QString &placeholder)
{
    return {QStringLiteral("url"),
            FieldSpec::Type::SecretText,
            true,
            QStringLiteral("Webhook address"),
            help,
            {},
            placeholder};
}

FieldSpec openAddressField(const QString &help, const QString &placeholder)
{
    FieldSpec field = addressField(help, placeholder);
    field.type = FieldSpec::Type::Url;
    field.label = QStringLiteral("Address");
    return field;
}

QSet<Status> allStates()
{
    return {Status::Queued,    Status::Running, Status::Passed,  Status::Failed,
            Status::Cancelled, Status::Skipped, Status::Blocked, Status::Firing,
            Status::Resolved,  Status::Info,    Status::Unknown};
}

QSet<Status> endStates()
{
    return {Status::Passed,  Status::Failed, Status::Cancelled,
            Status::Blocked, Status::Firing, Status::Resolved};
}

} // namespace signalbox
