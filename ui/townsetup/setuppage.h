// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"
#include "townsetup/townfiles.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace ui::theme {
class Label;
}

namespace ui::actions {
class KeyButton;
}

namespace ui::townsetup {

class ColumnTable;
class RemarkList;
class SetupMap;
class SetupSteps;

/// A town out of its own file of grids: the steps on the left, the town that would be in the middle, what was found and how the columns are read on
/// the right. Whatever is changed is checked anew at once; nothing is written before Save. The same checks as `gridhallctl town new`. GUI thread.
class SetupPage final : public QWidget {
    Q_OBJECT
public:
    /// Both outlive it. `packs`: the folder in which packs of one's own lie.
    SetupPage(const theme::Theme &theme, TownFiles &files, const QString &packs);

    /// A file of grids, as if it had been chosen.
    void setFile(const QString &path);
    [[nodiscard]] const std::optional<town::TownCheck> &check() const { return m_check; }
    [[nodiscard]] SetupWish wish() const;
    /// Why nothing can be saved; empty: it can be.
    [[nodiscard]] QString blocked() const;

Q_SIGNALS:
    void saved(const QString &folder); ///< of the pack that was written
    void left();

private:
    [[nodiscard]] QWidget *buildTop();
    [[nodiscard]] QWidget *buildFoot();
    [[nodiscard]] QWidget *buildLeft();
    [[nodiscard]] QWidget *buildRight();
    void wire();
    void bindKeys();
    void askFile();
    void askFolder();
    void checkAnew();
    void setCheck(const town::TownCheck &check);
    void tell(const base::Error &why);
    void say(const QString &sentence);
    void nameFolder();
    void showBlocked();
    void save();
    const theme::Theme &m_theme;
    TownFiles &m_files;
    const QString m_packs;
    QString m_file;
    bool m_guesses = true, m_folderChosen = false, m_saving = false, m_waits = false;
    std::optional<town::TownCheck> m_check;
    SetupSteps *m_steps;
    SetupMap *m_map;
    RemarkList *m_remarks;
    ColumnTable *m_columns;
    theme::Label *m_told, *m_count, *m_blocked;
    actions::KeyButton *m_save;
};

} // namespace ui::townsetup
