// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/tunnelpage.h"

#include "ui/dialogs/panels.h"
#include "ui/settings/fieldform.h"
#include "ui/settings/kindwords.h"
#include "ui/words/visibletext.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace signalbox {

namespace {

const auto member = QLatin1String("tunnel");
const auto kindKey = QLatin1String("kind");

} // namespace

TunnelPage::TunnelPage(const SettingsAccess &access, QWidget *parent)
    : SettingsPage(access, parent)
    , m_heading(headingLabel(QString()))
    , m_help(secondLabel(QString()))
    , m_kindLabel(nullptr)
    , m_kind(new QComboBox)
    , m_form(new FieldForm(access.secrets))
    , m_state(new NoteLine)
    , m_problem(new NoteLine)
{
    m_kindLabel = fieldLabel(QString(), m_kind);
    m_kind->setObjectName(QStringLiteral("kind"));
    auto *column = makeColumn(this);
    for (const auto &[upper, lower] : {std::pair<QWidget *, QWidget *>{m_heading, m_help},
                                       std::pair<QWidget *, QWidget *>{m_kindLabel, m_kind}}) {
        auto *part = new QVBoxLayout;
        setTight(part, space::tiny);
        part->addWidget(upper);
        part->addWidget(lower);
        column->addLayout(part);
    }
    column->addWidget(m_state);
    column->addWidget(m_form);
    column->addWidget(m_problem);
    column->addStretch(1);
    connect(m_kind, &QComboBox::activated, this, &TunnelPage::kindChosen);
    connect(m_form, &FieldForm::committed, this, &TunnelPage::commit);
    setTexts();
    reload();
}

QString TunnelPage::title() const
{
    return tr("Tunnel");
}

void TunnelPage::setTexts()
{
    m_heading->setText(tr("Tunnel"));
    m_help->setText(tr("Carries deliveries from outside to this computer. It reaches the endpoints "
                       "and nothing else."));
    m_kindLabel->setText(tr("Kind"));
}

FieldSpecs TunnelPage::fieldsOf(const QString &kind) const
{
    const QList<KindFields> all = access().kinds().tunnels;
    for (const KindFields &known : all) {
        if (known.id == kind)
            return known.fields;
    }
    return {};
}

void TunnelPage::reload()
{
    const QJsonObject tunnel = access().file.document().value(member).toObject();
    const QString present = tunnel.value(kindKey).toString();
    m_kind->clear();
    m_kind->addItem(tr("None, this computer only"), QString());
    const QList<KindFields> all = access().kinds().tunnels;
    for (const KindFields &kind : all)
        m_kind->addItem(KindWords::label(kind.id), kind.id);
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(present)));
    m_form->setSpecs(fieldsOf(present));
    m_form->setValues(tunnel);
    const auto editors = m_form->editors();
    for (FieldEditor *editor : editors)
        editor->setProposedName(QStringLiteral("%1-%2").arg(present, editor->spec().name));
    refreshState();
}

void TunnelPage::kindChosen()
{
    const QString kind = m_kind->currentData().toString();
    m_form->setSpecs(fieldsOf(kind));
    m_form->setValues({});
    if (kind.isEmpty())
        save({{member, QJsonValue::Null}});
    else
        commit(); // refused while a needed field is empty; the field says so
}

void TunnelPage::commit()
{
    const QString kind = m_kind->currentData().toString();
    const QJsonObject before = access().file.document().value(member).toObject();
    const bool same = before.value(kindKey).toString() == kind;
    QJsonObject after = m_form->mergedInto(same ? before : QJsonObject());
    after.insert(kindKey, kind);
    if (same)
        save(jsonChanges(member, before, after));
    else
        save({{member, after}});
}

QString TunnelPage::stateText(const TunnelState &state) const
{
    const QString detail = visibleLine(state.detail);
    switch (state.reason) {
    case TunnelState::Reason::None:
        break;
    case TunnelState::Reason::ProgramMissing:
        return tr("Its program was not found. %1").arg(detail);
    case TunnelState::Reason::NotLoggedIn:
        return tr("It is not logged in. %1").arg(detail);
    case TunnelState::Reason::Refused:
        return tr("The service refused it. %1").arg(detail);
    case TunnelState::Reason::Died:
        return tr("Its program ended. %1").arg(detail);
    case TunnelState::Reason::NoAnswer:
        return tr("The service does not answer. %1").arg(detail);
    case TunnelState::Reason::PortTaken:
        return tr("Its port is taken. %1").arg(detail);
    }
    switch (state.phase) {
    case TunnelState::Phase::Off:
        return tr("Off");
    case TunnelState::Phase::Starting:
        return tr("Starting…");
    case TunnelState::Phase::Up:
        return tr("Up at %1").arg(state.publicUrl.toString());
    case TunnelState::Phase::Waiting:
        return tr("Next try in %n second(s)", nullptr, state.nextTrySeconds);
    case TunnelState::Phase::Failed:
        break;
    }
    return tr("Down. %1").arg(detail);
}

void TunnelPage::refreshState()
{
    const Health health = access().health();
    if (!health.tunnelConfigured) {
        m_state->clear();
        return;
    }
    const bool up = health.tunnel.phase == TunnelState::Phase::Up;
    const bool faulty = health.tunnel.reason != TunnelState::Reason::None
        || health.tunnel.phase == TunnelState::Phase::Failed;
    m_state->show(up           ? QStringLiteral("status/passed")
                      : faulty ? QStringLiteral("status/failed")
                               : QStringLiteral("ui/clock"),
                  stateText(health.tunnel).trimmed(),
                  up           ? std::optional(Hue::Green)
                      : faulty ? std::optional(Hue::Red)
                               : std::nullopt);
}

void TunnelPage::showProblem(const QString &path, const QString &text)
{
    const QString prefix = QStringLiteral("tunnel.");
    if (path.startsWith(prefix) && m_form->showProblem(path.mid(prefix.size()), text))
        return;
    m_problem->show(QStringLiteral("status/failed"),
                    path.isEmpty() ? text : path + QLatin1Char(' ') + text, Hue::Red);
}

void TunnelPage::clearProblems()
{
    m_form->clearProblems();
    m_problem->clear();
}

void TunnelPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setTexts();
        reload();
    }
    SettingsPage::changeEvent(event);
}

} // namespace signalbox
