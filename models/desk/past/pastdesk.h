// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/casedesk.h"
#include "desk/past/readerpool.h"

#include <QCoreApplication>

namespace desk {

/// The answer to every order of a replay.
template <class Value> [[nodiscard]] QFuture<base::Result<Value>> refusedInThePast()
{
    return QtFuture::makeReadyFuture<base::Result<Value>>(
        base::fail(base::ErrorCode::Refused,
                   QCoreApplication::translate("desk", "This is a replay: the past cannot be changed. Go back to the live hall to act.")));
}

/// The desk of a replay: case files end at the past moment, every order is refused with a sentence. Thread-safe.
class PastDesk final : public CaseDesk {
public:
    PastDesk(const StoreParts &parts, base::Instant at) : m_readers(parts.reader, 1, at) {}

    /// What is asked from now on is asked of another moment.
    void moveTo(base::Instant at) { m_readers.setUntil(at); }

    [[nodiscard]] QFuture<base::Result<Receipt>> submit(domain::CaseOrder) override { return refusedInThePast<Receipt>(); }
    [[nodiscard]] QFuture<base::Result<CaseFile>> open(base::CaseId id) override { return m_readers.open(id); }
    [[nodiscard]] QFuture<base::Result<std::vector<domain::CaseBrief>>> search(SearchRequest request) override
    {
        return m_readers.search(std::move(request));
    }

    [[nodiscard]] QFuture<base::Result<std::vector<domain::Case>>> suggestions(base::Instant answeredFrom) override
    {
        return m_readers.suggestions(answeredFrom);
    }
    [[nodiscard]] QFuture<base::Result<KnownCases>> known(KnownRequest request) override { return m_readers.known(std::move(request)); }

private:
    ReaderPool m_readers;
};

} // namespace desk
