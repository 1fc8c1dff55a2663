// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/strip/livestrip.h"

#include "actions/catalogue.h"
#include "base/text/answer.h"
#include "theme/plain.h"

#include <QHBoxLayout>

#include <algorithm>

namespace ui::map {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStripHigh = 56, kButtonHigh = 28;
constexpr base::Milliseconds kAgain = std::chrono::minutes(1); ///< after a day could not be read

} // namespace

LiveStrip::LiveStrip(const live::Hall &hall, const theme::Theme &theme, QWidget *parent)
    : QFrame(parent), m_hall(hall), m_time(new theme::Label(this)), m_bars(new DayBars(hall, theme, this)),
      m_back(new actions::KeyButton(theme, this)), m_minute(new actions::KeyButton(theme, this))
{
    setProperty("panel", true);
    setFixedHeight(kStripHigh);
    theme::setSpoken(this, tr("The last day"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(10);
    auto *live = new theme::Label(tr("Live"), this);
    live->setProperty("tone", u"strong"_s);
    m_time->setProperty("tone", u"second"_s);
    row->addWidget(live);
    row->addWidget(m_time);
    row->addWidget(m_bars, 1);
    m_back->setText(actions::text(actions::Action::LookBack));
    m_minute->setText(actions::text(actions::Action::VisitorMinute));
    for (actions::KeyButton *button : {m_back, m_minute}) {
        button->setFaceHeight(kButtonHigh);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    connect(m_back, &QAbstractButton::clicked, this, &LiveStrip::lookBackWanted);
    connect(m_minute, &QAbstractButton::clicked, this, &LiveStrip::minuteWanted);
    connect(m_bars, &DayBars::momentChosen, this, &LiveStrip::momentWanted);
    connect(&hall, &live::Hall::secondPassed, this, &LiveStrip::passTime);
    hide();
}

void LiveStrip::use(report::CourseDesk &courses)
{
    m_courses = &courses;
    show();
    passTime();
}

QString LiveStrip::timeText() const { return m_hall.region().toLocal(m_hall.now()).toString(u"HH:mm:ss"_s); }

void LiveStrip::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    passTime();
}

void LiveStrip::passTime()
{
    if (!isVisible())
        return;
    m_time->setText(timeText());
    if (m_courses != nullptr && m_waits == 0 && (!m_next || m_hall.now() >= *m_next))
        read();
}

/// Yesterday and today: the last day begins in the one before.
void LiveStrip::read()
{
    m_asked = m_hall.now();
    m_next = m_asked + report::DayCourse::kStep;
    m_found.clear();
    m_waits = 2;
    const QDate today = m_hall.region().toLocal(m_asked).date();
    for (const QDate date : {today.addDays(-1), today}) {
        base::whenAnswered(
            this, m_courses->day(date, m_asked), [this](const base::Result<report::DayCourse> &day) { receive(day); }, [this] { --m_waits; });
    }
}

void LiveStrip::receive(const base::Result<report::DayCourse> &day)
{
    --m_waits;
    if (day) {
        for (size_t step = 0; step < day->open.size(); ++step)
            m_found.push_back({day->from + report::DayCourse::kStep * qint64(step), day->open[step]});
    } else {
        m_bars->setNote(day.error().sentence);
        m_next = m_asked + kAgain;
    }
    if (m_waits > 0)
        return;
    if (m_next == m_asked + kAgain) { // a day is missing: what was read before stays for a while, and half a day is not shown as a whole one
        if (m_bars->bars().empty() || m_hall.now() - m_bars->bars().back().at > 2 * report::DayCourse::kStep)
            m_bars->setBars({});
        return;
    }
    std::ranges::sort(m_found, {}, &DayBars::Bar::at);
    std::erase_if(m_found, [this](const DayBars::Bar &bar) { return bar.at < m_asked - DayBars::kSpan || bar.at > m_asked; });
    m_bars->setBars(std::move(m_found));
}

} // namespace ui::map
