// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "senders/recipe.h"

#include <memory>

namespace signalbox {

using RecipePointer = std::shared_ptr<const Recipe>;

//! All recipes known now: an immutable value, swapped as a whole when files change, so that
//! listener, worker and window may each hold one without a lock.
class RecipeBook
{
public:
    //! Built-in ones from resources (":/senders"), then the user's folder (may not exist), which
    //! win. A user's recipe with problems leaves the built-in or the `previous` good one in force.
    [[nodiscard]] static std::shared_ptr<const RecipeBook>
    load(const QString &builtInFolder, const QString &userFolder,
         const std::shared_ptr<const RecipeBook> &previous = {});

    [[nodiscard]] RecipePointer find(const QString &id) const;
    [[nodiscard]] const QList<RecipePointer> &recipes() const { return m_recipes; } //!< by name
    [[nodiscard]] const QList<RecipeProblem> &problems() const { return m_problems; }
    //! Ids of all folders found, those whose recipe has problems included: a name for the
    //! configuration, so that one broken recipe does not make the whole of it invalid.
    [[nodiscard]] const QStringList &knownIds() const { return m_knownIds; }
    //! Which sender a delivery on a catch-all endpoint is from, by headers and shape in the
    //! documented order, never by trying secrets; "generic" when none says so.
    [[nodiscard]] RecipePointer detect(const Delivery &delivery) const;

private:
    QList<RecipePointer> m_recipes;
    QList<RecipePointer> m_detectOrder; //!< those that say how to detect them, lowest order first
    QList<RecipeProblem> m_problems;
    QStringList m_knownIds;
};

} // namespace signalbox
