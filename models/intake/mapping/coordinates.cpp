// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mapping/coordinates.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

/// Without blanks, full width made plain, and one sign for each kind of degree, minute and second mark.
QString oneSpelling(const QString &text)
{
    QString spelled;
    for (QChar c : text) {
        if (c.unicode() > 0xff00 && c.unicode() < 0xff5f)
            c = QChar(c.unicode() - 0xfee0);
        if (c == u'º' || c == u'˚' || c == u'度')
            spelled += u'°';
        else if (c == u'′' || c == u'’' || c == u'‘' || c == u'分')
            spelled += u'\'';
        else if (c == u'″' || c == u'”' || c == u'“' || c == u'秒')
            spelled += u'"';
        else if (!c.isSpace())
            spelled += c.toUpper();
    }
    return spelled.replace("''"_L1, "\""_L1);
}

} // namespace

std::optional<double> readDegrees(const QString &text)
{
    static const QRegularExpression kForm(
        u"^(?<before>[NSEW]|[东西]经|[南北]纬)?(?<sign>[+-]?)(?<degrees>\\d+(?:[.,]\\d+)?)(?:°(?:(?<minutes>\\d+(?:[.,]\\d+)?)'(?:(?<seconds>\\d+(?:[.,]\\d+)?)\"?)?)?)?(?<after>[NSEW])?$"_s);
    bool isNumber = false;
    const double plain = QLocale::c().toDouble(text.trimmed(), &isNumber);
    if (isNumber)
        return plain;
    const auto match = kForm.match(oneSpelling(text));
    if (!match.hasMatch())
        return std::nullopt;
    const auto part = [&match](const QString &name) { return match.captured(name).replace(u',', u'.').toDouble(); };
    const double minutes = part(u"minutes"_s), seconds = part(u"seconds"_s);
    if (minutes >= 60 || seconds >= 60)
        return std::nullopt;
    const QString side = match.captured(u"before"_s) + match.captured(u"after"_s);
    const bool negative =
        match.captured(u"sign"_s) == u"-" || side.contains(u'S') || side.contains(u'W') || side.contains(u'西') || side.contains(u'南');
    const double value = part(u"degrees"_s) + minutes / 60 + seconds / 3600;
    return negative ? -value : value;
}

} // namespace intake
