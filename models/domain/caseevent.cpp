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
};
static_assert(kKindRows.size() == std::variant_size_v<EventBody>);

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

// What an event says beyond its label. Codes stay codes: the caller with a region knows their names.
struct Summariser {
    QString operator()(const CaseReported &e) const { return e.report.place.text; }
    QString operator()(const PreVerifyRequested &e) const { return e.note; }
    QString operator()(const PreVerified &e) const
    {
        return join({e.exists ? QCoreApplication::translate("event", "it exists") : QCoreApplication::translate("event", "it does not exist"), e.note});
    }
    QString operator()(const CaseFiled &e) const { return join({QString::number(number(e.severity.level)), label(e.difficulty)}); }
    QString operator()(const CaseDispatched &e) const { return join({e.department, e.unit, reasonText(e.reason)}); }
    QString operator()(const CaseAccepted &e) const { return e.note; }
    QString operator()(const SceneReached &e) const { return e.note; }
    QString operator()(const CaseHandled &e) const { return e.result; }
    QString operator()(const PostCheckRequested &e) const { return e.note; }
    QString operator()(const PostChecked &e) const
    {
        return join({e.passed ? QCoreApplication::translate("event", "passed") : QCoreApplication::translate("event", "not fixed, back for rework"), e.note});
    }
    QString operator()(const CaseReturned &e) const { return e.reason; }
    QString operator()(const CaseClosed &e) const
    {
        return join({e.bySource ? QCoreApplication::translate("event", "closed by the source") : QString(), e.outcome});
    }
    QString operator()(const CaseRevisited &e) const
    {
        const QString reached = !e.reached ? QString()
            : *e.reached                   ? QCoreApplication::translate("event", "caller reached")
                                           : QCoreApplication::translate("event", "caller not reached");
        return join({reached, e.note});
    }
    QString operator()(const CaseEvaluated &e) const
    {
        constexpr std::array kWords{QT_TRANSLATE_NOOP("event", "not satisfied"), QT_TRANSLATE_NOOP("event", "fair"),
                                    QT_TRANSLATE_NOOP("event", "mostly satisfied"), QT_TRANSLATE_NOOP("event", "satisfied")};
        return join({QCoreApplication::translate("event", kWords[static_cast<size_t>(std::clamp(e.satisfaction, 0, 3))]), e.note});
    }
    QString operator()(const CaseVoided &e) const { return e.reason; }
    QString operator()(const CaseMerged &e) const { return QCoreApplication::translate("event", "into %1").arg(e.leadNumber); }
    QString operator()(const HelperAdded &e) const { return join({e.department, e.unit, e.reason}); }
    QString operator()(const CaseUrged &e) const { return e.note; }
    QString operator()(const CaseSupervised &e) const { return e.reason; }
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

QString kindOf(const EventBody &body)
{
    return QLatin1String(kKindRows[body.index()].kind);
}

QString label(const EventBody &body)
{
    return QCoreApplication::translate("event", kKindRows[body.index()].label);
}

QString reasonText(const QString &reason)
{
    if (reason == QLatin1String(kByItemList))
        return QCoreApplication::translate("decide", "by the item list");
    if (reason == QLatin1String(kBySource))
        return QCoreApplication::translate("decide", "by the source");
    return reason;
}

QString summary(const EventBody &body)
{
    return std::visit(Summariser{}, body);
}

} // namespace domain
