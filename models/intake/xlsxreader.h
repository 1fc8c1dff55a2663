// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/table.h"
#include "intake/ziparchive.h"

#include <QHash>
#include <QXmlStreamReader>

#include <vector>

namespace intake {

/// One sheet of an Office Open XML workbook, row by row. Cells formatted as dates become "2011-08-22 03:11:40" with nothing lost
/// (GDAL's driver drops the time of day for formats like yyyy/m/d h:mm); formulas give their stored result.
/// In memory: the shared texts. A row with a spreadsheet error (#REF! …) comes with its error.
class XlsxReader final : public Table {
public:
    /// `sheet` empty: the first one; `headless` as in TableFormat.
    [[nodiscard]] static base::Result<std::unique_ptr<XlsxReader>> open(const QString &file, const QString &sheet = {}, bool headless = false);

    [[nodiscard]] const QStringList &header() const override { return m_header; }
    [[nodiscard]] base::Result<std::optional<Row>> next() override;

private:
    explicit XlsxReader(std::unique_ptr<ZipArchive> archive) : m_archive(std::move(archive)) {}
    [[nodiscard]] base::Result<QString> sheetPath(const QString &sheet);
    void readStyles();
    [[nodiscard]] base::Outcome readTexts();
    [[nodiscard]] base::Result<std::optional<Row>> record();
    void readCell(Row &row);
    [[nodiscard]] QString cellText(const QString &kind, const QString &value, int style, Row &row) const;
    [[nodiscard]] base::Error damaged() const;

    std::unique_ptr<ZipArchive> m_archive;
    std::unique_ptr<QIODevice> m_sheet;
    QXmlStreamReader m_xml;
    QStringList m_texts;
    std::vector<bool> m_dateStyles;
    bool m_from1904 = false;
    bool m_headless = false;
    qint64 m_number = 0;
    QStringList m_header;
};

} // namespace intake
