// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/list/checkheader.h"
#include "queue/list/keptrows.h"
#include "queue/list/queuedelegate.h"

#include <QSet>
#include <QTableView>
#include <QTimer>

namespace ui::queue {

class CaseMarks;

/// A list of cases: fixed rows, one delegate, selection by case and not by row. One case is chosen, which is looked at; many can be selected beside
/// it (CaseMarks): by X, Shift with the arrows, Ctrl and Shift with the mouse, or their boxes; Esc selects none. Only rows that say something else
/// than before are painted. Keys work with an input method on. GUI thread.
class CaseListView final : public QTableView {
    Q_OBJECT
public:
    CaseListView(const theme::Theme &theme, const live::Hall &hall, QAbstractItemModel *model, RowSource source, QWidget *parent = nullptr);

    /// The case that a person chose last; invalid before the first choice. Stays while rows move, and when its row leaves.
    [[nodiscard]] base::CaseId selected() const { return m_selected; }
    /// Selects and shows the row of a case; when it is not in the list the choice is remembered and no row is marked.
    void select(base::CaseId id);
    void selectRow(int row);
    /// The keyboard comes back from elsewhere: what is chosen stays chosen, and where nothing is, nothing gets chosen.
    void takeBack();
    [[nodiscard]] int selectedRow() const { return m_selected.isValid() ? m_source.rowOf(m_selected) : -1; }

    /// Where the selected cases are kept; without it none can be selected. They outlive the list.
    void useMarks(CaseMarks &marks);
    /// The chosen row is selected, or no longer; nothing happens where none is chosen.
    void toggleMark();
    /// Every row of the list, beside what is selected already.
    void markAll();

    void setCompact(bool compact);
    /// What a person made of the columns.
    void setColumnChoice(const ColumnChoice &choice);
    [[nodiscard]] const ColumnChoice &columnChoice() const { return m_choice; }
    /// Room for numbers that carry their year.
    void setLongNumbers(bool longer);
    void setDrill(bool drill);
    /// Nothing is heard of the store: the rows are as of an earlier moment, and look it.
    void setStale(bool stale);
    [[nodiscard]] int firstVisibleRow() const;
    [[nodiscard]] int lastVisibleRow() const;
    /// Looks at all visible rows again, at times and marks too, and repaints those that say something else now: for what the item model does not
    /// tell.
    void refreshRows();
    /// Paints every row anew.
    void restyle();
    /// The whole row in words, for its tip.
    [[nodiscard]] QString spoken(int row) const { return m_delegate->spoken(row); }
    [[nodiscard]] const RowSource &source() const { return m_source; }

Q_SIGNALS:
    void caseSelected(base::CaseId id);
    void openRequested(base::CaseId id);
    void backRequested();
    void keyPressed(); ///< any key: the order must stand still for a while
    void scrolled();   ///< other rows are in view

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void keyboardSearch(const QString &) override {}
    bool viewportEvent(QEvent *event) override;

private:
    void restore();
    QRegion keepUp();
    [[nodiscard]] std::vector<KeptRows::Row> visibleRows(int first, int count) const;
    void paintRows(QPainter &painter, const QRegion &region);
    void blinkFor(bool any);
    void blink();
    void layOut();
    void measure();
    void holdAnchor();
    bool moveBy(int key);
    bool move(int key, Qt::KeyboardModifiers held);
    void followMarks();
    [[nodiscard]] bool isMarked(int row) const;
    [[nodiscard]] CheckHeader::Box boxOf(int row) const;
    bool unmarkAll();
    void beginRange();
    void stretchRange();
    void endRange();
    bool markByMouse(const QMouseEvent &event);
    RowSource m_source;
    const live::Hall &m_hall;
    const theme::Theme &m_theme;
    QueueDelegate *m_delegate;
    Vocabulary m_vocabulary;
    Wants m_wants;
    ColumnChoice m_choice;
    int m_measured = -1; ///< so many rows told what is wanted
    base::CaseId m_selected;
    base::CaseId m_anchor; ///< the case that keeps its place on screen in a list that is not at its top: under the mouse, chosen, or the first one
    int m_anchorOffset = 0;
    int m_lastRow = 0;
    int m_hovered = -1; ///< the row under the mouse …
    int m_hoverY = -1;  ///< … which is here
    KeptRows m_kept;
    CheckHeader *m_checks;
    CaseMarks *m_marks = nullptr;
    base::CaseId m_rangeFrom;         ///< where Shift began; invalid: it is not held
    QSet<base::CaseId> m_rangeBeside; ///< selected when it did
    bool m_marking = false;           ///< the pressed button selects
    QTimer m_halfSeconds;             ///< runs while a row in view blinks
    bool m_blinkOn = true;
    bool m_compact = false, m_longNumbers = false, m_stale = false;
    bool m_restoring = false;
    bool m_hadFocus = false, m_givenBack = false;
};

} // namespace ui::queue
