// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/bulk/bulkplan.h"

#include <QMap>

namespace live {

using domain::CaseAct;

BulkPlan::BulkPlan(desk::CaseDesk &desk, const base::Clock &clock, CaseAct act, std::vector<base::CaseId> ids, domain::Role role, BulkWays ways,
                   QObject *parent)
    : QObject(parent), m_clock(clock), m_act(act), m_role(role), m_ways(std::move(ways)),
      m_opener(desk, [this](size_t place, const base::Result<desk::CaseFile> &file) { take(place, file); })
{
    connect(&m_opener, &CaseOpener::changed, this, &BulkPlan::changed);
    connect(&m_opener, &CaseOpener::finished, this, &BulkPlan::ready);
    for (const base::CaseId id : ids) {
        if (m_places.contains(id))
            continue;
        m_places.insert(id, m_items.size());
        BulkItem &item = m_items.emplace_back();
        item.id = id;
        item.act = act;
    }
    m_cases.resize(m_items.size());
    m_unmet.resize(m_items.size());
    for (size_t place = 0; place < m_items.size(); ++place)
        m_opener.add(place, m_items[place].id);
}

void BulkPlan::lookAgain(base::CaseId id)
{
    if (const auto place = m_places.constFind(id); place != m_places.cend())
        m_opener.add(*place, id);
}

void BulkPlan::judgeAgain(const QSet<base::CaseId> &ids)
{
    bool moved = false;
    for (size_t place = 0; place < m_items.size(); ++place) {
        if (!m_cases[place] || !ids.contains(m_items[place].id))
            continue;
        const BulkItem before = m_items[place];
        judge(place);
        moved = moved || !(before == m_items[place]);
    }
    if (moved)
        Q_EMIT changed();
}

void BulkPlan::fillIn(domain::Filled filled)
{
    m_filled = std::move(filled);
    for (size_t place = 0; place < m_items.size(); ++place) {
        if (m_cases[place])
            judge(place);
    }
}

void BulkPlan::judge(size_t place)
{
    BulkItem &item = m_items[place];
    item.sentence = refusalOf(item.act, *m_cases[place]);
    item.stand = item.sentence.isEmpty() ? BulkStand::Ready : BulkStand::Refused;
}

QString BulkPlan::refusalOf(CaseAct act, const domain::Case &c) const
{
    QString why = bulkRefusal(m_act, c, m_role);
    if (why.isEmpty() && m_ways.held)
        why = m_ways.held(c.id, act);
    if (!why.isEmpty() || !m_filled)
        return why;
    const auto body = m_ways.order(act, c, *m_filled);
    if (!body)
        return body.error().sentence;
    return m_ways.refusal ? m_ways.refusal(*body, c) : QString();
}

/// What a form would say of this case at the least, to see whether there is a way back.
domain::Filled BulkPlan::sampleFor(const domain::Case &c) const
{
    domain::Filled filled;
    filled.text = QStringLiteral("--");
    filled.department = c.department + QLatin1Char('-');
    filled.extension = base::Milliseconds(1);
    return filled;
}

void BulkPlan::take(size_t place, const base::Result<desk::CaseFile> &file)
{
    BulkItem &item = m_items[place];
    if (!file) {
        m_cases[place].reset();
        item.stand = BulkStand::Refused;
        item.sentence = file.error().sentence;
        return;
    }
    const domain::Case &c = file->state;
    if (m_cases[place] && c.version < m_cases[place]->version) // two readers: the older answer came last
        return;
    m_cases[place] = c;
    item.number = c.number;
    item.title = c.report.title;
    item.department = c.department;
    item.level = c.level;
    item.act = bulkActFor(m_act, c);
    item.seen = c.version;
    judge(place);
    const auto sample = m_ways.order(item.act, c, sampleFor(c));
    item.canGoBack = sample && m_ways.back(*sample, c).has_value();
    m_unmet[place].clear();
    for (const domain::Condition &each : domain::conditionsOf({item.act, c, m_clock.now()})) {
        if (!each.met)
            m_unmet[place] << each.text;
    }
}

std::vector<std::pair<QString, int>> BulkPlan::warnings() const
{
    QMap<QString, int> counted;
    for (size_t place = 0; place < m_items.size(); ++place) {
        if (m_items[place].stand != BulkStand::Ready)
            continue;
        for (const QString &text : m_unmet[place])
            ++counted[text];
    }
    std::vector<std::pair<QString, int>> warnings;
    for (auto each = counted.cbegin(); each != counted.cend(); ++each)
        warnings.emplace_back(each.key(), each.value());
    return warnings;
}

std::vector<BulkOrder> BulkPlan::orders(const domain::Filled &filled) const
{
    std::vector<BulkOrder> orders;
    orders.reserve(m_items.size());
    for (size_t place = 0; place < m_items.size(); ++place) {
        BulkOrder &order = orders.emplace_back();
        order.item = m_items[place];
        if (order.item.stand != BulkStand::Ready || !m_cases[place])
            continue;
        auto body = m_ways.order(order.item.act, *m_cases[place], filled);
        if (!body) {
            order.item.stand = BulkStand::Refused;
            order.item.sentence = body.error().sentence;
            continue;
        }
        order.back = m_ways.back(*body, *m_cases[place]);
        order.item.canGoBack = order.back.has_value();
        order.body = *std::move(body);
    }
    return orders;
}

} // namespace live
