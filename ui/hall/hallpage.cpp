// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/hallpage.h"

#include <algorithm>
#include <utility>

namespace ui::hall {

using namespace Qt::StringLiterals;
using domain::Severity;

namespace {

constexpr std::chrono::milliseconds kBlink{500}; ///< 1 Hz, half on
constexpr size_t kMostBlinking = 3;
constexpr size_t kMostLines = 2; ///< of the banner, one under the other at their full height

} // namespace

HallPage::HallPage(const live::Hall &hall, const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_hall(hall), m_theme(theme), m_ground(theme.ground()), m_sources(hall), m_balance(hall), m_board(hall)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_bar = new TopBar(m_theme, this);
    m_banner = new Banner(m_theme, this);
    m_wall = new severity::SeverityWall(m_theme, this);
    m_column = new DayColumn(m_theme, this);
    m_map = new map::MapView(hall, m_theme, map::MapMode::Hall, this);
    m_queue = new HallQueue(hall, m_theme, this);
    m_departments = new departments::DepartmentRow(m_theme, this);
    m_blinkTimer.setParent(this);
    m_blinkTimer.setObjectName(u"blink"_s);
    m_blinkTimer.setInterval(kBlink);
    connect(&m_blinkTimer, &QTimer::timeout, this, &HallPage::blink);
    connect(&hall, &live::Hall::changed, this, &HallPage::refresh);
    connect(&hall, &live::Hall::secondPassed, this, &HallPage::tick);
    connect(&hall, &live::Hall::statusChanged, this, &HallPage::showStatus);
    live::Changes all;
    all.everything = true;
    refresh(all);
    tick();
}

HallPage::~HallPage() = default;

void HallPage::setTextFactor(qreal factor)
{
    m_factor = std::clamp(factor, 1.0, 1.5);
    arrange();
}

void HallPage::setDrill(bool drill)
{
    m_drill = drill;
    showStatus();
}

void HallPage::setDrillClock(const QString &words)
{
    m_drillClock = words;
    showStatus();
}

void HallPage::setReplay(theme::ScaledPanel *head, theme::ScaledPanel *hour, std::function<base::Instant()> roomTime)
{
    m_replay = true;
    m_head = head;
    m_hour = hour;
    m_roomTime = std::move(roomTime);
    for (QWidget *part : {static_cast<QWidget *>(head), static_cast<QWidget *>(hour)}) {
        if (part != nullptr)
            part->setParent(this);
    }
    tick();
    arrange();
}

void HallPage::setPatrols(const live::PatrolsView &patrols)
{
    m_patrols = patrols;
    m_column->setPatrols(patrols);
    if (m_roster)
        m_roster->setPatrols(patrols);
}

void HallPage::setShift(const live::ShiftAhead &shift)
{
    m_shift = shift;
    lookAround(m_hall.wall());
}

void HallPage::setYesterday(const std::optional<live::YesterdayView> &yesterday)
{
    if (yesterday) {
        m_wish.answered(yesterday->upTo);
        m_yesterday = yesterday;
    } else {
        m_wish.failed();
    }
    lookAround(m_hall.wall());
}

void HallPage::setPlanAlert(const std::optional<live::PlanAlert> &alert)
{
    if (alert != m_alert) {
        m_alert = alert;
        showStatus();
    }
}

void HallPage::setClockTrouble(const QString &sentence)
{
    if (sentence != m_clockTrouble) {
        m_clockTrouble = sentence;
        showStatus();
    }
}

void HallPage::arrange()
{
    m_layout = layoutHall(size(), int(m_banner->lines().size()), m_replay);
    const int grids = int(m_hall.region().grids.size());
    m_bar->setCentre(m_hall.region().centreName,
                     isPreview(size()) ? tr("Gridhall · %n grids · preview", nullptr, grids) : tr("Gridhall · %n grids", nullptr, grids));
    const auto place = [this](theme::ScaledPanel *panel, const QRect &box, qreal factor) {
        panel->setScale(m_layout.scale * factor);
        panel->setGeometry(box);
    };
    arrangeHalves();
    if (m_layout.halves) {
        place(m_roster, m_layout.roster, m_factor);
        place(m_supervised, m_layout.supervised, m_factor);
    }
    for (const auto &[panel, box] : {std::pair(m_head, m_layout.replay), std::pair(m_hour, m_layout.hour)}) {
        if (panel != nullptr) {
            place(panel, box, 1);
            panel->show();
        }
    }
    place(m_bar, m_layout.bar, m_factor);
    place(m_banner, m_layout.banner, 1);
    place(m_wall, m_layout.wall, m_factor);
    place(m_column, m_layout.column, m_factor);
    place(m_queue, m_layout.queue, m_factor);
    place(m_departments, m_layout.departments, m_factor);
    m_map->setUnit(m_layout.scale * m_factor);
    m_map->setGeometry(m_layout.map);
    m_banner->setVisible(!m_layout.banner.isEmpty());
    if (m_hall.isKnown()) {
        chooseBlinking(); // other rows are shown now
        chooseShown();
    }
    update();
}

void HallPage::arrangeHalves()
{
    m_bar->setHalves(m_layout.halves);
    m_banner->setHalves(m_layout.halves);
    m_column->setParts(m_layout.halves ? DayColumn::Parts::WithoutSources : DayColumn::Parts::All);
    if (m_layout.halves && m_roster == nullptr) { // a second model of the queue is made for walls that show it
        m_roster = new DayColumn(m_theme, this);
        m_roster->setParts(DayColumn::Parts::SourcesOnly);
        m_roster->setSources(m_sources.lines());
        m_roster->setPatrols(m_patrols);
        m_supervised = new SupervisedList(m_hall, m_theme, this);
    }
    for (QWidget *part : {static_cast<QWidget *>(m_roster), static_cast<QWidget *>(m_supervised)}) {
        if (part != nullptr) {
            part->setVisible(m_layout.halves && m_hall.isKnown());
        }
    }
}

std::vector<QWidget *> HallPage::parts() const
{
    std::vector<QWidget *> all{m_wall, m_column, m_map, m_queue, m_departments};
    if (m_layout.halves) {
        all.insert(all.end(), {m_roster, m_supervised});
    }
    return all;
}

void HallPage::resizeEvent(QResizeEvent *) { arrange(); }

void HallPage::refresh(const live::Changes &changes)
{
    if (changes.everything) {
        for (QWidget *part : parts()) {
            part->setVisible(m_hall.isKnown());
        }
        update();
    }
    if (!m_hall.isKnown()) {
        wearTheme(m_hall.wall());
        showNews(m_hall.wall());
        return;
    }
    const live::WallView wall = m_hall.wall();
    m_endsStale = m_endsStale || changes.hasCases();
    if (changes.hasCases()) {
        showDay(wall);
        m_column->setSources(m_sources.lines());
        if (m_layout.halves) {
            m_roster->setSources(m_sources.lines());
        }
    }
    if (changes.hasDepartments()) {
        m_departments->setView(m_hall.departments());
    }
    wearTheme(wall);
    chooseBlinking();
    chooseShown();
    showNews(wall);
}

void HallPage::showDay(const live::WallView &wall)
{
    m_column->setToday(m_hall.today(), m_balance.sum());
    m_column->setOutside(wall.outside);
}

/// What a case or a second can change alike.
void HallPage::showNews(const live::WallView &wall)
{
    // What a store that cannot be read once said is old from that moment on.
    const bool unread = m_hall.status().health == desk::FeedStatus::Health::ReadFailing;
    m_stale = m_hall.isKnown() && !m_replay && (unread || m_hall.isSilent());
    m_wall->setView(wall, {m_stale, m_stale ? clockText(m_hall.region(), m_hall.newestAt()) : QString()});
    m_queue->setStale(m_stale);
    m_map->setStale(m_stale);
    if (m_layout.halves) {
        m_supervised->setStale(m_stale);
    }
    m_departments->setUnassigned(m_board.unassigned());
    lookAround(wall);
    showStatus();
}

void HallPage::tick()
{
    m_bar->setMoment(momentAt(m_hall.region(), m_roomTime ? m_roomTime() : m_hall.shownAt()), m_roomTime != nullptr);
    const live::WallView wall = m_hall.wall();
    if (m_hall.isKnown()) {
        // What falls due by time alone counts in the rates.
        showDay(wall);
        m_departments->setView(m_hall.departments());
        if (m_turn.call()) { // what was sent may have to give way by now
            chooseShown();
        }
    }
    showNews(wall);
}

void HallPage::setNight(bool night)
{
    if (night != m_night) {
        m_night = night;
        wearTheme(m_hall.wall());
    }
}

/// Greys step down while nothing is red or orange, in a dark hall: by day the light one is calm enough. In a hall that is dark by the clock they do
/// so whatever is open: levels keep their colours.
void HallPage::wearTheme(const live::WallView &wall)
{
    m_quiet = m_hall.isKnown() && wall.levels[0].open == 0 && wall.levels[1].open == 0;
    const bool dimmed = m_night || (m_quiet && m_ground == look::Ground::Dark);
    const look::Ground ground = dimmed ? look::Ground::HallNight : m_ground;
    if (ground == m_theme.ground()) {
        return;
    }
    m_theme = theme::Theme(ground);
    m_map->restyle();
    for (QWidget *part : findChildren<QWidget *>()) {
        part->update();
    }
    update();
}

/// What only a look at all cases can say: how levels without cases ended, and all that a quiet hall tells.
void HallPage::lookAround(const live::WallView &wall)
{
    if (!m_hall.isKnown()) {
        return;
    }
    const live::CalmView calm = m_quiet ? live::calmOf(m_hall) : live::CalmView();
    const bool empty = std::ranges::any_of(wall.levels, [](const live::LevelView &level) { return level.open == 0; });
    if (m_quiet) {
        m_ended = calm.ended;
    } else if (empty && std::exchange(m_endsStale, false)) {
        m_ended = live::endsOf(m_hall);
    }
    std::array<severity::BlockLook, 5> looks;
    for (size_t level = 0; level < looks.size(); ++level) {
        looks[level] = {m_quiet, wall.levels[level].open == 0 ? lastText(m_hall.region(), m_ended[level], m_hall.now()) : QString()};
    }
    m_wall->setLooks(looks);
    m_column->setQuiet(m_quiet, patrolsDueBy());
    if (m_roster) {
        m_roster->setQuiet(m_quiet, patrolsDueBy());
    }
    showNights();
    if (m_quiet) {
        tellQuiet(calm);
    } else {
        sayOnMap({});
        m_queue->setQuiet({});
    }
}

void HallPage::tellQuiet(const live::CalmView &calm)
{
    constexpr size_t kMostNext = 8;
    const QDate before = dateBefore();
    QuietView quiet{live::nextDeadlines(m_hall, kMostNext), m_shift, yesterday(), before.addDays(1)};
    quiet.next.insert(quiet.next.end(), m_shift.posts.begin(), m_shift.posts.end());
    std::ranges::stable_sort(quiet.next, {}, &live::NextLine::at);
    quiet.next.resize(std::min(quiet.next.size(), kMostNext));
    sayOnMap(calmText(m_hall.region(), m_hall.shownAt(), calm));
    m_queue->setQuiet(std::move(quiet));
    if (m_wish.asks(before, m_hall.pastUpTo(), m_machine->elapsed())) {
        // Later: the first look is taken before anybody listens.
        QMetaObject::invokeMethod(this, [this, before] { Q_EMIT yesterdayWanted(before); }, Qt::QueuedConnection);
    }
}

QDate HallPage::dateBefore() const { return m_hall.region().toLocal(m_hall.now()).date().addDays(-1); }

/// What is known of it; of another day's figures, or of a day of before the store, nothing.
std::optional<live::YesterdayView> HallPage::yesterday() const
{
    return m_yesterday && m_yesterday->known && m_yesterday->date == dateBefore() ? m_yesterday : std::nullopt;
}

void HallPage::showNights()
{
    std::vector<departments::NightLook> nights;
    const std::optional<live::YesterdayView> day = yesterday();
    if (m_quiet && (!m_shift.people.empty() || day)) {
        for (const region::Department &department : m_hall.region().departments) {
            nights.push_back({m_shift.onDuty(department.code), day ? day->closedOf(department.code) : std::nullopt});
        }
    }
    m_departments->setNights(std::move(nights));
}

QString HallPage::patrolsDueBy() const { return m_patrols.turn ? m_hall.region().toLocal(m_patrols.turn->turn.to).toString(u"HH:mm"_s) : QString(); }

void HallPage::chooseBlinking()
{
    m_blinking.clear();
    for (const live::QueueRow &row : m_queue->shownRows()) {
        const bool waits = row.state == domain::CaseState::Dispatched && !row.suspended && !domain::isWorse(Severity::Orange, row.level);
        if (waits && size_t(m_blinking.size()) < kMostBlinking) {
            m_blinking.insert(row.id);
        }
    }
    if (m_blinking.isEmpty() == m_blinkTimer.isActive()) {
        m_blinking.isEmpty() ? m_blinkTimer.stop() : m_blinkTimer.start();
        m_blinkOff = false;
    }
    m_queue->setHidden(m_blinkOff ? m_blinking : QSet<base::CaseId>());
    m_map->setHidden(m_blinkOff ? m_blinking : QSet<base::CaseId>());
}

void HallPage::blink()
{
    m_blinkOff = !m_blinkOff;
    m_queue->setHidden(m_blinkOff ? m_blinking : QSet<base::CaseId>());
    m_map->setHidden(m_blinkOff ? m_blinking : QSet<base::CaseId>());
}

SyncView HallPage::syncView() const
{
    using Health = desk::FeedStatus::Health;
    const desk::FeedStatus &status = m_hall.status();
    const QString time = m_hall.loaded() ? clockText(m_hall.region(), m_hall.newestAt()) : QString();
    const QString waiting = tr("%n to write", nullptr, int(status.waiting));
    if (m_stale) {
        return {false, tr("As of"), time, tr("No news for more than 60 s")};
    }
    if (!m_hall.awaited().isEmpty() && status.health == Health::Ready) {
        return {true, tr("Loading"), {}, m_hall.awaited()};
    }
    switch (status.health) {
    case Health::Loading: return {true, tr("Loading"), {}, tr("Reading the open cases")};
    case Health::Ready: return {true, tr("Synced"), time, tr("Local store well · %1").arg(waiting)};
    case Health::WriteFailing: return {false, tr("Write failing"), time, waiting};
    case Health::ReadFailing: return {false, tr("Read failing"), time, status.sentence};
    }
    return {};
}

std::vector<Banner::Line> HallPage::bannerLines() const
{
    using Health = desk::FeedStatus::Health;
    std::vector<Banner::Line> lines;
    const desk::FeedStatus &status = m_hall.status();
    if (status.health == Health::WriteFailing || status.health == Health::ReadFailing) {
        const QString head = status.health == Health::WriteFailing ? tr("The local store cannot be written") : tr("The local store cannot be read");
        lines.push_back({Banner::Kind::Trouble, head, status.sentence});
    }
    if (!m_clockTrouble.isEmpty()) {
        lines.push_back({Banner::Kind::Trouble, tr("Clock"), m_clockTrouble});
    }
    if (m_alert && !m_alert->exercise) {
        lines.push_back({Banner::Kind::Plan, m_alert->head, m_alert->text});
    }
    if (m_drill) {
        lines.push_back({Banner::Kind::Drill, tr("Drill"),
                         m_drillClock.isEmpty() ? theme::drillSentence() : m_drillClock + QStringLiteral(" · ") + theme::drillSentence()});
    }
    if (m_alert && m_alert->exercise) {
        lines.push_back({Banner::Kind::Drill, m_alert->head, m_alert->text});
    }
    if (!status.notice.isEmpty() && lines.size() < kMostLines) { // the last to come, the first to give way
        lines.push_back({Banner::Kind::Notice, tr("Tables are being made anew"), status.notice});
    }
    return lines;
}

void HallPage::showStatus()
{
    m_bar->setSync(syncView());
    const size_t before = m_banner->lines().size();
    m_banner->setLines(bannerLines());
    if (m_banner->lines().size() != before) {
        arrange();
    }
    if (!m_hall.isKnown()) {
        update();
    }
}

} // namespace ui::hall
