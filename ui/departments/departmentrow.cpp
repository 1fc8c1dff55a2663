// SPDX-License-Identifier: GPL-3.0-or-later
#include "departments/departmentrow.h"

#include "live/text/timetext.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace ui::departments {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kGap = 16;
constexpr qreal kLeastWidth = 330;
constexpr qreal kUnassigned = 240;
constexpr qreal kMostWidth = 760;
constexpr qreal kBeyond = 26;                                         ///< how far an overfull department's bar reaches out of its panel
constexpr qreal kOldest = 190, kOldestFoot = 62, kOldestHeight = 120; ///< what lies between tells the oldest alone
constexpr qreal kLeastHeight = 240;                                   ///< of one of two rows: name, load, rate

} // namespace

DepartmentRow::DepartmentRow(const theme::Theme &theme, QWidget *parent) : ScaledPanel(theme, parent) {}

void DepartmentRow::setView(std::vector<live::DepartmentView> view)
{
    if (view == m_view) {
        return;
    }
    const std::vector<size_t> shownBefore = chosen();
    const auto open = [](const std::vector<live::DepartmentView> &views) {
        return std::accumulate(views.begin(), views.end(), 0, [](int sum, const live::DepartmentView &each) { return sum + each.open; });
    };
    const std::vector<live::DepartmentView> before = std::exchange(m_view, std::move(view));
    const std::vector<size_t> indexes = chosen();
    if (before.size() != m_view.size() || shownBefore != indexes) {
        update();
        return;
    }
    for (size_t place = 0; place < indexes.size(); ++place) {
        if (before[indexes[place]] != m_view[indexes[place]]) {
            updatePart(boxOf(place, indexes.size()), kBeyond);
        }
    }
    if (indexes.size() < m_view.size()) {
        updatePart(boxOf(indexes.size(), indexes.size())); // what has no panel is counted there
    }
    if (open(before) != open(m_view)) {
        updatePart(unassignedBox());
    }
}

void DepartmentRow::setUnassigned(const live::UnassignedView &unassigned)
{
    // Times move every millisecond, their texts every second.
    const auto seconds = [](live::UnassignedView view) {
        if (view.oldest) {
            *view.oldest = std::chrono::duration_cast<std::chrono::seconds>(*view.oldest);
        }
        return view;
    };
    const live::UnassignedView before = seconds(m_unassigned), now = seconds(unassigned);
    m_unassigned = unassigned;
    if (before.open != now.open || before.elsewhere != now.elsewhere || before.byLevel != now.byLevel) {
        updatePart(unassignedBox());
    } else if (before.oldest != now.oldest) {
        const QRectF box = unassignedBox();
        const QRectF oldest(box.left() + 10, kOldest, box.width() - 20, box.height() - kOldest - kOldestFoot);
        updatePart(oldest.height() > kOldestHeight ? oldest : box);
    }
}

void DepartmentRow::setNights(std::vector<NightLook> nights)
{
    if (nights != m_nights) {
        m_nights = std::move(nights);
        update();
    }
}

qreal DepartmentRow::departmentsWidth() const { return units().width() - kUnassigned - kGap; }

int DepartmentRow::rows() const { return std::clamp(int((units().height() + kGap + 0.5) / (kLeastHeight + kGap)), 1, 2); }

int DepartmentRow::columns() const { return std::max(1, int((departmentsWidth() + kGap + 0.5) / (kLeastWidth + kGap))); }

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
    QStringList names;
    for (const live::DepartmentView &view : m_view) {
        names << view.name;
    }
    for (size_t place = 0; place < indexes.size(); ++place) {
        const size_t index = indexes[place];
        const QRectF box = boxOf(place, indexes.size());
        if (shows(box, kBeyond)) {
            const auto night = index < m_nights.size() ? std::optional(m_nights[index]) : std::nullopt;
            DepartmentPanel(theme(), m_view[index], night, names).paint(painter, box);
        }
    }
    if (shows(unassignedBox(), 2)) {
        paintUnassigned(painter, unassignedBox());
    }
    if (const QRectF box = boxOf(indexes.size(), indexes.size()); indexes.size() < m_view.size() && shows(box)) {
        paintHidden(painter, box, indexes);
    }
}

QRectF DepartmentRow::unassignedBox() const { return QRectF(units().width() - kUnassigned, 0, kUnassigned, units().height()); }

QRectF DepartmentRow::boxOf(size_t place, size_t shownPanels) const
{
    const size_t places = shownPanels + (shownPanels < m_view.size() ? 1 : 0);
    const auto inRow = size_t(rows() == 1 ? int(places) : std::min(columns(), int((places + 1) / 2)));
    const qreal lines = qreal((places + inRow - 1) / inRow);
    const QSizeF panel(std::min(kMostWidth, (departmentsWidth() - kGap * qreal(inRow - 1)) / qreal(inRow)),
                       (units().height() - kGap * (lines - 1)) / lines);
    const QPointF corner(qreal(place % inRow) * (panel.width() + kGap), qreal(place / inRow) * (panel.height() + kGap));
    return QRectF(corner, panel);
}

void DepartmentRow::paintUnassigned(QPainter &painter, const QRectF &box) const
{
    painter.setPen(QPen(palette().control, 3));
    painter.setBrush(palette().ground);
    painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), 8, 8);
    const QRectF words = box.adjusted(20, 0, -20, 0);
    const auto line = [&words](qreal top, qreal height) { return QRectF(words.left(), words.top() + top, words.width(), height); };
    const bool none = m_unassigned.open == 0;
    const QString head = tr("No one yet");
    theme::paintText(painter, head, line(14, 54), theme::fitted(head, 40, true, words.width(), 32), none ? palette().textSecond : palette().text);
    const qreal taken = theme::paintText(painter, QString::number(m_unassigned.open), line(68, 72), look::sans(60, true),
                                         none ? palette().textThird : palette().text);
    theme::paintText(painter, tr("cases", "unit"), line(82, 58).adjusted(taken + 8, 0, 0, 0), look::sans(32), palette().textSecond);
    qreal x = words.left();
    for (const domain::Severity level : domain::kSeverities) {
        const int open = m_unassigned.byLevel[domain::indexOf(level)];
        const QString count = QString::number(open);
        const qreal need = 36 + theme::textWidth(count, look::sans(34, true)) + 12;
        if (open == 0 || x + need - 12 > words.right()) {
            continue;
        }
        const look::MarkStyle style{.digit = false, .ring = false, .knockedOut = false, .ground = palette().ground, .hollow = false};
        look::paintMark(painter, level, QPointF(x + 16, box.top() + 164), 14, palette(), style);
        theme::paintText(painter, count, QRectF(x + 36, box.top() + 142, need, 44), look::sans(34, true), palette().text);
        x += need;
    }
    if (m_unassigned.oldest && m_unassigned.elsewhere == 0) {
        theme::paintText(painter, tr("Oldest"), line(197, 40), look::sans(32), palette().textSecond);
        const QString oldest = live::spanText(*m_unassigned.oldest);
        theme::paintText(painter, oldest, line(237, 66), theme::fitted(oldest, 52, true, words.width(), 32), palette().text);
    }
    const int led = std::accumulate(m_view.begin(), m_view.end(), 0, [](int sum, const live::DepartmentView &view) { return sum + view.open; });
    QString sum = u"%1 + %2"_s.arg(led).arg(m_unassigned.open);
    if (m_unassigned.elsewhere > 0) {
        const QString others = tr("Others %1").arg(m_unassigned.elsewhere); // led by whom the pack does not name
        theme::paintText(painter, others, QRectF(words.left(), box.bottom() - 100, words.width(), 40), look::sans(32), palette().textSecond);
        sum += u" + %1"_s.arg(m_unassigned.elsewhere);
    }
    sum += u" = %1"_s.arg(led + m_unassigned.open + m_unassigned.elsewhere);
    const QRectF foot(words.left(), box.bottom() - 60, words.width(), 40);
    theme::paintText(painter, sum, foot, theme::fitted(sum, 32, false, words.width(), 20), palette().textThird);
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
