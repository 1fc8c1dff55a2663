// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/period/published.h"

#include "report/period/rates.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace report {

using namespace Qt::StringLiterals;

namespace {

struct Percentage {
    QString digits; ///< with its sign where it has one, with a point
    int decimals = 0;
    bool isChange = false;
    friend bool operator==(const Percentage &, const Percentage &) = default;
};

// The minus of typesetting and that of a keyboard, a point or a comma, with or without a space and a sign of per cent.
std::optional<Percentage> percentageOf(const QString &text)
{
    static const QRegularExpression kShape(u"^([+\\-−])?(\\d{1,6})(?:[.,](\\d{1,6}))?\\s*[%％]?$"_s);
    const QRegularExpressionMatch match = kShape.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    Percentage percentage;
    percentage.isChange = !match.captured(1).isEmpty();
    percentage.decimals = int(match.captured(3).size());
    const bool negative = percentage.isChange && match.captured(1) != u"+"_s;
    percentage.digits = (negative ? u"-"_s : QString()) + match.captured(2) + (percentage.decimals > 0 ? u'.' + match.captured(3) : QString());
    return percentage;
}

std::optional<qint64> countOf(const QString &text)
{
    QString digits = text.trimmed();
    digits.remove(u',');
    bool good = false;
    const qint64 count = digits.toLongLong(&good);
    return good && count >= 0 && count <= 1'000'000'000 ? std::optional(count) : std::nullopt;
}

tl::unexpected<base::Error> malformed(const QString &sentence, const QString &cell, const char *place)
{
    return base::fail(base::ErrorCode::Malformed, sentence.arg(cell.trimmed()), {}, QLatin1String(place));
}

} // namespace

base::Result<PublishedFigure> publishedFigure(const QString &name, const QString &part, const QString &whole, const QString &printed)
{
    const auto first = countOf(part), second = countOf(whole);
    const QString noCount = QCoreApplication::translate("published", "\"%1\" is no count. Write a whole number.");
    if (!first)
        return malformed(noCount, part, "count");
    if (!second)
        return malformed(noCount, whole, "of");
    if (!percentageOf(printed))
        return malformed(QCoreApplication::translate("published", "\"%1\" is no percentage. Write it like 98.97 % or −15.73 %."), printed, "printed");
    return PublishedFigure{name.trimmed(), *first, *second, printed.trimmed()};
}

std::optional<QString> checkedShare(const PublishedFigure &figure)
{
    const auto printed = percentageOf(figure.printed);
    if (!printed)
        return std::nullopt;
    const QString computed = printed->isChange  ? changeText(figure.part, figure.whole, printed->decimals)
                             : figure.whole > 0 ? preciseText({int(figure.part), int(figure.whole)}, printed->decimals)
                                                : u"—"_s;
    const auto own = percentageOf(computed);
    return own && own->digits == printed->digits ? std::nullopt : std::optional(computed);
}

QString warningOf(const PublishedFigure &figure, const QString &computed)
{
    return QCoreApplication::translate("published", "%1: %2 of %3 is %4, printed as %5. One of them is wrong; nothing was changed.")
        .arg(figure.name)
        .arg(figure.part)
        .arg(figure.whole)
        .arg(computed, figure.printed);
}

} // namespace report
