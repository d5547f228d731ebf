// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "senders/recipebook.h"
#include "senders/verifier.h"
#include "settings/settings.h"

#include <QHash>

#include <memory>

namespace signalbox {

//! One configured endpoint with everything the listener needs to judge a request to it.
struct Endpoint
{
    EndpointSettings settings;
    RecipePointer recipe; //!< empty: a catch-all, told apart by RecipeBook::detect
    EndpointIdentity identity;

    //! Whether its events may start triggers: verified ones unless the option `mayTrigger` says no,
    //! others only when it says yes.
    [[nodiscard]] bool mayTrigger(bool verified) const;
    [[nodiscard]] qint64 maxBodyBytes() const;
};

//! What is made for an endpoint while the program runs.
struct EndpointSurroundings
{
    QHash<QString, QList<Secret>> secrets; //!< by endpoint
    QHash<QString, QHash<QUrl, QByteArray>> pinnedKeys; //!< by endpoint: of samples
    QUrl publicBase; //!< the tunnel's, when it is up
};

//! All endpoints by path: an immutable value, replaced as a whole when settings, secrets or recipes
//! change, so that the listener's thread never waits for the main thread.
class EndpointTable
{
public:
    EndpointTable(const QList<EndpointSettings> &settings, const EndpointSurroundings &surroundings,
                  std::shared_ptr<const RecipeBook> book);

    [[nodiscard]] const Endpoint *findPath(const QByteArray &path) const;
    [[nodiscard]] const Endpoint *findName(const QString &name) const;
    [[nodiscard]] const QList<Endpoint> &endpoints() const { return m_endpoints; }
    [[nodiscard]] const RecipeBook &book() const { return *m_book; }

private:
    std::shared_ptr<const RecipeBook> m_book;
    QList<Endpoint> m_endpoints;
    QHash<QByteArray, qsizetype> m_byPath;
};

using EndpointTablePointer = std::shared_ptr<const EndpointTable>;

} // namespace signalbox
