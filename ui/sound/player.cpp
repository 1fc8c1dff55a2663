// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound/player.h"

#include <QAudioDevice>
#include <QSoundEffect>
#include <QUrl>

#include <utility>

namespace ui::sound {

namespace {

constexpr std::array kSoundFiles{"qrc:/sounds/red.wav", "qrc:/sounds/offline.wav", "qrc:/sounds/orange.wav", "qrc:/sounds/overdue.wav"};
static_assert(kSoundFiles.size() == live::kSounds);

} // namespace

Player::Player(QObject *parent) : QObject(parent)
{
    connect(&m_devices, &QMediaDevices::audioOutputsChanged, this, &Player::lookForDevice);
    lookForDevice();
}

Player::~Player() = default;

void Player::lookForDevice()
{
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    const bool heard = !device.isNull();
    // An effect stays with the device that it was made for: another device means other effects.
    for (size_t i = 0; i < m_effects.size(); ++i) {
        m_effects[i].reset();
        if (!heard)
            continue;
        m_effects[i] = std::make_unique<QSoundEffect>(device);
        m_effects[i]->setSource(QUrl(QLatin1String(kSoundFiles[i])));
    }
    if (std::exchange(m_heard, heard) != heard)
        Q_EMIT heardChanged();
}

void Player::play(live::Sound sound)
{
    if (const auto &effect = m_effects[static_cast<size_t>(sound)])
        effect->play();
}

} // namespace ui::sound
