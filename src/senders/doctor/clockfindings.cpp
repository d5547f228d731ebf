// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "senders/doctor/clockfindings.h"

#include "senders/schemes/scheme.h"

#include <cstdlib>

namespace signalbox {

namespace {

// Two deliveries this close in their offset were signed by the same wrong clock, not late by
// chance.
constexpr qint64 sameOffsetSeconds = 60;
constexpr qint64 zoneStepSeconds = 30 * 60;
constexpr qint64 zoneToleranceSeconds = 90;
constexpr qint64 largestZoneSeconds = 14 * 3600;

qint64 secondsBetween(Instant from, Instant to)
{
    return std::chrono::duration_cast<std::chrono::seconds>(to - from).count();
}

std::optional<qint64> offsetOf(const DoctorCase &given, const Recipe &recipe,
                               const Delivery &delivery)
{
    const QJsonObject &options = given.endpoint.identity.options;
    const QJsonObject parameters = resolvedVerification(recipe.verification, options);
    const Scheme *scheme = findScheme(parameters.value(u"scheme").toString());
    if (!scheme)
        return std::nullopt;
    const SchemeAccount account =
        accountOf(*scheme,
                  {parameters, given.endpoint.identity.secrets, options, delivery,
                   delivery.receivedAt, given.keys, given.endpoint.identity.publicUrl});
    if (!account.signedAt)
        return std::nullopt;
    return secondsBetween(*account.signedAt, delivery.receivedAt);
}

bool isWholeZone(qint64 seconds)
{
    const qint64 off = std::llabs(seconds);
    const qint64 rest = off % zoneStepSeconds;
    return off + zoneToleranceSeconds >= zoneStepSeconds && off <= largestZoneSeconds
        && (rest <= zoneToleranceSeconds || zoneStepSeconds - rest <= zoneToleranceSeconds);
}

} // namespace

QList<Finding> clockFindings(const DoctorCase &given, const Recipe &recipe,
                             const SchemeAccount &account)
{
    Finding finding;
    finding.proven = true;
    finding.name = account.place;
    if (!account.signedAt) {
        finding.cause = DoctorCause::StaleTimestamp;
        return {finding};
    }
    // Above zero the sender's time is behind ours, or the delivery took that long.
    const qint64 age = secondsBetween(*account.signedAt, given.delivery.receivedAt);
    finding.seconds = age;
    if (given.acceptedBefore) {
        finding.cause = DoctorCause::Replayed;
        return {finding};
    }
    bool othersAgree = false;
    for (const Delivery &neighbour : given.neighbours) {
        const auto offset = offsetOf(given, recipe, neighbour);
        othersAgree = othersAgree
            || (offset && std::llabs(*offset - age) <= sameOffsetSeconds
                && std::llabs(*offset) > account.windowSeconds);
    }
    if (isWholeZone(age) && (othersAgree || age < 0)) {
        finding.cause = DoctorCause::TimeZone;
        return {finding};
    }
    // From the future: no way took that long, only a clock can be wrong.
    if (age < 0 || othersAgree) {
        finding.cause = DoctorCause::ClockSkew;
        return {finding};
    }
    finding.cause = DoctorCause::StaleTimestamp;
    Finding perhaps = finding;
    perhaps.proven = false;
    perhaps.cause = isWholeZone(age) ? DoctorCause::TimeZone : DoctorCause::ClockSkew;
    return {finding, perhaps};
}

} // namespace signalbox
