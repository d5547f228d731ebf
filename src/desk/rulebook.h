// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "desk/facts.h"
#include "settings/settings.h"
#include "shape/jqrunner.h"

#include <QSet>

#include <memory>

namespace signalbox {

//! What a folded event leads to.
struct Consequences
{
    QList<OutboxRow> outbox;
    QList<RunRecord> runs;
    std::optional<RuleAction> notify; //!< the loudest of the rules that fired
    QStringList faults; //!< rules that could not be evaluated: "failures on main: line 1: …"
};

//! How an event came to be looked at.
enum class Occasion {
    Live,
    CaughtUp, //!< recovered after a crash: never triggers when older than ten minutes
    Replayed, //!< by hand, without forwarding or acting unless asked
};

//! The rules in force: an immutable value made from the settings, used in the worker thread.
class RuleBook
{
public:
    explicit RuleBook(const Settings &settings);

    struct Case
    {
        const FoldOutcome &fold;
        Occasion occasion = Occasion::Live;
        bool mayForward = true;
        bool mayTrigger = true; //!< verified, or an unsigned endpoint that says so
        int chainDepth = 0;
        QStringList ancestors{}; //!< triggers whose runs led here, the first one first
    };
    [[nodiscard]] Consequences apply(JqRunner &jq, const Case &given, Instant now) const;

    //! Which changes are sent to a target (DESIGN, section 4, "states").
    [[nodiscard]] bool sends(const QString &target, Status status) const;

    //! Whether a target passes on deliveries instead of telling changes.
    [[nodiscard]] bool relays(const QString &target) const { return m_relays.contains(target); }

    //! The settings of a target that sends to several spaces, else none.
    [[nodiscard]] const TargetSettings *targetWithSpaces(const QString &target) const
    {
        const auto found = m_withSpaces.constFind(target);
        return found == m_withSpaces.constEnd() ? nullptr : &*found;
    }

private:
    [[nodiscard]] bool fires(const RuleSettings &rule, const FoldOutcome &fold) const;
    void carryOut(const RuleSettings &rule, const RuleAction &action, JqRunner &jq,
                  const Case &given, const QByteArray &input, Instant now,
                  Consequences &consequences) const;

    QList<RuleSettings> m_rules;
    QHash<QString, QSet<Status>> m_states;
    QSet<QString> m_relays;
    [[nodiscard]] RunRecord runFor(const RuleSettings &rule, const RuleAction &action,
                                   const Case &given, Instant now) const;

    QHash<QString, TargetSettings> m_withSpaces;
    QHash<QString, Arming> m_arming;
};

using RuleBookPointer = std::shared_ptr<const RuleBook>;

inline constexpr int mostChainDepth = 5;
inline constexpr std::chrono::minutes tooOldToTrigger{10};

} // namespace signalbox
