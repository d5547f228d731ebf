// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/serviceaddress.h"

#include "transport/httpclient.h"

namespace signalbox {

namespace {
constexpr qsizetype longestBase = 2048;
} // namespace

Result<QByteArray> serviceBase(const TargetSetup &setup, const char *service)
{
    const QString text = setup.services.value(QLatin1String(service)).toString().trimmed();
    QByteArray base = QUrl(text, QUrl::StrictMode).toEncoded();
    while (base.endsWith('/'))
        base.chop(1);
    if (base.size() > longestBase || !isAllowedAddress(QUrl::fromEncoded(base, QUrl::StrictMode)))
        return fail(
            ErrorKind::InvalidInput,
            QStringLiteral("services.%1: must be an https address, or http to this computer")
                .arg(QLatin1String(service)));
    return base;
}

QUrl serviceUrl(const QByteArray &base, const QByteArray &path)
{
    return QUrl::fromEncoded(base + '/' + path, QUrl::StrictMode);
}

QString setting(const TargetSetup &setup, const char *name)
{
    return setup.settings.value(QLatin1String(name)).toString().trimmed();
}

Result<Secret> storedSecret(const TargetSetup &setup, const char *name)
{
    const QByteArray bytes = setup.secrets.value(QLatin1String(name)).expose().trimmed();
    if (bytes.isEmpty())
        return fail(ErrorKind::Unauthorized,
                    QLatin1String(name) + QStringLiteral(": none is stored"));
    return Secret(bytes);
}

FieldSpec triggersField()
{
    return {QStringLiteral("triggers"),
            FieldSpec::Type::TextList,
            false,
            QStringLiteral("Triggers offered as buttons"),
            QStringLiteral("Names of triggers. Who may press them is decided by the commands."),
            {},
            {}};
}

} // namespace signalbox
