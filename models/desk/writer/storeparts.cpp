// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/storeparts.h"

#include "store/care/fileguard.h"
#include "store/sqlite/sqlstore.h"

namespace desk {

namespace {

/// The newest commit that any writer of this desk saw. Store thread only.
struct Seen {
    const store::Store *open = nullptr;
    store::LedgerLine last;

    void look()
    {
        if (open && open->mark().seq > last.seq)
            last = open->mark();
    }
};

class FileWriter final : public WriterParts {
public:
    FileWriter(std::unique_ptr<store::Store> store, const base::Clock &clock, std::shared_ptr<Seen> seen)
        : m_store(std::move(store)), m_ids(m_store->caseIds(clock)), m_seen(std::move(seen))
    {
        m_seen->open = m_store.get();
    }
    ~FileWriter() override
    {
        if (m_seen->open != m_store.get())
            return;
        m_seen->look();
        m_seen->open = nullptr;
    }
    FileWriter(const FileWriter &) = delete;
    FileWriter &operator=(const FileWriter &) = delete;

    store::EventLog &log() override { return m_store->log(); }
    base::CaseId nextId() override { return m_ids.next(); }
    bool changedByOthers() override { return m_store->changedByOthers(); }
    base::Result<Followed> follow(int most) override
    {
        const auto progress = m_store->projections().follow(most);
        m_filled = progress ? progress->filledPercent : std::nullopt;
        if (!progress)
            return base::pass(progress);
        return progress->isCaughtUp() ? Followed::CaughtUp : Followed::MoreToDo;
    }
    std::optional<int> filledPercent() const override { return m_filled; }
    void remember(const domain::Case &folded) override { m_store->projections().remember(folded); }
    bool tidyWhenIdle() override
    {
        m_store->tidyWhenIdle();
        return m_store->isUntidy();
    }
    base::Outcome standing() override { return m_store->standing(); }
    base::Result<std::optional<base::DrillPace>> pace() const override
    {
        const auto clock = m_store->drillClock();
        if (!clock)
            return base::pass(clock);
        return clock->has_value() ? std::optional((*clock)->pace) : std::nullopt;
    }
    base::Result<Followed> mend() override
    {
        const auto more = m_store->projections().mendSome();
        if (!more)
            return base::pass(more);
        return *more ? Followed::MoreToDo : Followed::CaughtUp;
    }

private:
    const std::unique_ptr<store::Store> m_store;
    store::CaseIds m_ids;
    const std::shared_ptr<Seen> m_seen;
    std::optional<int> m_filled;
};

class FileReader final : public ReaderParts {
public:
    FileReader(const QString &path, std::unique_ptr<store::LogReader> log, std::unique_ptr<store::SqlCaseReader> cases)
        : m_guard(path), m_log(std::move(log)), m_cases(std::move(cases))
    {}

    const store::EventLog &log() const override { return m_log->log(); }
    const store::CaseReader *cases() const override { return m_cases.get(); }
    bool isOutdated() const override { return m_guard.isElsewhere(); }

private:
    const store::FileGuard m_guard;
    const std::unique_ptr<store::LogReader> m_log;
    const std::unique_ptr<store::SqlCaseReader> m_cases;
};

} // namespace

StoreParts fileParts(const QString &path, const base::Clock &clock, bool mustExist)
{
    StoreParts parts;
    parts.writer = [path, &clock, mustExist, seen = std::make_shared<Seen>()]() -> base::Result<std::unique_ptr<WriterParts>> {
        seen->look();
        if (seen->open && seen->open->lostItsLog())
            return tl::unexpected(store::FileGuard::lostLog(path, {}));
        if (seen->last.seq > 0) {
            if (const base::Outcome same = store::holds(path, seen->last); !same)
                return base::pass(same);
            if (seen->open && !seen->open->leavePlace())
                return tl::unexpected(store::FileGuard::misplaced(path, QStringLiteral("what lies beside it is still in use")));
        }
        store::StoreOptions options;
        options.mustExist = mustExist || seen->last.seq > 0;
        auto opened = store::Store::open(path, options);
        if (!opened)
            return base::pass(opened);
        return std::make_unique<FileWriter>(*std::move(opened), clock, seen);
    };
    parts.reader = [path]() -> base::Result<std::unique_ptr<ReaderParts>> {
        auto log = store::LogReader::open(path);
        if (!log)
            return base::pass(log);
        auto cases = store::SqlCaseReader::open(path);
        if (!cases)
            return base::pass(cases);
        return std::make_unique<FileReader>(path, *std::move(log), *std::move(cases));
    };
    return parts;
}

} // namespace desk
