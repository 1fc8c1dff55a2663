// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/alarm/seatsounds.h"

#include <QMediaDevices>
#include <QObject>

#include <array>
#include <memory>

class QSoundEffect;

namespace ui::sound {

/// Plays the four sounds out of the program's own resources. Without an audio device it plays nothing and says so. GUI thread;
/// never waits.
class Player final : public QObject {
    Q_OBJECT
public:
    explicit Player(QObject *parent = nullptr);
    ~Player() override;

    /// Whether there is a device that could be heard.
    [[nodiscard]] bool isHeard() const { return m_heard; }
    void play(live::Sound sound);

Q_SIGNALS:
    void heardChanged(); ///< a device came or went

private:
    void lookForDevice();
    QMediaDevices m_devices;
    std::array<std::unique_ptr<QSoundEffect>, live::kSounds> m_effects; ///< none without a device
    bool m_heard = false;
};

} // namespace ui::sound
