// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "language/language.h"
#include "region/pack/findpack.h"
#include "region/words.h"
#include "report/annex/annexes.h"
#include "report/paper/summarypdf.h"
#include "storehouse.h"
#include "terminal.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ctl {

int runAnnexes(const QStringList &arguments);

int runAnnexes(const QStringList &arguments)
{
    CommandLine line(
        u"annexes --region DIR|NAME --pdf FILE [--store FILE] [--language LANGUAGE] [--json]"_s,
        QCoreApplication::translate(
            "ctl", "Prints the annexes of a town's plan as A4 pages: the list of items, the map of the key areas, the rosters of every phase."));
    line.wantRegion();
    line.add({u"pdf"_s, QCoreApplication::translate("ctl", "Write the pages to this file."), u"FILE"_s});
    line.add({u"store"_s, QCoreApplication::translate("ctl", "The store that the pages go with: a drill's marks them."), u"FILE"_s});
    line.add({u"language"_s, QCoreApplication::translate("ctl", "zh_CN or en instead of the region's language."), u"LANGUAGE"_s});
    if (const auto end = line.parse(arguments))
        return *end;
    if (!line.has(u"pdf"_s)) {
        printError(QCoreApplication::translate("ctl", "Say where to: --pdf FILE."));
        return kUsage;
    }
    const auto pack = line.has(u"store"_s) ? openTown(line) : region::openPack(line.value(u"region"_s));
    if (!pack)
        return fail(pack.error());
    const QString language = line.has(u"language"_s) ? line.value(u"language"_s) : (*pack)->language;
    app::speak(QLocale(language));
    const region::RegionPtr region = region::spoken(*pack, language);
    bool drill = false;
    if (line.has(u"store"_s)) {
        const auto marked = isDrill(line.value(u"store"_s));
        if (!marked)
            return fail(marked.error());
        drill = *marked;
    }
    std::vector<report::Page> pages = report::layOutAnnexes(*region, drill);
    if (pages.empty()) {
        printError(QCoreApplication::translate("ctl", "This pack holds no items, no key areas and no rosters; there is nothing to print."));
        return kFinding;
    }
    const report::SummaryPainter painter(std::move(pages));
    const QString title = QCoreApplication::translate("ctl", "%1, annexes").arg(region->centreName);
    if (const auto written = report::writePdf(painter, title, line.value(u"pdf"_s)); !written)
        return fail(written.error());
    if (line.json())
        printJson({{u"drill"_s, drill}, {u"pages"_s, painter.pageCount()}});
    else
        printLine(QCoreApplication::translate("ctl", "%1: %n page(s)", nullptr, painter.pageCount()).arg(line.value(u"pdf"_s)));
    return kOk;
}

} // namespace ctl
