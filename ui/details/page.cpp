// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/page.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/words/visibletext.h"

#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>

namespace signalbox {

namespace {

//! A label in the colour of links that opens its address; not rich text, which would trust its
//! content.
class LinkLabel : public QLabel
{
public:
    LinkLabel(const QString &text, QUrl address) : m_address(std::move(address))
    {
        setTextFormat(Qt::PlainText);
        setText(visibleLine(text));
        setForegroundRole(QPalette::Link);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
        setTypeRole(this, TypeRole::Value);
        setToolTip(toolTipText(m_address.toDisplayString()));
        setAccessibleDescription(hostOf(m_address));
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        const int width = contentsRect().width();
        const QString shown = fontMetrics().elidedText(text(), Qt::ElideMiddle, width);
        if (shown == text()) {
            QLabel::paintEvent(event);
            return;
        }
        QPainter painter(this);
        style()->drawItemText(&painter, contentsRect(), int(alignment()), palette(), isEnabled(),
                              shown, foregroundRole());
    }
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
            openLink(m_address.toString(QUrl::FullyEncoded));
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
            || event->key() == Qt::Key_Space)
            openLink(m_address.toString(QUrl::FullyEncoded));
        else
            QLabel::keyPressEvent(event);
    }

private:
    QUrl m_address;
};

} // namespace

Page::Page(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Base);
    setFocusPolicy(Qt::NoFocus);
}

QVBoxLayout *Page::startContent()
{
    m_content = new QWidget;
    m_content->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(space::wide, space::large + 2, space::wide, space::wide);
    layout->setSpacing(space::large);
    return layout;
}

void Page::finishContent()
{
    if (auto *layout = qobject_cast<QVBoxLayout *>(m_content->layout()))
        layout->addStretch(1);
    const int scrolled = verticalScrollBar()->value();
    setWidget(m_content); // deletes the one before
    m_content->setAutoFillBackground(false);
    verticalScrollBar()->setValue(scrolled);
}

QLabel *sectionHeading(const QString &text)
{
    QLabel *label = plainLabel(text);
    makeSecond(label, TypeRole::Section);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return label;
}

QLabel *wrappingLabel(const QString &text)
{
    QLabel *label = plainLabel(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A new policy forgets what wrapping needs.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

QWidget *linkLabel(const QString &text, const QString &address)
{
    if (const auto url = openableLink(address))
        return new LinkLabel(text, *url);
    return wrappingLabel(text);
}

} // namespace signalbox
