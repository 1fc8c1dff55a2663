// SPDX-License-Identifier: GPL-3.0-or-later
#include "departments/departmentrow.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace ui::departments {

namespace {

constexpr qreal kGap = 16;
constexpr qreal kLeastWidth = 340;
constexpr qreal kMostWidth = 760;
constexpr qreal kLeastHeight = 240; ///< of one of two rows: name, load, rate

} // namespace

DepartmentRow::DepartmentRow(const theme::Theme &theme, QWidget *parent) : ScaledPanel(theme, parent) {}

void DepartmentRow::setView(std::vector<live::DepartmentView> view)
{
    if (view != m_view) {
        m_view = std::move(view);
        update();
    }
}

int DepartmentRow::rows() const { return std::clamp(int((units().height() + kGap + 0.5) / (kLeastHeight + kGap)), 1, 2); }

int DepartmentRow::columns() const { return std::max(1, int((units().width() + kGap + 0.5) / (kLeastWidth + kGap))); }

int DepartmentRow::capacity() const { return rows() * columns(); }

std::vector<size_t> DepartmentRow::chosen() const
{
    std::vector<size_t> indexes(m_view.size());
    std::iota(indexes.begin(), indexes.end(), size_t(0));
    if (int(indexes.size()) > capacity()) {
        // One place stays for the words that say how many are not shown.
        const size_t kept = size_t(std::max(1, capacity() - 1));
        std::ranges::stable_sort(indexes, [this](size_t left, size_t right) {
            return std::tuple(m_view[left].overdue, m_view[left].open, m_view[left].closedToday) >
                   std::tuple(m_view[right].overdue, m_view[right].open, m_view[right].closedToday);
        });
        indexes.resize(kept);
        std::ranges::sort(indexes);
    }
    return indexes;
}

QStringList DepartmentRow::shown() const
{
    QStringList codes;
    for (const size_t index : chosen()) {
        codes << m_view[index].code;
    }
    return codes;
}

void DepartmentRow::paint(QPainter &painter, QSizeF size)
{
    const std::vector<size_t> indexes = chosen();
    if (indexes.empty()) {
        paintGround(painter, QRectF(QPointF(0, 0), size));
        theme::paintText(painter, tr("This region names no departments."), QRectF(QPointF(40, 0), size - QSizeF(80, 0)), look::sans(36),
                         palette().textSecond);
        return;
    }
    const size_t hidden = m_view.size() - indexes.size();
    const size_t places = indexes.size() + (hidden > 0 ? 1 : 0);
    const auto inRow = size_t(rows() == 1 ? int(places) : std::min(columns(), int((places + 1) / 2)));
    const qreal lines = qreal((places + inRow - 1) / inRow);
    const QSizeF panel(std::min(kMostWidth, (size.width() - kGap * qreal(inRow - 1)) / qreal(inRow)), (size.height() - kGap * (lines - 1)) / lines);
    const auto box = [&](size_t place) {
        const QPointF corner(qreal(place % inRow) * (panel.width() + kGap), qreal(place / inRow) * (panel.height() + kGap));
        return QRectF(corner, panel);
    };
    for (size_t place = 0; place < indexes.size(); ++place) {
        DepartmentPanel(theme(), m_view[indexes[place]]).paint(painter, box(place));
    }
    if (hidden > 0) {
        paintHidden(painter, box(indexes.size()), indexes);
    }
}

void DepartmentRow::paintHidden(QPainter &painter, const QRectF &box, const std::vector<size_t> &indexes) const
{
    int open = 0;
    for (const live::DepartmentView &view : m_view) {
        open += view.open;
    }
    for (const size_t index : indexes) {
        open -= m_view[index].open;
    }
    paintGround(painter, box);
    const QRectF words = box.adjusted(22, 14, -22, 0);
    const QString more = tr("%n more", nullptr, int(m_view.size() - indexes.size()));
    theme::paintText(painter, more, QRectF(words.topLeft(), QSizeF(words.width(), 54)), look::sans(36, true), palette().text);
    theme::paintText(painter, tr("Open %1").arg(open), QRectF(words.left(), box.top() + 84, words.width(), 54), look::sans(36), palette().textSecond);
}

} // namespace ui::departments
