// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The answers of every interactive recipe to every sample, whatever became of it.
#include "resources/resources.h"
#include "samplerun.h"
#include "senders/answering.h"
#include "senders/recipebook.h"
#include "spoil.h"
#include "support/result.h"

using namespace signalbox;

namespace {

constexpr Outcome::Kind everyKind[] = {Outcome::Kind::None, Outcome::Kind::Started,
                                       Outcome::Kind::Refused, Outcome::Kind::Confirm,
                                       Outcome::Kind::Help};

Outcome outcomeFrom(const QJsonObject &object)
{
    Outcome outcome;
    for (const Outcome::Kind kind : everyKind) {
        if (toText(kind) == object.value(u"kind").toString())
            outcome.kind = kind;
    }
    outcome.text = object.value(u"text").toString();
    if (object.contains(u"private"))
        outcome.isPrivate = object.value(u"private").toBool();
    outcome.action = object.value(u"action").toString();
    outcome.label = object.value(u"label").toString();
    return outcome;
}

QString shown(const Answer &answer)
{
    QStringList lines{QString::number(answer.status)};
    for (const HeaderField &field : answer.headers)
        lines.append(QString::fromUtf8(field.name + ": " + field.value));
    lines.append(QString::fromUtf8(answer.body));
    return lines.join(u'\n');
}

} // namespace

class RecipeAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        initializeResources();
        m_book = RecipeBook::load(QStringLiteral(":/senders"), QString());
    }

    void interactiveRecipesHaveAFallback()
    {
        int found = 0;
        for (const RecipePointer &recipe : m_book->recipes()) {
            if (!recipe->answers)
                continue;
            ++found;
            QVERIFY2(recipe->answer.has_value(), qPrintable(recipe->id));
            QCOMPARE(recipe->fallbackAnswer.status, 200);
            const auto checked = m_jq.check(*recipe->answer);
            QVERIFY2(checked.has_value(),
                     checked ? "" : qPrintable(recipe->id + u' ' + checked.error().detail));
        }
        QVERIFY(found > 0);
    }

    void samplesGiveTheirAnswers_data() { addSamples(); }
    void samplesGiveTheirAnswers()
    {
        const auto [recipe, sample] = current();
        const StoredDelivery stored = storedOf(*recipe, deliveryOf(sample));
        const auto understanding = understand(m_jq, *recipe, stored);
        QVERIFY_RESULT(understanding);
        for (const SampleAnswer &expected : sample.expectedAnswers) {
            const auto answer = answerTo(m_jq, *recipe, stored, understanding->events,
                                         outcomeFrom(expected.outcome));
            QVERIFY_RESULT(answer);
            QCOMPARE(shown(*answer), shown(answerFromJson(expected.answer)));
        }
    }

    // Whoever has no right to something must not make it known to the others.
    void everyOutcomeHasAnAnswer_data() { addSamples(); }
    void everyOutcomeHasAnAnswer()
    {
        const auto [recipe, sample] = current();
        const StoredDelivery stored = storedOf(*recipe, deliveryOf(sample));
        for (const Outcome::Kind kind : everyKind) {
            for (const QString &text : {QString(), QStringLiteral("<!channel> @everyone"),
                                        QString(9'000, QChar(0x20ac))}) {
                const Outcome outcome{kind, text, false, QString(300, u'a'), text};
                const auto answer = answerTo(m_jq, *recipe, stored, {}, outcome);
                QVERIFY_RESULT(answer);
                QVERIFY(!answer->body.contains("<!channel>\",\"type\":\"mrkdwn"));
                QVERIFY(!answer->body.contains("\"content\":\"<!channel> @everyone"));
            }
        }
    }

    void spoiltSamplesAreStillAnswered_data() { addSamples(); }
    void spoiltSamplesAreStillAnswered()
    {
        const auto [recipe, sample] = current();
        const QJsonDocument document = QJsonDocument::fromJson(sample.body);
        if (!document.isObject())
            return;
        QStringList faults;
        const auto tryWith = [&, recipe = recipe, sample = sample](const QJsonValue &value,
                                                                   const QString &) {
            Delivery delivery = deliveryOf(sample);
            delivery.body = compactBody(value);
            const auto answer = answerTo(m_jq, *recipe, storedOf(*recipe, delivery), {},
                                         {Outcome::Kind::Confirm, QStringLiteral("Sure?"), true,
                                          QStringLiteral("confirm/1"), QStringLiteral("Yes")});
            if (!answer)
                faults.append(toText(answer.error()) + u'\n' + QString::fromUtf8(delivery.body));
        };
        spoil(document.object(), tryWith);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.mid(0, 5).join(QStringLiteral("\n\n"))));
    }

private:
    void addSamples() const
    {
        QTest::addColumn<QString>("sender");
        QTest::addColumn<QString>("sample");
        for (const RecipePointer &recipe : m_book->recipes()) {
            if (!recipe->answers)
                continue;
            for (const RecipeSample &sample : recipe->samples)
                QTest::addRow("%s/%s", qPrintable(recipe->id), qPrintable(sample.name))
                    << recipe->id << sample.name;
        }
    }

    std::pair<RecipePointer, RecipeSample> current() const
    {
        QFETCH(QString, sender);
        QFETCH(QString, sample);
        const RecipePointer recipe = m_book->find(sender);
        for (const RecipeSample &one : recipe->samples) {
            if (one.name == sample)
                return {recipe, one};
        }
        return {recipe, {}};
    }

    std::shared_ptr<const RecipeBook> m_book;
    JqRunner m_jq{QStringLiteral(SIGNALBOX_JQ)};
};

QTEST_GUILESS_MAIN(RecipeAnswersTest)
#include "tst_recipeanswers.moc"
