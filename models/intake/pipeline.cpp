// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/pipeline.h"

#include "base/try.h"
#include "domain/centre/plan.h"
#include "domain/source/correction.h"
#include "intake/mapping/moment.h"
#include "intake/mapping/sourceid.h"
#include "intake/table/text.h"
#include "region/ground/placing.h"
#include "region/rules/circumstances.h"

#include <QCoreApplication>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <array>

namespace intake {

using base::ErrorCode;
using base::fail;
using domain::LeftOutWhy;

namespace {

/// A code or a name as they are compared: as ids are, and without blanks, which only stretch a name.
QString folded(const QString &name) { return domain::foldedId(name).remove(u' '); }

base::Outcome checkPrimaryText(QLatin1StringView name, const QString &text)
{
    if (const qsizetype most = ruleOf(name).most; text.size() > most)
        return fail(
            ErrorCode::Malformed,
            QCoreApplication::translate("intake", "The field \"%1\" is too long: %2 characters, at most %3 are taken. Shorten it and send it again.")
                .arg(name, QString::number(text.size()), QString::number(most)),
            {}, name);
    int dropped = 0;
    static_cast<void>(cleaned(text, dropped));
    if (dropped > 0)
        return fail(ErrorCode::Malformed,
                    QCoreApplication::translate("intake", "The field \"%1\" contains bytes that are not text. Check the encoding of what was sent.")
                        .arg(name),
                    {}, name);
    return {};
}

/// Cleans and cuts one secondary text.
void makeGood(QLatin1StringView name, QString &text, std::vector<domain::LeftOut> &leftOut)
{
    const FieldRule &rule = ruleOf(name);
    Q_ASSERT(rule.weight == Weight::Secondary);
    const QString noted = name == field::kLatitude || name == field::kLongitude ? QString(field::kCoordinates) : QString(name);
    if (text.size() > rule.most) {
        leftOut.push_back({noted, LeftOutWhy::TooLong, QString::number(text.size())});
        const qsizetype kept = rule.whenLong == WhenLong::LeaveOut ? 0 : rule.most;
        text.truncate(kept > 0 && text[kept - 1].isHighSurrogate() ? kept - 1 : kept);
    }
    // Of a code or a number, what is left without the character that broke is another one: it must be known to nobody.
    if (rule.whenLong == WhenLong::LeaveOut && name != field::kCallerPhone)
        text.replace(QChar::ReplacementCharacter, u'?');
    int dropped = 0;
    const QString clean = cleaned(text, dropped);
    if (dropped > 0) {
        leftOut.push_back({noted, LeftOutWhy::NotText, QString::number(dropped)});
        text = clean;
    }
}

void makePhotosGood(QStringList &photos, std::vector<domain::LeftOut> &leftOut)
{
    constexpr qsizetype kShown = 80;
    const qsizetype most = ruleOf(field::kPhotos).most;
    QStringList good;
    qsizetype surplus = 0;
    for (const QString &photo : std::as_const(photos)) {
        int dropped = 0;
        const QString clean = cleaned(photo, dropped);
        const QUrl address(clean, QUrl::StrictMode);
        const bool isWeb = address.scheme() == QLatin1StringView("https") || address.scheme() == QLatin1StringView("http");
        if (dropped > 0 || photo.size() > kPhotoMost || !address.isValid() || !isWeb || address.host().isEmpty()) {
            // A report is not made longer by ever more broken addresses.
            if (leftOut.size() < size_t(4 * most))
                leftOut.push_back({field::kPhotos, LeftOutWhy::NotAnAddress, clean.left(kShown)});
        } else if (good.size() < most) {
            good.push_back(photo);
        } else {
            ++surplus;
        }
    }
    if (surplus > 0)
        leftOut.push_back({field::kPhotos, LeftOutWhy::TooMany, QString::number(surplus)});
    photos = good;
}

QHash<QString, QString> codesByName(const auto &things, auto nameOf)
{
    QHash<QString, QString> codes;
    QSet<QString> ambiguous;
    for (const auto &thing : things) {
        const QString name = folded(nameOf(thing));
        if (codes.contains(name))
            ambiguous.insert(name);
        codes.insert(name, thing.code);
    }
    for (const QString &name : std::as_const(ambiguous))
        codes.remove(name);
    for (const auto &thing : things)
        codes.insert(folded(thing.code), thing.code);
    return codes;
}

} // namespace

Pipeline::Pipeline(region::RegionPtr region, const base::Clock &clock, PipelineRules rules)
    : m_region(std::move(region)), m_grids(std::make_shared<const region::GridsByDay>(m_region)), m_clock(clock), m_rules(std::move(rules)),
      m_itemByName(codesByName(m_region->rulebook.items, [](const domain::Item &item) { return item.name; })),
      m_sceneByName(m_region->plan ? codesByName(m_region->plan->sensing.scenes, [](const domain::Scene &scene) { return scene.name; })
                                   : QHash<QString, QString>()),
      m_departmentByName(codesByName(m_region->departments, [](const region::Department &department) { return department.name; }))
{}

// A device may name itself as its maker does, and where it hangs is known by its sensor alone.
Incoming Pipeline::joined(Incoming incoming) const
{
    const region::Source *source = m_region->source(incoming.source);
    if (!source || !source->sensor || !m_region->plan)
        return incoming;
    const QString said = incoming.element.trimmed().isEmpty() ? incoming.device.trimmed() : incoming.element.trimmed();
    const QString code = m_region->plan->sensing.codeOf(said);
    if (!m_region->element(said) && m_region->sensorGroup(code) != nullptr)
        incoming.element = code;
    return incoming;
}

base::Result<domain::CaseOrder> Pipeline::accept(const Incoming &given) const
{
    const Incoming sent = joined(given);
    TRY_DONE(checkPrimary(sent));
    TRY_DONE(checkReportedAt(sent));
    const IdCheck idCheck = sent.idIsCounted ? IdCheck::Counted : m_rules.records && m_rules.foldIds ? IdCheck::Strict : IdCheck::Lenient;
    TRY_DONE(checkSourceId(sent.sourceId, idCheck));
    TRY_DONE(checkIsId(sent.sourceId));
    const region::Source *source = m_region->source(sent.source);
    if (!source)
        return fail(ErrorCode::Refused, Text::tr("\"%1\" is not a source of this region.").arg(sent.source.left(40)), {}, field::kSource);
    const domain::Item *item = classify(sent.item);
    if (!item)
        return fail(ErrorCode::Refused, Text::tr("\"%1\" is not on the region's item list, neither as a code nor as a name.").arg(sent.item.left(80)),
                    {}, field::kItem);
    Incoming incoming = madeGood(sent);
    TRY(auto place, locate(incoming, incoming.leftOut));
    place.original = incoming.originalPlace;
    TRY(const auto department, route(incoming.department));

    domain::Report report{.source = source->code,
                          .sourceId = incoming.sourceId.trimmed(),
                          .item = item->code,
                          .title = incoming.title.simplified(),
                          .description = incoming.description.trimmed(),
                          .place = place,
                          .caller = {incoming.callerName.simplified(), incoming.callerPhone.simplified()},
                          .photos = incoming.photos,
                          .reportedAt = incoming.reportedAt.value_or(m_clock.now()),
                          .sourceDueAt = incoming.dueAt,
                          .department = department,
                          .leftOut = std::move(incoming.leftOut),
                          .attributes = incoming.attributes,
                          .sourceLimit = incoming.dueLimit};
    if (source->sensor)
        report.sensor = incoming.element.trimmed().isEmpty() ? incoming.device.trimmed()
                        : report.place.element.isEmpty()     ? incoming.element.trimmed()
                                                             : report.place.element;
    if (const domain::Item *itemThere = m_region->rulebook.item(m_region->itemOfAlarm(report.sensor, report.item))) {
        item = itemThere;
        report.item = item->code;
    }
    if (report.title.isEmpty())
        report.title = item->name;
    const domain::SeverityInputs inputs = region::severityInputs(*m_region, report);

    domain::CaseOrder order;
    order.actor = {source->name, domain::Role::System};
    if (m_rules.records)
        order.body = domain::ImportCase{std::move(report),        inputs, incoming.closedAt, incoming.outcome.trimmed(), m_rules.ownLimits,
                                        wordOn(incoming, *source)};
    else
        order.body = domain::ReportCase{std::move(report), inputs, source->files, source->dispatches, wordOn(incoming, *source)};
    return order;
}

// What we fill in ourselves (the item's name, the moment of receipt) is not the source's word.
domain::SourceWord Pipeline::wordOn(const Incoming &incoming, const region::Source &source) const
{
    const QString id = incoming.sourceId.trimmed();
    domain::SourceWord word{m_rules.foldIds ? domain::foldedId(id) : id, m_rules.silent, m_rules.records ? m_rules.whenChanged : source.whenChanged};
    if (incoming.title.trimmed().isEmpty())
        word.silent.add(domain::SourceField::Title);
    if (!incoming.reportedAt)
        word.silent.add(domain::SourceField::ReportedAt);
    if (m_rules.records) {
        word.silent.add(domain::SourceField::Attributes); // a table has columns for our fields alone
        return word;
    }
    word.silent.add(domain::SourceField::Closing);
    if (!incoming.dueAt)
        word.silent.add(domain::SourceField::DueAt);
    if (incoming.department.trimmed().isEmpty())
        word.silent.add(domain::SourceField::Department);
    return word;
}

const domain::Item *Pipeline::classify(const QString &codeOrName) const
{
    const domain::Rulebook &book = m_region->rulebook;
    if (const domain::Item *item = book.item(codeOrName.trimmed()))
        return item;
    if (const auto code = m_itemByName.constFind(folded(codeOrName)); code != m_itemByName.constEnd())
        return book.item(*code);
    // A video analysis says what it found: a scene of the pack, which stands for its item.
    if (const auto code = m_sceneByName.constFind(folded(codeOrName)); code != m_sceneByName.constEnd()) {
        const auto scene = std::ranges::find(m_region->plan->sensing.scenes, *code, &domain::Scene::code);
        return book.item(scene->item);
    }
    return m_rules.fallbackItem.isEmpty() ? nullptr : book.item(m_rules.fallbackItem);
}

base::Outcome Pipeline::checkPrimary(const Incoming &incoming) const
{
    const std::initializer_list<std::pair<QLatin1StringView, const QString &>> texts{
        {field::kSource, incoming.source}, {field::kSourceId, incoming.sourceId}, {field::kItem, incoming.item}};
    for (const auto &[name, text] : texts) {
        if (auto checked = checkPrimaryText(name, text); !checked)
            return checked;
    }
    return {};
}

base::Outcome Pipeline::checkReportedAt(const Incoming &incoming) const
{
    const auto &at = incoming.reportedAt;
    if (at && *at > m_clock.now() + m_rules.future)
        return fail(ErrorCode::Malformed,
                    Text::tr("The time %1 lies in the future. Check the clock and the time zone of the source.")
                        .arg(townTime(*at, m_region->rulebook.calendar.zone)),
                    {}, field::kReportedAt);
    // Before 1970 nothing was recorded by any source.
    if (at && *at < base::Instant{})
        return fail(ErrorCode::Malformed,
                    Text::tr("The time %1 is impossible: it lies before 1970.").arg(townTime(*at, m_region->rulebook.calendar.zone)), {},
                    field::kReportedAt);
    return {};
}

Incoming Pipeline::madeGood(const Incoming &sent) const
{
    Incoming incoming = sent;
    const std::initializer_list<std::pair<QLatin1StringView, QString &>> texts{{field::kTitle, incoming.title},
                                                                               {field::kDescription, incoming.description},
                                                                               {field::kAddress, incoming.address},
                                                                               {field::kElement, incoming.element},
                                                                               {field::kGrid, incoming.grid},
                                                                               {field::kLatitude, incoming.latitude},
                                                                               {field::kLongitude, incoming.longitude},
                                                                               {field::kCallerName, incoming.callerName},
                                                                               {field::kCallerPhone, incoming.callerPhone},
                                                                               {field::kDepartment, incoming.department},
                                                                               {field::kOutcome, incoming.outcome}};
    for (const auto &[name, text] : texts)
        makeGood(name, text, incoming.leftOut);
    if (folded(incoming.title).isEmpty()) // of what nobody sees alone
        incoming.title.clear();
    int dropped = 0;
    incoming.device = cleaned(incoming.device, dropped).left(ruleOf(field::kElement).most);
    makePhotosGood(incoming.photos, incoming.leftOut);
    makeTimesGood(incoming);
    return incoming;
}

void Pipeline::makeTimesGood(Incoming &incoming) const
{
    // After 2199 a date is a typing error.
    static constexpr base::Instant kLatest = std::chrono::sys_days{std::chrono::year{2200} / 1 / 1};
    const base::Instant now = m_clock.now();
    const base::Instant reportedAt = incoming.reportedAt.value_or(now);
    const auto leaveOut = [&incoming](QLatin1StringView name, std::optional<base::Instant> &at, LeftOutWhy why) {
        incoming.leftOut.push_back({name, why, base::toIso(*at)});
        at.reset();
        if (name == field::kDueAt)
            incoming.dueLimit.reset();
    };
    if (auto &at = incoming.closedAt; at && (*at < base::Instant{} || *at >= kLatest))
        leaveOut(field::kClosedAt, at, LeftOutWhy::Impossible);
    else if (at && *at < reportedAt)
        leaveOut(field::kClosedAt, at, LeftOutWhy::BeforeReport);
    else if (at && *at > now + m_rules.future)
        leaveOut(field::kClosedAt, at, LeftOutWhy::NotYet);
    if (auto &at = incoming.dueAt; at && (*at < base::Instant{} || *at >= kLatest))
        leaveOut(field::kDueAt, at, LeftOutWhy::Impossible);
    else if (at && *at < reportedAt)
        leaveOut(field::kDueAt, at, LeftOutWhy::BeforeReport);
}

base::Result<domain::Place> Pipeline::locate(const Incoming &incoming, std::vector<domain::LeftOut> &leftOut) const
{
    // A report of a past day lies in the grid that had its ground then.
    const region::RegionPtr then = m_grids->at(incoming.reportedAt.value_or(m_clock.now()));
    region::PlaceFound found = region::placeOf(*then, {incoming.address, incoming.element, incoming.grid, incoming.latitude, incoming.longitude});
    leftOut.insert(leftOut.end(), found.leftOut.begin(), found.leftOut.end());
    // A place that could not be read was said all the same: a person finds it.
    const auto isPlace = [](const domain::LeftOut &each) {
        return each.field == field::kAddress || each.field == field::kElement || each.field == field::kGrid || each.field == field::kCoordinates;
    };
    if (!found.isSaid && std::ranges::any_of(leftOut, isPlace))
        found.isSaid = found.place.outside = true;
    if (!found.place.point && m_rules.point == Missing::Refuse)
        return fail(ErrorCode::Refused, Text::tr("The report has no coordinates, and this source must send them."), {},
                    incoming.latitude.trimmed().isEmpty() ? field::kLatitude : field::kLongitude);
    if (!found.isSaid && m_rules.place == Missing::Refuse)
        return fail(ErrorCode::Refused, Text::tr("The report says neither an address nor coordinates. Send at least one of them."), {},
                    field::kAddress);
    const bool inNoGrid = found.place.outside || (found.place.point && found.place.grid.isEmpty());
    if (inNoGrid && m_rules.grid == Missing::Refuse)
        return fail(ErrorCode::Refused, Text::tr("The place lies outside every grid of the region."), {}, field::kLatitude);
    return std::move(found.place);
}

base::Result<QString> Pipeline::route(const QString &codeOrName) const
{
    const QString wanted = codeOrName.trimmed();
    if (wanted.isEmpty() || m_region->department(wanted))
        return wanted;
    if (const auto code = m_departmentByName.constFind(folded(wanted)); code != m_departmentByName.constEnd())
        return *code;
    if (m_rules.fallbackDepartment)
        return QString();
    return fail(ErrorCode::Refused, Text::tr("\"%1\" is not a department of the region.").arg(wanted.left(80)), {}, field::kDepartment);
}

void signAs(domain::CaseOrder &order, const domain::Actor &by)
{
    order.actor.person = by.person;
    order.actor.seat = by.person.isEmpty() ? QString() : by.seat;
}

const std::vector<domain::LeftOut> &notesOf(const domain::CaseOrder &order)
{
    static const std::vector<domain::LeftOut> kNone;
    const domain::Report *report = domain::reportOf(order.body);
    return report ? report->leftOut : kNone;
}

} // namespace intake
