// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/table/tableheader.h"

#include "base/text/listed.h"
#include "base/try.h"
#include "intake/file/refusedfile.h"
#include "intake/table/text.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr size_t kSheetsSearched = 30;

QStringList trimmed(const QStringList &cells)
{
    QStringList texts;
    for (const QString &cell : cells)
        texts.push_back(cell.trimmed());
    return texts;
}

/// A group stands over the columns to its right until the next heading in its row; a heading without one below it, or merged with the cell
/// below it, spans both rows.
QStringList combined(const Row &groups, const Row &below)
{
    QStringList headings;
    QString group;
    const qsizetype count = std::max(groups.cells.size(), below.cells.size());
    for (qsizetype i = 0; i < count; ++i) {
        const QString over = groups.cells.value(i).trimmed(), under = below.cells.value(i).trimmed();
        if (!over.isEmpty())
            group = over;
        headings.push_back(under.isEmpty() || under == over ? over : group + under);
    }
    return headings;
}

/// The second row of a header completes headings of the first; a row of data does not.
bool completesAny(const QStringList &headings, const Row &below, const std::function<bool(const QString &)> &knows)
{
    for (qsizetype i = 0; i < below.cells.size(); ++i) {
        if (!below.cells[i].trimmed().isEmpty() && knows(headings[i]))
            return true;
    }
    return false;
}

base::Result<FoundSheet> lookInto(const QString &file, TableFormat format, const HeaderTraits &traits)
{
    format.headless = true;
    TRY(auto table, openTable(file, format));
    FoundSheet found{.rest = std::move(table), .head = {}, .header = {}, .remarks = {}};
    while (found.head.size() < kHeaderSearched + 1) {
        auto row = found.rest->next();
        if (!row)
            return base::pass(row);
        if (!row->has_value())
            break;
        if (!found.wasRefused && std::ranges::any_of((*row)->cells, [](const QString &cell) { return cell.trimmed() == refused::kReason; }))
            found.wasRefused = true;
        if (found.wasRefused)
            refused::unguard(**row);
        found.head.push_back(std::move(**row));
    }
    found.header = findHeader(found.head, traits);
    return found;
}

} // namespace

std::optional<Header> findHeader(const std::vector<Row> &rows, const HeaderTraits &traits)
{
    std::optional<Header> best;
    int most = 0;
    const auto offer = [&](QStringList headings, size_t count) {
        if (const int score = traits.score(headings); score > most) {
            most = score;
            best = Header{count, std::move(headings)};
        }
    };
    for (size_t i = 0; i < std::min(rows.size(), kHeaderSearched); ++i) {
        if (rows[i].error)
            continue;
        offer(trimmed(rows[i].cells), i + 1);
        if (i + 1 == rows.size() || rows[i + 1].error)
            continue;
        QStringList two = combined(rows[i], rows[i + 1]);
        if (completesAny(two, rows[i + 1], traits.knows))
            offer(std::move(two), i + 2);
    }
    return best;
}

QString headingKey(const QString &heading)
{
    static const QRegularExpression kNoise(u"[\\s\\p{Cf}]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression kMarks(u"^\\*+|(?:\\((?:\\*|必填|必填项|选填|非必填|可空|required|optional)\\)|[*:])+$"_s);
    return heading.normalized(QString::NormalizationForm_KC).remove(kNoise).toCaseFolded().remove(kMarks);
}

bool beginsFooter(const QString &first)
{
    static const QRegularExpression kWords(
        u"^(?:[【（(]?(?:合\\s*计|总\\s*计|小\\s*计|共\\s*计|累\\s*计|平均|本页合计|本日合计|本月合计)(?:$|[】）):：\\s\\d共数为，,件])"
        "|共\\s*\\d+\\s*[件条项宗]|(?:制表|填表|填报|制作|审核|审批|复核|校对|负责|打印|导出|统计|报送|联系|分管领导|经办|(?:单位|部门|科室)负责)"
        "(?:人|人员|员|时间|日期|单位|部门|签字|签名)?\\s*(?:[:：]|$)"
        "|[*※＊]?\\s*(?:备注|说明|注|数据来源|来源说明|签字|盖章)\\s*[:：]|第\\s*\\d+\\s*页|以上数据"
        "|[—–\\-=~*（(【\\s]*(?:完|end|以下空白|以下无正文)[—–\\-=~*）)】\\s]*$|以下空白"
        "|(?:grand\\s+|sub-?)?totals?(?:$|[:\\s])|sum\\s*:|records?\\s*:\\s*\\d|\\(?\\d+\\s+rows?(?:\\s+(?:affected|selected))?\\)?$"
        "|(?:prepared|printed|exported|checked|approved)\\s+(?:by|on|at)\\b|notes?\\s*:|data\\s+source\\s*:|page\\s+\\d+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    // 制 表 人 ： blanks between ideographs only stretch a word.
    static const QRegularExpression kStretch(u"(?<=[^\\x{00}-\\x{7f}])\\s+(?=[^\\x{00}-\\x{7f}])"_s);
    return kWords.match(first).hasMatch() || kWords.match(QString(first).remove(kStretch)).hasMatch();
}

bool isHeaderAgain(const Row &row, const QStringList &headings, const std::function<bool(const QString &)> &knows)
{
    qsizetype same = 0, filled = 0;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const QString text = row.cells[i].trimmed();
        if (text.isEmpty())
            continue;
        ++filled;
        same += headings.value(i).endsWith(text) || knows(text) ? 1 : 0;
    }
    return filled >= 2 && same == filled;
}

base::Result<FoundSheet> findSheet(const QString &file, const TableFormat &format, const HeaderTraits &traits)
{
    const auto sheets = sheetsOf(file);
    if (!sheets)
        return base::pass(sheets);
    if (!format.sheet.isEmpty() || sheets->size() < 2)
        return lookInto(file, format, traits);
    std::optional<base::Result<FoundSheet>> first, taken;
    QString takenName;
    QStringList others, hidden;
    size_t searched = 0, before = 0;
    for (const SheetName &sheet : *sheets) {
        if (++searched > kSheetsSearched)
            break;
        TableFormat one = format;
        one.sheet = sheet.name;
        auto found = lookInto(file, one, traits);
        const bool fits = found && found->header;
        if (fits && sheet.isHidden) {
            hidden.push_back(sheet.name);
        } else if (fits && taken) {
            others.push_back(sheet.name);
        } else if (fits) {
            takenName = sheet.name;
            taken = std::move(found);
        } else if (!sheet.isHidden) {
            before += taken ? 0 : 1;
            if (!first)
                first = std::move(found);
        }
    }
    if (!taken && !hidden.isEmpty())
        return base::fail(
            base::ErrorCode::Refused,
            Text::tr("The columns stand in a hidden sheet only (%1). Make it visible, or name it: in the mapping's file.sheet or with --sheet.")
                .arg(base::listed(hidden)));
    if (!taken)
        return first ? std::move(*first) : lookInto(file, format, traits);
    if (before > 0)
        (*taken)->remarks.push_back(Text::tr("The sheet \"%1\" was read; those before it have other columns.").arg(takenName));
    if (!others.isEmpty())
        (*taken)->remarks.push_back(Text::tr("Only the sheet \"%1\" was read. These have the same columns; import each with --sheet: %2.")
                                        .arg(takenName, base::listed(others)));
    if (!hidden.isEmpty())
        (*taken)->remarks.push_back(Text::tr("These hidden sheets have the same columns and were not read: %1.").arg(base::listed(hidden)));
    return std::move(*taken);
}

} // namespace intake
