// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/endpointfields.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

FieldSpec optionSpec(const char *name, FieldSpec::Type type, const char *label)
{
    FieldSpec spec;
    spec.name = QStringLiteral("options.") + QLatin1String(name);
    spec.type = type;
    spec.label = QLatin1String(label);
    return spec;
}

} // namespace

FieldSpec endpointSecret()
{
    FieldSpec spec;
    spec.name = QStringLiteral("secret");
    spec.type = FieldSpec::Type::SecretText;
    spec.label = QStringLiteral(QT_TRANSLATE_NOOP("Fields", "Secret"));
    spec.help =
        QStringLiteral(QT_TRANSLATE_NOOP("Fields",
                                         "Kept in the keychain, never in the settings file. With a "
                                         "secret, unsigned deliveries are refused."));
    return spec;
}

FieldSpecs endpointOptions(const RecipePointer &recipe)
{
    FieldSpecs fields;
    if (recipe) {
        for (FieldSpec field : recipe->optionFields) {
            field.name.prepend(QLatin1String("options."));
            fields += field;
        }
    }
    fields += optionSpec("httpsOnly", FieldSpec::Type::Flag,
                         QT_TRANSLATE_NOOP("Fields", "Refuse what did not come over HTTPS"));
    fields += optionSpec("mayTrigger", FieldSpec::Type::Flag,
                         QT_TRANSLATE_NOOP("Fields", "Unsigned deliveries may start triggers"));
    fields += optionSpec("maxBodyMiB", FieldSpec::Type::Number,
                         QT_TRANSLATE_NOOP("Fields", "Largest body (MiB)"));
    return fields;
}

} // namespace signalbox
