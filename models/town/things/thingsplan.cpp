// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/things/thingsplan.h"

#include "base/text/outsidetext.h"
#include "base/try.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace town {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kFieldWords{"code", "kind", "name", "place", "latitude", "longitude", "point", "grid", "count", "vulnerable"};
static_assert(kFieldWords.size() == kThingFieldCount);
constexpr qsizetype kLongestPlan = 5'000'000; ///< bytes

tl::unexpected<base::Error> noPlan(const QString &place)
{
    return base::fail(base::ErrorCode::Malformed,
                      QCoreApplication::translate("town", "The decisions cannot be read: %1 is not as it should be. Nothing was written.")
                          .arg(base::isolated(base::atMost(base::oneLine(base::withoutControls(place)), 80))),
                      {}, place);
}

QJsonObject thingsJson(const ThingsPlan &plan)
{
    QJsonObject said{{u"file"_s, plan.file}};
    const auto add = [&said](const QString &key, const QString &value) {
        if (!value.isEmpty())
            said.insert(key, value);
    };
    add(u"system"_s, plan.system);
    add(u"sheet"_s, plan.sheet);
    add(u"every_kind"_s, plan.everyKind);
    if (!plan.guesses)
        said.insert(u"guesses"_s, false);
    QJsonObject columns;
    for (size_t i = 0; i < kThingFieldCount; ++i) {
        if (!plan.columns.texts[i].isEmpty())
            columns.insert(QLatin1StringView(kFieldWords[i]), plan.columns.texts[i]);
    }
    if (!columns.isEmpty())
        said.insert(u"columns"_s, columns);
    return said;
}

base::Outcome readColumns(const QJsonValue &said, ThingTexts &columns, const QString &place)
{
    if (!said.isObject())
        return noPlan(place);
    const QJsonObject named = said.toObject();
    for (const QString &key : named.keys()) {
        const auto field = std::ranges::find(kFieldWords, key, [](const char *word) { return QString::fromLatin1(word); });
        if (field == kFieldWords.end() || !named[key].isString())
            return noPlan(place + u'.' + key);
        columns.texts[size_t(field - kFieldWords.begin())] = named[key].toString();
    }
    return {};
}

base::Result<std::optional<ThingsPlan>> thingsFrom(const QJsonObject &whole, const QString &name)
{
    const QJsonValue said = whole.value(name);
    if (said.isUndefined())
        return std::optional<ThingsPlan>();
    if (!said.isObject() || !said["file"_L1].isString())
        return noPlan(name + u".file"_s);
    ThingsPlan plan;
    const QJsonObject object = said.toObject();
    for (const QString &key : object.keys()) {
        const QJsonValue value = object[key];
        QString *const text = key == "file"_L1         ? &plan.file
                              : key == "system"_L1     ? &plan.system
                              : key == "sheet"_L1      ? &plan.sheet
                              : key == "every_kind"_L1 ? &plan.everyKind
                                                       : nullptr;
        if (text != nullptr && value.isString())
            *text = value.toString();
        else if (key == "guesses"_L1 && value.isBool())
            plan.guesses = value.toBool();
        else if (key == "columns"_L1) {
            TRY_DONE(readColumns(value, plan.columns, name + u".columns"_s));
        } else
            return noPlan(name + u'.' + key);
    }
    return std::optional(plan);
}

base::Result<std::vector<Decision>> decisionsFrom(const QJsonValue &said)
{
    std::vector<Decision> decisions;
    if (said.isUndefined())
        return decisions;
    const QJsonArray all = said.toArray();
    if (!said.isArray() || all.size() > kMostDecisions)
        return noPlan(u"decisions"_s);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const auto choice = choiceFrom(all[i]["choice"_L1].toString());
        const QString place = all[i]["place"_L1].toString();
        if (!choice || place.isEmpty())
            return noPlan(u"decisions[%1]"_s.arg(i));
        decisions.push_back({place, *choice});
    }
    return decisions;
}

} // namespace

QString word(ThingField field) { return QString::fromLatin1(kFieldWords[size_t(field)]); }

QByteArray toJson(const TownPlan &plan)
{
    QJsonArray decisions;
    for (const Decision &decision : plan.decisions)
        decisions.append(QJsonObject{{u"place"_s, decision.place}, {u"choice"_s, word(decision.choice)}});
    QJsonObject said{{u"decisions"_s, decisions}};
    if (plan.elements)
        said.insert(u"elements"_s, thingsJson(*plan.elements));
    if (plan.sensors)
        said.insert(u"sensors"_s, thingsJson(*plan.sensors));
    return QJsonDocument(said).toJson();
}

base::Result<TownPlan> planFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = json.size() <= kLongestPlan ? QJsonDocument::fromJson(json, &error) : QJsonDocument();
    if (!document.isObject())
        return noPlan(error.error == QJsonParseError::NoError ? u"{…}"_s : u"byte %1"_s.arg(error.offset));
    const QJsonObject said = document.object();
    for (const QString &key : said.keys()) {
        if (key != "decisions"_L1 && key != "elements"_L1 && key != "sensors"_L1)
            return noPlan(key);
    }
    TownPlan plan;
    TRY(plan.decisions, decisionsFrom(said.value("decisions"_L1)));
    TRY(plan.elements, thingsFrom(said, u"elements"_s));
    TRY(plan.sensors, thingsFrom(said, u"sensors"_s));
    return plan;
}

} // namespace town
