// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts.h"

#include "beginning.h"

#include "desk/pastdesk.h"
#include "desk/pastfeed.h"
#include "desk/shelfdesk.h"
#include "desk/storedesk.h"
#include "intake/drillstart.h"
#include "region/calendarwatch.h"
#include "region/findpack.h"
#include "region/words.h"
#include "store/mediashelf.h"
#include "store/storetown.h"
#include "store/storeuse.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

namespace app {

namespace {

using namespace Qt::StringLiterals;
using base::ErrorCode;

// A drill without a store of its own begins anew: yesterday's made-up cases teach nobody.
void removeStore(const QString &path)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
    store::removeShelf(path);
}

base::Outcome prepareFolder(const QString &storePath)
{
    const QDir folder = QFileInfo(storePath).absoluteDir();
    if (!folder.mkpath(u"."_s))
        return base::fail(ErrorCode::Storage,
                          QCoreApplication::translate("app", "The folder %1 cannot be made. Choose another store with --store.").arg(folder.path()));
    return {};
}

// A time without a zone is the town's.
base::Instant momentIn(const region::Region &region, const QDateTime &at)
{
    if (at.timeSpec() != Qt::LocalTime)
        return base::fromDateTime(at);
    return base::fromDateTime(base::onTheWall(at.date(), at.time(), region.rulebook.calendar.zone));
}

} // namespace

base::Result<std::unique_ptr<Parts>> Parts::make(const Options &options)
{
    std::unique_ptr<Parts> parts(new Parts);
    parts->m_packDirectory = region::findPack(options.region);
    auto region = region::openPack(options.region);
    if (!region)
        return base::pass(region);
    parts->m_region = std::move(*region);
    parts->m_shown = region::spoken(parts->m_region, QLocale().name());
    parts->m_drill = options.drill;
    parts->m_storePath = options.store.isEmpty() ? defaultStore(parts->m_region->code, options.drill) : options.store;
    if (const base::Outcome made = prepareFolder(parts->m_storePath); !made)
        return base::pass(made);
    // A store that cannot even be looked into is told in the hall, which tries it again.
    if (const base::Outcome ours = store::checkTown(parts->m_storePath, parts->m_region->code); !ours && store::townOf(parts->m_storePath))
        return base::pass(ours);
    if (options.drill && !options.goesOn) {
        if (options.store.isEmpty())
            removeStore(parts->m_storePath);
        const auto prepared = intake::prepareDrill(parts->m_storePath, parts->m_region, options.scenario, base::SystemClock().now());
        if (!prepared)
            return base::pass(prepared);
    } else if (const auto use = store::useOf(parts->m_storePath); use) {
        parts->m_drill = *use == store::StoreUse::Drill;
    }
    // A store that cannot be read yet sets the clock as soon as it can.
    if (const auto drill = store::drillClockOf(parts->m_storePath); drill && *drill)
        parts->m_town.follow((*drill)->pace);
    if (options.at) {
        if (!QFileInfo::exists(parts->m_storePath))
            return base::fail(
                ErrorCode::NotFound,
                QCoreApplication::translate("app", "There is no store %1 to look back into. Name one with --store.").arg(parts->m_storePath));
        parts->openPast(momentIn(*parts->m_region, *options.at));
    } else {
        const bool isOld = store::hasNoTownYet(parts->m_storePath).value_or(false);
        const base::Outcome kept = store::keepTown(parts->m_storePath, parts->m_region->code); // a failure shows in the hall, which tries it again
        parts->m_gaveTown = isOld && kept;
        parts->openLive();
    }
    parts->m_photos = std::make_unique<desk::ShelfDesk>(parts->m_storePath);
    parts->m_hall = std::make_unique<live::Hall>(parts->m_shown, *parts->m_clock, *parts->m_feed);
    parts->m_centre = std::make_unique<live::CentreBoard>(*parts->m_centreDesk, QLocale().name());
    QObject::connect(parts->m_centre.get(), &live::CentreBoard::rulesChanged, parts->m_hall.get(), &live::Hall::setRules);
    parts->m_summaries =
        std::make_unique<report::SummaryDesk>(parts->m_shown, report::readersOf(parts->m_storePath), *parts->m_clock, parts->m_drill);
    parts->m_summaries->usePictures(report::picturesOf(parts->m_storePath));
    parts->m_whatIfs = std::make_unique<report::WhatIfDesk>(parts->m_region, report::logOf(parts->m_storePath));
    parts->m_rules = std::make_unique<report::RulesDesk>(report::readersOf(parts->m_storePath), *parts->m_clock);
    return parts;
}

Parts::~Parts() = default;

void Parts::openLive()
{
    m_clock = &m_town.watched();
    desk::StoreDeskOptions options;
    options.watch = &m_town.watched();
    options.town = &m_town;
    options.newerPack = [watch = std::make_shared<region::CalendarWatch>(m_packDirectory, m_region)] { return watch->newer(); };
    auto live = std::make_unique<desk::StoreDesk>(desk::fileParts(m_storePath, *m_clock), m_region, *m_clock, options);
    m_feed = live.get();
    m_centreDesk = live.get();
    m_desk = std::move(live);
}

void Parts::openPast(base::Instant at)
{
    m_replay = true;
    m_moment = std::make_unique<base::FixedClock>(at);
    m_clock = m_moment.get();
    const desk::StoreParts parts = desk::fileParts(m_storePath, *m_clock, true);
    m_desk = std::make_unique<desk::PastDesk>(parts, at);
    m_past = std::make_unique<desk::PastFeed>(parts, m_region, at);
    m_feed = m_past.get();
    m_centreDesk = m_past.get();
}

} // namespace app
