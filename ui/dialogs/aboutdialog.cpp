// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"

#include "ui/dialogs/panels.h"
#include "ui/theme/icons.h"

#include <QLabel>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int pictureSize = 64;
constexpr int dialogWidth = 420;

} // namespace

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Signalbox"));
    setMinimumWidth(dialogWidth);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    row->setSpacing(space::large);
    auto *picture = new QLabel;
    picture->setPixmap(programIcon().pixmap(QSize(pictureSize, pictureSize), devicePixelRatioF()));
    row->addWidget(picture, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    setTight(column, space::small);
    column->addWidget(headingLabel(tr("Signalbox %1").arg(QStringLiteral(SIGNALBOX_VERSION))));
    column->addWidget(secondLabel(
        tr("Receives webhooks, shows them on one board, rings for what matters and throws "
           "the levers.")));
    column->addWidget(
        secondLabel(tr("Free software under the GNU General Public License, version 3 or later. It "
                       "comes without any warranty.")));
    column->addWidget(secondLabel(tr("Built with Qt %1.").arg(QLatin1String(qVersion()))));
    column->addSpacing(space::medium);
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
    row->addLayout(column, 1);
}

} // namespace signalbox
