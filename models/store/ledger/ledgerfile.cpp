// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger/ledgerfile.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <cstring>
#include <sqlite3.h>

// The file format is fixed for ever (sqlite.org/fileformat2.html), and a table that only grows at its end is its simplest case: the newest row is the
// last one of the last leaf.

namespace store {

namespace {

constexpr qsizetype kHeaderBytes = 100;
constexpr quint32 kLedgerStep = 6; // 0006_ledger.sql: files of before have no such table
constexpr int kDeepest = 8;
constexpr int kNeighbours = 3; // leaves that one checkpoint may have to bring still
enum PageKind : quint8 { InteriorTable = 5, LeafTable = 13 };

sqlite3_file *fileOf(void *handle)
{
    sqlite3_file *file = nullptr;
    sqlite3_file_control(static_cast<sqlite3 *>(handle), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    return file != nullptr && file->pMethods != nullptr ? file : nullptr;
}

/// A cursor over a row's bytes that never leaves its page.
class Bytes {
public:
    Bytes(const QByteArray &page, qsizetype at) : m_page(page), m_at(at) {}

    [[nodiscard]] bool isInside() const { return m_at >= 0 && m_at <= m_page.size(); }
    quint64 number(qsizetype bytes)
    {
        quint64 value = 0;
        for (qsizetype i = 0; i < bytes; ++i)
            value = value << 8 | byte();
        return value;
    }
    quint64 varint()
    {
        quint64 value = 0;
        for (int i = 0; i < 8; ++i) {
            const quint8 next = byte();
            value = value << 7 | (next & 0x7f);
            if ((next & 0x80) == 0)
                return value;
        }
        return value << 8 | byte();
    }
    QByteArray bytes(qsizetype count)
    {
        const QByteArray found = m_page.mid(m_at, count);
        m_at += count;
        return found;
    }

private:
    quint8 byte()
    {
        const quint8 found = m_at >= 0 && m_at < m_page.size() ? static_cast<quint8>(m_page[m_at]) : 0;
        ++m_at;
        return found;
    }
    const QByteArray &m_page;
    qsizetype m_at;
};

/// A file of pages, read past everything that the engine keeps in memory.
class Pages {
public:
    explicit Pages(sqlite3_file *file) : m_file(file)
    {
        const QByteArray header = read(0, kHeaderBytes);
        Bytes numbers(header, 16);
        m_size = static_cast<qsizetype>(numbers.number(2));
        m_size = m_size == 1 ? 65536 : m_size;
        m_isDatabase = header.startsWith(QByteArrayView("SQLite format 3\0", 16)) && m_size >= 512 && (m_size & (m_size - 1)) == 0;
        m_version = static_cast<quint32>(Bytes(header, 60).number(4));
        sqlite3_int64 bytes = 0;
        const bool isCounted = Bytes(header, 24).number(4) == Bytes(header, 92).number(4); // else an old engine wrote it
        if (isCounted && m_isDatabase && m_file->pMethods->xFileSize(m_file, &bytes) == SQLITE_OK) {
            m_count = static_cast<quint32>(Bytes(header, 28).number(4));
            m_found = static_cast<quint32>(bytes / m_size);
        }
    }
    [[nodiscard]] bool isDatabase() const { return m_isDatabase; }
    [[nodiscard]] quint32 count() const { return m_count; }     ///< of pages, as the file says
    [[nodiscard]] quint32 found() const { return m_found; }     ///< of pages, as it is long
    [[nodiscard]] qsizetype size() const { return m_size; }     ///< of a page
    [[nodiscard]] quint32 version() const { return m_version; } ///< of the schema
    [[nodiscard]] QByteArray page(quint32 number) const { return number == 0 ? QByteArray() : read(m_size * (number - qsizetype{1}), m_size); }

private:
    /// Empty where the file ends before.
    [[nodiscard]] QByteArray read(qsizetype from, qsizetype bytes) const
    {
        QByteArray found(bytes, '\0');
        return m_file->pMethods->xRead(m_file, found.data(), static_cast<int>(bytes), from) == SQLITE_OK ? found : QByteArray();
    }
    sqlite3_file *m_file;
    qsizetype m_size = 0;
    quint32 m_version = 0, m_count = 0, m_found = 0;
    bool m_isDatabase = false;
};

/// The bytes of an integer, or of none that a ledger can have.
std::optional<quint64> numberOf(Bytes &body, quint64 type)
{
    constexpr std::array<qsizetype, 7> kWidths{0, 1, 2, 3, 4, 6, 8};
    if (type == 8 || type == 9)
        return type - 8;
    if (type < 1 || type > 6)
        return std::nullopt;
    return body.number(kWidths[type]);
}

using NewestTwo = std::pair<LedgerLine, LedgerLine>; ///< the newest, and the one before

/// A row of a leaf, when it is one of a ledger's: four columns, the last a digest.
std::optional<LedgerLine> lineAt(const QByteArray &page, qsizetype cell)
{
    constexpr quint64 kDigest = 32, kDigestType = 12 + 2 * kDigest;
    Bytes row(page, static_cast<qsizetype>(Bytes(page, 8 + 2 * cell).number(2)));
    row.varint(); // bytes
    LedgerLine line;
    line.seq = row.varint();
    const quint64 head = row.varint(), key = row.varint();
    const quint64 position = row.varint(), centre = row.varint(), digest = row.varint();
    if (key != 0 || digest != kDigestType || head < 5 || line.seq == 0)
        return std::nullopt;
    const std::optional<quint64> first = numberOf(row, position), second = numberOf(row, centre);
    line.digest = row.bytes(static_cast<qsizetype>(kDigest));
    if (!first || !second || !row.isInside())
        return std::nullopt;
    line.position = *first;
    line.centre = *second;
    return line;
}

std::optional<NewestTwo> lastLines(const QByteArray &page)
{
    const auto cells = static_cast<qsizetype>(Bytes(page, 3).number(2));
    if (cells == 0)
        return NewestTwo();
    const auto last = lineAt(page, cells - 1);
    if (!last)
        return std::nullopt;
    return NewestTwo{*last, cells > 1 ? lineAt(page, cells - 2).value_or(LedgerLine()) : LedgerLine()};
}

/// What the index of the write-ahead log says (sqlite.org/walformat.html).
struct LogIndex {
    quint32 frames = 0; ///< that the log holds
    quint32 inFile = 0; ///< of these, brought into the file for good
    quint32 wanted = 0; ///< … and such as were to be: after a crash, perhaps
};
std::optional<LogIndex> logIndexOf(void *handle)
{
    constexpr int kIndexPart = 32768;
    constexpr size_t kFrames = 16, kInFile = 96, kWanted = 128;
    sqlite3_file *file = fileOf(handle);
    void volatile *index = nullptr;
    if (file == nullptr || file->pMethods->iVersion < 2 || file->pMethods->xShmMap == nullptr ||
        file->pMethods->xShmMap(file, 0, kIndexPart, 0, &index) != SQLITE_OK || index == nullptr)
        return std::nullopt;
    const auto numberAt = [index](size_t at) {
        quint32 number = 0;
        std::memcpy(&number, const_cast<const char *>(static_cast<char volatile *>(index)) + at, sizeof number);
        return number;
    };
    return LogIndex{numberAt(kFrames), numberAt(kInFile), numberAt(kWanted)};
}

/// The newest line below a page. Its last child may be one that a checkpoint has not brought yet: then the one before.
std::optional<NewestTwo> newestBelow(const Pages &pages, quint32 number, int depth)
{
    const QByteArray page = pages.page(number);
    const quint64 kind = Bytes(page, 0).number(1), cells = Bytes(page, 3).number(2);
    if (page.isEmpty() || depth > kDeepest)
        return std::nullopt;
    if (kind == LeafTable)
        return lastLines(page);
    if (kind != InteriorTable)
        return std::nullopt;
    auto found = newestBelow(pages, static_cast<quint32>(Bytes(page, 8).number(4)), depth + 1);
    for (qsizetype back = 1; !found && back <= std::min<qsizetype>(kNeighbours, static_cast<qsizetype>(cells)); ++back) {
        const auto cell = static_cast<qsizetype>(Bytes(page, 12 + 2 * (static_cast<qsizetype>(cells) - back)).number(2));
        found = newestBelow(pages, static_cast<quint32>(Bytes(page, cell).number(4)), depth + 1);
    }
    return found;
}

} // namespace

LedgerInFile ledgerInFile(void *handle, quint32 root)
{
    using Kind = LedgerInFile::Kind;
    sqlite3_file *file = fileOf(handle);
    if (file == nullptr || root == 0)
        return {};
    const Pages pages(file);
    if (!pages.isDatabase())
        return {Kind::Stranger, {}, {}};
    if (pages.version() < kLedgerStep)
        return {Kind::None, {}, {}};
    const bool isWhole = pages.found() >= pages.count() || mayBeMixed(handle);
    const std::optional<NewestTwo> lines = isWhole ? newestBelow(pages, root, 0) : std::nullopt;
    if (!lines)
        return {Kind::Unclear, {}, {}};
    return {lines->first.seq == 0 ? Kind::None : Kind::Line, lines->first, lines->second};
}

bool mayBeMixed(void *handle)
{
    const auto log = logIndexOf(handle);
    return log && log->wanted > 0 && log->inFile < log->frames;
}

bool isWholeWithLog(void *handle, const QString &log)
{
    const auto index = logIndexOf(handle);
    QFile frames(log);
    if (!index)
        return true;
    if (!QFileInfo(log).isFile() || !frames.open(QIODevice::ReadOnly)) // closing it lets go of no lock: the engine locks its index
        return false;
    const Pages pages(fileOf(handle));
    constexpr qint64 kLogHeader = 32, kFrameHeader = 24;
    const auto frameAt = [&](quint32 frame) { return kLogHeader + (frame - qint64{1}) * (kFrameHeader + pages.size()); };
    QHash<quint32, quint32> newest; // frames by the page that they hold
    for (quint32 frame = 1; frame <= index->frames; ++frame) {
        if (!frames.seek(frameAt(frame)))
            return false;
        newest.insert(static_cast<quint32>(Bytes(frames.read(kFrameHeader), 0).number(4)), frame);
    }
    for (quint32 page = pages.found() + 1; page <= pages.count(); ++page) {
        if (!newest.contains(page))
            return false;
    }
    for (const auto [page, frame] : newest.asKeyValueRange()) {
        if (frame > index->inFile) // it will be written when its time comes
            continue;
        if (!frames.seek(frameAt(frame) + kFrameHeader) || frames.read(pages.size()) != pages.page(page))
            return false;
    }
    return true;
}

} // namespace store
