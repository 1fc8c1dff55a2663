// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread/workthread.h"
#include "live/hall.h"
#include "look/glyphs.h"
#include "shell/bannerstack.h"

namespace ui::shell {

/// Tells once which characters of the open cases' titles and places no installed font can show, and which packages have them. Each character is asked
/// for once, when the first case brings it, on a thread of its own. GUI thread.
class FontNotice final : public QObject {
    Q_OBJECT
public:
    /// Both outlive it; `parent` owns it.
    FontNotice(const live::Hall &hall, BannerStack &banners, QObject *parent);

    /// What cannot be shown, as far as it is known.
    [[nodiscard]] const QString &missing() const { return m_missing; }
    /// What the banner says of these characters.
    [[nodiscard]] static BannerText textOf(const QString &missing);

private:
    void follow(const live::ChangeSet &changes);
    void receive(const QString &missing);
    const live::Hall &m_hall;
    BannerStack &m_banners;
    look::MetCharacters m_met;
    QString m_missing;
    base::WorkThread m_thread; ///< the last member, so that it ends first
};

} // namespace ui::shell
