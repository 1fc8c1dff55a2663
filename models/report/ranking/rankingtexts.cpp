// SPDX-License-Identifier: GPL-3.0-or-later
// What a ranking says, for people and for spreadsheets.
#include "base/text/csvline.h"
#include "report/period/rates.h"
#include "report/ranking/levelmeter.h"
#include "report/ranking/ranking.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace report {

using namespace Qt::StringLiterals;

namespace {

QString rankingText(const char *source) { return QCoreApplication::translate("ranking", source); }

QString csvCell(QString text)
{
    // A spreadsheet takes a text that begins so for a formula; an apostrophe before it keeps it a text.
    if (!text.isEmpty() && u"=+-@＝＋－＠\t\r\n"_s.contains(text.front()))
        text.prepend(u'\'');
    return text;
}

QString plainTenths(int tenths) { return u"%1.%2"_s.arg(tenths / 10).arg(tenths % 10); }

QString numberOrNothing(std::optional<int> number) { return number ? QString::number(*number) : QString(); }

QStringList rankingHead(const domain::ScoreFormula &formula)
{
    QStringList head{u"kind"_s, u"rank"_s, u"code"_s, u"name"_s, u"due"_s};
    for (const domain::ScoreFormula::Weight &each : formula.parts) {
        const QString part = domain::word(each.part);
        head << part + u"_part"_s << part + u"_whole"_s << part + u"_weight"_s << part + u"_points"_s;
    }
    return head << u"score"_s << u"rank_before"_s << u"score_before"_s;
}

QStringList rankingRow(RankedKind kind, const RankedLine &line)
{
    QStringList row{word(kind), line.rank > 0 ? QString::number(line.rank) : QString(), csvCell(line.code), csvCell(line.name),
                    QString::number(line.due)};
    for (const ScoredPart &part : line.parts)
        row << QString::number(part.share.part) << QString::number(part.share.whole) << plainTenths(part.weight) << plainTenths(part.points);
    return row << plainTenths(line.score) << numberOrNothing(line.rankBefore) << (line.scoreBefore ? plainTenths(*line.scoreBefore) : QString());
}

} // namespace

QString label(RankedKind kind)
{
    switch (kind) {
    case RankedKind::Departments: return rankingText(QT_TRANSLATE_NOOP("ranking", "Departments"));
    case RankedKind::Grids: return rankingText(QT_TRANSLATE_NOOP("ranking", "Grids"));
    case RankedKind::Officers: return rankingText(QT_TRANSLATE_NOOP("ranking", "Officers"));
    case RankedKind::Seats: return rankingText(QT_TRANSLATE_NOOP("ranking", "Seats"));
    }
    Q_UNREACHABLE();
}

QString word(RankedKind kind)
{
    switch (kind) {
    case RankedKind::Departments: return u"departments"_s;
    case RankedKind::Grids: return u"grids"_s;
    case RankedKind::Officers: return u"officers"_s;
    case RankedKind::Seats: return u"seats"_s;
    }
    Q_UNREACHABLE();
}

QString label(domain::ScorePart part)
{
    switch (part) {
    case domain::ScorePart::OnTime: return rankingText(QT_TRANSLATE_NOOP("ranking", "On time"));
    case domain::ScorePart::Quality: return rankingText(QT_TRANSLATE_NOOP("ranking", "Quality"));
    case domain::ScorePart::Satisfaction: return rankingText(QT_TRANSLATE_NOOP("ranking", "Satisfaction"));
    case domain::ScorePart::Solved: return rankingText(QT_TRANSLATE_NOOP("ranking", "Solved"));
    }
    Q_UNREACHABLE();
}

QString formulaText(domain::ScorePart part, RankedKind kind)
{
    switch (part) {
    case domain::ScorePart::OnTime: return rankingText(QT_TRANSLATE_NOOP("ranking", "closed on time / due in the period"));
    case domain::ScorePart::Quality:
        return kind == RankedKind::Seats ? rankingText(QT_TRANSLATE_NOOP("ranking", "not given back after the dispatch / due in the period"))
                                         : rankingText(QT_TRANSLATE_NOOP("ranking", "not reworked / due in the period"));
    case domain::ScorePart::Satisfaction:
        return rankingText(QT_TRANSLATE_NOOP("ranking", "(satisfied × 1 + mostly × 0.8 + fair × 0.6) / rated of those closed"));
    case domain::ScorePart::Solved: return rankingText(QT_TRANSLATE_NOOP("ranking", "solved / (solved + explained) of those closed"));
    }
    Q_UNREACHABLE();
}

QString label(domain::ScoreExclusion exclusion)
{
    switch (exclusion) {
    case domain::ScoreExclusion::Suspended: return rankingText(QT_TRANSLATE_NOOP("ranking", "suspended"));
    case domain::ScoreExclusion::Appeal: return rankingText(QT_TRANSLATE_NOOP("ranking", "appeal granted"));
    case domain::ScoreExclusion::LateSource: return rankingText(QT_TRANSLATE_NOOP("ranking", "came after its deadline"));
    case domain::ScoreExclusion::WithPartner: return rankingText(QT_TRANSLATE_NOOP("ranking", "with a partner"));
    case domain::ScoreExclusion::ClosedBySource: return rankingText(QT_TRANSLATE_NOOP("ranking", "closed by its source"));
    }
    Q_UNREACHABLE();
}

QString formulaLine(const domain::ScoreFormula &formula)
{
    QStringList parts;
    for (const domain::ScoreFormula::Weight &each : formula.parts)
        parts.append(QCoreApplication::translate("ranking", "%1 %2").arg(label(each.part)).arg(each.weight));
    return parts.join(u" · "_s);
}

QStringList remarksOf(const Ranking &ranking, RankedKind kind)
{
    if (!ranking.formula)
        return {rankingText(QT_TRANSLATE_NOOP("ranking", "The town has published no formula (ranking.json); nobody is ranked."))};
    QStringList remarks;
    for (const domain::ScoreExclusion exclusion : domain::kScoreExclusions) {
        const int count = ranking.leftOut[static_cast<size_t>(exclusion)];
        if (count > 0)
            remarks.append(QCoreApplication::translate("ranking", "Left out, %1: %n case(s)", nullptr, count).arg(label(exclusion)));
    }
    const RankedTable &table = ranking.table(kind);
    const auto alone = int(std::ranges::count(table.lines, 0, &RankedLine::rank));
    if (alone > 0)
        remarks.append(QCoreApplication::translate("ranking", "%n with fewer than %1 cases: listed, not ranked", nullptr, alone)
                           .arg(ranking.formula->leastCases));
    if (table.nobodys > 0)
        remarks.append(QCoreApplication::translate("ranking", "%n case(s) of nobody here", nullptr, table.nobodys));
    remarks.append(QCoreApplication::translate("ranking", "%1, version %2; positions and tracks are in no score")
                       .arg(ranking.formula->name)
                       .arg(ranking.formula->version));
    return remarks;
}

QString unrankedText(const Ranking &ranking, RankedKind kind)
{
    const std::vector<RankedLine> &lines = ranking.table(kind).lines;
    if (!ranking.formula || std::ranges::any_of(lines, [](const RankedLine &line) { return line.rank > 0; }))
        return {};
    const int least = ranking.formula->leastCases;
    const QString from = ranking.from.toString(Qt::ISODate), to = ranking.to.toString(Qt::ISODate);
    QString why;
    if (!ranking.running)
        why = lines.empty()
                  ? rankingText(QT_TRANSLATE_NOOP("ranking", "Nobody is ranked: no case that counts for these fell due from %1 to %2.")).arg(from, to)
                  : QCoreApplication::translate("ranking", "Nobody is ranked: none of these has %n case(s) that fell due from %1 to %2.", nullptr,
                                                least)
                        .arg(from, to);
    else
        why =
            lines.empty()
                ? rankingText(QT_TRANSLATE_NOOP("ranking", "Nobody is ranked yet: no case that counts for these has fallen due since %1.")).arg(from)
                : QCoreApplication::translate("ranking", "Nobody is ranked yet: none of these has %n case(s) that fell due since %1.", nullptr, least)
                      .arg(from);
    if (!ranking.running)
        return why;
    return why + u' ' + QCoreApplication::translate("ranking", "Whoever has %n of them is ranked from then on.", nullptr, least);
}

QString tenthsText(int tenths) { return QLocale().toString(double(tenths) / 10, 'f', 1); }

QByteArray rankingCsv(const Ranking &ranking)
{
    QByteArray file = "\xef\xbb\xbf"_ba;
    const auto add = [&file](const QStringList &cells) { file += base::csvLine(cells).toUtf8() + "\r\n"_ba; };
    if (!ranking.formula)
        return file;
    add(rankingHead(*ranking.formula));
    for (const RankedTable &table : ranking.tables) {
        for (const RankedLine &line : table.lines)
            add(rankingRow(table.kind, line));
    }
    return file;
}

} // namespace report
