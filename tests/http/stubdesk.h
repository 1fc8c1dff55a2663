// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/casedesk.h"

#include <QHash>
#include <QPromise>

#include <mutex>
#include <optional>
#include <vector>

/// A desk in memory that gives numbers and knows a source's own ids again. Thread-safe.
class StubDesk final : public desk::CaseDesk {
public:
    [[nodiscard]] QFuture<base::Result<desk::Receipt>> submit(domain::CaseOrder order) override;
    [[nodiscard]] QFuture<base::Result<desk::CaseFile>> open(base::CaseId id) override;
    [[nodiscard]] QFuture<base::Result<std::vector<domain::CaseBrief>>> search(desk::SearchRequest request) override;
    [[nodiscard]] QFuture<base::Result<std::vector<domain::Case>>> suggestions(base::Instant) override { return {}; }
    [[nodiscard]] QFuture<base::Result<desk::KnownCases>> known(desk::KnownRequest) override { return {}; }

    /// While stalled, orders wait as if the disk did.
    void setStalled(bool stalled);
    /// From now on every order fails like this.
    void setFailure(std::optional<base::Error> failure);
    /// The reports that were filed, oldest first.
    [[nodiscard]] std::vector<domain::Report> reports() const;
    [[nodiscard]] size_t waiting() const;
    /// From now on a report that is known comes with this.
    void setDiffers(std::vector<domain::SourceChange> differs);

private:
    [[nodiscard]] base::Result<desk::Receipt> file(const domain::CaseOrder &order);

    struct Waiting {
        domain::CaseOrder order;
        QPromise<base::Result<desk::Receipt>> promise;
    };
    mutable std::mutex m_mutex;
    bool m_stalled = false;
    std::optional<base::Error> m_failure;
    std::vector<domain::SourceChange> m_differs;
    std::vector<domain::Report> m_reports;
    QHash<QString, desk::Receipt> m_known;
    std::vector<Waiting> m_waiting;
};
