// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/call/callwatch.h"

#include "base/text/answer.h"
#include "domain/rules/recurrence.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ui::casefile {

using namespace Qt::StringLiterals;

namespace {

std::optional<base::GeoPoint> callPoint(const ReportDraft &draft)
{
    bool good = false, fine = false;
    const double latitude = draft.latitude.trimmed().toDouble(&good);
    const double longitude = draft.longitude.trimmed().toDouble(&fine);
    if (!good || !fine || !base::isOnGlobe(latitude, longitude))
        return std::nullopt;
    return base::GeoPoint{latitude, longitude};
}

bool isAskedAlike(const ReportDraft &left, const ReportDraft &right)
{
    return left.callerPhone == right.callerPhone && left.item == right.item && left.latitude == right.latitude && left.longitude == right.longitude;
}

/// The items of cases, each once, in their order.
template <class Cases, class Which> QStringList itemsOf(const Cases &cases, const Which &which)
{
    QStringList items;
    for (const auto &each : cases) {
        if (which(each) && !items.contains(each.item))
            items.append(each.item);
    }
    return items;
}

} // namespace

CallWatch::CallWatch(const actions::Console &console, QObject *parent) : QObject(parent), m_console(console), m_guesser(console.hall.region())
{
    connect(&console.hall, &live::Hall::changed, this, [this](const live::Changes &changes) {
        if (m_following && changes.hasCases())
            recount();
    });
}

CallWatch::~CallWatch() = default;

void CallWatch::begin()
{
    end();
    m_following = true;
    Q_EMIT changed();
}

void CallWatch::end()
{
    m_following = false;
    ++m_generation;
    m_draft = m_asked = {};
    m_known.clear();
    m_callers.clear();
    m_targets.clear();
    m_duplicates.clear();
    m_guesses.clear();
    m_caller.reset();
    m_target = {};
    m_trouble.clear();
    m_item.clear();
    m_repeats = m_timesHere = 1;
}

void CallWatch::setDraft(const ReportDraft &draft)
{
    m_draft = draft;
    if (m_following && !std::exchange(m_toLook, true))
        QMetaObject::invokeMethod(this, &CallWatch::look, Qt::QueuedConnection);
}

void CallWatch::look()
{
    m_toLook = false;
    if (!m_following)
        return;
    recount();
    ask();
}

void CallWatch::ask()
{
    ReportDraft asked = m_draft;
    asked.item = m_item;
    if (isAskedAlike(asked, m_asked))
        return;
    m_asked = asked;
    const quint64 mine = ++m_generation;
    desk::KnownRequest request;
    request.digits = asked.callerPhone;
    request.asker = m_console.seat.role();
    request.item = m_item;
    request.point = callPoint(asked);
    request.within = std::max(radius(), domain::kSamePlace);
    request.from = m_console.hall.now() - live::kLikeSpan;
    const bool askedForAnything = !domain::typedTail(request.digits).isEmpty() || (request.point && !request.item.isEmpty());
    if (!askedForAnything)
        return receive(desk::KnownCases());
    base::whenAnswered(this, m_console.desk.known(std::move(request)), [this, mine](const base::Result<desk::KnownCases> &answer) {
        if (mine == m_generation && m_following)
            receive(answer);
    });
}

void CallWatch::receive(const base::Result<desk::KnownCases> &answer)
{
    if (!answer && answer.error().code == base::ErrorCode::Cancelled)
        return;
    m_trouble = answer ? QString() : answer.error().sentence;
    m_known = answer.value_or(desk::KnownCases());
    recount();
    ask(); // what the caller reported before may say what the words mean
}

live::CallMatter CallWatch::matter() const
{
    live::CallMatter call;
    call.item = m_item;
    call.element = m_draft.element;
    call.grid = m_draft.grid;
    call.place = m_draft.place;
    call.point = callPoint(m_draft);
    call.source = m_draft.source;
    call.hasCaller = !domain::typedTail(m_draft.callerPhone).isEmpty();
    call.at = m_console.hall.now();
    return call;
}

base::Metres CallWatch::radius() const { return live::radiusOf(m_console.hall.region(), m_item); }

void CallWatch::recount()
{
    const region::Region &region = m_console.hall.region();
    live::CallMatter call = matter();
    std::vector<live::LikeCase> cases = live::likeCases(region, call, m_console.hall.table(), m_known);
    const auto isCallers = [](const live::LikeCase &each) { return each.isCallers; };
    const auto isHere = [&](const live::LikeCase &each) { return live::likenessOf(region, call, each).isWithin; };
    auto guesses = m_guesser.guess(m_draft.description + u'\n' + m_draft.title, itemsOf(cases, isCallers), itemsOf(cases, isHere));
    const QString likeliest = guesses.empty() ? QString() : guesses.front().item->code;
    m_item = m_draft.item.isEmpty() ? likeliest : m_draft.item;
    if (call.item != m_item) {
        call.item = m_item;
        cases = live::likeCases(region, call, m_console.hall.table(), m_known);
    }
    m_guesses = std::move(guesses);
    m_callers.clear();
    std::ranges::copy_if(cases, std::back_inserter(m_callers), isCallers);
    m_duplicates = live::duplicatesOf(region, call, cases);
    m_repeats = live::repeatsOf(region, call, cases);
    m_timesHere = live::timesHere(region, call, cases);
    findCaller();
    findTargets();
    Q_EMIT changed();
}

void CallWatch::findCaller()
{
    m_caller.reset();
    quint64 number = 0;
    for (const desk::KnownCase &each : m_known) {
        if (!each.isCallers)
            continue;
        const quint64 theirs = domain::callerKey(each.caller, {});
        if (number != 0 && theirs != number)
            return m_caller.reset(); // several people's numbers end so
        number = theirs;
        if (!m_caller || m_caller->name.isEmpty())
            m_caller = each.caller;
    }
}

void CallWatch::findTargets()
{
    const base::CaseId before = target() != nullptr ? target()->id : base::CaseId();
    m_targets.clear();
    const auto add = [this](const live::LikeCase &each) {
        const bool known = std::ranges::any_of(m_targets, [&each](const live::LikeCase &other) { return other.id == each.id; });
        if (domain::isOpen(each.state) && !known)
            m_targets.push_back(each);
    };
    for (const live::Duplicate &each : m_duplicates) {
        if (each.isOffered())
            add(each.other);
    }
    for (const live::LikeCase &each : m_callers)
        add(each);
    const bool still = std::ranges::any_of(m_targets, [before](const live::LikeCase &each) { return each.id == before; });
    m_target = still ? before : m_targets.empty() ? base::CaseId() : m_targets.front().id;
}

const live::LikeCase *CallWatch::target() const
{
    const auto found = std::ranges::find(m_targets, m_target, &live::LikeCase::id);
    return found == m_targets.end() ? nullptr : &*found;
}

void CallWatch::stepTarget(int by)
{
    const auto found = std::ranges::find(m_targets, m_target, &live::LikeCase::id);
    if (found == m_targets.end())
        return;
    const auto wanted = std::clamp<std::ptrdiff_t>(found - m_targets.begin() + by, 0, std::ptrdiff_t(m_targets.size()) - 1);
    chooseTarget(m_targets[size_t(wanted)].id);
}

void CallWatch::chooseTarget(base::CaseId id)
{
    const bool known = std::ranges::any_of(m_targets, [id](const live::LikeCase &each) { return each.id == id; });
    if (known && id != std::exchange(m_target, id))
        Q_EMIT changed();
}

} // namespace ui::casefile
