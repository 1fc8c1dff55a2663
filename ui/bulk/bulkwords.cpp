// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk/bulkwords.h"

#include "actions/catalogue.h"
#include "base/text/outsidetext.h"
#include "region/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace ui::bulk {

using namespace Qt::StringLiterals;
using live::BulkStand;

namespace {

QString said(const char *source) { return QCoreApplication::translate("bulk", source); }

QString resultOf(const live::BulkItem &item, Tense tense)
{
    switch (item.stand) {
    case BulkStand::Ready:
        if (tense == Tense::Was)
            return said(QT_TRANSLATE_NOOP("bulk", "Not done"));
        return item.canGoBack ? said(QT_TRANSLATE_NOOP("bulk", "To be sent")) : said(QT_TRANSLATE_NOOP("bulk", "To be sent, cannot be taken back"));
    case BulkStand::Sent:
        return tense == Tense::Was ? said(QT_TRANSLATE_NOOP("bulk", "Being looked at")) : said(QT_TRANSLATE_NOOP("bulk", "On its way"));
    case BulkStand::Done: return said(QT_TRANSLATE_NOOP("bulk", "Done: %1")).arg(domain::label(item.act));
    case BulkStand::Refused: return item.sentence;
    case BulkStand::Untried: return said(QT_TRANSLATE_NOOP("bulk", "Not sent: %1")).arg(item.sentence);
    case BulkStand::TakenBack: return said(QT_TRANSLATE_NOOP("bulk", "Taken back"));
    case BulkStand::Stays:
        return item.sentence.isEmpty() ? said(QT_TRANSLATE_NOOP("bulk", "Not taken back"))
                                       : said(QT_TRANSLATE_NOOP("bulk", "Not taken back: %1")).arg(item.sentence);
    }
    Q_UNREACHABLE();
}

bool standsInFront(const live::BulkItem &item, Tense tense)
{
    return item.stand == BulkStand::Refused || item.stand == BulkStand::Untried || item.stand == BulkStand::Stays ||
           (tense == Tense::Was && item.stand == BulkStand::Ready);
}

} // namespace

QString actName(domain::CaseAct act)
{
    const auto action = actions::actionOf(act, false);
    return action ? actions::text(*action) : domain::label(act);
}

BulkLine lineOf(const live::Hall &hall, const live::BulkItem &item, Tense tense)
{
    const region::Region &region = hall.region();
    BulkLine line;
    line.id = item.id;
    line.number = item.number.isEmpty() ? QString() : hall.numberOf(item.id, item.number);
    line.title = region::saidMasked(region, item.title);
    const region::Department *department = region.department(item.department);
    line.department = department ? (department->shortName.isEmpty() ? department->name : department->shortName) : item.department;
    line.result = resultOf(item, tense);
    line.stand = tense == Tense::Was && item.stand == BulkStand::Ready ? BulkStand::Untried : item.stand;
    return line;
}

std::vector<size_t> inOrder(const live::BulkItems &items, Tense tense)
{
    std::vector<size_t> places(items.size());
    std::iota(places.begin(), places.end(), size_t{0});
    std::ranges::stable_partition(places, [&](size_t place) { return standsInFront(items[place], tense); });
    return places;
}

std::array<int, 5> levelsOf(const live::BulkItems &items)
{
    std::array<int, 5> levels{};
    for (const live::BulkItem &item : items) {
        if (!item.number.isEmpty()) // it was opened
            ++levels[domain::indexOf(item.level)];
    }
    return levels;
}

QStringList filledLines(const live::Hall &hall, const domain::Filled &filled)
{
    QStringList lines;
    if (!filled.department.isEmpty()) {
        const region::Department *department = hall.region().department(filled.department);
        lines << base::isolated(department ? department->name : filled.department);
    }
    if (filled.extension > base::Milliseconds(0)) {
        const int minutes = int(std::chrono::duration_cast<std::chrono::minutes>(filled.extension).count());
        lines << QCoreApplication::translate("bulk", "+%n min", nullptr, minutes);
    }
    if (!filled.text.isEmpty())
        lines << base::isolated(filled.text);
    return lines;
}

QStringList warningLines(const live::BulkItems &items, const std::vector<std::pair<QString, int>> &conditions)
{
    QStringList lines;
    const auto will = [](const live::BulkItem &item) { return item.stand == BulkStand::Ready; };
    const int lasting = int(std::ranges::count_if(items, [&](const live::BulkItem &item) { return will(item) && !item.canGoBack; }));
    if (lasting > 0)
        lines << QCoreApplication::translate("bulk", "%n of them cannot be taken back.", nullptr, lasting);
    if (std::ranges::any_of(items, [&](const live::BulkItem &item) { return will(item) && live::ringsOutside(item.act); }))
        lines << said(QT_TRANSLATE_NOOP("bulk", "It rings at the departments at once: what they have heard is not taken back."));
    for (const auto &[text, count] : conditions)
        lines << u"△ %1 × %2"_s.arg(count).arg(text);
    return lines;
}

} // namespace ui::bulk
