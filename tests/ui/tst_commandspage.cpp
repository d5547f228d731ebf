// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/result.h"
#include "ui/dialogs/panels.h"
#include "ui/settings/commandspage.h"
#include "ui/settings/fieldform.h"
#include "ui/settings/partpages.h"
#include "ui/settingsfixture.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTest>

using namespace signalbox;

namespace {

// No raw literal: moc loses the class behind one.
const char settingsText[] =
    "{"
    " \"endpoints\": [{\"name\": \"chat\", \"path\": \"/chat-0123456789abcdef\", \"sender\": "
    "\"slack\", \"secret\": {\"env\": \"S\"}}],"
    " \"targets\": [{\"name\": \"guild\", \"kind\": \"discord-bot\", \"token\": {\"env\": \"T\"}, "
    "\"channel\": \"1\"}],"
    " \"triggers\": [{\"name\": \"deploy\", \"kind\": \"jenkins-job\", \"url\": "
    "\"https://ci.example.com\", \"job\": \"x\"}],"
    " \"commands\": ["
    "  {\"name\": \"first\", \"endpoints\": [\"chat\"], \"pattern\": \"deploy (?<tag>[a-z]+)\", "
    "\"trigger\": \"deploy\"},"
    "  {\"name\": \"mapped\", \"endpoints\": [\"chat\"], \"pattern\": \"list (?<cloud>aws|gcp)\", "
    "\"allow\": {\"users\": [\"*\"]},"
    "   \"trigger\": {\"by\": {\"jq\": \".params.cloud\"}, \"map\": {\"aws\": \"deploy\"}}}]}";

template <typename T> QFuture<Result<T>> ready(const Result<T> &result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(result);
    promise.finish();
    return promise.future();
}

QString noteOf(const QWidget &page, const char *name)
{
    return page.findChild<NoteLine *>(QLatin1String(name))->text();
}

} // namespace

class CommandsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatACommandMeans()
    {
        SettingsFixture fixture(settingsText);
        QCOMPARE(fixture.file.settings().commands.size(), 2); // it is taken
        CommandsPage page(fixture.access());
        QVERIFY(page.choose(QStringLiteral("first")));
        QVERIFY(noteOf(page, "said").contains(QStringLiteral("deploy TAG")));
        QVERIFY(noteOf(page, "heard").contains(QStringLiteral("chat")));
        QVERIFY(!noteOf(page, "who").isEmpty()); // nobody may yet
        QVERIFY(page.choose(QStringLiteral("mapped")));
        QVERIFY(noteOf(page, "said").contains(QStringLiteral("list aws|gcp")));
        QVERIFY(!noteOf(page, "who").isEmpty()); // everybody may
    }

    void savesWhoMay()
    {
        SettingsFixture fixture(settingsText);
        CommandsPage page(fixture.access());
        QVERIFY(page.choose(QStringLiteral("first")));
        auto *form = page.findChild<FieldForm *>();
        auto *users = form->editor(QStringLiteral("allow.users"));
        users->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("T1/U1\nT1/U2"));
        Q_EMIT users->committed();
        const QJsonObject saved = fixture.list("commands").at(0).toObject();
        QCOMPARE(saved.value(QLatin1String("allow")).toObject().value(QLatin1String("users")),
                 QJsonValue(QJsonArray{QStringLiteral("T1/U1"), QStringLiteral("T1/U2")}));
        page.reload(); // as the window does
        QVERIFY(noteOf(page, "who").isEmpty());
    }

    // One of several triggers, chosen by a program, is kept as it is.
    void keepsAMap()
    {
        SettingsFixture fixture(settingsText);
        const QJsonValue before =
            fixture.list("commands").at(1).toObject().value(QLatin1String("trigger"));
        CommandsPage page(fixture.access());
        QVERIFY(page.choose(QStringLiteral("mapped")));
        auto *pattern = page.findChild<FieldForm *>()->editor(QStringLiteral("pattern"));
        pattern->findChild<QLineEdit *>()->setText(QStringLiteral("show (?<cloud>aws|gcp)"));
        Q_EMIT pattern->committed();
        const QJsonObject saved = fixture.list("commands").at(1).toObject();
        QCOMPARE(saved.value(QLatin1String("pattern")).toString(),
                 QStringLiteral("show (?<cloud>aws|gcp)"));
        QCOMPARE(saved.value(QLatin1String("trigger")), before);
    }

    void addsACommand()
    {
        SettingsFixture fixture(settingsText);
        CommandsPage page(fixture.access());
        page.addItem();
        auto *pattern = page.findChild<FieldForm *>()->editor(QStringLiteral("pattern"));
        pattern->findChild<QLineEdit *>()->setText(QStringLiteral("status"));
        Q_EMIT pattern->committed();
        page.findChild<QPushButton *>(QStringLiteral("finish"))->click();
        QCOMPARE(fixture.list("commands").size(), 3);
        const QJsonObject made = fixture.list("commands").at(2).toObject();
        QCOMPARE(made.value(QLatin1String("endpoints")),
                 QJsonValue(QJsonArray{QStringLiteral("chat")}));
        QCOMPARE(made.value(QLatin1String("trigger")).toString(), QStringLiteral("deploy"));
    }

    void makesThemKnown()
    {
        SettingsFixture fixture(settingsText);
        SettingsAccess access = fixture.access();
        QString asked;
        access.registerCommands = [&asked](const QString &target) {
            asked = target;
            return ready<QStringList>(QStringList{QStringLiteral("deploy")});
        };
        access.slackManifest = [](const QString &name) {
            return Result<QByteArray>("{\"app\":\"" + name.toUtf8() + "\"}");
        };
        CommandsPage page(access);
        QVERIFY(page.choose(QStringLiteral("first")));
        page.findChild<QPushButton *>(QStringLiteral("register"))->click();
        QCOMPARE(asked, QStringLiteral("guild"));
        QTRY_VERIFY(noteOf(page, "state").contains(QStringLiteral("deploy")));
        page.findChild<QPushButton *>(QStringLiteral("manifest"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("{\"app\":\"chat\"}"));
    }

    void choosesAJob()
    {
        SettingsFixture fixture(settingsText);
        TriggerFacts facts;
        facts.name = QStringLiteral("deploy");
        facts.canBrowse = true;
        fixture.health.triggers = {facts};
        SettingsAccess access = fixture.access();
        access.browseTrigger = [](const QString &, const QString &folder) {
            QList<TriggerPlaceFacts> places;
            if (folder.isEmpty())
                places = {{QStringLiteral("team"), QStringLiteral("team"), true}};
            else
                places = {{QStringLiteral("team/web"), QStringLiteral("web"), false}};
            return ready<QList<TriggerPlaceFacts>>(places);
        };
        TriggersPage page(access);
        QVERIFY(page.choose(QStringLiteral("deploy")));
        page.findChild<QPushButton *>(QStringLiteral("chooseJob"))->click();
        auto *dialog = page.findChild<QDialog *>(QStringLiteral("jobs"));
        QVERIFY(dialog);
        auto *list = dialog->findChild<QListWidget *>(QStringLiteral("choices"));
        auto *act = dialog->findChild<QPushButton *>(QStringLiteral("act"));
        QTRY_COMPARE(list->count(), 1);
        act->click();
        QTRY_COMPARE(list->count(), 2); // the way up, and the job
        list->setCurrentRow(1);
        act->click();
        QCOMPARE(fixture.list("triggers").at(0).toObject().value(QLatin1String("job")).toString(),
                 QStringLiteral("team/web"));
    }
};

QTEST_MAIN(CommandsPageTest)
#include "tst_commandspage.moc"
