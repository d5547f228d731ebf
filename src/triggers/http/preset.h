// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonValue>
#include <QMap>
#include <QStringList>

#include <optional>

namespace signalbox {

//! What is known of one service's way to start something, as data:
//! resources/triggers/http/presets/ID.json. Placeholders in `path`, `query`, `says` and `link` are
//! parameters; those of `says` and `link` are also the answer's members, and {+base} the address.
struct HttpPreset
{
    QString id, name, method;
    QString url; //!< unless the configuration names another
    QString path; //!< put behind the address
    QMap<QString, QString> query; //!< what stays empty is left out
    QMap<QString, QString> headers;
    QMap<QString, QString> defaults; //!< parameters unless given
    QString tokenHeader, tokenPrefix;
    QJsonValue body; //!< undefined: none
    QString says, link;

    //! A parameter without which it cannot start.
    [[nodiscard]] QStringList requiredParams() const;
};

//! Ids, in alphabetical order.
[[nodiscard]] QStringList httpPresets();
//! NotFound, or Corrupt with what is wrong in the file.
[[nodiscard]] Result<HttpPreset> httpPreset(const QString &id);

} // namespace signalbox
