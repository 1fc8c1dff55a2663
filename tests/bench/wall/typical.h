// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"

#include <QAbstractTableModel>
#include <QPixmap>
#include <QSortFilterProxyModel>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QWidget>

#include <array>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

// The reference of bench_wall: the program that one writes first with Qt for the same wall. It is not made slow on purpose: prepared
// statements, WAL, positions of markers computed once, one update() an event however many are waiting, painting left to Qt.

namespace typical {

struct Incident {
    qint64 id = 0;
    QString number, item, title, place, grid, department, source, sourceId;
    int level = 5;
    double latitude = 0, longitude = 0;
    qint64 reportedAt = 0, dueAt = 0;
};

/// Rows in a vector, texts by column.
class IncidentModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int kColumns = 8;
    static constexpr int kSortRole = Qt::UserRole;

    explicit IncidentModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_incidents.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    void setAll(std::vector<Incident> incidents);
    void append(const Incident &incident);

private:
    std::vector<Incident> m_incidents;
};

/// The town's grids coloured by their worst open incident, their names and counts, and a marker an incident.
class IncidentMap final : public QWidget {
    Q_OBJECT
public:
    IncidentMap(region::RegionPtr region, bool worstOnly, QWidget *parent = nullptr);
    void add(const Incident &incident);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Marker {
        double x, y; ///< degrees
        int level;
    };
    [[nodiscard]] QTransform toPixels() const;
    const region::RegionPtr m_region;
    const bool m_worstOnly;
    QRectF m_bounds;
    std::vector<Marker> m_markers;
    QHash<QString, std::array<int, 5>> m_open;
    std::array<QPixmap, 5> m_pixmaps;
};

struct Options {
    bool writerThread = false; ///< commits on a thread of its own, still one an event; else everything on the GUI thread
    bool worstOnly = false;    ///< markers for red and orange incidents only
    bool repeats = true;       ///< count the reports of the item at the same place before deciding
};

/// Database, model, proxy, table and map.
class Console final : public QObject {
    Q_OBJECT
public:
    Console(const QString &path, region::RegionPtr region, const std::vector<Incident> &open, QWidget *stage, const Options &options);
    ~Console() override;

    /// What arrived: parse, decide, commit, show.
    void receive(const QByteArray &json);
    [[nodiscard]] qint64 shown() const { return m_shown; } ///< received incidents that are in the model
    [[nodiscard]] QWidget *table() const { return m_table; }
    [[nodiscard]] QWidget *map() const { return m_map; }

    /// An incident from a report, decided by the town's rules in short; without its number.
    [[nodiscard]] static Incident incidentOf(const region::Region &region, const QByteArray &json);

private:
    class Database;
    void show(const Incident &incident);
    void write();
    const QString m_path;
    const region::RegionPtr m_region;
    const Options m_options;
    std::unique_ptr<Database> m_database;
    IncidentModel m_model;
    QSortFilterProxyModel m_proxy;
    QWidget *m_table;
    IncidentMap *m_map;
    qint64 m_shown = 0;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Incident> m_waiting;
    bool m_ending = false;
    std::thread m_writer;
};

} // namespace typical
