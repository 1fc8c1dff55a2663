// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/table/boundedxml.h"
#include "intake/table/table.h"
#include "intake/xlsx/ziparchive.h"

namespace intake {

/// What the sheets of an Office Open XML workbook share: their names, the cell formats, the texts. Immutable once open.
/// Every part is read within bounds (BoundedXml; counts of sheets, formats, texts), so that memory does not depend on what a file claims.
class XlsxBook {
public:
    struct Sheet {
        QString name;
        bool isHidden = false;
        QString part; ///< where it is in the archive
    };
    /// How the numbers of a cell format are shown.
    struct Format {
        bool isDate = false;
        bool hasTime = false; ///< a date format that shows a time of day
        QString places;       ///< of a format of noughts and text (xlsx::digitPlaces), else empty
    };

    /// Malformed with a sentence.
    [[nodiscard]] static base::Result<std::shared_ptr<const XlsxBook>> open(const QString &file);
    /// Only the names. Malformed with a sentence.
    [[nodiscard]] static base::Result<std::vector<Sheet>> sheetsIn(const QString &file);
    /// How many bytes of this file may be unpacked: a table does not pack into a hundredth of itself.
    [[nodiscard]] static qint64 unpackedMost(const QString &file);
    /// The sentence for a part that breaks the rules or the bounds.
    [[nodiscard]] static base::Error damaged(const QString &detail);

    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] const std::vector<Sheet> &sheets() const { return m_sheets; }
    /// The sheet of a name; empty: the first. Malformed with the names that there are.
    [[nodiscard]] base::Result<Sheet> sheet(const QString &name) const;
    [[nodiscard]] bool countsFrom1904() const { return m_from1904; }
    [[nodiscard]] Format format(int style) const { return style >= 0 && size_t(style) < m_formats.size() ? m_formats[size_t(style)] : Format(); }
    /// None when the workbook has no such text.
    [[nodiscard]] std::optional<QString> text(qsizetype index) const;

private:
    XlsxBook() = default;
    [[nodiscard]] base::Outcome readSheets(ZipArchive &archive);
    [[nodiscard]] base::Outcome readStyles(ZipArchive &archive);
    [[nodiscard]] base::Outcome readTexts(ZipArchive &archive);

    QString m_file;
    std::vector<Sheet> m_sheets;
    std::vector<Format> m_formats;
    QStringList m_texts;
    bool m_from1904 = false;
};

} // namespace intake
