// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/people/rostertasks.h"

#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "domain/centre/postnames.h"
#include "domain/centre/roster/rosterrules.h"
#include "duty/words.h"
#include "live/duty/commandviews.h"
#include "live/text/posttext.h"

#include <QRegularExpression>

#include <algorithm>

namespace ui::duty {

using namespace Qt::StringLiterals;
using base::Instant;
using Kind = Field::Kind;

namespace {

constexpr auto kSwapFor = std::chrono::hours(8); ///< where no turn says until when

QDateTime townWall(const region::Region &region, Instant moment)
{
    const QDateTime local = region.toLocal(moment);
    return QDateTime(local.date(), QTime(local.time().hour(), local.time().minute()), Qt::UTC);
}

/// A name without what keeps it apart in a sentence.
QString bare(QString text) { return text.remove(QChar(0x2068)).remove(QChar(0x2069)).trimmed(); }

/// Posts of single persons, each once: of rosters, and of the pairs.
QStringList singlePersons(const region::Region &region, const domain::Centre &centre)
{
    const domain::Plan &plan = live::planOf(region);
    QStringList persons;
    for (const QString &post : domain::postsOf(plan)) {
        if (domain::headcountOf(plan, centre, post).people <= 1 && !isOfferedByPerson(plan.duties, post))
            persons.append(post);
    }
    return persons;
}

QString partnerOf(const region::Region &region, const QString &person)
{
    for (const domain::StandIn &pair : live::planOf(region).duties.standIns) {
        if (pair.a == person || pair.b == person)
            return pair.a == person ? pair.b : pair.a;
    }
    return {};
}

void addArrivals(Field &field, const desk::CentreView &view, const live::TurnView &turn, const Pick &pick, Instant now)
{
    for (const live::PersonLine &line : live::peopleOf(*view.region, view.centre, turn, now)) {
        if (line.planned != 1 || line.present != 1 || line.checkedIn)
            continue;
        const QStringList value{line.worker(), turn.turn.date.toString(Qt::ISODate), turn.turn.shift};
        const QString place = line.departmentName.isEmpty() ? line.unitName : line.departmentName;
        field.choices.push_back(
            {u"%1 · %2 · %3"_s.arg(base::isolated(live::postText(*view.region, line.worker())), base::isolated(place), base::isolated(turn.name)),
             value});
        if (line.worker() == pick.post && !field.value.isValid())
            field.value = value;
    }
}

} // namespace

void fillArrival(TaskForm &form, const desk::CentreView &view, const Pick &pick, Instant now)
{
    Field person{u"person"_s, Words::tr("Who"), Kind::List, {}, {}};
    const live::TurnsView turns = live::turnsOf(*view.region, now);
    if (turns.running)
        addArrivals(person, view, *turns.running, pick, now);
    if (turns.next && turns.next->turn.from - now <= domain::kArrivesBefore)
        addArrivals(person, view, *turns.next, pick, now);
    form.fields.push_back(person);
    form.fields.push_back({u"at"_s, Words::tr("Since"), Kind::Moment, {}, townWall(*view.region, now)});
    form.fields.push_back({u"note"_s, Words::tr("Note"), Kind::Text, {}, QString()});
}

void fillSwap(TaskForm &form, const desk::CentreView &view, const Pick &pick, Instant now)
{
    const region::Region &region = *view.region;
    const QStringList persons = singlePersons(region, view.centre);
    const auto &pairs = live::planOf(region).duties.standIns;
    const QString first = persons.contains(pick.post) ? pick.post : pairs.empty() ? persons.value(0) : pairs.front().a;
    QString second = partnerOf(region, first);
    if (second.isEmpty())
        second = persons.value(persons.value(0) == first ? 1 : 0);
    Field a{u"a"_s, Words::tr("Who"), Kind::List, {}, first}, b{u"b"_s, Words::tr("With whom"), Kind::List, {}, second};
    if (persons.size() > 1) {
        for (const QString &person : persons)
            a.choices.push_back({live::postText(region, person), person});
        b.choices = a.choices;
    }
    const std::optional<live::TurnView> turn = live::turnsOf(region, now).running;
    form.fields.push_back(a);
    form.fields.push_back(b);
    form.fields.push_back({u"from"_s, Words::tr("From"), Kind::Moment, {}, townWall(region, now)});
    form.fields.push_back({u"to"_s, Words::tr("Until"), Kind::Moment, {}, townWall(region, turn ? turn->turn.to : now + kSwapFor)});
    form.fields.push_back({u"reason"_s, Words::tr("Reason"), Kind::Text, {}, QString()});
    form.facts.append(Words::tr("Each does the other's job, and new work follows. It ends by itself; what was given before stays where it is."));
}

void fillEndSwap(TaskForm &form, const desk::CentreView &view, const Pick &pick, Instant now)
{
    Field person{u"person"_s, Words::tr("Which swap"), Kind::List, {}, {}};
    for (const domain::SwapRecord &swap : view.centre.swaps) {
        if (swap.to <= now)
            continue;
        person.choices.push_back(
            {u"%1 ⇄ %2"_s.arg(base::isolated(live::postText(*view.region, swap.a)), base::isolated(live::postText(*view.region, swap.b))), swap.a});
        if (swap.concerns(pick.post))
            person.value = swap.a;
    }
    form.fields.push_back(person);
}

bool isOfferedByPerson(const domain::Duties &duties, const QString &name)
{
    if (!name.contains(u'@'))
        return false;
    bool meant = false;
    for (const domain::RosterEntry &entry : duties.rosters) {
        if (!domain::means(name, {entry.post, entry.unit, entry.department}))
            continue;
        if (entry.persons.isEmpty())
            return false;
        meant = true;
    }
    return meant;
}

QString personsText(const region::Region &region, const QStringList &persons)
{
    QStringList texts;
    for (const QString &person : persons)
        texts.append(bare(live::postText(region, person)));
    return texts.join(u"; "_s);
}

QStringList personsIn(const region::Region &region, const QString &text)
{
    static const QRegularExpression kBetween(u"[;；,，、\\n]"_s);
    QHash<QString, QString> posts;
    for (const QString &post : domain::postsOf(live::planOf(region)))
        posts.insert(bare(live::postText(region, post)), post);
    QStringList persons;
    for (const QString &part : text.split(kBetween, Qt::SkipEmptyParts)) {
        if (const QString typed = part.trimmed(); !typed.isEmpty())
            persons.append(posts.value(typed, typed));
    }
    return persons;
}

} // namespace ui::duty
