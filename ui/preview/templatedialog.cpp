// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/templatedialog.h"

#include "ui/dialogs/panels.h"
#include "ui/preview/previewpanel.h"
#include "ui/preview/programedit.h"
#include "ui/theme/style.h"
#include "ui/words/errorwords.h"
#include "ui/words/visibletext.h"

#include <QMessageBox>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace signalbox {

using namespace std::chrono_literals;

namespace {

constexpr int dialogWidth = 1180, dialogHeight = 760, editorLeast = 300, previewLeast = 300;
constexpr int previewWidth = 500;
constexpr auto settleFor = 350ms;

} // namespace

TemplateDialog::TemplateDialog(PreviewAccess access, QString target, qint64 event, QWidget *parent)
    : QDialog(parent)
    , m_access(std::move(access))
    , m_target(std::move(target))
    , m_edit(new ProgramEdit)
    , m_file(secondLabel(QString()))
    , m_problem(new NoteLine)
    , m_note(new NoteLine)
    , m_preview(new PreviewPanel(m_access))
    , m_builtIn(iconButton(QStringLiteral("back"), tr("Use the built-in template")))
    , m_save(new QPushButton(tr("Save")))
{
    build();
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleFor);
    connect(&m_settle, &QTimer::timeout, this, &TemplateDialog::tryOut);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_note->clear();
        m_save->setEnabled(program() != m_stored);
        m_settle.start();
    });
    connect(m_preview, &PreviewPanel::templateProblem, this, &TemplateDialog::showProblem);
    connect(m_save, &QPushButton::clicked, this, &TemplateDialog::save);
    connect(m_builtIn, &QPushButton::clicked, this, &TemplateDialog::useBuiltIn);
    m_preview->setTarget(m_target);
    m_preview->setEvent(event);
    load();
}

void TemplateDialog::build()
{
    setWindowTitle(tr("Message template of %1").arg(visibleLine(m_target, 64)));
    resize(QSize(dialogWidth, dialogHeight).boundedTo(screen()->availableSize()));
    m_edit->setObjectName(QStringLiteral("program"));
    m_edit->setAccessibleName(tr("Template"));
    m_edit->setMinimumWidth(editorLeast);
    m_builtIn->setObjectName(QStringLiteral("builtIn"));
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setAutoDefault(false);
    setButtonLook(m_save, ButtonLook::Primary);
    m_preview->setTemplateButtonVisible(false);
    auto *left = new QWidget;
    auto *editor = new QVBoxLayout(left);
    setTight(editor, space::small);
    editor->addWidget(m_edit, 1);
    editor->addWidget(m_problem);
    auto *right = new QScrollArea;
    right->setFrameShape(QFrame::NoFrame);
    right->setWidgetResizable(true);
    right->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    right->setMinimumWidth(previewLeast);
    right->viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    auto *beside = new QVBoxLayout(content);
    beside->setContentsMargins(space::large, 0, 0, 0);
    beside->addWidget(m_preview);
    right->setWidget(content);
    content->setAutoFillBackground(false);
    auto *halves = new QSplitter;
    halves->setChildrenCollapsible(false);
    halves->addWidget(left);
    halves->addWidget(right);
    halves->setSizes({dialogWidth - previewWidth, previewWidth});
    halves->setStretchFactor(0, 1);
    auto *close = new QPushButton(tr("Close"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    setTight(buttons, space::small);
    buttons->addWidget(m_builtIn);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    column->setSpacing(space::medium);
    column->addWidget(headingLabel(windowTitle()));
    column->addWidget(m_file);
    column->addWidget(halves, 1);
    column->addWidget(m_note);
    column->addLayout(buttons);
}

QByteArray TemplateDialog::program() const
{
    return m_edit->toPlainText().toUtf8();
}

void TemplateDialog::load()
{
    const auto found = m_access.messageTemplate(m_target);
    if (!found) {
        m_note->show(QStringLiteral("status/failed"), errorSentence(found.error()), Hue::Red);
        m_file->hide();
        return;
    }
    const bool own = !found->file.isEmpty();
    m_file->setText(own ? tr("A jq program that makes the message. It is kept in %1")
                              .arg(visibleLine(found->file))
                        : tr("A jq program that makes the message. This is the built-in one; what "
                             "you save becomes this target's own."));
    m_builtIn->setVisible(own);
    m_stored = found->program;
    m_edit->setPlainText(QString::fromUtf8(found->program));
    m_save->setEnabled(false);
}

void TemplateDialog::tryOut()
{
    m_preview->setProgram(program());
}

void TemplateDialog::showProblem(const std::optional<Error> &problem)
{
    const QMap<int, QString> lines = problem ? problemLines(problem->detail) : QMap<int, QString>();
    m_edit->setProblems(lines);
    if (!problem)
        return m_problem->clear();
    QStringList told;
    for (auto line = lines.begin(); line != lines.end(); ++line)
        told += tr("Line %1: %2").arg(line.key()).arg(visibleLine(line.value()));
    m_problem->show(QStringLiteral("status/failed"),
                    told.isEmpty() ? errorSentence(*problem) : told.join(u'\n'), Hue::Red);
}

void TemplateDialog::save()
{
    tell(m_access.saveTemplate(m_target, program()),
         tr("Saved. The next message is made with it."));
}

void TemplateDialog::useBuiltIn()
{
    tell(m_access.dropTemplate(m_target),
         tr("The built-in template holds again. Your file stays where it is."));
}

void TemplateDialog::tell(const Result<void> &outcome, const QString &good)
{
    if (outcome) {
        load();
        m_note->show(QStringLiteral("status/passed"), good, Hue::Green);
        Q_EMIT saved();
    } else {
        m_note->show(QStringLiteral("status/failed"), errorSentence(outcome.error()), Hue::Red);
    }
}

void TemplateDialog::reject()
{
    if (program() == m_stored)
        return QDialog::reject();
    auto *question = new QMessageBox(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::NoIcon);
    question->setTextFormat(Qt::PlainText);
    question->setText(tr("Leave without saving?"));
    question->setInformativeText(tr("What you changed in this template is lost."));
    auto *leave = question->addButton(tr("Leave"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Keep editing"), QMessageBox::RejectRole));
    connect(leave, &QAbstractButton::clicked, this, [this] { QDialog::reject(); });
    question->open();
}

TemplateDialog *openTemplateDialog(const PreviewAccess &access, const QString &target, qint64 event,
                                   QWidget *parent)
{
    auto *dialog = new TemplateDialog(access, target, event, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

} // namespace signalbox
