// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/advice/takeradvice.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "domain/centre/plan.h"
#include "live/text/posttext.h"
#include "region/dutymoment.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace live {

namespace {

using domain::StandIn;

constexpr size_t kMostOfDepartment = 2;

QString takerText(const char *source) { return QCoreApplication::translate("advice", source); }

/// Somebody who could take it, before it is said why.
struct TakerCandidate {
    DepartmentChoice where;
    QString post;
    std::vector<TakerAdvice::Reason> reasons{};
};

class TakerAdviser {
public:
    explicit TakerAdviser(const TakerQuestion &question)
        : m_q(question), m_plan(planOf(question.region)), m_turns(turnsOf(question.region, question.now))
    {
        if (m_turns.running)
            m_people = peopleOf(question.region, question.centre, *m_turns.running, question.now, question.load);
    }

    [[nodiscard]] std::vector<TakerAdvice> advise()
    {
        if (!m_q.order.empty()) {
            addChief(m_q.order.front());
            for (const DepartmentChoice &choice : m_q.order)
                addDepartment(choice, choice == m_q.order.front() ? kMostOfDepartment : 1);
        }
        std::vector<TakerAdvice> advices;
        for (TakerCandidate &each : m_found)
            advices.push_back(said(std::move(each)));
        return advices;
    }

private:
    [[nodiscard]] bool isFull() const { return m_found.size() >= kMostTakers; }

    void add(TakerCandidate candidate)
    {
        const auto isSame = [&candidate](const TakerCandidate &known) {
            return known.where.department == candidate.where.department && known.post == candidate.post;
        };
        if (!isFull() && std::ranges::none_of(m_found, isSame))
            m_found.push_back(std::move(candidate));
    }

    void addChief(const DepartmentChoice &choice)
    {
        if (m_q.c.difficulty != domain::Difficulty::Difficult)
            return;
        const domain::DutyMoment moment = region::dutyMoment(m_q.region, m_q.now);
        for (const QString &post : m_plan.handling.chiefResponders) {
            if (domain::isAway(m_plan, m_q.centre, post, moment))
                continue;
            add({choice,
                 post,
                 {{takerText(QT_TRANSLATE_NOOP("advice", "Post")),
                   takerText(QT_TRANSLATE_NOOP("advice", "chief responder of the town; the case is difficult"))}}});
            return;
        }
    }

    void addDepartment(const DepartmentChoice &choice, size_t most)
    {
        const size_t before = m_found.size();
        addOfficer(choice);
        std::vector<const PersonLine *> people;
        for (const PersonLine &line : m_people) {
            if (line.department == choice.department && line.present > 0)
                people.push_back(&line);
        }
        const auto place = [this](const PersonLine *line) { return std::tuple(!worksInGrid(*line), line->load, line->worker()); };
        std::ranges::sort(people, [&place](const PersonLine *left, const PersonLine *right) { return place(left) < place(right); });
        for (const PersonLine *line : people) {
            if (m_found.size() - before >= most)
                break;
            addPerson(choice, *line);
        }
        if (m_found.size() == before)
            add({choice, {}, {}});
    }

    void addOfficer(const DepartmentChoice &choice)
    {
        const StandIn *pair = domain::pairFor(m_plan.duties, m_q.c.report.place.grid);
        const auto taker = pair ? domain::takerOf(m_plan, m_q.centre, *pair, region::dutyMoment(m_q.region, m_q.now)) : std::nullopt;
        if (!taker)
            return;
        const QString text =
            taker->standsInFor.isEmpty()
                ? takerText(QT_TRANSLATE_NOOP("advice", "officer of this grid"))
                : takerText(QT_TRANSLATE_NOOP("advice", "officer of this grid for %1, who is away")).arg(postName(taker->standsInFor));
        add({choice, taker->post, {{takerText(QT_TRANSLATE_NOOP("advice", "Post")), text}}});
    }

    void addPerson(const DepartmentChoice &choice, const PersonLine &line)
    {
        TakerCandidate candidate{{choice.department, line.unit.isEmpty() ? choice.unit : line.unit}, line.worker(), {}};
        const QString until = base::isolated(m_q.region.toLocal(m_turns.running->turn.to).toString(QStringLiteral("HH:mm")));
        const char *there =
            line.checkedIn ? QT_TRANSLATE_NOOP("advice", "at the post, on shift until %1") : QT_TRANSLATE_NOOP("advice", "on shift until %1");
        candidate.reasons.push_back({takerText(QT_TRANSLATE_NOOP("advice", "Shift")), takerText(there).arg(until)});
        if (worksInGrid(line))
            candidate.reasons.push_back({takerText(QT_TRANSLATE_NOOP("advice", "Grid")),
                                         takerText(QT_TRANSLATE_NOOP("advice", "%1 works in this grid")).arg(base::isolated(line.unitName))});
        add(std::move(candidate));
    }

    [[nodiscard]] bool worksInGrid(const PersonLine &line) const
    {
        const region::Unit *unit = m_q.region.unit(line.unit);
        return unit && !m_q.c.report.place.grid.isEmpty() && unit->grids.contains(m_q.c.report.place.grid);
    }

    [[nodiscard]] QString postName(const QString &post) const { return base::isolatedVisibly(postText(m_q.region, post)); }

    [[nodiscard]] TakerAdvice said(TakerCandidate candidate) const
    {
        TakerAdvice advice;
        advice.department = candidate.where.department;
        advice.unit = candidate.where.unit;
        advice.post = candidate.post;
        advice.departmentName = departmentName(m_q.region, advice.department);
        advice.postName = advice.post.isEmpty() ? QString() : postText(m_q.region, advice.post);
        advice.reasons = std::move(candidate.reasons);
        const region::Department *department = m_q.region.department(advice.department);
        if (advice.post.isEmpty() && department && department->stationed)
            advice.reasons.push_back(
                {takerText(QT_TRANSLATE_NOOP("advice", "Hall")), takerText(QT_TRANSLATE_NOOP("advice", "stationed in the hall"))});
        sayLoad(advice);
        sayRecord(advice);
        sayEquipment(advice);
        return advice;
    }

    void sayLoad(TakerAdvice &advice) const
    {
        QStringList texts;
        if (!advice.post.isEmpty() && !m_q.load.isEmpty())
            texts.append(QCoreApplication::translate("advice", "has %n open case(s)", nullptr, m_q.load.value(advice.post)));
        const auto department = std::ranges::find(m_q.departments, advice.department, &DepartmentView::code);
        if (department != m_q.departments.end() && department->capacity > 0)
            texts.append(takerText(QT_TRANSLATE_NOOP("advice", "department %1 of %2")).arg(department->open).arg(department->capacity));
        if (!texts.isEmpty())
            advice.reasons.push_back({takerText(QT_TRANSLATE_NOOP("advice", "Load")), base::joined(texts)});
    }

    void sayRecord(TakerAdvice &advice) const
    {
        const domain::Item *item = m_q.region.rulebook.item(m_q.c.report.item);
        if (!item)
            return;
        const bool own = !advice.post.isEmpty() && m_q.ofPosts.contains({advice.post, item->minorName});
        const KindRecord record =
            own ? m_q.ofPosts.value({advice.post, item->minorName}) : m_q.ofDepartments.value({advice.department, item->minorName});
        if (record.closed == 0)
            return;
        const char *text = own ? QT_TRANSLATE_NOOP("advice", "closed %1 of %2 of “%3” on time")
                               : QT_TRANSLATE_NOOP("advice", "department closed %1 of %2 of “%3” on time");
        advice.reasons.push_back(
            {takerText(QT_TRANSLATE_NOOP("advice", "Record")),
             takerText(text).arg(QString::number(record.onTime), QString::number(record.closed), base::isolated(item->minorName))});
    }

    void sayEquipment(TakerAdvice &advice) const
    {
        QStringList ready;
        bool has = false;
        for (const ResourceLine &line : resourcesOf(m_q.region, m_q.centre)) {
            if (line.unit.isEmpty() || line.unit != advice.unit)
                continue;
            has = true;
            if (line.state == domain::ResourceState::Ready)
                ready.append(base::isolated(line.name));
        }
        if (!has)
            return;
        const QString text = ready.isEmpty() ? takerText(QT_TRANSLATE_NOOP("advice", "all of the unit's is out or broken"))
                                             : takerText(QT_TRANSLATE_NOOP("advice", "ready: %1")).arg(base::listed(ready.mid(0, 3)));
        advice.reasons.push_back({takerText(QT_TRANSLATE_NOOP("advice", "Equipment")), text});
    }

    const TakerQuestion &m_q;
    const domain::Plan &m_plan;
    const TurnsView m_turns;
    std::vector<PersonLine> m_people;
    std::vector<TakerCandidate> m_found;
};

} // namespace

std::vector<TakerAdvice> adviseTakers(const TakerQuestion &question) { return TakerAdviser(question).advise(); }

QString takerOrderText()
{
    return takerText(QT_TRANSLATE_NOOP(
        "advice",
        "Order: the chief responder of a difficult case, the grid's officer, then who is on shift, the grid's own first, then the fewest cases"));
}

} // namespace live
