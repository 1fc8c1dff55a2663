// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/recurrence.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QtEndian>
#include <QtMath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

// Eleven metres of latitude: what of a crowded cell is counted wrongly, because its middle speaks for it, is a ring of half of that.
constexpr double kCellDegrees = 0.0001;
constexpr double kMetresPerDegree = 111'000; // a little less than it is: rather a cell too many than one too few
// From here on a cell or a caller is a crowd.
constexpr size_t kCrowd = 256;
// Moments that are looked at one by one before they are sorted in.
constexpr size_t kRecent = 128;

qint32 cellOf(double degrees) { return qint32(std::floor(degrees / kCellDegrees)); }

double middleOf(qint32 cell) { return (cell + 0.5) * kCellDegrees; }

int rowsAround() { return int(std::ceil(kSamePlace.value / (kCellDegrees * kMetresPerDegree))); }

int columnsAround(double latitude)
{
    // Beside a pole every longitude is near; nobody reports there, and the search must still end.
    constexpr double kMost = 4'000;
    const double cellWidth = kMetresPerDegree * kCellDegrees * std::cos(qDegreesToRadians(latitude));
    return int(std::min(std::ceil(kSamePlace.value / std::max(cellWidth, 0.001)), kMost));
}

bool isNear(base::GeoPoint left, base::GeoPoint right) { return base::distance(left, right) <= kSamePlace; }

/// The digits of the first telephone number of a cell.
QByteArray firstNumber(const QString &phone)
{
    // An extension, or another number, is said after the first: 13800000001转0, 021-59760000/59760001.
    static const QRegularExpression kNext(u"[/;,、，；｜|#＃\\n]|或|和|转|分机|ext|x"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kScientific(u"^\\d\\.\\d{9,}e\\+?\\d\\d$"_s, QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype kFewest = 7, kMobile = 11, kTwoNumbers = 14;
    // 021-59761234-801: what follows a number of the land line behind a dash is its extension.
    static const QRegularExpression kExtension(u"^(\\D*(?:\\(?0\\d{2,3}\\)?[- ]?)?[2-9]\\d{6,7})-\\d{1,5}\\D*$"_s);
    QString plain = phone.normalized(QString::NormalizationForm_KC).simplified();
    if (const auto match = kExtension.match(plain); match.hasMatch())
        plain = match.captured(1);
    if (kScientific.match(plain).hasMatch()) // as spreadsheets write a number that lost no digit
        return QByteArray::number(qint64(plain.toDouble()));
    const auto digitsOf = [](QStringView text) {
        QByteArray digits;
        for (const QChar c : text) {
            if (c.isDigit())
                digits.append(char('0' + c.digitValue()));
        }
        return digits;
    };
    QByteArray digits;
    const QStringList parts = plain.split(kNext);
    for (qsizetype i = 0; i < parts.size() && digits.size() < kFewest; ++i)
        digits = digitsOf(parts[i]);
    for (const QByteArray &country : {QByteArray("0086"), QByteArray("86")}) {
        if (digits.startsWith(country) && digits.size() >= country.size() + kMobile && digits[country.size()] == '1')
            digits = digits.sliced(country.size());
    }
    if (digits.size() > kMobile && digits[0] == '1' && digits[1] >= '3')
        return digits.first(kMobile);
    if (digits.size() >= kTwoNumbers) {
        const QStringList numbers = parts.front().split(u' ');
        if (const QByteArray first = digitsOf(numbers.front()); first.size() >= kFewest)
            return first;
    }
    return digits;
}

/// How many digits of a number are an area code of the land line: 010, 021 and the like, else 0512 and the like.
qsizetype areaDigits(const QByteArray &digits)
{
    if (!digits.startsWith('0') || digits.size() < 4)
        return 0;
    return digits[1] == '1' || digits[1] == '2' ? 3 : 4;
}

/// What people put between the digits of one number.
bool partsDigits(QChar c) { return (c.isSpace() && c != u'\n') || c.category() == QChar::Punctuation_Dash || u".·()/"_s.contains(c); }

} // namespace

quint64 callerKey(const Caller &caller, const QByteArray &salt)
{
    constexpr qsizetype kFewest = 7, kTelling = 10; // the last ten digits: with or without the country's or the trunk's
    const QByteArray digits = firstNumber(caller.phone);
    if (digits.size() < kFewest)
        return 0;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(salt);
    hash.addData("\n");
    hash.addData(digits.right(kTelling));
    return std::max<quint64>(qFromBigEndian<quint64>(hash.result().constData()), 1);
}

QString callerTail(const Caller &caller)
{
    constexpr qsizetype kFewest = 7, kTail = 4;
    if (caller.phone.isEmpty())
        return {};
    const QByteArray digits = firstNumber(caller.phone);
    return digits.size() < kFewest ? QString() : QString::fromLatin1(digits.right(kTail));
}

quint64 callerTailKey(const Caller &caller, const QByteArray &salt) { return callerTailKey(callerTail(caller), salt); }

quint64 callerTailKey(const QString &digits, const QByteArray &salt)
{
    static const QRegularExpression kFour(u"\\A[0-9]{4}\\z"_s);
    const QString plain = digits.normalized(QString::NormalizationForm_KC);
    if (!kFour.match(plain).hasMatch())
        return 0;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(salt);
    hash.addData("\ntail\n");
    hash.addData(plain.toLatin1());
    return std::max<quint64>(qFromBigEndian<quint64>(hash.result().constData()), 1);
}

bool isNumberOf(const Caller &caller, const QString &typed)
{
    constexpr qsizetype kFewest = 7, kTail = 4, kTelling = 10;
    const QByteArray wanted = firstNumber(typed);
    if (wanted.size() < kTail || caller.phone.isEmpty())
        return false;
    const QByteArray digits = firstNumber(caller.phone);
    return digits.size() >= kFewest && (wanted.size() >= kTelling ? digits.right(kTelling) == wanted.right(kTelling) : digits.endsWith(wanted));
}

QString typedTail(const QString &typed)
{
    constexpr qsizetype kTail = 4;
    const QByteArray digits = firstNumber(typed);
    return digits.size() < kTail ? QString() : QString::fromLatin1(digits.right(kTail));
}

bool namesNumberOf(const QString &text, const Caller &caller)
{
    constexpr qsizetype kFewest = 7, kTelling = 10;
    constexpr int kMostBetween = 3;
    QByteArray wanted = caller.phone.isEmpty() ? QByteArray() : firstNumber(caller.phone);
    if (wanted.size() < kFewest)
        return false;
    if (const qsizetype area = areaDigits(wanted); wanted.size() - area >= kFewest)
        wanted = wanted.sliced(area);
    wanted = wanted.right(kTelling);
    QByteArray run;
    int between = 0;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC)) {
        if (c.isDigit()) {
            run.append(char('0' + c.digitValue()));
            between = 0;
        } else if (c.category() != QChar::Other_Format && (!partsDigits(c) || ++between > kMostBetween)) {
            if (run.contains(wanted))
                return true;
            run.clear();
            between = 0;
        }
    }
    return run.contains(wanted);
}

ReportTrace traceOf(const Report &report, const QByteArray &salt)
{
    return {report.item, report.place.point, callerKey(report.caller, salt), report.reportedAt, report.source};
}

void Moments::add(base::Instant at)
{
    if (m_recent.empty() && (m_sorted.empty() || m_sorted.back() <= at)) {
        m_sorted.push_back(at);
        return;
    }
    m_recent.push_back(at);
    if (m_recent.size() < kRecent)
        return;
    std::ranges::sort(m_recent);
    const auto before = std::ptrdiff_t(m_sorted.size());
    m_sorted.insert(m_sorted.end(), m_recent.begin(), m_recent.end());
    std::inplace_merge(m_sorted.begin(), m_sorted.begin() + before, m_sorted.end());
    m_recent.clear();
}

int Moments::count(base::Instant after, base::Instant upTo, quint64 &visited) const
{
    if (upTo <= after)
        return 0;
    const auto first = std::ranges::upper_bound(m_sorted, after);
    const auto last = std::upper_bound(first, m_sorted.end(), upTo);
    visited += m_recent.size();
    return int(last - first) + int(std::ranges::count_if(m_recent, [&](base::Instant at) { return at > after && at <= upTo; }));
}

void PlaceBook::add(quint32 item, base::GeoPoint point, base::Instant at)
{
    Cell &cell = m_cells[{item, cellOf(point.latitude), cellOf(point.longitude)}];
    if (cell.many) {
        cell.many->add(at);
        return;
    }
    cell.few.push_back({point, at});
    if (cell.few.size() <= kCrowd)
        return;
    cell.many = std::make_shared<Moments>();
    std::ranges::sort(cell.few, {}, &Made::at);
    for (const Made &made : cell.few)
        cell.many->add(made.at);
    cell.few = {};
}

int PlaceBook::count(quint32 item, base::GeoPoint point, base::Instant after, base::Instant upTo, quint64 &visited) const
{
    const auto inCell = [&](const Key &key, const Cell &cell) {
        if (cell.many)
            return isNear({middleOf(key.row), middleOf(key.column)}, point) ? cell.many->count(after, upTo, visited) : 0;
        visited += cell.few.size();
        return int(
            std::ranges::count_if(cell.few, [&](const Made &made) { return made.at > after && made.at <= upTo && isNear(made.point, point); }));
    };
    const int rows = rowsAround();
    const int columns = columnsAround(point.latitude);
    const qint32 row = cellOf(point.latitude), column = cellOf(point.longitude);
    int found = 0;
    // Beside a pole, and while little is known, looking at all cells is less than looking for each that may be near.
    if (m_cells.size() < qsizetype(2 * rows + 1) * (2 * columns + 1)) {
        for (auto cell = m_cells.constBegin(); cell != m_cells.constEnd(); ++cell) {
            const Key &key = cell.key();
            if (key.item == item && std::abs(key.row - row) <= rows && std::abs(key.column - column) <= columns)
                found += inCell(key, *cell);
        }
        return found;
    }
    for (qint32 r = row - rows; r <= row + rows; ++r) {
        for (qint32 c = column - columns; c <= column + columns; ++c) {
            const Key key{item, r, c};
            if (const auto cell = m_cells.constFind(key); cell != m_cells.constEnd())
                found += inCell(key, *cell);
        }
    }
    return found;
}

quint32 RepeatIndex::numberOf(const QString &item)
{
    auto known = m_items.constFind(item);
    if (known == m_items.constEnd())
        known = m_items.insert(item, quint32(m_items.size()));
    return *known;
}

void RepeatIndex::add(const ReportTrace &made)
{
    if (!made.point && made.caller == 0)
        return;
    ++m_size;
    const quint32 item = numberOf(made.item);
    if (made.point)
        m_places.add(item, *made.point, made.at);
    if (made.caller == 0)
        return;
    Calls &calls = m_callers[made.caller];
    const auto enter = [&calls](const Call &call) {
        calls.many->add(call.at);
        if (call.point)
            calls.places->add(call.item, *call.point, call.at);
    };
    if (calls.many)
        return enter({made.point, made.at, item});
    calls.few.push_back({made.point, made.at, item});
    if (calls.few.size() <= kCrowd)
        return;
    calls.many = std::make_shared<Moments>();
    calls.places = std::make_shared<PlaceBook>();
    std::ranges::sort(calls.few, {}, &Call::at);
    for (const Call &call : calls.few)
        enter(call);
    calls.few = {};
}

int RepeatIndex::count(const ReportTrace &asked, base::Instant upTo) const
{
    const quint32 item = m_items.value(asked.item, std::numeric_limits<quint32>::max());
    const base::Instant after = asked.at - kRepeatSpan;
    int found = asked.point ? m_places.count(item, *asked.point, after, upTo, m_visited) : 0;
    if (const auto calls = m_callers.constFind(asked.caller); asked.caller != 0 && calls != m_callers.constEnd())
        found += countCalls(*calls, item, asked, upTo);
    return found;
}

// Those that the place has counted already do not count again.
int RepeatIndex::countCalls(const Calls &calls, quint32 item, const ReportTrace &asked, base::Instant upTo) const
{
    const base::Instant after = asked.at - kRepeatSpan;
    if (calls.many) {
        const int here = asked.point ? calls.places->count(item, *asked.point, after, upTo, m_visited) : 0;
        return calls.many->count(after, upTo, m_visited) - here;
    }
    m_visited += calls.few.size();
    return int(std::ranges::count_if(calls.few, [&](const Call &call) {
        const bool isHere = call.point && asked.point && call.item == item && isNear(*call.point, *asked.point);
        return call.at <= upTo && call.at > after && !isHere;
    }));
}

void RepeatIndex::clear() { *this = {}; }

} // namespace domain
