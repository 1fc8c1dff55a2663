// SPDX-License-Identifier: GPL-3.0-or-later
#include "storehouse.h"

#include "base/try.h"
#include "desk/ownmoment.h"
#include "desk/writer/clockmark.h"
#include "language/language.h"
#include "region/ground/gridversions.h"
#include "region/pack/findpack.h"
#include "store/care/drillclock.h"
#include "store/care/storetown.h"
#include "store/care/storeuse.h"
#include "store/sqlite/sqlstore.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace ctl {

using namespace Qt::StringLiterals;

namespace {

/// A store that is not there is no thing that was looked for and not found: the verb cannot run.
template <class Answer> Answer &cannotRun(Answer &failed)
{
    if (failed.error().code == base::ErrorCode::NotFound)
        failed.error().code = base::ErrorCode::Storage;
    return failed;
}

} // namespace

QString speakFor(const CommandLine &line, const region::Region &town)
{
    const bool isAsked = line.has(u"language"_s);
    if (!isAsked && !line.has(u"pdf"_s))
        return QLocale().name();
    const QString language = isAsked ? line.value(u"language"_s) : town.language;
    app::speak(QLocale(language));
    return language;
}

base::Result<region::RegionPtr> openTown(const CommandLine &line)
{
    auto region = region::openPack(line.value(QStringLiteral("region")));
    if (!region)
        return region;
    if (base::Outcome ours = store::checkTown(line.store(), (*region)->code); !ours)
        return base::pass(cannotRun(ours));
    return region::withGridsAt(*region, base::SystemClock().now());
}

namespace {

base::Outcome catchUp(const QString &path)
{
    TRY(const auto opened, store::Store::open(path, {.mustExist = true}));
    return opened->projections().catchUp();
}

void mend(const QString &path)
{
    const auto opened = store::Store::open(path, {.mustExist = true});
    const auto rebuilt = opened ? (*opened)->projections().rebuild() : base::pass(opened);
    if (!rebuilt)
        printError(base::describe(rebuilt.error()));
}

} // namespace

void MendAfterwards::operator()(store::SqlCaseReader *reader) const
{
    const auto damage = reader->damage();
    delete reader;
    if (!damage)
        return;
    printError(*damage);
    if (QFileInfo(path).isWritable())
        mend(path);
}

base::Result<ReaderPtr> openReader(const QString &path)
{
    base::Outcome followed = QFileInfo::exists(path) && !QFileInfo(path).isWritable() ? base::Outcome() : catchUp(path);
    // Whoever cannot write reads: a full disk and a folder without rights are no reason to show nothing.
    const bool mayRead = followed || followed.error().code == base::ErrorCode::Storage || followed.error().code == base::ErrorCode::Busy ||
                         QFileInfo(path).isReadable();
    if (!mayRead)
        return base::pass(cannotRun(followed));
    auto reader = store::SqlCaseReader::open(path);
    if (reader) {
        if (const auto ready = (*reader)->position(); !ready)
            reader = base::pass(ready);
    }
    if (!reader)
        return followed ? base::Result<ReaderPtr>(base::pass(reader)) : base::pass(followed);
    if (!followed)
        printError(base::describe(followed.error()));
    return ReaderPtr(reader->release(), MendAfterwards{path});
}

namespace {

base::Result<desk::CaseFile> findCase(const QString &path, const QString &number)
{
    TRY(const auto reader, openReader(path));
    const auto id = reader->byNumber(number);
    if (!id)
        return base::pass(id);
    if (!id->has_value())
        return base::fail(base::ErrorCode::NotFound,
                          QCoreApplication::translate("ctl", "There is no case with the number %1 in this store.").arg(number));
    TRY(const auto log, store::LogReader::open(path));
    desk::CaseFile file;
    file.state.id = **id;
    const base::Outcome read = log->log().replayCase(**id, 0, [&file](const domain::CommittedEvent &committed) {
        domain::apply(file.state, committed.event);
        file.timeline.push_back(committed);
        return true;
    });
    if (!read)
        return base::pass(read);
    return file;
}

} // namespace

base::Result<TownCase> openCase(const CommandLine &line)
{
    TRY(region::RegionPtr region, openTown(line));
    TRY(desk::CaseFile file, findCase(line.store(), line.positional().constFirst()));
    TRY(const bool drill, isDrill(line.store()));
    return TownCase{std::move(region), std::move(file), drill};
}

std::function<base::Result<std::unique_ptr<store::CaseReader>>()> readerMaker(const QString &path)
{
    return [path]() -> base::Result<std::unique_ptr<store::CaseReader>> {
        TRY(auto reader, store::SqlCaseReader::open(path));
        return reader;
    };
}

void followStore(base::TownClock &clock, const QString &path)
{
    // A store that cannot be read is told by whoever opens it next.
    if (const auto drill = store::drillClockOf(path); drill && *drill)
        clock.follow((*drill)->pace);
}

base::Instant nowOf(const QString &path)
{
    base::TownClock clock;
    followStore(clock, path);
    return clock.watched().now();
}

base::Result<std::optional<base::ClockDoubt>> newClockDoubt(const QString &path, const store::EventLog &log, const domain::Centre &centre)
{
    if (centre.clock.open)
        return std::nullopt;
    base::TownClock clock;
    followStore(clock, path);
    // A drill's clock leaves the machine's count behind on purpose.
    TRY_DONE(desk::beginClock(clock.watched(), log, centre, clock.pace() ? QString() : desk::clockMarkOf(path)));
    return clock.watched().doubt();
}

base::Result<std::unique_ptr<desk::StoreDesk>> openDesk(const Admission &, const QString &path, region::RegionPtr region, base::TownClock &clock,
                                                        desk::StoreDeskOptions options, Tables tables)
{
    options.watch = &clock.watched();
    options.town = &clock;
    options.clockMark = desk::clockMarkOf(path);
    followStore(clock, path);
    const bool isOld = store::hasNoTownYet(path).value_or(false);
    TRY_DONE(store::keepTown(path, region->code));
    if (isOld)
        printError(
            QCoreApplication::translate("ctl", "The store %1 did not say which town it belongs to; from now on it is %2.").arg(path, region->name));
    {
        TRY(const auto opened, store::Store::open(path));
        TRY_DONE(tables == Tables::First ? opened->projections().catchUp() : base::Outcome());
    }
    return std::make_unique<desk::StoreDesk>(desk::fileParts(path, clock.watched()), std::move(region), clock.watched(), options);
}

base::Result<bool> isDrill(const QString &path)
{
    auto use = store::useOf(path);
    if (!use)
        return base::pass(cannotRun(use));
    return *use == store::StoreUse::Drill;
}

} // namespace ctl
