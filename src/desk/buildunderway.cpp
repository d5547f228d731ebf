// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/buildunderway.h"

namespace signalbox {

namespace {

constexpr int mostBuildsLookedAt = 200;
constexpr qsizetype leastCommit = 7;
constexpr std::chrono::hours forgottenAfter{6};

QString paramNamed(const QMap<QString, QString> &params, const char *name)
{
    for (auto each = params.begin(); each != params.end(); ++each) {
        if (each.key().compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
            return each.value();
    }
    return {};
}

bool sameCommit(const QString &left, const QString &right)
{
    const qsizetype size = qMin(left.size(), right.size());
    return size >= leastCommit
        && left.left(size).compare(right.left(size), Qt::CaseInsensitive) == 0;
}

// "acme/web" of the repository and "registry.example.com/acme/web" of its image are one project.
bool sameProject(const QString &left, const QString &right)
{
    return left.isEmpty() || right.isEmpty()
        || left.section(u'/', -1).compare(right.section(u'/', -1), Qt::CaseInsensitive) == 0;
}

} // namespace

bool isBuildOf(const Event &build, const QMap<QString, QString> &params)
{
    if (sameCommit(build.commit, paramNamed(params, "commit")))
        return true;
    const QString tag = paramNamed(params, "tag");
    return !tag.isEmpty() && build.tag == tag
        && sameProject(build.project, paramNamed(params, "project"));
}

std::optional<Subject> buildUnderWay(StoreReader &reader, const QMap<QString, QString> &params,
                                     Instant now)
{
    if (paramNamed(params, "commit").isEmpty() && paramNamed(params, "tag").isEmpty())
        return std::nullopt;
    for (const char *words : {"kind:build status:running", "kind:build status:queued"}) {
        const auto builds =
            reader.subjects(Query::parse(QString::fromLatin1(words)), {}, mostBuildsLookedAt);
        for (const Subject &build : builds.value_or(QList<Subject>())) {
            if (now - build.changedAt < forgottenAfter && isBuildOf(build.event, params))
                return build;
        }
    }
    return std::nullopt;
}

} // namespace signalbox
