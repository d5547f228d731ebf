// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/payloadpage.h"

#include "ui/details/jsontreemodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/words/visibletext.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QStringDecoder>
#include <QTreeView>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int bytesPerLine = 16, nameColumn = 220, openRows = 40;
constexpr qsizetype longestLine = 4096; //!< a plain text edit is slow with very long lines

std::optional<QString> utf8Text(const QByteArray &bytes)
{
    if (bytes.contains('\0'))
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

QString brokenIntoLines(const QString &text)
{
    QString result;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        for (qsizetype at = 0; at == 0 || at < line.size(); at += longestLine)
            result += line.mid(at, longestLine) + QLatin1Char('\n');
    }
    result.chop(1);
    return result;
}

} // namespace

QString hexDump(const QByteArray &bytes)
{
    QString result;
    for (qsizetype at = 0; at < bytes.size(); at += bytesPerLine) {
        const QByteArray line = bytes.mid(at, bytesPerLine);
        QString letters;
        for (const char byte : line)
            letters += byte >= 0x20 && byte < 0x7f ? QLatin1Char(byte) : QLatin1Char('.');
        result += QStringLiteral("%1  %2  %3\n")
                      .arg(at, 8, 16, QLatin1Char('0'))
                      .arg(QString::fromLatin1(line.toHex(' ')), -(3 * bytesPerLine - 1))
                      .arg(letters);
    }
    return result;
}

PayloadPage::PayloadPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new JsonTreeModel(this))
    , m_tree(new QTreeView)
    , m_text(new QPlainTextEdit)
    , m_summary(plainLabel())
    , m_copy(new QPushButton)
    , m_asText(new QPushButton)
    , m_stack(new QStackedLayout)
{
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    makeSecond(m_summary);
    m_copy->setIcon(lineIcon(QStringLiteral("copy")));
    for (QPushButton *button : {m_copy, m_asText})
        setButtonLook(button, ButtonLook::Quiet);
    m_asText->setCheckable(true);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(space::wide, space::small, space::medium, space::small);
    bar->addWidget(m_summary, 1);
    bar->addWidget(m_asText);
    bar->addWidget(m_copy);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_text);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(space::medium + space::tiny, 0, 0, 0);
    body->addLayout(m_stack);
    layout->addLayout(body, 1);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &PayloadPage::openMenu);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { Q_EMIT copyRequested(QString::fromUtf8(m_body)); });
    connect(m_asText, &QPushButton::toggled, this, [this](bool asText) {
        if (asText)
            showText(QString::fromUtf8(m_body.left(maxTextBytes)), true);
        else
            m_stack->setCurrentWidget(m_tree);
    });
}

void PayloadPage::showBody(const QByteArray &body)
{
    m_body = body;
    m_copy->setText(tr("Copy"));
    m_asText->setText(tr("As text"));
    m_tree->setAccessibleName(tr("Payload"));
    m_text->setAccessibleName(tr("Payload"));
    const bool json = m_model->setText(body);
    const QSignalBlocker quiet(m_asText);
    m_asText->setChecked(false);
    m_asText->setVisible(json);
    const QString bytes = tr("%n byte(s)", nullptr, int(body.size()));
    if (json) {
        m_summary->setText(tr("JSON, %1").arg(bytes));
        m_stack->setCurrentWidget(m_tree);
        m_tree->setColumnWidth(JsonTreeModel::NameColumn, nameColumn);
        if (m_model->rowCount() < openRows)
            m_tree->expandToDepth(0);
        return;
    }
    if (body.isEmpty()) {
        m_summary->setText(tr("No body"));
        showText({}, false);
        return;
    }
    const std::optional<QString> text = utf8Text(body.left(maxTextBytes));
    const bool cut = body.size() > (text ? maxTextBytes : maxHexBytes);
    const QString what = text ? tr("Text, %1").arg(bytes) : tr("Binary, %1").arg(bytes);
    m_summary->setText(cut ? tr("%1, the beginning is shown").arg(what) : what);
    showText(text ? *text : hexDump(body.left(maxHexBytes)), true);
}

void PayloadPage::showText(const QString &text, bool fixed)
{
    m_text->setFont(fixed ? fixedFontOf(TypeRole::Second) : fontOf(TypeRole::Body));
    m_text->setPlainText(visibleText(brokenIntoLines(text)));
    m_stack->setCurrentWidget(m_text);
}

void PayloadPage::openMenu(const QPoint &point)
{
    const QModelIndex index = m_tree->indexAt(point);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString raw = QString::fromUtf8(index.data(JsonTreeModel::RawRole).toByteArray());
    const QString path = index.data(JsonTreeModel::PathRole).toString();
    menu->addAction(tr("Copy value"), this, [this, raw] { Q_EMIT copyRequested(raw); });
    menu->addAction(tr("Copy path %1").arg(menuText(path)), this,
                    [this, path] { Q_EMIT copyRequested(path); });
    menu->popup(m_tree->viewport()->mapToGlobal(point));
}

} // namespace signalbox
