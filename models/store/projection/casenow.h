// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/projection/briefcolumns.h"
#include "store/projection/projections.h"

#include <QSet>
#include <QVariantList>

namespace store {

/// The store's salt for domain::callerKey(); Storage when the store has none.
[[nodiscard]] base::Result<QByteArray> callerSalt(const Connection &connection);

/// One row a case, as it stands now: `case_now`.
class CaseNow final : public Projection {
public:
    explicit CaseNow(const Connection &connection) : m_connection(connection), m_texts(caseNowTexts(connection.dialect())) {}

    [[nodiscard]] QString name() const override;
    [[nodiscard]] int revision() const override;
    [[nodiscard]] base::Outcome reset() override;
    [[nodiscard]] base::Outcome put(const FoldedCase &folded) override;
    [[nodiscard]] base::Result<bool> hasCase(CaseId id) override;
    [[nodiscard]] base::Outcome retire(Position stoodAt) override;
    [[nodiscard]] base::Outcome filled() override;
    [[nodiscard]] base::Result<bool> hasOld() const override;
    [[nodiscard]] base::Outcome clearOld(int most) override;
    void forgetStatements() override
    {
        for (std::optional<Statement> *kept : {&m_put, &m_change, &m_remove, &m_whole})
            kept->reset();
    }

    /// Makes the case's row what it must be; true when it was not.
    [[nodiscard]] base::Result<bool> mend(const domain::Case &folded);
    /// Removes rows of no case between two ids (to the end without the second) and counts them; `known` are those that are cases.
    [[nodiscard]] base::Result<quint64> removeOthers(CaseId after, std::optional<CaseId> before, const QSet<CaseId> &known);

private:
    const Connection &m_connection;
    [[nodiscard]] static QVariantList rowOf(const domain::Case &folded);
    /// Sees to the hashes by which the case is found by its caller; they lie with its key. True when they were others.
    [[nodiscard]] base::Result<bool> traceCaller(const domain::Case &folded);
    [[nodiscard]] base::Outcome insert(const domain::Case &folded);
    [[nodiscard]] base::Outcome keepSeeds(Position stoodAt);
    [[nodiscard]] base::Outcome putAside();
    const SqlTexts m_texts;
    std::optional<QByteArray> m_salt;
    std::optional<Statement> m_put, m_change, m_remove, m_whole;
};

/// The name of the row of `projection` that says up to where the seeds (see CaseReader::seeds) go, and of the one that says from when on.
inline constexpr char kSeedPosition[] = "case_seed", kSeedFrom[] = "case_seed.from";

/// The words of each case: `case_text`.
class CaseText final : public Projection {
public:
    /// `table`: another one than case_text, which is to take its place.
    explicit CaseText(const Connection &connection, const QString &table = {})
        : m_connection(connection), m_table(table), m_texts(connection.dialect(), "case_text.sql")
    {}

    [[nodiscard]] QString name() const override;
    [[nodiscard]] int revision() const override;
    [[nodiscard]] base::Outcome reset() override;
    [[nodiscard]] base::Outcome put(const FoldedCase &folded) override;
    [[nodiscard]] base::Result<bool> hasCase(CaseId id) override;
    [[nodiscard]] base::Outcome retire(Position stoodAt) override;
    [[nodiscard]] base::Result<bool> hasOld() const override;
    [[nodiscard]] base::Outcome clearOld(int most) override;
    [[nodiscard]] bool wantsTending() const override { return m_wantsTending; }
    [[nodiscard]] base::Outcome tend() override;
    void forgetStatements() override
    {
        m_put.reset();
        m_forget.reset();
    }

    /// Of the other table: how many words stand in one of the two only; …
    [[nodiscard]] base::Result<quint64> differences();
    /// … it becomes case_text, which is put out of the way; …
    [[nodiscard]] base::Outcome replaceOld();
    /// … or goes out of the way itself.
    [[nodiscard]] base::Outcome putAside();

private:
    [[nodiscard]] QString text(const char *name) const;
    const Connection &m_connection;
    const QString m_table;
    const SqlTexts m_texts;
    std::optional<Statement> m_put, m_forget;
    bool m_wantsTending = true; ///< what an earlier program left is not known
};

} // namespace store
