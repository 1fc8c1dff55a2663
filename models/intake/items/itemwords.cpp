// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/items/itemwords.h"

#include "intake/table/tableheader.h"
#include "intake/table/text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

struct HeadingRow {
    ItemField field;
    const char *word;     ///< in the file of refused rows
    const char *headings; ///< what is understood beside it, between bars
};
constexpr std::array<HeadingRow, kItemFieldCount> kHeadings{{
    {ItemField::Kind, "kind", "类型|类别|案件类型|部件/事件|部件事件"},
    {ItemField::MajorCode, "major_code", "大类代码|大类编码|大类编号"},
    {ItemField::Major, "major", "大类|大类名称"},
    {ItemField::MinorCode, "minor_code", "小类代码|小类编码|小类编号"},
    {ItemField::Minor, "minor", "小类|小类名称"},
    {ItemField::Code, "code", "代码|编码|事项代码|事项编码|事项编号|管理事项代码|管理事项编码"},
    {ItemField::Name, "name", "名称|事项|事项名称|管理事项|管理事项名称"},
    {ItemField::Condition, "condition", "立案条件|立案标准|立案要求"},
    {ItemField::Limit, "limit", "limits|limitsseen|limittext|处置时限|处理时限|处置期限|办结时限|结案时限|时限"},
    {ItemField::Department, "department", "责任部门|处置部门|主管部门|责任单位|处置单位|主责部门"},
    {ItemField::Level, "level", "等级|级别"},
    {ItemField::Difficulty, "difficulty", "难度|难易程度"},
    {ItemField::AfterPhoto, "after_photo", "结案照片|处置后照片"},
    {ItemField::Police, "police", "公安|分流公安"},
}};

struct WordRow {
    const char *word;
    const char *written; ///< what is understood, between bars
};

template <size_t kCount> QString wordFor(const std::array<WordRow, kCount> &rows, const QString &cell)
{
    const QString wanted = headingKey(cell);
    for (const WordRow &row : rows) {
        if (QString::fromUtf8(row.written).split(u'|').contains(wanted))
            return QString::fromUtf8(row.word);
    }
    return {};
}

} // namespace

QString word(ItemField field) { return QString::fromUtf8(kHeadings[size_t(field)].word); }

std::optional<ItemField> itemField(const QString &heading)
{
    static const QRegularExpression kNoise(u"[\\s_*\\-　]+|\\([^)]*\\)|（[^）]*）"_s);
    const QString plain = QString(heading).remove(kNoise).toLower();
    for (const HeadingRow &row : kHeadings) {
        if (plain == QString::fromUtf8(row.word).remove(u'_') || QString::fromUtf8(row.headings).split(u'|').contains(plain))
            return row.field;
    }
    return {};
}

QString cellOnOneLine(const QString &cell)
{
    static const QRegularExpression kBreak(u"\\s*[\\r\\n]+\\s*"_s);
    QString text;
    const QStringList lines = cell.trimmed().split(kBreak);
    for (const QString &line : lines) {
        const bool isLatin = !text.isEmpty() && !line.isEmpty() && text.back().unicode() < 0x80 && line.front().unicode() < 0x80;
        text += (isLatin ? u" "_s : QString()) + line;
    }
    return text;
}

QString itemKind(const QString &cell)
{
    static constexpr std::array kKinds{WordRow{"component", "component|部件|部件类|城市部件"}, WordRow{"event", "event|事件|事件类|城市事件"}};
    return wordFor(kKinds, cell);
}

QString itemLevel(const QString &cell)
{
    static constexpr std::array kLevels{WordRow{"1", "1|red|红|红色"}, WordRow{"2", "2|orange|橙|橙色"}, WordRow{"3", "3|yellow|黄|黄色"},
                                        WordRow{"4", "4|blue|蓝|蓝色"}, WordRow{"5", "5|green|绿|绿色"}};
    return wordFor(kLevels, cell);
}

QString itemDifficulty(const QString &cell)
{
    static constexpr std::array kDifficulties{WordRow{"simple", "simple|简单"}, WordRow{"general", "general|一般"},
                                              WordRow{"difficult", "difficult|疑难"}};
    return wordFor(kDifficulties, cell);
}

QString itemFlag(const QString &cell)
{
    static constexpr std::array kFlags{WordRow{"yes", "yes|是|true"}, WordRow{"no", "no|否|false"}};
    return wordFor(kFlags, cell);
}

QStringList listedLimits(const QString &cell)
{
    static const QRegularExpression kBar(u"[|｜]"_s);
    QStringList found;
    const QStringList parts = cell.split(kBar);
    for (const QString &part : parts) {
        if (const QString limit = part.trimmed(); !limit.isEmpty() && !found.contains(limit))
            found.push_back(limit);
    }
    return found;
}

base::Result<domain::TimeLimit> listedLimit(const QString &cell)
{
    const QStringList limits = listedLimits(cell);
    if (limits.size() != 1)
        return base::fail(base::ErrorCode::Malformed, Text::tr("Several limits stand here, and the list does not say which of them holds when."));
    return domain::parseTimeLimit(limits.front());
}

} // namespace intake
