// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/things/thingtable.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "base/try.h"
#include "intake/table/tableheader.h"

#include <QCoreApplication>

#include <algorithm>

namespace town {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestThingCell = 200;
constexpr int kThingSamples = 2;

/// Which column of a sheet is which.
class ThingColumns {
public:
    ThingColumns(const ThingTexts &named, bool guesses) : m_named(named), m_guesses(guesses) {}

    [[nodiscard]] std::optional<ThingField> fieldOf(const QString &heading) const
    {
        const QString key = intake::headingKey(heading);
        for (size_t i = 0; i < kThingFieldCount; ++i) {
            if (!m_named.texts[i].isEmpty() && intake::headingKey(m_named.texts[i]) == key)
                return ThingField(i);
        }
        const auto guessed = m_guesses ? thingField(heading) : std::nullopt;
        return guessed && m_named[*guessed].isEmpty() ? guessed : std::nullopt;
    }
    /// By field, the place of its column; -1 where there is none. The first of several counts.
    [[nodiscard]] std::array<qsizetype, kThingFieldCount> placesIn(const QStringList &headings) const
    {
        std::array<qsizetype, kThingFieldCount> places;
        places.fill(-1);
        for (qsizetype i = 0; i < headings.size(); ++i) {
            if (const auto field = fieldOf(headings[i]); field && places[size_t(*field)] < 0)
                places[size_t(*field)] = i;
        }
        return places;
    }
    /// How many fields a header has; 0 where it does not say what a thing is and where.
    [[nodiscard]] int score(const QStringList &headings) const
    {
        const auto places = placesIn(headings);
        const auto has = [&places](ThingField field) { return places[size_t(field)] >= 0; };
        const bool isPlaced = has(ThingField::Point) || has(ThingField::Grid) || (has(ThingField::Latitude) && has(ThingField::Longitude));
        const bool isNamed = has(ThingField::Code) || has(ThingField::Kind) || has(ThingField::Name);
        return isPlaced && isNamed ? int(std::ranges::count_if(places, [](qsizetype place) { return place >= 0; })) : 0;
    }
    /// The named columns that a header lacks.
    [[nodiscard]] QStringList missingIn(const QStringList &headings) const
    {
        QStringList missing;
        for (const QString &named : m_named.texts) {
            const auto isIt = [&named](const QString &heading) { return intake::headingKey(heading) == intake::headingKey(named); };
            if (!named.isEmpty() && std::ranges::none_of(headings, isIt))
                missing.append(named.left(60));
        }
        return missing;
    }

private:
    const ThingTexts &m_named;
    const bool m_guesses;
};

base::Error unknownHeader(const ThingColumns &columns, const intake::FoundSheet &sheet)
{
    for (const intake::Row &row : sheet.head) {
        const QStringList missing = columns.missingIn(row.cells);
        if (!missing.isEmpty() && !intake::isBlank(row.cells))
            return {base::ErrorCode::NotFound,
                    QCoreApplication::translate("town", "The file has no column %1; its first row has: %2.")
                        .arg(base::listed(missing), base::isolated(base::atMost(base::listed(row.cells), 300))),
                    {},
                    {}};
    }
    return {base::ErrorCode::Malformed,
            QCoreApplication::translate("town",
                                        "No header was found in the first rows. A list of things needs headings such as 名称, 类型, 经度, 纬度, or "
                                        "name, kind, longitude, latitude; or name the columns."),
            {},
            {}};
}

QString oneCell(const QStringList &cells, qsizetype at)
{
    return base::atMost(base::oneLine(base::withoutControls(cells.value(at))).simplified(), kLongestThingCell);
}

/// Takes rows until the table ends.
class ThingWalk {
public:
    ThingWalk(const ThingColumns &columns, const QStringList &headings, ThingTable &table)
        : m_columns(columns), m_headings(headings), m_places(columns.placesIn(headings)), m_table(table)
    {
        for (size_t i = 0; i < kThingFieldCount; ++i) {
            if (m_places[i] >= 0)
                m_table.columns.texts[i] = headings[m_places[i]];
        }
        for (qsizetype i = 0; i < headings.size(); ++i) {
            if (!headings[i].isEmpty() && std::ranges::find(m_places, i) == m_places.end())
                m_table.unused.append(base::atMost(headings[i], 60));
            m_table.found.push_back({base::atMost(headings[i], 60), {}});
        }
    }

    void take(const intake::Row &row)
    {
        const int number = int(row.number);
        if (row.error) {
            m_table.remarks.push_back({Remark::Kind::Refused, number, {}, row.error->sentence});
            return;
        }
        if (intake::isBlank(row.cells) || isFooter(row) ||
            intake::isHeaderAgain(row, m_headings, [this](const QString &text) { return m_columns.fieldOf(text).has_value(); }))
            return;
        for (const qsizetype place : m_places) {
            const intake::CellFact *fact = place >= 0 ? row.fact(int(place)) : nullptr;
            if (fact != nullptr && fact->trouble) {
                m_table.remarks.push_back({Remark::Kind::Refused, number, {}, m_headings[place] + u": "_s + fact->trouble->sentence});
                return;
            }
        }
        look(row.cells);
        ThingRow taken{number, {}};
        for (size_t i = 0; i < kThingFieldCount; ++i)
            taken.cells.texts[i] = m_places[i] >= 0 ? oneCell(row.cells, m_places[i]) : QString();
        m_table.rows.push_back(std::move(taken));
    }

private:
    /// A sum, who made the list: it begins so and stands nowhere on the map.
    [[nodiscard]] bool isFooter(const intake::Row &row) const
    {
        const auto first = std::ranges::find_if(row.cells, [](const QString &cell) { return !QStringView(cell).trimmed().isEmpty(); });
        if (first == row.cells.end() || !intake::beginsFooter(first->simplified()))
            return false;
        return std::ranges::none_of(std::array{ThingField::Latitude, ThingField::Longitude, ThingField::Point, ThingField::Grid},
                                    [&](ThingField field) { return !oneCell(row.cells, m_places[size_t(field)]).isEmpty(); });
    }

    /// What stands in the columns, for whoever says what they are.
    void look(const QStringList &cells)
    {
        for (size_t i = 0; i < m_table.found.size(); ++i) {
            const QString text = oneCell(cells, qsizetype(i));
            FoundColumn &column = m_table.found[i];
            column.filled += text.isEmpty() ? 0 : 1;
            if (!text.isEmpty() && column.samples.size() < kThingSamples && !column.samples.contains(text))
                column.samples << text;
        }
    }

    const ThingColumns &m_columns;
    const QStringList m_headings;
    const std::array<qsizetype, kThingFieldCount> m_places;
    ThingTable &m_table;
};

} // namespace

base::Result<ThingTable> readThings(const ThingFile &file)
{
    const ThingColumns columns(file.columns, file.guesses);
    const intake::HeaderTraits traits{[&columns](const QStringList &headings) { return columns.score(headings); },
                                      [&columns](const QString &heading) { return columns.fieldOf(heading).has_value(); }};
    intake::TableFormat format;
    format.encoding = file.encoding;
    format.sheet = file.sheet;
    TRY(const intake::FoundSheet sheet, intake::findSheet(file.path, format, traits));
    if (!sheet.header)
        return tl::unexpected(unknownHeader(columns, sheet));
    if (const QStringList missing = columns.missingIn(sheet.header->headings); !missing.isEmpty())
        return tl::unexpected(unknownHeader(columns, sheet));
    ThingTable table;
    for (const QString &remark : sheet.remarks)
        table.remarks.push_back({Remark::Kind::Noted, 0, {}, remark});
    ThingWalk walk(columns, sheet.header->headings, table);
    for (size_t i = sheet.header->rows; i < sheet.head.size(); ++i)
        walk.take(sheet.head[i]);
    while (true) {
        TRY(const auto row, sheet.rest->next());
        if (!row)
            break;
        if (int(table.rows.size() + table.remarks.size()) >= kMostThings)
            return base::fail(base::ErrorCode::Refused,
                              QCoreApplication::translate("town", "The file has more than %1 rows. Divide it, and add the parts one after the other.")
                                  .arg(kMostThings),
                              {}, file.path);
        walk.take(*row);
    }
    return table;
}

} // namespace town
