// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/queuemodel.h"

#include <QObject>
#include <QTimer>

namespace ui::queue {

/// Keeps the queue readable: the rows on screen change their order at most every 5 s, and not within 3 s of a key press. The first change after a
/// quiet time shows at once. Cases that come and go do so at once, always. GUI thread.
class Calm final : public QObject {
    Q_OBJECT
public:
    static constexpr int kAfterKey = 3000;
    static constexpr int kBetween = 5000;

    explicit Calm(live::QueueModel &model, QObject *parent = nullptr);

    void keyPressed() { extend(kAfterKey); }
    /// Lets everything through at once: the person asked for another filter.
    void release();

private:
    void extend(int msec);
    live::QueueModel &m_model;
    QTimer m_timer;
    bool m_releasing = false;
};

} // namespace ui::queue
