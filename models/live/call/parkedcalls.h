// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "live/draftbook.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <optional>
#include <vector>

namespace live {

/// A call that waits half taken down.
struct ParkedCall {
    QString form;        ///< under which its draft is kept
    base::Instant since; ///< parked
    QVariantMap fields;  ///< as the form wrote them
    friend bool operator==(const ParkedCall &, const ParkedCall &) = default;
};

/// The calls that a person has parked: drafts of the person's book, so that they outlive the program and are nobody else's. Several at once. GUI
/// thread.
class ParkedCalls final : public QObject {
    Q_OBJECT
public:
    /// From so long on the person is told.
    static constexpr base::Milliseconds kTellAfter{10 * 60'000};

    /// Without a book nothing can be parked; it outlives this. `now`: the time by which calls wait.
    ParkedCalls(DraftBook *book, std::function<base::Instant()> now, QObject *parent = nullptr);

    /// The longest parked first.
    [[nodiscard]] const std::vector<ParkedCall> &all() const { return m_calls; }
    /// Keeps what stands in a form; `title` says which call it is. Refused with a sentence where nothing can be kept.
    [[nodiscard]] base::Outcome park(const QString &title, const QVariantMap &fields);
    /// Hands it out: it is parked no more. None when it is not there.
    std::optional<QVariantMap> take(const QString &form);
    /// Those that have waited for kTellAfter and were not told of since they were parked or this program began: each once.
    [[nodiscard]] std::vector<ParkedCall> toTell();

    /// Whether a draft is a parked call.
    [[nodiscard]] static bool isParked(const Draft &draft);
    /// Those of the drafts that are parked calls.
    [[nodiscard]] static std::vector<Draft> amongThem(std::vector<Draft> drafts);
    /// A call that stands in the form now, as one that was parked when it was typed last; every other draft as it is. `number`: that two of the same
    /// moment are two.
    [[nodiscard]] static Draft asParked(Draft draft, int number);

Q_SIGNALS:
    void changed();

private:
    void read();
    DraftBook *m_book;
    const std::function<base::Instant()> m_now;
    std::vector<ParkedCall> m_calls;
    QSet<QString> m_told;
};

} // namespace live
