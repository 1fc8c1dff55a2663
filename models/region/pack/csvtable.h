// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/rules/draft.h"

#include <QHash>
#include <QStringList>

#include <functional>

namespace region {

/// A column of a pack's CSV file. An optional column may be left out of the whole file.
struct Column {
    QString name;
    Need need = Need::Required;
};

/// One row, read cell by cell; problems carry the row's number (the header is row 1, as a spreadsheet counts) and the column.
/// What cannot be read comes back as an empty value.
class CsvRow {
public:
    CsvRow(int number, QStringList cells, const QHash<QString, qsizetype> &columns, const QString &file, Problems &problems)
        : m_number(number), m_cells(std::move(cells)), m_columns(&columns), m_file(file), m_problems(&problems)
    {}

    /// Whether the file has this optional column.
    [[nodiscard]] bool has(const QString &column) const { return m_columns->contains(column); }
    /// The cell's text without spaces around it; may be empty.
    [[nodiscard]] QString text(const QString &column) const;
    /// An empty cell is a problem.
    [[nodiscard]] QString required(const QString &column) const;
    /// A required text of the shape that isCode() describes.
    [[nodiscard]] QString code(const QString &column) const;
    [[nodiscard]] int integer(const QString &column, int least, int most) const;
    [[nodiscard]] std::optional<double> number(const QString &column, double least, double most) const;
    /// "yes" or "no"; a missing column is "no", any other word is a problem.
    [[nodiscard]] bool flag(const QString &column) const;
    /// One of the words, which the problem's sentence names.
    [[nodiscard]] QString word(const QString &column, const QStringList &words) const;
    /// Notes a problem when a code that the cell refers to is not among the known ones; `things` names them: "departments.csv". One that is gone
    /// from a day on is told.
    void refer(const QString &column, const QString &code, const KnownCodes &known, const QString &file) const;
    void complain(const QString &column, const QString &sentence) const;
    void note(const QString &column, const QString &sentence) const { m_problems->note(m_file, place(column), sentence); }
    /// The place of a cell, or of the whole row when the column is empty, as problems carry it.
    [[nodiscard]] QString place(const QString &column) const;

private:
    int m_number;
    QStringList m_cells;
    const QHash<QString, qsizetype> *m_columns;
    QString m_file;
    Problems *m_problems;
};

/// Reads a pack's CSV file (UTF-8, comma, quotes as in RFC 4180, a header row) and visits its rows in order. Unknown, missing and double
/// columns, rows of another length and broken quotes are problems. True when there was at least one row and every row was visited: then
/// the caller knows all codes of the file.
bool visitCsv(Draft &draft, const QString &file, Need need, const std::vector<Column> &columns, const std::function<void(const CsvRow &)> &visit);

/// Enters the row's code into the set; a code that is there already is a problem.
[[nodiscard]] QString newCode(const CsvRow &row, KnownCodes &known);

} // namespace region
