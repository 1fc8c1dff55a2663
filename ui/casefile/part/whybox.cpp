// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/part/whybox.h"

#include "base/text/listed.h"
#include "base/time/daytext.h"
#include "live/text/limittext.h"
#include "region/rules/rulename.h"
#include "theme/plain.h"

#include <QCoreApplication>
#include <QPainter>

namespace ui::casefile {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTipWidth = 760;

} // namespace

WhyBox::WhyBox(const theme::Theme &theme, QWidget *parent) : Section(theme, parent) {}

void WhyBox::setCase(const domain::Case &c, const region::Region &region, base::Instant now)
{
    const domain::SeverityVerdict &verdict = c.severity;
    setLimit(c, region, now);
    m_level = verdict.level;
    m_head = tr("Why");
    m_lines.clear();
    for (const domain::SeverityReason &reason : verdict.reasons)
        m_lines << base::isolatedVisibly(region::reasonText(reason, region));
    if (verdict.points > 0)
        m_lines << tr("%n point(s) in all", nullptr, verdict.points);
    m_rule = region::ruleName(region.rulebook.severity.id, region);
    updateGeometry();
    update();
}

void WhyBox::setLimit(const domain::Case &c, const region::Region &region, base::Instant now)
{
    QStringList parts;
    const auto &whole = c.deadlines[domain::Stage::Whole];
    const auto &calendar = region.rulebook.calendar;
    if (whole && whole->limit)
        parts << live::limitText(*whole, calendar);
    else if (whole)
        parts << tr("the source's own deadline");
    // What moved the end: the limit in force first, then where it came from.
    if (whole && whole->limit && !live::endsByItsLimit(*whole, calendar)) {
        const QString until = base::dayAndTime(region.toLocal(whole->dueAt), region.toLocal(now).date());
        parts << (c.extensions > 0 ? tr("extended to %1").arg(until) : tr("moved to %1").arg(until))
              << tr("at first %1").arg(domain::describe(*whole->limit));
    }
    if (whole && !whole->rule.isEmpty())
        parts << region::ruleName(whole->rule, region);
    for (const domain::OpenDeadline &clock : c.deadlines.open) {
        if (clock.stage == domain::Stage::Whole)
            parts << (clock.limit ? domain::describe(*clock.limit) + u", "_s : QString()) + domain::openText(clock.cause())
                  << region::ruleName(clock.rule, region);
    }
    // The list says something that no clock runs by: it stands beside the clock that does.
    const domain::Item *item = region.rulebook.item(c.report.item);
    if (item && !item->limitText.isEmpty())
        parts << tr("the list writes “%1”").arg(base::isolated(item->limitText));
    m_limit = parts.join(u" · "_s);
}

QStringList WhyBox::limitLines(qreal width) const { return m_limit.isEmpty() ? QStringList() : linesOf(m_limit, 14, width - 66); }

void WhyBox::setExplanations(const std::vector<region::Explanation> &all)
{
    QStringList lines;
    for (const region::Explanation &why : all) {
        if (why.topic == region::Topic::Refusal)
            continue; // stands beside the refused act
        QString line = tr("%1: %2").arg(base::isolated(why.subject), base::quotationsIsolated(why.sentence));
        if (!why.rule.isEmpty())
            line += u"  ["_s + base::joined({why.name, why.file, why.origin}) + (why.current ? u"]"_s : tr(" · rules since changed]"));
        lines << line;
    }
    // A table, because only that keeps a width: long reasons break instead of leaving the screen.
    theme::setTipTable(this, theme::tipTable({}, lines, kTipWidth));
}

QString WhyBox::reasonText() const
{
    return m_lines.isEmpty() ? tr("Not judged before filing") : tr("%1: %2").arg(theme::colourWord(m_level), m_lines.join(u" · "_s));
}

QStringList WhyBox::wrapped(qreal width) const { return linesOf(reasonText(), 14, width - 66); }

QString WhyBox::spokenName() const
{
    const QString limit = m_limit.isEmpty() ? QString() : tr("Limit") + u' ' + m_limit;
    return theme::spokenList({m_head, reasonText(), m_lines.isEmpty() ? QString() : m_rule, limit});
}

int WhyBox::bodyHeight(int width) const { return int(wrapped(width - 2 * kSide).size() + limitLines(width - 2 * kSide).size()) * 21 + 3; }

void WhyBox::paintBody(QPainter &painter, const QRectF &box)
{
    const auto &p = theme().palette();
    actions::paintText(painter, QRectF(box.left(), box.top(), 62, 24), m_head, {14, false, p.textThird});
    qreal y = box.top();
    const QStringList lines = wrapped(box.width());
    for (const QString &line : lines) {
        actions::paintText(painter, QRectF(box.left() + 66, y, box.width() - 66, 24), line, {14, false, p.text});
        y += 21;
    }
    const qreal last = lines.isEmpty() ? 0 : actions::textWidth(lines.last(), 14);
    const qreal rule = actions::textWidth(m_rule, 13);
    if (!m_lines.isEmpty() && box.left() + 66 + last + 16 + rule <= box.right())
        actions::paintText(painter, QRectF(box.right() - rule, y - 21, rule, 24), m_rule, {13, false, p.textThird, Qt::AlignRight});
    if (!m_limit.isEmpty())
        actions::paintText(painter, QRectF(box.left(), y, 62, 24), tr("Limit"), {14, false, p.textThird});
    for (const QString &line : limitLines(box.width())) {
        actions::paintText(painter, QRectF(box.left() + 66, y, box.width() - 66, 24), line, {14, false, p.text});
        y += 21;
    }
}

} // namespace ui::casefile
