// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/projections.h"

namespace store {

/// The store's salt for domain::callerKey(); Storage when the store has none.
[[nodiscard]] base::Result<QByteArray> callerSalt(const Connection &connection);

/// One row a case, as it stands now: `case_now`.
class CaseNow final : public Projection {
public:
    explicit CaseNow(const Connection &connection) : m_connection(connection), m_texts(connection.dialect(), "case_now.sql") {}

    [[nodiscard]] QString name() const override;
    [[nodiscard]] int revision() const override;
    [[nodiscard]] base::Outcome reset() override;
    [[nodiscard]] base::Outcome put(const FoldedCase &folded) override;
    [[nodiscard]] base::Outcome setAside() override;
    [[nodiscard]] base::Result<quint64> differences() override;

private:
    const Connection &m_connection;
    [[nodiscard]] base::Outcome insert(const FoldedCase &folded, const domain::CaseBrief &brief);
    const SqlTexts m_texts;
    std::optional<QByteArray> m_salt;
    std::optional<Statement> m_put, m_change, m_remove;
};

/// The words of each case: `case_text`.
class CaseText final : public Projection {
public:
    explicit CaseText(const Connection &connection) : m_connection(connection), m_texts(connection.dialect(), "case_text.sql") {}

    [[nodiscard]] QString name() const override;
    [[nodiscard]] int revision() const override;
    [[nodiscard]] base::Outcome reset() override;
    [[nodiscard]] base::Outcome put(const FoldedCase &folded) override;
    [[nodiscard]] base::Outcome setAside() override;
    [[nodiscard]] base::Result<quint64> differences() override;

private:
    const Connection &m_connection;
    const SqlTexts m_texts;
    std::optional<Statement> m_put, m_forget;
};

} // namespace store
