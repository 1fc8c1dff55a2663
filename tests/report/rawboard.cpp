// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawboard.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using rawcases::Asked;
using rawcases::Case;

namespace {

constexpr qint64 kHour = 3'600'000, kDay = 24 * kHour;
const QTimeZone kTown("Asia/Shanghai");

QString isoOf(qint64 msec) { return QDateTime::fromMSecsSinceEpoch(msec, Qt::UTC).toString(msec % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs); }
QJsonValue isoOrNull(qint64 msec) { return msec == 0 ? QJsonValue() : QJsonValue(isoOf(msec)); }
QJsonValue textOrNull(const QJsonValue &text) { return text.toString().isEmpty() ? QJsonValue() : QJsonValue(text.toString()); }
QJsonValue numberOrNull(const QJsonValue &number) { return number.isDouble() ? QJsonValue(number.toInt()) : QJsonValue(); }

QByteArray fileText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not there", qPrintable(path));
    return file.readAll();
}

QJsonObject jsonOf(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

qint64 townMsec(QDate date, int hour) { return QDateTime(date, QTime(hour, 0), kTown).toMSecsSinceEpoch(); }

} // namespace

RawBoard::RawBoard(const store::Connection &sql, const QString &pack) : m_sql(sql), m_pack(pack)
{
    for (const auto &row : csv(u"departments.csv"_s))
        m_departments.push_back({row[u"code"_s], row[u"capacity"_s].toInt()});
    for (const auto &row : csv(u"items.csv"_s))
        m_itemDepartment[row[u"code"_s]] = row[u"department"_s];
}

QList<QStringList> RawBoard::rows(const QString &sql, int columns) const
{
    auto statement = m_sql.prepare(sql);
    if (!statement || !statement->run())
        qFatal("%s", qPrintable(sql));
    QList<QStringList> found;
    while (statement->next()) {
        QStringList row;
        for (int column = 0; column < columns; ++column)
            row.append(statement->text(column));
        found.append(row);
    }
    return found;
}

/// Of files in which no cell has a comma.
QList<QMap<QString, QString>> RawBoard::csv(const QString &name) const
{
    QStringList lines = QString::fromUtf8(fileText(m_pack + u'/' + name)).remove(u'\r').split(u'\n', Qt::SkipEmptyParts);
    const QStringList heading = lines.takeFirst().split(u',');
    QList<QMap<QString, QString>> all;
    for (const QString &line : std::as_const(lines)) {
        const QStringList cells = line.split(u',');
        QMap<QString, QString> row;
        for (qsizetype i = 0; i < std::min(heading.size(), cells.size()); ++i)
            row[heading[i]] = cells[i];
        all.append(row);
    }
    return all;
}

void RawBoard::read()
{
    const QString sql = u"SELECT position, case_id, at, actor, role, kind, body FROM case_event WHERE position > %1 ORDER BY position"_s.arg(m_read);
    for (const QStringList &row : rows(sql, 7)) {
        m_read = row[0].toLongLong();
        rawcases::take(m_cases, {row[1].toULongLong(), row[2].toLongLong(), row[3], row[4], row[5], jsonOf(row[6])});
    }
}

/// By shifts.json: from eight to eight.
RawBoard::Turn RawBoard::turnAt(qint64 now) const
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(now, kTown);
    const int hour = local.time().hour();
    if (hour >= 8 && hour < 20)
        return {u"day"_s, local.date(), townMsec(local.date(), 8), townMsec(local.date(), 20)};
    const QDate began = hour < 8 ? local.date().addDays(-1) : local.date();
    return {u"night"_s, began, townMsec(began, 20), townMsec(began.addDays(1), 8)};
}

QJsonObject RawBoard::at(qint64 now)
{
    read();
    const QJsonArray waiting = approvals(), lines = departments(now);
    return {{u"at"_s, isoOf(now)},     {u"head"_s, head(now, waiting)}, {u"departments"_s, lines},   {u"room"_s, room(lines)},
            {u"approvals"_s, waiting}, {u"supervised"_s, supervised()}, {u"returns"_s, returns(now)}};
}

QJsonObject RawBoard::head(qint64 now, const QJsonArray &approvals)
{
    const Turn turn = turnAt(now);
    int open = 0, overdue = 0, supervised = 0, came = 0, red = 0;
    for (const auto &[id, c] : m_cases) {
        open += c.isOpen();
        overdue += c.isOpen() && c.dueAt() != 0 && c.dueAt() < now;
        supervised += c.isOpen() && c.supervised;
        const auto isLately = [now](qint64 at) { return at <= now && at > now - 600'000; };
        const bool unaccepted = c.dispatchedAt == 0 || c.levelSince <= c.dispatchedAt || c.state == u"reported" || c.state == u"looked-at" ||
                                c.state == u"filed" || c.state == u"dispatched";
        if (c.level <= 2 && !c.fellToOrange && isLately(c.levelSince) && unaccepted)
            ++(c.level == 1 ? red : came);
        came += c.isOpen() && c.dueAt() != 0 && c.dueAt() < now && isLately(c.dueAt());
    }
    see(u"overdue"_s, overdue);
    see(u"alarms"_s, came + red);
    QJsonObject head{{u"shift"_s, QJsonObject{{u"shift"_s, turn.shift},
                                              {u"date"_s, turn.date.toString(Qt::ISODate)},
                                              {u"from"_s, isoOf(turn.from)},
                                              {u"to"_s, isoOf(turn.to)}}},
                     {u"open"_s, open},
                     {u"overdue"_s, overdue},
                     {u"supervised"_s, supervised},
                     {u"to_approve"_s, int(approvals.size())},
                     {u"alarms"_s, QJsonObject{{u"minutes"_s, 10}, {u"came"_s, came}, {u"red"_s, red}, {u"at_most"_s, 2}}},
                     {u"oldest_approval"_s, approvals.isEmpty() ? QJsonValue() : approvals.first().toObject()[u"since"_s]}};
    countPeople(head, turn, now);
    countPatrols(head, turn);
    return head;
}

/// Rosters of duties.json and their changes, without who is away by name. The pack names all its people and has nobody who stands in.
void RawBoard::countPeople(QJsonObject &head, const Turn &turn, qint64 now)
{
    QMap<QString, QStringList> persons; // by unit
    for (const QJsonValue &each : jsonOf(QString::fromUtf8(fileText(m_pack + u"/duties.json"_s)))[u"rosters"_s].toArray()) {
        const QJsonObject entry = each.toObject();
        if (entry[u"shift"_s].toString() == turn.shift)
            persons[entry[u"unit"_s].toString()] += entry[u"persons"_s].toVariant().toStringList();
    }
    for (const QStringList &row : rows(u"SELECT body FROM centre_event WHERE kind = 'roster-changed' ORDER BY version"_s, 1)) {
        const QJsonObject change = jsonOf(row[0]);
        if (change[u"shift"_s].toString() != turn.shift || change[u"date"_s].toString() != turn.date.toString(Qt::ISODate))
            continue;
        persons[change[u"unit"_s].toString()] = change[u"persons"_s].toVariant().toStringList();
        see(u"roster changed"_s, 1);
    }
    const QString away = u"SELECT count(*) FROM centre_event WHERE kind = 'absence-recorded' AND json_extract(body, '$.post') = '%1' AND "
                         u"json_extract(body, '$.from') <= %2 AND coalesce(json_extract(body, '$.to') > %2, 1)"_s;
    int planned = 0, present = 0;
    for (const QStringList &unit : std::as_const(persons)) {
        for (const QString &person : unit) {
            ++planned;
            present += rows(away.arg(person).arg(now), 1).first().first().toInt() == 0;
        }
    }
    see(u"away"_s, planned - present);
    head[u"planned"_s] = planned;
    head[u"on_duty"_s] = present;
}

/// Units of which units.csv asks patrols of a shift, and those that have walked them in this one.
void RawBoard::countPatrols(QJsonObject &head, const Turn &turn)
{
    const QString walked = u"SELECT count(*) FROM centre_event WHERE kind = 'patrol-recorded' AND json_extract(body, '$.unit') = '%1' AND "
                           u"json_extract(body, '$.from') >= %2 AND json_extract(body, '$.from') < %3"_s;
    int groups = 0, done = 0;
    for (const auto &unit : csv(u"units.csv"_s)) {
        const int asked = unit[u"patrolsPerShift"_s].toInt();
        if (asked == 0)
            continue;
        ++groups;
        done += rows(walked.arg(unit[u"code"_s]).arg(turn.from).arg(turn.to), 1).first().first().toInt() >= asked;
    }
    see(u"patrolled"_s, done);
    head[u"groups"_s] = groups;
    head[u"patrolled"_s] = done;
}

QJsonArray RawBoard::departments(qint64 now)
{
    std::vector<Department> all = m_departments;
    QStringList others;
    for (const auto &[id, c] : m_cases) {
        const bool known = std::ranges::any_of(m_departments, [&c](const Department &each) { return each.code == c.department; });
        if (c.isOpen() && !c.department.isEmpty() && !known && !others.contains(c.department))
            others.append(c.department);
    }
    others.sort();
    for (const QString &code : std::as_const(others))
        all.push_back({code, 0});
    all.push_back({});
    QJsonArray lines;
    for (const Department &each : all)
        lines.append(department(each, now));
    return lines;
}

QJsonObject RawBoard::department(const Department &of, qint64 now)
{
    QJsonObject columns{{u"to-dispatch"_s, 0}, {u"to-accept"_s, 0}, {u"accepted"_s, 0}, {u"in-hand"_s, 0},
                        {u"checking"_s, 0},    {u"elsewhere"_s, 0}, {u"suspended"_s, 0}};
    std::map<QString, QJsonObject> marks;
    int open = 0, overdue = 0, came = 0, left = 0;
    for (const auto &[id, c] : m_cases) {
        if (c.department != of.code)
            continue;
        came += c.dispatchedAt > now - 2 * kHour && c.dispatchedAt <= now;
        left += c.endedAt > now - 2 * kHour && c.endedAt <= now;
        if (!c.isOpen())
            continue;
        const bool late = c.dueAt() != 0 && c.dueAt() < now;
        ++open;
        overdue += late;
        columns[c.column()] = columns[c.column()].toInt() + 1;
        marks[c.number] = {{u"number"_s, c.number}, {u"level"_s, c.level}, {u"column"_s, c.column()}, {u"overdue"_s, late}};
    }
    QJsonArray cases;
    for (const auto &[number, mark] : marks)
        cases.append(mark);
    QJsonValue pace;
    if (of.capacity > 0) {
        const bool full = open >= of.capacity;
        const qint64 ahead = came > left && !full ? 2 * kHour * (of.capacity - open) / (came - left) : 0;
        const qint64 fullAt = ahead > 0 && ahead <= 12 * kHour ? now + ahead : 0;
        see(u"full"_s, full);
        see(u"full at"_s, fullAt != 0);
        pace = QJsonObject{{u"minutes"_s, 120}, {u"came"_s, came}, {u"left"_s, left}, {u"full"_s, full}, {u"full_at"_s, isoOrNull(fullAt)}};
    }
    return {{u"department"_s, textOrNull(of.code)},
            {u"capacity"_s, of.capacity > 0 ? QJsonValue(of.capacity) : QJsonValue()},
            {u"open"_s, open},
            {u"overdue"_s, overdue},
            {u"columns"_s, columns},
            {u"cases"_s, cases},
            {u"pace"_s, pace}};
}

/// Of the lines that were just counted: below four fifths, not filling, the emptiest two.
QJsonArray RawBoard::room(const QJsonArray &departments)
{
    std::vector<std::pair<double, QString>> loads;
    for (const QJsonValue &each : departments) {
        const QJsonObject line = each.toObject();
        const double load = line[u"open"_s].toDouble() / line[u"capacity"_s].toDouble(1);
        if (line[u"capacity"_s].isDouble() && load < 0.8 && line[u"pace"_s].toObject()[u"full_at"_s].isNull())
            loads.emplace_back(load, line[u"department"_s].toString());
    }
    std::ranges::stable_sort(loads, {}, [](const auto &each) { return each.first; });
    QJsonArray room;
    for (size_t i = 0; i < std::min<size_t>(2, loads.size()); ++i)
        room.append(loads[i].second);
    see(u"room"_s, int(room.size()));
    return room;
}

QJsonArray RawBoard::approvals()
{
    std::vector<std::pair<qint64, QJsonObject>> lines;
    for (const auto &[id, c] : m_cases) {
        for (const Asked &asked : c.decidable()) {
            const qint64 until = asked.kind == u"extension" ? asked.what[u"until"_s].toInteger() : 0;
            see(asked.kind, 1);
            see(u"not grantable"_s, !c.grants(asked.kind));
            lines.emplace_back(asked.at, QJsonObject{{u"number"_s, c.number},
                                                     {u"kind"_s, asked.kind},
                                                     {u"since"_s, isoOf(asked.at)},
                                                     {u"by"_s, textOrNull(asked.by)},
                                                     {u"until"_s, isoOrNull(until)},
                                                     {u"level"_s, numberOrNull(asked.what[u"level"_s])},
                                                     {u"department"_s, textOrNull(asked.what[u"department"_s])},
                                                     {u"unit"_s, textOrNull(asked.what[u"unit"_s])},
                                                     {u"reason"_s, asked.what[u"reason"_s]},
                                                     {u"grantable"_s, c.grants(asked.kind)}});
        }
    }
    std::ranges::stable_sort(lines, {}, [](const auto &each) { return each.first; });
    QJsonArray all;
    for (const auto &[at, line] : lines)
        all.append(line);
    return all;
}

QJsonArray RawBoard::supervised()
{
    std::map<QString, QJsonObject> lines;
    for (const auto &[id, c] : m_cases) {
        if (!c.isOpen() || !c.supervised)
            continue;
        see(u"supervised by people"_s, c.times > 0);
        see(u"replies"_s, !c.reply.isEmpty());
        lines[c.number] = {{u"number"_s, c.number},
                           {u"level"_s, c.level},
                           {u"department"_s, textOrNull(c.department)},
                           {u"reason"_s, c.why},
                           {u"times"_s, c.times},
                           {u"since"_s, isoOf(c.since)},
                           {u"due_at"_s, isoOrNull(c.dueAt())},
                           {u"reply"_s, textOrNull(c.reply)},
                           {u"replied_at"_s, isoOrNull(c.repliedAt)}};
    }
    QJsonArray all;
    for (const auto &[number, line] : lines)
        all.append(line);
    return all;
}

QJsonObject RawBoard::returns(qint64 now)
{
    QList<Given> given;
    std::map<std::pair<QString, QString>, int> sums;
    int all = 0;
    const QString sql = u"SELECT case_id, at, json_extract(body, '$.by') FROM case_event WHERE kind = 'case-returned' AND role <> 'system' AND "
                        u"at >= %1 AND at < %2"_s.arg(now - 60 * kDay)
                            .arg(now);
    for (const QStringList &row : rows(sql, 3)) {
        given.append({row[1].toLongLong(), row[2], m_cases[row[0].toULongLong()].item});
        if (given.last().at < now - 30 * kDay)
            continue;
        ++all;
        ++sums[{row[2], given.last().item}];
    }
    std::vector<std::pair<int, QJsonObject>> lines;
    for (const auto &[key, sum] : sums)
        lines.emplace_back(sum, QJsonObject{{u"department"_s, key.first}, {u"item"_s, key.second}, {u"returns"_s, sum}});
    std::ranges::stable_sort(lines, std::ranges::greater(), [](const auto &each) { return each.first; });
    QJsonArray counts;
    for (const auto &[sum, line] : lines)
        counts.append(line);
    see(u"returned"_s, all);
    return {
        {u"from"_s, isoOf(now - 30 * kDay)}, {u"to"_s, isoOf(now)}, {u"returns"_s, all}, {u"counts"_s, counts}, {u"rulings"_s, rulings(now, given)}};
}

QJsonArray RawBoard::rulings(qint64 now, const QList<Given> &given)
{
    qint64 since = 0;
    int number = 0;
    QJsonArray routes;
    QList<std::pair<qint64, int>> amendments; // of the routes: when, which
    for (const QStringList &row : rows(u"SELECT at, body FROM centre_event WHERE kind = 'rulebook-amended' ORDER BY version"_s, 2)) {
        ++number;
        const QJsonObject body = jsonOf(row[1]);
        if (body[u"changed"_s].toArray().contains(u"routing.json"_s))
            amendments.append({row[0].toLongLong(), number});
        for (const QJsonValue &file : body[u"files"_s].toArray())
            routes = jsonOf(file.toObject()[u"text"_s].toString())[u"rules"_s].toArray();
    }
    QJsonArray all;
    const QString sql = u"SELECT case_id, at, actor, body FROM case_event WHERE kind = 'return-ruled' AND role <> 'system' AND at >= %1 AND at < %2 "
                        u"ORDER BY position DESC"_s.arg(now - 30 * kDay)
                            .arg(now);
    for (const QStringList &row : rows(sql, 4)) {
        const Case &c = m_cases[row[0].toULongLong()];
        const QJsonObject body = jsonOf(row[3]);
        const auto after = std::ranges::find_if(amendments, [&row](const auto &each) { return each.first >= row[1].toLongLong(); });
        const bool isRoute = after != amendments.end() && after->first < now && isRouted(c, body[u"department"_s].toString(), routes);
        since = isRoute ? after->first : 0;
        const qint64 span = std::min(now - since, 30 * kDay);
        const auto within = [&](qint64 from, qint64 to) {
            return int(std::ranges::count_if(given, [&](const Given &each) { return each.item == c.item && each.at >= from && each.at < to; }));
        };
        see(u"rulings"_s, 1);
        see(u"routes"_s, isRoute);
        all.append(QJsonObject{{u"number"_s, c.number},
                               {u"item"_s, c.item},
                               {u"grid"_s, c.grid},
                               {u"department"_s, body[u"department"_s]},
                               {u"reason"_s, body[u"reason"_s]},
                               {u"by"_s, row[2]},
                               {u"at"_s, isoOf(row[1].toLongLong())},
                               {u"as_route"_s, body[u"asRoute"_s].toBool()},
                               {u"amendment"_s, isRoute ? QJsonValue(after->second) : QJsonValue()},
                               {u"route_since"_s, isoOrNull(since)},
                               {u"returns_before"_s, isRoute ? within(since - span, since) : 0},
                               {u"returns_after"_s, isRoute ? within(since, since + span) : 0}});
    }
    return all;
}

/// The amended routes name an item each; without one the item's own department takes it.
bool RawBoard::isRouted(const Case &c, const QString &department, const QJsonArray &routes) const
{
    for (const QJsonValue &each : routes) {
        const QJsonObject rule = each.toObject();
        if (rule[u"when"_s].toObject()[u"item"_s].toString() == c.item)
            return rule[u"department"_s].toString() == department;
    }
    return m_itemDepartment.value(c.item) == department;
}
