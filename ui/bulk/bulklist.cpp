// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk/bulklist.h"

#include "actions/widget/paint.h"
#include "theme/plain.h"

#include <QKeyEvent>
#include <QStyledItemDelegate>

#include <algorithm>
#include <array>
#include <optional>

namespace ui::bulk {

using namespace Qt::StringLiterals;
using live::BulkStand;

namespace {

constexpr int kLineHeight = 30;
constexpr qreal kLineSide = 12;
constexpr int kTooNarrow = 440; ///< below it departments have no column

/// Where the columns begin in a list of a width: number, item, department, result, and the end.
std::array<qreal, 5> columnsOf(qreal width)
{
    const qreal number = kLineSide + 26;
    const qreal title = number + 92;
    const qreal rest = width - kLineSide - title;
    const qreal department = title + rest * (width < kTooNarrow ? 0.45 : 0.36);
    return {number, title, department, width < kTooNarrow ? department : department + rest * 0.2, width - kLineSide};
}

std::optional<theme::Icon> iconOf(BulkStand stand)
{
    switch (stand) {
    case BulkStand::Ready:
    case BulkStand::Sent: return std::nullopt;
    case BulkStand::Done: return theme::Icon::Check;
    case BulkStand::TakenBack: return theme::Icon::Redo;
    case BulkStand::Refused:
    case BulkStand::Untried:
    case BulkStand::Stays: return theme::Icon::Cross;
    }
    Q_UNREACHABLE();
}

/// What a person has to look at.
bool isAmiss(BulkStand stand) { return stand == BulkStand::Refused || stand == BulkStand::Untried || stand == BulkStand::Stays; }

class BulkDelegate final : public QStyledItemDelegate {
public:
    BulkDelegate(const theme::Theme &theme, const BulkModel &model, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme), m_model(model) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, kLineHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const BulkLine &line = m_model.lines()[size_t(index.row())];
        const auto &p = m_theme.palette();
        const QRectF row = option.rect;
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(row, selected ? p.selected : p.panel);
        actions::paintRule(*painter, row.bottomLeft() - QPointF(-kLineSide, 1), row.width() - 2 * kLineSide, p);
        if (const auto icon = iconOf(line.stand))
            m_theme.paintIcon(*painter, *icon, QRectF(row.left() + kLineSide, row.center().y() - 7, 14, 14), p.text);
        const auto columns = columnsOf(row.width());
        const auto put = [&](size_t column, size_t end, const QString &text, bool strong, const QColor &ink) {
            const QRectF box(row.left() + columns[column], row.top(), columns[end] - columns[column] - (end < 4 ? 8 : 0), row.height());
            if (box.width() > 0)
                actions::paintText(*painter, box, text, {14, strong, ink});
        };
        put(0, 1, line.number, false, p.textSecond);
        put(1, 2, line.title, false, p.text);
        put(2, 3, line.department, false, p.textSecond);
        put(3, 4, line.result, isAmiss(line.stand), isAmiss(line.stand) ? p.text : p.textSecond);
    }

private:
    const theme::Theme &m_theme;
    const BulkModel &m_model;
};

} // namespace

void BulkModel::setLines(std::vector<BulkLine> lines)
{
    const bool sameRows = std::ranges::equal(lines, m_lines, [](const BulkLine &left, const BulkLine &right) { return left.id == right.id; });
    if (!sameRows) {
        beginResetModel();
        m_lines = std::move(lines);
        endResetModel();
        return;
    }
    int first = -1, last = -1;
    for (size_t row = 0; row < lines.size(); ++row) {
        if (lines[row] == m_lines[row])
            continue;
        first = first < 0 ? int(row) : first;
        last = int(row);
    }
    m_lines = std::move(lines);
    if (first >= 0)
        Q_EMIT dataChanged(index(first), index(last));
}

int BulkModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

QVariant BulkModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const BulkLine &line = m_lines[size_t(index.row())];
    QStringList words{line.number, line.title, line.department, line.result};
    words.removeAll(QString());
    const QString text = base::isolated(words).join(u" · "_s);
    return role == Qt::ToolTipRole ? theme::plainTip(text) : theme::itemText(text);
}

BulkList::BulkList(const theme::Theme &theme, QWidget *parent) : QListView(parent), m_theme(theme), m_model(new BulkModel(this))
{
    theme::setSpoken(this, tr("Results"));
    setProperty("plain", true);
    setModel(m_model);
    setItemDelegate(new BulkDelegate(theme, *m_model, this));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    connect(this, &QAbstractItemView::doubleClicked, this, &BulkList::ask);
}

void BulkList::ask(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT caseWanted(lines()[size_t(index.row())].id);
}

void BulkList::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !(event->modifiers() & ~Qt::KeypadModifier)) {
        ask(currentIndex());
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore(); // the panel's
        return;
    }
    QListView::keyPressEvent(event);
}

void BulkList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (hasFocus()) {
        QPainter painter(viewport());
        m_theme.paintFocus(painter, currentIndex().isValid() ? visualRect(currentIndex()) : viewport()->rect());
    }
}

BulkListHead::BulkListHead(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme) { setFixedHeight(28); }

void BulkListHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_theme.palette();
    painter.fillRect(rect(), p.raised);
    const auto columns = columnsOf(width());
    const std::array headings{tr("Number"), tr("Item"), tr("Department"), tr("Result, what was not done first")};
    const std::array briefly{tr("No."), tr("Item"), tr("Dept."), tr("Result")};
    for (size_t column = 0; column < headings.size(); ++column) {
        const QRectF box(columns[column], 0, columns[column + 1] - columns[column] - (column < 3 ? 8 : 0), height());
        const bool fits = actions::textWidth(headings[column], 13) <= box.width();
        if (box.width() > 0)
            actions::paintText(painter, box, fits ? headings[column] : briefly[column], {13, false, p.textSecond});
    }
}

} // namespace ui::bulk
