// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triggers/space/mutespace.h"

#include "core/whendone.h"

#include <QObject>

namespace signalbox {

namespace {

constexpr int usualMinutes = 30;
constexpr int mostMinutes = 365 * 24 * 60;
const QString minutesName = QStringLiteral("minutes");
const QString spaceName = QStringLiteral("space");

class MuteSpace final : public Trigger
{
public:
    MuteSpace(QString target, QJsonObject settings, SpaceMuter muter)
        : m_target(std::move(target)), m_settings(std::move(settings)), m_muter(std::move(muter))
    {
    }

    void start(const TriggerCall &call, Report report) override
    {
        const auto wanted = mutingFor(call);
        if (!wanted)
            return report(told(RunReport::State::NotStarted, wanted.error().detail));
        whenDone(m_muter(*wanted), &m_receiver, [report](const Result<QString> &muted) {
            report(muted ? told(RunReport::State::Passed, *muted)
                         : told(RunReport::State::Failed, muted.error().detail));
        });
    }
    Result<QString> describe(const TriggerCall &call) const override
    {
        const auto wanted = mutingFor(call);
        if (!wanted)
            return fail(wanted.error());
        const QString where =
            wanted->space.isEmpty() ? QStringLiteral("the space it is said in") : wanted->space;
        return wanted->time.count() == 0 ? QStringLiteral("unmute %1 of %2").arg(where, m_target)
                                         : QStringLiteral("mute %1 of %2 for %3 min")
                                               .arg(where, m_target)
                                               .arg(wanted->time.count());
    }

private:
    static RunReport told(RunReport::State state, const QString &reason)
    {
        RunReport report;
        report.state = state;
        report.reason = reason;
        return report;
    }

    Result<SpaceMuting> mutingFor(const TriggerCall &call) const
    {
        SpaceMuting wanted{call.runId, m_target, call.params.value(spaceName), {}};
        if (wanted.space.isEmpty())
            wanted.space = m_settings.value(spaceName).toString();
        bool isNumber = true;
        const QString asked = call.params.value(minutesName);
        const int minutes = asked.isEmpty() ? m_settings.value(minutesName).toInt(usualMinutes)
                                            : asked.toInt(&isNumber);
        if (!isNumber || minutes < 0 || minutes > mostMinutes)
            return fail(ErrorKind::InvalidInput,
                        QStringLiteral("minutes is not between 0 and %1").arg(mostMinutes));
        wanted.time = std::chrono::minutes(minutes);
        return wanted;
    }

    const QString m_target;
    const QJsonObject m_settings;
    const SpaceMuter m_muter;
    QObject m_receiver; // last, so that nothing arrives in a half-gone trigger
};

FieldSpecs muteSpaceFields()
{
    using Type = FieldSpec::Type;
    return {{QStringLiteral("target"),
             Type::Text,
             true,
             QStringLiteral("Target"),
             QStringLiteral("Whose space it is: a target that sends to each space of its bot."),
             {},
             {}},
            {minutesName,
             Type::Number,
             false,
             QStringLiteral("Minutes"),
             QStringLiteral("How long the space gets nothing; 0 ends that. What is said with the "
                            "command goes before it."),
             {},
             QString::number(usualMinutes)},
            {spaceName,
             Type::Text,
             false,
             QStringLiteral("Space"),
             QStringLiteral("Without one, the space in which it is said or pressed."),
             {},
             QStringLiteral("spaces/AAAA")}};
}

} // namespace

TriggerKind muteSpaceKind()
{
    TriggerKind kind;
    kind.id = QStringLiteral("mute-space");
    kind.label = QStringLiteral("Mute a chat space");
    kind.fields = muteSpaceFields();
    kind.create = [](const TriggerSetup &setup, HttpClient &,
                     const Clock &) -> Result<std::unique_ptr<Trigger>> {
        if (!setup.muteSpace)
            return fail(ErrorKind::Unavailable, QStringLiteral("there is no desk to do it"));
        return std::make_unique<MuteSpace>(setup.settings.value(u"target").toString(),
                                           setup.settings, setup.muteSpace);
    };
    return kind;
}

} // namespace signalbox
