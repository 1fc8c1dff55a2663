// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/decide.h"
#include "region/pack/loader.h"
#include "report/period/readers.h"
#include "rules/rulespage.h"
#include "store/log/memorylog.h"
#include "support/fakecentre.h"
#include "support/fakedesk.h"
#include "support/mockfeed.h"

#include <QTest>

/// The limits of the whole in the rows of general and of simple cases.
inline constexpr region::CellPlace kGeneralWhole{region::SheetId::Limits, 5, 9};
inline constexpr region::CellPlace kSimpleWhole{region::SheetId::Limits, 3, 9};

/// A page of rules over town xujing, a centre that the test holds and a log that the test fills.
class RuleStage {
public:
    explicit RuleStage(domain::Role role = domain::Role::Supervisor) : seat({QStringLiteral("值班长"), role}) { open(); }

    /// The page anew, as another start of the program sees it.
    void open()
    {
        page.reset();
        board = std::make_unique<live::CentreBoard>(centre);
        page = std::make_unique<ui::rules::RulesPage>(ui::actions::Console{theme, hall, desk, seat, keys, orders}, *board, *rules);
        page->resize(1366, 680);
    }
    /// A case of an item, reported so many minutes ago and sent to its department.
    domain::Case put(const char *item, int minutesAgo)
    {
        const base::CaseId id{++m_ids};
        domain::ReportCase order{{}, {}, true, true};
        order.report.source = QStringLiteral("patrol");
        order.report.item = QLatin1String(item);
        order.report.title = QStringLiteral("示例");
        order.report.place.grid = QStringLiteral("23");
        order.report.reportedAt = clock.now() - std::chrono::minutes(minutesAgo);
        order.inputs.base = town->rulebook.item(order.report.item)->base;
        order.inputs.baseText = order.report.item;
        domain::Case c;
        c.id = id;
        write(c, {id, {}, {QStringLiteral("坐席03")}, order}, order.report.reportedAt);
        return c;
    }
    void write(domain::Case &c, const domain::CaseOrder &order, base::Instant at)
    {
        const auto events = domain::decide(c, order, town->rulebook, {at, QStringLiteral("251107XJ%1").arg(m_ids, 4, 10, QLatin1Char('0'))});
        QVERIFY2(events.has_value(), events ? "" : qPrintable(events.error().sentence));
        auto batch = log->begin();
        QVERIFY(batch && (*batch)->append(c.id, c.version, *events) && (*batch)->commit());
        for (const domain::CaseEvent &event : *events)
            domain::apply(c, event);
        if (c.version == events->size())
            briefs->push_back(domain::briefOf(c));
    }
    /// Types into a cell as the table does.
    void type(region::CellPlace place, const QString &text)
    {
        auto &model = page->editor().table(place.sheet).rules();
        QVERIFY(model.setData(model.indexOf(place), text, Qt::EditRole));
    }
    [[nodiscard]] QString cell(region::CellPlace place) const { return page->editor().tables().cell(place); }

    region::RegionPtr town = region::loadRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing")).region;
    base::FixedClock clock{support::mockNow()};
    std::shared_ptr<store::MemoryLog> log = std::make_shared<store::MemoryLog>();
    std::shared_ptr<std::vector<domain::CaseBrief>> briefs = std::make_shared<std::vector<domain::CaseBrief>>();
    std::optional<base::Error> storeFailure;
    support::FakeCentre centre{town};
    support::FakeDesk desk;
    support::MockFeed feed;
    live::Hall hall{town, clock, feed};
    ui::theme::Theme theme{look::Ground::Dark};
    ui::actions::Seat seat;
    ui::actions::KeyMap keys;
    ui::actions::Orders orders{desk, clock};
    std::unique_ptr<report::RulesDesk> rules = std::make_unique<report::RulesDesk>([this] { return readers(); }, clock);
    std::unique_ptr<live::CentreBoard> board;
    std::unique_ptr<ui::rules::RulesPage> page;

private:
    class Reader final : public store::CaseReader {
    public:
        explicit Reader(std::shared_ptr<std::vector<domain::CaseBrief>> briefs) : m_briefs(std::move(briefs)) {}
        base::Result<base::Position> position() const override { return base::Position{}; }
        base::Outcome open(const store::BriefVisitor &visit) const override
        {
            for (const domain::CaseBrief &brief : *m_briefs) {
                if (!visit(brief))
                    break;
            }
            return {};
        }
        base::Outcome all(const store::BriefVisitor &) const override { return {}; }
        base::Outcome touching(base::Instant, base::Instant, const store::BriefVisitor &) const override { return {}; }
        base::Outcome suggestions(base::Instant, const store::BriefVisitor &) const override { return {}; }
        base::Result<std::vector<domain::CaseBrief>> search(const QString &, int, const QHash<QString, domain::Alike> &) const override { return {}; }
        base::Result<std::optional<base::CaseId>> byNumber(const QString &) const override { return std::optional<base::CaseId>(); }
        base::Outcome traces(base::Instant, const store::TraceVisitor &) const override { return {}; }
        base::Result<QByteArray> callerSalt() const override { return QByteArray(); }

    private:
        std::shared_ptr<std::vector<domain::CaseBrief>> m_briefs;
    };
    base::Result<report::DayReaders> readers()
    {
        if (storeFailure)
            return tl::unexpected(*storeFailure);
        return report::DayReaders{std::make_unique<Reader>(briefs), log, false, {}};
    }
    quint64 m_ids = 0;
};
