// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"
#include "settings/examples.h"
#include "ui/dialogs/panels.h"
#include "ui/settings/addendpointdialog.h"
#include "ui/settings/autostart.h"
#include "ui/settings/fieldeditor.h"
#include "ui/settings/fieldinputs.h"
#include "ui/settings/jsonchanges.h"
#include "ui/settings/randomtext.h"
#include "ui/settings/secretdialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/setuppanel.h"
#include "ui/settings/setuptext.h"
#include "ui/settingsfixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>

using namespace signalbox;
using Page = SettingsDialog::Page;

namespace {

QWidget *pageOf(SettingsDialog &dialog, Page page)
{
    dialog.showPage(page);
    return dialog.findChild<QStackedWidget *>()->widget(int(page));
}

//! Types over what stands in the field and leaves it.
void type(QLineEdit *edit, const QString &text)
{
    edit->setText(text);
    Q_EMIT edit->editingFinished();
}

QLineEdit *editOf(QWidget *page, const char *field)
{
    auto *editor = page->findChild<QWidget *>(QStringLiteral("field.") + QLatin1String(field));
    return editor ? editor->findChild<QLineEdit *>() : nullptr;
}

KnownKinds knownKindsOfDrone()
{
    KnownKinds kinds = SettingsFixture::makeKinds();
    kinds.senders = {QStringLiteral("drone")};
    kinds.targets = {
        {QStringLiteral("discord-bot"),
         {SettingsFixture::field(QStringLiteral("channel"), FieldSpec::Type::Text, true)}}};
    return kinds;
}

FieldEditor *editorOf(QWidget *page, const char *field)
{
    return page->findChild<FieldEditor *>(QStringLiteral("field.") + QLatin1String(field));
}

} // namespace

class TestSettingsPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAreSmall_data();
    void changesAreSmall();
    void linesAndJson_data();
    void linesAndJson();
    void savesOnlyWhatWasEdited();
    void refusesInPlace();
    void pairsAreSavedTogether();
    void addsATarget();
    void showsWhatADraftLacks();
    void testsATarget();
    void storesASecretAndSavesItsName();
    void offersTheSessionWithoutAKeychain();
    void createsAnEndpoint();
    void createsACatchAll();
    void takesOverTheBuiltInRules();
    void choosesATunnel();
    void removesOnlyAfterAsking();
    void followsTheFile();
    void autostart();
    void setupText();
    void randomTexts();
    void addsAnExample();
    void showsWhatIsStillToFillIn();
};

void TestSettingsPages::changesAreSmall_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("paths");
    QTest::newRow("same") << QByteArray(R"({"a":1})") << QByteArray(R"({"a":1})") << QString();
    QTest::newRow("inside") << QByteArray(R"({"a":{"b":1,"c":2}})")
                            << QByteArray(R"({"a":{"b":1,"c":3}})") << "a.c";
    QTest::newRow("removed") << QByteArray(R"({"a":{"b":1}})") << QByteArray(R"({})") << "a";
    QTest::newRow("list whole") << QByteArray(R"({"a":[1]})") << QByteArray(R"({"a":[1,2]})")
                                << "a";
    QTest::newRow("odd keys whole")
        << QByteArray(R"({"a":{"x.y":1}})") << QByteArray(R"({"a":{"x.y":2}})") << "a";
}

void TestSettingsPages::changesAreSmall()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QStringList paths;
    const auto changes = jsonChanges(QString(), QJsonDocument::fromJson(before).object(),
                                     QJsonDocument::fromJson(after).object());
    for (const auto &change : changes)
        paths += change.first;
    QTEST(paths.join(QLatin1Char(' ')), "paths");
}

void TestSettingsPages::linesAndJson_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("json"); // as the only item of a list
    using T = FieldSpec::Type;
    QTest::newRow("list") << int(T::TextList) << QByteArray(R"(["a","b c"])");
    QTest::newRow("map") << int(T::TextMap) << QByteArray(R"({"TAG":{"jq":".tag"},"X":"1 2"})");
    QTest::newRow("text that looks like a number")
        << int(T::TextMap) << QByteArray(R"({"PORT":"80"})");
    QTest::newRow("computed") << int(T::Computed) << QByteArray(R"({"jq":".params.tag"})");
    QTest::newRow("computed list") << int(T::Computed) << QByteArray(R"(["--vm",{"jq":".name"}])");
    QTest::newRow("computed text") << int(T::Computed) << QByteArray(R"("plain text")");
    QTest::newRow("computed text like a number") << int(T::Computed) << QByteArray(R"("12")");
}

void TestSettingsPages::linesAndJson()
{
    QFETCH(int, type);
    QFETCH(QByteArray, json);
    const QJsonValue value = QJsonDocument::fromJson('[' + json + ']').array().first();
    const auto fieldType = FieldSpec::Type(type);
    QCOMPARE(linesToJson(fieldType, jsonToLines(fieldType, value)), value);
}

void TestSettingsPages::savesOnlyWhatWasEdited()
{
    SettingsFixture fixture(R"({
  "listener": { "port": 9000,   "unknown": [1, 2] },
  "zebra": true
})");
    SettingsDialog dialog(fixture.access());
    QWidget *page = pageOf(dialog, Page::Listener);
    QCOMPARE(editOf(page, "listener.port")->text(), QStringLiteral("9000"));
    type(editOf(page, "listener.port"), QStringLiteral("9100"));
    QCOMPARE(fixture.text(), QByteArray(R"({
  "listener": { "port": 9100,   "unknown": [1, 2] },
  "zebra": true
})"));
    QCOMPARE(fixture.file.settings().listener.port, 9100);
}

void TestSettingsPages::refusesInPlace()
{
    SettingsFixture fixture(R"({"listener":{"port":9000}})");
    SettingsDialog dialog(fixture.access());
    QWidget *page = pageOf(dialog, Page::Listener);
    type(editOf(page, "listener.port"), QStringLiteral("70000"));
    QVERIFY(!editorOf(page, "listener.port")->problem().isEmpty());
    QCOMPARE(fixture.text(), QByteArray(R"({"listener":{"port":9000}})"));
    type(editOf(page, "listener.port"), QStringLiteral("9001"));
    QVERIFY(editorOf(page, "listener.port")->problem().isEmpty());
    QCOMPARE(fixture.file.settings().listener.port, 9001);
}

void TestSettingsPages::pairsAreSavedTogether()
{
    SettingsFixture fixture;
    SettingsDialog dialog(fixture.access());
    QWidget *page = pageOf(dialog, Page::Notifications);
    type(editOf(page, "notifications.quietHours.from"), QStringLiteral("22:00"));
    QVERIFY(fixture.file.settings().notifications.quietFrom.isEmpty()); // the other half is missing
    type(editOf(page, "notifications.quietHours.to"), QStringLiteral("08:00"));
    QCOMPARE(fixture.file.settings().notifications.quietFrom, QStringLiteral("22:00"));
    type(editOf(page, "notifications.quietHours.to"), QString());
    type(editOf(page, "notifications.quietHours.from"), QString());
    QVERIFY(fixture.file.settings().notifications.quietFrom.isEmpty());
}

void TestSettingsPages::addsATarget()
{
    SettingsFixture fixture;
    SettingsDialog dialog(fixture.access());
    QWidget *page = pageOf(dialog, Page::Targets);
    page->findChild<QPushButton *>(QStringLiteral("add"))->click();
    type(page->findChild<QLineEdit *>(QStringLiteral("name")), QStringLiteral("team"));
    type(editOf(page, "url"), QStringLiteral("team-webhook"));
    QVERIFY(fixture.list("targets").isEmpty()); // a draft
    page->findChild<QPushButton *>(QStringLiteral("finish"))->click();
    QCOMPARE(fixture.list("targets").first().toObject(),
             QJsonObject(
                 {{QStringLiteral("name"), QStringLiteral("team")},
                  {QStringLiteral("kind"), QStringLiteral("slack-webhook")},
                  {QStringLiteral("url"),
                   QJsonObject({{QStringLiteral("keychain"), QStringLiteral("team-webhook")}})}}));
    QCOMPARE(page->findChild<QListWidget *>(QStringLiteral("entries"))->currentItem()->text(),
             QStringLiteral("team"));
}

void TestSettingsPages::showsWhatADraftLacks()
{
    SettingsFixture fixture;
    SettingsDialog dialog(fixture.access());
    QWidget *page = pageOf(dialog, Page::Targets);
    page->findChild<QPushButton *>(QStringLiteral("add"))->click();
    page->findChild<QPushButton *>(QStringLiteral("finish"))->click();
    QVERIFY(fixture.list("targets").isEmpty());
    QVERIFY(!editorOf(page, "url")->problem().isEmpty());
    QVERIFY(!page->findChild<QPushButton *>(QStringLiteral("finish"))->isHidden());
}

void TestSettingsPages::testsATarget()
{
    SettingsFixture fixture(
        R"({"targets":[{"name":"team","kind":"slack-webhook","url":{"keychain":"t"}}]})");
    SettingsDialog dialog(fixture.access());
    QWidget *page = pageOf(dialog, Page::Targets);
    page->findChild<QPushButton *>(QStringLiteral("test"))->click();
    QCOMPARE(fixture.tested, QStringList{QStringLiteral("team")});
}

void TestSettingsPages::storesASecretAndSavesItsName()
{
    SettingsFixture fixture(
        R"({"targets":[{"name":"team","kind":"slack-webhook","url":{"env":"URL"}}]})");
    SettingsDialog dialog(fixture.access());
    dialog.show();
    QWidget *page = pageOf(dialog, Page::Targets);
    auto *field = editorOf(page, "url");
    QCOMPARE(field->findChild<QLineEdit *>()->text(), QStringLiteral("URL"));
    QVERIFY(!field->findChild<QPushButton *>(QStringLiteral("setSecret"))->isEnabled());
    auto *source = field->findChild<QComboBox *>();
    source->setCurrentIndex(0);
    Q_EMIT source->activated(0);
    type(field->findChild<QLineEdit *>(), QString());
    field->findChild<QPushButton *>(QStringLiteral("setSecret"))->click();
    auto *asks = field->findChild<SecretDialog *>();
    QVERIFY(asks);
    QCOMPARE(asks->findChild<QLineEdit *>(QStringLiteral("name"))->text(),
             QStringLiteral("team-url"));
    QCOMPARE(asks->findChild<QLineEdit *>(QStringLiteral("value"))->echoMode(),
             QLineEdit::Password);
    asks->findChild<QLineEdit *>(QStringLiteral("value"))
        ->setText(QStringLiteral("https://hooks.example/T/B/x"));
    asks->findChild<QPushButton *>(QStringLiteral("store"))->click();
    QTRY_COMPARE(fixture.file.settings().targets.value(0).secrets.value(QStringLiteral("url")).name,
                 QStringLiteral("team-url"));
    QVERIFY(!fixture.text().contains("hooks.example"));
}

void TestSettingsPages::offersTheSessionWithoutAKeychain()
{
    SettingsFixture fixture;
    fixture.secrets.setError(QStringLiteral("n"),
                             Error{ErrorKind::Unavailable, QString(), std::nullopt});
    SecretDialog dialog(QStringLiteral("n"), QStringLiteral("Token"), fixture.secrets, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *keep = dialog.findChild<QPushButton *>(QStringLiteral("keep"));
    QVERIFY(!keep->isVisible());
    dialog.findChild<QLineEdit *>(QStringLiteral("value"))->setText(QStringLiteral("s"));
    dialog.findChild<QPushButton *>(QStringLiteral("store"))->click();
    QTRY_VERIFY(keep->isVisible());
    QString kept;
    connect(&dialog, &SecretDialog::stored, this, [&kept](const QString &name) { kept = name; });
    keep->click();
    QCOMPARE(kept, QStringLiteral("n"));
}

void TestSettingsPages::createsAnEndpoint()
{
    SettingsFixture fixture;
    SettingsDialog dialog(fixture.access());
    dialog.show();
    dialog.addEntry(Page::Endpoints);
    auto *asks = dialog.findChild<AddEndpointDialog *>();
    QVERIFY(asks);
    asks->findChild<QPushButton *>(QStringLiteral("create"))->click();
    QTRY_COMPARE(fixture.file.settings().endpoints.size(), 1);
    const EndpointSettings endpoint = fixture.file.settings().endpoints.first();
    QCOMPARE(endpoint.name, QStringLiteral("foundries"));
    QCOMPARE(endpoint.secrets.value(0).name, QStringLiteral("foundries-secret"));
    QVERIFY(endpoint.path.size() > 26);
    QVERIFY(fixture.file.problems().isEmpty());
}

void TestSettingsPages::createsACatchAll()
{
    SettingsFixture fixture;
    SettingsDialog dialog(fixture.access());
    dialog.show();
    dialog.addEntry(Page::Endpoints);
    auto *asks = dialog.findChild<AddEndpointDialog *>();
    QVERIFY(asks);
    auto *senders = asks->findChild<QListWidget *>(QStringLiteral("senders"));
    senders->setCurrentRow(senders->count() - 1);
    asks->findChild<QPushButton *>(QStringLiteral("create"))->click();
    QTRY_COMPARE(fixture.file.settings().endpoints.size(), 1);
    const EndpointSettings endpoint = fixture.file.settings().endpoints.first();
    QCOMPARE(endpoint.sender, QStringLiteral("auto"));
    QCOMPARE(endpoint.name, QStringLiteral("webhooks"));
    QCOMPARE(endpoint.secrets.value(0).name, QStringLiteral("webhooks-secret"));
    QVERIFY(fixture.file.problems().isEmpty());
}

void TestSettingsPages::takesOverTheBuiltInRules()
{
    SettingsFixture fixture;
    SettingsDialog dialog(fixture.access());
    QWidget *page = pageOf(dialog, Page::Rules);
    auto *entries = page->findChild<QListWidget *>(QStringLiteral("entries"));
    QCOMPARE(entries->count(), defaultRules().size());
    QVERIFY(!fixture.file.document().contains(QStringLiteral("rules")));
    page->findChild<QPushButton *>(QStringLiteral("takeOver"))->click();
    QVERIFY(fixture.file.settings().rules.has_value());
    QCOMPARE(fixture.file.settings().rules->first().when, defaultRules().first().when);
    page->findChild<QPushButton *>(QStringLiteral("addAction"))->click();
    QCOMPARE(fixture.file.settings().rules->first().actions.size(), 2);
}

void TestSettingsPages::choosesATunnel()
{
    SettingsFixture fixture;
    SettingsDialog dialog(fixture.access());
    QWidget *page = pageOf(dialog, Page::Tunnel);
    auto *kind = page->findChild<QComboBox *>(QStringLiteral("kind"));
    kind->setCurrentIndex(1);
    Q_EMIT kind->activated(1);
    QCOMPARE(fixture.file.settings().tunnel->kind, QStringLiteral("ngrok"));
    type(editOf(page, "domain"), QStringLiteral("a.ngrok.app"));
    QCOMPARE(fixture.file.settings().tunnel->settings.value(QStringLiteral("domain")).toString(),
             QStringLiteral("a.ngrok.app"));
    kind->setCurrentIndex(0);
    Q_EMIT kind->activated(0);
    QVERIFY(!fixture.file.settings().tunnel);
}

void TestSettingsPages::removesOnlyAfterAsking()
{
    SettingsFixture fixture(
        R"({"targets":[{"name":"team","kind":"slack-webhook","url":{"keychain":"t"}}]})");
    SettingsDialog dialog(fixture.access());
    dialog.show();
    QWidget *page = pageOf(dialog, Page::Targets);
    page->findChild<QPushButton *>(QStringLiteral("remove"))->click();
    QCOMPARE(fixture.list("targets").size(), 1);
    QWidget *question = nullptr;
    QTRY_VERIFY((question = QApplication::activeModalWidget()) != nullptr);
    const auto buttons = question->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == QLatin1String("Remove"))
            button->click();
    }
    QTRY_VERIFY(fixture.list("targets").isEmpty());
}

void TestSettingsPages::followsTheFile()
{
    SettingsFixture fixture(R"({"listener":{"port":9000}})");
    SettingsDialog dialog(fixture.access());
    QWidget *page = pageOf(dialog, Page::Listener);
    fixture.write(R"({"listener":{"port":9777}})");
    QTRY_COMPARE(editOf(page, "listener.port")->text(), QStringLiteral("9777"));
}

void TestSettingsPages::autostart()
{
    QTemporaryDir folder;
    const Autostart autostart(folder.filePath(QStringLiteral("autostart")),
                              QStringLiteral("/opt/my $apps/signal%box"));
    QVERIFY(!autostart.enabled());
    QVERIFY(autostart.setEnabled(true).has_value());
    QVERIFY(autostart.enabled());
    QFile file(folder.filePath(QStringLiteral("autostart/signalbox.desktop")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("Exec=\"/opt/my \\\\$apps/signal%%box\" --hidden\n"));
    QVERIFY(autostart.setEnabled(false).has_value());
    QVERIFY(!autostart.enabled());
}

void TestSettingsPages::setupText()
{
    using Kind = SetupBlock::Kind;
    const QList<SetupBlock> blocks = parseSetup(SettingsFixture::makeRecipe()->setup);
    const QList<SetupBlock> expected{
        {Kind::Title, 0, QStringLiteral("Foundries")},
        {Kind::Step, 1, QStringLiteral("Store the secret:")},
        {Kind::Code, 0, QStringLiteral("fioctl secrets update lmp={{secret}}")},
        {Kind::Step, 2, QStringLiteral("Add this address:")},
        {Kind::Code, 0, QStringLiteral("url: {{url}}")},
        {Kind::Text, 0, QStringLiteral("Good to know:")},
        {Kind::Bullet, 0, QStringLiteral("It tries four times.")},
    };
    QCOMPARE(blocks, expected);
    QCOMPARE(SetupPanel::filledIn(QStringLiteral("{{url}} {{secret}}"), QStringLiteral("u"),
                                  QStringLiteral("s")),
             QStringLiteral("u s"));
}

void TestSettingsPages::randomTexts()
{
    QVERIFY(randomPath(QStringLiteral("L m&p")).startsWith(QLatin1String("/lmp-")));
    QVERIFY(randomPath(QString()) != randomPath(QString()));
    QCOMPARE(randomPath(QString()).size(), 27);
    QCOMPARE(randomSecret().expose().size(), 64);
}

void TestSettingsPages::addsAnExample()
{
    initializeResources();
    SettingsFixture fixture;
    SettingsDialog dialog(fixture.access());
    QWidget *page = pageOf(dialog, Page::Examples);
    auto *list = page->findChild<QListWidget *>(QStringLiteral("examples"));
    auto *add = page->findChild<QPushButton *>(QStringLiteral("addExample"));
    QCOMPARE(list->count(), 5);
    const auto says = [page](const QString &words) {
        const auto labels = page->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
            return label->isVisibleTo(page) && label->text().contains(words);
        });
    };
    // One whose sender is not known here is refused, and nothing is written.
    list->setCurrentRow(2);
    QVERIFY(says(QStringLiteral("drone-signing-secret")));
    add->click();
    QVERIFY(says(QStringLiteral("drone")) && fixture.list("endpoints").isEmpty());
    list->setCurrentRow(4);
    QVERIFY(!page->findChild<QPushButton *>(QStringLiteral("set.ngrok-token")));
    fixture.secrets.set(QStringLiteral("foundries-webhook-secret"), "shh");
    add->click();
    QCOMPARE(fixture.list("endpoints").size(), 1);
    QVERIFY(!add->isVisibleTo(page));
    QTRY_VERIFY(says(QStringLiteral("2 thing(s) are still")));
    QVERIFY(says(QStringLiteral("not stored yet")));
    // Stored from here.
    for (const char *name : {"ngrok-token", "local-webhook-url"}) {
        page->findChild<QPushButton *>(QStringLiteral("set.") + QLatin1String(name))->click();
        auto *secret = page->findChild<SecretDialog *>();
        QVERIFY(secret);
        fixture.secrets.set(QLatin1String(name), "http://127.0.0.1:1/");
        Q_EMIT secret->stored(QLatin1String(name));
        delete secret;
    }
    QTRY_VERIFY(says(QStringLiteral("Everything is filled in.")));
}

void TestSettingsPages::showsWhatIsStillToFillIn()
{
    initializeResources();
    SettingsFixture fixture;
    fixture.kinds = knownKindsOfDrone();
    SettingsFile file(fixture.folder.filePath(QStringLiteral("drone.json")), fixture.kinds);
    QVERIFY(file.load());
    const SettingsAccess over = fixture.access();
    const SettingsAccess access{file,        over.secrets,    over.kinds,     over.recipes,
                                over.health, over.testTarget, over.sendSample};
    QVERIFY(takeInExample(file, *shippedExample(QStringLiteral("drone-discord"))));
    SettingsDialog dialog(access);
    const auto foot = [&dialog] {
        QStringList texts;
        for (const NoteLine *note : dialog.findChildren<NoteLine *>())
            texts.append(note->text());
        return texts.join(u'\n');
    };
    QVERIFY2(foot().contains(QStringLiteral("1 value(s) are still an example's own")),
             qPrintable(foot()));
    QWidget *page = pageOf(dialog, Page::Examples);
    page->findChild<QListWidget *>(QStringLiteral("examples"))->setCurrentRow(2);
    page->findChild<QPushButton *>(QStringLiteral("show.builds"))->click();
    QCOMPARE(dialog.findChild<QStackedWidget *>()->currentIndex(), int(Page::Targets));
    QVERIFY(file.edit(QStringLiteral("targets[0].channel"), QStringLiteral("987654321098765432")));
    QVERIFY(!foot().contains(QStringLiteral("an example's own")));
}

QTEST_MAIN(TestSettingsPages)
#include "tst_settingspages.moc"
