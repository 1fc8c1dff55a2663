// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/pagekeys.h"
#include "actions/widget/formkeeper.h"
#include "duty/dutylist.h"
#include "duty/people/commandpicture.h"
#include "duty/taskform.h"
#include "duty/turnstrip.h"
#include "live/centre/centreboard.h"

#include <QStackedWidget>

#include <array>

namespace ui::duty {

/// People, patrols, plans and things of the centre: who is on duty and where somebody is missing, who stands in for whom, what was
/// patrolled, where the vehicles are, which plan runs and who is called. Every task has a key and a form; orders go to the board's desk and
/// nothing is shown as done before it is on disk. GUI thread only; never waits.
class DutyPage final : public QWidget {
    Q_OBJECT
public:
    enum class Panel : quint8 { Patrols, Shift, People, Command, Plans, Tasks, Roll, StandIns, Resources, Posts };
    static constexpr std::array kPanels{Panel::Patrols, Panel::Shift, Panel::People,   Panel::Command,   Panel::Plans,
                                        Panel::Tasks,   Panel::Roll,  Panel::StandIns, Panel::Resources, Panel::Posts};

    DutyPage(const actions::Console &console, live::CentreBoard &board, QWidget *parent = nullptr);

    /// The keys named at the window's foot.
    [[nodiscard]] static QList<actions::Action> keyHints();
    [[nodiscard]] DutyList &list(Panel panel) const { return *m_lists[static_cast<size_t>(panel)]; }
    [[nodiscard]] const TurnStrip &strip() const { return *m_strip; }
    [[nodiscard]] const CommandPicture &picture() const { return *m_picture; }
    [[nodiscard]] TaskFormView &form() const { return *m_form; }
    /// A form is open.
    [[nodiscard]] bool isAsking() const { return m_side->currentIndex() == 1; }
    [[nodiscard]] QString note() const; ///< the line at the foot: what was done last, or why something cannot be done
    /// Opens the form of a task; where it cannot be done now the note says why.
    void begin(actions::Action task, const Pick &pick);

Q_SIGNALS:
    /// An order is on disk.
    void noticed(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *buildPanel(Panel panel, const QString &title, std::initializer_list<actions::Action> tasks);
    void bindTasks();
    void refresh();
    void tick();
    void showPlans();
    void showPeople(const desk::CentreView &view, base::Instant now);
    void showPanels();
    void showButtons();
    /// Why the task cannot be begun here now; empty: it can.
    [[nodiscard]] QString refusalOf(actions::Action task, const desk::CentreView &view, base::Instant now) const;
    void beginChosen(actions::Action task);
    void keepForm(actions::Action task);
    void send(actions::Action task, const QVariantMap &values);
    void leave();
    void say(const QString &sentence);
    const actions::Console m_console;
    live::CentreBoard &m_board;
    actions::PageKeys *m_keys;
    std::array<DutyList *, kPanels.size()> m_lists{};
    QList<std::pair<actions::Action, actions::KeyButton *>> m_buttons;
    TurnStrip *m_strip = nullptr;
    CommandPicture *m_picture = nullptr; ///< above the list of its panel
    QWidget *m_middle = nullptr;         ///< the column of command, plans, tasks and roll call
    QStackedWidget *m_side = nullptr;
    TaskFormView *m_form = nullptr;
    actions::FormKeeper m_keeper;
    theme::Label *m_note = nullptr;
    QPointer<QWidget> m_before; ///< had the focus before a form was opened
    qint64 m_minute = -1;       ///< of the last whole refresh
};

} // namespace ui::duty
