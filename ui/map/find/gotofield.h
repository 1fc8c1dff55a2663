// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/find/gotolist.h"

#include <QLineEdit>
#include <QTimer>

namespace ui::map {

/// The field of the map that goes to a place: what is typed is found as it is typed, ↑ ↓ choose, Enter goes there, Esc closes. The names of the town
/// are read in idle moments from the first opening on, and what is found meanwhile grows; they are looked through in pieces of some milliseconds, and
/// what was typed last counts. GUI thread.
class GoToField final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kWidth = 340;

    /// Closed. Lies over `parent`, at the place that whoever owns it gives it; its height is its own.
    GoToField(const live::Hall &hall, const theme::Theme &theme, QWidget *parent);

    void open();
    /// Gives the keyboard back: closed() is emitted.
    void close();
    [[nodiscard]] bool isOpen() const { return isVisibleTo(parentWidget()); }
    [[nodiscard]] QLineEdit &edit() const { return *m_edit; }
    [[nodiscard]] GoToList &list() const { return *m_list; }
    /// Stays open and says why the chosen place cannot be gone to.
    void refuse(const QString &sentence);
    /// What was typed is still being looked for.
    [[nodiscard]] bool isLooking() const { return m_looking.isActive(); }
    /// "5 of 7"; empty while nothing is typed.
    [[nodiscard]] QString countText() const;

Q_SIGNALS:
    void chosen(const live::GoToHit &hit);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void find();
    void lookOn();
    void present(live::GoToAnswer answer);
    void readOn();
    void fit();
    void choose(int row);
    const theme::Theme &m_theme;
    live::GoToFinder m_finder;
    QLineEdit *m_edit;
    GoToList *m_list;
    QTimer m_reading;    ///< runs while names are to be read
    QTimer m_looking;    ///< runs while something is looked for
    bool m_goes = false; ///< Enter was pressed meanwhile
    int m_found = 0;
};

} // namespace ui::map
