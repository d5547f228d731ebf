// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/examplespage.h"

#include "ui/dialogs/panels.h"
#include "ui/settings/exampleneeds.h"
#include "ui/settings/settingslists.h"
#include "ui/theme/style.h"
#include "ui/words/errorwords.h"
#include "ui/words/examplewords.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int exampleListWidth = 300;

} // namespace

ExamplesPage::ExamplesPage(const SettingsAccess &access, QWidget *parent)
    : SettingsPage(access, parent)
    , m_examples(shippedExamples())
    , m_list(new EntryList)
    , m_heading(headingLabel(QString()))
    , m_about(secondLabel(QString()))
    , m_add(new QPushButton)
    , m_needs(new ExampleNeeds(access.secrets))
    , m_note(new NoteLine)
    , m_problem(new NoteLine)
{
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, &ExamplesPage::showCurrent);
    connect(m_add, &QPushButton::clicked, this, &ExamplesPage::takeIn);
    connect(m_needs, &ExampleNeeds::missingChanged, this, &ExamplesPage::showRest);
    connect(m_needs, &ExampleNeeds::placeRequested, this, &ExamplesPage::placeRequested);
    setTexts();
}

void ExamplesPage::build()
{
    auto *row = new QHBoxLayout(this);
    setTight(row, 0);
    m_list->setObjectName(QStringLiteral("examples"));
    m_list->setFixedWidth(exampleListWidth);
    row->addWidget(m_list);
    auto *page = new QWidget;
    auto *column = makeColumn(page);
    auto *top = new QVBoxLayout;
    setTight(top, space::tiny);
    top->addWidget(m_heading);
    top->addWidget(m_about);
    column->addLayout(top);
    column->addWidget(m_note);
    column->addWidget(m_problem);
    column->addWidget(m_needs);
    m_add->setObjectName(QStringLiteral("addExample"));
    m_add->setAutoDefault(false);
    setButtonLook(m_add, ButtonLook::Primary);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addStretch(1);
    row->addWidget(page, 1);
}

QString ExamplesPage::title() const
{
    return tr("Examples");
}

void ExamplesPage::setTexts()
{
    m_list->setAccessibleName(title());
    m_add->setText(tr("Add this example"));
    reload();
}

const Example *ExamplesPage::current() const
{
    const int row = m_list->currentRow();
    return row < 0 || row >= m_examples.size() ? nullptr : &m_examples.at(row);
}

ExamplesPage::Presence ExamplesPage::presenceOf(const Example &example) const
{
    const QList<ImportedPart> parts = planExample(access().file.document(), example).parts;
    const auto kept = std::count_if(parts.cbegin(), parts.cend(),
                                    [](const ImportedPart &part) { return part.isKept; });
    if (kept == parts.size())
        return Presence::Whole;
    return kept == 0 ? Presence::Absent : Presence::Partly;
}

QList<ExampleGap> ExamplesPage::openGaps() const
{
    QList<ExampleGap> gaps;
    for (const Example &example : m_examples)
        gaps += gapsIn(access().file.document(), example);
    return gaps;
}

void ExamplesPage::fillList()
{
    const QSignalBlocker quiet(m_list);
    const int chosen = std::max(0, m_list->currentRow());
    m_list->clear();
    for (const Example &example : m_examples) {
        const bool isThere = presenceOf(example) == Presence::Whole;
        m_list->addEntry(ExampleWords::title(example), isThere ? tr("Added") : tr("Not added"),
                         QString());
    }
    m_list->setCurrentRow(chosen);
}

void ExamplesPage::reload()
{
    fillList();
    showCurrent();
}

void ExamplesPage::showCurrent()
{
    clearProblems();
    const Example *example = current();
    if (!example)
        return;
    m_heading->setText(ExampleWords::title(*example));
    m_about->setText(ExampleWords::about(*example));
    const bool isThere = presenceOf(*example) == Presence::Whole;
    m_add->setVisible(!isThere);
    m_needs->show(secretsOf(*example),
                  gapsIn(isThere ? access().file.document() : example->document, *example),
                  isThere);
}

// What is said above the list, as soon as it is known which secrets are there.
void ExamplesPage::showRest()
{
    const Example *example = current();
    if (!example)
        return;
    switch (presenceOf(*example)) {
    case Presence::Absent:
        m_note->show(QStringLiteral("status/info"),
                     tr("Its endpoints, targets, triggers, commands and rules are added to yours. "
                        "Then it asks for this:"));
        return;
    case Presence::Partly:
        m_note->show(QStringLiteral("status/info"),
                     tr("Something of the same name is there already and stays as it is. The rest "
                        "is added, and asks for this:"));
        return;
    case Presence::Whole:
        break;
    }
    const int secrets = m_needs->missing();
    const int gaps = int(gapsIn(access().file.document(), *example).size());
    if (secrets < 0)
        m_note->clear();
    else if (secrets + gaps == 0)
        m_note->show(QStringLiteral("status/passed"), tr("Everything is filled in."), Hue::Green);
    else
        m_note->show(QStringLiteral("status/firing"),
                     tr("%n thing(s) are still to be filled in.", nullptr, secrets + gaps),
                     Hue::Amber);
}

void ExamplesPage::takeIn()
{
    const Example *example = current();
    if (!example)
        return;
    clearProblems();
    const auto taken = takeInExample(access().file, *example);
    if (!taken) {
        showProblem(QString(), errorSentence(taken.error()));
        Q_EMIT refused(errorSentence(taken.error()));
        return;
    }
    Q_EMIT saved();
    reload();
}

void ExamplesPage::showProblem(const QString &path, const QString &text)
{
    m_problem->show(QStringLiteral("status/failed"),
                    path.isEmpty() ? text : path + QLatin1Char(' ') + text, Hue::Red);
}

void ExamplesPage::clearProblems()
{
    m_problem->clear();
}

void ExamplesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setTexts();
    SettingsPage::changeEvent(event);
}

} // namespace signalbox
