// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleedit.h"

#include "senders/schemes/fields.h"
#include "shape/jsontext.h"
#include "shape/jsonwalk.h"

#include <QFile>

namespace signalbox {

namespace {

constexpr qint64 largestBodyFile = 32 * 1024 * 1024;

// Where a text stood a text is meant, quoted or not; elsewhere what is JSON is taken for it.
QByteArray valueFor(QByteArrayView present, const QString &given)
{
    const QByteArray text = given.toUtf8();
    const bool isText = present.startsWith('"');
    if (normalizedJson(text) && (!isText || text.startsWith('"') || text == "null"))
        return text;
    return quotedJson(given);
}

Result<QByteArray> changedJson(const QByteArray &body, const QString &path, const QString &value)
{
    const auto place = findJson(body, path.split(u'.'));
    if (!place)
        return fail(ErrorKind::InvalidInput, QStringLiteral("the body has no %1").arg(path));
    return body.first(place->begin) + valueFor(place->of(body), value) + body.mid(place->end);
}

Result<QByteArray> changed(const Delivery &sample, const QString &path, const QString &value)
{
    if (normalizedJson(sample.body))
        return changedJson(sample.body, path, value);
    if (isForm(sample) && !fieldValues(sample.body, path.toUtf8()).isEmpty())
        return withFieldReplaced(sample.body, path.toUtf8(), value.toUtf8());
    return fail(ErrorKind::InvalidInput, QStringLiteral("the body has no %1").arg(path));
}

} // namespace

Result<Delivery> editedSample(Delivery sample, const CommandLine &line)
{
    if (!line.bodyFile.isEmpty()) {
        QFile file(line.bodyFile);
        if (!file.open(QIODevice::ReadOnly) || file.size() > largestBodyFile)
            return fail(ErrorKind::InvalidInput, QStringLiteral("cannot read ") + line.bodyFile);
        sample.body = file.readAll();
    }
    for (const auto &[path, value] : line.changes) {
        auto body = changed(sample, path, value);
        if (!body)
            return fail(body.error());
        sample.body = std::move(*body);
    }
    for (const auto &[name, value] : line.headers) {
        if (!value.isEmpty()) {
            setHeader(sample.headers, name.toUtf8(), value.toUtf8());
            continue;
        }
        sample.headers.removeIf([name = name.toUtf8()](const HeaderField &field) {
            return field.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    }
    return sample;
}

} // namespace signalbox
