// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "actions/widget/askline.h"
#include "bulk/bulkwords.h"
#include "live/bulk/bulkcheck.h"
#include "live/bulk/bulkplan.h"
#include "live/bulk/bulkrun.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace ui::theme {
class Label;
}
namespace ui::casefile {
class ActPanel;
}

namespace ui::bulk {

class BulkHead;
class UndoBar;

/// One act for many cases, in place of the case file: what it would do, asked for once; its progress with a result for each case; ten seconds to take
/// all of it back; and what became of a run that was cut short. Ctrl+Enter sends, Esc leaves. While a run is on its way a second press does nothing.
/// GUI thread; never waits.
class BulkPanel final : public QWidget {
    Q_OBJECT
public:
    explicit BulkPanel(const actions::Console &console, QWidget *parent = nullptr);
    ~BulkPanel() override;

    /// What stands here.
    enum class Shown : quint8 {
        Nothing,
        Plan, ///< nothing is sent yet; its form or its question is open
        Run,
        Left, ///< a run that was cut short
    };

    /// Looks at the cases and asks once; with `filled` the form is filled in already. noticed() says it where the act is none for many cases, the
    /// seat has no right to it, or a run is on its way.
    void prepare(domain::CaseAct act, const std::vector<base::CaseId> &ids, const std::optional<domain::Filled> &filled = std::nullopt);
    /// The newest run that a fallen console has left; nothing happens where there is none, or something else stands here.
    void showLeft();

    [[nodiscard]] Shown shown() const { return m_shown; }
    /// Whether a form or a question is open that keys wait for.
    [[nodiscard]] bool asks() const { return m_shown == Shown::Plan; }
    [[nodiscard]] bool isMoving() const { return m_run && m_run->isMoving(); }
    /// Ctrl+Enter: what is asked is sent.
    void submit();
    /// Esc. What is on its way goes on.
    void leave();
    /// Ctrl+Z: false where no run can be taken back now.
    bool takeBack();
    /// Ctrl+I: false where nothing stands here of which something was not done.
    bool selectUndone();
    /// A key that does nothing while the question is open: says so.
    void tellWaiting(const QString &wanted);
    /// The keyboard comes here: to what is asked, or to the list.
    void enter();

    [[nodiscard]] live::BulkPlan *plan() const { return m_plan.get(); }
    [[nodiscard]] live::BulkRun *run() const { return m_run.get(); }
    [[nodiscard]] live::BulkCheck *check() const { return m_check.get(); }
    [[nodiscard]] casefile::ActPanel &form() const { return *m_form; }
    [[nodiscard]] actions::AskLine &question() const { return *m_ask; }
    [[nodiscard]] BulkHead &head() const { return *m_head; }
    [[nodiscard]] BulkList &list() const { return *m_list; }
    [[nodiscard]] UndoBar &undoBar() const { return *m_undo; }
    /// What is said beside the figures: warnings, troubles.
    [[nodiscard]] QString notes() const;

Q_SIGNALS:
    void changed(); ///< something else stands here, or nothing
    void undoneWanted(const std::vector<base::CaseId> &ids);
    void caseWanted(base::CaseId id);
    void left(); ///< the keyboard goes back to the queue
    void noticed(const QString &title, const QString &detail);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    /// The hall's time, for what lasts ten seconds of it.
    class HallClock final : public base::Clock {
    public:
        explicit HallClock(const live::Hall &hall) : m_hall(hall) {}
        [[nodiscard]] base::Instant now() const override { return m_hall.now(); }

    private:
        const live::Hall &m_hall;
    };

    void build();
    void wire();
    [[nodiscard]] QString whyNot(domain::CaseAct act, size_t cases) const;
    [[nodiscard]] live::BulkWays ways() const;
    /// Which cases wait for another seat that writes in them, asked while the panel lives.
    [[nodiscard]] live::BulkHold held() const;
    [[nodiscard]] static QString noneCan();
    /// Of those that cannot have it; empty: all can.
    [[nodiscard]] QString othersText() const;
    void askOnce();
    void ask(const QString &trouble = {});
    [[nodiscard]] actions::AskLine::Question questionNow() const;
    /// The open question, or the form's head, says how many can have it and how many cannot, as it is now.
    void askAnew();
    void begin(const domain::Filled &filled);
    void goOn();
    void drop();
    void setShown(Shown shown);
    void refresh();
    void refreshPlan();
    void refreshRun();
    void refreshLeft();
    void refreshButtons();
    void refreshUndo();
    void say(const QStringList &lines);
    void showItems(const live::BulkItems &items, Tense tense);
    [[nodiscard]] std::vector<base::CaseId> undone() const;

    const actions::Console m_console;
    const HallClock m_clock;
    std::unique_ptr<live::BulkPlan> m_plan;
    std::unique_ptr<live::BulkRun> m_run;
    std::unique_ptr<live::BulkCheck> m_check;
    std::optional<domain::Filled> m_filled; ///< of the plan, where a form does not ask for it
    QString m_trouble;                      ///< why what was asked could not be done, while the question stands
    Shown m_shown = Shown::Nothing;
    live::BulkItems m_lined;      ///< of which the lines were made …
    std::vector<BulkLine> m_made; ///< … by place …
    std::vector<size_t> m_order;  ///< … and in which order these stand
    Tense m_tense = Tense::Will;
    BulkHead *m_head;
    UndoBar *m_undo;
    theme::Label *m_notes;
    BulkList *m_list;
    casefile::ActPanel *m_form;
    actions::AskLine *m_ask;
    QWidget *m_buttons;
    actions::KeyButton *m_select, *m_stop, *m_goOn, *m_close;
    QTimer m_quarter; ///< while something can be taken back
};

} // namespace ui::bulk
