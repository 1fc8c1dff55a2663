// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/queuemodel.h"
#include "theme/theme.h"

#include <QFrame>

namespace ui::theme {
class Label;
}
class QListView;

namespace ui::map {

/// The chosen grid: chief, open cases by level, elements, and its cases in the order of the queue. Until the hall is known it says
/// why nothing is. Without a grid: how to choose one.
class GridPanel final : public QFrame {
    Q_OBJECT
public:
    GridPanel(const live::Hall &hall, const theme::Theme &theme, QWidget *parent = nullptr);

    void setGrid(const QString &code);
    [[nodiscard]] QString grid() const { return m_grid; }
    [[nodiscard]] int caseCount() const { return m_cases.rowCount(); }

Q_SIGNALS:
    void caseChosen(base::CaseId id);

private:
    void showFigures();
    [[nodiscard]] QString elementsText() const;
    const live::Hall &m_hall;
    QString m_grid;
    live::GridIndex m_index = -1;
    live::QueueModel m_cases;
    theme::Label *m_title = nullptr, *m_chief = nullptr, *m_levels = nullptr, *m_elements = nullptr;
    QListView *m_list = nullptr;
};

} // namespace ui::map
