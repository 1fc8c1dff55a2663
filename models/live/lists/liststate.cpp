// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/lists/liststate.h"

#include "base/text/outsidetext.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace live {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostValues = 400; ///< of one facet
constexpr qsizetype kLongestValue = 200;
constexpr int kWidestColumn = 4000;

/// The truths of a filter, with their words.
struct FilterFlag {
    const char *word;
    bool QueueFilter::*flag;
};
constexpr std::array kFilterFlags{FilterFlag{"waiting", &QueueFilter::waitingOnly}, FilterFlag{"overdue", &QueueFilter::overdueOnly},
                                  FilterFlag{"near", &QueueFilter::nearOnly},       FilterFlag{"supervised", &QueueFilter::supervisedOnly},
                                  FilterFlag{"outside", &QueueFilter::outsideOnly}, FilterFlag{"extension", &QueueFilter::extensionOnly},
                                  FilterFlag{"revisit", &QueueFilter::revisitOnly}};

QLatin1StringView facetWord(Facet facet)
{
    switch (facet) {
    case Facet::Department: return "department"_L1;
    case Facet::Grid: return "grid"_L1;
    case Facet::State: return "state"_L1;
    case Facet::Stage: return "stage"_L1;
    case Facet::Unit: return "unit"_L1;
    case Facet::Source: return "source"_L1;
    }
    Q_UNREACHABLE();
}

QString shortText(const QJsonValue &value) { return value.toString().left(kLongestValue); }

/// Only what the filter asks for is written.
QJsonObject jsonOf(const QueueFilter &filter)
{
    QJsonObject object;
    if (filter.levels != QueueFilter{}.levels)
        object.insert("levels"_L1, int(filter.levels));
    for (const FilterFlag &each : kFilterFlags) {
        if (filter.*each.flag)
            object.insert(QLatin1StringView(each.word), true);
    }
    for (const Facet facet : kFacets) {
        if (!filter[facet].isEmpty())
            object.insert(facetWord(facet), QJsonArray::fromStringList(filter[facet]));
    }
    if (!filter.mine.isEmpty())
        object.insert("mine"_L1, true);
    if (!filter.text.isEmpty())
        object.insert("text"_L1, filter.text);
    return object;
}

QueueFilter filterOf(const QJsonObject &object)
{
    QueueFilter filter;
    const int levels = object["levels"_L1].toInt(filter.levels) & filter.levels;
    if (levels != 0)
        filter.levels = quint8(levels);
    for (const FilterFlag &each : kFilterFlags)
        filter.*each.flag = object[QLatin1StringView(each.word)].toBool();
    for (const Facet facet : kFacets) {
        for (const QJsonValue &value : object[facetWord(facet)].toArray()) {
            if (value.isString() && filter[facet].size() < kMostValues)
                filter[facet] << shortText(value);
        }
    }
    filter.mine = object["mine"_L1].toBool() ? kWhoever : QString();
    filter.text = shortText(object["text"_L1]);
    return filter;
}

QJsonObject jsonOf(const QueueOrder &order) { return {{"by"_L1, word(order.by)}, {"reversed"_L1, order.reversed}}; }

QueueOrder orderOf(const QJsonObject &object)
{
    const auto column = columnOf(object["by"_L1].toString());
    return column ? QueueOrder{*column, object["reversed"_L1].toBool()} : QueueOrder();
}

QVariantMap mapFieldsOf(const QJsonObject &object)
{
    QVariantMap fields;
    for (auto each = object.begin(); each != object.end() && fields.size() < kMostMapFields; ++each) {
        if (each.value().isString())
            fields.insert(each.key(), each.value().toString().left(kLongestMapField));
    }
    return fields;
}

base::CaseId keptId(const QJsonValue &value) { return {value.toString().toULongLong()}; }

} // namespace

QJsonArray jsonOf(const std::vector<NamedView> &views)
{
    QJsonArray array;
    for (const NamedView &view : views) {
        QJsonObject object{{"name"_L1, view.name}, {"shared"_L1, view.shared}};
        if (view.isMap()) {
            object.insert("map"_L1, QJsonObject::fromVariantMap(view.map));
        } else {
            object.insert("filter"_L1, jsonOf(view.filter));
            object.insert("order"_L1, jsonOf(view.order));
        }
        array.append(object);
    }
    return array;
}

std::vector<NamedView> viewsOf(const QJsonArray &array)
{
    std::vector<NamedView> views;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        const QString name = viewNameOf(object["name"_L1].toString());
        NamedView view{name, filterOf(object["filter"_L1].toObject()), orderOf(object["order"_L1].toObject()), object["shared"_L1].toBool(),
                       {},   mapFieldsOf(object["map"_L1].toObject())};
        const auto isSame = [&view](const NamedView &each) { return each.name == view.name && each.isMap() == view.isMap(); };
        if (name.isEmpty() || views.size() >= kMostViews || std::ranges::any_of(views, isSame))
            continue;
        views.push_back(std::move(view));
    }
    return views;
}

QString textOf(const ListState &state)
{
    QJsonObject widths;
    for (auto each = state.widths.cbegin(); each != state.widths.cend(); ++each)
        widths.insert(each.key(), each.value());
    const QJsonObject object{
        {"filter"_L1, jsonOf(state.filter)},          {"order"_L1, jsonOf(state.order)}, {"widths"_L1, widths},
        {"top"_L1, QString::number(state.top.value)}, {"offset"_L1, state.offset},       {"selected"_L1, QString::number(state.selected.value)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<ListState> listStateOf(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    ListState state;
    state.filter = filterOf(object["filter"_L1].toObject());
    state.order = orderOf(object["order"_L1].toObject());
    const QJsonObject widths = object["widths"_L1].toObject();
    for (auto each = widths.begin(); each != widths.end(); ++each) {
        if (columnOf(each.key()))
            state.widths.insert(each.key(), std::clamp(each.value().toInt(), 0, kWidestColumn));
    }
    state.top = keptId(object["top"_L1]);
    state.offset = object["offset"_L1].toInt();
    state.selected = keptId(object["selected"_L1]);
    return state;
}

QString viewNameOf(const QString &typed) { return base::withoutControls(base::oneLine(typed)).simplified().left(kLongestViewName).trimmed(); }

} // namespace live
