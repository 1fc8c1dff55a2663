// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/file/refusedfile.h"

#include "base/text/csvline.h"
#include "intake/table/text.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

bool beginsFormula(QChar c) { return u"=+-@＝＋－＠\t\r\n"_s.contains(c); }

/// -5 or -71.05: harmless, and to be read as a number by whoever puts the file right.
bool isNegativeNumber(QStringView cell)
{
    bool hasDot = false;
    for (const QChar c : cell.sliced(1)) {
        if (c == u'.' && !hasDot)
            hasDot = true;
        else if (c < u'0' || c > u'9')
            return false;
    }
    return cell.size() > 1 && cell.back() != u'.';
}

/// The cells under the table's own columns.
QStringList kept(const QStringList &cells, const QStringList &header)
{
    QStringList own;
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (!refused::isColumn(header[i]))
            own.push_back(cells[i]);
    }
    return own;
}

} // namespace

bool refused::isColumn(const QString &heading) { return heading == kRow || heading == kField || heading == kReason; }

QString refused::guarded(const QString &cell)
{
    if (cell.isEmpty() || (cell.front() == u'-' && isNegativeNumber(cell)))
        return cell;
    const bool looksGuarded = cell.size() > 1 && cell.front() == u'\'' && (cell[1] == u'\'' || beginsFormula(cell[1]));
    return looksGuarded || beginsFormula(cell.front()) ? u'\'' + cell : cell;
}

QString refused::unguarded(const QString &cell)
{
    return cell.size() > 1 && cell.front() == u'\'' && (cell[1] == u'\'' || beginsFormula(cell[1])) ? cell.sliced(1) : cell;
}

void refused::unguard(Row &row)
{
    for (QString &cell : row.cells)
        cell = unguarded(cell);
}

RefusedFile::RefusedFile(QString path, QStringList header) : m_file(std::move(path)), m_header(std::move(header)) { m_file.remove(); }

base::Outcome RefusedFile::add(const Row &row, const base::Error &why)
{
    if (!m_file.isOpen()) {
        // New and nothing else: a link that somebody put here in the meantime is not followed.
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
            return base::fail(base::ErrorCode::Storage,
                              Text::tr("The file for refused rows, \"%1\", cannot be written. Name another place for it.").arg(m_file.fileName()),
                              m_file.errorString());
        m_written = true;
        m_file.write("\xef\xbb\xbf");
        if (auto written =
                write(kept(m_header, m_header) + QStringList{refused::kRow.toString(), refused::kField.toString(), refused::kReason.toString()});
            !written)
            return written;
    }
    QStringList cells = row.cells.first(std::min(row.cells.size(), m_header.size()));
    while (cells.size() < m_header.size())
        cells.push_back({});
    return write(kept(cells, m_header) + QStringList{QString::number(row.number), why.place, why.sentence} + row.cells.mid(m_header.size()));
}

base::Outcome RefusedFile::write(const QStringList &cells)
{
    QStringList safe;
    for (const QString &cell : cells)
        safe.push_back(refused::guarded(cell));
    const QByteArray line = base::csvLine(safe).toUtf8() + "\r\n";
    if (m_file.write(line) != line.size())
        return base::fail(base::ErrorCode::Storage,
                          Text::tr("The file for refused rows, \"%1\", cannot be written on. Is the disk full?").arg(m_file.fileName()),
                          m_file.errorString());
    return {};
}

base::Outcome RefusedFile::close()
{
    if (!m_file.isOpen())
        return {};
    const bool flushed = m_file.flush();
    m_file.close();
    if (!flushed)
        return base::fail(base::ErrorCode::Storage,
                          Text::tr("The file for refused rows, \"%1\", cannot be written on. Is the disk full?").arg(m_file.fileName()),
                          m_file.errorString());
    return {};
}

QString refusedPathFor(const QString &file)
{
    const QFileInfo info(file);
    const QString name = info.fileName() + u".refused.csv"_s;
    return QFileInfo(info.absolutePath()).isWritable() ? info.absoluteDir().filePath(name) : name;
}

} // namespace intake
