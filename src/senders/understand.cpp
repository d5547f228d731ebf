// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/understand.h"

#include "senders/eventreader.h"

namespace signalbox {

Result<Understanding> understand(JqRunner &jq, const Recipe &recipe, const StoredDelivery &stored)
{
    const auto input = recipeInput(recipe, stored);
    if (!input)
        return fail(input.error());
    const auto outputs = jq.run(recipe.events, *input);
    if (!outputs)
        return fail(outputs.error());
    EventReader reader(recipe, stored);
    for (const QByteArray &output : *outputs)
        reader.read(output);
    Understanding understanding = reader.take();
    // Never silent: a recipe that means "nothing to show" says {ignore: REASON}.
    if (understanding.events.isEmpty() && understanding.ignored.isEmpty()) {
        QStringList reasons{QStringLiteral("no output")};
        reasons += understanding.notes;
        return fail(ErrorKind::InvalidInput, reasons.join(QStringLiteral("; ")).left(1'000));
    }
    return understanding;
}

} // namespace signalbox
