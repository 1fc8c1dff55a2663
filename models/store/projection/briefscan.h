// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/case.h"
#include "store/projection/rowcells.h"
#include "store/sqlite/connection.h"

#include <QVariantList>

#include <memory>

struct sqlite3_stmt;

namespace store {

/// Rows of `{brief}` (case_now.sql), one at a time. One object a thread; must not outlive its connection.
class BriefScan {
public:
    [[nodiscard]] static base::Result<BriefScan> start(const Connection &connection, const QString &sql, const QVariantList &values = {});

    /// True while there is a row. Look at failure() when it ends.
    [[nodiscard]] bool next();
    /// False when the present row holds what no case can be: a level 9, a state that there is not, a moment in no year. The brief is then
    /// safe to look at, and only its id says anything; the truth is in the log.
    [[nodiscard]] bool isSound() const { return m_cells.isSound(); }
    /// The present row; overwritten by next().
    [[nodiscard]] const domain::CaseBrief &brief() const { return m_brief; }
    /// The number in a column behind those of the brief, counted from 0; none when it is NULL.
    [[nodiscard]] std::optional<int> numberBehind(int place) const;
    [[nodiscard]] base::Outcome failure() const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };
    BriefScan(const Connection &connection, sqlite3_stmt *statement);
    [[nodiscard]] base::Outcome bind(const QVariantList &values);
    void read();

    const Connection *m_connection;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    RowCells m_cells;
    domain::CaseBrief m_brief;
    int m_code = 0;
};

} // namespace store
