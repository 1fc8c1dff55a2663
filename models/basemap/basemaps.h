// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "basemap/framepainter.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace basemap {

/// The base maps of a region. Nothing is opened before somebody looks; then files are read and pictures painted on a thread of its own, and tiles
/// fetched on another. GUI thread.
class BaseMaps final : public QObject {
    Q_OBJECT
public:
    explicit BaseMaps(const std::vector<region::BaseMap> &maps, QObject *parent = nullptr);
    /// Gives up what is under way.
    ~BaseMaps() override;

    /// The region has none.
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }

Q_SIGNALS:
    void tilesCame(); ///< a picture that is not whole may be asked for anew; not more often than ten times a second

private:
    friend class BaseView;
    struct Works;
    [[nodiscard]] QFuture<FramePtr> paint(const Ground &ground, const Tone &tone);
    void tryAgain();

    const bool m_isEmpty;
    QTimer m_telling, m_again;
    std::unique_ptr<Works> m_works;
};

/// What one view shows of base maps: the newest picture of the ground that it wants. GUI thread; the maps outlive it.
class BaseView final : public QObject {
    Q_OBJECT
public:
    explicit BaseView(BaseMaps &maps, QObject *parent = nullptr);
    ~BaseView() override;

    /// From now on this is wanted; what was wanted before is given up. Nothing happens where it is the same.
    void want(const Ground &ground, const Tone &tone);
    /// Nothing is wanted any more, and nothing kept.
    void drop();
    /// The newest picture, which may still be of another ground, or not whole; null: none yet.
    [[nodiscard]] const FramePtr &frame() const { return m_frame; }
    /// What is wanted is there and whole; so is nothing.
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    void frameCame();

private:
    void ask();
    void take(const FramePtr &frame);
    BaseMaps &m_maps;
    std::optional<std::pair<Ground, Tone>> m_wanted;
    FramePtr m_frame;
    QFuture<FramePtr> m_asked;
    bool m_isAsking = false, m_isStale = false; ///< stale: since it was asked, something else is wanted, or more has come
};

} // namespace basemap
