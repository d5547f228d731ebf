// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Verification with what the doctor says, and the gallery of samples.
#include "support/manualclock.h"
#include "ui/details/verificationpage.h"
#include "ui/details/verificationsteps.h"
#include "ui/dialogs/samplegallery.h"
#include "ui/words/doctorwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;

namespace {

DeliveryDetails refused()
{
    DeliveryDetails details;
    details.record.id = 9'000'000'000'001;
    details.record.endpoint = QStringLiteral("ci");
    details.record.method = "POST";
    details.record.target = "/ci";
    details.record.verdict = Verdict::Refused;
    details.record.reason = QStringLiteral("signature does not match");
    details.signatureHeader = QStringLiteral("X-Hub-Signature-256: sha256=9f2a…77d1");
    return details;
}

Examination examinationWith(DoctorCause cause, bool proven)
{
    Examination examination;
    examination.endpoint = QStringLiteral("ci");
    examination.place = QStringLiteral("X-Hub-Signature-256");
    examination.signedText = QStringLiteral("{body}");
    examination.bodySize = 41;
    examination.secretsTried = QStringList{QStringLiteral("env CI")};
    const SignatureShape shape{QStringLiteral("sha256="), SignatureShape::Letters::Hex, 64};
    examination.came = examination.expected = shape;
    Finding finding;
    finding.cause = cause;
    finding.proven = proven;
    finding.name = QStringLiteral("nightly");
    finding.found = QStringLiteral("sha1");
    finding.expected = QStringLiteral("sha256");
    finding.seconds = 400;
    finding.change = BodyChange::Reformatted;
    examination.findings = {finding};
    examination.verifiesNow = cause == DoctorCause::VerifiesNow;
    return examination;
}

QString textOf(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        texts << label->text();
    return texts.join(QLatin1Char('\n'));
}

SampleChoice choice(const char *sender, const char *sample)
{
    return {QString::fromLatin1(sender), QString::fromLatin1(sender).toUpper(),
            QString::fromLatin1(sample), QStringLiteral("what it is")};
}

SampleDraft draftOf(const QString &sender, const QByteArray &body)
{
    SampleDraft draft;
    draft.sender = sender;
    draft.sample = QStringLiteral("one");
    draft.headers = {{"Content-Type", "application/json"}, {"X-Event", "build"}};
    draft.body = body;
    return draft;
}

} // namespace

class DoctorUiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasASentenceForEveryCause()
    {
        QSet<QString> sentences;
        for (int cause = 0; cause <= int(DoctorCause::CredentialNotKept); ++cause) {
            const Examination examination = examinationWith(DoctorCause(cause), true);
            const QString sentence = causeSentence(examination.findings.constFirst());
            QVERIFY2(sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
            QVERIFY2(!sentence.contains(QLatin1String("%")), qPrintable(sentence));
            sentences << sentence;
        }
        QCOMPARE(sentences.size(), int(DoctorCause::CredentialNotKept) + 1);
    }

    void showsTheLikelyCauseAndAsksToAccept()
    {
        const ManualClock clock;
        VerificationPage page(clock);
        page.showDelivery(refused(), examinationWith(DoctorCause::SecretOfOtherEndpoint, true));
        page.resize(700, 600);
        QVERIFY(!page.grab().isNull());
        const QString text = textOf(page);
        QVERIFY2(text.contains(QStringLiteral("This matches the secret of endpoint “nightly”.")),
                 qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("env CI")), qPrintable(text));
        QSignalSpy accept(&page, &VerificationPage::acceptRequested);
        page.findChild<QPushButton *>(QStringLiteral("accept"))->click();
        QCOMPARE(accept.size(), 1);
        QCOMPARE(accept.constFirst().constFirst().toLongLong(), refused().record.id);
        // What was accepted has nothing to accept.
        DeliveryDetails good = refused();
        good.record.verdict = Verdict::Verified;
        page.showDelivery(good, Examination());
        QTRY_VERIFY(!page.findChild<QPushButton *>(QStringLiteral("accept")));
    }

    void saysHowFarItCame_data()
    {
        QTest::addColumn<int>("cause");
        QTest::addColumn<bool>("came");
        QTest::addColumn<bool>("formed");
        QTest::addColumn<QList<Status>>("steps");
        using S = Status;
        QTest::newRow("no header") << int(DoctorCause::NoSecretAtSender) << false << false
                                   << QList<S>{S::Passed, S::Failed, S::Skipped};
        QTest::newRow("another form") << int(DoctorCause::WrongHash) << true << false
                                      << QList<S>{S::Passed, S::Passed, S::Failed, S::Skipped};
        QTest::newRow("another signature")
            << int(DoctorCause::WrongSecret) << true << true
            << QList<S>{S::Passed, S::Passed, S::Passed, S::Failed, S::Skipped};
        QTest::newRow("too late") << int(DoctorCause::StaleTimestamp) << true << true
                                  << QList<S>{S::Passed, S::Passed, S::Passed,
                                              S::Passed, S::Failed, S::Skipped};
    }
    void saysHowFarItCame()
    {
        QFETCH(int, cause);
        QFETCH(bool, came);
        QFETCH(bool, formed);
        Examination examination = examinationWith(DoctorCause(cause), true);
        if (!came)
            examination.came.reset();
        else if (!formed)
            examination.came->size = 40;
        QList<Status> steps;
        for (const StepList::Step &step : stepsOf(refused(), ManualClock().now(), &examination))
            steps << step.status;
        QTEST(steps, "steps");
    }

    void sendsWhatIsShown()
    {
        SampleGallery gallery;
        QSignalSpy wanted(&gallery, &SampleGallery::draftWanted);
        EndpointFacts endpoint;
        endpoint.name = QStringLiteral("build");
        endpoint.sender = QStringLiteral("ci");
        gallery.setEndpoints({endpoint});
        gallery.setSamples({choice("ci", "one"), choice("chat", "two")});
        QCOMPARE(wanted.size(), 1);
        const QByteArray body("{\"a\":[1,2.50],\"b\":\"x\"}");
        gallery.showDraft(draftOf(QStringLiteral("ci"), body));
        auto *text = gallery.findChild<QPlainTextEdit *>(QStringLiteral("body"));
        QVERIFY(text->toPlainText().contains(QStringLiteral("\n  \"a\": [")));
        QCOMPARE(
            gallery.findChild<QComboBox *>(QStringLiteral("endpoint"))->currentData().toString(),
            QStringLiteral("build"));

        QList<SampleDraft> sent;
        connect(&gallery, &SampleGallery::sendRequested, this,
                [&sent](const SampleDraft &draft) { sent << draft; });
        auto *send = gallery.findChild<QPushButton *>(QStringLiteral("send"));
        send->click();
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.last().body, body); // not touched: byte for byte
        QCOMPARE(sent.last().headers.size(), 2);
        QCOMPARE(sent.last().endpoint, QStringLiteral("build"));
        QVERIFY(sent.last().to.isEmpty());
        QVERIFY(!send->isEnabled()); // one at a time
        gallery.showAnswer(DraftAnswer{200, 3, {}, 7});
        QVERIFY(textOf(gallery).contains(QStringLiteral("Answered 200 in 3 ms.")));

        text->setPlainText(QStringLiteral("{\"a\": oops}"));
        QVERIFY(textOf(gallery).contains(QStringLiteral("Line 1 is not JSON")));
        gallery.findChild<QPlainTextEdit *>(QStringLiteral("headers"))
            ->setPlainText(QStringLiteral("X-Other: 1\nnone"));
        auto *address = gallery.findChild<QLineEdit *>(QStringLiteral("address"));
        address->setText(QStringLiteral("ftp://example.com"));
        QVERIFY(!send->isEnabled());
        address->setText(QStringLiteral("https://example.com/hook"));
        send->click();
        QCOMPARE(sent.size(), 2);
        QCOMPARE(sent.last().body, QByteArray("{\"a\": oops}"));
        QCOMPARE(sent.last().headers, (HeaderList{{"X-Other", "1"}}));
        QCOMPARE(sent.last().to, QUrl(QStringLiteral("https://example.com/hook")));
        gallery.showAnswer(DraftAnswer{500, 9, QStringLiteral("no <b>good</b>"), 0});
        QVERIFY(textOf(gallery).contains(QStringLiteral("no <b>good</b>")));
    }

    void findsSamples()
    {
        SampleGallery gallery;
        gallery.setSamples({choice("ci", "one"), choice("chat", "two")});
        auto *list = gallery.findChild<QListWidget *>(QStringLiteral("samples"));
        gallery.findChild<QLineEdit *>(QStringLiteral("search"))->setText(QStringLiteral("CHAT"));
        QVERIFY(list->item(0)->isHidden());
        QVERIFY(!list->item(1)->isHidden());
        QSignalSpy wanted(&gallery, &SampleGallery::draftWanted);
        list->setCurrentRow(1);
        QCOMPARE(wanted.constFirst().at(1).toString(), QStringLiteral("two"));
    }
};

QTEST_MAIN(DoctorUiTest)
#include "tst_doctorui.moc"
