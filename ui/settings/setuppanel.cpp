// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/setuppanel.h"

#include "core/whendone.h"
#include "ui/settings/setuptext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/style.h"
#include "ui/words/errorwords.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

namespace signalbox {

namespace {

const auto urlMark = QLatin1String("{{url}}");
const auto secretMark = QLatin1String("{{secret}}");
constexpr int stepMark = 22;

//! The number of a step in a soft disc.
class StepMark : public QWidget
{
public:
    explicit StepMark(int number) : m_number(number) { setFixedSize(stepMark, stepMark); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ColorTokens &tokens = tokensOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.soft);
        painter.drawEllipse(rect());
        painter.setPen(tokens.accent);
        painter.setFont(fontOf(TypeRole::Pill, font()));
        painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
    }

private:
    int m_number;
};

QLabel *wrapping(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QHBoxLayout *stepRow(const SetupBlock &block, QVBoxLayout *inside)
{
    auto *row = new QHBoxLayout;
    setTight(row, space::medium);
    if (block.kind == SetupBlock::Kind::Step)
        row->addWidget(new StepMark(block.number), 0, Qt::AlignTop);
    inside->addWidget(wrapping(block.text));
    row->addLayout(inside, 1);
    return row;
}

} // namespace

SetupPanel::SetupPanel(SecretStore &secrets, QWidget *parent)
    : Panel(parent), m_secrets(secrets), m_outer(new QVBoxLayout(this)), m_note(new NoteLine)
{
    m_outer->setContentsMargins(space::large, space::large, space::large, space::large);
    m_outer->setSpacing(space::medium);
    m_outer->addWidget(m_note);
}

void SetupPanel::show(const Filling &filling)
{
    if (filling == m_filling && m_content)
        return;
    m_filling = filling;
    m_note->clear();
    rebuild();
}

QString SetupPanel::filledIn(const QString &code, const QString &url, const QString &secret)
{
    return QString(code).replace(urlMark, url).replace(secretMark, secret);
}

void SetupPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    Panel::changeEvent(event);
}

void SetupPanel::rebuild()
{
    if (m_content) {
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    setTight(column, space::medium);
    auto *heading = new QLabel(tr("Set up at %1").arg(m_filling.senderName));
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    setTypeRole(heading, TypeRole::Title);
    column->addWidget(heading);
    column->addWidget(secondLabel(
        tr("Filled in for this endpoint. The secret is not shown; copying takes it along.")));
    QVBoxLayout *inside = column;
    const QList<SetupBlock> blocks = parseSetup(m_filling.markdown);
    for (const SetupBlock &block : blocks) {
        switch (block.kind) {
        case SetupBlock::Kind::Title:
            continue; // the heading above says it
        case SetupBlock::Kind::Step:
            inside = new QVBoxLayout;
            setTight(inside, space::small);
            column->addLayout(stepRow(block, inside));
            break;
        case SetupBlock::Kind::Code:
            addCode(block.text, inside);
            break;
        case SetupBlock::Kind::Bullet:
            inside = column;
            column->addWidget(secondLabel(QStringLiteral("• ") + block.text));
            break;
        case SetupBlock::Kind::Text:
            inside->addWidget(wrapping(block.text));
            break;
        }
    }
    column->addStretch(1);
    m_outer->insertWidget(0, m_content, 1);
}

void SetupPanel::addCode(const QString &code, QVBoxLayout *column)
{
    auto *box = new Panel;
    box->setSunken(true);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(space::medium, space::tiny, space::tiny, space::tiny);
    row->setSpacing(space::tiny);
    // Long addresses have no blanks to wrap at.
    QString shown = filledIn(code, m_filling.url, QString(8, QChar(0x2022)));
    static const QRegularExpression seams(QStringLiteral("([/.=_-])(?=\\S)"));
    auto *text = wrapping(shown.replace(seams, QStringLiteral("\\1") + QChar(0x200B)));
    text->setFont(fixedFontOf(TypeRole::Second));
    // The zero-width seams must not be copied; the button copies the true text.
    text->setTextInteractionFlags(Qt::NoTextInteraction);
    row->addWidget(text, 1);
    auto *button = toolButton(QStringLiteral("copy"), tr("Copy"));
    setButtonLook(button, ButtonLook::Quiet);
    connect(button, &QPushButton::clicked, this, [this, code] { copy(code); });
    row->addWidget(button, 0, Qt::AlignTop);
    column->addWidget(box);
}

void SetupPanel::copy(const QString &code)
{
    if (!code.contains(secretMark)) {
        QGuiApplication::clipboard()->setText(filledIn(code, m_filling.url, QString()));
        m_note->show(QStringLiteral("ui/check"), tr("Copied."));
        return;
    }
    if (!m_filling.secret) {
        QGuiApplication::clipboard()->setText(filledIn(code, m_filling.url, QString()));
        m_note->show(QStringLiteral("status/info"), tr("Copied. This endpoint has no secret yet."));
        return;
    }
    whenDone(m_secrets.read(*m_filling.secret), this, [this, code](const Result<Secret> &secret) {
        if (!secret) {
            m_note->show(QStringLiteral("status/failed"),
                         tr("Nothing was copied, because the secret could not be read. %1")
                             .arg(errorSentence(secret.error())),
                         Hue::Red);
            return;
        }
        QGuiApplication::clipboard()->setText(
            filledIn(code, m_filling.url, QString::fromUtf8(secret->expose())));
        m_note->show(QStringLiteral("ui/check"), tr("Copied, with the secret in it."));
    });
}

} // namespace signalbox
