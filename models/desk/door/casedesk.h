// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "desk/door/knowncase.h"
#include "domain/case/caseorder.h"
#include "domain/case/lifecycle.h"
#include "domain/source/alike.h"
#include "domain/source/sourceword.h"

#include <QFuture>
#include <QHash>

#include <vector>

namespace desk {

/// Handed out after the commit: the order is on disk.
struct Receipt {
    base::CaseId id;
    QString number;
    quint32 version = 0;
    base::Position position;
    bool known = false;                          ///< the source had sent this report before; unless it brought something new, nothing was added
    bool updated = false;                        ///< known, and what was new was taken over: a first closing, or a correction
    std::vector<domain::SourceChange> differs{}; ///< known, and what the source says otherwise than before and was *not* taken over
    bool soundedAgain = false;                   ///< a sensor's alarm, added to its open ticket
    bool noted = false;                          ///< updated, with a note on what of the new word could not be taken
};

/// A case as somebody opens it: its state and all that happened.
struct CaseFile {
    domain::Case state;
    std::vector<domain::CommittedEvent> timeline; ///< oldest first
};

/// What to look for among all stored cases, open or not. Text finds words of number, title, place and description and the code of an element,
/// also single Chinese characters; what `alike` has for a part of it stands for that part too.
struct SearchRequest {
    QString text;
    int most = 200;
    QHash<QString, domain::Alike> alike{}; ///< by a part of the text between blanks: what may stand for it (region::ownWordsFor)
    /// Instead of the text: the last four digits of a caller's number. The answer is that caller's cases, and no number; nothing is uncovered by it.
    /// Refused to whoever has not Right::SearchCaller.
    QString callerTail{};
    domain::Role asker = domain::Role::Viewer; ///< who asks for a caller's digits; nobody asks for anything else
};

/// The one door to act and to ask. Thread-safe; never blocks; every answer comes as a future.
class CaseDesk {
public:
    virtual ~CaseDesk() = default;

    /// Decides, writes, and answers only after the commit. Busy when the queue is full.
    [[nodiscard]] virtual QFuture<base::Result<Receipt>> submit(domain::CaseOrder order) = 0;
    [[nodiscard]] virtual QFuture<base::Result<CaseFile>> open(base::CaseId id) = 0;
    [[nodiscard]] virtual QFuture<base::Result<std::vector<domain::CaseBrief>>> search(SearchRequest request) = 0;
    /// 人民建议: those without an answer, and those that got it at or after `answeredFrom`; whole, oldest first.
    [[nodiscard]] virtual QFuture<base::Result<std::vector<domain::Case>>> suggestions(base::Instant answeredFrom) = 0;
    /// What is known of a call while it is taken down; see KnownRequest. The latest wins: one that still waits when the next comes is answered with
    /// Cancelled.
    [[nodiscard]] virtual QFuture<base::Result<KnownCases>> known(KnownRequest request) = 0;
};

} // namespace desk
