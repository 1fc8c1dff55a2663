// SPDX-License-Identifier: GPL-3.0-or-later
#include "handover/sheetlist.h"

#include "actions/widget/paint.h"
#include "live/text/timetext.h"
#include "theme/plain.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace ui::handover {

namespace {

using actions::paintText;
using actions::textWidth;

/// Paints the rows of a SheetList. Stateless.
class SheetDelegate final : public QStyledItemDelegate {
public:
    SheetDelegate(const theme::Theme &theme, const SheetList &list) : QStyledItemDelegate(nullptr), m_theme(theme), m_list(list) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const bool head = m_list.rows()[static_cast<size_t>(index.row())].head;
        return {200, head ? SheetList::kHeadHeight : SheetList::kLineHeight};
    }

private:
    void paintHead(QPainter &painter, const QRectF &box, const SheetRow &row) const;
    void paintLine(QPainter &painter, const QRectF &box, const SheetRow &row) const;
    void paintTick(QPainter &painter, QPointF centre, LineStanding standing) const;
    [[nodiscard]] qreal paintRight(QPainter &painter, const QRectF &box, const SheetRow &row) const;
    const theme::Theme &m_theme;
    const SheetList &m_list;
};

void SheetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const SheetRow &row = m_list.rows()[static_cast<size_t>(index.row())];
    const QRectF box(option.rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (row.head) {
        paintHead(*painter, box, row);
    } else {
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(box, m_theme.palette().selected);
        paintLine(*painter, box, row);
        actions::paintRule(*painter, box.bottomLeft() - QPointF(0, 1), box.width(), m_theme.palette());
        if (option.state.testFlag(QStyle::State_Selected) && m_list.hasFocus())
            m_theme.paintFocus(*painter, box.adjusted(0, 0, 0, -1));
    }
    painter->restore();
}

void SheetDelegate::paintHead(QPainter &painter, const QRectF &box, const SheetRow &row) const
{
    const look::Palette &p = m_theme.palette();
    painter.fillRect(box, p.raised);
    const qreal wide = std::min(textWidth(row.title, 14, true), box.width() - 90);
    paintText(painter, QRectF(box.left() + 12, box.top(), wide + 1, box.height()), row.title, {14, true, p.text});
    paintText(painter, QRectF(box.left() + 12 + wide + 10, box.top(), box.width() - wide - 30, box.height()), row.note, {13, false, p.textSecond});
}

void SheetDelegate::paintTick(QPainter &painter, QPointF centre, LineStanding standing) const
{
    const look::Palette &p = m_theme.palette();
    painter.setPen(QPen(p.text, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(centre.x() - 7, centre.y() - 7, 14, 14), 2, 2);
    if (standing == LineStanding::Ticked)
        painter.drawPolyline(QPolygonF{{centre.x() - 3.6, centre.y()}, {centre.x() - 1, centre.y() + 3}, {centre.x() + 3.8, centre.y() - 3.2}});
    else if (standing == LineStanding::Asked)
        paintText(painter, QRectF(centre.x() - 7, centre.y() - 8, 14, 16), QStringLiteral("?"), {12, true, p.text, Qt::AlignCenter});
}

/// From the right: how it stands, who wrote it, its clock. Returns what the words have to end before.
qreal SheetDelegate::paintRight(QPainter &painter, const QRectF &box, const SheetRow &row) const
{
    const look::Palette &p = m_theme.palette();
    const bool open = row.standing == LineStanding::Open;
    const QString standing = standingText(row.standing);
    qreal right = box.right() - 12;
    if (row.standing == LineStanding::Asked) {
        m_theme.paintTag(painter, standing, {right, box.center().y() - theme::tagSize(standing, 13).height() / 2}, 13, theme::TagStyle::Outline);
    } else {
        paintText(painter, QRectF(right - 60, box.top(), 60, box.height()), standing,
                  {13, false, open ? p.textThird : p.text, Qt::AlignRight | Qt::AlignVCenter});
    }
    right -= std::max({textWidth(standingText(LineStanding::Open), 13), textWidth(standingText(LineStanding::Ticked), 13),
                       theme::tagSize(standingText(LineStanding::Asked), 13).width()}) +
             12;
    const QString origin = originText(row.line);
    const bool byPerson = row.line.added || row.line.isAmended();
    const QSizeF tag = theme::tagSize(origin, 13);
    m_theme.paintTag(painter, origin, {right, box.center().y() - tag.height() / 2}, 13, byPerson ? theme::TagStyle::Outline : theme::TagStyle::Quiet);
    right -= tag.width() + 10;
    if (!row.line.level || !row.line.at)
        return right;
    const base::Milliseconds left = *row.line.at - m_list.now();
    const QString clock = live::countdownText(left);
    if (left < base::Milliseconds(0)) {
        const QSizeF late = theme::tagSize(clock, 14);
        m_theme.paintTag(painter, clock, {right, box.center().y() - late.height() / 2}, 14, theme::TagStyle::Solid);
        return right - late.width() - 10;
    }
    const qreal wide = textWidth(clock, 14);
    paintText(painter, QRectF(right - wide, box.top(), wide, box.height()), clock, {14, false, p.text, Qt::AlignRight | Qt::AlignVCenter});
    return right - wide - 10;
}

void SheetDelegate::paintLine(QPainter &painter, const QRectF &box, const SheetRow &row) const
{
    const look::Palette &p = m_theme.palette();
    paintTick(painter, {box.left() + 22, box.center().y()}, row.standing);
    if (row.line.level)
        look::paintMark(painter, *row.line.level, {box.left() + 52, box.center().y()}, 11, p);
    const qreal end = paintRight(painter, box, row);
    const qreal left = box.left() + (row.line.level ? 74 : 44);
    const QRectF high(left, box.top() + 4, std::max(0.0, end - left), 22), low(left, box.top() + 26, std::max(0.0, end - left), 22);
    qreal x = high.left();
    if (!row.number.isEmpty()) {
        const qreal wide = std::min(high.width(), std::max(76.0, textWidth(row.number, 14) + 10));
        paintText(painter, QRectF(x, high.top(), wide, high.height()), row.number, {14, false, p.textSecond});
        x += wide;
    }
    const qreal title = std::min(textWidth(row.title, 14, true) + 1, std::max(0.0, high.right() - x));
    paintText(painter, QRectF(x, high.top(), title, high.height()), row.title, {14, true, p.text});
    x += title + 10;
    if (x < high.right())
        paintText(painter, QRectF(x, high.top(), high.right() - x, high.height()), row.line.place, {13, false, p.textSecond});
    const QString words = row.question.isEmpty() ? row.line.words : QStringLiteral("%1 ? %2").arg(row.line.words, row.question);
    paintText(painter, low, words, {14, false, p.text});
}

} // namespace

void SheetModel::setRows(std::vector<SheetRow> rows)
{
    if (rows == m_rows)
        return;
    const bool same = rows.size() == m_rows.size() && std::ranges::equal(rows, m_rows, {}, &SheetRow::head, &SheetRow::head);
    if (!same)
        beginResetModel();
    m_rows = std::move(rows);
    if (!same)
        endResetModel();
    else
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int SheetModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

QVariant SheetModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const QString spoken = spokenRow(m_rows[static_cast<size_t>(index.row())], m_now);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return theme::itemText(spoken);
    if (role == Qt::ToolTipRole)
        return theme::plainTip(spoken);
    return {};
}

Qt::ItemFlags SheetModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return m_rows[static_cast<size_t>(index.row())].head ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

SheetList::SheetList(const theme::Theme &theme, const QString &name, QWidget *parent) : QListView(parent), m_model(new SheetModel(this))
{
    setModel(m_model);
    auto *delegate = new SheetDelegate(theme, *this);
    delegate->setParent(this);
    setItemDelegate(delegate);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setResizeMode(QListView::Adjust);
    theme::setSpoken(this, name);
    setMinimumHeight(kHeadHeight + 2 * kLineHeight);
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex &) { Q_EMIT opened(); });
}

// By what it speaks of: until the sheet is written its numbers are those of the moment.
void SheetList::setRows(std::vector<SheetRow> fresh, base::Instant now)
{
    const SheetRow *row = chosenRow();
    const domain::HandoverLine before = row != nullptr ? row->line : domain::HandoverLine();
    m_model->setNow(now);
    m_model->setRows(std::move(fresh));
    const auto same = std::ranges::find_if(rows(), [&before](const SheetRow &each) {
        return !each.head && before.line != 0 && each.line.part == before.part && each.line.object == before.object;
    });
    if (same != rows().end() && chosen() != same->line.line)
        choose(same->line.line);
    viewport()->update();
}

void SheetList::setNow(base::Instant now)
{
    m_model->setNow(now);
    viewport()->update();
}

const SheetRow *SheetList::chosenRow() const
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || current.row() >= m_model->rowCount() || rows()[static_cast<size_t>(current.row())].head)
        return nullptr;
    return &rows()[static_cast<size_t>(current.row())];
}

std::optional<int> SheetList::chosen() const
{
    const SheetRow *row = chosenRow();
    return row != nullptr ? std::optional(row->line.line) : std::nullopt;
}

void SheetList::choose(int line)
{
    for (size_t at = 0; at < rows().size(); ++at) {
        if (!rows()[at].head && rows()[at].line.line == line) {
            setCurrentIndex(m_model->index(static_cast<int>(at)));
            return;
        }
    }
}

std::optional<int> SheetList::nextOpen() const
{
    const int count = m_model->rowCount(), from = currentIndex().isValid() ? currentIndex().row() : -1;
    for (int step = 1; step <= count; ++step) {
        const SheetRow &row = rows()[static_cast<size_t>((from + step) % count)];
        if (!row.head && row.standing != LineStanding::Ticked)
            return row.line.line;
    }
    return std::nullopt;
}

void SheetList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!chosen()) {
        const auto first = std::ranges::find(rows(), false, &SheetRow::head);
        if (first != rows().end())
            choose(first->line.line);
    }
    Q_EMIT chosenChanged();
}

void SheetList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT chosenChanged();
}

void SheetList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (chosen())
            Q_EMIT opened();
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace ui::handover
