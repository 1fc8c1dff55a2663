// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/annex/annexes.h"

#include "domain/centre/plan.h"
#include "region/words.h"
#include "report/annex/annexwriter.h"
#include "report/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace report {

namespace {

constexpr qreal kTitleSize = 18, kNoteSize = 8.2;
constexpr qreal kFootRoom = 14;
constexpr qreal kAnnexEnd = kPageHeight - kEdgeMargin - kFootRoom;
constexpr qreal kBetweenTables = 12;

QString difficultyName(domain::Difficulty difficulty) { return domain::label(difficulty); }

QString sampleMark(bool sample) { return sample ? Words::tr("sample") : QString(); }

} // namespace

QString unitKindName(const QString &kind)
{
    if (kind == "platform"_L1)
        return Words::tr("Platform");
    if (kind == "joint-station"_L1)
        return Words::tr("Joint station");
    if (kind == "business-station"_L1)
        return Words::tr("Business station");
    if (kind == "village-station"_L1)
        return Words::tr("Village station");
    if (kind == "mobile-team"_L1)
        return Words::tr("Mobile team");
    if (kind == "department-team"_L1)
        return Words::tr("Department team");
    if (kind == "video"_L1)
        return Words::tr("Video seats");
    return kind;
}

std::vector<Page> layOutAnnexes(const region::Region &region, bool drill) { return AnnexWriter(region, drill).write(); }

std::vector<Page> AnnexWriter::write()
{
    if (!m_region.rulebook.items.empty())
        itemList();
    if (!m_region.keyAreas.empty())
        keyAreaMap();
    if (m_region.plan && !m_region.plan->duties.rosters.empty())
        rosters();
    footers();
    return m_sheet.take();
}

void AnnexWriter::begin(const QString &title, const QString &note)
{
    ++m_annex;
    m_title = Words::tr("Annex %1: %2").arg(m_annex).arg(title);
    m_note = note;
    pageHead(false);
}

void AnnexWriter::pageHead(bool goesOn)
{
    m_sheet.addPage();
    m_y = kEdgeMargin;
    const TextStyle title{.size = goesOn ? 11 : kTitleSize, .bold = true, .serif = true};
    const qreal height = title.size + 8;
    m_sheet.text(QRectF(kSideMargin, m_y, kTextWidth, height), goesOn ? Words::tr("%1 (continued)").arg(m_title) : m_title, title);
    m_y += height;
    if (!goesOn) {
        m_sheet.text(QRectF(kSideMargin, m_y, kTextWidth, 12), m_note, {.size = kNoteSize, .ink = m_sheet.palette().textSecond});
        m_y += 18;
    }
}

void AnnexWriter::table(std::vector<Column> columns, const std::vector<Row> &rows, bool totals)
{
    fitColumns(m_sheet, columns, rows, kTextWidth);
    const Table table(m_sheet, kSideMargin, std::move(columns));
    if (m_y + kHeadHeight + 2 * kRowHeight > kAnnexEnd)
        pageHead(true);
    table.head(m_y);
    m_y += kHeadHeight;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (m_y + kRowHeight > kAnnexEnd) {
            table.close(m_y);
            pageHead(true);
            table.head(m_y);
            m_y += kHeadHeight;
        }
        table.row(m_y, rows[i], totals && i + 1 == rows.size());
        m_y += kRowHeight;
    }
    table.close(m_y);
    m_y += kBetweenTables;
}

QString AnnexWriter::limitOf(const domain::Item &item) const
{
    const domain::LimitRule *rule = m_region.rulebook.limitRule(item, item.difficulty);
    if (!rule || !(*rule)[domain::Stage::Whole] || m_region.rulebook.limitStaysText(item, item.difficulty))
        return item.limitText;
    return domain::describe(*(*rule)[domain::Stage::Whole]);
}

void AnnexWriter::itemList()
{
    begin(Words::tr("List of items"), Words::tr("%1 · %2 items").arg(m_region.centreName).arg(m_region.rulebook.items.size()));
    std::vector<const domain::Item *> items;
    for (const domain::Item &item : m_region.rulebook.items)
        items.push_back(&item);
    std::ranges::sort(items, {}, [](const domain::Item *item) { return item->code; });
    std::vector<Row> rows;
    for (const domain::Item *item : items) {
        const region::Department *department = m_region.department(item->department);
        rows.push_back({{QString::number(rows.size() + 1)},
                        {item->name},
                        {item->majorName},
                        {difficultyName(item->difficulty)},
                        {limitOf(*item)},
                        {department ? department->name : item->department},
                        {unitKindName(item->unitKind)},
                        {sampleMark(item->sample)}});
    }
    table({{.title = Words::tr("No."), .side = Qt::AlignRight},
           {.title = Words::tr("Item"), .flex = 3},
           {.title = Words::tr("Class"), .flex = 2},
           {Words::tr("Difficulty")},
           {Words::tr("Limit")},
           {Words::tr("Department")},
           {Words::tr("Answers for it")},
           {QString()}},
          rows, false);
}

void AnnexWriter::keyAreaMap()
{
    begin(Words::tr("Key areas"), Words::tr("%1 · schematic").arg(m_region.centreName));
    const QRectF box(kSideMargin, m_y, kTextWidth, kAnnexEnd - m_y - 40);
    const DrawnMap map = drawKeyAreas(m_sheet, m_region, box);
    m_sheet.text(QRectF(kSideMargin, map.bottom + 12, kTextWidth, 12), Words::tr("Thick line: %1").arg(map.areas.join(u" · "_s)));
    m_y = map.bottom + 28;
}

void AnnexWriter::rosters()
{
    QStringList shifts;
    for (const region::Shift &shift : m_region.shifts)
        shifts.append(u"%1 %2–%3"_s.arg(shift.name, shift.from.toString(u"HH:mm"_s), shift.to.toString(u"HH:mm"_s)));
    begin(Words::tr("Rosters of the phases"), u"%1 · %2"_s.arg(m_region.centreName, shifts.join(u" · "_s)));
    for (const region::Phase &phase : m_region.phases) {
        const QString from = phase.from.toString(u"yyyy-MM-dd HH:mm"_s);
        const QString to = phase.to ? phase.to->toString(u"yyyy-MM-dd HH:mm"_s) : Words::tr("without an end");
        roster(phase.name, Words::tr("%1, from %2 to %3").arg(phase.name, from, to));
    }
    roster(QString(), Words::tr("In every phase"));
}

void AnnexWriter::roster(const QString &phase, const QString &title)
{
    std::vector<Row> rows;
    std::vector<int> totals(m_region.shifts.size());
    for (const domain::RosterEntry &entry : m_region.plan->duties.rosters) {
        if (entry.phase != phase)
            continue;
        const region::Unit *unit = m_region.unit(entry.unit);
        const region::Department *department = m_region.department(entry.department);
        const Row head{{unit ? unit->name : entry.unit}, {department ? department->name : entry.department}, {region::said(m_region, entry.post)}};
        auto row = std::ranges::find_if(rows, [&head](const Row &known) {
            return std::equal(head.begin(), head.end(), known.begin(), [](const Field &left, const Field &right) { return left.text == right.text; });
        });
        if (row == rows.end()) {
            rows.push_back(head);
            rows.back().resize(3 + m_region.shifts.size(), Field{u"·"_s, false, false, true});
            row = rows.end() - 1;
        }
        const auto shift = std::ranges::find(m_region.shifts, entry.shift, &region::Shift::code) - m_region.shifts.begin();
        if (size_t(shift) < m_region.shifts.size()) {
            (*row)[3 + size_t(shift)] = {QString::number(entry.people)};
            totals[size_t(shift)] += entry.people;
        }
    }
    if (rows.empty())
        return;
    Row sum{{Words::tr("Total")}, {}, {}};
    for (const int people : totals)
        sum.push_back({QString::number(people)});
    rows.push_back(sum);
    if (m_y + 16 + kHeadHeight + 3 * kRowHeight > kAnnexEnd)
        pageHead(true);
    m_sheet.text(QRectF(kSideMargin, m_y, kTextWidth, 14), title, {.size = 9.6, .bold = true});
    m_y += 16;
    std::vector<Column> columns{
        {.title = Words::tr("Unit"), .flex = 2}, {.title = Words::tr("Department"), .flex = 2}, {.title = Words::tr("Post"), .flex = 2}};
    for (const region::Shift &shift : m_region.shifts)
        columns.push_back({.title = shift.name, .width = 60, .side = Qt::AlignRight});
    table(std::move(columns), rows, true);
}

void AnnexWriter::footers()
{
    const int pages = m_sheet.pageCount();
    for (int page = 0; page < pages; ++page) {
        m_sheet.turnTo(page);
        const QRectF line(kSideMargin, kPageHeight - kEdgeMargin - 10, kTextWidth, 10);
        const TextStyle small{.size = 7.2, .ink = m_sheet.palette().textThird};
        m_sheet.text(line, m_region.sample ? Words::tr("%1 · with sample content").arg(m_region.name) : m_region.name, small);
        if (m_drill)
            m_sheet.text(line, Words::tr("DRILL: made-up cases, nothing here happened"), {.size = 8.2, .bold = true}, Qt::AlignHCenter);
        m_sheet.text(line, Words::tr("Page %1 of %2").arg(page + 1).arg(pages), small, Qt::AlignRight);
    }
}

} // namespace report
