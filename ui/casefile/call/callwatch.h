// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "casefile/form/reportdraft.h"
#include "live/call/duplicates.h"
#include "live/call/itemguess.h"

#include <QObject>

#include <memory>
#include <optional>

namespace ui::casefile {

/// What is known of a call while it is typed: the caller's cases, cases that may be the same matter, what the words mean, how often it was reported.
/// It asks the desk for what the hall does not hold; the newest that was typed wins, and an answer to something older is dropped. GUI thread; never
/// waits.
class CallWatch final : public QObject {
    Q_OBJECT
public:
    explicit CallWatch(const actions::Console &console, QObject *parent = nullptr);
    ~CallWatch() override;

    /// Another call: nothing is known of it.
    void begin();
    /// What stands in the form now. Looked at once, before the next frame, however often it is said.
    void setDraft(const ReportDraft &draft);
    /// The form is closed: nothing is followed until begin().
    void end();

    /// The caller's cases, open ones first, the latest first.
    [[nodiscard]] const std::vector<live::LikeCase> &callers() const { return m_callers; }
    /// The caller, where the digits mean one number alone; none while they mean several or nobody.
    [[nodiscard]] const std::optional<domain::Caller> &caller() const { return m_caller; }
    /// Cases that may be the call's matter, the likeliest first.
    [[nodiscard]] const std::vector<live::Duplicate> &duplicates() const { return m_duplicates; }
    /// Items that the words may mean, the likeliest first.
    [[nodiscard]] const std::vector<live::ItemGuess> &guesses() const { return m_guesses; }
    /// Code of the item that was chosen, else of the likeliest; empty while the words say nothing.
    [[nodiscard]] const QString &item() const { return m_item; }
    [[nodiscard]] int repeats() const { return m_repeats; }     ///< as the severity rule counts them, this one included
    [[nodiscard]] int timesHere() const { return m_timesHere; } ///< of this item at this place in live::kLikeSpan, this one included
    [[nodiscard]] base::Metres radius() const;                  ///< of the item
    /// Why the store could not be asked, as a sentence; empty when it was.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

    /// The open cases that the call can be joined to: those that are offered, then the caller's others.
    [[nodiscard]] const std::vector<live::LikeCase> &targets() const { return m_targets; }
    /// The one that is chosen of them; none where there is none.
    [[nodiscard]] const live::LikeCase *target() const;
    /// The next of them, or the one before; stays at the ends.
    void stepTarget(int by);
    void chooseTarget(base::CaseId id);

Q_SIGNALS:
    void changed();

private:
    void look();
    void ask();
    void receive(const base::Result<desk::KnownCases> &answer);
    void recount();
    void findCaller();
    void findTargets();
    [[nodiscard]] live::CallMatter matter() const;
    const actions::Console m_console;
    const live::ItemGuesser m_guesser;
    ReportDraft m_draft, m_asked;
    desk::KnownCases m_known;
    std::vector<live::LikeCase> m_callers, m_targets;
    std::vector<live::Duplicate> m_duplicates;
    std::vector<live::ItemGuess> m_guesses;
    std::optional<domain::Caller> m_caller;
    base::CaseId m_target;
    QString m_trouble;
    QString m_item; ///< chosen, else the likeliest
    int m_repeats = 1, m_timesHere = 1;
    quint64 m_generation = 0;
    bool m_following = false, m_toLook = false;
};

} // namespace ui::casefile
