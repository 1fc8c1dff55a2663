// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/centreevent.h"

#include "base/text/listed.h"
#include "domain/alarm/alarmrules.h"
#include "domain/wordtable.h"

#include <QCoreApplication>

#include <array>

namespace domain {

namespace {

constexpr WordEntry<ResourceState> kResourceWords[]{{ResourceState::Ready, "ready"}, {ResourceState::Out, "out"}, {ResourceState::Broken, "broken"}};

struct CentreKindRow {
    const char *kind;
    const char *label;
};
// In the order of CentreEventBody's alternatives.
constexpr std::array kCentreKinds{
    CentreKindRow{"absence-recorded", QT_TRANSLATE_NOOP("centre", "Absence recorded")},
    CentreKindRow{"absence-ended", QT_TRANSLATE_NOOP("centre", "Back at work")},
    CentreKindRow{"roster-changed", QT_TRANSLATE_NOOP("centre", "Roster changed")},
    CentreKindRow{"patrol-recorded", QT_TRANSLATE_NOOP("centre", "Patrol recorded")},
    CentreKindRow{"plan-started", QT_TRANSLATE_NOOP("centre", "Contingency plan started")},
    CentreKindRow{"call-acknowledged", QT_TRANSLATE_NOOP("centre", "Call acknowledged")},
    CentreKindRow{"plan-step-done", QT_TRANSLATE_NOOP("centre", "Step done")},
    CentreKindRow{"plan-ended", QT_TRANSLATE_NOOP("centre", "Contingency plan ended")},
    CentreKindRow{"resource-moved", QT_TRANSLATE_NOOP("centre", "Resource moved")},
    CentreKindRow{"post-reported", QT_TRANSLATE_NOOP("centre", "Recurring post reported")},
    CentreKindRow{"roll-called", QT_TRANSLATE_NOOP("centre", "Roll called")},
    CentreKindRow{"roll-answered", QT_TRANSLATE_NOOP("centre", "Roll answered")},
    CentreKindRow{"rulebook-amended", QT_TRANSLATE_NOOP("centre", "Rules changed")},
    CentreKindRow{"task-reported", QT_TRANSLATE_NOOP("centre", "Task reported")},
    CentreKindRow{"clock-doubted", QT_TRANSLATE_NOOP("centre", "Clock not believed")},
    CentreKindRow{"clock-trusted", QT_TRANSLATE_NOOP("centre", "Clock right again")},
    CentreKindRow{"clock-confirmed", QT_TRANSLATE_NOOP("centre", "Time confirmed")},
    CentreKindRow{"annunciation-shelved", QT_TRANSLATE_NOOP("centre", "Alarm shelved")},
    CentreKindRow{"annunciation-unshelved", QT_TRANSLATE_NOOP("centre", "Alarm heard again")},
    CentreKindRow{"flood-recorded", QT_TRANSLATE_NOOP("centre", "Flood recorded")},
    CentreKindRow{"person-added", QT_TRANSLATE_NOOP("centre", "Account made")},
    CentreKindRow{"role-changed", QT_TRANSLATE_NOOP("centre", "Role changed")},
    CentreKindRow{"person-locked", QT_TRANSLATE_NOOP("centre", "Account locked")},
    CentreKindRow{"person-unlocked", QT_TRANSLATE_NOOP("centre", "Account unlocked")},
    CentreKindRow{"secret-changed", QT_TRANSLATE_NOOP("centre", "Secret changed")},
    CentreKindRow{"signed-in", QT_TRANSLATE_NOOP("centre", "Signed in")},
    CentreKindRow{"identity-confirmed", QT_TRANSLATE_NOOP("centre", "Identity confirmed")},
    CentreKindRow{"signed-out", QT_TRANSLATE_NOOP("centre", "Signed out")},
    CentreKindRow{"sign-in-failed", QT_TRANSLATE_NOOP("centre", "Sign-in refused")},
    CentreKindRow{"audit-read", QT_TRANSLATE_NOOP("centre", "Audit read")},
    CentreKindRow{"ticket-written", QT_TRANSLATE_NOOP("centre", "Program let act")},
    CentreKindRow{"forms-handed-on", QT_TRANSLATE_NOOP("centre", "Forms handed on")},
    CentreKindRow{"forms-taken", QT_TRANSLATE_NOOP("centre", "Forms taken")},
    CentreKindRow{"history-sealed", QT_TRANSLATE_NOOP("centre", "Callers of before sealed")},
    CentreKindRow{"handover-drafted", QT_TRANSLATE_NOOP("centre", "Hand-over drafted")},
    CentreKindRow{"handover-amended", QT_TRANSLATE_NOOP("centre", "Hand-over line amended")},
    CentreKindRow{"handover-noted", QT_TRANSLATE_NOOP("centre", "Hand-over line added")},
    CentreKindRow{"handover-checked", QT_TRANSLATE_NOOP("centre", "Hand-over line looked at")},
    CentreKindRow{"handover-signed", QT_TRANSLATE_NOOP("centre", "Hand-over signed")},
    CentreKindRow{"handover-frozen", QT_TRANSLATE_NOOP("centre", "Shift handed over")},
    CentreKindRow{"handover-corrected", QT_TRANSLATE_NOOP("centre", "Hand-over corrected")},
    CentreKindRow{"post-arrived", QT_TRANSLATE_NOOP("centre", "At the post")},
    CentreKindRow{"jobs-swapped", QT_TRANSLATE_NOOP("centre", "Jobs swapped")},
    CentreKindRow{"swap-ended", QT_TRANSLATE_NOOP("centre", "Swap of jobs ended")},
};
static_assert(kCentreKinds.size() == std::variant_size_v<CentreEventKinds>);

// A caller with a region knows the names of codes; a changed roster, which has nothing but codes for its place, leaves them out.
struct CentreSummariser {
    QString operator()(const AbsenceRecorded &e) const
    {
        return base::joined({e.post, e.people > 0 ? QString::number(e.people) : QString(), e.reason});
    }
    QString operator()(const AbsenceEnded &e) const { return base::joined({e.post, e.people > 0 ? QString::number(e.people) : QString()}); }
    QString operator()(const RosterChanged &e) const
    {
        return base::joined({e.date.toString(Qt::ISODate), QString::number(e.people), e.persons.join(u' '), e.reason});
    }
    QString operator()(const PatrolRecorded &e) const { return base::joined({e.unit, e.note}); }
    QString operator()(const PlanStarted &e) const
    {
        return base::joined({e.plan, e.exercise ? QCoreApplication::translate("centre", "exercise") : QString(), e.number, e.reason});
    }
    QString operator()(const CallAcknowledged &e) const { return base::joined({e.role, e.contact}); }
    QString operator()(const PlanStepDone &e) const { return base::joined({QString::number(e.step + 1), e.note}); }
    QString operator()(const PlanEnded &e) const { return e.outcome; }
    QString operator()(const ResourceMoved &e) const { return base::joined({e.resource, label(e.state), e.number, e.note}); }
    QString operator()(const PostReported &e) const
    {
        return base::joined(
            {e.post, e.manned ? QCoreApplication::translate("centre", "taken") : QCoreApplication::translate("centre", "empty"), e.note});
    }
    QString operator()(const RollCalled &e) const { return QString::number(e.posts.size()); }
    QString operator()(const RollAnswered &e) const { return e.post; }
    QString operator()(const TaskReported &e) const
    {
        return base::joined(
            {e.task, e.done ? QCoreApplication::translate("centre", "done") : QCoreApplication::translate("centre", "not done"), e.note});
    }
    QString operator()(const ClockDoubted &e) const { return QStringLiteral("%1 → %2").arg(base::toIso(e.since), base::toIso(e.seen)); }
    QString operator()(const ClockTrusted &e) const { return QString::number(e.upTo.value); }
    QString operator()(const ClockConfirmed &e) const { return QStringLiteral("%1 → %2").arg(base::toIso(e.before), base::toIso(e.time)); }
    QString operator()(const AnnunciationShelved &e) const { return summaryOf(e); }
    QString operator()(const AnnunciationUnshelved &e) const { return summaryOf(e); }
    QString operator()(const FloodRecorded &e) const { return summaryOf(e); }
    /// An event that says it itself.
    template <class Event> QString operator()(const Event &e) const { return e.summary(); }
    QString operator()(const RulebookAmended &e) const { return base::joined({e.changed.join(QStringLiteral(", ")), e.reason}); }
};

} // namespace

CentreEventBody::CentreEventBody() = default;
CentreEventBody::CentreEventBody(const CentreEventBody &) = default;
CentreEventBody::CentreEventBody(CentreEventBody &&) noexcept = default;
CentreEventBody &CentreEventBody::operator=(const CentreEventBody &) = default;
CentreEventBody &CentreEventBody::operator=(CentreEventBody &&) noexcept = default;
CentreEventBody::~CentreEventBody() = default;

bool operator==(const CentreEventBody &a, const CentreEventBody &b)
{
    const CentreEventKinds &left = a;
    const CentreEventKinds &right = b;
    return left == right;
}

QString word(ResourceState state) { return wordIn(kResourceWords, state); }

std::optional<ResourceState> resourceStateOf(const QString &word) { return valueIn(kResourceWords, word); }

QString label(ResourceState state)
{
    switch (state) {
    case ResourceState::Ready: return QCoreApplication::translate("centre", "Ready");
    case ResourceState::Out: return QCoreApplication::translate("centre", "Out");
    case ResourceState::Broken: return QCoreApplication::translate("centre", "Out of order");
    }
    Q_UNREACHABLE();
}

QString kindOf(const CentreEventBody &body) { return QLatin1String(kCentreKinds[body.index()].kind); }

QString label(const CentreEventBody &body) { return QCoreApplication::translate("centre", kCentreKinds[body.index()].label); }

QString summary(const CentreEventBody &body) { return std::visit(CentreSummariser{}, body); }

} // namespace domain
