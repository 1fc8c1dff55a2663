// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/form/takerlist.h"

#include "actions/widget/paint.h"
#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "casefile/part/advice.h"
#include "domain/case/deed/act.h"
#include "live/advice/takerrecords.h"
#include "theme/plain.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace ui::casefile {

using namespace Qt::StringLiterals;
using actions::paintText;

namespace {

constexpr qreal kTakerHead = 22;
constexpr qreal kTakerRow = 42;
constexpr qreal kTakerPad = 8;
constexpr int kLowWindow = 900; ///< below it the form has little room above its field and its buttons
constexpr size_t kLowMost = 2;

QString takerName(const live::TakerAdvice &taker)
{
    return taker.postName.isEmpty() ? base::isolated(taker.departmentName)
                                    : base::joined({base::isolatedVisibly(taker.postName), base::isolated(taker.departmentName)});
}

QString takerReasons(const live::TakerAdvice &taker)
{
    QStringList reasons;
    for (const live::TakerAdvice::Reason &reason : taker.reasons)
        reasons.append(u"%1 %2"_s.arg(reason.label, reason.text));
    return base::joined(reasons);
}

} // namespace

std::vector<live::TakerAdvice> takersFor(const actions::Console &console, const domain::Case &c)
{
    static const live::KindRecords kNoRecords;
    static const domain::Centre kNobody{};
    const std::vector<live::DepartmentView> departments = console.hall.departments();
    const bool again = !domain::kBeforeDispatch.contains(c.state);
    std::vector<live::DepartmentChoice> order;
    for (const Advice &advice : advise(c, console.hall.region(), departments, false)) {
        if (!again || advice.department != c.department)
            order.push_back({advice.department, advice.unit});
    }
    const bool known = console.centre && console.centre->view();
    const live::LoadByPost load = live::loadByPost(console.hall.table());
    return live::adviseTakers({c, console.hall.region(), known ? console.centre->view()->centre : kNobody, console.hall.now(), departments, order,
                               console.takers ? console.takers->ofPosts() : kNoRecords, console.takers ? console.takers->ofDepartments() : kNoRecords,
                               load});
}

void noteAdvice(const actions::Console &console, const domain::Case &c, domain::Filled &filled)
{
    const std::vector<live::TakerAdvice> takers = takersFor(console, c);
    if (takers.empty())
        return;
    filled.advisedDepartment = takers.front().department;
    filled.advisedPost = takers.front().post;
}

TakerList::TakerList(const actions::Console &console, const domain::Case &c, QWidget *parent) : QWidget(parent), m_console(console), m_case(c)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (live::TakerRecords *records = console.takers) {
        connect(records, &live::TakerRecords::changed, this, &TakerList::recount);
        records->want(console.hall.now());
    }
    recount();
}

void TakerList::recount()
{
    const QString department = m_picked >= 0 ? m_takers[size_t(m_picked)].department : QString();
    const QString post = m_picked >= 0 ? m_takers[size_t(m_picked)].post : QString();
    m_takers = takersFor(m_console, m_case);
    if (window()->height() < kLowWindow && m_takers.size() > kLowMost)
        m_takers.resize(kLowMost);
    const auto same =
        std::ranges::find_if(m_takers, [&](const live::TakerAdvice &each) { return each.department == department && each.post == post; });
    m_picked = same == m_takers.end() || m_picked < 0 ? -1 : int(same - m_takers.begin());
    setVisible(!m_takers.empty());
    updateGeometry();
    update();
}

QRectF TakerList::rowBox(size_t index) const { return {0, kTakerHead + kTakerRow * qreal(index), qreal(width()), kTakerRow}; }

QSize TakerList::sizeHint() const { return {360, int(kTakerHead + kTakerRow * qreal(m_takers.size()))}; }

void TakerList::pick(int index)
{
    if (index < 0 || index >= int(m_takers.size()))
        return;
    m_picked = index;
    update();
    theme::tellCurrent(this);
    Q_EMIT picked(m_takers[size_t(index)].department, m_takers[size_t(index)].unit);
}

void TakerList::fillIn(domain::Filled &filled) const
{
    if (m_takers.empty())
        return;
    filled.advisedDepartment = m_takers.front().department;
    filled.advisedPost = m_takers.front().post;
    const live::TakerAdvice *picked = m_picked >= 0 ? &m_takers[size_t(m_picked)] : nullptr;
    if (picked && picked->department == filled.department)
        filled.post = picked->post;
}

QString TakerList::spokenName() const { return theme::spokenList({tr("Who could take it"), live::takerOrderText()}); }

theme::SpokenParts TakerList::spokenParts() const
{
    theme::SpokenParts parts;
    for (size_t i = 0; i < m_takers.size(); ++i)
        parts.push_back({theme::spokenList({QString::number(i + 1), takerName(m_takers[i]), takerReasons(m_takers[i])}), rowBox(i).toAlignedRect(),
                         QAccessible::ListItem, int(i) == m_picked, true});
    return parts;
}

void TakerList::mousePressEvent(QMouseEvent *event)
{
    const qreal y = event->position().y() - kTakerHead;
    if (y >= 0)
        pick(int(y / kTakerRow));
}

void TakerList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down)
        pick(std::min(m_picked + 1, int(m_takers.size()) - 1));
    else if (event->key() == Qt::Key_Up)
        pick(std::max(m_picked - 1, 0));
    else
        QWidget::keyPressEvent(event);
}

bool TakerList::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const qreal y = help->pos().y() - kTakerHead;
    const auto index = size_t(std::max(0.0, y / kTakerRow));
    const bool inRow = y >= 0 && index < m_takers.size();
    theme::showTip(help->globalPos(), inRow ? takerName(m_takers[index]) + u'\n' + takerReasons(m_takers[index]) : live::takerOrderText(), this);
    return true;
}

void TakerList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_console.theme.palette();
    paintText(painter, QRectF(0, 0, width(), kTakerHead), tr("Who could take it"), {13, false, p.textSecond});
    for (size_t i = 0; i < m_takers.size(); ++i) {
        const QRectF box = rowBox(i);
        const bool chosen = int(i) == m_picked;
        if (chosen)
            painter.fillRect(box, p.selected);
        const qreal left = 26, room = box.width() - left - kTakerPad;
        paintText(painter, QRectF(kTakerPad, box.top() + 2, left - kTakerPad, 20), QString::number(i + 1), {14, false, p.textSecond});
        paintText(painter, QRectF(left, box.top() + 2, room, 20), takerName(m_takers[i]), {14, true, p.text});
        paintText(painter, QRectF(left, box.top() + 21, room, 18), takerReasons(m_takers[i]), {13, false, chosen ? p.text : p.textSecond});
        actions::paintRule(painter, box.bottomLeft() - QPointF(0, 1), width(), p);
        if (chosen && hasFocus())
            m_console.theme.paintFocus(painter, box);
    }
}

} // namespace ui::casefile
