// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triggers/trigger.h"

namespace signalbox {

//! What Jenkins says about a job before it is started (`jobTree`).
struct JenkinsJobFacts
{
    QString fullName;
    bool buildable = true;
    bool asks = false; //!< it has parameters: started by another address
    QList<TriggerParam> params;
};

//! The `tree` that asks for exactly this.
inline constexpr char jobTree[] = "name,fullName,buildable,color,inQueue,property["
                                  "parameterDefinitions[*,defaultParameterValue[*]]],"
                                  "actions[parameterDefinitions[*,defaultParameterValue[*]]]";
inline constexpr char folderTree[] = "jobs[_class,name,color,url]";

[[nodiscard]] JenkinsJobFacts jobFacts(const QJsonObject &answer);
//! Jobs and folders of a folder: folders first, by name.
[[nodiscard]] QList<TriggerPlace> placesIn(const QString &folder, const QJsonObject &answer);

//! The form that is posted: what the job asks for, out of what was given, by name (its case does
//! not matter). Flags are always sent; an unchanged password never. InvalidInput: not one of the
//! choices.
[[nodiscard]] Result<QByteArray> buildForm(const JenkinsJobFacts &job,
                                           const QMap<QString, QString> &given);

} // namespace signalbox
