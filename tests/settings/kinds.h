// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings.h"

namespace signalbox {

inline FieldSpec field(const char *name, FieldSpec::Type type, bool required = false)
{
    FieldSpec spec;
    spec.name = QLatin1String(name);
    spec.type = type;
    spec.required = required;
    return spec;
}

//! Kinds as the program has them, as far as the configuration cares.
inline KnownKinds kindsForTests()
{
    using Type = FieldSpec::Type;
    KnownKinds kinds;
    kinds.senders = {QStringLiteral("foundries"), QStringLiteral("github"),
                     QStringLiteral("slack-command")};
    const FieldSpecs webhook{field("url", Type::SecretText, true)};
    kinds.targets = {
        {QStringLiteral("slack-webhook"), webhook},
        {QStringLiteral("discord-webhook"), webhook},
        {QStringLiteral("googlechat-webhook"), webhook},
        {QStringLiteral("http"), {field("url", Type::Url, true)}},
        {QStringLiteral("relay"), {field("url", Type::Url, true)}},
        {QStringLiteral("slack-bot"),
         {field("token", Type::SecretText, true), field("channel", Type::Text, true),
          field("appToken", Type::SecretText)}},
        {QStringLiteral("discord-bot"),
         {field("token", Type::SecretText, true), field("channel", Type::Text, true),
          field("applicationId", Type::Text), field("presence", Type::Flag)}},
        {QStringLiteral("googlechat-app"),
         {field("serviceAccount", Type::SecretText, true), field("endpoint", Type::Text, true),
          field("spaces", Type::TextList)}},
    };
    FieldSpec method = field("method", Type::Choice);
    method.choices = {QStringLiteral("POST"), QStringLiteral("PUT")};
    kinds.triggers = {
        {QStringLiteral("jenkins-webhook"),
         {field("url", Type::Url, true), field("token", Type::SecretText),
          field("body", Type::Computed)}},
        {QStringLiteral("jenkins-job"),
         {field("url", Type::Url, true), field("job", Type::Text, true), field("user", Type::Text),
          field("token", Type::SecretText)}},
        {QStringLiteral("http"),
         {field("preset", Type::Text), field("url", Type::Url, true), method,
          field("headers", Type::TextMap), field("body", Type::Computed),
          field("token", Type::SecretText)}},
        {QStringLiteral("program"),
         {field("program", Type::Program, true), field("arguments", Type::Computed),
          field("environment", Type::Computed), field("secrets", Type::SecretText),
          field("timeoutSeconds", Type::Number), field("workingFolder", Type::FilePath)}},
    };
    kinds.tunnels = {{QStringLiteral("ngrok"),
                      {field("token", Type::SecretText), field("domain", Type::Text),
                       field("program", Type::Program), field("agentApi", Type::Url)}}};
    return kinds;
}

} // namespace signalbox
