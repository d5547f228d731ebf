// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingsfile.h"

#include "settings/jsonedit.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <chrono>

namespace signalbox {

namespace {

using namespace std::chrono_literals;

constexpr qint64 largestFile = 4 * 1024 * 1024;
constexpr auto settlingTime = 150ms;
constexpr auto userOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

//! A missing file is an empty text.
Result<QByteArray> readText(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, path + QStringLiteral(": ") + file.errorString());
    const QByteArray text = file.read(largestFile + 1);
    if (text.size() > largestFile)
        return fail(ErrorKind::TooLarge,
                    QStringLiteral("%1 is larger than %2 MiB").arg(path).arg(largestFile >> 20));
    return text;
}

//! Where the bytes really are: a link in the configuration folder stays a link when the file is
//! saved.
QString linkTarget(const QString &path)
{
    const QString target = QFileInfo(path).canonicalFilePath();
    return target.isEmpty() ? path : target;
}

Result<void> writeText(const QString &path, const QByteArray &text)
{
    const QString target = linkTarget(path);
    QSaveFile file(target);
    const bool written = QDir().mkpath(QFileInfo(target).path()) && file.open(QIODevice::WriteOnly)
        && file.setPermissions(userOnly) && file.write(text) == text.size() && file.commit();
    if (!written)
        return fail(ErrorKind::Storage, target + QStringLiteral(": ") + file.errorString());
    return {};
}

QString joined(const QList<SettingsProblem> &problems)
{
    QStringList lines;
    for (const SettingsProblem &problem : problems) {
        if (!problem.warning)
            lines.append(toText(problem));
    }
    return lines.join(u'\n');
}

bool sameProblems(const QList<SettingsProblem> &one, const QList<SettingsProblem> &other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const SettingsProblem &left, const SettingsProblem &right) {
                          return toText(left) == toText(right) && left.warning == right.warning;
                      });
}

} // namespace

SettingsFile::SettingsFile(QString path, KnownKinds kinds, QObject *parent)
    : QObject(parent), m_path(QFileInfo(path).absoluteFilePath()), m_kinds(std::move(kinds))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settlingTime);
    connect(&m_settle, &QTimer::timeout, this, &SettingsFile::reload);
    const auto settle = [this] { m_settle.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, settle);
}

Result<void> SettingsFile::load()
{
    watch();
    const auto text = readText(m_path);
    if (!text)
        return fail(text.error());
    ParsedSettings parsed = parse(*text);
    reportProblems(parsed.problems);
    if (!parsed.valid())
        return fail(ErrorKind::InvalidInput, joined(parsed.problems));
    accept(*text, std::move(parsed));
    return {};
}

ParsedSettings SettingsFile::parse(const QByteArray &text) const
{
    return parseSettings(text, QFileInfo(m_path).path(), m_kinds);
}

//! Folders too: most editors replace the file, and a watch on the old one ends with it.
void SettingsFile::watch()
{
    QStringList wanted;
    for (const QString &file : {m_path, linkTarget(m_path)}) {
        if (QFileInfo::exists(file))
            wanted.append(file);
        QDir folder = QFileInfo(file).dir();
        // Until the folder is made, its nearest existing parent tells.
        while (!folder.exists() && folder.path() != QFileInfo(folder.path()).path())
            folder.setPath(QFileInfo(folder.path()).path());
        wanted.append(folder.path());
    }
    wanted.removeDuplicates();
    const QStringList current = m_watcher.files() + m_watcher.directories();
    for (const QString &path : current) {
        if (!wanted.contains(path))
            m_watcher.removePath(path);
    }
    for (const QString &path : std::as_const(wanted)) {
        if (!current.contains(path))
            m_watcher.addPath(path);
    }
}

void SettingsFile::reload()
{
    watch();
    const auto text = readText(m_path);
    if (!text) {
        reportProblems({{QString(), text.error().detail, false}});
        return;
    }
    if (text->isEmpty() && !m_text.isEmpty() && !QFileInfo::exists(m_path)) {
        // Most likely on its way to another name; an empty configuration would stop everything.
        reportProblems(
            {{QString(),
              QStringLiteral("%1 is gone. What was read last stays in force.").arg(m_path),
              false}});
        return;
    }
    if (*text == m_text && sameProblems(m_problems, m_textProblems))
        return;
    ParsedSettings parsed = parse(*text);
    reportProblems(parsed.problems);
    if (parsed.valid())
        accept(*text, std::move(parsed));
}

void SettingsFile::accept(const QByteArray &text, ParsedSettings parsed)
{
    m_text = text;
    m_textProblems = parsed.problems;
    if (parsed.settings == m_settings)
        return;
    m_settings = std::move(parsed.settings);
    Q_EMIT changed(m_settings);
}

void SettingsFile::reportProblems(const QList<SettingsProblem> &problems)
{
    if (sameProblems(m_problems, problems))
        return;
    m_problems = problems;
    Q_EMIT problemsChanged(m_problems);
}

Result<void> SettingsFile::edit(const QString &memberPath, const QJsonValue &value)
{
    return edit({{memberPath, value}});
}

Result<void> SettingsFile::edit(const QList<std::pair<QString, QJsonValue>> &changes)
{
    // What stands in the file now, not what was loaded: somebody may have written since.
    const auto before = readText(m_path);
    if (!before)
        return fail(before.error());
    QByteArray text = *before;
    for (const auto &[memberPath, value] : changes) {
        auto edited = withMember(text, memberPath, value);
        if (!edited)
            return fail(edited.error());
        text = *std::move(edited);
    }
    ParsedSettings parsed = parse(text);
    if (!parsed.valid())
        return fail(ErrorKind::InvalidInput, joined(parsed.problems));
    if (text != *before) {
        if (const auto written = writeText(m_path, text); !written)
            return fail(written.error());
    }
    watch();
    reportProblems(parsed.problems);
    accept(text, std::move(parsed));
    return {};
}

QJsonObject SettingsFile::document() const
{
    return QJsonDocument::fromJson(m_text).object();
}

} // namespace signalbox
