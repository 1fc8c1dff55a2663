// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/casedesk.h"

#include <QHash>
#include <QPromise>

#include <functional>
#include <map>
#include <vector>

namespace support {

/// A desk that records what it is asked and answers what the test says. One thread.
class FakeDesk final : public desk::CaseDesk {
public:
    using Answer = std::function<base::Result<desk::Receipt>(const domain::CaseOrder &)>;

    [[nodiscard]] QFuture<base::Result<desk::Receipt>> submit(domain::CaseOrder order) override;
    /// The file given by setFile(), else NotFound.
    [[nodiscard]] QFuture<base::Result<desk::CaseFile>> open(base::CaseId id) override;
    /// What `found` says.
    [[nodiscard]] QFuture<base::Result<std::vector<domain::CaseBrief>>> search(desk::SearchRequest request) override;

    /// What `collected` says.
    [[nodiscard]] QFuture<base::Result<std::vector<domain::Case>>> suggestions(base::Instant answeredFrom) override;

    /// What `knownCases` says.
    [[nodiscard]] QFuture<base::Result<desk::KnownCases>> known(desk::KnownRequest request) override;

    /// How orders are answered; by default with a receipt for the order's case.
    void setAnswer(Answer answer) { m_answer = std::move(answer); }
    void setFile(desk::CaseFile file) { m_files.insert(file.state.id, std::move(file)); }
    /// While waiting, orders stay unanswered until finish().
    void setWaiting(bool waiting) { m_waiting = waiting; }
    /// Answers every order that waits.
    void finish();

    std::vector<domain::CaseOrder> orders; ///< everything submitted, oldest first
    std::vector<base::CaseId> opened;
    std::vector<desk::SearchRequest> searches;
    base::Result<std::vector<domain::CaseBrief>> found;
    base::Result<std::vector<domain::Case>> collected;
    std::vector<base::Instant> suggestionsFrom; ///< what suggestions() was asked
    base::Result<desk::KnownCases> knownCases;
    std::vector<desk::KnownRequest> knownAsked; ///< what known() was asked
    bool knownWaits = false;                    ///< known() is answered by answerKnown() alone
    /// Answers the question of this place in knownAsked, of those that were asked while knownWaits.
    void answerKnown(size_t asked, desk::KnownCases answer);

private:
    [[nodiscard]] base::Result<desk::Receipt> answer(const domain::CaseOrder &order) const;

    struct Waiting {
        domain::CaseOrder order;
        QPromise<base::Result<desk::Receipt>> promise;
    };
    Answer m_answer;
    QHash<base::CaseId, desk::CaseFile> m_files;
    std::vector<Waiting> m_unanswered;
    std::map<size_t, QPromise<base::Result<desk::KnownCases>>> m_knownUnanswered;
    bool m_waiting = false;
};

} // namespace support
