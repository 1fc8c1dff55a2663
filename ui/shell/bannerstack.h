// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/banner.h"

#include <QMap>

namespace ui::shell {

/// At most two banners; the more pressing ones show, the others wait until those are gone.
class BannerStack final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kMost = 2;

    /// In the order of urgency: a smaller one stands above, and shows when there is no room for all.
    enum class Topic : quint8 {
        Drill,
        WriteFailing,
        ReadFailing,
        Silent,  ///< nothing is heard of the store
        Filling, ///< tables that are being made anew
        ClockDoubted,
        PlanRunning,
        Rules,
        LowRoom, ///< the store's disk is nearly full
        Unacknowledged,
        SilentSensors, ///< all of a group, which have spoken before
        ServerRestarted,
        ClockDrift,
        Calendar,
        Fonts,
        Characters,
        HandedForms,
        Drafts,
        Other
    };

    explicit BannerStack(const theme::Theme &theme, QWidget *parent = nullptr);

    void set(Topic topic, const BannerText &text);
    void clear(Topic topic);
    [[nodiscard]] bool has(Topic topic) const { return m_texts.contains(topic); }
    /// While muted nothing shows: the wall has banners of its own.
    void setMuted(bool muted);
    [[nodiscard]] QList<Topic> shown() const;
    /// The key that leads to the buttons, as a person reads it: it stands on the first one.
    void setKey(const QString &shownKey);
    /// What can be pressed now, from the top and from the left.
    [[nodiscard]] QList<actions::KeyButton *> buttons() const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void pressed(ui::shell::BannerStack::Topic topic, const QString &button);

private:
    void refresh();
    const theme::Theme &m_theme;
    QMap<Topic, BannerText> m_texts;
    QString m_key;
    QList<Banner *> m_banners;
    bool m_muted = false;
};

} // namespace ui::shell
