// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/gridsinput.h"

#include "base/plainfile.h"
#include "base/text/listed.h"
#include "base/try.h"
#include "terminal.h"
#include "town/decide/groundwork.h"
#include "town/layerreader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTimeZone>

#include <cstdio>
#include <optional>

namespace ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongestDecisions = 5'000'001; ///< bytes: one more than a plan may have
constexpr qint64 kKnownHead = 16;               ///< bytes
constexpr int kMostPlacesTold = 20;             ///< lines on a terminal

QString sayOfGrids(const char *sentence) { return QCoreApplication::translate("ctl", sentence); }

/// People call both a zone: what is no time zone is a system of coordinates.
base::Result<town::Projection> systemOf(const CommandLine &line, const QString &said)
{
    const QString zone = line.value(u"zone"_s), named = line.value(u"system"_s);
    if (!named.isEmpty())
        return town::Projection::of(named);
    if (!zone.isEmpty() && !isTimeZone(zone))
        return town::Projection::of(zone);
    return town::Projection::of(said.isEmpty() ? u"WGS84"_s : said);
}

base::Result<town::TownPlan> planOf(const QString &path)
{
    if (path.isEmpty())
        return town::TownPlan();
    QFile file(path);
    bool isOpen = false;
    if (path == "-"_L1) {
        isOpen = file.open(stdin, QIODevice::ReadOnly);
    } else {
        TRY_DONE(base::checkIsFile(path));
        isOpen = file.open(QIODevice::ReadOnly);
    }
    if (!isOpen)
        return base::fail(base::ErrorCode::Storage,
                          sayOfGrids(QT_TRANSLATE_NOOP("ctl", "The file %1 of decisions cannot be read. Check that you may read it.")).arg(path), {},
                          path);
    return town::planFromJson(file.read(kLongestDecisions));
}

/// What stands in the file of --known; none where it is not to be written, either: nobody names one, or it is a file of another kind.
std::optional<QByteArray> knownIn(const QString &path)
{
    if (path.isEmpty())
        return std::nullopt;
    if (!QFileInfo::exists(path))
        return QByteArray();
    QFile file(path);
    if (!base::checkIsFile(path) || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    if (const QByteArray head = file.peek(kKnownHead); !head.isEmpty() && !town::Groundwork::isOne(head))
        return std::nullopt;
    return file.read(town::Groundwork::kMostBytes + 1);
}

} // namespace

bool isTimeZone(const QString &name) { return QTimeZone::availableTimeZoneIds().contains(name.toUtf8()); }

base::Result<GridsInput> openGrids(const CommandLine &line, const QString &file)
{
    TRY(town::TownPlan plan, planOf(line.value(u"decide"_s)));
    TRY(town::FoundLayer layer,
        town::readElsewhere(QCoreApplication::applicationFilePath(), {file, line.value(u"layer"_s), line.value(u"encoding"_s)}));
    TRY(town::Projection projection, systemOf(line, layer.system));
    town::GridColumns columns{line.value(u"code"_s), line.value(u"label"_s), line.value(u"chief"_s), line.value(u"committee"_s)};
    if (!line.has(u"no-guess"_s))
        columns = town::guessedColumns(layer.columns, columns);
    return GridsInput{std::move(layer), std::move(projection), std::move(columns), std::move(plan)};
}

base::Result<town::TownGrids> gridsOf(const CommandLine &line, const GridsInput &input)
{
    const QString path = line.value(u"known"_s);
    const auto known = knownIn(path);
    town::Groundwork work = town::Groundwork::from(known.value_or(QByteArray()));
    auto grids = town::gridsOf(input.layer, input.columns, input.projection, input.plan.decisions, &work);
    if (QSaveFile file(path); known && work.worked() > 0 && file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(work.bytes());
        static_cast<void>(file.commit()); // else the next one works it out again
    }
    return grids;
}

void addGridsOptions(CommandLine &line)
{
    line.add({u"layer"_s, sayOfGrids(QT_TRANSLATE_NOOP("ctl", "Which layer of the file; without it the first with grounds.")), u"NAME"_s});
    line.add({u"encoding"_s, sayOfGrids(QT_TRANSLATE_NOOP("ctl", "UTF-8 or GB18030; without it, it is found out.")), u"NAME"_s});
    line.add({u"system"_s, sayOfGrids(QT_TRANSLATE_NOOP("ctl", "WGS84, GCJ02, BD09, shanghai or EPSG:NUMBER; without it what the file says.")),
              u"NAME"_s});
    line.add({u"code"_s, sayOfGrids(QT_TRANSLATE_NOOP("ctl", "The column with the grids' codes.")), u"COLUMN"_s});
    line.add({u"label"_s, sayOfGrids(QT_TRANSLATE_NOOP("ctl", "The column with their names.")), u"COLUMN"_s});
    line.add({u"chief"_s, sayOfGrids(QT_TRANSLATE_NOOP("ctl", "The column with their chiefs.")), u"COLUMN"_s});
    line.add({u"committee"_s, sayOfGrids(QT_TRANSLATE_NOOP("ctl", "The column with their committees.")), u"COLUMN"_s});
    line.add({u"known"_s,
              sayOfGrids(QT_TRANSLATE_NOOP("ctl", "A file of this program's own, in which it keeps what it worked out, so that the next look at the "
                                                  "same grids is quick.")),
              u"FILE"_s});
    line.add({u"no-guess"_s, sayOfGrids(QT_TRANSLATE_NOOP("ctl", "Use no column but those that are named here."))});
    line.add({u"decide"_s,
              sayOfGrids(QT_TRANSLATE_NOOP("ctl", "What was decided about places that --json names, and tables of elements and sensors; - reads it "
                                                  "from standard input.")),
              u"FILE"_s});
    line.add({u"zone"_s,
              sayOfGrids(QT_TRANSLATE_NOOP("ctl", "Its time zone; without it Asia/Shanghai. A system of coordinates is understood here, too.")),
              u"ZONE"_s});
}

void printTable(const town::ThingsCheck &table, bool added)
{
    for (const town::Remark &remark : table.remarks) {
        if (remark.kind == town::Remark::Kind::Refused)
            printLine(sayOfGrids(QT_TRANSLATE_NOOP("ctl", "refused: %1"))
                          .arg(sayOfGrids(QT_TRANSLATE_NOOP("ctl", "row %1: %2")).arg(QString::number(remark.row), remark.what)));
    }
    const QString file = QFileInfo(table.file).fileName();
    if (!table.trouble.isEmpty())
        return printLine(sayOfGrids(QT_TRANSLATE_NOOP("ctl", "%1: nothing can be added. %2")).arg(file, table.trouble));
    const int rows = table.rows;
    printLine((added ? QCoreApplication::translate("ctl", "%1: %2 of %n row(s) added.", nullptr, rows)
                     : QCoreApplication::translate("ctl", "%1: %2 of %n row(s) would be added.", nullptr, rows))
                  .arg(file, QString::number(table.things.size())));
}

void printOpenPlaces(const std::vector<town::TownPlace> &places)
{
    int told = 0;
    for (const town::TownPlace &place : places) {
        if (!place.isOpen() || ++told > kMostPlacesTold)
            continue;
        QStringList words;
        for (const town::TownPlace::Option &option : place.options)
            words << word(option.choice);
        printLine(sayOfGrids(QT_TRANSLATE_NOOP("ctl", "to be decided, %1: %2")).arg(place.key, base::listed(words)));
    }
    if (told > kMostPlacesTold)
        printLine(sayOfGrids(QT_TRANSLATE_NOOP("ctl", "%1 more can be decided; --json names all of them.")).arg(told - kMostPlacesTold));
}

} // namespace ctl
