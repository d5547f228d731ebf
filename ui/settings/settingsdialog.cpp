// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsdialog.h"

#include "ui/dialogs/panels.h"
#include "ui/settings/commandspage.h"
#include "ui/settings/endpointspage.h"
#include "ui/settings/examplespage.h"
#include "ui/settings/generalpage.h"
#include "ui/settings/partpages.h"
#include "ui/settings/plainpages.h"
#include "ui/settings/rulespage.h"
#include "ui/settings/settingslists.h"
#include "ui/settings/tunnelpage.h"
#include "ui/theme/style.h"

#include <QDesktopServices>
#include <QEvent>
#include <QFile>
#include <QPainter>
#include <QScreen>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <array>

namespace signalbox {

namespace {

constexpr int dialogWidth = 1180;
constexpr int dialogHeight = 720;
constexpr int namesWidth = 200;

constexpr std::array pageIcons{"listener", "key",    "target", "lever",    "chat",
                               "rules",    "tunnel", "bell",   "settings", "plus"};

//! The ground of the page names.
class SideGround : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), tokensOf(this).sidebar);
        painter.fillRect(QRect(width() - 1, 0, 1, height()), tokensOf(this).border);
    }
};

} // namespace

SettingsDialog::SettingsDialog(const SettingsAccess &access, QWidget *parent)
    : QDialog(parent)
    , m_access(access)
    , m_names(new PageList)
    , m_pages(new QStackedWidget)
    , m_heading(headingLabel(QString()))
    , m_state(new NoteLine)
    , m_openFile(iconButton(QStringLiteral("link"), QString()))
{
    resize(QSize(dialogWidth, dialogHeight).boundedTo(screen()->availableSize()));
    build();
    addPages();
    setTexts();
    connect(m_names, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(&m_access.file, &SettingsFile::changed, this, &SettingsDialog::reload);
    connect(&m_access.file, &SettingsFile::problemsChanged, this, &SettingsDialog::showFile);
    connect(m_openFile, &QPushButton::clicked, this, [this] {
        // Something to open: an empty configuration is a file too.
        if (QFile file(m_access.file.path()); !file.exists() && file.open(QIODevice::WriteOnly))
            file.write("{}\n");
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_access.file.path()));
    });
    m_names->setCurrentRow(int(Page::Endpoints));
}

void SettingsDialog::build()
{
    auto *row = new QHBoxLayout(this);
    setTight(row, 0);
    auto *side = new SideGround;
    side->setFixedWidth(namesWidth);
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, space::large, 1, space::small);
    sideColumn->setSpacing(space::medium);
    m_heading->setContentsMargins(space::large, 0, 0, 0);
    sideColumn->addWidget(m_heading);
    sideColumn->addWidget(m_names, 1);
    row->addWidget(side);
    auto *column = new QVBoxLayout;
    setTight(column, 0);
    column->addWidget(m_pages, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(space::wide, space::small, space::wide, space::small);
    foot->setSpacing(space::large);
    setButtonLook(m_openFile, ButtonLook::Quiet);
    foot->addWidget(m_state, 1, Qt::AlignVCenter);
    foot->addWidget(m_openFile);
    column->addLayout(foot);
    row->addLayout(column, 1);
}

void SettingsDialog::addPages()
{
    auto *general = new GeneralPage(m_access, Autostart::ofUser());
    connect(general, &GeneralPage::languageChosen, this, &SettingsDialog::languageChosen);
    m_examples = new ExamplesPage(m_access);
    connect(m_examples, &ExamplesPage::placeRequested, this, &SettingsDialog::showPlace);
    const std::array<SettingsPage *, pageIcons.size()> pages{new ListenerPage(m_access),
                                                             new EndpointsPage(m_access),
                                                             new TargetsPage(m_access),
                                                             new TriggersPage(m_access),
                                                             new CommandsPage(m_access),
                                                             new RulesPage(m_access),
                                                             new TunnelPage(m_access),
                                                             new NotificationsPage(m_access),
                                                             general,
                                                             m_examples};
    for (std::size_t i = 0; i < pages.size(); ++i) {
        m_pages->addWidget(pages[i]);
        auto *name = new QListWidgetItem(m_names);
        name->setData(Qt::UserRole, QStringLiteral("ui/") + QLatin1String(pageIcons[i]));
        connect(pages[i], &SettingsPage::saved, this, &SettingsDialog::showFile);
        connect(pages[i], &SettingsPage::refused, this, [this] {
            m_state->show(QStringLiteral("status/failed"), tr("The last change is not saved yet."),
                          Hue::Red);
        });
    }
}

void SettingsDialog::setTexts()
{
    setWindowTitle(tr("Settings"));
    m_heading->setText(tr("Settings"));
    m_names->setAccessibleName(tr("Pages"));
    m_openFile->setText(tr("Open config.json"));
    for (int row = 0; row < m_names->count(); ++row)
        m_names->item(row)->setText(page(Page(row))->title());
    showFile();
}

SettingsPage *SettingsDialog::page(Page page) const
{
    return static_cast<SettingsPage *>(m_pages->widget(int(page)));
}

void SettingsDialog::showPage(Page page)
{
    m_names->setCurrentRow(int(page));
}

void SettingsDialog::showEntry(Page which, const QString &name)
{
    showPage(which);
    if (auto *items = qobject_cast<ItemsPage *>(page(which)))
        items->choose(name);
}

// Where a list of the file is edited; the file itself where it has no page.
void SettingsDialog::showPlace(const QString &list, const QString &name)
{
    if (list == QLatin1String("endpoints"))
        showEntry(Page::Endpoints, name);
    else if (list == QLatin1String("targets"))
        showEntry(Page::Targets, name);
    else if (list == QLatin1String("triggers"))
        showEntry(Page::Triggers, name);
    else if (list == QLatin1String("commands"))
        showEntry(Page::Commands, name);
    else if (list == QLatin1String("rules"))
        showEntry(Page::Rules, name);
    else
        m_openFile->click();
}

void SettingsDialog::addEntry(Page which)
{
    showPage(which);
    if (auto *items = qobject_cast<ItemsPage *>(page(which)))
        items->addItem();
}

void SettingsDialog::done(int result)
{
    // A field that is being typed in is saved when it is left, and closing leaves it.
    if (QWidget *field = focusWidget())
        field->clearFocus();
    QDialog::done(result);
}

void SettingsDialog::healthChanged()
{
    for (int row = 0; row < m_pages->count(); ++row)
        page(Page(row))->refreshState();
}

void SettingsDialog::reload()
{
    for (int row = 0; row < m_pages->count(); ++row)
        page(Page(row))->reload();
    showFile();
}

void SettingsDialog::showFile()
{
    const QList<SettingsProblem> &problems = m_access.file.problems();
    const SettingsProblem *worst = nullptr;
    for (const SettingsProblem &problem : problems) {
        if (!worst || (worst->warning && !problem.warning))
            worst = &problem;
    }
    const qsizetype gaps = m_examples->openGaps().size();
    if (!worst && gaps > 0)
        m_state->show(QStringLiteral("status/firing"),
                      tr("%n value(s) are still an example's own. The page Examples lists them.",
                         nullptr, int(gaps)),
                      Hue::Amber);
    else if (!worst)
        m_state->show(QStringLiteral("ui/check"), tr("All changes saved. config.json is valid."));
    else if (worst->warning)
        m_state->show(QStringLiteral("status/firing"), toText(*worst), Hue::Amber);
    else
        m_state->show(
            QStringLiteral("status/failed"),
            tr("config.json: %1 The last good settings stay in force.").arg(toText(*worst)),
            Hue::Red);
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setTexts();
    QDialog::changeEvent(event);
}

} // namespace signalbox
