// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/refusedfile.h"

#include "intake/csvline.h"
#include "intake/text.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace intake {

RefusedFile::RefusedFile(QString path, QStringList header) : m_file(std::move(path)), m_header(std::move(header))
{
    m_file.remove();
}

base::Outcome RefusedFile::add(const Row &row, const base::Error &why)
{
    if (!m_file.isOpen()) {
        if (!m_file.open(QIODevice::WriteOnly))
            return base::fail(base::ErrorCode::Storage,
                              Text::tr("The file for refused rows, \"%1\", cannot be written. Name another place for it.").arg(m_file.fileName()),
                              m_file.errorString());
        m_written = true;
        m_file.write("\xef\xbb\xbf");
        if (auto written = write(m_header + QStringList{u"refused_row"_s, u"refused_field"_s, u"refused_reason"_s}); !written)
            return written;
    }
    QStringList cells = row.cells;
    while (cells.size() < m_header.size())
        cells.push_back({});
    return write(cells + QStringList{QString::number(row.number), why.place, why.sentence});
}

base::Outcome RefusedFile::write(const QStringList &cells)
{
    const QByteArray line = csvLine(cells).toUtf8() + "\r\n";
    if (m_file.write(line) != line.size())
        return base::fail(base::ErrorCode::Storage, Text::tr("The file for refused rows, \"%1\", cannot be written on. Is the disk full?").arg(m_file.fileName()),
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
        return base::fail(base::ErrorCode::Storage, Text::tr("The file for refused rows, \"%1\", cannot be written on. Is the disk full?").arg(m_file.fileName()),
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
