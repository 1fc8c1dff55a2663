// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "intake/http/clientaddress.h"
#include "intake/http/httpserver.h"
#include "intake/open311/open311.h"
#include "intake/things/readingsdoor.h"
#include "keyoptions.h"
#include "region/rules/packwatch.h"
#include "serving/shutdown.h"
#include "storehouse.h"
#include "terminal.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;

namespace ctl {

int runServe(const QStringList &arguments);

namespace {

struct Address {
    QString host;
    quint16 port = 0;
};

/// "127.0.0.1:8311", "[::1]:8311", "localhost:0".
std::optional<Address> addressOf(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const quint16 port = text.mid(colon + 1).toUShort(&isNumber);
    QString host = text.left(colon);
    if (colon <= 0 || !isNumber)
        return std::nullopt;
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    else if (host.contains(u':'))
        return std::nullopt;
    return Address{host, port};
}

/// The source of reports that name none: what --source says, else the first that is not our own finding.
QString sourceOf(const CommandLine &line, const region::Region &region)
{
    if (line.has(u"source"_s))
        return line.value(u"source"_s);
    const auto outside = std::ranges::find_if(region.sources, [](const region::Source &source) { return !source.active; });
    return outside != region.sources.end() ? outside->code : region.sources.front().code;
}

void describeServeOptions(CommandLine &line)
{
    line.wantStore();
    line.wantRegion();
    line.add({u"http"_s,
              QCoreApplication::translate("ctl", "Where to listen; port 0 lets the system choose. Without encryption: keep it on this machine."),
              u"ADDR:PORT"_s, u"127.0.0.1:8311"_s});
    wantKeys(line);
    line.add({u"source"_s, QCoreApplication::translate("ctl", "The region's source code of reports that name none."), u"CODE"_s});
    line.add(
        {u"trusted-proxy"_s,
         QCoreApplication::translate(
             "ctl",
             "A reverse proxy, by its address or network, that says in X-Forwarded-For or Forwarded who its client is. May be given several times."),
         u"ADDR"_s});
    line.add(
        {u"things-hours"_s, QCoreApplication::translate("ctl", "Readings of sensors are kept for so many hours, 1 to 744."), u"HOURS"_s, u"24"_s});
    line.add({u"things-mb"_s, QCoreApplication::translate("ctl", "… and take at most so many megabytes beside the store, 16 to 65536."), u"MB"_s,
              u"512"_s});
    line.add({u"exit-with-parent"_s, QCoreApplication::translate("ctl", "End when standard input is closed.")});
}

/// A sentence about a source that the region has not, be it the one of reports that name none or one that a key is bound to; empty: it has all.
QString missingSource(const QString &source, const intake::ApiKeys &keys, const region::Region &region)
{
    if (!region.source(source))
        return QCoreApplication::translate("ctl", "\"%1\" is not a source of this region.").arg(source);
    for (const intake::ApiKey &key : keys.all()) {
        for (const QString &bound : key.sources) {
            if (!region.source(bound))
                return QCoreApplication::translate("ctl", "A key is bound to \"%1\", which is not a source of this region.").arg(bound);
        }
    }
    return {};
}

/// How much of what sensors say is kept; none: an option is out of its bounds, which is told.
std::optional<store::RingLimits> ringOf(const CommandLine &line)
{
    constexpr int kHoursMost = 24 * 31;
    constexpr int kMegabytesLeast = 16;
    constexpr int kMegabytesMost = 64 * 1024;
    bool isHours = false;
    bool isMegabytes = false;
    const int hours = line.value(u"things-hours"_s).toInt(&isHours);
    const int megabytes = line.value(u"things-mb"_s).toInt(&isMegabytes);
    if (!isHours || !isMegabytes || hours < 1 || hours > kHoursMost || megabytes < kMegabytesLeast || megabytes > kMegabytesMost) {
        printError(QCoreApplication::translate("ctl", "Write --things-hours between 1 and 744, and --things-mb between 16 and 65536."));
        return std::nullopt;
    }
    return store::RingLimits{.kept = std::chrono::hours(hours), .bytes = qint64(megabytes) * 1024 * 1024};
}

int listen(const Address &address, const intake::HttpLimits &limits, intake::Open311 &open311, intake::ReadingsDoor &readings)
{
    intake::HttpServer server;
    const auto handle = [&](intake::HttpRequest request, intake::HttpAnswer answer) {
        if (intake::ReadingsDoor::isHere(request.path))
            readings.handle(std::move(request), std::move(answer));
        else
            open311.handle(std::move(request), std::move(answer));
    };
    const auto gate = [&](const intake::HttpRequest &head) {
        return intake::ReadingsDoor::isHere(head.path) ? readings.gate(head) : open311.gate(head);
    };
    const auto port = server.start(address.host, address.port, handle, intake::Open311::fault, limits, gate);
    if (!port)
        return fail(port.error());
    const QString host = address.host.contains(u':') ? u'[' + address.host + u']' : address.host;
    printLine(u"listening on http://%1:%2"_s.arg(host).arg(*port)); // read by programs: never translated
    std::fflush(stdout);                                            // a parent waits for it at the other end of a pipe
    const int code = QCoreApplication::exec();
    server.stop();
    return code;
}

} // namespace

int runServe(const QStringList &arguments)
{
    CommandLine line(
        u"serve --store FILE --region DIR|NAME [--http ADDR:PORT] [--api-key-file FILE] [--source CODE] [--trusted-proxy ADDR]… [--things-hours HOURS] [--things-mb MB] [--exit-with-parent] [--as DEVICE --key-file FILE]"_s,
        QCoreApplication::translate(
            "ctl",
            "Takes reports in over HTTP (Open311 GeoReport v2), and readings of sensors, until it is told to end; docs/http-api.md describes the "
            "protocol. Prints \"listening on http://…\" when it is ready. SIGTERM lets the requests under way be answered. On a store with accounts "
            "it signs in with a device account."));
    describeServeOptions(line);
    if (const auto end = line.parse(arguments))
        return *end;
    const auto address = addressOf(line.value(u"http"_s));
    const auto keys = readKeys(line);
    intake::HttpLimits limits;
    limits.proxies = line.values(u"trusted-proxy"_s) + qEnvironmentVariable("GRIDHALL_TRUSTED_PROXY").split(u',', Qt::SkipEmptyParts);
    const QStringList unreadable = intake::Proxies(limits.proxies).unreadable();
    if (!address || !keys || !unreadable.isEmpty()) {
        printError(!address ? QCoreApplication::translate("ctl", "Write where to listen like 127.0.0.1:8311.")
                   : !keys
                       ? base::describe(keys.error())
                       : QCoreApplication::translate("ctl", "\"%1\" is not the address or network of a proxy; write it like 10.0.0.2 or 10.0.0.0/24.")
                             .arg(unreadable.first()));
        return kUsage;
    }
    const auto ring = ringOf(line);
    if (!ring)
        return kUsage;
    const auto region = openTown(line);
    if (!region)
        return fail(region.error());
    const QString source = sourceOf(line, **region);
    if (const QString missing = missingSource(source, *keys, **region); !missing.isEmpty()) {
        printError(missing);
        return kUsage;
    }
    const auto admission = admit(line); // before anybody else reads standard input
    if (!admission)
        return refuse(admission.error());
    Shutdown shutdown;
    if (line.has(u"exit-with-parent"_s))
        shutdown.watchStandardInput();
    base::TownClock clock;
    desk::StoreDeskOptions options;
    options.newerPack = [watch = std::make_shared<region::PackWatch>(line.packDirectory(), *region)] { return watch->newer(); };
    const auto desk =
        openDesk(*admission, line.store(), *region, clock, options, Tables::Later); // reports need no tables, and a town's history is long
    if (!desk)
        return fail(desk.error());
    int code = kOk;
    {
        intake::Open311 open311(*region, clock.watched(), **desk, {.keys = *keys, .source = source, .by = admission->actor()});
        QObject here;
        const desk::Subscription centre = (*desk)->onCentre(&here, [&open311, known = region::RegionPtr()](const desk::CentreViewPtr &view) mutable {
            if (std::exchange(known, view->region) != view->region)
                open311.setRegion(view->region);
        });
        intake::ReadingsDoor readings(*region, clock.watched(), line.store(), {.keys = *keys, .ring = *ring, .tell = printError}, open311.throttle());
        code = listen(*address, limits, open311, readings);
    }
    (*desk)->stop();
    return code;
}

} // namespace ctl
