// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/partpages.h"

#include "core/clock.h"
#include "core/status.h"
#include "core/whendone.h"
#include "ui/dialogs/panels.h"
#include "ui/settings/fieldform.h"
#include "ui/settings/spacespanel.h"
#include "ui/words/errorwords.h"
#include "ui/words/visibletext.h"

#include <QVBoxLayout>

namespace signalbox {

namespace {

using Type = FieldSpec::Type;

FieldSpec spec(const char *name, Type type, const char *label, const char *help = "",
               const QStringList &choices = {}, const char *placeholder = "")
{
    FieldSpec field;
    field.name = QLatin1String(name);
    field.type = type;
    field.label = QString::fromUtf8(label);
    field.help = QString::fromUtf8(help);
    field.choices = choices;
    field.placeholder = QLatin1String(placeholder);
    return field;
}

FieldSpecs targetFields()
{
    return {
        spec("states", Type::TextList, QT_TRANSLATE_NOOP("Fields", "Send only"),
             QT_TRANSLATE_NOOP(
                 "Fields",
                 "States that are sent, one a line, such as failed. Empty: what suits the "
                 "platform.")),
        spec("language", Type::Choice, QT_TRANSLATE_NOOP("Fields", "Language of messages"), "",
             {QStringLiteral("en"), QStringLiteral("ko"), QStringLiteral("de")}),
        spec("timeZone", Type::Text, QT_TRANSLATE_NOOP("Fields", "Time zone"),
             QT_TRANSLATE_NOOP("Fields", "Of the times in messages. Empty: this computer's."), {},
             "Asia/Seoul"),
        spec("template", Type::FilePath, QT_TRANSLATE_NOOP("Fields", "Own template"),
             QT_TRANSLATE_NOOP(
                 "Fields",
                 "A jq program that shapes the message. Empty: the one that comes with "
                 "Signalbox.")),
    };
}

FieldSpecs triggerFields()
{
    return {
        spec("confirm", Type::Choice, QT_TRANSLATE_NOOP("Fields", "Before it starts"),
             QT_TRANSLATE_NOOP("Fields", "How much it takes to start it by hand."),
             {QStringLiteral("none"), QStringLiteral("click"), QStringLiteral("hold"),
              QStringLiteral("name")}),
        spec("coolDownSeconds", Type::Number, QT_TRANSLATE_NOOP("Fields", "Cool-down (seconds)"),
             QT_TRANSLATE_NOOP("Fields", "A second run within this time is refused."), {}, "0"),
        spec("whileRunning", Type::Choice, QT_TRANSLATE_NOOP("Fields", "While one is running"), "",
             {QStringLiteral("refuse"), QStringLiteral("queue")}),
        spec("allowedHours.from", Type::Text, QT_TRANSLATE_NOOP("Fields", "Allowed from"),
             QT_TRANSLATE_NOOP("Fields", "Local time. Outside these hours it does not start."), {},
             "08:00"),
        spec("allowedHours.to", Type::Text, QT_TRANSLATE_NOOP("Fields", "Allowed until"), "", {},
             "18:00"),
        spec("startWithinSeconds", Type::Number,
             QT_TRANSLATE_NOOP("Fields", "Start within (seconds)"),
             QT_TRANSLATE_NOOP(
                 "Fields",
                 "When the other side cannot be reached it is tried again, never later than "
                 "this."),
             {}, "120"),
    };
}

} // namespace

TargetsPage::TargetsPage(const SettingsAccess &access, QWidget *parent)
    : PartPage(access, QStringLiteral("targets"), targetFields(), parent)
    , m_test(iconButton(QStringLiteral("target"), QString()))
    , m_again(iconButton(QStringLiteral("replay"), QString()))
    , m_state(new NoteLine)
    , m_spaces(new SpacesPanel)
{
    m_test->setObjectName(QStringLiteral("test"));
    m_again->setObjectName(QStringLiteral("tryAgain"));
    actions()->addWidget(m_spaces);
    actions()->addWidget(m_state);
    actions()->addWidget(m_again, 0, Qt::AlignLeft);
    actions()->addWidget(m_test, 0, Qt::AlignLeft);
    connect(m_test, &QPushButton::clicked, this, &TargetsPage::test);
    connect(m_again, &QPushButton::clicked, this, &TargetsPage::tryAgain);
    connect(m_spaces, &SpacesPanel::acceptRequested, this, [this](const QString &space) {
        changeSpace(this->access().acceptSpace(targetName(), space));
    });
    connect(m_spaces, &SpacesPanel::muteRequested, this,
            [this](const QString &space, std::optional<std::chrono::minutes> time) {
                changeSpace(this->access().muteSpace(targetName(), space, time));
            });
    connect(m_spaces, &SpacesPanel::removeRequested, this, [this](const QString &space) {
        changeSpace(this->access().removeSpace(targetName(), space));
    });
    TargetsPage::setTexts();
}

QString TargetsPage::title() const
{
    return tr("Targets");
}

QString TargetsPage::addText() const
{
    return tr("Add target…");
}

QString TargetsPage::emptyText() const
{
    return tr("Nothing is forwarded yet. A target is where messages go: a channel, a room, a "
              "program of your own.");
}

QList<KindFields> TargetsPage::kinds() const
{
    return access().kinds().targets;
}

QString TargetsPage::noteOf(const QJsonObject &item) const
{
    const QString name = item.value(QLatin1String("name")).toString();
    const QList<TargetFacts> targets = access().health().targets;
    for (const TargetFacts &target : targets) {
        if (target.name != name)
            continue;
        switch (target.state) {
        case TargetFacts::State::Ready:
            return {};
        case TargetFacts::State::Waiting:
            return tr("%n waiting", nullptr, target.waiting);
        case TargetFacts::State::Stopped:
            return tr("stopped");
        case TargetFacts::State::NoSecret:
            return tr("no secret");
        case TargetFacts::State::Faulty:
            return tr("faulty");
        }
    }
    return {};
}

void TargetsPage::setTexts()
{
    m_test->setText(tr("Send a test"));
    m_again->setText(tr("Try again"));
    commonHeading()->setText(tr("Messages"));
    PartPage::setTexts();
}

void TargetsPage::showItem(const QJsonObject &item)
{
    PartPage::showItem(item);
    m_test->setVisible(!isDraft());
    showState();
}

void TargetsPage::refreshState()
{
    PartPage::refreshState();
    showState();
}

QString TargetsPage::targetName() const
{
    return item().value(QLatin1String("name")).toString();
}

void TargetsPage::showSpaces()
{
    const bool hasSpaces = access().spaces && !isDraft()
        && item().value(QLatin1String("kind")).toString() == QLatin1String("googlechat-app");
    m_spaces->setVisible(hasSpaces);
    if (!hasSpaces)
        return;
    const QStringList listed = item().value(QLatin1String("spaces")).toVariant().toStringList();
    m_spaces->setSpaces(access().spaces(targetName()), listed, SystemClock().now());
}

void TargetsPage::changeSpace(const QFuture<Result<void>> &change)
{
    whenDone(change, this, [this](const Result<void> &done) {
        if (!done)
            m_state->show(QStringLiteral("status/failed"), errorSentence(done.error()), Hue::Red);
        showSpaces();
    });
}

void TargetsPage::tryAgain()
{
    if (access().restartTarget)
        changeSpace(access().restartTarget(targetName()));
}

void TargetsPage::showState()
{
    m_state->clear();
    m_again->hide();
    showSpaces();
    const QList<TargetFacts> targets = access().health().targets;
    for (const TargetFacts &target : targets) {
        if (isDraft() || target.name != item().value(QLatin1String("name")).toString())
            continue;
        if (target.state != TargetFacts::State::Ready && !target.detail.isEmpty())
            m_state->show(QStringLiteral("status/firing"), visibleLine(target.detail), Hue::Amber);
        m_again->setVisible(target.state == TargetFacts::State::Stopped);
    }
}

void TargetsPage::test()
{
    const QString name = item().value(QLatin1String("name")).toString();
    m_test->setEnabled(false);
    m_state->show(QStringLiteral("ui/clock"), tr("Sending a test message…"));
    whenDone(access().testTarget(name), this, [this, name](const Result<void> &sent) {
        m_test->setEnabled(true);
        if (item().value(QLatin1String("name")).toString() != name)
            return;
        if (sent)
            m_state->show(QStringLiteral("status/passed"), tr("The test message arrived."),
                          Hue::Green);
        else
            m_state->show(
                QStringLiteral("status/failed"),
                tr("The test message did not arrive. %1").arg(errorSentence(sent.error())),
                Hue::Red);
    });
}

TriggersPage::TriggersPage(const SettingsAccess &access, QWidget *parent)
    : PartPage(access, QStringLiteral("triggers"), triggerFields(), parent)
{
    TriggersPage::setTexts();
}

QString TriggersPage::title() const
{
    return tr("Triggers");
}

QString TriggersPage::addText() const
{
    return tr("Add trigger…");
}

QString TriggersPage::emptyText() const
{
    return tr("No triggers yet. A trigger is a lever: it starts a build, a deployment or a "
              "program, after you said so.");
}

QList<KindFields> TriggersPage::kinds() const
{
    return access().kinds().triggers;
}

void TriggersPage::setTexts()
{
    commonHeading()->setText(tr("Safety"));
    PartPage::setTexts();
}

} // namespace signalbox
