// SPDX-License-Identifier: GPL-3.0-or-later
// What the search asks the store beside the words: a caller's cases by the last digits of the number, and the pack's words by pinyin.
#include "queue/queuepanel.h"

#include "base/text/answer.h"
#include "domain/access/right.h"
#include "live/search/packspellings.h"
#include "live/search/searchword.h"
#include "region/words.h"

#include <QFuture>

#include <algorithm>
#include <functional>

namespace ui::queue {

/// How the pack's words are read.
struct SpeltPack {
    explicit SpeltPack(const region::Region &region) : words(region, live::Pinyin()) {}
    live::PackSpellings words;
};

QHash<QString, domain::Alike> QueuePanel::alikeFor(const QString &text)
{
    const region::Region &region = m_console.hall.region();
    if (!m_spelt || &m_spelt->words.region() != &region)
        m_spelt = std::make_shared<SpeltPack>(region);
    QHash<QString, domain::Alike> alike = region::ownWordsFor(region, text);
    m_spelt->words.addAlike(text, alike);
    return alike;
}

/// Four digits may be the end of a caller's number. Whoever has the right is answered with that caller's cases; the number stays covered.
void QueuePanel::askCaller(const QString &typed)
{
    const QString tail = domain::has(m_console.seat.role(), domain::Right::SearchCaller) ? live::callerTailTyped(typed) : QString();
    if (tail == m_callerTail)
        return;
    m_callerTail = tail;
    m_callers.clear();
    if (tail.isEmpty())
        return;
    desk::SearchRequest request;
    request.callerTail = tail;
    request.asker = m_console.seat.role();
    base::whenAnswered(this, m_console.desk.search(request), [this, tail](const base::Result<std::vector<domain::CaseBrief>> &found) {
        if (tail != m_callerTail || !found || found->empty())
            return;
        m_callers = *found;
        applyFilter(m_filters->filter());
    });
}

live::QueueFilter QueuePanel::withCallers(live::QueueFilter filter) const
{
    filter.callers.clear();
    for (const domain::CaseBrief &brief : m_callers)
        filter.callers.insert(brief.id);
    return filter;
}

std::vector<domain::CaseBrief> QueuePanel::withCallers(std::vector<domain::CaseBrief> found) const
{
    for (const domain::CaseBrief &brief : m_callers) {
        if (std::ranges::none_of(found, [&brief](const domain::CaseBrief &each) { return each.id == brief.id; }))
            found.push_back(brief);
    }
    if (!m_callers.empty())
        std::ranges::stable_sort(found, std::greater<>(), &domain::CaseBrief::reportedAt);
    return found;
}

} // namespace ui::queue
