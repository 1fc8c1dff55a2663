// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/try.h"
#include "commandline.h"
#include "drill/drillcrew.h"
#include "drill/drilldirector.h"
#include "drill/drillpast.h"
#include "drill/drillposter.h"
#include "drill/drillstaff.h"
#include "drill/drillstart.h"
#include "keyoptions.h"
#include "serving/shutdown.h"
#include "store/care/storetown.h"
#include "store/care/storeuse.h"
#include "storehouse.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QScopeGuard>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace ctl {

int runDrill(const QStringList &arguments);
int runDrillScore(const QStringList &arguments);

namespace {

/// The numbers of the command line, checked.
struct Numbers {
    quint64 seed = 1;
    double speed = 10;
    std::optional<double> warmUpHours;
    double seconds = 0; ///< 0: without end
};

void describeDrillOptions(CommandLine &line)
{
    line.wantStore();
    line.wantRegion();
    line.add({u"url"_s, QCoreApplication::translate("ctl", "Where \"gridhallctl serve\" listens, on the same store."), u"URL"_s,
              u"http://127.0.0.1:8311"_s});
    wantKeys(line);
    line.add({u"seed"_s,
              QCoreApplication::translate("ctl", "Another number is another town's day; the same number on the same day files nothing twice."),
              u"N"_s, u"1"_s});
    line.add({u"speed"_s, QCoreApplication::translate("ctl", "How many times faster than the machine's the drill's clock runs: 0.1 to 1000."), u"N"_s,
              u"10"_s});
    line.add(
        {u"scenario"_s,
         QCoreApplication::translate("ctl", "What is played: %1; absent, what the store played before, or noon.").arg(drill::drillScenarioCodes()),
         u"NAME"_s});
    line.add({u"warm-up"_s,
              QCoreApplication::translate(
                  "ctl",
                  "Play this many hours before the start at once instead of all since yesterday's midnight: 0 to 48; with 0 the hall begins empty."),
              u"HOURS"_s});
    line.add({u"for"_s, QCoreApplication::translate("ctl", "End after this many seconds."), u"SECONDS"_s});
    line.add(
        {u"cues"_s, QCoreApplication::translate("ctl", "Say on standard output, in a line of its own, what the program beside this one is to do: "
                                                       "\"cue endpoint-away\", \"cue endpoint-back\", \"cue clock-wrong\", \"cue clock-right\".")});
    line.add({u"no-departments"_s, QCoreApplication::translate("ctl", "Leave all cases to the people at the seats.")});
    line.add({u"exit-with-parent"_s, QCoreApplication::translate("ctl", "End when standard input is closed.")});
}

std::optional<Numbers> readNumbers(const CommandLine &line)
{
    Numbers numbers;
    bool seedRead = false, speedRead = false, warmUpRead = true, secondsRead = true;
    numbers.seed = line.value(u"seed"_s).toULongLong(&seedRead);
    numbers.speed = line.value(u"speed"_s).toDouble(&speedRead);
    if (line.has(u"warm-up"_s))
        numbers.warmUpHours = line.value(u"warm-up"_s).toDouble(&warmUpRead);
    if (line.has(u"for"_s))
        numbers.seconds = line.value(u"for"_s).toDouble(&secondsRead);
    const bool good = seedRead && speedRead && numbers.speed >= 0.1 && numbers.speed <= 1000 && warmUpRead && numbers.warmUpHours.value_or(0) >= 0 &&
                      numbers.warmUpHours.value_or(0) <= 48 && secondsRead && numbers.seconds >= 0 && numbers.seconds < 2'000'000;
    return good ? std::optional(numbers) : std::nullopt;
}

void printTally(const drill::DrillTally &tally, quint64 orders, bool json)
{
    if (json)
        printJson({{u"filed"_s, qint64(tally.filed)},
                   {u"known"_s, qint64(tally.known)},
                   {u"refused"_s, qint64(tally.refused)},
                   {u"retried"_s, qint64(tally.retried)},
                   {u"orders"_s, qint64(orders)}});
    else
        printLine(QCoreApplication::translate(
                      "ctl", "Drill ended: %n report(s) filed, %1 known from before, %2 refused; orders that the departments carried out: %3.",
                      nullptr, int(tally.filed))
                      .arg(tally.known)
                      .arg(tally.refused)
                      .arg(orders));
}

/// What is played, and the past before it that is still missing.
struct Prepared {
    drill::DrillPast past;
    base::Instant now; ///< by the drill's clock
};

base::Result<Prepared> prepare(const CommandLine &line, const Numbers &numbers, const region::RegionPtr &region)
{
    TRY(const auto clock, drill::prepareDrill(line.store(), region, line.value(u"scenario"_s), base::SystemClock().now()));
    const base::Instant now = clock.pace.drill;
    const base::Instant from =
        numbers.warmUpHours ? now - base::Milliseconds(qRound64(*numbers.warmUpHours * 3'600'000)) : drill::pastOf(*region, clock.begin);
    const drill::DrillScenario *scenario = drill::drillScenario(clock.scenario);
    if (!scenario)
        return base::fail(
            base::ErrorCode::Refused,
            QCoreApplication::translate("ctl", "The store plays the scenario \"%1\", which this program does not know.").arg(clock.scenario));
    return Prepared{{line.store(), {numbers.seed, scenario, clock.begin, numbers.speed}, from, now, !line.has(u"no-departments"_s)}, now};
}

/// The clock stands where nobody plays.
void standStill(const QString &store)
{
    if (const auto stood = drill::runDrillClock(store, 0, base::SystemClock().now()); !stood)
        printError(base::describe(stood.error()));
}

void printClock(const CommandLine &line, const region::Region &region, const Prepared &prepared)
{
    if (!line.json())
        printLine(QCoreApplication::translate("ctl", "Drill \"%1\": its clock says %2 and runs %3 times as fast as the machine's.")
                      .arg(prepared.past.play.scenario->code, region.toLocal(prepared.now).toString(u"yyyy-MM-dd HH:mm"_s))
                      .arg(prepared.past.play.speed));
    std::fflush(stdout);
}

/// What the scenario does beside its reports. The clock is this program's to step; an endpoint is its own program's to stop.
void followCue(const CommandLine &line, drill::DrillCue cue, const drill::DrillPlay &play)
{
    const drill::DrillStrain &strain = play.scenario->strain;
    const auto step = [&line](base::Milliseconds by) {
        if (const auto stepped = drill::stepDrillClock(line.store(), by); !stepped)
            printError(base::describe(stepped.error()));
    };
    if (line.has(u"cues"_s)) {
        printLine(drill::cueLine(cue));
        std::fflush(stdout);
    }
    switch (cue) {
    case drill::DrillCue::EndpointAway:
        if (!line.has(u"cues"_s))
            printError(QCoreApplication::translate("ctl", "The scenario wants the endpoint away now: stop it for %n minute(s) of the drill's clock.",
                                                   nullptr, int(strain.goneFor.count())));
        return;
    case drill::DrillCue::EndpointBack:
        if (!line.has(u"cues"_s))
            printError(QCoreApplication::translate("ctl", "The scenario wants the endpoint back now: start it again."));
        return;
    case drill::DrillCue::ClockWrong: return step(strain.step);
    case drill::DrillCue::ClockRight: return step({});
    }
    Q_UNREACHABLE();
}

int play(const CommandLine &line, const Admission &admission, const Numbers &numbers, drill::DrillSettings settings, const region::RegionPtr &region)
{
    auto prepared = prepare(line, numbers, region);
    if (!prepared)
        return fail(prepared.error());
    prepared->past.play.amongPeople = admission.hasAccounts();
    const drill::DrillPlay &drill = prepared->past.play;
    base::TownClock town;
    const base::WatchedClock &clock = town.watched();
    // Before any desk of ours is open: what has passed is in the store at once, and what comes goes over the endpoint. Meanwhile the clock stands.
    const auto past = drill::playDrillPast(region, prepared->past);
    if (!past)
        return fail(past.error());
    const auto running = drill::runDrillClock(line.store(), drill.speed, base::SystemClock().now());
    if (!running)
        return fail(running.error());
    const auto stand = qScopeGuard([&line] { standStill(line.store()); }); // whatever ends the play
    town.follow(running->pace);
    printClock(line, *region, *prepared);
    settings.since = prepared->now;
    std::unique_ptr<desk::StoreDesk> desk;
    std::unique_ptr<drill::DrillCrew> crew;
    std::unique_ptr<drill::DrillStaff> staff;
    if (!line.has(u"no-departments"_s)) {
        auto opened = openDesk(admission, line.store(), region, town, {.reviewSeverity = false});
        if (!opened)
            return fail(opened.error());
        desk = std::move(*opened);
        crew = std::make_unique<drill::DrillCrew>(region, *desk, *desk, clock, drill);
        crew->start();
        staff = std::make_unique<drill::DrillStaff>(*desk, clock, drill);
        staff->start();
    }
    drill::DrillPoster poster(region, drill::DrillFeed(region, drill), settings, clock);
    ProgressLine progress;
    QObject::connect(&poster, &drill::DrillPoster::troubled, &poster, [&progress](const QString &sentence) {
        progress.clear();
        printError(sentence);
    });
    QObject::connect(&poster, &drill::DrillPoster::answered, &poster, [&] {
        progress.show(QCoreApplication::translate("ctl", "%n report(s) filed, %1 waiting", nullptr, int(poster.tally().filed)).arg(poster.waiting()));
    });
    poster.start();
    drill::DrillDirector director(drill, prepared->now, clock);
    QObject::connect(&director, &drill::DrillDirector::given, &director, [&](drill::DrillCue cue) {
        progress.clear();
        followCue(line, cue, drill);
    });
    director.start();
    if (numbers.seconds > 0)
        QTimer::singleShot(std::chrono::milliseconds(qRound64(numbers.seconds * 1000)), QCoreApplication::instance(),
                           [] { QCoreApplication::exit(0); });
    const int code = QCoreApplication::exec();
    progress.clear();
    drill::DrillTally tally = poster.tally();
    tally.filed += past->filed;
    printTally(tally, past->orders + (crew ? crew->done() + staff->done() : 0), line.json());
    staff.reset();
    crew.reset();
    return code;
}

} // namespace

int runDrill(const QStringList &arguments)
{
    if (arguments.value(0) == "score"_L1)
        return runDrillScore(arguments.mid(1));
    CommandLine line(
        u"drill --store FILE --region DIR|NAME --url URL [--api-key-file FILE] [--scenario NAME] [--seed N] [--speed N] [--warm-up HOURS] "
        "[--for SECONDS] [--cues]"_s,
        QCoreApplication::translate(
            "ctl", "Plays a day of a scenario: sends made-up reports to the HTTP endpoint and works them as the departments would, by a clock of the "
                   "store's own that begins at the scenario's hour and stands while nobody plays. The store is marked as a drill's for ever; a store "
                   "with real cases is refused."));
    describeDrillOptions(line);
    if (const auto end = line.parse(arguments))
        return *end;
    const auto numbers = readNumbers(line);
    const auto keys = readKeys(line);
    const QUrl url(line.value(u"url"_s), QUrl::StrictMode);
    if (!numbers || !keys || !url.isValid() || url.scheme() != "http"_L1 || url.host().isEmpty()) {
        printError(!numbers
                       ? QCoreApplication::translate("ctl", "One of the numbers is not in its range; \"gridhallctl drill --help\" names the ranges.")
                   : !keys ? base::describe(keys.error())
                           : QCoreApplication::translate("ctl", "Give the server's address like http://127.0.0.1:8311."));
        return kUsage;
    }
    const auto region = openTown(line);
    if (!region)
        return fail(region.error());
    if (line.has(u"scenario"_s) && !drill::drillScenario(line.value(u"scenario"_s))) {
        printError(QCoreApplication::translate("ctl", "There is no scenario \"%1\"; the scenarios are %2.")
                       .arg(line.value(u"scenario"_s), drill::drillScenarioCodes()));
        return kUsage;
    }
    const auto admission = admit(line); // before anybody else reads standard input
    if (!admission)
        return refuse(admission.error());
    if (const auto reserved = store::reserveForDrill(line.store()); !reserved)
        return fail(reserved.error());
    if (const auto kept = store::keepTown(line.store(), (*region)->code); !kept)
        return fail(kept.error());
    Shutdown shutdown;
    if (line.has(u"exit-with-parent"_s))
        shutdown.watchStandardInput();
    const drill::DrillSettings settings{.server = url, .apiKey = QString::fromLatin1(keys->all().front().key)};
    return play(line, *admission, *numbers, settings, *region);
}

} // namespace ctl
