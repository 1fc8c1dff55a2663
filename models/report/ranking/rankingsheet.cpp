// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ranking/rankingsheet.h"

#include "report/period/rates.h"
#include "report/ranking/levelmeter.h"
#include "report/words.h"

#include <QCoreApplication>

namespace report {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kRankingFoot = 14;
constexpr qreal kRankingEnd = kPageHeight - kEdgeMargin - kRankingFoot;
constexpr qreal kRankingGap = 12;

QString sheetText(const char *source) { return QCoreApplication::translate("ranking", source); }

QString dayText(QDate date) { return date.toString(Qt::ISODate); }

QString shareOf(Share share) { return share.whole > 0 ? u"%1/%2"_s.arg(share.part).arg(share.whole) : u"—"_s; }

/// "▲ 2", "▼ 1", "–" where the place is the same; nothing without a place before.
QString climbText(const RankedLine &line)
{
    const auto climbed = line.climbed();
    if (!climbed)
        return {};
    return *climbed > 0 ? u"▲ %1"_s.arg(*climbed) : *climbed < 0 ? u"▼ %1"_s.arg(-*climbed) : u"–"_s;
}

/// What a ranking is written with. The cursor is the top of what comes next.
class RankingWriter {
public:
    RankingWriter(const region::Region &region, const Ranking &ranking) : m_region(region), m_ranking(ranking) {}

    [[nodiscard]] std::vector<Page> write()
    {
        pageHead(false);
        if (m_ranking.formula)
            formula();
        for (const RankedTable &table : m_ranking.tables) {
            if (!table.lines.empty())
                rankedTable(table);
            else if (const QString why = unrankedText(m_ranking, table.kind); !why.isEmpty()) {
                section(label(table.kind), 12 + kRankingGap);
                line(why);
                m_y += kRankingGap;
            }
        }
        if (!m_ranking.formula)
            remarks(RankedKind::Departments);
        meter();
        footers();
        return m_sheet.take();
    }

private:
    using Row = std::vector<Field>;

    void pageHead(bool goesOn)
    {
        m_sheet.addPage();
        m_y = kEdgeMargin;
        const QString title = QCoreApplication::translate("ranking", "%1: ranking").arg(m_region.centreName);
        const TextStyle style{.size = goesOn ? 11.0 : 18.0, .bold = true, .serif = true};
        m_sheet.text(QRectF(kSideMargin, m_y, kTextWidth, style.size + 8),
                     goesOn ? QCoreApplication::translate("ranking", "%1 (continued)").arg(title) : title, style);
        m_y += style.size + 8;
        if (goesOn)
            return;
        line(QCoreApplication::translate("ranking", "%1 to %2, against %3 to %4")
                 .arg(dayText(m_ranking.from), dayText(m_ranking.to), dayText(m_ranking.beforeFrom), dayText(m_ranking.beforeTo)));
        m_y += 4;
    }

    void line(const QString &text)
    {
        if (m_y + 12 > kRankingEnd)
            pageHead(true);
        m_sheet.text(QRectF(kSideMargin, m_y, kTextWidth, 12), text, {.size = 8.2, .ink = m_sheet.palette().textSecond});
        m_y += 12;
    }

    void section(const QString &title, qreal needed)
    {
        if (m_y + 16 + needed > kRankingEnd)
            pageHead(true);
        m_sheet.text(QRectF(kSideMargin, m_y, kTextWidth, 14), title, {.size = 9.6, .bold = true});
        m_y += 16;
    }

    void formula()
    {
        line(QCoreApplication::translate("ranking", "Formula: %1").arg(formulaLine(*m_ranking.formula)));
        for (const domain::ScoreFormula::Weight &each : m_ranking.formula->parts)
            line(u"  %1 = %2"_s.arg(label(each.part), formulaText(each.part, RankedKind::Departments)));
        m_y += 4;
    }

    void remarks(RankedKind kind)
    {
        if (const QString why = unrankedText(m_ranking, kind); !why.isEmpty())
            line(why);
        for (const QString &remark : remarksOf(m_ranking, kind))
            line(remark);
        m_y += kRankingGap;
    }

    void rankedTable(const RankedTable &table)
    {
        section(label(table.kind), kHeadHeight + 3 * kRowHeight);
        ownFormulas(table.kind);
        std::vector<Column> columns{{.title = sheetText(QT_TRANSLATE_NOOP("ranking", "Rank")), .side = Qt::AlignRight},
                                    {.title = sheetText(QT_TRANSLATE_NOOP("ranking", "Who")), .flex = 1},
                                    {.title = sheetText(QT_TRANSLATE_NOOP("ranking", "Due")), .side = Qt::AlignRight}};
        for (const domain::ScoreFormula::Weight &each : m_ranking.formula->parts) {
            columns.push_back({.title = label(each.part), .side = Qt::AlignRight});
            columns.push_back({.title = sheetText(QT_TRANSLATE_NOOP("ranking", "points")), .side = Qt::AlignRight});
        }
        columns.push_back({.title = sheetText(QT_TRANSLATE_NOOP("ranking", "Score")), .side = Qt::AlignRight});
        columns.push_back({.title = sheetText(QT_TRANSLATE_NOOP("ranking", "Change")), .side = Qt::AlignRight});
        std::vector<Row> rows;
        for (const RankedLine &each : table.lines)
            rows.push_back(rankedRow(each));
        write(std::move(columns), rows);
        remarks(table.kind);
    }

    /// What is counted of these otherwise than of the others.
    void ownFormulas(RankedKind kind)
    {
        for (const domain::ScoreFormula::Weight &each : m_ranking.formula->parts) {
            const QString own = formulaText(each.part, kind);
            if (own != formulaText(each.part, RankedKind::Departments))
                line(u"  %1 = %2"_s.arg(label(each.part), own));
        }
    }

    [[nodiscard]] static Row rankedRow(const RankedLine &line)
    {
        Row row{{.text = line.rank > 0 ? QString::number(line.rank) : u"—"_s, .bold = line.rank > 0 && line.rank <= 3},
                {.text = line.name},
                {.text = QString::number(line.due)}};
        for (const ScoredPart &part : line.parts) {
            row.push_back({.text = shareOf(part.share)});
            row.push_back({.text = part.weight > 0 ? tenthsText(part.points) : u"—"_s});
        }
        row.push_back({.text = tenthsText(line.score), .bold = line.rank > 0});
        row.push_back({.text = climbText(line)});
        return row;
    }

    void meter()
    {
        section(sheetText(QT_TRANSLATE_NOOP("ranking", "Levels that people set against the rules")), kHeadHeight + 2 * kRowHeight);
        std::vector<Row> rows;
        for (const NamedShift &shift : namedShifts(m_ranking.meter))
            rows.push_back({{.text = shift.name},
                            {.text = shareOf(shift.raised)},
                            {.text = preciseText(shift.raised)},
                            {.text = shareOf(shift.lowered)},
                            {.text = preciseText(shift.lowered)},
                            {.text = shift.before}});
        write({{.title = sheetText(QT_TRANSLATE_NOOP("ranking", "Who")), .flex = 1},
               {.title = sheetText(QT_TRANSLATE_NOOP("ranking", "Raised")), .side = Qt::AlignRight},
               {.title = {}, .side = Qt::AlignRight},
               {.title = sheetText(QT_TRANSLATE_NOOP("ranking", "Lowered")), .side = Qt::AlignRight},
               {.title = {}, .side = Qt::AlignRight},
               {.title = sheetText(QT_TRANSLATE_NOOP("ranking", "Period before")), .flex = 1, .most = 220}},
              rows);
        const QStringList levels = inflationLines(m_ranking.inflation);
        section(sheetText(QT_TRANSLATE_NOOP("ranking", "Levels of the cases filed, as they stand")), 12 * qreal(levels.size()));
        for (const QString &level : levels)
            line(level);
        for (const InflationSource &source : m_ranking.inflation.sources)
            line(u"  "_s + sourceText(source, m_region));
    }

    void write(std::vector<Column> columns, const std::vector<Row> &rows)
    {
        fitColumns(m_sheet, columns, rows, kTextWidth);
        const Table table(m_sheet, kSideMargin, std::move(columns));
        table.head(m_y);
        m_y += kHeadHeight;
        for (const Row &row : rows) {
            if (m_y + kRowHeight > kRankingEnd) {
                table.close(m_y);
                pageHead(true);
                table.head(m_y);
                m_y += kHeadHeight;
            }
            table.row(m_y, row);
            m_y += kRowHeight;
        }
        table.close(m_y);
        m_y += 4;
    }

    void footers()
    {
        for (int page = 0; page < m_sheet.pageCount(); ++page) {
            m_sheet.turnTo(page);
            const QRectF box(kSideMargin, kPageHeight - kEdgeMargin - 10, kTextWidth, 10);
            const TextStyle small{.size = 7.2, .ink = m_sheet.palette().textThird};
            const bool sample = m_region.sample || (m_ranking.formula && m_ranking.formula->sample);
            m_sheet.text(box, sample ? Words::tr("%1 · with sample content").arg(m_region.name) : m_region.name, small);
            if (m_ranking.drill)
                m_sheet.text(box, Words::tr("DRILL: made-up cases, nothing here happened"), {.size = 8.2, .bold = true}, Qt::AlignHCenter);
            m_sheet.text(box, Words::tr("Page %1 of %2").arg(page + 1).arg(m_sheet.pageCount()), small, Qt::AlignRight);
        }
    }

    const region::Region &m_region;
    const Ranking &m_ranking;
    Sheet m_sheet;
    qreal m_y = 0;
};

} // namespace

std::vector<Page> layOutRanking(const region::Region &region, const Ranking &ranking) { return RankingWriter(region, ranking).write(); }

QString rankingTitle(const Ranking &ranking)
{
    return QCoreApplication::translate("ranking", "Ranking %1 – %2").arg(dayText(ranking.from), dayText(ranking.to));
}

} // namespace report
