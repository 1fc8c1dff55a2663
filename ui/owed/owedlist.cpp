// SPDX-License-Identifier: GPL-3.0-or-later
#include "owed/owedlist.h"

#include "actions/widget/paint.h"
#include "base/text/outsidetext.h"
#include "live/cases/queuecolumn.h"
#include "owed/owedwords.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace ui::owed {

using namespace Qt::StringLiterals;
using live::OwedGroup;
using live::OwedItem;
using live::OwedUrgency;

namespace {

constexpr int kListHead = 36, kListHeading = 28, kListRow = 34, kListFoot = 8;
constexpr int kListWidth = 900;
constexpr qreal kListSide = 14;

} // namespace

OwedList::OwedList(const actions::Console &console, const live::OwedBoard &board, QWidget *parent)
    : QWidget(parent), m_console(console), m_board(board)
{
    setFocusPolicy(Qt::ClickFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    hide();
    connect(&board, &live::OwedBoard::changed, this, [this] {
        if (isVisible())
            recount();
    });
    connect(&console.hall, &live::Hall::secondPassed, this, [this] {
        if (isVisible())
            update();
    });
}

void OwedList::open(const QRect &room)
{
    m_room = room;
    m_current = m_first = 0;
    m_lines.clear();
    recount();
    show();
    raise();
    setFocus(Qt::ShortcutFocusReason);
}

void OwedList::setRoom(const QRect &room)
{
    if (room == m_room)
        return;
    m_room = room;
    recount();
}

std::optional<OwedItem> OwedList::current() const
{
    return m_current >= 0 && size_t(m_current) < m_lines.size() ? m_lines[size_t(m_current)].item : std::nullopt;
}

void OwedList::recount()
{
    const std::optional<OwedItem> chosen = current();
    m_lines.clear();
    for (const OwedGroup group : live::kOwedGroups) {
        if (m_board.items(group).empty())
            continue;
        m_lines.push_back({group, std::nullopt});
        for (const OwedItem &item : m_board.items(group))
            m_lines.push_back({group, item});
    }
    const auto same = std::ranges::find_if(m_lines, [&chosen](const Line &line) { return line.item && line.item == chosen; });
    fit();
    setCurrent(same == m_lines.end() ? std::min(m_current, int(m_lines.size()) - 1) : int(same - m_lines.begin()), 1);
}

void OwedList::fit()
{
    int wanted = kListHead + kListFoot;
    for (const Line &line : m_lines)
        wanted += heightOf(line);
    if (m_lines.empty())
        wanted += kListRow;
    setGeometry(m_room.x(), m_room.y(), std::min(kListWidth, m_room.width()), std::min(wanted, m_room.height()));
}

int OwedList::heightOf(const Line &line) { return line.item ? kListRow : kListHeading; }

QRectF OwedList::boxOf(int line) const
{
    if (line < m_first)
        return {};
    int y = kListHead;
    for (int i = m_first; i < line; ++i)
        y += heightOf(m_lines[size_t(i)]);
    const QRectF box(0, y, width(), heightOf(m_lines[size_t(line)]));
    return box.bottom() <= height() ? box : QRectF();
}

/// The entry there, or the next one in the direction of `step`; headings are passed over.
void OwedList::setCurrent(int line, int step)
{
    const int last = int(m_lines.size()) - 1;
    line = std::clamp(line, 0, std::max(0, last));
    while (line >= 0 && line <= last && !m_lines[size_t(line)].item)
        line += step;
    if (line >= 0 && line <= last)
        m_current = line;
    // The heading above the chosen entry is worth its room where it is the first one.
    if (m_current <= 1)
        m_first = 0;
    m_first = std::min(m_first, std::max(0, m_current - 1));
    while (!m_lines.empty() && m_first < m_current && boxOf(m_current).isNull())
        ++m_first;
    theme::tellCurrent(this);
    update();
}

void OwedList::choose()
{
    if (const auto item = current()) {
        hide();
        Q_EMIT caseChosen(item->id);
    }
}

void OwedList::keyPressEvent(QKeyEvent *event)
{
    constexpr int kPage = 8;
    switch (event->key()) {
    case Qt::Key_Up: setCurrent(m_current - 1, -1); return;
    case Qt::Key_Down: setCurrent(m_current + 1, 1); return;
    case Qt::Key_PageUp: setCurrent(m_current - kPage, -1); return;
    case Qt::Key_PageDown: setCurrent(m_current + kPage, 1); return;
    case Qt::Key_Home: setCurrent(0, 1); return;
    case Qt::Key_End: setCurrent(int(m_lines.size()) - 1, -1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(); return;
    case Qt::Key_Escape:
        hide();
        Q_EMIT left();
        return;
    default: QWidget::keyPressEvent(event); // keys are Qt's and many
    }
}

void OwedList::mousePressEvent(QMouseEvent *event)
{
    for (int i = m_first; i < int(m_lines.size()); ++i) {
        if (m_lines[size_t(i)].item && boxOf(i).contains(event->position())) {
            setCurrent(i, 1);
            choose();
            return;
        }
    }
}

void OwedList::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        hide();
}

void OwedList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_console.theme.palette();
    painter.fillRect(rect(), p.raised);
    painter.setPen(QPen(p.control, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    const QString title = tr("I owe %1").arg(m_board.count());
    actions::paintText(painter, QRectF(kListSide, 0, width() - 2 * kListSide, kListHead), title, {16, true, p.text});
    const QString keys = tr("Enter opens the case, Esc goes back");
    const qreal used = actions::textWidth(title, 16, true) + 16;
    actions::paintText(painter, QRectF(kListSide + used, 0, width() - 2 * kListSide - used, kListHead), keys,
                       {13, false, p.textThird, Qt::AlignRight});
    if (m_lines.empty()) {
        actions::paintText(painter, QRectF(kListSide, kListHead, width() - 2 * kListSide, kListRow), tr("Nothing is due, and nothing has come."),
                           {14, false, p.textSecond});
        return;
    }
    for (int i = m_first; i < int(m_lines.size()); ++i) {
        const QRectF box = boxOf(i);
        if (box.isNull())
            break;
        const Line &line = m_lines[size_t(i)];
        if (line.item)
            paintEntry(painter, box, *line.item, i == m_current);
        else
            paintHeading(painter, box, line.group);
    }
}

void OwedList::paintHeading(QPainter &painter, const QRectF &box, OwedGroup group) const
{
    const auto &p = m_console.theme.palette();
    actions::paintRule(painter, {1, box.top()}, width() - 2, p);
    m_console.theme.paintIcon(painter, iconOf(group), QRectF(kListSide, box.center().y() - 7, 14, 14), p.textSecond);
    actions::paintText(painter, box.adjusted(kListSide + 22, 0, -kListSide, 0), label(group) + u' ' + QString::number(m_board.items(group).size()),
                       {14, true, p.textSecond});
}

void OwedList::paintEntry(QPainter &painter, const QRectF &box, const OwedItem &item, bool chosen) const
{
    const auto &p = m_console.theme.palette();
    const live::Hall &hall = m_console.hall;
    const live::QueueRow row = rowOf(hall, item);
    if (chosen)
        painter.fillRect(box.adjusted(1, 0, -1, 0), p.selected);
    look::paintMark(painter, row.level, QPointF(kListSide + 11, box.center().y()), 11 * 0.84, p);
    qreal x = kListSide + 34;
    const auto word = [&](const QString &text, bool bold, const QColor &ink) {
        const qreal wide = actions::textWidth(text, 14, bold);
        actions::paintText(painter, QRectF(x, box.top(), std::min(wide, box.right() - kListSide - x), box.height()), text, {14, bold, ink});
        x += wide + 12;
    };
    word(row.number, true, p.text);
    const OwedUrgency urgency = urgencyOf(item, hall.shownAt());
    if (urgency == OwedUrgency::Calm)
        word(whenText(hall, item), false, p.textSecond);
    else
        x = actions::paintTagAt(painter, m_console.theme, whenText(hall, item), x, box.center().y(),
                                urgency == OwedUrgency::Late ? theme::TagStyle::Solid : theme::TagStyle::Outline)
                .right() +
            12;
    if (const QString what = whatText(hall, item); !what.isEmpty())
        word(what, false, p.text);
    const qreal room = box.right() - kListSide - x;
    const QString place = live::placeText(row);
    const qreal title = std::min(actions::textWidth(row.title, 14), room * 0.6);
    actions::paintText(painter, QRectF(x, box.top(), title, box.height()), row.title, {14, false, p.text});
    actions::paintText(painter, QRectF(x + title + 12, box.top(), std::max(0.0, room - title - 12), box.height()), place, {14, false, p.textSecond});
    if (chosen && hasFocus())
        m_console.theme.paintFocus(painter, box);
}

QString OwedList::spokenName() const { return m_lines.empty() ? tr("Nothing is due, and nothing has come.") : tr("I owe %1").arg(m_board.count()); }

theme::SpokenParts OwedList::spokenParts() const
{
    theme::SpokenParts parts;
    for (int i = 0; i < int(m_lines.size()); ++i) {
        const Line &line = m_lines[size_t(i)];
        if (line.item)
            parts.push_back({spokenItem(m_console.hall, *line.item), boxOf(i).toAlignedRect(), QAccessible::ListItem, i == m_current, true});
        else
            parts.push_back({label(line.group) + u' ' + QString::number(m_board.items(line.group).size()), boxOf(i).toAlignedRect()});
    }
    return parts;
}

void OwedList::pressPart(size_t index)
{
    if (index < m_lines.size() && m_lines[index].item) {
        setCurrent(int(index), 1);
        choose();
    }
}

} // namespace ui::owed
