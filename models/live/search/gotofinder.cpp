// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/search/gotofinder.h"

#include "base/text/halfwidth.h"
#include "base/text/outsidetext.h"
#include "domain/case/decide.h"
#include "live/search/typedplace.h"
#include "region/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace live {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestTyped = 100;
constexpr qsizetype kLongestName = 200; ///< of what is looked through

/// So many of each kind at first, by GoToKind; places that are left then go to whatever fits.
constexpr std::array<size_t, kGoToKinds> kMostOfKind{1, 2, 2, 1, 1, 3, 2};

QString askedFor(const QString &typed)
{
    return base::halfWidth(base::withoutInvisibles(base::withoutControls(typed.left(kLongestTyped)))).remove(QChar::Null).simplified();
}

QString inLine(const QString &text) { return text.left(kLongestName).simplified(); }

/// Parts between line breaks, one at either end too: "\nword" is where a part begins, "\nword\n" a whole one.
std::string linesOf(QStringList parts)
{
    parts.removeAll(QString());
    parts.removeDuplicates();
    return searchable(u'\n' + parts.join(u'\n') + u'\n');
}

base::GeoPoint pointOf(QPointF degrees) { return {degrees.y(), degrees.x()}; }

base::Metres acrossOf(const QPolygonF &shape)
{
    const QRectF box = shape.boundingRect();
    return box.isNull() ? base::Metres{} : base::distance(pointOf(box.topLeft()), pointOf(box.bottomRight()));
}

GoToKind kindOf(region::MapLine::Kind kind)
{
    switch (kind) {
    case region::MapLine::Kind::Road: return GoToKind::Road;
    case region::MapLine::Kind::River: return GoToKind::River;
    case region::MapLine::Kind::Metro: return GoToKind::Metro;
    }
    Q_UNREACHABLE();
}

} // namespace

bool GoToFinder::Fit::operator<(const Fit &other) const
{
    return std::tuple(-rank, kind, length, number) < std::tuple(-other.rank, other.kind, other.length, other.number);
}

/// The best of each kind, and how many there are.
class GoToFinder::Best {
public:
    void add(const Fit &fit)
    {
        ++m_found;
        std::vector<Fit> &kept = m_kept[static_cast<size_t>(fit.kind)];
        if (kept.size() == kMostHits && !(fit < kept.back()))
            return;
        if (kept.size() == kMostHits)
            kept.pop_back();
        kept.insert(std::ranges::upper_bound(kept, fit, std::less<>()), fit);
    }
    [[nodiscard]] int found() const { return m_found; }
    /// Few of each kind, then more of whatever is left; the best first.
    [[nodiscard]] std::vector<Fit> taken() const
    {
        std::vector<Fit> taken, left;
        for (size_t kind = 0; kind < kGoToKinds; ++kind) {
            const auto &kept = m_kept[kind];
            const auto few = kept.begin() + std::ptrdiff_t(std::min(kept.size(), kMostOfKind[kind]));
            taken.insert(taken.end(), kept.begin(), few);
            left.insert(left.end(), few, kept.end());
        }
        std::ranges::sort(taken, std::less<>());
        std::ranges::sort(left, std::less<>());
        taken.resize(std::min(taken.size(), kMostHits));
        taken.insert(taken.end(), left.begin(), left.begin() + std::ptrdiff_t(std::min(left.size(), kMostHits - taken.size())));
        std::ranges::sort(taken, std::less<>());
        return taken;
    }

private:
    std::array<std::vector<Fit>, kGoToKinds> m_kept;
    int m_found = 0;
};

GoToFinder::GoToFinder(const Hall &hall, QObject *parent) : QObject(parent), m_hall(hall), m_region(&hall.region())
{
    beginAnew();
    connect(&hall.table(), &CaseTable::changed, this, &GoToFinder::forget);
}

void GoToFinder::beginAnew()
{
    m_region = &m_hall.region();
    m_entries.clear();
    m_names.clear();
    m_spelt.clear();
    m_lines.clear();
    m_read = 0;
    ChangeSet all;
    all.reset = true;
    forget(all);
    m_lookedAt = 0;
    m_looking = {};
}

void GoToFinder::forget(const ChangeSet &changes)
{
    if (!changes.reset) {
        for (const ChangeSet::Change &change : changes.changes) {
            m_cases.forget(change.slot);
            m_caseSpelt.forget(change.slot);
            readLater(change.slot);
        }
        return;
    }
    m_cases.clear();
    m_caseSpelt.clear();
    m_toRead.clear();
    m_waits.clear();
    for (Slot slot = 0; slot < m_hall.table().rows().size(); ++slot)
        readLater(slot);
}

/// Once, however often it changes until then.
void GoToFinder::readLater(Slot slot)
{
    if (slot >= m_waits.size())
        m_waits.resize(slot + 1, 0);
    if (std::exchange(m_waits[slot], 1) == 0)
        m_toRead.push_back(slot);
}

bool GoToFinder::isReady() const
{
    const size_t all = m_region->grids.size() + m_region->lines.size() + m_region->elements.size();
    return m_region == &m_hall.region() && m_read == all && m_toRead.empty();
}

bool GoToFinder::prepare(int most)
{
    if (m_region != &m_hall.region()) // the same town, its names perhaps in another language
        beginAnew();
    const size_t all = m_region->grids.size() + m_region->lines.size() + m_region->elements.size();
    for (; m_read < all && most > 0; --most)
        readNext();
    for (; !m_toRead.empty() && most > 0; --most) {
        const Slot slot = m_toRead.back();
        m_toRead.pop_back();
        m_waits[slot] = 0;
        addCase(slot);
    }
    return !isReady();
}

/// Grids, then lines, then elements.
void GoToFinder::readNext()
{
    const region::Region &loaded = region::asLoaded(*m_region);
    size_t index = m_read++;
    if (index < m_region->grids.size()) {
        const region::Grid &grid = m_region->grids[index];
        const QString written = index < loaded.grids.size() ? loaded.grids[index].name : QString();
        addEntry(GoToKind::Grid, quint32(index), {grid.name, written, grid.code + grid.name}, grid.code);
        return;
    }
    index -= m_region->grids.size();
    if (index < m_region->lines.size()) {
        addLine(quint32(index));
        return;
    }
    index -= m_region->lines.size();
    const region::Element &element = m_region->elements[index];
    const QString written = index < loaded.elements.size() ? loaded.elements[index].name : QString();
    if (!element.vulnerable)
        addEntry(GoToKind::Element, quint32(index), {element.name, written}, element.code);
}

/// The pieces of a road are lines of one name: it is where its longest piece is.
void GoToFinder::addLine(quint32 index)
{
    const region::MapLine &line = m_region->lines[index];
    if (line.name.isEmpty() || line.line.isEmpty())
        return;
    const QString key = QString::number(int(line.kind)) + line.name;
    if (const auto known = m_lines.constFind(key); known != m_lines.cend()) {
        quint32 &longest = m_entries[*known].index;
        if (acrossOf(line.line) > acrossOf(m_region->lines[longest].line))
            longest = index;
        return;
    }
    const region::Region &loaded = region::asLoaded(*m_region);
    m_lines.insert(key, quint32(m_entries.size()));
    addEntry(kindOf(line.kind), index, {line.name, index < loaded.lines.size() ? loaded.lines[index].name : QString()}, {});
}

void GoToFinder::addEntry(GoToKind kind, quint32 index, const QStringList &names, const QString &code)
{
    QStringList parts, spelt;
    for (const QString &each : names) {
        const QString name = inLine(each);
        parts << name << m_pinyin.initials(name);
        spelt << m_pinyin.spellings(name);
    }
    parts << inLine(code);
    if (std::ranges::all_of(parts, &QString::isEmpty))
        return;
    const Slot number = Slot(m_entries.size());
    m_names.set(number, linesOf(std::move(parts)));
    m_spelt.set(number, linesOf(std::move(spelt)));
    m_entries.push_back({kind, index, quint32(names.front().size())});
}

void GoToFinder::addCase(Slot slot)
{
    if (!isOpen(m_hall.table().row(slot)))
        return;
    const CaseText &text = m_hall.table().text(slot);
    QStringList parts{domain::shortNumber(text.number), text.number}, spelt;
    for (const QString &written : {text.title, text.place}) {
        parts << inLine(written) << inLine(region::said(*m_region, written)) << m_pinyin.initials(inLine(written));
        spelt << m_pinyin.spellings(inLine(written));
    }
    m_cases.set(slot, linesOf(std::move(parts)));
    m_caseSpelt.set(slot, linesOf(std::move(spelt)));
}

GoToAnswer GoToFinder::collected() const
{
    Best best;
    const std::vector<char> &ranks = m_looking.ranks();
    for (quint32 number = 0; number < m_lookedAt; ++number) {
        if (ranks[number] != 0)
            best.add({ranks[number], m_entries[number].kind, m_entries[number].length, number});
    }
    const auto rows = m_hall.table().rows();
    RankSearch cases(m_cases, m_caseSpelt, searchWordsOf(m_asked), searchable(m_asked), rows.size());
    while (cases.step(SearchLines::kEnd)) {
    }
    for (Slot slot = 0; slot < rows.size(); ++slot) {
        if (cases.ranks()[slot] != 0 && isOpen(rows[slot])) // of equally good ones the worst level, as the queue has it
            best.add({cases.ranks()[slot], GoToKind::Case, quint32(domain::indexOf(rows[slot].level)), slot});
    }
    GoToAnswer answer;
    for (const Fit &fit : best.taken())
        answer.hits.push_back(hitOf(fit));
    answer.found = best.found();
    return answer;
}

GoToHit GoToFinder::caseHit(Slot slot) const
{
    const CaseRow &row = m_hall.table().row(slot);
    const CaseText &text = m_hall.table().text(slot);
    GoToHit hit;
    hit.kind = GoToKind::Case;
    hit.name = region::saidMasked(*m_region, text.title);
    hit.code = m_hall.numberOf(row.id, text.number);
    hit.grid = m_hall.table().names().text(row.grid);
    hit.caseId = row.id;
    hit.level = row.level;
    if (!std::isnan(row.latitude) && !std::isnan(row.longitude))
        hit.point = base::GeoPoint{row.latitude, row.longitude};
    return hit;
}

GoToHit GoToFinder::hitOf(const Fit &fit) const
{
    if (fit.kind == GoToKind::Case)
        return caseHit(fit.number);
    const Entry &entry = m_entries[fit.number];
    GoToHit hit;
    hit.kind = entry.kind;
    if (entry.kind == GoToKind::Element) {
        const region::Element &element = m_region->elements[entry.index];
        hit.name = element.name.isEmpty() ? element.code : element.name;
        hit.code = element.code;
        hit.grid = element.grid;
        hit.elementKind = element.kind;
        hit.point = element.point;
    } else if (entry.kind == GoToKind::Grid) {
        const region::Grid &grid = m_region->grids[entry.index];
        hit.name = grid.name;
        hit.code = hit.grid = grid.code;
        hit.point = grid.label;
        hit.extent = acrossOf(grid.ring);
    } else {
        const region::MapLine &line = m_region->lines[entry.index];
        hit.name = line.name;
        hit.point = pointOf(line.line[line.line.size() / 2]);
        hit.extent = acrossOf(line.line);
    }
    return hit;
}

std::optional<GoToAnswer> GoToFinder::placeAnswer(const QString &text) const
{
    const auto place = placeTyped(text);
    if (!place)
        return std::nullopt;
    GoToAnswer answer;
    answer.refusal = place->refusal;
    if (place->point) {
        GoToHit hit;
        hit.kind = GoToKind::Coordinates;
        hit.point = place->point;
        hit.longitudeFirst = place->longitudeFirst;
        if (const region::Grid *grid = m_hall.region().gridAt(*place->point))
            hit.grid = grid->code;
        answer.hits.push_back(std::move(hit));
        answer.found = 1;
    }
    return answer;
}

void GoToFinder::begin(const QString &typed)
{
    m_asked = askedFor(typed);
    if (m_region != &m_hall.region())
        beginAnew();
    m_lookedAt = m_entries.size();
    m_looking = RankSearch(m_names, m_spelt, searchWordsOf(m_asked), searchable(m_asked), m_lookedAt);
}

std::optional<GoToAnswer> GoToFinder::step(size_t most)
{
    if (m_asked.isEmpty())
        return GoToAnswer();
    if (auto place = placeAnswer(m_asked))
        return place;
    if (m_region != &m_hall.region()) // the names are others by now
        begin(m_asked);
    if (m_looking.step(most))
        return std::nullopt;
    return collected();
}

GoToAnswer GoToFinder::find(const QString &typed)
{
    begin(typed);
    for (;;) {
        if (auto answer = step(SearchLines::kEnd))
            return *std::move(answer);
    }
}

QString label(GoToKind kind)
{
    switch (kind) {
    case GoToKind::Coordinates: return QCoreApplication::translate("goto", "Coordinates");
    case GoToKind::Grid: return QCoreApplication::translate("goto", "Grid");
    case GoToKind::Road: return QCoreApplication::translate("goto", "Road");
    case GoToKind::River: return QCoreApplication::translate("goto", "River");
    case GoToKind::Metro: return QCoreApplication::translate("goto", "Metro");
    case GoToKind::Element: return QCoreApplication::translate("goto", "Element");
    case GoToKind::Case: return QCoreApplication::translate("goto", "Case");
    }
    Q_UNREACHABLE();
}

} // namespace live
