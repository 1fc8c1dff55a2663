// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cases/queueorder.h"

#include "live/hall.h"
#include "region/words.h"

#include <QSet>

#include <algorithm>

namespace live {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kMostSmall = 1000; ///< of what is counted on fingers: levels, states, stages
constexpr quint64 kDueBits = (quint64(1) << 60) - 1;

bool isSmall(QueueColumn column)
{
    return column == QueueColumn::Mark || column == QueueColumn::Level || column == QueueColumn::State || column == QueueColumn::Bar;
}

} // namespace

QString word(QueueColumn column)
{
    const char *heading = specOf(column).heading;
    return *heading == '\0' ? u"Mark"_s : QString::fromLatin1(heading);
}

std::optional<QueueColumn> columnOf(const QString &wanted)
{
    const auto found = std::ranges::find(kQueueColumnSpecs, wanted, [](const QueueColumnSpec &spec) { return word(spec.id); });
    return found == kQueueColumnSpecs.end() ? std::nullopt : std::optional(found->id);
}

void QueueKeys::setOrder(const QueueOrder &order)
{
    m_order = order;
    m_texts.clear();
    m_renumbered.clear();
}

bool QueueKeys::isByText() const { return !isSmall(m_order.by) && m_order.by != QueueColumn::Left; }

void QueueKeys::learn()
{
    m_texts.clear();
    if (!isByText())
        return;
    QSet<QString> seen;
    std::vector<TextRanks::Keyed> texts;
    for (Slot slot = 0; slot < m_hall.table().rows().size(); ++slot) {
        const CaseRow &row = m_hall.table().row(slot);
        if (!isOpen(row) && !(row.used && row.toRevisit))
            continue;
        const QString key = keyOf(slot);
        const qsizetype before = seen.size();
        seen.insert(key);
        if (seen.size() > before)
            texts.push_back({key, textOf(slot)});
    }
    m_texts.learn(std::move(texts));
}

RankEntry QueueKeys::entryOf(Slot slot)
{
    const CaseRow &row = m_hall.table().row(slot);
    RankEntry entry = rankEntry(row, slot);
    if (m_order.isUsual())
        return entry;
    if (m_order.by == QueueColumn::Left)
        setTimeLeft(entry, row);
    else
        entry.lead = isByText() ? textLead(slot) : smallLead(row);
    return entry;
}

bool QueueKeys::takeRenumbered()
{
    m_renumbered = m_texts.takeRenumbered();
    return !m_renumbered.empty();
}

quint32 QueueKeys::renumbered(quint32 lead) const
{
    if (lead == TextRanks::kNone)
        return lead;
    const quint32 number = m_order.reversed ? ~lead : lead;
    const auto found = std::ranges::lower_bound(m_renumbered, number, {}, &std::pair<quint32, quint32>::first);
    const quint32 now = found != m_renumbered.end() && found->first == number ? found->second : number;
    return m_order.reversed ? ~now : now;
}

quint32 QueueKeys::textLead(Slot slot)
{
    const quint32 number = m_texts.rankOf(keyOf(slot), [&] { return textOf(slot); });
    return m_order.reversed && number != TextRanks::kNone ? ~number : number;
}

/// What tells the text of the order's column from others, made without looking up names.
QString QueueKeys::keyOf(Slot slot) const
{
    const CaseRow &row = m_hall.table().row(slot);
    const CaseText &text = m_hall.table().text(slot);
    const Names &names = m_hall.table().names();
    if (m_order.by == QueueColumn::Number)
        return text.number;
    if (m_order.by == QueueColumn::Title)
        return text.title;
    if (m_order.by == QueueColumn::Place)
        return (row.outside ? u"\n"_s : names.text(row.grid)) + u'\n' + text.place;
    if (m_order.by == QueueColumn::Source)
        return names.text(row.source);
    return m_order.by == QueueColumn::Department ? names.text(row.department) : textOf(slot);
}

/// What stands in the order's column; of titles and numbers without what one case alone adds.
QString QueueKeys::textOf(Slot slot) const
{
    const CaseText &text = m_hall.table().text(slot);
    if (m_order.by == QueueColumn::Number)
        return text.number;
    if (m_order.by == QueueColumn::Title)
        return region::saidMasked(m_hall.region(), text.title);
    return specOf(m_order.by).text(m_hall.queueRow(slot), m_hall.shownAt());
}

quint32 QueueKeys::smallLead(const CaseRow &row) const
{
    quint32 number = 0;
    if (m_order.by == QueueColumn::Mark)
        number = row.state == domain::CaseState::Dispatched && !row.suspended ? 0 : 1; // what waits for its acceptance
    else if (m_order.by == QueueColumn::Level)
        number = quint32(domain::number(row.level));
    else if (m_order.by == QueueColumn::State)
        number = quint32(row.state);
    else if (row.stage != 0xff && !row.suspended)
        number = row.stage;
    else // no clock runs: an open deadline before none at all, either way
        return row.dueOpen != domain::kNotOpen ? kMostSmall + 1 : kMostSmall + 2;
    return m_order.reversed ? kMostSmall - number : number;
}

/// Running clocks by their end, and what is closed by its closing; then what stands still, what waits for a calendar, what has no clock: these in the
/// usual order, either way.
void QueueKeys::setTimeLeft(RankEntry &entry, const CaseRow &row) const
{
    const bool open = domain::isOpen(row.state);
    if (open && row.suspended)
        entry.lead = 1;
    else if (open && row.stage == 0xff)
        entry.lead = row.dueOpen != domain::kNotOpen ? 2 : 3;
    if (entry.lead != 0)
        return;
    const quint64 due = entry.key & kDueBits;
    entry.key = (m_order.reversed ? kDueBits - due : due) << 4 | quint64(domain::number(row.level));
}

} // namespace live
