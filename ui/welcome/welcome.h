// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/keymap.h"
#include "theme/theme.h"
#include "welcome/keysrow.h"
#include "welcome/townrow.h"
#include "welcome/waycard.h"

#include <QWidget>

#include <functional>
#include <optional>

class QMenu;
class QScrollArea;

namespace ui::theme {
class Label;
}
namespace ui::actions {
class Chip;
}

namespace ui::welcome {

/// How the work begins.
enum class Way : quint8 { Drill, Import, Empty };

struct Choice {
    QString pack; ///< folder of the region pack
    Way way = Way::Drill;
    QString scenario; ///< of a drill
    friend bool operator==(const Choice &, const Choice &) = default;
};

/// What a drill can begin with.
struct Scenario {
    QString id, name, text; ///< name and text translated
};

/// The first screen: the language, a town, and a drill, an import or an empty desk. Works with the keyboard alone, and says its keys. It neither
/// reads packs nor opens stores: towns come by setTowns(), the choice goes out by chosen(). GUI thread.
class Welcome final : public QWidget {
    Q_OBJECT
public:
    /// Where the cases of a town will be: the file's path; the second argument: of its drill.
    using StoreOf = std::function<QString(const region::Region &, bool)>;
    /// `keys` outlives it.
    Welcome(const theme::Theme &theme, const actions::KeyMap &keys, const QList<Scenario> &scenarios, StoreOf storeOf);
    ~Welcome() override;

    /// The town whose pack is `wanted` is chosen, else the first.
    void setTowns(std::vector<Town> towns, const QString &wanted);
    /// One more town, chosen at once.
    void addTown(const Town &town);
    /// A sentence that says why something did not go: stands below the heading until the next choice.
    void setTrouble(const QString &sentence);
    /// What would begin now with the block that has the keyboard; the pack is empty while no town is loaded.
    [[nodiscard]] Choice choice() const;
    /// Somebody chose here before: it does not greet as if nothing were there.
    void setReturning();
    /// The block and the scenario of an earlier one, for a window that is made anew.
    void setChoice(const Choice &choice);
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

Q_SIGNALS:
    void chosen(const ui::welcome::Choice &choice);
    void languageWanted(const QString &language); ///< "zh_CN" or "en"
    void packWanted(const QString &folder);       ///< a folder that a person chose
    void gridsWanted(const QString &pack);        ///< the grids of this town's pack are to be edited
    void setupWanted();                           ///< a town is to be made out of its own files
    void helpWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildTop();
    [[nodiscard]] QWidget *buildFoot();
    void buildWays(const QList<Scenario> &scenarios);
    [[nodiscard]] QWidget *buildHead(const QString &title, const QString &aside);
    void bindKeys();
    void begin(Way way);
    void offerTowns();
    void editGrids();
    void askFolder();
    void showDrillButton();
    void showStore();
    void arrange();
    [[nodiscard]] int stretchOf(const WayCard &card) const;
    [[nodiscard]] WayCard *cardOf(Way way) const;
    [[nodiscard]] Way focusedWay() const;
    const theme::Theme &m_theme;
    const actions::KeyMap &m_keys;
    const StoreOf m_storeOf;
    const QList<Scenario> m_scenarios;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_body = nullptr;
    theme::Label *m_heading = nullptr, *m_sub = nullptr, *m_store = nullptr;
    actions::Chip *m_chinese = nullptr, *m_english = nullptr;
    QList<QWidget *> m_heads; ///< of the sections: go on low screens
    TownRow *m_towns = nullptr;
    WayCard *m_drill = nullptr, *m_import = nullptr, *m_empty = nullptr;
    KeysRow *m_firstKeys = nullptr;
    QString m_trouble;
    std::optional<Way> m_wish; ///< chosen before the towns were there
};

} // namespace ui::welcome

Q_DECLARE_METATYPE(ui::welcome::Choice)
