// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/layerfile.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QCoreApplication>
#include <QDir>
#include <QStringDecoder>

#include <algorithm>
#include <memory>

namespace town {

using namespace Qt::StringLiterals;

namespace {

struct DatasetEnd {
    void operator()(GDALDataset *dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<GDALDataset, DatasetEnd>;

QString told(const char *sentence) { return QCoreApplication::translate("town", sentence); }

/// GDAL complains to standard error by itself; what is to be said, is said here.
void beQuiet()
{
    static const bool once = [] {
        CPLSetErrorHandler(CPLQuietErrorHandler);
        GDALAllRegister();
        return true;
    }();
    static_cast<void>(once);
}

Dataset openedFile(const QString &path)
{
    // No driver but these is asked, so that no file makes GDAL fetch something from somewhere.
    static const char *const kDrivers[] = {"ESRI Shapefile", "GPKG", "GeoJSON", "LIBKML", "KML", nullptr};
    // Without an encoding of its own a Shapefile's texts come as their bytes.
    static const char *const kOptions[] = {"ENCODING=", nullptr};
    const bool isShape = path.endsWith(".shp"_L1, Qt::CaseInsensitive);
    return Dataset(static_cast<GDALDataset *>(GDALOpenEx(QDir::toNativeSeparators(path).toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY,
                                                         kDrivers, isShape ? kOptions : nullptr, nullptr)));
}

bool hasGrounds(OGRLayer &layer)
{
    const OGRwkbGeometryType kind = wkbFlatten(layer.GetGeomType());
    return kind == wkbPolygon || kind == wkbMultiPolygon || kind == wkbCurvePolygon || kind == wkbMultiSurface || kind == wkbUnknown;
}

OGRLayer *layerOf(GDALDataset &dataset, const QString &name)
{
    if (!name.isEmpty())
        return dataset.GetLayerByName(name.toUtf8().constData());
    OGRLayer *first = nullptr;
    for (OGRLayer *layer : dataset.GetLayers()) {
        if (hasGrounds(*layer))
            return layer;
        first = first ? first : layer;
    }
    return first;
}

/// The system's number where it has one, else its whole definition.
QString systemOf(const OGRLayer &layer)
{
    const OGRSpatialReference *system = const_cast<OGRLayer &>(layer).GetSpatialRef(); // GDAL 3.6 asks without const
    if (system == nullptr)
        return {};
    if (const char *name = system->GetAuthorityName(nullptr), *code = system->GetAuthorityCode(nullptr); name != nullptr && code != nullptr)
        return u"%1:%2"_s.arg(QString::fromUtf8(name), QString::fromUtf8(code));
    char *text = nullptr;
    const OGRErr failed = system->exportToWkt(&text);
    const QString wkt = failed == OGRERR_NONE ? QString::fromUtf8(text) : QString();
    CPLFree(text);
    return wkt;
}

QPolygonF pointsOf(const OGRLinearRing &ring)
{
    QPolygonF points;
    points.reserve(ring.getNumPoints());
    for (int i = 0; i < ring.getNumPoints(); ++i)
        points.append({ring.getX(i), ring.getY(i)});
    if (points.size() > 1 && points.front() == points.back())
        points.removeLast();
    return points;
}

void addParts(const OGRGeometry &geometry, std::vector<FoundPart> &parts)
{
    switch (wkbFlatten(geometry.getGeometryType())) {
    case wkbPolygon: {
        const OGRPolygon *polygon = geometry.toPolygon();
        if (polygon->getExteriorRing() == nullptr)
            return;
        FoundPart part{pointsOf(*polygon->getExteriorRing()), {}};
        for (int i = 0; i < polygon->getNumInteriorRings(); ++i)
            part.holes.push_back(pointsOf(*polygon->getInteriorRing(i)));
        parts.push_back(std::move(part));
        return;
    }
    case wkbMultiPolygon:
    case wkbGeometryCollection:
        for (const OGRGeometry *each : geometry.toGeometryCollection())
            addParts(*each, parts);
        return;
    default: return; // GDAL's kinds are many; lines and points have no ground
    }
}

std::vector<FoundPart> partsOf(const OGRFeature &feature)
{
    std::vector<FoundPart> parts;
    const OGRGeometry *geometry = feature.GetGeometryRef();
    if (geometry == nullptr)
        return parts;
    const std::unique_ptr<OGRGeometry> straight(geometry->getLinearGeometry()); // arcs become lines
    if (straight)
        addParts(*straight, parts);
    return parts;
}

qsizetype pointsIn(const std::vector<FoundPart> &parts)
{
    qsizetype points = 0;
    for (const FoundPart &part : parts) {
        points += part.ring.size();
        for (const QPolygonF &hole : part.holes)
            points += hole.size();
    }
    return points;
}

using Bytes = std::vector<std::vector<QByteArray>>;

/// UTF-8 where everything is, else GB18030, which knows every text of GBK.
QString encodingOf(const std::vector<QByteArray> &columns, const Bytes &cells)
{
    const auto isUtf8 = [](const QByteArray &bytes) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder(bytes);
        return !decoder.hasError();
    };
    const auto all = [&isUtf8](const std::vector<QByteArray> &row) { return std::ranges::all_of(row, isUtf8); };
    return all(columns) && std::ranges::all_of(cells, all) ? u"UTF-8"_s : u"GB18030"_s;
}

QStringList decoded(const std::vector<QByteArray> &cells, const QString &encoding)
{
    QStringDecoder decoder(encoding.toLatin1().constData(), QStringDecoder::Flag::Stateless);
    QStringList texts;
    for (const QByteArray &bytes : cells)
        texts.append(QString(decoder(bytes)).left(kLongestCell));
    return texts;
}

std::vector<QByteArray> cellsOf(const OGRFeature &feature, int columns)
{
    std::vector<QByteArray> cells;
    for (int i = 0; i < columns; ++i)
        cells.emplace_back(feature.IsFieldSetAndNotNull(i) ? feature.GetFieldAsString(i) : "");
    return cells;
}

} // namespace

base::Result<FoundLayer> readLayer(const LayerFile &file)
{
    beQuiet();
    const Dataset dataset = openedFile(file.path);
    if (!dataset)
        return base::fail(
            base::ErrorCode::Malformed,
            told(QT_TRANSLATE_NOOP("town", "The file is no Shapefile, GeoPackage, GeoJSON or KML file that can be read. Export it anew.")), {},
            file.path);
    OGRLayer *layer = layerOf(*dataset, file.layer);
    if (layer == nullptr)
        return base::fail(base::ErrorCode::NotFound, told(QT_TRANSLATE_NOOP("town", "The file has no layer of this name.")), {}, file.path);
    FoundLayer found;
    found.name = QString::fromUtf8(layer->GetName());
    found.format = QString::fromUtf8(dataset->GetDriverName());
    found.system = systemOf(*layer);
    const OGRFeatureDefn &definition = *layer->GetLayerDefn();
    const int columns = std::min(definition.GetFieldCount(), kMostColumns);
    std::vector<QByteArray> names;
    for (int i = 0; i < columns; ++i)
        names.emplace_back(definition.GetFieldDefn(i)->GetNameRef());
    Bytes cells;
    qsizetype points = 0;
    int row = 0;
    for (const OGRFeatureUniquePtr &feature : layer) {
        ++row;
        std::vector<FoundPart> parts = int(found.shapes.size()) < kMostShapes ? partsOf(*feature) : std::vector<FoundPart>();
        points += pointsIn(parts);
        if (int(found.shapes.size()) >= kMostShapes || points > kMostPoints) {
            ++found.leftOut;
            continue;
        }
        found.shapes.push_back({row, {}, std::move(parts)});
        cells.push_back(cellsOf(*feature, columns));
    }
    found.encoding = file.encoding.isEmpty() ? encodingOf(names, cells) : file.encoding;
    found.columns = decoded(names, found.encoding);
    for (size_t i = 0; i < cells.size(); ++i)
        found.shapes[i].cells = decoded(cells[i], found.encoding);
    return found;
}

} // namespace town
