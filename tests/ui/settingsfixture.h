// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/memorysecretstore.h"
#include "ui/settings/settingsaccess.h"

#include <QFile>
#include <QTemporaryDir>

namespace signalbox {

//! A settings file in a folder of its own, with a few kinds and one sender, and what the pages
//! call.
struct SettingsFixture
{
    QTemporaryDir folder;
    MemorySecretStore secrets;
    Health health;
    QStringList tested;
    KnownKinds kinds = makeKinds();
    QList<RecipePointer> recipes{makeRecipe()};
    SettingsFile file{folder.filePath(QStringLiteral("config.json")), kinds};

    explicit SettingsFixture(const QByteArray &text = {})
    {
        if (!text.isEmpty())
            write(text);
        (void)file.load();
    }

    void write(const QByteArray &text)
    {
        QFile config(file.path());
        if (config.open(QIODevice::WriteOnly))
            config.write(text);
    }
    [[nodiscard]] QByteArray text() const
    {
        QFile config(file.path());
        return config.open(QIODevice::ReadOnly) ? config.readAll() : QByteArray();
    }
    [[nodiscard]] QJsonArray list(const char *member) const
    {
        return file.document().value(QLatin1String(member)).toArray();
    }

    [[nodiscard]] SettingsAccess access()
    {
        const auto done = [] {
            QPromise<Result<void>> promise;
            promise.start();
            promise.addResult(Result<void>());
            promise.finish();
            return promise.future();
        };
        return {file,
                secrets,
                [this] { return kinds; },
                [this] { return recipes; },
                [this] { return health; },
                [this, done](const QString &target) {
                    tested += target;
                    return done();
                },
                [done](const QString &, const QString &) { return done(); }};
    }

    static FieldSpec field(const QString &name, FieldSpec::Type type, bool required)
    {
        FieldSpec spec;
        spec.name = name;
        spec.type = type;
        spec.required = required;
        spec.label = name;
        return spec;
    }
    static KnownKinds makeKinds()
    {
        KnownKinds kinds;
        kinds.targets = {
            {QStringLiteral("slack-webhook"),
             {field(QStringLiteral("url"), FieldSpec::Type::SecretText, true)}},
            {QStringLiteral("relay"), {field(QStringLiteral("url"), FieldSpec::Type::Url, true)}},
            {QStringLiteral("discord-bot"),
             {field(QStringLiteral("token"), FieldSpec::Type::SecretText, true),
              field(QStringLiteral("channel"), FieldSpec::Type::Text, true)}}};
        kinds.triggers = {
            {QStringLiteral("program"),
             {field(QStringLiteral("program"), FieldSpec::Type::Program, true),
              field(QStringLiteral("arguments"), FieldSpec::Type::Computed, false),
              field(QStringLiteral("environment"), FieldSpec::Type::Computed, false)}},
            {QStringLiteral("jenkins-job"),
             {field(QStringLiteral("url"), FieldSpec::Type::Url, true),
              field(QStringLiteral("job"), FieldSpec::Type::Text, true)}}};
        kinds.tunnels = {{QStringLiteral("ngrok"),
                          {field(QStringLiteral("domain"), FieldSpec::Type::Text, false)}}};
        kinds.senders = {QStringLiteral("foundries"), QStringLiteral("slack")};
        return kinds;
    }
    static RecipePointer makeRecipe()
    {
        auto recipe = std::make_shared<Recipe>();
        recipe->id = QStringLiteral("foundries");
        recipe->name = QStringLiteral("Foundries");
        recipe->setup = QStringLiteral(
            "# Foundries\n\n1. Store the **secret**:\n\n   ```\n   fioctl secrets update "
            "lmp={{secret}}\n   ```\n\n2. Add this address:\n\n   ```\n   url: {{url}}\n   "
            "```\n\nGood to know:\n\n- It tries four times.\n");
        return recipe;
    }
};

} // namespace signalbox
