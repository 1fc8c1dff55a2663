// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/mbtiles.h"

#include "base/plainfile.h"
#include "base/text/outsidetext.h"
#include "basemap/tilepicture.h"

#include <sqlite3.h>

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace basemap {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKeptKilobytes = 64 * 1024;
constexpr int kStepsBetween = 1000;
constexpr int kMostThousandSteps = 5000; ///< a tile by its index takes some dozens of steps
constexpr int kLongestCredit = 120;

QString textIn(sqlite3_stmt *row, int column)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(row, column));
    return QString::fromUtf8(text, std::min(sqlite3_column_bytes(row, column), 4096));
}

/// Many write it as HTML.
QString plainCredit(QString text)
{
    static const QRegularExpression kTag(u"<[^>]*>"_s);
    text.remove(kTag).replace("&copy;"_L1, u"©"_s).replace("&amp;"_L1, u"&"_s);
    return base::oneLine(text.simplified()).left(kLongestCredit);
}

} // namespace

void MbTiles::End::operator()(sqlite3 *database) const { sqlite3_close_v2(database); }
void MbTiles::End::operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }

MbTiles::MbTiles(QString path, int minZoom, int maxZoom) : m_path(std::move(path)), m_minZoom(minZoom), m_maxZoom(maxZoom), m_pictures(kKeptKilobytes)
{}

MbTiles::~MbTiles() = default;

int MbTiles::countSteps(void *self) { return ++static_cast<MbTiles *>(self)->m_steps > kMostThousandSteps ? 1 : 0; }

bool MbTiles::fail(const QString &sentence)
{
    m_trouble = sentence;
    m_tile.reset();
    m_database.reset();
    return false;
}

void MbTiles::retry()
{
    if (!m_tile)
        m_tried = false;
}

bool MbTiles::open()
{
    if (std::exchange(m_tried, true))
        return m_tile != nullptr;
    m_trouble.clear();
    if (const auto is = base::checkIsFile(m_path); !is)
        return fail(is.error().sentence);
    sqlite3 *database = nullptr;
    const int opened = sqlite3_open_v2(QFile::encodeName(m_path).constData(), &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    m_database.reset(database);
    if (opened != SQLITE_OK)
        return fail(QCoreApplication::translate("basemap", "The file cannot be opened."));
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, 2 * kMostTileBytes);
    sqlite3_progress_handler(database, kStepsBetween, &MbTiles::countSteps, this);
    return prepare();
}

bool MbTiles::prepare()
{
    sqlite3_stmt *statement = nullptr;
    m_steps = 0;
    sqlite3_prepare_v2(m_database.get(), "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?", -1, &statement,
                       nullptr);
    m_tile.reset(statement);
    if (!m_tile)
        return fail(QCoreApplication::translate("basemap", "The file is no MBTiles file."));
    readAbout();
    return m_tile != nullptr;
}

void MbTiles::readAbout()
{
    sqlite3_stmt *made = nullptr;
    m_steps = 0;
    sqlite3_prepare_v2(m_database.get(), "SELECT name, value FROM metadata WHERE name IN ('minzoom', 'maxzoom', 'attribution', 'format') LIMIT 8", -1,
                       &made, nullptr);
    const std::unique_ptr<sqlite3_stmt, End> about(made);
    while (about && sqlite3_step(about.get()) == SQLITE_ROW) {
        const QString name = textIn(about.get(), 0), value = textIn(about.get(), 1).trimmed();
        bool isNumber = false;
        const int zoom = value.toInt(&isNumber);
        if (name == "attribution"_L1)
            m_credit = plainCredit(value);
        else if (name == "minzoom"_L1 && isNumber)
            m_minZoom = std::clamp(zoom, m_minZoom, m_maxZoom);
        else if (name == "maxzoom"_L1 && isNumber)
            m_maxZoom = std::clamp(zoom, m_minZoom, m_maxZoom);
        else if (name == "format"_L1 && value == "pbf"_L1) {
            fail(QCoreApplication::translate("basemap", "The file holds vector tiles; only pictures (PNG, JPEG, WebP) are shown."));
            return;
        }
    }
}

Tile MbTiles::tile(const TileKey &key, bool)
{
    if (!open() || key.zoom < m_minZoom || key.zoom > m_maxZoom)
        return {};
    if (const QImage *kept = m_pictures.object(key))
        return kept->isNull() ? Tile{} : Tile{Tile::State::Here, *kept};
    m_steps = 0;
    sqlite3_stmt *statement = m_tile.get();
    sqlite3_bind_int(statement, 1, key.zoom);
    sqlite3_bind_int(statement, 2, key.column);
    sqlite3_bind_int(statement, 3, rowFromSouth(key));
    QImage picture;
    const int step = sqlite3_step(statement);
    if (step == SQLITE_ROW) {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, 0)); // before the length: it may convert
        const int size = sqlite3_column_bytes(statement, 0);
        if (bytes != nullptr && size <= kMostTileBytes)
            picture = pictureOf(QByteArray::fromRawData(bytes, size)).value_or(QImage());
        if (picture.isNull())
            m_trouble = QCoreApplication::translate("basemap", "Some of its tiles are no pictures that can be read.");
    } else if (step != SQLITE_DONE) {
        m_trouble = QCoreApplication::translate("basemap", "Some of its tiles cannot be read; the file may be damaged.");
    }
    sqlite3_reset(statement);
    m_pictures.insert(key, new QImage(picture), std::max<qsizetype>(1, picture.sizeInBytes() / 1024));
    return picture.isNull() ? Tile{} : Tile{Tile::State::Here, picture};
}

} // namespace basemap
