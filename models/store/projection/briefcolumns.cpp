// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projection/briefcolumns.h"

#include "store/projection/rowcells.h"

#include <cmath>
#include <limits>

namespace store {

using namespace Qt::StringLiterals;
using domain::CaseBrief;

namespace {

QVariant written(const QString &text) { return notNull(text); }

QVariant written(base::Instant instant) { return base::toMsec(instant); }

template <class Whole>
    requires std::is_arithmetic_v<Whole> || std::is_enum_v<Whole>
QVariant written(Whole value)
{
    if constexpr (std::is_same_v<Whole, quint32>)
        return value;
    else
        return static_cast<int>(value);
}

template <class Value> QVariant written(const std::optional<Value> &value) { return value ? written(*value) : QVariant(); }

/// "msec:level msec:level …"; NULL when the level never changed.
QVariant written(const std::vector<domain::LevelMark> &levels)
{
    if (levels.empty())
        return {};
    QStringList marks;
    for (const domain::LevelMark &mark : levels)
        marks.append(u"%1:%2"_s.arg(base::toMsec(mark.since)).arg(domain::number(mark.level)));
    return marks.join(u' ');
}

constexpr QChar kOwedPart(0x1f), kOwedEnd(0x1e); ///< in no name: CaseFold::owe

/// "kind␟msec␟post␟person", several of them parted by ␞; NULL when nothing is owed.
QVariant written(const domain::OwedList &list)
{
    if (list.empty())
        return {};
    QStringList all;
    for (const domain::Owed &owed : list)
        all.append(QStringList{QString::number(static_cast<int>(owed.kind)), QString::number(base::toMsec(owed.at)), owed.post, owed.person}.join(
            kOwedPart));
    return all.join(kOwedEnd);
}

std::optional<domain::OwedList> owedOf(const QString &text)
{
    domain::OwedList list;
    for (const QString &each : text.split(kOwedEnd)) {
        const QStringList parts = each.split(kOwedPart);
        bool hasKind = false, hasMoment = false;
        const int kind = parts.value(0).toInt(&hasKind);
        const qint64 at = parts.value(1).toLongLong(&hasMoment);
        if (parts.size() != 4 || !hasKind || !hasMoment || kind < 0 || kind >= int(domain::kOwedKinds.size()) || !isMoment(at))
            return std::nullopt;
        list.push_back({domain::kOwedKinds[static_cast<size_t>(kind)], base::fromMsec(at), parts[2], parts[3]});
    }
    return list;
}

/// "kind␟msec␟post␟person␟msec or nothing␟level or nothing␟department␟unit␟reason", several of them parted by ␞; NULL when nothing is asked.
QVariant written(const std::vector<domain::WordAsked> &words)
{
    if (words.empty())
        return {};
    QStringList all;
    for (const domain::WordAsked &asked : words) {
        const QString until = asked.until ? QString::number(base::toMsec(*asked.until)) : QString();
        const QString level = asked.level ? QString::number(domain::number(*asked.level)) : QString();
        all.append(QStringList{domain::word(asked.kind), QString::number(base::toMsec(asked.at)), asked.post, asked.person, until, level,
                               asked.department, asked.unit, asked.reason}
                       .join(kOwedPart));
    }
    return all.join(kOwedEnd);
}

/// A moment, or nothing where the cell is empty; false: it is none that can be meant.
bool optionalMoment(const QString &cell, std::optional<base::Instant> &moment)
{
    bool good = false;
    const qint64 msec = cell.toLongLong(&good);
    if (good && isMoment(msec))
        moment = base::fromMsec(msec);
    return cell.isEmpty() || moment.has_value();
}

std::optional<std::vector<domain::WordAsked>> wordsOf(const QString &text)
{
    constexpr qsizetype kParts = 9;
    std::vector<domain::WordAsked> words;
    for (const QString &each : text.split(kOwedEnd)) {
        const QStringList parts = each.split(kOwedPart);
        const auto kind = domain::wordKindOf(parts.value(0));
        domain::WordAsked asked;
        std::optional<base::Instant> at;
        if (parts.size() != kParts || !kind || !optionalMoment(parts[1], at) || !at || !optionalMoment(parts[4], asked.until))
            return std::nullopt;
        asked.level = domain::severityOf(parts[5].toInt());
        if (!parts[5].isEmpty() && !asked.level)
            return std::nullopt;
        asked.kind = *kind;
        asked.at = *at;
        asked.post = parts[2];
        asked.person = parts[3];
        asked.department = parts[6];
        asked.unit = parts[7];
        asked.reason = parts[8];
        words.push_back(std::move(asked));
    }
    return words;
}

/// "times␟msec␟msec or nothing␟reply␟reason"; NULL of a case that nobody supervises.
QVariant written(const domain::Rare<domain::Supervision> &supervision)
{
    if (!supervision)
        return {};
    const auto plain = [](QString words) { return words.remove(kOwedPart); };
    const QString replied = supervision->repliedAt ? QString::number(base::toMsec(*supervision->repliedAt)) : QString();
    return QStringList{QString::number(supervision->times), QString::number(base::toMsec(supervision->since)), replied, plain(supervision->reply),
                       plain(supervision->reason)}
        .join(kOwedPart);
}

std::optional<domain::Supervision> supervisionOf(const QString &text)
{
    constexpr qsizetype kParts = 5;
    const QStringList parts = text.split(kOwedPart);
    domain::Supervision supervision;
    bool counted = false;
    supervision.times = parts.value(0).toInt(&counted);
    std::optional<base::Instant> since;
    if (parts.size() != kParts || !counted || supervision.times < 0 || !optionalMoment(parts[1], since) || !since ||
        !optionalMoment(parts[2], supervision.repliedAt))
        return std::nullopt;
    supervision.since = *since;
    supervision.reply = parts[3];
    supervision.reason = parts[4];
    return supervision;
}

void readInto(QString &text, RowCells &cells, int column) { text = cells.text(column); }

void readInto(base::Instant &instant, RowCells &cells, int column) { instant = cells.moment(column).value_or(base::Instant{}); }

void readInto(std::optional<base::Instant> &instant, RowCells &cells, int column) { instant = cells.moment(column); }

void readInto(bool &mark, RowCells &cells, int column) { mark = cells.number(column, 0, 1) != 0; }

void readInto(quint16 &count, RowCells &cells, int column) { count = static_cast<quint16>(cells.number(column, 0, UINT16_MAX)); }

void readInto(domain::CaseState &state, RowCells &cells, int column)
{
    state = domain::kCaseStates[static_cast<size_t>(cells.number(column, 0, static_cast<qint64>(domain::kCaseStates.size()) - 1))];
}

template <class Enum> Enum between(Enum least, Enum most, RowCells &cells, int column)
{
    return static_cast<Enum>(cells.number(column, static_cast<qint64>(least), static_cast<qint64>(most)));
}

void readInto(domain::Severity &level, RowCells &cells, int column)
{
    level = domain::severityOf(static_cast<int>(between(domain::Severity::Red, domain::Severity::Green, cells, column)))
                .value_or(domain::Severity::Green);
}

void readInto(domain::Difficulty &difficulty, RowCells &cells, int column)
{
    difficulty = between(domain::Difficulty::Simple, domain::Difficulty::Difficult, cells, column);
}

void readInto(domain::Stage &stage, RowCells &cells, int column) { stage = between(domain::Stage::Respond, domain::Stage::Whole, cells, column); }

template <class Value> void readInto(std::optional<Value> &value, RowCells &cells, int column)
{
    value.reset();
    if (!cells.isNull(column))
        readInto(value.emplace(), cells, column);
}

void readInto(std::vector<domain::LevelMark> &levels, RowCells &cells, int column)
{
    levels.clear();
    if (cells.isNull(column))
        return;
    if (auto read = levelsOf(cells.text(column)))
        levels = *std::move(read);
    else
        cells.spoil();
}

void readInto(domain::OwedList &list, RowCells &cells, int column)
{
    list.clear();
    if (cells.isNull(column))
        return;
    if (auto read = owedOf(cells.text(column)))
        list = *std::move(read);
    else
        cells.spoil();
}

void readInto(std::vector<domain::WordAsked> &words, RowCells &cells, int column)
{
    words.clear();
    if (cells.isNull(column))
        return;
    if (auto read = wordsOf(cells.text(column)))
        words = *std::move(read);
    else
        cells.spoil();
}

void readInto(domain::Rare<domain::Supervision> &supervision, RowCells &cells, int column)
{
    supervision.reset();
    if (cells.isNull(column))
        return;
    if (auto read = supervisionOf(cells.text(column)))
        supervision = *std::move(read);
    else
        cells.spoil();
}

/// A member as it stands.
template <auto Member> constexpr BriefColumn column(const char *name, bool isFixed = false)
{
    return {name, isFixed, [](const CaseBrief &brief) { return written(brief.*Member); },
            [](RowCells &cells, int at, CaseBrief &brief) { readInto(brief.*Member, cells, at); }};
}

/// A text that is the same in many rows.
template <auto Member> constexpr BriefColumn codeColumn(const char *name, bool isFixed = false)
{
    return {name, isFixed, [](const CaseBrief &brief) { return written(brief.*Member); },
            [](RowCells &cells, int at, CaseBrief &brief) { brief.*Member = cells.code(at); }};
}

/// A moment that says nothing without a running stage.
template <auto Member> constexpr BriefColumn stageColumn(const char *name)
{
    return {name, false, [](const CaseBrief &brief) { return brief.stage ? written(brief.*Member) : QVariant(); },
            [](RowCells &cells, int at, CaseBrief &brief) { readInto(brief.*Member, cells, at); }};
}

constexpr BriefColumn kIdColumn{"case_id", true, [](const CaseBrief &brief) { return QVariant(static_cast<qint64>(brief.id.value)); },
                                [](RowCells &cells, int at, CaseBrief &brief) {
                                    using Limits = std::numeric_limits<qint64>;
                                    brief.id = {static_cast<quint64>(cells.number(at, Limits::min(), Limits::max()))};
                                }};

constexpr BriefColumn kVersionColumn{
    "version", false, [](const CaseBrief &brief) { return written(brief.version); },
    [](RowCells &cells, int at, CaseBrief &brief) { brief.version = static_cast<quint32>(cells.number(at, 1, UINT32_MAX)); }};

constexpr BriefColumn kLatitudeColumn{"latitude", true,
                                      [](const CaseBrief &brief) { return brief.point ? QVariant(brief.point->latitude) : QVariant(); },
                                      [](RowCells &cells, int at, CaseBrief &brief) {
                                          brief.point.reset();
                                          if (!cells.isNull(at))
                                              brief.point = base::GeoPoint{cells.real(at), 0};
                                      }};

// Comes behind the latitude; what is no number is not on the globe, either.
constexpr BriefColumn kLongitudeColumn{"longitude", true,
                                       [](const CaseBrief &brief) { return brief.point ? QVariant(brief.point->longitude) : QVariant(); },
                                       [](RowCells &cells, int at, CaseBrief &brief) {
                                           if (!brief.point)
                                               return;
                                           brief.point->longitude = cells.real(at);
                                           if (std::abs(brief.point->latitude) <= 90 && std::abs(brief.point->longitude) <= 180)
                                               return;
                                           brief.point.reset();
                                           cells.spoil();
                                       }};

// A year whose calendar is missing is that of the report or one of the next: limits do not go further. Comes behind the report's moment.
constexpr BriefColumn kDueOpenColumn{"due_open", false, [](const CaseBrief &brief) { return written(brief.dueOpen); },
                                     [](RowCells &cells, int at, CaseBrief &brief) {
                                         brief.dueOpen = static_cast<int>(cells.number(at, 0, 9999));
                                         if (brief.dueOpen == domain::kNotOpen || brief.dueOpen == domain::kLimitIsText)
                                             return;
                                         constexpr int kFurthest = 100;
                                         const int year = base::toUtc(brief.reportedAt).date().year(); // a town's clock is up to a day from UTC
                                         if (brief.dueOpen < year - 1 || brief.dueOpen > year + kFurthest)
                                             cells.spoil();
                                     }};

constexpr bool kFixed = true;

constexpr BriefColumn kColumns[] = {
    kIdColumn,
    kVersionColumn,
    column<&CaseBrief::number>("number", kFixed),
    column<&CaseBrief::title>("title", kFixed),
    codeColumn<&CaseBrief::item>("item", kFixed),
    column<&CaseBrief::place>("place", kFixed),
    codeColumn<&CaseBrief::element>("element", kFixed),
    codeColumn<&CaseBrief::grid>("grid"),
    codeColumn<&CaseBrief::department>("department"),
    codeColumn<&CaseBrief::unit>("unit"),
    codeColumn<&CaseBrief::source>("source", kFixed),
    column<&CaseBrief::sourceId>("source_id", kFixed),
    kLatitudeColumn,
    kLongitudeColumn,
    column<&CaseBrief::state>("state"),
    column<&CaseBrief::level>("level"),
    column<&CaseBrief::difficulty>("difficulty"),
    column<&CaseBrief::suspended>("suspended"),
    column<&CaseBrief::supervised>("supervised"),
    column<&CaseBrief::extensionAsked>("extension_asked"),
    column<&CaseBrief::urges>("urges"),
    column<&CaseBrief::reworks>("reworks"),
    column<&CaseBrief::extensions>("extensions"),
    column<&CaseBrief::reportedAt>("reported_at", kFixed),
    column<&CaseBrief::filedAt>("filed_at"),
    column<&CaseBrief::dispatchedAt>("dispatched_at"),
    column<&CaseBrief::handledAt>("handled_at"),
    column<&CaseBrief::closedAt>("closed_at"),
    column<&CaseBrief::endedAt>("ended_at"),
    column<&CaseBrief::supervisedAt>("supervised_at"),
    column<&CaseBrief::dueAt>("due_at"),
    column<&CaseBrief::stage>("stage"),
    stageColumn<&CaseBrief::stageStartedAt>("stage_started_at"),
    stageColumn<&CaseBrief::stageDueAt>("stage_due_at"),
    column<&CaseBrief::onTime>("on_time"),
    column<&CaseBrief::levels>("levels"),
    column<&CaseBrief::changedAt>("changed_at"),
    column<&CaseBrief::unseenSince>("unseen_since"),
    column<&CaseBrief::outside>("outside"),
    column<&CaseBrief::alarms>("alarms"),
    codeColumn<&CaseBrief::sensor>("sensor", kFixed),
    kDueOpenColumn,
    column<&CaseBrief::excused>("excused"),
    column<&CaseBrief::isPart>("part", kFixed),
    column<&CaseBrief::owed>("owed"),
    codeColumn<&CaseBrief::actedBy>("acted_by"),
    codeColumn<&CaseBrief::post>("post"),
    column<&CaseBrief::words>("words"),
    column<&CaseBrief::supervision>("supervision"),
};

} // namespace

std::span<const BriefColumn> briefColumns() { return kColumns; }

SqlTexts caseNowTexts(const Dialect &dialect)
{
    QStringList names, places, changes;
    for (const BriefColumn &column : kColumns) {
        const QString name = QString::fromLatin1(column.name);
        names.append(name);
        places.append(u"?"_s);
        if (!column.isFixed)
            changes.append(name + u" = ?"_s);
    }
    const QString comma = u", "_s;
    return SqlTexts(dialect, "case_now.sql",
                    {{u"brief"_s, names.join(comma)}, {u"brief_places"_s, places.join(comma)}, {u"brief_changes"_s, changes.join(comma)}});
}

std::optional<std::vector<domain::LevelMark>> levelsOf(const QString &text)
{
    std::vector<domain::LevelMark> levels;
    for (const QString &mark : text.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype colon = mark.indexOf(u':');
        bool hasMoment = false;
        bool hasLevel = false;
        const qint64 since = mark.left(colon).toLongLong(&hasMoment);
        const auto level = domain::severityOf(mark.mid(colon + 1).toInt(&hasLevel));
        if (!hasMoment || !hasLevel || !level || !isMoment(since))
            return std::nullopt;
        levels.push_back({base::fromMsec(since), *level});
    }
    return levels;
}

QVariantList wholeRow(const CaseBrief &brief)
{
    QVariantList row;
    row.reserve(std::ssize(kColumns) + 1);
    for (const BriefColumn &column : kColumns)
        row.append(column.write(brief));
    row.append(written(domain::isOpen(brief.state)));
    return row;
}

QVariantList changedRow(const CaseBrief &brief)
{
    QVariantList row;
    for (const BriefColumn &column : kColumns) {
        if (!column.isFixed)
            row.append(column.write(brief));
    }
    row.append(written(domain::isOpen(brief.state)));
    return row;
}

CaseAnswers answersOf(const domain::Case &c) { return {c.contactTried ? c.contacted : std::nullopt, c.solved, c.satisfaction, c.adoption}; }

QVariantList answerValues(const CaseAnswers &answers)
{
    return {written(answers.contacted), written(answers.solved), written(answers.satisfaction), written(answers.adoption)};
}

} // namespace store
