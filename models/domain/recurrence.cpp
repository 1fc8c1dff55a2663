// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recurrence.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QtEndian>
#include <QtMath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

// A cell is at least kSamePlace high everywhere; it is searched with as many neighbours in longitude as the latitude asks for.
constexpr double kCellDegrees = 0.001;

int columnsAround(double latitude)
{
    const double cellWidth = 111'000 * kCellDegrees * std::cos(qDegreesToRadians(latitude));
    // Beside a pole every longitude is near; nobody reports there, and the search must still end.
    constexpr double kMost = 4'000;
    return int(std::min(std::ceil(kSamePlace.value / std::max(cellWidth, 0.001)), kMost));
}

qint32 cellOf(double degrees)
{
    return qint32(std::floor(degrees / kCellDegrees));
}

/// The digits of the first telephone number of a cell.
QByteArray firstNumber(const QString &phone)
{
    // An extension, or another number, is said after the first: 13800000001转0, 021-59760000/59760001.
    static const QRegularExpression kNext(u"[/;,、，；｜|#＃\\n]|或|和|转|分机|ext|x"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kScientific(u"^\\d\\.\\d{9,}e\\+?\\d\\d$"_s, QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype kFewest = 7, kMobile = 11, kTwoNumbers = 14;
    const QString plain = phone.normalized(QString::NormalizationForm_KC).simplified();
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

ReportTrace traceOf(const Report &report, const QByteArray &salt)
{
    return {report.item, report.place.point, callerKey(report.caller, salt), report.reportedAt};
}

void RepeatIndex::add(const ReportTrace &made)
{
    if (!made.point && made.caller == 0)
        return;
    auto item = m_items.constFind(made.item);
    if (item == m_items.constEnd())
        item = m_items.insert(made.item, quint32(m_items.size()));
    const auto number = quint32(m_made.size());
    m_made.push_back({made.point.value_or(base::GeoPoint()), made.at, *item, made.point.has_value()});
    if (made.point)
        m_byPlace[{*item, cellOf(made.point->latitude), cellOf(made.point->longitude)}].push_back(number);
    if (made.caller != 0)
        m_byCaller[made.caller].push_back(number);
}

bool RepeatIndex::isAtSamePlace(const Made &made, quint32 item, const ReportTrace &asked) const
{
    return made.hasPoint && asked.point && made.item == item && base::distance(made.point, *asked.point) <= kSamePlace;
}

int RepeatIndex::count(const ReportTrace &asked, base::Instant upTo) const
{
    const quint32 item = m_items.value(asked.item, std::numeric_limits<quint32>::max());
    const auto isInTime = [&](const Made &made) { return made.at <= upTo && made.at > asked.at - kRepeatSpan; };
    int found = 0;
    if (asked.point) {
        const int reach = columnsAround(asked.point->latitude);
        for (qint32 row = cellOf(asked.point->latitude) - 1; row <= cellOf(asked.point->latitude) + 1; ++row) {
            for (qint32 column = cellOf(asked.point->longitude) - reach; column <= cellOf(asked.point->longitude) + reach; ++column) {
                const auto cell = m_byPlace.constFind({item, row, column});
                if (cell != m_byPlace.constEnd())
                    found += int(std::ranges::count_if(*cell, [&](quint32 i) { return isInTime(m_made[i]) && isAtSamePlace(m_made[i], item, asked); }));
            }
        }
    }
    const auto calls = asked.caller == 0 ? m_byCaller.constEnd() : m_byCaller.constFind(asked.caller);
    if (calls != m_byCaller.constEnd())
        found += int(std::ranges::count_if(*calls, [&](quint32 i) { return isInTime(m_made[i]) && !isAtSamePlace(m_made[i], item, asked); }));
    return found;
}

void RepeatIndex::clear()
{
    *this = {};
}

} // namespace domain
