// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/rules/difference.h"

#include "region/rules/ruleset.h"
#include "region/rules/ruletables.h"

#include <algorithm>

namespace region {

using namespace Qt::StringLiterals;

namespace {

QStringList linesIn(const std::vector<domain::RuleFile> &files, const QString &name)
{
    const auto it = std::ranges::find(files, name, &domain::RuleFile::name);
    QStringList lines;
    if (it == files.end())
        return lines;
    for (QString &line : inLines(it->text).split(u'\n')) {
        line = line.trimmed();
        if (line.endsWith(u','))
            line.chop(1);
        if (line.size() > 1) // brackets alone say nothing
            lines.append(line);
    }
    return lines;
}

/// Longest common subsequence by the table that everybody knows; rule files have some hundred lines.
void compare(const QString &file, const QStringList &before, const QStringList &after, std::vector<DifferentLine> &found)
{
    const qsizetype rows = before.size(), columns = after.size();
    std::vector<std::vector<int>> common(size_t(rows) + 1, std::vector<int>(size_t(columns) + 1));
    for (qsizetype i = rows - 1; i >= 0; --i) {
        for (qsizetype j = columns - 1; j >= 0; --j) {
            const auto [r, c] = std::pair(size_t(i), size_t(j));
            common[r][c] = before[i] == after[j] ? common[r + 1][c + 1] + 1 : std::max(common[r + 1][c], common[r][c + 1]);
        }
    }
    qsizetype i = 0, j = 0;
    while (i < rows || j < columns) {
        if (i < rows && j < columns && before[i] == after[j]) {
            ++i;
            ++j;
        } else if (j >= columns || (i < rows && common[size_t(i) + 1][size_t(j)] >= common[size_t(i)][size_t(j) + 1])) {
            found.push_back({file, false, before[i++]});
        } else {
            found.push_back({file, true, after[j++]});
        }
    }
}

} // namespace

std::vector<DifferentLine> differenceOf(const std::vector<domain::RuleFile> &before, const std::vector<domain::RuleFile> &after)
{
    std::vector<DifferentLine> found;
    for (const QString &name : ruleFileNames())
        compare(name, linesIn(before, name), linesIn(after, name), found);
    return found;
}

QString textOf(const std::vector<DifferentLine> &lines)
{
    QStringList text;
    QString file;
    for (const DifferentLine &line : lines) {
        if (line.file != file)
            text.append(line.file);
        file = line.file;
        text.append((line.added ? u"+ "_s : u"− "_s) + line.text);
    }
    return text.join(u'\n');
}

} // namespace region
