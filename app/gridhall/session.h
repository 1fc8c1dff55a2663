// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "beginning.h"
#include "childservices.h"
#include "options.h"
#include "parts.h"
#include "screen.h"

#include "base/workthread.h"
#include "welcome/welcome.h"

#include <QObject>
#include <QSettings>

#include <memory>

namespace app {

/// One run of the console: its first screen where nobody has chosen anything yet, else the hall; from one to the other, and either made anew in
/// another language, within the same process. What it shows next is made before what it showed goes. GUI thread; waits where a hall opens, as the
/// program's start does.
class Session final : public QObject {
    Q_OBJECT
public:
    /// The settings hold what was chosen on screen.
    explicit Session(Options asked);
    ~Session() override;

    /// The first window. The error's sentence is for the person who started us.
    [[nodiscard]] base::Outcome start();

private:
    [[nodiscard]] static Options complete(Options asked, const QSettings &settings);
    void greet();
    void loadTowns();
    void loadPack(const QString &folder);
    void follow(const ui::welcome::Choice &choice);
    [[nodiscard]] base::Outcome open(const Options &options);
    void showHall(const TakenOver &before);
    void changeLanguage(const QString &language);
    void makeAnew();
    void leaveForStartPage();
    void closeHall();
    void takeStartPicture();
    QSettings m_settings;
    const Options m_asked; ///< by the command line, and what was chosen before
    Options m_options;     ///< of what is shown
    const ui::theme::Theme m_theme{look::Ground::Dark};
    ui::actions::KeyMap m_keys;
    std::vector<ui::welcome::Town> m_towns; ///< once loaded
    bool m_reading = false;
    std::unique_ptr<ui::shell::PlaceKeeper> m_place;
    std::unique_ptr<ui::welcome::Welcome> m_welcome;
    std::unique_ptr<Parts> m_parts;
    std::unique_ptr<ChildServices> m_children; ///< goes before the store's parts do
    std::unique_ptr<Screen> m_screen;
    std::unique_ptr<PictureTaker> m_pictures;
    base::WorkThread m_disk; ///< reads region packs; the last member, so that it ends first
};

} // namespace app
