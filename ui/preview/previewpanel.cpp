// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/previewpanel.h"

#include "core/whendone.h"
#include "desk/messageexamples.h"
#include "ui/dialogs/panels.h"
#include "ui/preview/messageview.h"
#include "ui/preview/previewwords.h"
#include "ui/settings/kindwords.h"
#include "ui/theme/style.h"
#include "ui/words/errorwords.h"
#include "ui/words/visibletext.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

namespace {

enum Role { TargetRole = Qt::UserRole, KindRole };
enum ThemeTab { LightTab, DarkTab };

constexpr int leastCombo = 12, leastParts = 10; // characters
// More than both buttons need in any language: side by side they must not hold the panel open.
constexpr int twoButtons = 520;
// Beyond this share of a limit it is worth a look.
constexpr qsizetype nearly = 90, whole = 100;

const QStringList &platformKinds()
{
    static const QStringList kinds{QStringLiteral("slack-bot"), QStringLiteral("discord-bot"),
                                   QStringLiteral("googlechat-app")};
    return kinds;
}

QComboBox *narrowCombo(const char *name)
{
    auto *combo = new QComboBox;
    combo->setObjectName(QLatin1String(name));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(leastCombo);
    return combo;
}

} // namespace

PreviewPanel::PreviewPanel(PreviewAccess access, QWidget *parent)
    : QWidget(parent)
    , m_access(std::move(access))
    , m_targets(narrowCombo("previewTarget"))
    , m_events(narrowCombo("previewEvent"))
    , m_theme(new QTabBar)
    , m_parts(narrowCombo("previewPart"))
    , m_view(new MessageView)
    , m_measures(new NoteLine)
    , m_problem(new NoteLine)
    , m_outcome(new NoteLine)
    , m_send(iconButton(QStringLiteral("forward"), QString()))
    , m_edit(iconButton(QStringLiteral("rules"), QString()))
    , m_copy(iconButton(QStringLiteral("copy"), QString()))
    , m_acts(new QBoxLayout(QBoxLayout::TopToBottom))
{
    build();
    setTexts();
    for (QComboBox *combo : {m_targets, m_events})
        connect(combo, &QComboBox::activated, this, &PreviewPanel::refresh);
    connect(m_parts, &QComboBox::activated, this, &PreviewPanel::showPart);
    connect(m_theme, &QTabBar::currentChanged, this,
            [this](int tab) { m_view->setDark(tab == DarkTab); });
    connect(m_send, &QPushButton::clicked, this, &PreviewPanel::send);
    connect(m_edit, &QPushButton::clicked, this,
            [this] { Q_EMIT templateRequested(order().target, order().event); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(
            QString::fromUtf8(QJsonDocument(m_preview.message).toJson()));
    });
}

void PreviewPanel::build()
{
    m_theme->setDrawBase(false);
    m_theme->setExpanding(false);
    m_theme->setObjectName(QStringLiteral("previewTheme"));
    m_theme->addTab(QString());
    m_theme->addTab(QString());
    m_send->setObjectName(QStringLiteral("previewSend"));
    m_edit->setObjectName(QStringLiteral("previewEdit"));
    m_parts->setMinimumContentsLength(leastParts);
    m_problem->setObjectName(QStringLiteral("previewProblem"));
    setButtonLook(m_copy, ButtonLook::Quiet);
    auto *choices = new QHBoxLayout;
    setTight(choices, space::small);
    choices->addWidget(m_targets, 1);
    choices->addWidget(m_events, 1);
    auto *look = new QHBoxLayout;
    setTight(look, space::small);
    look->addWidget(m_theme);
    look->addWidget(m_parts);
    look->addStretch();
    look->addWidget(m_copy);
    setTight(m_acts, space::small);
    m_acts->addWidget(m_send, 0, Qt::AlignLeft);
    m_acts->addWidget(m_edit, 0, Qt::AlignLeft);
    m_acts->addStretch();
    auto *column = new QVBoxLayout(this);
    setTight(column, space::medium);
    column->addLayout(choices);
    column->addLayout(look);
    column->addWidget(m_problem);
    column->addWidget(m_view);
    column->addWidget(m_measures);
    column->addLayout(m_acts);
    column->addWidget(m_outcome);
    column->addStretch(1);
}

void PreviewPanel::setTexts()
{
    m_targets->setAccessibleName(tr("Target"));
    m_events->setAccessibleName(tr("Event"));
    m_theme->setAccessibleName(tr("Theme of the platform"));
    m_theme->setTabText(LightTab, tr("Light"));
    m_theme->setTabText(DarkTab, tr("Dark"));
    m_parts->setAccessibleName(tr("Which message"));
    m_send->setText(tr("Send to this target now"));
    m_edit->setText(tr("Edit template…"));
    m_copy->setText(tr("Copy JSON"));
    fillEvents();
    fillTargets();
}

void PreviewPanel::setEvent(qint64 event)
{
    const bool other = event != m_event;
    m_event = event;
    fillEvents();
    if (other) {
        m_outcome->clear();
        m_events->setCurrentIndex(0);
    }
    fillTargets();
    refresh();
}

void PreviewPanel::setTarget(const QString &target)
{
    if (target != m_target)
        m_outcome->clear();
    m_target = target;
    fillTargets();
    refresh();
}

void PreviewPanel::setProgram(const std::optional<QByteArray> &program)
{
    m_program = program;
    refresh();
}

void PreviewPanel::setTemplateButtonVisible(bool visible)
{
    m_templateButton = visible;
    m_edit->setVisible(visible);
}

void PreviewPanel::fillEvents()
{
    const QVariant chosen = m_events->currentData();
    m_events->clear();
    if (m_event != 0)
        m_events->addItem(tr("This event"), QString());
    const QStringList examples = messageExamples();
    for (const QString &id : examples)
        m_events->addItem(PreviewWords::example(id), id);
    if (const int at = m_events->findData(chosen); at >= 0)
        m_events->setCurrentIndex(at);
}

void PreviewPanel::fillTargets()
{
    const QString chosen = m_targets->currentText();
    m_targets->clear();
    m_targets->setVisible(m_target.isEmpty());
    if (!m_target.isEmpty() || !m_access.targets)
        return;
    QStringList platforms;
    const QList<TargetFacts> targets = m_access.targets();
    for (const TargetFacts &target : targets) {
        if (target.kind == QLatin1String("relay"))
            continue; // it passes on what came
        m_targets->addItem(
            tr("%1 (%2)").arg(visibleLine(target.name, 64), KindWords::label(target.kind)));
        m_targets->setItemData(m_targets->count() - 1, target.name, TargetRole);
        m_targets->setItemData(m_targets->count() - 1, target.kind, KindRole);
        platforms += PreviewWords::platform(target.kind);
    }
    for (const QString &kind : platformKinds()) {
        if (platforms.contains(PreviewWords::platform(kind)))
            continue;
        m_targets->addItem(tr("%1 (no target yet)").arg(PreviewWords::platform(kind)));
        m_targets->setItemData(m_targets->count() - 1, kind, KindRole);
    }
    m_targets->setCurrentIndex(std::max(0, m_targets->findText(chosen)));
}

PreviewOrder PreviewPanel::order() const
{
    PreviewOrder wanted;
    wanted.target = m_target.isEmpty() ? m_targets->currentData(TargetRole).toString() : m_target;
    wanted.kind = m_targets->currentData(KindRole).toString();
    wanted.example = m_events->currentData().toString();
    wanted.event = wanted.example.isEmpty() ? m_event : 0;
    wanted.program = m_program;
    return wanted;
}

void PreviewPanel::refresh()
{
    if (!m_access.preview)
        return;
    const int asked = ++m_asked;
    whenDone(m_access.preview(order()), this, [this, asked](const Result<MessagePreview> &preview) {
        if (asked == m_asked)
            take(preview);
    });
}

void PreviewPanel::take(const Result<MessagePreview> &preview)
{
    m_preview = preview.value_or(MessagePreview());
    const std::optional<Error> error = preview ? m_preview.problem : preview.error();
    if (!error)
        m_problem->clear();
    else if (preview)
        m_problem->show(QStringLiteral("status/failed"),
                        tr("The template does not give a message, so this plain line is sent. %1")
                            .arg(visibleLine(error->detail)),
                        Hue::Red);
    else
        m_problem->show(QStringLiteral("status/failed"), errorSentence(*error), Hue::Red);
    const bool configured = !order().target.isEmpty();
    m_send->setVisible(configured);
    m_send->setEnabled(bool(preview) && m_access.send);
    m_edit->setVisible(m_templateButton && configured && m_preview.takesMessage);
    m_copy->setEnabled(bool(preview) && m_preview.takesMessage);
    m_view->setVisible(bool(preview) && m_preview.takesMessage);
    const qsizetype replies = m_preview.followUps.size();
    const int part = m_parts->currentIndex();
    m_parts->clear();
    m_parts->addItem(tr("The message"));
    for (qsizetype at = 1; at <= replies; ++at)
        m_parts->addItem(tr("In its thread, %1 of %2").arg(at).arg(replies));
    m_parts->setCurrentIndex(part > 0 && part <= replies ? part : 0);
    m_parts->setVisible(replies > 0);
    if (preview && !m_preview.takesMessage)
        m_problem->show(QStringLiteral("ui/forward"),
                        tr("A relay passes the delivery on as it came, byte for byte."));
    showPart();
    Q_EMIT templateProblem(error);
}

void PreviewPanel::showPart()
{
    const int part = m_parts->currentIndex();
    const QJsonObject &message = part > 0 && part <= m_preview.followUps.size()
        ? m_preview.followUps.at(part - 1)
        : m_preview.message;
    m_view->setMessage(readMessage(platformOf(m_preview.kind), message));
    showMeasures();
}

void PreviewPanel::showMeasures()
{
    if (m_parts->currentIndex() > 0)
        return m_measures->clear();
    QStringList parts;
    bool tight = false;
    for (const MessageMeasure &measure : std::as_const(m_preview.measures)) {
        parts += PreviewWords::measure(measure);
        tight = tight || measure.used * whole >= measure.allowed * nearly;
    }
    m_measures->show(tight ? QStringLiteral("status/firing") : QStringLiteral("ui/check"),
                     parts.join(QStringLiteral(" · ")),
                     tight ? std::optional(Hue::Amber) : std::nullopt);
}

void PreviewPanel::send()
{
    const PreviewOrder wanted = order();
    m_send->setEnabled(false);
    m_outcome->show(QStringLiteral("ui/clock"), tr("Sending…"));
    whenDone(m_access.send(wanted), this, [this, wanted](const Result<void> &sent) {
        m_send->setEnabled(true);
        if (!sent)
            m_outcome->show(QStringLiteral("status/failed"), errorSentence(sent.error()), Hue::Red);
        else if (wanted.event != 0 && !wanted.program)
            m_outcome->show(QStringLiteral("status/passed"),
                            tr("On its way to %1.").arg(visibleLine(wanted.target)), Hue::Green);
        else
            m_outcome->show(QStringLiteral("status/passed"),
                            tr("%1 has taken it.").arg(visibleLine(wanted.target)), Hue::Green);
    });
}

void PreviewPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_wasShown, true))
        return;
    m_theme->setCurrentIndex(tokensOf(this).dark ? DarkTab : LightTab);
}

void PreviewPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_acts->setDirection(width() < twoButtons ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void PreviewPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setTexts();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace signalbox
