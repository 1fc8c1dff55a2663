// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/wall/hallqueue.h"

#include "hall/wall/floodband.h"
#include "hall/wall/hallcalendar.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace ui::hall {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kQueueHead = 76, kQueueRow = 110, kQueueFoot = 84;
constexpr qreal kBusyHead = 72, kBusyRow = 94, kBusyFoot = 60; ///< in a flood: ten rows and the band
constexpr int kMostOfALevel = 2000;                            ///< looked through for those that wait
constexpr qreal kQueueMargin = 28;
constexpr qreal kColumnFrom = 880; ///< a second column from twice this width on

} // namespace

HallQueue::HallQueue(const live::Hall &hall, const theme::Theme &theme, QWidget *parent)
    : ScaledPanel(theme, parent), m_hall(hall), m_model(hall), m_fold(hall)
{
    connect(&m_fold, &live::FloodFold::changed, this, [this] { m_model.setGroups(m_fold.groups()); });
    connect(&m_model, &live::QueueModel::countsChanged, this, [this] {
        m_rowsFor = -1;
        touch();
    });
    connect(&hall, &live::Hall::secondPassed, this, &HallQueue::touch);
}

void HallQueue::setChosen(std::optional<base::CaseId> id)
{
    if (id != m_chosen) {
        m_chosen = id;
        touch();
    }
}

void HallQueue::setHidden(const QSet<base::CaseId> &ids)
{
    if (ids == m_hidden) {
        return;
    }
    m_hidden = ids;
    // Twice a second, and nothing but frames: rows that wait to be compared are found in any case.
    for (size_t index = 0; index < m_shown.size(); ++index) {
        ShownRow now = m_shown[index];
        now.look = lookOf(now.row);
        if (now.look != m_shown[index].look) {
            compareRow(rowBox(index, m_shown.size()), m_shown[index], now);
            m_shown[index].look = now.look;
        }
    }
}

void HallQueue::setStale(bool stale)
{
    if (stale != m_stale) {
        m_stale = stale;
        touch();
    }
}

void HallQueue::setQuiet(std::optional<QuietView> quiet)
{
    if (quiet != m_quiet) {
        m_quiet = std::move(quiet);
        touch();
    }
}

/// Several things change in one frame; what the screen has is compared with what it is to show once, before the frame is painted.
void HallQueue::touch()
{
    if (!std::exchange(m_toSynchronize, true)) {
        QMetaObject::invokeMethod(this, &HallQueue::synchronize, Qt::QueuedConnection);
    }
}

RowLook HallQueue::lookOf(const live::QueueRow &row) const { return {m_chosen == row.id, m_hidden.contains(row.id), m_stale}; }

HallQueue::Around HallQueue::around() const
{
    const live::WallView wall = m_hall.wall();
    Around around;
    for (size_t level = 0; level < wall.levels.size(); ++level) {
        around.open[level] = wall.levels[level].open;
    }
    for (const live::QueueRow &row : shownRows()) {
        around.told[domain::indexOf(row.level)] += 1 + row.more;
    }
    around.near = wall.near();
    around.overdue = wall.overdue();
    around.waiting = wall.waiting();
    around.flooded = isFlooded();
    around.quiet = m_quiet;
    if (shownRows().empty()) {
        around.news = clockText(m_hall.region(), m_hall.newestAt());
    }
    return around;
}

void HallQueue::synchronize()
{
    m_toSynchronize = false;
    const base::Instant now = m_hall.shownAt();
    std::vector<ShownRow> shown;
    for (const live::QueueRow &row : shownRows()) {
        shown.push_back({row, lookOf(row), rowTime(row, now, m_stale)});
    }
    const std::vector<ShownRow> before = std::exchange(m_shown, std::move(shown));
    const Around was = std::exchange(m_around, around());
    const bool otherPlaces = before.size() != m_shown.size() && (columns() > 1 || m_quiet || before.empty() || m_shown.empty());
    if (otherPlaces || was.flooded != m_around.flooded || was.quiet != m_around.quiet || was.news != m_around.news) {
        update();
        return;
    }
    for (size_t index = 0; index < std::max(before.size(), m_shown.size()); ++index) {
        const QRectF box = rowBox(index, std::max(before.size(), m_shown.size()));
        if (index < before.size() && index < m_shown.size()) {
            compareRow(box, before[index], m_shown[index]);
        } else {
            updatePart(box);
        }
    }
    if (was != m_around) {
        updatePart(QRectF(0, 0, units().width(), headHeight()));
        updatePart(QRectF(0, restTop(), units().width(), units().height() - restTop()));
    } else if (isFlooded()) {
        updatePart(QRectF(0, restTop(), units().width(), kFloodBand));
    }
}

void HallQueue::compareRow(const QRectF &box, const ShownRow &before, const ShownRow &now)
{
    const bool sameTime = before.time.urgency == now.time.urgency && before.time.width == now.time.width && before.time.unseen == now.time.unseen;
    RowLook look = before.look;
    look.frameOff = now.look.frameOff;
    if (before.row != now.row || look != now.look || !sameTime) {
        updatePart(box);
        return;
    }
    if (before.look != now.look) {
        updatePart(rowStateBox(box, now.row, m_hall.shownAt()));
    }
    if (before.time != now.time) {
        updatePart(rowTimeBox(box, now.time));
    }
}

qreal HallQueue::headHeight() const { return isFlooded() ? kBusyHead : kQueueHead; }

qreal HallQueue::rowHeight() const { return isFlooded() ? kBusyRow : kQueueRow; }

qreal HallQueue::footHeight() const { return isFlooded() ? kBusyFoot + kFloodBand : kQueueFoot; }

int HallQueue::columns() const { return std::max(1, int((units().width() + 0.5) / kColumnFrom)); }

int HallQueue::rowsInColumn() const { return std::max(1, int((units().height() - headHeight() - footHeight() + 0.5) / rowHeight())); }

int HallQueue::capacity() const { return columns() * rowsInColumn(); }

/// The model's rows, those of each level that wait for acceptance before the others.
std::vector<int> HallQueue::shownIndexes() const
{
    const auto rowOf = [this](int index) -> const live::CaseRow * {
        const auto slot = m_hall.table().slotOf(m_model.idAt(index));
        return slot ? &m_hall.table().row(*slot) : nullptr;
    };
    const auto most = size_t(capacity());
    std::vector<int> shown;
    for (int first = 0; first < m_model.rowCount() && shown.size() < most;) {
        const live::CaseRow *head = rowOf(first);
        std::vector<int> waiting, others;
        int index = first;
        for (; index < m_model.rowCount() && index - first < kMostOfALevel; ++index) {
            const live::CaseRow *row = rowOf(index);
            if (!row || !head || row->level != head->level || row->suspended != head->suspended) {
                break;
            }
            (row->state == domain::CaseState::Dispatched && !row->suspended ? waiting : others).push_back(index);
            if (shown.size() + waiting.size() >= most) {
                break; // those that wait fill the panel
            }
        }
        first = std::max(index, first + 1);
        for (const std::vector<int> *part : {&waiting, &others}) {
            shown.insert(shown.end(), part->begin(), part->end());
        }
    }
    shown.resize(std::min(shown.size(), most));
    return shown;
}

const std::vector<live::QueueRow> &HallQueue::shownRows() const
{
    if (m_rowsFor != capacity()) {
        m_rowsFor = capacity();
        m_rows.clear();
        for (const int index : shownIndexes()) {
            m_rows.push_back(m_model.rowAt(index));
        }
    }
    return m_rows;
}

qreal HallQueue::restTop() const
{
    const qreal full = headHeight() + rowsInColumn() * rowHeight();
    return m_quiet ? std::min(full, headHeight() + std::ceil(qreal(shownRows().size()) / columnsFor(shownRows().size())) * rowHeight()) : full;
}

QRectF HallQueue::rowBox(size_t index, size_t shown) const
{
    const int sideBySide = columnsFor(shown);
    const qreal width = units().width() / sideBySide;
    const int high = std::max(1, std::min(rowsInColumn(), (int(shown) + sideBySide - 1) / sideBySide)); // columns of one length
    return QRectF(qreal(int(index) / high) * width, headHeight() + qreal(int(index) % high) * rowHeight(), width, rowHeight());
}

std::optional<base::CaseId> HallQueue::caseAt(QPointF pixel) const
{
    const std::vector<live::QueueRow> &rows = shownRows();
    for (size_t index = 0; index < rows.size(); ++index) {
        if (rowBox(index, rows.size()).contains(pixel / scale()))
            return rows[index].id;
    }
    return std::nullopt;
}

void HallQueue::paint(QPainter &painter, QSizeF size)
{
    paintGround(painter, QRectF(QPointF(0, 0), size));
    const bool head = shows(QRectF(0, 0, size.width(), headHeight()));
    const bool rest = shows(QRectF(0, restTop(), size.width(), size.height() - restTop()));
    const live::WallView wall = head || rest ? m_hall.wall() : live::WallView(); // every second no more than the rows' times are asked for
    if (head) {
        paintHead(painter, size, wall);
    }
    const std::vector<live::QueueRow> &rows = shownRows();
    if (rows.size() != m_shown.size()) {
        touch(); // there is room for more rows, or for fewer, than when they were last compared
    }
    if (rows.empty() && !m_quiet) {
        paintEmpty(painter, size);
        return;
    }
    for (size_t index = 0; index < rows.size(); ++index) {
        const QRectF box = rowBox(index, rows.size()), part = shownOf(box);
        if (!part.isNull()) {
            paintHallRow(painter, theme(), box, rows[index], m_hall.shownAt(), lookOf(rows[index]), part);
        }
    }
    if (!rest) {
        return;
    }
    if (isFlooded()) {
        paintFloodBand(painter, theme(), QRectF(0, headHeight() + rowsInColumn() * rowHeight(), size.width(), kFloodBand), m_hall, m_fold);
    }
    const qreal low = headHeight() + std::ceil(qreal(rows.size()) / columnsFor(rows.size())) * rowHeight();
    if (m_quiet && size.height() - low > kQueueFoot + kQueueRow && wall.open() <= int(rows.size())) {
        paintQuiet(painter, theme(), m_hall.region(), QRectF(0, low, size.width(), size.height() - low), *m_quiet);
        return;
    }
    paintRest(painter, size, wall, rows);
}

void HallQueue::paintHead(QPainter &painter, QSizeF size, const live::WallView &wall) const
{
    qreal right = size.width() - kQueueMargin;
    const auto tag = [&](const QString &text, theme::TagStyle style) {
        right = theme().paintTag(painter, text, QPointF(right, headHeight() / 2 - theme::tagSize(text, 34).height() / 2), 34, style).left() - 18;
    };
    if (wall.near() > 0) {
        tag(tr("Near %1").arg(wall.near()), theme::TagStyle::Outline);
    }
    if (wall.overdue() > 0) {
        tag(tr("Overdue %1").arg(wall.overdue()), theme::TagStyle::Solid);
    }
    if (m_quiet && wall.overdue() == 0 && wall.near() == 0 && wall.waiting() == 0) {
        const QString calm = tr("none overdue, none waiting");
        const QRectF line(kQueueMargin, 2, right - kQueueMargin, headHeight());
        const qreal used =
            theme::textWidth(tr("Queue"), look::sans(40, true)) + theme::textWidth(tr("%n cases", nullptr, wall.open()), look::sans(34)) + 48;
        if (used + theme::textWidth(calm, look::sans(34)) <= line.width()) {
            right -= theme::paintText(painter, calm, line, look::sans(34), palette().textSecond, Qt::AlignRight) + 18;
        }
    }
    const QRectF words(kQueueMargin, 0, right - kQueueMargin, headHeight());
    const QString head = tr("Queue");
    const qreal taken = theme::paintText(painter, head, words, theme::fitted(head, 40, true, words.width(), 34), palette().text) + 18;
    const QRectF rest = words.adjusted(taken, 2, 0, 0);
    const QString cases = tr("%n cases", nullptr, wall.open());
    const bool fits = theme::textWidth(cases, look::sans(34)) <= rest.width();
    theme::paintText(painter, fits ? cases : QString::number(wall.open()), rest, look::sans(34), palette().textSecond);
}

void HallQueue::paintRest(QPainter &painter, QSizeF size, const live::WallView &wall, const std::vector<live::QueueRow> &shown) const
{
    const qreal top = headHeight() + rowsInColumn() * rowHeight() + (isFlooded() ? kFloodBand : 0);
    painter.fillRect(QRectF(0, top, size.width(), 2), palette().hairline);
    const QRectF line(kQueueMargin, top, size.width() - 2 * kQueueMargin, size.height() - top);
    // A row that stands for others tells them.
    const auto told = [](int sum, const live::QueueRow &row) { return sum + 1 + row.more; };
    const int rest = wall.open() - std::accumulate(shown.begin(), shown.end(), 0, told);
    if (rest <= 0) {
        theme::paintText(painter, tr("All open cases are shown"), line, look::sans(36), palette().textSecond);
        return;
    }
    qreal x = line.left() + theme::paintText(painter, tr("%n more", nullptr, rest), line, look::sans(36), palette().textSecond) + 36;
    for (const live::LevelView &level : wall.levels) {
        const int above = std::accumulate(shown.begin(), shown.end(), 0,
                                          [&](int sum, const live::QueueRow &row) { return row.level == level.level ? told(sum, row) : sum; });
        const QString count = QString::number(level.open - above);
        const qreal need = 44 + 10 + theme::textWidth(count, look::sans(36, true)) + 36;
        if (level.open <= above || x + need > line.right()) {
            continue;
        }
        look::MarkStyle style;
        style.ground = palette().panel;
        look::paintMark(painter, level.level, QPointF(x + 22, line.center().y()), 22 * 0.84, palette(), style);
        theme::paintText(painter, count, line.adjusted(x + 54 - line.left(), 0, 0, 0), look::sans(36, true), palette().text);
        x += need;
    }
    const QString order = tr("by level, waiting first, then time left");
    if (x + theme::textWidth(order, look::sans(32)) <= line.right()) {
        theme::paintText(painter, order, line, look::sans(32), palette().textThird, Qt::AlignRight);
    }
}

void HallQueue::paintEmpty(QPainter &painter, QSizeF size) const
{
    const QPointF middle(size.width() / 2, size.height() * 0.42);
    theme().paintIcon(painter, theme::Icon::Box, QRectF(middle - QPointF(60, 120), QSizeF(120, 120)), palette().textThird);
    const QRectF line(kQueueMargin, middle.y() + 20, size.width() - 2 * kQueueMargin, 64);
    theme::paintText(painter, tr("No open cases"), line, look::sans(48, true), palette().text, Qt::AlignHCenter);
    theme::paintText(painter, tr("Last news %1").arg(clockText(m_hall.region(), m_hall.newestAt())), line.translated(0, 70), look::sans(36),
                     palette().textSecond, Qt::AlignHCenter);
}

} // namespace ui::hall
