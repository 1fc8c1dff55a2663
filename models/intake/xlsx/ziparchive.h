// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QIODevice>
#include <QString>

#include <memory>

namespace intake {

/// A ZIP file, one entry open at a time. Counts what it unpacks, whatever the file's own directory claims.
class ZipArchive {
public:
    /// `most`: bytes that may be unpacked in all before reading fails.
    [[nodiscard]] static base::Result<std::unique_ptr<ZipArchive>> open(const QString &file, qint64 most);
    ~ZipArchive();
    ZipArchive(const ZipArchive &) = delete;
    ZipArchive &operator=(const ZipArchive &) = delete;

    /// A sequential device over one entry, valid until the next call and while the archive lives. None when there is no such entry.
    [[nodiscard]] std::unique_ptr<QIODevice> entry(const QString &name);
    /// The cap was reached, or the data is damaged; entries then end early.
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    class Entry;
    explicit ZipArchive(void *handle, qint64 most) : m_handle(handle), m_left(most) {}
    void *m_handle;
    qint64 m_left;
    bool m_failed = false;
};

} // namespace intake
