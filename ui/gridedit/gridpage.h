// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gridedit/editmap.h"
#include "gridedit/gridfiles.h"

#include <QList>
#include <QWidget>

#include <array>

class QDateEdit;

namespace ui::theme {
class Label;
}
namespace ui::actions {
class AskLine;
class KeyButton;
class TitledPanel;
} // namespace ui::actions

namespace ui::gridedit {

class FaultList;
class GridForm;

/// The grids of a pack, edited by hand: the map in the middle with its tools above and what the next key does below, the chosen grid's words, what is
/// wrong between grids, and from which day on the new version holds, on the right. Nothing is written before Save; what is not saved is asked about
/// on leaving. GUI thread.
class GridPage final : public QWidget {
    Q_OBJECT
public:
    /// Both outlive it. `pack`: the folder whose grids are to be edited.
    GridPage(const theme::Theme &theme, GridFiles &files, const QString &pack);
    ~GridPage() override;

    [[nodiscard]] const town::GridEdit *edit() const { return m_opened.edit.get(); }
    [[nodiscard]] EditMap &map() const { return *m_map; }
    [[nodiscard]] GridForm &form() const { return *m_form; }
    [[nodiscard]] FaultList &faults() const { return *m_faults; }
    [[nodiscard]] QDateEdit &from() const { return *m_from; }
    [[nodiscard]] actions::AskLine &ask() const { return *m_ask; }
    /// The sentence that stands below the map; empty: none does.
    [[nodiscard]] QString told() const;
    /// Why nothing can be saved; empty: it can be.
    [[nodiscard]] QString blocked() const;
    /// Whether something was saved.
    [[nodiscard]] bool hasSaved() const { return m_hasSaved; }

Q_SIGNALS:
    void left();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // gridpanels.cpp
    [[nodiscard]] QWidget *buildTop();
    [[nodiscard]] QWidget *buildMiddle();
    [[nodiscard]] QWidget *buildRight();
    [[nodiscard]] QWidget *buildVersion(QWidget *right);
    [[nodiscard]] QWidget *buildFoot();
    void buildTools(QWidget *bar);
    actions::KeyButton *addTool(QWidget *bar, const QString &text, const QKeySequence &key, const std::function<void()> &act);

    void wire();
    void wireActs();
    void open(const OpenedGrids &opened);
    void use(EditTool tool);
    void remove();
    void trim();
    void fill();
    void goBack(bool again);
    void toggleNeighbours();
    void leave();
    void askBeforeLeaving();
    void goAway();
    /// Takes in what is typed and not said yet; false: it was refused, and why stands below the map.
    [[nodiscard]] bool settle();
    void save();
    /// After an act: shows what there is now, or why it was refused. Whether it was done.
    template <class Answer> bool took(const Answer &answer);
    void showAll();
    void showTools();
    void showBlocked();
    void say(const QString &sentence);
    [[nodiscard]] bool isReady();
    const theme::Theme &m_theme;
    GridFiles &m_files;
    const QString m_pack;
    OpenedGrids m_opened;
    bool m_together = true, m_saving = false, m_hasSaved = false, m_refused = false;
    bool m_closes = false, m_leaves = false; ///< the window is to be closed; nothing is asked any more
    int m_fault = -1;
    qint64 m_savingMark = 0;
    EditMap *m_map;
    GridForm *m_form;
    FaultList *m_faults;
    QDateEdit *m_from;
    actions::AskLine *m_ask;
    actions::TitledPanel *m_list;
    std::array<actions::KeyButton *, 5> m_tools{}; ///< by EditTool
    actions::KeyButton *m_alone, *m_undo, *m_redo, *m_save, *m_trim, *m_fill;
    theme::Label *m_title, *m_hint, *m_told, *m_count, *m_blocked;
};

} // namespace ui::gridedit
