// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/programedit.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/words/visibletext.h"

#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QTextBlock>
#include <QToolTip>

namespace signalbox {

//! The column of line numbers.
class ProgramEdit::Numbers : public QWidget
{
public:
    explicit Numbers(ProgramEdit *edit) : QWidget(edit), m_edit(edit) { }

protected:
    void paintEvent(QPaintEvent *event) override { m_edit->paintNumbers(event->rect()); }

private:
    ProgramEdit *m_edit;
};

ProgramEdit::ProgramEdit(QWidget *parent) : QPlainTextEdit(parent), m_numbers(new Numbers(this))
{
    setFont(fixedFontOf());
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * 2);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &ProgramEdit::placeNumbers);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &, int dy) {
        if (dy != 0)
            m_numbers->scroll(0, dy);
        m_numbers->update();
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, m_numbers, qOverload<>(&QWidget::update));
    placeNumbers();
}

int ProgramEdit::numbersWidth() const
{
    const int digits = std::max(2, int(QString::number(blockCount()).size()));
    return fontMetrics().horizontalAdvance(u'9') * digits + space::medium;
}

void ProgramEdit::placeNumbers()
{
    setViewportMargins(numbersWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_numbers->setGeometry(inside.left(), inside.top(), numbersWidth(), viewport()->height());
}

void ProgramEdit::paintNumbers(const QRect &area)
{
    const ColorTokens &tokens = tokensOf(this);
    QPainter painter(m_numbers);
    painter.fillRect(area, tokens.sunken);
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top <= area.bottom(); block = block.next()) {
        const qreal height = blockBoundingRect(block).height();
        const int number = block.blockNumber() + 1;
        const bool faulty = m_problems.contains(number);
        painter.setPen(faulty ? tokens.hue(Hue::Red).ink : tokens.text3);
        if (faulty)
            painter.fillRect(QRectF(0, top, m_numbers->width(), height), tokens.hue(Hue::Red).soft);
        painter.drawText(QRectF(0, top, m_numbers->width() - space::small, height),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(number));
        top += height;
    }
}

void ProgramEdit::setProblems(const QMap<int, QString> &problems)
{
    m_problems = problems;
    markLines();
    m_numbers->update();
}

void ProgramEdit::markLines()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (auto problem = m_problems.begin(); problem != m_problems.end(); ++problem) {
        const QTextBlock block = document()->findBlockByNumber(problem.key() - 1);
        if (!block.isValid())
            continue;
        QTextEdit::ExtraSelection mark;
        mark.format.setBackground(tokensOf(this).hue(Hue::Red).soft);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.cursor = QTextCursor(block);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

void ProgramEdit::goToLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return;
    setTextCursor(QTextCursor(block));
    centerCursor();
    setFocus();
}

bool ProgramEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QPoint inside = viewport()->mapFrom(this, help->pos());
        const int line = cursorForPosition(inside).blockNumber() + 1;
        QToolTip::showText(help->globalPos(), toolTipText(m_problems.value(line)), this);
        return true;
    }
    return QPlainTextEdit::event(event);
}

void ProgramEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeNumbers();
}

// A new line begins where the one before it does.
void ProgramEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enters || event->modifiers() != Qt::NoModifier)
        return QPlainTextEdit::keyPressEvent(event);
    const QString line = textCursor().block().text().left(textCursor().positionInBlock());
    qsizetype blanks = 0;
    while (blanks < line.size() && line.at(blanks) == u' ')
        ++blanks;
    insertPlainText(u'\n' + QString(blanks, u' '));
    ensureCursorVisible();
}

void ProgramEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        markLines();
    if (event->type() == QEvent::FontChange)
        placeNumbers();
}

QMap<int, QString> problemLines(const QString &message)
{
    static const QRegularExpression place(QStringLiteral("line (\\d{1,6}): ([^;]*)"));
    QMap<int, QString> lines;
    for (auto found = place.globalMatch(message); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        QString &told = lines[match.captured(1).toInt()];
        told = told.isEmpty() ? match.captured(2).trimmed()
                              : told + u'\n' + match.captured(2).trimmed();
    }
    return lines;
}

} // namespace signalbox
