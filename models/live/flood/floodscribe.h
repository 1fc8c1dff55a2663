// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/centre/centreboard.h"
#include "live/flood/floodledger.h"
#include "live/flood/itemkinds.h"

namespace live {

/// Writes what came in a flood into the centre's log, once the flood is over. Every seat that saw the flood asks for it; the centre takes the first
/// and refuses the others, which then leave the rest of this flood to that one. A flood that no seat sees the end of has no record. GUI thread only;
/// never waits.
class FloodScribe final : public QObject {
    Q_OBJECT
public:
    /// Both outlive it. Without a centre records are told and go nowhere: tests, and halls without one.
    FloodScribe(const Hall &hall, const CentreBoard *centre, QObject *parent = nullptr);

    [[nodiscard]] const Flood &flood() const { return m_ledger.flood(); }

Q_SIGNALS:
    /// A flood is over, or its record full; what this seat saw of it.
    void closed(const domain::FloodRecorded &record);
    /// The record is in the log: this seat's.
    void recorded(const domain::FloodRecorded &record);
    /// Nothing was written, and not because another seat has: a sentence for the person.
    void troubled(const QString &sentence);

private:
    void take(base::CaseId id);
    void look();
    void write(const domain::FloodRecorded &record);
    const Hall &m_hall;
    const CentreBoard *m_centre;
    const base::Instant m_since; ///< older cases that come in are no flood: a day that is played or imported
    FloodLedger m_ledger;
    ItemKinds m_kinds;
    bool m_leftToAnother = false; ///< the record of this flood is written elsewhere
};

} // namespace live
