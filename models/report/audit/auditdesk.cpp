// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/audit/auditdesk.h"

#include "base/try.h"
#include "desk/writer/storeparts.h"
#include "report/paper/summarypdf.h"
#include "report/words.h"
#include "store/ledger/ledgercheck.h"
#include "store/log/eventhashes.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/sqlstore.h"

namespace report {

using namespace Qt::StringLiterals;

namespace {

base::Result<Audit> auditOf(const OpenStore &open, const AuditQuery &query, const region::Region &region, const std::function<bool()> &cancelled)
{
    TRY(const auto parts, open());
    return readAudit(*parts, query, cancelled, &region);
}

/// What was added up before is taken as it is: nobody adds a million events up anew each time that a page is opened.
base::Result<ChainStanding> chainOf(const QString &path, ChainStanding before)
{
    TRY(const auto connection, store::openReadOnly(path, store::StoreOptions().busyTimeout));
    TRY(const auto anchor, store::anchorAt(*connection, path));
    if (!anchor)
        return base::fail(base::ErrorCode::NotFound, Words::tr("This store has no seal yet; it gets one when it is next written to."));
    store::LedgerCheckOptions options;
    options.from = before.holds() ? before.commit : 0;
    TRY(const store::LedgerCheck check, store::checkLedger(*connection, options));
    // The ledger seals the events' hashes; that each is the hash of what its event says is a walk of its own.
    const quint64 from = before.holds() ? before.position : 0;
    TRY(const auto altered, store::firstAltered(*connection, {from}, {check.last.position}));
    return ChainStanding{check.last.position, check.last.seq, check.broken, check.unsealedEvents, altered ? altered->value : 0};
}

} // namespace

AuditDesk::AuditDesk(region::RegionPtr region, OpenStore open, QString storePath)
    : m_region(std::move(region)), m_open(std::move(open)), m_path(std::move(storePath))
{}

QFuture<base::Result<Audit>> AuditDesk::read(AuditQuery query)
{
    return m_thread.start<base::Result<Audit>>([open = m_open, region = m_region, query = std::move(query)](const std::function<bool()> &cancelled) {
        return auditOf(open, query, *region, cancelled);
    });
}

QFuture<base::Result<AuditFile>> AuditDesk::save(AuditQuery query, QString fileName)
{
    query.most = kExportedRows;
    query.before.reset();
    return m_thread.start<base::Result<AuditFile>>(
        [open = m_open, region = m_region, query = std::move(query), fileName](const std::function<bool()> &cancelled) -> base::Result<AuditFile> {
            TRY(const Audit audit, auditOf(open, query, *region, cancelled));
            if (audit.more)
                return base::fail(
                    base::ErrorCode::Refused,
                    Words::tr("These are more than %1 records. Choose a shorter time or a filter; nothing was written.").arg(kExportedRows));
            const bool json = fileName.endsWith(u".json"_s, Qt::CaseInsensitive);
            TRY_DONE(writeWhole(json ? auditJson(audit) : auditCsv(audit), fileName));
            return AuditFile{fileName, int(audit.rows.size()), audit.anchor};
        });
}

QFuture<base::Result<ChainStanding>> AuditDesk::checkChain()
{
    return m_checking.start<base::Result<ChainStanding>>([path = m_path, checked = m_checked](const auto &) -> base::Result<ChainStanding> {
        TRY(const ChainStanding standing, chainOf(path, *checked));
        *checked = standing;
        return standing;
    });
}

} // namespace report
