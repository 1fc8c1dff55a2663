// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/storeparts.h"

#include "store/sqlstore.h"

namespace desk {

namespace {

class FileWriter final : public WriterParts {
public:
    FileWriter(std::unique_ptr<store::Store> store, const base::Clock &clock) : m_store(std::move(store)), m_ids(m_store->caseIds(clock)) {}

    store::EventLog &log() override { return m_store->log(); }
    base::CaseId nextId() override { return m_ids.next(); }
    bool changedByOthers() override { return m_store->changedByOthers(); }
    base::Result<Followed> follow(int most) override
    {
        const auto progress = m_store->projections().follow(most);
        if (!progress)
            return base::pass(progress);
        return progress->isCaughtUp() ? Followed::CaughtUp : Followed::MoreToDo;
    }
    void remember(const domain::Case &folded) override { m_store->projections().remember(folded); }
    void tidyWhenIdle() override { m_store->tidyWhenIdle(); }

private:
    const std::unique_ptr<store::Store> m_store;
    store::CaseIds m_ids;
};

class FileReader final : public ReaderParts {
public:
    FileReader(std::unique_ptr<store::LogReader> log, std::unique_ptr<store::SqlCaseReader> cases) : m_log(std::move(log)), m_cases(std::move(cases))
    {}

    const store::EventLog &log() const override { return m_log->log(); }
    const store::CaseReader *cases() const override { return m_cases.get(); }

private:
    const std::unique_ptr<store::LogReader> m_log;
    const std::unique_ptr<store::SqlCaseReader> m_cases;
};

} // namespace

StoreParts fileParts(const QString &path, const base::Clock &clock, bool mustExist)
{
    StoreParts parts;
    parts.writer = [path, &clock, mustExist]() -> base::Result<std::unique_ptr<WriterParts>> {
        store::StoreOptions options;
        options.mustExist = mustExist;
        auto opened = store::Store::open(path, options);
        if (!opened)
            return base::pass(opened);
        return std::make_unique<FileWriter>(*std::move(opened), clock);
    };
    parts.reader = [path]() -> base::Result<std::unique_ptr<ReaderParts>> {
        auto log = store::LogReader::open(path);
        if (!log)
            return base::pass(log);
        auto cases = store::SqlCaseReader::open(path);
        if (!cases)
            return base::pass(cases);
        return std::make_unique<FileReader>(*std::move(log), *std::move(cases));
    };
    return parts;
}

} // namespace desk
