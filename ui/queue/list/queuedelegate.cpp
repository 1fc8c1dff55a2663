// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/list/queuedelegate.h"

#include "live/text/spokenrow.h"
#include "live/text/timetext.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <span>

namespace ui::queue {

using namespace Qt::StringLiterals;
using domain::CaseState;
using live::QueueColumn;

namespace {

// The pieces that are kept as pictures; below them the levels' marks.
constexpr int kPausedBar = 10;
constexpr int kOverdueBar = 11;
constexpr int kTags = 100; ///< + 10 × size + style
constexpr qreal kTagPixels = 13;
constexpr qreal kTagGap = 6;
constexpr qreal kMarkAir = 4; ///< behind the marks of a state
constexpr qreal kIconMark = 12;
constexpr qreal kDotPitch = 10;    ///< the dot of what waits, and what stands beside it
constexpr qreal kMarkOfBox = 0.42; ///< a mark's radius in its box, as the sheets draw it

QString queueText(const char *source) { return QCoreApplication::translate("queue", source); }

bool isWaiting(const live::QueueRow &row) { return row.state == CaseState::Dispatched && !row.suspended; }

QColor between(const QColor &left, const QColor &right)
{
    return QColor((left.red() + right.red()) / 2, (left.green() + right.green()) / 2, (left.blue() + right.blue()) / 2);
}

} // namespace

theme::Icon markIcon(live::Mark mark)
{
    switch (mark) {
    case live::Mark::Suspended: return theme::Icon::Pause;
    case live::Mark::ExtensionAsked: return theme::Icon::Clock;
    case live::Mark::Supervised: return theme::Icon::Flag;
    }
    Q_UNREACHABLE();
}

QueueDelegate::QueueDelegate(const theme::Theme &theme, const live::Hall &hall, RowSource source, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_hall(hall), m_source(std::move(source))
{}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {m_columns.widths[static_cast<size_t>(index.column())], m_columns.rowHeight};
}

const live::QueueRow &QueueDelegate::fetch(int row) const
{
    if (row != m_row) {
        m_fetched = m_source.rowAt(row);
        m_row = row;
    }
    return m_fetched;
}

bool QueueDelegate::blinks(const live::QueueRow &row) { return isWaiting(row) && !domain::isWorse(domain::Severity::Orange, row.level); }

QColor QueueDelegate::groundOf(int row, bool selected, bool hovered) const
{
    const auto &p = m_theme.palette();
    if (selected)
        return p.selected;
    if (hovered)
        return p.raised;
    return row % 2 == 1 ? between(p.panel, p.raised) : p.panel;
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto column = static_cast<QueueColumn>(index.column());
    const live::QueueRow &row = fetch(index.row());
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused = option.state & QStyle::State_HasFocus;
    const auto &p = m_theme.palette();
    painter->save();
    paintGround(*painter, option, index.row(), selected);
    const QRectF box = QRectF(option.rect).adjusted(padLeft(column), 0, 0, 0);
    const Cell cell{*painter,
                    box,
                    row,
                    selected,
                    focused,
                    selected ? p.textSecond : p.textThird,
                    groundOf(index.row(), selected, option.state & QStyle::State_MouseOver)};
    if (column == QueueColumn::Mark)
        paintMarkCell(cell);
    else if (column == QueueColumn::Level)
        paintLevel(cell);
    else if (column == QueueColumn::State)
        paintState(cell);
    else if (column == QueueColumn::Bar)
        paintBar(cell);
    else if (column == QueueColumn::Left)
        paintLeft(cell, index.row());
    else
        paintWords(cell, column);
    if (focused)
        paintRowFrame(*painter, option.rect, column);
    painter->restore();
}

void QueueDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, int row, bool selected) const
{
    painter.fillRect(option.rect, groundOf(row, selected, option.state & QStyle::State_MouseOver));
    if (!m_drill || selected)
        return;
    // The hatch must run on from cell to cell: it is anchored to the viewport, not to the cell.
    painter.setBrushOrigin(0, 0);
    painter.fillRect(option.rect,
                     look::hatch(m_theme.palette().raised, 16 * painter.device()->devicePixelRatioF(), 8 * painter.device()->devicePixelRatioF()));
}

void QueueDelegate::paintMarkCell(const Cell &cell) const
{
    const auto &p = m_theme.palette();
    const qreal middle = cell.box.center().y() + 0.5;
    const QRectF icon(cell.box.left(), middle - 7, 14, 14);
    const std::vector<live::Mark> marks = cell.row.marks();
    const int apart = marksApart(cell.row, int(marks.size()));
    const bool waits = isWaiting(cell.row);
    if (cell.row.pending)
        m_theme.paintIcon(cell.painter, theme::Icon::Upload, icon, p.text);
    else if (!cell.row.writer.isEmpty() && !waits)
        m_theme.paintIcon(cell.painter, theme::Icon::Lock, icon, p.text);
    else if (waits && (!blinks(cell.row) || m_blinkOn))
        cell.painter.fillRect(QRectF(cell.box.left() + (apart > 0 ? 0 : 3), middle - 4, 8, 8), p.text);
    else if (m_stale && !waits && apart == 0)
        m_theme.paintIcon(cell.painter, theme::Icon::Offline, icon, cell.third);
    qreal left = cell.box.left() + (waits ? kDotPitch : 0);
    if (!cell.row.writer.isEmpty() && waits && !cell.row.pending && left + kIconMark <= cell.box.right())
        m_theme.paintIcon(cell.painter, theme::Icon::Lock, QRectF(left, middle - 6, kIconMark, kIconMark), p.text);
    for (int i = 0; i < apart; ++i, left += kIconMark)
        m_theme.paintIcon(cell.painter, markIcon(marks[size_t(i)]), QRectF(left, middle - 6, kIconMark, kIconMark), p.text);
}

int QueueDelegate::marksApart(const live::QueueRow &row, int marks) const
{
    if (marks == 0 || row.pending || !row.writer.isEmpty())
        return 0;
    const bool waits = isWaiting(row);
    const QString word = domain::label(row.state);
    const qreal taken = waits ? theme::tagSize(word, kTagPixels).width() : theme::textWidth(word, look::sans(14));
    const int beside = std::max(0, int((m_columns[QueueColumn::State] - kMarkAir - taken) / kMarkPitch));
    const qreal room = m_columns[QueueColumn::Mark] - padLeft(QueueColumn::Mark) - (waits ? kDotPitch : 0);
    return std::clamp(marks - beside, 0, std::max(0, int(room / kIconMark)));
}

void QueueDelegate::paintLevel(const Cell &cell) const
{
    const qreal size = m_columns.rowHeight < 34 ? 22 : 24;
    const QPointF centre(cell.box.left() + size / 2, cell.box.center().y() + 0.5);
    const QRectF box(centre - QPointF(size / 2, size / 2), QSizeF(size, size));
    m_painted.paintPiece(cell.painter, box, {domain::number(cell.row.level), {}, cell.ground.rgb()}, [&](QPainter &painter) {
        look::MarkStyle style;
        style.ground = cell.ground;
        look::paintMark(painter, cell.row.level, centre, size * kMarkOfBox, m_theme.palette(), style);
    });
    text(cell, cell.box.adjusted(size + 6, 0, -4, 0), theme::colourWord(cell.row.level), {14, false, m_theme.palette().text});
}

void QueueDelegate::text(const Cell &cell, const QRectF &box, const QString &words, const actions::TextStyle &style) const
{
    actions::paintText(cell.painter, box, words, style);
}

void QueueDelegate::tag(const Cell &cell, const QString &words, theme::TagStyle style, qreal pixels, QPointF topRight) const
{
    const QSizeF size = theme::tagSize(words, pixels);
    const QRectF box(topRight - QPointF(size.width(), 0), size);
    m_painted.paintPiece(cell.painter, box, {kTags + 10 * int(pixels) + int(style), words, 0},
                         [&](QPainter &painter) { m_theme.paintTag(painter, words, topRight, pixels, style); });
}

// The state's word first, its marks at the right: those without room there stand before the level. Only where that is full, too, the word is elided.
void QueueDelegate::paintState(const Cell &cell) const
{
    const auto &p = m_theme.palette();
    const live::QueueRow &row = cell.row;
    const qreal right = paintMarks(cell, row.marks());
    const QRectF words(cell.box.left(), cell.box.top(), right - cell.box.left(), cell.box.height());
    if (!row.writer.isEmpty() && !isWaiting(row)) { // what waits keeps its word: it can be accepted all the same
        const QSizeF size = theme::tagSize(row.writer, kTagPixels);
        if (size.width() <= words.width())
            tag(cell, row.writer, theme::TagStyle::Quiet, kTagPixels,
                QPointF(words.left() + size.width(), words.center().y() + 0.5 - size.height() / 2));
        else
            text(cell, words, row.writer, {13, false, cell.third});
        return;
    }
    if (!isWaiting(row)) {
        text(cell, words, domain::label(row.state), {14, false, row.suspended ? cell.third : p.textSecond});
        return;
    }
    const QString waiting = domain::label(row.state);
    const QSizeF size = theme::tagSize(waiting, kTagPixels);
    if (size.width() > words.width())
        text(cell, words, waiting, {13, true, p.text});
    else if (!blinks(row) || m_blinkOn)
        tag(cell, waiting, theme::TagStyle::Outline, kTagPixels, QPointF(words.left() + size.width(), words.center().y() + 0.5 - size.height() / 2));
    else
        text(cell, words.adjusted(5, 0, 0, 0), waiting, {13, true, p.text});
}

qreal QueueDelegate::paintMarks(const Cell &cell, const std::vector<live::Mark> &marks) const
{
    qreal right = cell.box.right() - kMarkAir;
    const auto beside = std::span(marks).subspan(size_t(marksApart(cell.row, int(marks.size()))));
    for (auto mark = beside.rbegin(); mark != beside.rend(); ++mark) {
        right -= kMarkPitch;
        m_theme.paintIcon(cell.painter, markIcon(*mark), QRectF(right, cell.box.center().y() - 5.5, kIconMark, kIconMark), m_theme.palette().text);
    }
    return right;
}

void QueueDelegate::paintBar(const Cell &cell) const
{
    const live::Countdown &clock = cell.row.clock;
    if (clock.open != domain::kNotOpen)
        return text(cell, cell.box.adjusted(0, 0, -4, 0), domain::openReason(clock.open), {13, false, cell.third});
    if (!clock.stage && !clock.paused)
        return;
    const qreal barWidth = std::min<qreal>(kBar, cell.box.width() - kCellGap);
    const bool named = cell.box.width() > barWidth + 20;
    const qreal words = named ? cell.box.width() - barWidth - 14 : -6;
    if (clock.stage && named)
        text(cell, QRectF(cell.box.left(), cell.box.top(), words, cell.box.height()), domain::label(*clock.stage), {13, false, cell.third});
    const QRectF bar(cell.box.left() + words + 6, cell.box.center().y() - 5.5, barWidth, 12);
    const base::Instant now = m_hall.shownAt();
    const auto draw = [&](QPainter &painter) { m_theme.paintCountdownBar(painter, bar, clock, now); };
    // Two of them stand still; the hatch of the overdue one is a picture of its own.
    const live::Urgency urgency = clock.urgency(now);
    if (urgency == live::Urgency::Paused || urgency == live::Urgency::Overdue)
        m_painted.paintPiece(cell.painter, bar, {urgency == live::Urgency::Paused ? kPausedBar : kOverdueBar, {}, 0}, draw);
    else
        draw(cell.painter);
}

void QueueDelegate::paintLeft(const Cell &cell, int row) const
{
    const auto &p = m_theme.palette();
    const live::Countdown &clock = cell.row.clock;
    const QRectF box = cell.box.adjusted(0, 0, -10, 0);
    const base::Instant now = m_hall.shownAt();
    const QString left = live::countdownText(clock.left(now));
    const QColor ink = m_stale ? cell.third : p.text;
    const auto running = [&](bool bold) {
        const QString about = m_stale ? queueText(QT_TRANSLATE_NOOP("queue", "about %1")).arg(left) : left;
        return actions::textWidth(about, 14, bold) <= box.width() ? about : left; // a time is never cut
    };
    switch (clock.urgency(now)) {
    case live::Urgency::None:
        if (clock.open != domain::kNotOpen)
            text(cell, box, queueText(QT_TRANSLATE_NOOP("queue", "Open")), {14, false, p.textSecond, Qt::AlignRight});
        else if (m_source.when)
            text(cell, box, m_source.when(row), {14, false, p.textSecond, Qt::AlignRight});
        break;
    case live::Urgency::Paused: text(cell, box, queueText(QT_TRANSLATE_NOOP("queue", "Paused")), {14, false, cell.third, Qt::AlignRight}); break;
    case live::Urgency::Overdue: {
        const QSizeF size = theme::tagSize(left, 14);
        tag(cell, left, theme::TagStyle::Solid, 14, QPointF(box.right(), box.center().y() + 0.5 - size.height() / 2));
        break;
    }
    case live::Urgency::Near: text(cell, box, running(true), {14, true, ink, Qt::AlignRight}); break;
    case live::Urgency::Running: text(cell, box, running(false), {14, false, ink, Qt::AlignRight}); break;
    }
}

void QueueDelegate::paintWords(const Cell &cell, QueueColumn column) const
{
    const auto &p = m_theme.palette();
    const QRectF box = cell.box.adjusted(0, 0, -8, 0);
    if (column == QueueColumn::Number && cell.row.byCaller)
        m_theme.paintIcon(cell.painter, theme::Icon::Phone, QRectF(box.right() - kIconMark + 6, box.center().y() - 5.5, kIconMark, kIconMark),
                          p.text);
    if (column == QueueColumn::Number || isPlain(column))
        text(cell, box, live::specOf(column).text(cell.row, m_hall.shownAt()), {14, false, p.textSecond});
    else if (column == QueueColumn::Title)
        paintTitle(cell, box);
    else if (column == QueueColumn::Place)
        paintPlace(cell, box);
    else if (column == QueueColumn::Source)
        paintName(cell, box.adjusted(0, 0, 6, 0), cell.row.source, shortSource(m_hall.region(), cell.row.source), p.textSecond);
    else if (cell.row.department.isEmpty())
        text(cell, box, queueText(QT_TRANSLATE_NOOP("queue", "None yet")), {14, false, cell.third});
    else
        paintName(cell, box, cell.row.department, shortDepartment(m_hall.region(), cell.row.department), p.text);
}

void QueueDelegate::paintName(const Cell &cell, const QRectF &box, const QString &name, const QString &brief, const QColor &ink) const
{
    text(cell, box, theme::textWidth(name, look::sans(14)) <= box.width() + 1 ? name : brief, {14, false, ink});
}

// The word stands in what the item leaves free, else in what the place does: whole where one of them has the room, else in short. It is never elided
// and takes nothing of the place's words; where nothing is free, the item's are elided.
QueueDelegate::Unseen QueueDelegate::unseenOf(const live::QueueRow &row) const
{
    const QString word = theme::unseenWord(row, m_hall.shownAt());
    if (word.isEmpty())
        return {};
    const QString brief =
        row.unseen(m_hall.shownAt()) ? queueText(QT_TRANSLATE_NOOP("queue", "Not ack.")) : queueText(QT_TRANSLATE_NOOP("queue", "To ack."));
    const qreal more = row.more > 0 ? actions::tagWidth(u"+%1"_s.arg(row.more)) + kTagGap : 0;
    const qreal title =
        m_columns[QueueColumn::Title] - kCellGap - theme::textWidth(row.title, look::sans(14, row.state == CaseState::Dispatched)) - more - kTagGap;
    const qreal place = m_columns[QueueColumn::Place] - kCellGap - theme::textWidth(placeTexts(row).brief, look::sans(14)) - kTagGap;
    for (const QString &each : {word, brief}) {
        const qreal wide = theme::tagSize(each, kTagPixels).width();
        if (wide <= std::max(title, place))
            return {each, wide <= title ? QueueColumn::Title : QueueColumn::Place};
    }
    return {brief, QueueColumn::Title};
}

qreal QueueDelegate::paintUnseen(const Cell &cell, const QRectF &box, QueueColumn column) const
{
    const Unseen unseen = unseenOf(cell.row);
    if (unseen.word.isEmpty() || unseen.column != column)
        return 0;
    const auto style = cell.row.unseen(m_hall.shownAt()) ? theme::TagStyle::Solid : theme::TagStyle::Outline;
    const QSizeF size = theme::tagSize(unseen.word, kTagPixels);
    tag(cell, unseen.word, style, kTagPixels, QPointF(box.right(), box.center().y() + 0.5 - size.height() / 2));
    return size.width() + kTagGap;
}

void QueueDelegate::paintPlace(const Cell &cell, const QRectF &box) const
{
    const QRectF words = box.adjusted(0, 0, -paintUnseen(cell, box, QueueColumn::Place), 0);
    const PlaceTexts place = placeTexts(cell.row);
    paintName(cell, words, place.whole, place.brief, m_theme.palette().textSecond);
}

void QueueDelegate::paintTitle(const Cell &cell, const QRectF &box) const
{
    const QColor &ink = m_theme.palette().text;
    qreal room = box.width() - paintUnseen(cell, box, QueueColumn::Title);
    if (cell.row.more > 0) {
        // How many others the row stands for is never elided.
        const QString more = u"+%1"_s.arg(cell.row.more);
        const qreal wide = actions::tagWidth(more);
        room -= wide + kTagGap;
        const qreal left = box.left() + std::min(room, actions::textWidth(cell.row.title, 14, cell.row.state == CaseState::Dispatched)) + kTagGap;
        actions::paintTagAt(cell.painter, m_theme, more, left, cell.box.center().y() + 0.5, theme::TagStyle::Outline);
    }
    text(cell, QRectF(box.left(), box.top(), room, box.height()), cell.row.title, {14, cell.row.state == CaseState::Dispatched, ink});
}

void QueueDelegate::paintRowFrame(QPainter &painter, const QRect &box, QueueColumn column) const
{
    const QColor line = m_theme.palette().text;
    painter.fillRect(QRect(box.left(), box.top(), box.width(), 2), line);
    painter.fillRect(QRect(box.left(), box.bottom() - 1, box.width(), 2), line);
    if (column == QueueColumn::Mark)
        painter.fillRect(QRect(box.left(), box.top(), 2, box.height()), line);
    if (column == QueueColumn::Left)
        painter.fillRect(QRect(box.right() - 1, box.top(), 2, box.height()), line);
}

QString QueueDelegate::spoken(int row) const { return live::spokenRow(m_source.rowAt(row), m_hall.shownAt()); }

} // namespace ui::queue
