// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text/listed.h"
#include "base/time/daytext.h"
#include "domain/case/decide.h"
#include "report/day/summarytexts.h"
#include "report/handover/handoverbook.h"
#include "report/handover/handoverpaper.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace report {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kHandoverLeft = kSideMargin;
constexpr qreal kHandoverRight = kPageWidth - kSideMargin;
constexpr qreal kHandoverRow = 12.4;  ///< of a line of one row of words
constexpr qreal kHandoverPitch = 9.8; ///< of a second row and those after it
constexpr qreal kPartTitle = 18;      ///< with the space above it
constexpr qreal kPartHead = 11.6;
constexpr qreal kSignBox = 36;
constexpr qreal kLockBox = 17;
constexpr qreal kNotesLine = 12;
constexpr qreal kHandoverFooter = 10;
constexpr qreal kHandoverFigures = 47;
const TextStyle kCellStyle{.size = 8.2};
const TextStyle kSmallStyle{.size = 7.4};

QString tellPaper(const char *text) { return QCoreApplication::translate("handover", text); }

struct HandoverColumn {
    QString title;
    qreal width = 0;
    Qt::Alignment side = Qt::AlignLeft;
};

struct SetLine {
    const domain::HandoverLine *line = nullptr;
    std::vector<QStringList> cells;
    qreal height = kHandoverRow;
};

/// A part as it is set.
struct SetPart {
    domain::HandoverPart part = domain::HandoverPart::Notes;
    std::vector<HandoverColumn> columns;
    std::vector<SetLine> lines;
    size_t shown = 0; ///< of its lines; the rest is told in a row

    [[nodiscard]] qreal height() const
    {
        qreal sum = kPartTitle + kPartHead + (shown < lines.size() ? kHandoverRow : 0);
        for (size_t i = 0; i < shown; ++i)
            sum += lines[i].height;
        return sum;
    }
};

bool isOfCases(domain::HandoverPart part) { return part == domain::HandoverPart::Urgent || part == domain::HandoverPart::Due; }

class HandoverWriter {
public:
    explicit HandoverWriter(const HandoverPaper &paper) : m_paper(paper) {}

    [[nodiscard]] std::vector<Page> write()
    {
        m_sheet.addPage();
        m_y = kEdgeMargin;
        drillBand();
        documentHead();
        dateLine();
        figures();
        levels();
        parts();
        notes();
        signatures();
        footer();
        return m_sheet.take();
    }

private:
    [[nodiscard]] QString clock(base::Instant moment, bool seconds = false) const;
    [[nodiscard]] const look::Palette &palette() const { return m_sheet.palette(); }
    void drillBand();
    void documentHead();
    void dateLine();
    void figures();
    void levels();
    [[nodiscard]] std::vector<HandoverColumn> columnsOf(domain::HandoverPart part) const;
    [[nodiscard]] SetLine setLine(const domain::HandoverLine &line, int place, const std::vector<HandoverColumn> &columns) const;
    [[nodiscard]] std::vector<SetPart> setParts() const;
    static void shorten(std::vector<SetPart> &parts, qreal room);
    void parts();
    void part(const SetPart &set, size_t index);
    void row(const SetPart &set, const SetLine &line);
    void origin(const QRectF &cell, const domain::HandoverLine &line, qreal taken);
    void outlined(const QRectF &box, const QString &text);
    void tickBox(QPointF centre, bool ticked);
    void notes();
    void signatures();
    void signature(const QRectF &box, const QString &role, const QString &shift, const std::optional<domain::HandoverSignature> &signature);
    void footer();

    const HandoverPaper &m_paper;
    Sheet m_sheet;
    qreal m_y = 0;
};

QString HandoverWriter::clock(base::Instant moment, bool seconds) const
{
    const QDateTime local = base::toUtc(moment).toTimeZone(m_paper.zone);
    const QString time = local.toString(seconds ? u"HH:mm:ss"_s : u"HH:mm"_s);
    const QDateTime turn = base::toUtc(m_paper.text.to).toTimeZone(m_paper.zone);
    // A night's sheet speaks of both its days; another day is named.
    const qint64 away = turn.date().daysTo(local.date());
    return away >= -1 && away <= 1 && std::chrono::abs(moment - m_paper.text.to) < std::chrono::hours(20)
               ? time
               : base::dayText(local.date(), turn.date()) + u' ' + time;
}

void HandoverWriter::drillBand()
{
    if (!m_paper.drill)
        return;
    const QRectF band(kHandoverLeft, m_y, kTextWidth, 12);
    m_sheet.add(HatchItem{band, palette().text, 4.5, 1.5});
    const TextStyle style{.size = 9, .bold = true, .ink = palette().inverseText};
    const QString text = QCoreApplication::translate("report", "DRILL: made-up cases, nothing here happened");
    const qreal wide = m_sheet.width(text, style) + 16;
    m_sheet.add(FillItem{QRectF(band.center().x() - wide / 2, band.top(), wide, band.height()), palette().inverse, 0, {}, 0});
    m_sheet.text(band, text, style, Qt::AlignHCenter);
    m_y += 14;
}

void HandoverWriter::documentHead()
{
    constexpr qreal kCell = 3.4, kStep = 4.1;
    for (int i = 0; i < 9; ++i)
        m_sheet.add(FillItem{QRectF(kHandoverLeft + (i % 3) * kStep, m_y + 0.3 + (i / 3) * kStep, kCell, kCell),
                             i == 4 ? palette().text : palette().control, 0.3});
    const QRectF line(kHandoverLeft + 3 * kStep + 4.6, m_y, kTextWidth - 3 * kStep - 4.6, 12.5);
    m_sheet.text(line.adjusted(0, 0, -120, 0), m_paper.centreName, {.size = 8.6});
    //: Number of a hand-over sheet.
    m_sheet.text(line, tellPaper(QT_TRANSLATE_NOOP("handover", "No. %1")).arg(m_paper.text.number), {.size = 8.6}, Qt::AlignRight);
    m_y += 12.5;
    //: Title of the printed hand-over sheet.
    const QString title = tellPaper(QT_TRANSLATE_NOOP("handover", "Shift Hand-over"));
    const qreal spacing = title.front() >= QChar(0x2e80) ? 0.2 : 0;
    m_sheet.text(QRectF(kHandoverLeft, m_y, kTextWidth, 28), title, {.size = 23, .bold = true, .serif = true, .spacing = spacing}, Qt::AlignHCenter);
    m_y += 30.5;
}

void HandoverWriter::dateLine()
{
    constexpr qreal kHeight = 18;
    m_sheet.horizontal(kHandoverLeft, kHandoverRight, m_y, 1.92, palette().text);
    const domain::HandoverText &text = m_paper.text;
    const QString turn = u"%1  %2 → %3"_s.arg(m_paper.locale.toString(text.date, tellPaper(QT_TRANSLATE_NOOP("handover", "d MMMM yyyy"))),
                                              m_paper.shift, m_paper.next);
    const char *const standing = !m_paper.outgoing                ? QT_TRANSLATE_NOOP("handover", "NOT VALID: a draft")
                                 : !m_paper.incoming              ? QT_TRANSLATE_NOOP("handover", "NOT VALID: signed by one only")
                                 : m_paper.incoming->at > text.to ? QT_TRANSLATE_NOOP("handover", "LATE, locked by both %1")
                                                                  : QT_TRANSLATE_NOOP("handover", "locked by both %1");
    const QString signedAt = m_paper.incoming ? tellPaper(standing).arg(clock(m_paper.incoming->at, true)) : tellPaper(standing);
    const std::vector<std::pair<QString, bool>> shown{
        {turn, true}, {u"%1–%2"_s.arg(clock(text.from), clock(text.to)), false}, {m_paper.phase, false}, {signedAt, !m_paper.incoming}};
    qreal taken = 0, count = -1;
    for (const auto &[part, bold] : shown) {
        taken += m_sheet.width(part, {.size = bold ? 9.1 : 8.2, .bold = bold});
        count += part.isEmpty() ? 0 : 1;
    }
    const qreal gap = std::max<qreal>(2, (kTextWidth - taken) / count);
    qreal x = kHandoverLeft;
    for (const auto &[part, bold] : shown)
        x += part.isEmpty() ? 0 : gap + m_sheet.text({x, m_y, kHandoverRight - x + 1, kHeight}, part, {.size = bold ? 9.1 : 8.2, .bold = bold});
    m_y += kHeight;
    m_sheet.horizontal(kHandoverLeft, kHandoverRight, m_y, 0.72, palette().text);
}

void HandoverWriter::figures()
{
    const domain::HandoverFigures &f = m_paper.text.figures;
    const auto number = [](std::optional<int> value) { return value ? QString::number(*value) : u"–"_s; };
    struct HeadFigure {
        QString label, value, below;
    };
    const QString sum = f.carried ? u"= %1 + %2 − %3"_s.arg(number(f.carried), number(f.filed), number(f.closed)) : QString();
    const std::array<HeadFigure, 7> shown{
        HeadFigure{tellPaper(QT_TRANSLATE_NOOP("handover", "Taken over")), number(f.carried), clock(m_paper.text.from)},
        HeadFigure{tellPaper(QT_TRANSLATE_NOOP("handover", "Came in")), number(f.filed), u"+"_s},
        HeadFigure{tellPaper(QT_TRANSLATE_NOOP("handover", "Ended")), number(f.closed), u"−"_s},
        HeadFigure{tellPaper(QT_TRANSLATE_NOOP("handover", "Handed over")), QString::number(f.open()), sum},
        HeadFigure{tellPaper(QT_TRANSLATE_NOOP("handover", "Overdue")), QString::number(f.overdue), {}},
        HeadFigure{tellPaper(QT_TRANSLATE_NOOP("handover", "Supervised")), QString::number(f.supervised), {}},
        HeadFigure{tellPaper(QT_TRANSLATE_NOOP("handover", "Next shift")), number(f.nextThere),
                   f.nextPlanned ? tellPaper(QT_TRANSLATE_NOOP("handover", "of %1 planned")).arg(*f.nextPlanned) : QString()}};
    const qreal wide = kTextWidth / qreal(shown.size());
    for (size_t i = 0; i < shown.size(); ++i) {
        const QRectF box = QRectF(kHandoverLeft + qreal(i) * wide, m_y, wide, kHandoverFigures).adjusted(i == 0 ? 0 : 6, 0, -2, 0);
        if (i > 0)
            m_sheet.vertical(kHandoverLeft + qreal(i) * wide, m_y + 0.5, m_y + kHandoverFigures - 0.5, 0.48, palette().hairline);
        m_sheet.text(QRectF(box.left(), box.top() + 2, box.width(), 11), shown[i].label, kCellStyle);
        m_sheet.text(QRectF(box.left(), box.top() + 12.5, box.width(), 21), shown[i].value, {.size = 17.5, .bold = true});
        m_sheet.text(QRectF(box.left(), box.top() + 34, box.width(), 10.5), shown[i].below,
                     {.size = m_sheet.width(shown[i].below, kSmallStyle) < box.width() ? 7.4 : 6.2, .ink = palette().textSecond});
    }
    m_y += kHandoverFigures;
    m_sheet.horizontal(kHandoverLeft, kHandoverRight, m_y, 0.72, palette().text);
}

void HandoverWriter::levels()
{
    constexpr qreal kHeight = 19;
    const QString open = tellPaper(QT_TRANSLATE_NOOP("handover", "Open by level"));
    qreal x = kHandoverLeft + 8 + m_sheet.text(QRectF(kHandoverLeft, m_y, kTextWidth, kHeight), open, {.size = 8.2, .bold = true});
    for (const domain::Severity level : domain::kSeverities) {
        m_sheet.add(MarkItem{level, QPointF(x + 5, m_y + kHeight / 2), 4.6});
        x += 12;
        const QString text = u"%1 %2"_s.arg(levelText(level), QString::number(m_paper.text.figures.of(level)));
        x += m_sheet.text(QRectF(x, m_y, kHandoverRight - x, kHeight), text, {.size = 7.7}) + 7;
    }
    m_sheet.text(QRectF(x, m_y, kHandoverRight - x, kHeight),
                 tellPaper(QT_TRANSLATE_NOOP("handover", "as of %1")).arg(clock(m_paper.text.asOf, true)), {.size = 7.4, .ink = palette().textSecond},
                 Qt::AlignRight);
    m_y += kHeight;
    m_sheet.horizontal(kHandoverLeft, kHandoverRight, m_y, 0.48, palette().hairline);
}

std::vector<HandoverColumn> HandoverWriter::columnsOf(domain::HandoverPart part) const
{
    const QString place = tellPaper(QT_TRANSLATE_NOOP("handover", "#"));
    const QString tick = tellPaper(QT_TRANSLATE_NOOP("handover", "OK"));
    const QString matter = tellPaper(QT_TRANSLATE_NOOP("handover", "Matter"));
    const QString words = tellPaper(QT_TRANSLATE_NOOP("handover", "How it stands"));
    if (isOfCases(part))
        return {{place, 18},
                {tellPaper(QT_TRANSLATE_NOOP("handover", "Level")), 26},
                {tellPaper(QT_TRANSLATE_NOOP("handover", "Number")), 54},
                {matter, 92},
                {tellPaper(QT_TRANSLATE_NOOP("handover", "Place · who has it")), 108},
                {words, kTextWidth - 18 - 26 - 54 - 92 - 108 - 76 - 20},
                {tellPaper(QT_TRANSLATE_NOOP("handover", "Due")), 76, Qt::AlignRight},
                {tick, 20, Qt::AlignHCenter}};
    return {{place, 18},
            {tellPaper(QT_TRANSLATE_NOOP("handover", "Time")), 54},
            {matter, 132},
            {words, kTextWidth - 18 - 54 - 132 - 128 - 20},
            {tellPaper(QT_TRANSLATE_NOOP("handover", "Who · where")), 128},
            {tick, 20, Qt::AlignHCenter}};
}

SetLine HandoverWriter::setLine(const domain::HandoverLine &line, int place, const std::vector<HandoverColumn> &columns) const
{
    SetLine set;
    set.line = &line;
    const bool ofCase = isOfCases(line.part);
    const QString time = line.at ? clock(*line.at) : QString();
    QString words = line.words;
    if (m_paper.asked.contains(line.line))
        words = base::joined({words, tellPaper(QT_TRANSLATE_NOOP("handover", "asked about"))});
    const QStringList texts = ofCase
                                  ? QStringList{QString::number(place), {}, domain::shortNumber(line.object), line.title, line.place, words, time, {}}
                                  : QStringList{QString::number(place), time, line.title, words, line.place, {}};
    size_t most = 1;
    for (size_t i = 0; i < columns.size(); ++i) {
        const bool wordsCell = ofCase ? i == 5 : i == 3;
        const qreal kept = wordsCell && (line.added || line.isAmended()) ? 16 : 0; // the mark of who wrote it stands behind the words
        const qreal width = columns[i].width - 2 * kCellPad - kept;
        set.cells.push_back(texts[qsizetype(i)].isEmpty() ? QStringList{QString()} : m_sheet.broken(texts[qsizetype(i)], width, kCellStyle));
        most = std::max(most, size_t(set.cells.back().size()));
    }
    set.height = kHandoverRow + qreal(most - 1) * kHandoverPitch;
    return set;
}

std::vector<SetPart> HandoverWriter::setParts() const
{
    std::vector<SetPart> parts;
    int place = 0;
    for (const domain::HandoverPart part : domain::kHandoverParts) {
        SetPart set{part, columnsOf(part), {}, 0};
        for (const domain::HandoverLine &line : m_paper.text.lines) {
            if (line.part == part)
                set.lines.push_back(setLine(line, ++place, set.columns));
        }
        set.shown = set.lines.size();
        if (!set.lines.empty())
            parts.push_back(std::move(set));
    }
    return parts;
}

// One line at a time from the end of the part that shows the most, until all of it stands on the page.
void HandoverWriter::shorten(std::vector<SetPart> &parts, qreal room)
{
    const auto taken = [&parts] {
        qreal sum = 0;
        for (const SetPart &part : parts)
            sum += part.height();
        return sum;
    };
    while (taken() > room) {
        const auto longest = std::ranges::max_element(parts, {}, &SetPart::shown);
        if (longest == parts.end() || longest->shown == 0)
            return;
        --longest->shown;
    }
}

void HandoverWriter::parts()
{
    std::vector<SetPart> set = setParts();
    const qreal end = kPageHeight - kEdgeMargin - kHandoverFooter - 4 - kLockBox - kSignBox - 5 - kNotesLine;
    shorten(set, end - m_y);
    for (size_t i = 0; i < set.size(); ++i)
        part(set[i], i);
    if (set.empty()) {
        m_y += 8;
        m_sheet.text(QRectF(kHandoverLeft, m_y, kTextWidth, 14),
                     tellPaper(QT_TRANSLATE_NOOP("handover", "Nothing is open that the next shift must know of.")), {.size = 9.1, .bold = true});
        m_y += 14;
    }
}

void HandoverWriter::part(const SetPart &set, size_t index)
{
    //: The numerals of the sheet's parts, one for each.
    const QStringList numerals = tellPaper(QT_TRANSLATE_NOOP("handover", "1 2 3 4 5 6 7")).split(u' ');
    const QRectF title(kHandoverLeft, m_y + 5, kTextWidth, kPartTitle - 5);
    qreal taken = m_sheet.text(title, numerals.value(qsizetype(index)), {.size = 9.6, .bold = true});
    taken = 17 + m_sheet.text(title.adjusted(std::max<qreal>(17, taken + 4), 0, 0, 0), domain::label(set.part), {.size = 9.6, .bold = true});
    m_sheet.text(title.adjusted(taken + 6, 0.6, 0, 0.6), QCoreApplication::translate("handover", "%n line(s)", nullptr, int(set.lines.size())),
                 {.size = 7.7, .ink = palette().textSecond});
    m_y += kPartTitle;
    m_sheet.horizontal(kHandoverLeft, kHandoverRight, m_y, 0.96, palette().text);
    m_sheet.horizontal(kHandoverLeft, kHandoverRight, m_y + kPartHead, 0.72, palette().text);
    qreal x = kHandoverLeft;
    for (const HandoverColumn &column : set.columns) {
        m_sheet.text(QRectF(x, m_y, column.width, kPartHead).adjusted(kCellPad, 0, -kCellPad, 0), column.title, {.size = 7.7, .bold = true},
                     column.side);
        x += column.width;
    }
    m_y += kPartHead;
    for (size_t i = 0; i < set.shown; ++i)
        row(set, set.lines[i]);
    if (const size_t more = set.lines.size() - set.shown; more > 0) {
        const QString text = QCoreApplication::translate("handover", "%n more line(s), for which there is no room: %1", nullptr, int(more))
                                 .arg(u"gridhallctl handover --number %1"_s.arg(m_paper.text.number));
        m_sheet.text(QRectF(kHandoverLeft, m_y, kTextWidth, kHandoverRow).adjusted(18 + kCellPad, 0, 0, 0), text, {.size = 8.2, .bold = true});
        m_y += kHandoverRow;
    }
    m_sheet.horizontal(kHandoverLeft, kHandoverRight, m_y, 0.96, palette().text);
}

void HandoverWriter::row(const SetPart &set, const SetLine &line)
{
    const bool ofCase = isOfCases(set.part);
    const bool late = ofCase && line.line->at && *line.line->at < m_paper.text.asOf;
    qreal x = kHandoverLeft;
    for (size_t i = 0; i < set.columns.size(); ++i) {
        const HandoverColumn &column = set.columns[i];
        qreal top = m_y + 0.8, last = 0;
        const QRectF cell = QRectF(x, top, column.width, kHandoverRow - 1.6).adjusted(kCellPad, 0, -kCellPad, 0);
        for (const QString &words : line.cells[i]) {
            last = m_sheet.text(QRectF(cell.left(), top, cell.width() + 1, cell.height()), words,
                                {.size = 8.2, .bold = late && i + 2 == set.columns.size()}, column.side);
            top += kHandoverPitch;
        }
        if (ofCase && i == 1 && line.line->level)
            m_sheet.add(MarkItem{*line.line->level, QPointF(x + 9, m_y + kHandoverRow / 2), 4.6});
        if (i == (ofCase ? 5u : 3u))
            origin(cell.translated(0, top - kHandoverPitch - cell.top()), *line.line, last);
        if (late && i + 2 == set.columns.size()) // the time stands at the right, the word before it
            m_sheet.tag(cell.adjusted(0, 0, -last - 3, 0), tellPaper(QT_TRANSLATE_NOOP("handover", "late")), {.size = 7.4});
        if (i + 1 == set.columns.size())
            tickBox(QPointF(x + column.width / 2, m_y + kHandoverRow / 2), m_paper.ticked.contains(line.line->line));
        x += column.width;
    }
    m_y += line.height;
    m_sheet.horizontal(kHandoverLeft, kHandoverRight, m_y, 0.48, palette().hairline);
}

void HandoverWriter::origin(const QRectF &cell, const domain::HandoverLine &line, qreal taken)
{
    if (!line.added && !line.isAmended())
        return;
    //: Marks of one letter or character on the printed sheet: a line that was added; one whose words were amended.
    const QString mark = line.added ? tellPaper(QT_TRANSLATE_NOOP("handover", "A")) : tellPaper(QT_TRANSLATE_NOOP("handover", "C"));
    outlined(QRectF(cell.left() + taken + 3, cell.top() + 0.6, 11.5, cell.height() - 1.2), mark);
}

void HandoverWriter::outlined(const QRectF &box, const QString &text)
{
    m_sheet.add(FillItem{box, palette().ground, 1, palette().text, 0.7});
    m_sheet.text(box, text, {.size = 7.4, .bold = true}, Qt::AlignHCenter);
}

void HandoverWriter::tickBox(QPointF centre, bool ticked)
{
    const QRectF box(centre.x() - 3.6, centre.y() - 3.6, 7.2, 7.2);
    m_sheet.add(FillItem{box, palette().ground, 0.8, palette().text, 0.7});
    if (!ticked)
        return;
    m_sheet.add(LineItem{QLineF(box.left() + 1.5, centre.y(), centre.x() - 0.6, box.bottom() - 1.6), 1, palette().text});
    m_sheet.add(LineItem{QLineF(centre.x() - 0.6, box.bottom() - 1.6, box.right() - 1.3, box.top() + 1.7), 1, palette().text});
}

void HandoverWriter::notes()
{
    const auto &lines = m_paper.text.lines;
    const auto added = std::ranges::count(lines, true, &domain::HandoverLine::added);
    const auto amended = std::ranges::count_if(lines, &domain::HandoverLine::isAmended);
    const QRectF line(kHandoverLeft, m_y + 2, kTextWidth, kNotesLine - 2);
    qreal x = kHandoverLeft;
    for (const auto &[mark, says] : {std::pair(QT_TRANSLATE_NOOP("handover", "C"), QT_TRANSLATE_NOOP("handover", "amended by who hands over")),
                                     std::pair(QT_TRANSLATE_NOOP("handover", "A"), QT_TRANSLATE_NOOP("handover", "added by who hands over"))}) {
        outlined(QRectF(x, line.top() + 0.4, 11.5, line.height() - 0.8), tellPaper(mark));
        x += 14.5;
        x += m_sheet.text(QRectF(x, line.top(), kHandoverRight - x, line.height()), tellPaper(says), kSmallStyle) + 10;
    }
    const QString counts =
        tellPaper(QT_TRANSLATE_NOOP("handover", "%1 lines: %2 by the console, %3 added, %4 amended. Posts, no names."))
            .arg(QString::number(lines.size()), QString::number(qint64(lines.size()) - added), QString::number(added), QString::number(amended));
    m_sheet.text(QRectF(x, line.top(), kHandoverRight - x, line.height()), counts, kSmallStyle);
    m_y += kNotesLine;
}

void HandoverWriter::signatures()
{
    m_y += 5;
    const QRectF both(kHandoverLeft, m_y, kTextWidth, kSignBox);
    m_sheet.add(FillItem{QRectF(both.left(), both.top(), both.width(), kSignBox + kLockBox), palette().ground, 0, palette().text, 0.72});
    m_sheet.vertical(both.center().x(), both.top(), both.bottom(), 0.72, palette().text);
    const QRectF half(both.left(), both.top(), both.width() / 2, kSignBox);
    signature(half.adjusted(8, 0, -8, 0), tellPaper(QT_TRANSLATE_NOOP("handover", "Hands over")), m_paper.shift, m_paper.outgoing);
    signature(half.translated(half.width(), 0).adjusted(8, 0, -8, 0), tellPaper(QT_TRANSLATE_NOOP("handover", "Takes over")), m_paper.next,
              m_paper.incoming);
    m_y += kSignBox;
    m_sheet.horizontal(both.left(), both.right(), m_y, 0.72, palette().text);
    const QRectF lock(both.left() + 8, m_y, both.width() - 16, kLockBox);
    const QString digest = shortDigest(domain::digestOf(m_paper.text));
    const char *standing = m_paper.place == 0 ? QT_TRANSLATE_NOOP("handover", "Not locked") : QT_TRANSLATE_NOOP("handover", "Locked");
    qreal x = lock.left() + m_sheet.text(lock, tellPaper(standing), {.size = 8.6, .bold = true}) + 10;
    const QString where =
        m_paper.place == 0 ? QString() : tellPaper(QT_TRANSLATE_NOOP("handover", "event %1 of the centre's log")).arg(m_paper.place);
    const QString later =
        m_paper.corrections == 0 ? QString() : QCoreApplication::translate("handover", "%n correction(s) since", nullptr, m_paper.corrections);
    const QString text = base::joined({tellPaper(QT_TRANSLATE_NOOP("handover", "digest %1")).arg(digest), where, later});
    x += m_sheet.text(QRectF(x, lock.top(), lock.right() - x, lock.height()), text, {.size = 8.2}) + 8;
    const QString verb = u"gridhallctl handover --number %1"_s.arg(m_paper.text.number);
    if (const TextStyle small{.size = 7.4, .ink = palette().textSecond}; x + m_sheet.width(verb, small) <= lock.right())
        m_sheet.text(QRectF(x, lock.top(), lock.right() - x, lock.height()), verb, small, Qt::AlignRight);
    m_y += kLockBox;
}

void HandoverWriter::signature(const QRectF &box, const QString &role, const QString &shift,
                               const std::optional<domain::HandoverSignature> &signature)
{
    const QRectF high(box.left(), box.top() + 3, box.width(), 14), low(box.left(), box.top() + 18, box.width(), 14);
    const qreal taken = m_sheet.text(high, role, {.size = 9.1, .bold = true});
    // A post often has its shift's name in it already.
    const QString post = !signature ? shift : signature->post.contains(shift) ? signature->post : base::joined({shift, signature->post});
    m_sheet.text(high.adjusted(taken + 8, 0, -50, 0), post, {.size = 8.6});
    if (!signature) {
        m_sheet.text(low, tellPaper(QT_TRANSLATE_NOOP("handover", "not signed")), {.size = 8.6, .bold = true});
        return;
    }
    if (!signature->seat.isEmpty())
        m_sheet.text(high, tellPaper(QT_TRANSLATE_NOOP("handover", "seat %1")).arg(signature->seat), kCellStyle, Qt::AlignRight);
    // Without a seat nobody signed in: the post was named, and no secret given.
    const QString how = signature->seat.isEmpty() ? tellPaper(QT_TRANSLATE_NOOP("handover", "as named, without a secret"))
                                                  : tellPaper(QT_TRANSLATE_NOOP("handover", "signed with the secret"));
    qreal x = low.left() + m_sheet.text(low, how, kCellStyle) + 6;
    x += m_sheet.text(QRectF(x, low.top(), low.right() - x, low.height()), clock(signature->at, true), {.size = 8.6, .bold = true}) + 12;
    const QString hand = tellPaper(QT_TRANSLATE_NOOP("handover", "By hand"));
    const qreal wide = m_sheet.text(QRectF(x, low.top(), low.right() - x, low.height()), hand, kCellStyle);
    m_sheet.horizontal(x + wide + 5, low.right(), low.bottom() - 2.5, 0.5, palette().text);
}

void HandoverWriter::footer()
{
    const TextStyle style{.size = 7.2, .ink = palette().textSecond};
    const QRectF line(kHandoverLeft, kPageHeight - kEdgeMargin - kHandoverFooter, kTextWidth, kHandoverFooter);
    const QString made = base::toUtc(m_paper.printedAt).toTimeZone(m_paper.zone).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    const qreal taken = m_sheet.text(line, tellPaper(QT_TRANSLATE_NOOP("handover", "Made by Gridhall %1 · personal data left out")).arg(made), style);
    m_sheet.text(line.adjusted(taken, 0, -60, 0), tellPaper(QT_TRANSLATE_NOOP("handover", "one copy stays at the seat, one is filed")), style,
                 Qt::AlignHCenter);
    m_sheet.text(line, QCoreApplication::translate("report", "Page %1 of %2").arg(1).arg(1), style, Qt::AlignRight);
}

} // namespace

std::vector<Page> layOut(const HandoverPaper &paper) { return HandoverWriter(paper).write(); }

} // namespace report
