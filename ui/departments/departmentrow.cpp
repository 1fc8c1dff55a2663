// SPDX-License-Identifier: GPL-3.0-or-later
#include "departments/departmentrow.h"

#include "live/text/spokenrow.h"
#include "live/text/timetext.h"

#include <algorithm>
#include <iterator>
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
constexpr qreal kOldestFigure = 237, kOldestFigureHeight = 66;        ///< what of it a second changes
constexpr qreal kNobodysHeight = 188;                                 ///< of what stands above it
constexpr qreal kSumAside = 12, kSumFoot = 60, kSumHeight = 40;       ///< of the sum at the foot
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
        const live::DepartmentView &was = before[indexes[place]], &is = m_view[indexes[place]];
        const QRectF box = boxOf(place, indexes.size());
        const qreal beyond = DepartmentPanel::bleeds(was) || DepartmentPanel::bleeds(is) ? kBeyond : 0;
        live::DepartmentView loaded = was; // with the load of now: what comes in changes nothing else
        loaded.open = is.open;
        loaded.overdue = is.overdue;
        if (loaded != is) {
            updatePart(box, beyond);
        } else if (was != is) {
            updatePart(DepartmentPanel::loadOf(box).adjusted(-beyond, 0, beyond, 0));
        }
    }
    if (indexes.size() < m_view.size()) {
        updatePart(boxOf(indexes.size(), indexes.size())); // what has no panel is counted there
    }
    if (open(before) != open(m_view)) {
        const QRectF box = unassignedBox();
        updatePart(QRectF(box.left() + kSumAside, box.bottom() - kSumFoot, box.width() - 2 * kSumAside, kSumHeight));
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
        const bool apart = box.height() - kOldest - kOldestFoot > kOldestHeight;
        updatePart(apart ? QRectF(box.left() + 10, box.top() + kOldestFigure, box.width() - 20, kOldestFigureHeight) : box);
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
    for (size_t place = 0; place < indexes.size(); ++place) {
        const size_t index = indexes[place];
        const QRectF box = boxOf(place, indexes.size());
        if (!shows(box, DepartmentPanel::bleeds(m_view[index]) ? kBeyond : 0)) {
            continue;
        }
        if (names.isEmpty()) {
            std::ranges::transform(m_view, std::back_inserter(names), &live::DepartmentView::name);
        }
        const auto night = index < m_nights.size() ? std::optional(m_nights[index]) : std::nullopt;
        DepartmentPanel(theme(), m_view[index], night, names).paint(painter, box, shownOf(box.adjusted(-kBeyond, -kBeyond, kBeyond, kBeyond)));
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
    if (shows(QRectF(box.topLeft(), QSizeF(box.width(), kNobodysHeight)))) {
        paintNobodys(painter, words);
    }
    const QRectF label(words.left(), words.top() + kOldestFigure - 40, words.width(), 40);
    const QRectF figure(label.bottomLeft(), QSizeF(words.width(), kOldestFigureHeight));
    if (m_unassigned.oldest && m_unassigned.elsewhere == 0 && shows(label.united(figure))) {
        theme::paintText(painter, tr("Oldest"), label, look::sans(32), palette().textSecond);
        const QString oldest = live::spanText(*m_unassigned.oldest);
        theme::paintText(painter, oldest, figure, theme::fitted(oldest, 52, true, words.width(), 32), palette().text);
    }
    if (shows(QRectF(box.left(), box.bottom() - kSumFoot - 44, box.width(), kSumFoot + 44))) {
        paintSum(painter, words);
    }
}

void DepartmentRow::paintNobodys(QPainter &painter, const QRectF &words) const
{
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
        look::paintMark(painter, level, QPointF(x + 16, words.top() + 164), 14, palette(), style);
        theme::paintText(painter, count, QRectF(x + 36, words.top() + 142, need, 44), look::sans(34, true), palette().text);
        x += need;
    }
}

/// What departments lead, and what none does: all open cases.
void DepartmentRow::paintSum(QPainter &painter, const QRectF &words) const
{
    const int led = std::accumulate(m_view.begin(), m_view.end(), 0, [](int sum, const live::DepartmentView &view) { return sum + view.open; });
    QString sum = u"%1 + %2"_s.arg(led).arg(m_unassigned.open);
    if (m_unassigned.elsewhere > 0) {
        const QString others = tr("Others %1").arg(m_unassigned.elsewhere); // led by whom the pack does not name
        theme::paintText(painter, others, QRectF(words.left(), words.bottom() - 100, words.width(), 40), look::sans(32), palette().textSecond);
        sum += u" + %1"_s.arg(m_unassigned.elsewhere);
    }
    sum += u" = %1"_s.arg(led + m_unassigned.open + m_unassigned.elsewhere);
    const QRectF foot(words.left(), words.bottom() - kSumFoot, words.width(), kSumHeight);
    theme::paintText(painter, sum, foot, theme::fitted(sum, 32, false, words.width(), 20), palette().textThird);
}

int DepartmentRow::hiddenOpen(const std::vector<size_t> &indexes) const
{
    int open = 0;
    for (const live::DepartmentView &view : m_view) {
        open += view.open;
    }
    for (const size_t index : indexes) {
        open -= m_view[index].open;
    }
    return open;
}

theme::SpokenParts DepartmentRow::spokenParts() const
{
    theme::SpokenParts parts;
    const std::vector<size_t> indexes = chosen();
    if (indexes.empty())
        parts.push_back({tr("This region names no departments."), pixelsOf(QRectF(QPointF(0, 0), units()))});
    for (size_t place = 0; place < indexes.size(); ++place) {
        const size_t index = indexes[place];
        const auto night = index < m_nights.size() ? std::optional(m_nights[index]) : std::nullopt;
        parts.push_back({departmentWords(m_view[index], night), pixelsOf(boxOf(place, indexes.size()))});
    }
    if (indexes.size() < m_view.size()) {
        const QString more = tr("%n more", nullptr, int(m_view.size() - indexes.size()));
        parts.push_back({theme::spokenList({more, tr("Open %1").arg(hiddenOpen(indexes))}), pixelsOf(boxOf(indexes.size(), indexes.size()))});
    }
    if (!m_view.empty())
        parts.push_back({spokenUnassigned(), pixelsOf(unassignedBox())});
    return parts;
}

QString DepartmentRow::spokenUnassigned() const
{
    QStringList words{tr("No one yet") + u' ' + QString::number(m_unassigned.open)};
    for (const domain::Severity level : domain::kSeverities) {
        if (const int open = m_unassigned.byLevel[domain::indexOf(level)]; open > 0)
            words << live::spokenLevel(level) + u' ' + QString::number(open);
    }
    if (m_unassigned.oldest && m_unassigned.elsewhere == 0)
        words << tr("Oldest") + u' ' + live::spanText(*m_unassigned.oldest);
    if (m_unassigned.elsewhere > 0)
        words << tr("Others %1").arg(m_unassigned.elsewhere);
    const int led = std::accumulate(m_view.begin(), m_view.end(), 0, [](int sum, const live::DepartmentView &view) { return sum + view.open; });
    words << tr("all departments %1, all open cases %2").arg(led).arg(led + m_unassigned.open + m_unassigned.elsewhere);
    return theme::spokenList(words);
}

void DepartmentRow::paintHidden(QPainter &painter, const QRectF &box, const std::vector<size_t> &indexes) const
{
    const int open = hiddenOpen(indexes);
    paintGround(painter, box);
    const QRectF words = box.adjusted(22, 14, -22, 0);
    const QString more = tr("%n more", nullptr, int(m_view.size() - indexes.size()));
    theme::paintText(painter, more, QRectF(words.topLeft(), QSizeF(words.width(), 54)), look::sans(36, true), palette().text);
    theme::paintText(painter, tr("Open %1").arg(open), QRectF(words.left(), box.top() + 84, words.width(), 54), look::sans(36), palette().textSecond);
}

} // namespace ui::departments
