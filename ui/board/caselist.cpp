// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/caselist.h"

#include "actions/widget/paint.h"
#include "base/text/outsidetext.h"
#include "theme/plain.h"

#include <QKeyEvent>

#include <algorithm>

namespace ui::board {

using namespace Qt::StringLiterals;
using actions::paintText;

namespace {

constexpr qreal kEntrySide = 12, kEntryGap = 8, kEntryMark = 11;

} // namespace

void CaseEntries::setEntries(std::vector<CaseEntry> entries)
{
    if (entries == m_entries)
        return;
    const bool sameRows = std::ranges::equal(entries, m_entries, [](const CaseEntry &left, const CaseEntry &right) { return left.key == right.key; });
    if (!sameRows) {
        beginResetModel();
        m_entries = std::move(entries);
        endResetModel();
        return;
    }
    // Countdowns move in a few rows: only those are painted.
    const std::vector<CaseEntry> before = std::exchange(m_entries, std::move(entries));
    for (int row = 0; row < int(m_entries.size()); ++row) {
        if (m_entries[size_t(row)] != before[size_t(row)])
            Q_EMIT dataChanged(index(row), index(row));
    }
}

int CaseEntries::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_entries.size()); }

QVariant CaseEntries::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const CaseEntry &entry = m_entries[size_t(index.row())];
    QStringList words{theme::colourWord(entry.level) + u' ' + theme::urgencyWord(entry.level)};
    for (const QString &each : {entry.number, entry.tag, entry.title, entry.detail, entry.figure}) {
        if (!each.isEmpty())
            words.append(each);
    }
    const QString text = base::isolated(words).join(u" · "_s);
    return role == Qt::ToolTipRole ? theme::plainTip(text) : theme::itemText(text);
}

CaseEntryDelegate::CaseEntryDelegate(const theme::Theme &theme, CaseList &list) : QStyledItemDelegate(&list), m_theme(theme), m_list(list) {}

void CaseEntryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const CaseEntry &entry = m_list.entries()[size_t(index.row())];
    const look::Palette &p = m_theme.palette();
    const QRectF row = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setClipRect(row);
    if (selected)
        painter->fillRect(row, p.selected);
    else
        actions::paintRule(*painter, row.bottomLeft() - QPointF(-kEntrySide, 1), row.width() - 2 * kEntrySide, p);
    look::paintMark(*painter, entry.level, QPointF(row.left() + kEntrySide + kEntryMark, row.center().y()), kEntryMark * 0.84, p);
    const qreal left = row.left() + kEntrySide + 2 * kEntryMark + kEntryGap;
    QRectF upper(left, row.top() + 4, row.right() - kEntrySide - left, 20), lower(left, upper.bottom() + 1, upper.width(), 18);
    const qreal number = actions::textWidth(entry.number, 13);
    paintText(*painter, upper, entry.number, {13, false, p.textSecond, Qt::AlignRight | Qt::AlignVCenter});
    upper.setRight(upper.right() - number - kEntryGap);
    if (!entry.tag.isEmpty()) {
        const QRectF tag = actions::paintTagAt(*painter, m_theme, entry.tag, upper.left(), upper.center().y(), theme::TagStyle::Quiet);
        upper.setLeft(tag.right() + kEntryGap);
    }
    paintText(*painter, upper, entry.title, {14, true, p.text});
    const qreal figure = actions::textWidth(entry.figure, 14, entry.late);
    if (entry.late && figure > 0)
        painter->fillRect(QRectF(lower.right() - figure - 8, lower.top(), figure + 8, lower.height()), p.inverse);
    paintText(*painter, lower.adjusted(0, 0, entry.late ? -4 : 0, 0), entry.figure,
              {14, entry.late, entry.late ? p.inverseText : p.text, Qt::AlignRight | Qt::AlignVCenter});
    lower.setRight(lower.right() - figure - kEntryGap - (entry.late ? 8 : 0));
    paintText(*painter, lower, entry.detail, {13, false, p.textSecond});
    painter->restore();
}

CaseList::CaseList(const theme::Theme &theme, const QString &name, QWidget *parent)
    : QListView(parent), m_theme(theme), m_model(new CaseEntries(this))
{
    theme::setSpoken(this, name);
    setProperty("plain", true);
    setModel(m_model);
    setItemDelegate(new CaseEntryDelegate(theme, *this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    connect(this, &QListView::doubleClicked, this, &CaseList::open);
}

void CaseList::setEntries(std::vector<CaseEntry> entries)
{
    const QString key = chosen() ? chosen()->key : QString();
    m_model->setEntries(std::move(entries));
    if (!key.isEmpty() && (!chosen() || chosen()->key != key))
        choose(key);
}

void CaseList::setEmpty(const QString &sentence)
{
    m_empty = sentence;
    viewport()->update();
}

const CaseEntry *CaseList::chosen() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() && index.row() < m_model->rowCount() ? &m_model->entries()[size_t(index.row())] : nullptr;
}

void CaseList::choose(const QString &key)
{
    const auto row = std::ranges::find(m_model->entries(), key, &CaseEntry::key);
    if (row != m_model->entries().end())
        setCurrentIndex(m_model->index(int(row - m_model->entries().begin())));
}

QSize CaseList::minimumSizeHint() const { return {QListView::minimumSizeHint().width(), CaseEntryDelegate::kRow + 2 * frameWidth()}; }

QSize CaseList::sizeHint() const { return {QListView::sizeHint().width(), minimumSizeHint().height()}; }

void CaseList::open(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT opened(m_model->entries()[size_t(index.row())].id);
}

void CaseList::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !(event->modifiers() & ~Qt::KeypadModifier)) {
        open(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

void CaseList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!chosen() && m_model->rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        setCurrentIndex(m_model->index(0));
}

void CaseList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_model->rowCount() > 0 && !hasFocus())
        return;
    QPainter painter(viewport());
    if (m_model->rowCount() == 0) {
        painter.setFont(look::sans(14));
        painter.setPen(m_theme.palette().textThird);
        painter.drawText(QRectF(viewport()->rect()).adjusted(12, 8, -12, -8), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, base::drawn(m_empty));
    }
    if (hasFocus())
        m_theme.paintFocus(painter, viewport()->rect());
}

} // namespace ui::board
