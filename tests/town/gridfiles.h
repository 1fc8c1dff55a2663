// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointF>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

/// Files of grids as other programs write them, and the verb that takes them.
namespace townfiles {

/// A field of squares, five in a row, each 0.004° wide: `number` from 0.
inline std::vector<QPointF> squareAt(int number, double shift = 0)
{
    const double side = 0.004, west = 121.2 + number % 5 * side + shift, south = 31.1 + number / 5 * side;
    return {{west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}};
}

struct Row {
    QByteArray code, name, chief;
    std::vector<std::vector<QPointF>> parts;
};

inline std::vector<Row> fortyGrids()
{
    std::vector<Row> rows;
    for (int i = 0; i < 40; ++i) {
        const QByteArray code = QByteArray::number(i + 1).rightJustified(2, '0');
        rows.push_back({code, "网格" + code, "网格长·" + code, {squareAt(i)}});
    }
    return rows;
}

inline void addRing(OGRPolygon &polygon, const std::vector<QPointF> &points)
{
    OGRLinearRing ring;
    for (const QPointF &point : points)
        ring.addPoint(point.x(), point.y());
    ring.closeRings();
    polygon.addRing(&ring);
}

/// False where GDAL cannot.
inline bool writeFile(const QString &path, const char *driver, const std::vector<Row> &rows, const char *encoding = nullptr)
{
    GDALAllRegister();
    GDALDataset *dataset = GetGDALDriverManager()->GetDriverByName(driver)->Create(path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr);
    if (dataset == nullptr)
        return false;
    OGRSpatialReference wgs84;
    wgs84.importFromEPSG(4326);
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    char **options = encoding != nullptr ? CSLSetNameValue(nullptr, "ENCODING", encoding) : nullptr;
    OGRLayer *layer = dataset->CreateLayer("grids", &wgs84, qstrcmp(driver, "ESRI Shapefile") == 0 ? wkbPolygon : wkbUnknown, options);
    CSLDestroy(options);
    bool isWritten = layer != nullptr;
    for (const char *column : {"WGBM", "WGMC", "WGZ"}) {
        OGRFieldDefn field(column, OFTString);
        field.SetWidth(60);
        isWritten = isWritten && layer->CreateField(&field) == OGRERR_NONE;
    }
    for (const Row &row : rows) {
        if (!isWritten)
            break;
        const std::unique_ptr<OGRFeature> feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
        feature->SetField("WGBM", row.code.constData());
        feature->SetField("WGMC", row.name.constData());
        feature->SetField("WGZ", row.chief.constData());
        OGRMultiPolygon all;
        for (const std::vector<QPointF> &part : row.parts) {
            OGRPolygon polygon;
            addRing(polygon, part);
            all.addGeometry(&polygon);
        }
        feature->SetGeometry(row.parts.size() == 1 ? static_cast<const OGRGeometry *>(all.getGeometryRef(0)) : &all);
        isWritten = layer->CreateFeature(feature.get()) == OGRERR_NONE;
    }
    GDALClose(dataset);
    return isWritten;
}

/// What gridhallctl answered.
struct Ran {
    int code = -1;
    QJsonObject said;
    QString error;
};

inline Ran runVerb(const QStringList &arguments)
{
    QProcess verb;
    verb.start(QStringLiteral(GRIDHALL_CTL), arguments);
    if (!verb.waitForFinished(120'000))
        return {-1, {}, QStringLiteral("did not end")};
    return {verb.exitCode(), QJsonDocument::fromJson(verb.readAllStandardOutput()).object(), QString::fromUtf8(verb.readAllStandardError())};
}

inline Ran newTown(const QString &folder, const QString &grids, const QStringList &more = {})
{
    using namespace Qt::StringLiterals;
    return runVerb(QStringList{u"town"_s, u"new"_s, folder, u"--name"_s, u"示例镇"_s, u"--grids"_s, grids, u"--json"_s} + more);
}

} // namespace townfiles
