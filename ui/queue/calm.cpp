// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/calm.h"

#include <algorithm>

namespace ui::queue {

Calm::Calm(live::QueueModel &model, QObject *parent) : QObject(parent), m_model(model)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Calm::release);
    connect(&model, &live::QueueModel::resorted, this, [this] { extend(kBetween); });
}

void Calm::extend(int msec)
{
    // A re-sort that our own release lets through begins the next quiet time, but the release itself must finish first.
    m_timer.start(std::max(msec, m_timer.isActive() ? m_timer.remainingTime() : 0));
    if (!m_releasing)
        m_model.hold(true);
}

void Calm::release()
{
    m_timer.stop();
    m_releasing = true;
    m_model.hold(false);
    m_releasing = false;
    if (m_timer.isActive())
        m_model.hold(true);
}

} // namespace ui::queue
