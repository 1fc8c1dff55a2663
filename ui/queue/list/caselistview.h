// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/list/keptrows.h"
#include "queue/list/queuedelegate.h"

#include <QTableView>
#include <QTimer>

namespace ui::queue {

/// A list of cases: fixed rows, one delegate, selection by case and not by row. Only rows that say something else than before are painted. Keys work
/// with an input method on. GUI thread.
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

    void setCompact(bool compact);
    /// Room for numbers that carry their year.
    void setLongNumbers(bool longer);
    void setDrill(bool drill);
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
    RowSource m_source;
    const live::Hall &m_hall;
    const theme::Theme &m_theme;
    QueueDelegate *m_delegate;
    Vocabulary m_vocabulary;
    Wants m_wants;
    int m_measured = -1; ///< so many rows told what is wanted
    base::CaseId m_selected;
    base::CaseId m_anchor; ///< the case that keeps its place on screen in a list that is not at its top: under the mouse, chosen, or the first one
    int m_anchorOffset = 0;
    int m_lastRow = 0;
    int m_hovered = -1; ///< the row under the mouse …
    int m_hoverY = -1;  ///< … which is here
    KeptRows m_kept;
    QTimer m_halfSeconds; ///< runs while a row in view blinks
    bool m_blinkOn = true;
    bool m_compact = false, m_longNumbers = false;
    bool m_restoring = false;
    bool m_hadFocus = false, m_givenBack = false;
};

} // namespace ui::queue
