// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/dialogs/panels.h"
#include "ui/words/errorwords.h"

#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int columnWidth = 560;

} // namespace

std::pair<QString, QString> splitProblem(const QString &line)
{
    static const QRegularExpression form(QStringLiteral("^([a-z][\\w.\\[\\]-]*) (.*)$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    const auto found = form.match(line);
    if (!found.hasMatch())
        return {QString(), line};
    return {found.captured(1), found.captured(2)};
}

SettingsPage::SettingsPage(const SettingsAccess &access, QWidget *parent)
    : QWidget(parent), m_access(access)
{
}

bool SettingsPage::save(const JsonChanges &changes)
{
    clearProblems();
    if (changes.isEmpty())
        return true;
    const Result<void> written = m_access.file.edit(changes);
    if (written) {
        Q_EMIT saved();
        return true;
    }
    if (written.error().kind != ErrorKind::InvalidInput) {
        showProblem(QString(), errorSentence(written.error()));
        Q_EMIT refused(errorSentence(written.error()));
        return false;
    }
    const QStringList lines = written.error().detail.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const auto [path, text] = splitProblem(line);
        showProblem(path, text);
    }
    Q_EMIT refused(written.error().detail);
    return false;
}

QVBoxLayout *SettingsPage::makeColumn(QWidget *page)
{
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    // The ground of the dialog, not that of a list.
    scroll->viewport()->setAutoFillBackground(false);
    auto *inside = new QWidget;
    inside->setAutoFillBackground(false);
    auto *row = new QHBoxLayout(inside);
    row->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    auto *column = new QWidget;
    column->setMaximumWidth(columnWidth);
    auto *layout = new QVBoxLayout(column);
    setTight(layout, space::large);
    row->addWidget(column, 1);
    row->addStretch(0);
    scroll->setWidget(inside);
    outer->addWidget(scroll);
    return layout;
}

} // namespace signalbox
