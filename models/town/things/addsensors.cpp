// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text/outsidetext.h"
#include "domain/centre/plan.h"
#include "region/pack/sensingfile.h"
#include "region/rules/draft.h"
#include "town/things/addthings.h"
#include "town/things/packcsv.h"
#include "town/things/thingplaces.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace town {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostOfOne = 10'000; ///< sensors that one row may stand for

/// A group as a row of sensors.csv; its sensors are numbered when all rows are read.
struct MadeGroup {
    QString kind, grid, place;
    bool vulnerable = false;
    int count = 0;
    std::vector<size_t> rows{}; ///< of AddedThings
};

/// Takes a table's rows as sensors, one after the other.
class SensorTaker {
public:
    SensorTaker(const region::Region &region, const SensorFiles &files, const Projection &projection, const ThingWish &wish, AddedThings &added)
        : m_region(region), m_places(region, projection), m_wish(wish), m_added(added)
    {
        if (region.plan) {
            m_kinds = region.plan->sensing.kinds;
            for (const domain::SensorGroup &group : region.plan->sensing.groups)
                m_counted[{group.kind, group.grid}] += group.count;
        }
        m_oldKinds = m_kinds.size();
        for (const QString &line : QString::fromUtf8(files.names).split(u'\n')) {
            const QStringList cells = line.split(u'\t');
            if (line.startsWith(u'#') || cells.size() < 5)
                continue;
            if (!cells[1].isEmpty())
                m_known.insert(cells[1]);
            else if (!cells[3].isEmpty())
                m_nameless.insert(cells[0].section(u'-', 0, -3) + u'\n' + cells[3] + u'\n' + cells[4], cells[0]);
        }
    }

    void take(const ThingRow &row)
    {
        const QString given = row.cells[ThingField::Code];
        if (m_known.contains(given))
            return refuse(row, QCoreApplication::translate("town", "Its code %1 is there already.").arg(base::isolated(given)));
        const int count = countOf(row);
        if (count < 1)
            return refuse(row, QCoreApplication::translate("town", "\"%1\" is no count from 1 to %2.")
                                   .arg(base::isolated(base::atMost(row.cells[ThingField::Count], 40)), QString::number(kMostOfOne)));
        const ThingPlace place = m_places.of(row);
        if (place.grid.isEmpty())
            return refuse(
                row, place.trouble.isEmpty() ? QCoreApplication::translate("town", "It has neither coordinates nor a grid.") : place.trouble, place);
        const QString kind = kindOf(row);
        if (kind.isEmpty())
            return;
        if (const QString same = standingAt(given, kind, place); !same.isEmpty())
            return refuse(row, QCoreApplication::translate("town", "It is there already, as %1.").arg(same), place);
        if (!place.trouble.isEmpty() || !place.note.isEmpty())
            m_added.remarks.push_back(
                {Remark::Kind::Noted, row.number, place.grid,
                 place.trouble.isEmpty() ? place.note
                                         : QCoreApplication::translate("town", "It is kept by the grid that the table names. %1").arg(place.trouble),
                 place.at, place.original});
        add(row, kind, place, count);
    }

    /// Numbers the sensors, and writes what the pack is to have.
    void finish(const SensorFiles &files)
    {
        if (m_added.rows.empty())
            return;
        std::vector<QStringList> rows;
        for (const MadeGroup &group : m_groups) {
            number(group);
            rows.push_back({group.kind, group.grid, group.place, QString::number(group.count), group.vulnerable ? u"yes"_s : u"no"_s, u"no"_s});
        }
        const std::vector<domain::SensorKind> made(m_kinds.begin() + qsizetype(m_oldKinds), m_kinds.end());
        if (const auto sensing = region::withSensorKinds(files.sensing, made); sensing && !made.empty())
            m_added.files.emplace_back(u"sensing.json"_s, *sensing);
        m_added.files.emplace_back(u"sensors.csv"_s, withRows(files.sensors, kColumns, rows));
        m_added.files.emplace_back(u"sensors.names.txt"_s, names(files.names));
    }

private:
    static inline const QStringList kColumns{u"kind"_s, u"grid"_s, u"place"_s, u"count"_s, u"vulnerable"_s, u"sample"_s};

    void refuse(const ThingRow &row, const QString &why, const ThingPlace &place = {})
    {
        m_added.remarks.push_back({Remark::Kind::Refused, row.number, place.grid, why, place.at, place.original});
    }

    /// The sensor without a name of its own that an earlier table put there; several of one table may stand at one point.
    [[nodiscard]] QString standingAt(const QString &given, const QString &kind, const ThingPlace &place) const
    {
        if (!given.isEmpty() || !place.at)
            return {};
        return m_nameless.value(kind + u'\n' + QString::number(place.at->latitude, 'f', 7) + u'\n' + QString::number(place.at->longitude, 'f', 7));
    }

    [[nodiscard]] static int countOf(const ThingRow &row)
    {
        const QString text = row.cells[ThingField::Count];
        bool isNumber = true;
        const int count = text.isEmpty() ? 1 : text.toInt(&isNumber);
        return isNumber && count <= kMostOfOne ? count : 0;
    }

    /// The code of the row's kind, made where the pack has none; empty, and refused, where it cannot be.
    QString kindOf(const ThingRow &row)
    {
        const QString said = row.cells[ThingField::Kind].isEmpty() ? m_wish.everyKind : row.cells[ThingField::Kind];
        const QString word = sensorKind(said);
        const auto isIt = [&](const domain::SensorKind &kind) {
            return kind.code.compare(said, Qt::CaseInsensitive) == 0 || kind.name == said || (!word.isEmpty() && kind.code == word);
        };
        if (const auto known = std::ranges::find_if(m_kinds, isIt); known != m_kinds.end())
            return known->code;
        if (said.isEmpty()) {
            refuse(row, QCoreApplication::translate("town", "It has no kind."));
            return {};
        }
        const QString item = itemOfAlarms();
        if (item.isEmpty()) {
            refuse(row, QCoreApplication::translate("town", "The pack has no kind of sensors \"%1\", and no item for its alarms; name the item.")
                            .arg(base::isolated(base::atMost(said, 60))));
            return {};
        }
        domain::SensorKind kind;
        kind.code = freeKind(!word.isEmpty() ? word : region::isCode(said) && said.size() <= 20 ? said : u"K01"_s);
        kind.name = said;
        kind.item = item;
        kind.sample = true;
        m_added.remarks.push_back({Remark::Kind::Made,
                                   row.number,
                                   {},
                                   QCoreApplication::translate("town", "The kind of sensors %1 is new: %2, its alarms become %3.")
                                       .arg(base::isolated(said), kind.code, item)});
        m_kinds.push_back(kind);
        return kind.code;
    }

    /// Empty where neither somebody nor the pack says it.
    [[nodiscard]] QString itemOfAlarms() const
    {
        const auto &items = m_region.rulebook.items;
        if (!m_wish.item.isEmpty())
            return items.contains(m_wish.item) ? m_wish.item : QString();
        QStringList codes = items.keys();
        codes.sort();
        for (const QString &code : std::as_const(codes)) {
            if (items[code].minorName == u"感知报警")
                return code;
        }
        return {};
    }

    [[nodiscard]] QString freeKind(const QString &wanted) const
    {
        QString code = wanted;
        for (int i = 2; std::ranges::find(m_kinds, code, &domain::SensorKind::code) != m_kinds.end(); ++i)
            code = wanted == "K01"_L1 ? u"K%1"_s.arg(i, 2, 10, QLatin1Char('0')) : u"%1-%2"_s.arg(wanted).arg(i);
        return code;
    }

    void add(const ThingRow &row, const QString &kind, const ThingPlace &place, int count)
    {
        const bool vulnerable = saysVulnerable(row.cells[ThingField::Vulnerable]);
        QString where = row.cells[ThingField::Place];
        if (where.isEmpty() && !vulnerable) // what a device in a home is called may say whose home it is
            where = row.cells[ThingField::Name];
        const QString key = QStringList{kind, place.grid, where, vulnerable ? u"1"_s : QString()}.join(u'\n');
        if (!m_groupOf.contains(key)) {
            m_groupOf.insert(key, m_groups.size());
            m_groups.push_back({kind, place.grid, where, vulnerable});
        }
        MadeGroup &group = m_groups[m_groupOf.value(key)];
        group.count += count;
        group.rows.push_back(m_added.rows.size());
        AddedThing thing{row.number, {}, row.cells[ThingField::Code], kind, where, place.grid, count};
        thing.made = true;
        thing.at = place.trouble.isEmpty() ? place.at : std::nullopt;
        m_known.insert(thing.given);
        m_known.remove({});
        m_added.rows.push_back(std::move(thing));
    }

    void number(const MadeGroup &group)
    {
        int &counted = m_counted[{group.kind, group.grid}];
        for (const size_t row : group.rows) {
            AddedThing &thing = m_added.rows[row];
            thing.code = u"%1-%2-%3"_s.arg(group.kind, group.grid).arg(counted + 1);
            counted += thing.count;
        }
    }

    [[nodiscard]] QByteArray names(const QByteArray &before) const
    {
        QByteArray text = before.isEmpty() ? QByteArray("# code\tcalled\tcount\tlatitude\tlongitude\n") : before;
        if (!text.endsWith('\n'))
            text += '\n';
        for (const AddedThing &thing : m_added.rows)
            text +=
                QStringList{thing.code, thing.given, QString::number(thing.count), thing.at ? QString::number(thing.at->latitude, 'f', 7) : QString(),
                            thing.at ? QString::number(thing.at->longitude, 'f', 7) : QString()}
                    .join(u'\t')
                    .toUtf8() +
                '\n';
        return text;
    }

    const region::Region &m_region;
    const ThingPlaces m_places;
    const ThingWish &m_wish;
    AddedThings &m_added;
    std::vector<domain::SensorKind> m_kinds;
    size_t m_oldKinds = 0;
    QHash<std::pair<QString, QString>, int> m_counted; ///< by kind and grid
    QSet<QString> m_known;                             ///< what sensors are called elsewhere
    QHash<QString, QString> m_nameless;                ///< codes by kind and point, of those that are called nothing elsewhere
    QHash<QString, size_t> m_groupOf;
    std::vector<MadeGroup> m_groups;
};

} // namespace

AddedThings newSensors(const ThingTable &table, const region::Region &region, const SensorFiles &files, const Projection &projection,
                       const ThingWish &wish)
{
    AddedThings added;
    added.remarks = table.remarks;
    SensorTaker taker(region, files, projection, wish, added);
    for (const ThingRow &row : table.rows)
        taker.take(row);
    taker.finish(files);
    std::ranges::stable_sort(added.remarks, {}, &Remark::row);
    return added;
}

} // namespace town
