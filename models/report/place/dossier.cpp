// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/place/dossier.h"

#include "base/try.h"
#include "desk/writer/storeparts.h"
#include "domain/centre/sensing.h"
#include "region/ground/elementplace.h"
#include "report/words.h"

#include <QtMath>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace report {

namespace {

constexpr double kMetresOfDegree = 111'000; ///< somewhat less than a degree of latitude: the box is not too small

tl::unexpected<base::Error> dossierGivenUp() { return base::fail(base::ErrorCode::Cancelled, Words::tr("The reading of the dossier was given up.")); }

/// Cases by their id, each as it stands at the moment.
class PlaceGatherer {
public:
    PlaceGatherer(const desk::ReaderParts &parts, const region::Region &region, const DossierQuery &query)
        : m_parts(parts), m_region(region), m_query(query)
    {}

    /// From the tables; up to where they go.
    [[nodiscard]] base::Result<base::Position> gather()
    {
        const store::CaseReader *cases = m_parts.cases();
        if (!cases)
            return base::Position();
        TRY(const base::Position followed, cases->position()); // before the rows: they may be newer than it, never older
        const double high = m_query.within.value / kMetresOfDegree;
        const double wide = high / std::max(0.01, std::cos(qDegreesToRadians(m_query.point.latitude)));
        TRY_DONE(cases->ofPlace(m_query.element, {m_query.point.latitude - high, m_query.point.longitude - wide},
                                {m_query.point.latitude + high, m_query.point.longitude + wide}, kMostOfPlace, [this](const auto &brief) {
                                    ++m_looked;
                                    if (isOfPlace(brief, m_region, m_query))
                                        m_briefs.insert_or_assign(brief.id, brief);
                                    return true;
                                }));
        return followed;
    }
    /// What the tables do not have yet, and what is to be told as of before.
    [[nodiscard]] base::Outcome complete(base::Position followed, const std::function<bool()> &cancelled)
    {
        std::set<base::CaseId> stale;
        TRY_DONE(m_parts.log().replayAll(followed, [&](const domain::CommittedEvent &each) {
            stale.insert(each.caseId);
            return !cancelled || !cancelled();
        }));
        if (m_query.past) {
            for (const auto &[id, brief] : m_briefs) {
                if (brief.changedAt > m_query.now)
                    stale.insert(id);
            }
        }
        for (const base::CaseId id : stale) {
            if (cancelled && cancelled())
                return dossierGivenUp();
            TRY_DONE(refold(id));
        }
        return {};
    }
    [[nodiscard]] Dossier finish() const
    {
        Dossier dossier;
        dossier.more = m_looked >= kMostOfPlace;
        for (const auto &[id, brief] : m_briefs) {
            dossier.course.push_back({deedOf(brief, m_region), brief});
            ++dossier.counts[indexOf(dossier.course.back().deed)];
            dossier.lately += brief.reportedAt > m_query.now - domain::kRepeatSpan && brief.reportedAt <= m_query.now ? 1 : 0;
        }
        std::ranges::sort(dossier.course, [](const PlaceCase &left, const PlaceCase &right) {
            return left.brief.reportedAt != right.brief.reportedAt ? left.brief.reportedAt > right.brief.reportedAt : left.brief.id > right.brief.id;
        });
        return dossier;
    }

private:
    [[nodiscard]] base::Outcome refold(base::CaseId id)
    {
        domain::Case folded;
        folded.id = id;
        TRY_DONE(m_parts.log().replayCase(id, 0, [&](const domain::CommittedEvent &each) {
            if (!m_query.past || each.event.at <= m_query.now)
                domain::apply(folded, each.event);
            return true;
        }));
        m_briefs.erase(id);
        if (folded.version == 0)
            return {};
        domain::CaseBrief brief = domain::briefOf(folded);
        if (isOfPlace(brief, m_region, m_query))
            m_briefs.insert_or_assign(id, std::move(brief));
        return {};
    }

    const desk::ReaderParts &m_parts;
    const region::Region &m_region;
    const DossierQuery &m_query;
    std::map<base::CaseId, domain::CaseBrief> m_briefs;
    int m_looked = 0;
};

} // namespace

bool isOfPlace(const domain::CaseBrief &brief, const region::Region &region, const DossierQuery &query)
{
    if (domain::lifeOf(brief.state) != domain::CaseLife::Case)
        return false;
    return region::isAtElement(region, brief.element, brief.point, {query.element, query.point, query.within});
}

PlaceDeed deedOf(const domain::CaseBrief &brief, const region::Region &region)
{
    const region::Source *source = region.source(brief.source);
    if (!brief.sensor.isEmpty() || (source != nullptr && source->sensor) || region.sensorGroup(brief.element) != nullptr)
        return PlaceDeed::Alarm;
    return source != nullptr && source->active ? PlaceDeed::Found : PlaceDeed::Told;
}

base::Result<Dossier> readDossier(const desk::ReaderParts &parts, const region::Region &region, const DossierQuery &query,
                                  const std::function<bool()> &cancelled)
{
    PlaceGatherer gatherer(parts, region, query);
    TRY(const base::Position followed, gatherer.gather());
    TRY_DONE(gatherer.complete(followed, cancelled));
    if (cancelled && cancelled())
        return dossierGivenUp();
    return gatherer.finish();
}

} // namespace report
