// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <span>

struct sqlite3_stmt;

namespace store {

/// A cell that comes from elsewhere than a statement. Its bytes are somebody else's.
struct LooseCell {
    enum class Kind : quint8 { Null, Whole, Real, Text };
    Kind kind = Kind::Null;
    qint64 whole = 0;
    double real = 0;
    QByteArrayView bytes{}; ///< UTF-8
};

/// The cells of one row after another, through the engine's own interface: Qt Sql wraps each in a QVariant, which makes the hall's start three
/// times as long. What no case can hold makes the row unsound, and reads as something harmless. One object a thread.
class RowCells {
public:
    RowCells();

    /// Begins the row on which `statement` stands.
    void begin(sqlite3_stmt *statement);
    /// Begins a row of these cells, which outlive it; there are as many as are asked for.
    void begin(std::span<const LooseCell> cells);
    /// False once a cell of this row held what cannot be.
    [[nodiscard]] bool isSound() const { return m_sound; }
    void spoil() { m_sound = false; }

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QString text(int column) const;
    /// A text that repeats from row to row (a code): shared instead of being made anew.
    [[nodiscard]] QString code(int column);
    [[nodiscard]] double real(int column) const;
    /// The number, which must lie in [least, most]; else the row is unsound and the answer `least`.
    [[nodiscard]] qint64 number(int column, qint64 least, qint64 most);
    /// The moment that a person can have meant; none when NULL.
    [[nodiscard]] std::optional<base::Instant> moment(int column);

private:
    struct SharedText {
        QByteArray bytes;
        QString text;
    };
    [[nodiscard]] QByteArrayView bytes(int column) const;
    [[nodiscard]] qint64 whole(int column) const;
    [[nodiscard]] const LooseCell &cell(int column) const { return m_loose[static_cast<size_t>(column)]; }
    std::unique_ptr<std::array<SharedText, 1024>> m_shared;
    sqlite3_stmt *m_row = nullptr; ///< null: the row is of loose cells
    std::span<const LooseCell> m_loose;
    bool m_sound = true;
};

/// A moment that a person can have meant: from the year 1 to 9999.
[[nodiscard]] bool isMoment(qint64 msec);

} // namespace store
