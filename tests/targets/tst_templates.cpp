// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shape/jqrunner.h"
#include "targets/followups.h"
#include "targets/messageprogram.h"

#include "support/result.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace signalbox;

class TemplatesTest : public QObject
{
    Q_OBJECT

    JqRunner m_runner{QStringLiteral(SIGNALBOX_JQ)};

    static QJsonObject failedBuild()
    {
        QFile file(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/targets/failedbuild.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }

    Result<QJsonObject> made(const TargetKind &kind, const QJsonObject &event)
    {
        QFile file(kind.templatePath);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::NotFound, kind.templatePath);
        const auto out =
            m_runner.run({kind.id, messageProgram(file.readAll())}, QJsonDocument(event).toJson());
        if (!out)
            return fail(out.error());
        const auto sealed = sealMessage(kind, QJsonDocument::fromJson(out->value(0)).object());
        if (!sealed)
            return fail(sealed.error());
        return sealed->message;
    }

private Q_SLOTS:
    void tellsTheBuild_data()
    {
        QTest::addColumn<QString>("kind");
        for (const TargetKind &kind : targetKinds()) {
            if (kind.takesMessage && kind.id != QLatin1String("http"))
                QTest::addRow("%s", qPrintable(kind.id)) << kind.id;
        }
    }
    void tellsTheBuild()
    {
        QFETCH(QString, kind);
        const auto message = made(*targetKind(kind), failedBuild());
        QVERIFY_RESULT(message);
        QString text = QString::fromUtf8(QJsonDocument(*message).toJson(QJsonDocument::Compact));
        text.remove(QLatin1String("\\\\")); // Discord's escapes
        for (const char *expected :
             {"fehlgeschlagen", "build-main", "#2231", "main", "Bump kernel to 6.1.62",
              "lmp-factory", "9c41e07aa12b", "j.alvarez", "23 min 9 s", "no login prompt", "Zweig",
              "Autor", "Dauer", "\u00d6ffnen", "Fehlgeschlagene Jobs", "boot (rpi4)",
              "https://ci.example.com/log/2"})
            QVERIFY2(text.contains(QString::fromUtf8(expected)),
                     qPrintable(QString::fromUtf8(expected) + u'\n' + text));
        QVERIFY(!text.contains(QLatin1String("refs/heads")));
        QVERIFY(!text.contains(QLatin1String("9c41e07aa12be0ff")));
        const bool coloured = text.contains(QLatin1String("#c0282d"), Qt::CaseInsensitive)
            || text.contains(QLatin1String("\"color\":12593197"));
        QVERIFY(coloured);
    }

    // Every member but the contract's fixed ones may be missing.
    void standsMissingMembers_data() { tellsTheBuild_data(); }
    void standsMissingMembers()
    {
        QFETCH(QString, kind);
        for (const QString &key : failedBuild().keys()) {
            QJsonObject less = failedBuild();
            less.remove(key);
            const auto message = made(*targetKind(kind), less);
            QVERIFY2(message, qPrintable(key));
            QVERIFY(!QJsonDocument(*message).toJson().contains("null"));
        }
        const QJsonObject bare{{QStringLiteral("sender"), QStringLiteral("x")},
                               {QStringLiteral("status"), QStringLiteral("info")}};
        QVERIFY_RESULT(made(*targetKind(kind), bare));
    }

    void httpSendsTheEventItself()
    {
        QJsonObject expected = failedBuild();
        expected.remove(QStringLiteral("labels"));
        expected.remove(QStringLiteral("durationSeconds"));
        const auto message = made(*targetKind(QStringLiteral("http")), failedBuild());
        QVERIFY_RESULT(message);
        QCOMPARE(*message, expected);
    }
};

QTEST_GUILESS_MAIN(TemplatesTest)
#include "tst_templates.moc"
