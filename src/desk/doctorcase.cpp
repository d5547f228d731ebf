// SPDX-FileCopyrightText: 2026 The Signalbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/doctorcase.h"

#include "desk/refusals.h"
#include "senders/deliveryid.h"

namespace signalbox {

namespace {

// Enough to see whether the secret fits others and whether all are off by the same time.
constexpr int deliveriesLookedAt = 200;
constexpr qsizetype mostNeighbours = 20;

Delivery headOf(const DeliveryRecord &record)
{
    Delivery delivery;
    delivery.method = record.method;
    delivery.target = record.target;
    delivery.headers = record.headers;
    delivery.receivedAt = record.receivedAt;
    return delivery;
}

DoctorEndpoint doctorEndpoint(const Endpoint &endpoint)
{
    DoctorEndpoint made{endpoint.identity, {}, endpoint.recipe};
    for (const SecretReference &reference : endpoint.settings.secrets)
        made.secretNames.append(toText(reference));
    return made;
}

Result<Delivery> arrived(StoreReader &reader, const Refusals *refusals,
                         const DeliveryRecord &record)
{
    if (refusals) {
        if (auto kept = refusals->find(record.id); kept && kept->body.size() == record.size)
            return *kept;
    }
    Delivery delivery = headOf(record);
    auto body = reader.body(record.id);
    if (!body)
        return fail(body.error());
    if (body->size() != record.size)
        return fail(ErrorKind::NotFound, QStringLiteral("its body was too large to be kept"));
    delivery.body = std::move(*body);
    return delivery;
}

// Two that differ in nothing the sender made are the same one sent again.
bool isSame(const DeliveryRecord &record, const DoctorCase &given, const QString &deliveryId)
{
    if (!deliveryId.isEmpty())
        return record.deliveryId == deliveryId;
    return record.headers == given.delivery.headers && record.size == given.delivery.body.size();
}

void lookAround(StoreReader &reader, const QString &endpoint, qint64 id, DoctorCase &given)
{
    const auto lately = reader.deliveries(0, deliveriesLookedAt);
    if (!lately)
        return;
    const QString deliveryId = given.endpoint.recipe
        ? senderDeliveryId(given.endpoint.recipe->deliveryId, given.delivery)
        : QString();
    for (const DeliveryRecord &record : *lately) {
        if (record.endpoint != endpoint || record.id == id)
            continue;
        if (given.neighbours.size() < mostNeighbours)
            given.neighbours.append(headOf(record));
        given.verifiedOthers = given.verifiedOthers || record.verdict == Verdict::Verified;
        given.acceptedBefore = given.acceptedBefore
            || (record.verdict != Verdict::Refused && isSame(record, given, deliveryId));
    }
}

} // namespace

Result<DoctorCase> doctorCase(StoreReader &reader, const EndpointTable &endpoints,
                              const Refusals *refusals, qint64 id)
{
    const auto record = reader.delivery(id);
    if (!record)
        return fail(record.error());
    if (!*record)
        return fail(ErrorKind::NotFound, QStringLiteral("no delivery with this id"));
    auto delivery = arrived(reader, refusals, **record);
    if (!delivery)
        return fail(delivery.error());
    const Endpoint *endpoint = endpoints.findName((*record)->endpoint);
    if (!endpoint) {
        return fail(ErrorKind::NotFound,
                    QStringLiteral("there is no endpoint %1 any more").arg((*record)->endpoint));
    }
    DoctorCase given;
    given.delivery = std::move(*delivery);
    given.verdict = (*record)->verdict;
    given.reason = (*record)->reason;
    given.endpoint = doctorEndpoint(*endpoint);
    given.detected = endpoints.book().detect(given.delivery);
    if (!given.endpoint.recipe)
        given.endpoint.recipe = given.detected; // a catch-all judges by what the request looks like
    for (const Endpoint &other : endpoints.endpoints()) {
        if (other.settings.name != endpoint->settings.name)
            given.others.append(doctorEndpoint(other));
    }
    lookAround(reader, endpoint->settings.name, id, given);
    return given;
}

} // namespace signalbox
