// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/status.h"

#include <QSet>
#include <QTest>

using namespace signalbox;

namespace {

constexpr int statusCount = static_cast<int>(Status::Unknown) + 1;
constexpr int kindCount = static_cast<int>(Kind::Other) + 1;

} // namespace

class StatusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsItsOwnWords()
    {
        QSet<QString> words;
        for (int at = 0; at < statusCount; ++at) {
            const auto status = static_cast<Status>(at);
            QVERIFY(!toText(status).isEmpty());
            QVERIFY(statusFromText(toText(status)) == status);
            words.insert(toText(status));
        }
        QCOMPARE(words.size(), statusCount);
        for (int at = 0; at < kindCount; ++at) {
            const auto kind = static_cast<Kind>(at);
            QVERIFY(!toText(kind).isEmpty());
            QVERIFY(kindFromText(toText(kind)) == kind);
        }
        for (Transition transition :
             {Transition::Broken, Transition::Fixed, Transition::StillBroken})
            QVERIFY(transitionFromText(toText(transition)) == transition);
    }

    void readsNothingElse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << "";
        QTest::newRow("upper case") << "FAILED";
        QTest::newRow("a sender's word") << "success";
        QTest::newRow("blank at the end") << "failed ";
        QTest::newRow("beginning only") << "fail";
    }
    void readsNothingElse()
    {
        QFETCH(QString, text);
        QVERIFY(!statusFromText(text));
        QVERIFY(!kindFromText(text));
        QVERIFY(!transitionFromText(text));
    }

    void neverGoesBack_data()
    {
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("next");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *current, const char *next, bool allowed) {
            QTest::newRow(qPrintable(
                QStringLiteral("%1 to %2").arg(QLatin1String(current), QLatin1String(next))))
                << QString::fromLatin1(current) << QString::fromLatin1(next) << allowed;
        };
        row("unknown", "queued", true);
        row("queued", "running", true);
        row("queued", "failed", true);
        row("running", "passed", true);
        row("running", "blocked", true);
        row("blocked", "running", true);
        row("passed", "failed", true);
        row("firing", "resolved", true);
        row("resolved", "firing", true);
        row("running", "queued", false);
        row("passed", "running", false);
        row("failed", "queued", false);
        row("cancelled", "blocked", false);
        row("skipped", "running", false);
        row("passed", "unknown", false);
        row("resolved", "running", false);
    }
    void neverGoesBack()
    {
        QFETCH(QString, current);
        QFETCH(QString, next);
        QFETCH(bool, allowed);
        QCOMPARE(mayFollow(*statusFromText(current), *statusFromText(next)), allowed);
    }

    void mayAlwaysStayAsItIs()
    {
        for (int at = 0; at < statusCount; ++at)
            QVERIFY(mayFollow(static_cast<Status>(at), static_cast<Status>(at)));
    }

    void knowsEnds()
    {
        const QSet<Status> ends{Status::Passed,  Status::Failed,   Status::Cancelled,
                                Status::Skipped, Status::Resolved, Status::Info};
        for (int at = 0; at < statusCount; ++at) {
            const auto status = static_cast<Status>(at);
            QVERIFY2(isFinal(status) == ends.contains(status), qPrintable(toText(status)));
        }
    }
};

QTEST_GUILESS_MAIN(StatusTest)
#include "tst_status.moc"
