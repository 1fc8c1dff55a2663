// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/dutylog/dutylogpaper.h"

#include "base/text/listed.h"
#include "base/try.h"
#include "report/day/summarytexts.h"
#include "report/paper/anchorline.h"
#include "report/paper/summarypdf.h"
#include "report/words.h"

#include <algorithm>

namespace report {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kLogFoot = 14 + kAnchorLine;
constexpr qreal kLogEnd = kPageHeight - kEdgeMargin - kLogFoot;
constexpr qreal kWhenWidth = 56, kWhoWidth = 92, kActWidth = 104, kCaseWidth = 62;
constexpr qreal kWhatWidth = kTextWidth - kWhenWidth - kWhoWidth - kActWidth - kCaseWidth;
const TextStyle kLogStyle{.size = 8.2};

/// What a duty log is written with. The cursor is the top of what comes next.
class DutyLogWriter {
public:
    explicit DutyLogWriter(const DutyLog &log)
        : m_log(log), m_table(m_sheet, kSideMargin,
                              {{.title = Words::tr("When"), .width = kWhenWidth},
                               {.title = Words::tr("Post and seat"), .width = kWhoWidth},
                               {.title = Words::tr("What happened"), .width = kActWidth},
                               {.title = Words::tr("Case"), .width = kCaseWidth},
                               {.title = Words::tr("Content"), .width = kWhatWidth}})
    {}

    [[nodiscard]] std::vector<Page> write()
    {
        turnPage();
        for (const DutyLogRow &row : m_log.rows)
            record(row);
        m_table.close(m_y);
        if (m_log.rows.empty())
            m_sheet.text(QRectF(kSideMargin, m_y + 8, kTextWidth, 14), Words::tr("Nothing was recorded in this time."), {.size = 9.1, .bold = true});
        footers();
        return m_sheet.take();
    }

private:
    void turnPage()
    {
        if (m_sheet.pageCount() > 0)
            m_table.close(m_y);
        m_sheet.addPage();
        m_y = kEdgeMargin;
        const bool first = m_sheet.pageCount() == 1;
        const TextStyle style{.size = first ? 18.0 : 11.0, .bold = true, .serif = true};
        const QString title = Words::tr("%1: duty log").arg(m_log.centreName);
        m_sheet.text(QRectF(kSideMargin, m_y, kTextWidth, style.size + 8), first ? title : Words::tr("%1 (continued)").arg(title), style);
        m_y += style.size + 8;
        if (first) {
            const TextStyle about{.size = 8.2, .ink = m_sheet.palette().textSecond};
            const QStringList parts = m_sheet.broken(aboutText(), kTextWidth, about);
            for (const QString &line : parts) {
                m_sheet.text(QRectF(kSideMargin, m_y, kTextWidth, 12), line, about);
                m_y += 12;
            }
            m_y += 4;
        }
        m_table.head(m_y);
        m_y += kHeadHeight;
    }

    [[nodiscard]] QString aboutText() const
    {
        const int left = m_log.matching - int(m_log.rows.size());
        return base::joined(
            {spanText(m_log), label(m_log.query.kind), m_log.query.text.isEmpty() ? QString() : Words::tr("with “%1”").arg(m_log.query.text),
             Words::tr("%n record(s)", nullptr, m_log.matching), left > 0 ? Words::tr("the last %1 are not printed").arg(left) : QString(),
             Words::tr("posts and seats; callers left out")});
    }

    [[nodiscard]] QString lines(const QString &text, qreal width, bool bold = false) const
    {
        return m_sheet.broken(text, width - 2 * kCellPad, {.size = kLogStyle.size, .bold = bold}).join(u'\n');
    }

    void record(const DutyLogRow &row)
    {
        const QString when = whenText(m_log, row, base::TimeDetail::Minutes);
        const QString which = row.level && !row.number.isEmpty() ? base::joined({row.number, levelText(*row.level)}) : row.number;
        const std::vector<Field> fields{{.text = when},
                                        {.text = lines(whoText(row), kWhoWidth)},
                                        {.text = lines(row.label, kActWidth, row.kind == DutyLogKind::Cases), .bold = row.kind == DutyLogKind::Cases},
                                        {.text = lines(which, kCaseWidth)},
                                        {.text = lines(row.what, kWhatWidth)}};
        qsizetype most = 0;
        for (const Field &field : fields)
            most = std::max(most, field.text.count(u'\n'));
        const qreal height = kRowHeight + qreal(most) * kLinePitch;
        if (m_y + height > kLogEnd)
            turnPage();
        m_table.row(m_y, fields, false, height);
        m_y += height;
    }

    void footers()
    {
        for (int page = 0; page < m_sheet.pageCount(); ++page) {
            m_sheet.turnTo(page);
            const QRectF box(kSideMargin, kPageHeight - kEdgeMargin - 10, kTextWidth, 10);
            const TextStyle small{.size = 7.2, .ink = m_sheet.palette().textThird};
            m_sheet.text(box, titleOf(m_log), small);
            if (m_log.drill)
                m_sheet.text(box, Words::tr("DRILL: made-up cases, nothing here happened"), {.size = 8.2, .bold = true}, Qt::AlignHCenter);
            m_sheet.text(box, Words::tr("Page %1 of %2").arg(page + 1).arg(m_sheet.pageCount()), small, Qt::AlignRight);
            if (m_log.anchor)
                setAnchorLine(m_sheet, box.translated(0, -kAnchorLine), *m_log.anchor);
        }
    }

    const DutyLog &m_log;
    Sheet m_sheet;
    const Table m_table;
    qreal m_y = 0;
};

} // namespace

std::vector<Page> layOut(const DutyLog &log) { return DutyLogWriter(log).write(); }

QString titleOf(const DutyLog &log) { return Words::tr("Duty log %1").arg(log.query.day.toString(Qt::ISODate)); }

base::Result<int> writeDutyLog(const DutyLog &log, const QString &fileName, const std::function<bool()> &cancelled)
{
    const auto givenUp = [&cancelled]() -> base::Outcome {
        if (cancelled && cancelled())
            return base::fail(base::ErrorCode::Cancelled, Words::tr("The reading of the duty log was given up."));
        return {};
    };
    TRY_DONE(givenUp());
    const SummaryPainter painter(layOut(log));
    TRY_DONE(givenUp());
    TRY(const QByteArray pages, toPdf(painter, titleOf(log)));
    TRY_DONE(givenUp());
    TRY_DONE(writeWhole(pages, fileName));
    return painter.pageCount();
}

} // namespace report
