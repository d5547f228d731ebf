// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/partpages.h"

#include "core/clock.h"
#include "core/status.h"
#include "core/whendone.h"
#include "ui/dialogs/panels.h"
#include "ui/preview/previewpanel.h"
#include "ui/preview/templatedialog.h"
#include "ui/settings/partfields.h"
#include "ui/settings/spacespanel.h"
#include "ui/words/errorwords.h"
#include "ui/words/sendingwords.h"
#include "ui/words/visibletext.h"

#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int sideWidth = 400;
constexpr int widthForSide = 980; //!< of the page; below it the preview stands under the fields

} // namespace

TargetsPage::TargetsPage(const SettingsAccess &access, QWidget *parent)
    : PartPage(access, QStringLiteral("targets"), targetFields(), parent)
    , m_test(iconButton(QStringLiteral("target"), QString()))
    , m_again(iconButton(QStringLiteral("replay"), QString()))
    , m_state(new NoteLine)
    , m_tested(new NoteLine)
    , m_spaces(new SpacesPanel)
    , m_side(new QWidget(this)) // placed at the first resize; until then the page owns it
    , m_previewHeading(sectionLabel(QString()))
    , m_preview(new PreviewPanel(access.previews))
{
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, space::wide, space::large, space::wide);
    side->setSpacing(space::medium);
    side->addWidget(m_previewHeading);
    side->addWidget(m_preview);
    side->addStretch(1);
    connect(m_preview, &PreviewPanel::templateRequested, this, [this](const QString &target) {
        auto *dialog = openTemplateDialog(this->access().previews, target, 0, this);
        connect(dialog, &TemplateDialog::saved, m_preview, &PreviewPanel::refresh);
    });
    m_test->setObjectName(QStringLiteral("test"));
    m_again->setObjectName(QStringLiteral("tryAgain"));
    // What is wrong stands above the fields, what came of a test at its button.
    constexpr int belowProblem = 2;
    detail()->insertWidget(belowProblem, m_state);
    detail()->insertWidget(belowProblem + 1, m_again, 0, Qt::AlignLeft);
    actions()->addWidget(m_spaces);
    actions()->addWidget(m_tested);
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
    m_previewHeading->setText(tr("What the chat shows"));
    commonHeading()->setText(tr("Messages"));
    PartPage::setTexts();
}

void TargetsPage::resizeEvent(QResizeEvent *event)
{
    PartPage::resizeEvent(event);
    placeSide(m_side, width() >= widthForSide ? sideWidth : 0);
    showPreview();
}

// Of a draft there is no message yet.
void TargetsPage::showPreview()
{
    const bool shown = access().previews.isOffered() && !isDraft() && !targetName().isEmpty();
    m_preview->setVisible(shown);
    m_previewHeading->setVisible(shown);
    if (shown)
        m_preview->setTarget(targetName());
}

void TargetsPage::showItem(const QJsonObject &item)
{
    PartPage::showItem(item);
    m_tested->clear();
    m_test->setVisible(!isDraft());
    showState();
    showPreview();
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
            m_tested->show(QStringLiteral("status/failed"), errorSentence(done.error()), Hue::Red);
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
        if (target.state == TargetFacts::State::Ready && target.line) {
            const bool up = target.line->phase == LineState::Phase::Up;
            m_state->show(up ? QStringLiteral("status/passed") : QStringLiteral("ui/clock"),
                          tr("Live connection: %1")
                              .arg(SendingWords::line(*target.line, SystemClock().now())),
                          up ? std::optional(Hue::Green) : std::nullopt);
        }
        if (target.state != TargetFacts::State::Ready && !target.detail.isEmpty())
            m_state->show(QStringLiteral("status/firing"), visibleLine(target.detail), Hue::Amber);
        m_again->setVisible(target.state == TargetFacts::State::Stopped);
    }
}

void TargetsPage::test()
{
    const QString name = item().value(QLatin1String("name")).toString();
    m_test->setEnabled(false);
    m_tested->show(QStringLiteral("ui/clock"), tr("Sending a test message…"));
    whenDone(access().testTarget(name), this, [this, name](const Result<void> &sent) {
        m_test->setEnabled(true);
        if (item().value(QLatin1String("name")).toString() != name)
            return;
        if (sent)
            m_tested->show(QStringLiteral("status/passed"), tr("The test message arrived."),
                          Hue::Green);
        else
            m_tested->show(
                QStringLiteral("status/failed"),
                tr("The test message did not arrive. %1").arg(errorSentence(sent.error())),
                Hue::Red);
    });
}

} // namespace signalbox
