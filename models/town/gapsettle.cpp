// SPDX-License-Identifier: GPL-3.0-or-later
// Strips between a town's grids that belong to none of them.
#include "town/gridmaker.h"

#include <QCoreApplication>

#include <utility>

namespace town {

namespace {

constexpr double kDegreesBeside = 3e-5; // some metres

QString saidOfGap(const char *sentence) { return QCoreApplication::translate("town", sentence); }

} // namespace

void GridMaker::settleGaps()
{
    std::vector<FoundPart> grounds;
    grounds.reserve(m_grids.size());
    for (const Placed &each : m_grids)
        grounds.push_back(each.ground());
    for (const Gap &gap : m_work.gaps(grounds))
        settleGap(gap);
}

/// The strip goes to the grid along which most of it lies, unless somebody takes that back.
void GridMaker::settleGap(const Gap &gap)
{
    Placed &gets = m_grids[gap.one], &other = m_grids[gap.other];
    const QRectF spot = gap.ground.ring.boundingRect();
    const QRectF near = spot.adjusted(-kDegreesBeside, -kDegreesBeside, kDegreesBeside, kDegreesBeside);
    std::vector<FoundPart> beside;
    for (const Placed &each : m_grids) {
        if (&each != &gets && each.grid.ring.boundingRect().intersects(near))
            beside.push_back(each.ground());
    }
    const auto grown = m_work.joined(gets.ground(), gap.ground, beside);
    const bool isFirst = std::pair(gets.row, gets.number) < std::pair(other.row, other.number);
    const Placed &first = isFirst ? gets : other, &second = isFirst ? other : gets;
    const base::GeoPoint middle = m_work.label(gap.ground);
    const QPointF at(middle.longitude, middle.latitude);
    const auto original = m_findings.inFile(at, gets.start);
    const QString size = areaText(gap.squareMetres), wide = QString::number(gap.widest, 'f', 2);
    const QString key = m_findings.keyOf(TownPlace::Kind::Gap, first.record() + u'+' + second.record(), original.value_or(at));
    if (!grown)
        return m_findings.tell(
            Remark::Kind::Noted, gets.row, gets.grid.code,
            saidOfGap(QT_TRANSLATE_NOOP("town", "A strip of %1 between it and grid %2, %3 m wide at the most, belongs to no grid."))
                .arg(size, other.grid.code, wide),
            at, original);
    std::optional<Choice> choice;
    if (m_findings.wants(TownPlace::Kind::Gap, key)) {
        TownPlace place;
        place.kind = TownPlace::Kind::Gap;
        place.key = key;
        place.rows = {gets.row, other.row};
        place.grids = {gets.grid.code, other.grid.code};
        place.names = {gets.grid.name, other.grid.name};
        place.what = saidOfGap(QT_TRANSLATE_NOOP("town", "%1 between both belonged to neither, %2 m wide at the most; the first one has them now."))
                         .arg(size, wide);
        place.at = middle;
        place.original = original;
        place.squareMetres = gap.squareMetres;
        place.widest = gap.widest;
        place.before = {seenAround(gets.ground(), spot), seenAround(other.ground(), spot)};
        place.spot = {seenAround(gap.ground, spot)};
        place.options = {{Choice::Clean, {seenAround(*grown, spot), place.before[1]}}, {Choice::TakeBack, place.before}};
        choice = m_findings.take(std::move(place));
    }
    if (choice == Choice::TakeBack)
        return m_findings.tell(
            Remark::Kind::Noted, gets.row, gets.grid.code,
            saidOfGap(QT_TRANSLATE_NOOP("town", "A strip of %1 between it and grid %2 stays, as was decided.")).arg(size, other.grid.code), at,
            original, key);
    change(gets, *grown);
    m_findings.tell(
        Remark::Kind::Cleaned, gets.row, gets.grid.code,
        saidOfGap(QT_TRANSLATE_NOOP("town", "A strip of %1 between it and grid %2 belonged to neither, %3 m wide at the most; it has it now."))
            .arg(size, other.grid.code, wide),
        at, original, key);
}

} // namespace town
