// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/keybutton.h"
#include "townsetup/townfiles.h"

#include <QFrame>

class QComboBox;
class QLineEdit;
class QVBoxLayout;
namespace ui::theme {
class Label;
}

namespace ui::townsetup {

/// The steps to a town, one below the other: its file, the system of its coordinates, its name, what would be saved, and where. All of them can be
/// gone back to at any time. GUI thread.
class SetupSteps final : public QFrame {
    Q_OBJECT
public:
    SetupSteps(const theme::Theme &theme, QWidget *parent);

    /// A file was chosen: its name stands in the first step until it is checked.
    void setFile(const QString &path);
    void setCheck(const town::TownCheck &check);
    /// No check stands: the file is being read, or cannot be.
    void clear(const QString &why);
    void setFolder(const QString &folder);

    [[nodiscard]] QString system() const; ///< empty: as the file says
    [[nodiscard]] town::TownName name() const;
    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// What stands in the list of what would be saved, for tests and screen readers.
    [[nodiscard]] QStringList summary() const;

Q_SIGNALS:
    void fileWanted();
    void folderWanted();
    void systemChanged();
    void nameChanged();

private:
    QVBoxLayout *addStep(int number, const QString &title);
    void addFileStep();
    void addSystemStep();
    void addNameStep();
    void addSaveStep();
    void pickSystem();
    const theme::Theme &m_theme;
    QVBoxLayout *m_rows;
    theme::Label *m_file, *m_found, *m_systemFound, *m_summary, *m_folderLine;
    QComboBox *m_system;
    QLineEdit *m_epsg, *m_name, *m_letters;
    QString m_folder;
    QStringList m_lines;
};

} // namespace ui::townsetup
