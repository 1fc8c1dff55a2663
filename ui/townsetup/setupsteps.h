// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/keybutton.h"
#include "townsetup/townfiles.h"

#include <QFrame>

#include <array>

class QComboBox;
class QLineEdit;
class QVBoxLayout;
namespace ui::theme {
class Label;
}

namespace ui::townsetup {

/// The steps to a town, one below the other: its file, the system of its coordinates, its name, its elements and sensors, what would be saved, and
/// where. All of them can be gone back to at any time. GUI thread.
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
    /// The table of elements or sensors; empty: none.
    void setThings(town::ThingsOf of, const QString &file);
    void setSystem(const QString &system); ///< as somebody said before, without a word to anybody
    void setName(const town::TownName &name);

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
    void thingsWanted(town::ThingsOf of);
    void thingsDropped(town::ThingsOf of);

private:
    QVBoxLayout *addStep(int number, const QString &title);
    void addFileStep();
    void addSystemStep();
    void addNameStep();
    void addThingsStep();
    void addThings(town::ThingsOf of, const QString &ask, const QString &key);
    void addSaveStep();
    void showThings(const town::ThingsCheck &check);
    void pickSystem();
    const theme::Theme &m_theme;
    QVBoxLayout *m_rows;
    theme::Label *m_file, *m_found, *m_systemFound, *m_summary, *m_folderLine;
    QComboBox *m_system;
    QLineEdit *m_epsg, *m_name, *m_letters;
    struct Things {
        theme::Label *line = nullptr;
        actions::KeyButton *drop = nullptr;
        QString file;
    };
    std::array<Things, 2> m_things; ///< by town::ThingsOf
    QString m_folder;
    QStringList m_lines;
};

} // namespace ui::townsetup
