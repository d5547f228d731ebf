// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every recipe with every sample: signed, verified, understood, folded.
#include "core/subject.h"
#include "resources/resources.h"
#include "samplerun.h"
#include "senders/expectedevents.h"
#include "senders/recipebook.h"
#include "support/result.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace signalbox;

namespace {

QString compact(const QJsonValue &value)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{QStringLiteral("is"), value}}).toJson(QJsonDocument::Compact));
}

} // namespace

class RecipesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        initializeResources();
        m_book = RecipeBook::load(QStringLiteral(":/senders"), QString());
    }

    void allRecipesAreThere()
    {
        for (const RecipeProblem &problem : m_book->problems())
            QFAIL(qPrintable(problem.file + u':' + QString::number(problem.line)
                             + QStringLiteral(": ") + problem.text));
    }

    void theDemoPlaysSamples()
    {
        QFile story(QStringLiteral(":/demo.json"));
        QVERIFY(story.open(QIODevice::ReadOnly));
        const QJsonArray scenes = QJsonDocument::fromJson(story.readAll()).array();
        QVERIFY(!scenes.isEmpty());
        for (const QJsonValue &scene : scenes) {
            const QStringList names = scene.toString().split(u'/');
            const RecipePointer recipe = m_book->find(names.constFirst());
            QVERIFY2(recipe, qPrintable(scene.toString()));
            QVERIFY2(std::any_of(recipe->samples.begin(), recipe->samples.end(),
                                 [&](const RecipeSample &sample) {
                                     return sample.name == names.constLast();
                                 }),
                     qPrintable(scene.toString()));
        }
    }
    void programsCompile()
    {
        for (const RecipePointer &recipe : m_book->recipes()) {
            const auto checked = m_jq.check(recipe->events);
            QVERIFY2(checked.has_value(),
                     checked ? "" : qPrintable(recipe->id + u' ' + checked.error().detail));
        }
    }

    void samplesGiveTheirEvents_data() { addSamples(); }
    void samplesGiveTheirEvents()
    {
        const auto [recipe, sample] = current();
        const Delivery plain = deliveryOf(sample);
        const SampleEndpoint &endpoint = endpointFor(*recipe);
        const bool isSigned = recipe->usesSecret || !endpoint.identity.options.isEmpty()
            || !endpoint.identity.pinnedKeys.isEmpty();
        Delivery sent = plain;
        if (isSigned) {
            const auto made = Verifier::sign(*recipe, endpoint.secret, plain, sampleNow,
                                             endpoint.identity.options);
            QVERIFY_RESULT(made);
            sent = *made;
        }
        const auto verification = Verifier::verify(*recipe, endpoint.identity, sent, sampleNow);
        const auto *refusal = std::get_if<Refusal>(&verification);
        QVERIFY2(!refusal, refusal ? qPrintable(refusalText(*refusal)) : "");
        const auto &accepted = std::get<AcceptedDelivery>(verification);
        // What Amazon SNS delivers raw nobody signs.
        const bool isRaw = headerValue(sent.headers, "x-amz-sns-rawdelivery").has_value();
        QCOMPARE(accepted.verdict(), isSigned && !isRaw ? Verdict::Verified : Verdict::Unsigned);

        const auto understanding =
            understand(m_jq, *recipe, storedOf(*recipe, accepted.delivery()));
        QVERIFY_RESULT(understanding);
        QVERIFY2(understanding->notes.isEmpty(), qPrintable(understanding->notes.join(u'\n')));
        const QJsonArray events = expectedEvents(*understanding);
        QCOMPARE(events.size(), sample.expectedEvents.size());
        for (qsizetype i = 0; i < events.size(); ++i)
            QCOMPARE(compact(events.at(i)), compact(sample.expectedEvents.at(i)));
    }

    // On an endpoint that takes any sender: headers of two senders (Gitea's are GitHub's too) and
    // bodies that look alike must not be mixed up.
    void isRecognised_data() { addSamples(); }
    void isRecognised()
    {
        const auto [recipe, sample] = current();
        if (recipe->detect.isEmpty())
            return;
        const SampleEndpoint &endpoint = endpointFor(*recipe);
        const auto sent = Verifier::sign(*recipe, endpoint.secret, deliveryOf(sample), sampleNow,
                                         endpoint.identity.options);
        QVERIFY_RESULT(sent);
        const RecipePointer found = m_book->detect(*sent);
        QVERIFY2(found, "no sender is recognised");
        QCOMPARE(found->id, recipe->id);
    }

    void aChangedByteIsRefused_data() { addSamples(); }
    void aChangedByteIsRefused()
    {
        const auto [recipe, sample] = current();
        const SampleEndpoint &endpoint = endpointFor(*recipe);
        const auto sent = Verifier::sign(*recipe, endpoint.secret, deliveryOf(sample), sampleNow,
                                         endpoint.identity.options);
        QVERIFY_RESULT(sent);
        // Where only a token travels the body is not covered, and no claim is made that it is.
        const QByteArray digest = signedDigestOf(*recipe, endpoint, *sent);
        if (digest.isEmpty())
            return;
        constexpr qsizetype step = 251;
        for (qsizetype i = 0; i < sent->body.size(); i += step) {
            Delivery changed = *sent;
            changed.body[i] = static_cast<char>(changed.body.at(i) ^ 4);
            // Some senders sign no more than a part of the body: only that must not have changed.
            const QByteArray other = signedDigestOf(*recipe, endpoint, changed);
            QVERIFY(other.isEmpty() || other == digest);
        }
    }

    // On an endpoint for every sender each sample finds its own recipe. Without a signature some
    // look like others: what is sent is signed.
    void samplesAreDetected_data() { addSamples(); }
    void samplesAreDetected()
    {
        const auto [recipe, sample] = current();
        // Nothing tells Azure's ping from what anybody else may send.
        if (recipe->detect.isEmpty() || sample.name == QLatin1String("azure-ping"))
            return;
        const SampleEndpoint &endpoint = endpointFor(*recipe);
        const auto sent = Verifier::sign(*recipe, endpoint.secret, deliveryOf(sample), sampleNow,
                                         endpoint.identity.options);
        QVERIFY_RESULT(sent);
        const RecipePointer found = m_book->detect(*sent);
        QCOMPARE(found ? found->id : QString(), recipe->id);
    }

    void optionsShapeEvents_data()
    {
        QTest::addColumn<QString>("sender");
        QTest::addColumn<QString>("sample");
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *sender, const char *sample, const char *option,
                            const char *value, const char *member, const char *expected) {
            QTest::addRow("%s/%s %s=%s", sender, sample, option, value)
                << QString::fromLatin1(sender) << QString::fromLatin1(sample)
                << QString::fromLatin1(option) << QString::fromLatin1(value)
                << QString::fromLatin1(member) << QString::fromLatin1(expected);
        };
        row("dtr", "scan-completed", "failOn", "critical", "status", "passed");
        row("dtr", "scan-completed", "failOn", "major", "status", "failed");
        row("dtr", "scan-completed", "failOn", "minor", "status", "failed");
        row("dtr", "scan-critical", "failOn", "never", "status", "passed");
        row("dtr", "scan-under-way", "failOn", "minor", "status", "running");
        row("dtr", "promotion", "base", "https://dtr.example.com/", "url",
            "https://dtr.example.com/repositories/production/tide/tags/1.4");
        row("dtr", "tag-push", "base", "https://registry.example.net", "url",
            "https://registry.example.net/repositories/harbour/tide/tags/1.4.0");
        row("harbor", "scan-completed", "failOn", "High", "status", "failed");
        row("harbor", "scan-critical", "failOn", "never", "status", "passed");
        row("jenkins", "finalized-aborted", "base", "https://jenkins.example.com", "url",
            "https://jenkins.example.com/job/harbour/job/tide/41/");
        row("teamcity", "native-success", "base", "https://other.example.com", "url",
            "https://teamcity.example.com/buildConfiguration/Harbour_Tide_Build/19952");
    }
    void optionsShapeEvents()
    {
        QFETCH(QString, sender);
        QFETCH(QString, sample);
        QFETCH(QString, option);
        QFETCH(QString, value);
        QFETCH(QString, member);
        const RecipePointer recipe = m_book->find(sender);
        StoredDelivery stored = storedOf(*recipe, deliveryOf(find(*recipe, sample)));
        stored.options.insert(option, value);
        const auto understanding = understand(m_jq, *recipe, stored);
        QVERIFY_RESULT(understanding);
        QTEST(toJson(understanding->events.first()).value(member).toString(), "expected");
    }

    void samplesFoldIntoOneRow_data()
    {
        QTest::addColumn<QString>("sender");
        QTest::addColumn<QStringList>("samples");
        QTest::addColumn<QString>("expected"); // status, attempt, jobs
        const auto row = [](const char *name, const char *sender, const char *samples,
                            const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(sender)
                                << QString::fromLatin1(samples).split(u' ')
                                << QString::fromLatin1(expected);
        };
        row("Drone", "drone", "build-created build-running build-success",
            "passed 1 clone=passed unit=passed");
        row("Drone, late", "drone", "build-success build-created build-running",
            "passed 1 clone=passed unit=passed");
        row("Drone, approval", "drone", "build-blocked build-declined", "cancelled 1");
        row("GitHub run", "github",
            "workflow-run-requested workflow-job-queued workflow-run-in-progress "
            "workflow-job-in-progress workflow-job-success workflow-run-success",
            "passed 1 unit=passed");
        row("GitHub, a job's failure is not yet the run's", "github",
            "workflow-run-requested workflow-job-in-progress workflow-job-failure",
            "running 1 unit=running lint=failed");
        row("GitHub, a job's end does not end the run", "github",
            "workflow-run-in-progress workflow-job-success", "running 1 unit=passed");
        row("GitHub, jobs first", "github",
            "workflow-job-in-progress workflow-run-requested workflow-run-success",
            "passed 1 unit=running");
        row("GitHub, waits for an environment", "github",
            "workflow-run-in-progress workflow-job-waiting", "blocked 1 deploy=blocked");
        row("GitHub, run again", "github", "workflow-run-success workflow-run-failure", "failed 2");
        row("GitHub deployment", "github",
            "deployment-created deployment-in-progress deployment-success", "passed 1");
        row("GitHub check", "github", "check-run-created check-run-failure", "failed 1");
        row("GitHub status", "github", "status-pending status-success", "passed 1");
        row("GitLab pipeline", "gitlab",
            "pipeline-pending job-created pipeline-running job-running job-success "
            "pipeline-success",
            "passed 1 compile=passed unit=passed lint=failed");
        row("GitLab, a job's failure is not yet the pipeline's", "gitlab",
            "pipeline-running job-running job-failed", "running 1 compile=running unit=failed");
        row("GitLab, waits for somebody", "gitlab", "pipeline-running pipeline-manual",
            "blocked 1 compile=passed unit=queued production=blocked");
        row("GitLab, retried", "gitlab",
            "pipeline-running pipeline-failed pipeline-retried pipeline-retried-success",
            "passed 2 compile=passed unit=passed");
        row("GitLab deployment", "gitlab", "deployment-running deployment-success", "passed 1");
        row("an image, found out", "dtr", "tag-push scan-under-way scan-critical", "failed 1");
        row("an artifact, found out", "harbor", "push scan-critical", "failed 1");
        row("an image, scanned again", "dtr", "scan-critical scan-completed", "passed 1");
        row("Gitea run", "gitea",
            "workflow-run-requested workflow-job-in-progress workflow-run-success",
            "passed 1 unit=running");
        row("Gitea, run again", "gitea", "workflow-run-success workflow-run-failure", "failed 2");
        row("Bitbucket, run again", "bitbucket",
            "status-in-progress status-failed status-again status-successful", "passed 2");
        row("Bitbucket, late", "bitbucket", "status-failed status-in-progress", "failed 1");
        row("Jenkins", "jenkins",
            "queued started pipeline-step completed-failure finalized-failure", "failed 1");
        row("Jenkins, late", "jenkins", "finalized-success started queued", "passed 1");
        row("CircleCI, run again", "circleci",
            "job-failed workflow-failed job-again workflow-again", "passed 2 test=passed");
        row("CircleCI, a late job", "circleci", "workflow-success job-success",
            "passed 1 test=passed");
        row("Buildkite", "buildkite",
            "build-scheduled job-started build-running job-passed build-passed",
            "passed 1 unit=passed");
        row("Buildkite, blocked", "buildkite", "build-running build-blocked", "blocked 1");
        row("Buildkite, a late job", "buildkite", "build-canceled job-started",
            "cancelled 1 unit=running");
        row("TeamCity", "teamcity", "native-queued native-started native-problems native-failure",
            "failed 1");
        row("TeamCity, interrupted", "teamcity", "native-started native-interrupted",
            "cancelled 1");
        row("Azure pipeline", "azure-devops",
            "run-in-progress stage-running stage-waiting stage-failed run-failed",
            "failed 1 Test=failed");
        row("Azure pipeline, told twice", "azure-devops", "run-failed build-partially-succeeded",
            "failed 1");
        row("Azure deployment", "azure-devops",
            "deployment-approval deployment-started deployment-succeeded", "passed 1");
        row("Alertmanager", "alertmanager", "plain plain", "firing 1");
        row("Grafana", "grafana", "firing resolved", "resolved 1");
        row("Sentry", "sentry", "issue-created event-alert issue-resolved", "resolved 1");
        row("Sentry metric", "sentry", "metric-critical metric-resolved", "resolved 1");
        row("PagerDuty", "pagerduty", "incident-triggered incident-acknowledged incident-resolved",
            "resolved 1");
        row("PagerDuty, late", "pagerduty", "incident-resolved incident-triggered", "resolved 1");
        row("Stripe", "stripe", "invoice-payment-failed invoice-paid", "passed 2");
        row("Google Chat", "google-chat", "added addon-removed", "info 1");
        row("Travis, started again", "travis", "started broken restarted fixed", "passed 2");
        row("CloudWatch", "aws-sns", "alarm-firing alarm-ok", "resolved 1");
        row("CloudWatch, out of order", "aws-sns", "alarm-ok alarm-firing", "resolved 1");
        row("CloudWatch, nothing is known", "aws-sns", "alarm-firing alarm-insufficient-data",
            "firing 1");
        row("a script", "generic", "json-running json-passed", "passed 1");
    }
    void samplesFoldIntoOneRow()
    {
        QFETCH(QString, sender);
        QFETCH(QStringList, samples);
        QFETCH(QString, expected);
        const RecipePointer recipe = m_book->find(sender);
        std::optional<Subject> subject;
        bool titled = false;
        for (const QString &name : samples) {
            const auto understanding =
                understand(m_jq, *recipe, storedOf(*recipe, deliveryOf(find(*recipe, name))));
            QVERIFY_RESULT(understanding);
            QCOMPARE(understanding->events.size(), 1);
            const Event &event = understanding->events.first();
            if (subject)
                QCOMPARE(event.subject, subject->event.subject);
            titled = titled || !event.title.isEmpty();
            subject = fold(subject, event).subject;
        }
        QVERIFY2(!titled || !subject->event.title.isEmpty(),
                 "a job's event must not take the row's title away");
        QStringList found{toText(subject->event.status), QString::number(subject->event.attempt)};
        for (const Job &job : subject->event.jobs)
            found.append(job.name + u'=' + toText(job.status));
        QCOMPARE(found.join(u' '), expected);
    }

private:
    //! Made once a recipe: some need a key pair.
    const SampleEndpoint &endpointFor(const Recipe &recipe)
    {
        if (!m_endpoints.contains(recipe.id))
            m_endpoints.insert(recipe.id, endpointForSamples(recipe));
        return *m_endpoints.constFind(recipe.id);
    }

    //! Nothing when it is refused or nothing is signed.
    static QByteArray signedDigestOf(const Recipe &recipe, const SampleEndpoint &endpoint,
                                     const Delivery &delivery)
    {
        const auto verification = Verifier::verify(recipe, endpoint.identity, delivery, sampleNow);
        const auto *accepted = std::get_if<AcceptedDelivery>(&verification);
        return accepted ? accepted->signedDigest() : QByteArray();
    }

    void addSamples() const
    {
        QTest::addColumn<QString>("sender");
        QTest::addColumn<QString>("sample");
        for (const RecipePointer &recipe : m_book->recipes()) {
            for (const RecipeSample &sample : recipe->samples)
                QTest::addRow("%s/%s", qPrintable(recipe->id), qPrintable(sample.name))
                    << recipe->id << sample.name;
        }
    }

    static RecipeSample find(const Recipe &recipe, const QString &name)
    {
        for (const RecipeSample &sample : recipe.samples) {
            if (sample.name == name)
                return sample;
        }
        return {};
    }

    std::pair<RecipePointer, RecipeSample> current() const
    {
        QFETCH(QString, sender);
        QFETCH(QString, sample);
        const RecipePointer recipe = m_book->find(sender);
        return {recipe, find(*recipe, sample)};
    }

    std::shared_ptr<const RecipeBook> m_book;
    QHash<QString, SampleEndpoint> m_endpoints;
    JqRunner m_jq{QStringLiteral(SIGNALBOX_JQ)};
};

QTEST_GUILESS_MAIN(RecipesTest)
#include "tst_recipes.moc"
