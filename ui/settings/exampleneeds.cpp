// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/exampleneeds.h"

#include "core/whendone.h"
#include "ui/dialogs/panels.h"
#include "ui/settings/secretdialog.h"
#include "ui/theme/fonts.h"
#include "ui/theme/style.h"
#include "ui/words/errorwords.h"
#include "ui/words/visibletext.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

namespace {

constexpr qsizetype longestShownExample = 60;

QLabel *codeLabel(const QString &text)
{
    QLabel *label = secondLabel(visibleLine(text, longestShownExample));
    label->setFont(fixedFontOf(TypeRole::Second));
    label->setToolTip(QStringLiteral("<qt>%1</qt>").arg(visibleLine(text).toHtmlEscaped()));
    return label;
}

QLabel *nameLabel(const QString &text)
{
    QLabel *label = codeLabel(text);
    label->setWordWrap(false);
    return label;
}

} // namespace

ExampleNeeds::ExampleNeeds(SecretStore &secrets, QWidget *parent)
    : QWidget(parent), m_secrets(secrets)
{
    auto *layout = new QVBoxLayout(this);
    setTight(layout, 0);
}

void ExampleNeeds::clear()
{
    ++m_round;
    m_secretRows.clear();
    delete m_rows;
    m_rows = new QWidget;
    m_grid = new QGridLayout(m_rows);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::medium);
    m_grid->setVerticalSpacing(space::small);
    m_grid->setColumnStretch(1, 1);
    layout()->addWidget(m_rows);
}

void ExampleNeeds::show(const QList<ExampleSecret> &secrets, const QList<ExampleGap> &gaps,
                        bool isTakenIn)
{
    clear();
    int row = 0;
    if (!secrets.isEmpty())
        m_grid->addWidget(sectionLabel(tr("Secrets")), row++, 0, 1, 3);
    for (const ExampleSecret &secret : secrets)
        addSecret(row++, secret, isTakenIn);
    if (!gaps.isEmpty()) {
        m_grid->setRowMinimumHeight(row++, space::small);
        m_grid->addWidget(sectionLabel(tr("Values of your own")), row++, 0, 1, 3);
    }
    for (const ExampleGap &gap : gaps)
        addGap(row++, gap, isTakenIn);
    Q_EMIT missingChanged();
}

void ExampleNeeds::addSecret(int row, const ExampleSecret &secret, bool isTakenIn)
{
    auto *state = secondLabel(tr("for %1").arg(visibleLine(secret.part)));
    m_grid->addWidget(nameLabel(secret.name), row, 0);
    m_grid->addWidget(state, row, 1);
    if (!isTakenIn)
        return;
    m_secretRows.insert(secret.name, {state});
    auto *set = new QPushButton(tr("Set…"));
    set->setObjectName(QStringLiteral("set.") + secret.name);
    set->setAutoDefault(false);
    set->setAccessibleName(tr("Set %1").arg(secret.name));
    connect(set, &QPushButton::clicked, this, [this, name = secret.name] { setSecret(name); });
    m_grid->addWidget(set, row, 2);
    look(secret.name);
}

void ExampleNeeds::addGap(int row, const ExampleGap &gap, bool isTakenIn)
{
    m_grid->addWidget(nameLabel(gap.name + u' ' + gap.member), row, 0);
    m_grid->addWidget(codeLabel(gap.value), row, 1);
    if (!isTakenIn)
        return;
    auto *go = new QPushButton(tr("Show"));
    go->setObjectName(QStringLiteral("show.") + gap.name);
    go->setAutoDefault(false);
    go->setAccessibleName(tr("Show %1").arg(gap.name));
    connect(go, &QPushButton::clicked, this,
            [this, gap] { Q_EMIT placeRequested(gap.list, gap.name); });
    m_grid->addWidget(go, row, 2);
}

void ExampleNeeds::look(const QString &name)
{
    SecretReference reference;
    reference.source = SecretReference::Source::Keychain;
    reference.name = name;
    whenDone(m_secrets.read(reference), this,
             [this, name, round = m_round](const Result<Secret> &found) {
                 const auto row = m_secretRows.find(name);
                 if (round != m_round || row == m_secretRows.end())
                     return;
                 row->known = true;
                 row->isStored = found.has_value();
                 const bool isAbsent = !found && found.error().kind == ErrorKind::NotFound;
                 row->state->setText(found          ? tr("stored")
                                         : isAbsent ? tr("not stored yet")
                                                    : tr("cannot be read"));
                 row->state->setToolTip(
                     found || isAbsent ? QString()
                                       : QStringLiteral("<qt>%1</qt>")
                                             .arg(errorSentence(found.error()).toHtmlEscaped()));
                 Q_EMIT missingChanged();
             });
}

int ExampleNeeds::missing() const
{
    const bool allKnown = std::all_of(m_secretRows.cbegin(), m_secretRows.cend(),
                                      [](const SecretRow &row) { return row.known; });
    if (!allKnown)
        return -1;
    return int(std::count_if(m_secretRows.cbegin(), m_secretRows.cend(),
                             [](const SecretRow &row) { return !row.isStored; }));
}

void ExampleNeeds::setSecret(const QString &name)
{
    auto *dialog = new SecretDialog(name, name, m_secrets, this);
    connect(dialog, &SecretDialog::stored, this, [this, name] { look(name); });
    dialog->open();
}

} // namespace signalbox
