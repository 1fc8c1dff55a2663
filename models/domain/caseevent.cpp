// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/caseevent.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace domain {

namespace {

struct KindRow {
    const char *kind;
    const char *label;
};
// In the order of EventBody's alternatives.
constexpr std::array kKindRows{
    KindRow{"case-reported", QT_TRANSLATE_NOOP("event", "Reported")},
    KindRow{"pre-verify-requested", QT_TRANSLATE_NOOP("event", "Pre-verify ordered")},
    KindRow{"pre-verified", QT_TRANSLATE_NOOP("event", "Pre-verified")},
    KindRow{"case-filed", QT_TRANSLATE_NOOP("event", "Filed")},
    KindRow{"case-dispatched", QT_TRANSLATE_NOOP("event", "Dispatched")},
    KindRow{"case-accepted", QT_TRANSLATE_NOOP("event", "Accepted")},
    KindRow{"scene-reached", QT_TRANSLATE_NOOP("event", "On scene")},
    KindRow{"case-handled", QT_TRANSLATE_NOOP("event", "Sent to check")},
    KindRow{"post-check-requested", QT_TRANSLATE_NOOP("event", "Check ordered")},
    KindRow{"post-checked", QT_TRANSLATE_NOOP("event", "Checked")},
    KindRow{"case-returned", QT_TRANSLATE_NOOP("event", "Returned")},
    KindRow{"case-closed", QT_TRANSLATE_NOOP("event", "Closed")},
    KindRow{"case-revisited", QT_TRANSLATE_NOOP("event", "Revisited")},
    KindRow{"case-evaluated", QT_TRANSLATE_NOOP("event", "Evaluated")},
    KindRow{"case-voided", QT_TRANSLATE_NOOP("event", "Voided")},
    KindRow{"case-merged", QT_TRANSLATE_NOOP("event", "Merged")},
    KindRow{"helper-added", QT_TRANSLATE_NOOP("event", "Helper added")},
    KindRow{"case-urged", QT_TRANSLATE_NOOP("event", "Urged")},
    KindRow{"case-supervised", QT_TRANSLATE_NOOP("event", "Supervised")},
    KindRow{"extension-requested", QT_TRANSLATE_NOOP("event", "Extension asked")},
    KindRow{"extension-approved", QT_TRANSLATE_NOOP("event", "Extension granted")},
    KindRow{"extension-refused", QT_TRANSLATE_NOOP("event", "Extension refused")},
    KindRow{"case-suspended", QT_TRANSLATE_NOOP("event", "Suspended")},
    KindRow{"case-resumed", QT_TRANSLATE_NOOP("event", "Resumed")},
    KindRow{"severity-changed", QT_TRANSLATE_NOOP("event", "Level changed")},
    KindRow{"note-added", QT_TRANSLATE_NOOP("event", "Note")},
    KindRow{"photo-added", QT_TRANSLATE_NOOP("event", "Photo")},
    KindRow{"caller-uncovered", QT_TRANSLATE_NOOP("event", "Contact shown")},
    KindRow{"caller-contacted", QT_TRANSLATE_NOOP("event", "First contact")},
    KindRow{"return-ruled", QT_TRANSLATE_NOOP("event", "Ruled who handles")},
    KindRow{"case-absorbed", QT_TRANSLATE_NOOP("event", "Took in a merged case")},
    KindRow{"case-released", QT_TRANSLATE_NOOP("event", "Let a merged case go")},
    KindRow{"case-unmerged", QT_TRANSLATE_NOOP("event", "Merge undone")},
    KindRow{"case-split", QT_TRANSLATE_NOOP("event", "Split")},
    KindRow{"part-recorded", QT_TRANSLATE_NOOP("event", "Part has its number")},
    KindRow{"case-transferred", QT_TRANSLATE_NOOP("event", "Handed over")},
    KindRow{"case-taken-back", QT_TRANSLATE_NOOP("event", "Taken back")},
    KindRow{"partner-closed", QT_TRANSLATE_NOOP("event", "Closed by the partner")},
    KindRow{"consultation-called", QT_TRANSLATE_NOOP("event", "Consultation called")},
    KindRow{"plan-agreed", QT_TRANSLATE_NOOP("event", "Plan agreed")},
    KindRow{"case-acknowledged", QT_TRANSLATE_NOOP("event", "Acknowledged")},
    KindRow{"look-back-requested", QT_TRANSLATE_NOOP("event", "Footage asked for")},
    KindRow{"look-back-answered", QT_TRANSLATE_NOOP("event", "Footage looked through")},
    KindRow{"appeal-lodged", QT_TRANSLATE_NOOP("event", "Appeal")},
    KindRow{"appeal-reviewed", QT_TRANSLATE_NOOP("event", "Appeal reviewed")},
    KindRow{"clock-started", QT_TRANSLATE_NOOP("event", "Clock started")},
    KindRow{"case-reruled", QT_TRANSLATE_NOOP("event", "Rules applied anew")},
    KindRow{"suggestion-collected", QT_TRANSLATE_NOOP("event", "Suggestion collected")},
    KindRow{"suggestion-studied", QT_TRANSLATE_NOOP("event", "Studied")},
    KindRow{"suggestion-forwarded", QT_TRANSLATE_NOOP("event", "Forwarded")},
    KindRow{"suggestion-weighed", QT_TRANSLATE_NOOP("event", "Weighed")},
    KindRow{"suggestion-answered", QT_TRANSLATE_NOOP("event", "Answered")},
    KindRow{"source-corrected", QT_TRANSLATE_NOOP("event", "Corrected by the source")},
    KindRow{"case-placed", QT_TRANSLATE_NOOP("event", "Placed")},
    KindRow{"alarm-repeated", QT_TRANSLATE_NOOP("event", "Sounded again")},
    KindRow{"deadlines-computed", QT_TRANSLATE_NOOP("event", "Deadline counted")},
    KindRow{"lead-corrected", QT_TRANSLATE_NOOP("event", "Corrected with its lead")},
};
static_assert(kKindRows.size() == std::variant_size_v<EventKinds>);

QString join(std::initializer_list<QString> parts)
{
    QString text;
    for (const QString &part : parts) {
        if (part.isEmpty())
            continue;
        if (!text.isEmpty())
            text += QStringLiteral(" · ");
        text += part;
    }
    return text;
}

QString reachedText(std::optional<bool> reached)
{
    if (!reached)
        return {};
    return *reached ? QCoreApplication::translate("event", "caller reached") : QCoreApplication::translate("event", "caller not reached");
}

// What an event says beyond its label. Codes stay codes: the caller with a region knows their names.
struct Summariser {
    const WorkCalendar *calendar;

    QString operator()(const CaseReported &e) const { return join({e.report.place.text, leftOutText(e.report.leftOut, calendar)}); }
    QString operator()(const PreVerifyRequested &e) const { return e.note; }
    QString operator()(const PreVerified &e) const
    {
        return join(
            {e.exists ? QCoreApplication::translate("event", "it exists") : QCoreApplication::translate("event", "it does not exist"), e.note});
    }
    QString operator()(const CaseFiled &e) const { return join({QString::number(number(e.severity.level)), label(e.difficulty)}); }
    QString operator()(const CaseDispatched &e) const
    {
        const QString post =
            e.standsInFor.isEmpty() ? e.post : QCoreApplication::translate("event", "%1 stands in for %2").arg(e.post, e.standsInFor);
        return join({e.department, e.unit, post, reasonText(e.reason)});
    }
    QString operator()(const CaseAccepted &e) const { return e.note; }
    QString operator()(const SceneReached &e) const { return e.note; }
    QString operator()(const CaseHandled &e) const { return e.result; }
    QString operator()(const PostCheckRequested &e) const { return e.note; }
    QString operator()(const PostChecked &e) const
    {
        return join(
            {e.passed ? QCoreApplication::translate("event", "passed") : QCoreApplication::translate("event", "not fixed, back for rework"), e.note});
    }
    QString operator()(const CaseReturned &e) const { return join({e.by, e.reason}); }
    QString operator()(const CaseClosed &e) const
    {
        return join({e.bySource ? QCoreApplication::translate("event", "closed by the source") : QString(),
                     e.withLead.isEmpty() ? QString() : QCoreApplication::translate("event", "with its lead %1").arg(e.withLead), e.outcome});
    }
    QString operator()(const CaseRevisited &e) const
    {
        const QString solved = !e.solved   ? QString()
                               : *e.solved ? QCoreApplication::translate("event", "solved")
                                           : QCoreApplication::translate("event", "explained only");
        return join({reachedText(e.reached), solved, e.note});
    }
    QString operator()(const CallerContacted &e) const { return join({reachedText(e.reached), e.note}); }
    QString operator()(const ReturnRuled &e) const { return join({e.department, e.unit, e.reason}); }
    QString operator()(const CaseAbsorbed &e) const { return e.follower.number; }
    QString operator()(const CaseReleased &e) const { return e.follower.number; }
    QString operator()(const CaseUnmerged &e) const { return join({e.lead.number, e.reason}); }
    QString operator()(const CaseSplit &e) const { return join({e.part.title, e.reason}); }
    QString operator()(const PartRecorded &e) const { return e.part.number; }
    QString operator()(const CaseTransferred &e) const { return join({e.to.name, e.reason}); }
    QString operator()(const CaseTakenBack &e) const { return join({e.from.name, e.reason}); }
    QString operator()(const PartnerClosed &e) const { return join({e.closure.by.name, e.closure.number, e.closure.outcome}); }
    QString operator()(const ConsultationCalled &e) const { return e.reason; }
    QString operator()(const PlanAgreed &e) const { return e.plan; }
    QString operator()(const CaseAcknowledged &e) const { return e.note; }
    QString operator()(const LookBackRequested &e) const { return e.question; }
    QString operator()(const LookBackAnswered &e) const { return e.answer; }
    QString operator()(const AppealLodged &e) const { return e.reason; }
    QString operator()(const AppealReviewed &e) const
    {
        return join({e.upheld ? QCoreApplication::translate("event", "upheld") : QCoreApplication::translate("event", "not upheld"), e.note});
    }
    QString operator()(const ClockStarted &e) const
    {
        const std::optional<TimeLimit> &limit = e.open ? e.open->limit : e.deadline.limit;
        return join({label(e.stage), limit ? describe(*limit) : QString(), e.open ? openText(e.open->cause()) : QString()});
    }
    QString operator()(const DeadlinesComputed &e) const
    {
        QStringList counted;
        for (const Stage stage : kStages) {
            if (const auto &clock = e.deadlines[stage])
                counted << label(stage) + (clock->limit ? QLatin1Char(' ') + describe(*clock->limit) : QString());
        }
        return counted.join(QStringLiteral(" · "));
    }
    QString operator()(const CaseReruled &e) const { return e.reason; }
    QString operator()(const SuggestionCollected &e) const { return join({e.report.title, leftOutText(e.report.leftOut, calendar)}); }
    QString operator()(const SuggestionStudied &e) const { return e.note; }
    QString operator()(const SuggestionForwarded &e) const { return join({e.department, e.note}); }
    QString operator()(const SuggestionWeighed &e) const { return join({label(e.adoption), e.reason}); }
    QString operator()(const SuggestionAnswered &e) const { return e.answer; }
    QString operator()(const SourceCorrected &e) const { return describe(e.changes); }
    QString operator()(const LeadCorrected &e) const
    {
        return join({QCoreApplication::translate("event", "with its lead %1").arg(e.lead), describe(e.changes)});
    }
    QString operator()(const CasePlaced &e) const { return join({e.grid, e.reason}); }
    QString operator()(const AlarmRepeated &e) const { return e.sourceId; }
    QString operator()(const CaseEvaluated &e) const
    {
        constexpr std::array kWords{QT_TRANSLATE_NOOP("event", "not satisfied"), QT_TRANSLATE_NOOP("event", "fair"),
                                    QT_TRANSLATE_NOOP("event", "mostly satisfied"), QT_TRANSLATE_NOOP("event", "satisfied")};
        return join({QCoreApplication::translate("event", kWords[static_cast<size_t>(std::clamp(e.satisfaction, 0, 3))]), e.note});
    }
    QString operator()(const CaseVoided &e) const { return e.reason; }
    QString operator()(const CaseMerged &e) const { return QCoreApplication::translate("event", "into %1").arg(e.leadNumber); }
    QString operator()(const HelperAdded &e) const { return join({e.department, e.unit, e.reason}); }
    QString operator()(const CaseUrged &e) const { return reasonText(e.note); }
    QString operator()(const CaseSupervised &e) const { return reasonText(e.reason); }
    QString operator()(const ExtensionRequested &e) const { return e.reason; }
    QString operator()(const ExtensionApproved &e) const { return e.note; }
    QString operator()(const ExtensionRefused &e) const { return e.reason; }
    QString operator()(const CaseSuspended &e) const { return e.reason; }
    QString operator()(const CaseResumed &e) const { return e.note; }
    QString operator()(const SeverityChanged &e) const { return join({QString::number(number(e.severity.level)), e.inputs.baseText}); }
    QString operator()(const NoteAdded &e) const { return e.text; }
    QString operator()(const PhotoAdded &e) const { return e.media; }
    QString operator()(const CallerUncovered &e) const { return e.reason; }
};

} // namespace

EventBody::EventBody() = default;
EventBody::EventBody(const EventBody &) = default;
EventBody::EventBody(EventBody &&) noexcept = default;
EventBody &EventBody::operator=(const EventBody &) = default;
EventBody &EventBody::operator=(EventBody &&) noexcept = default;
EventBody::~EventBody() = default;

bool operator==(const EventBody &a, const EventBody &b)
{
    const EventKinds &left = a;
    const EventKinds &right = b;
    return left == right;
}

QString kindOf(const EventBody &body) { return QLatin1String(kKindRows[body.index()].kind); }

QString label(const EventBody &body) { return QCoreApplication::translate("event", kKindRows[body.index()].label); }

QString reasonText(const QString &reason)
{
    if (reason == QLatin1String(kByItemList))
        return QCoreApplication::translate("decide", "by the item list");
    if (reason == QLatin1String(kByRouting))
        return QCoreApplication::translate("decide", "by the routing table");
    if (reason == QLatin1String(kBySource))
        return QCoreApplication::translate("decide", "by the source");
    if (reason == QLatin1String(kByColour))
        return QCoreApplication::translate("decide", "by its colour");
    return reason;
}

QString summary(const EventBody &body, const WorkCalendar *calendar) { return std::visit(Summariser{calendar}, body); }

} // namespace domain
