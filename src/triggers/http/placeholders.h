// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QMap>
#include <QString>

namespace signalbox {

//! How values are written into a template.
enum class Filling {
    Plain, //!< as they are, for people
    Path, //!< percent-encoded; one that would climb ("..") is refused
    Query,
};

//! Replaces {name}, {+name} (slashes stay slashes) and {name?} (may be missing: "") by values. A
//! missing one is InvalidInput with its name.
[[nodiscard]] Result<QString> filled(const QString &pattern, const QMap<QString, QString> &values,
                                     Filling filling);

//! The names that must be given.
[[nodiscard]] QStringList requiredNames(const QString &pattern);

} // namespace signalbox
