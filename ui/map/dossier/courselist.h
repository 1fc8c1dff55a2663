// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/time/instant.h"
#include "theme/theme.h"

#include <QAbstractListModel>
#include <QListView>

#include <vector>

namespace ui::map {

/// One case of a place, as the list has it. Every text is as it is shown.
struct CourseRow {
    base::CaseId id; ///< none: the row that stands for the rest
    domain::Severity level = domain::Severity::Green;
    QString when;  ///< "11-07 14:22"
    QString title; ///< of the case, masked and isolated
    QString right; ///< its state
    bool open = false;
    base::Instant filed{}; ///< when the hall began to have it
    friend bool operator==(const CourseRow &, const CourseRow &) = default;
};

/// Cases of a place, one row each: mark, moment, title, state. As high as its rows: whoever holds it scrolls. Enter or a click opens a case; on the
/// last row of a list that was cut it shows all. GUI thread.
class CourseList final : public QListView {
    Q_OBJECT
public:
    /// `most`: so many rows stand there until somebody asks for all; 0: all from the beginning.
    CourseList(const theme::Theme &theme, int most, QWidget *parent);
    ~CourseList() override;

    void setRows(std::vector<CourseRow> rows);
    /// All of them, shown or not.
    [[nodiscard]] const std::vector<CourseRow> &rows() const { return m_rows; }
    /// Rows on the screen, that for the rest among them.
    [[nodiscard]] int shown() const;
    void showAll();
    /// The case that somebody stands on; none: on none, or on the row for the rest.
    [[nodiscard]] const CourseRow *current() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void caseChosen(base::CaseId id);
    void currentMoved(); ///< somebody stands on another row

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    class Model;
    class Line;
    void choose(int row);
    void fit();
    const int m_most;
    bool m_all = false;
    std::vector<CourseRow> m_rows;
    Model *m_model;
};

} // namespace ui::map
