// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/wall/typical.h"

#include <QColor>
#include <QDateTime>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QSqlError>
#include <QTableView>

#include <algorithm>
#include <cmath>

namespace typical {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QRgb, 5> kColours{0xffd32f2f, 0xfff57c00, 0xfffbc02d, 0xff1976d2, 0xff388e3c};
constexpr qint64 kLimit = 30 * 60'000;

void run(QSqlQuery &query)
{
    if (!query.exec())
        qFatal("%s", qPrintable(query.lastError().text()));
}

void run(const QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query(database);
    if (!query.exec(sql))
        qFatal("%s", qPrintable(query.lastError().text()));
}

} // namespace

QVariant IncidentModel::data(const QModelIndex &index, int role) const
{
    const Incident &incident = m_incidents[size_t(index.row())];
    if (role == kSortRole)
        return (quint64(incident.level) << 60) | quint64(incident.dueAt);
    if (role == Qt::ForegroundRole && index.column() == 0)
        return QColor(kColours[size_t(incident.level) - 1]);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case 0: return incident.level;
    case 1: return incident.number;
    case 2: return incident.title;
    case 3: return incident.place;
    case 4: return incident.grid;
    case 5: return incident.source;
    case 6: return incident.department;
    default: return QDateTime::fromMSecsSinceEpoch(incident.dueAt).toString(u"HH:mm:ss"_s);
    }
}

void IncidentModel::setAll(std::vector<Incident> incidents)
{
    beginResetModel();
    m_incidents = std::move(incidents);
    endResetModel();
}

void IncidentModel::append(const Incident &incident)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_incidents.push_back(incident);
    endInsertRows();
}

IncidentMap::IncidentMap(region::RegionPtr region, bool worstOnly, QWidget *parent)
    : QWidget(parent), m_region(std::move(region)), m_worstOnly(worstOnly)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    for (const region::Grid &grid : m_region->grids)
        m_bounds |= grid.ring.boundingRect();
    for (size_t level = 0; level < m_pixmaps.size(); ++level) {
        m_pixmaps[level] = QPixmap(16, 16);
        m_pixmaps[level].fill(Qt::transparent);
        QPainter painter(&m_pixmaps[level]);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Qt::white, 1.5));
        painter.setBrush(QColor(kColours[level]));
        painter.drawEllipse(QRectF(1, 1, 14, 14));
    }
}

void IncidentMap::add(const Incident &incident)
{
    ++m_open[incident.grid][size_t(incident.level) - 1];
    if (!m_worstOnly || incident.level <= 2)
        m_markers.push_back({incident.longitude, incident.latitude, incident.level});
    update();
}

QTransform IncidentMap::toPixels() const
{
    QTransform transform;
    transform.scale(width() / m_bounds.width(), -height() / m_bounds.height());
    transform.translate(-m_bounds.left(), -m_bounds.bottom());
    return transform;
}

void IncidentMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), QColor(24, 28, 34));
    const QTransform transform = toPixels();
    for (const region::Grid &grid : m_region->grids) {
        const std::array<int, 5> open = m_open.value(grid.code);
        const auto worst = std::find_if(open.begin(), open.end(), [](int count) { return count > 0; });
        const QPolygonF ring = transform.map(grid.ring);
        QColor fill = worst == open.end() ? QColor(50, 56, 64) : QColor(kColours[size_t(worst - open.begin())]);
        fill.setAlphaF(0.4f);
        painter.setBrush(fill);
        painter.setPen(QPen(Qt::white, 1.5));
        painter.drawPolygon(ring);
        int all = 0;
        for (const int count : open)
            all += count;
        painter.drawText(ring.boundingRect(), Qt::AlignCenter, grid.name + u'\n' + QString::number(all));
    }
    for (const Marker &marker : m_markers)
        painter.drawPixmap(transform.map(QPointF(marker.x, marker.y)) - QPointF(8, 8), m_pixmaps[size_t(marker.level) - 1]);
}

/// The connection of one thread, with its prepared statements.
class Console::Database {
public:
    Database(const QString &path, const QString &name) : m_name(name)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("%s", qPrintable(database.lastError().text()));
        run(database, u"PRAGMA journal_mode = WAL"_s);
        run(database, u"PRAGMA synchronous = FULL"_s);
        run(database, u"CREATE TABLE IF NOT EXISTS incident (id INTEGER PRIMARY KEY, number TEXT, item TEXT, title TEXT, place TEXT, grid TEXT,"
                      " department TEXT, source TEXT, source_id TEXT, level INTEGER, latitude REAL, longitude REAL, reported_at INTEGER,"
                      " due_at INTEGER, status TEXT)"_s);
        run(database, u"CREATE TABLE IF NOT EXISTS incident_event (id INTEGER PRIMARY KEY, incident INTEGER, at INTEGER, kind TEXT, body TEXT)"_s);
        run(database, u"CREATE TABLE IF NOT EXISTS department_load (code TEXT PRIMARY KEY, open INTEGER)"_s);
        run(database, u"CREATE UNIQUE INDEX IF NOT EXISTS incident_source ON incident (source, source_id)"_s);
        run(database, u"CREATE INDEX IF NOT EXISTS incident_item ON incident (item, reported_at, latitude, longitude)"_s);
        run(database, u"CREATE INDEX IF NOT EXISTS event_incident ON incident_event (incident, at)"_s);
        m_case = QSqlQuery(database);
        m_case.prepare(u"INSERT INTO incident (number, item, title, place, grid, department, source, source_id, level, latitude, longitude,"
                       " reported_at, due_at, status) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'dispatched')"_s);
        m_event = QSqlQuery(database);
        m_event.prepare(u"INSERT INTO incident_event (incident, at, kind, body) VALUES (?, ?, 'reported', ?)"_s);
        m_load = QSqlQuery(database);
        m_load.prepare(u"INSERT INTO department_load VALUES (?, 1) ON CONFLICT (code) DO UPDATE SET open = open + 1"_s);
        m_near = QSqlQuery(database);
        m_near.prepare(u"SELECT count(*) FROM incident WHERE item = ? AND reported_at > ? AND latitude BETWEEN ? AND ?"
                       " AND longitude BETWEEN ? AND ?"_s);
    }
    ~Database()
    {
        for (QSqlQuery *query : {&m_case, &m_event, &m_load, &m_near})
            *query = QSqlQuery();
        QSqlDatabase::removeDatabase(m_name);
    }

    [[nodiscard]] QSqlDatabase database() const { return QSqlDatabase::database(m_name); }

    [[nodiscard]] int near(const Incident &incident)
    {
        const double north = 50.0 / 111'195, east = north / std::cos(incident.latitude * M_PI / 180);
        const QVariantList values{incident.item,
                                  incident.reportedAt - qint64(30) * 86'400'000,
                                  incident.latitude - north,
                                  incident.latitude + north,
                                  incident.longitude - east,
                                  incident.longitude + east};
        bind(m_near, values);
        run(m_near);
        const int count = m_near.next() ? m_near.value(0).toInt() : 0;
        m_near.finish();
        return count;
    }

    void insert(Incident &incident)
    {
        bind(m_case, {incident.number, incident.item, incident.title, incident.place, incident.grid, incident.department, incident.source,
                      incident.sourceId, incident.level, incident.latitude, incident.longitude, incident.reportedAt, incident.dueAt});
        run(m_case);
        incident.id = m_case.lastInsertId().toLongLong();
        bind(m_event, {incident.id, incident.reportedAt, incident.title});
        run(m_event);
        bind(m_load, {incident.department});
        run(m_load);
    }

private:
    static void bind(QSqlQuery &query, const QVariantList &values)
    {
        for (int place = 0; place < values.size(); ++place)
            query.bindValue(place, values[place]);
    }
    const QString m_name;
    QSqlQuery m_case, m_event, m_load, m_near;
};

Console::Console(const QString &path, region::RegionPtr region, const std::vector<Incident> &open, QWidget *stage, const Options &options)
    : m_path(path), m_region(std::move(region)), m_options(options), m_database(std::make_unique<Database>(path, u"typical, "_s + path)),
      m_map(new IncidentMap(m_region, options.worstOnly, stage))
{
    QSqlDatabase database = m_database->database();
    database.transaction();
    std::vector<Incident> stored = open;
    for (Incident &incident : stored) {
        m_database->insert(incident);
        m_map->add(incident);
    }
    database.commit();
    m_model.setAll(std::move(stored));
    m_proxy.setSourceModel(&m_model);
    m_proxy.setSortRole(IncidentModel::kSortRole);
    m_proxy.sort(0);
    auto *table = new QTableView(stage);
    table->setModel(&m_proxy);
    table->verticalHeader()->hide();
    m_table = table;
    if (m_options.writerThread)
        m_writer = std::thread([this] { write(); });
}

Console::~Console()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    if (m_writer.joinable())
        m_writer.join();
    delete m_table;
    delete m_map;
}

Incident Console::incidentOf(const region::Region &region, const QByteArray &json)
{
    const QJsonObject report = QJsonDocument::fromJson(json).object();
    Incident incident;
    incident.item = report[u"service_code"].toString();
    incident.latitude = report[u"lat"].toDouble();
    incident.longitude = report[u"long"].toDouble();
    incident.place = report[u"address_string"].toString();
    incident.source = report[u"attribute"][u"source"].toString();
    incident.sourceId = report[u"attribute"][u"source_id"].toString();
    incident.reportedAt = QDateTime::fromString(report[u"requested_datetime"].toString(), Qt::ISODate).toMSecsSinceEpoch();
    incident.dueAt = incident.reportedAt + kLimit;
    if (const domain::Item *item = region.rulebook.item(incident.item)) {
        incident.title = item->name;
        incident.department = item->department;
        incident.level = domain::number(item->base);
    }
    for (const region::Grid &grid : region.grids) {
        if (grid.ring.containsPoint({incident.longitude, incident.latitude}, Qt::OddEvenFill)) {
            incident.grid = grid.code;
            break;
        }
    }
    return incident;
}

void Console::receive(const QByteArray &json)
{
    Incident incident = incidentOf(*m_region, json);
    if (m_options.repeats && m_database->near(incident) >= 4)
        incident.level = std::max(1, incident.level - 1);
    incident.number =
        u"%1-%2"_s.arg(QDateTime::fromMSecsSinceEpoch(incident.reportedAt).toString(u"yyMMdd"_s)).arg(m_model.rowCount(), 6, 10, QChar(u'0'));
    if (m_options.writerThread) {
        const std::scoped_lock lock(m_mutex);
        m_waiting.push_back(incident);
        m_wake.notify_one();
        return;
    }
    QSqlDatabase database = m_database->database();
    database.transaction();
    m_database->insert(incident);
    if (!database.commit())
        qFatal("%s", qPrintable(database.lastError().text()));
    show(incident);
}

void Console::show(const Incident &incident)
{
    m_model.append(incident);
    m_map->add(incident);
    ++m_shown;
}

void Console::write()
{
    Database own(m_path, u"typical writer, "_s + m_path);
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
        if (m_waiting.empty())
            return;
        Incident incident = m_waiting.front();
        m_waiting.pop_front();
        lock.unlock();
        QSqlDatabase database = own.database();
        database.transaction();
        own.insert(incident);
        if (!database.commit())
            qFatal("%s", qPrintable(database.lastError().text()));
        QMetaObject::invokeMethod(this, [this, incident] { show(incident); }, Qt::QueuedConnection);
        lock.lock();
    }
}

} // namespace typical
