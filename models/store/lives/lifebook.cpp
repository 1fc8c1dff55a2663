// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lives/lifebook.h"

#include "base/try.h"
#include "store/sqlite/sqlstore.h"

#include <QSet>

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLifeEventsAtOnce = 4096; // that are asked which cases they touched

} // namespace

LifeBook::LifeBook(const QString &storePath, const Connection &connection, const EventLog &log)
    : m_connection(connection), m_log(log), m_file(storePath)
{}

base::Outcome LifeBook::open()
{
    if (m_isOpen)
        return {};
    TRY(m_touched, m_connection.prepare(SqlTexts(m_connection.dialect(), "log.sql")["touched_between"]));
    m_isOpen = true;
    m_file.load();
    if (m_file.mark().asOf.seq > 0 && !holds(m_connection, m_file.mark().asOf))
        m_file.clear();
    m_target = m_file.mark().asOf;
    return {};
}

// Only what is sealed in a commit is told: by that the lives are known to be of this store.
base::Result<bool> LifeBook::aim()
{
    if (m_file.mark().upTo.value < m_target.position)
        return true;
    TRY(const LedgerLine newest, newestLine(m_connection));
    if (newest.seq > m_target.seq)
        m_target = newest;
    return m_file.mark().upTo.value < m_target.position;
}

base::Result<bool> LifeBook::follow(int most)
{
    constexpr int kPatience = 64;
    TRY_DONE(open());
    if (!m_file.canWrite()) {
        if (++m_asked % kPatience != 1 || !m_file.takeOver())
            return false;
        m_isOpen = false;
        TRY_DONE(open());
    }
    TRY(const bool isBehind, aim());
    if (!isBehind)
        return false;
    base::Position upTo = m_file.mark().upTo;
    std::vector<base::CaseId> touched;
    QSet<base::CaseId> known;
    TRY_DONE(m_touched.run({qint64(upTo.value), qint64(m_target.position), kLifeEventsAtOnce}));
    while (std::ssize(touched) < most && m_touched.next()) {
        upTo = {static_cast<quint64>(m_touched.number(0))};
        const base::CaseId id{static_cast<quint64>(m_touched.number(1))};
        const LifePlace *place = m_file.placeOf(id);
        if ((place && place->asOf >= upTo) || known.contains(id))
            continue;
        known.insert(id);
        touched.push_back(id);
    }
    const base::Outcome ended = m_touched.failure();
    m_touched.finish();
    TRY_DONE(ended);
    std::vector<CaseLife> lives;
    for (const base::CaseId id : touched) {
        TRY(auto life, readLife(id));
        if (life)
            lives.push_back(*std::move(life));
    }
    if (!m_file.append(lives, {m_target, upTo}))
        return false;
    return upTo.value < m_target.position;
}

base::Result<std::optional<CaseLife>> LifeBook::readLife(base::CaseId id) const
{
    std::vector<domain::CaseEvent> events;
    TRY_DONE(m_log.replayCase(id, 0, [&](const domain::CommittedEvent &event) {
        if (event.position.value > m_target.position)
            return false;
        events.push_back(event.event);
        return true;
    }));
    return lifeOf(id, events);
}

base::Outcome LifeBook::visitOne(const LifePlace &place, base::Instant at, const BriefVisitor &visit, bool &more)
{
    const auto steps = m_file.steps(place);
    if (steps && steps->isEmpty()) {
        domain::Case folded;
        folded.id = place.id;
        TRY_DONE(m_log.replayCase(place.id, 0, [&](const domain::CommittedEvent &event) {
            if (event.event.at > at)
                return folded.version > 0;
            domain::apply(folded, event.event);
            return true;
        }));
        more = folded.version == 0 || visit(domain::briefOf(folded));
        return {};
    }
    const auto found = steps ? m_reader.at(place.id, *steps, at) : LifeReader::Found::Broken;
    if (found == LifeReader::Found::Then)
        more = visit(m_reader.brief());
    if (found != LifeReader::Found::Broken)
        return {};
    m_file.clear();
    // No sentence: who hears it asks the log.
    return tl::unexpected(base::Error{base::ErrorCode::Storage, {}, u"case %1"_s.arg(place.id.value), LifeFile::pathOf(m_connection.path())});
}

base::Outcome LifeBook::visit(base::Instant from, base::Instant at, const BriefVisitor &visit)
{
    bool more = true;
    for (size_t i = 0; more && i < m_file.places().size(); ++i) {
        const LifePlace &place = m_file.places()[i];
        if (place.begin <= at && place.until >= from) {
            TRY_DONE(visitOne(place, at, visit, more));
        }
    }
    return {};
}

} // namespace store
