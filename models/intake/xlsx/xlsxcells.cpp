// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/xlsx/xlsxcells.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace intake::xlsx {

namespace {

/// Whether the first section of a format code has one of the letters outside quotes and brackets.
bool hasAnyOf(const QString &code, const QString &letters)
{
    bool quoted = false;
    bool bracketed = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i].toLower();
        if (c == u'"')
            quoted = !quoted;
        else if (quoted)
            continue;
        else if (c == u'\\' || c == u'_' || c == u'*')
            ++i;
        else if (c == u'[')
            bracketed = true;
        else if (c == u']')
            bracketed = false;
        else if (!bracketed && letters.contains(c))
            return true;
        else if (c == u';')
            return false;
    }
    return false;
}

} // namespace

bool isDateFormat(int id, const QString &code)
{
    // ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are dates in the East Asian versions.
    if (code.isEmpty())
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    return hasAnyOf(code, u"ydhs"_s);
}

bool showsTime(int id, const QString &code)
{
    if (code.isEmpty())
        return (id >= 18 && id <= 22) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55 || id == 56;
    return hasAnyOf(code, u"hs"_s);
}

std::optional<QString> dateText(double days, bool from1904)
{
    if (!(days >= 0) || days >= 2'958'466)
        return std::nullopt;
    const QDate first = from1904 ? QDate(1904, 1, 1) : days < 60 ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    const qint64 seconds = std::llround(days * 86'400);
    const QDateTime at = QDateTime(first, QTime(0, 0), Qt::UTC).addSecs(seconds);
    return at.toString(u"yyyy-MM-dd HH:mm:ss");
}

QString numberText(double value)
{
    if (std::abs(value) < 1e15 && value == std::floor(value))
        return QString::number(qint64(value));
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString digitPlaces(const QString &code)
{
    // What needs no quotes to be shown as it is; a point, a comma or a slash would mean something.
    static const QString kLiteral = u"-+():' "_s;
    QString places;
    bool quoted = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i];
        if (c == u'"')
            quoted = !quoted;
        else if (quoted)
            places += c;
        else if (c == u';')
            break;
        else if (c == u'\\' && i + 1 < code.size())
            places += code[++i];
        else if (c == u'_' && i + 1 < code.size()) { // as much room as the next letter takes
            places += u' ';
            ++i;
        } else if (c == u'0')
            places += kDigitPlace;
        else if (kLiteral.contains(c) || c.unicode() > 0x7f)
            places += c;
        else
            return {};
    }
    return places.contains(kDigitPlace) ? places.trimmed() : QString();
}

QString filledPlaces(const QString &places, const QString &digits)
{
    const qsizetype room = places.count(kDigitPlace);
    const QString padded = digits.rightJustified(room, u'0');
    QString filled;
    qsizetype next = 0;
    for (const QChar place : places) {
        if (place != kDigitPlace) {
            filled += place;
            continue;
        }
        const qsizetype count = next == 0 ? padded.size() - room + 1 : 1;
        filled += QStringView(padded).mid(next, count);
        next += count;
    }
    return filled;
}

int columnOf(QStringView reference)
{
    int column = 0;
    qsizetype i = 0;
    for (; i < reference.size() && i < 4 && reference[i] >= u'A' && reference[i] <= u'Z'; ++i)
        column = column * 26 + (reference[i].unicode() - u'A' + 1);
    return i == 0 || i == reference.size() ? -1 : column - 1;
}

} // namespace intake::xlsx
