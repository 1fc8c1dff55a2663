// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/watchedclock.h"
#include "theme/theme.h"
#include "townsetup/decisionbook.h"
#include "townsetup/townfiles.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <optional>

class QStackedWidget;
class QTabBar;

namespace ui::theme {
class Label;
}

namespace ui::actions {
class KeyButton;
class TitledPanel;
} // namespace ui::actions

namespace ui::townsetup {

class ColumnTable;
class PlaceList;
class PlaceStrip;
class RemarkList;
class SetupMap;
class SetupSteps;
class ThingsView;

/// A town out of its own files: the steps on the left, the town that would be in the middle with what can be decided near at hand, what was found and
/// how columns are read on the right. Whatever is changed is checked anew at once and kept for the next time; nothing is written into a pack before
/// Save. The same checks as `gridhallctl town new`. GUI thread.
class SetupPage final : public QWidget {
    Q_OBJECT
public:
    /// Both outlive it. `packs`: the folder in which packs of one's own lie.
    SetupPage(const theme::Theme &theme, TownFiles &files, const QString &packs);
    ~SetupPage() override;

    /// A file of grids, as if it had been chosen.
    void setFile(const QString &path);
    /// A table of elements or sensors, the same; empty: none any more.
    void setThings(town::ThingsOf of, const QString &path);
    [[nodiscard]] const std::optional<town::TownCheck> &check() const { return m_check; }
    [[nodiscard]] SetupWish wish() const;
    /// Why nothing can be saved; empty: it can be.
    [[nodiscard]] QString blocked() const;
    /// From now on its head says how long ago it was begun. The watch outlives it.
    void timeBy(const base::Stopwatch &watch);
    /// "Begun 12 minutes ago".
    [[nodiscard]] QString begunText() const;
    /// All that is told of the files, as a table for whoever mends them: CSV in UTF-8.
    [[nodiscard]] QByteArray findings() const;

Q_SIGNALS:
    void saved(const QString &folder); ///< of the pack that was written
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    // setuppanels.cpp
    [[nodiscard]] QWidget *buildTop();
    [[nodiscard]] QWidget *buildMiddle();
    [[nodiscard]] QWidget *buildFoot();
    [[nodiscard]] QWidget *buildLeft();
    [[nodiscard]] QWidget *buildRight();
    [[nodiscard]] QWidget *buildColumns(QWidget *right);
    void askFile();
    void askThings(town::ThingsOf of);
    void askFolder();
    void askExport();

    void wire();
    void wirePlaces();
    void bindKeys();
    void takeUp(const SetupWish &kept);
    void beginAnew();
    void decide(const QString &place, town::Choice choice);
    void takeBack();
    void choosePlace(int place);
    void checkAnew();
    void setCheck(const town::TownCheck &check);
    void showThings(const town::TownCheck &check);
    void tell(const base::Error &why);
    void say(const QString &sentence);
    void nameFolder();
    void showBlocked();
    void showBegun();
    void save();
    void keepSoon();
    [[nodiscard]] ThingsView &view(town::ThingsOf of) const { return *m_things[size_t(of)]; }
    const theme::Theme &m_theme;
    TownFiles &m_files;
    const QString m_packs;
    QString m_file;
    bool m_guesses = true, m_folderChosen = false, m_saving = false, m_waits = false, m_writing = false;
    std::optional<town::TownCheck> m_check;
    DecisionBook m_decisions;
    QTimer m_keep;   ///< what is typed is kept when the fingers rest
    QTimer m_minute; ///< for the head
    const base::Stopwatch *m_watch = nullptr;
    base::Milliseconds m_begun{0}; ///< of the watch
    SetupSteps *m_steps;
    SetupMap *m_map;
    PlaceStrip *m_strip;
    PlaceList *m_places;
    RemarkList *m_remarks;
    ColumnTable *m_columns;
    QTabBar *m_tabs;
    QStackedWidget *m_tables;
    std::array<ThingsView *, 2> m_things{}; ///< by town::ThingsOf
    actions::TitledPanel *m_toDecide;
    theme::Label *m_begunLabel, *m_told, *m_open, *m_count, *m_blocked;
    actions::KeyButton *m_save;
};

} // namespace ui::townsetup
