// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/bulk/bulkrecord.h"
#include "live/bulk/caseopener.h"

namespace live {

/// What became of a run that was cut short: each of its cases is opened and asked. An item is done where the case has the act's event by the run's
/// post after the version that its order named, and taken back where the event of the way back follows; what the list on disk heard counts for
/// nothing but the words of a refusal. Nothing is written. GUI thread.
class BulkCheck final : public QObject {
    Q_OBJECT
public:
    /// Begins at once. The desk outlives the check.
    BulkCheck(desk::CaseDesk &desk, BulkRecord record, QObject *parent = nullptr);

    [[nodiscard]] const BulkRecord &record() const { return m_record; }
    /// In the order of the run; Ready: it was not done and nobody refused it.
    [[nodiscard]] const BulkItems &items() const { return m_items; }
    [[nodiscard]] int left() const { return m_opener.left(); }
    /// Those that the act does not hold for and nobody refused, in order.
    [[nodiscard]] std::vector<base::CaseId> open() const;

Q_SIGNALS:
    void changed();  ///< at most once a frame
    void finished(); ///< all were asked

private:
    void take(size_t place, const base::Result<desk::CaseFile> &file);
    const BulkRecord m_record;
    BulkItems m_items;
    CaseOpener m_opener;
};

/// How a case's own events say that an item of the record stands. Pure.
[[nodiscard]] BulkStand standByEvents(const BulkRecord &record, const BulkRecord::Item &item, const std::vector<domain::CommittedEvent> &timeline);

} // namespace live
