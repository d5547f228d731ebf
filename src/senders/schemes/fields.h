// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery.h"

#include <QByteArrayView>
#include <QString>

namespace signalbox {

//! Values of a field in a query or form (application/x-www-form-urlencoded), decoded, in order.
[[nodiscard]] QList<QByteArray> fieldValues(QByteArrayView encoded, QByteArrayView name);
//! The query with every value of that field replaced, all else byte for byte.
[[nodiscard]] QByteArray withFieldReplaced(QByteArrayView encoded, QByteArrayView name,
                                           QByteArrayView value);
[[nodiscard]] bool isForm(const Delivery &delivery);

//! Sets the field, dropping repeats; appended when it was not there.
void setHeader(HeaderList &headers, const QByteArray &name, const QByteArray &value);
//! Replaces each value of that field by what `change` makes of it.
template <typename Change>
void changeHeader(HeaderList &headers, QByteArrayView name, Change change)
{
    for (HeaderField &field : headers) {
        if (field.name.compare(name, Qt::CaseInsensitive) == 0)
            field.value = change(field.value);
    }
}

//! "\"sha256=\" and 64 hex digits": what a value looks like, without the value.
[[nodiscard]] QString shapeOf(QByteArrayView value);

} // namespace signalbox
