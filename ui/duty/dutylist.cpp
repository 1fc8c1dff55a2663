// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/dutylist.h"

#include "actions/widget/paint.h"
#include "duty/linedelegate.h"
#include "theme/plain.h"

#include <QKeyEvent>

#include <algorithm>

namespace ui::duty {

using namespace Qt::StringLiterals;

void LineModel::setLines(std::vector<Line> lines)
{
    if (lines == m_lines)
        return;
    const bool sameRows =
        std::ranges::equal(lines, m_lines, [](const Line &left, const Line &right) { return left.id == right.id && left.head == right.head; });
    if (sameRows) {
        m_lines = std::move(lines);
        if (!m_lines.empty())
            Q_EMIT dataChanged(index(0), index(int(m_lines.size()) - 1));
        return;
    }
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int LineModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

QVariant LineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Line &line = m_lines[size_t(index.row())];
    QStringList words;
    for (const QString &word : {line.title, line.detail, line.tag}) {
        if (!word.isEmpty())
            words.append(word);
    }
    for (const Line::Cell &cell : line.cells) {
        if (!cell.text.isEmpty())
            words.append(cell.text);
    }
    const QString text = base::isolated(words).join(u" · "_s);
    return role == Qt::ToolTipRole ? theme::plainTip(text) : theme::itemText(text);
}

Qt::ItemFlags LineModel::flags(const QModelIndex &index) const
{
    const bool head = index.isValid() && m_lines[size_t(index.row())].head;
    return head ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

DutyList::DutyList(const theme::Theme &theme, const QString &name, QWidget *parent) : QListView(parent), m_theme(theme), m_model(new LineModel(this))
{
    theme::setSpoken(this, name);
    setProperty("plain", true);
    setModel(m_model);
    setItemDelegate(new LineDelegate(theme, *this));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(false);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    connect(this, &QAbstractItemView::doubleClicked, this, &DutyList::ask);
}

void DutyList::setLines(std::vector<Line> lines)
{
    const QString kept = chosen() ? chosen()->id : QString();
    m_tagRoom = m_nameRoom = 0;
    for (const Line &line : lines) {
        m_tagRoom = std::max(m_tagRoom, line.tag.isEmpty() ? 0 : actions::tagWidth(line.tag));
        m_nameRoom = std::max(m_nameRoom, line.strip ? actions::textWidth(line.title, 14, true) : 0);
    }
    m_model->setLines(std::move(lines));
    if (!kept.isEmpty() && !chosen())
        choose(kept);
}

void DutyList::setEmpty(const QString &sentence)
{
    m_empty = sentence;
    viewport()->update();
}

const Line *DutyList::chosen() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() && !m_model->lines()[size_t(index.row())].head ? &m_model->lines()[size_t(index.row())] : nullptr;
}

void DutyList::choose(const QString &id)
{
    const auto &rows = m_model->lines();
    const auto row = std::ranges::find_if(rows, [&id](const Line &line) { return !line.head && line.id == id; });
    if (row != rows.end())
        setCurrentIndex(m_model->index(int(row - rows.begin())));
}

QSize DutyList::minimumSizeHint() const { return {QListView::minimumSizeHint().width(), LineDelegate::kHighRow + 2 * frameWidth()}; }

QSize DutyList::sizeHint() const { return {QListView::sizeHint().width(), minimumSizeHint().height()}; }

int DutyList::firstRow() const
{
    const auto &rows = m_model->lines();
    return int(std::ranges::find_if(rows, [](const Line &line) { return !line.head; }) - rows.begin());
}

void DutyList::ask(const QModelIndex &index)
{
    const Line *line = index.isValid() ? &m_model->lines()[size_t(index.row())] : nullptr;
    if (line && line->act)
        Q_EMIT wanted(*line->act, line->pick);
}

void DutyList::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (enter && event->modifiers() == Qt::NoModifier) {
        ask(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

void DutyList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // a narrow list has higher rows
}

void DutyList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!chosen() && firstRow() < m_model->rowCount() && event->reason() != Qt::MouseFocusReason)
        setCurrentIndex(m_model->index(firstRow()));
}

void DutyList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_model->rowCount() > 0 && !hasFocus())
        return;
    QPainter painter(viewport());
    if (m_model->rowCount() == 0) {
        const QRectF box = QRectF(viewport()->rect()).adjusted(12, 8, -12, -8);
        painter.setFont(look::sans(14));
        painter.setPen(m_theme.palette().textThird);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, base::drawn(m_empty));
    }
    if (hasFocus())
        m_theme.paintFocus(painter, viewport()->rect());
}

} // namespace ui::duty
