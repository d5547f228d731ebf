// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape/shapingthread.h"

#include "shape/computedvalue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace signalbox {

namespace {

// Waiting calls; past that something else is wrong, and the caller is told instead of kept waiting.
constexpr std::size_t waitingLimit = 1'000;

} // namespace

class ShapingThread::Private
{
public:
    explicit Private(QString helperProgram)
        : m_runner(std::move(helperProgram)), m_thread([this] { work(); })
    {
    }

    ~Private()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_stopping = true;
            // Their promises end with them, which arrives as Cancelled.
            m_waiting.clear();
        }
        m_wake.notify_one();
        m_thread.join();
    }

    template <typename T> QFuture<Result<T>> queue(std::function<Result<T>(JqRunner &)> task)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        const QFuture<Result<T>> future = promise->future();
        const auto answer = [promise](Result<T> result) {
            promise->addResult(std::move(result));
            promise->finish();
        };
        {
            const std::scoped_lock lock(m_mutex);
            if (m_waiting.size() < waitingLimit && !m_stopping) {
                m_waiting.push_back(
                    [this, answer, task = std::move(task)] { answer(task(m_runner)); });
                m_wake.notify_one();
                return future;
            }
        }
        answer(fail(ErrorKind::Busy, QStringLiteral("too many jq programs are waiting")));
        return future;
    }

private:
    void work()
    {
        for (;;) {
            std::function<void()> task;
            {
                std::unique_lock lock(m_mutex);
                m_wake.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
                if (m_stopping)
                    return;
                task = std::move(m_waiting.front());
                m_waiting.pop_front();
            }
            task();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_waiting;
    bool m_stopping = false;
    JqRunner m_runner;
    std::thread m_thread; //!< last: it uses all of the above from its first moment
};

ShapingThread::ShapingThread(QString helperProgram)
    : m_private(std::make_unique<Private>(std::move(helperProgram)))
{
}

ShapingThread::~ShapingThread() = default;

QFuture<Result<QJsonValue>> ShapingThread::value(const JqProgram &program, const QJsonValue &input)
{
    return m_private->queue<QJsonValue>(
        [program, input](JqRunner &jq) { return jqValue(jq, program, jsonText(input)); });
}

QFuture<Result<QList<QByteArray>>> ShapingThread::outputs(const JqProgram &program,
                                                          const QByteArray &input)
{
    return m_private->queue<QList<QByteArray>>(
        [program, input](JqRunner &jq) { return jq.run(program, input); });
}

QFuture<Result<QJsonValue>> ShapingThread::computed(const QString &name, const QJsonValue &literal,
                                                    const QJsonValue &input)
{
    return m_private->queue<QJsonValue>([name, literal, input](JqRunner &jq) {
        return computedValue(jq, name, literal, jsonText(input));
    });
}

} // namespace signalbox
