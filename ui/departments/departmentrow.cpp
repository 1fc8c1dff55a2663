// SPDX-License-Identifier: GPL-3.0-or-later
#include "departments/departmentrow.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace ui::departments {

namespace {

constexpr qreal kGap = 16;
constexpr qreal kLeastWidth = 340;
constexpr qreal kMostWidth = 520;

} // namespace

DepartmentRow::DepartmentRow(const theme::Theme &theme, QWidget *parent) : ScaledPanel(theme, parent) {}

void DepartmentRow::setView(std::vector<live::DepartmentView> view)
{
    if (view != m_view) {
        m_view = std::move(view);
        update();
    }
}

int DepartmentRow::capacity() const { return std::max(1, int((units().width() + kGap) / (kLeastWidth + kGap))); }

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
    const qreal width = std::min(kMostWidth, (size.width() - kGap * qreal(places - 1)) / qreal(places));
    qreal x = 0;
    for (const size_t index : indexes) {
        DepartmentPanel(theme(), m_view[index]).paint(painter, QRectF(x, 0, width, size.height()));
        x += width + kGap;
    }
    if (hidden > 0) {
        int open = 0;
        for (const live::DepartmentView &view : m_view) {
            open += view.open;
        }
        for (const size_t index : indexes) {
            open -= m_view[index].open;
        }
        const QRectF box(x, 0, width, size.height());
        paintGround(painter, box);
        const QRectF words = box.adjusted(22, 14, -22, 0);
        const QString more = tr("%n more", nullptr, int(hidden));
        theme::paintText(painter, more, QRectF(words.topLeft(), QSizeF(words.width(), 54)), look::sans(36, true), palette().text);
        theme::paintText(painter, tr("Open %1").arg(open), QRectF(words.left(), 84, words.width(), 54), look::sans(36), palette().textSecond);
    }
}

} // namespace ui::departments
