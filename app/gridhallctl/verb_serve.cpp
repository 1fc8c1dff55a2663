// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "intake/httpserver.h"
#include "intake/open311.h"
#include "shutdown.h"
#include "storehouse.h"
#include "terminal.h"


#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

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

void describeOptions(CommandLine &line)
{
    line.wantStore();
    line.wantRegion();
    line.add({u"http"_s, QCoreApplication::translate("ctl", "Where to listen; port 0 lets the system choose. Without encryption: keep it on this machine."), u"ADDR:PORT"_s,
              u"127.0.0.1:8311"_s});
    line.add({u"api-key"_s, QCoreApplication::translate("ctl", "What clients must send; the environment variable GRIDHALL_API_KEY keeps it out of the process list."), u"KEY"_s});
    line.add({u"source"_s, QCoreApplication::translate("ctl", "The region's source code of reports that name none."), u"CODE"_s});
    line.add({u"exit-with-parent"_s, QCoreApplication::translate("ctl", "End when standard input is closed.")});
}

int listen(const Address &address, intake::Open311 &open311)
{
    intake::HttpServer server;
    const auto port = server.start(
        address.host, address.port,
        [&open311](intake::HttpRequest request, intake::HttpAnswer answer) { open311.handle(std::move(request), std::move(answer)); }, intake::Open311::fault);
    if (!port)
        return fail(port.error());
    const QString host = address.host.contains(u':') ? u'[' + address.host + u']' : address.host;
    printLine(u"listening on http://%1:%2"_s.arg(host).arg(*port)); // read by programs: never translated
    std::fflush(stdout); // a parent waits for it at the other end of a pipe
    const int code = QCoreApplication::exec();
    server.stop();
    return code;
}

} // namespace

int runServe(const QStringList &arguments)
{
    CommandLine line(u"serve --store FILE --region DIR|NAME [--http ADDR:PORT] [--api-key KEY] [--source CODE] [--exit-with-parent]"_s,
                     QCoreApplication::translate("ctl", "Takes reports in over HTTP (Open311 GeoReport v2) until it is told to end; docs/http-api.md describes the protocol. Prints "
                                                        "\"listening on http://…\" when it is ready. SIGTERM lets the requests under way be answered."));
    describeOptions(line);
    if (const auto end = line.parse(arguments))
        return *end;
    const auto address = addressOf(line.value(u"http"_s));
    const QByteArray key = line.has(u"api-key"_s) ? line.value(u"api-key"_s).toUtf8() : qgetenv("GRIDHALL_API_KEY");
    if (!address || key.isEmpty()) {
        printError(!address ? QCoreApplication::translate("ctl", "Write where to listen like 127.0.0.1:8311.")
                            : QCoreApplication::translate("ctl", "Give the key that clients must send, with --api-key or in GRIDHALL_API_KEY."));
        return kUsage;
    }
    const auto region = openTown(line);
    if (!region)
        return fail(region.error());
    const QString source = sourceOf(line, **region);
    if (!(*region)->source(source)) {
        printError(QCoreApplication::translate("ctl", "\"%1\" is not a source of this region.").arg(source));
        return kUsage;
    }
    Shutdown shutdown;
    if (line.has(u"exit-with-parent"_s))
        shutdown.watchStandardInput();
    const base::SystemClock clock;
    const auto desk = openDesk(line.store(), *region, clock);
    if (!desk)
        return fail(desk.error());
    int code = kOk;
    {
        intake::Open311 open311(*region, clock, **desk, {.apiKey = key, .source = source});
        code = listen(*address, open311);
    }
    (*desk)->stop();
    return code;
}

} // namespace ctl
