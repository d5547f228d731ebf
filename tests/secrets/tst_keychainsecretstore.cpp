// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainsecretstore.h"

#include "core/whendone.h"
#include "support/result.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

//! Keeps entries in memory; locked it behaves as a locked login keyring does, silent it never
//! answers.
class FakeKeyring final : public Keyring
{
public:
    struct Script
    {
        QHash<QString, QByteArray> entries;
        bool locked = false;
        bool silent = false;
        bool missing = false;
        int asked = 0;
        int atOnce = 0; //!< questions under way
        QList<std::function<void()>> held;
    };
    explicit FakeKeyring(std::shared_ptr<Script> script) : m_script(std::move(script)) { }

    void read(const QString &name, Callback answered) override
    {
        Answer answer;
        if (m_script->entries.contains(name) && !m_script->locked)
            answer.secret = Secret(m_script->entries.value(name));
        else
            answer.outcome = Outcome::NotFound;
        say(answer, answered);
    }
    void write(const QString &name, const Secret &secret, Callback answered) override
    {
        Answer answer;
        if (m_script->locked)
            answer.outcome = Outcome::Denied;
        else if (!m_script->missing)
            m_script->entries.insert(name, secret.expose());
        say(answer, answered);
    }
    void remove(const QString &name, Callback answered) override
    {
        m_script->entries.remove(name);
        say({}, answered);
    }

private:
    void say(Answer answer, const Callback &answered)
    {
        ++m_script->asked;
        if (m_script->missing) {
            answer.outcome = Outcome::Unavailable;
            answer.detail = QStringLiteral("no bus");
        }
        const auto script = m_script;
        ++script->atOnce;
        // Weak: the script holds what was not said yet.
        const auto tell = [weak = std::weak_ptr(script), answer, answered] {
            if (const auto still = weak.lock())
                --still->atOnce;
            answered(answer);
        };
        if (script->silent)
            script->held.append(tell);
        else
            QTimer::singleShot(0, qApp, tell);
    }

    std::shared_ptr<Script> m_script;
};

SecretReference reference(SecretReference::Source source, const char *name)
{
    return {source, QLatin1String(name), false};
}

template <typename T> std::optional<Result<T>> wait(const QFuture<Result<T>> &future)
{
    std::optional<Result<T>> received;
    QObject receiver;
    whenDone(future, &receiver, [&received](const Result<T> &result) { received.emplace(result); });
    (void)QTest::qWaitFor([&received] { return received.has_value(); }, 3000);
    return received;
}

QByteArray textOf(const std::optional<Result<Secret>> &result)
{
    if (!result)
        return "no answer";
    return *result ? (*result)->expose() : toText(result->error().kind).toUtf8();
}

} // namespace

class KeychainSecretStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_script = std::make_shared<FakeKeyring::Script>();
        m_folder = std::make_unique<QTemporaryDir>();
        makeStore(200ms);
    }

    void readsFiles_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("plain") << QByteArray("s3cret") << QByteArray("s3cret");
        QTest::newRow("line break of an editor") << QByteArray("s3cret\n") << QByteArray("s3cret");
        QTest::newRow("blanks at both ends")
            << QByteArray(" \t s3 cret \r\n") << QByteArray("s3 cret");
        QTest::newRow("binary") << QByteArray("\x00\xff", 2) << QByteArray("\x00\xff", 2);
        QTest::newRow("largest") << QByteArray(65536, 'x') << QByteArray(65536, 'x');
        QTest::newRow("too large") << QByteArray(65537, 'x') << QByteArray("too large");
        QTest::newRow("empty") << QByteArray() << QByteArray("not found");
        QTest::newRow("blanks only") << QByteArray("\n\n") << QByteArray("not found");
    }
    void readsFiles()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, expected);
        QFile file(m_folder->filePath(QStringLiteral("secret")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QCOMPARE(
            textOf(wait(m_store->read({SecretReference::Source::File, file.fileName(), false}))),
            expected);
    }

    void saysWhichFileIsMissing()
    {
        const auto result =
            wait(m_store->read(reference(SecretReference::Source::File, "/nowhere/secret")));
        QVERIFY(result);
        QCOMPARE(result->error().kind, ErrorKind::NotFound);
        QVERIFY(result->error().detail.contains(QStringLiteral("/nowhere/secret")));
    }

    void doesNotWaitForAPipe()
    {
        const QString pipe = m_folder->filePath(QStringLiteral("pipe"));
        QCOMPARE(mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
        QCOMPARE(textOf(wait(m_store->read({SecretReference::Source::File, pipe, false}))),
                 QByteArray("storage"));
    }

    void readsTheEnvironment()
    {
        qputenv("SIGNALBOX_TEST_SECRET", " as it stands ");
        const auto named = reference(SecretReference::Source::Environment, "SIGNALBOX_TEST_SECRET");
        QCOMPARE(textOf(wait(m_store->read(named))), QByteArray(" as it stands "));
        qputenv("SIGNALBOX_TEST_SECRET", "");
        QCOMPARE(textOf(wait(m_store->read(named))), QByteArray("not found"));
        qunsetenv("SIGNALBOX_TEST_SECRET");
        QCOMPARE(textOf(wait(m_store->read(named))), QByteArray("not found"));
    }

    void writesReadsAndRemoves()
    {
        QVERIFY(wait(m_store->write(key(), Secret("päss")))->has_value());
        QCOMPARE(textOf(wait(m_store->read(entry()))), QByteArray("päss"));
        QVERIFY(wait(m_store->remove(key()))->has_value());
        QCOMPARE(textOf(wait(m_store->read(entry()))), QByteArray("not found"));
    }

    void tellsLockedFromNotStored()
    {
        m_script->locked = true;
        QCOMPARE(textOf(wait(m_store->read(entry()))), QByteArray("not found"));
        m_script->locked = false;
        QVERIFY(wait(m_store->write(key(), Secret("x")))->has_value());
        m_script->locked = true;
        QCOMPARE(textOf(wait(m_store->read(entry()))), QByteArray("unauthorized"));
        // The next program knows it too.
        makeStore(200ms);
        QCOMPARE(textOf(wait(m_store->read(entry()))), QByteArray("unauthorized"));
        QCOMPARE(wait(m_store->write(key(), Secret("y")))->error().kind, ErrorKind::Unauthorized);
    }

    void withoutAKeyringTheSessionKeepsIt()
    {
        m_script->missing = true;
        const auto written = wait(m_store->write(key(), Secret("x")));
        QCOMPARE(written->error().kind, ErrorKind::Unavailable);
        m_store->keepForSession(key(), Secret("x"));
        QCOMPARE(textOf(wait(m_store->read(entry()))), QByteArray("x"));
    }

    void aSilentKeyringEndsAtTheDeadline()
    {
        m_script->silent = true;
        QElapsedTimer timer;
        timer.start();
        const auto first = m_store->read(entry());
        const auto second = m_store->read(reference(SecretReference::Source::Keychain, "other"));
        QCOMPARE(textOf(wait(first)), QByteArray("timed out"));
        QCOMPARE(textOf(wait(second)), QByteArray("timed out"));
        // Counted from when each was asked, so many secrets together do not wait in a row.
        QVERIFY2(timer.elapsed() < 390, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(m_script->asked, 1);
    }

    void aLateAnswerIsNotMixedUp()
    {
        m_script->silent = true;
        m_script->entries.insert(key(), "late");
        m_script->entries.insert(QStringLiteral("other"), "right");
        QCOMPARE(textOf(wait(m_store->read(entry()))), QByteArray("timed out"));
        m_script->silent = false;
        const auto next = m_store->read(reference(SecretReference::Source::Keychain, "other"));
        m_script->held.takeFirst()();
        QCOMPARE(textOf(wait(next)), QByteArray("right"));
    }

    void asksOneThingAtATime()
    {
        m_script->silent = true;
        QList<QFuture<Result<Secret>>> futures;
        for (int index = 0; index < 5; ++index)
            futures.append(m_store->read(entry()));
        QCOMPARE(m_script->atOnce, 1);
        for (int index = 0; index < 5; ++index) {
            QTRY_VERIFY(!m_script->held.isEmpty());
            m_script->held.takeFirst()();
            QVERIFY(m_script->atOnce <= 1);
        }
        QCOMPARE(m_script->asked, 5);
    }

    void theStoreMayGoBeforeTheAnswer()
    {
        m_script->silent = true;
        const auto future = m_store->read(entry());
        m_store.reset();
        QCOMPARE(textOf(wait(future)), QByteArray("cancelled"));
        m_script->held.takeFirst()();
    }

private:
    void makeStore(std::chrono::milliseconds deadline)
    {
        m_store = std::make_unique<KeychainSecretStore>(std::make_unique<FakeKeyring>(m_script),
                                                        m_folder->filePath(QStringLiteral("names")),
                                                        deadline);
    }
    static QString key() { return QStringLiteral("team-webhook"); }
    static SecretReference entry()
    {
        return reference(SecretReference::Source::Keychain, "team-webhook");
    }

    std::shared_ptr<FakeKeyring::Script> m_script;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<KeychainSecretStore> m_store;
};

QTEST_GUILESS_MAIN(KeychainSecretStoreTest)
#include "tst_keychainsecretstore.moc"
