// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deskpage/deskpage.h"
#include "shell/workplace.h"
#include "ui_desk/deskstage.h"
#include "ui_hall/textrecorder.h"

#include <algorithm>

// What the tests of the window's states share.

using StateTopic = ui::shell::BannerStack::Topic;

/// The window with the desk in it, as its parts tell it.
struct StateWindow {
    StateWindow() : window(stage.console()), desk(new ui::deskpage::DeskPage(stage.console()))
    {
        window.addPage({QStringLiteral("desk"), QStringLiteral("desk"), desk, ui::deskpage::DeskPage::keyHints(), false,
                        ui::actions::Action(ui::actions::Action::DeskPage)});
        window.resize(1920, 1080);
        window.show();
        window.activateWindow();
        DeskStage::settle();
    }
    void setStatus(const desk::FeedStatus &status)
    {
        stage.feed.setStatus(status);
        stage.hall.catchUp();
        DeskStage::settle();
    }
    /// The words of the banners that show.
    [[nodiscard]] std::vector<TextRecorder::Text> banners() { return TextRecorder::listen(window.banners()); }
    [[nodiscard]] ui::shell::BannerText first() const
    {
        const auto shown = window.findChildren<ui::shell::Banner *>();
        const auto found = std::ranges::find_if(shown, [](const ui::shell::Banner *each) { return each->isVisible(); });
        return found == shown.end() ? ui::shell::BannerText() : (*found)->text();
    }
    DeskStage stage;
    ui::shell::Workplace window;
    ui::deskpage::DeskPage *desk;
};

/// The words joined as they stand, without the blanks between lines.
[[nodiscard]] inline bool told(const std::vector<TextRecorder::Text> &texts, QString sentence)
{
    QString all;
    for (const TextRecorder::Text &text : texts)
        all += text.text;
    return all.remove(u' ').contains(sentence.remove(u' '));
}
