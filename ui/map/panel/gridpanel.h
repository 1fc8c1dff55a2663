// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/queuemodel.h"
#include "theme/theme.h"

#include <QFrame>

namespace ui::theme {
class Label;
}
namespace ui::actions {
class KeyButton;
}
class QListView;

namespace ui::map {

/// The chosen grid: chief, open cases by level, elements, and its cases in the order of the queue. Until the hall is known it says
/// why nothing is. Without a grid: how to choose one. Where the hall's wall can be told, a button shows the grid there, or takes it back.
class GridPanel final : public QFrame {
    Q_OBJECT
public:
    GridPanel(const live::Hall &hall, const theme::Theme &theme, QWidget *parent = nullptr);

    void setGrid(const QString &code);
    [[nodiscard]] QString grid() const { return m_grid; }
    /// How the grid stands to the wall: the button's key, whether this window has it there, and a line below it: by whose word it is there, or why it
    /// cannot be. The button is there from the first call on.
    void setWall(const QString &key, bool own, const QString &words);
    [[nodiscard]] const actions::KeyButton &wallButton() const { return *m_wall; }
    [[nodiscard]] QString wallLine() const;
    [[nodiscard]] int caseCount() const { return m_cases.rowCount(); }

Q_SIGNALS:
    void caseChosen(base::CaseId id);
    void wallWanted(const QString &grid);

private:
    void showFigures();
    [[nodiscard]] QString elementsText() const;
    const live::Hall &m_hall;
    QString m_grid;
    live::GridIndex m_index = -1;
    live::QueueModel m_cases;
    theme::Label *m_title = nullptr, *m_chief = nullptr, *m_levels = nullptr, *m_elements = nullptr, *m_onWall = nullptr;
    actions::KeyButton *m_wall = nullptr;
    bool m_offersWall = false;
    QListView *m_list = nullptr;
};

} // namespace ui::map
