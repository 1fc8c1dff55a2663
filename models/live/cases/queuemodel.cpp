// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cases/queuemodel.h"

#include "live/cases/caseranking.h"
#include "live/cases/queuesieve.h"
#include "live/flood/flood.h"
#include "live/lists/filtercounts.h"
#include "live/text/spokenrow.h"

#include <QTimer>

#include <algorithm>
#include <iterator>

namespace live {

namespace {

constexpr size_t kMoves = 32;        // up to so many rows come, go and move one by one …
constexpr size_t kMoveCost = 20'000; // … while moves × rows stay below this: a header looks at every row for each move
constexpr size_t kRanges = 64;       // up to so many ranges are announced one by one
constexpr int kPreparedAtOnce = 500; // cases; a fraction of a frame

} // namespace

/// What one refresh does to the rows.
struct QueueModel::Batch {
    struct Move {
        RankEntry from, to;
    };
    std::vector<RankEntry> out, in, same;
    std::vector<Move> moves;
    [[nodiscard]] size_t structural() const { return out.size() + in.size() + moves.size(); }
};

QueueModel::QueueModel(const Hall &hall, QObject *parent)
    : QAbstractTableModel(parent), m_hall(hall), m_sieve(std::make_unique<QueueSieve>(hall)), m_keys(std::make_unique<QueueKeys>(hall)),
      m_counts(std::make_unique<FilterCounts>(hall.table(), *m_sieve)), m_ranking(std::make_unique<CaseRanking>()),
      m_groups(std::make_unique<FloodGroups>())
{
    connect(&hall.table(), &CaseTable::changed, this, &QueueModel::collect);
    connect(&hall, &Hall::changed, this, [this](const Changes &changes) {
        m_touched.insert(m_touched.end(), changes.clocks.begin(), changes.clocks.end());
        // Other rules may bring other names, too: all texts are looked at anew.
        m_reset = m_reset || (changes.everything && m_keys->isByText());
        // Other rules, another hour: what was near or late need not be so any more.
        for (Slot slot = 0; changes.everything && slot < m_hall.table().rows().size(); ++slot)
            m_touched.push_back(slot);
        refresh();
    });
    reload();
    prepareLater();
}

QueueModel::~QueueModel() = default;

int QueueModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_ranking->size() + static_cast<int>(m_tail.size()); }

int QueueModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kQueueColumns; }

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RankEntry &entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return specOf(static_cast<QueueColumn>(index.column())).text(rowAt(index.row()), m_hall.shownAt());
    case Qt::AccessibleTextRole: return spokenCell(static_cast<QueueColumn>(index.column()), rowAt(index.row()), m_hall.shownAt());
    case CaseIdRole: return entry.id.value;
    case SeverityRole: return domain::number(m_hall.table().row(entry.slot).level);
    case SortRole: return entry.key;
    }
    return {};
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= kQueueColumns)
        return {};
    return heading(static_cast<QueueColumn>(section));
}

QueueRow QueueModel::rowAt(int row) const
{
    const RankEntry &entry = entryAt(row);
    // Between a change of the table and the next refresh a row may outlive its case.
    if (entry.slot >= m_hall.table().rows().size() || m_hall.table().row(entry.slot).id != entry.id) {
        QueueRow gone;
        gone.id = entry.id;
        return gone;
    }
    QueueRow view = m_hall.queueRow(entry.slot);
    view.pending = m_pending.contains(entry.id);
    view.writer = m_writers ? m_writers(entry.id) : QString();
    view.byCaller = m_filter.callers.contains(entry.id);
    if (!m_groups->more.isEmpty() && m_filter == QueueFilter{})
        view.more = m_groups->more.value(entry.id);
    return view;
}

base::CaseId QueueModel::idAt(int row) const { return row >= 0 && row < rowCount() ? entryAt(row).id : base::CaseId(); }

int QueueModel::rowOf(base::CaseId id) const
{
    const std::optional<Slot> slot = m_hall.table().slotOf(id);
    if (!slot || *slot >= m_shown.size() || m_shown[*slot].id != id)
        return -1;
    return m_ranking->rowOf(m_shown[*slot]);
}

void QueueModel::setFilter(const QueueFilter &filter)
{
    if (filter == m_filter)
        return;
    // First everything that waits, so that what is compared below is the table of this moment.
    const bool held = std::exchange(m_held, false);
    bringLate();
    const bool narrower = !m_sieve->hidesAny() && QueueSieve::narrows(m_filter, filter);
    m_filter = filter;
    m_sieve->setFilter(filter);
    const std::vector<char> passing = m_sieve->passing();
    Batch batch;
    std::vector<RankEntry> all;
    if (narrower) {
        // What stays is in its order already.
        m_ranking->forEach([&](const RankEntry &entry) { (passing[entry.slot] != 0 ? all : batch.out).push_back(entry); });
    } else {
        std::vector<Slot> fresh;
        for (Slot slot = 0; m_keys->isByText() && slot < m_shown.size(); ++slot) {
            if (passing[slot] != 0 && !m_shown[slot].id.isValid())
                fresh.push_back(slot);
        }
        settleTexts(fresh);
        for (Slot slot = 0; slot < m_shown.size(); ++slot) {
            const bool shown = m_shown[slot].id.isValid();
            if (passing[slot] != 0)
                all.push_back(shown ? m_shown[slot] : m_keys->entryOf(slot));
            if (passing[slot] != 0 && !shown)
                batch.in.push_back(all.back());
            else if (passing[slot] == 0 && shown)
                batch.out.push_back(m_shown[slot]);
        }
    }
    if (2 * batch.structural() > std::max(all.size(), static_cast<size_t>(m_ranking->size()))) {
        beginResetModel();
        show(std::move(all));
        endResetModel();
    } else {
        apply(batch);
    }
    m_held = held;
    Q_EMIT countsChanged();
}

void QueueModel::setOrder(const QueueOrder &order)
{
    if (order == m_keys->order())
        return;
    const bool held = std::exchange(m_held, false);
    bringLate();
    Batch batch;
    m_ranking->forEach([&batch](const RankEntry &entry) { batch.moves.push_back({entry, {}}); });
    m_keys->setOrder(order);
    m_keys->learn();
    for (Batch::Move &move : batch.moves)
        move.to = m_keys->entryOf(move.from.slot);
    static_cast<void>(applyAtOnce(batch));
    m_held = held;
    Q_EMIT countsChanged();
}

QHash<QString, int> QueueModel::counts(Facet facet) const { return m_sieve->counts(facet); }

void QueueModel::setCounted(const std::vector<QueueFilter> &filters) { m_counts->set(filters); }

int QueueModel::counted(size_t filter) const { return m_counts->of(filter); }

void QueueModel::hold(bool held)
{
    if (std::exchange(m_held, held) != held && !held)
        bringLate();
}

/// Everything that waits, for its place too.
void QueueModel::bringLate()
{
    m_touched.insert(m_touched.end(), m_late.begin(), m_late.end());
    m_late.clear();
    refresh();
}

int QueueModel::folded() const { return m_sieve->folded(); }

void QueueModel::setGroups(const FloodGroups &groups)
{
    if (groups == *m_groups)
        return;
    const auto touch = [this](base::CaseId id) {
        if (const std::optional<Slot> slot = m_hall.table().slotOf(id))
            m_touched.push_back(*slot);
    };
    for (const FloodGroups *each : std::initializer_list<const FloodGroups *>{m_groups.get(), &groups}) {
        std::for_each(each->hidden.begin(), each->hidden.end(), touch);
        std::for_each(each->more.keyBegin(), each->more.keyEnd(), touch);
    }
    *m_groups = groups;
    m_sieve->setHidden(groups.hidden);
    refresh();
}

void QueueModel::setPending(base::CaseId id, bool pending)
{
    if (pending == m_pending.contains(id))
        return;
    if (pending)
        m_pending.insert(id);
    else
        m_pending.remove(id);
    if (const int row = rowOf(id); row >= 0)
        announceChanged({row});
}

void QueueModel::collect(const ChangeSet &changes)
{
    if (changes.reset) {
        m_reset = true;
        m_touched.clear();
        m_sieve->forgetAll();
        return;
    }
    for (const ChangeSet::Change &change : changes.changes) {
        m_touched.push_back(change.slot);
        const CaseRow &now = m_hall.table().row(change.slot);
        if (now.id != change.before.id || now.grid != change.before.grid || now.department != change.before.department)
            m_sieve->forget(change.slot);
    }
}

void QueueModel::refresh()
{
    if (m_reset) {
        beginResetModel();
        reload();
        endResetModel();
        prepareLater();
    } else if (!m_touched.empty()) {
        m_counts->follow(m_touched);
        Batch batch = takeChanges();
        if (m_held)
            keepOnScreen(batch);
        apply(batch);
        if (!m_held && !batch.moves.empty())
            Q_EMIT resorted();
    }
    Q_EMIT countsChanged();
}

void QueueModel::reload()
{
    m_reset = false;
    m_touched.clear();
    m_late.clear();
    m_keys->learn();
    m_counts->recount();
    std::vector<RankEntry> entries;
    for (Slot slot = 0; slot < m_hall.table().rows().size(); ++slot) {
        if (m_sieve->passes(slot))
            entries.push_back(m_keys->entryOf(slot));
    }
    show(std::move(entries));
}

void QueueModel::show(std::vector<RankEntry> entries)
{
    m_shown.assign(m_hall.table().rows().size(), {});
    for (const RankEntry &entry : entries)
        m_shown[entry.slot] = entry;
    m_ranking->build(std::move(entries));
}

/// Gives the texts of these cases their numbers before any entry is made of them: where there is no room, what stands here is renumbered in its
/// place.
void QueueModel::settleTexts(const std::vector<Slot> &slots)
{
    if (!m_keys->isByText())
        return;
    for (const Slot slot : slots)
        static_cast<void>(m_keys->entryOf(slot));
    if (!m_keys->takeRenumbered())
        return;
    const auto renumber = [this](RankEntry &entry) { entry.lead = m_keys->renumbered(entry.lead); };
    m_ranking->changeAll(renumber);
    for (RankEntry &entry : m_shown) {
        if (entry.id.isValid())
            renumber(entry);
    }
}

void QueueModel::prepareLater()
{
    if (std::exchange(m_preparing, true))
        return;
    QTimer::singleShot(0, this, [this] {
        m_preparing = false;
        if (m_sieve->prepare(kPreparedAtOnce))
            prepareLater();
    });
}

QueueModel::Batch QueueModel::takeChanges()
{
    std::sort(m_touched.begin(), m_touched.end());
    m_touched.erase(std::unique(m_touched.begin(), m_touched.end()), m_touched.end());
    m_shown.resize(m_hall.table().rows().size());
    std::vector<Slot> passing;
    std::copy_if(m_touched.begin(), m_touched.end(), std::back_inserter(passing), [this](Slot slot) { return m_sieve->passes(slot); });
    settleTexts(passing);
    Batch batch;
    auto pass = passing.cbegin();
    for (const Slot slot : m_touched) {
        const RankEntry &shown = m_shown[slot];
        const bool passes = pass != passing.cend() && *pass == slot;
        pass += passes;
        const RankEntry now = passes ? m_keys->entryOf(slot) : RankEntry();
        if (shown.id.isValid() && now.id == shown.id) {
            if (now.standsAt(shown))
                batch.same.push_back(now);
            else
                batch.moves.push_back({shown, now});
            continue;
        }
        if (shown.id.isValid())
            batch.out.push_back(shown);
        if (now.id.isValid())
            batch.in.push_back(now);
    }
    m_touched.clear();
    return batch;
}

/// Takes the moves out that would carry a row away under a person's eyes; their rows are told as changed where they stand.
void QueueModel::keepOnScreen(Batch &batch)
{
    const auto [first, last] = m_onScreen ? m_onScreen() : std::pair(0, rowCount() - 1);
    std::erase_if(batch.moves, [&, first = first, last = last](const Batch::Move &move) {
        const int row = m_ranking->rowOf(move.from);
        if (row < first || row > last)
            return false;
        m_late.push_back(move.from.slot);
        batch.same.push_back(move.from);
        return true;
    });
}

void QueueModel::apply(const Batch &batch)
{
    const size_t cost = batch.moves.size() * static_cast<size_t>(m_ranking->size());
    std::vector<int> rows;
    rows.reserve(batch.same.size() + batch.moves.size());
    if (batch.structural() <= kMoves && cost <= kMoveCost) {
        applyOneByOne(batch);
        for (const RankEntry &entry : batch.same)
            rows.push_back(m_ranking->rowOf(entry));
        for (const Batch::Move &move : batch.moves)
            rows.push_back(m_ranking->rowOf(move.to));
    } else {
        const std::pair<int, int> range = applyAtOnce(batch);
        const int first = range.first;
        const int last = std::min(range.second, m_ranking->size() - 1); // the leaving rows stood below
        // What lies within the range has been announced with it.
        const bool any = first <= last;
        const RankEntry from = any ? m_ranking->at(first) : RankEntry(), to = any ? m_ranking->at(last) : RankEntry();
        for (const RankEntry &entry : batch.same) {
            if (!any || entry < from || to < entry)
                rows.push_back(m_ranking->rowOf(entry));
        }
    }
    announceChanged(std::move(rows));
}

void QueueModel::applyOneByOne(const Batch &batch)
{
    for (const RankEntry &entry : batch.out) {
        const int row = m_ranking->rowOf(entry);
        beginRemoveRows({}, row, row);
        m_ranking->erase(entry);
        m_shown[entry.slot] = {};
        endRemoveRows();
    }
    for (const Batch::Move &move : batch.moves) {
        const int from = m_ranking->rowOf(move.from);
        const int to = m_ranking->lowerBound(move.to);
        const bool moves = to != from && to != from + 1;
        if (moves)
            beginMoveRows({}, from, from, {}, to);
        m_ranking->erase(move.from);
        m_ranking->insert(move.to);
        m_shown[move.to.slot] = move.to;
        if (moves)
            endMoveRows();
    }
    for (const RankEntry &entry : batch.in) {
        const int row = m_ranking->lowerBound(entry);
        beginInsertRows({}, row, row);
        m_ranking->insert(entry);
        m_shown[entry.slot] = entry;
        endInsertRows();
    }
}

std::pair<int, int> QueueModel::applyAtOnce(const Batch &batch)
{
    // Three honest signals, whatever the size: new rows come in below, one range of changed rows puts every row in its place and the leaving
    // ones below, where they go out. Not a change of layout: for that a header looks at every row there is.
    if (!batch.in.empty()) {
        const int size = m_ranking->size();
        beginInsertRows({}, size, size + static_cast<int>(batch.in.size()) - 1);
        m_tail = batch.in;
        endInsertRows();
    }
    const QModelIndexList kept = persistentIndexList();
    std::vector<RankEntry> keptEntries;
    keptEntries.reserve(static_cast<size_t>(kept.size()));
    for (const QModelIndex &index : kept)
        keptEntries.push_back(entryAt(index.row()));
    const std::pair<int, int> range = reorder(batch);
    QModelIndexList moved;
    moved.reserve(kept.size());
    for (qsizetype i = 0; i < kept.size(); ++i) {
        const RankEntry &entry = keptEntries[static_cast<size_t>(i)];
        const auto left = std::find(m_tail.begin(), m_tail.end(), entry);
        const int row = left != m_tail.end() ? m_ranking->size() + static_cast<int>(left - m_tail.begin()) : m_ranking->rowOf(m_shown[entry.slot]);
        moved.push_back(index(row, kept[i].column()));
    }
    changePersistentIndexList(kept, moved);
    if (range.first <= range.second)
        Q_EMIT dataChanged(index(range.first, 0), index(range.second, kQueueColumns - 1));
    if (!m_tail.empty()) {
        const int size = m_ranking->size();
        beginRemoveRows({}, size, size + static_cast<int>(m_tail.size()) - 1);
        m_tail.clear();
        endRemoveRows();
    }
    return range;
}

/// Puts every entry in its place and the leaving ones into the tail; the first and the last row that hold another case now.
std::pair<int, int> QueueModel::reorder(const Batch &batch)
{
    std::vector<RankEntry> out = batch.out, in = batch.in;
    for (const RankEntry &entry : batch.out)
        m_shown[entry.slot] = {};
    for (const Batch::Move &move : batch.moves) {
        out.push_back(move.from);
        in.push_back(move.to);
    }
    for (const RankEntry &entry : in)
        m_shown[entry.slot] = entry;
    std::sort(out.begin(), out.end());
    std::sort(in.begin(), in.end());
    const bool sameCount = batch.in.empty() && batch.out.empty();
    int first = rowCount();
    int last = sameCount ? -1 : rowCount() - 1;
    const auto touch = [&](const std::vector<RankEntry> &sorted) {
        if (sorted.empty())
            return;
        first = std::min(first, m_ranking->rowOf(sorted.front()));
        last = std::max(last, m_ranking->rowOf(sorted.back()));
    };
    touch(out);
    m_ranking->merge(out, in);
    m_tail = batch.out;
    touch(in);
    return {first, last};
}

void QueueModel::announceChanged(std::vector<int> rows)
{
    if (rows.empty())
        return;
    std::sort(rows.begin(), rows.end());
    size_t ranges = 1;
    for (size_t i = 1; i < rows.size(); ++i)
        ranges += rows[i] > rows[i - 1] + 1;
    const int step = ranges <= kRanges ? 1 : rows.back();
    for (size_t first = 0; first < rows.size();) {
        size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] - rows[last] <= step)
            ++last;
        Q_EMIT dataChanged(index(rows[first], 0), index(rows[last], kQueueColumns - 1));
        first = last + 1;
    }
}

const RankEntry &QueueModel::entryAt(int row) const
{
    return row < m_ranking->size() ? m_ranking->at(row) : m_tail[static_cast<size_t>(row - m_ranking->size())];
}

} // namespace live
