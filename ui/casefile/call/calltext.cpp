// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/call/calltext.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "live/cases/queuecolumn.h"
#include "region/ground/gridversions.h"
#include "region/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ui::casefile {

using namespace Qt::StringLiterals;

namespace {

QString callText(const char *source) { return QCoreApplication::translate("call", source); }
QString callText(const char *source, int count) { return QCoreApplication::translate("call", source, nullptr, count); }

QString gridOf(const region::Region &region, const QString &code)
{
    const region::Grid *grid = region::knownGrid(region, code);
    return live::gridText(code, grid ? grid->name : QString());
}

QString kindAlike(const live::Duplicate &each, const QString &item)
{
    if (item.isEmpty())
        return {};
    if (each.other.item == item)
        return callText(QT_TRANSLATE_NOOP("call", "same item"));
    return each.likeness.kind > 0 ? callText(QT_TRANSLATE_NOOP("call", "same class")) : callText(QT_TRANSLATE_NOOP("call", "another kind"));
}

} // namespace

QString callLevelText(domain::Severity level) { return u"%1 %2"_s.arg(domain::number(level)).arg(theme::colourWord(level)); }

QString numberText(const live::Hall &hall, const live::LikeCase &other) { return hall.numberOf(other.id, other.number); }

QString standingText(const live::Hall &hall, const live::LikeCase &other)
{
    const QString state = domain::label(other.state);
    if (domain::isOpen(other.state) || !other.endedAt)
        return state;
    const QDateTime ended = hall.region().toLocal(*other.endedAt);
    return u"%1 %2"_s.arg(base::timeOrDay(ended, hall.region().toLocal(hall.now()).date()), state);
}

QString likeCaseText(const live::Hall &hall, const live::LikeCase &other)
{
    const region::Region &region = hall.region();
    return base::joined({callLevelText(other.level), numberText(hall, other), base::isolated(region::saidMasked(region, other.title)),
                         base::isolated(region::saidMasked(region, other.place)), standingText(hall, other)});
}

QString alikeText(const live::Duplicate &each, const region::Region &region, const QString &item, base::Instant now)
{
    QStringList parts;
    if (each.likeness.apart)
        parts << callText(QT_TRANSLATE_NOOP("call", "%1 m")).arg(std::lround(each.likeness.apart->value));
    else if (each.likeness.isWithin)
        parts << callText(QT_TRANSLATE_NOOP("call", "same place"));
    else if (!each.other.grid.isEmpty())
        parts << gridOf(region, each.other.grid);
    parts << agoText(now - each.other.reportedAt) << kindAlike(each, item);
    if (each.likeness.caller > 0)
        parts << callText(QT_TRANSLATE_NOOP("call", "same caller"));
    return base::joined(parts);
}

QString partsText(const live::Likeness &likeness)
{
    return callText(QT_TRANSLATE_NOOP("call", "place %1 + time %2 + kind %3 + caller %4"))
        .arg(likeness.place)
        .arg(likeness.time)
        .arg(likeness.kind)
        .arg(likeness.caller);
}

QString agoText(base::Milliseconds ago)
{
    const auto minutes = int(std::chrono::duration_cast<std::chrono::minutes>(std::max(ago, base::Milliseconds(0))).count());
    if (minutes < 60)
        return callText(QT_TRANSLATE_N_NOOP("call", "%n minute(s) ago"), minutes);
    if (minutes < 24 * 60)
        return callText(QT_TRANSLATE_N_NOOP("call", "%n hour(s) ago"), minutes / 60);
    return callText(QT_TRANSLATE_N_NOOP("call", "%n day(s) ago"), minutes / (24 * 60));
}

QString gridsText(const region::Region &region, const live::PlaceHit &hit)
{
    if (!hit.grid.isEmpty())
        return gridOf(region, hit.grid);
    return hit.passes.isEmpty() ? QString() : u"%1 → %2"_s.arg(hit.passes.front(), hit.passes.back());
}

QString placeDetail(const live::Hall &hall, const live::PlaceHit &hit)
{
    const region::Region &region = hall.region();
    switch (hit.kind) {
    case live::PlaceKind::Element: return base::joined({hit.code == hit.name ? QString() : hit.code, gridsText(region, hit)});
    case live::PlaceKind::Address: {
        const QString when = base::timeOrDay(region.toLocal(hit.usedAt), region.toLocal(hall.now()).date());
        return base::joined({callText(QT_TRANSLATE_NOOP("call", "used %1")).arg(when), gridsText(region, hit)});
    }
    case live::PlaceKind::Grid:
        return base::joined({hit.code == hit.name ? QString() : hit.code, callText(QT_TRANSLATE_NOOP("call", "the grid alone, no point"))});
    case live::PlaceKind::Road: {
        const QString length = callText(QT_TRANSLATE_NOOP("call", "%1 km long")).arg(hit.length.value / 1000, 0, 'f', 1);
        return base::joined({length, gridsText(region, hit)});
    }
    }
    Q_UNREACHABLE();
}

} // namespace ui::casefile
