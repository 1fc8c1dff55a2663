// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakecentre.h"

#include "region/rules/ruleset.h"

#include <algorithm>
#include <utility>

namespace support {

using namespace Qt::StringLiterals;

FakeCentre::FakeCentre(region::RegionPtr region) : m_view(std::make_shared<const desk::CentreView>(desk::CentreView{{}, std::move(region)})) {}

QFuture<base::Result<desk::CentreViewPtr>> FakeCentre::submit(domain::CentreOrder order)
{
    orders.push_back(order);
    QPromise<base::Result<desk::CentreViewPtr>> promise;
    promise.start();
    auto future = promise.future();
    if (m_waiting) {
        m_unanswered.push_back({std::move(order), std::move(promise)});
    } else {
        promise.addResult(answer(order));
        promise.finish();
    }
    return future;
}

desk::Subscription FakeCentre::onCentre(QObject *context, std::function<void(const desk::CentreViewPtr &)> deliver)
{
    deliver(m_view);
    const int id = ++m_lastListener;
    m_listeners->insert({id, {context, std::move(deliver)}});
    return desk::Subscription([listeners = m_listeners, id] { listeners->erase(id); });
}

void FakeCentre::set(desk::CentreView view)
{
    m_view = std::make_shared<const desk::CentreView>(std::move(view));
    const auto listeners = *m_listeners; // one may end its subscription while it is told
    for (const auto &[id, listener] : listeners) {
        if (listener.context)
            listener.deliver(m_view);
    }
}

void FakeCentre::finish()
{
    std::vector<Waiting> waiting = std::exchange(m_unanswered, {});
    for (Waiting &each : waiting) {
        each.promise.addResult(answer(each.order));
        each.promise.finish();
    }
}

base::Result<desk::CentreViewPtr> FakeCentre::answer(const domain::CentreOrder &order)
{
    base::Result<desk::CentreView> changed = *m_view;
    if (m_answer)
        changed = m_answer(*m_view, order);
    else if (const auto *amend = std::get_if<domain::AmendRulebook>(&order.body))
        changed = amended(order, *amend);
    if (!changed)
        return base::pass(changed);
    ++changed->centre.version;
    changed->centre.changedAt = now;
    set(*std::move(changed));
    return m_view;
}

base::Result<desk::CentreView> FakeCentre::amended(const domain::CentreOrder &order, const domain::AmendRulebook &amend) const
{
    if (order.actor.role != domain::Role::Supervisor || amend.reason.trimmed().isEmpty())
        return base::fail(base::ErrorCode::Refused, u"Only a supervisor changes the rules, and says why."_s);
    if (amend.seen != m_view->region->rulebook.hash)
        return base::fail(base::ErrorCode::Conflict, u"Somebody else changed the rules meanwhile."_s);
    region::Loaded loaded = region::withRules(*m_view->region, amend.files);
    if (!loaded.region)
        return base::fail(base::ErrorCode::Malformed, loaded.problems.front().sentence);
    QStringList changed;
    const auto before = region::ruleFiles(*m_view->region);
    for (const domain::RuleFile &file : region::ruleFiles(*loaded.region)) {
        if (std::find(before.begin(), before.end(), file) == before.end())
            changed.append(file.name);
    }
    desk::CentreView view = *m_view;
    view.centre.rules = amend.files;
    view.centre.amendments.push_back({int(view.centre.amendments.size()) + 1, now, order.actor.post, amend.reason, m_view->region->rulebook.hash,
                                      loaded.region->rulebook.hash, changed});
    view.region = std::move(loaded.region);
    return view;
}

} // namespace support
