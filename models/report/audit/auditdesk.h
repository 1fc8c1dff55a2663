// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread/workthread.h"
#include "region/region.h"
#include "report/audit/auditlog.h"
#include "report/openreaders.h"

#include <memory>

namespace report {

/// What adding the chain up from its beginning found.
struct ChainStanding {
    quint64 position = 0; ///< the newest event of the cases' log up to which it adds up
    quint64 commit = 0;   ///< the newest commit up to which it does
    quint64 broken = 0;   ///< the first commit that does not, or is missing; 0: none
    quint64 unsealed = 0; ///< events that no commit sealed
    quint64 altered = 0;  ///< the first event that does not say what it said when it was written; 0: none
    [[nodiscard]] bool holds() const { return broken == 0 && unsealed == 0 && altered == 0; }
    friend bool operator==(const ChainStanding &, const ChainStanding &) = default;
};

/// An audit taken away.
struct AuditFile {
    QString name;
    int rows = 0;
    std::optional<base::Anchor> anchor; ///< as its first line says
};

/// The one way for pages to the audit. Never blocks: reads and adds up on threads of its own; destruction gives up what waits and waits for what
/// runs. Asks for nobody's right: whoever asks has had it decided, and in the log (domain::ReadAudit). Is asked and told by one thread.
class AuditDesk final {
public:
    /// The chain is added up in the file at `storePath`.
    AuditDesk(region::RegionPtr region, OpenStore open, QString storePath);

    /// The region in force: moments inside rows read in its time.
    void setRules(region::RegionPtr region) { m_region = std::move(region); }

    /// Cancelling the future gives the request up.
    [[nodiscard]] QFuture<base::Result<Audit>> read(AuditQuery query);
    /// Reads with up to kExportedRows rows and writes them: JSON where the name ends so, else CSV. Refused where there are more, and nothing is
    /// written.
    [[nodiscard]] QFuture<base::Result<AuditFile>> save(AuditQuery query, QString fileName);
    /// Adds up what was not added up before, from the first event on the first time. NotFound: the store has no ledger yet.
    [[nodiscard]] QFuture<base::Result<ChainStanding>> checkChain();

private:
    region::RegionPtr m_region;
    const OpenStore m_open;
    const QString m_path;
    std::shared_ptr<ChainStanding> m_checked = std::make_shared<ChainStanding>(); ///< the checking thread's
    base::WorkThread m_checking;
    base::WorkThread m_thread; ///< last: ends before what its work uses
};

} // namespace report
