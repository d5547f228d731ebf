// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/previewpanel.h"

#include "ui/preview/messageview.h"
#include "ui/preview/programedit.h"
#include "ui/preview/templatedialog.h"

#include <QComboBox>
#include <QMessageBox>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace signalbox;

namespace {

template <typename T> QFuture<Result<T>> ended(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

TargetFacts target(const char *name, const char *kind)
{
    TargetFacts facts;
    facts.name = QLatin1String(name);
    facts.kind = QLatin1String(kind);
    return facts;
}

// What a desk would do, made up: the program's text becomes the message's.
struct FakeMessages
{
    QList<PreviewOrder> asked, sent;
    QByteArray program = "built in";
    QString file;
    std::optional<Error> problem;
    int replies = 0;

    PreviewAccess access()
    {
        return {
            [] {
                return QList<TargetFacts>{target("team", "slack-webhook"), target("pass", "relay")};
            },
            [this](const PreviewOrder &order) {
                asked += order;
                MessagePreview preview;
                preview.target = order.target;
                preview.kind =
                    order.target.isEmpty() ? order.kind : QStringLiteral("slack-webhook");
                preview.message = {
                    {QStringLiteral("text"), QString::fromUtf8(order.program.value_or(program))}};
                for (int at = 0; at < replies; ++at)
                    preview.followUps.append({{QStringLiteral("text"), QStringLiteral("reply")}});
                preview.measures = {{MessageMeasure::What::Blocks, 49, 50}};
                preview.problem = problem;
                return ended<MessagePreview>(preview);
            },
            [this](const PreviewOrder &order) {
                sent += order;
                return ended<void>({});
            },
            [this](const QString &) -> Result<MessageTemplate> {
                return MessageTemplate{program, file};
            },
            [this](const QString &, const QByteArray &text) -> Result<void> {
                if (text.contains("refuse"))
                    return fail(ErrorKind::Storage, QStringLiteral("disk full"));
                program = text;
                file = QStringLiteral("/data/messages/team.jq");
                return {};
            },
            [this](const QString &) -> Result<void> {
                program = "built in";
                file.clear();
                return {};
            },
        };
    }
};

template <typename T> T *part(QWidget &widget, const char *name)
{
    return widget.findChild<T *>(QLatin1String(name));
}

QString shown(const PreviewPanel &panel)
{
    const QList<PreviewPart> parts = panel.view()->message().parts;
    return parts.isEmpty() ? QString() : plainText(parts.constFirst().text);
}

} // namespace

class PreviewPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersTargetsAndPlatforms();
    void showsEventAndExamples();
    void sendsWhatIsShown();
    void tellsWhatTheTemplateDid();
    void showsReplies();
    void lateAnswersAreForgotten();
    void findsLines_data();
    void findsLines();
    void editsATemplate();
    void keepsWhatWasTyped();
    void marksLines();
};

void PreviewPanelTest::offersTargetsAndPlatforms()
{
    FakeMessages messages;
    PreviewPanel panel(messages.access());
    panel.setEvent(7);
    auto *targets = part<QComboBox>(panel, "previewTarget");
    QCOMPARE(targets->count(), 3); // no relay; Slack has a target of its own
    QVERIFY(targets->itemText(0).startsWith(QStringLiteral("team (")));
    QTRY_COMPARE(messages.asked.constLast().target, QStringLiteral("team"));
    targets->setCurrentIndex(1);
    Q_EMIT targets->activated(1);
    QTRY_COMPARE(messages.asked.constLast().kind, QStringLiteral("discord-bot"));
    QVERIFY(messages.asked.constLast().target.isEmpty());
    QTRY_VERIFY(part<QPushButton>(panel, "previewSend")->isHidden());
    QVERIFY(part<QPushButton>(panel, "previewEdit")->isHidden());
    panel.setTarget(QStringLiteral("pass"));
    QVERIFY(targets->isHidden());
    QCOMPARE(panel.order().target, QStringLiteral("pass"));
}

void PreviewPanelTest::showsEventAndExamples()
{
    FakeMessages messages;
    PreviewPanel panel(messages.access());
    panel.setTarget(QStringLiteral("team"));
    QCOMPARE(panel.order().event, 0);
    QCOMPARE(panel.order().example, QStringLiteral("passed"));
    panel.setEvent(7);
    QCOMPARE(panel.order().event, 7);
    auto *events = part<QComboBox>(panel, "previewEvent");
    events->setCurrentIndex(2);
    Q_EMIT events->activated(2);
    QCOMPARE(panel.order().event, 0);
    QCOMPARE(panel.order().example, QStringLiteral("failed"));
    panel.setEvent(7); // it changed: what was chosen stays
    QCOMPARE(panel.order().example, QStringLiteral("failed"));
    panel.setEvent(8);
    QCOMPARE(panel.order().event, 8);
}

void PreviewPanelTest::sendsWhatIsShown()
{
    FakeMessages messages;
    PreviewPanel panel(messages.access());
    panel.setTarget(QStringLiteral("team"));
    panel.setEvent(7);
    panel.setProgram(QByteArray("mine"));
    QTRY_COMPARE(shown(panel), QStringLiteral("mine"));
    part<QPushButton>(panel, "previewSend")->click();
    QCOMPARE(messages.sent.size(), 1);
    QCOMPARE(messages.sent.constFirst().event, 7);
    QCOMPARE(messages.sent.constFirst().program, std::optional<QByteArray>("mine"));
    QVERIFY(!part<QPushButton>(panel, "previewSend")->isEnabled());
    QTRY_VERIFY(part<QPushButton>(panel, "previewSend")->isEnabled());
}

void PreviewPanelTest::tellsWhatTheTemplateDid()
{
    FakeMessages messages;
    PreviewPanel panel(messages.access());
    QSignalSpy told(&panel, &PreviewPanel::templateProblem);
    messages.problem = Error{ErrorKind::InvalidInput, QStringLiteral("line 3: <b>no</b>"), {}};
    panel.setTarget(QStringLiteral("team"));
    QTRY_COMPARE(told.size(), 1);
    auto *problem = part<QWidget>(panel, "previewProblem");
    QVERIFY(!problem->isHidden());
    messages.problem.reset();
    panel.refresh();
    QTRY_VERIFY(problem->isHidden());
}

void PreviewPanelTest::showsReplies()
{
    FakeMessages messages;
    messages.replies = 2;
    PreviewPanel panel(messages.access());
    panel.setTarget(QStringLiteral("team"));
    auto *parts = part<QComboBox>(panel, "previewPart");
    QTRY_COMPARE(parts->count(), 3);
    QVERIFY(!parts->isHidden());
    parts->setCurrentIndex(2);
    Q_EMIT parts->activated(2);
    QCOMPARE(shown(panel), QStringLiteral("reply"));
    messages.replies = 0;
    panel.refresh();
    QTRY_COMPARE(shown(panel), QStringLiteral("built in"));
    QVERIFY(parts->isHidden());
}

void PreviewPanelTest::lateAnswersAreForgotten()
{
    FakeMessages messages;
    PreviewAccess access = messages.access();
    QList<std::shared_ptr<QPromise<Result<MessagePreview>>>> open;
    access.preview = [&open](const PreviewOrder &) {
        open += std::make_shared<QPromise<Result<MessagePreview>>>();
        open.constLast()->start();
        return open.constLast()->future();
    };
    PreviewPanel panel(access);
    panel.setTarget(QStringLiteral("team"));
    panel.refresh();
    QVERIFY(open.size() >= 2);
    QSignalSpy told(&panel, &PreviewPanel::templateProblem);
    for (qsizetype at = open.size() - 1; at >= 0; --at) {
        MessagePreview preview;
        preview.kind = QStringLiteral("slack-bot");
        preview.message = {{QStringLiteral("text"), QString::number(at)}};
        open.at(at)->addResult(Result<MessagePreview>(preview));
        open.at(at)->finish();
    }
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(shown(panel), QString::number(open.size() - 1));
}

void PreviewPanelTest::findsLines_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QList<int>>("lines");
    QTest::newRow("one") << "team/message.jq: line 3: syntax error" << QList<int>{3};
    QTest::newRow("two") << "line 1: a/0 is not defined; line 12: b/1 is not defined"
                         << QList<int>{1, 12};
    QTest::newRow("none") << "Cannot index number with \"x\"" << QList<int>{};
    QTest::newRow("a number too long") << "line 99999999999: x" << QList<int>{};
}

void PreviewPanelTest::findsLines()
{
    QFETCH(QString, message);
    QTEST(problemLines(message).keys(), "lines");
}

void PreviewPanelTest::editsATemplate()
{
    FakeMessages messages;
    TemplateDialog dialog(messages.access(), QStringLiteral("team"), 7);
    auto *edit = part<ProgramEdit>(dialog, "program");
    auto *save = part<QPushButton>(dialog, "save");
    QCOMPARE(edit->toPlainText(), QStringLiteral("built in"));
    QVERIFY(!save->isEnabled());
    QVERIFY(part<QPushButton>(dialog, "builtIn")->isHidden());
    edit->setPlainText(QStringLiteral("refuse"));
    QTRY_COMPARE(messages.asked.constLast().program, std::optional<QByteArray>("refuse"));
    QCOMPARE(messages.asked.constLast().event, 7);
    QSignalSpy saved(&dialog, &TemplateDialog::saved);
    save->click();
    QCOMPARE(messages.program, QByteArray("built in"));
    QVERIFY(saved.isEmpty() && save->isEnabled()); // still to be saved
    edit->setPlainText(QStringLiteral("{text: .title}"));
    save->click();
    QCOMPARE(messages.program, QByteArray("{text: .title}"));
    QCOMPARE(saved.size(), 1);
    QVERIFY(!save->isEnabled());
    auto *builtIn = part<QPushButton>(dialog, "builtIn");
    QVERIFY(!builtIn->isHidden());
    builtIn->click();
    QCOMPARE(edit->toPlainText(), QStringLiteral("built in"));
}

void PreviewPanelTest::keepsWhatWasTyped()
{
    FakeMessages messages;
    TemplateDialog dialog(messages.access(), QStringLiteral("team"), 0);
    dialog.show();
    part<ProgramEdit>(dialog, "program")->setPlainText(QStringLiteral("typed"));
    dialog.reject();
    auto *question = dialog.findChild<QMessageBox *>();
    QVERIFY(question && dialog.isVisible());
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_VERIFY(!dialog.isVisible());
}

void PreviewPanelTest::marksLines()
{
    ProgramEdit edit;
    edit.setPlainText(QStringLiteral("one\ntwo\n  three"));
    edit.setProblems({{2, QStringLiteral("no")}, {99, QStringLiteral("not there")}});
    QCOMPARE(edit.extraSelections().size(), 1);
    QCOMPARE(edit.extraSelections().constFirst().cursor.blockNumber(), 1);
    edit.setProblems({});
    QVERIFY(edit.extraSelections().isEmpty());
    edit.goToLine(3);
    edit.moveCursor(QTextCursor::End);
    QTest::keyClick(&edit, Qt::Key_Return); // indented as the line before
    QCOMPARE(edit.toPlainText(), QStringLiteral("one\ntwo\n  three\n  "));
}

QTEST_MAIN(PreviewPanelTest)
#include "tst_previewpanel.moc"
