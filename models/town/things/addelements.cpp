// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text/outsidetext.h"
#include "region/rules/draft.h"
#include "town/things/addthings.h"
#include "town/things/packcsv.h"
#include "town/things/thingplaces.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace town {

using namespace Qt::StringLiterals;

namespace {

QString yesNo(bool yes) { return yes ? u"yes"_s : u"no"_s; }

/// Takes a table's rows as elements, one after the other.
class ElementTaker {
public:
    ElementTaker(const ThingTable &table, const region::Region &region, const Projection &projection, const ThingWish &wish, AddedThings &added)
        : m_region(region), m_places(region, projection), m_wish(wish), m_added(added)
    {
        for (const region::Element &element : region.elements) {
            m_known.insert(element.code);
            const bool isNameless = element.name == madeName(element.kind, element.code);
            m_standing.insert(standing(element.kind, isNameless ? QString() : element.name, element.point), element.code);
        }
        for (const ThingRow &row : table.rows)
            m_given.insert(row.cells[ThingField::Code]);
    }

    void take(const ThingRow &row)
    {
        const QString given = row.cells[ThingField::Code], kind = kindOf(row);
        if (kind.isEmpty())
            return refuse(row, QCoreApplication::translate("town", "\"%1\" is no kind of element; write one of: %2.")
                                   .arg(base::isolated(base::atMost(row.cells[ThingField::Kind], 60)),
                                        u"商铺 shop, 小区 community, 河道 river, 工地 site, 工厂 factory, 养老机构 care"_s));
        if (!given.isEmpty() && !region::isCode(given))
            return refuse(row, QCoreApplication::translate("town", "\"%1\" is no code: letters, digits, dots, dashes, 40 at the most.")
                                   .arg(base::isolated(base::atMost(given, 60))));
        if (m_known.contains(given))
            return refuse(row, QCoreApplication::translate("town", "Its code %1 is there already.").arg(given));
        const ThingPlace place = m_places.of(row);
        if (!place.trouble.isEmpty())
            return refuse(row, place.trouble, place);
        if (!place.at)
            return refuse(row, QCoreApplication::translate("town", "It has no coordinates."));
        const QString same = given.isEmpty() ? m_standing.value(standing(kind, nameIn(row), *place.at)) : QString();
        if (!same.isEmpty())
            return refuse(row, QCoreApplication::translate("town", "It is there already, as %1.").arg(same), place);
        add(row, kind, place);
    }

    [[nodiscard]] QByteArray file(const QByteArray &csv) const { return withRows(csv, kColumns, m_rows); }

private:
    static inline const QStringList kColumns{u"code"_s, u"kind"_s, u"name"_s, u"latitude"_s, u"longitude"_s, u"grid"_s, u"sample"_s, u"vulnerable"_s};

    void refuse(const ThingRow &row, const QString &why, const ThingPlace &place = {})
    {
        m_added.remarks.push_back({Remark::Kind::Refused, row.number, place.grid, why, place.at, place.original});
    }

    [[nodiscard]] QString kindOf(const ThingRow &row) const
    {
        const QString said = row.cells[ThingField::Kind];
        return elementKind(said.isEmpty() ? m_wish.everyKind : said);
    }

    [[nodiscard]] static QString nameIn(const ThingRow &row)
    {
        return row.cells[ThingField::Name].isEmpty() ? row.cells[ThingField::Place] : row.cells[ThingField::Name];
    }

    [[nodiscard]] QString madeName(const QString &kind, const QString &code) const { return elementKindName(kind, m_region.language) + u' ' + code; }

    /// What a thing without a code is known by: a file that is added twice adds nothing twice.
    [[nodiscard]] static QString standing(const QString &kind, const QString &name, base::GeoPoint at)
    {
        return QStringList{kind, name, QString::number(at.latitude, 'f', 7), QString::number(at.longitude, 'f', 7)}.join(u'\n');
    }

    [[nodiscard]] QString madeCode(const QString &kind)
    {
        QString code;
        do
            code = u"%1-%2"_s.arg(kind).arg(++m_numbers[kind], 3, 10, QLatin1Char('0'));
        while (m_known.contains(code) || m_given.contains(code));
        return code;
    }

    void add(const ThingRow &row, const QString &kind, const ThingPlace &place)
    {
        AddedThing thing{row.number, row.cells[ThingField::Code], row.cells[ThingField::Code], kind, nameIn(row), place.grid};
        thing.at = place.at;
        if (thing.code.isEmpty()) {
            thing.code = madeCode(kind);
            thing.made = true;
            m_added.remarks.push_back({Remark::Kind::Made, row.number, place.grid,
                                       QCoreApplication::translate("town", "It has no code; it is %1.").arg(thing.code), place.at});
        }
        const bool isNameless = thing.name.isEmpty();
        if (isNameless) {
            thing.name = madeName(kind, thing.code);
            thing.made = true;
            m_added.remarks.push_back({Remark::Kind::Made, row.number, place.grid,
                                       QCoreApplication::translate("town", "It has no name; it is %1 until somebody gives one.").arg(thing.name),
                                       place.at});
        }
        if (!place.note.isEmpty())
            m_added.remarks.push_back({Remark::Kind::Noted, row.number, place.grid, place.note, place.at, place.original});
        m_known.insert(thing.code);
        m_standing.insert(standing(kind, nameIn(row), *place.at), thing.code);
        m_rows.push_back({thing.code, kind, thing.name, QString::number(place.at->latitude, 'f', 7), QString::number(place.at->longitude, 'f', 7),
                          place.grid, yesNo(isNameless), yesNo(saysVulnerable(row.cells[ThingField::Vulnerable]))});
        m_added.rows.push_back(std::move(thing));
    }

    const region::Region &m_region;
    const ThingPlaces m_places;
    const ThingWish &m_wish;
    AddedThings &m_added;
    QSet<QString> m_known;              ///< codes in the pack, and of rows that were taken
    QSet<QString> m_given;              ///< codes that the table has anywhere
    QHash<QString, QString> m_standing; ///< their codes by what they are and where they stand
    QHash<QString, int> m_numbers;
    std::vector<QStringList> m_rows;
};

} // namespace

AddedThings newElements(const ThingTable &table, const region::Region &region, const QByteArray &csv, const Projection &projection,
                        const ThingWish &wish)
{
    AddedThings added;
    added.remarks = table.remarks;
    ElementTaker taker(table, region, projection, wish, added);
    for (const ThingRow &row : table.rows)
        taker.take(row);
    if (!added.rows.empty())
        added.files.emplace_back(u"elements.csv"_s, taker.file(csv));
    std::ranges::stable_sort(added.remarks, {}, &Remark::row);
    return added;
}

} // namespace town
