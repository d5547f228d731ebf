// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings.h"

#include "core/wordtable.h"

#include <algorithm>

namespace signalbox {

namespace {
constexpr WordTable<Confirm, 4> confirmWords{{{
    {Confirm::None, "none"},
    {Confirm::Click, "click"},
    {Confirm::Hold, "hold"},
    {Confirm::Name, "name"},
}}};
} // namespace

QString toText(Confirm confirm)
{
    return confirmWords.text(confirm);
}

std::optional<Confirm> confirmFromText(QStringView text)
{
    return confirmWords.value(text);
}

QString toText(const SettingsProblem &problem)
{
    return problem.path.isEmpty() ? problem.text : problem.path + u' ' + problem.text;
}

bool ParsedSettings::valid() const
{
    return std::all_of(problems.begin(), problems.end(),
                       [](const SettingsProblem &problem) { return problem.warning; });
}

QList<RuleSettings> defaultRules()
{
    RuleSettings rule;
    rule.name = QStringLiteral("default");
    rule.when =
        QStringLiteral(".transition == \"fixed\" or .status == \"failed\" or .status == \"firing\" "
                       "or .status == \"resolved\" or .status == \"blocked\"");
    rule.actions = {RuleAction{}};
    return {rule};
}

} // namespace signalbox
