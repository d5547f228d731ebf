// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/kindwords.h"

#include "ui/settings/language.h"

#include <array>

namespace signalbox {

namespace {

struct Row
{
    const char *kind;
    const char *label;
};

constexpr std::array rows{
    Row{"slack-webhook", QT_TRANSLATE_NOOP("signalbox::KindWords", "Slack, incoming webhook")},
    Row{"slack-bot", QT_TRANSLATE_NOOP("signalbox::KindWords", "Slack, bot")},
    Row{"discord-webhook", QT_TRANSLATE_NOOP("signalbox::KindWords", "Discord, webhook")},
    Row{"discord-bot", QT_TRANSLATE_NOOP("signalbox::KindWords", "Discord, bot")},
    Row{"googlechat-webhook", QT_TRANSLATE_NOOP("signalbox::KindWords", "Google Chat, webhook")},
    Row{"googlechat-app", QT_TRANSLATE_NOOP("signalbox::KindWords", "Google Chat, app")},
    Row{"http", QT_TRANSLATE_NOOP("signalbox::KindWords", "HTTP request")},
    Row{"relay", QT_TRANSLATE_NOOP("signalbox::KindWords", "Relay, byte for byte")},
    Row{"jenkins-webhook", QT_TRANSLATE_NOOP("signalbox::KindWords", "Jenkins, generic webhook")},
    Row{"jenkins-job", QT_TRANSLATE_NOOP("signalbox::KindWords", "Jenkins, job")},
    Row{"program", QT_TRANSLATE_NOOP("signalbox::KindWords", "Program on this computer")},
    Row{"mute-space", QT_TRANSLATE_NOOP("signalbox::KindWords", "Mute a chat space")},
    Row{"ngrok", "ngrok"},
    Row{"cloudflared", "Cloudflare Tunnel"},
    Row{"ssh", QT_TRANSLATE_NOOP("signalbox::KindWords", "SSH reverse tunnel")},
    Row{"smee", "smee.io"},
    Row{"custom", QT_TRANSLATE_NOOP("signalbox::KindWords", "Own program or address")},
};

struct ChoiceRow
{
    const char *field;
    const char *choice;
    const char *label;
};

constexpr std::array choices{
    ChoiceRow{"confirm", "none",
              QT_TRANSLATE_NOOP("signalbox::KindWords", "Nothing, it starts at once")},
    ChoiceRow{"confirm", "click", QT_TRANSLATE_NOOP("signalbox::KindWords", "A click in a dialog")},
    ChoiceRow{"confirm", "hold",
              QT_TRANSLATE_NOOP("signalbox::KindWords", "Holding a button down")},
    ChoiceRow{"confirm", "name", QT_TRANSLATE_NOOP("signalbox::KindWords", "Typing its name")},
    ChoiceRow{"whileRunning", "refuse",
              QT_TRANSLATE_NOOP("signalbox::KindWords", "Refuse another one")},
    ChoiceRow{"whileRunning", "queue",
              QT_TRANSLATE_NOOP("signalbox::KindWords", "Let another one wait")},
    ChoiceRow{"on", "change", QT_TRANSLATE_NOOP("signalbox::KindWords", "When something changed")},
    ChoiceRow{"on", "every", QT_TRANSLATE_NOOP("signalbox::KindWords", "For every event")},
};

} // namespace

QString KindWords::choice(const QString &field, const QString &choice)
{
    for (const ChoiceRow &row : choices) {
        if (field == QLatin1String(row.field) && choice == QLatin1String(row.choice))
            return tr(row.label);
    }
    return field == QLatin1String("language") ? Language::nameOf(choice) : choice;
}

QString KindWords::label(const QString &kind)
{
    for (const Row &row : rows) {
        if (kind == QLatin1String(row.kind))
            return tr(row.label);
    }
    return kind;
}

} // namespace signalbox
