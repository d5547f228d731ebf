// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every sample of every recipe through one real listener: verified and understood as written beside
// it; with one byte changed refused, and the doctor has a cause.
#include "deskatwork.h"

#include "desk/diagnosis.h"
#include "resources/resources.h"
#include "senders/expectedevents.h"
#include "senders/verifier.h"

#include <QTest>

using namespace signalbox;

namespace {

const char secretName[] = "SAMPLES";
const char sampleSecret[] = "a secret for samples only";

struct Sent
{
    RecipePointer recipe;
    RecipeSample sample;
    EndpointIdentity identity; //!< what the endpoint has
    Secret secret; //!< what its sender signs with
    bool isSigned = false;
    bool spoiltSent = false;
    int status = 0;
    int spoiltStatus = 0;
    qint64 delivery = 0;
};

QString nameOf(const Recipe &recipe, const RecipeSample &sample)
{
    return recipe.id + u'-' + sample.name;
}

Delivery deliveryOf(const RecipeSample &sample, const QString &endpoint)
{
    Delivery delivery;
    delivery.method = sample.method;
    delivery.headers = sample.headers;
    delivery.body = sample.body;
    delivery.target = "/samples-at-this-desk/" + endpoint.toLatin1();
    if (const qsizetype mark = sample.target.indexOf('?'); mark >= 0)
        delivery.target += sample.target.mid(mark);
    return delivery;
}

// A confirmation would be fetched from its sender's real address; tst_longways does so with a
// stand-in.
bool asksForAnAddress(const RecipeSample &sample)
{
    return std::any_of(
        sample.expectedEvents.begin(), sample.expectedEvents.end(), [](const QJsonObject &event) {
            return event.value(QLatin1String("kind")).toString() == QLatin1String("confirmation");
        });
}

// One byte of the body where it is signed (some senders sign a part of it), else one of the
// credential.
std::optional<Delivery> spoilt(const Sent &sent, const Delivery &plain, const Delivery &good,
                               Instant now)
{
    constexpr qsizetype step = 7;
    for (qsizetype at = good.body.size() / 2; at < good.body.size(); at += step) {
        Delivery changed = good;
        changed.body[at] = static_cast<char>(changed.body.at(at) ^ 1);
        if (std::holds_alternative<Refusal>(
                Verifier::verify(*sent.recipe, sent.identity, changed, now)))
            return changed;
    }
    QByteArray other = sent.secret.expose();
    other[other.size() / 2] = static_cast<char>(other.at(other.size() / 2) ^ 1);
    auto changed = Verifier::sign(*sent.recipe, Secret(other), plain, now, sent.identity.options);
    if (changed
        && std::holds_alternative<Refusal>(
            Verifier::verify(*sent.recipe, sent.identity, *changed, now)))
        return *changed;
    return std::nullopt;
}

} // namespace

class EverySampleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        initializeResources();
        m_work.secrets.set(QLatin1String(secretName), sampleSecret);
        const auto book = RecipeBook::load(QStringLiteral(":/senders"), QString());
        QJsonArray endpoints;
        for (const RecipePointer &recipe : book->recipes()) {
            for (const RecipeSample &sample : recipe->samples) {
                if (!asksForAnAddress(sample))
                    endpoints.append(endpointFor(recipe, sample));
            }
        }
        QVERIFY(m_work.start(
            {{QStringLiteral("endpoints"), endpoints},
             {QStringLiteral("services"), QJsonObject{{QStringLiteral("pinnedKeys"), m_pinned}}},
             {QStringLiteral("rules"), QJsonArray()}}));
        sendAll();
    }
    void cleanupTestCase()
    {
        if (m_work.desk)
            m_work.desk->stop();
    }

    void isVerifiedAndUnderstood_data() { addRows(); }
    void isVerifiedAndUnderstood()
    {
        QFETCH(QString, name);
        const Sent &sent = m_sent[name];
        QVERIFY2(sent.status >= 200 && sent.status < 300, qPrintable(QString::number(sent.status)));
        const auto record = m_work.desk->reader().delivery(sent.delivery);
        QVERIFY(record && *record);
        QCOMPARE((*record)->verdict, sent.isSigned ? Verdict::Verified : Verdict::Unsigned);
        QVERIFY2((*record)->understood != DeliveryRecord::Understood::NotUnderstood,
                 qPrintable((*record)->problem));
        QStringList expected;
        for (const QJsonObject &event : sent.sample.expectedEvents) {
            if (!event.contains(QLatin1String("ignore")))
                expected.append(titleAndStatus(event));
        }
        QStringList got = m_events.value(sent.delivery);
        got.sort();
        expected.sort();
        expected.removeDuplicates(); // one delivery that says the same twice says it once
        got.removeDuplicates();
        QCOMPARE(got, expected);
    }

    void isRefusedWithACauseWhenSpoilt_data() { addRows(); }
    void isRefusedWithACauseWhenSpoilt()
    {
        QFETCH(QString, name);
        const Sent &sent = m_sent[name];
        if (!sent.spoiltSent)
            QSKIP("nothing in it is signed");
        QCOMPARE(sent.spoiltStatus, 401);
        const qint64 refused = m_refused.value(name);
        QVERIFY(refused != 0);
        const auto examination = m_work.desk->examine(refused);
        QVERIFY(examination.has_value());
        QVERIFY(!examination->findings.isEmpty());
        QVERIFY(!examination->verifiesNow);
    }

private:
    static QString titleAndStatus(const QJsonObject &event)
    {
        // Where a sender names nothing, each delivery is a row of its own, by our id.
        const bool isOwn =
            event.value(QLatin1String("subject")).toString().startsWith(QLatin1String("delivery/"));
        QStringList parts{isOwn ? QString() : event.value(QLatin1String("subject")).toString()};
        for (const char *member : {"kind", "status", "title", "number", "branch", "url"})
            parts.append(event.value(QLatin1String(member)).toVariant().toString());
        return parts.join(QStringLiteral(" | "));
    }

    QJsonObject endpointFor(const RecipePointer &recipe, const RecipeSample &sample)
    {
        Sent sent;
        sent.recipe = recipe;
        sent.sample = sample;
        const QString name = nameOf(*recipe, sample);
        sent.identity.name = name;
        if (const auto made = identityOf(*recipe)) {
            sent.secret = made->secret;
            sent.identity.options = made->options;
            sent.identity.pinnedKeys = made->pinnedKeys;
            // Keys that lie elsewhere stand in options and pins; else the secret is the endpoint's
            // own.
            if (recipe->usesSecret && made->options.isEmpty() && made->pinnedKeys.isEmpty())
                sent.identity.secrets = {made->secret};
            const auto plain = deliveryOf(sample, name);
            const auto good =
                Verifier::sign(*recipe, made->secret, plain, m_work.clock.now(), made->options);
            const auto verification = good
                ? Verifier::verify(*recipe, sent.identity, *good, m_work.clock.now())
                : Verification(Refusal());
            const auto *accepted = std::get_if<AcceptedDelivery>(&verification);
            sent.isSigned = accepted && accepted->verdict() == Verdict::Verified;
        }
        m_sent.insert(name, sent);
        QJsonObject endpoint{
            {QStringLiteral("name"), name},
            {QStringLiteral("path"), QStringLiteral("/samples-at-this-desk/") + name},
            {QStringLiteral("sender"), recipe->id}};
        if (!sent.identity.secrets.isEmpty())
            endpoint.insert(QStringLiteral("secret"),
                            QJsonObject{{QStringLiteral("env"), QLatin1String(secretName)}});
        if (!sent.identity.options.isEmpty())
            endpoint.insert(QStringLiteral("options"), sent.identity.options);
        for (auto key = sent.identity.pinnedKeys.begin(); key != sent.identity.pinnedKeys.end();
             ++key)
            pin(key.key(), key.value());
        return endpoint;
    }

    // One pair of keys for all samples of a recipe.
    Result<SampleIdentity> identityOf(const Recipe &recipe)
    {
        const auto known = m_identities.constFind(recipe.id);
        if (known != m_identities.constEnd())
            return *known;
        auto made = Verifier::sampleIdentity(recipe, Secret(sampleSecret));
        if (made)
            m_identities.insert(recipe.id, *made);
        return made;
    }

    void pin(const QUrl &url, const QByteArray &key)
    {
        const QString path =
            m_work.folder.filePath(QStringLiteral("key%1.pem").arg(m_pinned.size()));
        QFile file(path);
        if (!m_pinned.contains(url.toString()) && file.open(QIODevice::WriteOnly)
            && file.write(key) == key.size())
            m_pinned.insert(url.toString(), path);
    }

    void addRows() const
    {
        QTest::addColumn<QString>("name");
        for (auto each = m_sent.begin(); each != m_sent.end(); ++each)
            QTest::newRow(qPrintable(each.key())) << each.key();
    }

    void sendAll()
    {
        const Instant now = m_work.clock.now();
        QHash<QString, QFuture<Result<HttpReply>>> answers, refusals;
        for (auto sent = m_sent.begin(); sent != m_sent.end(); ++sent) {
            const Delivery plain = deliveryOf(sent->sample, sent.key());
            Delivery good = plain;
            if (sent->isSigned) {
                good =
                    Verifier::sign(*sent->recipe, sent->secret, plain, now, sent->identity.options)
                        .value();
                if (const auto bad = spoilt(*sent, plain, good, now)) {
                    sent->spoiltSent = true;
                    refusals.insert(sent.key(), m_work.post(*bad));
                }
            }
            answers.insert(sent.key(), m_work.post(good));
        }
        qsizetype accepted = 0;
        for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
            const auto reply = outcomeOf(*answer);
            QVERIFY2(reply.has_value(), qPrintable(answer.key()));
            Sent &sent = m_sent[answer.key()];
            sent.status = reply->status;
            sent.delivery = headerValue(reply->headers, "Signalbox-Delivery")
                                .value_or(QByteArray())
                                .toLongLong();
            accepted += sent.delivery != 0 ? 1 : 0;
        }
        for (auto answer = refusals.begin(); answer != refusals.end(); ++answer)
            m_sent[answer.key()].spoiltStatus = outcomeOf(*answer).value_or(HttpReply()).status;
        QTRY_VERIFY_WITH_TIMEOUT(isAllUnderstood(accepted), 30'000);
        // Written some seconds later, so that a flood does not write all the time.
        QTRY_VERIFY_WITH_TIMEOUT(readRefusals(refusals.keys()), 15'000);
        for (const Event &event :
             m_work.desk->reader().events({}, 0, 10'000).value_or(QList<Event>()))
            m_events[event.delivery].append(titleAndStatus(toJson(event)));
    }

    [[nodiscard]] bool isAllUnderstood(qsizetype accepted) const
    {
        qsizetype done = 0;
        for (const DeliveryRecord &record : m_work.deliveries()) {
            done += record.verdict != Verdict::Refused
                    && record.understood != DeliveryRecord::Understood::Waiting
                ? 1
                : 0;
        }
        return done >= accepted;
    }

    bool readRefusals(const QStringList &expected)
    {
        for (const DeliveryRecord &record : m_work.deliveries()) {
            if (record.verdict == Verdict::Refused)
                m_refused.insert(record.endpoint, record.id);
        }
        return std::all_of(expected.begin(), expected.end(),
                           [this](const QString &name) { return m_refused.contains(name); });
    }

    DeskAtWork m_work;
    QMap<QString, Sent> m_sent;
    QHash<QString, SampleIdentity> m_identities;
    QJsonObject m_pinned;
    QHash<QString, qint64> m_refused;
    QHash<qint64, QStringList> m_events;
};

QTEST_GUILESS_MAIN(EverySampleTest)
#include "tst_everysample.moc"
