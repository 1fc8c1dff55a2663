// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mapping/sourceid.h"

#include "domain/source/sourceword.h"
#include "intake/pipeline.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace intake {

namespace {

constexpr qsizetype kDigitsKept = 15;

base::Error numberInsteadOfId(const QString &id)
{
    return {base::ErrorCode::Malformed,
            QCoreApplication::translate(
                "intake", "\"%1\" is not the id that the source gave: this id was turned into a number by a spreadsheet. Export the list "
                          "again, or format the column of ids as text before it is filled.")
                .arg(id.left(40)),
            {},
            field::kSourceId};
}

base::Error dateInsteadOfId(const QString &id)
{
    return {base::ErrorCode::Malformed,
            QCoreApplication::translate("intake",
                                        "\"%1\" is not the id that the source gave: this id was turned into a date by a spreadsheet. Export the list "
                                        "again, or format the column of ids as text before it is filled.")
                .arg(id.left(40)),
            {},
            field::kSourceId};
}

base::Error tooNarrowForId(const QString &id)
{
    return {base::ErrorCode::Malformed,
            QCoreApplication::translate("intake",
                                        "\"%1\" is not the id that the source gave: the column was too narrow for it when the table was saved. Widen "
                                        "the column and save again, or format it as text before it is filled.")
                .arg(id.left(40)),
            {},
            field::kSourceId};
}

base::Error noIdAtAll(const QString &id)
{
    return {
        base::ErrorCode::Malformed,
        QCoreApplication::translate("intake", "\"%1\" stands where the id should be, and is none. Give each report the id that its source gave it.")
            .arg(id.left(40)),
        {},
        field::kSourceId};
}

/// What systems and spreadsheets write where they have no id, or lost it. As an id it would make one report of all that have none.
bool standsForNone(const QString &plain)
{
    static const QRegularExpression kWords(QStringLiteral("^(?:null|none|nil|nan|n/a|undefined|无|暂无|没有|空|同上)$"));
    return std::ranges::none_of(plain, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate() || c == u'#'; }) ||
           kWords.match(plain).hasMatch();
}

/// A spreadsheet's error: what stood there is lost, and as a part of an id it is as good as none.
bool isSpreadsheetError(const QString &plain)
{
    static const QRegularExpression kErrors(QStringLiteral("^#(?:ref!|value!|name\\?|div/0!|null!|num!|n/a|spill!|calc!)$"));
    return kErrors.match(plain).hasMatch();
}

/// What a spreadsheet shows of "3-2", "MAR-2" or "2025-3-2" once it took them for days: "2-Mar", "Mar-02", "3月2日", "2025/3/2", "3/2/2025",
/// "2025年3月2日星期日", "Sunday, March 2, 2025".
bool looksLikeADay(const QString &plain)
{
    static const QRegularExpression kDay(
        QStringLiteral("^(?:[0-9]{1,2}-M(?:-[0-9]{2,4})?|M-[0-9]{2,4}|(?:[a-z]+day, )?M[a-z]* [0-9]{1,2}, [0-9]{4}|[0-9]{1,2}月[0-9]{1,2}日"
                       "|[0-9]{4}年[0-9]{1,2}月(?:[0-9]{1,2}日)?(?: ?星期[一二三四五六日])?"
                       "|(?:[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})(?: [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?)$")
            .replace(u'M', QStringLiteral("(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")));
    return kDay.match(plain).hasMatch();
}

} // namespace

base::Outcome checkSourceId(const QString &id, IdCheck check)
{
    if (check == IdCheck::Counted && !id.isEmpty())
        return tl::unexpected(numberInsteadOfId(id));
    if (check == IdCheck::DateCell && !id.isEmpty())
        return tl::unexpected(dateInsteadOfId(id));
    // With a sign or a fraction: 12E5 alone may well be an id, 1.2E+06 and 2.025e16 are none. A form that did not encode its plus sends a blank.
    static const QRegularExpression kScientific(QStringLiteral("^[+-]?(?:[0-9]+(?:[.,][0-9]+e[+ -]?|e[+-])[0-9]{1,3}|[0-9]e [12][0-9])$"));
    static const QRegularExpression kFraction(QStringLiteral("^[+-]?(?:[0-9]+[.,][0-9]+|[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?)$"));
    if (check != IdCheck::NumberCell && std::ranges::all_of(id, [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return {};
    const QString plain = domain::foldedId(id);
    if (plain.size() > 1 && std::ranges::all_of(plain, [](QChar c) { return c == u'#'; }))
        return tl::unexpected(tooNarrowForId(id));
    if (isSpreadsheetError(plain))
        return tl::unexpected(noIdAtAll(id));
    if (check == IdCheck::Strict && looksLikeADay(plain))
        return tl::unexpected(dateInsteadOfId(id));
    if (plain.isEmpty() || (!plain.front().isDigit() && plain.front() != u'+' && plain.front() != u'-') || !plain.back().isDigit())
        return {};
    static const QRegularExpression kMadeFraction(QStringLiteral("^[+-]?[0-9]+[.]0$"));
    const bool made = (check == IdCheck::Part || check == IdCheck::NumberCell) && kMadeFraction.match(plain).hasMatch();
    const bool cut = check == IdCheck::NumberCell && std::ranges::count_if(plain, [](QChar c) { return c.isDigit(); }) > kDigitsKept;
    if (made || cut || kScientific.match(plain).hasMatch() || (check == IdCheck::Strict && kFraction.match(plain).hasMatch()))
        return tl::unexpected(numberInsteadOfId(id));
    return {};
}

base::Outcome checkIsId(const QString &id)
{
    if (!id.isEmpty() && standsForNone(domain::foldedId(id)))
        return tl::unexpected(noIdAtAll(id));
    return {};
}

} // namespace intake
