// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/emptystate.h"
#include "report/period/rates.h"
#include "suggestions/suggestionfile.h"
#include "suggestions/suggestionform.h"
#include "suggestions/suggestionlist.h"

#include <QFuture>
#include <QWidget>

class QButtonGroup;
class QStackedWidget;

namespace ui::suggestions {

/// 人民建议: those without an answer, and those answered in this local year, by state; taking one down; each step of its life; the adoption rate of
/// the year with its denominator. Asks the desk, never waits, and asks again when the hall hears of a suggestion while the page is shown. Other seats
/// are told which suggestion is open here, and hold it while somebody types, as a case. GUI thread only.
class SuggestionsPage final : public QWidget {
    Q_OBJECT
public:
    enum class State : quint8 { Loading, Shown, Failed };

    explicit SuggestionsPage(const actions::Console &console, QWidget *parent = nullptr);
    ~SuggestionsPage() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] SuggestionList &list() { return *m_list; }
    [[nodiscard]] SuggestionFile &file() { return *m_file; }
    /// Null while no form is open.
    [[nodiscard]] SuggestionForm *form() const { return m_open ? m_form : nullptr; }
    /// "Adoption rate 2025: 66.67 % = 2 / 3 …".
    [[nodiscard]] QString rateText() const;

    /// Opens the form of a new suggestion.
    void collect();
    /// Opens the form of a step of the chosen suggestion, or says why it cannot be taken.
    void step(domain::CaseAct act);

Q_SIGNALS:
    void stateChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QWidget *buildStates();
    void bindKeys();
    void ask();
    void receive(const base::Result<std::vector<domain::Case>> &answer);
    void refreshStates();
    void follow();
    void tellMoves(const desk::CaseFile &file);
    void wirePresence();
    void lookAt(bool shown);
    void followOthers();
    void tellTyped();
    void openForm(std::optional<domain::CaseAct> act);
    void closeForm();
    void refreshWhite();
    void send(const domain::CaseOrderBody &body);
    [[nodiscard]] int year() const;

    const actions::Console m_console;
    actions::PageKeys *m_keys;
    QFuture<base::Result<std::vector<domain::Case>>> m_asked;
    quint64 m_request = 0; ///< answers to older requests are dropped
    State m_state = State::Loading;
    bool m_stale = true;    ///< something came while the page was not shown
    bool m_open = false;    ///< a form is
    bool m_sending = false; ///< its order is not on disk yet
    theme::Label *m_rate = nullptr, *m_rateNote = nullptr;
    QButtonGroup *m_states = nullptr;
    QStackedWidget *m_left = nullptr, *m_right = nullptr;
    actions::EmptyState *m_empty = nullptr, *m_nothing = nullptr;
    SuggestionList *m_list = nullptr;
    SuggestionFile *m_file = nullptr;
    QFrame *m_new = nullptr; ///< where the form of a new one stands
    SuggestionForm *m_form = nullptr;
    actions::KeyButton *m_collect = nullptr;
};

} // namespace ui::suggestions
