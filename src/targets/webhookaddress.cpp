// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/webhookaddress.h"

#include "transport/httpclient.h"

namespace signalbox {

namespace {

constexpr qsizetype longestAddress = 8 * 1024;

bool isNamed(const QByteArray &member, const QByteArray &name)
{
    return member == name || member.startsWith(name + '=');
}

} // namespace

Result<WebhookAddress> WebhookAddress::fromSetup(const TargetSetup &setup)
{
    const QString field = QStringLiteral("url");
    const QByteArray text = setup.secrets.contains(field)
        ? setup.secrets.value(field).expose().trimmed()
        // Written by hand, so perhaps beyond ASCII.
        : QUrl(setup.settings.value(field).toString().trimmed(), QUrl::StrictMode).toEncoded();
    if (text.isEmpty())
        return fail(ErrorKind::Unauthorized, QStringLiteral("url: no address is stored"));
    const QUrl url = QUrl::fromEncoded(text, QUrl::StrictMode);
    if (text.size() > longestAddress || !isAllowedAddress(url))
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("url: must be an https address, or http to this computer"));
    WebhookAddress address;
    const QByteArray sent = text.left(text.indexOf('#') < 0 ? text.size() : text.indexOf('#'));
    const qsizetype mark = sent.indexOf('?');
    address.m_base = mark < 0 ? sent : sent.left(mark);
    if (mark >= 0 && mark + 1 < sent.size())
        address.m_members = sent.mid(mark + 1).split('&');
    return address;
}

WebhookAddress WebhookAddress::withPath(const QByteArray &suffix) const
{
    WebhookAddress other = *this;
    while (other.m_base.endsWith('/'))
        other.m_base.chop(1);
    other.m_base += suffix;
    return other;
}

WebhookAddress WebhookAddress::withQuery(const QByteArray &name, const QByteArray &value) const
{
    WebhookAddress other = *this;
    for (QByteArray &member : other.m_members) {
        if (isNamed(member, name)) {
            member = name + '=' + value;
            return other;
        }
    }
    other.m_members.append(name + '=' + value);
    return other;
}

WebhookAddress WebhookAddress::withoutQuery(const QByteArray &name) const
{
    WebhookAddress other = *this;
    other.m_members.removeIf([&name](const QByteArray &member) { return isNamed(member, name); });
    return other;
}

bool WebhookAddress::hasQuery(const QByteArray &name) const
{
    return std::any_of(m_members.begin(), m_members.end(),
                       [&name](const QByteArray &member) { return isNamed(member, name); });
}

QUrl WebhookAddress::url() const
{
    QByteArray text = m_base;
    if (!m_members.isEmpty())
        text += '?' + m_members.join('&');
    return QUrl::fromEncoded(text, QUrl::StrictMode);
}

QByteArray WebhookAddress::requestTarget() const
{
    const qsizetype authority = m_base.indexOf("://") + 3;
    const qsizetype slash = m_base.indexOf('/', authority);
    QByteArray target = slash < 0 ? QByteArray("/") : m_base.mid(slash);
    if (!m_members.isEmpty())
        target += '?' + m_members.join('&');
    return target;
}

} // namespace signalbox
