// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/ledgerparts.h"
#include "store/sqlite/connection.h"

#include <functional>
#include <optional>

namespace store {

/// One line of the ledger: a commit, how far the two logs went with it, and the digest of everything written up to it.
struct LedgerLine {
    quint64 seq = 0;      ///< commits, from 1; 0: before any
    quint64 position = 0; ///< the newest case event's
    quint64 centre = 0;   ///< the newest centre event's version
    QByteArray digest;    ///< 32 bytes; empty before any commit
    friend bool operator==(const LedgerLine &, const LedgerLine &) = default;
};

/// A row beside the logs as a commit left it.
struct LedgerRow {
    quint64 seq = 0;
    QString part, key;
    std::optional<QString> value; ///< none: removed
};

/// Adds up one commit's digest: that of the commit before, then its case events by position, its centre events by version, its rows by
/// part and key. Every field goes in with its length, so that no two commits read alike.
class LedgerDigest {
public:
    explicit LedgerDigest(const LedgerLine &before);
    ~LedgerDigest();
    LedgerDigest(const LedgerDigest &) = delete;
    LedgerDigest &operator=(const LedgerDigest &) = delete;

    void addEvent(quint64 position, const QByteArray &hash);
    void addCentreEvent(quint64 version, const QByteArray &hash);
    void addRow(const LedgerRow &row);
    /// The line that this commit gets; the object is used up.
    [[nodiscard]] LedgerLine finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Keeps the ledger of a store within the write transactions of one connection: whatever a transaction wrote into the logs or into the
/// rows beside them is sealed in it by one more line. Owned by its connection; not thread-safe.
class Ledger {
public:
    explicit Ledger(const Connection &connection);

    /// Before a transaction: sees to it that the connection notes what it does. Does nothing while the file has no ledger.
    [[nodiscard]] base::Outcome prepare();
    /// The schema changed: triggers and statements are made anew by the next prepare().
    [[nodiscard]] base::Outcome restart();
    /// First thing in a transaction: the file must hold all that this connection saw before, with the same digest. `thoroughly`: it was
    /// written from elsewhere, so the newest commits are added up again from what stands in the file, not in memory.
    [[nodiscard]] base::Outcome compare(bool thoroughly);
    /// Last thing in a transaction: one more line, if there is anything to seal.
    [[nodiscard]] base::Outcome seal();
    void committed() { m_known = m_pending; }

    /// The newest line that this connection has seen committed.
    [[nodiscard]] const LedgerLine &known() const { return m_known; }

private:
    [[nodiscard]] base::Result<LedgerLine> newest();
    [[nodiscard]] base::Outcome lookAgain(const LedgerLine &last);
    [[nodiscard]] base::Outcome restateAll();
    [[nodiscard]] base::Outcome addLogs(const LedgerLine &before, LedgerDigest &digest, bool &any);
    [[nodiscard]] base::Outcome addRows(quint64 seq, LedgerDigest &digest, bool &any);

    const Connection &m_connection;
    const SqlTexts m_texts;
    std::vector<LedgerPart> m_parts;
    bool m_ready = false;
    Statement m_newest, m_atPosition, m_digestAt, m_events, m_centre, m_touched, m_addRow, m_add;
    LedgerLine m_known, m_pending;
};

/// Reads the line a statement over `ledger` stands on: seq, position, centre, digest.
[[nodiscard]] LedgerLine ledgerLineAt(const Statement &row);

} // namespace store
