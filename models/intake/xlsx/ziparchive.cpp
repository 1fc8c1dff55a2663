// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/xlsx/ziparchive.h"

#include "intake/table/text.h"

#include <QFile>

#include <unzip.h>

#include <algorithm>

namespace intake {

class ZipArchive::Entry final : public QIODevice {
public:
    explicit Entry(ZipArchive &archive) : m_archive(archive) { setOpenMode(QIODevice::ReadOnly); }
    ~Entry() override { unzCloseCurrentFile(m_archive.m_handle); }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (m_archive.m_failed)
            return -1;
        const int count = unzReadCurrentFile(m_archive.m_handle, data, unsigned(std::min<qint64>(most, 1 << 20)));
        m_archive.m_left -= count;
        if (count < 0 || m_archive.m_left < 0) {
            m_archive.m_failed = true;
            return -1;
        }
        return count == 0 ? -1 : count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    ZipArchive &m_archive;
};

base::Result<std::unique_ptr<ZipArchive>> ZipArchive::open(const QString &file, qint64 most)
{
    void *handle = unzOpen64(QFile::encodeName(file).constData());
    if (!handle)
        return base::fail(base::ErrorCode::Malformed, Text::tr("The workbook is damaged: it is not a readable ZIP file. Save it again and retry."));
    return std::unique_ptr<ZipArchive>(new ZipArchive(handle, most));
}

ZipArchive::~ZipArchive() { unzClose(m_handle); }

std::unique_ptr<QIODevice> ZipArchive::entry(const QString &name)
{
    if (unzLocateFile(m_handle, name.toUtf8().constData(), 2) != UNZ_OK || unzOpenCurrentFile(m_handle) != UNZ_OK)
        return nullptr;
    return std::make_unique<Entry>(*this);
}

} // namespace intake
