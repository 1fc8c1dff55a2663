// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"

#include <QHash>
#include <QString>

#include <chrono>
#include <mutex>

namespace intake {

/// How wrong keys are answered.
struct ThrottleTerms {
    int free = 5;                      ///< wrong keys of one address that are answered at once
    base::Milliseconds first{500};     ///< how long the answer to the next one is held back; each further one waits twice as long …
    base::Milliseconds most{4'000};    ///< … but no longer
    base::Milliseconds forget{60'000}; ///< an address that sent none for so long begins anew
    qsizetype addresses = 4'096;       ///< remembered at most
};

/// Says how long the refusal of a wrong or missing key is held back. It never sees right keys, and so cannot slow them. Thread-safe.
class KeyThrottle {
public:
    using Moment = std::chrono::steady_clock::time_point;

    explicit KeyThrottle(ThrottleTerms terms = {}) : m_terms(terms) {}
    /// Counts one wrong key of `address` (see addressGroup).
    [[nodiscard]] base::Milliseconds wrong(const QString &address, Moment now);

private:
    struct Count {
        int wrong = 0;
        Moment last;
    };
    void makeRoom(Moment now);

    const ThrottleTerms m_terms;
    std::mutex m_mutex;
    QHash<QString, Count> m_counts;
};

} // namespace intake
