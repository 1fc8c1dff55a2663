// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/madegrids.h"

#include "terminal.h"
#include "town/checkparts.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ctl {

namespace {

QString sayOfMade(const char *sentence) { return QCoreApplication::translate("ctl", sentence); }

QJsonValue placeJson(const std::optional<base::GeoPoint> &place)
{
    return place ? QJsonValue(QJsonArray{place->longitude, place->latitude}) : QJsonValue();
}

} // namespace

QJsonObject toldRemark(const town::Remark &remark)
{
    return {{u"kind"_s, town::word(remark.kind)},
            {u"row"_s, remark.row},
            {u"grid"_s, remark.grid},
            {u"what"_s, remark.what},
            {u"at"_s, placeJson(remark.at)},
            {u"original"_s, remark.original ? QJsonValue(QJsonArray{remark.original->x(), remark.original->y()}) : QJsonValue()},
            {u"place"_s, remark.place.isEmpty() ? QJsonValue() : QJsonValue(remark.place)}};
}

QJsonObject gridsJson(const GridsInput &input, const town::TownGrids &grids)
{
    QJsonArray remarks;
    for (const town::Remark &remark : grids.remarks)
        remarks.append(toldRemark(remark));
    const town::FoundLayer &layer = input.layer;
    const town::Projection &projection = input.projection;
    return {{u"format"_s, layer.format},
            {u"encoding"_s, layer.encoding},
            {u"system"_s, projection.name()},
            {u"approximate"_s, projection.isApproximate()},
            {u"records"_s, qint64(layer.shapes.size()) + layer.leftOut},
            {u"grids"_s, qint64(grids.grids.size())},
            {u"cleaned"_s, grids.count(town::Remark::Kind::Cleaned)},
            {u"refused"_s, grids.count(town::Remark::Kind::Refused)},
            {u"made"_s, grids.count(town::Remark::Kind::Made)},
            {u"remarks"_s, remarks},
            {u"places"_s, town::placesJson(grids.places, false)}};
}

void printRemarks(const std::vector<town::Remark> &remarks)
{
    for (const town::Remark &remark : remarks) {
        const QString where = remark.at ? u" [%1, %2]"_s.arg(remark.at->longitude, 0, 'f', 6).arg(remark.at->latitude, 0, 'f', 6) : QString();
        if (remark.row == 0)
            printLine(remark.what);
        else if (remark.grid.isEmpty())
            printLine(sayOfMade(QT_TRANSLATE_NOOP("ctl", "record %1: %2%3")).arg(QString::number(remark.row), remark.what, where));
        else
            printLine(
                sayOfMade(QT_TRANSLATE_NOOP("ctl", "record %1, grid %2: %3%4")).arg(QString::number(remark.row), remark.grid, remark.what, where));
    }
}

} // namespace ctl
