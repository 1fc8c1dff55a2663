// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/wall/floodband.h"

#include "base/text/outsidetext.h"
#include "theme/spoken.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui::hall {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kBandMargin = 28;

QString bandText(const char *source) { return QCoreApplication::translate("floodband", source); }

/// Layers that are folded into one: a tray with lines over it.
void paintFold(QPainter &painter, const QRectF &box, const QColor &ink)
{
    painter.setPen(QPen(ink, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(box.left() + 6, box.top() + 34, 52, 22), 3, 3);
    for (const auto &[from, y, width] : {std::tuple{12.0, 26.0, 40.0}, {18.0, 16.0, 28.0}, {24.0, 7.0, 16.0}}) {
        painter.drawLine(box.topLeft() + QPointF(from, y), box.topLeft() + QPointF(from + width, y));
    }
}

QString headText(const live::FloodFold &fold)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(live::Flood::kWindow).count();
    return bandText(QT_TRANSLATE_NOOP("floodband", "Flood: %1 in %2 min")).arg(fold.flood().count()).arg(minutes);
}

QString sinceText(const live::Hall &hall, const live::FloodFold &fold)
{
    const live::FloodGroups &groups = fold.groups();
    const QString since = fold.flood().since() ? hall.region().toLocal(*fold.flood().since()).toString(u"HH:mm"_s) : QString();
    return groups.more.isEmpty()
               ? bandText(QT_TRANSLATE_NOOP("floodband", "since %1")).arg(since)
               : bandText(QT_TRANSLATE_NOOP("floodband", "since %1 · %2 rows stand for others · red never")).arg(since).arg(groups.more.size());
}

/// What the rows that stand for others are about, and for how many: "+12". The largest first.
std::vector<std::pair<QString, QString>> largestOf(const live::Hall &hall, const live::FloodFold &fold)
{
    const live::FloodGroups &groups = fold.groups();
    std::vector<std::pair<int, base::CaseId>> largest;
    for (auto group = groups.more.cbegin(); group != groups.more.cend(); ++group) {
        largest.emplace_back(-group.value(), group.key());
    }
    std::ranges::sort(largest);
    std::vector<std::pair<QString, QString>> said;
    for (const auto &[more, id] : largest) {
        if (const auto slot = hall.table().slotOf(id)) {
            const live::QueueRow row = hall.queueRow(*slot);
            said.emplace_back(u"%1 %2"_s.arg(base::isolated(row.title), base::isolated(row.gridName)), u"+%1"_s.arg(-more));
        }
    }
    return said;
}

} // namespace

QString floodWords(const live::Hall &hall, const live::FloodFold &fold)
{
    QStringList words{headText(fold), sinceText(hall, fold)};
    for (const auto &[what, count] : largestOf(hall, fold))
        words << what + u' ' + count;
    return theme::spokenList(words);
}

void paintFloodBand(QPainter &painter, const theme::Theme &theme, const QRectF &box, const live::Hall &hall, const live::FloodFold &fold)
{
    const look::Palette &palette = theme.palette();
    painter.fillRect(box, palette.raised);
    painter.fillRect(QRectF(box.topLeft(), QSizeF(box.width(), 2)), palette.hairline);
    paintFold(painter, QRectF(box.left() + kBandMargin, box.top() + 16, 64, 64), palette.text);
    const QRectF words = box.adjusted(kBandMargin + 88, 4, -kBandMargin, -4);
    const QRectF upper(words.topLeft(), QSizeF(words.width(), 46)), lower(words.left(), words.top() + 44, words.width(), 42);
    const QString head = headText(fold);
    const qreal taken = theme::paintText(painter, head, upper, look::sans(36, true), palette.text) + 24;
    const QString rest = sinceText(hall, fold);
    const QRectF beside = upper.adjusted(taken, 0, 0, 0);
    theme::paintText(painter, rest, beside, theme::fitted(rest, 32, false, beside.width(), 26), palette.textSecond);
    qreal x = lower.left();
    for (const auto &[what, count] : largestOf(hall, fold)) {
        const qreal name = std::min(theme::textWidth(what, look::sans(32)), 420.0), digits = theme::textWidth(count, look::sans(32, true));
        if (x + name + 10 + digits > lower.right()) {
            break;
        }
        theme::paintText(painter, what, QRectF(x, lower.top(), name + 1, lower.height()), look::sans(32), palette.textSecond);
        theme::paintText(painter, count, QRectF(x + name + 10, lower.top(), digits + 2, lower.height()), look::sans(32, true), palette.text);
        x += name + digits + 46;
    }
}

} // namespace ui::hall
