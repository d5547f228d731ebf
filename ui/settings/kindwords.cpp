// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/kindwords.h"

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
    Row{"ngrok", "ngrok"},
    Row{"cloudflared", "Cloudflare Tunnel"},
    Row{"ssh", QT_TRANSLATE_NOOP("signalbox::KindWords", "SSH reverse tunnel")},
    Row{"smee", "smee.io"},
    Row{"custom", QT_TRANSLATE_NOOP("signalbox::KindWords", "Own program or address")},
};

} // namespace

QString KindWords::label(const QString &kind)
{
    for (const Row &row : rows) {
        if (kind == QLatin1String(row.kind))
            return tr(row.label);
    }
    return kind;
}

} // namespace signalbox
