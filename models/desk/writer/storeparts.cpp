// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/storeparts.h"

#include "base/try.h"
#include "store/care/fileguard.h"
#include "store/care/storeuse.h"
#include "store/seal/anchor.h"
#include "store/sqlite/sqlstore.h"

#include <QFileInfo>

#include <filesystem>
#include <mutex>

namespace desk {

namespace {

/// What is known of the store at a path: the newest commit that the desk's writers saw, or that the first reader found where none writes. Any
/// thread, but for the writer's part.
class Seen {
public:
    explicit Seen(QString path) : m_path(std::move(path)) {}

    const store::Store *open = nullptr; ///< by the writer; store thread only

    /// Store thread only.
    void look()
    {
        if (!open)
            return;
        const std::scoped_lock lock(m_mutex);
        if (open->mark().seq > m_written.seq)
            m_written = open->mark();
    }
    /// The newest commit of the writers; seq 0 before they saw any.
    [[nodiscard]] store::LedgerLine written() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_written;
    }
    /// Whether this is the store that was seen before; the first that is asked about is.
    [[nodiscard]] base::Outcome knows(const store::Connection &connection)
    {
        if (const store::LedgerLine line = known(); line.seq > 0)
            return store::holds(connection, line);
        TRY(const auto newest, store::newestLine(connection));
        const std::scoped_lock lock(m_mutex);
        m_read = newest;
        return {};
    }
    /// The file that was found to be the store.
    void placed(const store::FileGuard &place)
    {
        const std::scoped_lock lock(m_mutex);
        m_place = place;
    }
    /// Before anything is opened at the path: another file than the store's is looked into without locks, because the engine would take what lies
    /// beside it for that file's.
    [[nodiscard]] base::Outcome standing()
    {
        const store::LedgerLine line = known();
        if (line.seq == 0 || isInPlace())
            return {};
        const store::FileGuard place(m_path);
        TRY_DONE(store::holds(m_path, line));
        placed(place);
        return {};
    }

private:
    [[nodiscard]] store::LedgerLine known() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_written.seq > 0 ? m_written : m_read;
    }
    [[nodiscard]] bool isInPlace() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_place && !m_place->isElsewhere();
    }
    const QString m_path;
    mutable std::mutex m_mutex;
    store::LedgerLine m_written, m_read;
    std::optional<store::FileGuard> m_place; ///< the file that was found to be the store
};

class FileWriter final : public WriterParts {
public:
    FileWriter(std::unique_ptr<store::Store> store, const base::Clock &clock, std::shared_ptr<Seen> seen)
        : m_store(std::move(store)), m_ids(m_store->caseIds(clock)), m_seen(std::move(seen))
    {
        m_seen->open = m_store.get();
        m_seen->placed(store::FileGuard(m_store->path()));
        m_seen->look();
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
        m_seen->look();
        const auto progress = m_store->projections().follow(most);
        m_filled = progress ? progress->filledPercent : std::nullopt;
        if (!progress)
            return base::pass(progress);
        return progress->isCaughtUp() ? Followed::CaughtUp : Followed::MoreToDo;
    }
    std::optional<int> filledPercent() const override { return m_filled; }
    void yieldTo(std::function<bool()> isWaitedFor) override { m_store->projections().yieldTo(std::move(isWaitedFor)); }
    void shortenLog() override { m_store->shortenLog(); }
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
    /// `seen`: what the file must be; null: whatever it is.
    [[nodiscard]] static base::Result<std::unique_ptr<ReaderParts>> open(const QString &path, Seen *seen)
    {
        if (seen) {
            TRY_DONE(seen->standing());
        }
        const store::FileGuard before(path);
        TRY(auto log, store::LogReader::open(path));
        if (seen) {
            TRY_DONE(seen->knows(log->connection()));
        }
        TRY(auto cases, store::SqlCaseReader::open(path));
        if (before.isElsewhere()) // what was asked is not what the cases are read from
            return tl::unexpected(store::FileGuard::misplaced(path, QStringLiteral("another file came while it was opened")));
        const store::FileGuard guard(path);
        if (seen)
            seen->placed(guard);
        return std::unique_ptr<ReaderParts>(new FileReader(guard, std::move(log), std::move(cases)));
    }

    const store::EventLog &log() const override { return m_log->log(); }
    const store::CaseReader *cases() const override { return m_cases.get(); }
    store::LifeBook *lives() override { return &m_lives; }
    bool isOutdated() const override { return m_guard.isElsewhere(); }
    base::Result<bool> isDrill() const override
    {
        TRY(const auto use, store::useOf(m_log->connection()));
        return use == store::StoreUse::Drill;
    }
    std::optional<base::Anchor> anchorBefore(base::Instant moment) const override
    {
        const auto anchor = store::anchorAt(m_log->connection(), m_log->connection().path(), moment);
        return anchor ? *anchor : std::nullopt;
    }

private:
    FileReader(store::FileGuard guard, std::unique_ptr<store::LogReader> log, std::unique_ptr<store::SqlCaseReader> cases)
        : m_guard(std::move(guard)), m_log(std::move(log)), m_cases(std::move(cases)),
          m_lives(m_log->connection().path(), m_log->connection(), m_log->log())
    {}
    const store::FileGuard m_guard;
    const std::unique_ptr<store::LogReader> m_log;
    const std::unique_ptr<store::SqlCaseReader> m_cases;
    store::LifeBook m_lives; ///< behind the log that it reads
};

} // namespace

base::Result<std::unique_ptr<ReaderParts>> readerOf(const QString &path) { return FileReader::open(path, nullptr); }

StoreParts fileParts(const QString &path, const base::Clock &clock, bool mustExist)
{
    const auto seen = std::make_shared<Seen>(path);
    StoreParts parts;
    parts.writer = [path, &clock, mustExist, seen]() -> base::Result<std::unique_ptr<WriterParts>> {
        seen->look();
        if (seen->open && seen->open->lostItsLog())
            return tl::unexpected(store::FileGuard::lostLog(path, {}));
        const store::LedgerLine last = seen->written();
        if (last.seq > 0) {
            TRY_DONE(store::holds(path, last));
            if (seen->open && !seen->open->leavePlace())
                return tl::unexpected(store::FileGuard::misplaced(path, QStringLiteral("what lies beside it is still in use")));
        }
        store::StoreOptions options;
        options.mustExist = mustExist || last.seq > 0;
        TRY(auto opened, store::Store::open(path, options));
        return std::make_unique<FileWriter>(std::move(opened), clock, seen);
    };
    parts.reader = [path, seen] { return FileReader::open(path, seen.get()); };
    parts.standing = [seen] { return seen->standing(); };
    parts.room = [path]() -> std::optional<quint64> {
        std::error_code failure;
        const auto room = std::filesystem::space(QFileInfo(path).absolutePath().toStdString(), failure);
        return failure ? std::nullopt : std::optional<quint64>(room.available);
    };
    return parts;
}

} // namespace desk
