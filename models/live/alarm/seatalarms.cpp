// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/alarm/seatalarms.h"

#include "base/text/listed.h"
#include "live/alarm/alarmbook.h"
#include "live/centre/dutyviews.h"
#include "live/centre/planviews.h"
#include "live/handover/handoverdue.h"
#include "live/things/silence.h"
#include "live/things/thingswatch.h"

#include <QCoreApplication>

#include <tuple>
#include <utility>

namespace live {

namespace {

using Kind = domain::AnnunciationKind;
using domain::Severity;

const QString kWholeTown = QStringLiteral("*"); ///< SilentGroup::object

/// Calls for a person: open, its clock not stopped, accepted by nobody yet.
bool waitsForAcceptance(const CaseRow &row) { return isOpen(row) && !row.suspended && domain::kBeforeAcceptance.contains(row.state); }

/// Somebody took it, by an act of the case.
bool wasAccepted(const CaseRow &row) { return isOpen(row) && !domain::kBeforeAcceptance.contains(row.state); }

} // namespace

std::optional<domain::EscalationTurn> escalationOf(const Hall &hall, Slot slot)
{
    const CaseRow &row = hall.table().row(slot);
    if (!isOpen(row) || row.level != Severity::Red || row.unseenSince == 0)
        return std::nullopt;
    const region::Region &region = hall.region();
    return domain::escalationAt(planOf(region).escalation, region.rulebook.calendar, base::fromMsec(row.unseenSince), hall.now());
}

SeatAlarms::SeatAlarms(const Hall &hall, const CentreBoard *centre, const DutyWatch *duty, DraftBook *book, QObject *parent)
    : QObject(parent), m_hall(hall), m_centre(centre), m_duty(duty), m_book(book), m_scribe(hall, centre), m_kinds(hall)
{
    connect(&hall.table(), &CaseTable::changed, this, &SeatAlarms::follow);
    connect(&hall, &Hall::changed, this, &SeatAlarms::followHall);
    connect(&hall, &Hall::statusChanged, this, &SeatAlarms::followStatus);
    connect(&hall, &Hall::secondPassed, this, &SeatAlarms::tick);
    if (centre) {
        const auto shelve = [this] {
            if (const desk::CentreViewPtr &view = m_centre->view()) {
                m_annunciator.setShelves(view->centre.shelves, m_hall.now());
                followHandover();
                mark();
                tell();
            }
        };
        connect(centre, &CentreBoard::changed, this, shelve);
        shelve();
    }
    if (book)
        connect(book, &DraftBook::loaded, this, [this] {
            m_bookOpen = true;
            adopt();
        });
    followStatus();
    judgeAll(false);
}

std::optional<domain::EscalationTurn> SeatAlarms::escalationOf(base::CaseId id) const
{
    const std::optional<Slot> slot = m_hall.table().slotOf(id);
    return slot ? live::escalationOf(m_hall, *slot) : std::nullopt;
}

void SeatAlarms::setLead(bool lead, bool drill)
{
    m_lead = lead;
    m_drill = drill;
    followHandover();
    tell();
}

bool SeatAlarms::acknowledge(const AnnunciationSubject &subject)
{
    if (!m_annunciator.acknowledge(subject))
        return false;
    mark();
    keep();
    tell();
    return true;
}

void SeatAlarms::acknowledgeAll()
{
    std::vector<AnnunciationSubject> unseen;
    for (auto each = m_annunciator.all().cbegin(); each != m_annunciator.all().cend(); ++each) {
        if (each->standing.isUnseen())
            unseen.push_back(each.key());
    }
    for (const AnnunciationSubject &subject : unseen)
        std::ignore = m_annunciator.acknowledge(subject);
    mark();
    keep();
    tell();
}

void SeatAlarms::follow(const ChangeSet &changes)
{
    if (!m_hall.isKnown())
        return;
    if (changes.reset) {
        judgeAll(false);
        return;
    }
    for (const ChangeSet::Change &change : changes.changes) {
        const CaseRow &now = m_hall.table().row(change.slot);
        if (change.before.used && (!now.used || change.before.id != now.id))
            leave(change.before.id);
        judge(change.slot, m_known);
    }
}

void SeatAlarms::followHall(const Changes &changes)
{
    if (changes.everything)
        judgeAll(m_known);
    for (const Slot slot : changes.clocks) {
        if (m_known)
            judge(slot, true);
    }
    tell();
}

// What holds when a hall becomes known, or comes back, is no news; in a hall that was known, what other rules make of a case is.
void SeatAlarms::judgeAll(bool news)
{
    const bool wasKnown = std::exchange(m_known, m_hall.isKnown());
    if (!m_known)
        return;
    QSet<base::CaseId> there;
    for (Slot slot = 0; slot < m_hall.table().rows().size(); ++slot) {
        if (m_hall.table().row(slot).used) {
            there.insert(m_hall.table().row(slot).id);
            judge(slot, news);
        }
    }
    const QList<base::CaseId> held = m_holding.keys();
    for (const base::CaseId id : held) {
        if (!there.contains(id))
            leave(id);
    }
    if (!news)
        m_annunciator.forgetNews();
    if (!wasKnown)
        adopt();
}

void SeatAlarms::judge(Slot slot, bool news)
{
    const CaseRow &row = m_hall.table().row(slot);
    if (!row.used)
        return;
    Holding now;
    now.red = waitsForAcceptance(row) && row.level == Severity::Red;
    now.orange = waitsForAcceptance(row) && row.level == Severity::Orange;
    if (isOpen(row) && m_hall.urgency(slot) == Urgency::Overdue)
        now.clock = row.stage;
    become(row.id, now, row, news);
}

void SeatAlarms::leave(base::CaseId id) { become(id, {}, {}, true); }

// Red that becomes orange while it waits is no news, and orange that becomes red is told of as red: one annunciation goes on as the other.
void SeatAlarms::become(base::CaseId id, const Holding &now, const CaseRow &row, bool news)
{
    const Holding before = m_holding.value(id);
    if (before == now)
        return;
    now.isNothing() ? void(m_holding.remove(id)) : void(m_holding.insert(id, now));
    mark();
    const base::Instant moment = m_hall.now();
    const bool accepted = wasAccepted(row);
    if (before.red && !now.red)
        m_annunciator.went({Kind::RedWaits, id}, moment, accepted || now.orange);
    if (before.orange && !now.orange)
        m_annunciator.went({Kind::OrangeWaits, id}, moment, accepted || now.red);
    if (before.clock >= 0 && before.clock != now.clock)
        m_annunciator.went({Kind::Overdue, id, before.clock}, moment);
    const std::optional<Slot> slot = m_hall.table().slotOf(id);
    if (!slot)
        return;
    if (now.red && !before.red)
        m_annunciator.came(conditionOf(Kind::RedWaits, *slot, -1), moment, news);
    if (now.orange && !before.orange)
        m_annunciator.came(conditionOf(Kind::OrangeWaits, *slot, -1), moment, news && !before.red);
    if (now.clock >= 0 && before.clock != now.clock)
        m_annunciator.came(conditionOf(Kind::Overdue, *slot, now.clock), moment, news);
}

AlarmCondition SeatAlarms::conditionOf(Kind kind, Slot slot, int clock) const
{
    const CaseRow &row = m_hall.table().row(slot);
    const quint32 item = m_kinds.of(row.item);
    const quint64 group = item == 0 || kind == Kind::RedWaits ? 0 : quint64(row.grid) << 32 | item;
    return {{kind, row.id, clock}, row.level, group, m_hall.table().text(slot).number, m_hall.queueRow(slot).title};
}

void SeatAlarms::followStatus()
{
    using Health = desk::FeedStatus::Health;
    const Health health = m_hall.status().health;
    const bool offline = health == Health::ReadFailing || health == Health::WriteFailing;
    if (offline == std::exchange(m_offline, offline))
        return;
    const AnnunciationSubject subject{Kind::Offline};
    if (offline)
        m_annunciator.came({subject, Severity::Green, 0, {}, m_hall.status().sentence}, m_hall.now(), true);
    else
        m_annunciator.went(subject, m_hall.now());
    mark();
    tell();
}

// A call that goes on to the next contact asks anew.
void SeatAlarms::followCalls()
{
    const bool news = std::exchange(m_callsKnown, m_duty && m_duty->hasLooked());
    if (!m_duty || m_calls == m_duty->callsInVain())
        return;
    const QHash<QString, int> before = std::exchange(m_calls, m_duty->callsInVain());
    for (auto call = before.cbegin(); call != before.cend(); ++call) {
        if (!m_calls.contains(call.key()))
            m_annunciator.went({Kind::CallUnanswered, {}, -1, call.key()}, m_hall.now(), true);
    }
    for (auto call = m_calls.cbegin(); call != m_calls.cend(); ++call) {
        const AnnunciationSubject subject{Kind::CallUnanswered, {}, -1, call.key()};
        if (!before.contains(call.key()))
            m_annunciator.came({subject, Severity::Green, 0, call.key(), callTitle(call.key())}, m_hall.now(), news);
        else if (call.value() > before.value(call.key()))
            m_annunciator.renewed(subject, m_hall.now());
    }
    mark();
    tell();
}

// Both supervisors are told, the one who has not gone and the one who has come: whoever of them sits at a seat.
void SeatAlarms::followHandover()
{
    const desk::CentreViewPtr view = m_lead && m_centre ? m_centre->view() : nullptr;
    const auto late = view ? notHandedOver(*view->region, view->centre, m_hall.now(), m_drill) : std::nullopt;
    const AnnunciationSubject subject{Kind::NotHandedOver};
    if (!late) {
        if (std::exchange(m_reminded, {})) {
            m_annunciator.went(subject, m_hall.now(), true);
            mark();
        }
        return;
    }
    const qint64 reminders = (m_hall.now() - late->since) / kRemindAgain;
    if (m_reminded == reminders)
        return;
    if (!m_reminded) {
        QString title = QCoreApplication::translate("alarms", "%1: not handed over").arg(late->turn.name);
        const int all = unsignedTurns(*view->region, view->centre, m_hall.now(), m_drill).all();
        if (all > 1)
            title = base::joined({title, QCoreApplication::translate("handover", "%n shift(s)", nullptr, all)});
        m_annunciator.came({subject, Severity::Green, 0, {}, title}, m_hall.now(), true);
    } else
        m_annunciator.renewed(subject, m_hall.now());
    m_reminded = reminders;
    mark();
}

void SeatAlarms::followThings(const ThingsWatch &things)
{
    m_things = &things;
    connect(&things, &ThingsWatch::changed, this, &SeatAlarms::followSilence);
    followSilence();
}

// What was silent before this seat looked is listed and not heard, as everything else; a group that speaks again is over.
void SeatAlarms::followSilence()
{
    const std::vector<SilentGroup> groups = m_things->isKnown() ? silentGroups(m_hall.region(), m_things->groups()) : std::vector<SilentGroup>();
    const bool news = std::exchange(m_thingsKnown, m_things->isKnown());
    QSet<QString> silent;
    for (const SilentGroup &group : groups) {
        silent.insert(group.object);
        if (!m_silent.contains(group.object))
            m_annunciator.came({{Kind::SensorsSilent, {}, -1, group.object}, Severity::Green, 0, group.object, group.title}, m_hall.now(), news);
    }
    for (const QString &before : std::as_const(m_silent)) {
        // One that goes on as the town's silence, or as a part of it, is told of as that.
        const bool goesOn = !silent.contains(before) && (silent.contains(kWholeTown) || before == kWholeTown) && !silent.isEmpty();
        if (!silent.contains(before))
            m_annunciator.went({Kind::SensorsSilent, {}, -1, before}, m_hall.now(), goesOn);
    }
    if (silent == m_silent)
        return;
    m_silent = silent;
    mark();
    tell();
}

/// "Crowd at the metro · Station master".
QString SeatAlarms::callTitle(const QString &call) const
{
    const desk::CentreViewPtr view = m_centre ? m_centre->view() : nullptr;
    if (!view)
        return {};
    for (const RunLine &run : runsOf(*view->region, view->centre, false, m_hall.now())) {
        for (const CallLine &line : run.calls) {
            if (call == QStringLiteral("%1:%2").arg(run.run).arg(line.role))
                return base::joined({run.name, line.roleName});
        }
    }
    return {};
}

void SeatAlarms::mark() { m_unkept = m_untold = true; }

void SeatAlarms::tick()
{
    followCalls();
    followHandover();
    m_annunciator.setCasesFlood(m_scribe.flood().isOn());
    m_untold = m_annunciator.look(m_hall.now()) || m_untold;
    tell();
    keep();
}

void SeatAlarms::tell()
{
    for (const SeatAlert &alert : m_annunciator.takeAlerts())
        Q_EMIT alerted(alert);
    if (std::exchange(m_untold, false))
        Q_EMIT changed();
}

void SeatAlarms::adopt()
{
    if (!m_bookOpen || !m_known)
        return;
    const SeatNotes notes = notesOf(m_book->draft(kAlarmForm).value_or(Draft()).fields);
    m_annunciator.restore(notes.acknowledged, notes.unseen, m_hall.now());
    m_kept = false;
    mark();
    keep();
    tell();
}

// At every acknowledgement, and else at most once a second: a flood brings many.
void SeatAlarms::keep()
{
    if (!m_bookOpen || !m_known || !std::exchange(m_unkept, false))
        return;
    if (std::exchange(m_kept, true) && !m_book->draft(kAlarmForm)) { // another person's by now, whose pages are still being read
        m_bookOpen = false;
        return;
    }
    m_book->keep(kAlarmForm, {}, fieldsOf(m_annunciator)); // without a title: nobody typed it
}

} // namespace live
