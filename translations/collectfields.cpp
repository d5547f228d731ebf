// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Collects the texts of all declared fields for lupdate: those of targets, triggers and tunnels
// from the program, those of senders from their sender.json. Run by the target translations_update.
#include "targets/target.h"
#include "triggers/trigger.h"
#include "tunnels/tunnel.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSet>

using namespace signalbox;

namespace {

void collect(const FieldSpecs &fields, QSet<QString> &texts)
{
    for (const FieldSpec &field : fields) {
        texts.insert(field.label);
        texts.insert(field.help);
    }
}

void collectSenders(const QString &folder, QSet<QString> &texts)
{
    QDirIterator files(folder, {QStringLiteral("sender.json")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonArray options = QJsonDocument::fromJson(file.readAll())
                                       .object()
                                       .value(QStringLiteral("options"))
                                       .toArray();
        for (const QJsonValue &option : options) {
            texts.insert(option.toObject().value(QStringLiteral("label")).toString());
            texts.insert(option.toObject().value(QStringLiteral("help")).toString());
        }
    }
}

QByteArray literal(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char('"'), QLatin1String("\\\""));
    return '"' + text.toUtf8() + '"';
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc != 3)
        return 2; // FOLDER-OF-SENDERS OUTPUT
    QSet<QString> texts;
    for (const TargetKind &kind : targetKinds())
        collect(kind.fields, texts);
    for (const TriggerKind &kind : triggerKinds())
        collect(kind.fields, texts);
    for (const TunnelKind &kind : tunnelKinds())
        collect(kind.fields, texts);
    collectSenders(QCoreApplication::arguments().at(1), texts);
    texts.remove(QString());
    QStringList sorted(texts.begin(), texts.end());
    sorted.sort();
    QSaveFile out(QCoreApplication::arguments().at(2));
    if (!out.open(QIODevice::WriteOnly))
        return 1;
    out.write("// SPDX-FileCopyrightText: 2026 The Signalbox authors\n"
              "// SPDX-License-Identifier: GPL-3.0-or-later\n"
              "// Written by translations_update, for lupdate only; not compiled.\n");
    for (const QString &text : std::as_const(sorted))
        out.write("QT_TRANSLATE_NOOP(\"Fields\", " + literal(text) + ")\n");
    return out.commit() ? 0 : 1;
}
