// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/mockfeed.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace support {

using namespace Qt::StringLiterals;

namespace {

QJsonObject mockDay()
{
    QFile file(QStringLiteral(GRIDHALL_FIXTURES "/mockup_cases.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The fixture mockup_cases.json cannot be read");
    return QJsonDocument::fromJson(file.readAll()).object();
}

base::Instant instantOf(const QJsonValue &value) { return base::fromDateTime(QDateTime::fromString(value.toString(), Qt::ISODate)); }

QPointF pointOf(const QJsonValue &value)
{
    const QJsonArray pair = value.toArray();
    return {pair.at(0).toDouble(), pair.at(1).toDouble()};
}

QPolygonF ringOf(const QJsonValue &value)
{
    QPolygonF ring;
    const QJsonArray points = value.toArray();
    for (const QJsonValue &point : points)
        ring.append(pointOf(point));
    return ring;
}

/// Turns the fixture's names and places into the codes and degrees of a region.
class Translator {
public:
    Translator(const region::Region &region, const QPolygonF &mockOutline)
        : m_regionCode(region.code), m_from(mockOutline.boundingRect()), m_to(region.outline.isEmpty() ? m_from : region.outline.boundingRect())
    {
        for (const region::Grid &grid : region.grids)
            m_grids.insert(grid.name, grid.code);
        for (const region::Department &department : region.departments)
            m_departments.insert(department.name, department.code);
        for (const region::Source &source : region.sources)
            m_sources.insert(source.name, source.code);
    }

    [[nodiscard]] domain::CaseBrief common(const QJsonObject &json, base::Instant filedAt) const
    {
        domain::CaseBrief brief;
        const QString shortNumber = json["number"_L1].toString();
        brief.id = mockId(shortNumber);
        brief.version = 4;
        brief.number = "25"_L1 + shortNumber.left(4) + m_regionCode + shortNumber.mid(5);
        brief.item = u"mock"_s;
        brief.grid = code(m_grids, json["grid"_L1]);
        brief.department = code(m_departments, json["department"_L1]);
        brief.source = code(m_sources, json["source"_L1]);
        brief.level = *domain::severityOf(json["level"_L1].toInt());
        brief.reportedAt = filedAt;
        brief.filedAt = filedAt;
        brief.dispatchedAt = filedAt;
        return brief;
    }

    [[nodiscard]] base::GeoPoint place(QPointF point) const
    {
        const double x = (point.x() - m_from.left()) / m_from.width();
        const double y = (point.y() - m_from.top()) / m_from.height();
        return {m_to.top() + y * m_to.height(), m_to.left() + x * m_to.width()};
    }

private:
    static QString code(const QHash<QString, QString> &codes, const QJsonValue &name)
    {
        const auto found = codes.constFind(name.toString());
        if (found == codes.cend())
            qFatal("The region has no %s, which the mockups name", qUtf8Printable(name.toString()));
        return *found;
    }

    QString m_regionCode;
    QRectF m_from, m_to;
    QHash<QString, QString> m_grids, m_departments, m_sources;
};

domain::CaseState stateOf(const QString &word)
{
    if (word == u"待签收"_s)
        return domain::CaseState::Dispatched;
    return word == u"已签收"_s ? domain::CaseState::Accepted : domain::CaseState::OnScene;
}

domain::Stage stageOf(const QString &word)
{
    if (word == u"响应"_s)
        return domain::Stage::Respond;
    return word == u"到场"_s ? domain::Stage::Arrive : domain::Stage::Handle;
}

domain::CaseBrief openCase(const Translator &translator, const QJsonObject &json, base::Instant now)
{
    const base::Milliseconds elapsed(json["elapsed"_L1].toInt() * 1000);
    const base::Milliseconds limit(json["limit"_L1].toInt() * 1000);
    const base::Instant filedAt = now - elapsed;
    domain::CaseBrief brief = translator.common(json, filedAt);
    brief.title = json["title"_L1].toString();
    brief.place = json["place"_L1].toString();
    brief.point = translator.place(pointOf(json["point"_L1]));
    brief.state = stateOf(json["state"_L1].toString());
    brief.suspended = json["state"_L1].toString() == u"挂起"_s;
    brief.difficulty = limit >= std::chrono::minutes(60)   ? domain::Difficulty::Difficult
                       : limit <= std::chrono::minutes(10) ? domain::Difficulty::Simple
                                                           : domain::Difficulty::General;
    brief.dueAt = filedAt + limit;
    if (!brief.suspended) {
        brief.stage = stageOf(json["stage"_L1].toString());
        brief.stageStartedAt = filedAt;
        brief.stageDueAt = filedAt + limit;
    }
    brief.changedAt = now;
    return brief;
}

domain::CaseBrief closedCase(const Translator &translator, const QJsonObject &json)
{
    domain::CaseBrief brief = translator.common(json, instantOf(json["filedAt"_L1]));
    brief.title = u"已结案件"_s;
    brief.state = domain::CaseState::Closed;
    brief.closedAt = instantOf(json["closedAt"_L1]);
    brief.handledAt = brief.closedAt;
    brief.endedAt = brief.closedAt;
    brief.dueAt = instantOf(json["dueAt"_L1]);
    brief.onTime = *brief.closedAt <= *brief.dueAt;
    brief.changedAt = *brief.closedAt;
    return brief;
}

} // namespace

base::Instant mockNow()
{
    static const base::Instant now = instantOf(mockDay()["now"_L1]);
    return now;
}

base::CaseId mockId(const QString &shortNumber)
{
    constexpr quint64 kMockDay = 816'000'000'000; // milliseconds since 2000, late in 2025
    const quint64 serial = shortNumber.mid(5).toULongLong();
    const quint64 day = shortNumber.left(4).toULongLong();
    return {((kMockDay + day * 10000 + serial) << 22) | serial};
}

region::RegionPtr mockRegion()
{
    const QJsonObject day = mockDay();
    auto region = std::make_shared<region::Region>();
    region->code = u"XJ"_s;
    region->name = u"徐泾镇"_s;
    region->centreName = u"徐泾镇城市运行管理中心"_s;
    region->language = u"zh_CN"_s;
    region->sample = true;
    region->rulebook.hash = u"0000000000000000"_s;
    region->rulebook.region = region->code;
    region->rulebook.calendar.zone = QTimeZone(day["zone"_L1].toString().toUtf8());
    region->rulebook.calendar.publishedYearsOnly = false;
    region->outline = ringOf(day["outline"_L1]);
    const QJsonArray grids = day["grids"_L1].toArray();
    for (const QJsonValue &grid : grids) {
        const QPointF label = pointOf(grid["label"_L1]);
        const QString code = grid["code"_L1].toString();
        region->grids.push_back({code, grid["name"_L1].toString(), u"网格长·"_s + code, ringOf(grid["ring"_L1]), {label.y(), label.x()}, {}});
    }
    const QJsonArray departments = day["departments"_L1].toArray();
    for (const QJsonValue &department : departments)
        region->departments.push_back({department["code"_L1].toString(), department["name"_L1].toString(), department["short"_L1].toString(),
                                       department["capacity"_L1].toInt(), true});
    const QJsonArray sources = day["sources"_L1].toArray();
    for (const QJsonValue &source : sources)
        region->sources.push_back({source["code"_L1].toString(), source["name"_L1].toString(), source["name"_L1].toString(), false, true, true});
    domain::Item item;
    item.code = u"mock"_s;
    item.name = u"示例事项"_s;
    item.kind = u"event"_s;
    item.base = domain::Severity::Blue;
    item.department = region->departments.front().code;
    region->rulebook.items.insert(item.code, item);
    const auto minutes = [](int amount) { return domain::TimeLimit{amount, domain::LimitUnit::Minute}; };
    domain::LimitRule limits;
    limits.id = u"limit.mock"_s;
    limits.limits = {minutes(5), minutes(15), minutes(30), std::nullopt, minutes(60)};
    region->rulebook.limits.push_back(limits);
    region->shifts = {{u"day"_s, u"日班"_s, QTime(8, 0), QTime(20, 0)}, {u"night"_s, u"夜班"_s, QTime(20, 0), QTime(8, 0)}};
    return region;
}

desk::BatchPtr mockupBatch(const region::Region &region)
{
    const QJsonObject day = mockDay();
    const base::Instant now = instantOf(day["now"_L1]);
    const Translator translator(region, ringOf(day["outline"_L1]));
    auto batch = std::make_shared<desk::Batch>();
    batch->snapshot = true;
    batch->upTo = base::Position{1000};
    const QJsonArray open = day["open"_L1].toArray();
    for (const QJsonValue &json : open)
        batch->cases.push_back(openCase(translator, json.toObject(), now));
    const QJsonArray closed = day["closed"_L1].toArray();
    for (const QJsonValue &json : closed)
        batch->cases.push_back(closedCase(translator, json.toObject()));
    return batch;
}

MockFeed::MockFeed(desk::BatchPtr snapshot) : m_snapshot(std::move(snapshot))
{
    if (m_snapshot)
        m_status = {desk::FeedStatus::Health::Ready, m_snapshot->upTo, {}, 0};
}

desk::Subscription MockFeed::onBatch(QObject *, std::function<void(const desk::BatchPtr &)> deliver)
{
    const int id = m_nextId++;
    m_batchListeners.push_back({id, deliver});
    if (m_snapshot)
        deliver(m_snapshot);
    return desk::Subscription([this, id] { std::erase_if(m_batchListeners, [id](const auto &listener) { return listener.id == id; }); });
}

desk::Subscription MockFeed::onStatus(QObject *, std::function<void(const desk::FeedStatus &)> deliver)
{
    const int id = m_nextId++;
    m_statusListeners.push_back({id, deliver});
    deliver(m_status);
    return desk::Subscription([this, id] { std::erase_if(m_statusListeners, [id](const auto &listener) { return listener.id == id; }); });
}

void MockFeed::publish(desk::BatchPtr batch)
{
    if (batch->snapshot)
        m_snapshot = batch;
    const auto listeners = m_batchListeners;
    for (const auto &listener : listeners)
        listener.deliver(batch);
    setStatus({desk::FeedStatus::Health::Ready, batch->upTo, {}, 0});
}

void MockFeed::publish(std::vector<domain::CaseBrief> cases)
{
    auto batch = std::make_shared<desk::Batch>();
    batch->upTo = base::Position{m_status.position.value + cases.size()};
    batch->cases = std::move(cases);
    publish(std::move(batch));
}

void MockFeed::setStatus(desk::FeedStatus status)
{
    if (status == m_status)
        return;
    m_status = std::move(status);
    const auto listeners = m_statusListeners;
    for (const auto &listener : listeners)
        listener.deliver(m_status);
}

} // namespace support
