// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/pipeline.h"

#include "intake/coordinates.h"
#include "intake/moment.h"
#include "intake/text.h"
#include "region/circumstances.h"

#include <QCoreApplication>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace intake {

using base::ErrorCode;
using base::fail;

namespace {

QString folded(const QString &name)
{
    return name.simplified().toCaseFolded();
}

bool isText(const QString &text)
{
    return std::ranges::none_of(text, [](QChar c) {
        return c == QChar::ReplacementCharacter || (c.category() == QChar::Other_Control && c != u'\n' && c != u'\r' && c != u'\t');
    });
}

base::Outcome checkText(QLatin1StringView name, const QString &text, qsizetype most)
{
    if (text.size() > most)
        return fail(ErrorCode::Malformed,
                    QCoreApplication::translate(
                        "intake", "The field \"%1\" is too long: %2 characters, at most %3 are taken. Shorten it and send it again.")
                        .arg(name, QString::number(text.size()), QString::number(most)),
                    {}, name);
    if (!isText(text))
        return fail(ErrorCode::Malformed,
                    QCoreApplication::translate("intake", "The field \"%1\" contains bytes that are not text. Check the encoding of what was sent.")
                        .arg(name),
                    {}, name);
    return {};
}

/// Nothing for an empty text.
base::Result<std::optional<double>> degrees(QLatin1StringView name, const QString &text)
{
    const QString digits = text.trimmed();
    if (digits.isEmpty())
        return std::nullopt;
    const auto value = readDegrees(digits);
    if (!value)
        return fail(ErrorCode::Malformed, Text::tr("\"%1\" is not a coordinate; write decimal degrees like 31.1956.").arg(digits.left(40)), {}, name);
    return *value;
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
    return codes;
}

} // namespace

Pipeline::Pipeline(region::RegionPtr region, const base::Clock &clock, PipelineRules rules)
    : m_region(std::move(region)), m_clock(clock), m_rules(std::move(rules)),
      m_itemByName(codesByName(m_region->rulebook.items, [](const domain::Item &item) { return item.name; })),
      m_departmentByName(codesByName(m_region->departments, [](const region::Department &department) { return department.name; }))
{
}

base::Result<domain::Command> Pipeline::accept(const Incoming &incoming) const
{
    if (const auto texts = checkTexts(incoming); !texts)
        return base::pass(texts);
    if (const auto times = checkTimes(incoming); !times)
        return base::pass(times);
    const region::Source *source = m_region->source(incoming.source);
    if (!source)
        return fail(ErrorCode::Refused, Text::tr("\"%1\" is not a source of this region.").arg(incoming.source.left(40)), {}, field::kSource);
    const domain::Item *item = classify(incoming.item);
    if (!item)
        return fail(ErrorCode::Refused, Text::tr("\"%1\" is not on the region's item list, neither as a code nor as a name.").arg(incoming.item.left(80)), {},
                    field::kItem);
    auto place = locate(incoming);
    if (!place)
        return base::pass(place);
    place->original = incoming.originalPlace;
    const auto department = route(incoming.department);
    if (!department)
        return base::pass(department);

    domain::Report report{.source = source->code,
                          .sourceId = incoming.sourceId.trimmed(),
                          .item = item->code,
                          .title = incoming.title.simplified(),
                          .description = incoming.description.trimmed(),
                          .place = *place,
                          .caller = {incoming.callerName.simplified(), incoming.callerPhone.simplified()},
                          .photos = incoming.photos,
                          .reportedAt = incoming.reportedAt.value_or(m_clock.now()),
                          .sourceDueAt = incoming.dueAt,
                          .department = *department};
    if (report.title.isEmpty())
        report.title = item->name;
    const domain::SeverityInputs inputs = region::severityInputs(*m_region, report);

    domain::Command command;
    command.actor = {source->name, domain::Role::System};
    if (m_rules.records)
        command.body = domain::ImportCase{std::move(report), inputs, incoming.closedAt, incoming.outcome.trimmed(), m_rules.ownLimits};
    else
        command.body = domain::ReportCase{std::move(report), inputs, source->files, source->dispatches};
    return command;
}

const domain::Item *Pipeline::classify(const QString &codeOrName) const
{
    const domain::Rulebook &book = m_region->rulebook;
    if (const domain::Item *item = book.item(codeOrName.trimmed()))
        return item;
    if (const auto code = m_itemByName.constFind(folded(codeOrName)); code != m_itemByName.constEnd())
        return book.item(*code);
    return m_rules.fallbackItem.isEmpty() ? nullptr : book.item(m_rules.fallbackItem);
}

base::Outcome Pipeline::checkTexts(const Incoming &incoming) const
{
    const std::initializer_list<std::tuple<QLatin1StringView, const QString &, qsizetype>> texts{
        {field::kSource, incoming.source, kIdMost},
        {field::kSourceId, incoming.sourceId, kIdMost},
        {field::kItem, incoming.item, kTitleMost},
        {field::kTitle, incoming.title, kTitleMost},
        {field::kDescription, incoming.description, kDescriptionMost},
        {field::kAddress, incoming.address, kAddressMost},
        {field::kElement, incoming.element, kIdMost},
        {field::kCallerName, incoming.callerName, kCallerMost},
        {field::kCallerPhone, incoming.callerPhone, kCallerMost},
        {field::kDepartment, incoming.department, kTitleMost},
        {field::kOutcome, incoming.outcome, kOutcomeMost},
    };
    for (const auto &[name, text, most] : texts) {
        if (auto checked = checkText(name, text, most); !checked)
            return checked;
    }
    if (incoming.photos.size() > kPhotosMost)
        return fail(ErrorCode::Malformed, Text::tr("%1 photos came with the report; at most %2 are taken.").arg(incoming.photos.size()).arg(kPhotosMost), {},
                    field::kPhotos);
    for (const QString &photo : incoming.photos) {
        if (auto checked = checkText(field::kPhotos, photo, kPhotoMost); !checked)
            return checked;
        const QUrl address(photo, QUrl::StrictMode);
        if (!address.isValid() || (address.scheme() != QLatin1StringView("https") && address.scheme() != QLatin1StringView("http")))
            return fail(ErrorCode::Malformed, Text::tr("\"%1\" is not the http(s) address of a photo.").arg(photo.left(80)), {}, field::kPhotos);
    }
    return {};
}

base::Outcome Pipeline::checkTimes(const Incoming &incoming) const
{
    // Before 1970 nothing was recorded by any source; after 2199 a date is a typing error.
    static constexpr base::Instant kLatest = std::chrono::sys_days{std::chrono::year{2200} / 1 / 1};
    const base::Instant now = m_clock.now();
    const auto local = [&](base::Instant at) { return townTime(at, m_region->rulebook.calendar.zone); };
    const auto past = [&](QLatin1StringView name, const std::optional<base::Instant> &at) -> base::Outcome {
        if (at && *at > now + m_rules.future)
            return fail(ErrorCode::Malformed, Text::tr("The time %1 lies in the future. Check the clock and the time zone of the source.").arg(local(*at)),
                        {}, name);
        if (at && *at < base::Instant{})
            return fail(ErrorCode::Malformed, Text::tr("The time %1 is impossible: it lies before 1970.").arg(local(*at)), {}, name);
        return {};
    };
    if (auto checked = past(field::kReportedAt, incoming.reportedAt); !checked)
        return checked;
    if (auto checked = past(field::kClosedAt, incoming.closedAt); !checked)
        return checked;
    const base::Instant reportedAt = incoming.reportedAt.value_or(now);
    if (incoming.closedAt && *incoming.closedAt < reportedAt)
        return fail(ErrorCode::Malformed,
                    Text::tr("The case was closed (%1) before it was reported (%2).").arg(local(*incoming.closedAt), local(reportedAt)), {},
                    field::kClosedAt);
    if (incoming.dueAt && (*incoming.dueAt < reportedAt || *incoming.dueAt >= kLatest))
        return fail(ErrorCode::Malformed,
                    Text::tr("The deadline %1 is impossible for a case reported at %2.").arg(local(*incoming.dueAt), local(reportedAt)), {},
                    field::kDueAt);
    return {};
}

base::Result<domain::Place> Pipeline::locate(const Incoming &incoming) const
{
    const auto latitude = degrees(field::kLatitude, incoming.latitude);
    if (!latitude)
        return base::pass(latitude);
    const auto longitude = degrees(field::kLongitude, incoming.longitude);
    if (!longitude)
        return base::pass(longitude);
    const QLatin1StringView lacking = *latitude ? field::kLongitude : field::kLatitude;
    if (latitude->has_value() != longitude->has_value())
        return fail(ErrorCode::Malformed, Text::tr("Only one of the two coordinates came; send both or neither."), {}, lacking);

    domain::Place place;
    place.text = incoming.address.simplified();
    place.element = incoming.element.trimmed();
    const region::Element *element = m_region->element(place.element);
    if (!element && !place.element.isEmpty())
        return fail(ErrorCode::Refused, Text::tr("\"%1\" is not a registered thing of this region.").arg(place.element.left(40)), {}, field::kElement);
    if (element && place.text.isEmpty())
        place.text = element->name;
    if (element && !latitude->has_value()) {
        place.point = element->point;
        return standing(std::move(place));
    }
    if (!latitude->has_value()) {
        if (m_rules.point == Missing::Refuse)
            return fail(ErrorCode::Refused, Text::tr("The report has no coordinates, and this source must send them."), {}, lacking);
        if (place.text.isEmpty() && m_rules.place == Missing::Refuse)
            return fail(ErrorCode::Refused, Text::tr("The report says neither an address nor coordinates. Send at least one of them."), {}, field::kAddress);
        return place;
    }
    if (!base::isOnGlobe(**latitude, **longitude))
        return fail(ErrorCode::Malformed,
                    QString(Text::tr("The coordinates %1, %2 are not on the globe.").arg(incoming.latitude.trimmed(), incoming.longitude.trimmed()) + u' '
                            + coordinateHint(**latitude, **longitude)).trimmed(),
                    {}, std::abs(**latitude) <= 90 ? field::kLongitude : field::kLatitude);
    place.point = base::GeoPoint{**latitude, **longitude};
    return standing(std::move(place));
}

base::Result<domain::Place> Pipeline::standing(domain::Place place) const
{
    if (const region::Grid *grid = m_region->gridAt(*place.point))
        place.grid = grid->code;
    else if (m_rules.grid == Missing::Refuse)
        return fail(ErrorCode::Refused, Text::tr("The place lies outside every grid of the region."), {}, field::kLatitude);
    return place;
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

} // namespace intake
