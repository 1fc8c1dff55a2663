// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"

#include "base/time/instant.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace app {

/// Saves pages of a window as PNG files, one after the other, each as soon as it is complete or twenty seconds have passed; then it ends the program:
/// with 0 when all were complete and written, else with 3, and says what is not as it should be. What it waits for before the first one has its own
/// time, since a busy machine plays the days before a drill for minutes; when that is over, nothing is saved. GUI thread.
class PictureTaker final : public QObject {
    Q_OBJECT
public:
    /// What it asks of the window.
    struct Stage {
        std::function<bool()> begun;               ///< there is something to show
        std::function<void(const QString &)> show; ///< this page
        std::function<void()> prepare;             ///< choose what the picture shows; called again and again
        std::function<bool()> complete;            ///< everything on the page has its answer
    };
    /// The window outlives it.
    PictureTaker(QWidget &window, QList<Picture> pictures, double pixelRatio, Stage stage, QObject *parent = nullptr);

    /// The first picture is taken no earlier than `after` what is to be shown is there; when it does not come within `patience`, none is.
    void start(base::Milliseconds after = {}, base::Milliseconds patience = std::chrono::minutes(10));

private:
    void await();
    void next();
    void look();
    void save();
    QWidget &m_window;
    QList<Picture> m_pictures;
    const double m_pixelRatio;
    const Stage m_stage;
    base::Milliseconds m_after{};
    QElapsedTimer m_waited;
    base::Milliseconds m_patience{};
    QTimer m_awaiting, m_timer;
    int m_looks = 0;
    bool m_well = true;
};

} // namespace app
