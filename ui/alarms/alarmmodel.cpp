// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarms/alarmmodel.h"

#include "alarms/words.h"
#include "base/text/outsidetext.h"
#include "theme/plain.h"

#include <algorithm>

namespace ui::alarms {

using namespace Qt::StringLiterals;

namespace {

bool isSameRow(const live::AlarmRow &left, const live::AlarmRow &right)
{
    if (left.shelf.has_value() != right.shelf.has_value())
        return false;
    if (left.shelf)
        return left.shelf->shelved.kind == right.shelf->shelved.kind && left.shelf->shelved.object == right.shelf->shelved.object;
    return left.first.condition.subject == right.first.condition.subject;
}

} // namespace

void AlarmModel::setLines(std::vector<AlarmLine> lines)
{
    const bool sameRows =
        std::ranges::equal(lines, m_lines, [](const AlarmLine &left, const AlarmLine &right) { return isSameRow(left.row, right.row); });
    if (sameRows) {
        m_lines = std::move(lines);
        if (!m_lines.empty())
            Q_EMIT dataChanged(index(0), index(int(m_lines.size()) - 1));
        return;
    }
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int AlarmModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

QVariant AlarmModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole))
        return {};
    const AlarmLine &line = m_lines[size_t(index.row())];
    const auto &condition = line.row.first.condition;
    QStringList words;
    for (const QString &word : {condition.subject.id.isValid() ? theme::colourWord(condition.level) : QString(), line.title, line.detail, line.tag}) {
        if (!word.isEmpty())
            words.append(word);
    }
    if (role == Qt::AccessibleTextRole && !line.key.isEmpty())
        words.append(AlarmWords::tr("key %1").arg(line.key));
    const QString text = base::isolated(words).join(u" · "_s);
    return role == Qt::ToolTipRole ? theme::plainTip(text) : theme::itemText(text);
}

int AlarmModel::rowOf(const live::AlarmRow &row) const
{
    const auto found = std::ranges::find_if(m_lines, [&row](const AlarmLine &line) { return isSameRow(line.row, row); });
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

} // namespace ui::alarms
