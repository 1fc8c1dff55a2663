// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/panel/hourpanel.h"

#include "actions/widget/chip.h"
#include "actions/widget/flowlayout.h"
#include "base/text/answer.h"
#include "base/time/daytext.h"
#include "live/hall.h"
#include "map/layer/heatlayer.h"
#include "map/mapview.h"
#include "map/panel/layerspanel.h"
#include "theme/plain.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::map {

using namespace Qt::StringLiterals;

HourPanel::HourPanel(const live::Hall &hall, const theme::Theme &theme, LayersPanel &layers, MapView &map, QWidget *parent)
    : QFrame(parent), m_hall(hall), m_layers(layers), m_map(map)
{
    setProperty("panel", true);
    theme::setSpoken(this, tr("By hour and weekday"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(10, 8, 10, 8);
    rows->setSpacing(6);
    auto *days = new QWidget(this);
    auto *flow = new actions::FlowLayout(days, 4);
    for (int day = 1; day <= 7; ++day) {
        auto *chip = new actions::Chip(theme, days);
        chip->setCheckable(true);
        chip->setLabel(QLocale().dayName(day, QLocale::ShortFormat));
        theme::setSpoken(chip, QLocale().dayName(day, QLocale::LongFormat));
        connect(chip, &QAbstractButton::clicked, this, &HourPanel::choose);
        flow->addWidget(chip);
        m_weekdays[size_t(day - 1)] = chip;
    }
    rows->addWidget(days);
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    const auto addHours = [&](const QString &spoken) {
        auto *box = new QComboBox(this);
        for (int hour = 0; hour < 24; ++hour)
            box->addItem(theme::itemText(u"%1:00"_s.arg(hour, 2, 10, QChar(u'0'))));
        theme::setSpoken(box, spoken);
        connect(box, &QComboBox::activated, this, &HourPanel::choose);
        line->addWidget(box, 1);
        return box;
    };
    m_from = addHours(tr("From hour"));
    line->addWidget(new theme::Label(u"–"_s, this));
    m_to = addHours(tr("To hour; the same: all day"));
    rows->addLayout(line);
    m_said = theme::secondLabel(this);
    rows->addWidget(m_said);
    connect(&layers, &LayersPanel::choiceChanged, this, &HourPanel::follow);
    const auto followDate = [this] {
        if (!isHidden() && m_readOn && *m_readOn != m_hall.region().toLocal(m_hall.now()).date())
            read();
    };
    connect(&hall, &live::Hall::secondPassed, this, followDate);
    connect(&hall, &live::Hall::changed, this, [followDate](const live::Changes &changes) {
        if (changes.everything) // a past moment may be another one now
            followDate();
    });
    follow();
}

void HourPanel::use(report::PlaceDesk *places)
{
    m_places = places;
    follow();
}

QString HourPanel::sentence() const { return m_said->text(); }

/// The layer went on or off, or other hours are chosen.
void HourPanel::follow()
{
    const LayerChoice choice = m_layers.choice();
    const bool on = choice.shows(kHeat);
    setVisible(on);
    if (!on)
        return;
    for (size_t day = 0; day < m_weekdays.size(); ++day)
        m_weekdays[day]->setChecked(((choice.hours.weekdays >> day) & 1) != 0);
    m_from->setCurrentIndex(choice.hours.from);
    m_to->setCurrentIndex(choice.hours.to);
    if (!m_readOn)
        read();
    tell();
}

void HourPanel::read()
{
    if (m_places == nullptr)
        return;
    const base::Instant now = m_hall.now();
    m_readOn = m_hall.region().toLocal(now).date();
    base::whenAnswered(this, m_places->hours(now), [this](const base::Result<report::GridHours> &answer) {
        m_hours = answer ? std::make_shared<const report::GridHours>(*answer) : nullptr;
        m_map.setHeat(m_hours);
        tell();
        if (!answer) {
            m_said->setText(answer.error().sentence);
            m_readOn.reset(); // the next choice asks again
        }
    });
}

void HourPanel::choose()
{
    report::HourChoice hours{0, m_from->currentIndex(), m_to->currentIndex()};
    for (size_t day = 0; day < m_weekdays.size(); ++day)
        hours.weekdays |= quint8(m_weekdays[day]->isChecked() ? 1U << day : 0U);
    m_layers.setHours(hours);
}

/// A count never stands without what it is counted over.
void HourPanel::tell()
{
    if (!m_hours) {
        m_said->setText(tr("Being read"));
        return;
    }
    const report::HourChoice choice = m_layers.choice().hours;
    int all = 0, most = 0;
    for (const region::Grid &grid : m_hall.region().grids) {
        const int count = report::countOf(*m_hours, grid.code, choice);
        all += count;
        most = std::max(most, count);
    }
    const QDate today = m_hall.region().toLocal(m_hall.now()).date();
    const QString from = base::dayText(m_hall.region().toLocal(m_hours->from).date(), today);
    const QString to = base::dayText(m_hall.region().toLocal(m_hours->to).date().addDays(-1), today);
    m_said->setText(
        tr("%1 cases filed on %2 days, %3 to %4; most in one grid %5").arg(all).arg(report::daysOf(*m_hours, choice)).arg(from, to).arg(most));
}

} // namespace ui::map
