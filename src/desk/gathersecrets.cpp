// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/gathersecrets.h"

#include "core/whendone.h"

#include <QTimer>

#include <algorithm>
#include <memory>

namespace signalbox {

std::optional<Error> missingSecret(std::optional<Error> fault)
{
    if (fault && fault->kind == ErrorKind::NotFound)
        fault->kind = ErrorKind::Unauthorized;
    return fault;
}

bool refersTo(const QMap<QString, SecretReference> &references, const QString &keychainName)
{
    return std::any_of(
        references.begin(), references.end(), [&keychainName](const SecretReference &each) {
            return each.source == SecretReference::Source::Keychain && each.name == keychainName;
        });
}

void gatherSecrets(SecretStore &store, const QMap<QString, SecretReference> &references,
                   QObject *receiver, std::function<void(GatheredSecrets)> done)
{
    struct Gathering
    {
        GatheredSecrets gathered;
        qsizetype missing = 0;
        std::function<void(GatheredSecrets)> done;
    };
    if (references.isEmpty()) {
        // Never inline, so that callers see one order of things only.
        QTimer::singleShot(0, receiver, [done = std::move(done)] { done({}); });
        return;
    }
    auto gathering = std::make_shared<Gathering>();
    gathering->missing = references.size();
    gathering->done = std::move(done);
    for (auto each = references.begin(); each != references.end(); ++each) {
        const QString member = each.key();
        const QString place = toText(each.value());
        whenDone(store.read(each.value()), receiver,
                 [gathering, member, place](Result<Secret> secret) {
                     if (secret)
                         gathering->gathered.secrets.insert(member, *secret);
                     else if (!gathering->gathered.fault)
                         gathering->gathered.fault =
                             Error{secret.error().kind,
                                   member + QStringLiteral(" (") + place + QStringLiteral("): ")
                                       + secret.error().detail,
                                   std::nullopt};
                     if (--gathering->missing == 0)
                         gathering->done(std::move(gathering->gathered));
                 });
    }
}

} // namespace signalbox
