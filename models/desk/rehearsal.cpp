// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/rehearsal.h"

#include "desk/past/snapshot.h"
#include "store/care/storeuse.h"

#include <QCoreApplication>
#include <QDir>

namespace desk {

base::Result<std::unique_ptr<Rehearsal>> Rehearsal::begin(const QString &path, region::RegionPtr region, const base::Clock &clock)
{
    const auto use = store::useOf(path);
    if (!use)
        return base::pass(use);
    if (*use != store::StoreUse::Drill)
        return base::fail(base::ErrorCode::Refused,
                          QCoreApplication::translate("desk", "The store %1 is not a drill's; a past can be made up in a drill only.")
                              .arg(QDir::toNativeSeparators(path)),
                          {}, path);
    std::unique_ptr<Rehearsal> rehearsal(new Rehearsal(std::move(region), clock));
    if (const auto opened = rehearsal->open(path); !opened)
        return base::pass(opened);
    return rehearsal;
}

Rehearsal::~Rehearsal() = default;

base::Outcome Rehearsal::open(const QString &path)
{
    const StoreParts parts = fileParts(path, m_clock, true);
    auto writer = parts.writer();
    if (!writer)
        return base::pass(writer);
    m_writer = *std::move(writer);
    if (const auto followed = followToTheEnd(); !followed)
        return followed;
    const auto reader = parts.reader();
    if (!reader)
        return base::pass(reader);
    // The writer's lock first: what is read then is what the decisions stand on.
    auto batch = m_writer->log().begin();
    if (!batch)
        return base::pass(batch);
    m_batch = *std::move(batch);
    if (const auto loaded = m_repeats.load(**reader, *m_region, m_clock.now()); !loaded)
        return loaded;
    const auto snapshot = readSnapshot(**reader, keptFrom(*m_region, m_clock.now()));
    if (!snapshot)
        return base::pass(snapshot);
    for (const domain::CaseBrief &brief : (*snapshot)->cases) {
        m_newest = std::max(m_newest.value_or(brief.changedAt), brief.changedAt);
        if (isOpen(brief.state) || brief.state == domain::CaseState::Closed)
            m_unfinished.push_back(brief);
    }
    if (const auto read = m_book.catchUp(m_writer->log()); !read)
        return base::pass(read);
    m_book.passDay(m_clock.now());
    m_group = std::make_unique<OrderGroup>(*m_writer, m_cache, m_repeats, m_book, m_clock.now(), *m_batch, OrderGroup::Plans::Leave);
    return {};
}

base::Outcome Rehearsal::followToTheEnd()
{
    constexpr int kSlice = 4096;
    for (;;) {
        const auto followed = m_writer->follow(kSlice);
        if (!followed)
            return base::pass(followed);
        if (*followed == WriterParts::Followed::CaughtUp)
            return {};
    }
}

base::Result<Receipt> Rehearsal::carryOut(const domain::CaseOrder &order)
{
    m_group->setNow(m_clock.now());
    return m_group->carryOut(order);
}

base::Result<domain::Case> Rehearsal::state(base::CaseId id) { return m_group->load(id); }

base::Outcome Rehearsal::commit()
{
    if (const auto position = m_batch->commit(); !position)
        return base::pass(position);
    m_group.reset();
    m_batch.reset();
    return followToTheEnd();
}

} // namespace desk
