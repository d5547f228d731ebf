// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape/helperprocess.h"

#include "support/result.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class HelperProcessTest : public QObject
{
    Q_OBJECT

private:
    HelperProcess m_helper{QStringLiteral(SIGNALBOX_JQ)};

    [[nodiscard]] QString proc(const char *file) const
    {
        return QStringLiteral("/proc/%1/").arg(m_helper.processId()) + QLatin1String(file);
    }

    // Started, and past the point where it confines itself.
    void begin()
    {
        QVERIFY_RESULT(m_helper.start());
        const auto reply = m_helper.exchange(JqRequestKind::Compile, 1, ".", 2s);
        QVERIFY_RESULT(reply);
        QCOMPARE(reply->kind, JqReplyKind::Done);
    }

private Q_SLOTS:
    void cleanup() { m_helper.stop(); }

    void isConfined()
    {
        const int leaked = open("/dev/null", O_RDONLY); // without CLOEXEC, as other libraries do
        QVERIFY(leaked >= 0);
        begin();
        close(leaked);
        const QByteArray status = contents(proc("status"));
        if (status.isEmpty())
            QSKIP("no /proc here");
        QVERIFY(status.contains("NoNewPrivs:\t1"));
        QVERIFY(status.contains("Seccomp:\t2"));
        const QString limits = QString::fromLatin1(contents(proc("limits"))).simplified();
        QVERIFY(limits.contains(QStringLiteral("Max address space 536870912 536870912")));
        QVERIFY(limits.contains(QStringLiteral("Max core file size 0 0")));
        QVERIFY(limits.contains(QStringLiteral("Max open files 1 1")));
        QVERIFY(limits.contains(QStringLiteral("Max file size 0 0")));
        // Only root may look at these two once a process is not dumpable.
        if (geteuid() != 0)
            return;
        QCOMPARE(QDir(proc("fd")).entryList(QDir::System | QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("0")});
        QVERIFY(contents(proc("environ")).isEmpty());
    }

    void isLateOnlyByItsOwnFault()
    {
        begin();
        // Stopped it uses no processor time, as on a machine that is too busy: patience, then the
        // end.
        kill(static_cast<pid_t>(m_helper.processId()), SIGSTOP);
        QElapsedTimer timer;
        timer.start();
        const auto reply = m_helper.exchange(JqRequestKind::Run, 1, "1", 100ms);
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Timeout);
        QVERIFY2(timer.elapsed() >= 390, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!m_helper.isRunning());
    }

    void leavesNoProcessBehind()
    {
        begin();
        const auto process = static_cast<pid_t>(m_helper.processId());
        m_helper.stop();
        QCOMPARE(kill(process, 0), -1);
        QCOMPARE(m_helper.processId(), 0);
        m_helper.stop(); // twice does no harm
    }

    void noticesThatItIsGone()
    {
        begin();
        kill(static_cast<pid_t>(m_helper.processId()), SIGTERM);
        QElapsedTimer timer;
        timer.start();
        const auto reply = m_helper.exchange(JqRequestKind::Run, 1, "1", 2s);
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Cancelled);
        QVERIFY(timer.elapsed() < 1'000);
        QVERIFY(!m_helper.isRunning());
        begin();
    }

    void endsWithItsParentsSocket()
    {
        // A second end of the socket kept open would keep the helper alive for ever.
        begin();
        HelperProcess other(QStringLiteral(SIGNALBOX_JQ));
        QVERIFY_RESULT(other.start());
        const auto process = static_cast<pid_t>(m_helper.processId());
        m_helper.stop();
        QCOMPARE(kill(process, 0), -1);
        QVERIFY(other.exchange(JqRequestKind::Compile, 1, ".", 2s));
    }

    void unknownNumbersAreTold()
    {
        begin();
        const auto reply = m_helper.exchange(JqRequestKind::Run, 99, "1", 2s);
        QVERIFY_RESULT(reply);
        QCOMPARE(reply->kind, JqReplyKind::UnknownProgram);
    }

    void tooLargeInputIsNotSent()
    {
        begin();
        const QByteArray large((128 << 20) + 1, ' ');
        const auto reply = m_helper.exchange(JqRequestKind::Run, 1, large, 2s);
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::TooLarge);
        QVERIFY(m_helper.isRunning());
    }
};

QTEST_GUILESS_MAIN(HelperProcessTest)
#include "tst_helperprocess.moc"
