// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/towngrids.h"

#include "base/text/outsidetext.h"
#include "town/gridmaker.h"

#include <QCoreApplication>

#include <algorithm>

namespace town {

using namespace Qt::StringLiterals;

namespace {

QString saidOfGrids(const char *sentence) { return QCoreApplication::translate("town", sentence); }

} // namespace

QString word(Remark::Kind kind)
{
    switch (kind) {
    case Remark::Kind::Cleaned: return u"cleaned"_s;
    case Remark::Kind::Refused: return u"refused"_s;
    case Remark::Kind::Made: return u"made"_s;
    case Remark::Kind::Noted: return u"noted"_s;
    }
    Q_UNREACHABLE();
}

int TownGrids::count(Remark::Kind kind) const { return int(std::ranges::count(remarks, kind, &Remark::kind)); }

GridColumns guessedColumns(const QStringList &columns, GridColumns given)
{
    const auto guess = [&columns](QString &found, const QStringList &names) {
        for (const QString &name : names) {
            const auto at = std::ranges::find_if(columns, [&name](const QString &column) { return column.compare(name, Qt::CaseInsensitive) == 0; });
            if (found.isEmpty() && at != columns.end())
                found = *at;
        }
    };
    guess(given.code, {u"code"_s, u"WGBM"_s, u"网格编码"_s, u"网格编号"_s, u"编码"_s, u"编号"_s, u"id"_s});
    guess(given.name, {u"name"_s, u"WGMC"_s, u"网格名称"_s, u"名称"_s});
    guess(given.chief, {u"chief"_s, u"WGZ"_s, u"网格长"_s});
    guess(given.village, {u"village"_s, u"committee"_s, u"JWH"_s, u"居村"_s, u"居委会"_s, u"村居"_s});
    return given;
}

base::Result<TownGrids> gridsOf(const FoundLayer &layer, const GridColumns &columns, const Projection &projection,
                                const std::vector<Decision> &decisions, Groundwork *work)
{
    for (const QString &column : {columns.code, columns.name, columns.chief, columns.village}) {
        if (!column.isEmpty() && !layer.columns.contains(column))
            return base::fail(base::ErrorCode::NotFound, saidOfGrids(QT_TRANSLATE_NOOP("town", "The file has no column \"%1\"; it has: %2."))
                                                             .arg(base::isolated(column.left(60)),
                                                                  base::isolated(base::atMost(base::oneLine(layer.columns.join(u", "_s)), 300))));
    }
    Groundwork own;
    TownGrids made = GridMaker(layer, columns, projection, decisions, work == nullptr ? own : *work).make();
    if (!made.grids.empty() && made.outline.isEmpty())
        return base::fail(
            base::ErrorCode::Refused,
            saidOfGrids(QT_TRANSLATE_NOOP("town", "No outline can be made around these grids. Look whether they lie where they should.")));
    if (made.grids.empty()) {
        const auto first = std::ranges::find(made.remarks, Remark::Kind::Refused, &Remark::kind);
        return base::fail(base::ErrorCode::Refused,
                          first == made.remarks.end()
                              ? saidOfGrids(QT_TRANSLATE_NOOP("town", "The file has no grounds in it."))
                              : saidOfGrids(QT_TRANSLATE_NOOP("town", "None of the file's grids can be taken; the first: %1")).arg(first->what));
    }
    return made;
}

} // namespace town
