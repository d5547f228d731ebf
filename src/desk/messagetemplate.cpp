// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/messagetemplate.h"

#include "targets/messageprogram.h"
#include "targets/target.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

namespace signalbox {

namespace {

constexpr qsizetype longestFileName = 60;
constexpr qsizetype digestLength = 8;

} // namespace

Result<MessageTemplate> readMessageTemplate(const TargetSettings &settings, const TargetKind &kind)
{
    const QString path =
        settings.templateFile.isEmpty() ? kind.templatePath : settings.templateFile;
    if (path.isEmpty())
        return MessageTemplate{};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound,
                    QStringLiteral("template ") + path + QStringLiteral(": ") + file.errorString());
    if (file.size() > largestTemplate)
        return fail(ErrorKind::TooLarge, QStringLiteral("template ") + path);
    return MessageTemplate{file.read(largestTemplate), settings.templateFile};
}

JqProgram programOf(const QString &target, const QByteArray &messageTemplate)
{
    return {target + QStringLiteral("/message.jq"), messageProgram(messageTemplate)};
}

QString ownTemplateFile(const QString &dataFolder, const QString &target)
{
    static const QRegularExpression strange(QStringLiteral("[^A-Za-z0-9._-]|^\\."));
    QString name = target;
    name.replace(strange, QStringLiteral("-")).truncate(longestFileName);
    // Two names must never share a file.
    if (name != target || name != name.toLower())
        name += u'-'
            + QString::fromLatin1(
                    QCryptographicHash::hash(target.toUtf8(), QCryptographicHash::Sha256)
                        .toHex()
                        .left(digestLength));
    return QStringLiteral("%1/messages/%2.jq").arg(dataFolder, name);
}

Result<void> writeMessageTemplate(const QString &file, const QByteArray &program)
{
    if (program.size() > largestTemplate)
        return fail(ErrorKind::TooLarge, QStringLiteral("template ") + file);
    if (!QDir().mkpath(QFileInfo(file).absolutePath()))
        return fail(ErrorKind::Storage, QFileInfo(file).absolutePath());
    QSaveFile saved(file);
    if (!saved.open(QIODevice::WriteOnly) || saved.write(program) != program.size()
        || !saved.commit())
        return fail(ErrorKind::Storage, file + QStringLiteral(": ") + saved.errorString());
    return {};
}

} // namespace signalbox
