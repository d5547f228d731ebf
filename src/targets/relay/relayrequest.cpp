// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/relay/relayrequest.h"

#include <QSet>

namespace signalbox {

namespace {

QByteArray lower(const QByteArray &name)
{
    return name.trimmed().toLower();
}

// What is for this hop: the fixed list, and what the Connection field names.
QSet<QByteArray> hopFields(const HeaderList &headers)
{
    QSet<QByteArray> names{
        "keep-alive", "proxy-connection", "proxy-authenticate", "proxy-authorization",
        "te",         "trailer",          "transfer-encoding",  "upgrade",
        "expect"};
    for (const QByteArray &value : headerValues(headers, "Connection")) {
        for (const QByteArray &name : value.split(',')) {
            // "close" and "keep-alive" are no field names; nobody may switch off what carries the
            // body.
            if (lower(name) != "close" && lower(name) != "content-length" && lower(name) != "host")
                names.insert(lower(name));
        }
    }
    return names;
}

bool canBeWritten(const HeaderField &field)
{
    for (const char c : field.name) {
        if (c <= 0x20 || c >= 0x7f || c == ':')
            return false;
    }
    return !field.name.isEmpty() && !field.value.contains('\r') && !field.value.contains('\n')
        && !field.value.contains('\0');
}

bool isWord(const QByteArray &method)
{
    return !method.isEmpty()
        && std::all_of(method.begin(), method.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

// Writes fields, each of our own three once.
class FieldWriter
{
public:
    FieldWriter(const QByteArray &host, qsizetype length)
        : m_own{
            {"host", host}, {"content-length", QByteArray::number(length)}, {"connection", "close"}}
    {
    }

    void add(const HeaderField &field)
    {
        for (auto own = m_own.begin(); own != m_own.end(); ++own) {
            if (own->name != lower(field.name))
                continue;
            if (!own->value.isNull())
                write(field.name, std::exchange(own->value, QByteArray()));
            return;
        }
        write(field.name, field.value);
    }

    QByteArray finish(bool wantsLength)
    {
        static constexpr const char *names[] = {"Host", "Content-Length", "Connection"};
        for (int i = 0; i < m_own.size(); ++i) {
            if (!m_own.at(i).value.isNull() && (i != 1 || wantsLength))
                write(names[i], m_own.at(i).value);
        }
        return m_text;
    }

private:
    void write(const QByteArray &name, const QByteArray &value)
    {
        m_text += name + ": " + value + "\r\n";
    }

    HeaderList m_own;
    QByteArray m_text;
};

} // namespace

Result<QByteArray> relayHeader(const Delivery &delivery, const QByteArray &requestTarget,
                               const QByteArray &host)
{
    if (!isWord(delivery.method))
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("the delivery's method cannot be sent on"));
    const QSet<QByteArray> dropped = hopFields(delivery.headers);
    FieldWriter fields(host, delivery.body.size());
    for (const HeaderField &field : delivery.headers) {
        if (!canBeWritten(field))
            return fail(ErrorKind::InvalidInput,
                        QStringLiteral("a header field of the delivery cannot be sent on"));
        const QByteArray name = lower(field.name);
        if (name == "connection" || !dropped.contains(name))
            fields.add(field);
    }
    const bool wantsLength =
        !delivery.body.isEmpty() || (delivery.method != "GET" && delivery.method != "HEAD");
    return delivery.method + ' ' + requestTarget + " HTTP/1.1\r\n" + fields.finish(wantsLength)
        + "\r\n";
}

} // namespace signalbox
