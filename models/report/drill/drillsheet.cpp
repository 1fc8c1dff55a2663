// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/drill/drillsheet.h"

#include "report/day/summarytexts.h"
#include "report/paper/anchorline.h"
#include "report/paper/summarypdf.h"
#include "report/period/rates.h"
#include "report/words.h"

#include <QLocale>

#include <algorithm>

namespace report {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMissingShown = 24; ///< of the reports that are missing, by their ids

/// What a drill's sheet is written with. The cursor is the top of what comes next.
class DrillSheetWriter {
public:
    explicit DrillSheetWriter(const DrillScore &score) : m_score(score) {}

    [[nodiscard]] std::vector<Page> write()
    {
        m_sheet.addPage();
        m_y = kEdgeMargin;
        band();
        head();
        total();
        parts();
        paragraph(drillFormulaText());
        if (const QString remark = remarkText(m_score); !remark.isEmpty())
            paragraph(Words::tr("%1.").arg(remark), true);
        if (!m_score.missing.empty())
            paragraph(missingText());
        footer();
        return m_sheet.take();
    }

private:
    [[nodiscard]] QString at(base::Instant moment) const { return base::toUtc(moment).toTimeZone(m_score.zone).toString(u"yyyy-MM-dd HH:mm"_s); }

    void band()
    {
        const QRectF box(kSideMargin, m_y, kTextWidth, 12);
        m_sheet.add(HatchItem{box, m_sheet.palette().text, 4.5, 1.5});
        const TextStyle style{.size = 9, .bold = true, .ink = m_sheet.palette().inverseText};
        const QString text = Words::tr("DRILL: made-up cases, nothing here happened");
        const qreal wide = m_sheet.width(text, style) + 16;
        m_sheet.add(FillItem{QRectF(box.center().x() - wide / 2, box.top(), wide, box.height()), m_sheet.palette().inverse, 0, {}, 0});
        m_sheet.text(box, text, style, Qt::AlignHCenter);
        m_y += 18;
    }

    void head()
    {
        m_sheet.text(QRectF(kSideMargin, m_y, kTextWidth, 14), m_score.centreName, {.size = 8.6});
        m_y += 14;
        m_sheet.text(QRectF(kSideMargin, m_y, kTextWidth, 28), Words::tr("Drill: how it went"), {.size = 23, .bold = true, .serif = true},
                     Qt::AlignHCenter);
        m_y += 32;
        m_sheet.horizontal(kSideMargin, kPageWidth - kSideMargin, m_y, 1.92, m_sheet.palette().text);
        m_sheet.text(
            QRectF(kSideMargin, m_y, kTextWidth, 18),
            Words::tr("Scenario %1 · %2 to %3 by the drill's clock").arg(scenarioLabel(m_score.scenario), at(m_score.begin), at(m_score.upTo)),
            {.size = 9.1, .bold = true});
        m_y += 18;
        m_sheet.horizontal(kSideMargin, kPageWidth - kSideMargin, m_y, 0.72, m_sheet.palette().text);
    }

    void total()
    {
        m_y += 6;
        m_sheet.text(QRectF(kSideMargin, m_y, 200, 40), pointsText(m_score), {.size = 34, .bold = true});
        m_sheet.text(QRectF(kSideMargin + 120, m_y + 6, kTextWidth - 120, 14), Words::tr("points of 100, formula %1").arg(kDrillFormula),
                     {.size = 9.6});
        m_sheet.text(QRectF(kSideMargin + 120, m_y + 22, kTextWidth - 120, 14),
                     Words::tr("reported %1 · closed %2 · open at the end %3").arg(m_score.reported).arg(m_score.closed).arg(m_score.open),
                     {.size = 9.6});
        m_y += 50;
    }

    void parts()
    {
        constexpr qreal kPart = 96, kShare = 78, kTimes = 92, kNumber = 38;
        constexpr qreal kCounted = kTextWidth - kPart - kShare - kTimes - 2 * kNumber;
        const Table table(m_sheet, kSideMargin,
                          {{.title = Words::tr("Part"), .width = kPart},
                           {.title = Words::tr("What is counted"), .width = kCounted},
                           {.title = Words::tr("Share"), .width = kShare, .side = Qt::AlignRight},
                           {.title = Words::tr("Times"), .width = kTimes},
                           {.title = Words::tr("Weight"), .width = kNumber, .side = Qt::AlignRight},
                           {.title = Words::tr("Brings"), .width = kNumber, .side = Qt::AlignRight}});
        table.head(m_y);
        m_y += kHeadHeight;
        const auto lines = [this](const QString &text, qreal width, bool bold = false) {
            return m_sheet.broken(text, width - 2 * kCellPad, {.size = 8.2, .bold = bold}).join(u'\n');
        };
        for (const DrillScoreLine &line : m_score.lines) {
            const auto brings = line.brings();
            const std::vector<Field> fields{
                {.text = lines(label(line.part), kPart, true), .bold = true},
                {.text = lines(formulaOf(line.part), kCounted)},
                {.text = line.share.whole == 0 ? u"—"_s : u"%1\n%2"_s.arg(shareText(line.share), preciseText(line.share, 1))},
                {.text = lines(timesText(line), kTimes)},
                {.text = QString::number(weightOf(line.part))},
                {.text = brings ? QLocale().toString(*brings * weightOf(line.part), 'f', 1) : u"—"_s, .bold = true}};
            qsizetype most = 0;
            for (const Field &field : fields)
                most = std::max(most, field.text.count(u'\n'));
            const qreal height = kRowHeight + qreal(most) * kLinePitch;
            table.row(m_y, fields, false, height);
            m_y += height;
        }
        table.close(m_y);
        m_y += 12;
    }

    void paragraph(const QString &text, bool bold = false)
    {
        const TextStyle style{.size = 8.2, .bold = bold};
        const QStringList lines = m_sheet.broken(text, kTextWidth, style);
        for (const QString &line : lines) {
            m_sheet.text(QRectF(kSideMargin, m_y, kTextWidth, 12), line, style);
            m_y += 12;
        }
        m_y += 6;
    }

    [[nodiscard]] QString missingText() const
    {
        QStringList ids;
        for (const QString &id : m_score.missing) {
            if (ids.size() < kMissingShown)
                ids.append(id);
        }
        const auto more = qsizetype(m_score.missing.size()) - ids.size();
        const QString all = ids.join(u", "_s);
        return more > 0 ? Words::tr("Missing: %1 and %2 more; “gridhallctl drill score --json” names them all.").arg(all).arg(more)
                        : Words::tr("Missing: %1.").arg(all);
    }

    void footer()
    {
        const QRectF box(kSideMargin, kPageHeight - kEdgeMargin - 10, kTextWidth, 10);
        m_sheet.text(box, Words::tr("Page %1 of %2").arg(1).arg(1), {.size = 7.2, .ink = m_sheet.palette().textThird}, Qt::AlignRight);
        if (m_score.anchor)
            setAnchorLine(m_sheet, box.translated(0, -kAnchorLine), *m_score.anchor);
    }

    const DrillScore &m_score;
    Sheet m_sheet;
    qreal m_y = 0;
};

} // namespace

std::vector<Page> layOut(const DrillScore &score) { return DrillSheetWriter(score).write(); }

QString titleOf(const DrillScore &score)
{
    return Words::tr("Drill %1, %2")
        .arg(scenarioLabel(score.scenario), base::toUtc(score.begin).toTimeZone(score.zone).toString(u"yyyy-MM-dd HH:mm"_s));
}

base::Outcome writeDrillSheet(const DrillScore &score, const QString &fileName)
{
    return writePdf(SummaryPainter(layOut(score)), titleOf(score), fileName);
}

} // namespace report
