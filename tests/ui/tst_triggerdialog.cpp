// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/manualclock.h"
#include "ui/dialogs/choicedialog.h"
#include "ui/dialogs/dialogtexts.h"
#include "ui/dialogs/holdbutton.h"
#include "ui/dialogs/triggerdialog.h"
#include "ui/dialogs/triggerwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

TriggerStart deploy()
{
    TriggerStart start;
    start.trigger = QStringLiteral("deploy-staging");
    start.params.insert(QStringLiteral("tag"), QStringLiteral("2.14.0"));
    return start;
}

TriggerPreview preview(Confirm confirm)
{
    TriggerPreview preview;
    preview.trigger = QStringLiteral("deploy-staging");
    preview.kind = QStringLiteral("jenkins-webhook");
    preview.destination = QStringLiteral("ci.example.com");
    preview.params = {{QStringLiteral("tag"), QStringLiteral("2.14.0")}};
    preview.body = QStringLiteral("{\n  \"tag\": \"2.14.0\"\n}");
    preview.arming.confirm = confirm;
    return preview;
}

QPushButton *button(QDialog &dialog, const char *name)
{
    return dialog.findChild<QPushButton *>(QLatin1String(name));
}

} // namespace

class TestTriggerDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isLockedWithoutAPreview();
    void keepsItsParametersUntilThePreviewIsThere();
    void clickStartsOnce();
    void enterMeansNo();
    void nameArms();
    void holdArms();
    void releasedEarlyDoesNothing();
    void offersToWaitForABuild();
    void drawsWhatIsAskedFor();
    void coolDownLocks();
    void blockedLocks_data();
    void blockedLocks();
    void editedParametersLockUntilThePreviewIsRenewed();
    void dryRunNeedsNoArming();
    void aFailureStays();
    void choices();

private:
    ManualClock m_clock;
};

void TestTriggerDialog::isLockedWithoutAPreview()
{
    TriggerDialog dialog(deploy(), TriggerDialog::DryRun::Possible, m_clock);
    QVERIFY(!dialog.armed());
    QVERIFY(!button(dialog, "run")->isEnabled());
    QVERIFY(!button(dialog, "dryRun")->isEnabled());
    dialog.setPreview(fail(ErrorKind::Unauthorized, QString()));
    QVERIFY(!dialog.armed());
}

void TestTriggerDialog::keepsItsParametersUntilThePreviewIsThere()
{
    TriggerDialog dialog(deploy(), TriggerDialog::DryRun::Possible, m_clock);
    QCOMPARE(dialog.start().params, deploy().params);
    dialog.setPreview(preview(Confirm::Click));
    QCOMPARE(dialog.start().params, deploy().params);
}

void TestTriggerDialog::clickStartsOnce()
{
    TriggerDialog dialog(deploy(), TriggerDialog::DryRun::Impossible, m_clock);
    QSignalSpy started(&dialog, &TriggerDialog::startRequested);
    dialog.setPreview(preview(Confirm::Click));
    QCOMPARE(dialog.findChild<QPlainTextEdit *>(QStringLiteral("body"))->toPlainText(),
             preview(Confirm::Click).body);
    QVERIFY(button(dialog, "dryRun")->isHidden());
    button(dialog, "run")->click();
    button(dialog, "run")->click();
    QCOMPARE(started.size(), 1);
    const auto start = started.at(0).at(0).value<TriggerStart>();
    QVERIFY(start.clicked);
    QVERIFY(!start.held);
    QVERIFY(!start.dryRun);
    QCOMPARE(start.params.value(QStringLiteral("tag")), QStringLiteral("2.14.0"));
}

void TestTriggerDialog::enterMeansNo()
{
    TriggerDialog dialog(deploy(), TriggerDialog::DryRun::Impossible, m_clock);
    QSignalSpy started(&dialog, &TriggerDialog::startRequested);
    dialog.show();
    dialog.setPreview(preview(Confirm::Click));
    QVERIFY(button(dialog, "cancel")->isDefault());
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(started.size(), 0);
    QVERIFY(!dialog.isVisible());
}

void TestTriggerDialog::nameArms()
{
    TriggerDialog dialog(deploy(), TriggerDialog::DryRun::Impossible, m_clock);
    QSignalSpy started(&dialog, &TriggerDialog::startRequested);
    dialog.show();
    dialog.setPreview(preview(Confirm::Name));
    auto *typed = dialog.findChild<QLineEdit *>(QStringLiteral("typed"));
    QTest::keyClicks(typed, QStringLiteral("deploy-Staging"));
    QVERIFY(!dialog.armed());
    QVERIFY(!button(dialog, "run")->isDefault());
    typed->clear();
    QTest::keyClicks(typed, QStringLiteral("deploy-staging"));
    QVERIFY(dialog.armed());
    QVERIFY(button(dialog, "run")->isDefault());
    QTest::keyClick(typed, Qt::Key_Return);
    QCOMPARE(started.size(), 1);
    QCOMPARE(started.at(0).at(0).value<TriggerStart>().typedName, QStringLiteral("deploy-staging"));
}

void TestTriggerDialog::holdArms()
{
    TriggerDialog dialog(deploy(), TriggerDialog::DryRun::Impossible, m_clock);
    QSignalSpy started(&dialog, &TriggerDialog::startRequested);
    dialog.show();
    dialog.setPreview(preview(Confirm::Hold));
    QVERIFY(button(dialog, "run")->isHidden());
    QTest::mousePress(button(dialog, "hold"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(started.size(), 1, 3000);
    QVERIFY(started.at(0).at(0).value<TriggerStart>().held);
}

void TestTriggerDialog::releasedEarlyDoesNothing()
{
    HoldButton hold;
    hold.show();
    QSignalSpy held(&hold, &HoldButton::held);
    QTest::mousePress(&hold, Qt::LeftButton);
    QTest::qWait(100);
    QTest::mouseRelease(&hold, Qt::LeftButton);
    QTest::qWait(int(HoldButton::span.count()) + 100);
    QCOMPARE(held.size(), 0);
}

void TestTriggerDialog::offersToWaitForABuild()
{
    const ManualClock clock;
    TriggerDialog dialog(deploy(), TriggerDialog::DryRun::Impossible, clock);
    QSignalSpy started(&dialog, &TriggerDialog::startRequested);
    TriggerPreview building = preview(Confirm::Name);
    building.build = Subject();
    building.build->event.title = QStringLiteral("acme/web #189");
    dialog.setPreview(building);
    dialog.show();
    QVERIFY(!button(dialog, "run")->isEnabled());
    auto *after = button(dialog, "after");
    QVERIFY(after->isVisible() && !after->isEnabled()); // it is confirmed like a start
    dialog.findChild<QLineEdit *>(QStringLiteral("typed"))
        ->setText(QStringLiteral("deploy-staging"));
    QVERIFY(after->isEnabled() && !button(dialog, "run")->isEnabled());
    after->click();
    QCOMPARE(started.size(), 1);
    QVERIFY(started.at(0).at(0).value<TriggerStart>().afterBuild);
}

void TestTriggerDialog::drawsWhatIsAskedFor()
{
    const ManualClock clock;
    TriggerDialog dialog(deploy(), TriggerDialog::DryRun::Impossible, clock);
    TriggerPreview asking = preview(Confirm::Click);
    asking.params = {{QStringLiteral("TAG"), QStringLiteral("b12")}};
    ParamFacts tag{QStringLiteral("TAG"),
                   ParamFacts::Kind::Line,
                   QString(),
                   QStringLiteral("latest"),
                   {QStringLiteral("b13"), QStringLiteral("b12")}};
    ParamFacts stage{QStringLiteral("STAGE"),
                     ParamFacts::Kind::Choice,
                     QString(),
                     QStringLiteral("staging"),
                     {QStringLiteral("staging"), QStringLiteral("production")}};
    ParamFacts notify{
        QStringLiteral("NOTIFY"), ParamFacts::Kind::Flag, QString(), QStringLiteral("true"), {}};
    ParamFacts notes{
        QStringLiteral("NOTES"), ParamFacts::Kind::Lines, QString(), QStringLiteral("none"), {}};
    ParamFacts pin{QStringLiteral("PIN"), ParamFacts::Kind::Hidden, QString(), QString(), {}};
    asking.form = {tag, stage, notify, notes, pin};
    dialog.setPreview(asking);
    QMap<QString, QString> expected{{QStringLiteral("TAG"), QStringLiteral("b12")},
                                    {QStringLiteral("STAGE"), QStringLiteral("staging")},
                                    {QStringLiteral("NOTIFY"), QStringLiteral("true")}};
    QCOMPARE(dialog.start().params, expected); // what is left empty is left to the other side
    const auto combos = dialog.findChildren<QComboBox *>();
    QCOMPARE(combos.size(), 2);
    QVERIFY(combos.at(0)->isEditable() && !combos.at(1)->isEditable());
    combos.at(1)->setCurrentText(QStringLiteral("production"));
    dialog.findChild<QCheckBox *>()->setChecked(false);
    expected.insert(QStringLiteral("STAGE"), QStringLiteral("production"));
    expected.insert(QStringLiteral("NOTIFY"), QStringLiteral("false"));
    QCOMPARE(dialog.start().params, expected);
}

void TestTriggerDialog::coolDownLocks()
{
    TriggerDialog dialog(deploy(), TriggerDialog::DryRun::Impossible, m_clock);
    QSignalSpy wanted(&dialog, &TriggerDialog::previewWanted);
    TriggerPreview cooling = preview(Confirm::Click);
    cooling.blockedBy = QStringLiteral("cool-down");
    cooling.readyAt = m_clock.now() + 38s;
    dialog.setPreview(cooling);
    QVERIFY(!dialog.armed());
    QCOMPARE(button(dialog, "run")->toolTip(), QStringLiteral("Cooling down, 38 s left"));
    m_clock.advance(39s);
    QTRY_COMPARE_WITH_TIMEOUT(wanted.size(), 1, 3000);
}

void TestTriggerDialog::blockedLocks_data()
{
    QTest::addColumn<QString>("by");
    for (const char *by : {"running", "hours", "something new"})
        QTest::newRow(by) << QString::fromLatin1(by);
}

void TestTriggerDialog::blockedLocks()
{
    QFETCH(QString, by);
    TriggerDialog dialog(deploy(), TriggerDialog::DryRun::Impossible, m_clock);
    TriggerPreview blocked = preview(Confirm::None);
    blocked.blockedBy = by;
    dialog.setPreview(blocked);
    QVERIFY(!button(dialog, "run")->isEnabled());
    QVERIFY(!button(dialog, "run")->toolTip().isEmpty());
}

void TestTriggerDialog::editedParametersLockUntilThePreviewIsRenewed()
{
    TriggerDialog dialog(deploy(), TriggerDialog::DryRun::Impossible, m_clock);
    QSignalSpy wanted(&dialog, &TriggerDialog::previewWanted);
    dialog.setPreview(preview(Confirm::Click));
    QVERIFY(dialog.armed());
    QLineEdit *tag = nullptr;
    const auto edits = dialog.findChildren<QLineEdit *>();
    for (QLineEdit *edit : edits) {
        if (edit->text() == QLatin1String("2.14.0"))
            tag = edit;
    }
    QVERIFY(tag);
    tag->setText(QStringLiteral("2.15.0"));
    Q_EMIT tag->editingFinished();
    QVERIFY(!dialog.armed());
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).value<TriggerStart>().params.value(QStringLiteral("tag")),
             QStringLiteral("2.15.0"));
    TriggerPreview renewed = preview(Confirm::Click);
    renewed.params = {{QStringLiteral("tag"), QStringLiteral("2.15.0")}};
    dialog.setPreview(renewed);
    QVERIFY(dialog.armed());
}

void TestTriggerDialog::dryRunNeedsNoArming()
{
    TriggerDialog dialog(deploy(), TriggerDialog::DryRun::Possible, m_clock);
    QSignalSpy started(&dialog, &TriggerDialog::startRequested);
    dialog.setPreview(preview(Confirm::Name));
    button(dialog, "dryRun")->click();
    QCOMPARE(started.size(), 1);
    QVERIFY(started.at(0).at(0).value<TriggerStart>().dryRun);
}

void TestTriggerDialog::aFailureStays()
{
    TriggerDialog dialog(deploy(), TriggerDialog::DryRun::Impossible, m_clock);
    QSignalSpy started(&dialog, &TriggerDialog::startRequested);
    dialog.show();
    dialog.setPreview(preview(Confirm::Click));
    button(dialog, "run")->click();
    dialog.showFailure({ErrorKind::Refused, QStringLiteral("cooling down"), std::nullopt});
    QVERIFY(dialog.isVisible());
    button(dialog, "run")->click();
    QCOMPARE(started.size(), 2);
}

void TestTriggerDialog::choices()
{
    TargetFacts good;
    good.name = QStringLiteral("team");
    good.kind = QStringLiteral("slack-webhook");
    TargetFacts stopped;
    stopped.name = QStringLiteral("old");
    stopped.state = TargetFacts::State::Stopped;
    ChoiceDialog dialog(QStringLiteral("Forward to"), QString(), QStringLiteral("Send"));
    dialog.setChoices(DialogTexts::targets({stopped, good}), QString());
    QSignalSpy chosen(&dialog, &ChoiceDialog::chosen);
    button(dialog, "act")->click();
    QCOMPARE(chosen.at(0).at(0).value<QVariant>().toString(), QStringLiteral("team"));
    button(dialog, "act")->click();
    QCOMPARE(chosen.size(), 1); // under way
    dialog.showOutcome(fail(ErrorKind::NotSent, QString()));
    QVERIFY(button(dialog, "act")->isEnabled());
}

QTEST_MAIN(TestTriggerDialog)
#include "tst_triggerdialog.moc"
