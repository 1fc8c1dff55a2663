// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/case.h"
#include "store/sqlite/connection.h"

#include <QVariantList>

#include <array>
#include <memory>

struct sqlite3_stmt;

namespace store {

/// Rows of `{brief}` (case_now.sql), one at a time, through the engine's own interface: Qt Sql wraps each of the 38 values in a QVariant,
/// which makes the hall's start three times as long. One object a thread; must not outlive its connection.
class BriefScan {
public:
    [[nodiscard]] static base::Result<BriefScan> start(const Connection &connection, const QString &sql, const QVariantList &values = {});

    /// True while there is a row. Look at failure() when it ends.
    [[nodiscard]] bool next();
    /// False when the present row holds what no case can be: a level 9, a state that there is not, a moment in no year. The brief is then
    /// safe to look at, and only its id says anything; the truth is in the log.
    [[nodiscard]] bool isSound() const { return m_sound; }
    /// The present row; overwritten by next().
    [[nodiscard]] const domain::CaseBrief &brief() const { return m_brief; }
    /// The number in a column behind those of the brief, counted from 0; none when it is NULL.
    [[nodiscard]] std::optional<int> numberBehind(int place) const;
    [[nodiscard]] base::Outcome failure() const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };
    /// Codes repeat from row to row: their texts are shared instead of being made anew.
    struct SharedText {
        QByteArray bytes;
        QString text;
    };
    BriefScan(const Connection &connection, sqlite3_stmt *statement);
    [[nodiscard]] base::Outcome bind(const QVariantList &values);
    void read();
    void readCounts(int &column);
    void readMoments(int &column);
    /// The number in a column, which must lie in [least, most]; else the row is unsound and the answer `least`.
    [[nodiscard]] qint64 checkedAt(int column, qint64 least, qint64 most);
    [[nodiscard]] std::optional<base::Instant> momentAt(int column);
    [[nodiscard]] QString sharedTextAt(int column);

    const Connection *m_connection;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    std::unique_ptr<std::array<SharedText, 1024>> m_shared;
    domain::CaseBrief m_brief;
    int m_code = 0;
    bool m_sound = true;
};

} // namespace store
