// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/eventhashes.h"

#include "base/try.h"
#include "store/log/eventscan.h"

#include <QHash>

namespace store {

namespace {

/// The hash of the case's event before this one; empty where it is the first, or where the one before is missing.
base::Result<QByteArray> hashBefore(const Connection &connection, const StoredEvent &event)
{
    if (event.version <= 1)
        return QByteArray();
    base::Result<EventScan> rows =
        EventScan::start(connection, "events_of_case", {static_cast<qint64>(event.caseId.value), static_cast<qint64>(event.version) - 2});
    if (!rows)
        return base::pass(rows);
    QByteArray hash;
    if (rows->next() && rows->event().version == event.version - 1)
        hash = rows->event().hash;
    TRY_DONE(rows->failure());
    return hash;
}

} // namespace

base::Result<std::optional<base::Position>> firstAltered(const Connection &connection, base::Position from, base::Position upTo)
{
    base::Result<EventScan> rows = EventScan::start(connection, "events_after", {static_cast<qint64>(from.value)});
    if (!rows)
        return base::pass(rows);
    QHash<quint64, QByteArray> newest;
    while (rows->next() && rows->event().position.value <= upTo.value) {
        const StoredEvent &event = rows->event();
        auto before = newest.find(event.caseId.value);
        if (before == newest.end()) {
            TRY(QByteArray hash, hashBefore(connection, event));
            before = newest.insert(event.caseId.value, std::move(hash));
        }
        if (chainHash(*before, event) != event.hash)
            return std::optional(event.position);
        *before = event.hash;
    }
    TRY_DONE(rows->failure());
    return std::optional<base::Position>();
}

} // namespace store
