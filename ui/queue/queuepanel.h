// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "actions/widget/emptystate.h"
#include "queue/calm.h"
#include "queue/filterrow.h"
#include "queue/list/caselistview.h"
#include "queue/list/casemarks.h"
#include "queue/list/storedmodel.h"
#include "queue/queuefooter.h"
#include "queue/viewrow.h"

#include <QSet>
#include <QWidget>

#include <memory>

class QStackedWidget;

namespace live {
class FloodFold;
}

namespace ui::queue {

class Arrangement;
struct SpeltPack;

/// The queue of open cases with its filters, and the list of stored cases that a search found. One case is chosen in both.
/// GUI thread; never waits: a search in the store answers later, and only the newest answer shows.
class QueuePanel final : public QWidget {
    Q_OBJECT
public:
    explicit QueuePanel(const actions::Console &console, QWidget *parent = nullptr);
    ~QueuePanel() override;

    [[nodiscard]] base::CaseId selected() const { return list().selected(); }
    /// Chooses a case from outside (map, related cases, toast).
    void select(base::CaseId id);
    [[nodiscard]] CaseListView &queue() const { return *m_queue; }
    [[nodiscard]] CaseListView &storedList() const { return *m_stored; }
    /// The one that shows.
    [[nodiscard]] CaseListView &list() const { return m_showingStored ? *m_stored : *m_queue; }
    [[nodiscard]] live::QueueModel &model() const { return *m_model; }
    [[nodiscard]] FilterRow &filters() const { return *m_filters; }
    [[nodiscard]] bool showsStored() const { return m_showingStored; }
    /// Order, columns and named views of the list.
    [[nodiscard]] Arrangement &arrangement() const { return *m_arrangement; }
    [[nodiscard]] ViewRow &views() const { return *m_views; }

    /// The cases that are selected for one act to all of them; both lists show them.
    [[nodiscard]] CaseMarks &marks() const { return *m_marks; }
    /// Those, as the list that shows has them from its top on; what is not in it comes last, the oldest first.
    [[nodiscard]] std::vector<base::CaseId> marked() const;

    void setCompact(bool compact);
    void setDrill(bool drill);
    void focusList();
    /// Gives the keyboard back to the list after a form or another panel; nothing gets chosen by that.
    void takeBack();
    /// Takes the actions that are the queue's own; false for others.
    bool act(actions::Action action);

Q_SIGNALS:
    void caseSelected(base::CaseId id);
    void openRequested(base::CaseId id);
    /// The empty queue's one way on: take a report down.
    void newCaseWanted();
    /// A notice: what happened, and what to do.
    void noticed(const QString &title, const QString &detail);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void enterList();
    void watchMarks();
    void watchWriters();
    [[nodiscard]] bool actOnMarks(actions::Action action);
    [[nodiscard]] QueueFooter::Marked countMarks() const;
    void watch(CaseListView *view);
    void refresh();
    void refreshList();
    void watchHall();
    void watchArrangement();
    void showFirst();
    void applyFilter(const live::QueueFilter &filter);
    void searchStored(const QString &text);
    void askCaller(const QString &typed);
    [[nodiscard]] live::QueueFilter withCallers(live::QueueFilter filter) const;
    [[nodiscard]] std::vector<domain::CaseBrief> withCallers(std::vector<domain::CaseBrief> found) const;
    [[nodiscard]] QHash<QString, domain::Alike> alikeFor(const QString &text);
    void showFound(const QString &text, const base::Result<std::vector<domain::CaseBrief>> &found);
    void leaveStored();
    void endWithWholeRow();
    void refreshEmpty();
    void refreshUnknown();
    void refreshFooter();
    void selectNextWaiting();
    void toggleGroup();
    void tellFlood(int cases);
    const actions::Console m_console;
    live::QueueModel *m_model;
    StoredModel *m_storedModel;
    ViewRow *m_views;
    FilterRow *m_filters;
    CaseMarks *m_marks;
    QStackedWidget *m_lists;
    CaseListView *m_queue;
    CaseListView *m_stored;
    actions::EmptyState *m_empty;
    QueueFooter *m_footer;
    Calm *m_calm;
    live::FloodFold *m_fold;
    Arrangement *m_arrangement;
    QSet<base::CaseId> m_new; ///< arrived since the view last showed the place where they stand
    QString m_storedProblem;
    quint64 m_generation = 0;
    QString m_callerTail;                     ///< the digits that were asked for last; empty: none
    std::vector<domain::CaseBrief> m_callers; ///< what was found by them
    std::shared_ptr<SpeltPack> m_spelt;       ///< made with the first search among stored cases
    bool m_showingStored = false;
};

} // namespace ui::queue
