// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger/ledgerparts.h"
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

struct LedgerInFile;

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

/// The key of the mark that a commit sealed what was put into the store without Gridhall: this, and the commit's number. Its value: how many events.
inline constexpr QLatin1StringView kUnsealedFact{"ledger-unsealed-"};

/// Keeps the ledger of a store within the write transactions of one connection: whatever a transaction wrote into the logs or into the
/// rows beside them is sealed in it by one more line. Owned by its connection; not thread-safe.
class Ledger {
public:
    explicit Ledger(const Connection &connection);

    /// Before a transaction: sees to it that the connection notes what it does. Does nothing while the file has no ledger.
    [[nodiscard]] base::Outcome prepare();
    /// The schema changed: triggers and statements are made anew by the next prepare().
    [[nodiscard]] base::Outcome restart();
    /// First thing in a transaction: the file must hold all that this connection saw before, with the same digest, and must itself, past the
    /// write-ahead log, hold a line of this ledger that is no older than the one it held before. `written`: it was written from elsewhere. Then, or
    /// when another line stands in it, the newest commits are added up again from what stands in the file, not in memory.
    [[nodiscard]] base::Outcome compare(bool written);
    /// Whether the file itself says what it said at the last compare(). A few reads; needs no transaction.
    [[nodiscard]] bool fileIsKnown() const;
    /// Last thing in a transaction: one more line, if there is anything to seal. What stood in the logs before the transaction and was sealed by no
    /// commit goes into the line like all else, with a mark that says so for ever: to read and write on must not hide it.
    [[nodiscard]] base::Outcome seal();
    void committed() { m_known = m_pending; }

    /// The newest line that this connection has seen committed.
    [[nodiscard]] const LedgerLine &known() const { return m_known; }

private:
    [[nodiscard]] base::Result<LedgerLine> newest();
    [[nodiscard]] base::Result<QByteArray> digestAt(quint64 seq);
    [[nodiscard]] base::Result<bool> isOurs(const LedgerLine &line, const LedgerLine &last);
    [[nodiscard]] base::Outcome compareView(const LedgerLine &last);
    /// What is wrong with what the file itself says; empty when nothing is.
    [[nodiscard]] base::Result<QString> strangeness(const LedgerInFile &inFile, const LedgerLine &last);
    [[nodiscard]] base::Outcome compareFile(LedgerInFile &inFile, const LedgerLine &last);
    [[nodiscard]] base::Outcome lookAgain(const LedgerLine &last, quint64 inFile);
    [[nodiscard]] base::Outcome addUpNewest(const LedgerLine &last, quint64 inFile);
    [[nodiscard]] base::Outcome findUnsealed(const LedgerLine &last);
    [[nodiscard]] base::Outcome restateAll();
    [[nodiscard]] base::Outcome addLogs(const LedgerLine &before, LedgerDigest &digest, bool &any);
    [[nodiscard]] base::Outcome addRows(quint64 seq, LedgerDigest &digest, bool &any);

    const Connection &m_connection;
    const SqlTexts m_texts;
    std::vector<LedgerPart> m_parts;
    bool m_ready = false;
    Statement m_newest, m_atPosition, m_digestAt, m_events, m_centre, m_touched, m_addRow, m_add, m_unsealed;
    LedgerLine m_known, m_pending;
    quint32 m_root = 0;               ///< the first page of the table
    LedgerLine m_inFile;              ///< the newest line that stood in the file itself
    std::optional<quint64> m_foreign; ///< events that stood there unsealed when the transaction began
};

/// Reads the line a statement over `ledger` stands on: seq, position, centre, digest.
[[nodiscard]] LedgerLine ledgerLineAt(const Statement &row);

} // namespace store
