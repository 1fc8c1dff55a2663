// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "domain/case/caseevent.h"

#include <QByteArray>

#include <array>
#include <memory>

namespace store {

class Connection;
using base::CaseId;

/// A hash of a caller (domain::callerKey, callerTailKey) as it lies in the table: eight bytes, big-endian.
[[nodiscard]] QByteArray callerHashBytes(quint64 hash);
/// The hash again; 0 where the bytes are none.
[[nodiscard]] quint64 callerHashOf(const QByteArray &bytes);

/// Keeps what events say of callers: sealed in the log, under a key that each case has for itself, beside the log (table caller_key). The chain of
/// hashes and the ledger cover the sealed bytes; whoever destroys the key has nobody's name any more, and the chain still holds. Beside the key lie
/// the hashes by which a caller's cases are found; they go with it. Owned by its connection; not thread-safe.
class CallerVault {
public:
    /// How what an event says of callers could be read: the worst of all of it.
    enum class Opened : quint8 {
        Nothing,   ///< it says nothing sealed
        Whole,     ///< opened
        Forgotten, ///< there is no key: those callers read as forgotten
        Broken,    ///< the key does not open it; they read as forgotten, and the doctor says so
    };
    enum class KeyState : quint8 {
        None, ///< nothing of it is sealed; its events name nobody, or in clear
        Kept,
        Destroyed,
    };

    explicit CallerVault(const Connection &connection);
    ~CallerVault();
    CallerVault(const CallerVault &) = delete;
    CallerVault &operator=(const CallerVault &) = delete;

    /// The event as the log keeps it (domain::encode), whoever it names sealed. Makes the case's key where there is none; what is said of a case
    /// whose key was destroyed is not written down. Inside a transaction of the caller's.
    [[nodiscard]] base::Result<QByteArray> sealed(CaseId id, const domain::EventBody &body);
    /// Opens what a decoded event holds sealed.
    [[nodiscard]] base::Result<Opened> open(CaseId id, domain::EventBody &body) const;

    /// The hash of what a source said (Claim::content) as it is kept: it covers the caller, and would tell him to whoever tries all numbers. Empty
    /// where the key was destroyed.
    [[nodiscard]] base::Result<QByteArray> sealedContent(CaseId id, const QByteArray &content);
    /// The hash again; empty where the key is gone.
    [[nodiscard]] base::Result<QByteArray> openContent(CaseId id, const QByteArray &kept) const;

    /// Hashes by which the case is found (0: none); nothing where its key was destroyed. True when they were others. Inside a transaction.
    [[nodiscard]] base::Result<bool> trace(CaseId id, quint64 caller, quint64 tail);
    /// Puts zeros over key and hashes, where they lie. Inside a transaction; the write-ahead log is to be emptied after it (Store::wipe).
    [[nodiscard]] base::Outcome destroy(CaseId id);

    [[nodiscard]] base::Result<KeyState> keyState(CaseId id) const;

private:
    static constexpr size_t kKeyBytes = 32, kHashBytes = 8;
    using Key = std::array<unsigned char, kKeyBytes>;
    using Hash = std::array<unsigned char, kHashBytes>;
    struct Row {
        KeyState state = KeyState::None;
        bool isThere = false;
        Key key{};
        Hash caller{}, tail{};
        ~Row();
    };
    class Sealer;
    class Opener;
    struct Statements;
    [[nodiscard]] base::Result<Row> find(CaseId id) const;
    /// The row as it is to be: over the one that is there, else at the end.
    [[nodiscard]] base::Outcome put(CaseId id, const Row &row);
    /// The row of a case with a key, which is made where there is none.
    [[nodiscard]] base::Result<Row> require(CaseId id);
    [[nodiscard]] base::Result<bool> isThere() const;

    const Connection &m_connection;
    std::unique_ptr<Statements> m_statements;
};

} // namespace store
