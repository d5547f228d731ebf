// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/recipebook.h"

#include "senders/detect.h"
#include "senders/recipeids.h"

#include <QDir>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace signalbox {

namespace {

QStringList recipeFolders(const QString &folder)
{
    QStringList paths;
    if (folder.isEmpty())
        return paths;
    const QDir parent(folder);
    for (const QString &name : parent.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        paths.append(parent.filePath(name));
    return paths;
}

int detectOrder(const RecipePointer &recipe)
{
    return recipe->detect.value(u"order").toInt();
}

} // namespace

// An id is its folder's name: loadRecipe() insists on it.
QStringList recipeIds(const QString &builtInFolder, const QString &userFolder)
{
    QStringList ids;
    for (const QString &path : recipeFolders(builtInFolder) + recipeFolders(userFolder))
        ids.append(QDir(path).dirName());
    ids.removeDuplicates();
    ids.sort();
    return ids;
}

std::shared_ptr<const RecipeBook>
RecipeBook::load(const QString &builtInFolder, const QString &userFolder,
                 const std::shared_ptr<const RecipeBook> &previous)
{
    auto book = std::make_shared<RecipeBook>();
    QMap<QString, RecipePointer> found;
    QSet<QString> ids;
    const auto take = [&](const QString &folder, bool ownedByUser) {
        for (const QString &path : recipeFolders(folder)) {
            auto recipe = loadRecipe(path);
            if (recipe) {
                recipe->ownedByUser = ownedByUser;
                const auto shared = std::make_shared<const Recipe>(std::move(*recipe));
                found.insert(shared->id, shared);
                ids.insert(shared->id);
                continue;
            }
            book->m_problems += recipe.error();
            const QString id = QDir(path).dirName();
            ids.insert(id);
            const RecipePointer before = previous ? previous->find(id) : nullptr;
            // Half-written while somebody edits it: what worked a moment ago goes on working.
            if (before && before->folder == path)
                found.insert(id, before);
        }
    };
    take(builtInFolder, false);
    take(userFolder, true);

    book->m_knownIds = ids.values();
    book->m_knownIds.sort();
    book->m_recipes = found.values();
    std::sort(book->m_recipes.begin(), book->m_recipes.end(),
              [](const auto &left, const auto &right) {
                  return QString::compare(left->name, right->name, Qt::CaseInsensitive) < 0;
              });
    std::copy_if(book->m_recipes.begin(), book->m_recipes.end(),
                 std::back_inserter(book->m_detectOrder),
                 [](const RecipePointer &recipe) { return !recipe->detect.isEmpty(); });
    std::stable_sort(
        book->m_detectOrder.begin(), book->m_detectOrder.end(),
        [](const auto &left, const auto &right) { return detectOrder(left) < detectOrder(right); });
    return book;
}

RecipePointer RecipeBook::find(const QString &id) const
{
    const auto found =
        std::find_if(m_recipes.begin(), m_recipes.end(),
                     [&id](const RecipePointer &recipe) { return recipe->id == id; });
    return found == m_recipes.end() ? nullptr : *found;
}

RecipePointer RecipeBook::detect(const Delivery &delivery) const
{
    DeliverySigns signs(delivery);
    for (const RecipePointer &recipe : m_detectOrder) {
        if (signs.matches(recipe->detect))
            return recipe;
    }
    return find(QStringLiteral("generic"));
}

} // namespace signalbox
