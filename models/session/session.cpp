// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "base/text/answer.h"
#include "desk/identity/storeidentity.h"
#include "desk/past/pastdesk.h"
#include "desk/past/pastfeed.h"
#include "desk/past/shelfdesk.h"
#include "desk/past/snapshot.h"
#include "desk/presence/seatpresence.h"
#include "desk/writer/clockmark.h"
#include "desk/writer/storedesk.h"
#include "desk/writer/storeparts.h"
#include "drill/drillroll.h"
#include "drill/drillstart.h"
#include "region/ground/gridversions.h"
#include "region/pack/findpack.h"
#include "region/rules/packwatch.h"
#include "region/words.h"
#include "store/care/drillclock.h"
#include "store/care/mediashelf.h"
#include "store/care/storepath.h"
#include "store/care/storetown.h"
#include "store/care/storeuse.h"
#include "store/lives/lifefile.h"
#include "store/things/ringreader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace session {

namespace {

using namespace Qt::StringLiterals;
using base::ErrorCode;

// A drill without a store of its own begins anew: yesterday's made-up cases teach nobody.
void removeStore(const QString &path)
{
    store::removeShelf(path);
    store::removeRing(path);
    store::removeLives(path);
    const QString file = store::storeFileOf(path);
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(file + suffix);
}

base::Outcome prepareFolder(const QString &storePath)
{
    const QDir folder = QFileInfo(storePath).absoluteDir();
    if (!folder.mkpath(u"."_s))
        return base::fail(ErrorCode::Storage,
                          QCoreApplication::translate("app", "The folder %1 cannot be made. Choose another store with --store.").arg(folder.path()));
    return {};
}

live::KindRecords kindRecords(const QHash<std::pair<QString, QString>, report::OwnRecord> &counted)
{
    live::KindRecords records;
    for (auto it = counted.begin(); it != counted.end(); ++it)
        records.insert(it.key(), {it->onTime.part, it->onTime.whole});
    return records;
}

// A time without a zone is the town's.
base::Instant momentIn(const region::Region &region, const QDateTime &at)
{
    if (at.timeSpec() != Qt::LocalTime)
        return base::fromDateTime(at);
    return base::fromDateTime(base::onTheWall(at.date(), at.time(), region.rulebook.calendar.zone));
}

} // namespace

QString defaultStore(const QString &code, bool drill)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    return folder.filePath(code.toLower() + (drill ? u"-drill.gridhall"_s : u".gridhall"_s));
}

base::Result<std::unique_ptr<Session>> Session::make(const Source &source)
{
    std::unique_ptr<Session> session(new Session);
    if (const base::Outcome opened = session->openPack(source); !opened)
        return base::pass(opened);
    if (const base::Outcome prepared = session->prepareStore(source); !prepared)
        return base::pass(prepared);
    if (const base::Outcome opened = session->openStore(source); !opened)
        return base::pass(opened);
    session->openReaders(source.language);
    session->openTimeMachine();
    return session;
}

Session::~Session() = default;

double Session::drillSpeed() const
{
    const auto pace = drillPace();
    return pace ? pace->speed : 1;
}

DrillStart Session::drillStart() const
{
    const auto pace = drillPace();
    if (!m_drill || !pace || pace->runs() || !m_hall->loaded() || m_hall->table().count() > 0)
        return DrillStart::Done;
    return m_played ? DrillStart::Past : DrillStart::Nobody;
}

base::Outcome Session::openPack(const Source &source)
{
    m_packDirectory = region::findPack(source.region);
    auto region = region::openPack(source.region);
    if (!region)
        return base::pass(region);
    m_region = region::withGridsAt(*region, source.at ? momentIn(**region, *source.at) : base::SystemClock().now());
    m_shown = region::spoken(m_region, source.language);
    m_drill = source.drill;
    m_played = source.played;
    m_storePath = source.store.isEmpty() ? defaultStore(m_region->code, source.drill) : source.store;
    return {};
}

base::Outcome Session::prepareStore(const Source &source)
{
    if (const base::Outcome made = prepareFolder(m_storePath); !made)
        return base::pass(made);
    // A store that cannot even be looked into is told in the hall, which tries it again.
    if (const base::Outcome ours = store::checkTown(m_storePath, m_region->code); !ours && store::townOf(m_storePath))
        return base::pass(ours);
    if (source.drill && !source.goesOn) {
        if (source.store.isEmpty())
            removeStore(m_storePath);
        const auto prepared = drill::prepareDrill(m_storePath, m_region, source.scenario, base::SystemClock().now());
        if (!prepared)
            return base::pass(prepared);
    } else if (const auto use = store::useOf(m_storePath); use) {
        m_drill = *use == store::StoreUse::Drill;
    }
    // A store that cannot be read yet sets the clock as soon as it can.
    if (const auto drill = store::drillClockOf(m_storePath); drill && *drill)
        m_town.follow((*drill)->pace);
    return {};
}

base::Outcome Session::openStore(const Source &source)
{
    if (source.at) {
        if (!QFileInfo::exists(m_storePath))
            return base::fail(ErrorCode::NotFound,
                              QCoreApplication::translate("app", "There is no store %1 to look back into. Name one with --store.").arg(m_storePath));
        openPast(momentIn(*m_region, *source.at));
        return {};
    }
    const bool isOld = store::hasNoTownYet(m_storePath).value_or(false);
    const base::Outcome kept = store::keepTown(m_storePath, m_region->code); // a failure shows in the hall, which tries it again
    m_gaveTown = isOld && kept;
    openLive();
    return {};
}

void Session::openLive()
{
    m_clock = &m_town.watched();
    desk::StoreDeskOptions options;
    options.watch = &m_town.watched();
    options.town = &m_town;
    options.clockMark = desk::clockMarkOf(m_storePath);
    options.newerPack = [watch = std::make_shared<region::PackWatch>(m_packDirectory, m_region)] { return watch->newer(); };
    m_parts = std::make_unique<desk::StoreParts>(desk::fileParts(m_storePath, *m_clock));
    auto live = std::make_unique<desk::StoreDesk>(*m_parts, m_region, *m_clock, options);
    m_feed = live.get();
    m_centreDesk = live.get();
    m_identity = std::make_unique<desk::StoreIdentity>(*m_centreDesk, *m_clock);
    m_desk = std::move(live);
    desk::PresenceOptions seats;
    seats.speed = [this] { return drillSpeed(); };
    m_presence = std::make_unique<desk::SeatPresence>(desk::seatFileShelf(m_storePath), *m_clock, m_stopwatch, std::move(seats));
}

void Session::openPast(base::Instant at)
{
    m_moment = std::make_unique<base::FixedClock>(at);
    m_clock = m_moment.get();
    m_parts = std::make_unique<desk::StoreParts>(desk::fileParts(m_storePath, *m_clock, true));
    auto desk = std::make_unique<desk::PastDesk>(*m_parts, at);
    m_pastDesk = desk.get();
    m_desk = std::move(desk);
    m_past = std::make_unique<desk::PastFeed>(*m_parts, m_region, at);
    m_feed = m_past.get();
    m_centreDesk = m_past.get();
    m_identity = std::make_unique<desk::PastIdentity>();
}

// A store that cannot be read yet, or holds nothing, leaves the machine where it stands.
void Session::openTimeMachine()
{
    if (!m_past)
        return;
    const base::Instant at = m_clock->now();
    std::optional<base::Instant> first;
    if (const auto reader = m_parts->reader()) {
        if (const auto found = desk::firstMoment(**reader))
            first = *found;
    }
    const TimeMachine::Reach reach{first.value_or(at), first ? m_town.watched().now() : at};
    m_timeMachine = std::make_unique<TimeMachine>(TimeMachine::Parts{*m_moment, *m_past, *m_pastDesk, *m_hall, *m_centre, *m_things}, reach);
}

void Session::openReaders(const QString &language)
{
    m_photos = std::make_unique<desk::ShelfDesk>(m_storePath, m_parts->standing);
    m_hall = std::make_unique<live::Hall>(m_shown, *m_clock, *m_feed);
    m_things = std::make_unique<live::ThingsWatch>(m_shown, *m_clock, std::make_unique<store::RingReader>(m_storePath),
                                                   isPast() ? std::optional(m_clock->now()) : std::nullopt);
    m_baseMaps = std::make_unique<basemap::BaseMaps>(m_shown->baseMaps);
    m_centre = std::make_unique<live::CentreBoard>(*m_centreDesk, language);
    QObject::connect(m_centre.get(), &live::CentreBoard::rulesChanged, m_hall.get(), [this](const region::RegionPtr &region) { setRules(region); });
    m_summaries = std::make_unique<report::SummaryDesk>(m_shown, report::readersOf(m_parts->reader), *m_clock, m_drill);
    m_summaries->usePictures(report::picturesOf(m_storePath, m_parts->standing));
    m_whatIfs = std::make_unique<report::WhatIfDesk>(m_shown, report::logOf(m_parts->reader));
    m_rules = std::make_unique<report::RulesDesk>(report::readersOf(m_parts->reader), *m_clock);
    m_audits = std::make_unique<report::AuditDesk>(m_shown, m_parts->reader, m_storePath);
    m_rankings = std::make_unique<report::RankingDesk>(m_shown, report::readersOf(m_parts->reader), *m_clock, m_drill);
    openTakers();
    m_returns = std::make_unique<report::ReturnsDesk>(report::logOf(m_parts->reader));
    m_handovers = std::make_unique<report::HandoverDesk>(m_parts->reader, m_storePath);
    m_dutyLogs = std::make_unique<report::DutyLogDesk>(m_shown, m_parts->reader);
    m_places = std::make_unique<report::PlaceDesk>(m_shown, m_parts->reader);
    m_courses = std::make_unique<report::CourseDesk>(m_shown, m_parts->reader);
    openDrillScores();
}

// Both functions run on the desk's thread, and hold what they need.
void Session::openDrillScores()
{
    using Played = std::optional<report::DrillPlayed>;
    const auto played = [path = m_storePath, clock = m_clock]() -> base::Result<Played> {
        const auto known = store::drillClockOf(path);
        if (!known)
            return base::pass(known);
        return *known ? Played({(*known)->scenario, (*known)->begin, clock->now()}) : Played();
    };
    const auto expect = [path = m_storePath, region = m_region, clock = m_clock](const QString &sourceId) -> report::DrillExpectation {
        const auto known = store::drillClockOf(path);
        const auto seed = drill::seedOf(sourceId);
        const drill::DrillScenario *scenario = known && *known ? drill::drillScenario((*known)->scenario) : nullptr;
        if (!seed || !scenario)
            return {};
        drill::DrillRoll roll = drill::rollOf(region, {*seed, scenario, (*known)->begin}, clock->now());
        return {std::move(roll.reports), roll.step};
    };
    m_drillScores = std::make_unique<report::DrillScoreDesk>(m_shown, m_parts->reader, played, expect);
}

void Session::openTakers()
{
    m_takers = std::make_unique<live::TakerRecords>();
    QObject::connect(m_takers.get(), &live::TakerRecords::wanted, m_takers.get(), [this] {
        base::whenAnswered(m_takers.get(), m_rankings->ownRecords(), [this](const base::Result<report::OwnRecords> &records) {
            if (records)
                m_takers->set(kindRecords(records->ofPosts), kindRecords(records->ofDepartments));
        });
    });
}

void Session::setRules(const region::RegionPtr &region)
{
    m_shown = region;
    m_hall->setRules(region);
    m_summaries->setRules(region);
    m_whatIfs->setRules(region);
    m_audits->setRules(region);
    m_dutyLogs->setRules(region);
    m_courses->setRules(region);
    m_places->setRules(region);
    m_drillScores->setRules(region);
    m_rankings->setRules(region);
    m_things->setRules(region);
}

} // namespace session
