// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/ground/placing.h"

#include "domain/centre/plan.h"
#include "domain/source/sourceword.h"
#include "region/ground/gridversions.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace region {

namespace {

using domain::LeftOutWhy;

constexpr int kShownMost = 80;

std::optional<double> degreesIn(const QString &text)
{
    QLocale plain = QLocale::c();
    plain.setNumberOptions(QLocale::RejectGroupSeparator); // "31,20" is not three thousand and twenty
    bool read = false;
    const double value = plain.toDouble(text, &read);
    return read ? std::optional(value) : std::nullopt;
}

/// 01 as a spreadsheet keeps it: 1. So with each number of a text.
QString withoutNoughts(QString text)
{
    static const QRegularExpression kNoughts(QStringLiteral("(?<![0-9a-z])0+(?=[0-9])"));
    return text.remove(kNoughts);
}

/// The one of which it is true; null where none or several are.
template <class Thing> const Thing *onlyOne(const std::vector<Thing> &things, const auto &isSo)
{
    const auto first = std::ranges::find_if(things, isSo);
    if (first == things.end() || std::find_if(first + 1, things.end(), isSo) != things.end())
        return nullptr;
    return &*first;
}

/// A Latin letter or a digit: beside another it makes a longer word.
bool isWordLike(QChar c) { return c.isLetterOrNumber() && c.unicode() < 0x80; }

/// Takes the word out of the text; false where it does not stand there, or only within a longer one (1 in 21).
bool takeOut(QString &text, const QString &word)
{
    if (word.isEmpty())
        return false;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        const bool goesOnBefore = at > 0 && isWordLike(word.front()) && isWordLike(text[at - 1]);
        const bool goesOnBehind = end < text.size() && isWordLike(word.back()) && isWordLike(text[end]);
        if (goesOnBefore || goesOnBehind)
            continue;
        text.replace(at, word.size(), QLatin1Char(' '));
        return true;
    }
    return false;
}

/// Words that only say that a grid is meant, the longest first.
const QStringList kGridWords{QStringLiteral("责任网格"), QStringLiteral("网格"), QStringLiteral("grid"),
                             QStringLiteral("编号"),     QStringLiteral("号"),   QStringLiteral("第")};

/// Whether a folded text without leading noughts names the grid by its code, its name or both, and says nothing else: "01 金联", "金联网格(01)",
/// "01号网格". What else stands there may be another grid's, and then nobody knows which of them is meant.
bool isNamedIn(QString text, const Grid &grid, const QString &town)
{
    QString name = withoutNoughts(domain::foldedId(grid.name));
    bool isNamed = takeOut(text, name);
    for (const QString &word : kGridWords) {
        if (name.endsWith(word))
            name = name.chopped(word.size()).trimmed();
    }
    // A name of digits alone might be another grid's code.
    isNamed = isNamed || (std::ranges::any_of(name, [](QChar c) { return c.isLetter(); }) && takeOut(text, name));
    const bool isCoded = takeOut(text, withoutNoughts(domain::foldedId(grid.code)));
    takeOut(text, town);
    for (const QString &word : kGridWords) {
        while (takeOut(text, word)) {
        }
    }
    return (isNamed || isCoded) && std::ranges::none_of(text, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

/// One placing: the claim's parts are read one after the other, then weighed.
class Placing {
public:
    Placing(const Region &region, const PlaceClaim &claim) : m_region(region), m_claim(claim) {}

    PlaceFound run()
    {
        domain::Place &place = m_found.place;
        place.text = m_claim.address.simplified();
        readPoint();
        readElement();
        readGrid();
        weigh();
        return std::move(m_found);
    }

private:
    void leaveOut(const char *field, LeftOutWhy why, const QString &value)
    {
        m_found.leftOut.push_back({QString::fromLatin1(field), why, value.left(kShownMost)});
    }

    void readPoint()
    {
        const QString latitude = m_claim.latitude.trimmed(), longitude = m_claim.longitude.trimmed();
        if (latitude.isEmpty() && longitude.isEmpty())
            return;
        m_pair = latitude + QStringLiteral(", ") + longitude;
        if (latitude.isEmpty() || longitude.isEmpty())
            return leaveOut("coordinates", LeftOutWhy::Incomplete, latitude + longitude);
        const auto north = degreesIn(latitude), east = degreesIn(longitude);
        if (!north || !east)
            return leaveOut("coordinates", LeftOutWhy::Unreadable, m_pair);
        if (!base::isOnGlobe(*north, *east))
            return leaveOut("coordinates", LeftOutWhy::OffTheGlobe, m_pair);
        // A table's empty number, not a place in the Atlantic.
        if (*north == 0 && *east == 0)
            return leaveOut("coordinates", LeftOutWhy::NoPlace, {});
        m_point = base::GeoPoint{*north, *east};
    }

    void readElement()
    {
        const QString code = m_claim.element.trimmed();
        if (code.isEmpty())
            return;
        m_element = m_region.element(code);
        m_sensors = m_element ? nullptr : m_region.sensorGroup(code);
        if (!m_element && !m_sensors)
            m_element =
                onlyOne(m_region.elements, [wanted = domain::foldedId(code)](const Element &each) { return domain::foldedId(each.code) == wanted; });
        if (!m_element && !m_sensors)
            return leaveOut("element", LeftOutWhy::Unknown, code);
        m_found.place.element = m_element ? m_element->code : code;
        if (m_found.place.text.isEmpty())
            m_found.place.text = m_element ? m_element->name : m_sensors->place;
    }

    void readGrid()
    {
        const QString said = m_claim.grid.simplified();
        if (said.isEmpty())
            return;
        m_grid = m_region.grid(said);
        const QString wanted = domain::foldedId(said), number = withoutNoughts(wanted);
        if (!m_grid)
            m_grid = onlyOne(m_region.grids, [&](const Grid &grid) { return domain::foldedId(grid.code) == wanted; });
        if (!m_grid)
            m_grid = onlyOne(m_region.grids, [&](const Grid &grid) { return domain::foldedId(grid.name) == wanted; });
        if (!m_grid)
            m_grid = onlyOne(m_region.grids, [&](const Grid &grid) { return withoutNoughts(domain::foldedId(grid.code)) == number; });
        if (!m_grid)
            m_grid = onlyOne(m_region.grids, [&, town = domain::foldedId(m_region.name)](const Grid &grid) { return isNamedIn(number, grid, town); });
        if (!m_grid)
            leaveOut("grid", LeftOutWhy::Unknown, said);
    }

    void weigh()
    {
        domain::Place &place = m_found.place;
        m_found.isSaid = !m_pair.isEmpty() || !place.text.isEmpty() || !m_claim.element.trimmed().isEmpty() || !m_claim.grid.trimmed().isEmpty();
        const bool named = m_element || m_sensors || m_grid;
        if (m_point && named && !m_region.isInTown(*m_point)) {
            leaveOut("coordinates", LeftOutWhy::Contradicted, m_pair);
            m_point.reset();
        }
        if (!m_point && m_element)
            m_point = m_element->point;
        place.point = m_point;
        const Grid *there = m_point ? m_region.gridAt(*m_point) : nullptr;
        if (there && m_grid && m_grid->code != there->code)
            leaveOut("grid", LeftOutWhy::Contradicted, m_grid->code);
        place.grid = there ? there->code : m_grid ? m_grid->code : m_sensors && !m_point ? gridOfSensors() : QString();
        const bool isNowhere = !m_point && !named && place.text.isEmpty() && m_found.isSaid;
        place.outside = isNowhere || (m_point && place.grid.isEmpty() && !m_region.isInTown(*m_point));
    }

    /// A sensor's code keeps the grid that it was made with.
    [[nodiscard]] QString gridOfSensors() const
    {
        const Grid *holding = gridHolding(m_region, m_sensors->grid);
        return holding != nullptr ? holding->code : m_sensors->grid;
    }

    const Region &m_region;
    const PlaceClaim &m_claim;
    PlaceFound m_found;
    QString m_pair; ///< the coordinates as they came; empty: none came
    std::optional<base::GeoPoint> m_point;
    const Element *m_element = nullptr;
    const domain::SensorGroup *m_sensors = nullptr;
    const Grid *m_grid = nullptr;
};

} // namespace

PlaceFound placeOf(const Region &region, const PlaceClaim &claim) { return Placing(region, claim).run(); }

} // namespace region
