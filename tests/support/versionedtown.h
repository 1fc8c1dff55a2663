// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"
#include "region/packcopy.h"

#include <QByteArrayList>
#include <QDate>

namespace support {

/// Boston's pack with two squares for grids, 01 and 02; from a day on the first is in halves, 01a in the west and 01b in the east, and 02 has another
/// name. Elements and sensors stand in it. Removed at the end.
class VersionedTown {
public:
    explicit VersionedTown(QDate from = {2027, 1, 1}) : m_pack(QStringLiteral("boston"))
    {
        m_pack.write(QStringLiteral("map.geojson"),
                     R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kind":"outline","name":"B"},"geometry":)"
                     R"({"type":"Polygon","coordinates":[[[-80.43,37.21],[-80.39,37.21],[-80.39,37.24],[-80.43,37.24],[-80.43,37.21]]]}}]})");
        m_pack.write(QStringLiteral("grids.geojson"), firstGrids());
        m_pack.write(QStringLiteral("elements.csv"), "code,kind,name,latitude,longitude,grid\n"
                                                     "e1,shop,West shop,37.225,-80.4175,01\n"
                                                     "e2,shop,East shop,37.225,-80.4125,01b\n"
                                                     "e3,shop,Other shop,37.225,-80.405,02\n");
        m_pack.write(QStringLiteral("sensing.json"), R"({"kinds":[{"code":"smoke","name":"Smoke","item":"abandoned-bicycle"}]})");
        m_pack.write(QStringLiteral("sensors.csv"), "kind,grid,place,count\nsmoke,01,Yard,3\n");
        if (from.isValid())
            add(from, laterGrids());
    }

    [[nodiscard]] QString path() const { return m_pack.path(); }
    [[nodiscard]] const PackCopy &pack() const { return m_pack; }
    /// A version of the grids, as anybody could have written it.
    void add(QDate from, const QByteArray &grids) const { addAs(from.toString(Qt::ISODate) + QStringLiteral(".geojson"), grids); }
    void addAs(const QString &name, const QByteArray &grids) const
    {
        QVERIFY(QDir(m_pack.path()).mkpath(QStringLiteral("grids")));
        m_pack.write(QStringLiteral("grids/") + name, grids);
    }

    [[nodiscard]] static QByteArray collection(const QByteArrayList &features)
    {
        return R"({"type":"FeatureCollection","features":[)" + features.join(",\n") + "]}";
    }
    /// A grid from one longitude to another; its name stands in its western part.
    [[nodiscard]] static QByteArray square(const QByteArray &code, const QByteArray &name, const QByteArray &west, const QByteArray &east)
    {
        return R"({"type":"Feature","properties":{"code":")" + code + R"(","name":")" + name + R"(","label":[)" +
               QByteArray::number(west.toDouble() + 0.002, 'f', 4) + R"(,37.225],"chief":"Chief )" + code +
               R"("},"geometry":{"type":"Polygon","coordinates":[[[)" + west + ",37.22],[" + east + ",37.22],[" + east + ",37.23],[" + west +
               ",37.23],[" + west + ",37.22]]]}}";
    }
    [[nodiscard]] static QByteArray firstGrids()
    {
        return collection({square("01", "Whole", "-80.42", "-80.41"), square("02", "Second", "-80.41", "-80.40")});
    }
    [[nodiscard]] static QByteArray laterGrids()
    {
        return collection({square("01a", "West half", "-80.42", "-80.415"), square("01b", "East half", "-80.415", "-80.41"),
                           square("02", "Second anew", "-80.41", "-80.40")});
    }
    static constexpr base::GeoPoint kWest{37.225, -80.4175}, kEast{37.225, -80.4125}, kSecond{37.225, -80.405};

private:
    PackCopy m_pack;
};

} // namespace support
