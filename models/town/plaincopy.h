// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace town {

/// A copy in UTF-8, in memory, of a GeoJSON or KML file in another encoding: GDAL's readers know no other. There is none where the file is UTF-8
/// already, is no text, or is larger than kMostPlain. One thread.
class PlainCopy {
public:
    /// `encoding`: as somebody says it; empty: GB18030.
    PlainCopy(const QString &path, const QString &encoding);
    ~PlainCopy();
    PlainCopy(const PlainCopy &) = delete;
    PlainCopy &operator=(const PlainCopy &) = delete;

    [[nodiscard]] bool isMade() const { return !m_path.isEmpty(); }
    /// As GDAL finds it.
    [[nodiscard]] QString path() const { return m_path; }
    /// What the file was in.
    [[nodiscard]] QString encoding() const { return m_encoding; }

private:
    QString m_path, m_encoding;
    QByteArray m_bytes;
};

inline constexpr int kMostPlain = 200'000'000; ///< bytes

} // namespace town
