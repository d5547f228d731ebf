// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/whendone.h"

#include <QPromise>
#include <QTest>
#include <QThread>

#include <functional>
#include <memory>

using namespace signalbox;

namespace {

using Promise = QPromise<Result<int>>;

void finish(Promise &promise, Result<int> result)
{
    promise.addResult(std::move(result));
    promise.finish();
}

// Lets everything posted so far be delivered, deletions included.
void settle()
{
    for (int round = 0; round < 3; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
}

} // namespace

class WhenDoneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_calls = 0;
        m_result = fail(ErrorKind::Internal, QStringLiteral("never called"));
    }

    void callsOnceWithTheResult_data()
    {
        QTest::addColumn<bool>("alreadyFinished");
        QTest::addColumn<bool>("failed");
        QTest::newRow("finished later") << false << false;
        QTest::newRow("failed later") << false << true;
        QTest::newRow("finished already") << true << false;
        QTest::newRow("failed already") << true << true;
    }
    void callsOnceWithTheResult()
    {
        QFETCH(bool, alreadyFinished);
        QFETCH(bool, failed);
        Promise promise;
        promise.start();
        const Result<int> result =
            failed ? Result<int>(fail(ErrorKind::Refused, QStringLiteral("no"))) : Result<int>(42);
        QObject receiver;
        if (alreadyFinished)
            finish(promise, result);
        whenDone(promise.future(), &receiver, counted());
        QCOMPARE(m_calls, 0); // never inside the call
        if (!alreadyFinished)
            finish(promise, result);
        QTRY_COMPARE(m_calls, 1);
        settle();
        QCOMPARE(m_calls, 1);
        QVERIFY(m_result == result);
        QVERIFY(receiver.children().isEmpty()); // nothing is left behind
    }

    void callsNobodyWhoIsGone_data()
    {
        QTest::addColumn<bool>("goneFirst");
        QTest::newRow("gone before the end") << true;
        QTest::newRow("gone between the end and its delivery") << false;
    }
    void callsNobodyWhoIsGone()
    {
        QFETCH(bool, goneFirst);
        Promise promise;
        promise.start();
        auto receiver = std::make_unique<QObject>();
        whenDone(promise.future(), receiver.get(), counted());
        if (goneFirst)
            receiver.reset();
        finish(promise, 1);
        receiver.reset();
        settle();
        QCOMPARE(m_calls, 0);
    }

    void tellsADroppedPromiseAsCancelled_data()
    {
        QTest::addColumn<bool>("started");
        QTest::addColumn<bool>("before");
        QTest::newRow("dropped while waiting") << true << false;
        QTest::newRow("dropped before") << true << true;
        QTest::newRow("never started") << false << false;
    }
    void tellsADroppedPromiseAsCancelled()
    {
        QFETCH(bool, started);
        QFETCH(bool, before);
        auto promise = std::make_unique<Promise>();
        if (started)
            promise->start();
        const QFuture<Result<int>> future = promise->future();
        QObject receiver;
        if (before)
            promise.reset();
        whenDone(future, &receiver, counted());
        promise.reset();
        QTRY_COMPARE(m_calls, 1);
        QVERIFY(!m_result);
        QVERIFY(m_result.error().kind == ErrorKind::Cancelled);
    }

    void letsTheFunctionDeleteItsReceiver()
    {
        Promise promise;
        promise.start();
        auto receiver = std::make_unique<QObject>();
        whenDone(promise.future(), receiver.get(), [this, &receiver](const Result<int> &result) {
            receiver.reset();
            ++m_calls; // what the function holds must still be there
            m_result = result;
        });
        finish(promise, 7);
        QTRY_COMPARE(m_calls, 1);
        QVERIFY(m_result == Result<int>(7));
        settle();
    }

    void callsInTheReceiversThread()
    {
        Promise promise;
        promise.start();
        QThread *calledIn = nullptr;
        whenDone(promise.future(), this,
                 [&](const Result<int> &) { calledIn = QThread::currentThread(); });
        const std::unique_ptr<QThread> worker(QThread::create([&promise] { finish(promise, 1); }));
        worker->start();
        QTRY_COMPARE(calledIn, thread());
        QVERIFY(worker->wait(5000));
    }

private:
    std::function<void(const Result<int> &)> counted()
    {
        return [this](const Result<int> &result) {
            ++m_calls;
            m_result = result;
        };
    }

    int m_calls = 0;
    Result<int> m_result;
};

QTEST_GUILESS_MAIN(WhenDoneTest)
#include "tst_whendone.moc"
