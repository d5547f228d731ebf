// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Triggers as buttons of a message.
#include "core/unguessabletext.h"
#include "core/whendone.h"
#include "desk/buttons.h"
#include "desk/committed.h"
#include "desk/messageinput.h"
#include "desk/outbox.h"

#include <QJsonArray>

namespace signalbox {

QStringList Outbox::triggersFor(const OutboxRow &row, const QJsonObject &input) const
{
    const LiveTarget *live = m_targets.find(row.target);
    if (!live || !row.part.isEmpty() || row.subject == 0)
        return {};
    return triggersOffered(live->settings, *live->kind, input);
}

// A Workspace add-on names the address that hears of a press, any other app what was pressed.
QString Outbox::heardAt(const LiveTarget &live) const
{
    const Endpoint *endpoint = m_endpoints
        ? m_endpoints->findName(live.settings.settings.value(QLatin1String("endpoint")).toString())
        : nullptr;
    if (!endpoint || !live.kind->spaces)
        return {};
    const QJsonObject &options = endpoint->settings.options;
    if (options.value(QLatin1String("serviceAccount")).toString().isEmpty())
        return {};
    const QString audience = options.value(QLatin1String("audience")).toString();
    return audience.startsWith(QLatin1String("https://"))
        ? audience
        : endpoint->identity.publicUrl.toString(QUrl::FullyEncoded);
}

QJsonObject Outbox::action(const LiveTarget &live, const QString &handle,
                           const QString &label) const
{
    QJsonObject action{{QLatin1String("handle"), handle}, {QLatin1String("label"), label}};
    if (const QString address = heardAt(live); !address.isEmpty())
        action.insert(QLatin1String("function"), address);
    return action;
}

void Outbox::offerTriggers(OutboxRow row, OutgoingMessage message, QJsonObject input,
                           QStringList triggers)
{
    if (triggers.isEmpty())
        return shape(row, std::move(message), input);
    const QString trigger = triggers.takeFirst();
    const ButtonRecord button{buttonPrefix + unguessableText(), row.target, row.subject, trigger,
                              m_clock.now()};
    const auto commit = committed<QString>(
        [&](Store::Done<QString> done) { m_store.addButton(button, std::move(done)); });
    whenDone(commit, this,
             [this, row, message, input, triggers, trigger](const Result<QString> &handle) mutable {
                 QJsonArray actions = input.value(QLatin1String("actions")).toArray();
                 const LiveTarget *live = m_targets.find(row.target);
                 if (live && handle && !handle->isEmpty())
                     actions.append(action(*live, *handle, trigger));
                 input.insert(QLatin1String("actions"), actions);
                 offerTriggers(row, std::move(message), input, triggers);
             });
}

} // namespace signalbox
