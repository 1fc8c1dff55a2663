// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/events.h"
#include "bench/rounds.h"
#include "live/cases/caseranking.h"
#include "live/cases/queuemodel.h"
#include "queue/list/caselistview.h"
#include "support/mockfeed.h"
#include "theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QHeaderView>
#include <QImage>
#include <QScrollBar>
#include <QSet>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <random>

// The live queue against what a Qt program usually does: a table model, QSortFilterProxyModel on top, QTableView before it.
// Both hold the same cases; ours also keeps every count of the hall meanwhile.

using namespace Qt::StringLiterals;

namespace {

// Both sides work in one thread and wait for nothing: its own time is what a quiet machine would show.
using bench::cpuSeconds, bench::settle, bench::threadSeconds, bench::wait;
using Briefs = std::vector<domain::CaseBrief>;

Briefs makeCases(int n)
{
    std::mt19937 random(20251107);
    const region::RegionPtr region = support::mockRegion();
    const desk::BatchPtr day = support::mockupBatch(*region);
    Briefs cases;
    cases.reserve(size_t(n));
    for (int i = 0; i < n; ++i) {
        domain::CaseBrief brief = day->cases[random() % 64];
        brief.id = {quint64(i) + 1};
        brief.number = u"251107XJ%1"_s.arg(i, 7, 10, QLatin1Char('0'));
        brief.suspended = false;
        brief.stage = domain::Stage::Handle;
        brief.stageStartedAt = support::mockNow() - base::Milliseconds(random() % 3'000'000);
        brief.stageDueAt = support::mockNow() + base::Milliseconds(random() % 86'400'000);
        cases.push_back(std::move(brief));
    }
    return cases;
}

quint64 sortKey(const domain::CaseBrief &brief) { return quint64(domain::number(brief.level)) << 60 | quint64(base::toMsec(brief.stageDueAt)); }

/// The usual table model: rows in a vector, texts by column, a sort role.
class PlainModel final : public QAbstractTableModel {
public:
    explicit PlainModel(Briefs cases) : m_cases(std::move(cases)) {}

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_cases.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : live::kQueueColumns; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const domain::CaseBrief &brief = m_cases[size_t(index.row())];
        if (role == Qt::UserRole)
            return sortKey(brief);
        if (role != Qt::DisplayRole)
            return {};
        const auto column = static_cast<live::QueueColumn>(index.column());
        if (column == live::QueueColumn::Number)
            return brief.number;
        if (column == live::QueueColumn::Title)
            return brief.title;
        if (column == live::QueueColumn::Place)
            return brief.place;
        if (column == live::QueueColumn::Source)
            return brief.source;
        if (column == live::QueueColumn::Department)
            return brief.department;
        if (column == live::QueueColumn::Level)
            return domain::number(brief.level);
        if (column == live::QueueColumn::State)
            return domain::label(brief.state);
        if (column == live::QueueColumn::Bar)
            return domain::label(*brief.stage);
        if (column == live::QueueColumn::Left)
            return qint64((brief.stageDueAt - support::mockNow()).count() / 1000);
        return {};
    }
    void update(const Briefs &changed)
    {
        for (const domain::CaseBrief &brief : changed) {
            const int row = int(brief.id.value) - 1;
            m_cases[size_t(row)] = brief;
            Q_EMIT dataChanged(index(row, 0), index(row, live::kQueueColumns - 1));
        }
    }

private:
    Briefs m_cases;
};

struct Reference {
    explicit Reference(const Briefs &cases) : model(cases)
    {
        proxy.setSourceModel(&model);
        proxy.setSortRole(Qt::UserRole);
        proxy.setFilterKeyColumn(-1);
        proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
        proxy.sort(0);
    }
    PlainModel model;
    QSortFilterProxyModel proxy;
};

struct Ours {
    explicit Ours(const Briefs &cases) : clock(support::mockNow()), region(support::mockRegion()), feed(snapshotOf(cases)), hall(region, clock, feed)
    {
        // The model listens between the two, so that its own share of a refresh can be told from the hall's counting.
        QObject::connect(&hall, &live::Hall::changed, &hall, [this] { refreshBegan = threadSeconds(); });
        queue = std::make_unique<live::QueueModel>(hall);
        QObject::connect(&hall, &live::Hall::changed, &hall, [this] { inRows += threadSeconds() - refreshBegan; });
    }
    static desk::BatchPtr snapshotOf(const Briefs &cases)
    {
        auto batch = std::make_shared<desk::Batch>();
        batch->snapshot = true;
        batch->cases = cases;
        return batch;
    }
    base::FixedClock clock;
    region::RegionPtr region;
    support::MockFeed feed;
    live::Hall hall;
    std::unique_ptr<live::QueueModel> queue;
    double refreshBegan = 0;
    double inRows = 0; ///< seconds
};

/// 100 updates, 20 of which change the sort key.
Briefs makeUpdates(Briefs &cases, std::mt19937 &random)
{
    Briefs updates;
    QSet<size_t> taken;
    while (updates.size() < 100) {
        const size_t row = random() % cases.size();
        if (taken.contains(row))
            continue;
        taken.insert(row);
        domain::CaseBrief &brief = cases[row];
        if (updates.size() < 20)
            brief.stageDueAt = support::mockNow() + base::Milliseconds(random() % 86'400'000);
        ++brief.urges;
        updates.push_back(brief);
    }
    return updates;
}

constexpr int kUpdatesASecond = 46;

/// So many updates, each come by itself as a storm's reports do: a new moment, another place or one more urging.
void liveOn(Ours &ours, Reference &reference, Briefs &cases, std::mt19937 &random, int updates)
{
    for (int i = 0; i < updates; ++i) {
        domain::CaseBrief &brief = cases[random() % cases.size()];
        ++brief.version;
        ++brief.urges;
        if (i % 5 == 0)
            brief.stageDueAt = support::mockNow() + base::Milliseconds(random() % 86'400'000);
        if (i % 7 == 0)
            brief.place = u"国展路 %1 号"_s.arg(random() % 900);
        ours.feed.publish({brief});
        ours.hall.catchUp();
        reference.model.update({brief});
    }
}

/// What a person does to the list while so many updates a second come: each is measured after a second of them, with one more that comes meanwhile.
bool measureWhileItLives(Ours &ours, Reference &reference, Briefs &cases, int rounds)
{
    std::mt19937 random(46);
    const auto one = [&](auto &&mine, auto &&plain, bench::Rounds &into) {
        liveOn(ours, reference, cases, random, kUpdatesASecond);
        domain::CaseBrief &brief = cases[random() % cases.size()];
        ++brief.version;
        ++brief.urges;
        const double took = cpuSeconds([&] {
            mine();
            ours.feed.publish({brief});
            ours.hall.catchUp();
        });
        into.add(took, cpuSeconds([&] {
                     plain();
                     reference.model.update({brief});
                 }));
    };
    bench::Rounds filters, sorts, back;
    for (int round = 0; round < std::min(rounds, 5); ++round) {
        live::QueueFilter filter;
        filter.text = u"路"_s;
        one([&] { ours.queue->setFilter(filter); }, [&] { reference.proxy.setFilterFixedString(u"路"_s); }, filters);
        ours.queue->setFilter({});
        reference.proxy.setFilterFixedString({});
        // By a column of texts, and back to the usual order. The usual side compares what it shows, and is told so before.
        reference.proxy.sort(-1);
        reference.proxy.setSortRole(Qt::DisplayRole);
        one([&] { ours.queue->setOrder({live::QueueColumn::Title, false}); }, [&] { reference.proxy.sort(int(live::QueueColumn::Title)); }, sorts);
        reference.proxy.sort(-1);
        reference.proxy.setSortRole(Qt::UserRole);
        one([&] { ours.queue->setOrder({}); }, [&] { reference.proxy.sort(0); }, back);
    }
    const auto tell = [&](const bench::Rounds &measured, const QString &what, double goal) {
        return measured.print(u"queue"_s, what + u", at %1 updates a second"_s.arg(kUpdatesASecond), qint64(cases.size()), u"s"_s,
                              bench::Goal::AtMost, goal);
    };
    bool holds = tell(filters, u"first key stroke of a filter"_s, 1.0 / 500);
    holds &= tell(sorts, u"ordered by a column"_s, 1.0 / 60);
    holds &= tell(back, u"ordered as usual again"_s, 1.0 / 60);
    return holds;
}

double frameOf(QTableView &view, int step)
{
    QImage image(view.viewport()->size(), QImage::Format_RGB32);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2 + step * 900);
    view.viewport()->repaint();
    return cpuSeconds([&] { view.viewport()->render(&image); });
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"cases"_s, u"Open cases."_s, u"n"_s, u"100000"_s},
                       {u"rounds"_s, u"Measurements of each pair."_s, u"n"_s, u"7"_s},
                       {u"quick"_s, u"20,000 cases, three rounds."_s}});
    parser.process(app);
    const bool quick = parser.isSet(u"quick"_s);
    const int n = quick ? 20'000 : parser.value(u"cases"_s).toInt();
    const int rounds = quick ? 3 : parser.value(u"rounds"_s).toInt();

    Briefs cases = makeCases(n);
    Ours ours(cases);
    Reference reference(cases);
    std::mt19937 random(1);

    const ui::theme::Theme theme(look::Ground::Dark);
    const ui::queue::RowSource source{[&](int row) { return ours.queue->rowAt(row); },
                                      [&](int row) { return ours.queue->idAt(row); },
                                      [&](base::CaseId id) { return ours.queue->rowOf(id); },
                                      {}};
    ui::queue::CaseListView mineView(theme, ours.hall, ours.queue.get(), source);
    QTableView plainView;
    plainView.setModel(&reference.proxy);
    for (QTableView *view : {static_cast<QTableView *>(&mineView), &plainView}) {
        view->resize(1920, 1080);
        view->show();
    }
    // Both show the same: rows of one height, columns of one width, letters of one size.
    plainView.setFont(look::sans(14));
    plainView.verticalHeader()->setDefaultSectionSize(mineView.verticalHeader()->defaultSectionSize());
    for (int column = 0; column < live::kQueueColumns; ++column)
        plainView.setColumnWidth(column, mineView.columnWidth(column));
    wait(500);

    bench::Rounds batches, rows;
    for (int round = 0; round < rounds; ++round) {
        const Briefs updates = makeUpdates(cases, random);
        ours.inRows = 0;
        const double mine = cpuSeconds([&] {
            ours.feed.publish(updates);
            ours.hall.catchUp();
        });
        const double plain = cpuSeconds([&] { reference.model.update(updates); });
        rows.add(ours.inRows, plain);
        batches.add(mine, plain);
    }
    const double goal = 1.0 / 60;
    bool holds = rows.print(u"queue"_s, u"batch of 100 updates with 20 new keys, the rows"_s, n, u"s"_s, bench::Goal::AtMost, goal);
    holds &= batches.print(u"queue"_s, u"the same batch, with all counts of the hall against the rows alone"_s, n, u"s"_s, bench::Goal::AtMost, goal);

    bench::Rounds sorts;
    for (int round = 0; round < std::min(rounds, 3); ++round) {
        live::CaseRanking order;
        const double mine = cpuSeconds([&] {
            std::vector<live::RankEntry> entries;
            entries.reserve(size_t(n));
            for (live::Slot slot = 0; slot < ours.hall.table().rows().size(); ++slot)
                entries.push_back(live::rankEntry(ours.hall.table().row(slot), slot));
            order.build(std::move(entries));
        });
        reference.proxy.sort(-1);
        sorts.add(mine, cpuSeconds([&] { reference.proxy.sort(0); }));
    }
    holds &= sorts.print(u"queue"_s, u"re-sort"_s, n, u"s"_s, bench::Goal::AtMost, 1.0 / 60);

    // The lines that are searched are made in idle moments after the start, as they are when a person reaches for the search field.
    while (ours.queue->preparesSearch())
        wait(20);
    bench::Rounds filters;
    for (int round = 0; round < std::min(rounds, 5); ++round) {
        live::QueueFilter filter;
        filter.text = u"路"_s;
        const double mine = cpuSeconds([&] { ours.queue->setFilter(filter); });
        filters.add(mine, cpuSeconds([&] { reference.proxy.setFilterFixedString(u"路"_s); }));
        ours.queue->setFilter({});
        reference.proxy.setFilterFixedString({});
    }
    holds &= filters.print(u"queue"_s, u"first key stroke of a filter"_s, n, u"s"_s, bench::Goal::AtMost, 1.0 / 500);

    // By syllables: the usual side knows none, and looks through its texts for the letters.
    bench::Rounds syllables;
    for (int round = 0; round < std::min(rounds, 5); ++round) {
        live::QueueFilter filter;
        filter.text = u"lu"_s;
        const double mine = cpuSeconds([&] { ours.queue->setFilter(filter); });
        syllables.add(mine, cpuSeconds([&] { reference.proxy.setFilterFixedString(u"lu"_s); }));
        ours.queue->setFilter({});
        reference.proxy.setFilterFixedString({});
    }
    holds &= syllables.print(u"queue"_s, u"first key stroke of a filter, in pinyin"_s, n, u"s"_s, bench::Goal::AtMost, 1.0 / 200);

    holds &= measureWhileItLives(ours, reference, cases, rounds);

    bench::Rounds frames;
    for (int round = 0; round < 4 * rounds; ++round)
        frames.add(frameOf(mineView, round), frameOf(plainView, round));
    holds &= frames.print(u"queue"_s, u"full frame, other rows each time"_s, n, u"s"_s, bench::Goal::AtMost, 1.0 / 4);

    bench::Rounds changed;
    for (QTableView *view : {static_cast<QTableView *>(&mineView), &plainView})
        view->scrollToTop();
    settle();
    for (int round = 0; round < 4 * rounds; ++round) {
        // The same row of both, in view; its place in the order stays.
        domain::CaseBrief &brief = cases[size_t(ours.queue->idAt(3 + round % 8).value) - 1];
        ++brief.version;
        brief.place = u"国展路 %1 号"_s.arg(round + 100);
        const double mine = cpuSeconds([&] {
            ours.feed.publish({brief});
            ours.hall.catchUp();
            settle();
        });
        changed.add(mine, cpuSeconds([&] {
                        reference.model.update({brief});
                        settle();
                    }));
    }
    holds &=
        changed.print(u"queue"_s, u"one changed row, with all counts of the hall, until it is painted"_s, n, u"s"_s, bench::Goal::AtMost, 1.0 / 20);
    return holds ? 0 : 2;
}
