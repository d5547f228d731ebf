// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/examplewords.h"

#include <array>

namespace signalbox {

namespace {

struct ExampleRow
{
    const char *id;
    const char *title;
    const char *about;
};

constexpr std::array exampleRows{
    ExampleRow{
        "cloudmaster", QT_TRANSLATE_NOOP("signalbox::ExampleWords", "Clouds by a Slack command"),
        QT_TRANSLATE_NOOP(
            "signalbox::ExampleWords",
            "/cloudmaster create NAME on CLOUD, delete NAME on CLOUD, list CLOUD, list all and "
            "echo TEXT: virtual machines of AWS, Azure, Google Cloud and vSphere through Apache "
            "Libcloud (python3-libcloud). The answer goes to whoever asked, the status to a "
            "channel, and what was created starts a second action. The cloud \"demo\" needs no "
            "account.")},
    ExampleRow{
        "cloudwatch-google-chat",
        QT_TRANSLATE_NOOP("signalbox::ExampleWords", "CloudWatch in Google Chat"),
        QT_TRANSLATE_NOOP(
            "signalbox::ExampleWords",
            "Alarms come through Amazon SNS and go to every space that has added the bot and was "
            "accepted. A button, or \"@bot mute\", keeps a space quiet for half an hour.")},
    ExampleRow{"drone-discord",
               QT_TRANSLATE_NOOP("signalbox::ExampleWords", "Drone builds in Discord"),
               QT_TRANSLATE_NOOP("signalbox::ExampleWords",
                                 "One message for each build, edited as the build goes on. The bot "
                                 "is shown online while deliveries can be received.")},
    ExampleRow{
        "dtr-google-chat-jenkins",
        QT_TRANSLATE_NOOP("signalbox::ExampleWords", "Registry, Google Chat, Jenkins"),
        QT_TRANSLATE_NOOP(
            "signalbox::ExampleWords",
            "Docker Trusted Registry tells a space of pushed and scanned images. The card's "
            "Deploy button, or \"@bot deploy b12\", starts a Jenkins job, and the space hears how "
            "it ended. \"@bot get scan details\" asks the registry and answers in the thread.")},
    ExampleRow{"foundries-ngrok",
               QT_TRANSLATE_NOOP("signalbox::ExampleWords", "Foundries.io through ngrok"),
               QT_TRANSLATE_NOOP(
                   "signalbox::ExampleWords",
                   "Builds come in through ngrok, stand in the timeline, and go on byte for byte "
                   "to a program on this computer.")},
};

const ExampleRow *exampleRow(const QString &id)
{
    for (const ExampleRow &row : exampleRows) {
        if (id == QLatin1String(row.id))
            return &row;
    }
    return nullptr;
}

} // namespace

QString ExampleWords::title(const Example &example)
{
    const ExampleRow *row = exampleRow(example.id);
    return row ? tr(row->title) : example.id;
}

QString ExampleWords::about(const Example &example)
{
    const ExampleRow *row = exampleRow(example.id);
    return row ? tr(row->about) : example.about;
}

} // namespace signalbox
