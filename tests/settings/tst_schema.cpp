// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings.h"

#include "settings/kinds.h"
#include "settings/rows.h"
#include "support/jsonschema.h"
#include "targets/target.h"
#include "triggers/trigger.h"
#include "tunnels/tunnel.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace signalbox;

//! Keeps resources/config.schema.json in step with the parser and with the kinds that exist.
class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(SIGNALBOX_SOURCE_DIR "/resources/config.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonParseError error;
        m_schema = QJsonDocument::fromJson(file.readAll(), &error).object();
        QVERIFY2(!m_schema.isEmpty(), qPrintable(error.errorString()));
    }

    void saysWhatTheParserSays_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("valid");
        for (const SettingsRow &row : settingsRows()) {
            if (!row.beyondSchema)
                QTest::newRow(row.name)
                    << row.json << (row.problem.isEmpty() || row.problem.startsWith("warning: "));
        }
        for (const SettingsRow &row : rowsWithPlainSecrets()) {
            if (!row.beyondSchema)
                QTest::newRow(row.name) << row.json << false;
        }
        QTest::newRow("everything") << completeSettings() << true;
    }
    void saysWhatTheParserSays()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, valid);
        const QJsonDocument document = QJsonDocument::fromJson(json);
        const QJsonValue value =
            document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
        const QString fault = schemaFault(m_schema, value);
        QVERIFY2(fault.isEmpty() == valid, qPrintable(fault));
    }

    void knowsEveryMemberOfEveryKind_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QStringList>("members");
        for (const TargetKind &kind : targetKinds())
            addKind("target", kind.id, kind.fields);
        for (const TriggerKind &kind : triggerKinds())
            addKind("trigger", kind.id, kind.fields);
        for (const TunnelKind &kind : tunnelKinds())
            addKind("tunnel", kind.id, kind.fields);
    }
    void knowsEveryMemberOfEveryKind()
    {
        QFETCH(QString, part);
        QFETCH(QString, kind);
        QFETCH(QStringList, members);
        const QJsonObject definition =
            m_schema.value(QStringLiteral("$defs")).toObject().value(part).toObject();
        const QJsonArray kinds = definition.value(QStringLiteral("properties"))
                                     .toObject()
                                     .value(QStringLiteral("kind"))
                                     .toObject()
                                     .value(QStringLiteral("enum"))
                                     .toArray();
        QVERIFY2(kinds.contains(kind), qPrintable(kind));
        const QJsonObject known = membersOf(definition, kind);
        for (const QString &member : members)
            QVERIFY2(known.contains(member), qPrintable(part + u' ' + kind + u' ' + member));
    }

    void knowsTheArming()
    {
        const QJsonObject trigger = m_schema.value(QStringLiteral("$defs"))
                                        .toObject()
                                        .value(QStringLiteral("trigger"))
                                        .toObject()
                                        .value(QStringLiteral("properties"))
                                        .toObject();
        for (const FieldSpec &field : armingFields())
            QVERIFY2(trigger.contains(field.name), qPrintable(field.name));
    }

private:
    static void addKind(const char *part, const QString &id, const FieldSpecs &fields)
    {
        QStringList members;
        for (const FieldSpec &field : fields)
            members.append(field.name);
        QTest::newRow(qPrintable(QLatin1String(part) + u' ' + id))
            << QString::fromLatin1(part) << id << members;
    }

    //! The members named for a kind in "allOf": [{"if": kind is K, "then": {"properties"}}].
    static QJsonObject membersOf(const QJsonObject &definition, const QString &kind)
    {
        const QJsonArray branches = definition.value(QStringLiteral("allOf")).toArray();
        for (const QJsonValue &branch : branches) {
            const QString of = branch.toObject()
                                   .value(QStringLiteral("if"))
                                   .toObject()
                                   .value(QStringLiteral("properties"))
                                   .toObject()
                                   .value(QStringLiteral("kind"))
                                   .toObject()
                                   .value(QStringLiteral("const"))
                                   .toString();
            if (of == kind)
                return branch.toObject()
                    .value(QStringLiteral("then"))
                    .toObject()
                    .value(QStringLiteral("properties"))
                    .toObject();
        }
        return {};
    }

    QJsonObject m_schema;
};

QTEST_GUILESS_MAIN(SchemaTest)
#include "tst_schema.moc"
