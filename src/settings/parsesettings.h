// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/kindmembers.h"
#include "settings/memberreader.h"

#include <QSet>

namespace signalbox {

//! What the parts of the parser share: where relative paths start and which kinds exist.
struct ParseContext
{
    const QString &folder;
    const KnownKinds &kinds;
};

//! Names seen in one list; notes a second use.
class SeenNames
{
public:
    //! The member `name`, checked: there, short, one line, and not used before.
    [[nodiscard]] QString read(const MemberReader &reader);
    void note(const MemberReader &reader, const QString &member, const QString &value);

private:
    QMap<QString, QString> m_seenAt;
};

[[nodiscard]] ListenerSettings readListener(const MemberReader &top, const ParseContext &context);
[[nodiscard]] QList<EndpointSettings> readEndpoints(const MemberReader &top,
                                                    const ParseContext &context);
[[nodiscard]] QList<TargetSettings> readTargets(const MemberReader &top,
                                                const ParseContext &context);
[[nodiscard]] QList<TriggerSettings> readTriggers(const MemberReader &top,
                                                  const ParseContext &context);
[[nodiscard]] std::optional<PartSettings> readTunnel(const MemberReader &top,
                                                     const ParseContext &context);
//! Names of targets, triggers and endpoints are checked against `settings`, so these come last.
[[nodiscard]] std::optional<QList<RuleSettings>> readRules(const MemberReader &top,
                                                           const Settings &settings);
[[nodiscard]] QList<CommandSettings> readCommands(const MemberReader &top,
                                                  const Settings &settings);

} // namespace signalbox
