// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/part/casehead.h"

#include "casefile/part/section.h"
#include "live/text/spokenrow.h"
#include "live/text/timetext.h"
#include "region/ground/gridversions.h"
#include "region/words.h"
#include "theme/plain.h"

#include <QHelpEvent>
#include <QPainter>

namespace ui::casefile {

using namespace Qt::StringLiterals;
using actions::paintText;
using actions::textWidth;

namespace {

QString placeLine(const domain::Case &c, const region::Region &region)
{
    const region::Grid *grid = region::knownGrid(region, c.report.place.grid, c.report.reportedAt);
    QStringList parts;
    if (!c.report.place.text.isEmpty())
        parts << base::isolatedVisibly(region::said(region, c.report.place.text));
    if (grid)
        parts << (grid->code == grid->name ? base::isolated(grid->name) : base::isolated(grid->code) + u' ' + base::isolated(grid->name));
    return parts.join(u" · "_s);
}

} // namespace

CaseHead::CaseHead(const theme::Theme &theme, const live::Hall &hall, QWidget *parent) : QWidget(parent), m_theme(theme), m_hall(hall)
{
    setFixedHeight(118);
}

void CaseHead::setCase(const domain::Case &c)
{
    m_case = c;
    m_title = base::isolatedVisibly(region::said(m_hall.region(), c.report.title));
    theme::setSpoken(this, u"%1 %2"_s.arg(c.number, m_title));
    update();
}

QString CaseHead::spokenName() const
{
    if (!m_case)
        return {};
    const base::Instant now = m_hall.shownAt();
    live::QueueRow row;
    row.clock = clockOf(*m_case, m_hall.region().rulebook.nearShare);
    QStringList words{live::spokenLevel(m_case->level),
                      m_case->number,
                      m_title,
                      placeLine(*m_case, m_hall.region()),
                      domain::label(m_case->state),
                      m_case->suspended ? tr("Paused") : live::spokenClock(row, now)};
    if (row.clock.urgency(now) == live::Urgency::Near)
        words << tr("Near %1 %").arg(int(row.clock.share(now) * 100));
    for (const StageView &stage : stagesOf(*m_case, now, m_hall.region().rulebook.calendar)) {
        const QString how = stage.open != domain::kNotOpen ? stage.limit + u' ' + domain::openText(stage.open)
                            : stage.progress == StageView::Progress::Ended && !stage.late
                                ? tr("not done")
                                : u"%1 / %2"_s.arg(live::countdownText(stage.used), stage.limit);
        words << domain::label(stage.stage) + u' ' + how;
    }
    return theme::spokenList(words);
}

bool CaseHead::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_case) {
        theme::showTip(static_cast<QHelpEvent *>(event)->globalPos(), m_title, this);
        return true;
    }
    return QWidget::event(event);
}

void CaseHead::paintEvent(QPaintEvent *)
{
    if (!m_case)
        return;
    QPainter painter(this);
    const auto &p = m_theme.palette();
    const qreal side = Section::kSide;
    look::paintMark(painter, m_case->level, QPointF(side + 24, 12 + 32), 24 * 0.84, p);
    const qreal clock = paintClock(painter, QRectF(side, 12, width() - 2 * side, 64));
    const QRectF words(side + 58, 16, width() - 2 * side - 58 - clock - 10, 28);
    // A title that is too long for one line takes two, smaller ones: it is never the title that is cut.
    const bool wide = textWidth(m_title, 20, true) > words.width();
    if (wide) {
        const QStringList lines = linesOf(m_title, 16, words.width() * 0.94);
        paintText(painter, QRectF(words.left(), 8, words.width(), 22), lines.value(0), {16, true, p.text});
        paintText(painter, QRectF(words.left(), 29, words.width(), 22), lines.mid(1).join(u' '), {16, true, p.text});
    } else {
        paintText(painter, words, m_title, {20, true, p.text});
    }
    paintText(painter, QRectF(words.left(), wide ? 51 : 44, words.width(), 20), placeLine(*m_case, m_hall.region()), {14, false, p.textSecond});
    paintStages(painter, QRectF(side, 76, width() - 2 * side, 30));
}

qreal CaseHead::paintClock(QPainter &painter, const QRectF &box) const
{
    const auto &p = m_theme.palette();
    const base::Instant now = m_hall.shownAt();
    const live::Countdown clock = clockOf(*m_case, m_hall.region().rulebook.nearShare);
    const live::Urgency urgency = clock.urgency(now);
    if (urgency == live::Urgency::None || (urgency == live::Urgency::Paused && !clock.stage)) {
        const QString state = m_case->suspended ? tr("Paused") : clock.open != domain::kNotOpen ? tr("Deadline open") : domain::label(m_case->state);
        paintText(painter, QRectF(box.left(), box.top() + 16, box.width(), 28), state, {20, true, p.textSecond, Qt::AlignRight});
        return textWidth(state, 20, true);
    }
    const QString left = live::countdownText(clock.left(now));
    const QString caption =
        urgency == live::Urgency::Overdue ? tr("%1 overdue").arg(domain::label(*clock.stage)) : tr("%1 time left").arg(domain::label(*clock.stage));
    QString tag;
    if (urgency == live::Urgency::Overdue)
        tag = tr("Overdue");
    else if (urgency == live::Urgency::Near)
        tag = tr("Near %1 %").arg(int(clock.share(now) * 100));
    const qreal tagRoom = tag.isEmpty() ? 0 : actions::tagWidth(tag) + 8;
    if (!tag.isEmpty()) {
        const QSizeF size = theme::tagSize(tag, 13);
        m_theme.paintTag(painter, tag, QPointF(box.right(), box.top() + 10 - size.height() / 2), 13,
                         urgency == live::Urgency::Overdue ? theme::TagStyle::Solid : theme::TagStyle::Outline);
    }
    const QString shown = tag == tr("Overdue") ? domain::label(*clock.stage) : caption;
    paintText(painter, QRectF(box.left(), box.top(), box.width() - tagRoom, 20), shown, {13, false, p.textSecond, Qt::AlignRight});
    const bool days = left.size() > 8;
    paintText(painter, QRectF(box.left(), box.top() + 20, box.width(), 40), left, {days ? 24.0 : 34.0, true, p.text, Qt::AlignRight});
    return std::max(textWidth(left, days ? 24 : 34, true), textWidth(shown, 13) + tagRoom);
}

void CaseHead::paintStages(QPainter &painter, const QRectF &box) const
{
    const auto stages = stagesOf(*m_case, m_hall.shownAt(), m_hall.region().rulebook.calendar);
    if (stages.empty()) {
        paintText(painter, box, tr("No deadline"), {13, false, m_theme.palette().textThird});
        return;
    }
    // The running stage is the one to read: it gets twice the room of the others.
    const auto weight = [](const StageView &stage) {
        return stage.stage == domain::Stage::Handle || stage.stage == domain::Stage::Whole ? 2.0 : 1.0;
    };
    double sum = 0;
    for (const StageView &stage : stages)
        sum += weight(stage);
    const qreal room = box.width() - 10 * qreal(stages.size() - 1);
    qreal x = box.left();
    for (const StageView &stage : stages) {
        const qreal width = room * weight(stage) / sum;
        paintStage(painter, QRectF(x, box.top(), width, box.height()), stage);
        x += width + 10;
    }
}

void CaseHead::paintStage(QPainter &painter, const QRectF &box, const StageView &stage) const
{
    const auto &p = m_theme.palette();
    const bool done = stage.progress == StageView::Progress::Done;
    const bool running = stage.progress == StageView::Progress::Running;
    const QRectF line(box.left(), box.top(), box.width(), 20);
    const QString name = domain::label(stage.stage);
    paintText(painter, line, name, {13, running, done || running ? (running ? p.text : p.textSecond) : p.textThird});
    qreal x = textWidth(name, 13, running);
    if (done && !stage.late) {
        m_theme.paintIcon(painter, theme::Icon::Check, QRectF(line.left() + x + 4, line.center().y() - 6, 12, 12), p.textSecond);
        x += 16;
    }
    if (stage.open != domain::kNotOpen) {
        paintText(painter, line.adjusted(x + 6, 0, 0, 0), stage.limit, {13, false, p.textSecond, Qt::AlignRight});
        paintText(painter, QRectF(box.left(), box.top() + 16, box.width(), 16), domain::openText(stage.open), {13, false, p.textSecond});
        return;
    }
    if (stage.progress == StageView::Progress::Ended && !stage.late) {
        paintText(painter, line.adjusted(x + 6, 0, 0, 0), tr("not done"), {13, false, p.textThird, Qt::AlignRight});
        painter.fillRect(QRectF(box.left(), box.top() + 20, box.width(), 10), p.selected);
        return;
    }
    const QString used = live::countdownText(stage.used);
    QString figures = u"%1 / %2"_s.arg(used, stage.limit);
    if (textWidth(figures, 13) > line.width() - x - 6)
        figures = used;
    paintText(painter, line.adjusted(x + 6, 0, 0, 0), figures, {13, done && stage.late, p.textSecond, Qt::AlignRight});
    const QRectF bar(box.left(), box.top() + 20, box.width(), 10);
    if (stage.late || stage.progress == StageView::Progress::Paused) {
        live::Countdown clock{stage.stage, base::Instant{}, base::Instant{} + stage.allowed, stage.progress == StageView::Progress::Paused};
        m_theme.paintCountdownBar(painter, bar, clock, base::Instant{} + stage.used);
        return;
    }
    painter.fillRect(bar, p.selected);
    painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * std::min(1.0, stage.share()), bar.height()), running ? p.text : p.textThird);
    painter.fillRect(QRectF(bar.left() + bar.width() * m_hall.region().rulebook.nearShare, bar.top(), 2, bar.height()), p.panel);
}

} // namespace ui::casefile
