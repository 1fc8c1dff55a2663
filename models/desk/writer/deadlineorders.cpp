// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/deadlineorders.h"

namespace desk {

base::Result<std::vector<domain::CaseOrder>> deadlineOrders(const ReaderParts &reader, WriterParts &writer, FoldCache &cache,
                                                            const domain::Rulebook &rulebook)
{
    std::vector<domain::CaseOrder> orders;
    if (reader.cases() == nullptr)
        return orders;
    std::vector<base::CaseId> waiting;
    const base::Outcome read = reader.cases()->waitingForCalendar([&](const domain::CaseBrief &brief) {
        if (domain::covers(rulebook.calendar, brief.dueOpen))
            waiting.push_back(brief.id);
        return true;
    });
    if (!read)
        return base::pass(read);
    for (const base::CaseId id : waiting) {
        const auto c = cache.load(writer.log(), id);
        if (c && domain::countedBy(rulebook.calendar, c->deadlines) != c->deadlines)
            orders.push_back({id, std::nullopt, {QStringLiteral("system"), domain::Role::System}, domain::ComputeDeadlines{}});
    }
    return orders;
}

} // namespace desk
