// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "live/lists/viewbook.h"
#include "queue/filterrow.h"
#include "queue/list/caselistview.h"
#include "queue/list/queueheader.h"
#include "queue/viewrow.h"

#include <QObject>
#include <QTimer>

class QMenu;

namespace ui::queue {

/// What a person makes of the list of cases: order, columns, named views; and that all of it is there again after a restart, with the filter, the
/// chosen case and the place in the list. The state is kept among the person's drafts (live::DraftBook), views in live::ViewBook; without these, in
/// the past and for pictures, it holds as long as the window does. Another person at the seat brings columns and views of their own; filter, order,
/// place and chosen case stay with the seat. GUI thread.
class Arrangement final : public QObject {
    Q_OBJECT
public:
    /// The parts of the queue that it arranges; they outlive it.
    struct Parts {
        live::QueueModel &model;
        FilterRow &filters;
        ViewRow &views;
        CaseListView &queue, &stored;
    };
    Arrangement(const actions::Console &console, const Parts &parts, QObject *parent = nullptr);

    /// Brings back what was kept, once whoever owns the parts listens to them.
    void begin() { restore(); }
    /// Takes the actions that are its own; false for others.
    bool act(actions::Action action);
    /// Rows by level and time left again; false where they are already.
    bool backToUsual();
    /// Another order than now.
    void setOrder(const live::QueueOrder &order);
    [[nodiscard]] const ColumnChoice &columns() const { return m_queue.columnChoice(); }
    void setColumns(const ColumnChoice &columns);
    /// Keeps what is not kept yet. To be called before the parts go.
    void keepNow();

Q_SIGNALS:
    /// Other rows are beside each other, or other ones there: the place in the list is not what it was.
    void rearranged();
    void noticed(const QString &title, const QString &detail);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void wire();
    void wireViews();
    void wireHeader(CaseListView &list);
    void orderBy(live::QueueColumn column);
    void stepOrder(int step);
    void resizeColumn(int pixels);
    void openColumns(live::QueueColumn column, const QPoint &at);
    void addColumnEntries(QMenu &menu, live::QueueColumn column);
    void toggleColumn(live::QueueColumn column);
    void showOrder();
    void startSaving();
    void saveAs(const QString &name, const QString &renames);
    void choose(int place);
    void stepView(int step);
    [[nodiscard]] live::QueueFilter filterOf(const live::NamedView &view) const;
    [[nodiscard]] int currentView() const;
    void countViews();
    void showViews();
    void keepSoon();
    void restore();
    void restorePlace();
    [[nodiscard]] live::ListState state() const;
    [[nodiscard]] QueueHeader &headerOf(CaseListView &list) const;

    const actions::Console m_console;
    live::QueueModel &m_model;
    FilterRow &m_filters;
    ViewRow &m_views;
    CaseListView &m_queue, &m_stored;
    QString m_lastView; ///< the view that was shown last: its name is suggested where it is saved again
    live::ListState m_before;
    QTimer m_soon;
    bool m_restoring = false;
    bool m_restored = false; ///< what was kept has been read; from then on the list is what the seat made of it
    bool m_touched = false;  ///< somebody did something before what was kept was read
    bool m_placeWaits = false;
};

} // namespace ui::queue
