// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "intake/drillcrew.h"
#include "intake/drillpast.h"
#include "intake/drillposter.h"
#include "intake/drillstaff.h"
#include "keyoptions.h"
#include "shutdown.h"
#include "store/storetown.h"
#include "store/storeuse.h"
#include "storehouse.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace ctl {

int runDrill(const QStringList &arguments);

namespace {

/// The numbers of the command line, checked.
struct Numbers {
    quint64 seed = 1;
    double speed = 1;
    double warmUpHours = 0;
    double seconds = 0; ///< 0: without end
};

void describeOptions(CommandLine &line)
{
    line.wantStore();
    line.wantRegion();
    line.add({u"url"_s, QCoreApplication::translate("ctl", "Where \"gridhallctl serve\" listens, on the same store."), u"URL"_s,
              u"http://127.0.0.1:8311"_s});
    wantKeys(line);
    line.add({u"seed"_s,
              QCoreApplication::translate("ctl", "Another number is another town's day; the same number on the same day files nothing twice."),
              u"N"_s, u"1"_s});
    line.add({u"speed"_s,
              QCoreApplication::translate("ctl", "Reports of an ordinary day (%1), times this: 0.1 to 1000.").arg(intake::kDrillReportsADay), u"N"_s,
              u"1"_s});
    line.add({u"warm-up"_s,
              QCoreApplication::translate("ctl", "Play this many hours before the start at once, so that the hall does not begin empty: 0 to 24."),
              u"HOURS"_s, u"0"_s});
    line.add({u"for"_s, QCoreApplication::translate("ctl", "End after this many seconds."), u"SECONDS"_s});
    line.add({u"no-departments"_s, QCoreApplication::translate("ctl", "Leave all cases to the people at the seats.")});
    line.add({u"exit-with-parent"_s, QCoreApplication::translate("ctl", "End when standard input is closed.")});
}

std::optional<Numbers> readNumbers(const CommandLine &line)
{
    Numbers numbers;
    bool seedRead = false, speedRead = false, warmUpRead = false, secondsRead = true;
    numbers.seed = line.value(u"seed"_s).toULongLong(&seedRead);
    numbers.speed = line.value(u"speed"_s).toDouble(&speedRead);
    numbers.warmUpHours = line.value(u"warm-up"_s).toDouble(&warmUpRead);
    if (line.has(u"for"_s))
        numbers.seconds = line.value(u"for"_s).toDouble(&secondsRead);
    const bool good = seedRead && speedRead && numbers.speed >= 0.1 && numbers.speed <= 1000 && warmUpRead && numbers.warmUpHours >= 0 &&
                      numbers.warmUpHours <= 24 && secondsRead && numbers.seconds >= 0 && numbers.seconds < 2'000'000;
    return good ? std::optional(numbers) : std::nullopt;
}

void printTally(const intake::DrillTally &tally, quint64 orders, bool json)
{
    if (json)
        printJson({{u"filed"_s, qint64(tally.filed)},
                   {u"known"_s, qint64(tally.known)},
                   {u"refused"_s, qint64(tally.refused)},
                   {u"retried"_s, qint64(tally.retried)},
                   {u"orders"_s, qint64(orders)}});
    else
        printLine(QCoreApplication::translate(
                      "ctl", "Drill ended: %1 reports filed, %2 known from before, %3 refused; the departments carried out %4 orders.")
                      .arg(tally.filed)
                      .arg(tally.known)
                      .arg(tally.refused)
                      .arg(orders));
}

int play(const CommandLine &line, const Numbers &numbers, intake::DrillSettings settings, const region::RegionPtr &region)
{
    base::MachineClock machine;
    base::WatchedClock &clock = machine.watched();
    // Before any desk of ours is open: what has passed is in the store at once, and what comes goes over the endpoint.
    const base::Instant begin = clock.now();
    const base::Milliseconds warmUp(qRound64(numbers.warmUpHours * 3'600'000));
    const auto past = intake::playDrillPast(region, {line.store(), numbers.seed, begin - warmUp, begin, !line.has(u"no-departments"_s)});
    if (!past)
        return fail(past.error());
    settings.since = begin;
    std::unique_ptr<desk::StoreDesk> desk;
    std::unique_ptr<intake::DrillCrew> crew;
    std::unique_ptr<intake::DrillStaff> staff;
    if (!line.has(u"no-departments"_s)) {
        auto opened = openDesk(line.store(), region, clock, {.reviewSeverity = false});
        if (!opened)
            return fail(opened.error());
        desk = std::move(*opened);
        crew = std::make_unique<intake::DrillCrew>(region, *desk, *desk, clock, numbers.seed);
        crew->start();
        staff = std::make_unique<intake::DrillStaff>(*desk, clock, numbers.seed);
        staff->start();
    }
    intake::DrillPoster poster(region, intake::DrillFeed(region, numbers.seed), settings, clock);
    ProgressLine progress;
    QObject::connect(&poster, &intake::DrillPoster::troubled, &poster, [&progress](const QString &sentence) {
        progress.clear();
        printError(sentence);
    });
    QObject::connect(&poster, &intake::DrillPoster::answered, &poster, [&] {
        progress.show(QCoreApplication::translate("ctl", "%1 reports filed, %2 waiting").arg(poster.tally().filed).arg(poster.waiting()));
    });
    poster.start();
    if (numbers.seconds > 0)
        QTimer::singleShot(std::chrono::milliseconds(qRound64(numbers.seconds * 1000)), QCoreApplication::instance(),
                           [] { QCoreApplication::exit(0); });
    const int code = QCoreApplication::exec();
    progress.clear();
    intake::DrillTally tally = poster.tally();
    tally.filed += past->filed;
    printTally(tally, past->orders + (crew ? crew->done() + staff->done() : 0), line.json());
    staff.reset();
    crew.reset();
    return code;
}

} // namespace

int runDrill(const QStringList &arguments)
{
    CommandLine line(
        u"drill --store FILE --region DIR|NAME --url URL [--api-key-file FILE] [--seed N] [--speed N] [--warm-up HOURS] [--for SECONDS]"_s,
        QCoreApplication::translate(
            "ctl", "Plays an ordinary day: sends made-up reports to the HTTP endpoint and works most of them as the departments would. The store "
                   "is marked as a drill's for ever; a store with real cases is refused."));
    describeOptions(line);
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
    if (const auto reserved = store::reserveForDrill(line.store()); !reserved)
        return fail(reserved.error());
    if (const auto kept = store::keepTown(line.store(), (*region)->code); !kept)
        return fail(kept.error());
    Shutdown shutdown;
    if (line.has(u"exit-with-parent"_s))
        shutdown.watchStandardInput();
    const intake::DrillSettings settings{.server = url, .apiKey = QString::fromLatin1(keys->all().front().key), .speed = numbers->speed};
    return play(line, *numbers, settings, *region);
}

} // namespace ctl
