// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/storedevent.h"

#include "base/try.h"
#include "store/log/eventinsert.h"
#include "store/vault/callervault.h"

#include <QCoreApplication>

namespace store {

using base::ErrorCode;
using namespace Qt::StringLiterals;

QByteArray chainHash(const QByteArray &previous, const StoredEvent &event)
{
    return chainHash(previous, EventBytes{event.caseId.value, event.version, event.at, event.actor.toUtf8(), event.role.toUtf8(), event.kind.toUtf8(),
                                          event.schema, event.rule.toUtf8(), event.rulebook.toUtf8(), event.body});
}

base::Result<domain::CommittedEvent> decodeAsStored(const StoredEvent &event)
{
    const auto unreadable = [&event](const QString &detail) {
        return base::fail(ErrorCode::Malformed,
                          QCoreApplication::translate("store", "Event %1 of the store cannot be read. A newer Gridhall may have written "
                                                               "it, or the store is damaged: run “gridhallctl doctor”.")
                              .arg(event.position.value),
                          detail, u"position %1"_s.arg(event.position.value));
    };
    const std::optional<domain::Role> role = domain::roleOf(event.role);
    if (!role)
        return unreadable(u"role %1"_s.arg(event.role));
    base::Result<domain::EventBody> body = domain::decode(event.kind, event.schema, event.body);
    if (!body)
        return unreadable(base::describe(body.error()));
    return domain::CommittedEvent{event.caseId,
                                  event.version,
                                  event.position,
                                  {base::fromMsec(event.at), domain::actorOfLog(event.actor, *role), event.rule, event.rulebook, *std::move(body)}};
}

// In a text of an event its quotes would stand escaped.
bool isSealed(const StoredEvent &event) { return event.body.contains("\"sealed\":\""); }

base::Result<domain::CommittedEvent> decodeEvent(const StoredEvent &event, const CallerVault &vault)
{
    auto decoded = decodeAsStored(event);
    if (!decoded || !isSealed(event))
        return decoded;
    TRY_DONE(vault.open(event.caseId, decoded->event.body));
    return decoded;
}

StoredEvent storedEventAt(const Statement &row)
{
    return {{static_cast<quint64>(row.number(0))},
            {static_cast<quint64>(row.number(1))},
            static_cast<quint32>(row.number(2)),
            row.number(3),
            row.text(4),
            row.text(5),
            row.text(6),
            static_cast<int>(row.number(7)),
            row.text(8),
            row.text(9),
            row.bytes(10),
            row.bytes(11)};
}

} // namespace store
