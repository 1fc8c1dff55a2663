// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paper/summarylayout.h"

#include "report/day/summarytexts.h"
#include "report/paper/anchorline.h"
#include "report/words.h"

using namespace Qt::StringLiterals;

namespace report {

namespace {

constexpr qreal kLeft = kSideMargin;
constexpr qreal kRight = kPageWidth - kSideMargin;
constexpr qreal kFooterHeight = 10;
constexpr qreal kBodyEnd = kPageHeight - kEdgeMargin - kFooterHeight - 3;
constexpr qreal kSignatureHeight = 25;
constexpr qreal kSignatureGap = 7.7;
constexpr qreal kTitleHeight = 21.6; ///< a section's title with the space around it
constexpr qreal kBandHeight = 13;
constexpr qreal kNoteHeight = 14;

} // namespace

SummaryWriter::SummaryWriter(const DailySummary &summary, const QLocale &locale, const PictureSource &pictures, bool overflows)
    : m_day(summary), m_locale(locale), m_pictures(pictures), m_overflows(overflows)
{}

std::vector<Page> SummaryWriter::write()
{
    m_sheet.addPage();
    m_y = kEdgeMargin;
    drillBand();
    documentHead();
    dateLine();
    headFigures();
    facts();
    grids();
    departmentsAndSources();
    urgentCases();
    rectification();
    signatures();
    m_signed = m_sheet.pageCount();
    pairs();
    footers();
    if (m_overflows)
        overflowNote();
    return m_sheet.take();
}

qreal SummaryWriter::bodyEnd() const { return m_day.anchor ? kBodyEnd - kAnchorLine : kBodyEnd; }

qreal SummaryWriter::room() const { return bodyEnd() - m_y - (m_overflows && m_sheet.pageCount() == 1 ? kNoteHeight : 0); }

void SummaryWriter::turnPage()
{
    m_sheet.addPage();
    m_y = kEdgeMargin;
    drillBand();
    continuationHead();
}

void SummaryWriter::drillBand()
{
    if (!m_day.drill)
        return;
    const QRectF band(kLeft, m_y, kTextWidth, kBandHeight);
    m_sheet.add(HatchItem{band, m_sheet.palette().text, 4.5, 1.5});
    const TextStyle style{.size = 9.6, .bold = true, .ink = m_sheet.palette().inverseText};
    const QString text = Words::tr("DRILL: made-up cases, nothing here happened");
    const qreal wide = m_sheet.width(text, style) + 16;
    const QRectF block(band.center().x() - wide / 2, band.top(), wide, band.height());
    m_sheet.add(FillItem{block, m_sheet.palette().inverse, 0, {}, 0});
    m_sheet.text(block, text, style, Qt::AlignHCenter);
    m_y += kBandHeight + 3;
}

void SummaryWriter::documentHead()
{
    const look::Palette &palette = m_sheet.palette();
    constexpr qreal kCell = 3.4;
    constexpr qreal kStep = 4.1;
    for (int i = 0; i < 9; ++i) // the mark of the console: nine grids, the middle one answerable
        m_sheet.add(FillItem{
            QRectF(kLeft + (i % 3) * kStep, m_y + 0.3 + (i / 3) * kStep, kCell, kCell), i == 4 ? palette.text : palette.control, 0.3, {}, 0});
    const QRectF line(kLeft + 3 * kStep + 4.6, m_y, kTextWidth - 3 * kStep - 4.6, 12.5);
    const qreal name = m_sheet.text(line.adjusted(0, 0, -120, 0), m_day.centreName, {.size = 8.6});
    if (m_day.sample) {
        const TextStyle style{.size = 7.7, .bold = true};
        const QString text = Words::tr("Sample data");
        const QRectF box(line.left() + name + 8, m_y + 1, m_sheet.width(text, style) + 8, 10.5);
        m_sheet.add(FillItem{box, palette.ground, 1, palette.text, 0.7});
        m_sheet.text(box, text, style, Qt::AlignHCenter);
    }
    m_sheet.text(line, Words::tr("No. %1").arg(m_day.issueNumber), {.size = 8.6}, Qt::AlignRight);
    m_y += 12.5;
    //: Title of the printed day.
    const QString title = Words::tr("Urban Operations Daily");
    const qreal spacing = title.front() >= QChar(0x2e80) ? 0.2 : 0; // Han characters are set apart in a title, letters are not
    m_sheet.text(QRectF(kLeft, m_y, kTextWidth, 29.8), title, {.size = 24, .bold = true, .serif = true, .spacing = spacing}, Qt::AlignHCenter);
    m_y += 32.7;
}

void SummaryWriter::continuationHead()
{
    const QRectF line(kLeft, m_y, kTextWidth, 13);
    const TextStyle bold{.size = 9.6, .bold = true};
    const qreal taken = m_sheet.text(line, Words::tr("Urban Operations Daily"), {.size = 10.6, .bold = true, .serif = true});
    QString date = dateText(m_day.date, m_locale);
    if (m_day.sample)
        date = Words::tr("%1 (sample data)").arg(date);
    const qreal dated = taken + 10 + m_sheet.text(line.adjusted(taken + 10, 0, 0, 0), date, bold);
    m_sheet.text(line.adjusted(dated + 12, 0, 0, 0), Words::tr("%1, no. %2, continued").arg(m_day.centreName).arg(m_day.issueNumber), {.size = 8.2},
                 Qt::AlignRight);
    m_y += 15.5;
    m_sheet.horizontal(kLeft, kRight, m_y, 1.92, m_sheet.palette().text);
    m_y += 4;
}

void SummaryWriter::dateLine()
{
    const look::Palette &palette = m_sheet.palette();
    constexpr qreal kHeight = 18.5;
    m_sheet.horizontal(kLeft, kRight, m_y, 1.92, palette.text);
    const QDateTime printed = base::toUtc(m_day.printedAt).toTimeZone(m_day.zone);
    const bool sameYear = printed.date().year() == m_day.date.year();
    //: A date format of QLocale: day, month and clock of when the sheet was printed.
    const QString printedText =
        Words::tr("Printed %1").arg(m_locale.toString(printed, sameYear ? Words::tr("d MMMM HH:mm") : Words::tr("d MMMM yyyy HH:mm")));
    const std::vector<QString> parts{dateText(m_day.date, m_locale), coveredText(m_day), m_day.phase, printedText};
    const TextStyle first{.size = 9.1, .bold = true};
    const TextStyle other{.size = 8.2};
    std::vector<std::pair<QString, TextStyle>> shown;
    qreal taken = 0;
    for (size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].isEmpty())
            continue;
        shown.emplace_back(parts[i], i == 0 ? first : other);
        taken += m_sheet.width(parts[i], shown.back().second);
    }
    const qreal gap = (kTextWidth - taken) / static_cast<qreal>(shown.size() - 1);
    qreal x = kLeft;
    for (const auto &[text, style] : shown)
        x += m_sheet.text(QRectF(x, m_y, kRight - x + 1, kHeight), text, style) + gap;
    m_y += kHeight;
    m_sheet.horizontal(kLeft, kRight, m_y, 0.72, palette.text);
}

void SummaryWriter::sectionTitle(const QRectF &line, const QString &title, const QString &note)
{
    const qreal taken = m_sheet.text(line, title, {.size = 9.6, .bold = true});
    m_sheet.text(line.adjusted(taken + 6, 0.6, 0, 0.6), note, {.size = 7.7, .ink = m_sheet.palette().textSecond});
}

void SummaryWriter::signatures()
{
    if (room() < kSignatureGap + kSignatureHeight)
        turnPage();
    const look::Palette &palette = m_sheet.palette();
    m_y += kSignatureGap;
    const QRectF box(kLeft, m_y, kTextWidth, kSignatureHeight);
    m_sheet.add(FillItem{box, palette.ground, 0, palette.text, 0.72});
    const TextStyle style{.size = 8.6};
    const QString date = Words::tr("Date:              ");
    const qreal dateWidth = m_sheet.width(date, style) + 12;
    const QStringList posts{Words::tr("Prepared: night lead"), Words::tr("Checked: deputy director"), Words::tr("Released: director")};
    qreal names = 0;
    for (const QString &post : posts)
        names += m_sheet.width(post, style);
    const qreal blank = (box.width() - 16 - dateWidth - names - 3 * 12) / 3;
    qreal x = box.left() + 8;
    for (const QString &post : posts) {
        const qreal taken = m_sheet.text(QRectF(x, box.top(), box.right() - x, box.height()), post, style);
        m_sheet.horizontal(x + taken + 4, x + taken + 4 + blank, box.center().y() + 5.5, 0.5, palette.text);
        x += taken + blank + 12;
    }
    m_sheet.text(QRectF(x, box.top(), box.right() - 8 - x, box.height()), date, style, Qt::AlignRight);
    m_y = box.bottom();
}

void SummaryWriter::overflowNote()
{
    const int last = m_signed;
    const auto pages = [](int from, int to) { return from >= to ? Words::tr("page %1").arg(to) : Words::tr("pages %1\u2013%2").arg(from).arg(to); };
    QStringList parts;
    if (const size_t more = m_day.urgent.size() - m_urgentOnFirst; more > 0)
        parts << Words::tr("%n more red and orange cases, %1", nullptr, static_cast<int>(more)).arg(pages(2, m_urgentEnd));
    if (m_tableFrom > 1 || last > 1)
        parts << Words::tr("table 5 with %n problems, %1", nullptr, static_cast<int>(m_day.rectification.size())).arg(pages(m_tableFrom, last));
    if (const int end = m_sheet.pageCount(); end > last)
        parts << Words::tr("pictures of %n cases, %1", nullptr, static_cast<int>(m_day.pairs.size())).arg(pages(last + 1, end));
    //: Between the parts of a list in a sentence.
    const QString text = Words::tr("To follow: %1. Signatures on page %2.").arg(parts.join(Words::tr("; "))).arg(last);
    m_sheet.turnTo(0);
    const QRectF line(kLeft, bodyEnd() - kNoteHeight + 1, kTextWidth, kNoteHeight - 1);
    m_sheet.horizontal(kLeft, kRight, line.top(), 0.72, m_sheet.palette().text);
    m_sheet.text(line, text, {.size = 8.2, .bold = true}, Qt::AlignRight);
}

void SummaryWriter::footers()
{
    const TextStyle style{.size = 7.2, .ink = m_sheet.palette().textSecond};
    const QString made = base::toUtc(m_day.printedAt).toTimeZone(m_day.zone).toString(u"yyyy-MM-dd HH:mm"_s);
    const QString origin = Words::tr("Made by Gridhall %1 \u00b7 store snapshot %2 \u00b7 personal data left out")
                               .arg(made)
                               .arg(m_day.snapshot.value, 4, 10, QChar(u'0'));
    const QString readers = Words::tr("To: leaders in charge, all departments, %n grid chiefs", nullptr, m_day.gridCount);
    const int count = m_sheet.pageCount();
    for (int page = 0; page < count; ++page) {
        m_sheet.turnTo(page);
        const QRectF line(kLeft, kPageHeight - kEdgeMargin - kFooterHeight, kTextWidth, kFooterHeight);
        const QString number = Words::tr("Page %1 of %2").arg(page + 1).arg(count);
        const qreal left = m_sheet.text(line, origin, style);
        const qreal right = m_sheet.text(line, number, style, Qt::AlignRight);
        m_sheet.text(line.adjusted(left + 8, 0, -right - 8, 0), readers, style, Qt::AlignHCenter);
        if (m_day.anchor)
            setAnchorLine(m_sheet, line.translated(0, -kAnchorLine), *m_day.anchor);
    }
}

std::vector<Page> layOut(const DailySummary &summary, const QLocale &locale, const PictureSource &pictures)
{
    // Set twice where it overflows; a picture is read once.
    QHash<QString, base::Result<QImage>> read;
    const PictureSource once = [&](const QString &media, QSize within) -> base::Result<QImage> {
        if (!read.contains(media))
            read.insert(media, pictures(media, within));
        return read[media];
    };
    const PictureSource source = pictures ? once : PictureSource();
    std::vector<Page> pages = SummaryWriter(summary, locale, source, false).write();
    return pages.size() == 1 ? pages : SummaryWriter(summary, locale, source, true).write();
}

} // namespace report
