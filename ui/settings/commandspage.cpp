// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/commandspage.h"

#include "core/whendone.h"
#include "desk/commandlists.h"
#include "desk/commandwords.h"
#include "ui/dialogs/panels.h"
#include "ui/settings/fieldform.h"
#include "ui/words/errorwords.h"
#include "ui/words/visibletext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

namespace {

using Type = FieldSpec::Type;

constexpr int longestNamesShown = 160;

FieldSpec commandField(const char *name, Type type, const char *label, const char *help = "",
                       const char *placeholder = "")
{
    FieldSpec field;
    field.name = QLatin1String(name);
    field.type = type;
    field.label = QString::fromUtf8(label);
    field.help = QString::fromUtf8(help);
    field.placeholder = QLatin1String(placeholder);
    return field;
}

QStringList usersOf(const QJsonObject &item)
{
    return item.value(QLatin1String("allow"))
        .toObject()
        .value(QLatin1String("users"))
        .toVariant()
        .toStringList();
}

} // namespace

CommandsPage::CommandsPage(const SettingsAccess &access, QWidget *parent)
    : ItemsPage(access, QStringLiteral("commands"), parent)
    , m_form(new FieldForm(access.secrets))
    , m_said(new NoteLine)
    , m_heard(new NoteLine)
    , m_who(new NoteLine)
    , m_state(new NoteLine)
    , m_register(iconButton(QStringLiteral("target"), QString()))
    , m_manifest(iconButton(QStringLiteral("copy"), QString()))
{
    m_register->setObjectName(QStringLiteral("register"));
    m_manifest->setObjectName(QStringLiteral("manifest"));
    m_said->setObjectName(QStringLiteral("said"));
    m_heard->setObjectName(QStringLiteral("heard"));
    m_who->setObjectName(QStringLiteral("who"));
    m_state->setObjectName(QStringLiteral("state"));
    int place = 2; // after heading and problem
    for (NoteLine *note : {m_said, m_heard, m_who})
        detail()->insertWidget(place++, note);
    detail()->insertWidget(place, m_form);
    actions()->addWidget(m_state);
    actions()->addWidget(m_register, 0, Qt::AlignLeft);
    actions()->addWidget(m_manifest, 0, Qt::AlignLeft);
    for (QPushButton *button : {m_register, m_manifest})
        button->setAutoDefault(false);
    connect(m_form, &FieldForm::committed, this, [this] { commit(); });
    CommandsPage::setTexts();
}

QString CommandsPage::title() const
{
    return tr("Commands");
}

QString CommandsPage::addText() const
{
    return tr("Add command…");
}

QString CommandsPage::emptyText() const
{
    return tr(
        "No commands yet. A command is what people may say in a chat, such as \"deploy b12\", "
        "to start a trigger; and who may press its button.");
}

void CommandsPage::setTexts()
{
    m_register->setText(tr("Register with Discord"));
    m_manifest->setText(tr("Copy Slack manifest"));
    ItemsPage::setTexts();
}

FieldSpecs CommandsPage::fieldsFor(const QJsonObject &item) const
{
    FieldSpecs fields{
        commandField("name", Type::Text, QT_TRANSLATE_NOOP("Fields", "Name")),
        commandField(
            "endpoints", Type::TextList, QT_TRANSLATE_NOOP("Fields", "Heard at"),
            QT_TRANSLATE_NOOP("Fields",
                              "Endpoints for Slack, Discord or Google Chat, one a line; or "
                              "bots that open a connection themselves.")),
        commandField(
            "pattern", Type::Text, QT_TRANSLATE_NOOP("Fields", "Pattern"),
            QT_TRANSLATE_NOOP("Fields",
                              "A regular expression for all that is said. Its named groups "
                              "become parameters of the trigger."),
            "deploy (?<tag>\\S+)"),
        commandField("params", Type::Computed, QT_TRANSLATE_NOOP("Fields", "Parameters"),
                     QT_TRANSLATE_NOOP("Fields",
                                       "JSON; {\"jq\": …} in it is computed. Empty: the pattern's "
                                       "named groups.")),
        commandField("allow.users", Type::TextList, QT_TRANSLATE_NOOP("Fields", "Who may say it"),
                     QT_TRANSLATE_NOOP("Fields",
                                       "Ids of the platform, one a line, never names; * is "
                                       "everybody. Say it once: the refused attempt stands in the "
                                       "timeline with the id."),
                     "T024BE7LH/U2147483697"),
        commandField(
            "allow.channels", Type::TextList, QT_TRANSLATE_NOOP("Fields", "Where"),
            QT_TRANSLATE_NOOP("Fields", "Ids of channels or spaces, one a line. Empty: anywhere."),
            "C0123456789")};
    // One of several, chosen by a program, is JSON.
    const bool chosen = item.value(QLatin1String("trigger")).isObject();
    FieldSpec trigger = commandField("trigger", chosen ? Type::Computed : Type::Choice,
                                     QT_TRANSLATE_NOOP("Fields", "Starts"));
    trigger.required = true;
    fields.first().required = true;
    for (const TriggerSettings &each : access().file.settings().triggers)
        trigger.choices.append(each.name);
    fields.insert(3, trigger);
    return fields;
}

QStringList CommandsPage::chatEndpoints() const
{
    const Settings &settings = access().file.settings();
    QStringList names;
    for (const EndpointSettings &endpoint : settings.endpoints) {
        if (endpoint.sender == QLatin1String("slack") || endpoint.sender == QLatin1String("discord")
            || endpoint.sender == QLatin1String("google-chat"))
            names.append(endpoint.name);
    }
    for (const TargetSettings &target : settings.targets) {
        const bool opens = target.secrets.contains(QStringLiteral("appToken"))
            || target.settings.value(QLatin1String("presence")).toBool();
        if (opens && !names.contains(target.name))
            names.append(target.name);
    }
    return names;
}

QString CommandsPage::headingOf(const QJsonObject &item) const
{
    return isDraft() ? tr("New command") : item.value(QLatin1String("name")).toString();
}

QString CommandsPage::secondLineOf(const QJsonObject &item) const
{
    return visibleLine(readablePattern(item.value(QLatin1String("pattern")).toString()), 64);
}

QString CommandsPage::noteOf(const QJsonObject &item) const
{
    const QStringList users = usersOf(item);
    if (users.isEmpty())
        return tr("nobody");
    return users.contains(QStringLiteral("*")) ? tr("everybody") : QString();
}

QJsonObject CommandsPage::newItem() const
{
    QJsonObject made{{QLatin1String("name"), uniqueName(tr("command", "name of a new command"))},
                     {QLatin1String("endpoints"), QJsonArray::fromStringList(chatEndpoints())}};
    if (!access().file.settings().triggers.isEmpty())
        made.insert(QLatin1String("trigger"), access().file.settings().triggers.constFirst().name);
    return made;
}

void CommandsPage::showItem(const QJsonObject &item)
{
    m_form->setSpecs(fieldsFor(item));
    m_form->setValues(item);
    m_state->clear();
    showHints(item);
    showPlatforms();
}

void CommandsPage::showHints(const QJsonObject &item)
{
    const QString said = readablePattern(item.value(QLatin1String("pattern")).toString());
    m_said->show(QStringLiteral("status/info"),
                 said.isEmpty() ? QString() : tr("People say: %1").arg(visibleLine(said)));
    const QStringList known = chatEndpoints();
    const QString names = visibleLine(known.join(QStringLiteral(", ")), longestNamesShown);
    if (known.isEmpty())
        m_heard->show(
            QStringLiteral("status/firing"),
            tr("There is no endpoint for Slack, Discord or Google Chat yet, and no bot that "
               "opens a connection."),
            Hue::Amber);
    else
        m_heard->show(QStringLiteral("status/info"), tr("Chats come in at: %1").arg(names));
    const QStringList users = usersOf(item);
    if (users.isEmpty())
        m_who->show(QStringLiteral("status/firing"), tr("Nobody may say this yet."), Hue::Amber);
    else if (users.contains(QStringLiteral("*")))
        m_who->show(QStringLiteral("status/firing"),
                    tr("Everybody who can write there may start this."), Hue::Amber);
    else
        m_who->clear();
}

// One bot: the button acts at once. Several: it asks which.
void CommandsPage::offer(QPushButton *button, const QStringList &names,
                         void (CommandsPage::*act)(const QString &))
{
    button->setVisible(!names.isEmpty() && !isDraft());
    disconnect(button, &QPushButton::clicked, this, nullptr);
    delete button->menu();
    if (names.size() == 1) {
        connect(button, &QPushButton::clicked, this,
                [this, act, name = names.constFirst()] { (this->*act)(name); });
    } else if (!names.isEmpty()) {
        auto *menu = new QMenu(button);
        for (const QString &name : names) {
            QString shown = visibleLine(name, 64);
            menu->addAction(shown.replace(QLatin1Char('&'), QLatin1String("&&")), this,
                            [this, act, name] { (this->*act)(name); });
        }
        button->setMenu(menu);
    }
}

void CommandsPage::showPlatforms()
{
    const Settings &settings = access().file.settings();
    QStringList bots;
    for (const TargetSettings &target : settings.targets) {
        if (target.kind == QLatin1String("discord-bot"))
            bots.append(target.name);
    }
    offer(m_register, access().registerCommands ? bots : QStringList(), &CommandsPage::registerAt);
    offer(m_manifest, access().slackManifest ? slackApps(settings) : QStringList(),
          &CommandsPage::copyManifest);
}

void CommandsPage::registerAt(const QString &target)
{
    m_register->setEnabled(false);
    m_state->show(QStringLiteral("ui/clock"), tr("Registering the commands with Discord…"));
    whenDone(access().registerCommands(target), this,
             [this](const Result<QStringList> &registered) {
                 m_register->setEnabled(true);
                 if (!registered)
                     m_state->show(QStringLiteral("status/failed"),
                                   errorSentence(registered.error()), Hue::Red);
                 else
                     m_state->show(
                         QStringLiteral("status/passed"),
                         tr("Discord knows %n commands now: %1.", nullptr, int(registered->size()))
                             .arg(visibleLine(registered->join(QStringLiteral(", ")),
                                              longestNamesShown)),
                         Hue::Green);
             });
}

void CommandsPage::copyManifest(const QString &name)
{
    const Result<QByteArray> manifest = access().slackManifest(name);
    if (!manifest) {
        m_state->show(QStringLiteral("status/failed"), errorSentence(manifest.error()), Hue::Red);
        return;
    }
    QGuiApplication::clipboard()->setText(QString::fromUtf8(*manifest));
    m_state->show(
        QStringLiteral("status/passed"),
        tr("Copied. Paste it at api.slack.com/apps: Create New App, From a manifest, or into "
           "an app's App Manifest."),
        Hue::Green);
}

QJsonObject CommandsPage::editedItem(const QJsonObject &item) const
{
    return m_form->mergedInto(item);
}

bool CommandsPage::showItemProblem(const QString &path, const QString &text)
{
    return m_form->showProblem(path, text);
}

void CommandsPage::clearItemProblems()
{
    m_form->clearProblems();
}

} // namespace signalbox
