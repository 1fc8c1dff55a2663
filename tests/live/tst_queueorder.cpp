// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cases/queueorder.h"
#include "queuetest.h"
#include "support/modelprobe.h"
#include "support/testprogram.h"

#include <QCollator>
#include <QTest>

#include <algorithm>
#include <limits>
#include <random>
#include <tuple>

using namespace Qt::StringLiterals;
using live::QueueColumn;

namespace {

const QStringList kTitles{u"占道堆物"_s, u"架空线断落"_s, u"暴露垃圾"_s, u"Zebra 2"_s,   u"Zebra 11"_s,
                          u""_s,         u"宣传栏破损"_s, u"阿婆摔倒"_s, u"路灯 3 号"_s, u"路灯 12 号"_s};
const QStringList kPlaces{u"诸光路 9 号"_s, u"诸光路 10 号"_s, u"蟠龙港"_s, u""_s, u"育才路"_s};
const QStringList kGridCodes{u"01"_s, u"02"_s, u"05"_s, u"11"_s, u""_s};

/// What the recount needs of a case, told apart from what the product makes of it.
struct Told {
    domain::CaseBrief brief;
    live::QueueRow row;
};

bool runs(const domain::CaseBrief &brief) { return brief.stage.has_value() && !brief.suspended; }

/// -1, 0, 1: by level and time left, suspended last; never 0 for two cases.
int usual(const domain::CaseBrief &a, const domain::CaseBrief &b)
{
    const auto due = [](const domain::CaseBrief &brief) {
        if (runs(brief))
            return base::toMsec(brief.stageDueAt);
        return brief.suspended && brief.dueAt ? base::toMsec(*brief.dueAt) : std::numeric_limits<qint64>::max();
    };
    const auto key = [&](const domain::CaseBrief &brief) {
        return std::tuple(brief.suspended, domain::number(brief.level), due(brief), brief.id.value);
    };
    return key(a) < key(b) ? -1 : 1;
}

template <class Value> int compared(const Value &a, const Value &b) { return a < b ? -1 : b < a ? 1 : 0; }

/// Whether a stands before b, as docs and tips say it: by what the column shows, nothing last either way, below it as usual.
class Recount {
public:
    explicit Recount(live::QueueOrder order) : m_order(order), m_collator(QLocale(QLocale::Chinese, QLocale::SimplifiedHanScript, QLocale::China))
    {
        m_collator.setNumericMode(true);
    }

    bool operator()(const Told &a, const Told &b) const
    {
        if (m_order.isUsual())
            return usual(a.brief, b.brief) < 0;
        const int ranks = compared(lastness(a), lastness(b));
        if (ranks != 0)
            return ranks < 0;
        const int column = lastness(a) > 0 ? 0 : byColumn(a, b);
        if (column != 0)
            return m_order.reversed ? column > 0 : column < 0;
        return usual(a.brief, b.brief) < 0;
    }

private:
    [[nodiscard]] QString textOf(const Told &told) const
    {
        if (m_order.by == QueueColumn::Number)
            return told.brief.number;
        return live::specOf(m_order.by).text(told.row, {});
    }

    [[nodiscard]] bool isText() const
    {
        using enum QueueColumn;
        return m_order.by == Number || m_order.by == Title || m_order.by == Place || m_order.by == Source || m_order.by == Department;
    }

    /// 0: it has something there; more: it stands behind those, in this order.
    [[nodiscard]] int lastness(const Told &told) const
    {
        if (isText())
            return textOf(told).isEmpty();
        const bool open = !told.brief.stage && told.brief.dueOpen != domain::kNotOpen;
        if (m_order.by == QueueColumn::Bar)
            return runs(told.brief) ? 0 : told.brief.dueOpen != domain::kNotOpen ? 1 : 2;
        if (m_order.by == QueueColumn::Left)
            return runs(told.brief) ? 0 : told.brief.suspended ? 1 : open ? 2 : 3;
        return 0;
    }

    [[nodiscard]] int byColumn(const Told &a, const Told &b) const
    {
        if (isText())
            return m_collator.compare(textOf(a), textOf(b));
        if (m_order.by == QueueColumn::Level)
            return compared(domain::number(a.brief.level), domain::number(b.brief.level));
        if (m_order.by == QueueColumn::State)
            return compared(std::ranges::find(domain::kCaseStates, a.brief.state), std::ranges::find(domain::kCaseStates, b.brief.state));
        if (m_order.by == QueueColumn::Bar)
            return compared(int(*a.brief.stage), int(*b.brief.stage));
        if (m_order.by == QueueColumn::Left)
            return compared(a.brief.stageDueAt, b.brief.stageDueAt);
        const auto waits = [](const Told &told) { return told.brief.state == domain::CaseState::Dispatched && !told.brief.suspended; };
        return compared(!waits(a), !waits(b));
    }

    live::QueueOrder m_order;
    QCollator m_collator;
};

/// What somebody sees of a model who only listens to its signals.
class Listener {
public:
    explicit Listener(const live::QueueModel &model) : m_model(model)
    {
        using Model = QAbstractItemModel;
        read(0, model.rowCount() - 1);
        QObject::connect(&model, &Model::modelReset, &m_context, [this] {
            rows.clear();
            read(0, m_model.rowCount() - 1);
        });
        QObject::connect(&model, &Model::rowsInserted, &m_context, [this](const QModelIndex &, int first, int last) {
            rows.insert(rows.begin() + first, size_t(last - first + 1), base::CaseId{});
            read(first, last);
        });
        QObject::connect(&model, &Model::rowsRemoved, &m_context,
                         [this](const QModelIndex &, int first, int last) { rows.erase(rows.begin() + first, rows.begin() + last + 1); });
        QObject::connect(&model, &Model::rowsMoved, &m_context, [this](const QModelIndex &, int first, int last, const QModelIndex &, int to) {
            if (to > last)
                std::rotate(rows.begin() + first, rows.begin() + last + 1, rows.begin() + to);
            else
                std::rotate(rows.begin() + to, rows.begin() + first, rows.begin() + last + 1);
        });
        QObject::connect(&model, &Model::dataChanged, &m_context,
                         [this](const QModelIndex &first, const QModelIndex &last) { read(first.row(), last.row()); });
    }

    std::vector<base::CaseId> rows;

private:
    void read(int first, int last)
    {
        rows.resize(std::max(rows.size(), size_t(last + 1)));
        for (int row = first; row <= last; ++row)
            rows[size_t(row)] = m_model.idAt(row);
    }
    const live::QueueModel &m_model;
    QObject m_context;
};

} // namespace

/// The queue by any column: against a sort of its own, with everything that changes it.
class TestQueueOrder : public QueueTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void equalsASort_data();
    void equalsASort();
    void roomBetweenTextsIsMade();
    void numbersComeInTheirOrder_data();
    void numbersComeInTheirOrder();
    void anOrderIsOneRangeAndNoReset();
    void heldRowsWaitInAnyOrder();
    void columnsHaveWords();

private:
    domain::CaseBrief randomly(domain::CaseBrief brief, std::mt19937 &random) const;
    [[nodiscard]] std::vector<base::CaseId> sorted(const std::vector<domain::CaseBrief> &known, live::QueueOrder order) const;
    [[nodiscard]] std::vector<base::CaseId> shown() const;
};

domain::CaseBrief TestQueueOrder::randomly(domain::CaseBrief brief, std::mt19937 &random) const
{
    const auto oneOf = [&random](const auto &all) { return all[static_cast<decltype(all.size())>(random() % size_t(all.size()))]; };
    brief.title = oneOf(kTitles);
    brief.place = oneOf(kPlaces);
    brief.grid = oneOf(kGridCodes);
    brief.outside = random() % 9 == 0;
    brief.department = random() % 5 == 0 ? QString() : oneOf(m_region->departments).code;
    brief.source = oneOf(m_region->sources).code;
    brief.number = random() % 6 == 0 ? QString() : u"251107XJ%1"_s.arg(int(random() % 300), 4, 10, QChar(u'0'));
    brief.level = domain::kSeverities[random() % 5];
    constexpr std::array kOpen{domain::CaseState::Reported, domain::CaseState::Filed,   domain::CaseState::Dispatched,
                               domain::CaseState::Accepted, domain::CaseState::OnScene, domain::CaseState::Handled};
    brief.state = kOpen[random() % kOpen.size()];
    brief.suspended = random() % 7 == 0;
    brief.stage = random() % 6 == 0 ? std::nullopt : std::optional(domain::kStages[random() % domain::kStages.size()]);
    brief.dueOpen = !brief.stage && random() % 2 == 0 ? 2027 : domain::kNotOpen;
    brief.stageStartedAt = support::mockNow() - std::chrono::hours(1);
    brief.stageDueAt = support::mockNow() + std::chrono::seconds(random() % 8) * 100; // many are the same
    brief.dueAt = random() % 4 == 0 ? std::nullopt : std::optional(support::mockNow() + std::chrono::seconds(random() % 6) * 100);
    brief.alarms = 0;
    brief.closedAt.reset();
    brief.endedAt.reset();
    ++brief.version;
    return brief;
}

std::vector<base::CaseId> TestQueueOrder::sorted(const std::vector<domain::CaseBrief> &known, live::QueueOrder order) const
{
    std::vector<Told> open;
    for (const domain::CaseBrief &brief : known) {
        if (domain::isOpen(brief.state))
            open.push_back({brief, m_hall->queueRow(*m_hall->table().slotOf(brief.id))});
    }
    std::ranges::sort(open, Recount(order));
    std::vector<base::CaseId> ids;
    for (const Told &told : open)
        ids.push_back(told.brief.id);
    return ids;
}

std::vector<base::CaseId> TestQueueOrder::shown() const
{
    std::vector<base::CaseId> ids;
    for (int row = 0; row < m_queue->rowCount(); ++row)
        ids.push_back(m_queue->idAt(row));
    return ids;
}

void TestQueueOrder::equalsASort_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("reversed");
    for (const live::QueueColumnSpec &spec : live::kQueueColumnSpecs) {
        for (const bool reversed : {false, true})
            QTest::addRow("%s%s", qPrintable(live::word(spec.id)), reversed ? ", reversed" : "") << int(spec.id) << reversed;
    }
}

/// After every batch, small and large: the rows are those of a sort, each knows its row, who only listens sees the same, and what is chosen stays.
void TestQueueOrder::equalsASort()
{
    QFETCH(int, column);
    QFETCH(bool, reversed);
    const live::QueueOrder order{QueueColumn(column), reversed};
    std::mt19937 random(quint32(column * 2 + reversed + 1));
    std::vector<domain::CaseBrief> known = openCases();
    for (domain::CaseBrief &brief : known)
        brief = randomly(brief, random);
    publish(known);
    m_queue->setOrder(order);
    QCOMPARE(m_queue->order(), order);
    QCOMPARE(shown(), sorted(known, order));
    const support::ModelProbe probe(m_queue.get());
    const Listener listener(*m_queue);
    const base::CaseId chosen = known[17].id;
    const QPersistentModelIndex selected = m_queue->index(m_queue->rowOf(chosen), int(QueueColumn::Title));
    quint64 next = 700'000;
    for (int step = 0; step < 60; ++step) {
        std::vector<domain::CaseBrief> changed;
        const size_t many = step % 6 == 5 ? 45 : random() % 4;
        while (changed.size() < many) {
            const size_t which = random() % known.size();
            if (std::ranges::find(changed, known[which].id, &domain::CaseBrief::id) != changed.end())
                continue;
            known[which] = randomly(known[which], random);
            if (random() % 8 == 0 && known[which].id != chosen) {
                known[which].state = domain::CaseState::Closed;
                known[which].closedAt = known[which].endedAt = m_clock->now();
            }
            changed.push_back(known[which]);
        }
        if (random() % 3 == 0) {
            domain::CaseBrief fresh = randomly(known.front(), random);
            fresh.id = {next++};
            known.push_back(fresh);
            changed.push_back(fresh);
        }
        publish(changed);
        const std::vector<base::CaseId> rows = sorted(known, order);
        QCOMPARE(shown(), rows);
        QCOMPARE(listener.rows, rows);
        for (int row = 0; row < int(rows.size()); ++row)
            QCOMPARE(m_queue->rowOf(rows[size_t(row)]), row);
        QVERIFY(selected.isValid());
        QCOMPARE(m_queue->idAt(selected.row()), chosen);
    }
    QCOMPARE(probe.resets, 0);
    QVERIFY2(column != int(QueueColumn::Level) || reversed || m_queue->order().isUsual(), "the usual order is that of the level");
    m_queue->setOrder({});
    QCOMPARE(shown(), sorted(known, {}));
    QCOMPARE(listener.rows, shown());
}

/// Texts that come between the same two neighbours, again and again: other numbers for all of them, and not one row in another place.
void TestQueueOrder::roomBetweenTextsIsMade()
{
    m_queue->setOrder({QueueColumn::Title, false});
    const support::ModelProbe probe(m_queue.get());
    const Listener listener(*m_queue);
    std::vector<domain::CaseBrief> known = openCases();
    const QString last = u"zzzz"_s;
    for (int i = 0; i < 700; ++i) {
        domain::CaseBrief fresh = known.front();
        fresh.id = {quint64(800'000 + i)};
        fresh.title = i == 0 ? last : u"za %1"_s.arg(i % 2 == 0 ? i : 5000 - i);
        known.push_back(fresh);
        publish({fresh});
    }
    QCOMPARE(shown(), sorted(known, {QueueColumn::Title, false}));
    QCOMPARE(listener.rows, shown());
    QCOMPARE(probe.resets, 0);
    live::TextRanks ranks;
    ranks.learn({{u"a"_s, u"a"_s}, {u"b"_s, u"b"_s}});
    int renumbered = 0;
    quint32 below = ranks.rankOf(u"a"_s, [] { return QString(); });
    for (int i = 0; i < 700; ++i) {
        const QString text = u"a %1"_s.arg(i);
        const quint32 number = ranks.rankOf(text, [&] { return text; });
        const auto moves = ranks.takeRenumbered();
        renumbered += !moves.empty();
        for (size_t at = 1; at < moves.size(); ++at)
            QVERIFY(moves[at - 1].first < moves[at].first && moves[at - 1].second < moves[at].second);
        if (moves.empty())
            QVERIFY(below < number);
        below = number;
        QVERIFY(number < ranks.rankOf(u"b"_s, [] { return QString(); }));
    }
    QVERIFY2(renumbered > 0 && renumbered < 20, qPrintable(QString::number(renumbered)));
}

void TestQueueOrder::numbersComeInTheirOrder_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("figures by their value") << QStringList{u"路灯 3 号"_s, u"路灯 12 号"_s, u"路灯 101 号"_s};
    QTest::newRow("Chinese by pinyin") << QStringList{u"阿婆"_s, u"暴露垃圾"_s, u"架空线"_s, u"路灯"_s, u"宣传栏"_s, u"占道"_s};
    QTest::newRow("case numbers by day and serial") << QStringList{u"251106XJ0200"_s, u"251107XJ0002"_s, u"251107XJ0011"_s, u"260101XJ0001"_s};
}

void TestQueueOrder::numbersComeInTheirOrder()
{
    QFETCH(QStringList, texts);
    live::TextRanks ranks;
    std::vector<live::TextRanks::Keyed> learnt;
    for (const QString &text : texts)
        learnt.insert(learnt.begin(), {text, text});
    ranks.learn(std::move(learnt));
    for (qsizetype at = 1; at < texts.size(); ++at)
        QVERIFY2(ranks.rankOf(texts[at - 1], [] { return QString(); }) < ranks.rankOf(texts[at], [] { return QString(); }), qPrintable(texts[at]));
    QCOMPARE(ranks.rankOf(u"nothing"_s, [] { return QString(); }), live::TextRanks::kNone);
}

void TestQueueOrder::anOrderIsOneRangeAndNoReset()
{
    support::ModelProbe probe(m_queue.get());
    m_queue->setOrder({QueueColumn::Place, false});
    QCOMPARE(probe.structural(), 0);
    QCOMPARE(probe.dataChanges, 1);
    probe.clear();
    m_queue->setOrder({QueueColumn::Place, false});
    QCOMPARE(probe.dataChanges, 0);
    // One case moves as one move, in this order as in the usual one.
    domain::CaseBrief brief = openCases()[5];
    brief.grid = brief.grid == u"33"_s ? u"01"_s : u"33"_s;
    publish({brief});
    QCOMPARE(probe.moves, 1);
    QCOMPARE(probe.structural(), 1);
}

void TestQueueOrder::heldRowsWaitInAnyOrder()
{
    m_queue->setOrder({QueueColumn::Title, true});
    m_queue->hold(true);
    domain::CaseBrief brief = openCases()[20];
    const int row = m_queue->rowOf(brief.id);
    brief.title = row < 32 ? u"阿"_s : u"座"_s;
    publish({brief});
    QCOMPARE(m_queue->rowOf(brief.id), row);
    // Asked for by a person, another order comes at once, and so does what waited.
    m_queue->setOrder({QueueColumn::Title, false});
    std::vector<domain::CaseBrief> known = openCases();
    *std::ranges::find(known, brief.id, &domain::CaseBrief::id) = brief;
    QCOMPARE(shown(), sorted(known, {QueueColumn::Title, false}));
}

void TestQueueOrder::columnsHaveWords()
{
    for (const live::QueueColumnSpec &spec : live::kQueueColumnSpecs)
        QCOMPARE(live::columnOf(live::word(spec.id)), std::optional(spec.id));
    QVERIFY(!live::columnOf(u"no such column"_s));
    QVERIFY(!live::columnOf(QString()));
}

GRIDHALL_TEST(TestQueueOrder, QCoreApplication)
#include "tst_queueorder.moc"
