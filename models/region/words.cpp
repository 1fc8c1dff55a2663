// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/words.h"

#include "base/text/outsidetext.h"
#include "base/text/personaldata.h"
#include "domain/centre/centre.h"
#include "domain/centre/postnames.h"
#include "region/pack/csvtable.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace region {

using namespace Qt::StringLiterals;

namespace {

const QString kWordsFile = u"words.csv"_s;

/// The languages that words.csv may have a column of: codes as in ISO 639.
const QStringList &languages()
{
    static const QStringList kLanguages{u"en"_s, u"zh"_s};
    return kLanguages;
}

QString codeOf(const QString &language) { return language.section(QRegularExpression(u"[_-]"_s), 0, 0).toLower(); }

template <class Things, class Visit, class... Members> void eachOf(Things &things, Visit &visit, Members... members)
{
    for (auto &thing : things)
        (visit(thing.*members), ...);
}

template <class Visit> void eachRuleWord(domain::Rulebook &rules, Visit &visit)
{
    for (domain::Item &item : rules.items) {
        for (QString *word : {&item.name, &item.majorName, &item.minorName})
            visit(*word);
    }
    visit(rules.severity.why);
    eachOf(rules.limits, visit, &domain::LimitRule::why);
    eachOf(rules.routes, visit, &domain::RouteRule::majorName, &domain::RouteRule::why);
    eachOf(rules.consultation, visit, &domain::ConsultationRule::why);
}

template <class Visit> void eachPlanWord(domain::Plan &plan, Visit &visit)
{
    domain::Duties &duties = plan.duties;
    eachOf(duties.patrols, visit, &domain::PatrolDuty::phase, &domain::PatrolDuty::why);
    eachOf(duties.rosters, visit, &domain::RosterEntry::phase);
    eachOf(duties.standIns, visit, &domain::StandIn::duty);
    eachOf(duties.resources, visit, &domain::Resource::name);
    eachOf(duties.keyPoints, visit, &domain::KeyPoint::name);
    eachOf(duties.posts, visit, &domain::RecurringPost::name, &domain::RecurringPost::why);
    eachOf(duties.rounds, visit, &domain::Round::name);
    for (std::vector<domain::Crew> *crews : {&duties.forces, &duties.patrolLevels, &duties.inspectionLevels})
        eachOf(*crews, visit, &domain::Crew::name);
    eachOf(plan.handling.consultation, visit, &domain::ConsultationRule::why);
    if (domain::Campaign *campaign = plan.handling.campaign ? &*plan.handling.campaign : nullptr) {
        for (QString *word : {&campaign->name, &campaign->tableName})
            visit(*word);
    }
    if (plan.score)
        visit(plan.score->name);
    eachOf(plan.sensing.kinds, visit, &domain::SensorKind::name);
    eachOf(plan.sensing.scenes, visit, &domain::Scene::name);
    eachOf(plan.sensing.cameras, visit, &domain::Camera::name);
    eachOf(plan.sensing.weatherAreas, visit, &domain::WeatherArea::name);
    eachOf(plan.sensing.groups, visit, &domain::SensorGroup::place);
    for (domain::ContingencyPlan &each : plan.contingencies) {
        visit(each.name);
        eachOf(each.roles, visit, &domain::ContingencyRole::name);
        eachOf(each.steps, visit, &domain::ContingencyStep::text);
    }
    eachOf(plan.taskMap, visit, &domain::TaskPoint::name);
}

/// Visits every word that spoken() puts into the other language.
template <class Visit> void eachWord(Region &region, domain::Plan &plan, Visit visit)
{
    visit(region.name);
    visit(region.centreName);
    eachOf(region.grids, visit, &Grid::name, &Grid::chief);
    eachOf(region.departments, visit, &Department::name, &Department::shortName);
    eachOf(region.units, visit, &Unit::name);
    eachOf(region.sources, visit, &Source::name, &Source::shortName);
    eachOf(region.elements, visit, &Element::name);
    eachOf(region.keyAreas, visit, &KeyArea::name);
    eachOf(region.lines, visit, &MapLine::name);
    eachOf(region.neighbours, visit, &MapName::text);
    eachOf(region.shifts, visit, &Shift::name);
    eachOf(region.phases, visit, &Phase::name);
    eachRuleWord(region.rulebook, visit);
    eachPlanWord(plan, visit);
}

template <class Visit> void eachVersionWord(std::vector<GridVersion> &versions, Visit visit)
{
    for (GridVersion &version : versions)
        eachOf(version.grids, visit, &Grid::name, &Grid::chief);
}

std::shared_ptr<const GridHistory> spokenHistory(const GridHistory &history, const Words &words)
{
    auto other = std::make_shared<GridHistory>(history);
    eachVersionWord(other->versions, [&words](QString &word) { word = words.said(word); });
    return other;
}

/// Words that orders and reports carry: shown by said(), never replaced.
QStringList keptWords(const Region &region, const domain::Plan &plan)
{
    QStringList words = domain::postsOf(plan);
    for (const domain::Item &item : region.rulebook.items) // what a made-up report says of itself
        words.append(item.condition);
    for (const SampleReport &report : region.samples)
        words << report.title << report.place;
    for (const domain::TransferPartner &partner : plan.handling.partners)
        words.append(partner.name);
    if (plan.handling.campaign)
        words.append(plan.handling.campaign->urgentBy);
    return words;
}

QString briefColumn(const QString &language) { return language + u"Short"_s; }

/// Where the other language's word is long and the pack has none that is shorter in its own: 城建中心 fits where "Urban construction" does not.
template <class Things> void shorten(Things &shown, const Things &own, const Words &words)
{
    for (size_t i = 0; i < shown.size(); ++i) {
        if (const QString brief = words.briefOf(own[i].name); !brief.isEmpty())
            shown[i].shortName = brief;
    }
}

/// Whether a word of the text begins as it was typed.
bool beginsIn(const QString &text, const QString &typed)
{
    const bool isApart = !typed.isEmpty() && typed.back().unicode() >= 0x2e80; // Han and its neighbours: nothing says where a word begins
    for (qsizetype at = text.indexOf(typed, 0, Qt::CaseInsensitive); at >= 0; at = text.indexOf(typed, at + 1, Qt::CaseInsensitive)) {
        if (isApart || at == 0 || !text[at - 1].isLetterOrNumber())
            return true;
    }
    return false;
}

constexpr qsizetype kMostAlike = 60; // what more names than that have in common tells none of them

/// A single letter is in nearly every name.
bool tellsAName(const QString &word) { return word.size() > 1 || word.front().unicode() >= 0x80; }

bool isNamed(const Department &department, const QString &word)
{
    return tellsAName(word) && (beginsIn(department.name, word) || beginsIn(department.shortName, word));
}

bool isNamed(const Grid &grid, const QString &word)
{
    return grid.code.compare(word, Qt::CaseInsensitive) == 0 || (tellsAName(word) && beginsIn(grid.name, word));
}

/// Codes of the things that a word names as they are shown or as the pack calls them.
template <class Things> QStringList namedBy(const Things &shown, const Things &own, const QString &word)
{
    QStringList codes;
    for (const Things *things : {&shown, &own}) {
        for (const auto &each : *things) {
            if (isNamed(each, word) && !codes.contains(each.code))
                codes.append(each.code);
        }
    }
    return codes.size() > kMostAlike ? QStringList() : codes;
}

/// The pack's own words of which a word begins so, the shortest first.
QStringList textsFor(const Region &region, const QString &word)
{
    QStringList texts = region.ruleSources && tellsAName(word) ? region.ruleSources->spoken.textsFor(word) : QStringList();
    std::ranges::sort(texts, {}, [](const QString &text) { return std::pair(text.size(), text); });
    if (texts.size() > kMostAlike)
        texts.resize(kMostAlike);
    return texts;
}

/// The rows of words.csv into the draft; by word, where it stands.
QHash<QString, QString> readRows(Draft &draft)
{
    std::vector<Column> columns{{u"text"_s}};
    for (const QString &language : languages()) {
        columns.push_back({language, Need::Optional});
        columns.push_back({briefColumn(language), Need::Optional});
    }
    QHash<QString, QString> places;
    visitCsv(draft, kWordsFile, Need::Optional, columns, [&](const CsvRow &row) {
        const QString text = row.required(u"text"_s);
        if (text.isEmpty())
            return;
        if (places.contains(text))
            row.complain(u"text"_s, QCoreApplication::translate("region", "The word \"%1\" is there twice; keep one row.").arg(text));
        places.insert(text, row.place(u"text"_s));
        for (const QString &language : languages()) {
            if (const QString other = row.has(language) ? row.text(language) : QString(); !other.isEmpty())
                draft.words[language].insert(text, other);
            const QString column = briefColumn(language);
            if (const QString brief = row.has(column) ? row.text(column) : QString(); !brief.isEmpty())
                draft.words[language].insertBrief(text, brief);
        }
    });
    return places;
}

} // namespace

QString Words::said(const QString &text, QSet<QString> *used) const
{
    if (const auto whole = m_words.constFind(text); whole != m_words.cend()) {
        if (used)
            used->insert(text);
        return *whole;
    }
    constexpr qsizetype kLongest = 500; // a place; longer texts are people's own, and no word is looked for in them
    const QString made = text.isEmpty() || m_words.isEmpty() || text.size() > kLongest ? QString() : partsOf(text, used);
    return made.isEmpty() ? text : made;
}

/// Empty where a part has no row.
QString Words::partsOf(const QString &text, QSet<QString> *used) const
{
    const auto isPlain = [](const QString &part) { return std::ranges::all_of(part, [](QChar each) { return each.unicode() < 0x80; }); };
    if (const qsizetype dot = text.indexOf(u'·'); dot > 0) {
        // Who writes them together may put blanks round the dot: they belong to no word.
        const QString left = text.left(dot).trimmed(), right = text.mid(dot + 1).trimmed();
        const QString head = said(left, used), tail = said(right, used);
        const bool whole = (head != left || isPlain(left)) && (tail != right || isPlain(right));
        return whole && (head != left || tail != right) ? head + u" · "_s + tail : QString();
    }
    qsizetype letters = text.size();
    while (letters > 0 && text[letters - 1].unicode() < 0x80)
        --letters;
    if (letters > 0 && letters < text.size()) {
        const QString head = said(text.left(letters), used);
        return head != text.left(letters) ? head + u' ' + text.mid(letters).trimmed() : QString();
    }
    // The longest first word wins: 田林十一村 before 田林.
    for (qsizetype cut = text.size() - 1; cut > 0; --cut) {
        const QString head = text.left(cut), tail = text.mid(cut);
        if (!m_words.contains(head) || !m_words.contains(tail))
            continue;
        const QString first = said(head, used);
        return first + u' ' + said(tail, used);
    }
    return {};
}

QStringList Words::textsFor(const QString &typed) const
{
    QStringList texts;
    for (auto word = m_words.cbegin(); word != m_words.cend(); ++word) {
        if (beginsIn(*word, typed))
            texts.append(word.key());
    }
    return texts;
}

RegionPtr spoken(const RegionPtr &region, const QString &language)
{
    const QString code = codeOf(language);
    if (!region || !region->ruleSources || code == codeOf(region->language) || region->ruleSources->words.value(code).isEmpty())
        return region;
    auto other = std::make_shared<Region>(*region);
    auto sources = std::make_shared<RuleSources>(*region->ruleSources);
    sources->spoken = sources->words.value(code);
    sources->loaded = region;
    if (sources->grids)
        sources->grids = spokenHistory(*sources->grids, sources->spoken);
    domain::Plan plan = region->plan ? *region->plan : domain::Plan();
    eachWord(*other, plan, [&sources](QString &word) { word = sources->spoken.said(word); });
    shorten(other->departments, region->departments, sources->spoken);
    shorten(other->sources, region->sources, sources->spoken);
    if (region->plan)
        other->plan = std::make_shared<const domain::Plan>(std::move(plan));
    other->ruleSources = std::move(sources);
    return other;
}

QString said(const Region &region, const QString &text) { return region.ruleSources ? region.ruleSources->spoken.said(text) : text; }

QHash<QString, domain::Alike> ownWordsFor(const Region &region, const QString &typed)
{
    QHash<QString, domain::Alike> written;
    const Region &own = asLoaded(region);
    const QStringList parts = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const auto isBlank = [](QChar each) { return !each.isLetterOrNumber(); };
        const auto first = std::ranges::find_if_not(part, isBlank);
        const auto last = std::find_if_not(part.crbegin(), part.crend(), isBlank).base();
        const QString word = first < last ? QString(&*first, last - first) : QString();
        if (word.isEmpty())
            continue;
        domain::Alike alike{textsFor(region, word), namedBy(region.departments, own.departments, word), namedBy(region.grids, own.grids, word)};
        if (!(alike == domain::Alike()))
            written.insert(part, std::move(alike));
    }
    return written;
}

const Region &asLoaded(const Region &region) { return region.ruleSources && region.ruleSources->loaded ? *region.ruleSources->loaded : region; }

QString writtenTitle(const Region &region, const QString &item, const QString &title)
{
    const Region &own = asLoaded(region);
    if (&own == &region)
        return title;
    const auto isShown = [&title](const domain::Item *each) { return each != nullptr && each->name.compare(title, Qt::CaseInsensitive) == 0; };
    const domain::Item *shown = region.rulebook.item(item);
    if (!isShown(shown)) { // chosen first, and then another item for the same title; the lowest code, so that it is the same every time
        shown = nullptr;
        for (const domain::Item &each : region.rulebook.items) {
            if (isShown(&each) && (shown == nullptr || each.code < shown->code))
                shown = &each;
        }
    }
    const domain::Item *written = shown != nullptr ? own.rulebook.item(shown->code) : nullptr;
    return written != nullptr ? written->name : title;
}

QString saidMasked(const Region &region, const QString &text) { return said(region, base::masked(text)); }

QString saidPost(const Region &region, const QString &name)
{
    const domain::PostPlace place = domain::placeOf(name);
    const QString post = said(region, place.post);
    if (place.unit.isEmpty())
        return post;
    const Unit *unit = region.unit(place.unit);
    const Department *department = region.department(place.department);
    const QString where = department ? department->briefName() : !place.department.isEmpty() ? place.department : unit ? unit->name : place.unit;
    return u"%1 · %2"_s.arg(base::isolated(post), base::isolated(where));
}

QString nameIn(const QString &folder, const QString &name, const QString &language)
{
    Draft draft(folder);
    readRows(draft);
    return draft.words.value(codeOf(language)).said(name);
}

QStringList wordsOf(const Region &region)
{
    Region copy = region;
    domain::Plan plan = region.plan ? *region.plan : domain::Plan();
    QStringList words = keptWords(region, plan);
    eachWord(copy, plan, [&words](QString &word) { words.append(word); });
    if (region.ruleSources && region.ruleSources->grids) {
        GridHistory history = *region.ruleSources->grids;
        eachVersionWord(history.versions, [&words](QString &word) { words.append(word); });
    }
    words.removeAll(QString());
    words.removeDuplicates();
    return words;
}

void readWords(Draft &draft)
{
    const QHash<QString, QString> places = readRows(draft);
    // An import may have renamed what a row was made for, so this is no problem; a misspelt row is worth a word all the same.
    QSet<QString> used;
    QStringList all = keptWords(draft.region, draft.plan);
    Region copy = draft.region;
    domain::Plan plan = draft.plan;
    eachWord(copy, plan, [&all](QString &word) { all.append(word); });
    std::vector<GridVersion> versions = draft.laterGrids;
    eachVersionWord(versions, [&all](QString &word) { all.append(word); });
    for (const Words &words : std::as_const(draft.words)) {
        for (const QString &word : std::as_const(all))
            static_cast<void>(words.said(word, &used));
    }
    QStringList unused;
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        if (!used.contains(place.key()))
            unused.append(place.key());
    }
    unused.sort();
    for (const QString &text : std::as_const(unused))
        draft.problems.note(kWordsFile, places.value(text),
                            QCoreApplication::translate("region", "No word of the pack reads \"%1\"; the row translates nothing.").arg(text));
}

} // namespace region
