// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receive/hostrules.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

constexpr qsizetype longestName = 255;
constexpr std::array<QByteArrayView, 3> loopbackNames{"localhost", "127.0.0.1", "::1"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNameCharacter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || c == '-' || c == '.' || c == '_';
}

bool isAddressCharacter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || c == ':' || c == '.';
}

bool isPort(QByteArrayView text)
{
    return text.isEmpty()
        || (text[0] == ':' && text.size() <= 6
            && std::all_of(text.begin() + 1, text.end(), isDigit));
}

//! A name from the configuration, which may be written with a port or in another script.
QByteArray configuredName(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QByteArray ace = QUrl::toAce(trimmed);
    return HostRules::hostName(ace.isEmpty() ? trimmed.toUtf8() : ace).value_or(QByteArray());
}

} // namespace

void HostRules::setAllowedHosts(const QStringList &hosts)
{
    QSet<QByteArray> names;
    for (const QString &host : hosts)
        names.insert(configuredName(host));
    names.remove(QByteArray());
    const std::lock_guard lock(m_mutex);
    m_allowed = std::move(names);
}

void HostRules::setTunnelHost(const QString &host)
{
    QByteArray name = configuredName(host);
    const std::lock_guard lock(m_mutex);
    m_tunnelHost = std::move(name);
}

bool HostRules::allows(const QByteArray &name, const QByteArray &dialled) const
{
    if (name.isEmpty())
        return false;
    if (std::find(loopbackNames.begin(), loopbackNames.end(), name) != loopbackNames.end())
        return true;
    if (name == dialled)
        return true;
    const std::lock_guard lock(m_mutex);
    return name == m_tunnelHost || m_allowed.contains(name);
}

std::optional<QByteArray> HostRules::hostName(QByteArrayView field)
{
    const QByteArray text = field.toByteArray().toLower();
    if (text.startsWith('[')) {
        const qsizetype end = text.indexOf(']');
        if (end < 0 || !isPort(QByteArrayView(text).sliced(end + 1)))
            return std::nullopt;
        const QByteArray address = text.mid(1, end - 1);
        if (!std::all_of(address.begin(), address.end(), isAddressCharacter))
            return std::nullopt;
        return address;
    }
    const qsizetype colon = text.indexOf(':');
    if (colon >= 0 && !isPort(QByteArrayView(text).sliced(colon)))
        return std::nullopt;
    QByteArray name = colon < 0 ? text : text.left(colon);
    if (name.endsWith('.'))
        name.chop(1);
    if (name.size() > longestName || !std::all_of(name.begin(), name.end(), isNameCharacter))
        return std::nullopt;
    return name;
}

} // namespace signalbox
