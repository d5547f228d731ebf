// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every sample of every recipe, spoilt key by key: senders leave keys out and send null where they
// please. Never an error, and never nothing.
#include "resources/resources.h"
#include "samplerun.h"
#include "senders/recipebook.h"
#include "spoil.h"

#include <QJsonDocument>
#include <QTest>
#include <QUrl>

using namespace signalbox;

namespace {

constexpr int faultsShown = 5;
constexpr int timesEachPath = 2;
constexpr char payloadField[] = "payload=";

//! The JSON of a sample, and how to put another one in its place: in the body, or in a form's
//! payload.
struct Spoilable
{
    QJsonDocument document;
    bool isForm = false;

    [[nodiscard]] QByteArray bodyWith(const QJsonValue &value) const
    {
        const QByteArray json = compactBody(value);
        return isForm ? payloadField + QUrl::toPercentEncoding(QString::fromUtf8(json)) : json;
    }
};

Spoilable spoilable(const RecipeSample &sample)
{
    if (!sample.body.startsWith(payloadField))
        return {QJsonDocument::fromJson(sample.body), false};
    QByteArray text = sample.body.sliced(qsizetype(sizeof payloadField) - 1);
    text = QByteArray::fromPercentEncoding(text.replace('+', ' '));
    return {QJsonDocument::fromJson(text), true};
}

QString topLevelKeys(const QJsonDocument &document)
{
    return document.object().keys().join(u',') + u'/';
}

} // namespace

class SpoiltRecipesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        initializeResources();
        m_book = RecipeBook::load(QStringLiteral(":/senders"), QString());
    }

    void isStillUnderstood_data()
    {
        QTest::addColumn<QString>("sender");
        QTest::addColumn<int>("index");
        for (const RecipePointer &recipe : m_book->recipes()) {
            for (int i = 0; i < recipe->samples.size(); ++i)
                QTest::addRow("%s/%s", qPrintable(recipe->id),
                              qPrintable(recipe->samples.at(i).name))
                    << recipe->id << i;
        }
    }
    void isStillUnderstood()
    {
        QFETCH(QString, sender);
        QFETCH(int, index);
        const RecipePointer recipe = m_book->find(sender);
        const RecipeSample &sample = recipe->samples.at(index);
        const Spoilable content = spoilable(sample);
        if (content.document.isNull())
            return;
        const QJsonValue whole = content.document.isObject() ? QJsonValue(content.document.object())
                                                             : QJsonValue(content.document.array());
        QSet<QByteArray> tried;
        QStringList faults;
        // Samples of one kind differ little: what two of them have shown need not be shown by all.
        const QString kind = recipe->id + u' ' + topLevelKeys(content.document);
        spoil(whole, [&](const QJsonValue &value, const QString &path) {
            if (++m_spoilt[kind + path] > timesEachPath)
                return;
            Delivery delivery = deliveryOf(sample);
            delivery.body = content.bodyWith(value);
            if (tried.contains(delivery.body) || faults.size() > faultsShown)
                return;
            tried.insert(delivery.body);
            const auto understanding = understand(m_jq, *recipe, storedOf(*recipe, delivery));
            if (!understanding)
                faults.append(toText(understanding.error()) + u'\n'
                              + QString::fromUtf8(delivery.body));
        });
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QStringLiteral("\n\n"))));
    }

private:
    QHash<QString, int>
        m_spoilt; //!< how often a place was spoilt, by recipe, kind of body and path
    std::shared_ptr<const RecipeBook> m_book;
    JqRunner m_jq{QStringLiteral(SIGNALBOX_JQ)};
};

QTEST_GUILESS_MAIN(SpoiltRecipesTest)
#include "tst_spoiltrecipes.moc"
