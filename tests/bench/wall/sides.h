// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "bench/wall/side.h"
#include "bench/wall/typical.h"
#include "desk/writer/storedesk.h"
#include "intake/pipeline.h"
#include "live/cases/queuemodel.h"

#include <deque>
#include <mutex>
#include <optional>

namespace bench {

/// What of the console is on the screen: the queue beside the map, as the references have it, or a whole page.
enum class View : quint8 { Bare, HallPage, DeskPage };

/// The console, from a report's JSON to the painted view.
class Gridhall final : public Side {
public:
    struct Place {
        View view = View::Bare;
        QSize size;
        QString store; ///< file
    };
    Gridhall(const Place &place, const region::RegionPtr &region, const base::Clock &clock, bool repeats);
    ~Gridhall() override;

    void beginFeeding() override { m_pipeline = std::make_unique<intake::Pipeline>(m_region, m_clock); }
    void feed(const QByteArray &report) override;
    void endFeeding() override { m_pipeline.reset(); }
    [[nodiscard]] qint64 applied() const override { return m_applied; }
    void settle() override;

private:
    void showBare();
    const region::RegionPtr m_region;
    const base::Clock &m_clock;
    const ui::theme::Theme m_theme{look::Ground::Dark};
    desk::StoreDesk m_desk;
    live::Hall m_hall;
    live::QueueModel m_queue;
    ui::actions::Seat m_seat{{QStringLiteral("Seat 03"), domain::Role::Dispatcher}};
    ui::actions::KeyMap m_keys;
    ui::actions::Orders m_orders;
    std::vector<QWidget *> m_shown; ///< of the stage; they go before what they look at
    qint64 m_applied = 0;
    std::unique_ptr<intake::Pipeline> m_pipeline; // feeding thread
};

/// The program that one writes first.
class Typical final : public Side {
public:
    Typical(const QString &path, QSize size, const region::RegionPtr &region, const std::vector<typical::Incident> &open,
            const typical::Options &options);

    void feed(const QByteArray &report) override;
    [[nodiscard]] qint64 applied() const override { return m_console.shown(); }

private:
    [[nodiscard]] std::optional<QByteArray> front();
    void readAll();
    typical::Console m_console;
    std::mutex m_mutex;
    std::deque<QByteArray> m_waiting;
};

} // namespace bench
