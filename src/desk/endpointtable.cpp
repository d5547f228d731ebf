// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/endpointtable.h"

#include <algorithm>

namespace signalbox {

namespace {
constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 largestBody = 32 * mebibyte;
} // namespace

bool Endpoint::mayTrigger(bool verified) const
{
    return settings.options.value(QLatin1String("mayTrigger")).toBool(verified);
}

qint64 Endpoint::maxBodyBytes() const
{
    const double wanted = settings.options.value(QLatin1String("maxBodyMiB")).toDouble();
    if (wanted > 0)
        return std::min(largestBody, static_cast<qint64>(wanted * static_cast<double>(mebibyte)));
    // A catch-all cannot know who is coming: as much as the most generous recipe takes.
    return recipe ? std::min(recipe->maxBodyBytes, largestBody) : 25 * mebibyte;
}

EndpointTable::EndpointTable(const QList<EndpointSettings> &settings,
                             const EndpointSurroundings &surroundings,
                             std::shared_ptr<const RecipeBook> book)
    : m_book(std::move(book))
{
    for (const EndpointSettings &each : settings) {
        Endpoint endpoint;
        endpoint.settings = each;
        if (each.sender != QLatin1String("auto")) {
            endpoint.recipe = m_book->find(each.sender);
            if (!endpoint.recipe)
                continue; // told as a problem of the configuration; a path nobody understands stays
                          // 404
        }
        endpoint.identity.name = each.name;
        endpoint.identity.secrets = surroundings.secrets.value(each.name);
        endpoint.identity.secretConfigured = !each.secrets.isEmpty();
        endpoint.identity.options = each.options;
        endpoint.identity.pinnedKeys = surroundings.pinnedKeys.value(each.name);
        if (!surroundings.publicBase.isEmpty()) {
            endpoint.identity.publicUrl = surroundings.publicBase;
            endpoint.identity.publicUrl.setPath(each.path);
        }
        if (!each.path.isEmpty()) // only a line leads there
            m_byPath.insert(each.path.toUtf8(), m_endpoints.size());
        m_endpoints.append(endpoint);
    }
}

const Endpoint *EndpointTable::findPath(const QByteArray &path) const
{
    const auto found = m_byPath.constFind(path);
    return found == m_byPath.constEnd() ? nullptr : &m_endpoints.at(*found);
}

const Endpoint *EndpointTable::findName(const QString &name) const
{
    const auto found =
        std::find_if(m_endpoints.begin(), m_endpoints.end(),
                     [&](const Endpoint &each) { return each.settings.name == name; });
    return found == m_endpoints.end() ? nullptr : &*found;
}

} // namespace signalbox
