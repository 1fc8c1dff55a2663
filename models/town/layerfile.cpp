// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/layerfile.h"

#include "base/plainfile.h"
#include "base/try.h"
#include "town/plaincopy.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>
#include <cmath>
#include <memory>

namespace town {

using namespace Qt::StringLiterals;

namespace {

struct DatasetEnd {
    void operator()(GDALDataset *dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<GDALDataset, DatasetEnd>;

QString saidOfFile(const char *sentence) { return QCoreApplication::translate("town", sentence); }

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

/// What a person can be told before GDAL is asked. GDAL takes some paths for addresses and archives: those are no files here.
base::Outcome checkFile(const QString &path)
{
    TRY_DONE(base::checkIsFile(path));
    QFile file(path);
    if (path.startsWith("/vsi"_L1) || !file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Storage, saidOfFile(QT_TRANSLATE_NOOP("town", "The file cannot be read. Check that you may read it.")), {},
                          path);
    const QByteArray head = file.peek(4);
    if (head.isEmpty())
        return base::fail(base::ErrorCode::Malformed, saidOfFile(QT_TRANSLATE_NOOP("town", "The file is empty. Export it anew.")), {}, path);
    if (head.startsWith("PK") || head.startsWith("\x1f\x8b"))
        return base::fail(base::ErrorCode::Refused,
                          saidOfFile(QT_TRANSLATE_NOOP("town", "The file is an archive. Unpack it, and name the file that was in it.")), {}, path);
    if (!path.endsWith(".shp"_L1, Qt::CaseInsensitive))
        return {};
    const QString stem = path.chopped(4);
    for (const QString &suffix : {u"shx"_s, u"dbf"_s}) {
        if (!QFileInfo::exists(stem + u'.' + suffix) && !QFileInfo::exists(stem + u'.' + suffix.toUpper()))
            return base::fail(
                base::ErrorCode::NotFound,
                saidOfFile(QT_TRANSLATE_NOOP("town", "A Shapefile is several files beside each other; of this one the .%1 is missing. Copy it "
                                                     "to the same folder."))
                    .arg(suffix),
                {}, path);
    }
    return {};
}

Dataset openedFile(const QString &path)
{
    // No driver but these is asked, so that no file makes GDAL fetch something from somewhere.
    static const char *const kDrivers[] = {"ESRI Shapefile", "GPKG", "GeoJSON", "LIBKML", "KML", nullptr};
    // Without an encoding of its own a Shapefile's texts come as their bytes.
    static const char *const kOptions[] = {"ENCODING=", nullptr};
    const bool isShape = path.endsWith(".shp"_L1, Qt::CaseInsensitive);
    return Dataset(static_cast<GDALDataset *>(
        GDALOpenEx(path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY, kDrivers, isShape ? kOptions : nullptr, nullptr)));
}

constexpr int kLooked = 1000; ///< records of a layer that does not say what is in it

bool isGround(OGRwkbGeometryType type)
{
    const OGRwkbGeometryType kind = wkbFlatten(type);
    return kind == wkbPolygon || kind == wkbMultiPolygon || kind == wkbCurvePolygon || kind == wkbMultiSurface;
}

bool hasGrounds(OGRLayer &layer)
{
    if (wkbFlatten(layer.GetGeomType()) != wkbUnknown)
        return isGround(layer.GetGeomType());
    int looked = 0;
    for (const OGRFeatureUniquePtr &feature : layer) {
        const OGRGeometry *geometry = feature->GetGeometryRef();
        if (geometry != nullptr && (isGround(geometry->getGeometryType()) || wkbFlatten(geometry->getGeometryType()) == wkbGeometryCollection))
            return true;
        if (++looked == kLooked)
            break;
    }
    return false;
}

OGRLayer *layerOf(GDALDataset &dataset, const QString &name, bool lines)
{
    if (!name.isEmpty())
        return dataset.GetLayerByName(name.toUtf8().constData());
    if (lines)
        return dataset.GetLayerCount() > 0 ? dataset.GetLayer(0) : nullptr;
    OGRLayer *first = nullptr;
    for (OGRLayer *layer : dataset.GetLayers()) {
        if (hasGrounds(*layer))
            return layer;
        first = first ? first : layer;
    }
    return first;
}

QStringList layerNames(GDALDataset &dataset)
{
    QStringList names;
    for (OGRLayer *layer : dataset.GetLayers()) {
        if (names.size() < kMostLayers)
            names.append(QString::fromUtf8(layer->GetName()).left(kLongestCell));
    }
    return names;
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

void addPart(const OGRPolygon &polygon, std::vector<FoundPart> &parts)
{
    if (polygon.getExteriorRing() == nullptr)
        return;
    FoundPart part{pointsOf(*polygon.getExteriorRing()), {}};
    for (int i = 0; i < polygon.getNumInteriorRings(); ++i)
        part.holes.push_back(pointsOf(*polygon.getInteriorRing(i)));
    parts.push_back(std::move(part));
}

/// GDAL's kinds are many; lines and points have no ground.
void addParts(const OGRGeometry &geometry, std::vector<FoundPart> &parts)
{
    const OGRwkbGeometryType kind = wkbFlatten(geometry.getGeometryType());
    if (kind == wkbPolygon) {
        addPart(*geometry.toPolygon(), parts);
    } else if (kind == wkbMultiPolygon || kind == wkbGeometryCollection) {
        for (const OGRGeometry *each : geometry.toGeometryCollection())
            addParts(*each, parts);
    }
}

void addLines(const OGRGeometry &geometry, std::vector<QPolygonF> &lines)
{
    const OGRwkbGeometryType kind = wkbFlatten(geometry.getGeometryType());
    if (kind == wkbPoint && geometry.IsEmpty() == 0) {
        lines.push_back(QPolygonF{QPointF(geometry.toPoint()->getX(), geometry.toPoint()->getY())});
    } else if (kind == wkbLineString) {
        QPolygonF line;
        for (int i = 0; i < geometry.toLineString()->getNumPoints(); ++i)
            line.append({geometry.toLineString()->getX(i), geometry.toLineString()->getY(i)});
        lines.push_back(std::move(line));
    } else if (kind == wkbMultiLineString || kind == wkbMultiPoint || kind == wkbGeometryCollection) {
        for (const OGRGeometry *each : geometry.toGeometryCollection())
            addLines(*each, lines);
    }
}

FoundShape shapeOf(const OGRFeature &feature, int row, bool lines)
{
    FoundShape shape{row, {}, {}};
    const OGRGeometry *geometry = feature.GetGeometryRef();
    if (geometry == nullptr)
        return shape;
    const std::unique_ptr<OGRGeometry> straight(geometry->getLinearGeometry()); // arcs become lines
    if (straight)
        addParts(*straight, shape.parts);
    if (straight && lines)
        addLines(*straight, shape.lines);
    return shape;
}

qsizetype pointsIn(const FoundShape &shape)
{
    qsizetype points = 0;
    for (const QPolygonF &line : shape.lines)
        points += line.size();
    for (const FoundPart &part : shape.parts) {
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

/// A number's text has no noughts behind its point: codes are kept as numbers of any width.
QByteArray numberText(double value)
{
    if (std::abs(value) < 1e15 && value == std::floor(value))
        return QByteArray::number(qint64(value));
    return QByteArray::number(value, 'g', 15);
}

std::vector<QByteArray> cellsOf(const OGRFeature &feature, int columns)
{
    std::vector<QByteArray> cells;
    for (int i = 0; i < columns; ++i) {
        if (!feature.IsFieldSetAndNotNull(i))
            cells.emplace_back();
        else if (feature.GetFieldDefnRef(i)->GetType() == OFTReal)
            cells.push_back(numberText(feature.GetFieldAsDouble(i)));
        else
            cells.push_back(QByteArray(feature.GetFieldAsString(i)).left(4 * kLongestCell)); // bytes: a character has four at the most
    }
    return cells;
}

qsizetype bytesIn(const std::vector<QByteArray> &cells)
{
    qsizetype bytes = 0;
    for (const QByteArray &cell : cells)
        bytes += cell.size();
    return bytes;
}

/// Takes the layer's records within the bounds; what lies beyond is counted. Cells are bytes still.
Bytes takeRecords(OGRLayer &layer, int columns, bool lines, FoundLayer &found)
{
    const int most = lines ? kMostLines : kMostShapes;
    Bytes all;
    qsizetype points = 0, bytes = 0;
    int row = 0;
    for (const OGRFeatureUniquePtr &feature : layer) {
        ++row;
        if (int(found.shapes.size()) >= most || points > kMostPoints || bytes > kMostText) {
            ++found.leftOut;
            continue;
        }
        FoundShape shape = shapeOf(*feature, row, lines);
        std::vector<QByteArray> cells = cellsOf(*feature, columns);
        points += pointsIn(shape);
        bytes += bytesIn(cells);
        if (points > kMostPoints || bytes > kMostText) {
            ++found.leftOut;
            continue;
        }
        found.shapes.push_back(std::move(shape));
        all.push_back(std::move(cells));
    }
    return all;
}

/// KML's own columns (begin, altitudeMode …) are there whether or not somebody wrote into them.
void leaveOutEmpty(FoundLayer &layer)
{
    for (qsizetype i = layer.columns.size() - 1; i >= 0; --i) {
        const auto isEmpty = [i](const FoundShape &shape) { return shape.cells[i].isEmpty(); };
        if (!std::ranges::all_of(layer.shapes, isEmpty))
            continue;
        layer.columns.removeAt(i);
        for (FoundShape &shape : layer.shapes)
            shape.cells.removeAt(i);
    }
}

} // namespace

base::Result<FoundLayer> readLayer(const LayerFile &file)
{
    beQuiet();
    if (!file.encoding.isEmpty() && !QStringDecoder(file.encoding.toLatin1().constData()).isValid())
        return base::fail(
            base::ErrorCode::Refused,
            saidOfFile(QT_TRANSLATE_NOOP("town", "\"%1\" is no encoding that is known; write UTF-8 or GB18030.")).arg(file.encoding.left(40)));
    const QString path = QFileInfo(file.path).absoluteFilePath();
    TRY_DONE(checkFile(path));
    const PlainCopy copy(path, file.encoding);
    const Dataset dataset = openedFile(copy.isMade() ? copy.path() : path);
    if (!dataset)
        return base::fail(
            base::ErrorCode::Malformed,
            saidOfFile(QT_TRANSLATE_NOOP("town", "The file is no Shapefile, GeoPackage, GeoJSON or KML file that can be read. Export it anew.")), {},
            file.path);
    OGRLayer *layer = layerOf(*dataset, file.layer, file.lines);
    if (layer == nullptr)
        return base::fail(base::ErrorCode::NotFound, saidOfFile(QT_TRANSLATE_NOOP("town", "The file has no layer of this name.")), {}, file.path);
    FoundLayer found;
    found.name = QString::fromUtf8(layer->GetName()).left(kLongestCell);
    found.layers = layerNames(*dataset);
    found.format = QString::fromUtf8(dataset->GetDriverName());
    found.system = systemOf(*layer);
    const OGRFeatureDefn &definition = *layer->GetLayerDefn();
    const int columns = std::min(definition.GetFieldCount(), kMostColumns);
    std::vector<QByteArray> names;
    for (int i = 0; i < columns; ++i)
        names.emplace_back(definition.GetFieldDefn(i)->GetNameRef());
    const Bytes cells = takeRecords(*layer, columns, file.lines, found);
    const QString encoding = copy.isMade() ? u"UTF-8"_s : !file.encoding.isEmpty() ? file.encoding : encodingOf(names, cells);
    found.encoding = copy.isMade() ? copy.encoding() : encoding;
    found.columns = decoded(names, encoding);
    for (size_t i = 0; i < cells.size(); ++i)
        found.shapes[i].cells = decoded(cells[i], encoding);
    if (found.format.endsWith("KML"_L1))
        leaveOutEmpty(found);
    return found;
}

} // namespace town
