// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "senders/recipe.h"

#include <QJsonDocument>

namespace signalbox {

//! The files of one recipe while it is being loaded, and the problems found in them so far.
class RecipeFolder
{
public:
    explicit RecipeFolder(QString path) : m_path(std::move(path)) { }

    [[nodiscard]] const QString &path() const { return m_path; }
    //! Content of a file; a problem when it is required and missing, or too large.
    std::optional<QByteArray> read(const QString &name, bool required);
    //! The same as JSON.
    std::optional<QJsonDocument> readJson(const QString &name, QByteArray &text);
    [[nodiscard]] bool has(const QString &name) const;
    //! "samples/NAME.json" for each sample, by name.
    [[nodiscard]] QStringList sampleNames() const;

    void report(const QString &file, int line, const QString &text);
    [[nodiscard]] const QList<RecipeProblem> &problems() const { return m_problems; }

private:
    QString m_path;
    QList<RecipeProblem> m_problems;
};

//! Reads samples/NAME.json, NAME.events.json and NAME.answers.json; absent when something is wrong
//! with them.
[[nodiscard]] std::optional<RecipeSample> readSample(RecipeFolder &folder, const QString &name);

} // namespace signalbox
