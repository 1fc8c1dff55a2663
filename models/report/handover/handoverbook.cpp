// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/handover/handoverbook.h"

#include "base/try.h"
#include "desk/writer/storeparts.h"
#include "report/words.h"
#include "store/ledger/ledgercheck.h"
#include "store/log/centrelog.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/sqlstore.h"

#include <algorithm>

namespace report {

namespace {

/// Takes in the centre's events in order, and keeps what was asked for.
class HandoverGatherer {
public:
    explicit HandoverGatherer(const HandoverQuery &query) : m_query(query) {}

    void take(const store::CommittedCentreEvent &each)
    {
        if (const auto *frozen = std::get_if<domain::HandoverFrozen>(&each.event.body))
            take(each, *frozen);
        else if (const auto *corrected = std::get_if<domain::HandoverCorrected>(&each.event.body))
            take(each, *corrected);
    }
    [[nodiscard]] HandoverBook finish()
    {
        std::ranges::reverse(m_book.sheets);
        return std::move(m_book);
    }

private:
    void take(const store::CommittedCentreEvent &each, const domain::HandoverFrozen &frozen)
    {
        ++m_book.all;
        if (m_query.number && *m_query.number != frozen.text.number)
            return;
        if (m_book.sheets.size() >= static_cast<size_t>(std::max(1, m_query.most)))
            m_book.sheets.erase(m_book.sheets.begin());
        const QString digest = domain::digestOf(frozen.text);
        m_book.sheets.push_back(
            {each.version, each.event.at, each.event.actor.seat, frozen, {}, digest == frozen.digest && digest == frozen.outgoing.digest});
    }
    void take(const store::CommittedCentreEvent &each, const domain::HandoverCorrected &corrected)
    {
        const auto sheet = std::ranges::find_if(m_book.sheets, [&](const FrozenHandover &one) { return one.fact.text.number == corrected.number; });
        if (sheet != m_book.sheets.end())
            sheet->corrections.push_back({each.version, each.event.at, each.event.actor.post, corrected.words});
    }
    const HandoverQuery &m_query;
    HandoverBook m_book;
};

} // namespace

base::Result<HandoverBook> readHandovers(const desk::ReaderParts &parts, const HandoverQuery &query)
{
    HandoverGatherer gatherer(query);
    TRY_DONE(parts.log().replayCentre(0, [&](const store::CommittedCentreEvent &each) {
        if (query.until && each.event.at > *query.until)
            return false;
        gatherer.take(each);
        return true;
    }));
    return gatherer.finish();
}

base::Result<HandoverChain> checkHandoverChain(const QString &storePath, const HandoverChain &before)
{
    TRY(const auto connection, store::openReadOnly(storePath, store::StoreOptions().busyTimeout));
    TRY(const auto anchor, store::anchorAt(*connection, storePath));
    if (!anchor)
        return base::fail(base::ErrorCode::NotFound, Words::tr("This store has no seal yet; it gets one when it is next written to."));
    store::LedgerCheckOptions options;
    options.from = before.holds() ? before.commit : 0;
    TRY(const store::LedgerCheck check, store::checkLedger(*connection, options));
    // The ledger seals the events' hashes; that each is the hash of what its event says is a walk of its own.
    TRY(const QString fault, store::CentreLog(*connection).firstFault());
    return HandoverChain{check.last.seq, check.broken, check.unsealedEvents, fault};
}

QString shortDigest(const QString &digest)
{
    QStringList groups;
    for (qsizetype at = 0; at < 16 && at < digest.size(); at += 4)
        groups.append(digest.mid(at, 4));
    return groups.join(QLatin1Char(' '));
}

} // namespace report
